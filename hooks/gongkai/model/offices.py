"""Other offices whose portals this one collects: who they are, what they publish, and why one is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ..faults.problems import N_
from .figure import Status
from .languages import ORIGINAL, address_in
from .report import PromiseStatus
from .text import Day, Formerly, Line, Link, Record, Slug, Text

FOLDER = "gathered"
"""Where, in the folder of the data, the files stand that were gathered from the offices, a folder each."""

KEY = r"^(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]+=*$"

Reason = Literal[
    "absent", "damaged", "unsigned", "forged", "unproved", "altered", "contradicted", "foreign", "unreadable", "older", "ahead", "stale"
]  # fmt: skip
"""Why what an office publishes is not taken."""

REASONS: Mapping[Reason, str] = {
    "absent": N_("nothing of it has been gathered"),
    "damaged": N_("{detail} is damaged, or no manifest of a site"),
    "unsigned": N_("{detail} is not signed"),
    "forged": N_("the signature of {detail} is not that of the office"),
    "unproved": N_("the signature of {detail} could not be examined: ssh-keygen is not installed"),
    "altered": N_("{detail} is not the file that the manifest lists"),
    "contradicted": N_("the manifest and the tables contradict each other on {detail}"),
    "foreign": N_("the files do not name this office as their publisher"),
    "unreadable": N_("{detail} is no such table as a portal publishes"),
    "older": N_("the files are older than those gathered before, of {detail}"),
    "ahead": N_("the files are dated after the day on which they were gathered: {detail}"),
    "stale": N_("the newest day in its data is {detail}, too long ago"),
}
"""What each says, also to the public; the detail is a file, a day or a name."""


class OfficeEntry(Record):
    """An office whose portal is collected; its name is the one in its own portal."""

    id: Slug
    name: Text
    url: Link | None = None
    """Where the public finds its portal."""

    folder: Line | None = None
    """Folder of its built site, from that of the data on, if its files are taken from there and not from its address."""

    key: Annotated[str, Field(pattern=KEY, max_length=2000)] | None = None
    """The public key (OpenSSH) by which its manifest is signed; what it does not sign is refused."""

    formerly: Formerly = ()


class Offices(Record):
    """offices.yml: the offices whose portals this one collects."""

    offices: tuple[OfficeEntry, ...] = ()
    stale_after: Annotated[int, Field(strict=False, gt=0)] = 400
    """Days after the newest one in its data, from which on an office counts as missing."""


class Taken(Record):
    """What came of gathering the files of an office the last time."""

    office: Slug
    manifest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """SHA-256 of the manifest that was taken; what stands in the folder now must be it."""

    key: Line | None = None
    """The key by which it was signed."""

    on: Day | None = None
    """The day on which it was taken."""

    refused: Reason | None = None
    """Why what was offered the last time was not taken."""

    detail: Line = "-"


class Gathered(Record):
    """gathered.yml: on which day all offices were last asked for what they publish, and what came of it. gongkai gather writes it."""

    as_of: Day
    gathered: tuple[Taken, ...] = ()


Cell = Annotated[
    str, Field(min_length=1, max_length=20_000, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+$")
]
Page = Annotated[str, Field(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)*(#[A-Za-z0-9._-]+)?$", max_length=500)]


class Row(BaseModel):
    """A row of a table that an office publishes; of its columns what is asked for here."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Dated(Row):
    """An update or a correction."""

    date: Day


class Reported(Row):
    """A report."""

    id: Cell
    title_zh: Cell
    title_en: Cell | None
    period_start: Day
    period_end: Day
    published_on: Day | None
    page: Page

    @property
    def title(self) -> Text:
        """Its title."""
        return Text.model_construct(zh=self.title_zh, en=self.title_en)


