"""References and marks with a brace or bar that is lost, doubled or full-width: read as they are meant, and told where they stand.

So rules find nothing that only follows from the slip.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from ..faults.patterns import lazy
from ..model.languages import LANGUAGES
from ..model.outline import SENTENCES, TARGETS
from ..model.quantities import quantities
from .source import KeyPath, Source

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?(?![\w.-]*[\w-])"
_OPEN, _CLOSE = r"[{｛]{1,2}", r"(?:[ ]*[}｝]{1,2})"
_FORM = lazy(
    r"\{\{(?![^{}]*\}(?!\}))|\}\}(?!\})|\{(?:[^{}|]+\|)?[a-z0-9-]+(?:\.[a-z]+)?\}(?!\})"
    r"|(?:[{｛][ ]*(?P<said>(?=[^{}]*[\u4e00-\u9fff\d])[^{}｛｝|｜\n]*?[^A-Za-z0-9{}｛｝|｜/／丨│，,、:：\s-])[ ]*[|｜/／丨│，,、:：]?"
    r"|[(（\[【](?P<bracketed>[^{}()（）\[\]【】|｜\n]+)[|｜])"
    r"[ ]*(?P<strange>[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)(?:[.。．](?P<part>[a-z]+))?[ ]*(?:[}｝]{1,2}|[)）\]】])"
    rf"|(?:{_OPEN}[ ]*(?P<printed>[^{{}}｛｝|｜\n]+?))?[ ]*[|｜][ ]*(?P<marked>{_ID})(?P<close>{_CLOSE})?"
    rf"|{_OPEN}[ ]*(?P<opened>{_ID}){_CLOSE}?"
    rf"|(?<![\w.-])(?P<closed>{_ID}){_CLOSE}"
)
"""What is right, or a brace that is meant as one; then marks with other signs, those that lack something, and references that do."""

_DOUBTFUL = lazy(
    r"[｛｝｜]|\{ | \}|\| | \||[。．][a-z]+\}|\|[a-z0-9-]*[A-Z]|\{[^{}|]*[\u4e00-\u9fff][^{}|]*\}|[(（\[【][^{}()（）\[\]【】|]+\|"
)


@dataclass(frozen=True)
class Broken:
    """What stands at `start` of a text, and what is meant by it."""

    start: int
    written: str
    meant: str


def broken(text: str, known: Collection[str]) -> Iterator[Broken]:
    """Yield what of `text` is meant as a mark, or as a reference to one of the figures `known`, and is none."""
    if text.count("{") == text.count("}") and not _DOUBTFUL.search(text):
        return
    for found in _FORM.finditer(text):
        name = found["opened"] or found["closed"]
        if id := found["strange"]:
            part = f".{found['part']}" if found["part"] else ""
            yield Broken(
                found.start(), found[0], f"{{{found['said'] or found['bracketed']}|{id.lower()}{part}}}"
            )
        elif found["marked"]:
            printed = found["printed"] or (_before(text, found.start()) if found["close"] else "")
            start = found.start() if found["printed"] else found.start() - len(printed)
            if printed:
                yield Broken(start, text[start : found.end()], f"{{{printed}|{found['marked']}}}")
        elif name and name.partition(".")[0] in known:
            yield Broken(found.start(), found[0], f"{{{name}}}")


def mended(source: Source, known: Collection[str]) -> Source:
    """`source` with its texts as they are meant."""
    value = source.value
    for path, text, slips in _texts(source, known):
        meant, end = "", 0
        for slip in slips:
            meant, end = meant + text[end : slip.start] + slip.meant, slip.start + len(slip.written)
        value = _with(value, path, meant + text[end:])
    return source if value is source.value else replace(source, value=value)


def slips(source: Source, known: Collection[str]) -> Iterator[tuple[KeyPath, Broken]]:
    """Yield each mark and reference of `source` that is broken, and in which text."""
    return ((path, slip) for path, _, slips in _texts(source, known) for slip in slips)


def _texts(source: Source, known: Collection[str]) -> Iterator[tuple[KeyPath, str, list[Broken]]]:
    if not re.search("[{}｛｝]", source.text):
        return
    for pattern in (*SENTENCES, *TARGETS):
        for language in LANGUAGES:
            for path, text in source.texts(f"{pattern}.{language}"):
                if found := list(broken(text, known)):
                    yield path, text, found


def _before(text: str, end: int) -> str:
    """The quantity that ends at `end`, as it is printed."""
    return next((each.printed for each in quantities(text[:end]) if each.end == end), "")


def _with(value: object, path: KeyPath, text: str) -> object:
    """A copy of `value` with `text` at `path`."""
    if not path:
        return text
    step, rest = path[0], path[1:]
    if isinstance(value, Mapping):
        return {**value, step: _with(value[step], rest, text)}
    assert isinstance(value, list)
    assert isinstance(step, int)
    return [*value[:step], _with(value[step], rest, text), *value[step + 1 :]]
