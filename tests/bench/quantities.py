"""How well quantities are read: `python -m tests.bench.quantities FOLDER [PATTERN …]`.

Folders with `source.txt` and `expected.yml` are compared with their labels; of other texts (`*.txt`) it is told which
numbers belong to a quantity with all its words, which to one whose unit or neighbours stay unread, and which to none.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

from gongkai.model.quantities import Amount, Quantity, others, quantities
from gongkai.model.quantities.words import AFTER, BEFORE, IMPROVING, RATES, VERBS, pattern

FIELDS = (
    "value", "unit", "bound", "change", "from", "to", "direction", "range", "ratio", "multiple_of", "proportion",
    "rank", "words", "run", "order", "vague", "carried",
)  # fmt: skip
Label = Mapping[str, Any]
Place = tuple[int, int, str]


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize(), "f")


def _as_number(value: object) -> str | None:
    """A number of a label as `_number` writes it; anything else as it is written."""
    text = str(value)
    return None if value is None else _number(Decimal(text)) if re.fullmatch(r"-?[\d.]+", text) else text


def _amount(amount: Amount) -> Label:
    label = {"value": _number(amount.value), "unit": amount.unit}
    return {**label, "at": amount.at} if amount.at else label


def label(quantity: Quantity) -> Label:
    """`quantity` in the words of `expected.yml`, without where it stands."""
    found: dict[str, Any] = {"value": _number(quantity.value), "unit": quantity.unit}
    found |= {name: True for name in ("words", "run", "order", "vague", "carried") if getattr(quantity, name)}
    if quantity.bound:
        found["bound"] = quantity.bound.kind
    if quantity.change:
        change = quantity.change
        share = "{}/{}".format(*quantity.ratio) if quantity.ratio else None
        found["change"] = {
            "value": share if change.value is None else _number(abs(change.value)), "unit": change.unit,
            "direction": change.direction, "basis": change.basis, **({"versus": True} if change.versus else {}),
        }  # fmt: skip
    if quantity.step:
        found |= {"to": _amount(quantity.step.to), "direction": quantity.step.direction}
        if quantity.step.start:
            found["from"] = _amount(quantity.step.start)
    if quantity.low is not None:
        found["range"] = {"low": _number(quantity.low), "high": _number(quantity.high)}
    if quantity.ratio:
        found["ratio"] = "{}/{}".format(*quantity.ratio)
    if quantity.multiple_of:
        found["multiple_of"] = quantity.multiple_of
    if quantity.proportion:
        found["proportion"] = [_number(part) for part in quantity.proportion]
    if quantity.rank:
        rank = quantity.rank
        found["rank"] = {"place": rank.place} if rank.place else {"top": rank.top}
        if rank.scope:
            found["rank"]["scope"] = rank.scope
    return found


def _expected(entry: Label) -> Label:
    """A label of `expected.yml` with its numbers as `label` writes them."""

    def plain(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: plain(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [_as_number(item) for item in value]
        return _as_number(value) if key in ("value", "low", "high") else value

    return {name: plain(value, name) for name, value in entry.items() if name in FIELDS}


@dataclass
class Tally:
    """Counts over texts, and what went wrong in them."""

    expected: int = 0
    found: int = 0
    right: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    exact: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take in the counts of another text."""
        self.expected += other.expected
        self.found += other.found
        self.right += other.right
        self.exact += other.exact
        self.fields += other.fields
        self.of += other.of
        self.faults += other.faults


def _lines(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[Place, Quantity]]:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for quantity in quantities:
        line = max(number for number, start in enumerate(starts, 1) if start <= quantity.start)
        yield (line, quantity.start - starts[line - 1], quantity.printed), quantity


def compare(folder: Path) -> Tally:
    """How the quantities read in a labelled text stand to its labels."""
    text = (folder / "source.txt").read_text("utf-8")
    expected = yaml.safe_load((folder / "expected.yml").read_text("utf-8"))
    tables = [range(table["lines"][0], table["lines"][1] + 1) for table in expected.get("tables", ())]
    found = {
        place: quantity
        for place, quantity in _lines(text, quantities(text))
        if not any(place[0] in lines for lines in tables)
    }
    wanted = {(entry["line"], entry["at"], entry["printed"]): entry for entry in expected["quantities"]}
    tally = Tally(len(wanted), len(found), len(found.keys() & wanted.keys()))
    name = folder.name[:2]
    for place in sorted(wanted.keys() | found.keys()):
        if place in wanted and place in found:
            _compare(name, place, _expected(wanted[place]), label(found[place]), tally)
        else:
            sign = "-" if place in wanted else "+"
            tally.faults.append(f"{name} {sign} {place}")
    return tally


