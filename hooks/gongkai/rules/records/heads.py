"""The head of a report against its period: the day of publication, the names of headings, what is planned next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.identity import PROVINCES
from ...model.languages import ORIGINAL
from ...model.moments import moments
from ...model.tree import Role
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from .periods import day, stretch

_Days = tuple[date, date]
_OF_PARTS: Mapping[Role, str] = {"review": "period", "plan": "plan_period"}
"""Where the time stands that the heading of a part may name, by its role."""
_KIND = lazy(
    "[^，、。和及与暨]{0,6}?(?:(?P<plan>(?:计划|安排|打算|谋划|思路|要点)(?![^，、和及与暨]{0,4}(?:执行|完成|落实|进展|情况)))|总结|(?:进展|完成|开展|执行)情况|回顾)"
)
"""What the title of a report says behind a time: whether it is of that to come."""
_NUMBER = lazy(r"〔(?P<year>\d{4})〕")
_OTHER_BRACKETS = lazy(r"[\[(（【［]\d{4}[\])）】］]|〔(?!\d{4}〕)")
_BODY = lazy("[\u4e00-\u9fff]+(?=[〔\\[(（])")
_IN_NUMBERS = f"{''.join(PROVINCES.values())}秦陇蜀滇黔蓉穗邕甬镐发函办字规文通令告政府党组委人大常会议联公示决批复综备秘"
"""Characters of numbers that say what kind of a paper it is, what body decided, or the short name of a region."""
_INDEX = lazy(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_YEAR = 366


def published(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each report that was published, or written, before its period had ended."""
    for report in sources.reports:
        head = report["report"]
        end = day(head, ("period", "end"))
        if end is None or head.get(("plan_period",)) in (None, head.get(("period",))):
            continue
        for key in ("published_on", "written_on"):
            stated = day(head, ("disclosure", key))
            if stated and stated < (end if key == "published_on" else end - _spared(head, end)):
                message = N_(
                    "{key} is {day}, before the period of the report ended on {end}; correct one of them"
                )
                yield problem(head.locate(("disclosure", key)), message, key=key, day=stated, end=end)
                break


def _spared(head: Source, end: date) -> timedelta:
    """How long before the end of its period a report may have been written, which many are in its last weeks."""
    start = day(head, ("period", "start"))
    return (end - start) / 12 if start else timedelta()


