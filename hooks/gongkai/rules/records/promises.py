"""Commitments: a stated target, updates in order, an id that stays, and a successor of what is carried over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.likeness import telling
from ...model.moments import moments
from ...model.outline import PROMISES, TARGETS
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..language.record import read_record, translations_of
from .names import by_id, measures
from .periods import day, only_plans, stretch
from .references import unshown

_ENDED = ("kept", "changed", "withdrawn")
_OFFERED = 12
"""So many sections are named where evidence is none."""
_FINAL = (*_ENDED, "carried-over")
_RECORDED = lazy(r"reports/(?P<report>[^/]+)/\S+ .*sentences/(?P<id>[a-z0-9-]+)")


def targets(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each target that its commitment does not state."""
    for report in sources.reports:
        for source, path, target in report.texts(ORIGINAL, *TARGETS):
            text = source.get((*path[:-2], ORIGINAL))
            if isinstance(text, str) and target not in text:
                message = N_("the commitment does not state the target {target}; quote its own words")
                yield problem(source.locate(path), message, target=target)


def updates(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each update out of order, without its evidence, or of no commitment."""
    known = {report.id: measures(report) for report in sources.reports}
    ends = {report.id: day(report["report"], ("period", "end")) for report in sources.reports}
    readable = {report.id for report in sources.reports if report.readable}
    areas = sources.records("areas")
    for report in sources.reports:
        for source, path, value in report.find(*(f"{promise}.updates" for promise in PROMISES)):
            if not isinstance(value, list):
                continue
            if value and source.get((*path[:-1], "id")) is None:
                yield problem(source.locate_key(path), N_("only a commitment (with an id) can have updates"))
            yield from _after_the_end(source, path, value)
            dates = [update.get("date") if isinstance(update, dict) else None for update in value]
            for index, (before, after) in enumerate(pairwise(dates), start=1):
                if isinstance(before, str) and isinstance(after, str) and after < before:
                    where = source.locate((*path, index, "date"))
                    yield problem(where, N_("this update is older than the one before; put the newest last"))
        for source, path, value in report.find(*(f"{promise}.updates.*" for promise in PROMISES)):
            if not isinstance(value, dict):
                continue
            cited, evidence = value.get("report"), value.get("evidence")
            if cited == report.id or (cited is None and evidence in known[report.id]):
                message = N_(
                    "the report {id} makes this commitment, and cannot say what became of it; name under report the later one that does"
                )
                where = source.locate((*path, "report" if cited else "evidence"))
                yield problem(where, message, id=report.id)
                continue
            if isinstance(cited, str) and cited not in known:
                yield problem(source.locate((*path, "report")), N_("there is no report {id}"), id=cited)
                continue
            made = _promised(report)
            if isinstance(cited, str) and made and (end := ends[cited]) and end <= made:
                message = N_(
                    "the report {id} ends on {end}, before the commitment was made: it cannot say what became of it"
                )
                yield problem(source.locate((*path, "report")), message, id=cited, end=end)
                continue
            within = cited if isinstance(cited, str) else report.id
            if isinstance(evidence, str) and within in readable and evidence not in known[within]:
                where = source.locate((*path, "evidence"))
                yield _no_evidence(where, evidence, within, known[within], is_area=evidence in areas)


def _no_evidence(where: Place, id: str, report: str, known: Iterable[str], *, is_area: bool) -> Problem:
    """What is told of evidence that is no measure of `report`, which are `known`."""
    if not known:
        message = N_("no section of the report {report} can be evidence; give the one that says it an id")
        return problem(where, message, report=report)
    if not is_area:
        message = N_("no section of the report {report} has the id {id}; what may be named: {known}")
        near = get_close_matches(id, known, n=_OFFERED) or list(known)[:_OFFERED]
        return problem(where, message, report=report, id=id, known=", ".join(near))
    message = N_(
        "{id} is an area whose sentences all stand in its sections; of the report {report} may be named: {known}; if the section that says it has no id, give it one"
    )
    return problem(where, message, id=id, report=report, known=", ".join(known))


def _promised(report: ReportSources) -> date | None:
    """The day before which nothing that `report` promises can have been kept: the last of its period, if it says what was done."""
    head = report["report"]
    if only_plans(head):
        start = day(head, ("period", "start"))
        return start - timedelta(days=1) if start else None
    return day(head, ("period", "end"))


def still_open(report: ReportSources | None) -> Iterator[tuple[Source, KeyPath]]:
    """Yield source and path of each commitment of `report` without a final status."""
    for source, path, value in report.find(*PROMISES) if report else ():
        if isinstance(value, dict) and isinstance(value.get("id"), str) and _status(value) not in _FINAL:
            yield source, path


def _after_the_end(source: Source, path: KeyPath, updates: list[object]) -> Iterator[Problem]:
    for index, (before, _) in enumerate(pairwise(updates), start=1):
        if isinstance(before, dict) and before.get("status") in _ENDED:
            message = N_("the update before says {status}; nothing can follow it")
            yield problem(source.locate((*path, index)), message, status=before["status"])


def overdue(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment that was due before today and is not said to have come to an end."""
    for report in sources.reports:
        for source, path, _ in report.find(*(f"{promise}.due" for promise in PROMISES)):
            due = day(source, path)
            if due and due < sources.today and _status(source.get(path[:-1])) not in _FINAL:
                message = N_("due {days} days ago ({due}), and no update says what became of it")
                yield problem(source.locate(path), message, days=(sources.today - due).days, due=due)


def carried_over(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment carried over that the next report does not make again."""
    for report, following in pairwise(sources.reports):
        again = by_id(following, *PROMISES)
        for id, (source, path) in by_id(report, *PROMISES).items():
            promise = source.get(path)
            wanted = _last(promise).get("to") or id
            if following.readable and _status(promise) == "carried-over" and wanted not in again:
                message = N_(
                    "carried over, but the report {next} makes no commitment {id};"
                    " name under to the commitment that goes on with it"
                )
                yield problem(source.locate((*path, "id")), message, next=following.id, id=wanted)


def made_again(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment withdrawn, or kept once and for all, that the next report makes again, and each that goes on as one of something else."""
    for report, following in pairwise(sources.reports):
        again, out = by_id(following, *PROMISES), day(following["report"], ("disclosure", "published_on"))
        for id, (source, path) in by_id(report, *PROMISES).items():
            text, last = str(source.get((*path, ORIGINAL)) or ""), _last(source.get(path))
            where, said = (*path, "updates", len(_updates(source.get(path))) - 1), last.get("date")
            status, to = last.get("status"), str(last.get("to") or id)
            known = not (out and isinstance(said, str)) or said <= str(out)
            over = status == "withdrawn" or (status == "kept" and _FOR_GOOD.search(text) and "{" not in text)
            if id in again and known and over:
                message = N_("{status}, but the report {next} makes the commitment {id} again; correct the status, or give the new one an id of its own")  # fmt: skip
                yield problem(source.locate((*where, "status")), message, status=status, next=following.id, id=id)  # fmt: skip
            elif status == "carried-over" and to != id and to in again and not _goes_on(text, id, to, again):
                message = N_("the commitment {to} is about something else: it does not go on with {id}; name the one that does")  # fmt: skip
                yield problem(source.locate((*where, "to")), message, to=to, id=id)
            elif status == "carried-over" and to in again:
                at, due = (*where, "text", ORIGINAL), day(again[to][0], (*again[to][1], "due"))
                if words := _elsewhen(str(source.get(at) or ""), following["report"], due):
                    message = N_("carried over to {words}, but the report {next} plans the commitment {id} for another time; correct one of them")  # fmt: skip
                    yield problem(source.locate(at), message, words=words, next=following.id, id=to)


_CARRIED = lazy("(?:转入|顺延|延期|推迟|结转|延)[到至]?(?=\\d)")


def _elsewhen(said: str, head: Source, due: date | None) -> str:
    """The time to which an update says that a commitment is carried over, if it is not `due` then, nor planned for by the report of this `head`."""
    found, plan = _CARRIED.search(said), stretch(head, "plan_period") or stretch(head, "period")
    named = next(moments(said[found.end() :], plan[0].year), None) if found and plan else None
    if named is None or plan is None or (due and not named.start and named.end == due):
        return ""
    within = (named.start or named.end) <= plan[1] and plan[0] <= named.end
    return "" if within and (named.start or not due) else named.text


_FOR_GOOD = lazy("建成|竣工|完工|落成|投用|投入使用|启用|开通|通车|挂牌|出台|成立|组建|搬迁|揭牌")
"""What is done once: of anything else as much may be promised again."""


def _goes_on(text: str, id: str, to: str, again: Mapping[str, tuple[Source, KeyPath]]) -> bool:
    """Whether the commitment `to` may go on with `id`: that is not made again itself, and they speak of something in common."""
    source, path = again[to]
    return id not in again and bool(telling(text) & telling(str(source.get((*path, ORIGINAL)) or "")))


def renamed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment that stands without the id under which its translation is on record."""
    if sources.record is None:
        return
    record, _ = read_record(sources.record.text)
    ids = {report.id: by_id(report, *PROMISES) for report in sources.reports}
    gone: dict[tuple[str, str], str] = {}
    for made in record:
        found = _RECORDED.fullmatch(made.key)
        living = ids.get(found["report"]) if found else None
        if found and living is not None and found["id"] not in {*living, *_formerly(living)}:
            gone[made.zh, made.en] = found["id"]
    for each in translations_of(sources) if gone else ():
        id = gone.get((each.made.zh, each.made.en))
        if id:
            message = N_(
                "this commitment was published with the id {id}, by which links and feeds know it; give it back"
            )
            yield problem(each.where, message, id=id)


def _formerly(commitments: Mapping[str, tuple[Source, KeyPath]]) -> Iterator[str]:
    """Yield what commitments were called before."""
    for source, path in commitments.values():
        former = source.get((*path, "formerly"))
        yield from (each for each in (former if isinstance(former, list) else ()) if isinstance(each, str))


def _updates(commitment: object) -> list[object]:
    """The updates of `commitment`."""
    found = commitment.get("updates") if isinstance(commitment, dict) else None
    return found if isinstance(found, list) else []


def _last(commitment: object) -> Mapping[str, object]:
    """The last update of `commitment`; nothing without one."""
    last = next(reversed(_updates(commitment)), None)
    return last if isinstance(last, dict) else {}


def _status(commitment: object) -> object:
    """Status of the last update of `commitment`, None without one."""
    return _last(commitment).get("status")


def on_the_home_page(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment of the home page that the latest report does not make."""
    for report in sources.latest:
        message = N_("the latest report {report} makes no commitment {id}; choose another")
        yield from unshown(sources["home"], "commitments.*", report, by_id(report, *PROMISES), message)


RULES: tuple[Rule[Sources], ...] = (
    Rule("commitment-target", N_("A commitment states its target in its own words."),
         N_("Quote the target from the commitment."), targets),
    Rule("commitment-update", N_("Updates of a commitment stand in order and name evidence that exists."),
         N_("Put the newest update last and name a measure of the report."), updates, across=True),
    Rule("commitment-id", N_("A commitment keeps its id."),
         N_("Give it the id again under which it was published."), renamed, across=True),
    Rule("commitment-carried-over", N_("A commitment that is carried over stands in the next report again."),
         N_("Give the commitment that goes on with it the same id, or say why there is none."), carried_over, across=True, severity="warning", excusable=True),
    Rule("commitment-again", N_("What is over is not promised again, and what is carried over goes on as what it was."),
         N_("Correct the status, or the id of the commitment that goes on, or allow it with the reason."), made_again, across=True, severity="warning", excusable=True),
    Rule("commitment-overdue", N_("Of a commitment whose due date has passed an update says what became of it."),
         N_("Add an update as soon as the outcome is known; nothing is stopped until then."), overdue, severity="advice"),
    Rule("home-commitment", N_("The commitments of the home page are in the latest report."),
         N_("Choose a commitment of the latest report."), on_the_home_page, across=True),
)  # fmt: skip
