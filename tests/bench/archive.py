"""Makes the archive of an office that has reported for many years, from the vocabulary of the real report.

`python -m tests.bench.archive FOLDER [--pages 1000]` writes a portal: data of its own, pages and code of this one.
The same size and seed give the same bytes. Reports differ: sentences are chosen, shuffled and dealt to measures
afresh, figures grow over the years, commitments are closed by the next report. Nothing here is true of any office.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

import click
import yaml

from gongkai.migrating.exceptions import excused
from gongkai.migrating.former import figures
from gongkai.migrating.shape import migrated
from gongkai.model.parts import Head, Part, tree
from gongkai.reading.source import parse, read
from gongkai.reading.sources import RECORD, ReportSources, read_sources
from gongkai.rules.language.record import read_record, translations_of, written_record
from gongkai.rules.numbers.stated import names_of_indicators
from gongkai.rules.proof.lines import told_lines

from .taken_apart import taken_apart
from .vocabulary import Half, Record, blocks, figures_in, halves, plain_figures, rewritten, varied

ROOT = Path(__file__).parent.parent.parent
CODE = ("mkdocs.yml", "hooks", "overrides", "docs")
SIZES = {1_000: (4, 1), 2_000: (8, 1), 10_000: (20, 4), 100_000: (200, 4)}
"""Years, and rounds through the vocabulary in each report, for about so many HTML pages."""

_REAL = "2023-h1"
_LAST = 2025
_YEARLY = Decimal("0.96")
_CHOSEN = 0.85
_OUTCOMES = (
    ("kept", "已经完成。", "This is done."),
    ("kept", "按期完成，并转入日常工作。", "This was done in time and is now part of daily work."),
    ("kept", "已经完成，今后继续推进。", "This is done and will be carried on."),
    ("withdrawn", "上级统一部署，不再单独推进。", "The higher authorities now lead this work; it is no longer done apart."),
)  # fmt: skip


@dataclass(frozen=True)
class Real:
    """The real office's data, in files by name."""

    folder: Path

    def read(self, name: str) -> Any:
        """The records of a data file."""
        return read(self.folder / f"{name}.yml", name).value

    @cached_property
    def report(self) -> Record:
        """The real report: what its files say, by name."""
        return taken_apart(next(each for each in read_sources(self.folder).reports if each.id == _REAL))

    @cached_property
    def figures(self) -> dict[str, Record]:
        """The figures of the real report by id."""
        return plain_figures([*self.report["achievements"]["achievements"], *self.report["plans"]["plans"]])

    @cached_property
    def programmes(self) -> list[Record]:
        """The programmes of the real office."""
        found: list[Record] = self.read("programmes")["programmes"]
        return found

    @cached_property
    def charted(self) -> set[str]:
        """Indicators that stand beside each other in charts, so that their proportions must stay."""
        return {each["id"] for chart in self.read("charts")["charts"] for each in [*chart["indicators"], chart.get("whole", {})] if each}  # fmt: skip

    @cached_property
    def imprint(self) -> str:
        """The foot of the archived page, which states who the office is."""
        source = (self.folder / "reports" / _REAL / "source.txt").read_text("utf-8")
        return source[source.index(self.report["report"]["imprint"]) :]