class Promised(Row):
    """A promise."""

    id: Cell
    report: Cell
    text_zh: Cell
    text_en: Cell | None
    due: Day | None
    plan_until: Day
    status: PromiseStatus
    page: Page

    @property
    def text(self) -> Text:
        """What was promised."""
        return Text.model_construct(zh=self.text_zh, en=self.text_en)


class Measured(Row):
    """An indicator."""

    id: Cell
    name_zh: Cell
    name_en: Cell | None
    unit_zh: Cell | None
    unit_en: Cell | None
    page: Page

    @property
    def name(self) -> Text:
        """What it is called."""
        return Text.model_construct(zh=self.name_zh, en=self.name_en)


class Stated(Row):
    """A figure of an indicator."""

    id: Cell
    report: Cell
    indicator: Cell
    status: Status
    of: Cell | None
    amount: Annotated[Decimal, Field(allow_inf_nan=False, max_digits=40)] | None
    unit: Cell | None
    bound: Cell | None
    printed_zh: Cell | None
    printed_en: Cell | None
    as_of: Day | None
    start: Day | None
    end: Day | None
    page: Page

    @property
    def printed(self) -> Text:
        """The value as the office's portal prints it."""
        return Text.model_construct(zh=self.printed_zh, en=self.printed_en)

    @property
    def stretch(self) -> tuple[date | None, date | None]:
        """First and last day of what it speaks of; of what stands for a day, that day."""
        return (self.as_of or self.start, self.as_of or self.end)

    @property
    def reached(self) -> bool:
        """Whether it is a value of its indicator as it was: no target, no background, no part of the whole."""
        return self.status == "actual" and self.of != self.indicator and self.printed_zh is not None


@dataclass(frozen=True)
class Tables:
    """What an office publishes, as far as it is asked for here."""

    reports: Sequence[Reported] = ()
    commitments: Sequence[Promised] = ()
    indicators: Sequence[Measured] = ()
    figures: Sequence[Stated] = ()
    updates: Sequence[Dated] = ()
    corrections: Sequence[Dated] = ()

    @property
    def days(self) -> Iterator[date]:
        """Yield each day on which something was made public, as a manifest counts them."""
        yield from (report.published_on for report in self.reports if report.published_on)
        yield from (each.date for each in (*self.updates, *self.corrections))


@dataclass(frozen=True)
class Refusal:
    """Why an office is missing."""

    reason: Reason
    detail: str = "-"


@dataclass(frozen=True)
class Office:
    """An office, what it publishes, and why that is not there, if it is not."""

    entry: OfficeEntry
    refusal: Refusal | None = None
    day: date | None = None
    """The newest day in its data; None if they state none."""

    tables: Tables = Tables()
    files: frozenset[str] = frozenset()
    """The files of its site."""

    @property
    def state(self) -> Literal["reported", "silent", "missing"]:
        """Whether it has reported, publishes no report yet, or is missing."""
        return "missing" if self.refusal else "reported" if self.tables.reports else "silent"

    @property
    def newest(self) -> Reported | None:
        """Its newest report."""
        return max(self.tables.reports, key=lambda report: (report.period_end, report.id), default=None)

    def address(self, page: str, language: str) -> str | None:
        """Address of one of its pages in `language`, in the original if there is none; None if it has no such page."""
        path, sep, anchor = page.partition("#")
        found = (address_in(code, path) for code in (language, ORIGINAL))
        there = next((each for each in found if f"{each}index.html" in self.files), None)
        if self.entry.url is None or there is None:
            return None
        return f"{self.entry.url.rstrip('/')}/{there}{sep}{anchor}"

    def measured(self, indicator: str) -> Measured | None:
        """Its indicator of that id."""
        return next((each for each in self.tables.indicators if each.id == indicator), None)

    def values(self, indicator: str) -> list[Stated]:
        """The values of its `indicator` that were reached, the newest last."""
        found = [each for each in self.tables.figures if each.indicator == indicator and each.reached]
        return sorted(found, key=lambda each: each.stretch[1] or date.min)
