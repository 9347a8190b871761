"""Keys and items of the text of a data file that come, go and move, with the comments that belong to them."""

from __future__ import annotations

from ..importing.yamltext import Value, inline
from ..migrating.edits import Edits
from ..reading.source import KeyPath, Source
from .spots import between_commas, dash, flowing, indented, item
from .unwritable import UnwritableError


def without_it(source: Source, path: KeyPath) -> str:
    """The text without the key or the item that `path` ends with."""
    edits, above = Edits(source), path[:-1]
    siblings = source.get(above)
    if len(siblings) == 1:
        return _emptied(source, above)
    if flowing(edits, above):
        start, end = between_commas(edits, path)
        edits.replace(start, end, "")
    elif isinstance(path[-1], int):
        start, end = item(edits, path)
        edits.replace(start, end, "")
    elif edits.leads(path):
        start = edits.line_start(source.keys[path].start)
        edits.replace(start, edits.next_line(edits.end(path)), "")
    else:  # the first key behind a dash: the next one takes its place
        following = list(siblings)[1]
        edits.replace(source.keys[path].start, source.keys[*above, following].start, "")
    return edits.text()


def _emptied(source: Source, path: KeyPath) -> str:
    """The text with nothing in the mapping or list at `path`."""
    if not path:
        raise UnwritableError
    edits = Edits(source)
    empty = "{}" if isinstance(source.get(path), dict) else "[]"
    if isinstance(path[-1], str) and not edits.in_brackets(path):
        edits.replace(source.keys[path].end, edits.end(path), f": {empty}")
    else:
        edits.replace(source.values[path].start, edits.end(path), empty)
    return edits.text()


def with_item(source: Source, path: KeyPath, index: int, value: Value) -> str:
    """The text with `value` as the item `index` of the list at `path`, which has others."""
    edits, count = Edits(source), len(source.get(path))
    last = index >= count
    if edits.in_brackets(path):
        said = inline(value)
        at = edits.end((*path, count - 1)) if last else source.values[*path, index].start
        edits.replace(at, at, f", {said}" if last else f"{said}, ")
        return edits.text()
    start, end = item(edits, (*path, count - 1 if last else index))
    column = dash(edits, (*path, 0)) - edits.line_start(dash(edits, (*path, 0)))
    said = indented({"x": [value]}, column).split("\n", 1)[1]
    if said.strip() == "" or not said.lstrip().startswith("-"):
        said = f"{' ' * column}- {inline(value)}\n"
    at = end if last else start
    edits.replace(at, at, said if source.text[:at].endswith("\n") or not at else f"\n{said}")
    return edits.text()


def with_moved(source: Source, path: KeyPath, index: int) -> str:
    """The text with the item at `path` as number `index` of its list."""
    edits, above = Edits(source), path[:-1]
    count, at = len(source.get(above)), int(path[-1])
    if not 0 <= index < count:
        raise UnwritableError
    order = list(range(count))
    order.insert(index, order.pop(at))
    paths, flow = [(*above, each) for each in range(count)], edits.in_brackets(above)
    spans = [(source.values[each].start, edits.end(each)) if flow else item(edits, each) for each in paths]
    said = [source.text[start:end] for start, end in spans]
    if not flow and not said[-1].endswith("\n"):
        raise UnwritableError
    for (start, end), each in zip(spans, order, strict=True):
        if said[each] != source.text[start:end]:
            edits.replace(start, end, said[each])
    return edits.text()
