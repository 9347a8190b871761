"""Numbers in what reports share (programmes, charts, the home page …) must come from somewhere: nothing is invented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.quantities import quantities
from ...model.units import same
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources
from ..privacy import blanked

_FILES = ("areas", "programmes", "indicators", "documents", "terms", "search", "home", "charts", "services")
_NUMBER = lazy(r"\d[\d,]*(?:\.\d+)?(?:-\d+)*")
_CODE = lazy(r"[A-Za-z]{2,}[-/.]?$")
_NUMBERED = lazy("(?:[编批案文单证款条货]号|代码|条码|专利号|许可证|号码?|[Nn]o\\.)[是为:：\\s]*$")
_PLACE = lazy("号(?:窗|柜|楼|门|厅|馆|院|桌|台|机|口|站|线|航站|车厢)|路(?:公交|车)")
"""What is called by a number: 5号窗口, 3路公交."""
_NEAR = 8
"""In so many characters behind its number a unit stands."""

_LONG = 8
"""Digits of what is numbered, not counted."""


def unstated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that neither a report's source nor the office's own data states."""
    texts = [report.text or "" for report in sources.reports]
    if not all(texts) or sources["agency"].problems:
        return
    stated = {_plain(number) for text in (*texts, sources["agency"].text) for number in _NUMBER.findall(text)}
    for source, path, written in _texts(sources):
        text = blanked(sources, written)
        for found in _NUMBER.finditer(text):
            if _plain(found[0]) not in stated and not _is_name(text, found):
                message = N_(
                    "no report states {number}, nor does agency.yml: correct it, or say where it comes from"
                )
                yield problem(source.locate_in(path, found.start()), message, number=found[0])
        yield from _otherwise(sources, source, path, text)


def _otherwise(sources: Sources, source: Source, path: KeyPath, text: str) -> Iterator[Problem]:
    """Yield a problem for each number that reports state, but of something else: 24 hours, where they have 24 of a kind."""
    for each in quantities(text) if _NUMBER.search(text) else ():
        number = _NUMBER.match(each.printed)
        units = set(_units(sources, number[0])) if number and each.unit else ()
        if number and units and not any(same(each.unit, unit) for unit in units):
            message = N_("reports state {number}, but not {printed}: correct it, or say where it comes from")
            where = source.locate_in(path, each.start)
            yield problem(where, message, number=number[0], printed=each.printed)


def _units(sources: Sources, number: str) -> Iterator[str]:
    """Yield the unit of each quantity with this `number` in the sources of the reports."""
    for report in sources.reports:
        for found in re.finditer(rf"(?<![\d.,]){re.escape(number)}(?![\d])", report.text or ""):
            behind = quantities((report.text or "")[found.start() : found.end() + _NEAR])
            yield from (each.unit for each in behind if each.start == 0 and each.unit)


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Whether a number counts nothing: a part of a masked one, of a code in letters, of a place, or called the number of something."""
    before, after = text[: found.start()], text[found.end() :]
    return "*" in (before[-1:], after[:1]) or bool(
        _CODE.search(before) or _PLACE.match(after) or (len(found[0]) >= _LONG and _NUMBERED.search(before))
    )


def _texts(sources: Sources) -> Iterator[tuple[Source, KeyPath, str]]:
    """Yield the Chinese texts, those that stand in no pair, and the telephone numbers.

    The English text of a pair is held against the Chinese one by the rules of parity. What people type states nothing.
    """
    for name in _FILES:
        source = sources[name]
        if name == "home":
            yield from ((source, path, number) for path, number in source.texts("telephones.*.number"))
        if name in ("programmes", "search"):
            for pattern in ("programmes.*.aliases.en.*", "synonyms.en.*.means.*"):
                yield from ((source, path, text) for path, text in source.texts(pattern))
    files = {sources[name].file for name in _FILES}
    for source, path, text in sources.in_language(ORIGINAL):
        if source.file in files:
            yield source, path, text
    yield from (
        (sources["search"], path, text) for path, text in sources["search"].texts("synonyms.zh.*.means.*")
    )


def _plain(number: str) -> str:
    """`number` without its separators of thousands."""
    return number.replace(",", "")


RULES: tuple[Rule[Sources], ...] = (
    Rule("number-unstated", N_("A number in the shared files stands in the source of a report or in agency.yml."),
         N_("Correct it; if another source states it, allow the exception and name that source as the reason."),
         unstated, across=True, severity="warning", excusable=True),
)  # fmt: skip
