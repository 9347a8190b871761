"""Operators that change one thing in the records of a portal: figures, commitments, charts, programmes, heads of reports."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from gongkai.reading.source import KeyPath, Source

from .portal import Edit

Find = Callable[[Source, Random], Iterator[tuple[Edit, ...]]]
"""Yields each way in which a file can be spoiled."""


@dataclass(frozen=True)
class Change:
    """A way to spoil records."""

    name: str
    find: Find


def _scalars(source: Source, *keys: str, within: str = "") -> Iterator[tuple[KeyPath, str]]:
    """Yield path and value of each text under one of `keys`, somewhere below the key `within`."""
    for path in source.values:
        value = source.get(path)
        if path and path[-1] in keys and isinstance(value, str) and (not within or within in path):
            yield path, value


def _put(source: Source, path: KeyPath, new: str) -> Edit:
    mark = source.values[path]
    return Edit(source.file, mark.start, mark.end, new)


def _out(source: Source, path: KeyPath) -> Edit | None:
    """The entry at `path` of a mapping, left out with what parts it from its neighbour."""
    start, end = source.keys[path].start, source.values[path].end
    after = re.compile(r",[ ]*").match(source.text, end)
    if after:
        return Edit(source.file, start, after.end(), "")
    line = source.text.rfind("\n", 0, start) + 1
    if source.text[line:start].strip() or source.text[end : end + 1] != "\n":
        return None
    return Edit(source.file, line, end + 1, "")


def _digits(source: Source, random: Random) -> Iterator[tuple[Edit, ...]]:
    for path, value in _scalars(source, "value", within="figures"):
        digit = random.choice([each for each in "123456789" if each != value[-1]])
        yield (_put(source, path, value[:-1] + digit),)


def _printed(source: Source, random: Random) -> Iterator[tuple[Edit, ...]]:
    """Changes a digit of what a mark prints: {24个|licence-industries}."""
    for mark in re.finditer(r"\{([^{}|]*\d[^{}|]*)\|", source.text):
        places = [mark.start(1) + at for at, character in enumerate(mark[1]) if character.isdigit()]
        at = random.choice(places)
        digit = random.choice([each for each in "123456789" if each != source.text[at]])
        yield (Edit(source.file, at, at + 1, digit),)


def _replaced(keys: tuple[str, ...], table: dict[str, str], within: str = "") -> Find:
    def find(source: Source, _random: Random) -> Iterator[tuple[Edit, ...]]:
        for path, value in _scalars(source, *keys, within=within):
            if value in table:
                yield (_put(source, path, table[value]),)

    return find


def _dropped(*keys: str, within: str = "") -> Find:
    def find(source: Source, _random: Random) -> Iterator[tuple[Edit, ...]]:
        for path, _ in _scalars(source, *keys, within=within):
            edit = _out(source, path)
            if edit:
                yield (edit,)

    return find


def _days(*keys: str, days: int) -> Find:
    def find(source: Source, random: Random) -> Iterator[tuple[Edit, ...]]:
        for path, value in _scalars(source, *keys):
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                shift = timedelta(days * random.choice((-1, 1)))
                yield (_put(source, path, str(date.fromisoformat(value) + shift)),)

    return find


def _exchanged(key: str, within: str = "") -> Find:
    def find(source: Source, _random: Random) -> Iterator[tuple[Edit, ...]]:
        found = list(_scalars(source, key, within=within))
        for (one, first), (other, second) in itertools.pairwise(found):
            if first != second and one[:-2] == other[:-2]:
                yield _put(source, one, second), _put(source, other, first)

    return find


def _exchanged_texts(*keys: str) -> Find:
    """Exchanges the texts of two neighbours in one language."""

    def find(source: Source, _random: Random) -> Iterator[tuple[Edit, ...]]:
        for language in ("zh", "en"):
            found = [each for each in _scalars(source, language) if each[0][-2] in keys]
            for (one, first), (other, second) in itertools.pairwise(found):
                if first != second and one[:1] == other[:1]:
                    raw = [
                        source.text[source.values[path].start : source.values[path].end]
                        for path in (one, other)
                    ]
                    yield _put(source, one, raw[1]), _put(source, other, raw[0])

    return find


def _renamed(file: str) -> Find:
    def find(source: Source, _random: Random) -> Iterator[tuple[Edit, ...]]:
        if source.file.endswith(file):
            for path, value in _scalars(source, "id"):
                yield (_put(source, path, f"{value}-new"),)

    return find


def _promises(source: Source, _random: Random) -> Iterator[tuple[Edit, ...]]:
    for path, value in _scalars(source, "id"):
        if "sentences" in path and "plan" in source.file:
            yield (_put(source, path, f"{value}-new"),)


CHANGES: tuple[Change, ...] = (
    Change("change: the last digit of a figure", _digits),
    Change("change: a digit of a figure in a mark", _printed),
    Change("lose: 万 or 亿 of a figure", _dropped("scale")),
    Change(
        "exchange: the unit of a figure",
        _replaced(("unit",), {"个": "项", "项": "件", "件": "起", "家": "户", "户": "家", '"%"': "个百分点", "%": "个百分点", "处": "个", "元": "户", "公里": "米", "座": "个", "起": "件", "条": "个", "种": "类"}, "figures"),
    ),
    Change("turn: the direction of a comparison", _replaced(("direction",), {"up": "down", "down": "up"}, "comparison")),
    Change("exchange: the basis of a comparison", _replaced(("basis",), {"year-on-year": "month-on-month", "month-on-month": "year-on-year"})),
    Change("shift: the day of a figure", _days("as_of", days=31)),
    Change("drop: the day of a figure", _dropped("as_of")),
    Change("exchange: the indicators of two figures", _exchanged("indicator", "figures")),
    Change("exchange: the values of two figures", _exchanged("value", "figures")),
    Change("shift: the due date of a commitment", _days("due", days=30)),
    Change("drop: the due date of a commitment", _dropped("due")),
    Change("turn: a status becomes kept", _replaced(("status",), {"under-way": "kept", "carried-over": "kept", "withdrawn": "kept", "partly-kept": "kept"}, "updates")),
    Change("turn: kept becomes another status", _replaced(("status",), {"kept": "under-way"}, "updates")),
    Change("drop: the evidence of an update", _dropped("evidence")),
    Change("rename: the id of a commitment", _promises),
    Change("rename: the id of a programme", _renamed("programmes.yml")),
    Change("shift: the dates of a report's head", _days("published_on", "written_on", "start", "end", days=31)),
    Change("exchange: the labels of a chart", _exchanged_texts("label")),
    Change("exchange: the names of two records", _exchanged_texts("name", "title")),
    Change("exchange: the summaries of two records", _exchanged_texts("summary")),
    Change("exchange: the kinds of two records", _exchanged("kind")),
    Change("exchange: the pages of two charts", _exchanged("page")),
)  # fmt: skip
"""All ways to spoil records."""
