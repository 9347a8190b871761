"""Publications that are cited: dates in their order, and values in the unit of their indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.moments import moments
from ...model.outline import PROMISES
from ...model.units import same
from ...reading.source import KeyPath
from ...reading.sources import Sources
from .periods import day, stretch

_VALUES = "indicators.*.values.*"


def early(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each publication that came out before what it is cited for could be known."""
    days = _days(sources)
    yield from _before_their_period(sources)
    yield from _before_their_values(sources, days)
    yield from _before_the_promise(sources, days)


def units(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of a publication in another unit than its indicator."""
    register = sources["indicators"]
    for path, value in register.find(_VALUES):
        own = register.get((*path[:2], "unit"))
        wanted = own.get(ORIGINAL) if isinstance(own, dict) else None
        stated = value.get("unit") if isinstance(value, dict) else None
        alike = isinstance(wanted, str) and isinstance(stated, str) and same(stated, wanted)
        if not alike and (isinstance(stated, str) or (isinstance(wanted, str) and stated is None)):
            message = N_(
                "the indicator is measured in {own}, not in {unit}; correct the unit, or leave the value out: it is of something else"
            )
            yield problem(register.locate((*path, "unit")), message, own=wanted or "-", unit=stated or "-")


def _days(sources: Sources) -> dict[str, date]:
    """The day on which each publication came out."""
    register, records = sources["publications"], sources.records("publications")
    found = {id: day(register, (*record, "published_on")) for id, record in records.items()}
    return {id: stated for id, stated in found.items() if stated}


def _before_their_period(sources: Sources) -> Iterator[Problem]:
    register = sources["publications"]
    for path, _ in register.find("publications.*.published_on"):
        out, end = day(register, path), day(register, (*path[:-1], "period", "end"))
        if out and end and out < end:
            message = N_(
                "published on {published}, before the end of its period ({end}); correct one of the two"
            )
            yield problem(register.locate(path), message, published=out, end=end)


def _before_their_values(sources: Sources, days: dict[str, date]) -> Iterator[Problem]:
    register = sources["indicators"]
    for path, cited in register.texts(f"{_VALUES}.publication"):
        out = days.get(cited)
        ends: tuple[KeyPath, ...] = ((*path[:-1], "as_of"), (*path[:-1], "span", "end"))
        for where in ends:
            end = day(register, where)
            if out and end and out < end:
                message = N_(
                    "the publication {id} came out on {published}, before this day; correct one of the two"
                )
                yield problem(register.locate(where), message, id=cited, published=out)


def outside(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each publication of another time than its title, or what was read of it, names, and each value of a day after its end."""
    register = sources["publications"]
    periods: dict[str, tuple[date, date]] = {}
    for id, record in sources.records("publications").items():
        period = stretch(register, *record, "period")
        if period is None:
            continue
        start, end = periods[id] = period
        for key in ("title", "read"):
            where = (*record, key, ORIGINAL)
            text = register.get(where)
            for each in moments(text, end.year) if isinstance(text, str) else ():
                if (
                    each.end < start
                    or (each.start or each.end) > end
                    or (key == "read" and not each.start and each.end != end)
                ):
                    message = N_(
                        "this names {words}, but the publication is of {start} to {end}; correct one of them"
                    )
                    place = register.locate_in(where, max(str(text).find(each.text), 0))
                    yield problem(place, message, words=each.text, start=start, end=end)
    indicators = sources["indicators"]
    values = [*indicators.texts(f"{_VALUES}.publication")]
    alone = Counter((path[1], cited) for path, cited in values)
    for path, cited in values:
        where = (*path[:-1], "as_of")
        stated = day(indicators, where)
        if not stated or cited not in periods:
            continue
        start, end = periods[cited]
        if stated > end:
            message = N_(
                "the publication {id} is of a time that ends on {end}, before this day; correct one of them"
            )
            yield problem(indicators.locate(where), message, id=cited, end=end)
        elif stated < start - timedelta(days=1) and alone[path[1], cited] == 1:
            message = N_("the publication {id} is of a time that begins on {start}, after this day; correct one of them")  # fmt: skip
            yield problem(indicators.locate(where), message, id=cited, start=start)


def _before_the_promise(sources: Sources, days: dict[str, date]) -> Iterator[Problem]:
    for report in sources.reports:
        end = day(report["report"], ("period", "end"))
        for source, path, cited in report.find(*(f"{each}.updates.*.publication" for each in PROMISES)):
            out = days.get(cited) if isinstance(cited, str) else None
            if out and end and out < end:
                message = N_(
                    "the publication {id} came out on {published}, before the end of the period of the report ({end}): it cannot say what became of its promises"
                )
                yield problem(source.locate(path), message, id=cited, published=out, end=end)


def twice(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each address under which another publication, or a report, is said to stand, and each title with a number that another of its issuer has."""
    register, first = sources["publications"], dict[str, str]()
    for report in sources.reports:
        if isinstance(address := report["report"].get(("url",)), str):
            first.setdefault(address, report.id)
    for path, address in register.texts("publications.*.url"):
        id = str(register.get((*path[:2], "id")))
        if first.setdefault(address, id) != id:
            message = N_("{other} stands at this address already; correct one of them")
            yield problem(register.locate(path), message, other=first[address])
    for path, title in register.texts(f"publications.*.title.{ORIGINAL}"):
        id, issuer = (str(register.get((*path[:2], *keys))) for keys in (("id",), ("issuer", ORIGINAL)))
        if any(map(str.isdigit, title)) and first.setdefault(f"{issuer} {title}", id) != id:
            message = N_("{other} has this title already; correct one of them")
            yield problem(register.locate(path), message, other=first[f"{issuer} {title}"])


def stated_twice(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of an indicator of which its publication states another, for the same time."""
    register, first = sources["indicators"], set[str]()
    for path, value in register.find(_VALUES):
        said = value if isinstance(value, dict) else {}
        key = repr((path[1], [said.get(name) for name in ("publication", "as_of", "span")]))
        if key in first and said:
            message = N_("the publication {id} states another value of this indicator for the same time; correct one of them, or say of which day each is")  # fmt: skip
            yield problem(register.locate((*path, "publication")), message, id=said.get("publication"))
        first.add(key)


RULES: tuple[Rule[Sources], ...] = (
    Rule("publication-early", N_("A publication came out after what it is cited for."),
         N_("Correct the day of the publication, or cite another."), early, across=True),
    Rule("publication-twice", N_("No two publications stand at one address or have one title, and none states two values for one time."),
         N_("Correct the one that is wrong, or allow it with the reason."), all_of(twice, stated_twice), severity="warning", across=True, excusable=True),
    Rule("publication-period", N_("A publication is of the time that its title names, and so are its values."),
         N_("Correct the period, or the day or title that is wrong, or allow it with the reason."), outside, severity="warning", across=True, excusable=True),
    Rule("publication-unit", N_("A value of a publication is in the unit of its indicator."),
         N_("Correct the unit, or leave out a value that is of something else."), units),
)  # fmt: skip
