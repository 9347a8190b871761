"""What is said of the tables: licence, period, sources, and the Frictionless Data Package that lists them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from ..model.addresses import path_of, source_path
from ..model.data import Data
from ..model.text import Text
from .formats import header
from .table import ID, Column, Gettext, Table, both, pair

Described = dict[str, object]


def about(data: Data, table: Table, chinese: Gettext) -> Described:
    """Title, licence, period and sources of `table`; a licence that nobody has stated is null."""
    licence = data.agency.licence
    zh, en = pair(table.title, chinese)
    return {
        "title": {"zh": zh, "en": en},
        "description": {"zh": chinese(table.about), "en": table.about},
        "publisher": _texts(data.agency.name),
        "licence": licence
        and {"id": licence.id, "name": _texts(licence.name), "url": licence.url},
        **({"period": period(data)} if data.reports else {}),
        "sources": [
            {"report": report.id, "title": _texts(report.head.title), "path": source_path(report)}
            for report in data.reports
        ],
    }  # fmt: skip


def period(data: Data) -> Described:
    """First and last day of which the reports and their plans speak."""
    return {
        "start": min(report.head.period.start for report in data.reports).isoformat(),
        "end": max(report.head.last_day for report in data.reports).isoformat(),
    }


def data_package(data: Data, resources: Sequence[Described], site_url: str | None) -> Described:
    """Descriptor of the CSV files, each described as one of the `resources`, as a Tabular Data Package."""
    site_id = data.agency.filing.site_id
    licence = data.agency.licence
    return {
        "profile": "tabular-data-package",
        "name": f"open-government-information-{site_id}" if site_id else "open-government-information",
        "title": _joined(data.agency.name),
        **({"homepage": f"{site_url}{path_of('data')}"} if site_url else {}),
        **({"licenses": [{"name": licence.id, "path": licence.url, "title": _joined(licence.name)}]} if licence else {}),
        "sources": [
            {"title": f"{report.id}: {_joined(report.head.title)}"}
            | ({"path": f"{site_url}{source_path(report)}"} if site_url else {})
            for report in data.reports
        ],
        "contributors": [{"title": _joined(data.agency.name), "role": "publisher"}],
        **({"period": period(data)} if data.reports else {}),
        "resources": resources,
    }  # fmt: skip


def resource(table: Table, content: bytes, chinese: Gettext) -> Described:
    """Descriptor of `table`, whose CSV file holds `content`."""
    heads = {column.key: header(column, chinese) for column in table.columns}
    ids = header(ID, chinese)
    references = [
        {"fields": heads[column.key], "reference": {"resource": column.refers, "fields": ids}}
        for column in table.columns
        if column.refers
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": both(table.title, chinese),
        "description": f"{chinese(table.about)} / {table.about}",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column, chinese, column.key in table.key) for column in table.columns],
            **({"primaryKey": [heads[key] for key in table.key]} if table.key else {}),
            **({"foreignKeys": references} if references else {}),
        },
    }


def _field(column: Column, chinese: Gettext, required: bool) -> Described:
    constraints: Described = {"required": True} if required else {}
    if column.codes:
        constraints["enum"] = list(column.codes)
    return {
        "name": header(column, chinese),
        "key": column.key,
        "type": "string" if column.kind == "list" else column.kind,
        **({"description": f"{chinese(column.about)} / {column.about}"} if column.about else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _texts(text: Text) -> Described:
    return {"zh": text.zh, **({"en": text.en} if text.en else {})}


def _joined(text: Text) -> str:
    return f"{text.zh} / {text.en}" if text.en else text.zh
