"""What each form says: a quantity out of what its pattern found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...faults.patterns import lazy
from .. import units
from .forms import DOUBLED, FROM_TO, MEASURED, MULTIPLE, RANK, RUN, VERSUS_FORM
from .pieces import amount_of, bound_of, number, scaled, unit_of, value_of
from .quantity import SIGNS, Amount, Change, Direction, Quantity, Step
from .ranks import rank
from .words import COMPARED, EXTENTS, IMPROVING, PLACES, RATES, TIMES, VERBS, VERSUS, WORD_UNITS, YARDSTICKS

Found = re.Match[str]
Meaning = Callable[[Found, str], Quantity | None]
"""Says what a form has found in a text (of which the second is the original); None if that is no quantity after all."""

_DIRECTIONS = {**COMPARED, **VERBS, **RATES}
_EACH_TIME = lazy(r"每(?:个?[年月周日季天旬]|半[年月]|两[年月周]|季度|学期)[^，。；：、\n]{0,14}$")
"""Behind it 一次 says how often: 每月通报一次进展."""

_PER_CENT = {"百": "%", "千": "‰", "万": "‱"}


def printed(found: Found, text: str, group: str | int = 0) -> str:
    """What stands in the original where `group` was found."""
    return text[found.start(group) : found.end(group)]


def plain(found: Found, text: str) -> Quantity:
    """Value, unit and bound of an amount."""
    return Quantity(
        found.start(), printed(found, text), number(found), unit_of(found), found["scale"] or "",
        words=bool(found["words"]), vague=bool(found["vague"]), bound=bound_of(found),
    )  # fmt: skip


def measured(found: Found, text: str) -> Quantity | None:
    """A number with all that belongs to it."""
    verb = found["verb"] or found["thanverb"] or found["bareverb"]
    quantity = _fraction(found, text) or _amount(found, text, changing=bool(verb))
    if quantity is None or not verb or quantity.proportion:
        return quantity
    if verb in IMPROVING and not found["to"] and not found["than"] and _things(quantity):
        start = found.start() + len(verb)
        return replace(quantity, start=start, printed=text[start : found.end()])
    direction = _DIRECTIONS[verb]
    if found["to"] and quantity.value is not None:
        return replace(quantity, step=Step(Amount(quantity.value, quantity.unit, quantity.scale), direction))
    return replace(quantity, change=_change(found, text, quantity, direction))


def _things(quantity: Quantity) -> bool:
    """Whether something is counted, or land measured, of which a verb of improvement says nothing about by how much."""
    return quantity.unit in EXTENTS or (units.is_kind(quantity.unit, "count") and quantity.unit != "位")


def _amount(found: Found, text: str, *, changing: bool) -> Quantity | None:
    quantity = plain(found, text)
    if found["order"]:
        known = found["scale"] or quantity.unit or (quantity.words and (quantity.value or 0) >= 10**4)
        return replace(quantity, order=True) if known else None
    if found["lownumber"]:
        return _range(found, quantity)
    if quantity.vague and quantity.unit in (None, "年"):
        return None
    if quantity.words and not (_changed_by if changing else _counted)(found, quantity):
        return None
    return quantity


def _changed_by(_: Found, quantity: Quantity) -> bool:
    """Whether a numeral in words says by how much: 增长两倍, but not 提升四大工程."""
    return quantity.unit in ("成", "番", "倍") or (
        quantity.unit not in (None, "大") and quantity.value not in (0, 1)
    )


def _counted(found: Found, quantity: Quantity) -> bool:
    """Whether a numeral in words counts something: 两名, 六项, 近四成, but not 一个, 两岸, 三农."""
    if found.string[found.end() : found.end() + 1].isdecimal():
        return False
    if quantity.bound is not None:
        large = quantity.unit is None and (quantity.value or 0) >= 10**8
        return large or quantity.unit not in (None, "年", "月", "大")
    if quantity.unit in ("成", "番", "%"):
        return True
    if quantity.value == 0:
        return False
    if quantity.value == 1:
        return _one(found, quantity)
    return quantity.unit in WORD_UNITS and found["words"][0] not in "百千万亿"


def _one(found: Found, quantity: Quantity) -> bool:
    """Whether 一 counts: 申报标准一项, 举办一次…, but not 一次性, 另一家."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if quantity.unit == "次" and (
        (before and before in "办展织行开查年月度周季半") or _EACH_TIME.search(found.string, 0, found.start())
    ):
        return True
    return (
        quantity.unit in WORD_UNITS
        and after in ("", *"，。；、）)\n")
        and before not in tuple("第又再新这那某同历每各另唯任是成")
    )


def _range(found: Found, quantity: Quantity) -> Quantity | None:
    low, high = value_of(found["lownumber"]), quantity.value
    if low is None or high is None:
        return None
    scale = found["lowscale"] or (None if found["lowunit"] else found["scale"])
    words = not found["lownumber"][-1].isdecimal()
    if quantity.unit is None and found["lowunit"] is None and not quantity.scale:
        return None
    return replace(
        quantity,
        value=None,
        unit=quantity.unit or found["lowunit"],
        low=scaled(low, scale),
        high=high,
        words=words,
    )