class Writing:
    """One report in the making: each figure is declared where it is first used."""

    def __init__(self, real: Real, half: Half, latest: Half, rounds: int, seed: int) -> None:
        self.real = real
        self.half = half
        self.is_latest = half == latest
        self.rounds = rounds
        self.chance = Random(f"{seed} {half.id}")
        self.age = Decimal(latest.year - half.year) + Decimal(latest.number - half.number) / 2
        self.declared: set[str] = set()
        names = {each["id"]: each["name"]["zh"] for each in real.programmes}
        self.of_other_years = {id for id, name in names.items() if half.moved(name) != name}

    def achievements(self) -> list[Record]:
        """Every area of the real report with measures of its own making."""
        found = []
        for area in self.real.report["achievements"]["achievements"]:
            made = {"area": area["area"], "heading": self._moved(area["heading"])}
            if area.get("measures"):
                made["measures"] = self._measures(area["measures"])
            else:
                made |= self._section(
                    [each for block in self._chosen(area["sentences"], 0) for each in block], 0
                )
            found.append(made)
        return found

    def plans(self, following: Sequence[Record]) -> list[Record]:
        """The real plans without some of their promises; those kept are closed by the achievements `following`."""
        evidence = {area["area"]: [m["id"] for m in area.get("measures", ())] for area in following}
        found = []
        for plan in self.real.report["plans"]["plans"]:
            groups = blocks(plan["sentences"])
            kept = (
                groups
                if self.is_latest
                else [g for g in groups if self.chance.random() < _CHOSEN] or groups[:1]
            )
            made = self._section([each for group in kept for each in group], 0)
            for sentence in made["sentences"]:
                sentence.pop("updates", None)  # those of the real promises
                if (
                    following and "id" in sentence and not figures_in([sentence])
                ):  # a target says it by itself
                    sentence["updates"] = [self._update(evidence.get(plan["area"], []))]
            found.append({"area": plan["area"], "heading": self._moved(plan["heading"])} | made)
        return found

    def _measures(self, measures: Sequence[Record]) -> list[Record]:
        """Measures of one to three sentences each: all rounds through the sentences of the area."""
        sentences = [sentence for measure in measures for sentence in measure["sentences"]]
        dealt: list[tuple[int, list[Record]]] = []
        for number in range(self.rounds):
            left = self._chosen(sentences, number)
            while left:
                size = self.chance.randint(1, 3)
                dealt.append((number, [each for block in left[:size] for each in block]))
                left = left[size:]
        found = []
        for index, (number, texts) in enumerate(dealt[:99]):
            like, again = measures[index % len(measures)], index // len(measures)
            lead = self._moved(like["lead"])
            if again:
                lead = {"zh": f"{lead['zh']}（第{again + 1}组）", "en": f"{lead['en']} (group {again + 1})"}
            made = {"id": f"{like['id']}-{again + 1}" if again else like["id"], "lead": lead}
            found.append(made | self._section(texts, number))
        return found

    def _chosen(self, sentences: Sequence[Record], number: int) -> list[list[Record]]:
        """What of `sentences` the report says in a round, shuffled; the latest says all of it in the first."""
        found = blocks(sentences)
        if not (self.is_latest and number == 0):
            found = [block for block in found if self.chance.random() < _CHOSEN] or found
        self.chance.shuffle(found)
        return found

    def _section(self, sentences: Sequence[Record], number: int) -> Record:
        """`sentences` with the figures that they are the first to use."""
        figures = [id for id in figures_in(sentences) if in_round(id, number) not in self.declared]
        said = "".join(each["zh"] for each in sentences)
        self.declared.update(in_round(id, number) for id in figures)
        texts = [self._sentence(each, number) for each in sentences]
        made: Record = {"sentences": texts}
        if figures:
            made["figures"] = {in_round(id, number): self._figure(id, number, said) for id in figures}
        return made

    def _sentence(self, sentence: Record, number: int) -> Record:
        def written(text: str) -> str:
            for id in figures_in([sentence]):
                text = text.replace(f"{{{id}}}", f"{{{in_round(id, number)}}}")
                text = text.replace(f"{{{id}.", f"{{{in_round(id, number)}.")
            return self.half.moved(text)

        found: Record = rewritten(sentence, written, but=("id", "programmes", "documents", "due"))
        if "programmes" in found:
            found["programmes"] = [id for id in found["programmes"] if id not in self.of_other_years]
        return found

    def _figure(self, id: str, number: int, said: str) -> Record:
        figure = dict(self.real.figures[id])
        share = _YEARLY**self.age / (number + 1)
        charted = figure.get("indicator") in self.real.charted
        untouched = self.is_latest and number == 0
        figure = varied(figure, share, None if charted or untouched else self.chance)
        if figure.pop("as_of", None) and "月底" in said:
            figure["as_of"] = self.half.counted_up_to.isoformat()
        if "indicator" in figure:
            figure["indicator"] = in_round(figure["indicator"], number)
        if "indicators" in figure:
            figure["indicators"] = [in_round(each, number) for each in figure["indicators"]]
        return figure

    def _update(self, evidence: Sequence[str]) -> Record:
        status, zh, en = self.chance.choice(_OUTCOMES)
        if status == "kept" and not evidence:
            status = "under-way"
        following = self.half.next
        made = {
            "date": following.end.isoformat(),
            "status": status,
            "text": {"zh": zh, "en": en},
            "report": following.id,
        }
        return made | ({"evidence": self.chance.choice(evidence)} if status == "kept" else {})

    def head(self) -> Record:
        """The head of the report; its source has the imprint of the real one."""
        real: Record = self.real.report["report"]
        half = self.half
        part = "first" if half.number == 1 else "second"
        title = self._moved(real["title"])
        made = {
            "title": {
                "zh": f"{half.year}年{title['zh']}", "en": f"{title['en']} ({part} half of {half.year})",
            },
            "headings": self._moved(real["headings"]),
            "period": {"start": half.start.isoformat(), "end": half.end.isoformat()},
            "plan_period": {"start": half.next.start.isoformat(), "end": half.next.end.isoformat()},
            "disclosure": dict.fromkeys(real["disclosure"]),
            "errata": [],
        }  # fmt: skip
        return real | made

    def _moved(self, text: Record) -> Record:
        found: Record = rewritten(text, self.half.moved)
        return found


def in_round(id: str, number: int) -> str:
    """Id of a figure or indicator in a later round through the vocabulary."""
    return f"{id}-round-{number + 1}" if number else id


