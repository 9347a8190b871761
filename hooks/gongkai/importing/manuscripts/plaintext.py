"""A text file as a manuscript, in whatever encoding Windows, WPS or a colleague saved it."""

from __future__ import annotations

from itertools import groupby

from ...faults.problems import N_, Place, problem
from ...reading.contents.encodings import BINARY, from_utf8, marked
from ..lines import lines
from .manuscript import Block, Manuscript, Paragraph, Table
from .refusal import LARGE, refuse
from .spaces import visible
from .wrapped import unwrapped

_MOST_BYTES = 4_000_000
_UNREADABLE = N_(
    "this is neither UTF-8 nor GBK, or the file is damaged; open it in an editor and save it as UTF-8"
)

_JOINED = N_(
    "the lines of the text end where a page did; they were joined to paragraphs: compare where these begin"
)
_PAGES = N_("numbers of pages were left out: {count}")


def read_text(name: str, content: bytes) -> Manuscript:
    """The text of a file, a paragraph a line; what stands between tabs on lines side by side is a table.

    Raises:
        DataError: if it is no text.
    """
    if len(content) > _MOST_BYTES:
        refuse(name, LARGE, limit=_MOST_BYTES // 1_000_000)
    whole = unwrapped(visible(decoded(name, content)))
    blocks: list[Block] = []
    for is_row, found in groupby(lines(whole.text), lambda line: bool(line.cells)):
        if is_row:
            blocks.append(Table(tuple(tuple(cell.strip() for cell in line.cells) for line in found)))
        else:
            blocks += [Paragraph(line.body) for line in found if line.body]
    made = ((whole.joined, _JOINED), (whole.pages, _PAGES))
    remarks = (problem(Place(name), message, count=whole.pages) for done, message in made if done)
    return Manuscript(tuple(blocks), remarks=tuple(remarks))


def decoded(name: str, content: bytes) -> str:
    """The characters of a text file.

    Raises:
        DataError: if it is no text.
    """
    text = _decoded(content)
    if text is None or BINARY.search(text):
        refuse(name, _UNREADABLE)
    return text


def _decoded(content: bytes) -> str | None:
    if known := marked(content):
        return _as(*known)
    if b"\x00" in content:
        return _as(content, _wide(content))
    utf8 = from_utf8(content)
    if utf8 is not None:
        return utf8
    chinese = _as(content, "gb18030")
    return _as(content, "utf-8") if chinese is None else chinese


def _wide(content: bytes) -> str:
    """Which of the two UTF-16 a file without mark is in: line ends and digits tell it."""
    little, big = content[1::2].count(0), content[::2].count(0)
    return "utf-16-le" if little >= big else "utf-16-be"


def _as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
