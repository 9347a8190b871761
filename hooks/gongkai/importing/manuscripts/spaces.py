"""White space and invisible characters of office files: which are kept, and how lines are put together in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]"
)
_SPACES = re.compile("[\xa0\u2002-\u200a\u202f\u205f]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_WIDE = re.compile(
    "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee“”‘’…—《》\U00020000-\U0003ffff]"
)

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def visible(text: str) -> str:
    """The text without what nobody sees; every break is `\\n`, every odd space a usual one. Ideographic spaces stay."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", _BREAKS.sub("\n", text)))


def is_wide(character: str) -> bool:
    """Whether a character is written without spaces around it: Chinese, or a sign that stands among Chinese ones."""
    return bool(_WIDE.match(character))


def raised(digits: str) -> str:
    """Digits as they stand above the line, so that 10⁸ is not 108."""
    return digits.translate(_RAISED)


def folded(lines: Iterable[str]) -> str:
    """Lines as one, for a cell or a note: a space only where two words would run together."""
    whole = ""
    for line in (" ".join(re.split(r"[\t\n]+", line)).strip() for line in lines):
        apart = whole and line and not (is_wide(whole[-1]) or is_wide(line[0]))
        whole += f" {line}" if apart else line
    return whole


def apart(marker: str, text: str) -> str:
    """A marker as it stands before a text: apart from it only where digits or letters would run together."""
    beside = marker[-1:] + text[:1]
    return f"{marker} " if len(beside) == 2 and beside.isalnum() and beside.isascii() else marker
