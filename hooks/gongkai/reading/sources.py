"""All data files of one portal, read and not yet understood."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ..faults.problems import N_, Place, Problem, problem
from ..model.files import KEPT, OPTIONAL, SHARED
from ..model.languages import LANGUAGES, ORIGINAL, TRANSLATIONS
from ..model.offices import FOLDER
from ..model.parts import MAIN
from ..model.text import LONGEST_ID, SLUG
from ..model.tree import ROLE, Role
from .beside import Beside, read_beside
from .conflicts import conflicts
from .copied import unpublishable
from .documents import Document, is_shown, kept_in, read_documents
from .settings import today
from .source import KeyPath, Source, blocks, read
from .stated import filled
from .textfile import read_text

RECORD = "translations.lock"
_LARGEST_RECORD = 64_000_000
"""Bytes of the record, which nobody can split: that of 30,000 pages has five million."""

FORMER = N_("the reports stand in the shape of before; run gongkai migrate")
"""What is said wherever a report stands in the former shape."""


@dataclass(frozen=True)
class ReportSources:
    """The files of one report; `id` is the name of its folder, `text` the archived source."""

    id: str
    files: Mapping[str, Source]
    """As rules read them: each figure with what its marks say of it."""

    text: str | None
    text_file: str
    written: Mapping[str, Source] = field(default_factory=dict)
    """As they stand in the folder."""

    def __getitem__(self, name: str) -> Source:
        return self.files[name]

    @property
    def former(self) -> bool:
        """Whether it stands in the shape of before part files, which only `gongkai migrate` reads."""
        head = self["report"].value
        return isinstance(head, dict) and "headings" in head and "parts" not in head

    def role(self, source: Source, path: KeyPath) -> Role:
        """The role of what stands at `path` in a file of the report, `review` if it states none that is known."""
        here: Any = source.value
        role: Role = "review"
        for step in (*path, None):
            if isinstance(here, dict) and here.get("role"):
                role = next((each for each in ROLE if each == here["role"]), role)
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                break
        return role

    def page(self, source: Source, path: KeyPath) -> str:
        """The address, below that of the report, of the page on which what stands at `path` shows; empty for its own."""
        area, measure = section_of(source, path)
        if not area:
            name = next(name for name, each in self.files.items() if each is source)
            return f"part/{name}" if _says_more(source.value) else ""
        if source.get(("role",)) == "plan":
            return f"plan/{area}"
        return f"{area}/{measure}" if measure else area

    def hides(self, source: Source, path: KeyPath) -> bool:
        """Whether what stands at `path` in a file of the report is in a block that is not shown."""
        return any(source.get((*path[:length], "hidden")) for length in range(len(path)))

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

    def pages(self) -> Iterator[str]:
        """Yield the address, below that of the report, of each of its parts, areas, measures and plans."""
        for name, source in self.files.items():
            yield from _pages_of(name, source)

    def texts(self, language: str, *patterns: str) -> Iterator[tuple[Source, KeyPath, str]]:
        """Yield source, path and value of the texts in `language` that the patterns meet."""
        for source, path, value in self.find(*(f"{pattern}.{language}" for pattern in patterns)):
            if isinstance(value, str):
                yield source, path, value


def section_of(source: Source, path: KeyPath) -> tuple[str, str]:
    """Ids of the field of work and of the measure in it in which what stands at `path` of a part file is; empty if in none."""
    area = measure = ""
    for length in range(len(path) + 1):
        block = source.get(path[:length])
        if isinstance(block, dict) and isinstance(block.get("area"), str):
            area, measure = block["area"], ""
        elif isinstance(block, dict) and isinstance(block.get("id"), str) and block.get("heading"):
            measure = measure or block["id"]
    return area, measure if area else ""


def _says_more(part: object) -> bool:
    """Whether a part says anything that no page of a field of work shows, and so has a page of its own."""
    if not isinstance(part, dict) or not part.get("heading") or part.get("area"):
        return False
    body, purpose = part.get("body"), next((ROLE[role] for role in ROLE if role == part.get("role")), None)
    below = body if isinstance(body, list) else []
    if purpose is None or not purpose.shown:
        return False
    return bool(part.get("sentences")) or any(
        not (isinstance(each, dict) and each.get("area") and purpose.fields) for each in below
    )


def _pages_of(name: str, source: Source) -> Iterator[str]:
    """Yield the addresses that pages of a part can have."""
    if _says_more(source.value):
        yield f"part/{name}"
    areas: dict[KeyPath, str] = {}
    for path, block in blocks(source.value):
        above = next((areas[path[:end]] for end in range(len(path), -1, -1) if path[:end] in areas), None)
        if isinstance(area := block.get("area"), str):
            areas[path] = area
            yield f"plan/{area}" if source.value["role"] == "plan" else area
        elif above and isinstance(id := block.get("id"), str):
            yield f"{above}/{id}"


@dataclass(frozen=True)
class Bilingual:
    """A text in both languages, None where one is missing; `path` leads to the pair."""

    source: Source
    path: KeyPath
    zh: str | None
    en: str | None


@dataclass(frozen=True)
class Sources:
    """The files of a portal: the shared ones by name, those of each report, oldest first, and its pages.

    `today` is the day that dates are held against; no page shows it.
    """

    root: str
    shared: Mapping[str, Source]
    reports: tuple[ReportSources, ...]
    problems: tuple[Problem, ...]
    documents: tuple[Document, ...] = ()
    today: date = date.max
    record: Document | None = None
    """What was translated from what (`translations.lock`), as it is written; None if nobody keeps it."""

    beside: tuple[Beside, ...] = ()
    """The files in docs/ that are no pages, published as they are or kept there for people who work on the portal."""

    kept: tuple[str, ...] = ()
    """Names of all files in docs/, published or not."""

    only_reports: bool = False
    """Whether nothing but the reports is read for faults: all else is there to know of, and was examined before."""

    settled: Set[bytes] | None = field(default=None, compare=False, repr=False)
    """Digests of the texts of which no rule had anything to say before (`rules/settled.py`); None: all are asked, and nothing is noted."""

    @property
    def docs(self) -> str:
        """The folder of the pages, as messages call it."""
        return (Path(self.root).parent / "docs").as_posix()

    def __getitem__(self, name: str) -> Source:
        if name in OPTIONAL and name not in self.shared:
            return Source(f"{self.root}/{name}.yml", {})
        return self.shared[name]

    @property
    def latest(self) -> tuple[ReportSources, ...]:
        """The report that the home page shows: the newest on the work as a whole, or of any kind; none without one."""
        main = [report for report in self.reports if report["report"].get(("kind",)) in (None, MAIN)]
        return tuple(main[-1:]) or self.reports[-1:]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the portal, the original first; all that there are, unless the office names them."""
        named = self["agency"].get(("translations",)) if "agency" in self.shared else None
        return (ORIGINAL, *(each for each in TRANSLATIONS if not isinstance(named, list) or each in named))

    def all(self) -> Iterator[tuple[str, Source]]:
        """Yield the name of its schema and each YAML file."""
        yield from self.shared.items()
        for report in self.reports:
            yield from report.files.items()

    def written(self) -> Iterator[Source]:
        """Yield each YAML file as it stands in its folder."""
        yield from self.shared.values()
        for report in self.reports:
            yield from report.written.values()

    def bilingual(self) -> Iterator[Bilingual]:
        """Yield each pair of texts `{zh: …, en: …}` of the data, also where one is missing."""
        return (pair for _, source in self.all() for pair in bilingual(source))

    def in_language(self, language: str) -> Iterator[tuple[Source, KeyPath, str]]:
        """Yield source, path and value of each text of the data in `language`, those in lists one by one."""
        found = ((each, *said) for _, each in self.all() for said in each.in_languages)
        for source, path, value in found:
            text = value.get(language)
            if isinstance(text, str):
                yield source, (*path, language), text
            for index, item in enumerate(text if isinstance(text, list) else ()):
                if isinstance(item, str):
                    yield source, (*path, language, index), item

    def report(self, id: object) -> ReportSources | None:
        """The report that is called `id`, None if none is."""
        return next((report for report in self.reports if report.id == id), None)

    def records(self, name: str) -> dict[str, KeyPath]:
        """The path of each record in the shared file `name`, by its id."""
        return {id: path[:-1] for path, id in self[name].texts(f"{name}.*.id")}

    def said_of(self, name: str, *keys: str) -> dict[str, Any]:
        """What stands at `keys` of each record in the shared file `name`, by its id; None where nothing does, or no text in a language."""
        found = {id: self[name].get((*record, *keys)) for id, record in self.records(name).items()}
        if not LANGUAGES.keys() & set(keys):
            return found
        return {id: said if isinstance(said, str) else None for id, said in found.items()}

    def ids(self, name: str) -> set[str]:
        """Ids of the records in the shared file `name`."""
        return set(self.records(name))

    def knows(self, name: str) -> bool:
        """Whether the ids of the records in the shared file `name` are all there, well-formed and different.

        If not, a reference that leads nowhere may only follow from that, and is not held against its text.
        """
        records = list(self[name].find(f"{name}.*"))
        ids = {value for value in self.ids(name) if well_formed(value)}
        return not self[name].problems and len(ids) == len(records)


