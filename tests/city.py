"""Five offices of a city that does not exist, made from one, as they publish; and the portal of the city, which collects them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from gongkai.delivery.manifest import write_manifest
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.tables import FOLDER, files, tables

_FIXTURES = Path(__file__).parent / "fixtures/city"
_EMPTY = ("areas", "programmes", "documents", "terms", "charts", "corrections", "wording", "indicators")
_YEAR = {"report": "2025", "when": "2025年", "whens": "2025", "start": "2025-01-01", "end": "2025-12-31", "published": "2026-01-20",
         "unit": "件", "units": "matters", "status": "under-way"}  # fmt: skip

OFFICES: Mapping[str, Mapping[str, str]] = {
    "parks": {"name": "白槐市园林局", "english": "Baihuai Parks Bureau", "value": "1240", "points": "12", "target": "15", "work": "公园预约", "works": "booking a park", "status": "kept"},
    "sports": {"name": "白槐市体育局", "english": "Baihuai Sports Bureau", "value": "860", "points": "8", "target": "9", "work": "场馆开放", "works": "opening hours of sports halls"},
    "archives": {"name": "白槐市档案馆", "english": "Baihuai Archives", "value": "2.1万", "points": "3", "target": "5", "work": "查档", "works": "consulting records"},
    "weather": {"name": "白槐市气象局", "english": "Baihuai Weather Bureau", "value": "9300", "unit": "人次", "units": "visitors", "points": "4", "target": "6", "work": "预警信息", "works": "weather warnings"},
    "forestry": {"name": "白槐市林业局", "english": "Baihuai Forestry Bureau", "value": "510", "points": "6", "target": "7", "work": "采伐办证", "works": "felling permits", "status": "partly-kept",
                 "report": "2025-h1", "when": "2025年上半年", "whens": "the first half of 2025", "end": "2025-06-30", "published": "2025-07-18"},
}  # fmt: skip
"""What each has of its own; one counts visitors instead of matters, one has reported on half a year alone."""


def office(folder: Path, id: str, **changed: str) -> Path:
    """The data of an office below `folder`, with what is `changed` of it."""
    words = {**_YEAR, **OFFICES[id], **changed}

    def filled(text: str) -> str:
        return re.sub("@([a-z]+)@", lambda found: words[found[1]], text)

    template: dict[str, str] = yaml.load((_FIXTURES / "office.yml").read_text("utf-8"), yaml.CSafeLoader)
    data = folder / "site_data"
    _empty(data)
    for name, text in template.items():
        file = data / filled(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(filled(text), "utf-8", newline="\n")
    return data


def publish(folder: Path, id: str, **changed: str) -> Path:
    """What of the site of an office others read: its tables and their manifest, and pages without content; the folder."""
    site, found = folder / "site", Archive(load(office(folder, id, **changed)))
    pages = {
        str(cell).partition("#")[0]
        for table in tables(found)
        for number, column in enumerate(table.columns)
        if column.key == "page"
        for cell in (row[number] for row in table.rows)
    }
    for page in {"", *pages}:
        for prefix in ("", "en/"):
            _write(site / f"{prefix}{page}index.html", b"")
    for name, content in files(found, None):
        if name.startswith(FOLDER):
            _write(site / name, content)
    write_manifest(site, folder)
    return site


def city(folder: Path, **changed: Mapping[str, str]) -> Path:
    """The portal of the city in `folder`, and beside it what its offices publish, with what is `changed` of some; its data."""
    for id in OFFICES:
        publish(folder / id, id, **changed.get(id, {}))
    portal = folder / "city"
    data = portal / "site_data"
    _empty(data)
    for file in (_FIXTURES / "site_data").iterdir():
        _write(data / file.name, file.read_bytes())
    for name, language in (("about.md", "关于本站"), ("en/about.md", "About this site")):
        text = f"---\ntitle: {language}\ndescription: {language}\n---\n# {language}\n\n{language}\n"
        _write(portal / "docs" / name, text.encode())
    return data


def _empty(data: Path) -> None:
    data.mkdir(parents=True, exist_ok=True)
    for name in _EMPTY:
        (data / f"{name}.yml").write_text(f"{name}: []\n", "utf-8")
    (data / "home.yml").write_text("key_figures: []\n", "utf-8")
    (data / "search.yml").write_text("topics: []\n", "utf-8")


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