def write(folder: Path, years: int, rounds: int, seed: int, last: int = _LAST) -> None:
    """Write the data of an office that has reported for so many `years` to the year `last` to `folder`/site_data."""
    real, data = Real(ROOT / "site_data"), folder / "site_data"
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(real.folder, data, ignore=shutil.ignore_patterns("reports"))
    times = halves(years, last)
    agency = {key: value for key, value in real.read("agency").items() if key != "scripts"}  # peers have none
    _dump(data / "agency.yml", agency | {"stated_in": times[-1].id})
    _dump(
        data / "indicators.yml",
        {"indicators": list(_indicators(real.read("indicators")["indicators"], rounds))},
    )
    _without_services(real, data)
    writings = [Writing(real, half, times[-1], rounds, seed) for half in times]
    achieved = [writing.achievements() for writing in writings]
    names = names_of_indicators(read_sources(data))
    for writing, done, following in zip(writings, achieved, [*achieved[1:], []], strict=True):
        report = data / "reports" / writing.half.id
        report.mkdir(parents=True)
        files = {
            "report": writing.head(),
            "achievements": {"achievements": done},
            "plans": {"plans": writing.plans(following)},
        }
        _write_parts(report, files, names)
    _write_sources(data, real.imprint)
    _write_record(data)


def _without_services(real: Real, data: Path) -> None:
    """Leave out the services, which quote the real report, and the topics that lead to them."""
    _dump(data / "services.yml", {"services": []})
    search = real.read("search")
    topics = [each for each in search["topics"] if not each.get("page")]
    _dump(data / "search.yml", search | {"topics": topics})
    home = real.read("home")
    _dump(data / "home.yml", {key: value for key, value in home.items() if key != "as_of"})
    charts = [each | {"page": None} for each in real.read("charts")["charts"]]
    _dump(data / "charts.yml", {"charts": charts})


def _indicators(indicators: Iterable[Record], rounds: int) -> Iterable[Record]:
    for number in range(rounds):
        for indicator in indicators:
            name = indicator["name"]
            if number:
                name = {"zh": f"{name['zh']}（第{number + 1}组）", "en": f"{name['en']} (group {number + 1})"}
            own = {
                key: value for key, value in indicator.items() if key != "values"
            }  # the figures grow from others
            yield own | {"id": in_round(indicator["id"], number), "name": name}


def _write_parts(folder: Path, files: Record, names: Mapping[str, str]) -> None:
    """Write a report, given by `files` in the shape of before, as `gongkai migrate` would."""
    read_as = {name: parse(_dumped(record), f"{name}.yml") for name, record in files.items()}
    report = ReportSources(folder.name, read_as, "", "source.txt")
    stated, faults = figures(report)
    assert not faults, faults
    for name, text in excused(report, migrated(report, stated), names, "as in the real report").items():
        (folder / f"{name}.yml").write_text(text, "utf-8", newline="\n")
    (folder / "source.txt").touch()


def _write_sources(data: Path, imprint: str) -> None:
    """Archive what each report says as its source."""
    for report in read_sources(data, date.max).reports:
        head = Head.model_validate(report["report"].value)
        parts = {name: Part.model_validate(report[name].value) for name in head.parts}
        lines = (line.text for line in told_lines(tree(head, parts), report.files))
        (data / "reports" / report.id / "source.txt").write_text("\n".join(lines) + "\n" + imprint, "utf-8", newline="\n")  # fmt: skip


def _write_record(data: Path) -> None:
    """Put the translations of the data on record; those of the pages are those of the real portal."""
    made, _ = read_record((data / RECORD).read_text("utf-8"))
    of_pages = [each for each in made if each.key.startswith("docs/")]
    of_data = [each.made for each in translations_of(read_sources(data, date.max))]
    (data / RECORD).write_text(written_record([*of_pages, *of_data]), "utf-8", newline="\n")


class _Plain(yaml.CSafeDumper):
    """Writes records that stand in several places out each time."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def _dump(file: Path, record: Record) -> None:
    file.write_text(_dumped(record), "utf-8", newline="\n")


def _dumped(record: Record) -> str:
    text: str = yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    return text


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--pages", type=click.Choice([str(size) for size in SIZES]), help="About so many HTML pages.")
@click.option("--years", default=20, show_default=True)
@click.option("--rounds", default=4, show_default=True, help="Times through the vocabulary in each report.")
@click.option("--seed", default=1, show_default=True)
def main(folder: Path, pages: str | None, years: int, rounds: int, seed: int) -> None:
    """Write a portal with a large archive to FOLDER, ready for `gongkai build`."""
    if pages:
        years, rounds = SIZES[int(pages)]
    folder.mkdir(parents=True, exist_ok=True)
    for name in CODE:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    unlink(folder)
    write(folder, years, rounds, seed)


def unlink(folder: Path) -> None:
    """Let the pages in `folder` lead to none that an archive lacks."""
    for page in folder.glob("docs/**/about.md"):
        page.write_text(page.read_text("utf-8").replace("(answers/index.md)", "(index.md)"), "utf-8")


if __name__ == "__main__":
    main()
