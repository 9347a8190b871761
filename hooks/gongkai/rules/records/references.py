"""References to figures: each leads somewhere, and every part of every figure is stated in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule
from ...model.languages import LANGUAGES, ORIGINAL
from ...model.outline import FIGURES, HEADINGS, SENTENCES, TARGETS
from ...model.printing import PARTS
from ...model.references import Reference, stray_braces
from ...model.references import references as references_in
from ...reading.broken import slips
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources, well_formed

_HAS = {None: "value", "number": "value", "comparison": "comparison", "rank": "rank"}
_STATED = ("value", "comparison", "rank")


def declared(report: ReportSources) -> Iterator[tuple[str, tuple[Source, KeyPath]]]:
    """Yield the id of each figure that `report` declares, and where."""
    for source, path, _ in report.find(*FIGURES):
        if isinstance(path[-1], str):
            yield path[-1], (source, path)


def unshown(
    home: Source,
    pattern: str,
    report: ReportSources,
    known: Mapping[str, tuple[Source, KeyPath]],
    absent: str,
) -> Iterator[Problem]:
    """Yield a problem for each id of the home page that is none of those `known` of a `report`, or that it hides; `absent` tells the former."""
    for path, id in home.texts(pattern) if report.readable else ():
        if id not in known:
            yield problem(home.locate(path), absent, report=report.id, id=id)
        elif report.hides(*known[id]):
            message = N_("{id} stands in what is hidden of {report}; choose another")
            yield problem(home.locate(path), message, report=report.id, id=id)


def faulty(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reference in a text that leads to no figure, or to a part it lacks."""
    for report in sources.reports:
        figures, known = dict(declared(report)), _knows(report)
        for source in report.written.values():
            for path, slip in slips(source, figures):
                message = N_("{written} is no mark; write {meant}, with {{, | and }} in half width")
                where = source.locate_in(path, slip.start)
                yield problem(where, message, written=slip.written, meant=slip.meant)
        for language in LANGUAGES:
            for source, path, text in report.texts(language, *SENTENCES, *TARGETS):
                yield from strays(source, path, text)
                yield from _faulty_references(source, path, text, figures, known=known)


