"""Ids and names: each once, and every reference leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ...faults.patterns import lazy
from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule
from ...model.languages import LANGUAGES, ORIGINAL
from ...model.named import TITLE
from ...model.outline import BLOCKS, FIGURES, MEASURES, PROMISES, SENTENCES
from ...model.tree import ROLE
from ...reading.names import names, programme_names
from ...reading.source import KeyPath, Source, sentences
from ...reading.sources import ReportSources, Sources

_LISTS = (
    *(f"{sentence}.{key}" for sentence in SENTENCES for key in ("programmes", "documents")),
    *(f"{figure}.indicators" for figure in FIGURES),
)
_NO_PUBLICATION = N_("no publication has the id {id}; publications.yml lists them")
_NO_PROGRAMME = N_("no programme has the id {id}; programmes.yml lists them")
_REPORT_ID = lazy(r"\d{4}(-(h[12]|q[1-4]|\d\d|\d{4}))?(-[a-z][a-z-]*)?")


def repeated_ids(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each id that stands twice where it must be unique."""
    for name, source in sources.shared.items():
        yield from _repeated_in(source, f"{name}.*.id")
    for report in sources.reports:
        for patterns in (MEASURES, PROMISES, ("errata.*",)):
            yield from _repeated(report.find(*(f"{pattern}.id" for pattern in patterns)))
        for source, path, found in report.find(*_LISTS):
            if isinstance(found, list):
                yield from _repeated((source, (*path, index), value) for index, value in enumerate(found))
    yield from _repeated_in(sources["home"], "key_figures.*")