def bilingual(source: Source) -> Iterator[Bilingual]:
    """Yield each pair of texts `{zh: …, en: …}` of a file, also where one is missing."""
    for path, value in source.in_languages:
        texts = {key: text if isinstance(text, str) else None for key, text in value.items()}
        yield Bilingual(source, path, texts.get("zh"), texts.get("en"))


def well_formed(id: str) -> bool:
    """Whether `id` has the form of one."""
    return len(id) <= LONGEST_ID and re.fullmatch(SLUG, id) is not None


def read_sources(root: Path, day: date | None = None, before: Sources | None = None) -> Sources:
    """Read all data files below `root` and the pages in `docs` beside it, as they stand on `day` (today).

    Messages call the files by the path given. Files that are as they were `before` are not parsed again.
    """
    base = root.as_posix()
    known = {source.file: source.whole or source for source in before.written()} if before else {}
    if not root.is_dir():
        fault = problem(Place(base), N_("there is no such folder; name the folder that holds agency.yml"))
        return Sources(base, {}, (), (fault,))
    wanted = [name for name in SHARED if name not in OPTIONAL or os.path.lexists(root / f"{name}.yml")]
    shared = {name: _read(root, f"{name}.yml", known) for name in wanted}
    there = sorted(path for path in (root / "reports").glob("*") if path.is_dir())
    folders = [folder for folder in there if any(folder.glob("*.yml")) or (folder / "source.txt").exists()]
    read_reports = (_read_report(root, folder.name, known) for folder in folders)
    reports = tuple(sorted(read_reports, key=_last_day))
    faults = [
        *_strays(root, base, reports),
        *_empty(base, there, folders),
        *(fault for source in shared.values() for fault in source.problems),
    ]
    for report in reports:
        faults += [fault for source in report.files.values() for fault in source.problems]
        text = read_text(root / "reports" / report.id / "source.txt", report.text_file)
        faults += [text] if isinstance(text, Problem) else conflicts(text, report.text_file)
    docs = root.parent / "docs"
    documents, unread = read_documents(docs)
    beside = read_beside(docs, [name for name in kept_in(docs) if not name.endswith(".md") or is_shown(name)])
    originals = sorted(
        path.relative_to(root).as_posix() for path in root.glob("reports/*/*") if is_original(path)
    )
    beside += read_beside(root, originals)
    faults += unpublishable(docs)
    is_kept = (root / RECORD).exists()
    record = read_text(root / RECORD, f"{base}/{RECORD}", _LARGEST_RECORD) if is_kept else None
    faults += [*unread, *([record] if isinstance(record, Problem) else [])]
    kept = Document(f"{base}/{RECORD}", RECORD, record) if isinstance(record, str) else None
    return Sources(
        base, shared, reports, tuple(faults), documents, day or today(), kept, beside, kept_in(docs)
    )


