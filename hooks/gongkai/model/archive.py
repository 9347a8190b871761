"""What the pages ask of the data: where each programme, document and figure is spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .addresses import path_of
from .data import Data, Report
from .figure import Figure, Status
from .grouping import grouped
from .outline import outline
from .parts import MAIN
from .promises import later, outcome, standing
from .publications import Publication
from .references import references
from .registers import REST, Area, Wanted
from .report import Promise, PromiseStatus, Sentence
from .section import Section
from .text import Period, Text
from .tree import ROLE, Role
from .values import one, reached, status_of, stretch_of


@dataclass(frozen=True)
class Passage:
    """A sentence of a report and the page on which it stands."""

    report: Report
    area: str
    page: str
    title: Text
    sentence: Sentence
    role: Role
    anchor: str = ""
    """Of the sentence in the text of its page, and in that of the whole report; empty if it has none."""

    @property
    def planned(self) -> bool:
        """Whether it says what is planned, and not what was done."""
        return ROLE[self.role].planned

    @property
    def commitment(self) -> Promise | None:
        """The sentence as a commitment, if it is one."""
        promise = self.sentence
        return promise if isinstance(promise, Promise) and promise.id and self.planned else None


@dataclass(frozen=True)
class Reading:
    """A figure as one report states it, and the passage that does."""

    id: str
    figure: Figure
    passage: Passage
    publication: None = None
    """The publication that states it instead of a report: none."""

    @property
    def path(self) -> str:
        """Path and anchor of the row that explains the figure: what it measures, its day and its sentence.

        It stands on the page of its indicator. A figure that several indicators share (“three rates of 100%”)
        is explained on the page of its sentence, where the row names them all.
        """
        if len(self.figure.measures) == 1:
            return f"{path_of('indicator', self.figure.measures[0])}#{self.anchor}"
        return f"{self.passage.page}#{self.id}"

    @property
    def status(self) -> Status:
        """Whether the figure was reached, is to be reached, or is told for comparison."""
        return status_of(self.figure, self.passage.role)

    @cached_property
    def stretch(self) -> Period | None:
        """First and last day of what the figure speaks of; None for background that names none."""
        head = self.passage.report.head
        return stretch_of(self.figure, head.period, head.plan_period, self.passage.role)

    @property
    def day(self) -> date | None:
        """The day for which the figure stands, or by which a target is due; None for the whole stretch."""
        promise = self.passage.commitment
        due = promise.due if promise and self.status == "target" else None
        return self.figure.as_of or due

    def reached(self, indicator: str) -> bool:
        """Whether the figure is a value of `indicator` as it was: no target, no background, no part of the whole."""
        return reached(self.figure, indicator, self.passage.role)

    @property
    def anchor(self) -> str:
        """Anchor of the figure on the pages of its indicators."""
        return f"{self.passage.report.id}-{self.id}"

    @property
    def report(self) -> Report:
        """The report that states it."""
        return self.passage.report

    @property
    def planned(self) -> bool:
        """Whether its passage says what is planned."""
        return self.passage.planned

    @property
    def area(self) -> str:
        """The field of work of its passage."""
        return self.passage.area

    @cached_property
    def until(self) -> date:
        """The last day for which it stands, as far as the source says."""
        stretch = self.stretch.end if self.stretch else self.passage.report.head.period.end
        return self.figure.as_of or stretch

    @property
    def plain(self) -> bool:
        """Whether it needs no word on its time beside the report that states it."""
        return self.status == "actual" and self.day is None and self.figure.span is None


@dataclass(frozen=True)
class Published:
    """A value of an indicator that a publication states, and no report here."""

    figure: Figure
    publication: Publication
    number: int
    """Among those of the publication on this indicator, from 1."""

    status: Status = "actual"
    plain: bool = False
    planned: bool = False
    area: None = None
    report: None = None
    """The report that states it: none."""

    @property
    def stretch(self) -> Period | None:
        """First and last day of what the value speaks of; None if the publication names none."""
        return self.figure.span or self.publication.period

    @property
    def day(self) -> date | None:
        """The day for which the value stands; None for the whole stretch."""
        return self.figure.as_of

    @property
    def until(self) -> date:
        """The last day for which it stands, as far as the publication says: no later than it came out."""
        return self.day or (self.stretch.end if self.stretch else self.publication.published_on)

    @property
    def anchor(self) -> str:
        """Anchor of the value on the page of its indicator."""
        last = f"-{self.number}" if self.number > 1 else ""
        return f"published-{self.publication.id}{last}"

    @property
    def path(self) -> str:
        """Path and anchor of the row that explains the value."""
        return f"{path_of('indicator', self.figure.measures[0])}#{self.anchor}"

    @property
    def id(self) -> str:
        """Id of the value, on the page of its indicator."""
        return self.anchor

    def reached(self, indicator: str) -> bool:
        """Whether it is a value of `indicator` as it was."""
        return indicator in self.figure.measures


Value = Reading | Published
"""A figure of an indicator, whoever states it."""


@dataclass(frozen=True)
class Archive:
    """The data of a portal and its cross references, each worked out once it is asked for."""

    data: Data

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """The fields of work by their ids; the one for all else is among them if the reports need it."""
        named = {area.id: area for area in self.data.areas}
        rest = any(passage.area == REST.id for passage in self.passages)
        return {**named, REST.id: REST} if rest and REST.id not in named else named

    @cached_property
    def passages(self) -> Sequence[Passage]:
        """The sentences of all reports, in their order."""
        sections = ((report, section) for report in self.data.reports for section in outline(report))
        return tuple(passage for placed in sections for passage in passages(*placed))

    @cached_property
    def by_measure(self) -> Mapping[tuple[str, str], str]:
        """Page of each measure by report and id; of a field of work by its own, if no measure has that."""
        sections = [(report.id, each) for report in self.data.reports for each in outline(report)]
        fields = {(report, each.area): each.address for report, each in sections if each.page == "area"}
        return fields | {(report, each.id): each.address for report, each in sections if each.id}

    @cached_property
    def commitments(self) -> Mapping[str, Sequence[Passage]]:
        """Those of each report."""
        return grouped((passage.report.id, passage) for passage in self.passages if passage.commitment)

    @cached_property
    def later(self) -> Mapping[str, Sequence[Report]]:
        """The reports that could say what became of the commitments of each."""
        return {report.id: later(self.data.reports, report) for report in self.data.reports}

    @cached_property
    def by_programme(self) -> Mapping[str, Sequence[Passage]]:
        """The sentences that name each programme."""
        return grouped((id, passage) for passage in self.passages for id in passage.sentence.programmes)

    @cached_property
    def by_document(self) -> Mapping[str, Sequence[Passage]]:
        """The sentences that name each document."""
        return grouped((id, passage) for passage in self.passages for id in passage.sentence.documents)

    @cached_property
    def readings(self) -> Mapping[tuple[str, str], Reading]:
        """Each figure, by report and id, where it is stated first."""
        found: dict[tuple[str, str], Reading] = {}
        for passage in self.passages:
            for id in (reference.figure for reference in references(passage.sentence.zh)):
                if (passage.report.id, id) not in found:
                    found[passage.report.id, id] = Reading(id, passage.report.figures[id], passage)
        return found

    @cached_property
    def by_indicator(self) -> Mapping[str, Sequence[Reading]]:
        """The figures that state each indicator."""
        readings = self.readings.values()
        return grouped((indicator, each) for each in readings for indicator in each.figure.measures)

    @cached_property
    def published(self) -> Mapping[str, Sequence[Published]]:
        """Values by indicator that publications state."""
        found: list[tuple[str, Published]] = []
        for indicator in self.data.indicators:
            counted = Counter[str]()
            for value in indicator.values:
                counted[value.publication] += 1
                publication, number = self.publications[value.publication], counted[value.publication]
                found.append((indicator.id, Published(value.figure(indicator.id), publication, number)))
        return grouped(found)

    @cached_property
    def publications(self) -> Mapping[str, Publication]:
        """The publications by their ids."""
        return {publication.id: publication for publication in self.data.publications}

    def standing(self, passage: Passage) -> PromiseStatus:
        """How the commitment that a `passage` is stands by all the reports."""
        return self._standings[_key(passage)]

    @cached_property
    def _standings(self) -> Mapping[tuple[str, str], PromiseStatus]:
        return {
            _key(each): standing(each.commitment, self.later[report], outcome(self, each))
            for report, found in self.commitments.items()
            for each in found
            if each.commitment
        }

    @cached_property
    def said_in(self) -> Mapping[str, Sequence[Passage]]:
        """The sentences of each report, in its order."""
        return grouped((passage.report.id, passage) for passage in self.passages)

    @cached_property
    def stated_in(self) -> Mapping[str, Sequence[Reading]]:
        """The figures of each report, in its order."""
        return grouped((report, reading) for (report, _), reading in self.readings.items())

    @cached_property
    def stating(self) -> Mapping[tuple[str, str], Sequence[Reading]]:
        """What each report says of an indicator, by the ids of both."""
        return grouped(
            ((reading.passage.report.id, indicator), reading)
            for indicator, found in self.by_indicator.items()
            for reading in found
        )

    def stated(self, report: Report, indicator: str) -> Reading | None:
        """The value that `report` says `indicator` reached; None if there is none, or not just one."""
        found = self.stating.get((report.id, indicator), ())
        return one(
            ((reading.stretch, reading) for reading in found if reading.reached(indicator)),
            report.head.period,
        )

    @cached_property
    def reached(self) -> Mapping[str, Sequence[Value]]:
        """What each indicator came to, by the days: the one value that each report states, and those of publications."""
        found: dict[str, Sequence[Value]] = {}
        for indicator in self.data.indicator:
            by_reports = (self.stated(report, indicator) for report in self.data.reports)
            values: list[Value] = [*filter(None, by_reports), *self.published.get(indicator, ())]
            found[indicator] = sorted(values, key=lambda value: value.until)
        return found

    def predecessor(self, passage: Passage) -> Passage | None:
        """The commitment with which one goes on, if an earlier one was carried over to it."""
        return self._predecessors.get(_key(passage))

    @cached_property
    def _predecessors(self) -> Mapping[tuple[str, str], Passage]:
        pairs = ((each, self.successor(each)) for found in self.commitments.values() for each in found)
        return {_key(after): before for before, after in pairs if after}

    @cached_property
    def before(self) -> dict[tuple[str, str], Value | None]:
        """Which value each is held against, by indicator and anchor, as far as that has been asked (`movement`)."""
        return {}

    @cached_property
    def wanted(self) -> Mapping[str, Wanted]:
        """Which way each indicator should go."""
        return {indicator.id: indicator.direction for indicator in self.data.indicators}

    @cached_property
    def as_of(self) -> date:
        """The newest day that the data know of: what lies before it is past."""
        heads = (report.head for report in self.data.reports)
        days = [
            *(day for head in heads for day in (head.header.written_on, head.header.published_on)),
            *(update.date for p in self.passages if p.commitment for update in p.commitment.updates),
            *(each.date for each in self.data.corrections),
            *(each.published_on for each in self.data.publications),
            self.data.home.as_of,
        ]
        return max((day for day in days if day), default=date.min)

    def cited_since(self, report: Report) -> bool:
        """Whether something is cited that was published after the period of `report`, even if no later report stands here."""
        return any(each.published_on > report.head.period.end for each in self.data.publications)

    def successor(self, passage: Passage) -> Passage | None:
        """The commitment that goes on with one that is carried over."""
        promise = passage.commitment
        last = promise.updates[-1] if promise and promise.updates else None
        if promise is None or last is None or last.status != "carried-over":
            return None
        following = [report.id for report in self.later[passage.report.id]]
        wanted = last.to or promise.id
        found = (each for id in following for each in self.commitments.get(id, ()))
        return next((each for each in found if each.commitment and each.commitment.id == wanted), None)

    @property
    def fields(self) -> Sequence[Area]:
        """The fields of work in which promises are shown, those of no field last."""
        rest = [self.areas[REST.id]] if any(p.commitment and p.area == REST.id for p in self.passages) else []
        return [*self.data.areas, *rest]

    @property
    def latest(self) -> Report | None:
        """The newest report on the work as a whole; without one, the newest of any kind; None if there is none yet."""
        reports = self.data.reports
        main = (report for report in reversed(reports) if report.head.kind == MAIN)
        return next(main, reports[-1] if reports else None)

    def values(self, indicator: str) -> Sequence[Value]:
        """All that reports and publications say of `indicator`, in the order of the days for which it stands."""
        stated: list[Value] = [*self.by_indicator.get(indicator, ()), *self.published.get(indicator, ())]
        return sorted(stated, key=lambda value: value.until)

    @property
    def states_figures(self) -> bool:
        """Whether a report or another publication of the office states any value."""
        return bool(self.by_indicator or self.published)

    def newest(self, indicator: str) -> Value | None:
        """The newest value of `indicator` that was reached; failing that, the newest target, else whatever is stated."""
        return self._newest.get(indicator)

    @cached_property
    def _newest(self) -> Mapping[str, Value]:
        found = {id: self.values(id) for id in (*self.by_indicator, *self.published)}
        return {id: max(values, key=lambda value: _weight(value, id)) for id, values in found.items()}

    def area_of(self, indicator: str) -> Area | None:
        """The field of work of the newest report that speaks of `indicator`; None if none does."""
        readings = self.by_indicator.get(indicator, ())
        newest = max(readings, key=lambda reading: _weight(reading, indicator), default=None)
        return self.areas[newest.passage.area] if newest else None


def _weight(value: Value, indicator: str) -> tuple[bool, bool, date]:
    """What makes a value the newest: reached before a target, a whole before a part, then the days."""
    whole = value.figure.of != indicator
    return value.reached(indicator), whole and value.status == "target", value.until


def passages(report: Report, section: Section) -> Iterator[Passage]:
    """Yield the sentences of a `section` of `report`, not of those below it."""
    where = (report, section.area, section.address, section.name)
    return (
        Passage(*where, sentence, section.role, _anchor(section, sentence, number))
        for number, sentence in enumerate(section.sentences, start=1)
    )


def _anchor(section: Section, sentence: Sentence, number: int) -> str:
    if isinstance(sentence, Promise) and sentence.id:
        return f"says-{sentence.id}"
    return f"says-{section.id}-{number}" if section.id else ""


def _key(passage: Passage) -> tuple[str, str]:
    return passage.report.id, (passage.commitment and passage.commitment.id) or ""
