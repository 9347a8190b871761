"""Which part of a text is Chinese, told by its characters: what an English page must mark as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..faults.patterns import lazy

_HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
_WORD = rf"\S*{_HAN}\S*"
_STRETCH = lazy(rf"{_WORD}(?:\s+(?:[^\sA-Za-z]+\s+)*?{_WORD})*")
_AROUND = ",.;:!?()[]"


def has_chinese(text: str) -> bool:
    """Whether any of `text` is Chinese."""
    return not text.isascii() and re.search(_HAN, text) is not None


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of `text` in order, and whether each is Chinese: whole words, without the marks around them."""
    at = 0
    for found in _STRETCH.finditer(text):
        words = found[0]
        start = found.start() + len(words) - len(words.lstrip(_AROUND))
        end = found.end() - len(words) + len(words.rstrip(_AROUND))
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
