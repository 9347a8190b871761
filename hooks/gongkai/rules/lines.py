"""Lines of Markdown that become something else than they look like: no entry, no row, a heading, code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..faults.patterns import lazy
from ..faults.problems import N_

Told = tuple[int, str, str]
"""Where something stands in a page, the msgid that tells it, and what it is."""

Line = tuple[int, str]
"""Where a line begins, and what it is; nothing, if it is quoted or of the head of the page."""

_NESTED = N_(
    "this entry is indented by too little and would stand beside the one above: indent it by four spaces"
)
_GLUED = N_("{raw} begins no entry of this list: write a space behind the mark, in half width")
_CELLS = N_(
    "this row has not as many cells as the head of its table ({raw}): write all of them, and \\| for a bar that parts none"
)
_HEADED = N_("{raw} would make a heading of the line above: leave a line empty before it")
_NO_SPACE = N_("write a space behind the marks of {raw}, or \\# if it is no heading")
_CODE = N_("this paragraph is indented by four spaces and would be shown as code: take the spaces out")

_FENCE = lazy(r"^[ ]{0,3}(?:```|~~~)")
_HEAD = lazy(r"\A---\n.*?\n---\n", re.DOTALL)
_COMMENT = lazy(r"<!--.*?-->", re.DOTALL)
_ITEM = lazy(r"^(?P<indent>[ ]*)(?:[-*+]|(?P<number>\d{1,2})\.)(?P<mark>[ ])[ ]*\S")
_TIGHT = lazy(
    r"^[ ]*(?P<mark>[-+－＋﹣]|[*＊](?![^\n]*[*＊])|(?P<number>\d{1,2})[.．、)）])(?=[^\s\d\-+*＊.=>|＝…—_:：])[^\n]{0,10}"
)
"""What was meant for an entry, and lacks the space behind its mark."""
_DELIMITER = lazy(r"^[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_HIDDEN_BARS = lazy(r"\\.|`[^`\n]*`")
_UNDERLINE = lazy(r"^(?:-+|=+)[ ]*$")
_SENTENCE = lazy(r"[。；！？]$|[a-z)]\.$")
_HEADING = lazy(r"^#{1,6}[^\s#{][^\n]{0,20}")
_SAID = lazy("[\u4e00-\u9fff][^\n]*[，。；：]|(?:[A-Za-z,]+ ){5}[^\n]*[.;:]$")
_PROGRAM = lazy(r"[{}$=<>\\]|--|//")


def told(text: str, shown_as_code: str) -> Iterator[Told]:
    """Yield what of a page becomes something else than it looks like; `shown_as_code` is what its converter sets as code."""
    lines = tuple(_lines(text))
    yield from _flattened(lines)
    yield from _glued(lines)
    yield from _cells(lines)
    yield from _headings(lines)
    yield from _indented(lines, set(shown_as_code.split("\n")))


def _lines(text: str) -> Iterator[Line]:
    """Yield each line; what is quoted or a comment is empty."""
    head = _HEAD.match(text)
    plain = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    quoted, offset = False, 0
    for line in plain.split("\n"):
        fence = bool(_FENCE.match(line))
        quoted ^= fence
        hidden = quoted or fence or (head is not None and offset < head.end())
        yield offset, "\x00" if hidden else line
        offset += len(line) + 1


def _flattened(lines: tuple[Line, ...]) -> Iterator[Told]:
    """Yield entries of a list that are meant to stand below another, and would stand beside it."""
    above = -1
    for offset, line in lines:
        item = _ITEM.match(line)
        if item:
            indent = len(item["indent"])
            if 0 <= above < indent < above + 4 and indent % 4:
                yield offset + indent, _NESTED, ""
            else:
                above = indent
        elif line.strip("\x00") and not line.startswith(" "):
            above = -1


def _glued(lines: tuple[Line, ...]) -> Iterator[Told]:
    """Yield what lacks the space behind its mark, beside an entry, or another that lacks it."""
    texts = ["", *(line for _, line in lines), ""]
    for (offset, line), before, after in zip(lines, texts, texts[2:], strict=False):
        tight = _TIGHT.match(line)
        if tight and (_goes_on(before, line) or _goes_on(line, after)):
            yield offset + tight.start("mark"), _GLUED, tight[0].strip()


def _goes_on(line: str, following: str) -> bool:
    """Whether the list to which a line belongs goes on in the next, and one of them lacks the space."""
    one, other = (_ITEM.match(each) or _TIGHT.match(each) for each in (line, following))
    if one is None or other is None or line.endswith(("  ", "\\", "<br>")):
        return False
    if one["number"] and other["number"]:
        proper = " " in one["mark"] + other["mark"] or {one["mark"][-1], other["mark"][-1]} <= {".", "．"}
        return proper and int(other["number"]) == int(one["number"]) + 1
    return not one["number"] and not other["number"]


def _cells(lines: tuple[Line, ...]) -> Iterator[Told]:
    """Yield each row of a table that has more cells than its head, or some, and not all of them."""
    width = 0
    for (_, above), (offset, line) in pairwise(lines):
        if not line.strip("\x00 "):
            width = 0
        elif "|" in above and "|" in line and _DELIMITER.match(line):
            width = _width(line) if _width(line) == _width(above) else 0
        elif width and (found := _width(line)) > 1 and found != width:
            yield offset, _CELLS, f"{found} : {width}"


def _width(line: str) -> int:
    """How many cells a row has."""
    plain = _HIDDEN_BARS.sub("-", line).strip()
    return plain.removeprefix("|").removesuffix("|").count("|") + 1


def _headings(lines: tuple[Line, ...]) -> Iterator[Told]:
    """Yield what makes a heading of a sentence, and headings that are some only here."""
    for (_, above), (offset, line) in pairwise(lines):
        if _UNDERLINE.match(line) and _SENTENCE.search(above.rstrip()) and not _ITEM.match(above):
            yield offset, _HEADED, line.strip()
        if heading := _HEADING.match(line):
            yield offset, _NO_SPACE, heading[0]


def _indented(lines: tuple[Line, ...], code: set[str]) -> Iterator[Told]:
    """Yield the first line of each paragraph that is set as code because it is indented."""
    for (_, above), (offset, line) in pairwise(lines):
        said = line.removeprefix("\t") if line.startswith("\t") else line[4:]
        indented = line.startswith(("    ", "\t")) and not above.strip() and said in code
        if indented and _SAID.search(said) and not _PROGRAM.search(said):
            yield offset + len(line) - len(line.lstrip()), _CODE, ""
