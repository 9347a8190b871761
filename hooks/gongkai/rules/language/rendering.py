"""English texts call things by their official names, in Latin script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.references import bare
from ...reading.sources import Sources
from .quantities.names import Names, names

_RECORDS = {
    "terms": ("terms.*", "zh", "en"),
    "programmes": ("programmes.*", "name.zh", "name.en"),
    "documents": ("documents.*", "title.zh", "title.en"),
}
_FOREIGN = lazy("[\u3001-\u301f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e\uffe0-\uffe6]+")
_CERTAIN = 4
"""From how many characters on a name is not taken for a part of another word."""

_MARKED = lazy("[(\\[][\u3400-\u4dbf\u4e00-\u9fff《》“”、·0-9 ]+[)\\]]")


def known_names(sources: Sources) -> Names:
    """The names of the terms, programmes and documents, with all their renderings."""
    return names(tuple(pair for name in _RECORDS for pair in _pairs(sources, name)))


def official(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each name of a term, programme or document that an English text renders otherwise."""
    known, terms = known_names(sources), {zh for zh, _ in _pairs(sources, "terms")}
    for pair in sources.bilingual():
        if not pair.zh or not pair.en or pair.source.file.endswith("/terms.yml"):
            continue
        for found in known.find(bare(pair.zh)):
            certain = found[0] in terms or len(found[0]) >= _CERTAIN
            certain = certain and not (found[0].isdecimal() and found[0] in pair.en)
            if certain and not known.renders(found[0], pair.en):
                message = N_("the English text does not call {name} by its official name, {rendering}")
                rendering = " / ".join(known.renderings[found[0]])
                where = pair.source.locate((*pair.path, "en"))
                yield problem(where, message, name=found[0], rendering=rendering)


def renumbered(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that is a term and stands before what another such is called: 12345 consumer hotline."""
    terms = [pair for pair in _pairs(sources, "terms") if pair[0].isdecimal() and pair[1].startswith(pair[0])]
    for pair in sources.bilingual() if len(terms) > 1 else ():
        for (number, called), (other, _) in permutations(terms, 2):
            at = (pair.en or "").find(other + called.removeprefix(number))
            if at >= 0 and called != number:
                message = N_("the English text does not call {name} by its official name, {rendering}")
                where = pair.source.locate_in((*pair.path, "en"), at)
                yield problem(where, message, name=other, rendering=dict(terms)[other])


def script(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for Chinese characters and marks in English texts, but for names in brackets."""
    for source, path, text in sources.in_language("en"):
        shown = _MARKED.sub(lambda marked: " " * len(marked[0]), text)
        for found in _FOREIGN.finditer(shown):
            message = N_(
                "Chinese characters in an English text: {written}; put a name in brackets after its translation"
            )
            yield problem(source.locate_in(path, found.start()), message, written=found[0])


def _pairs(sources: Sources, name: str) -> Iterator[tuple[str, str]]:
    source = sources[name]
    pattern, zh, en = _RECORDS[name]
    for path, _ in source.find(pattern):
        ours, theirs = (source.get((*path, *key.split("."))) for key in (zh, en))
        if isinstance(ours, str) and isinstance(theirs, str) and ours and theirs:
            yield ours, theirs
            yield from ((ours, each) for each in source.get((*path, "also")) or () if isinstance(each, str))
            yield from _aliases(source.get((*path, "aliases")), ours, theirs)


def _aliases(aliases: object, name: str, rendering: str) -> Iterator[tuple[str, str]]:
    """Yield every alias of `name` with every rendering."""
    if not isinstance(aliases, dict):
        return
    lists = [aliases.get(language) for language in ("zh", "en")]
    zh, en = (
        [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
        for found in lists
    )
    yield from (
        (each, other)
        for each in (name, *zh)
        for other in (rendering, *en)
        if (each, other) != (name, rendering)
    )


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-name", N_("A name of terms.yml, a programme or a document has its official rendering in the English text."),
         N_("Use the official rendering, or add another under also (terms) or aliases (programmes)."), all_of(official, renumbered), severity="warning", excusable=True),
    Rule("parity-script", N_("English texts hold no Chinese characters or marks, except names in brackets."),
         N_("Translate it, or put the Chinese name in brackets after its translation."), script, excusable=True),
)  # fmt: skip
