"""Makes seeded faults, one at a time, and asks the gate; prints how many of each kind are caught.

`python -m tests.mutants.run [--each 10] [--seed 1]` from the root of the project.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from gongkai.faults.problems import Problem
from gongkai.gate import gate

from . import site
from .kinds import KINDS, Kind
from .portal import Edit, Portal, read

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 1, 31)


@dataclass(frozen=True)
class Result:
    """What became of one fault: its kind, and why it was missed, empty if it was caught."""

    kind: str
    missed: str


def mutants(portal: Portal, kind: Kind, count: int, seed: int) -> list[Edit]:
    """At most `count` faults of `kind`, drawn from all there can be; the same for the same `seed`."""
    found = sorted(set(kind.edits(portal)), key=lambda edit: (edit.file, edit.start, edit.new))
    return Random(f"{seed} {kind.name}").sample(found, min(count, len(found)))


def judge(kind: Kind, edit: Edit, text: str, problems: Iterable[Problem]) -> Result:
    """Whether one of `problems` names the fault by a rule meant for it, in its file and line."""
    told = list(problems)
    by_rule = [fault for fault in told if fault.rule in kind.rules]
    lines = edit.where(text)
    if any(fault.where.file == (edit.told or edit.file) and fault.where.line in lines for fault in by_rule):
        return Result(kind.name, "")
    old = text[edit.start : edit.end]
    return Result(
        kind.name, f"{edit.file}:{lines.start}: {old!r} → {edit.new!r}; told: {list(map(str, told))[:3]}"
    )


@contextlib.contextmanager
def copied() -> Iterator[Portal]:
    """The real portal's data and pages, copied to a folder that is the current one meanwhile."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(ROOT / "site_data", "site_data")
        shutil.copytree(ROOT / "docs", "docs", ignore=shutil.ignore_patterns("assets", "images"))
        yield read(Path(folder))


def spoiled(portal: Portal, kind: Kind, edit: Edit) -> Result:
    """What the gate says once the fault is in the data; the data is mended again afterwards."""
    path = portal.root / edit.file
    text = path.read_text("utf-8")
    path.write_text(edit.apply(text), "utf-8", newline="\n")
    try:
        return judge(kind, edit, text, gate.check(Path("site_data"), TODAY).problems)
    finally:
        path.write_text(text, "utf-8", newline="\n")


def results(names: Iterable[str], count: int, seed: int) -> list[list[Result]]:
    """What became of `count` faults of each of the kinds called `names`."""
    kinds = {kind.name: kind for kind in KINDS}
    with copied() as portal:
        return [
            [spoiled(portal, kinds[name], edit) for edit in mutants(portal, kinds[name], count, seed)]
            for name in names
        ]


def main() -> int:
    """Print the table of kinds and rates, and each fault that was missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--each", type=int, default=10, help="faults of each kind")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kind", action="append", help="only this kind; may be repeated")
    options.add_argument("--data-only", action="store_true", help="leave the built site out")
    chosen = options.parse_args()
    with copied():
        sound = list(gate.check(Path("site_data"), TODAY).problems)
    kinds: list[Kind | site.SiteKind] = [*KINDS, *([] if chosen.data_only else site.KINDS)]
    kinds = [kind for kind in kinds if not chosen.kind or kind.name in chosen.kind]
    done = {kind.name: found for kind, found in zip(kinds, _done(kinds, chosen, sound), strict=True)}
    print(f"Faults in the unmutated data and site: {len(sound)}\n")
    print("| kind of fault | rule meant for it | made | caught |\n|---|---|---:|---:|")
    for kind in kinds:
        caught = sum(not result.missed for result in done[kind.name])
        print(f"| {kind.name} | {', '.join(kind.rules)} | {len(done[kind.name])} | {caught} |")
    missed = [result for found in done.values() for result in found if result.missed]
    total = sum(map(len, done.values()))
    print(f"| **{len(kinds)} kinds** | | **{total}** | **{total - len(missed)}** |")
    for result in missed:
        print(f"missed: {result.kind}: {result.missed}", file=sys.stderr)
    return int(bool(missed or sound))


def _done(
    kinds: list[Kind | site.SiteKind], chosen: argparse.Namespace, sound: list[Problem]
) -> Iterator[list[Result]]:
    """Yield the results of each kind; what the inspection finds in the unmutated site goes to `sound`."""
    of_data = [([kind.name], chosen.each, chosen.seed) for kind in kinds if isinstance(kind, Kind)]
    of_site = [kind for kind in kinds if isinstance(kind, site.SiteKind)]
    with multiprocessing.Pool() as pool:
        yield from (found for each in pool.starmap(results, of_data, chunksize=1) for found in each)
    if of_site:
        with tempfile.TemporaryDirectory() as folder:
            built = site.build(ROOT, Path(folder, "site"))
            sound += built.inspected.problems
            for kind in of_site:
                found = site.results(built, kind, chosen.each, chosen.seed)
                yield [Result(kind.name, missed) for missed in found]


if __name__ == "__main__":
    sys.exit(main())
