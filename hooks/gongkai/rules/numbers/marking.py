"""Marks in Chinese texts: what stands around the number is part of what the figure says, or the figure does not say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...model.quantities import Quantity, quantities, read
from ...model.references import Literal, Reference, pieces, references
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..records.references import declared
from .stated import names_of_indicators


@dataclass(frozen=True)
class Marked:
    """A mark where it stands in the text as printed."""

    reference: Reference
    start: int

    @property
    def end(self) -> int:
        """Where the text goes on behind it."""
        return self.start + len(self.reference.printed)


@dataclass(frozen=True)
class LeftOut:
    """A mark, the text it stands in, and the whole quantity that is printed there."""

    source: Source
    path: KeyPath
    reference: Reference
    whole: str


def incomplete(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each mark that leaves a sign, a bound, a change or a scope out that its figure does not state."""
    names = names_of_indicators(sources)
    for report in sources.reports:
        for each in left_out(report, names):
            part = each.reference.part
            called = f".{part.replace('comparison', 'change')}" if part else ""
            message = N_("the text says {whole}, the mark only {part}; write {{{whole}|{id}}}")
            yield problem(
                each.source.locate_in(each.path, each.reference.offset), message,
                whole=each.whole, part=each.reference.printed, id=f"{each.reference.figure}{called}",
            )  # fmt: skip


def left_out(report: ReportSources, names: Mapping[str, str]) -> Iterator[LeftOut]:
    """Yield each mark of `report` that leaves something out; `names` are those of the indicators."""
    figures = {id: home.get(path) for id, (home, path) in declared(report)}
    for source, path, text in report.texts(ORIGINAL, *SENTENCES):
        if "|" not in text:
            continue
        printed, marks = _printed(text)
        found = quantities(printed)
        for mark in marks:
            around = next((each for each in found if each.start <= mark.start and mark.end <= each.end), None)
            figure = figures.get(mark.reference.figure)
            if around is None or around.printed == mark.reference.printed or not isinstance(figure, Mapping):
                continue
            if _says_less(mark.reference, figure, around, names.get(str(figure.get("indicator")), "")):
                yield LeftOut(source, path, mark.reference, around.printed)


def unread(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each mark that is no quantity, and whose figure does not state one either."""
    for report in sources.reports:
        figures = {id: home.get(path) for id, (home, path) in declared(report)}
        for source, path, text in report.texts(ORIGINAL, *SENTENCES):
            for reference in references(text):
                if not reference.printed:
                    continue
                figure = figures.get(reference.figure)
                told = isinstance(figure, Mapping) and {"value", "rank", "comparison", "low"} & figure.keys()
                if not told and read(reference.printed) is None:
                    message = N_(
                        "「{printed}」 is read as no number; mark the number alone, or state value and unit under figures"
                    )
                    yield problem(
                        source.locate_in(path, reference.offset + 1), message, printed=reference.printed
                    )


def _says_less(reference: Reference, figure: Mapping[str, object], around: Quantity, name: str) -> bool:
    """Whether `around` says of the number of a mark what neither the mark nor its figure says.

    That something falls is said by the `name` of the indicator, too, if that is how much it does: 审批时间压缩幅度.
    """
    own = read(reference.printed)
    bound = around.bound.kind if around.bound else None
    if around.rank:
        rank = figure.get("rank")
        scoped = isinstance(rank, Mapping) and rank.get("scope") not in {None, "none"}
        return bool(around.rank.scope) and not scoped
    if around.step and own and own.value == around.step.to.value:
        return False
    change = None if around.change is None or around.change.versus or (own and own.change) else around.change
    signed = own is not None and own.value is not None and own.value < 0
    if change and change.direction == "down" and not signed and (change.verb or "-") not in name:
        return True
    if around.low is not None and not (own and own.low == around.low):
        return True
    value = own.value if own and change is None else None
    return (value is not None and around.value is not None and value != around.value) or bound != (
        figure.get("bound") or (own.bound.kind if own and own.bound else None)
    )


def _printed(text: str) -> tuple[str, list[Marked]]:
    """A text as printed, and its marks where they stand in it."""
    printed, marks = "", []
    for piece in pieces(text):
        if isinstance(piece, Literal):
            printed += piece.text
        else:
            if piece.printed:
                marks.append(Marked(piece, len(printed)))
            printed += piece.printed
    return printed, marks


RULES: tuple[Rule[Sources], ...] = (
    Rule("mark-incomplete", N_("A mark holds the sign, the bound and the fall of its number, and a rank its scope."),
         N_("Draw the mark around the whole quantity, or state under figures what it leaves out."), incomplete, excusable=True),
    Rule("mark-unread", N_("A mark holds a quantity, or its figure states one."),
         N_("Mark the number alone, or state value and unit under figures."), unread),
)  # fmt: skip
