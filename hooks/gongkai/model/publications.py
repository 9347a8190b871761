"""What was published elsewhere than in the reports of this portal, and the values that it states."""

from __future__ import annotations

from .figure import Comparison, Figure, Qualifier, Rank
from .text import Day, Line, Link, Period, Record, SignedText, Slug, Text
from .units import Scale


class Publication(Record):
    """A page or paper of somebody who answers for it, read for what it says of indicators and commitments."""

    id: Slug
    title: Text
    url: Link
    published_on: Day
    issuer: Text
    read: Text
    """What of it was read: the whole, or which part."""

    period: Period | None = None
    """Of which its figures speak; None if it does not say."""


class Publications(Record):
    """publications.yml"""

    publications: tuple[Publication, ...] = ()


class PublishedValue(Record):
    """A value of an indicator as a publication states it."""

    publication: Slug
    value: SignedText
    scale: Scale | None = None
    unit: Line | None
    qualifier: Qualifier | None = None
    as_of: Day | None = None
    """The day for which it stands."""

    span: Period | None = None
    """What it covers, where that is not the period of the publication."""

    comparison: Comparison | None = None
    rank: Rank | None = None

    def figure(self, indicator: str) -> Figure:
        """It as a figure of `indicator`."""
        stated = {key: value for key, value in self if key != "publication"}
        return Figure.model_construct(indicator=indicator, status="actual", **stated)
