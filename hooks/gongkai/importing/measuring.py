"""Which indicator a quantity states: one that is known by name and unit, or a new one; and the id of its figure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..model.numerals import chinese
from ..model.quantities import Quantity
from ..model.text import NUMBERED
from ..model.units import same
from .blocks import Data, worded
from .known import Known, measured
from .naming import Ids
from .times import Stated

_KINDS = {"%": "增速", "％": "增速", "倍": "增速"}
_CONTEXT = 16
_NAMELESS = "文中数量"
_USUAL = str.maketrans("％()", "%（）")


@dataclass(frozen=True)
class Measuring:
    """A figure: its id, what it measures, in words, and whether that is told for certain."""

    figure: str
    indicator: str
    name: str
    quantity: Quantity
    time: Stated
    status: str
    doubt: bool = False
    new: bool = False


@dataclass
class Indicators:
    """The indicators that one report states."""

    known: Known
    ids: Ids = field(init=False)
    figures: Ids = field(default_factory=Ids)
    new: list[Data] = field(default_factory=list)
    """Those that no earlier report states, as records of their register."""
    stated: dict[str, list[Measuring]] = field(default_factory=dict)
    """What was stated of each indicator."""
    attached: dict[str, str] = field(default_factory=dict)
    """The mark of each change and rank that a figure has besides its value."""
    names: set[str] = field(init=False)
    found: dict[tuple[str, str], str] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what is known."""
        self.ids = Ids(set(self.known.ids.get("indicators", ())))
        self.names = set(self.known.names)
        self.found = dict(self.known.indicators)

    def measure(self, name: str, quantity: Quantity, context: str, time: Stated, status: str) -> Measuring:
        """The figure that `quantity` is, of what is called `name` in a section on `context`."""
        doubt = not name
        called = self._called(name or context or _NAMELESS, quantity)
        for wanted in _wider(called, context):
            id = self.found.get(measured(wanted, unit_of(quantity)))
            before = self.stated.get(id, []) if id else []
            again = next((each for each in before if _is_same(each, quantity, time, status)), None)
            if again:
                return again
            if id and not any(_contradicts(each, quantity, time, status) for each in before):
                return self._figure(id, wanted, quantity, time, status, doubt=doubt)
            if not id and wanted not in self.names:
                doubt = doubt or wanted != called
                return self._figure(self._add(wanted, quantity), wanted, quantity, time, status, doubt=doubt, new=True)  # fmt: skip
        raise AssertionError(called)

    def _called(self, name: str, quantity: Quantity) -> str:
        change = quantity.change
        if change and change.versus:
            basis = change.basis or ""
            return f"{name}{basis if basis.startswith(change.verb) else change.verb + basis}"
        if change:
            kind = _KINDS.get(change.unit or "", "增减")
            return name if name.endswith(("增速", "增幅", "增长率", kind)) else f"{name}{kind}"
        if quantity.rank and not name.endswith(("排名", "位次", "名次")):
            return f"{name}位次"
        if quantity.multiple_of and not name.endswith("倍数"):
            return f"{name}倍数"
        return name

    def _add(self, name: str, quantity: Quantity) -> str:
        id, unit = self.ids.give(name, "indicator"), unit_of(quantity)
        self.found[measured(name, unit)] = id
        self.names.add(name)
        counted = unit and worded(unit, "%" if unit == "%" else None)
        self.new.append({"id": id, "name": worded(name), "unit": counted, "direction": "neutral"})
        return id

    def _figure(
        self,
        id: str,
        name: str,
        quantity: Quantity,
        time: Stated,
        status: str,
        *,
        doubt: bool,
        new: bool = False,
    ) -> Measuring:
        made = Measuring(self.figures.give(id, id), id, name, quantity, time, status, doubt, new)
        self.stated.setdefault(id, []).append(made)
        return made


def unit_of(quantity: Quantity) -> str | None:
    """The unit in which an indicator is counted whose value the quantity is."""
    unit = quantity.step.to.unit if quantity.step else quantity.unit
    unit = quantity.change.unit if quantity.change else unit
    return unit.translate(_USUAL) if unit else None


def amount_of(quantity: Quantity) -> Decimal | None:
    """The value that the quantity says, in single units; of a step that after it."""
    return quantity.step.to.value if quantity.step else quantity.value


def _wider(name: str, context: str) -> Mapping[str, None]:
    """What something may be called, until nothing else is called so."""
    about = re.sub("[“”‘’《》（）()〈〉]", "", re.split("[，。；：、,;:]", context)[-1])[:_CONTEXT]
    within = f"{name}（{about}）" if about and about not in name else name
    numbered = (f"{within}（{chinese(number)}）" for number in range(2, NUMBERED))
    return dict.fromkeys([name, within, *numbered])


def _is_same(before: Measuring, quantity: Quantity, time: Stated, status: str) -> bool:
    one, other = replace(before.quantity, start=0), replace(quantity, start=0)
    return (one, before.time, before.status) == (other, time, status)


def _contradicts(before: Measuring, quantity: Quantity, time: Stated, status: str) -> bool:
    """Whether one report cannot state both of one indicator."""
    if (before.time, before.status) != (time, status):
        return False
    one, other = before.quantity, quantity
    alike = amount_of(one) is not None and amount_of(one) == amount_of(other)
    return not (alike and same(unit_of(one), unit_of(other)) and not one.change and not other.change)
