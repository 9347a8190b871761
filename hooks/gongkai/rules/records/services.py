"""Services: what is said of them stands in the report that is cited, the number above all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.addresses import path_of
from ...model.kinds import KindName
from ...model.languages import LANGUAGES, ORIGINAL
from ...model.likeness import telling
from ...model.moments import moments
from ...model.outline import HEADINGS, SENTENCES
from ...model.quantities import quantities
from ...model.references import references
from ...model.services import compared, dialled
from ...model.text import months
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..numbers.stated import names_of_indicators, stated
from .corrections import known_pages
from .periods import stretch
from .references import declared, strays

_TEXTS = ("when", "happens", "open")
_NUMBER = lazy(r"(?<!\d)(?:1\d{4}|9\d{4,5})(?!\d)")
"""A number of five or six digits that one dials anywhere."""
_BREAK = lazy("[。；！？，]")
_ENOUGH = 3
"""So many pairs of characters have to speak of something."""
_SENTENCE = lazy(r"[^。!?;]*[。!?;]?")
"""A sentence of a text that is `compared`."""


def origins(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each service whose source is not there, or does not hold its number."""
    register = sources["services"]
    for path, quote in register.texts("services.*.source.quote"):
        cited = register.get((*path[:-1], "report"))
        report = sources.report(cited)
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


