"""What the server's rules on content (CSP) would block, and what would be fetched from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import N_, Problem, place_after, problem
from ..rules.rule import Rule
from .built import BuiltFile, BuiltPage

_FETCHED = (
    "//@src | //@srcset | //@poster | //object/@data | //@formaction | //form/@action"
    " | //link[not(contains(' canonical alternate prev next license ', concat(' ', @rel, ' ')))]/@href"
)
_HANDLERS = "//@*[starts-with(name(), 'on')]"
_INLINE = "//script[not(@src)][not(@type='application/ld+json')] | //style"
_SCRIPTED = "//a[starts-with(translate(@href, 'JAVSCRIPT ', 'javscript'), 'javascript:')]"
_IN_STYLES = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)""")
_SOURCE_MAP = re.compile(r"[#@]\s*sourceMappingURL=")


def addresses(name: str, value: str) -> list[str]:
    """The addresses in an attribute; those in `srcset` without their sizes."""
    return [part.split()[0] for part in value.split(",") if part.split()] if name == "srcset" else [value]


def _foreign(page: BuiltPage) -> Iterator[Problem]:
    for value in page.tree.xpath(_FETCHED):
        for address in addresses(value.attrname, str(value)):
            if not address.startswith("data:") and page.site.target(page.url, address) is None:
                message = N_("the page fetches {address} from another host")
                yield page.fault(value.getparent(), message, address=address)


def _inline(page: BuiltPage) -> Iterator[Problem]:
    for element in page.find(_INLINE):
        yield page.fault(
            element, N_("{name} stands in the page; the server's CSP blocks it"), name=f"<{element.tag}>"
        )
    for value in page.tree.xpath(f"{_HANDLERS} | //@style"):
        message = N_("{name} stands in the page; the server's CSP blocks it")
        yield page.fault(value.getparent(), message, name=f"{value.attrname}=")
    for link in page.find(_SCRIPTED):
        yield page.fault(
            link, N_("{name} stands in the page; the server's CSP blocks it"), name="javascript:"
        )


def styles(file: BuiltFile) -> Iterator[tuple[str, str]]:
    """Yield each address in a style sheet, and the text before it."""
    if file.name.endswith(".css"):
        text = file.content.decode("utf-8", "replace")
        for found in _IN_STYLES.finditer(text):
            if not found[1].startswith(("data:", "#")):
                yield found[1], text[: found.start(1)]


def _foreign_styles(file: BuiltFile) -> Iterator[Problem]:
    for address, before in styles(file):
        if "//" in address:
            message = N_("the page fetches {address} from another host")
            yield problem(place_after(before, file.file), message, address=address)


def _maps(file: BuiltFile) -> Iterator[Problem]:
    if file.name.endswith(".map"):
        yield problem(file.line(1), N_("a source map is no part of the site"))
    elif file.name.endswith((".js", ".css")):
        text = file.content.decode("utf-8", "replace")
        found = _SOURCE_MAP.search(text)
        if found:
            yield problem(
                place_after(text[: found.start()], file.file), N_("a source map is no part of the site")
            )


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule(
        "foreign-resource",
        N_("Nothing on a page is fetched from another host."),
        N_("Keep a copy below docs/assets and name that."),
        _foreign,
    ),
    Rule(
        "inline-code",
        N_("No script and no style stands in a page itself: the server's CSP would block it."),
        N_("Put it into a file below docs/assets."),
        _inline,
    ),
)
FILE_RULES: tuple[Rule[BuiltFile], ...] = (
    Rule(
        "foreign-style",
        N_("Style sheets fetch nothing from another host."),
        N_("Keep a copy below docs/assets and name that."),
        _foreign_styles,
    ),
    Rule(
        "source-map",
        N_("No source map is published."),
        N_("Take it out of docs/assets, with the line that names it."),
        _maps,
    ),
)
