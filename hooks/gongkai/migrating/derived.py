"""Data without what they say themselves: lists of what a sentence names, and kinds that names tell."""

from __future__ import annotations

from ..model.languages import ORIGINAL
from ..model.marks import plain
from ..model.named import Names
from ..model.outline import SENTENCES
from ..model.registers import kind_of
from ..reading.source import KeyPath, Source
from .edits import Edits


def without_named(source: Source, names: Names) -> str:
    """The text of a file of a report whose sentences list no programmes and documents but what is not as they name it."""
    edits = Edits(source)
    for pattern in SENTENCES:
        for path, text in source.texts(f"{pattern}.{ORIGINAL}"):
            said = {"programmes": names.programmes(plain(text)), "documents": names.documents(plain(text))}
            for key, ids in said.items():
                listed = source.get((*path[:-1], key))
                if isinstance(listed, list) and sorted(map(str, listed)) == sorted(ids):
                    _drop(edits, (*path[:-1], key))
    return edits.text()


def without_kinds(programmes: Source) -> str:
    """The text of the register of programmes, each without its kind if the name tells it."""
    edits = Edits(programmes)
    for path, name in programmes.texts(f"programmes.*.name.{ORIGINAL}"):
        kind = (*path[:-2], "kind")
        if programmes.get(kind) == kind_of(name):
            _drop(edits, kind)
    return edits.text()


def _drop(edits: Edits, path: KeyPath) -> None:
    """Remove what has lines of its own and no comment."""
    end = edits.next_line(edits.end(path) - 1)
    if edits.leads(path) and not edits.comments(edits.source.keys[path].start, end):
        edits.replace(edits.line_start(edits.source.keys[path].start), end, "")
