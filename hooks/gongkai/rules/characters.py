"""What one reads is what is there: no character that nobody sees, none that only looks like another, no versions left unmerged."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.characters import alike, code, invisible
from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, place_after, problem
from ..faults.rule import Rule, all_of
from ..reading.beside import Beside
from ..reading.conflicts import conflicts
from ..reading.documents import Document
from ..reading.sources import Sources
from .once import once
from .settled import beside_pages, in_pages, unless_faultless

_ESCAPE = lazy(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2}))")
_LIKE = N_("{character} only looks like {usual}, and no search finds it; type {usual}")
_UNSEEN = N_("{character} cannot be seen, or not as what it is, so the text is not what one reads; delete it")
_PROGRAMS = (".js", ".mjs", ".css", ".map")
"""Files in which the characters of texts are named, and not read."""


def _texts(sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file that is read."""
    yield from ((source.file, source.text) for _, source in sources.all())
    yield from ((report.text_file, report.text or "") for report in sources.reports)
    yield from ((document.file, document.text) for document in sources.documents)


@once
def _odd(sources: Sources) -> list[Problem]:
    """What is odd in any text, found once for both rules."""
    found = [
        fault for file, text in _texts(sources) for fault in unless_faultless(sources, _in_text, file, text)
    ]
    return found + [fault for each in sources.beside for fault in unless_faultless(sources, _in_beside, each)]


def _in_beside(beside: Beside) -> Iterator[Problem]:
    if not beside.name.lower().endswith(_PROGRAMS) and (text := beside.text):
        yield from _in_text(beside.file, text.removeprefix("\ufeff"))


def _in_text(file: str, text: str) -> Iterator[Problem]:
    for at, character in invisible(text):
        yield problem(_placed(text, at, file), _UNSEEN, character=code(character))
    for at, character, usual in alike(text):
        told = f"{character} ({code(character).partition(' ')[0]})"
        shown = f"{usual} (U+{ord(usual):04X})" if usual != character else "?"
        yield Problem(_placed(text, at, file), _LIKE, (("character", told), ("usual", shown)))


def _unseen(sources: Sources) -> Iterator[Problem]:
    yield from (fault for fault in _odd(sources) if fault.message == _UNSEEN)
    for _, source in sources.all():
        for found in _ESCAPE.finditer(source.text) if "\\" in source.text else ():
            character = chr(int(found[1] or found[2] or found[3], 16) % 0x110000)
            if any(invisible(character)):
                yield problem(
                    _placed(source.text, found.start(), source.file), _UNSEEN, character=code(character)
                )


def _alike(sources: Sources) -> Iterator[Problem]:
    return (fault for fault in _odd(sources) if fault.message == _LIKE)


def _merged(document: Document) -> Iterator[Problem]:
    return conflicts(document.text, document.file, underlines=True)


def _merged_beside(beside: Beside) -> Iterator[Problem]:
    return conflicts(beside.text or "", beside.file, underlines=True)


def _placed(text: str, at: int, file: str) -> Place:
    return place_after(text[:at], file)


RULES: tuple[Rule[Sources], ...] = (
    Rule("invisible-character", N_("No text holds a character that nobody sees, or that turns the direction of others."),
         N_("Delete it; it came with a copied text: paste without formatting."), _unseen, source="Unicode UTS #39"),
    Rule("look-alike", N_("No text holds a character that only looks like the usual one."),
         N_("Type it anew; such characters come from PDFs and old fonts."), _alike, severity="warning", source="Unicode UTS #39", excusable=True),
    Rule("merge-conflict", N_("No file holds two versions that were merged and not reconciled."),
         N_("Keep one version, and delete the marks."), all_of(in_pages(_merged), beside_pages(_merged_beside)), across=True),
)  # fmt: skip