def gap(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each plan that does not follow the period of its report at once."""
    for report in sources.reports:
        head = report["report"]
        end, start = day(head, ("period", "end")), day(head, ("plan_period", "start"))
        if end and start and start > end + timedelta(days=1):
            message = N_(
                "between the end of the period, {end}, and what is planned lie {count} days; correct one date"
            )
            yield problem(
                head.locate(("plan_period", "start")), message, end=end, count=(start - end).days - 1
            )


def named(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each heading or title that names another time than the report is about."""
    for report in sources.reports:
        head = report["report"]
        yield from _misnamed(
            head, ("title", ORIGINAL), [stretch(head, key) for key in ("period", "plan_period")]
        )
        for source in report.files.values():
            if key := _OF_PARTS.get(report.role(source, ())) if source is not head else None:
                yield from _misnamed(source, ("heading", ORIGINAL), [stretch(head, key)])


def _misnamed(source: Source, path: KeyPath, stretches: Sequence[_Days | None]) -> Iterator[Problem]:
    """Yield a problem for each time that a text names and that is none of `stretches`."""
    text, known = source.get(path), [stretch for stretch in stretches if stretch]
    named = list(moments(text, known[0][1].year)) if isinstance(text, str) and known else []
    until = {each.end for each in named if each.start is None}
    for each in named:
        about = [(start, end) for start, end in known if end in until]
        within = any(each.start in (None, start) and end <= each.end for start, end in about)
        behind = str(text).partition(each.text)[2]
        kind = _KIND.match(behind) if source.get(("plan_period",)) and len(set(known)) > 1 else None
        right = known[:1] if kind and not kind["plan"] else known[-1:]
        turned = kind and (each.start, each.end) in known and (each.start, each.end) not in right
        if turned or ((each.start, each.end) not in known and not within):
            message = N_("this names {words}, but the report is about {start} to {end}; correct one of them")
            where = source.locate_in(path, max(text.find(each.text), 0))
            yield problem(where, message, words=each.text, start=right[-1][0], end=right[-1][1])


def numbers(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number of a document that is not of the year in which it was written, is written in another way, or is another's too."""
    first: dict[str, str] = {}
    for report in sources.reports:
        head = report["report"]
        years = _years(head)
        for key, form in (("document_number", _NUMBER), ("index_number", _INDEX)):
            path: KeyPath = ("disclosure", key)
            stated = head.get(path)
            if not isinstance(stated, str):
                continue
            where, found = head.locate(path), form.search(stated)
            if key == "document_number" and _OTHER_BRACKETS.search(stated):
                message = N_("{value} is not written as numbers of documents are: 国办发〔2024〕1号")
                yield problem(where, message, value=stated)
            elif found and years and int(found["year"]) not in years:
                message = N_(
                    "{value} is of {year}, but the report was written in {written}; correct one of them"
                )
                yield problem(where, message, value=stated, year=found["year"], written=min(years))
            if stated in first:
                message = N_("the report {other} has the number {value} already; correct one of them")
                yield problem(where, message, value=stated, other=first[stated])
            first.setdefault(stated, report.id)


def bodies(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number of a document with a character that stands in the name of nobody who may have issued it."""
    agency = sources["agency"]
    own = [agency.get((key, ORIGINAL)) for key in ("name", "short_name", "supervisor")]
    for report in sources.reports:
        head, path = report["report"], ("disclosure", "document_number")
        stated, issuer = head.get(path), head.get(("disclosure", "issuer", ORIGINAL))
        found = _BODY.match(stated) if isinstance(stated, str) else None
        named = "".join(str(name) for name in (*own, issuer) if name)
        strange = "".join(
            each for each in (found[0] if found and named else "") if each not in named + _IN_NUMBERS
        )
        if strange:
            message = N_(
                "{value}: 「{strange}」 stands in no name of the office that issued it; correct the number"
            )
            yield problem(head.locate(path), message, value=stated, strange=strange)


def _years(head: Source) -> set[int]:
    """The years in which a report may have been written: that of its dates, or from the end of its period on."""
    dates = [day(head, ("disclosure", key)) for key in ("written_on", "published_on")]
    stated = {each.year for each in dates if each}
    end = day(head, ("period", "end"))
    return stated or ({end.year, end.year + 1} if end else set())


def issuers(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each report that another office has issued, of which its source says nothing."""
    agency = sources["agency"]
    own = [agency.get((key, ORIGINAL)) for key in ("name", "supervisor")]
    for report in sources.reports:
        path: KeyPath = ("disclosure", "issuer", ORIGINAL)
        issuer = report["report"].get(path)
        if isinstance(issuer, str) and own[0] and issuer not in own and issuer not in (report.text or ""):
            message = N_(
                "issued by {issuer}, which is neither the office ({own}) nor named by the source; correct it"
            )
            yield problem(report["report"].locate(path), message, issuer=issuer, own=own[0])


def long(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each plan that a report on a year or less makes for much longer than it has reported on."""
    for report in sources.reports:
        head = report["report"]
        period, plan = stretch(head, "period"), stretch(head, "plan_period")
        if not (period and plan) or (period[1] - period[0]).days > _YEAR or _named_as(report, plan):
            continue
        if plan[1].year > plan[0].year:
            message = N_("what is planned from {start} on ends on {end}, in another year; correct the date")
            yield problem(head.locate(("plan_period", "end")), message, start=plan[0], end=plan[1])


def _named_as(report: ReportSources, plan: _Days) -> bool:
    """Whether the title or a heading names the stretch that is planned, or its last year."""
    texts = [source.get((key, ORIGINAL)) for source in report.files.values() for key in ("title", "heading")]
    said = "".join(text for text in texts if isinstance(text, str))
    return str(plan[1].year) in said or any(
        (each.start, each.end) == plan for each in moments(said, plan[0].year)
    )


RULES: tuple[Rule[Sources], ...] = (
    Rule("published-early", N_("A report is published once its period has ended."),
         N_("Correct the date or the period; if it was really published before, allow it with the reason."), published, severity="warning", excusable=True),
    Rule("plan-gap", N_("What is planned follows the period of the report at once."),
         N_("Correct the dates of the plan, or allow it with the reason."), gap, severity="warning", excusable=True),
    Rule("plan-long", N_("What is planned ends with the year in which it begins, unless the report names its end."),
         N_("Correct the dates of the plan, or allow it with the reason."), long, severity="warning", excusable=True),
    Rule("document-number", N_("The number of a document has its form, names who issued it, is of the year in which it was written, and is no other's."),
         N_("Compare the number with the document, or allow it with the reason."), all_of(numbers, bodies), across=True, severity="warning", excusable=True),
    Rule("issuer-unknown", N_("A report is issued by the office, its superior, or whom the source names."),
         N_("Correct the issuer, or allow it with the reason."), issuers, across=True, severity="warning", excusable=True),
    Rule("period-named", N_("Title and headings name the time that the report is about."),
         N_("Correct the period or the heading, or allow it with the reason."), named, severity="warning", excusable=True),
)  # fmt: skip
