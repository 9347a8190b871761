"""What schema.org (30.0) says of the types and properties that pages use, and what breaks it.

The words are its vocabulary's: which type is a kind of which, where a property belongs and what it may hold.
What is required is what search engines ask for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

PARENTS = {
    "GovernmentOrganization": "Organization",
    "Organization": "Thing",
    "Report": "Article",
    "Article": "CreativeWork",
    "Dataset": "CreativeWork",
    "DataDownload": "MediaObject",
    "MediaObject": "CreativeWork",
    "CreativeWork": "Thing",
    "BreadcrumbList": "ItemList",
    "ItemList": "Intangible",
    "ListItem": "Intangible",
    "GovernmentService": "Service",
    "Service": "Intangible",
    "ServiceChannel": "Intangible",
    "Observation": "Intangible",
    "PostalAddress": "ContactPoint",
    "ContactPoint": "StructuredValue",
    "StructuredValue": "Intangible",
    "Intangible": "Thing",
}
REQUIRED = {
    "GovernmentOrganization": {"name"},
    "Report": {"name", "headline", "inLanguage", "temporalCoverage", "publisher"},
    "Dataset": {"name", "description", "creator", "distribution"},
    "DataDownload": {"name", "encodingFormat"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "GovernmentService": {"name", "description"},
    "ServiceChannel": {"servicePhone"},
    "Observation": {"value", "isBasedOn"},
    "PostalAddress": {"streetAddress"},
}


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _url(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+/\S*", value) is not None


def _date(value: object) -> bool:
    return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))


def _interval(value: object) -> bool:
    return isinstance(value, str) and len(value) == 21 and all(map(_date, value.split("/")))


def _node(*types: str) -> Callable[[object], bool]:
    def fits(value: object) -> bool:
        return isinstance(value, dict) and bool({*types} & set(_ancestry(value["@type"])))

    return fits


def _telephone(value: object) -> bool:
    return re.fullmatch(r"\+?\d+", str(value)) is not None


PROPERTIES: dict[str, tuple[str, Callable[[object], bool]]] = {
    "name": ("Thing", _text),
    "alternateName": ("Thing", _text),
    "description": ("Thing", _text),
    "identifier": ("Thing", _text),
    "url": ("Thing", _url),
    "address": ("Organization", _node("PostalAddress")),
    "streetAddress": ("PostalAddress", _text),
    "telephone": ("Organization", _telephone),
    "parentOrganization": ("Organization", _node("Organization")),
    "headline": ("CreativeWork", _text),
    "inLanguage": ("CreativeWork", lambda value: value in ("zh-CN", "en")),
    "temporalCoverage": ("CreativeWork", _interval),
    "publisher": ("CreativeWork", _node("Organization")),
    "creator": ("CreativeWork", _node("Organization")),
    "datePublished": ("CreativeWork", _date),
    "dateCreated": ("CreativeWork", _date),
    "license": ("CreativeWork", _url),
    "isAccessibleForFree": ("CreativeWork", lambda value: isinstance(value, bool)),
    "reportNumber": ("Report", _text),
    "distribution": ("Dataset", _node("DataDownload")),
    "contentUrl": ("MediaObject", _url),
    "encodingFormat": ("CreativeWork", _text),
    "itemListElement": ("ItemList", _node("ListItem")),
    "position": ("ListItem", lambda value: isinstance(value, int) and value > 0),
    "item": ("ListItem", _url),
    "availableChannel": ("Service", _node("ServiceChannel")),
    "servicePhone": ("ServiceChannel", _node("ContactPoint")),
    "isBasedOn": ("CreativeWork", lambda value: _url(value) or _node("CreativeWork")(value)),
    "value": ("Observation", lambda value: re.fullmatch(r"-?\d+(\.\d+)?", str(value)) is not None),
    "unitText": ("Observation", _text),
    "observationDate": ("Observation", _date),
}
"""The type a property belongs to, and whether a value is of its range."""

_ELSEWHERE = {("ContactPoint", "telephone"): "ContactPoint", ("Observation", "isBasedOn"): "Observation"}
"""Where else a property may stand, and with what type."""


def faults(node: dict[str, object]) -> Iterator[str]:
    """Yield each fault of a node and of those within it."""
    kind = str(node.get("@type"))
    for name in sorted(REQUIRED.get(kind, set()) - node.keys()):
        yield f"{kind} lacks {name}"
    for name, value in node.items():
        if name == "@type":
            continue
        of = _ELSEWHERE.get((kind, name)) or PROPERTIES.get(name, ("",))[0]
        if name not in PROPERTIES or of not in _ancestry(kind):
            yield f"{kind} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if not PROPERTIES[name][1](one):
                yield f"{kind}.{name} cannot be {one!r}"
            if isinstance(one, dict):
                yield from faults(one)
    if kind == "Dataset" and not 50 <= len(str(node.get("description"))) <= 5000:
        yield "the description of a Dataset has 50 to 5,000 characters"


def _ancestry(kind: str) -> Iterator[str]:
    yield kind
    if kind in PARENTS:
        yield from _ancestry(PARENTS[kind])
