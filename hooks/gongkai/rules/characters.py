"""What one reads is what is there: no character that nobody sees, none that only looks like another, no versions left unmerged."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.characters import alike, code, invisible
from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, place_after, problem
from ..faults.rule import Rule
from ..reading.conflicts import conflicts
from ..reading.sources import Sources

_ESCAPE = lazy(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2}))")
_PROGRAMS = (".js", ".mjs", ".css", ".map")
"""Files in which the characters of texts are named, and not read."""


def _texts(sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file that is text."""
    yield from ((source.file, source.text) for _, source in sources.all())
    yield from ((report.text_file, report.text or "") for report in sources.reports)
    yield from ((document.file, document.text) for document in sources.documents)
    for beside in sources.beside:
        if not beside.name.lower().endswith(_PROGRAMS) and (text := beside.text):
            yield beside.file, text.removeprefix("\ufeff")


def _unseen(sources: Sources) -> Iterator[Problem]:
    message = N_(
        "{character} cannot be seen, or not as what it is, so the text is not what one reads; delete it"
    )
    for file, text in _texts(sources):
        for at, character in invisible(text):
            yield problem(_placed(text, at, file), message, character=code(character))
    for _, source in sources.all():
        for found in _ESCAPE.finditer(source.text) if "\\" in source.text else ():
            character = chr(int(found[1] or found[2] or found[3], 16) % 0x110000)
            if any(invisible(character)):
                yield problem(
                    _placed(source.text, found.start(), source.file), message, character=code(character)
                )


def _alike(sources: Sources) -> Iterator[Problem]:
    message = N_("{character} only looks like {usual}, and no search finds it; type {usual}")
    for file, text in _texts(sources):
        for at, character, usual in alike(text):
            told = f"{character} ({code(character).partition(' ')[0]})"
            shown = f"{usual} (U+{ord(usual):04X})" if usual != character else "?"
            yield Problem(_placed(text, at, file), message, (("character", told), ("usual", shown)))


def _conflicts(sources: Sources) -> Iterator[Problem]:
    for document in sources.documents:
        yield from conflicts(document.text, document.file, underlines=True)
    for beside in sources.beside:
        if beside.text:
            yield from conflicts(beside.text, beside.file, underlines=True)


def _placed(text: str, at: int, file: str) -> Place:
    return place_after(text[:at], file)


RULES: tuple[Rule[Sources], ...] = (
    Rule("invisible-character", N_("No text holds a character that nobody sees, or that turns the direction of others."),
         N_("Delete it; it came with a copied text: paste without formatting."), _unseen, source="Unicode UTS #39"),
    Rule("look-alike", N_("No text holds a character that only looks like the usual one."),
         N_("Type it anew; such characters come from PDFs and old fonts."), _alike, severity="warning", source="Unicode UTS #39", excusable=True),
    Rule("merge-conflict", N_("No file holds two versions that were merged and not reconciled."),
         N_("Keep one version, and delete the marks."), _conflicts, across=True),
)  # fmt: skip
