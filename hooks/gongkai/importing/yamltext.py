"""Plain values as YAML, the way editors write it: a text a line, short lists in brackets, no quotes without need."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

Value = None | str | int | Sequence["Value"] | Mapping[str, "Value"]


class Comment(str):
    """A key that is written as a comment of its own line, whatever its value."""

    __slots__ = ()


class Verbatim(dict[str, Value]):
    """A mapping of which the first keys stand on lines that are given as they are; what it holds follows them."""

    def __init__(self, lines: Sequence[str], more: Mapping[str, Value] = MappingProxyType({})) -> None:
        super().__init__(more)
        self.lines = lines


_NULLS = {"~", "null", "Null", "NULL"}
_QUOTED = re.compile(r"[-?:](?:\s|$)|[,\[\]{}#&*!|>'\"%@`=]|---|\.\.\.|<<|[｛［｜＞＃]")
"""How a text begins that cannot stand without quotes."""

_INSIDE = re.compile(r":(?:\s|$)|\s#|[^\S \u3000\xa0]")
_IN_FLOW = re.compile(r"[,\[\]{}]")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WIDEST = 100


def yaml_text(value: Mapping[str, Value]) -> str:
    """The YAML of a mapping."""
    return "".join(f"{line}\n" for line in _mapping(value))


def scalar(value: str | int | None, *, flow: bool = False) -> str:
    """A single value, in quotes only where YAML would read it as something else."""
    if value is None:
        return "null"
    text = str(value)
    plain = text and text == text.strip() and text not in _NULLS and text.isprintable()
    if (
        plain
        and not _QUOTED.match(text)
        and not _INSIDE.search(text)
        and not (flow and _IN_FLOW.search(text))
    ):
        return text
    if '"' in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def inline(value: Value) -> str:
    """A value on one line, mappings in braces and lists in brackets."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{scalar(key, flow=True)}: {inline(item)}' for key, item in value.items())}}}"
    if isinstance(value, str | int | None):
        return scalar(value, flow=True)
    return f"[{', '.join(map(inline, value))}]"


def _mapping(value: Mapping[str, Value]) -> Iterator[str]:
    if isinstance(value, Verbatim):
        yield from value.lines
    for key, item in value.items():
        if isinstance(key, Comment):
            yield f"# {key}"
            continue
        head = f"{scalar(key)}:"
        if isinstance(item, str | int | None):
            yield f"{head} {scalar(item)}"
        elif (short := _short(item)) is not None:
            yield f"{head} {short}"
        elif isinstance(item, Mapping):
            yield head
            yield from (f"  {line}" for line in _mapping(item))
        else:
            yield head
            yield from _sequence(item)


def _sequence(items: Sequence[Value]) -> Iterator[str]:
    for item in items:
        if isinstance(item, str | int | None):
            yield f"- {scalar(item)}"
        elif isinstance(item, Mapping):
            opened = False
            for line in _mapping(item):
                if not opened and line.startswith("# "):
                    yield line
                else:
                    yield f"{'  ' if line else ''}{line}" if opened else f"- {line}"
                    opened = True
        else:
            yield f"- {inline(item)}"


def _short(value: Value) -> str | None:
    """A list of single values, or a mapping of them that is no text in two languages, in brackets if it is short."""
    if isinstance(value, Mapping):
        simple = all(isinstance(item, str | int | None) for item in value.values()) and "zh" not in value
        flow = inline(value) if simple else ""
        return flow if simple and len(flow) <= _WIDEST else None
    if isinstance(value, Sequence) and all(isinstance(item, str | int | None) for item in value):
        return inline(value)
    return None
