"""Hand-written pages in two languages: their paragraphs as pairs of texts, and what both must hold alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from ...faults.patterns import lazy
from ...faults.problems import N_, Place, Problem
from ...faults.problems import problem as fault
from ...faults.rule import Rule
from ...model.languages import LANGUAGES, split_address
from ...reading.documents import Document
from ...reading.sources import Sources
from ..settled import unless_faultless
from . import reached
from .blocks import ENDED, OF_A_HEAD, Block, Blocks, Group, groups, sentences
from .pair import Pair, Said, as_here, full_width
from .prose import HEAD, HIDDEN, shown
from .steps import turned

_HEADING = lazy(r"^(?P<marks>#{1,6})(?!#) *(?P<name>.*?)(?: *\{ *#(?P<id>[\w-]+) *\})? *$", re.MULTILINE)
_FENCED = lazy(r"^[ ]{0,3}(?P<fence>```|~~~)(?:.|\n)*?^[ ]{0,3}(?P=fence)", re.MULTILINE)
_BLOCK = lazy(r"[^\n](?:.|\n(?!\n|[ ]*\x00))*")


@dataclass(frozen=True)
class _Section:
    """A heading with what stands below it; `id` is that of the heading, `start` where it begins in the page."""

    id: str
    start: int
    blocks: Blocks


@dataclass(frozen=True)
class Couple:
    """A page with its counterpart in English; `place` tells where the character at an offset of that stands."""

    zh: Document
    en: Document
    place: Callable[[int | None], Place] = field(repr=False)


def couples(documents: Sequence[Document]) -> Iterator[Couple]:
    """Yield each page with its counterpart in a language that writes English."""
    pages = {document.src_uri: document for document in documents}
    for name, english in pages.items():
        language, original = split_address(name)
        if LANGUAGES[language].writes == "english" and original in pages:
            yield Couple(pages[original], english, english.place)


def of_pages(pages: Iterable[Couple]) -> Iterator[Pair]:
    """Yield what pages say in two languages, section by section: the blocks that say the same as a pair."""
    for each in pages:
        for _, found in _compared(each.zh, each.en):
            for ours, theirs in found:
                if ours and theirs and not _alike(ours, theirs):
                    yield from (_pair(each, *said) for said in sentences(ours, theirs))


def _alike(ours: Blocks, theirs: Blocks) -> bool:
    """Whether both languages show the same signs: an example, a line of code."""
    return [each.text for each in ours] == [each.text for each in theirs] and not any(
        each.in_chinese for each in ours
    )


def _pair(couple: Couple, ours: Blocks, theirs: Blocks) -> Pair:
    """Blocks that say the same, one behind the other."""
    zh, (text, starts) = _joined(ours, "", "；")[0], _joined(theirs, " ", "; ")
    if theirs[-1].sort in _UNENDED and ENDED.search(zh) and not ENDED.search(text):
        text += "."
    label = ours[0].label and theirs[0].label
    return Pair(
        Said(full_width(zh)),
        Said(as_here(text)),
        partial(_place, couple.place, starts),
        label=label,
        page=True,
    )


def _compared(zh: Document, en: Document) -> Iterator[tuple[_Section, tuple[Group, ...]]]:
    """Yield each section that both pages have, and its blocks in groups."""
    ours, theirs = ({section.id: section for section in _sections(document)} for document in (zh, en))
    if len(ours) != len(theirs) and all(id.isdigit() for id in (ours | theirs).keys() - {""}):
        one, other = (tuple(_blocks(document, 0, shown(document.text))) for document in (zh, en))
        yield _Section("", 0, other), groups(one, other)
        return
    for id, section in theirs.items():
        if id in ours:
            yield section, groups(ours[id].blocks, section.blocks)


_UNENDED = ("item", "row", "lines")
"""What may end without a full stop, even if the other language has one."""


def _joined(blocks: Blocks, between: str, mark: str) -> tuple[str, list[tuple[int, int]]]:
    """The text of blocks one after the other, and where in it, and in the page, each begins."""
    text, starts = "", []
    for block in blocks:
        text += (between if ENDED.search(text) else mark) if text else ""
        starts.append((len(text), block.start))
        text += block.text
    return text, starts


def differing(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each section, link or telephone number that one language of a page has and the other has not."""
    for each in couples(sources.documents):
        yield from unless_faultless(sources, _differing, each.zh, each.en)


def _differing(zh: Document, en: Document) -> Iterator[Problem]:
    yield from _unlike_sections(zh, en)
    yield from _unlike_blocks(zh, en)
    yield from _turned(zh, en)
    yield from reached.unlike(zh, en)


def _unlike_blocks(zh: Document, en: Document) -> Iterator[Problem]:
    """Yield a problem for each paragraph, item and row of which the other language says nothing."""
    for section, found in _compared(zh, en):
        at = section.start
        for (ours, theirs), alike in groupby(found, lambda group: (bool(group[0]), bool(group[1]))):
            blocks = [block for one, other in alike for block in other or one]
            said = [block for block in blocks if not block.label]  # of headings more is told elsewhere
            where = en.place(said[0].start if theirs and said else at)
            if said and not theirs:
                message = N_("{page} says 「{text}」, which is missing in this section; translate it")
                yield fault(where, message, page=zh.file, text=_short(said))
            elif said and not ours:
                message = N_("{page} does not say 「{text}」; add it there, or take it out here")
                yield fault(where, message, page=zh.file, text=_short(said))
            at = blocks[-1].start if theirs else at


