"""Hand-written pages in two languages: their paragraphs as pairs of texts, and what both must hold alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ...faults.problems import N_, Place, Problem, place_after
from ...faults.problems import problem as fault
from ...faults.rule import Rule
from ...model.languages import LANGUAGES, split_address
from ...reading.documents import Document
from ...reading.sources import Sources
from .pair import QUOTES, Pair, Said
from .prose import HIDDEN, shown

_HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<name>.*?)(?: *\{ *#(?P<id>[\w-]+) *\})? *$", re.MULTILINE)
_BLOCK = re.compile(r"[^\n](?:.|\n(?!\n|[ ]*\x00))*")
_LINK = re.compile(
    r"\]\((?P<target>[^()\s]+)(?:[ ]\"[^\"]*\")?\)|(?P<bare>https?://[^\s<>()\"，。；]+)|href=\"(?P<href>[^\"]+)\"|(?<![\w:@/.])(?P<mail>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
)
_NUMBER = re.compile(r"(?<![\w#./-])(?:\d[\d ]*(?:[,.:/-]\d+)*)(?![\w/])")
_TELEPHONE = re.compile(
    r"(?<![A-Za-z0-9.,第号])(?:0\d{2,3}[- ]?\d{7,8}|[48]00[- ]?\d{3}[- ]?\d{4}|(?:12\d{3}|11\d|9\d{4,5}))"
    r"(?!\d|[,.]\d|[ ]?[户人次万亿元件家个吨米条项批台辆亩名所座岁年天小分点级种类处场片间张份期路栋室%％‰])"
)
_QUIET = re.compile(r"\{[{%].*?[}%]\}|`[^`]*`|\]\([^()]*\)|https?://\S+|<[^>]*>|\{[^{}]*\}", re.DOTALL)


@dataclass(frozen=True)
class _Section:
    """A heading with what stands below it; `id` is that of the heading, `start` where it begins in the page."""

    id: str
    start: int
    text: str


def of_pages(documents: Sequence[Document]) -> Iterator[Pair]:
    """Yield the paragraphs of pages in two languages, section by section, where both have as many."""
    for zh, en in _couples(documents):
        originals = {section.id: section for section in _sections(zh)}
        for section in _sections(en):
            if section.id in originals:
                ours, theirs = (_blocks(each.text) for each in (originals[section.id], section))
                if len(ours) == len(theirs):
                    for one, other in zip(ours, theirs, strict=True):
                        place = partial(_place, en, section.start + other.start())
                        yield Pair(Said(_plain(one[0])), Said(_plain(other[0]).translate(QUOTES)), place)


def differing(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each section, link or telephone number that one language of a page has and the other has not."""
    for zh, en in _couples(sources.documents):
        yield from _unlike_sections(zh, en)
        yield from _unlike_blocks(zh, en)
        for what, message in ((_links, _LINKS), (_telephones, _TELEPHONES)):
            ours, theirs = (Counter(value for value, _ in what(document.text)) for document in (zh, en))
            for value in ours - theirs:
                yield fault(Place(en.file), message[0], value=value, page=zh.file)
            for value, at in what(en.text):
                if value in theirs - ours:
                    yield fault(place_after(en.text[:at], en.file), message[1], value=value, page=zh.file)


_LINKS = (
    N_("the link to {value} is missing here; {page} has it"),
    N_("the link to {value} is not in {page}"),
)
_TELEPHONES = (
    N_("the telephone number {value} is missing here; {page} has it"),
    N_("the telephone number {value} is not in {page}"),
)


def _unlike_blocks(zh: Document, en: Document) -> Iterator[Problem]:
    """Yield a problem for each section that has fewer or more paragraphs, items and rows than in the other language."""
    originals = {section.id: len(_blocks(section.text)) for section in _sections(zh)}
    for section in _sections(en):
        ours, theirs = originals.get(section.id), len(_blocks(section.text))
        if ours is not None and ours != theirs:
            message = N_(
                "the section has {theirs} paragraphs, items and rows here, and {ours} in {page}; compare them"
            )
            yield fault(
                place_after(en.text[: section.start], en.file),
                message,
                page=zh.file,
                ours=ours,
                theirs=theirs,
            )


def _couples(documents: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    """Yield each page with its counterpart in a language that writes English."""
    pages = {document.src_uri: document for document in documents}
    for name, english in pages.items():
        language, original = split_address(name)
        if LANGUAGES[language].writes == "english" and original in pages:
            yield pages[original], english


def _unlike_sections(zh: Document, en: Document) -> Iterator[Problem]:
    ours, theirs = (list(_HEADING.finditer(document.text)) for document in (zh, en))
    ids = {heading["id"] for heading in theirs}
    for heading in ours:
        if heading["id"] and heading["id"] not in ids:
            message = N_("the section {name} of {page} is missing here")
            yield fault(Place(en.file), message, name=f"「{heading['name']}」", page=zh.file)
    known = {heading["id"] for heading in ours}
    for heading in theirs:
        if heading["id"] and heading["id"] not in known:
            message = N_("{page} has no section with the id {id}")
            yield fault(
                place_after(en.text[: heading.start()], en.file), message, page=zh.file, id=heading["id"]
            )
    if len(ours) != len(theirs) and ids >= known >= ids:
        message = N_("{page} has {ours} headings, this page {theirs}")
        yield fault(Place(en.file), message, page=zh.file, ours=len(ours), theirs=len(theirs))


def _sections(document: Document) -> Iterator[_Section]:
    text = document.text
    headings = [(found["id"] or str(at), found.start()) for at, found in enumerate(_HEADING.finditer(text))]
    starts = [("", 0), *headings]
    for (id, start), end in zip(starts, [*(start for _, start in headings), len(text)], strict=True):
        yield _Section(id, start, shown(text[start:end]) if start else shown(text)[:end])


def _blocks(text: str) -> list[re.Match[str]]:
    """The paragraphs, items, rows and headings of a section that say anything."""
    return [found for found in _BLOCK.finditer(text) if re.search(r"\w", _plain(found[0]))]


def _plain(text: str) -> str:
    """`text` with blanks in place of its markup."""
    return text.replace(HIDDEN, " ").replace("\n", " ")


def _place(document: Document, start: int, offset: int | None) -> Place:
    return place_after(document.text[: start + (offset or 0)], document.file)


def _links(text: str) -> Iterator[tuple[str, int]]:
    """Yield where the page leads: hosts outside as they are, pages of the site by name, whatever the language."""
    for found in _LINK.finditer(text):
        target = found["target"] or found["bare"] or found["href"] or found["mail"]
        yield re.sub(r"^mailto:|^(?:\.\./)+|^/?en/|#.*$|[.,;:]+$", "", target) or "#", found.start()


def _telephones(text: str) -> Iterator[tuple[str, int]]:
    for found in _TELEPHONE.finditer(_QUIET.sub(lambda each: " " * len(each[0]), text)):
        yield re.sub("[- ]", "", found[0]), found.start()


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "page-parity",
        N_("A hand-written page has the same sections, links and telephone numbers in both languages."),
        N_("Compare the two pages and correct the one that is wrong."),
        differing,
        severity="warning",
        excusable=True,
    ),
)
