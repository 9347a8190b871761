"""All data files of one portal, read and not yet understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .problems import N_, Place, Problem, problem
from .schema import LONGEST_ID, REPORT, SHARED, SLUG
from .source import KeyPath, Source, read
from .textfile import read_text

SENTENCES = ("achievements.*.sentences.*", "achievements.*.measures.*.sentences.*", "plans.*.sentences.*")
HEADINGS = (
    "headings.achievements",
    "headings.plans",
    "achievements.*.heading",
    "achievements.*.measures.*.lead",
    "plans.*.heading",
)
TARGETS = ("plans.*.sentences.*.target",)
FIGURES = ("achievements.*.figures.*", "achievements.*.measures.*.figures.*", "plans.*.figures.*")


@dataclass(frozen=True)
class ReportSources:
    """The files of one report; `id` is the name of its folder, `text` the archived source."""

    id: str
    files: Mapping[str, Source]
    text: str | None
    text_file: str

    def __getitem__(self, name: str) -> Source:
        return self.files[name]

    @property
    def readable(self) -> bool:
        """Whether each of the report's files could be read."""
        return not any(source.problems for source in self.files.values())

    def find(self, *patterns: str) -> Iterator[tuple[Source, KeyPath, object]]:
        """Yield source, path and value of all that the patterns meet in the report's files."""
        for source in self.files.values():
            for pattern in patterns:
                for path, value in source.find(pattern):
                    yield source, path, value

    def texts(self, language: str, *patterns: str) -> Iterator[tuple[Source, KeyPath, str]]:
        """Yield source, path and value of the texts in `language` that the patterns meet."""
        for source, path, value in self.find(*(f"{pattern}.{language}" for pattern in patterns)):
            if isinstance(value, str):
                yield source, path, value


@dataclass(frozen=True)
class Sources:
    """The files of a portal: the shared ones by name, and those of each report, oldest first."""

    root: str
    shared: Mapping[str, Source]
    reports: tuple[ReportSources, ...]
    problems: tuple[Problem, ...]

    def __getitem__(self, name: str) -> Source:
        return self.shared[name]

    def all(self) -> Iterator[tuple[str, Source]]:
        """Yield the name of its schema and each YAML file."""
        yield from self.shared.items()
        for report in self.reports:
            yield from report.files.items()

    def ids(self, name: str) -> set[str]:
        """Ids of the records in the shared file `name`."""
        return {value for _, value in self[name].texts(f"{name}.*.id")}

    def knows(self, name: str) -> bool:
        """Whether the ids of the records in the shared file `name` are all there, well-formed and different.

        If not, a reference that leads nowhere may only follow from that, and is not held against its text.
        """
        records = list(self[name].find(f"{name}.*"))
        ids = {value for value in self.ids(name) if well_formed(value)}
        return not self[name].problems and len(ids) == len(records)


def well_formed(id: str) -> bool:
    """Whether `id` has the form of one."""
    return len(id) <= LONGEST_ID and re.fullmatch(SLUG, id) is not None


def read_sources(root: Path) -> Sources:
    """Read all data files below `root`; messages call them by the path given."""
    base = root.as_posix()
    if not root.is_dir():
        fault = problem(Place(base), N_("there is no such folder; name the folder that holds agency.yml"))
        return Sources(base, {}, (), (fault,))
    shared = {name: read(root / f"{name}.yml", f"{base}/{name}.yml") for name in SHARED}
    folders = sorted(path for path in (root / "reports").glob("*") if path.is_dir())
    read_reports = (_read_report(folder, f"{base}/reports/{folder.name}") for folder in folders)
    reports = tuple(sorted(read_reports, key=_last_day))
    faults = [*_strays(root, base), *(fault for source in shared.values() for fault in source.problems)]
    for report in reports:
        faults += [fault for source in report.files.values() for fault in source.problems]
        text = read_text(root / "reports" / report.id / "source.txt", report.text_file)
        faults += [text] if isinstance(text, Problem) else []
    if not reports:
        faults.append(
            problem(Place(f"{base}/reports"), N_("there is no report; add a folder such as 2023-h1"))
        )
    return Sources(base, shared, reports, tuple(faults))


def _last_day(report: ReportSources) -> tuple[str, str]:
    """By what reports are ordered: the end of the period, as far as it can be read; else the folder's name."""
    end = report["report"].get(("period", "end"))
    return end if isinstance(end, str) else report.id, report.id


def _read_report(folder: Path, base: str) -> ReportSources:
    files = {name: read(folder / f"{name}.yml", f"{base}/{name}.yml") for name in REPORT}
    text = read_text(folder / "source.txt", f"{base}/source.txt")
    return ReportSources(folder.name, files, text if isinstance(text, str) else None, f"{base}/source.txt")


def _strays(root: Path, base: str) -> Iterator[Problem]:
    known = {f"{name}.yml" for name in SHARED} | {"reports", "schemas"}
    in_report = {f"{name}.yml" for name in REPORT} | {"source.txt"}
    strays = [path for path in root.glob("*") if path.name not in known]
    strays += [path for path in root.glob("reports/*") if path.is_file()]
    strays += [path for path in root.glob("reports/*/*") if path.name not in in_report]
    for path in strays:
        if not path.name.startswith("."):
            file = f"{base}/{path.relative_to(root).as_posix()}"
            message = N_("no data file has this name, so it would be ignored; rename or remove it")
            yield problem(Place(file), message)
