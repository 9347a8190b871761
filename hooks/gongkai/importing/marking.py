"""A text with each of its quantities marked as a figure, and what the marks do not say of these figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from pydantic import ValidationError

from ..model.figure import Figure, Figures
from ..model.marked import said_of
from ..model.markers import inline
from ..model.marks import unmarked
from ..model.quantities import Quantity, quantities, read
from ..model.tree import ROLE, Role
from ..model.units import POINTS, RATES, RELATIVE, is_kind, same
from .measuring import Indicators, Measuring, amount_of, unit_of
from .nouns import noun
from .times import Stated, Times

_BEFORE_CHANGE = re.compile(r"[，,、（(]?(?:且|并)?")
_BEFORE_RANK = re.compile(
    r"[，,、（(]?(?:总量|规模|数量|总数|均|并|且|继续|保持|稳)*(?:在?全[国省市县区州]+)?(?:位?居|位列|名列|列|排名?|进入|跃居|升至|稳居)*(?:于|在|至|到)?"
)
_OF_WHICH = "其中"
_UNMARKABLE = re.compile(r"[{}|\n]")


@dataclass(frozen=True)
class Mark:
    """A quantity of a text, and the figure, or the part of it, that it states."""

    quantity: Quantity
    figure: str
    part: str = ""

    @property
    def text(self) -> str:
        """The mark as it is written."""
        return f"{{{self.quantity.printed}|{self.figure}{f'.{self.part}' if self.part else ''}}}"


@dataclass
class Marked:
    """The sentences of one paragraph, marked; `figures` is what they do not say."""

    sentences: list[str] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    """Names of new indicators that need a look."""


@dataclass(frozen=True)
class Marker:
    """Marks the texts of one report."""

    indicators: Indicators
    times: Times

    def mark(self, sentences: Sequence[str], role: Role, context: str, due: Sequence[date | None]) -> Marked:
        """`sentences` of a paragraph in a section on `context`, each with the day on which it is due."""
        text = "".join(sentences)
        paragraph = _Paragraph(self, role, context, text, list(_quantities(text)))
        start = 0
        for sentence, by in zip(sentences, due, strict=True):
            paragraph.sentence(start, start + len(sentence), by)
            start += len(sentence)
        return paragraph.marked


class _Paragraph:
    def __init__(
        self, marker: Marker, role: Role, context: str, text: str, found: Sequence[Quantity]
    ) -> None:
        self.marker, self.role, self.context, self.text, self.found = marker, role, context, text, found
        self.marked = Marked()
        self.nouns = list(_nouns(text, found))
        self.owners: dict[int, Measuring] = {}
        self.first: list[Measuring] = []
        """Figures that no paragraph before states."""

    def sentence(self, start: int, end: int, due: date | None) -> None:
        """Mark what stands from `start` to `end`."""
        said, at = "", start
        for index, quantity in enumerate(self.found):
            if quantity.start < start or quantity.end > end:
                continue
            said += unmarked(self.text[at : quantity.start])
            mark = self._attached(index, start) or self._own(index, start, said, due)
            said, at = said + mark.text, quantity.end
        self.marked.sentences.append(said + unmarked(self.text[at:end]))

    def _attached(self, index: int, start: int) -> Mark | None:
        """The mark of a change or a rank of what stands right before it."""
        quantity, owner = self.found[index], self.owners.get(index - 1)
        if owner is None or self.found[index - 1].start < start:
            return None
        between = self.text[self.found[index - 1].end : quantity.start]
        follows = quantity.change and _BEFORE_CHANGE.fullmatch(between)
        if follows and (changed := self._changed(index, start)):
            owner, part = changed, "change"
        elif quantity.rank and owner.quantity.rank is None and _BEFORE_RANK.fullmatch(between):
            part = "rank"
        else:
            return None
        mark = Mark(quantity, owner.figure, part)
        attached = self.marker.indicators.attached
        if attached.setdefault(f"{owner.figure}.{part}", mark.text) != mark.text:
            return None
        self.owners[index] = owner
        if owner in self.first:
            self._explain(mark)
        return mark

    def _changed(self, index: int, start: int) -> Measuring | None:
        """What changes by the quantity: what stands before it, or of the same clause what is counted as it is."""
        for before in (index - 1, index - 2):
            owner, stands = self.owners.get(before), self.found[before]
            between = self.text[stands.end : self.found[index].start]
            if owner is None or stands.start < start or "。" in between:
                return None
            if self._changes(owner, self.found[index]):
                return owner
        return None

    def _changes(self, owner: Measuring, quantity: Quantity) -> bool:
        change, unit = quantity.change, unit_of(owner.quantity)
        if change is None or change.value is None or change.versus or amount_of(owner.quantity) is None:
            return False
        if owner.quantity.change or owner.quantity.rank:
            return False
        if f"{owner.figure}.change" in self.marker.indicators.attached and owner in self.first:
            return False
        if is_kind(change.unit, *POINTS):
            return is_kind(unit, *RATES)
        return is_kind(change.unit, *RELATIVE) or same(change.unit, unit)

    def _own(self, index: int, start: int, before: str, due: date | None) -> Mark:
        quantity, stated = self.found[index], self.marker.times.stated(before, self.role, due)
        status = str(stated.get("status") or ROLE[self.role].status)
        whole = self._whole(index, start)
        figure: Stated = stated | ({"of": whole} if whole else {})
        time: Stated = {key: figure[key] for key in ("as_of", "span", "of") if key in figure}
        known = self.marker.indicators.figures.taken.copy()
        made = self.marker.indicators.measure(self._name(index), quantity, self.context, time, status)
        self.owners[index] = made
        change = quantity.carried and quantity.change
        mark = Mark(
            quantity,
            made.figure,
            "change" if change and change.value is not None and not change.versus else "",
        )
        if made.figure in known:
            return mark
        self.first.append(made)
        if made.figure != made.indicator:
            figure["indicator"] = made.indicator
        self._explain(mark, figure)
        if made.new and made.doubt:
            self.marked.doubts.append(made.name)
        return mark

    def _name(self, index: int) -> str:
        """What the quantity measures; growth where only growth was told before it: 增长7%以上、力争达到8%."""
        name, owner, quantity = self.nouns[index], self.owners.get(index - 1), self.found[index]
        goes_on = owner and name == self.nouns[index - 1] and owner.quantity.change and not quantity.change
        return owner.name if owner and goes_on and is_kind(quantity.unit, *RATES) else name

    def _whole(self, index: int, start: int) -> str | None:
        """The indicator of whose whole a quantity after 其中 is a part."""
        quantity = self.found[index]
        at = self.text.rfind(_OF_WHICH, start, quantity.start)
        if at < 0 or re.search("[。；;]", self.text[at : quantity.start]) or quantity.change or quantity.rank:
            return None
        for before in range(index - 1, -1, -1):
            whole = self.owners.get(before)
            if whole is None or self.found[before].start < start:
                return None
            if self.found[before].end <= at and not whole.quantity.change and not whole.quantity.rank:
                return whole.indicator if _is_part(quantity, whole.quantity) else None
        return None

    def _explain(self, mark: Mark, more: Stated | None = None) -> None:
        """State of a figure what its mark alone would not say."""
        figure = dict(more or {})
        if read(mark.quantity.printed) != replace(mark.quantity, start=0):
            figure = said_of(mark.quantity, mark.part) | figure
        if figure:
            self.marked.figures.setdefault(mark.figure, {}).update(figure)


def _quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a text that a mark can be put around.

    A long number that counts nothing is what something is called, a short one in brackets counts items, as one before a bracket may.
    """
    counting = {piece.start for piece in inline(text)}
    for quantity in quantities(text):
        printed = quantity.printed.strip()
        start = quantity.start + quantity.printed.index(printed)
        around = text[max(start - 1, 0) : start] + text[start + len(printed) :][:1]
        called = re.fullmatch(r"\d{5,}", printed)
        listed = re.fullmatch(r"\d{1,2}", printed) and around in ("（）", "()")
        found = replace(quantity, start=start, printed=printed)
        if not (called or listed or start in counting or _UNMARKABLE.search(printed)) and _can_be_stated(
            found
        ):
            yield found


def _can_be_stated(quantity: Quantity) -> bool:
    """Whether a figure can state it: no 第0位, and no number of thirty digits."""
    try:
        Figure.model_validate(said_of(quantity, ""))
    except ValidationError:
        return False
    return True


def as_figures(stated: dict[str, Any]) -> Figures:
    """The figures of a block as its node holds them."""
    return {id: Figure.model_validate(said) for id, said in stated.items()}


def _nouns(text: str, found: Sequence[Quantity]) -> Iterator[str]:
    before = ""
    for at in range(len(found)):
        before = noun(text, found, at, before)
        yield before


def _is_part(part: Quantity, whole: Quantity) -> bool:
    one, other = amount_of(part), amount_of(whole)
    if one is None or other is None or is_kind(unit_of(part), *RELATIVE):
        return False
    return same(unit_of(part), unit_of(whole)) and one <= other
