"""What the server's rules on content (CSP) would block, and what would be fetched from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from ..faults.active import ACTS, acting_in, active, shown_as_page
from ..faults.fetched import IN_STYLES, fetched
from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, problem
from ..faults.rule import Rule
from .built import BuiltFile, BuiltPage

_COMMENT = lazy(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = lazy(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\f]?|([^\n]))")
_ACT_IN_STYLES = lazy(
    r"expression\s*\(|(?<![a-z-])(?:behavior|-moz-binding)\s*:|(?:java|vb)script:", re.IGNORECASE
)
_IN_SCRIPTS = lazy(r"""["'`]((?:(?:https?|wss?):)?//[A-Za-z0-9$\[][^"'`\s]*)""")
_NAMES = ("http://www.w3.org/", "https://www.w3.org/")
"""What begins the names of kinds of XML, which nobody fetches."""
_SOURCE_MAP = lazy(r"[#@]\s*sourceMappingURL=")
_FETCHES = N_("the page fetches {address} from another host")
_MAP = N_("a source map is no part of the site")


def _foreign(page: BuiltPage) -> Iterator[Problem]:
    for element, address in fetched(page.tree):
        if page.site.target(page.url, address) is None:
            yield page.fault(element, _FETCHES, address=address)


def _inline(page: BuiltPage) -> Iterator[Problem]:
    for element, name in active(page.tree.iter()):
        if name != "<script>" or not _is_ours(page, element):
            yield page.fault(element, ACTS, name=name)


def _is_ours(page: BuiltPage, script: html.HtmlElement) -> bool:
    """Whether a script is one that the templates name, or data; of another host it is told elsewhere."""
    source = script.get("src")
    if source is None:
        return bool(script.get("type") == "application/ld+json")
    target = page.site.target(page.url, source)
    return target is None or target[0] in page.site.scripts


def _drawn(file: BuiltFile) -> Iterator[Problem]:
    """Yield what acts in a file that is no page of ours, but is shown as one by a browser."""
    if not file.name.endswith(".html") and shown_as_page(file.name):
        for line, name in acting_in(file.name, file.content):
            yield problem(file.line(line), ACTS, name=name)


def styles(file: BuiltFile) -> Iterator[tuple[str, str]]:
    """Yield each address in a style sheet, and the text before it."""
    if file.name.endswith(".css"):
        text = _as_read(file)
        for found in IN_STYLES.finditer(text):
            address = found[1] or found[2]
            if not address.startswith(("data:", "#")):
                yield address, text[: found.start(1 if found[1] else 2)]


def _as_read(file: BuiltFile) -> str:
    """A style sheet as browsers read it, line by line: without comments, and with escapes undone."""
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), file.text)
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16) % 0x110000) if found[1] else found[2], text)


def _foreign_styles(file: BuiltFile) -> Iterator[Problem]:
    for address, before in styles(file):
        if "//" in address:
            yield file.after(before, _FETCHES, address=address)
    if file.name.endswith(".css"):
        text = _as_read(file)
        for found in _ACT_IN_STYLES.finditer(text):
            yield file.after(text[: found.start()], ACTS, name=found[0])


def _hidden(page: BuiltPage) -> Iterator[Problem]:
    for name in ("robots", "googlebot", "baiduspider", "360spider", "sogou web spider"):
        for meta in page.metas.get(name, ()):
            if not (page.lost or page.embedded) and re.search(
                r"noindex|none", meta.get("content") or "", re.IGNORECASE
            ):
                yield page.fault(meta, N_("the page asks search engines to leave it out ({name})"), name=name)


def _forbidden(file: BuiltFile) -> Iterator[Problem]:
    if file.name == "robots.txt":
        text = file.text
        for found in re.finditer(r"^[ \t]*Disallow:[ \t]*/\*?[ \t]*$", text, re.IGNORECASE | re.MULTILINE):
            message = N_("robots.txt asks search engines to leave the whole site out")
            yield file.after(text[: found.start()], message)


def _foreign_scripts(file: BuiltFile) -> Iterator[Problem]:
    if file.name.endswith((".js", ".mjs")):
        text = file.text
        for found in _IN_SCRIPTS.finditer(text):
            if not found[1].startswith(_NAMES):
                yield file.after(text[: found.start(1)], _FETCHES, address=found[1])


def _maps(file: BuiltFile) -> Iterator[Problem]:
    if file.name.endswith(".map"):
        yield file.after("", _MAP)
    elif file.name.endswith((".js", ".css")) and (found := _SOURCE_MAP.search(file.text)):
        yield file.after(found.string[: found.start()], _MAP)


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule("foreign-resource", N_("Nothing on a page is fetched from another host."),
         N_("Keep a copy below docs/assets and name that."), _foreign),
    Rule("inline-code", N_("Nothing in a page runs, moves the reader or shows another page within: only the scripts of the templates run."),
         N_("Take it out of the page; a style or a script of the site's own belongs below docs/assets and into the templates."), _inline),
    Rule("page-hidden", N_("No page asks search engines to leave it out."),
         N_("Take noindex out of the page."), _hidden, source="国办秘函〔2019〕19号"),
)  # fmt: skip
FILE_RULES: tuple[Rule[BuiltFile], ...] = (
    Rule("foreign-style", N_("Style sheets fetch nothing from another host."),
         N_("Keep a copy below docs/assets and name that."), _foreign_styles),
    Rule("active-file", N_("No drawing and no other file that is shown as a page holds scripts, frames or instructions."),
         N_("Export the drawing as a plain one, or offer it as a picture or a PDF."), _drawn),
    Rule("foreign-script", N_("Scripts reach no other host."),
         N_("Keep a copy below docs/assets and name that."), _foreign_scripts),
    Rule("robots", N_("robots.txt lets search engines in."),
         N_("Take the line Disallow: / out of robots.txt."), _forbidden, source="国办秘函〔2019〕19号"),
    Rule("source-map", N_("No source map is published."),
         N_("Take it out of docs/assets, with the line that names it."), _maps),
)  # fmt: skip
