"""`python -m tests.mutants [FOLDER]`: how many faults drawn at random the gate tells; `--each N` draws N of each operator.

The faults are drawn over all texts and figures of the real data and of both invented offices, a text at most once for each
operator, and over the right pairs of all subjects that the bench of the languages keeps. FOLDER holds `reports/` with an official pair of translations and `reference/gate-cases.yml`: faults are
drawn over that pair too, and it says how often the gate is wrong about what is right.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from gongkai.reading.sources import read_sources
from tests.bench import parity

from . import chinese, records, texts
from .portal import Portal, Text, portal

ROOT = Path(__file__).parent.parent.parent
PORTALS = ((ROOT, date(2026, 1, 31)), (ROOT / "tests/fixtures/office", date(2026, 6, 30)), (ROOT / "tests/fixtures/transport", date(2026, 1, 31)))  # fmt: skip
_LIMIT = 12
"""Faults of one operator in a portal at a time, lest one hide another."""


@dataclass
class Count:
    """How many faults were made and told, and of how many no reader of Chinese could be sure."""

    made: int = 0
    told: int = 0
    open: int = 0
    open_told: int = 0

    def add(self, *, decidable: bool, told: bool) -> None:
        """Count one more."""
        if decidable:
            self.made, self.told = self.made + 1, self.told + told
        else:
            self.open, self.open_told = self.open + 1, self.open_told + told


@dataclass(frozen=True)
class Row:
    """What came of an operator; `examples` are faults that nobody told."""

    name: str
    count: Count
    examples: list[str]


def of_texts(
    found: Portal, operator: texts.Operator, each: int, random: Random
) -> Iterator[tuple[Text, str]]:
    """Yield texts of a portal and what the operator makes of them."""
    everything = found.texts()
    for at in random.sample(range(len(everything)), len(everything)):
        text = everything[at]
        others = [other.en for other in everything[max(0, at - 3) : at + 4] if other is not text]
        new = operator.spoil(text.en, random, others)
        if new and new != text.en:
            yield text, new
            each -= 1
        if not each:
            return


def spoil(found: Portal, operator: texts.Operator, each: int, random: Random, row: Row) -> None:
    """Spoil English texts of the portal one stands in."""
    drawn = list(of_texts(found, operator, each, random))
    for start in range(0, len(drawn), _LIMIT):
        part = drawn[start : start + _LIMIT]
        for (text, new), told in zip(part, found.caught(part), strict=True):
            row.count.add(decidable=operator.decidable(text.zh), told=told)
            if not told and operator.decidable(text.zh):
                row.examples.append(f"{text.zh} | {new}")


def slip(found: Portal, operator: chinese.Operator, each: int, random: Random, row: Row) -> None:
    """Spoil Chinese texts that stand in no report: those of reports are proved by their source."""
    everything = [text for text in found.texts() if "/reports/" not in text.source.file]
    random.shuffle(everything)
    drawn = [(text, new) for text in everything if (new := operator.spoil(text.zh, random))][:each]
    for start in range(0, len(drawn), _LIMIT):
        part = drawn[start : start + _LIMIT]
        for (_, new), told in zip(part, found.caught(part, "zh"), strict=True):
            row.count.add(decidable=True, told=told)
            row.examples.extend([] if told else [new])


def change(found: Portal, operator: records.Change, each: int, random: Random, row: Row) -> None:
    """Change records of the portal one stands in, one at a time."""
    ways = [edits for source in found.files() for edits in operator.find(source, random)]
    for edits in random.sample(ways, min(each, len(ways))):
        told = bool(found.told(edits))
        row.count.add(decidable=True, told=told)
        row.examples.extend([] if told else [str([(edit.file, edit.new) for edit in edits])])


def of_pairs(
    pieces: Sequence[parity.Case], operator: texts.Operator, each: int, random: Random, row: Row
) -> None:
    """Spoil the English of pairs that stand in no portal."""
    made: list[tuple[str, str]] = []
    for at in random.sample(range(len(pieces)), len(pieces)):
        others = [other.en for other in pieces[max(0, at - 3) : at + 4] if other is not pieces[at]]
        new = operator.spoil(pieces[at].en, random, others) if len(made) < each else None
        if new and new != pieces[at].en:
            made.append((pieces[at].zh, new))
    told = parity.found(made, read_sources(parity.OFFICE, parity.TODAY))
    for (zh, new), rules in zip(made, told, strict=True):
        row.count.add(decidable=operator.decidable(zh), told=bool(rules))
        if not rules and operator.decidable(zh):
            row.examples.append(f"{zh} | {new}")


def rows(each: int, seed: str, folder: Path | None) -> Iterator[tuple[str, list[Row]]]:
    """Yield the tables: a title, and a row for each operator."""
    tables = {
        "English texts of the data": [Row(operator.name, Count(), []) for operator in texts.OPERATORS],
        "Chinese texts of the data": [Row(operator.name, Count(), []) for operator in chinese.OPERATORS],
        "Records": [Row(operator.name, Count(), []) for operator in records.CHANGES],
    }
    english, slips, changed = tables.values()
    shares = (0.7, 0.15, 0.15)
    for (root, day), share in zip(PORTALS, shares, strict=True):
        with portal(root, day) as found:
            some, few = max(1, round(each * share)), max(1, round(each * share / 3))
            for text, row in zip(texts.OPERATORS, english, strict=True):
                spoil(found, text, some, Random(f"{seed} {row.name}"), row)
            for hand, row in zip(chinese.OPERATORS, slips, strict=True):
                slip(found, hand, some, Random(f"{seed} {row.name}"), row)
            for record, row in zip(records.CHANGES, changed, strict=True):
                change(found, record, few, Random(f"{seed} {row.name}"), row)
    others = {"Right pairs of all subjects": [case for case in parity.listed(parity.FREE) if case.right]}
    if folder:
        others["Official translation"] = [case for case in parity.official(folder) if len(case.en) > 40]
    for title, pieces in others.items():
        tables[title] = [Row(operator.name, Count(), []) for operator in texts.OPERATORS]
        for text, row in zip(texts.OPERATORS, tables[title], strict=True):
            of_pairs(pieces, text, each, Random(f"{seed} {row.name}"), row)
    yield from tables.items()


def table(title: str, found: Sequence[Row]) -> Iterator[str]:
    """Yield a table in Markdown: how many of the faults that can be seen were told, and of the others."""
    yield from (f"## {title}", "", "| operator | drawn | decidable | told | | undecidable | told |", "|---|---:|---:|---:|---:|---:|---:|")  # fmt: skip
    total = Count()
    for row in found:
        count = row.count
        total.made, total.told = total.made + count.made, total.told + count.told
        total.open, total.open_told = total.open + count.open, total.open_told + count.open_told
        yield _row(row.name, count)
    yield _row("**all**", total)


def _row(name: str, count: Count) -> str:
    share = f"{count.told / count.made:.0%}" if count.made else ""
    return f"| {name} | {count.made + count.open} | {count.made} | {count.told} | {share} | {count.open or ''} | {count.open_told if count.open else ''} |"


def right(folder: Path) -> Iterator[str]:
    """Yield a table: of how many right texts the gate says that they are wrong."""
    office = read_sources(parity.OFFICE, parity.TODAY)
    lists = {
        "official translation, pieces": list(parity.official(folder)),
        "right pairs of the reference": [
            c for c in parity.listed(folder / "reference/gate-cases.yml") if c.right
        ],
        "right pairs of our own": [c for c in parity.listed(parity.OWN) if c.right],
    }
    yield from ("## What is right", "", "| texts | number | false alarms | |", "|---|---:|---:|---:|")
    for name, cases in lists.items():
        wrong = sum(map(bool, parity.found([(case.zh, case.en) for case in cases], office)))
        yield f"| {name} | {len(cases)} | {wrong} | {wrong / len(cases):.1%} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--each", type=int, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--show", action="store_true", help="print the faults that nobody told")
    options = parser.parse_args(arguments)
    for title, found in rows(options.each, options.seed, options.folder):
        print("\n".join(table(title, found)), end="\n\n")
        for row in found if options.show else ():
            print(*(f"- {row.name}: {example}" for example in row.examples), "", sep="\n")
    if options.folder:
        print("\n".join(right(options.folder)))


if __name__ == "__main__":
    main()
