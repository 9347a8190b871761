"""Part files with what the marks of their texts say of figures filled in under `figures`, each where its mark stands.

So whoever asks the files what a figure is need not know whether the text or the editor says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..model.languages import ORIGINAL
from ..model.marked import Stated, stated
from .broken import mended
from .source import KeyPath, Mark, Source, blocks


def texts(block: Mapping[str, Any], path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield path and value of each Chinese text of a block that can hold figures."""
    if isinstance(block.get(ORIGINAL), str):
        yield (*path, ORIGINAL), block[ORIGINAL]
    sentences = block.get("sentences")
    for index, sentence in enumerate(sentences if isinstance(sentences, list) else ()):
        if isinstance(sentence, dict) and isinstance(sentence.get(ORIGINAL), str):
            yield (*path, "sentences", index, ORIGINAL), sentence[ORIGINAL]


def filled(parts: Mapping[str, Source]) -> dict[str, Source]:
    """The part files of one report by name, each figure with what its marks say of it; marks that are broken are read as they are meant.

    It stands with the block that states anything of it, else with the first that marks it.
    """
    parts = {name: mended(source, ()) for name, source in parts.items()}
    filling = {name: _Filling(source) for name, source in parts.items()}
    homes: dict[str, tuple[str, KeyPath]] = {}
    marks: list[tuple[str, KeyPath, KeyPath, str, int, Stated]] = []
    for name, source in parts.items():
        for path, block in blocks(source.value):
            declared = block.get("figures")
            for id in declared if isinstance(declared, dict) else ():
                homes.setdefault(id, (name, path))
            for where, text in texts(block, path):
                if "|" in text:
                    marks += [
                        (name, path, where, mark.figure, mark.offset + 1, said) for mark, said in stated(text)
                    ]
    for name, path, where, figure, offset, said in marks:
        home, at = homes.setdefault(figure, (name, path))
        filling[home].add((*at, "figures", figure), said, parts[name], where, offset, here=home == name)
    for figure, (home, at) in homes.items():
        filling[home].name((*at, "figures", figure))
    return {name: mended(each.source(), homes) for name, each in filling.items()}


class _Filling:
    """One file that is being filled in."""

    def __init__(self, source: Source) -> None:
        self._before = source
        self._value: Any = None
        """A copy of what was read, once anything is filled in."""

        self._values: dict[KeyPath, Mark] = {}
        self._keys: dict[KeyPath, Mark] = {}

    def add(
        self, path: KeyPath, said: Stated, among: Source, where: KeyPath, offset: int, *, here: bool
    ) -> None:
        """Let the figure at `path` say what it does not say yet; a mark at `offset` of the text `where` says it."""
        figure = self._open(path)
        if figure is None:
            return
        mark = _mark(among, where, offset) if here else self._before.values.get(path[:-2])
        if mark and path not in self._before.keys:
            self._keys.setdefault(path, mark)
            self._values.setdefault(path, mark)
        self._fill(figure, path, said, mark)

    def _fill(
        self, figure: dict[str, Any], path: KeyPath, said: Mapping[str, object], mark: Mark | None
    ) -> None:
        for key, value in said.items():
            if isinstance(value, dict):
                within = self._open((*path, key))
                if within is not None:
                    self._fill(within, (*path, key), value, mark)
            elif key not in figure:
                figure[key] = value
            if mark and (*path, key) not in self._before.values:
                self._values.setdefault((*path, key), mark)

    def name(self, path: KeyPath) -> None:
        """Let the figure at `path` state the indicator of the same id, if it names none."""
        figure = self._open(path)
        if figure is not None and not {"indicator", "indicators"} & figure.keys():
            figure["indicator"] = path[-1]

    def source(self) -> Source:
        """The file as it is now."""
        before = self._before
        if self._value is None:
            return before
        values, keys = {**before.values, **self._values}, {**before.keys, **self._keys}
        return replace(before, value=self._value, values=values, keys=keys)

    def _open(self, path: KeyPath) -> dict[str, Any] | None:
        """The mapping at `path`; None if something else stands there."""
        self._value = _copied(self._before.value) if self._value is None else self._value
        found = self._value
        for step in path:
            if isinstance(found, dict):
                found = found.setdefault(step, {})
            elif isinstance(found, list) and isinstance(step, int):
                found = found[step]
            else:
                return None
        return found if isinstance(found, dict) else None


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(each) for key, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value


def _mark(source: Source, path: KeyPath, offset: int) -> Mark | None:
    """Where the character at `offset` of the text at `path` stands."""
    place = source.locate_in(path, offset)
    around = source.values.get(path)
    return Mark(place.line or 1, place.column or 1, around.start, around.end) if around else None