def _fraction(found: Found, text: str) -> Quantity | None:
    """A fraction or proportion, which has no value of its own; None if there is none."""
    quantity = Quantity(found.start(), printed(found, text), bound=bound_of(found), words=not found["part"])
    if found["part"]:
        return _of_whole(quantity, int(found["part"]), int(found["whole"]))
    if found["half"]:
        return replace(quantity, ratio=(1, 2))
    if found["proportion"]:
        parts = re.split("[∶:：]", found["proportion"])
        return replace(quantity, proportion=tuple(Decimal(part) for part in parts), words=False)
    if found["tenths"]:
        more = (value_of(found["hundredths"].replace("半", "五")) or 0) / Decimal(10)
        return replace(quantity, value=(value_of(found["tenths"]) or 0) + more, unit="成")
    return _in_words(found, quantity) if found["wordwhole"] else None


def _in_words(found: Found, quantity: Quantity) -> Quantity | None:
    """三分之一, 百分之五."""
    part, whole = value_of(found["wordpart"]), value_of(found["wordwhole"])
    if part is None or whole is None:
        return None
    if found["wordwhole"] in _PER_CENT:
        return replace(quantity, value=part, unit=_PER_CENT[found["wordwhole"]])
    return _of_whole(quantity, int(part), int(whole))


def _of_whole(quantity: Quantity, part: int, whole: int) -> Quantity | None:
    """Parts of a whole; of nothing there are none."""
    return replace(quantity, ratio=(part, whole)) if whole else None


def _change(found: Found, text: str, quantity: Quantity, direction: Direction) -> Change:
    verb = printed(found, text, "verb" if found["verb"] else "thanverb" if found["thanverb"] else "bareverb")
    basis = (
        printed(found, text, "basis" if found["basis"] else "than")
        if found["basis"] or found["than"]
        else None
    )
    value = quantity.value
    if value is not None and value < 0:
        direction, value = "down", -value
    versus = bool(found["than"]) and not any(word in (basis or "") for word in TIMES)
    return Change(
        None if value is None else value * SIGNS[direction], quantity.unit, direction, verb, basis, versus
    )


def doubled(found: Found, text: str) -> Quantity | None:
    """How often something has doubled."""
    quantity = plain(found, text)
    if quantity.value is None:
        return None
    group = "than" if found["than"] else "basis" if found["basis"] else None
    basis = printed(found, text, group) if group else None
    return replace(quantity, change=Change(quantity.value, quantity.unit, "up", "翻", basis))


def from_to(found: Found, text: str) -> Quantity | None:
    """From one value to another; the direction is that of the values."""
    start, to = amount_of(found, "from"), amount_of(found)
    if start is None or to is None or not _same_kind(found, start, to):
        return None
    start = replace(start, unit=start.unit or to.unit, at=printed(found, text, "at") if found["at"] else None)
    direction: Direction | None = (
        None if start.value == to.value else "up" if to.value > start.value else "down"
    )
    return replace(plain(found, text), step=Step(to, direction, start))


def _same_kind(found: Found, start: Amount, to: Amount) -> bool:
    in_words = found["fromwords"] and found["words"]
    return (start.unit == to.unit or start.unit is None) and not (in_words and to.unit not in WORD_UNITS)


def multiple(found: Found, text: str) -> Quantity | None:
    """So many times something else."""
    of = printed(found, text, "of")
    a_share = found["unit"] in ("%", "％")
    if found["unit"] is None or (
        a_share and (found["is"].startswith("达") or not any(word in of for word in (*YARDSTICKS, "年")))
    ):
        return None
    return replace(plain(found, text), multiple_of=of)


def versus(found: Found, text: str) -> Quantity | None:
    """A difference from something that is no earlier value."""
    yardstick, verb = printed(found, text, "yardstick"), found["verb"]
    if not (
        any(word in yardstick for word in YARDSTICKS) or units.is_kind(found["unit"], *units.POINTS)
    ) or any(word in yardstick for word in VERBS):
        return None
    quantity = plain(found, text)
    if quantity.value is None or quantity.unit is None:
        return None
    direction = VERSUS[verb]
    change = Change(
        quantity.value * SIGNS[direction], quantity.unit, direction, verb, verb + yardstick, versus=True
    )
    return replace(quantity, change=change)


def run(found: Found, text: str) -> Quantity | None:
    """For how long without a break."""
    quantity = plain(found, text)
    return replace(quantity, run=True) if quantity.unit and quantity.value is not None else None


FORMS: tuple[tuple[Sequence[str], re.Pattern[str], Meaning], ...] = (
    ("由从", FROM_TO, from_to),
    ("的", MULTIPLE, multiple),
    ("续", RUN, run),
    (("第", "前", "强", *PLACES), RANK, rank),
    (tuple(VERSUS), VERSUS_FORM, versus),
    ("翻", DOUBLED, doubled),
    (("",), MEASURED, measured),
)
"""All forms, those first that take in more; before each, without what none stands anywhere."""


def forms(text: str) -> Iterator[tuple[re.Pattern[str], Meaning]]:
    """Yield the forms that may stand in `text`: patterns of this length take long to make, and most texts ask one."""
    return ((pattern, meaning) for words, pattern, meaning in FORMS if any(word in text for word in words))
