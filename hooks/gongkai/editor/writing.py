"""Text-true writing: an edit changes the lines of its field and no other, whatever stands around it.

Each function gives the new text of a file. That text is read again before it is given: if it holds anything but what
was asked for, nothing is written at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from ..faults.problems import N_
from ..importing.yamltext import Value, inline, yaml_text
from ..migrating.edits import Edits, set_text
from ..reading.source import KeyPath, Source, parse

REFUSED = N_("this place cannot be written on a form; change it in the file")
_STEP = 2


class UnwritableError(Exception):
    """The change cannot be made without touching more than its field; the message is a msgid."""

    def __init__(self, message: str = REFUSED) -> None:
        super().__init__(message)


def changed(source: Source, path: KeyPath, value: Value, order: Sequence[str] = ()) -> str:
    """The text with `value` at `path`; a key that is not there yet takes its place in the `order` of keys.

    Raises:
        UnwritableError: if the file does not take it.
    """
    return _proved(source, _set(source, path, value, order), lambda data: _assign(data, path, value))


def without(source: Source, path: KeyPath) -> str:
    """The text without the key or the item that `path` ends with.

    Raises:
        UnwritableError: if the file does not take it.
    """
    return _proved(source, _removed(source, path), lambda data: _at(data, path[:-1]).pop(path[-1]))


def inserted(source: Source, path: KeyPath, index: int, value: Value) -> str:
    """The text with `value` as the item `index` of the list at `path`.

    Raises:
        UnwritableError: if the file does not take it.
    """
    if source.get(path) in (None, []):
        return changed(source, path, [value])
    return _proved(
        source, _inserted(source, path, index, value), lambda data: _at(data, path).insert(index, value)
    )


def moved(source: Source, path: KeyPath, index: int) -> str:
    """The text with the item at `path` as number `index` of its list, all that stands in it and above it with it.

    Raises:
        UnwritableError: if the file does not take it.
    """

    def move(data: Any) -> None:
        items = _at(data, path[:-1])
        items.insert(index, items.pop(path[-1]))

    return _proved(source, _moved(source, path, index), move)


def _proved(source: Source, text: str, change: Callable[[Any], object]) -> str:
    """`text`, if it says what `source` said with the `change` made."""
    wanted = deepcopy(source.value)
    change(wanted)
    found = parse(text, source.file)
    if _plain(found.value) != _plain(wanted) or any(
        fault not in source.problems and found.value is None for fault in found.problems
    ):
        raise UnwritableError
    return text


def _plain(value: Any) -> Any:
    """A value as a data file holds it: every single value a text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return None if value is None else str(value)


def _at(data: Any, path: KeyPath) -> Any:
    for step in path:
        data = data[step]
    return data


def _assign(data: Any, path: KeyPath, value: Value) -> None:
    *above, last = path
    for step in above:
        if isinstance(data, dict) and data.get(step) is None:
            data[step] = {}
        data = data[step]
    data[last] = value


def _single(value: object) -> bool:
    return value is None or isinstance(value, str | int)


def _set(source: Source, path: KeyPath, value: Value, order: Sequence[str]) -> str:
    edits = Edits(source)
    if path not in source.values:
        return _added(source, path, value, order)
    if _single(value) and _single(source.get(path)):
        _set_single(edits, path, value)
    elif _flowing(edits, path[:-1]) or isinstance(path[-1], int):
        edits.replace(source.values[path].start, edits.end(path), inline(value))
    else:
        start = source.keys[path].start
        said = _indented({str(path[-1]): value}, start - edits.line_start(start))
        edits.replace(start, edits.end(path), said.lstrip(" ").removesuffix("\n"))
    return edits.text()


def _set_single(edits: Edits, path: KeyPath, value: Value) -> None:
    """Let a single value stand in place of another: in the quotes that stand there, or none where it is nothing."""
    start, end = edits.source.values[path].start, edits.end(path)
    stood = edits.source.text[start:end]
    if not stood.strip():  # nothing stands behind the colon
        edits.replace(start, start, f" {inline(value) if _flowing(edits, path[:-1]) else _block(value)}")
    elif value is None:
        edits.replace(start, end, "null")
    elif stood[0] in "|>":
        edits.replace(start, end, _block(value))
    else:
        set_text(edits, path, str(value))


def _block(value: Value) -> str:
    """A single value as it stands in a block."""
    return yaml_text({"x": value}).removeprefix("x: ").removesuffix("\n")


def _added(source: Source, path: KeyPath, value: Value, order: Sequence[str]) -> str:
    """The text with a key that is not there yet, behind those of its mapping that come before it in `order`."""
    edits, above = Edits(source), path[:-1]
    stands = source.get(above)
    if above and stands in (None, {}):
        return _set(source, above, {str(path[-1]): value}, order)
    if not isinstance(stands, dict) or not stands or isinstance(path[-1], int):
        raise UnwritableError
    keys = list(stands)
    place = order.index(str(path[-1])) if path[-1] in order else len(order)
    before = (
        [key for key in keys if key in order and order.index(key) < place] if place < len(order) else keys
    )
    after = before[-1] if before else None
    if _flowing(edits, above):
        entry = inline({str(path[-1]): value})[1:-1]
        at = edits.end((*above, after)) if after else source.keys[*above, keys[0]].start
        edits.replace(at, at, f", {entry}" if after else f"{entry}, ")
        return edits.text()
    first = source.keys[*above, keys[0]].start
    column = first - edits.line_start(first)
    said = _indented({str(path[-1]): value}, column)
    if after is None:  # where the first key stands, that may stand behind a dash
        edits.replace(first, first, said.lstrip(" ") + " " * column)
        return edits.text()
    at = _line_after(source, edits.end((*above, after)))
    edits.replace(at, at, said if source.text[:at].endswith("\n") else f"\n{said}")
    return edits.text()


