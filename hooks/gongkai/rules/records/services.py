"""Services: what is said of them stands in the report that is cited, the number above all."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.addresses import path_of
from ...model.languages import LANGUAGES
from ...model.quantities import quantities
from ...model.references import references, stray_braces
from ...model.services import compared, dialled
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from .corrections import known_pages
from .references import declared

_TEXTS = ("when", "happens", "open")
_SENTENCE = lazy(r"[^。!?;]*[。!?;]?")
"""A sentence of a text that is `compared`."""


def origins(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each service whose source is not there, or does not hold its number."""
    register = sources["services"]
    for path, quote in register.texts("services.*.source.quote"):
        cited = register.get((*path[:-1], "report"))
        report = next((each for each in sources.reports if each.id == cited), None)
        if report is None:
            if isinstance(cited, str):
                yield problem(
                    register.locate((*path[:-1], "report")), N_("there is no report {id}"), id=cited
                )
        elif report.text is not None:
            yield from _held(register, path, quote, report)


def _held(register: Source, path: KeyPath, quote: str, report: ReportSources) -> Iterator[Problem]:
    said = [each for each in _SENTENCE.findall(compared(report.text or "")) if compared(quote) in each]
    number = register.get((*path[:-2], "number"))
    if not said:
        message = N_(
            "the source of the report {id} does not say 「{quote}」 in one sentence; quote its words"
        )
        yield problem(register.locate(path), message, id=report.id, quote=quote)
    elif isinstance(number, str) and not any(_names(sentence, number) for sentence in said):
        message = N_(
            "the sentence cited from the report {id} does not hold the number {number}; correct it, cite the sentence that does, or write null"
        )
        where = register.locate((*path[:-2], "number"))
        yield problem(where, message, id=report.id, number=number)


def _names(sentence: str, number: str) -> bool:
    """Whether `sentence` holds `number`, and not as so many of something."""
    counted = [(each.start, each.start + len(each.printed)) for each in quantities(sentence) if each.unit]
    return any(
        not any(start <= found.start() < end for start, end in counted)
        for found in dialled(compared(number)).finditer(sentence)
    )


def figures(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reference in the text of a service that leads to no figure of its report."""
    register = sources["services"]
    for name in _TEXTS:
        for language in LANGUAGES:
            for path, text in register.texts(f"services.*.{name}.{language}"):
                cited = register.get((*path[:2], "source", "report"))
                report = next((each for each in sources.reports if each.id == cited), None)
                if report and report.readable:
                    yield from _unknown(register, path, text, report)


def _unknown(register: Source, path: KeyPath, text: str, report: ReportSources) -> Iterator[Problem]:
    known = dict(declared(report))
    for stray in stray_braces(text):
        message = N_("a brace that belongs to no reference; write {{figure-id}} or {{figure-id.rank}}")
        yield problem(register.locate_in(path, stray.offset), message)
    for reference in references(text):
        source, home = known.get(reference.figure, (register, ()))
        part = "value" if reference.part in (None, "number") else reference.part
        if not home or source.get((*home, part)) is None:
            message = N_("the report {report} states no value of a figure {id}")
            where = register.locate_in(path, reference.offset)
            yield problem(where, message, report=report.id, id=reference.figure)


def topics(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each topic whose page is not there."""
    search, known = sources["search"], set(known_pages(sources))
    complete = all(report.readable for report in sources.reports)
    for path, page in search.texts("topics.*.page"):
        if complete and page not in known:
            message = N_("there is no page {path}; write its address without the domain, such as {example}")
            yield problem(search.locate(path), message, path=page, example=path_of("indicators"))


RULES: tuple[Rule[Sources], ...] = (
    Rule("service-source", N_("A service stands in the sentence that is cited, with its number."),
         N_("Quote the words of the source, or write null for a number that it does not hold."), origins, across=True),
    Rule("service-figure", N_("The text of a service refers to figures of the report that it cites."),
         N_("Correct the id between the braces."), figures, across=True),
    Rule("topic-page", N_("A frequent topic leads to a page that exists."),
         N_("Write the address of the page as it stands in the browser, without the host."), topics, across=True),
)  # fmt: skip