def called(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each service whose number is not the one that its own name holds."""
    register = sources["services"]
    for path, name in register.texts(f"services.*.name.{ORIGINAL}"):
        number, own = register.get((*path[:2], "number")), _NUMBER.findall(name)
        if isinstance(number, str) and own and number not in own:
            message = N_("the service is called {name}, but its number is {number}; correct one of them")
            yield problem(register.locate((*path[:2], "number")), message, name=name, number=number)


def _texts(sources: Sources, language: str) -> Iterator[tuple[Source, KeyPath, str, ReportSources]]:
    """Yield source, path and value of each text of a service, and the report that it cites."""
    register = sources["services"]
    for path, text in (each for name in _TEXTS for each in register.texts(f"services.*.{name}.{language}")):
        cited = register.get((*path[:2], "source", "report"))
        report = sources.report(cited)
        if report and report.readable:
            yield register, path, text, report


def times(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each stretch of time in the text of a service that the report it cites is not about."""
    for register, path, text, report in _texts(sources, ORIGINAL):
        known = [days for name in ("period", "plan_period") if (days := stretch(report["report"], name))]
        for each in moments(text, known[0][1].year) if known else ():
            if each.start and not any(start <= each.start and each.end <= end for start, end in known):
                message = N_(
                    "this names {words}, but the report that is cited is about {start} to {end}; correct it"
                )
                where = register.locate_in(path, max(text.find(each.text), 0))
                yield problem(where, message, words=each.text, start=known[0][0], end=known[0][1])


def counted(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure in the text of a service that counts nothing of which the words beside it speak."""
    names = names_of_indicators(sources)
    texts = [*_texts(sources, ORIGINAL)]
    stating = {each.id: each for *_, each in texts}
    figures = {(id, figure.id): figure for id, each in stating.items() for figure in stated(each)}
    for register, path, text, report in texts:
        for reference in references(text):
            figure = figures.get((report.id, reference.figure))
            clause = _clause(text, reference.offset)
            if figure is None:
                continue
            named = [names[each] for each in figure.indicators if each in names]
            said = "，".join((*named, *_said_of(report, figure.id)))
            often = _OFTEN.search(text[: reference.offset][-_NEAR:])
            span, period = _SPAN.search(text[: reference.offset][-_NEAR:]), stretch(report["report"], "period")  # fmt: skip
            of_another = span and period and not figure.span and months(*period) != _LONG[span[0]]
            if words := (often if not _ON_AVERAGE.search(said) else None) or (span if of_another else None):
                message = N_("this says {words}, but the figure {id} is of the whole time of the report; correct it")  # fmt: skip
                yield problem(register.locate_in(path, reference.offset), message, words=words[0], id=figure.id)  # fmt: skip
            if len(telling(clause)) >= _ENOUGH and not telling(clause) & telling(said):
                message = N_(
                    "「{clause}」 speaks of nothing that the figure {id} counts; refer to another figure"
                )
                yield problem(
                    register.locate_in(path, reference.offset), message, clause=clause, id=figure.id
                )


_OFTEN, _ON_AVERAGE = lazy("每(?:个)?(?:季度|[年月周日天季])[^，。；]*$"), lazy("每|[年月日]均|平均")
_LONG = {"一个月": 1, "一个季度": 3, "一季度": 3, "半年": 6, "一年": 12, "两年": 24, "三年": 36, "五年": 60}
_SPAN = lazy(f"(?<![第每\\d十])(?:{'|'.join(_LONG)})(?=[里中来间]|时间|共|累计)")
_NEAR = 12


def _clause(text: str, offset: int) -> str:
    """The clause of `text` in which something stands at `offset`."""
    end = _BREAK.search(text, offset)
    return _BREAK.split(text[:offset])[-1] + text[offset : end.start() if end else len(text)]


def _said_of(report: ReportSources, figure: str) -> Iterator[str]:
    """Yield the Chinese sentences of `report` that refer to a figure."""
    for _, _, text in report.texts(ORIGINAL, *SENTENCES):
        if any(reference.figure == figure for reference in references(text)):
            yield text


def _names(sentence: str, number: str) -> bool:
    """Whether `sentence` holds `number`, and not as so many of something."""
    counted = [(each.start, each.start + len(each.printed)) for each in quantities(sentence) if each.unit]
    return any(
        not any(start <= found.start() < end for start, end in counted)
        for found in dialled(compared(number)).finditer(sentence)
    )


def figures(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reference in the text of a service that leads to no figure of its report."""
    for language in LANGUAGES:
        for register, path, text, report in _texts(sources, language):
            yield from _unknown(register, path, text, report)


def _unknown(register: Source, path: KeyPath, text: str, report: ReportSources) -> Iterator[Problem]:
    known = dict(declared(report))
    yield from strays(register, path, text)
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


def unmet(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each word to which the search leads that no text has, but one like it."""
    search = sources["search"]
    for language in LANGUAGES:
        texts = (text for source, _, text in sources.in_language(language) if source is not search)
        said = "\n".join((*texts, *(page.text for page in sources.documents)))
        for path, word in search.texts(f"synonyms.{language}.*.means.*"):
            if like := _like(word, said) if word not in said else None:
                message = N_("no text says {word}, but one says {like}; correct it, or it leads nowhere")
                yield problem(search.locate(path), message, word=word, like=like[0])


def _like(word: str, said: str) -> re.Match[str] | None:
    """What `said` has instead of a name, but for a character of Chinese or a capitalised word."""
    parts = [each for each in _PART.finditer(word) if not (each[0].isascii() and each[0] in said)]
    for each in parts if _OF_A_NAME.search(word) else ():
        before, behind = re.escape(word[: each.start()]), re.escape(word[each.end() :])
        if found := re.search(f"{before}{_PART.pattern}{behind}", said):
            return found
    return None


_PART = lazy(r"(?:\b[A-Z][a-z]+\b|[\u4e00-\u9fff])")
_OF_A_NAME = lazy("[A-Z][a-z]+ [A-Z]|[\u4e00-\u9fff]{3}(?:[路街巷村镇桥站院局厅所]|大厦|中心|\\d+号)$")


def misled(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each topic of which the record whose page it leads to says nothing."""
    search, records = sources["search"], dict(_records(sources))
    headings = [text for report in sources.reports for _, _, text in report.texts(ORIGINAL, *HEADINGS)]
    for path, page in search.texts("topics.*.page"):
        query = search.get((*path[:-1], "query", ORIGINAL))
        said = records.get(page)
        if not isinstance(query, str) or not said or query in said:
            continue
        elsewhere = any(query in heading for heading in headings)
        if elsewhere or (telling(query) and not telling(query) & telling(said)):
            message = N_(
                "nothing on the page {page} is about 「{query}」; choose another page, or the words that it uses"
            )
            yield problem(search.locate(path), message, page=page, query=query)


def _records(sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield the address of the page of each service, programme and indicator, and all that its record says."""
    for kind in _OF_RECORDS:
        yield from ((path_of(kind, id), repr(said)) for id, said in sources.said_of(f"{kind}s").items())
    for report in sources.reports:
        said = defaultdict[str, str](str)
        for source, path, text in report.texts(ORIGINAL, *HEADINGS, *SENTENCES):
            said[report.page(source, path)] += text
        yield from ((f"{path_of('report', report.id)}{page}/", text) for page, text in said.items() if page)


_OF_RECORDS: tuple[KindName, ...] = ("service", "programme", "indicator")

RULES: tuple[Rule[Sources], ...] = (
    Rule("service-source", N_("A service stands in the sentence that is cited, with its number."),
         N_("Quote the words of the source, or write null for a number that it does not hold."), origins, across=True),
    Rule("service-figure", N_("The text of a service refers to figures of the report that it cites."),
         N_("Correct the id between the braces."), figures, across=True),
    Rule("service-number", N_("A service that is called by a number has that number."),
         N_("Correct the name or the number."), called),
    Rule("service-time", N_("The text of a service is about the time of the report that it cites."),
         N_("Write the time that the report is about, or cite another."), times, across=True, severity="warning", excusable=True),
    Rule("service-counted", N_("A figure in the text of a service counts what the words beside it speak of."),
         N_("Refer to the figure of which the words speak, or allow it with the reason."), counted, across=True, severity="warning", excusable=True),
    Rule("topic-elsewhere", N_("The page to which a frequent topic leads is about it."),
         N_("Choose the page that is about it, or allow it with the reason."), misled, across=True, severity="warning", excusable=True),
    Rule("search-unmet", N_("What the search leads to is said in a text."),
         N_("Write the word as it stands there, or allow it with the reason."), unmet, across=True, severity="warning", excusable=True),
    Rule("topic-page", N_("A frequent topic leads to a page that exists."),
         N_("Write the address of the page as it stands in the browser, without the host."), topics, across=True),
)  # fmt: skip
