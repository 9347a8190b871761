"""A table for others to use: what its columns are called, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, Generic, Literal, TypeVar

from ..faults.problems import N_
from ..model.archive import Archive
from ..model.text import Text

Cell = str | int | Decimal | date | tuple[str, ...] | None
Gettext = Callable[[str], str]
Words = str | Text
"""A msgid, or what a report prints."""

R = TypeVar("R")

_IN = {"": "{title}", "zh": N_("{title} (Chinese)"), "en": N_("{title} (English)")}


@dataclass(frozen=True)
class Column:
    """A column; its title, unless a report prints it, and what else is said of it are msgids."""

    key: str
    title: Words
    kind: Literal["string", "text", "list", "integer", "number", "date"] = "string"
    about: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    """The codes that may stand in it, and what they are called."""

    refers: str = ""
    """Name of the table whose records it names by their ids."""

    language: str = ""
    """Language of what stands in it, if it is of one language. A column of kind `text` becomes two, one each."""

    def label(self, gettext: Gettext) -> str:
        """What the column is called in the language of `gettext`; one of a report in Chinese."""
        return gettext(_IN[self.language]).format(title=pair(self.title, gettext)[0])

    def english(self) -> str:
        """What the column is called in English."""
        return _IN[self.language].format(title=pair(self.title, str)[1])


ID = Column("id", N_("Id"))
"""By the ids in this column the rows of other tables name those of its table."""

Columns = Sequence[tuple[Column, Callable[[R], Cell | Text]]]
"""Columns, and where the value of each is found in a record."""


@dataclass(frozen=True)
class Table:
    """A table; `key` names the columns that tell its rows apart. Its purpose is a msgid, and its title, unless it is a report's.

    A row is filled from each of the `records` once somebody asks for the rows; how many there are is known before.
    """

    name: str
    title: Words
    about: str
    key: Sequence[str]
    columns: Sequence[Column]
    records: Sequence[Any]
    cells: Callable[[Any], Sequence[Cell]] = tuple

    @cached_property
    def rows(self) -> Sequence[Sequence[Cell]]:
        """The values of each record, in the order of the columns."""
        return [self.cells(record) for record in self.records]


def pair(words: Words, chinese: Gettext) -> tuple[str, str]:
    """`words` in Chinese and in English; what a report prints in Chinese only, where it is not translated."""
    if isinstance(words, Text):
        return words.zh, words.en or words.zh
    return chinese(words), words


def both(words: Words, chinese: Gettext) -> str:
    """`words` in both languages: 指标 / Indicator; what a report prints once, where these are alike."""
    zh, en = pair(words, chinese)
    return zh if isinstance(words, Text) and zh == en else f"{zh} / {en}"


def table(
    name: str, title: Words, about: str, columns: Columns[R], records: Iterable[R], *, key: Sequence[str]
) -> Table:
    """The table of `records`, a row for each; a column of texts becomes one a language."""
    heads = [head for column, _ in columns for head in _heads(column)]

    def cells(record: R) -> Sequence[Cell]:
        return [cell for column, value in columns for cell in _cells(column, value(record))]

    return Table(name, title, about, key, heads, list(records), cells)


@dataclass(frozen=True)
class Listing(Generic[R]):
    """A table that every portal has: which `records` of the archive fill it, and what it says of each."""

    name: str
    title: str
    about: str
    """What it is for; like its title a msgid."""

    columns: Columns[R]
    records: Callable[[Archive], Iterable[R]]
    key: Sequence[str]

    def __call__(self, archive: Archive) -> Table:
        """The table of what is in the `archive`."""
        return self.of(self.records(archive))

    def of(self, records: Iterable[R]) -> Table:
        """The table of these `records`."""
        return table(self.name, self.title, self.about, self.columns, records, key=self.key)


def _heads(column: Column) -> Iterator[Column]:
    if column.kind != "text":
        yield column
        return
    for language in ("zh", "en"):
        yield replace(column, key=f"{column.key}_{language}", kind="string", language=language)


def _cells(column: Column, value: Cell | Text) -> Sequence[Cell]:
    if isinstance(value, Text):
        return value.zh, value.en
    return (None, None) if column.kind == "text" else (value,)
