"""What a page tells machines of itself in the words of schema.org, as JSON-LD.

Addresses are absolute and therefore left out as long as the domain is not known.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from markupsafe import Markup as Safe

from .. import tables as downloads
from ..model.addresses import path_of
from ..model.data import Data, Report
from ..model.languages import LANGUAGES
from ..model.office import Agency
from ..model.outline import outline
from ..model.telephone import telephone_url
from ..pages.coverage import bilingual
from ..pages.page import Page

Node = dict[str, object]

_FORMATS = {"csv": "text/csv", "json": "application/json"}
_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
"""So that nothing in a text ends the script element it stands in."""


def json_ld(data: Data, trail: Sequence[Page], site_url: str | None) -> Safe | None:
    """JSON-LD of the last page of `trail`, safe within a script element; None if there is nothing to say."""
    nodes = list(_nodes(data, trail, site_url))
    if not nodes:
        return None
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return Safe(json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))


def _nodes(data: Data, trail: Sequence[Page], site_url: str | None) -> Iterator[Node]:
    page = trail[-1]
    match page.kind:
        case "home" | "office":
            yield _office(data, page.language, site_url)
        case "report":
            yield _report(data, page, site_url)
        case "data":
            yield _dataset(data, page, site_url)
        case "service":
            yield _service(data, page, site_url)
        case "indicator":
            yield from _published(data, page)
    if len(trail) > 1:
        yield _breadcrumbs(trail, site_url)


def _office(data: Data, language: str, site_url: str | None) -> Node:
    agency = data.agency
    names = (agency.name.zh, agency.name.en, agency.short_name[language])
    node = _publisher(data, language) | {
        "alternateName": [name for name in dict.fromkeys(names) if name and name != agency.name[language]],
        **_reached(agency, language),
        **_url(site_url, ""),
    }
    if agency.supervisor:
        node["parentOrganization"] = {
            "@type": "GovernmentOrganization",
            "name": agency.supervisor[language],
        }
    return node


def _reached(agency: Agency, language: str) -> Node:
    """How the office is reached, as far as that is stated."""
    street, number = agency.address, agency.telephone
    return {
        **({"address": {"@type": "PostalAddress", "streetAddress": street[language]}} if street else {}),
        **({"telephone": telephone_url(number).removeprefix("tel:")} if number else {}),
    }


def _publisher(data: Data, language: str) -> Node:
    return {"@type": "GovernmentOrganization", "name": data.agency.name[language]}


def _report(data: Data, page: Page, site_url: str | None) -> Node:
    report = data.report[page.report or ""]
    head, header = report.head, report.head.header
    stated = {
        "datePublished": header.published_on and header.published_on.isoformat(),
        "dateCreated": header.written_on and header.written_on.isoformat(),
        "reportNumber": header.document_number,
        "identifier": header.index_number,
    }
    return {
        "@type": "Report",
        "name": page.title,
        "headline": head.title[page.language],
        "description": page.description,
        "inLanguage": _languages(report, page.language),
        "temporalCoverage": f"{head.period.start}/{head.period.end}",
        "publisher": _publisher(data, page.language),
        **{key: value for key, value in stated.items() if value},
        **({"isBasedOn": head.url} if head.url else {}),
        **_url(site_url, page.url),
    }


def _languages(report: Report, language: str) -> str | list[str]:
    """The languages in which the texts of `report` stand on its page in `language`."""
    texts = bilingual((report.head, *outline(report)))
    found = {LANGUAGES[text.language_in(language)].html for text in texts}
    return found.pop() if len(found) == 1 else sorted(found)


def _service(data: Data, page: Page, site_url: str | None) -> Node:
    service = next(each for each in data.services if path_of("service", each.id) == page.path)
    number = service.number and telephone_url(service.number).removeprefix("tel:")
    channel: Node = {
        "@type": "ServiceChannel",
        "servicePhone": {"@type": "ContactPoint", "telephone": number},
    }
    return {
        "@type": "GovernmentService",
        "name": page.title,
        "description": page.description,
        **({"availableChannel": channel} if number else {}),
        **_url(site_url, page.url),
    }


def _published(data: Data, page: Page) -> Iterator[Node]:
    """Yield the values of an indicator that publications state, each with its source."""
    indicator = data.indicator[page.path.rstrip("/").rpartition("/")[2]]
    if not indicator.values:
        return
    sources = {publication.id: publication for publication in data.publications}
    for value in indicator.values:
        source, figure = sources[value.publication], value.figure(indicator.id)
        yield {
            "@type": "Observation",
            "name": page.title,
            "value": f"{figure.amount.normalize():f}" if figure.amount is not None else None,
            **({"unitText": indicator.unit[page.language]} if indicator.unit else {}),
            **({"observationDate": value.as_of.isoformat()} if value.as_of else {}),
            "isBasedOn": {
                "@type": "CreativeWork",
                "name": source.title[page.language],
                "url": source.url,
                "datePublished": source.published_on.isoformat(),
                "publisher": {"@type": "Organization", "name": source.issuer[page.language]},
            },
        }


def _dataset(data: Data, page: Page, site_url: str | None) -> Node:
    licence = data.agency.licence
    period = downloads.package.period(data) if data.reports else None
    return {
        "@type": "Dataset",
        "name": f"{page.title} - {data.agency.name[page.language]}",
        "description": page.description,
        "inLanguage": [LANGUAGES[language].html for language in data.languages],
        **({"temporalCoverage": f"{period['start']}/{period['end']}"} if period else {}),
        "isAccessibleForFree": True,
        "creator": _publisher(data, page.language),
        **({"license": licence.url} if licence else {}),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": f"{name}.{ending}",
                "encodingFormat": encoding,
                **_url(site_url, f"{downloads.FOLDER}{name}.{ending}", key="contentUrl"),
            }
            for name in downloads.TABLES
            for ending, encoding in _FORMATS.items()
        ],
        **_url(site_url, page.url),
    }


def _breadcrumbs(trail: Sequence[Page], site_url: str | None) -> Node:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": page.short or page.title,
                **_url(site_url, page.url, key="item"),
            }
            for position, page in enumerate(trail, start=1)
        ],
    }


def _url(site_url: str | None, url: str, key: str = "url") -> Node:
    return {key: site_url + quote(url)} if site_url else {}
