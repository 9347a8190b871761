"""Reads the quantities of a text: the form that starts first holds, and the text goes on behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ...faults.patterns import lazy
from .forms import NEXT, NEXT_PLACE, PLACE_ALONE
from .meanings import Meaning, forms, plain, printed
from .others import hide
from .quantity import SIGNS, Other, Quantity
from .ranks import place
from .words import VERBS


def quantities(text: str) -> Sequence[Quantity]:
    """The quantities that the Chinese `text` states, in their order."""
    return numbers(text)[0]


def others(text: str) -> Sequence[Other]:
    """The numbers in the Chinese `text` that are no quantities, in their order."""
    return numbers(text)[1]


@lru_cache(maxsize=32768)
def numbers(text: str) -> tuple[Sequence[Quantity], Sequence[Other]]:
    """The quantities that the Chinese `text` states, and the numbers in it that are none."""
    hidden, found = hide(_narrow(text))
    read_here = tuple(_read(hidden, text))
    taken = [(quantity.start, quantity.end) for quantity in read_here]
    return read_here, tuple(
        replace(other, printed=text[other.start : other.end])
        for other in found
        if not any(start <= other.start < end for start, end in taken)
    )


@lru_cache(maxsize=4096)
def read(printed_text: str) -> Quantity | None:
    """What one printed quantity says, or None if it is none; the text around it is not needed."""
    hidden, _ = hide(_narrow(printed_text))
    for pattern, meaning in forms(hidden):
        found = pattern.fullmatch(hidden)
        quantity = meaning(found, printed_text) if found else None
        if quantity is not None and quantity.printed == printed_text:
            return quantity
    return _place_alone(hidden, printed_text)


def _place_alone(hidden: str, text: str) -> Quantity | None:
    """A rank that is printed without its scope, or with one that nothing else shows to be one: 第二, 武汉都市圈首位."""
    found = PLACE_ALONE.fullmatch(hidden)
    known = place(found) if found else None
    if found is None or known is None:
        return None
    scope = printed(found, text, "scope") if found["scope"] else None
    return Quantity(0, text, words=known[1], rank=replace(known[0], scope=scope))


def _narrow(text: str) -> str:
    """`text` with full-width digits and points as narrow ones, character for character."""
    return _WRITTEN_OUT.sub(lambda found: found[0].translate(_PLAIN), text.translate(_WIDE))


_WRITTEN_OUT = lazy("[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{2,}(?=[元圆角])")
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
"""Numerals that cannot be altered, as sums are written: 贰万元."""
_WIDE = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {ord("．"): ord("."), ord("−"): ord("-")}


def _read(hidden: str, text: str) -> Iterator[Quantity]:
    found = [_Form(pattern, meaning, hidden, text) for pattern, meaning in forms(hidden)]
    at = 0
    while True:
        nearest = min(found, key=lambda form: form.start(at))
        quantity = nearest.quantity
        if quantity is None:
            return
        yield quantity
        at = quantity.end
        for follower in _followers(quantity, hidden, text):
            yield follower
            at = follower.end


class _Form:
    """The next quantity of one form in a text; it is looked for again only when the text has gone past it."""

    def __init__(self, pattern: re.Pattern[str], meaning: Meaning, hidden: str, text: str) -> None:
        self._pattern, self._meaning, self._hidden, self._text = pattern, meaning, hidden, text
        self._from = -1
        self.quantity: Quantity | None = None

    def start(self, at: int) -> int:
        """Where its next quantity from `at` on starts; behind the text if there is none."""
        if self._from < 0 or (self.quantity is not None and self._from < at):
            self._look(at)
        return len(self._hidden) if self.quantity is None else self._from

    def _look(self, at: int) -> None:
        self.quantity, self._from = None, len(self._hidden)
        while found := self._pattern.search(self._hidden, at):
            quantity = self._meaning(found, self._text)
            if quantity is not None:
                self.quantity, self._from = quantity, found.start()
                return
            at = found.start() + 1


def _followers(first: Quantity, hidden: str, text: str) -> Iterator[Quantity]:
    """Yield what goes on with a change or a rank: 增长9.6%、12.4%; 居全国第3、第5位."""
    previous: Quantity | None = first
    while previous is not None:
        previous = (
            _next_place(previous, hidden, text) if previous.rank else _next_change(previous, hidden, text)
        )
        if previous is not None:
            yield previous


def _next_change(previous: Quantity, hidden: str, text: str) -> Quantity | None:
    """What goes on with the verb of the change before, or with its basis only."""
    found, change = NEXT.match(hidden, previous.end), previous.change
    if found is None or change is None:
        return None
    start, verb = found.end("separator"), found["ownverb"]
    quantity = replace(plain(found, text), start=start, printed=text[start : found.end()], carried=True)
    if quantity.value is None or quantity.unit != previous.unit or (found["before"] and not previous.bound):
        return None
    if verb:
        if change.basis is None or "分别" not in previous.printed:
            return None
        change = replace(change, direction=VERBS[verb], verb=verb)
    value = quantity.value * SIGNS[change.direction]
    return replace(quantity, change=replace(change, value=value, unit=quantity.unit))


def _next_place(previous: Quantity, hidden: str, text: str) -> Quantity | None:
    found = NEXT_PLACE.match(hidden, previous.end)
    known = place(found) if found else None
    if found is None or known is None or previous.rank is None:
        return None
    rank, words = known
    return Quantity(
        found.start("alone"),
        printed(found, text, "alone"),
        words=words,
        rank=replace(rank, scope=previous.rank.scope),
        carried=True,
    )
