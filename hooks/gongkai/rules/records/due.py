"""The day on which a commitment is due, against its own words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.due import ASSIGNED, Days, term, years
from ...model.due import due as due_day
from ...model.languages import ORIGINAL
from ...model.moments import Moment, moments
from ...model.outline import PROMISES
from ...reading.source import KeyPath, Source, sentences
from ...reading.sources import ReportSources, Sources
from .periods import day, stretch

_OTHER_YEAR = lazy("明年|次年|翌年|后年")
_BEFORE = lazy("[，,]?(?:之前|以前|前)")
_DAY = lazy("(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日(?=[之以]?前)")


def against_words(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each due date that is not the day its commitment names, nor the last of what is planned."""
    for report in sources.reports:
        plan = _planned(report)
        for source, path, value in report.find(*(f"{promise}.due" for promise in PROMISES)):
            due, text = day(source, path), source.get((*path[:-1], ORIGINAL))
            if due is None or plan is None or not isinstance(text, str) or _OTHER_YEAR.search(text):
                continue
            named = _named(text, plan)
            if named and due not in {each.end for each in named}:
                message = N_(
                    "due on {due}, but its own words are 「{words}」, which is {day}; correct the date"
                )
                yield problem(source.locate(path), message, due=value, words=named[0].text, day=named[0].end)
            elif not named and due not in {
                plan[1],
                *_beside(source, path, plan),
                *_behind(source, path, plan),
            }:
                message = N_(
                    "due on {due}, but no word of the commitment names that day, and what is planned ends on {last}; leave due out, or allow it with the reason"
                )
                yield problem(source.locate(path), message, due=value, last=plan[1])


def unsaid(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment whose words name the day before which it will be kept, and that has no due."""
    for report in sources.reports:
        plan = _planned(report)
        for source, path, value in report.find(*PROMISES):
            promise = value if isinstance(value, dict) else {}
            text = promise.get(ORIGINAL) if promise.get("id") and not promise.get("due") else None
            if not isinstance(text, str) or _OTHER_YEAR.search(text):
                continue
            for each in _named(text, plan) if plan else ():
                if plan and each.end < plan[0]:
                    continue  # what was to be by then was promised before
                if _BEFORE.match(text, text.find(each.text) + len(each.text)):
                    message = N_(
                        "its words set a day, 「{words}」; add due: {day}, by which readers see whether it was kept"
                    )
                    where = source.locate_in((*path, ORIGINAL), text.find(each.text))
                    yield problem(where, message, words=each.text, day=each.end)
                    break


def _planned(report: ReportSources) -> Days | None:
    """What a report plans for, else what it is about."""
    head = report["report"]
    return stretch(head, "plan_period") or stretch(head, "period")


def _named(text: str, plan: Days) -> list[Moment]:
    """The days and stretches that a commitment names, in each year that is planned; those within the plan, if any are."""
    found = [found[0] for found in _DAY.finditer(text)]
    named = [each for year in years(plan) for each in moments(text, year)]
    days = ((words, due_day(f"{words}前", year)) for words in found for year in years(plan))
    named += [Moment(words, None, end) for words, end in days if end]
    return [each for each in named if plan[0] <= each.end <= plan[1]] or named


def _beside(source: Source, path: KeyPath, plan: Days) -> set[date]:
    """The days that heading and sentences of the commitment's block name."""
    at = path[: path.index("sentences")] if "sentences" in path else None
    heading = source.get((*at, "heading", ORIGINAL)) if at is not None else None
    texts = [str(heading or ""), *(sentences(source.get(at), ORIGINAL) if at is not None else ())]
    return {each.end for text in texts for year in years(plan) for each in moments(text, year)}


def _behind(source: Source, path: KeyPath, plan: Days) -> Iterator[date | None]:
    """Yield the terms that stand in paragraphs of their own behind the commitment's block: 完成时限：6月底前."""
    for at, number in enumerate(path):
        siblings = source.get(path[:at])
        following = siblings[number + 1 :] if isinstance(number, int) and isinstance(siblings, list) else ()
        texts = ("".join(sentences(item, ORIGINAL)) for item in following)
        said = [*takewhile(ASSIGNED.search, texts)]
        yield from (term(text, year) for text in said for year in years(plan))


RULES: tuple[Rule[Sources], ...] = (
    Rule("commitment-due", N_("A commitment is due on the day that its own words name, or at the end of what is planned."),
         N_("Correct the date by the words of the commitment, or allow it with the reason."), against_words, severity="warning", excusable=True),
    Rule("commitment-due-missing", N_("A commitment whose words set a day says so under due."),
         N_("Add due, so that the site tells when the day has come."), unsaid, severity="warning", excusable=True),
)  # fmt: skip
