"""How well the comparison of the languages holds: `python -m tests.bench.parity FOLDER`.

The folder holds `reference/gate-cases.yml` and `reports/` with an official pair, a piece a line. The cases beside this
module are tried as well, and the data of the real and the invented office. A wrong pair is caught, and a right one
raises a false alarm, if any rule finds anything; which rules do is printed for each kind. `--show` prints the pairs
that came out wrongly, `--part N/M` tries every M-th case of a list, from the N-th on.
"""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from gongkai.faults.rule import Rule
from gongkai.reading.source import parse
from gongkai.reading.sources import Sources, read_sources
from gongkai.rules import ALL

ROOT = Path(__file__).parent.parent.parent
OFFICE = ROOT / "tests/fixtures/office/site_data"
OWN = Path(__file__).with_name("parity-cases.yml")
FREE = Path(__file__).with_name("free-cases.yml")
OFFICIAL = ("reports/58-state-council-2024-parallel-zh.txt", "reports/59-state-council-2024-parallel-en.txt")
MISALIGNED = {
    15: "last clause in the next piece",
    31: "second sentence in the next piece", 38: "last clause in the next piece", 40: "shifted by a piece",
    41: "shifted by a piece", 42: "shifted by a piece", 43: "shifted by a piece", 44: "shifted by a piece",
    115: "last clauses in the next piece", 116: "English of two pieces", 126: "English of two pieces", 127: "English of two pieces", 128: "shifted by a piece",
    129: "English of the next piece", 217: "shifted by a piece", 218: "shifted by a piece", 247: "first clauses in another piece",
    297: "English of two pieces", 307: "English of the piece after", 317: "English of another piece", 344: "English of the next piece", 345: "English of the next piece", 429: "first clauses in the piece before", 308: "first clauses in the piece before", 316: "shifted by a piece", 334: "second sentence in another piece",
    346: "heading with the next sentence", 387: "second sentence in another piece", 413: "second sentence in the next piece",
}  # fmt: skip
"""Official pieces whose two texts are not translations of each other: what is told of them is true."""

RULES: tuple[Rule[Sources], ...] = tuple(rule for id, rule in ALL.items() if id.startswith("parity-") and id != "parity-repeated")  # fmt: skip
TODAY = date(2026, 1, 31)


@dataclass(frozen=True)
class Case:
    """A pair of texts, of a kind, and whether it is right."""

    kind: str
    zh: str
    en: str
    right: bool
    hard: bool = False
    name: str = ""
    missed: bool = False
    """Whether the rules do not know yet what to say of it."""


def found(pairs: Sequence[tuple[str, str]], office: Sources) -> list[list[str]]:
    """Rules and messages that each pair of texts raises, examined as summaries of areas."""
    areas = {"areas": [{"summary": {"zh": zh, "en": en}} for zh, en in pairs]}
    page = parse(
        yaml.dump(areas, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10**6, sort_keys=False),
        "pairs.yml",
    )
    sources = Sources("x", {**office.shared, "areas": page}, (), (), today=TODAY)
    lines = [page.locate(("areas", at, "summary", "zh")).line for at in range(len(pairs))]
    told: dict[int, list[str]] = defaultdict(list)
    for rule in RULES:
        for fault in rule.problems(sources):
            if fault.where.file == "pairs.yml":
                told[bisect_right(lines, fault.where.line) - 1].append(f"{fault.rule}: {fault.said(str)}")
    return [told[at] for at in range(len(pairs))]


def listed(path: Path, part: tuple[int, int] = (0, 1)) -> Iterator[Case]:
    """Yield the cases of a list: of gate-cases.yml those of `parity`."""
    data = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    for side, cases in (data.get("parity") or data).items():
        for at, case in enumerate(cases):
            if at % part[1] == part[0]:
                yield Case(case["kind"], case["zh"], case["en"], side == "right", bool(case.get("hard")), f"{side} {at}", bool(case.get("missed")))  # fmt: skip


def official(folder: Path) -> Iterator[Case]:
    """Yield the pieces of the official pair."""
    ours, theirs = ((folder / name).read_text("utf-8").splitlines() for name in OFFICIAL)
    for at, (zh, en) in enumerate(zip(ours, theirs, strict=True)):
        if at not in MISALIGNED:
            yield Case("official pieces", zh, en, right=True, name=f"piece {at}")


def table(title: str, cases: Sequence[Case], told: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a table with a row a kind: how many faults were caught, and of how many right pairs something was told."""
    yield from (f"## {title}", "", "| kind | faults | caught | right pairs | false alarms | rules |", "|---|---:|---:|---:|---:|---|")  # fmt: skip
    kinds: dict[str, list[tuple[Case, Sequence[str]]]] = defaultdict(list)
    for case, rules in zip(cases, told, strict=True):
        kinds[case.kind + (" (pure judgement)" if case.hard else "")].append((case, rules))
    for kind, of in sorted(kinds.items()):
        yield _row(kind, of)
    yield _row("**all**", [each for kind, of in kinds.items() for each in of])
    decidable = [each for kind, of in kinds.items() for each in of if not each[0].hard]
    yield _row("**all that is decidable**", decidable)


def _row(kind: str, of: Iterable[tuple[Case, Sequence[str]]]) -> str:
    wrong = [rules for case, rules in of if not case.right]
    right = [rules for case, rules in of if case.right]
    by = Counter(rule for told in (*wrong, *right) for rule in {said.partition(":")[0] for said in told})
    names = ", ".join(f"{name} {count}" for name, count in by.most_common(3)) if "all" not in kind else ""
    return f"| {kind} | {len(wrong) or ''} | {sum(map(bool, wrong)) if wrong else ''} | {len(right) or ''} | {sum(map(bool, right)) if right else ''} | {names} |"


def of_office(root: Path) -> tuple[int, list[str]]:
    """How many pairs the data and pages of an office hold, and what is told of them."""
    sources = read_sources(root, TODAY)
    count = sum(bool(pair.zh and pair.en) for pair in sources.bilingual())
    return count, [str(fault) for rule in RULES for fault in rule.problems(sources)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--part", default="0/1")
    options = parser.parse_args(arguments)
    first, _, step = options.part.partition("/")
    part = (int(first), int(step))
    office = read_sources(OFFICE, TODAY)
    lists: Mapping[str, list[Case]] = {
        "Cases of the reference": list(listed(options.folder / "reference/gate-cases.yml", part)),
        "Cases of our own": list(listed(OWN, part)),
        "Free translations": list(listed(FREE, part)),
        "Official translation": list(official(options.folder)),
    }
    for title, cases in lists.items():
        told = found([(case.zh, case.en) for case in cases], office)
        print("\n".join(table(title, cases, told)), end="\n\n")
        if options.show:
            for case, rules in zip(cases, told, strict=True):
                if case.right == bool(rules):
                    print(f"- {case.name} ({case.kind}): {case.zh} | {case.en}: {list(rules)}")
            print()
    print("## Data", "", "| office | pairs | told |", "|---|---:|---:|", sep="\n")
    for name, root in (("the real one", ROOT / "site_data"), ("the invented one", OFFICE)):
        count, faults = of_office(root)
        print(f"| {name} | {count} | {len(faults)} |")
        print(*faults if options.show else (), sep="\n", end="" if not faults or not options.show else "\n")


if __name__ == "__main__":
    main()