def _last_day(report: ReportSources) -> tuple[str, str]:
    """By what reports are ordered: the end of the period, as far as it can be read; else the folder's name."""
    end = report["report"].get(("period", "end"))
    return end if isinstance(end, str) else report.id, report.id


def _read(root: Path, name: str, known: Mapping[str, Source]) -> Source:
    file = f"{root.as_posix()}/{name}"
    return read(root / name, file, known.get(file))


def _read_report(root: Path, id: str, known: Mapping[str, Source]) -> ReportSources:
    head = _read(root, f"reports/{id}/report.yml", known)
    unread = bool(head.problems) or not isinstance(head.value, dict)
    if unread:  # what the files themselves say has to do
        names = [path.stem for path in sorted(root.glob(f"reports/{id}/*.yml"))]
    else:
        names = [name for _, name in head.texts("parts.*")]
    parts = {
        name: source for name in dict.fromkeys(names) if well_formed(name) and name != "report"
        if _is_part(source := _read(root, f"reports/{id}/{name}.yml", known)) or not unread
    }  # fmt: skip
    written, files = {"report": head, **parts}, {"report": head, **filled(parts)}
    text_file = f"{root.as_posix()}/reports/{id}/source.txt"
    text = read_text(root / "reports" / id / "source.txt", text_file)
    whole = isinstance(text, str) and not any(conflicts(text, text_file))
    return ReportSources(id, files, text if isinstance(text, str) and whole else None, text_file, written)


