"""The day a figure stands for: the end of the report's period, or a day that the Chinese text names."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ..problems import N_, Problem, problem
from ..source import KeyPath, Source
from ..sources import FIGURES, Sources
from .periods import day
from .rule import Rule

_PERIOD_ENDS = {
    (3, 31): ("一季度",),
    (6, 30): ("上半年",),
    (9, 30): ("三季度",),
    (12, 31): ("年底", "年末", "全年"),
}


def unstated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each as-of date that no sentence of its section names."""
    for report in sources.reports:
        start, end = (day(report["report"], ("period", key)) for key in ("start", "end"))
        if start is None or end is None or start > end:
            continue
        for source, path, _ in report.find(*(f"{figure}.as_of" for figure in FIGURES)):
            as_of = day(source, path)
            if as_of and as_of != end and not any(name in _said(source, path) for name in _names(as_of)):
                message = N_(
                    "no Chinese sentence beside the figure {id} names this day; compare it with {example}"
                )
                yield problem(source.locate(path), message, id=path[-2], example=_names(as_of)[0])


def _said(source: Source, path: KeyPath) -> str:
    """The Chinese sentences of the section whose figure has its date at `path`."""
    sentences = source.get((*path[:-3], "sentences"))
    items = sentences if isinstance(sentences, list) else ()
    texts = (item.get("zh") for item in items if isinstance(item, dict))
    return "\n".join(text for text in texts if isinstance(text, str))


def _names(as_of: date) -> list[str]:
    """How Chinese texts name the day; the last of a month also without its number."""
    month = f"{as_of.month}月"
    names = [f"{month}{as_of.day}日"]
    if as_of.day == monthrange(as_of.year, as_of.month)[1]:
        names = [
            f"{month}底",
            f"{month}末",
            f"截至{month}",
            *names,
            *_PERIOD_ENDS.get((as_of.month, as_of.day), ()),
        ]
    return names


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "as-of-unstated",
        N_("The day that a figure stands for is the end of the period, or named in the Chinese text."),
        N_("Compare the date with the sentence, or leave it out."),
        unstated,
        excusable=True,
    ),
)
