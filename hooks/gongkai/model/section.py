"""A section of a report as pages show it: a heading, a text, an item of a list or a table, with what stands below it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .figure import Figures
from .grid import Grid
from .kinds import KindName
from .languages import LANGUAGES, is_original
from .report import Promise, Sentence
from .script import has_chinese
from .text import Text
from .tree import ROLE, At, Kind, Role

_THROUGH = re.compile(r"[0-9]\.[0-9]")
"""What is numbered through reads alike in all languages."""


@dataclass(frozen=True)
class Section:
    """A node of a report where pages show it; without a heading, a text or a table of the section above."""

    role: Role
    level: int
    """1 for the parts."""

    number: int
    """What its marker counts, from 1; 0 without a marker, and of one that does not count."""

    name: Text
    """Its heading, or that of the section whose text it is."""

    at: At
    key: str
    """The last step of the path of its heading; empty without one, or if it stands at `at` itself."""

    address: str
    """Of the page that shows it."""

    anchor: str
    """On the page of the whole report; empty if nothing leads to it."""

    printed: str = ""
    """Its marker as the source prints it, with the gap behind."""

    closing: str = ""
    """What closes the heading in the source."""

    page: KindName | None = None
    """The kind of the page that it heads; None if it stands on that of another."""

    headed: bool = True
    kind: Kind | None = None
    sentences: Sequence[Sentence] = ()
    rows: Sequence[Sequence[str]] = ()
    merged: Sequence[str] = ()
    heads: Sequence[int] | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    """English of cells."""

    hidden: Text | None = None
    """Why it is not shown."""

    formerly: tuple[str, ...] = ()
    """Where it stood before."""

    figures: Figures = field(default_factory=dict)
    area: str = ""
    id: str | None = None
    children: tuple[Section, ...] = ()

    @property
    def heading(self) -> Text | None:
        """The heading; None of a text."""
        return self.name if self.headed else None

    @property
    def grid(self) -> Grid:
        """The cells of a table; what is not Chinese needs no translation."""
        rows = [
            [
                Text.model_construct(zh=cell, en=self.words.get(cell) if has_chinese(cell) else cell)
                for cell in row
            ]
            for row in self.rows
        ]
        return Grid(rows, self.merged, self.heads)

    @property
    def planned(self) -> bool:
        """Whether it says what is planned, and not what was done."""
        return ROLE[self.role].planned

    @property
    def measures(self) -> tuple[Section, ...]:
        """What stands below it on pages of its own."""
        return tuple(child for child in self.children if child.page)

    @property
    def here(self) -> tuple[Section, ...]:
        """All that stands below it on the same page, in the order of the report."""
        return tuple(each for child in self.children if not child.page for each in (child, *child.here))

    @property
    def text(self) -> tuple[Sentence, ...]:
        """The sentences on its page, its own first."""
        return (*self.sentences, *(sentence for section in self.here for sentence in section.sentences))

    @property
    def commitments(self) -> tuple[Promise, ...]:
        """The commitments among its sentences."""
        return tuple(each for each in self.sentences if isinstance(each, Promise) and each.id)

    def marker(self, language: str) -> str:
        """What numbers it, as printed in `language`: （一）."""
        if is_original(language):
            return self.printed
        ours = LANGUAGES[language]
        if not self.headed:
            return ours.listed(self.number) if self.printed else ""
        if not self.number:
            return ""
        if any(
            map(str.isdigit, self.printed)
        ):  # 1. and （1） are numbers to every reader, whatever their level
            if _THROUGH.search(self.printed):
                return self.printed
            return (ours.item if self.printed[0].isdecimal() else ours.listed)(self.number)
        return {1: ours.part, 2: ours.item, 3: ours.measure}.get(self.level, ours.listed)(self.number)

    def stop(self, language: str) -> str:
        """What closes the heading: in the original what the source prints, elsewhere what the language has for it."""
        if is_original(language):
            return self.closing
        return LANGUAGES[language].stop if self.closing else ""
