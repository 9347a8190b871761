"""What of the data is public at a moment: all but what is under embargo, and what only that speaks of.

`publish_at` says from when on a record is public. A register grows with a report: a programme, an indicator or a term that
no public report has, and one under embargo has, waits for that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from ..faults.problems import Place
from ..model.addresses import path_of
from ..model.instants import PUBLISH_AT as KEY
from ..model.kinds import KindName
from ..model.languages import ORIGINAL
from ..model.named import Names
from ..model.outline import BLOCKS, FIGURES, PROMISES, SENTENCES
from .cutting import without
from .names import named, names
from .source import KeyPath, Source, strings
from .sources import ReportSources, Sources
from .withheld import stated_head, stated_moment, waiting_pages, withheld

_REFERRED = {
    "indicators": tuple(f"{each}.{key}" for each in FIGURES for key in ("indicator", "indicators.*", "of")),
    "areas": tuple(f"{each}.area" for each in BLOCKS),
}
"""Where a report refers to the records of each register by their ids; programmes and documents it names in its texts."""
_REGISTERS = ("programmes", "documents", *_REFERRED)

_PAGES: tuple[tuple[KindName, str], ...] = (
    ("programme", "programmes"), ("indicator", "indicators"), ("commitments-area", "areas"),
)  # fmt: skip
"""The kinds of pages that stand for the records of a register."""

_WORDED = {
    "terms": (("terms.*", (ORIGINAL,)), ("abbreviations.*.*", ("short", "long"))),
    "search": (("synonyms.*.*", ("query", "means")), ("topics.*", ("query",))),
}
"""Records that are words alone: they wait as long as only a report under embargo has them."""


def moments(sources: Sources) -> list[tuple[datetime, Place]]:
    """The moments at which something is to be published, and where that is stated, in their order."""
    found = [(stated_moment(value), source.locate(path)) for source, path, value in _all_stated(sources)]
    return sorted((at, place) for at, place in found if at)


def public(sources: Sources, now: datetime) -> Sources:
    """What of `sources` is public at the moment `now`; places in the files stay as they are."""
    return _View(sources, now).sources() if any(True for _ in _all_stated(sources)) else sources


def _all_stated(sources: Sources) -> Iterator[tuple[Source, KeyPath, object]]:
    """Yield source, path and value of each `publish_at`, wherever it stands."""
    for source in sources.written():
        if KEY in source.text:
            yield from ((source, path, source.get(path)) for path in source.keys if path[-1:] == (KEY,))
    for document in sources.documents:
        head = stated_head(document)
        if head and (value := head.get((KEY,))) is not None:
            yield head, (KEY,), value


class _View:
    """What is public of `whole` at the moment `now`."""

    def __init__(self, whole: Sources, now: datetime) -> None:
        self.whole, self.now = whole, now
        self.hidden = [report for report in whole.reports if self._waits(report["report"], ())]
        self.shown = [report for report in whole.reports if report not in self.hidden]

    def sources(self) -> Sources:
        """The public part."""
        whole = self.whole
        files = withheld(whole.documents, (each.name for each in whole.beside), self.now)
        shared = {name: without(source, self._dropped(name, source)) for name, source in whole.shared.items()}
        shared["agency"] = self._unstated(shared["agency"])
        reports = tuple(self._report(report) for report in self.shown)
        found = replace(
            whole,
            shared=shared,
            reports=reports,
            documents=tuple(each for each in whole.documents if each.src_uri not in files),
            beside=tuple(each for each in whole.beside if each.name not in files),
            kept=tuple(name for name in whole.kept if name not in files),
        )
        if not any(report["report"].get((KEY,)) for report in whole.reports):
            return found
        return replace(found, shared={**shared, "home": without(whole["home"], _of_others(found, whole))})

    def _waits(self, source: Source, path: KeyPath) -> bool:
        """Whether the record at `path` states a moment that has not come."""
        at = stated_moment(source.get((*path, KEY)))
        return at is not None and at > self.now

    def _unstated(self, agency: Source) -> Source:
        """agency.yml, which does not name the report in which it is stated if that one is not public."""
        if agency.get(("stated_in",)) not in {report.id for report in self.hidden}:
            return agency
        return replace(agency, value={**agency.value, "stated_in": None}, whole=agency)

    def _report(self, report: ReportSources) -> ReportSources:
        """A public report, without those updates of its promises that are not public."""

        def cut(source: Source) -> Source:
            found = (path for pattern in PROMISES for path, _ in source.find(f"{pattern}.updates.*"))
            return without(source, [path for path in found if self._unsaid(source, path)])

        files, written = (
            {name: cut(each) for name, each in group.items()} for group in (report.files, report.written)
        )
        return replace(report, files=files, written=written)

    def _unsaid(self, source: Source, path: KeyPath) -> bool:
        return self._waits(source, path) or source.get((*path, "report")) in {each.id for each in self.hidden}

    def _dropped(self, name: str, source: Source) -> list[KeyPath]:
        """Paths of the records of a shared file that are not public."""
        records = [path for path, _ in source.find(f"{name}.*")]
        gone = [path for path in records if self._waits(source, path)]
        if name in _REGISTERS:
            only = self._only_hidden[name]
            gone += [path for path in records if source.get((*path, "id")) in only]
        for pattern, keys in _WORDED.get(name, ()):
            gone += [path for path, value in source.find(pattern) if self._is_new(value, keys)]
        if name == "charts":
            gone += [path for path in records if self._shows_hidden(source, path)]
        if name == "services":
            hidden = {report.id for report in self.hidden}
            gone += [path for path in records if source.get((*path, "source", "report")) in hidden]
        if name == "corrections":
            gone += [path for path in records if self._on_hidden(source.get((*path, "page")))]
        return gone

    @cached_property
    def _only_hidden(self) -> dict[str, set[object]]:
        """Ids of the records of each register that only reports under embargo have, or that wait themselves."""
        found = {}
        known = names(self.whole)
        spoken = [[_referred(report, known) for report in group] for group in (self.shown, self.hidden)]
        for name in _REGISTERS:
            ours, theirs = (set().union(*(each[name] for each in group)) for group in spoken)
            source = self.whole[name]
            waiting = {
                source.get((*path, "id")) for path, _ in source.find(f"{name}.*") if self._waits(source, path)
            }
            elsewhere = {
                source.get((*path[:-1], "id"))
                for key in ("values", "offices")
                for path, _ in source.find(f"{name}.*.{key}")
            }
            found[name] = (theirs - ours - elsewhere) | waiting
        return found

    def _is_new(self, value: object, keys: Sequence[str]) -> bool:
        """Whether a record of words has any that only reports under embargo have."""
        words = [
            each for key in keys for each in strings(value.get(key) if isinstance(value, dict) else None)
        ]
        return any(word in self._unread and word not in self._read for word in words)

    @cached_property
    def _unread(self) -> str:
        return _text(self.hidden)

    @cached_property
    def _read(self) -> str:
        registers = ((name, source) for name, source in self.whole.shared.items() if name not in _WORDED)
        kept = (without(source, self._dropped(name, source)).value for name, source in registers)
        return "\n".join((_text(self.shown), *(text for value in kept for text in strings(value))))

    def _shows_hidden(self, charts: Source, path: KeyPath) -> bool:
        """Whether a chart has nothing to show, or no page to stand on, before a report is public that is under embargo."""
        chart = Source("", charts.get(path))
        wanted = {value for key in ("whole.id", "indicators.*.id") for _, value in chart.find(key)}
        ours, theirs = (
            sum(wanted <= _measured(each) for each in group) for group in (self.shown, self.hidden)
        )
        least = 2 if charts.get((*path, "kind")) == "series" else 1
        page = charts.get((*path, "page"))
        here, there = (
            {each for report in group for each in report.pages()} for group in (self.shown, self.hidden)
        )
        return ours < least <= ours + theirs or (page in there and page not in here)

    def _on_hidden(self, page: object) -> bool:
        roots = [path_of("report", report.id) for report in self.hidden]
        for kind, name in _PAGES:
            roots += [path_of(kind, str(id)) for id in self._only_hidden[name]]
        return isinstance(page, str) and (page.startswith(tuple(roots)) or page.strip("/") in self._addresses)

    @cached_property
    def _addresses(self) -> set[str]:
        hidden = waiting_pages(self.whole.documents, self.now)
        return {re.sub(r"(^|/)index$", "", name.removesuffix(".md")) for name in hidden}


def _of_others(view: Sources, whole: Sources) -> Iterator[KeyPath]:
    """Yield the paths in home.yml to what another report than the one that it shows has: what the next one needs may stand there before."""
    home = whole["home"]
    ours = {id for report in view.latest for id in _declared(report)}
    theirs = {id for report in whole.reports for id in _declared(report)}
    for pattern in ("key_figures.*", "commitments.*"):
        yield from (path for path, id in home.texts(pattern) if id in theirs - ours)


def _referred(report: ReportSources, known: Names) -> dict[str, set[str]]:
    """Ids of the records of each register of which a report speaks."""
    by_id = {
        name: {value for _, _, value in report.find(*patterns) if isinstance(value, str)}
        for name, patterns in _REFERRED.items()
    }
    return {**named(report, known, *SENTENCES), **by_id}


def _measured(report: ReportSources) -> set[object]:
    """Ids of the indicators that a report states."""
    return {value for _, _, value in report.find(*_REFERRED["indicators"])}


def _declared(report: ReportSources) -> Iterator[str]:
    """Yield the ids of figures and promises of a report."""
    yield from (str(path[-1]) for _, path, _ in report.find(*FIGURES))
    yield from (
        value for _, _, value in report.find(*(f"{each}.id" for each in PROMISES)) if isinstance(value, str)
    )


def _text(reports: Iterable[ReportSources]) -> str:
    texts = (text for report in reports for source in report.files.values() for text in strings(source.value))
    return "\n".join((*(report.text or "" for report in reports), *texts))
