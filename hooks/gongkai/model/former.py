"""Reports in the former shape, `achievements.yml` and `plans.yml`: their areas, measures and plans as sections.

`gongkai migrate` makes part files of them; until it has, they are read as they stand.
"""

from __future__ import annotations

from .addresses import path_of
from .languages import LANGUAGES, ORIGINAL
from .parts import Head
from .report import Achievement, Measure, Plan, ReportHead
from .section import Section
from .tree import At

_OWN = LANGUAGES[ORIGINAL]


def head(former: ReportHead) -> Head:
    """The head of a report, as part files have it."""
    said = {key: value for key, value in former if key not in ("headings", "publish_at")}
    return Head(kind="work-report", parts=("achievements", "plans"), **said)


def parts(
    id: str, former: ReportHead, achievements: tuple[Achievement, ...], plans: tuple[Plan, ...]
) -> tuple[Section, Section]:
    """What was done and what is planned, with all that stands below."""
    path = path_of("report", id)
    done = tuple(_area(id, index, area) for index, area in enumerate(achievements))
    planned = tuple(_plan(id, index, plan) for index, plan in enumerate(plans))
    return (
        Section(
            "review", 1, 1, former.headings.achievements, At("report", ("headings", "achievements")), "", path, "done",
            printed=_OWN.part(1), children=done,
        ),
        Section(
            "plan", 1, 2, former.headings.plans, At("report", ("headings", "plans")), "", path, "plan",
            printed=_OWN.part(2), children=planned,
        ),
    )  # fmt: skip


def _area(report: str, index: int, area: Achievement) -> Section:
    at, path = At("achievements", ("achievements", index)), path_of("area", report, area.area)
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
        printed=_OWN.item(index + 1), closing=_OWN.stop, page="area",
        figures=area.figures, area=area.area, formerly=area.formerly, children=tuple(children),
    )  # fmt: skip


def _measure(report: str, above: At, place: int, area: Achievement, measure: Measure) -> Section:
    return Section(
        "review", 3, place + 1, measure.lead, At(above.file, (*above.path, "measures", place)), "lead",
        path_of("measure", report, area.area, measure.id), measure.id,
        printed=_OWN.measure(place + 1), closing=_OWN.stop, page="measure",
        sentences=measure.sentences, figures=measure.figures, area=area.area, id=measure.id, formerly=measure.formerly,
    )  # fmt: skip


def _plan(report: str, index: int, plan: Plan) -> Section:
    return Section(
        "plan", 2, index + 1, plan.heading, At("plans", ("plans", index)), "heading",
        path_of("plan", report, plan.area), f"plan-{plan.area}",
        printed=_OWN.item(index + 1), closing=_OWN.stop, page="plan",
        sentences=plan.sentences, figures=plan.figures, area=plan.area, formerly=plan.formerly,
    )  # fmt: skip
