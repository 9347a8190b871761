"""A report whose office has changed the text: its files, in which every block stands as it stood wherever it says there what it says now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ..importing.blocks import Data, Writer
from ..importing.draft import grouped, name_of, part
from ..importing.yamltext import Comment, Value, Verbatim, inline, yaml_text
from ..model.languages import ORIGINAL
from ..model.parts import Count, Level
from ..model.tree import Node, Role
from ..reading.source import KeyPath, Source, parse
from ..rules.fidelity import normalise
from .blocks import block_lines, comments_above, head_lines
from .edits import Edits, set_text
from .matching import Change, Former, Matching, outline_of, said


@dataclass(frozen=True)
class Renewed:
    """The files of a report by name, as they are to be; what has changed; and the nodes that it is now."""

    files: Mapping[str, str]
    changes: Sequence[Change]
    nodes: Sequence[Node]


def renewed(
    former: Former,
    drafted: Sequence[Node],
    asks: Callable[[Sequence[Node]], Callable[[str], bool]],
    *,
    verbatim: bool = True,
) -> Renewed:
    """The report of which `drafted` is the draft afresh; `asks` tells which keys of it are written once its nodes are known.

    Blocks that say what they said stand as they stood, unless not `verbatim`.
    """
    matching = Matching(former, list(outline_of(former.nodes)), list(outline_of(drafted)))
    nodes = [matching.node(node) for node in drafted]
    matching.asks = asks(nodes)
    if not verbatim:
        matching.same.clear()
    files = dict(_files_of(former, nodes, matching))
    return Renewed(files, list(matching.changes()), nodes)


@dataclass(frozen=True)
class _Keeping(Writer):
    """Writes nodes as they stood in their files, wherever they say there what they say now."""

    matching: Matching
    edits: Mapping[str, Edits]

    def node(self, node: Node, role: Role, depth: int, count: Count, level: Level | None = None) -> Data:
        """What the data says of one node."""
        written = super().node(node, role, depth, count, level)
        data = {key: value for key, value in written.items() if self.matching.asks(key)}
        old = self.matching.became.get(id(node))
        if old is None or old.at is None:
            return data
        edits = self.edits[old.at.file]
        stood = edits.source.get(old.at.path)
        if id(node) in self.matching.same and all(stood.get(key) == data.get(key) for key in _TELLING):
            if _lines(old) == _lines(node):
                return Verbatim(block_lines(edits, old.at.path))
            head = head_lines(edits, old.at.path)
            if head is not None and "body" in data:
                return Verbatim(head, {"body": data["body"]})
        patched = _patched(edits.source, old.at.path, data)
        if patched is not None:
            return patched
        return {**_comments(edits, old), **data, **self._sentences(edits, old, node, data)}

    def _sentences(self, edits: Edits, old: Node, node: Node, data: Data) -> Data:
        """The sentences of a paragraph, of which some stand as they stood."""
        written = data.get("sentences")
        stood_there = old.at and edits.source.get((*old.at.path, "sentences"))
        if old.at is None or not stood_there or not isinstance(written, list):
            return {}
        numbers = {id(sentence): number for number, sentence in enumerate(old.sentences)}
        texts: list[Value] = []
        for sentence, new in zip(node.sentences, written, strict=True):
            former = self.matching.carrying.former.get(id(sentence))
            path = (*old.at.path, "sentences", numbers.get(id(former), -1))
            stood = edits.source.get(path) if former is not None else None
            if former is sentence and stood is not None:
                texts.append(Verbatim(block_lines(edits, path)))
            else:
                texts.append((_patched(edits.source, path, new) if stood is not None else None) or new)
        return {"sentences": texts}


def _patched(source: Source, path: KeyPath, data: Data) -> Verbatim | None:
    """A block as it stood but for its Chinese texts; None if it says anything else otherwise, too."""
    stood = source.get(path)
    if not isinstance(stood, dict) or _without_chinese(stood) != _without_chinese(data):
        return None
    if ("body" in stood) != ("body" in data):
        return None
    edits = Edits(source)
    for at, text in _chinese(data, path):
        if source.get(at) != text:
            set_text(edits, at, text)
    new = Edits(parse(edits.text(), source.file))
    if "body" not in data:
        return Verbatim(block_lines(new, path))
    head = head_lines(new, path)
    return None if head is None else Verbatim(head, {"body": data["body"]})


def _without_chinese(value: Value, *, top: bool = True) -> object:
    """What a block says beside its Chinese texts, and what its place tells."""
    if isinstance(value, Mapping):
        left = ("role", "markers", "body") if top else ()
        return {
            str(key): None if key == ORIGINAL else _without_chinese(each, top=False)
            for key, each in value.items()
            if key not in left and not isinstance(key, Comment)
        }
    if isinstance(value, list | tuple):
        return [_without_chinese(each, top=False) for each in value]
    return None if value is None else str(value)


def _chinese(value: Value, path: KeyPath, *, top: bool = True) -> Iterator[tuple[KeyPath, str]]:
    """Yield path and text of the Chinese texts of a block."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key == ORIGINAL and isinstance(each, str):
                yield (*path, ORIGINAL), each
            elif not (top and key == "body"):
                yield from _chinese(each, (*path, key), top=False)
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _chinese(each, (*path, index), top=False)


_TELLING = ("marker", "stop", "kind")
"""What a block says of how it is printed where its place does not tell."""


def _comments(edits: Edits, old: Node) -> Data:
    assert old.at is not None
    lines = comments_above(edits, old.at.path) if old.at.path else ()
    return {Comment(line.removeprefix("#").removeprefix(" ")): None for line in lines}


def _files_of(former: Former, nodes: Sequence[Node], matching: Matching) -> Iterator[tuple[str, str]]:
    """Yield name and text of each part, and of `report`."""
    edits = {name: Edits(source) for name, source in former.sources.items()}
    writing = partial(_Keeping, matching=matching, edits=edits)
    texts: dict[str, str] = {}
    count = Count()
    for group in grouped(nodes):
        name = _name(former, group, matching, texts)
        before = former.parts.get(name)
        own = former.head.markers[:1] + before.markers if before and before.markers is not None else None
        written = part(
            group, former.head.markers, count, writing, own or (former.head.markers if before else None)
        )
        top = tuple(comments_above(edits[name], ())) if before and not isinstance(written, Verbatim) else ()
        texts[name] = "".join(f"{line}\n" for line in top) + yaml_text(written)
    yield from texts.items()
    yield "report", _head(edits["report"], list(texts))


def _head(edits: Edits, parts: Sequence[str]) -> str:
    path = ("parts",)
    if edits.source.get(path) != list(parts):
        edits.replace(edits.source.keys[path].end, edits.end(path), f": {inline(list(parts))}")
    return edits.text()


def _name(former: Former, group: Sequence[Node], matching: Matching, taken: Mapping[str, str]) -> str:
    """The file in which most of a part stood; a new one, if others have taken that."""
    files = [old.at.file for node in outline_of(group) if (old := matching.became.get(id(node))) and old.at]
    free = [file for file in files if file not in taken]
    return max(free, key=free.count) if free else name_of(group, {*taken, *former.parts})


def _lines(node: Node) -> Sequence[str]:
    """All lines that a node prints, its own without number."""
    below = [normalise(line.strip()) for each in outline_of(node.children) for line in each.lines]
    return [said(node), *below]
