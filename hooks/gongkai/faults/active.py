"""What in a page acts by itself: runs, moves the reader, changes how addresses are read, or shows another page within.

All names are lists of what is known to act; addresses are the other way round: what is not known to be harmless acts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from lxml import etree

from .patterns import lazy
from .problems import N_, Place, Problem, place_after, problem

_ELEMENTS = frozenset([
    "script", "style", "base", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe",
    "plaintext", "xmp", "noembed", "noframes", "animate", "animatemotion", "animatetransform", "animatecolor", "set",
    "discard", "handler", "listener", "foreignobject",
])  # fmt: skip
_ATTRIBUTES = frozenset({
    "style", "srcdoc", "formaction", "ping", "manifest", "http-equiv", "is", "dynsrc", "lowsrc", "shadowrootmode",
    "attributionsrc",
})  # fmt: skip
_ADDRESSES = frozenset([
    "href", "src", "action", "data", "poster", "background", "cite", "longdesc", "usemap", "codebase", "classid",
    "archive", "profile", "icon", "srcset", "imagesrcset", "from", "to", "by", "values",
])  # fmt: skip
_HARMLESS = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = lazy(r"([a-z][a-z0-9+.-]*):")
_PASSED_OVER = lazy(
    r"^[\x00-\x20\x7f-\xa0\ufeff\u200b-\u200f\u2028\u2029]+|[\x00-\x1f\u00ad\u200b-\u200f\u2028\u2029\ufeff]"
)
"""What browsers, or careless readers, leave out of an address before they look for its scheme."""


ACTS = N_("{name} stands in the page: pages show, and only the scripts of the templates run; take it out")

_OF_THE_SHELL = frozenset(
    {"link", "meta", "form", "input", "button", "select", "textarea", "noscript", "template", "slot"}
)
"""What stands around the content of a page, and not in it."""


_AS_HTML = (".html", ".htm", ".shtml", ".mht", ".mhtml")
_AS_XML = (".svg", ".xml", ".xhtml", ".xht", ".xsl", ".xslt")


class Element(Protocol):
    """An element of either parser."""

    @property
    def tag(self) -> object:
        """Its name; something else for a comment."""

    @property
    def attrib(self) -> Mapping[str, str]:
        """Its attributes."""


E = TypeVar("E", bound=Element)


def active(elements: Iterable[E], more: Container[str] = ()) -> Iterator[tuple[E, str]]:
    """Yield each of `elements` that acts, and by what: `<iframe>`, `onclick=`, `javascript:`; those named `more` do too."""
    for element in elements:
        if isinstance(element.tag, str):
            tag = _local(element.tag)
            if tag in more:
                yield element, f"<{tag}>"
            yield from ((element, name) for name in dict.fromkeys(_of(tag, element.attrib)))


def _of(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    if tag in _ELEMENTS:
        yield f"<{tag}>"
    for full, value in attributes.items():
        name = _local(full)
        if name.startswith("on") or name in _ATTRIBUTES:
            yield f"{name}="
        elif name in _ADDRESSES:
            yield from (f"{found}:" for found in _schemes(name, value) if found not in _HARMLESS)


def _schemes(name: str, value: str) -> Iterator[str]:
    parts = re.split(r"[,;]", value) if name in ("srcset", "imagesrcset", "values") else [value]
    for part in parts:
        found = _SCHEME.match(_PASSED_OVER.sub("", part).lower())
        if found:
            yield found[1]


def _local(name: str) -> str:
    """`name` without its namespace, as HTML writes it."""
    return re.split(r"[}:]", name)[-1].lower()


def acting(text: str, html: str, file: str) -> Iterator[Problem]:
    """Yield a problem for whatever acts in `html`, which became of the `text` of `file`."""
    import html5lib  # noqa: PLC0415 - takes long to bring in, and most checks ask no page anew

    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    document = parser.parse(f"<!doctype html><head></head><body>{html}")
    seen: Counter[str] = Counter()
    for element, name in active(document.iter(), _OF_THE_SHELL):
        seen[name] += 1
        before = text[: _at(text, name, str(element.tag), seen[name])]
        yield problem(place_after(before, file), ACTS, name=name)


def _at(text: str, name: str, tag: str, number: int) -> int:
    """Where the `number`th `name` stands in `text`: as it is written, else its element, else at the beginning."""
    form = {">": rf"<{name[1:-1]}\b", "=": rf"\b{name[:-1]}\s*=", ":": rf"{name[:-1]}\s*:"}[name[-1]]
    for pattern in (form, rf"<{re.escape(_local(tag))}\b"):
        found = [match.start() for match in re.finditer(pattern, text, re.IGNORECASE)]
        if found:
            return found[min(number, len(found)) - 1]
    return 0


def acting_files(files: Iterable[tuple[str, bytes]]) -> Iterator[Problem]:
    """Yield a problem for whatever acts in `files`, given as name in messages and content."""
    for name, content in files:
        for line, found in acting_in(name, content):
            yield problem(Place(name, line), ACTS, name=found)


def shown_as_page(name: str) -> bool:
    """Whether a browser shows the file called `name` as a page, and does what stands in it."""
    return name.lower().endswith((*_AS_HTML, *_AS_XML))


def acting_in(name: str, content: bytes) -> Iterator[tuple[int, str]]:
    """Yield line and name of what acts in a file; instructions, entities and what cannot be read may do anything."""
    as_html = name.lower().endswith(_AS_HTML)
    parser = etree.HTMLParser() if as_html else etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root: Any = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield getattr(error, "lineno", 1) or 1, str(error)
        return
    if root is None:  # nothing stands in the file
        return
    tree = root.getroottree()
    if not as_html and tree.docinfo.internalDTD is not None:
        yield 1, "<!DOCTYPE>"
    instructions: Any = tree.xpath("//processing-instruction()")
    yield from ((each.sourceline or 1, f"<?{each.target}>") for each in instructions)
    yield from ((element.sourceline or 1, found) for element, found in active(tree.iter()))
