"""Texts, names and days as data files hold them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from .instants import moment
from .languages import ORIGINAL

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


DECIMAL = r"^(0|[1-9][0-9]*)(\.[0-9]+)?$"


SIGNED = r"^[-−－]?(0|[1-9][0-9]*)(\.[0-9]+)?$"


LINE = r"^(\S(.*\S)?)?$"


ADDRESS = r"^https?://[^\s/]+\.[^\s]+$"


LONGEST_ID = 60


FORMER = r"^([a-z0-9]+(-[a-z0-9]+)*|/([a-z0-9]+(-[a-z0-9]+)*/)+)$"
"""What a record was called, or the address below a language's root at which it stood."""


JOINTS = "，；、,;"
"""Marks that join a sentence to the next, and are left out where it stands alone."""


NUMBERED = 99
"""As many as Chinese numerals count in a report: 一是, （二）."""


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "not a date")


Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=date)]


def _moment(value: object) -> object:
    found = moment(value) if isinstance(value, str) else None
    if found is None:  # not even nothing: what is to wait must not be public for a slip
        raise PydanticCustomError("moment", "not a moment")
    return found


Moment = Annotated[datetime | None, BeforeValidator(_moment, json_schema_input_type=str)]
"""From when on a record is public; one that states none is."""


Slug = Annotated[str, Field(pattern=SLUG, max_length=LONGEST_ID)]


Formerly = tuple[Annotated[str, Field(pattern=FORMER, max_length=200)], ...]
"""Where a record stood before: what it was called, or `/the/address/` below the root of its language."""


Line = Annotated[str, Field(min_length=1, pattern=LINE)]


Printed = Annotated[str, Field(min_length=1)]


DecimalText = Annotated[
    str,
    Field(pattern=DECIMAL, max_length=20),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": DECIMAL}, {"type": "number"}]}),
]


SignedText = Annotated[
    str,
    Field(pattern=SIGNED, max_length=20),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": SIGNED}, {"type": "number"}]}),
]


Code = Annotated[
    str,
    Field(min_length=1, pattern=LINE),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "integer"}]}),
]


Link = Annotated[str, Field(pattern=ADDRESS, max_length=500)]


class Record(BaseModel):
    """A frozen record that knows all of its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Worded(Record):
    """A record with a text in each language, or in the original alone."""

    def language_in(self, language: str) -> str:
        """The language in which readers of `language` meet the text: the original where it is not translated."""
        return language if getattr(self, language, None) else ORIGINAL

    def __getitem__(self, language: str) -> str:
        """The text in `language`, the original where it is not translated."""
        text: str = getattr(self, self.language_in(language))
        return text


class Text(Worded):
    """A text in both languages; `en: null` says on purpose that it is not yet translated."""

    zh: Line
    en: Line | None


class UnitName(Text):
    """A unit and its noun in English, of more than one; `one` is what a single one is called."""

    one: Line | None = None


def _none_yet(value: object) -> object:
    """A list of one language; `null` says on purpose that nothing is there yet."""
    return () if value is None else value


Lines = Annotated[
    tuple[Line, ...], BeforeValidator(_none_yet, json_schema_input_type=tuple[Line, ...] | None)
]


class TextList(Record):
    """Texts in each language that need not correspond one to one."""

    zh: Lines = ()
    en: Lines = ()

    def __getitem__(self, language: str) -> tuple[str, ...]:
        texts: tuple[str, ...] = getattr(self, language, ())
        return texts


def months(start: date, end: date) -> int:
    """Months from the first day to the last, begun ones counted whole."""
    return (end.year - start.year) * 12 + end.month - start.month + 1


class Period(Record):
    """First and last day."""

    start: Day
    end: Day

    @property
    def days(self) -> tuple[date, date]:
        """Both of them."""
        return self.start, self.end

    @property
    def months(self) -> int:
        """Months from the first day to the last, begun ones counted whole."""
        return months(self.start, self.end)

    @property
    def whole_months(self) -> bool:
        """Whether it begins with a month and ends with one."""
        return self.start.day == 1 and (self.end + timedelta(days=1)).day == 1


def decimal(written: str) -> Decimal:
    """The number that a text of digits says, below nought with any of the signs that reports print."""
    return Decimal(written.replace("−", "-").replace("－", "-"))


class Label(Worded):
    """A text so short that it stands beside its value on a phone."""

    zh: Annotated[str, Field(min_length=1, max_length=17)]
    en: Annotated[str, Field(min_length=1, max_length=36)] | None