def _removed(source: Source, path: KeyPath) -> str:
    edits, above = Edits(source), path[:-1]
    siblings = source.get(above)
    if len(siblings) == 1:
        return _emptied(source, above)
    if _flowing(edits, above):
        start, end = _between_commas(edits, path)
        edits.replace(start, end, "")
    elif isinstance(path[-1], int):
        start, end = _item(edits, path)
        edits.replace(start, end, "")
    elif edits.leads(path):
        start = edits.line_start(source.keys[path].start)
        edits.replace(start, _line_after(source, edits.end(path)), "")
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
    if edits.in_brackets(path):
        edits.replace(source.values[path].start, edits.end(path), empty)
    elif isinstance(path[-1], str):
        edits.replace(source.keys[path].end, edits.end(path), f": {empty}")
    else:
        edits.replace(source.values[path].start, edits.end(path), empty)
    return edits.text()


def _inserted(source: Source, path: KeyPath, index: int, value: Value) -> str:
    edits, count = Edits(source), len(source.get(path))
    last = index >= count
    if edits.in_brackets(path):
        said = inline(value)
        at = edits.end((*path, count - 1)) if last else source.values[*path, index].start
        edits.replace(at, at, f", {said}" if last else f"{said}, ")
        return edits.text()
    start, end = _item(edits, (*path, count - 1 if last else index))
    column = _dash(edits, (*path, 0)) - edits.line_start(_dash(edits, (*path, 0)))
    said = _indented({"x": [value]}, column).split("\n", 1)[1]
    if said.strip() == "" or not said.lstrip().startswith("-"):
        said = f"{' ' * column}- {inline(value)}\n"
    at = end if last else start
    edits.replace(at, at, said if source.text[:at].endswith("\n") or not at else f"\n{said}")
    return edits.text()


def _moved(source: Source, path: KeyPath, index: int) -> str:
    edits, above = Edits(source), path[:-1]
    count, at = len(source.get(above)), int(path[-1])
    if not 0 <= index < count:
        raise UnwritableError
    order = list(range(count))
    order.insert(index, order.pop(at))
    spans = [
        (source.values[*above, each].start, edits.end((*above, each)))
        if edits.in_brackets(above)
        else _item(edits, (*above, each))
        for each in range(count)
    ]
    said = [source.text[start:end] for start, end in spans]
    if not edits.in_brackets(above) and said and not said[-1].endswith("\n"):
        raise UnwritableError
    for (start, end), each in zip(spans, order, strict=True):
        if said[each] != source.text[start:end]:
            edits.replace(start, end, said[each])
    return edits.text()


def _flowing(edits: Edits, path: KeyPath) -> bool:
    """Whether what stands at `path`, or anything around it, stands in braces or brackets."""
    return any(edits.in_brackets(path[:length]) for length in range(1, len(path) + 1))


def _between_commas(edits: Edits, path: KeyPath) -> tuple[int, int]:
    """From where to where a key or an item in brackets stands, with one of the commas beside it."""
    source, above = edits.source, path[:-1]
    steps = list(source.get(above)) if isinstance(path[-1], str) else list(range(len(source.get(above))))
    place = steps.index(path[-1])
    starts = [_begins(source, (*above, step)) for step in steps]
    if place + 1 < len(steps):
        return starts[place], starts[place + 1]
    return edits.end((*above, steps[place - 1])), edits.end(path)


def _begins(source: Source, path: KeyPath) -> int:
    return (source.keys if isinstance(path[-1], str) else source.values)[path].start


def _dash(edits: Edits, path: KeyPath) -> int:
    """Offset of the dash of an item in a list by lines."""
    source = edits.source
    value = source.get(path)
    start = source.values[path].start
    if isinstance(value, dict) and value and not edits.in_brackets(path):
        start = source.keys[*path, next(iter(value))].start
    found = source.text.rfind("-", edits.line_start(start), start)
    if found < 0 or source.text[found + 1 : start].strip():
        raise UnwritableError
    return found


def _item(edits: Edits, path: KeyPath) -> tuple[int, int]:
    """From where to where an item of a list by lines stands, the comments right above it with it."""
    source, dash = edits.source, _dash(edits, path)
    start = edits.line_start(dash)
    if source.text[start:dash].strip():  # a list begun behind a dash or a key
        raise UnwritableError
    for line in reversed(list(_lines_above(source.text, start))):
        if not line.strip().startswith("#") or len(line) - len(line.lstrip(" ")) != dash - edits.line_start(
            dash
        ):
            break
        start -= len(line)
    return start, _line_after(source, edits.end(path))


def _lines_above(text: str, at: int) -> Iterator[str]:
    """Yield the lines before the offset `at`, the one right above it last; as many as comments may be."""
    yield from text[max(0, at - 4_000) : at].splitlines(keepends=True)[-40:]


def _line_after(source: Source, at: int) -> int:
    return source.text.find("\n", at) + 1 or len(source.text)


def _indented(value: dict[str, Any], column: int) -> str:
    """A mapping by lines, `column` spaces from the margin."""
    return "".join(f"{' ' * column}{line}\n" for line in yaml_text(value).splitlines())