def in_headings(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each heading that refers to a figure: headings are printed as they stand."""
    for report in sources.reports:
        for language in LANGUAGES:
            for source, path, text in report.texts(language, *HEADINGS):
                found = next(references_in(text), None) or next(stray_braces(text), None)
                if found:
                    where = source.locate_in(path, found.offset)
                    yield problem(where, N_("a heading cannot refer to figures; write it without braces"))


def repeated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that is declared a second time in its report."""
    for report in sources.reports:
        seen: dict[str, Place] = {}
        for name, (source, path) in declared(report):
            where = source.locate_key(path)
            if name in seen:
                message = N_("the figure {id} is declared a second time; the first is at {first}")
                yield problem(where, message, id=name, first=seen[name])
            seen.setdefault(name, where)


def unused(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that no text of a language uses."""
    for report in sources.reports:
        used = {language: {name for name, _ in _uses(report, language)} for language in LANGUAGES}
        told = {language: _told(report, language) for language in LANGUAGES}
        for name, (source, path) in dict(declared(report)).items():
            where = source.locate_key(path)
            missing = [language for language in LANGUAGES if told[language] and name not in used[language]]
            if not well_formed(name):
                continue
            if len(missing) > 1:
                message = N_("no text uses the figure {id}; write {{{id}}} where it belongs")
                yield problem(where, message, id=name)
            elif missing == [ORIGINAL]:
                yield problem(where, N_("no Chinese text uses the figure {id}"), id=name)
            elif missing:
                yield problem(where, N_("no English text uses the figure {id}"), id=name)


def unproven(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each part of a figure that no Chinese text prints: the source cannot prove it."""
    for report in sources.reports:
        uses = set(_uses(report, ORIGINAL))
        used = {name for name, _ in uses}
        for name, (source, path) in declared(report):
            for part in _STATED if name in used else ():
                if (name, part) not in uses and source.get((*path, part)) is not None:
                    message = N_(
                        "no Chinese text prints the {part} of the figure {id}, so the source cannot prove it"
                    )
                    yield problem(source.locate_key((*path, part)), message, part=part, id=name)


def strays(source: Source, path: KeyPath, text: str) -> Iterator[Problem]:
    """Yield a problem for each brace of a text that belongs to no reference."""
    for stray in stray_braces(text):
        message = N_("a brace that belongs to no reference; write {{figure-id}} or {{figure-id.rank}}")
        yield problem(source.locate_in(path, stray.offset), message)


def _faulty_references(
    source: Source, path: KeyPath, text: str, figures: dict[str, tuple[Source, KeyPath]], *, known: bool
) -> Iterator[Problem]:
    for reference in references_in(text):
        key, declared = _HAS.get(reference.part), figures.get(reference.figure)
        if key and declared and (not _lacks(declared, key) or _is_printed(declared, reference)):
            continue
        where = source.locate_in(path, reference.offset)
        if declared is None:
            if known:
                yield _unknown(where, reference.figure, figures)
        elif key is None:
            message = N_("a figure has no part {part}; there are {parts}")
            yield problem(where, message, part=reference.part, parts=", ".join(PARTS))
        else:
            yield problem(where, N_("the figure {id} has no {key}"), id=reference.figure, key=key)


def _unknown(where: Place, name: str, figures: Iterable[str]) -> Problem:
    near = get_close_matches(name, figures, n=1)
    if near:
        message = N_("no figure {id} is declared in this report; did you mean {near}?")
        return problem(where, message, id=name, near=near[0])
    return problem(where, N_("no figure {id} is declared in this report; add it under figures"), id=name)


def _lacks(home: tuple[Source, KeyPath], key: str) -> bool:
    """Whether the figure has other parts but not `key`."""
    source, path = home
    stated = [source.get((*path, part)) is not None for part in _STATED]
    return any(stated) and not stated[_STATED.index(key)]


def _is_printed(home: tuple[Source, KeyPath], reference: Reference) -> bool:
    """Whether a mark prints what is referred to: a change or a rank may be all that there is of a figure."""
    source, path = home
    within = () if reference.part is None else (reference.part,)
    return source.get((*path, *within, "printed")) is not None


def _uses(report: ReportSources, language: str) -> Iterator[tuple[str, str]]:
    """Yield figure and part for each reference; for a faulty one all that may be meant."""
    figures = dict(declared(report))
    for _, _, text in report.texts(language, *SENTENCES):
        for reference in references_in(text):
            near = (
                [reference.figure]
                if reference.figure in figures
                else get_close_matches(reference.figure, figures, n=1)
            )
            for name in near:
                key = _HAS.get(reference.part)
                parts = _STATED if key is None or _lacks(figures[name], key) else (key,)
                yield from ((name, part) for part in parts)
        for stray in stray_braces(text):
            yield from ((name, part) for name in figures if name in stray.text for part in _STATED)


def _told(report: ReportSources, language: str) -> bool:
    """Whether every sentence of the report is there in `language`, so that a figure missing in it is a fault."""
    sentences = [value for _, _, value in report.find(*SENTENCES)]
    return report.readable and all(
        isinstance(item, dict) and isinstance(item.get(language), str) for item in sentences
    )


def _knows(report: ReportSources) -> bool:
    """Whether the ids of the report's figures are all there and well-formed."""
    ids = [path[-1] for _, path, _ in report.find(*FIGURES)]
    return report.readable and all(isinstance(id, str) and well_formed(id) for id in ids)


RULES: tuple[Rule[Sources], ...] = (
    Rule("figure-reference", N_("A reference in a text leads to a figure that is declared, or to a part that it has."),
         N_("Correct the name between the braces, or declare the figure."), faulty),
    Rule("figure-in-heading", N_("Headings hold no references to figures."),
         N_("Write the figure into the text, not into the heading."), in_headings),
    Rule("figure-declared-twice", N_("A figure is declared once in its report."),
         N_("Remove one of the two declarations."), repeated),
    Rule("figure-unused", N_("Each figure is used in the text of every language."),
         N_("Refer to the figure in both texts, or remove it."), unused),
    Rule("figure-unproven", N_("Each part of a figure is printed in a Chinese text, so that the source proves it."),
         N_("Refer to the part in the Chinese text, or remove it."), unproven),
)  # fmt: skip