def _compare(name: str, place: Place, wanted: Label, found: Label, tally: Tally) -> None:
    wrong = [key for key in FIELDS if wanted.get(key) != found.get(key)]
    for key in FIELDS:
        if wanted.get(key) is not None or found.get(key) is not None:
            tally.of[key] += 1
            tally.fields[key] += key not in wrong
    tally.exact += not wrong
    tally.faults += [f"{name} {place}: {key} {wanted.get(key)} ≠ {found.get(key)}" for key in wrong]


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LEFT = re.compile(
    rf"(?:{pattern([*BEFORE, *(verb for verb in VERBS if verb not in (*IMPROVING, '增', '升')), *RATES])}|(?<!新)增|第)了?$"
)
_RIGHT = re.compile(rf"(?:余|多|{pattern(AFTER)})")


@dataclass
class Reading:
    """The numbers in digits of an unlabelled text."""

    exact: int = 0
    others: int = 0
    part: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        """How many numbers are quantities, as far as is known."""
        return self.exact + len(self.part) + len(self.unread)


def survey(text: str) -> Reading:
    """Which numbers of `text` are read."""
    reading = Reading()
    found, rest = quantities(text), others(text)
    for number in _NUMBER.finditer(text):
        around = re.sub(
            r"\s",
            " ",
            f"{text[max(0, number.start() - 12) : number.start()]}[{number[0]}]{text[number.end() :][:8]}",
        )
        holder = next((one for one in found if one.start <= number.start() < one.end), None)
        if holder is None:
            if any(other.start <= number.start() < other.end for other in rest):
                reading.others += 1
            else:
                reading.unread.append(around)
        elif _whole(holder, text):
            reading.exact += 1
        else:
            reading.part.append(f"{around}  →  {holder.printed}")
    return reading


def _whole(quantity: Quantity, text: str) -> bool:
    """Whether nothing is left unread that changes what a quantity says, as far as its neighbours show."""
    says = (
        quantity.unit,
        quantity.scale,
        quantity.ratio,
        quantity.proportion,
        quantity.order,
        quantity.step,
        quantity.rank,
    )
    left = _LEFT.search(text[max(0, quantity.start - 5) : quantity.start])
    loose = left and not (quantity.carried or quantity.rank or quantity.change)
    return any(says) and not loose and not _RIGHT.match(text, quantity.end)


def _labelled(folders: Sequence[Path], *, faults: bool) -> None:
    total = Tally()
    for folder in folders:
        tally = compare(folder)
        total.add(tally)
        print(f"{folder.name:28} {_spans(tally)}")
    print(f"{'all':28} {_spans(total)}")
    print("  ".join(f"{key} {total.fields[key]}/{total.of[key]}" for key in FIELDS if total.of[key]))
    if faults:
        print(*total.faults, sep="\n")


def _spans(tally: Tally) -> str:
    precision, recall = tally.right / max(1, tally.found), tally.right / max(1, tally.expected)
    return (
        f"{tally.expected:4} labelled, precision {precision:7.2%}, recall {recall:7.2%}, "
        f"all fields right {tally.exact / max(1, tally.right):7.2%}"
    )


def _surveyed(files: Sequence[Path], *, faults: bool) -> None:
    total = Reading()
    for file in files:
        text = file.read_text("utf-8")
        start = time.perf_counter()
        reading = survey(text)
        seconds = time.perf_counter() - start
        print(f"{file.stem:36} {_shares(reading)}, {seconds:.2f} s for {len(text):,} characters")
        total.exact += reading.exact
        total.others += reading.others
        total.part += [f"{file.stem[:2]} {case}" for case in reading.part]
        total.unread += [f"{file.stem[:2]} {case}" for case in reading.unread]
    print(f"{'all':36} {_shares(total)}")
    if faults:
        print("-- in part", *total.part, "-- not read", *total.unread, sep="\n")


def _shares(reading: Reading) -> str:
    return (
        f"{reading.all:5} quantities, exact {reading.exact / max(1, reading.all):7.2%}, in part {len(reading.part):3},"
        f" not read {len(reading.unread):3}, no quantities {reading.others:4}"
    )


def main() -> None:
    """Read all texts of a folder and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("patterns", nargs="*", default=["*"], help="names of texts to take, as 0*")
    parser.add_argument("--faults", action="store_true", help="list every difference")
    arguments = parser.parse_args()

    def taken(paths: Iterator[Path]) -> list[Path]:
        return sorted(path for path in paths if any(fnmatch(path.name, one) for one in arguments.patterns))

    folders = taken(path.parent for path in arguments.folder.glob("*/expected.yml"))
    files = taken(path for path in arguments.folder.glob("*.txt") if not path.stem.endswith("-en"))
    if folders:
        _labelled(folders, faults=arguments.faults)
    if files:
        _surveyed(files, faults=arguments.faults)


if __name__ == "__main__":
    main()
