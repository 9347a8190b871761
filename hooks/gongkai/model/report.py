"""What reports are made of: sentences, promises and what became of them, the disclosure header, errata."""

from __future__ import annotations

from typing import Literal

from .text import Day, Formerly, Line, Link, Moment, Printed, Record, Slug, Text, Worded

UpdateStatus = Literal["under-way", "partly-kept", "kept", "carried-over", "changed", "withdrawn"]
PromiseStatus = Literal[
    "kept", "reached", "partly-kept", "under-way", "late", "missed", "carried-over", "changed", "withdrawn",
    "not-mentioned", "announced",
]  # fmt: skip
"""What is said of a promise, or follows: its target was reached or missed by the figures, it was due and is said not to be
finished, or no later report says a word of it. The order is that of scoreboards."""
Validity = Literal["in-force", "superseded", "abolished"]


class Sentence(Worded):
    """A piece of a report's text in both languages, with what it names."""

    zh: Line
    en: Line | None
    programmes: tuple[Slug, ...] = ()
    documents: tuple[Slug, ...] = ()


class Update(Record):
    """What became of a commitment, dated, with evidence."""

    date: Day
    publish_at: Moment = None
    status: UpdateStatus
    text: Text
    report: Slug | None = None
    """The report that says so."""

    evidence: Slug | None = None
    """Id of the measure of a report, of this one if it names no other, that says so."""

    quote: Line | None = None
    """Words of the sentence of that measure that says so."""

    link: Link | None = None
    """Where else it is said."""

    publication: Slug | None = None
    """The publication that says so."""

    to: Slug | None = None
    """Of what is carried over, the commitment that goes on with it; one with the same id, if it names none."""


class Promise(Sentence):
    """A piece of a plan; with an id it is a commitment of its own."""

    id: Slug | None = None
    formerly: Formerly = ()
    target: Text | None = None
    due: Day | None = None
    updates: tuple[Update, ...] = ()

    @property
    def said(self) -> PromiseStatus:
        """Status of the last update; without one, announced."""
        return self.updates[-1].status if self.updates else "announced"


class Disclosure(Record):
    """Header of government information disclosure; what the source does not state is null."""

    index_number: Line | None
    topic: Text | None
    issuer: Text | None
    written_on: Day | None
    document_number: Line | None
    published_on: Day | None
    validity: Validity | None


class Erratum(Record):
    """A declared slip of the source: what is printed, what it should say, and why."""

    id: Slug
    printed: Printed
    corrected: Printed
    reason: Text
