"""What other offices publish, as the data of the portal that collects it, and what is missing of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..faults.problems import N_, Problem, problem
from ..gathering.published import offices
from ..model.offices import REASONS, Gathered, Office, Offices
from ..model.registers import Indicators
from ..model.text import Record
from ..reading.sources import Sources
from ..rules.records.offices import COUNTERPART, MISSING


@dataclass(frozen=True)
class Collected:
    """The offices that are listed, the day on which their files were gathered, and faults."""

    offices: tuple[Office, ...] = ()
    day: date | None = None
    problems: tuple[Problem, ...] = ()


def collect(root: Path, sources: Sources, shared: Mapping[str, Record | None]) -> Collected:
    """The offices that the data below `root` list, with what was gathered of them."""
    listed, gathered, register = (shared.get(name) for name in ("offices", "gathered", "indicators"))
    if not isinstance(listed, Offices) or ("gathered" in shared and gathered is None):
        return Collected()
    known = gathered if isinstance(gathered, Gathered) else None
    found = tuple(offices(root, listed, known))
    faults = [*MISSING.name(_missing(sources, found))]
    if isinstance(register, Indicators):
        faults += COUNTERPART.name(_unmatched(sources, register, found))
    return Collected(found, known.as_of if known else None, tuple(faults))


def _missing(sources: Sources, found: Sequence[Office]) -> Iterator[Problem]:
    for index, office in enumerate(found):
        if office.refusal:
            where = sources["offices"].locate(("offices", index, "id"))
            yield problem(where, REASONS[office.refusal.reason], detail=office.refusal.detail)


def _unmatched(sources: Sources, register: Indicators, found: Sequence[Office]) -> Iterator[Problem]:
    there = {office.entry.id: office for office in found if office.refusal is None}
    for number, indicator in enumerate(register.indicators):
        for index, each in enumerate(indicator.offices):
            if each.office in there and there[each.office].measured(each.indicator) is None:
                where = sources["indicators"].locate(("indicators", number, "offices", index, "indicator"))
                message = N_("the office {office} publishes no indicator {id}")
                yield problem(where, message, office=each.office, id=each.indicator)