def _is_part(source: Source) -> bool:
    """Whether a file says that it is a part of a report."""
    return isinstance(source.value, dict) and "role" in source.value


def is_original(path: Path) -> bool:
    """Whether a file of a report's folder is what its text was imported from; it is kept there, and not published."""
    return path.stem == KEPT and path.suffix not in ("", ".yml") and path.is_file()


def _empty(base: str, there: Sequence[Path], folders: Sequence[Path]) -> Iterator[Problem]:
    """Yield a problem for each folder that is there and holds no file of a report."""
    for folder in there:
        if folder not in folders:
            message = N_(
                "this folder holds no report: delete it; gongkai new report 2023-h2 makes one with its files"
            )
            yield problem(Place(f"{base}/reports/{folder.name}"), message)


def _strays(root: Path, base: str, reports: Iterable[ReportSources]) -> Iterator[Problem]:
    known = {f"{name}.yml" for name in SHARED} | {"reports", "schemas", FOLDER, RECORD}
    in_report = {f"{report.id}/{name}.yml" for report in reports for name in report.files}
    unlisted = {
        report.id for report in reports if len(report.files) == 1
    }  # nobody knows what belongs to them
    strays = [path for path in root.glob("*") if path.name not in known]
    strays += [path for path in root.glob("reports/*") if path.is_file()]
    strays += [
        path
        for path in root.glob("reports/*/*")
        if path.name != "source.txt"
        and not is_original(path)
        and not (path.suffix == ".yml" and path.parent.name in unlisted)
        and path.relative_to(root / "reports").as_posix() not in in_report
    ]
    for path in strays:
        if not path.name.startswith("."):
            file = f"{base}/{path.relative_to(root).as_posix()}"
            message = N_("no data file has this name, so it would be ignored; rename or remove it")
            yield problem(Place(file), message)
