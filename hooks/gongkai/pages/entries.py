"""The text of a report as a page shows it: heading, paragraph, item or table by turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup as Safe

from ..model.archive import Passage, passages
from ..model.data import Report
from ..model.explained import explained
from ..model.grid import Grid
from ..model.kinds import KindName
from ..model.outline import outline
from ..model.section import Section
from ..model.text import Text
from ..tables import FOLDER, printed

_DEEPEST = 6


@dataclass(frozen=True)
class Entry:
    """One section where a page shows it."""

    section: Section
    passages: Sequence[Passage]
    level: int
    """Of its heading in HTML."""

    grid: Grid | None = None
    file: str = ""
    """Address of its table as a file for others."""

    term: Text | None = None
    """As printed, if it explains one."""

    said: Sequence[Sequence[Passage]] = ()
    """The paragraphs that explain it."""

    more: KindName | None = None
    """The kind of the page that shows it with its figures, if that is another one."""

    @property
    def opening(self) -> Safe:
        """What opens its heading in Markdown."""
        return Safe("#" * self.level)

    @property
    def headed(self) -> bool:
        """Whether its heading is shown, and is not that of the page."""
        return self.section.headed and self.level > 1


def whole(report: Report) -> list[Entry]:
    """The whole text of `report`; the last text of each page below leads there."""
    sections = list(outline(report))
    kinds = {section.address: section.page for section in sections if section.page}
    last = {section.address: section for section in sections if section.sentences or section.rows}

    def more(section: Section) -> KindName | None:
        return kinds.get(section.address) if last.get(section.address) is section else None

    return list(_entries(report, sections, 1, more))


def on_page(report: Report, section: Section) -> list[Entry]:
    """What stands on the page that `section` heads."""
    return list(_entries(report, (section, *section.here), 1 - section.level, lambda _: None))


def _entries(
    report: Report, sections: Sequence[Section], shift: int, more: Callable[[Section], KindName | None]
) -> Iterator[Entry]:
    """Yield the sections as a page shows them; what explains a term stands with it."""
    passed = 0
    for section in sections:
        if passed:
            passed -= 1
            continue
        level = min(section.level + shift, _DEEPEST)
        said, grid = tuple(passages(report, section)), section.grid if section.rows else None
        entry = Entry(section, said, level, grid, _file(report, section), more=more(section))
        if found := explained(section):
            passed = len(section.here)
            below = [tuple(passages(report, each)) for each in found.below]
            ways = [way for way in map(more, (section, *section.here)) if way]
            entry = replace(entry, term=found.printed, said=below, more=ways[0] if ways else None)
        yield entry


def _file(report: Report, section: Section) -> str:
    names = (name for name, each in printed.named(report) if each is section)
    return f"{FOLDER}{next(names)}.csv" if section.rows else ""
