"""How good the drafts of `gongkai import` are: `python -m tests.bench.importing FOLDER…`.

A folder holds texts (`*.txt`), or folders with `source.txt` and `expected.yml`. Each text is imported into a portal of its
own with empty registers: whether the check finds an error, how many points wait for confirmation, how long it took; of
labelled texts how much of the labels the files say.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import Any

import yaml
from click.testing import CliRunner

from gongkai import rules
from gongkai.__main__ import main as gongkai
from gongkai.gate.examine import Examined, examine
from gongkai.model.data import Report
from gongkai.model.figure import Figure
from gongkai.model.outline import outline
from gongkai.model.references import Literal, pieces
from gongkai.model.report import Promise
from gongkai.rules.records.dates import covered
from tests.beginning import begin

Place = tuple[int, int, str]


@dataclass
class Drafted:
    """What came of one text."""

    name: str
    seconds: float
    errors: list[str]
    warnings: Counter[str]
    figures: int
    counts: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = ", ".join(f"{rule} {count}" for rule, count in sorted(self.warnings.items()))
        labelled = f"; {rates(self.counts)}" if self.counts else ""
        return f"{self.name}: {len(self.errors)} errors, {self.figures} figures, {self.seconds:.1f} s; {told}{labelled}"


def measure(source: Path, period: str) -> Drafted:
    """Import the text at `source` as that of `period`, and hold the draft against the labels beside it."""
    with tempfile.TemporaryDirectory() as folder:
        data = begin(Path(folder))
        start = perf_counter()
        result = CliRunner().invoke(
            gongkai, ["import", str(source), "--period", period, "--into", str(data)], catch_exceptions=False
        )
        seconds = perf_counter() - start
        assert result.exit_code == 0, result.output
        found = examine(data)
    errors = [fault.text(str) for fault in found.problems if _severity(fault.rule) == "error"]
    warnings = Counter(fault.rule for fault in found.problems if _severity(fault.rule) == "warning")
    report = next((part.report for part in found.parts), None)
    name = source.parent.name if source.name == "source.txt" else source.stem
    drafted = Drafted(name, seconds, errors, warnings, len(report.figures) if report else 0)
    labels = source.with_name("expected.yml")
    if labels.exists() and report:
        _compare(yaml.load(labels.read_text("utf-8"), Loader=yaml.CSafeLoader), report, found, drafted)
    return drafted


def _severity(rule: str) -> str:
    return rules.ALL[rule].severity


def _compare(expected: Mapping[str, Any], report: Report, found: Examined, drafted: Drafted) -> None:
    wanted = {(each["line"], each["at"], each["printed"]): each for each in expected["quantities"]}
    told = dict(_marks(report))
    counts = drafted.counts
    counts["quantities"], counts["marked"] = len(wanted), len(told)
    for place in sorted(wanted.keys() | told.keys()):
        if place not in told or place not in wanted:
            drafted.differences.append(f"{'-' if place in wanted else '+'} {place}")
            continue
        counts["right"] += 1
        wrong = [
            key
            for key, value in _fields(*told[place]).items()
            if not _same(value, _label(wanted[place], key))
        ]
        counts["exact"] += not wrong
        drafted.differences += [
            f"{place}: {key} {_fields(*told[place])[key]} ≠ {_label(wanted[place], key)}" for key in wrong
        ]
    titles = [each["printed"].strip("《》") for each in expected["documents"]]
    counts["documents"] = len(set(titles))
    register = {document.title.zh for document in found.sound().documents} if found.data else set()
    counts["listed"] = len(set(titles) & register)
    _promises(expected, report, drafted)


def _promises(expected: Mapping[str, Any], report: Report, drafted: Drafted) -> None:
    counts = drafted.counts
    wanted = {_bare(each["text"]): each for each in expected["promises"]}
    told = {_bare(text): promise for text, promise in _promised(report)}
    counts["promises"], counts["promised"] = len(wanted), len(told)
    for text in [*wanted, *(each for each in told if each not in wanted)]:
        near = text if text in told else next((each for each in told if each in text or text in each), None)
        if text not in wanted:
            drafted.differences.append(f"+ promise {text}")
        elif near is None:
            drafted.differences.append(f"- promise {text}")
        else:
            counts["kept"] += 1
            by = (wanted[text]["due"] or {}).get("date")
            due = str(told[near].due) if told[near].due else None
            counts["due"] += by == due
            if by != due:
                drafted.differences.append(f"promise {text}: due {due} ≠ {by}")


def _bare(text: str) -> str:
    return re.sub(r"[。；;]$", "", text.strip())


def _marks(report: Report) -> Iterator[tuple[Place, tuple[Figure, str | None]]]:
    """Yield place and words of each mark, with the figure and the part that it states; lines as in the source."""
    lines = report.source.split("\n")
    number = 0
    for section in outline(report):
        printed = section.printed + (section.name.zh if section.headed else "") + section.closing
        text, marks = printed, []
        for sentence in section.sentences:
            for piece in pieces(sentence.zh):
                if isinstance(piece, Literal):
                    text += piece.text
                else:
                    marks.append((len(text), piece))
                    text += piece.printed
        for line in range(number, len(lines)):
            if text and text in lines[line]:
                number = line
                shift = lines[line].index(text)
                for at, piece in marks:
                    yield (line + 1, shift + at, piece.printed), (report.figures[piece.figure], piece.part)
                break


def _fields(figure: Figure, part: str | None) -> dict[str, object]:
    """What the portal reads of a figure, or of its change."""
    if part == "rank" or (figure.rank and figure.value is None and part is None):
        assert figure.rank is not None
        return {"place": figure.rank.place}
    change = figure.comparison
    if change and (part == "comparison" or figure.value is None):
        return {"change": change.amount, "direction": change.direction}
    return {"value": figure.amount, "unit": figure.unit, "bound": figure.bound}


def _label(label: Mapping[str, Any], key: str) -> object:
    match key:
        case "place":
            return (label.get("rank") or {}).get("place")
        case "change" | "direction":
            return (label.get("change") or {}).get("value" if key == "change" else key)
    return label.get(key)


def _same(ours: object, theirs: object) -> bool:
    if isinstance(ours, Decimal):
        return (
            theirs is not None
            and re.fullmatch(r"-?[\d.]+", str(theirs)) is not None
            and ours == Decimal(str(theirs))
        )
    return ours == theirs


def _promised(report: Report) -> Iterator[tuple[str, Promise]]:
    for section in outline(report):
        for sentence in section.sentences:
            if isinstance(sentence, Promise) and sentence.id:
                text = "".join(
                    piece.text if isinstance(piece, Literal) else piece.printed
                    for piece in pieces(sentence.zh)
                )
                yield text, sentence


def rates(counts: Counter[str]) -> str:
    """The counts as shares."""
    said = (
        ("precision", "right", "marked"), ("recall", "right", "quantities"), ("fields", "exact", "right"),
        ("documents", "listed", "documents"), ("promises found", "kept", "promises"),
        ("promises meant", "kept", "promised"), ("due", "due", "kept"),
    )  # fmt: skip
    return ", ".join(
        f"{name} {counts[part]}/{counts[whole]} = {counts[part] / max(counts[whole], 1):.1%}"
        for name, part, whole in said
    )


def period_of(source: Path) -> str:
    """The period of a text by its labels, else by the year in its name: that before."""
    labels = source.with_name("expected.yml")
    if labels.exists():
        periods = yaml.load(labels.read_text("utf-8"), Loader=yaml.CSafeLoader)["periods"]
        return _named(periods.get("review") or periods["plan"])
    year = re.search(r"20\d\d", source.name)
    return str(int(year[0]) - 1) if year else "2024"


def _named(period: Mapping[str, Any]) -> str:
    start, end = (date.fromisoformat(str(period[key])) for key in ("from", "to"))
    if start.year != end.year:
        return f"{start.year}-{end.year}"
    names = [
        str(start.year),
        *(f"{start.year}-h{half}" for half in (1, 2)),
        *(f"{start.year}-q{each}" for each in range(1, 5)),
        *(f"{start.year}-{each:02}" for each in range(1, 13)),
    ]
    return next((name for name in names if covered(name) == (start, end)), str(start.year))


def sources(folder: Path) -> list[Path]:
    """The texts in a folder, or the one of a report's folder."""
    if (folder / "source.txt").exists():
        return [folder / "source.txt"]
    texts = [path for path in folder.glob("*.txt") if not path.stem.endswith("-en")]
    return sorted([*folder.glob("*/source.txt"), *texts])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what came of each text and of all; 1 if a draft has an error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--faults", action="store_true", help="list every difference")
    given = parser.parse_args(arguments)
    drafts = []
    for folder in given.folders:
        for source in sources(folder):
            drafts.append(measure(source, period_of(source)))
            print(drafts[-1], flush=True)
            for line in [*drafts[-1].errors, *(drafts[-1].differences if given.faults else ())]:
                print(f"    {line}")
    total = sum((each.counts for each in drafts), Counter[str]())
    sound = sum(not each.errors for each in drafts)
    print(f"{sound} of {len(drafts)} without an error{f'; {rates(total)}' if total else ''}")
    return 0 if sound == len(drafts) else 1


if __name__ == "__main__":
    raise SystemExit(main())
