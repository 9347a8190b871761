"""Markdown that the converter does not take: it would stand on the page as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from markdown import Markdown

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, problem
from ..faults.rule import Rule
from ..reading.documents import BOX, Document
from ..reading.sources import Sources
from . import lines
from .lines import Told
from .settled import in_pages

_QUOTED = ("pre", "code", "script", "style", "kbd", "samp")
_TEXTS = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd", "dt")
_LISTS = ("ul", "ol", "dl", "table")
_HOLDERS = ("div", "details", "section", "article", "aside", "center", "figure", "figcaption", "summary")
"""Elements of HTML in which Markdown is only read if they say so."""
_BROKEN = "\u2028"
"""A line that its author ends."""
_WHERE = r"(?:https?:|mailto:|tel:|[#/.]|[\w%./\u4e00-\u9fff -]*[./]\w)"
_LIST = N_("this list follows a paragraph at once and would be printed in it: leave a line empty before it")
_NUMBERED = N_(
    "these entries would stand in one line: write 1. and 2. with a space behind, after an empty line, or leave a line empty between them"
)
_TABLE = N_(
    "this table would be printed with its bars: leave a line empty before it, and put a line | --- | below its head"
)
_LINK = N_(
    "{raw} would be printed as it is: write links as [text](address), with half-width brackets and no spaces"
)
_HEAD = N_("{raw} would be printed as it is: type # in half width, then a space")
_MARK = N_("{raw} would be printed as it is: this portal's Markdown does not know it; take the marks out")
_NOTE = N_(
    "{raw} would be printed as it is: there is no such note; write it in a line of its own, which begins with {raw}: and a space"
)
_OPEN = N_("{raw} would be printed as it is: close it with the same marks, or take them out")
_UNUSED = N_("nothing leads to the note {raw}; write {raw} where it belongs, or take the note out")
_EMPTY = N_("nothing stands in this box: indent what belongs in it by four spaces")
_BULLET = N_("{raw} begins no list here: type - in half width, then a space")
_WIDE = N_("{raw} would be printed as it is: type its marks in half width")
_WITHIN = N_(
    '{raw} stands within HTML and would be printed as it is: write markdown="1" in the tag around it'
)
_RAW: tuple[tuple[str, str], ...] = (
    (_LIST, r"(?<=\n)[ ]{0,3}(?:[-*+]|1\.)[ ]+\S"),
    (_NUMBERED, r"(?:^|(?<=\n))[ ]*(?:1[、．）)]|[（(]1[）)]|①|⑴)[ ]*\S[^\n\u2028]*\n[ ]*(?:2[、．）)]|[（(]2[）)]|②|⑵)[ ]*\S|(?:^|(?<=\n))[ ]*[•●◆■▪][ ]*\S[^\n\u2028]*\n[ ]*[•●◆■▪]"),
    (_TABLE, r"\|?[ ]*:?-{3,}:?[ ]*\|(?:[ ]*:?-{3,}:?[ ]*\|?)*|(?:^|(?<=\n))\|[^\n]+\|[ ]*\n\|[^\n]+\|"),
    (_LINK, rf"!?[\[［][^\]］\n]*[\]］][ ]?(?:（|\(){_WHERE}[^)）\n]*[)）]|【[^】\n]*】\({_WHERE}[^)\n]*\)"),
    (_HEAD, r"(?:^|(?<=\n))[ ]*＃{1,6}[^\n]{0,20}"),
    (
        _WIDE,
        r"(?:^|(?<=\n))[ ]*｜[^｜\n]*｜[^\n]{0,20}|(?:^|(?<=\n))[ ]*＞[ \u3000]?(?=[\u4e00-\u9fff“])[^\n]{0,10}|｀[^｀\n]+｀|(?<=\n)：[ ]*\S[^\n]{0,10}"
        r"|＜/?(?:br|p|b|i|u|hr|div|span|strong|sup|sub|center|font)\b[^＞\n]*＞|(?:^|(?<=\n))(?:！！！|？？？)[ ]?\w[^\n]{0,10}|＿＿[^＿\n]{1,40}＿＿|｛[ ]*[#.:][^｛｝\n]{1,40}｝",
    ),
    (_BULLET, r"(?:^|(?<=\n))[ ]*[－＊＋][ \u3000]+\S"),
    (
        _MARK,
        rf"~~[^~\n]+~~|(?<!=)==[^=\n]+==(?!=)|(?:^|(?<=\n))[ ]*\[[ xX]\][ ]|(?:^|(?<=\n)){BOX}[ ]\S[^\n]{{0,20}}"
        r"|\{(?:\+\+|--|==|~~|>>)[^\n]{0,40}|(?:^|(?<=\n)):::|(?<!\*)\*\*[^\s*\d][^*\n]{0,40}\*\*(?!\*)|(?:^|(?<=\n))\*\[[^\]\n]+\]:|＊＊[^＊\n]{1,40}＊＊|<!--|```|~~~"
        r"|\*\*[ ][^\s*][^*\n]{0,40}[ ]\*\*(?!\*)|(?<=[^\s\\])\\(?=[\n\u2028])|&(?:nbsp|[lg]t|amp|quot|[lr][sd]quo|[mn]dash|middot|hellip|e[mn]sp|#\d{2,5});",
    ),
)  # fmt: skip
_MARKED = lazy(
    r"(?:^|(?<=\n))[ ]{0,3}(?:#{1,6}[ ]+\S[^\n]{0,20}|[-*+][ ]+\S[^\n]{0,20}|\d{1,2}\.[ ]+\S[^\n]{0,20})|\*\*[^\s*][^*\n]{0,40}\*\*(?!\*)|\[[^\]\n]+\]\([^)\s]+\)"
)
"""Markdown that stands within HTML."""
_FOOTNOTE = (_NOTE, r"\[\^[\w-]+\](?!:)")
_FIRM = "(?:公司|集团|酒店|餐厅|餐馆|超市|商店|店|厂|学|医院|小区|省|市|县|区|镇|乡|村|街道|路|局|银行|支行)"
"""What may follow asterisks in place of a name."""
_UNCLOSED = (
    (_OPEN, rf"(?:^|(?<=[\s，。；：、！？（“「(]))\*\*(?=[^\s*\d])(?![\u4e00-\u9fff]{{0,4}}{_FIRM})[^*\n]{{1,12}}(?![^\n]*\*\*)"),
    (_OPEN, r"(?:^|(?<=\n))[^*\n]{2,60}?(?:(?<=[：。！？:.!?])\*\*|(?<=[\u4e00-\u9fff]{4})\*\*(?=[：:])|(?<=[a-z]{3})\*\*(?=[:.,\s]))(?![^\n]*\*\*)"),
    (_OPEN, r"(?:^|(?<=[\s，。；：（于在请须]))\*[^\s*、，]{3,20}\*\*(?![*\d])|(?:^|(?<=[\s，。；：（于在请须]))\*\*[^\s*、，]{3,20}(?<!\*)\*(?![*\d])"),
    (_OPEN, r"(?:^|(?<=[\s，。；：（(]))__(?=[^\W_])[^_\n]{1,20}(?![^\n]*__)"),
    (_OPEN, r"!?\[[^\]\n]{1,40}\]\((?:https?:|[\w./#-]*\.(?:md|pdf|html?|docx?|xlsx?)\b)[^)\n]*(?=\n|$)"),
)  # fmt: skip
"""Marks that nothing closes."""
_PATTERNS = tuple((message, lazy(pattern)) for message, pattern in (*_RAW, _FOOTNOTE, *_UNCLOSED))


@lru_cache(maxsize=256)
def converted(document: Document) -> str:
    """The HTML that becomes of a page, made once for all rules."""
    return _converter().reset().convert(body(document))


@cache
def _converter() -> Markdown:
    """One whose own words are English, wherever the page stands: no rule asks for them."""
    from ..reading.dialect import converter  # noqa: PLC0415 - takes long to bring in, and most checks ask no page anew

    return converter("en")


def body(document: Document) -> str:
    """The Markdown of a page without its head."""
    return re.sub(r"\A---\n.*?\n---\n", "", document.text, flags=re.DOTALL)


def _raw(document: Document) -> Iterable[Problem]:
    told: dict[int, Problem] = {}
    for at, message, raw in (*_lines(document), *_lonely(document.text), *_typed(document)):
        told.setdefault(at, problem(document.place(at), message, raw=raw))
    return told.values()


def _lines(document: Document) -> Iterator[Told]:
    """Yield the lines that become something else than they look like."""
    code = "\n".join(re.findall(r"<pre><code>(.*?)</code></pre>", converted(document), re.DOTALL))
    return lines.told(document.text, unescape(code))


def _typed(document: Document) -> Iterator[Told]:
    """Yield what stands on the page as it was typed."""
    end = 0
    for message, raw in _printed(converted(document)):
        at = _at(document.text, raw, end)
        end = max(end, at)
        yield at, message, raw.strip()


def _lonely(text: str) -> Iterator[Told]:
    """Yield each note that nothing leads to, and each box that holds nothing."""
    for note in _DEFINED.finditer(text):
        if not re.search(rf"{re.escape(note['name'])}(?!:)", text):
            yield note.start(), _UNUSED, note["name"]
    yield from ((box.start(), _EMPTY, "") for box in _BOX.finditer(text))


_DEFINED = lazy(r"^[ ]{0,3}(?P<name>\[\^[^\]\n]+\]):", re.MULTILINE)
_BOX = lazy(rf"^(?P<before>[ ]*){BOX} ?[\w-][^\n]*\n(?:[ ]*\n)*(?!(?P=before)[ ]{{4}}|[ ]*\n)", re.MULTILINE)


def _printed(made: str) -> Iterator[tuple[str, str]]:
    """Yield what of Markdown stands in the texts of a page, and what is said of it."""
    if not made.strip():
        return
    for block in html.fragment_fromstring(made, create_parent="div").iter(*_TEXTS, *_HOLDERS):
        text = "".join(_texts(block))
        if block.tag in _HOLDERS:
            yield from ((_WITHIN, each[0]) for each in _MARKED.finditer(text))
            continue
        yield from (
            (_LINK, "！[")
            for picture in block.iter("a")
            if _is_picture(picture) and _before(picture).endswith("！")
        )
        for message, pattern in _PATTERNS:
            found = [each[0] for each in pattern.finditer(text)]
            yield from ((message, raw) for raw in (found[:1] if message == _LIST else found))
            text = pattern.sub(lambda told: "\x00" * len(told[0]), text) if message == _MARK else text


def _is_picture(link: etree._Element) -> bool:
    return (link.get("href") or "").lower().endswith((".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"))


def _before(element: etree._Element) -> str:
    """The text just before an element."""
    previous, parent = element.getprevious(), element.getparent()
    return (previous.tail if previous is not None else parent.text if parent is not None else "") or ""


def _texts(block: etree._Element) -> Iterator[str]:
    """Yield the text of a block but for what is quoted and for the blocks in it."""
    yield block.text or ""
    for child in block:
        if child.tag == "br":
            yield _BROKEN
        elif isinstance(child.tag, str) and child.tag not in (*_QUOTED, *_TEXTS, *_HOLDERS, *_LISTS):
            yield from _texts(child)
        yield child.tail or ""


def _at(text: str, raw: str, after: int) -> int:
    """Where `raw` stands in `text`: behind what was found before, if it does."""
    shown = raw.strip()
    at = text.find(shown, after)
    return at if at >= 0 else max(text.find(shown), text.find(shown[:6]), 0)


RULES: tuple[Rule[Sources], ...] = (
    Rule("markdown-raw", N_("Hand-written pages hold no Markdown that would be printed as it was typed."),
         N_("Write it as the guide for editors shows; quote what is meant to be seen as `code`."), in_pages(_raw), severity="warning", excusable=True, across=True),
)  # fmt: skip
