"""A report as it is read: its parts, areas, measures and plans, in the order of the source, each with its place in the data.

Everybody who asks what a report says (proof, pages, PDF, tables, search) walks it by `outline`; who asks its files, faulty
or not, does so by the patterns below. The words are those of `tree.py`, which takes the place of both once pages follow it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

from .addresses import area_path, measure_path, plan_path, report_path
from .data import Report
from .figure import Figures
from .languages import LANGUAGES, Language
from .report import Achievement, Measure, Plan, Sentence
from .text import Text
from .tree import At, Layout

Role = Literal["review", "plan"]
"""What was done, and what is planned."""

_PLANNED: dict[Role, bool] = {"review": False, "plan": True}

AREAS = ("achievements.*", "plans.*")
MEASURES = ("achievements.*.measures.*",)
_TEXTS = ("achievements.*", *MEASURES, "plans.*")
SENTENCES = tuple(f"{text}.sentences.*" for text in _TEXTS)
HEADINGS = (
    "headings.achievements",
    "headings.plans",
    *(f"{area}.heading" for area in AREAS),
    *(f"{measure}.lead" for measure in MEASURES),
)
PROMISES = "plans.*.sentences.*"
TARGETS = (f"{PROMISES}.target",)
FIGURES = tuple(f"{text}.figures.*" for text in _TEXTS)

_MARKERS: Mapping[int, Callable[[Language], Callable[[int], str]]] = {
    1: attrgetter("part"),
    2: attrgetter("item"),
    3: attrgetter("measure"),
}


@dataclass(frozen=True)
class Section:
    """A heading of a report with what stands below it; without a heading, a text of the section above."""

    role: Role
    level: int
    """1 for the parts, 2 for areas and plans, 3 for measures and the text of an area."""

    number: int
    """Its place among its like, from 1."""

    name: Text
    """Its heading, or that of the section whose text it is."""

    at: At
    key: str
    """The last step of the path of its heading; empty without one, or if it stands at `at` itself."""

    address: str
    anchor: str
    """On the page of the whole report."""

    headed: bool = True
    sentences: Sequence[Sentence] = ()
    figures: Figures = field(default_factory=dict)
    area: str = ""
    id: str | None = None
    children: tuple[Section, ...] = ()

    @property
    def heading(self) -> Text | None:
        """The heading; None of a text."""
        return self.name if self.headed else None

    @property
    def heading_path(self) -> tuple[str | int, ...]:
        """Where the heading stands in its file."""
        return (*self.at.path, self.key) if self.key else self.at.path

    @property
    def planned(self) -> bool:
        """Whether it says what is planned, and not what was done."""
        return _PLANNED[self.role]

    @property
    def layout(self) -> Layout | None:
        """How the heading stands: on a line of its own, or before the text; None without a heading."""
        if not self.headed:
            return None
        return "run-in" if self.sentences else "own-line"

    @property
    def measures(self) -> tuple[Section, ...]:
        """The numbered measures of an area."""
        return tuple(child for child in self.children if child.headed)

    @property
    def text(self) -> tuple[Sentence, ...]:
        """Its own sentences, without those of its measures."""
        below = (sentence for child in self.children if not child.headed for sentence in child.sentences)
        return (*self.sentences, *below)

    def marker(self, language: str) -> str:
        """What numbers it, as printed in `language`: （一）."""
        return _MARKERS[self.level](LANGUAGES[language])(self.number) if self.headed else ""

    def stop(self, language: str) -> str:
        """What closes the heading: in Chinese the full stop that the source prints below the first level."""
        return LANGUAGES[language].stop if self.headed and self.level > 1 else ""


def outline(report: Report) -> Iterator[Section]:
    """Yield every section of `report`, in the order in which it is printed."""
    waiting = list(reversed(parts(report)))
    while waiting:
        section = waiting.pop()
        yield section
        waiting += reversed(section.children)


def parts(report: Report) -> tuple[Section, Section]:
    """The two parts of `report`, with all that stands below them."""
    headings, path = report.head.headings, report_path(report)
    done = tuple(_area(report, index, area) for index, area in enumerate(report.achievements))
    planned = tuple(_plan(report, index, plan) for index, plan in enumerate(report.plans))
    return (
        Section(
            "review", 1, 1, headings.achievements, At("report", ("headings", "achievements")), "", path, "done",
            children=done,
        ),
        Section(
            "plan", 1, 2, headings.plans, At("report", ("headings", "plans")), "", path, "plan", children=planned
        ),
    )  # fmt: skip


def figures(report: Report) -> Figures:
    """The figures of all sections by their ids."""
    return {id: figure for section in outline(report) for id, figure in section.figures.items()}


def _area(report: Report, index: int, area: Achievement) -> Section:
    at, path = At("achievements", ("achievements", index)), area_path(report, area)
    children = [_measure(report, at, place, area, measure) for place, measure in enumerate(area.measures)]
    if area.sentences:
        children.append(
            Section(
                "review", 3, 0, area.heading, at, "", path, area.area, headed=False,
                sentences=area.sentences, area=area.area,
            )
        )  # fmt: skip
    return Section(
        "review", 2, index + 1, area.heading, at, "heading", path, area.area,
        figures=area.figures, area=area.area, children=tuple(children),
    )  # fmt: skip


def _measure(report: Report, above: At, place: int, area: Achievement, measure: Measure) -> Section:
    return Section(
        "review", 3, place + 1, measure.lead, At(above.file, (*above.path, "measures", place)), "lead",
        measure_path(report, area, measure), measure.id,
        sentences=measure.sentences, figures=measure.figures, area=area.area, id=measure.id,
    )  # fmt: skip


def _plan(report: Report, index: int, plan: Plan) -> Section:
    return Section(
        "plan", 2, index + 1, plan.heading, At("plans", ("plans", index)), "heading",
        plan_path(report, plan), f"plan-{plan.area}",
        sentences=plan.sentences, figures=plan.figures, area=plan.area,
    )  # fmt: skip