def repeated_names(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each name that two records of a kind share: nobody could tell them apart."""
    for name in ("areas", "programmes", "indicators", "offices"):
        for language in LANGUAGES:
            yield from _repeated_in(sources[name], f"{name}.*.name.{language}")
    programmes = sources["programmes"]
    called = {name: path for path, name in programmes.texts(f"programmes.*.name.{ORIGINAL}")}
    for path, alias in programmes.texts(f"programmes.*.aliases.{ORIGINAL}.*"):
        if called.get(alias, path)[:2] != path[:2]:
            message = N_("{value} is what another programme is called, at {first}; take the alias out")
            yield problem(programmes.locate(path), message, value=alias, first=programmes.locate(called[alias]))  # fmt: skip
    for pattern in ("terms.*.zh", "abbreviations.zh.*.short", "abbreviations.en.*.short"):
        yield from _repeated_in(sources["terms"], pattern)
    yield from _repeated_in(sources["documents"], "documents.*.title.zh")


def _repeated_in(source: Source, pattern: str) -> Iterator[Problem]:
    return _repeated((source, path, value) for path, value in source.texts(pattern))


def unknown_references(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each id that names no record."""
    kinds = (
        ("areas", N_("no area has the id {id}; areas.yml lists them"), tuple(f"{area}.area" for area in BLOCKS)),
        ("programmes", _NO_PROGRAMME,
         tuple(f"{pattern}.programmes.*" for pattern in SENTENCES)),
        ("documents", N_("no document has the id {id}; documents.yml lists them"),
         tuple(f"{pattern}.documents.*" for pattern in SENTENCES)),
        ("indicators", N_("no indicator has the id {id}; indicators.yml lists them"),
         tuple(f"{figures}.{key}" for figures in FIGURES for key in ("indicator", "indicators.*", "of"))),
        ("publications", _NO_PUBLICATION, tuple(f"{promise}.updates.*.publication" for promise in PROMISES)),
    )  # fmt: skip
    for name, message, patterns in kinds:
        known = sources.ids(name)
        for report in sources.reports if sources.knows(name) else ():
            for source, path, value in report.find(*patterns):
                if isinstance(value, str) and value not in known:
                    yield problem(source.locate(path), message, id=value)
    for holder, pattern, name, message in (
        ("indicators", "indicators.*.values.*.publication", "publications", _NO_PUBLICATION),
        ("services", "services.*.programmes.*", "programmes", _NO_PROGRAMME),
    ):
        for path, value in sources[holder].texts(pattern) if sources.knows(name) else ():
            if value not in sources.ids(name):
                yield problem(sources[holder].locate(path), message, id=value)
    agency, cited = sources["agency"], sources["agency"].get(("stated_in",))
    if isinstance(cited, str) and sources.report(cited) is None:
        yield problem(agency.locate(("stated_in",)), N_("there is no report {id}"), id=cited)


def report_folder(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each report whose folder has no name of a period."""
    for report in sources.reports:
        if not _REPORT_ID.fullmatch(report.id):
            message = N_("the folder {id} is named after no period; call it 2023-h1, 2023-q1 or 2023")
            yield problem(report["report"].locate(()), message, id=report.id)


def programmes_named(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each programme listed at a sentence that does not name it."""
    if not sources.knows("programmes"):
        return
    known = sources.records("programmes")
    for report in sources.reports:
        for source, path, value in report.find(*(f"{pattern}.programmes.*" for pattern in SENTENCES)):
            record = known.get(value) if isinstance(value, str) else None
            sentence = source.get((*path[:-2], ORIGINAL))
            if record is None or not isinstance(sentence, str):
                continue
            called = list(programme_names(sources["programmes"], record))
            if called and not any(name in sentence for name in called):
                message = N_(
                    "the sentence does not name the programme {id} ({names}); add an alias or remove it"
                )
                yield problem(source.locate(path), message, id=value, names=" / ".join(called))


def programmes_listed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each programme that a sentence names and its own list does not: its page would not say so."""
    if not sources.knows("programmes"):
        return
    named = names(sources)
    known = set(named.programme.values())
    for report in sources.reports:
        for source, path, sentence in report.texts(ORIGINAL, *SENTENCES):
            listed = source.get((*path[:-1], "programmes"))
            if listed is None or not _all_known(listed, known):
                continue
            found = {named.programme[each[0]]: each for each in reversed(list(named.found(sentence)))}
            for id, each in found.items():
                if id not in listed:
                    message = N_(
                        "the sentence names {name}: add {id}, or leave out programmes, which then are what it names"
                    )
                    yield problem(source.locate_in(path, each.start()), message, name=each[0], id=id)


def documents_named(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each title in 《》 without its record, and each record without its title."""
    titles = _document_titles(sources)
    if titles is None:
        return
    for report in sources.reports:
        for source, path, zh in report.texts(ORIGINAL, *SENTENCES):
            if isinstance(source.get((*path[:-1], "documents")), list | None):
                yield from _documents_of(source, path, zh, titles)


def _documents_of(source: Source, path: KeyPath, zh: str, titles: dict[str, str]) -> Iterator[Problem]:
    list_path = (*path[:-1], "documents")
    listed, wanted = source.get(list_path), TITLE.findall(zh)
    if listed is None:
        for title in wanted:
            if title not in titles:
                message = N_("no document is called 《{title}》; add it to documents.yml")
                yield problem(source.locate_in(path, zh.index(title)), message, title=title)
        return
    unlisted = [title for title in wanted if titles.get(title) not in listed]
    named = [titles.get(title) for title in wanted]
    unnamed = [id for id in listed if isinstance(id, str) and id not in named]
    for title, id in zip_longest(unlisted, unnamed):
        if title is None and id in titles.values():
            message = N_("the sentence does not name the document {id} in 《》; remove it")
            yield problem(source.locate((*list_path, listed.index(id))), message, id=id)
        elif id is None:
            message = N_("《{title}》 is not listed under documents; add its id, or leave out documents")
            yield problem(source.locate_in(path, zh.index(title)), message, title=title)
        elif title is not None and id in titles.values():
            message = N_("《{title}》 is not the title of the document {id}; correct one of them")
            yield problem(source.locate_in(path, zh.index(title)), message, title=title, id=id)


def documents_unnamed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each document that no report names."""
    register, readable = sources["documents"], all(report.readable for report in sources.reports)
    said = [text for source, _, text in sources.in_language(ORIGINAL) if source is not register]
    everything = "\n".join((*said, *(report.text or "" for report in sources.reports)))
    for path, title in register.texts(f"documents.*.title.{ORIGINAL}"):
        if readable and title not in everything:
            message = N_("no report names 《{title}》; take the document out, or correct its title")
            yield problem(register.locate(path), message, title=title)


def _repeated(found: Iterator[tuple[Source, KeyPath, object]]) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for source, path, value in found:
        if not isinstance(value, str):
            continue
        where = source.locate(path)
        if value in seen:
            message = N_("{value} stands here a second time; the first is at {first}")
            yield problem(where, message, value=value, first=seen[value])
        else:
            seen[value] = where


def _all_known(listed: object, known: set[str]) -> bool:
    """Whether `listed` is a list of known ids; if not, what is not listed may be what was mistyped."""
    return isinstance(listed, list) and all(isinstance(id, str) and id in known for id in listed)


def _document_titles(sources: Sources) -> dict[str, str] | None:
    """Id of each document by its title; None if the file cannot tell."""
    source = sources["documents"]
    found = [(title, source.get((*path[:-2], "id"))) for path, title in source.texts("documents.*.title.zh")]
    titles = dict(found)
    return (
        titles
        if sources.knows("documents") and len(titles) == len(found) == len(sources.ids("documents"))
        else None
    )


def by_id(report: ReportSources, *patterns: str) -> dict[str, tuple[Source, KeyPath]]:
    """Source and path of each record of `report` that a pattern meets, by its id."""
    return {
        value: (source, path[:-1])
        for source, path, value in report.find(*(f"{pattern}.id" for pattern in patterns))
        if isinstance(value, str)
    }


def own(section: object) -> Iterator[str]:
    """Yield the Chinese sentences of a section, and of what stands in it without a heading of its own."""
    yield from sentences(section, ORIGINAL)
    body = section.get("body") if isinstance(section, dict) else None
    for block in body if isinstance(body, list) else ():
        if isinstance(block, dict) and not block.get("heading"):
            yield from sentences(block, ORIGINAL)


def measures(report: ReportSources) -> dict[str, tuple[Source, KeyPath]]:
    """Source and path of what can be evidence: of each measure by its id, of each field of work that says something itself by its own."""
    fields = {
        value: (source, path[:-1])
        for source, path, value in report.find("**area.area")
        if isinstance(value, str)
        and any(own(source.get(path[:-1])))
        and ROLE[report.role(source, path)].fields == "area"
    }
    return fields | by_id(report, *MEASURES)


RULES: tuple[Rule[Sources], ...] = (
    Rule("repeated-id", N_("An id names one record only."),
         N_("Give one of the two records another id."), repeated_ids),
    Rule("repeated-name", N_("No two records of a kind share a name, so that readers can tell them apart."),
         N_("Make the names differ, or merge the records."), repeated_names),
    Rule("unknown-id", N_("An id that is referred to exists."),
         N_("Correct the id, or add the record it names."), unknown_references, across=True),
    Rule("report-folder", N_("The folder of a report is named after its period."),
         N_("Name the folder as 2023, 2023-h1, 2023-q1 or 2023-05."), report_folder),
    Rule("programme-not-named", N_("A sentence names the programmes listed at it."),
         N_("Remove the programme from the list, or add the name the sentence uses to its aliases."), programmes_named),
    Rule("programme-not-listed", N_("A list of programmes at a sentence has all that it names, so that their pages show it."),
         N_("Leave out the list, or add the id of the programme."), programmes_listed, severity="warning", excusable=True),
    Rule("document-not-named", N_("Each title in 《》 has its record, and each record listed stands in the sentence."),
         N_("Add the document to documents.yml."), documents_named),
    Rule("document-unnamed", N_("Each document of the register is named by a report."),
         N_("Take it out, or correct its title."), documents_unnamed, across=True, severity="warning", excusable=True),
)  # fmt: skip