def _turned(zh: Document, en: Document) -> Iterator[Problem]:
    """Yield a problem for each list of steps of which two stand in the other's place."""
    for _, found in _compared(zh, en):
        steps = [
            (ours[0], theirs[0])
            for ours, theirs in found
            if len(ours) == len(theirs) == 1 and ours[0].step and theirs[0].step
        ]
        if places := turned([one.text for one, _ in steps], [other.text for _, other in steps]):
            first, second = (steps[at][0].text for at in places)
            message = N_("{page} says 「{first}」 before 「{second}」; put the steps in the same order here")
            yield fault(
                en.place(steps[places[0]][1].start),
                message,
                page=zh.file,
                first=first,
                second=second,
            )


def _short(blocks: Sequence[Block]) -> str:
    text = " ".join(re.sub(r"[\[\]]", "", " ".join(block.text for block in blocks)).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


_SHOWN = 40


def _unlike_sections(zh: Document, en: Document) -> Iterator[Problem]:
    ours, theirs = (_headings(document.text) for document in (zh, en))
    ids = {heading["id"] for heading in theirs}
    for heading in ours:
        if heading["id"] and heading["id"] not in ids:
            message = N_("the section {name} of {page} is missing here")
            yield fault(Place(en.file), message, name=f"「{heading['name']}」", page=zh.file)
    known = {heading["id"] for heading in ours}
    for heading in theirs:
        if heading["id"] and heading["id"] not in known:
            message = N_("{page} has no section with the id {id}")
            yield fault(en.place(heading.start()), message, page=zh.file, id=heading["id"])
    yield from _headed_alike(zh, en, ours, theirs)
    if len(ours) != len(theirs) and ids >= known >= ids:
        message = N_("{page} has {ours} headings, this page {theirs}")
        yield fault(Place(en.file), message, page=zh.file, ours=len(ours), theirs=len(theirs))


def _headed_alike(
    zh: Document, en: Document, ours: Sequence[re.Match[str]], theirs: Sequence[re.Match[str]]
) -> Iterator[Problem]:
    """Yield a problem for each heading that stands before under the same one, while in the other language they differ."""
    if [each["marks"] for each in ours] != [each["marks"] for each in theirs]:
        return
    for one, other, page in ((ours, theirs, zh), (theirs, ours, en)):
        heads: dict[tuple[str, ...], int] = {}
        above = [""] * 6
        for at, heading in enumerate(one):
            level = len(heading["marks"])
            above[level - 1 :] = [heading["name"], *[""] * (6 - level)]
            before = heads.setdefault(tuple(above), at)
            if before != at and other[before]["name"] != other[at]["name"]:
                message = N_(
                    "{name} heads two sections, which {page} calls {first} and {second}; correct one"
                )
                yield fault(
                    page.place(heading.start()),
                    message,
                    name=f"「{heading['name']}」",
                    page=(en if page is zh else zh).file,
                    first=f"「{other[before]['name']}」",
                    second=f"「{other[at]['name']}」",
                )


def _headings(text: str) -> list[re.Match[str]]:
    """The headings of a page; none stands in what is quoted."""
    quoted = _FENCED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text) if "```" in text else text
    return list(_HEADING.finditer(quoted))


def _sections(document: Document) -> Iterator[_Section]:
    text = document.text
    headings = [(found["id"] or str(at), found.start()) for at, found in enumerate(_headings(text))]
    starts = [("", 0), *headings]
    for (id, start), end in zip(starts, [*(start for _, start in headings), len(text)], strict=True):
        below = shown(text[start:end]) if start else shown(text)[:end]
        yield _Section(id, start, tuple(_blocks(document, start, below)))


def _blocks(document: Document, start: int, below: str) -> Iterator[Block]:
    """Yield the paragraphs, items, rows and headings of a section that say anything."""
    head = HEAD.match(document.text)
    for found in _BLOCK.finditer(below):
        plain = found[0].replace(HIDDEN, " ").replace("\n", " ")
        before = len(plain) - len(plain.lstrip())
        sort = "lines" if "  \n" in found[0] else _sort(document.text, start + found.start())
        unread = head and start + found.start() < head.end() and sort not in OF_A_HEAD
        if re.search(r"\w", plain) and not unread:
            step = document.text[start + found.start() :].lstrip(" ")[:1].isdigit() and sort == "item"
            yield Block(sort, plain.strip(), start + found.start() + before, step)


def _sort(text: str, at: int) -> str:
    """What begins at `at`: a heading, an item, a row, the head of a table, a key of the head of the page, or a paragraph."""
    begins = _BEGINS.match(text, at)
    if begins is None:
        return "text"
    return next((sort for sort, found in begins.groupdict().items() if found), "")


_BEGINS = lazy(
    r"(?P<heading>#{1,6} )|(?P<head>\|[^\n]*\n\|?[ ]*:?-{3,})|(?P<row>\|)|[ ]*(?P<item>[-*+][ ]|\d+\.[ ])|(?P<title>title:)|(?P<description>description:)"
)


def _place(
    place: Callable[[int | None], Place], starts: Sequence[tuple[int, int]], offset: int | None
) -> Place:
    """Where the character at an offset of blocks that stand one after the other stands in the page."""
    within, start = next(each for each in reversed(starts) if each[0] <= (offset or 0))
    return place(start + (offset or 0) - within)


RULES: tuple[Rule[Sources], ...] = (
    Rule("page-parity", N_("A hand-written page has the same sections, links and telephone numbers in both languages."),
         N_("Compare the two pages and correct the one that is wrong."), differing, severity="warning", excusable=True),
)  # fmt: skip
