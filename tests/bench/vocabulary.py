"""What the reports of a large archive are made from: the pieces of the real report, moved to another half-year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from random import Random
from typing import Any

from gongkai.model.references import Reference, pieces

Record = dict[str, Any]
"""A record of a data file, all scalars texts."""

_WRITTEN_IN = 2023
_YEAR = re.compile(r"(?<![\d.,])20\d\d(?![\d.,]*\d)")
_SECOND_HALF = {
    "上半年": "下半年", "下半年": "上半年", "5月": "11月",
    "first half": "second half", "second half": "first half", "May": "November",
}  # fmt: skip
_OF_THE_YEAR = re.compile("|".join(rf"(?<![A-Za-z]){word}(?![A-Za-z])" for word in _SECOND_HALF))


@dataclass(frozen=True, order=True)
class Half:
    """A half-year: `number` is 1 or 2."""

    year: int
    number: int

    @property
    def id(self) -> str:
        """Id of its report."""
        return f"{self.year}-h{self.number}"

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, 1 if self.number == 1 else 7, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return date(self.year, 6, 30) if self.number == 1 else date(self.year, 12, 31)

    @property
    def counted_up_to(self) -> date:
        """The day that the texts mean where the real report says the end of May."""
        return date(self.year, 5, 31) if self.number == 1 else date(self.year, 11, 30)

    @property
    def next(self) -> Half:
        """The half-year after it."""
        return Half(self.year, 2) if self.number == 1 else Half(self.year + 1, 1)

    def moved(self, text: str) -> str:
        """`text` of the real report, which speaks of the first half of 2023, as it would be in this one."""
        text = _YEAR.sub(lambda year: str(int(year[0]) + self.year - _WRITTEN_IN), text)
        return text if self.number == 1 else _OF_THE_YEAR.sub(lambda found: _SECOND_HALF[found[0]], text)


def halves(years: int, last: int) -> list[Half]:
    """The half-years of so many `years` up to the end of the year `last`, oldest first."""
    return [Half(year, number) for year in range(last - years + 1, last + 1) for number in (1, 2)]


def rewritten(record: Any, write: Callable[[str], str], but: Sequence[str] = ()) -> Any:
    """`record` with `write` applied to every text, except below the keys in `but`."""
    if isinstance(record, dict):
        return {key: value if key in but else rewritten(value, write, but) for key, value in record.items()}
    if isinstance(record, list):
        return [rewritten(value, write, but) for value in record]
    return write(record) if isinstance(record, str) else record


def blocks(sentences: Sequence[Record]) -> list[list[Record]]:
    """`sentences` in groups that belong together: to the full stop, and with the parts of one figure."""
    found: list[list[Record]] = []
    for sentence in sentences:
        open_end = found and not found[-1][-1]["zh"].endswith("。")
        shared = next(
            (group for group in found if set(figures_in(group)) & set(figures_in([sentence]))), None
        )
        if shared is not None and shared is not found[-1]:
            start = found.index(shared)
            found[start:] = [[each for group in found[start:] for each in group]]
        if shared is not None or open_end:
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return found


def figures_in(sentences: Sequence[Record]) -> Iterator[str]:
    """Yield the id of each figure that `sentences` refer to, once, in order."""
    named = (piece for each in sentences for piece in pieces(each["zh"]) if isinstance(piece, Reference))
    yield from dict.fromkeys(piece.figure for piece in named)


def varied(figure: Record, share: Decimal, chance: Random | None) -> Record:
    """`figure` at `share` of its value, a few per cent more or less by `chance`; what stands in words stays.

    Values are rounded down, so that parts stay within their whole where both have the same share.
    """
    found = dict(figure)
    if "value" in found and "words" not in found:
        share = 1 - (1 - share) / 20 if found.get("unit") == "%" else share
        most = "100" if found.get("unit") == "%" else None
        found["value"] = _at(found["value"], share * _noise(chance), most)
    if "comparison" in found:
        comparison = found["comparison"]
        found["comparison"] = {**comparison, "value": _at(comparison["value"], _noise(chance))}
    if "rank" in found and chance:
        found["rank"] = {**found["rank"], "place": str(int(found["rank"]["place"]) + chance.randrange(4))}
    return found


def _noise(chance: Random | None) -> Decimal:
    return Decimal(chance.randrange(970, 1031)) / 1000 if chance else Decimal(1)


def _at(value: str, share: Decimal, most: str | None = None) -> str:
    """`value` times `share` with the same decimals, at least one of the last; `most` is the largest allowed."""
    unit = Decimal(1).scaleb(-len(value.partition(".")[2]))
    result = max((Decimal(value) * share).quantize(unit, ROUND_DOWN), unit)
    return str(min(result, Decimal(most).quantize(unit)) if most else result)


def plain_figures(parts: Sequence[Mapping[str, Any]]) -> dict[str, Record]:
    """The figures that the `parts` of a report declare, and those of their measures, by id."""
    found: dict[str, Record] = {}
    for part in parts:
        found |= part.get("figures", {})
        found |= plain_figures(part.get("measures", ()))
    return found
