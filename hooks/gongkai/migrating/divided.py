"""A paragraph of a new draft divided as somebody has divided the one in whose place it stands: its heading, its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from ..importing.promises import cut, target
from ..importing.structure import sentences
from ..model.marks import pieces, plain, unmarked
from ..model.report import Promise
from ..model.text import Text
from ..model.tree import Node

Token = tuple[str, str]
"""A character as printed, or a mark: what it prints, and of what it is the figure."""

_MARK = ("\0", "")


def headed(old: Node, new: Node) -> Node:
    """`new` with a heading where `old` has one, and none where it has none, if its text lets it."""
    if old.heading and not new.heading:
        head, before = f"{old.title}{old.stop}", new.sentences[0].zh if new.sentences else ""
        if not before.startswith(head):
            return new
        rest = before.removeprefix(head)
        left = (
            (new.sentences[0].model_copy(update={"zh": rest}), *new.sentences[1:])
            if rest
            else new.sentences[1:]
        )
        return replace(new, heading=Text(zh=unmarked(old.title), en=None), stop=old.stop, sentences=left)
    if new.heading and not old.heading and old.sentences and (new.sentences or not new.children):
        first = Promise(zh=f"{new.heading.zh}{new.stop}", en=None)
        return replace(new, heading=None, stop="", sentences=(first, *new.sentences))
    return new


def divided(old: Node, new: Node) -> Node:
    """`new` with its sentences cut where those of `old` are, wherever somebody has chosen that."""
    if not new.sentences or not _is_chosen(old):
        return new
    said_now = list(_tokens(new.sentences))
    bounds = [0, *sorted(_bounds(old, new, said_now)), len(said_now)]
    drafted = [0, *_ends(new.sentences)]
    given: set[str] = set()
    said = []
    for start, end in pairwise(bounds):
        within = [
            sentence
            for sentence, (first, last) in zip(new.sentences, pairwise(drafted), strict=True)
            if first < end and start < last
        ]
        said.append(_sentence(_written(said_now[start:end]), within, given))
    return replace(new, sentences=tuple(said), near={})


def _is_chosen(old: Node) -> bool:
    """Whether the paragraph is cut otherwise than an import does it."""
    stands = [plain(each.zh) for each in old.sentences]
    drafted = [plain(each.zh) for each in sentences("".join(stands))]
    return bool(stands) and stands not in (drafted, list(cut(drafted)))


def _bounds(old: Node, new: Node, now: Sequence[Token]) -> set[int]:
    """Where the new paragraph is cut: as the old one in what both say, elsewhere as the draft is."""
    ours, theirs = ([_MARK if each[1] else each for each in some] for some in (_tokens(old.sentences), now))
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    found = {
        at - block.a + block.b
        for at in _ends(old.sentences)[:-1]
        for block in blocks
        if block.a < at <= block.a + block.size
    }
    found |= {
        at
        for at in _ends(new.sentences)[:-1]
        if not any(block.b < at < block.b + block.size for block in blocks)
    }
    return {at for at in found if 0 < at < len(now)}


def _ends(said: Sequence[Promise]) -> list[int]:
    """Behind which token each sentence ends."""
    return list(accumulate(sum(1 for _ in _tokens([each])) for each in said))


def _tokens(said: Sequence[Promise]) -> Iterator[Token]:
    return (token for sentence in said for token in tokens(sentence.zh))


def tokens(text: str) -> Iterator[Token]:
    """Yield the characters and the marks of a text."""
    for piece in pieces(text):
        if piece.figure:
            yield piece.printed, f"{piece.figure}.{piece.part}" if piece.part else piece.figure
        else:
            yield from ((character, "") for character in piece.printed)


def _written(tokens: Sequence[Token]) -> str:
    return "".join(f"{{{said}|{figure}}}" if figure else unmarked(said) for said, figure in tokens)


def _sentence(zh: str, within: Sequence[Promise], given: set[str]) -> Promise:
    """What `zh` is, which stands within those of the draft; of an id the first has it."""
    same = next((each for each in within if each.zh == zh), None)
    if same:
        given |= {same.id} if same.id else set()
        return same
    id = next((each.id for each in within if each.id and each.id not in given), None)
    given |= {id} if id else set()
    promised = [each for each in within if each.id]
    aim = target(zh) if promised else None
    return within[0].model_copy(update={
        "zh": zh, "en": None, "id": id, "target": Text(zh=aim, en=None) if aim else None,
        "due": next((each.due for each in promised if each.due), None),
    })  # fmt: skip
