"""Figures of a report in the former shape as marks of its texts: what the marks say goes from `figures`, the rest stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..importing.yamltext import inline
from ..model.figure import Figure
from ..model.languages import ORIGINAL
from ..model.marked import stated
from ..model.printing import printed
from ..model.references import references
from ..reading.source import KeyPath
from .edits import Edits


@dataclass
class Marks:
    """What the marks of a report say of its figures, and in which block each figure is marked first."""

    said: dict[str, dict[str, Any]] = field(default_factory=dict)
    first: dict[str, tuple[str, KeyPath]] = field(default_factory=dict)

    def add(self, id: str, said: Mapping[str, Any], block: tuple[str, KeyPath]) -> None:
        """Take in what one more mark says: what was said first holds."""
        self.first.setdefault(id, block)
        _merge(self.said.setdefault(id, {}), said)


def mark(edits: Edits, figures: Mapping[str, Figure], marks: Marks) -> None:
    """Let each Chinese sentence of a file print its figures itself, and take in what it then says of them."""
    source = edits.source
    for path in source.values:
        text = source.get(path)
        for each in references(text) if isinstance(text, str) else ():
            marked = f"{printed(figures[each.figure], each.part, ORIGINAL)}|" if path[-1] == ORIGINAL else ""
            written = f"{{{marked}{each.name}}}"
            end = source.index_in(path, text.index("}", each.offset)) + 1
            edits.replace(source.index_in(path, each.offset), end, written)
            for _, said in stated(written) if path[-3:-2] == ("sentences",) else ():
                marks.add(each.figure, said, (source.file, path[:-3]))


def reduce(edits: Edits, marks: Marks) -> None:
    """Take away what the marks say of the figures that stand in a file."""
    paths = {path for path in edits.source.keys if path[-1] == "figures" and edits.source.get(path)}
    for path in sorted(paths, key=str):
        left = {
            id: rest
            for id, figure in edits.source.get(path).items()
            if (rest := _unsaid(id, figure, marks, (edits.source.file, path[:-1]))) is not None
        }
        _rewrite_figures(edits, path, left)


def _unsaid(
    id: str, figure: dict[str, Any], marks: Marks, home: tuple[str, KeyPath]
) -> dict[str, Any] | None:
    """What the marks do not say of a figure; None if nothing is left."""
    said = {**marks.said.get(id, {}), "indicator": id}
    left = _without(figure, said)
    if not left and marks.first.get(id) != home:
        return {"indicator": id}
    return left or None


def _without(stated: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    left = {}
    for key, value in stated.items():
        if isinstance(value, dict) and isinstance(said.get(key), dict):
            value = _without(value, said[key])  # noqa: PLW2901
            if value:
                left[key] = value
        elif key not in said or said[key] != value:
            left[key] = value
    return left


def _merge(into: dict[str, Any], said: Mapping[str, Any]) -> None:
    for key, value in said.items():
        if isinstance(value, Mapping):
            _merge(into.setdefault(key, {}), value)
        else:
            into.setdefault(key, value)


def _rewrite_figures(edits: Edits, path: KeyPath, left: Mapping[str, Mapping[str, Any]]) -> None:
    source = edits.source
    if not left and edits.leads(path):
        _drop(edits, path)
    elif not left or edits.in_brackets(path):
        edits.replace(source.keys[path].end, edits.end(path), f": {inline(left)}")
    else:
        for id in source.get(path):
            entry = (*path, id)
            if id not in left:
                _drop(edits, entry)
            elif left[id] != source.get(entry):
                key, end = source.keys[entry], edits.end(entry)
                above = edits.line_start(key.start)
                edits.replace(key.end, end, f": {inline(left[id])}")
                edits.replace(above, above, _lines(edits, key.start, end))


def _drop(edits: Edits, path: KeyPath) -> None:
    """Remove the lines of the key at `path` and of its value; comments stay."""
    start, end = edits.line_start(edits.source.keys[path].start), edits.next_line(edits.end(path) - 1)
    edits.replace(start, end, _lines(edits, edits.source.keys[path].start, end))


def _lines(edits: Edits, start: int, end: int) -> str:
    """The comments between two offsets, each on a line of its own."""
    margin = " " * (start - edits.line_start(start))
    return "".join(f"{margin}{comment}\n" for comment in edits.comments(start, end))
