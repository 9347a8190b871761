"""A programme listed at a sentence of a report, in whatever way the sentence is written."""

from __future__ import annotations

from ..model.languages import ORIGINAL
from ..reading.source import KeyPath, Mark
from .edits import Edits

_KEY = "programmes"


def list_at(edits: Edits, path: KeyPath, id: str) -> bool:
    """List the programme `id` at the sentence at `path`; whether it could be, or was there already."""
    sentence = edits.source.get(path)
    listed = sentence.get(_KEY)
    if isinstance(listed, list):
        return id in listed or _joined(edits, (*path, _KEY), id, len(listed))
    if _KEY in sentence:
        return False
    if path[-2:-1] == ("sentences",):
        return _added(edits, path, id)
    return _as_sentence(edits, path, id)


def _joined(edits: Edits, path: KeyPath, id: str, count: int) -> bool:
    if edits.in_brackets(path):
        at = edits.end(path) - 1
        edits.replace(at, at, f", {id}" if count else id)
        return True
    last = edits.source.values[(*path, count - 1)]
    _new_line(edits, edits.end((*path, count - 1)), f"{_indent(edits, last)}- {id}")
    return True


def _indent(edits: Edits, mark: Mark) -> str:
    """What stands before the dash of an item."""
    start = edits.line_start(mark.start)
    return edits.source.text[start : mark.start].rstrip().rstrip("-")


def _new_line(edits: Edits, end: int, line: str) -> None:
    """Add a line behind that on which something ends."""
    at = edits.next_line(end - 1)
    lacking = "" if edits.source.text[at - 1 : at] == "\n" else "\n"
    edits.replace(at, at, f"{lacking}{line}\n")


def _added(edits: Edits, path: KeyPath, id: str) -> bool:
    end = edits.end(path)
    if edits.in_brackets(path):
        edits.replace(end - 1, end - 1, f", {_KEY}: [{id}]")
    else:
        first = min(edits.source.keys[(*path, key)].column for key in edits.source.get(path))
        _new_line(edits, end, f"{' ' * (first - 1)}{_KEY}: [{id}]")
    return True


def _as_sentence(edits: Edits, path: KeyPath, id: str) -> bool:
    """Make of a paragraph that is one text a list of one sentence, which may list programmes."""
    source = edits.source
    zh, en = source.keys.get((*path, ORIGINAL)), source.keys.get((*path, "en"))
    if zh is None or en is None:
        return False
    last = edits.end((*path, "en"))
    if edits.in_brackets(path):
        if source.get(path).keys() != {"zh", "en"} or zh.start > en.start:
            return False
        edits.replace(zh.start, zh.start, "sentences: [{")
        edits.replace(last, last, f", {_KEY}: [{id}]}}]")
        return True
    if en.line != zh.line + 1 or source.text.count("\n", en.start, last):
        return False
    indent = " " * (zh.column - 1)
    edits.replace(zh.start, zh.start, f"sentences:\n{indent}- ")
    edits.replace(en.start, en.start, "  ")
    _new_line(edits, last, f"{indent}  {_KEY}: [{id}]")
    return True
