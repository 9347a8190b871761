"""What people need at once: who to call, when, and what happens next, as a report says it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .text import Code, Line, Record, Slug, Text, TextList


class Origin(Record):
    """The sentence of a report, or the line of its imprint, from which all that is said of a service comes."""

    report: Slug
    quote: Line
    """Words of it by which it is found."""


class Service(Record):
    """A service of the office or of others, with a number to call if the source holds one."""

    id: Slug
    name: Text
    number: Code | None
    when: Text | None
    """When to call; None if the source does not say."""

    happens: Text | None
    """What happens next; None if the source does not say."""

    open: Text | None = None
    """What people ask and the source does not answer."""

    source: Origin
    programmes: tuple[Slug, ...] = ()
    words: TextList = TextList()
    """What people type who need it, beside its name and its number."""


class Services(Record):
    """services.yml"""

    services: tuple[Service, ...] = ()


@lru_cache(maxsize=2048)
def compared(text: str) -> str:
    """`text` as a quote is looked for in it: widths alike, without spaces and breaks."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def dialled(number: str) -> re.Pattern[str]:
    """What finds `number` in a text, however its digits are grouped, and no part of a longer one."""
    between = r"[\s()\-–—转]*"
    digits = between.join(re.escape(digit) for digit in number if digit.isdigit())
    return re.compile(rf"(?<![\d.]){digits}(?!\d|\.\d|[%万亿])")
