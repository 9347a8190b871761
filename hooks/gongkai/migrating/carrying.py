"""What somebody made of a paragraph, carried over to the one that stands in its place now: ids, marks, English, promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from ..importing.known import reduced
from ..importing.naming import Ids
from ..model.figure import Figure
from ..model.grid import unmergeable
from ..model.likeness import likest
from ..model.marks import pieces, plain, unmarked
from ..model.report import Promise
from ..model.text import Text
from ..model.tree import Node
from ..rules.fidelity import normalise
from .divided import divided, tokens

_ALIKE = 0.6
_MARK = "\0"
_KEPT = ("indicator", "as_of", "span", "status", "of")
"""What somebody says of a figure beside the words of the text."""

_TIMES = ("as_of", "span")
"""Of that what the new text may say otherwise."""

_NOTHING = Node("review")
Figures = dict[str, Figure]


@dataclass
class Carrying:
    """Carries over from the nodes of the former text; `figures` are all of its ids, `ids` those of the new draft's figures by its own."""

    figures: Ids
    ids: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    """What the draft calls figures whose ids others have already, and so the indicator."""

    elsewhere: dict[str, tuple[Promise, Node]] = field(default_factory=dict)
    """By what they say, the sentences that may stand in another paragraph now, with that in which they stood."""

    former: dict[int, Promise] = field(default_factory=dict)
    """Of each sentence by its identity that which stood in its place."""

    def same(self, old: Node, new: Node) -> Node:
        """The new node where it says what the old one said: all that was made of it."""
        self.ids |= _together(*("".join(each.zh for each in node.sentences) for node in (new, old)))
        return replace(
            new, role=old.role, kind=old.kind, id=old.id, area=old.area, hidden=old.hidden, figures=old.figures,
            words=old.words, sentences=old.sentences, heading=old.heading if new.heading else None, asked=(), near={},
        )  # fmt: skip

    def changed(self, old: Node, new: Node) -> Node:
        """The new node where it says something else: what still holds of what was made of the old one."""
        new = divided(old, new)
        sentences, left, own = [], list(old.sentences), dict(self.ids)
        for sentence in new.sentences:
            former = _alike(sentence, left)
            moved = None if former and _says(former) == _says(sentence) else self._moved(sentence)
            if moved:
                former, figures = moved
                old = replace(old, figures={**figures, **old.figures})
            elif former:
                left.remove(former)
            own |= _together(sentence.zh, former.zh) if former else {}
            became = self._sentence(former, sentence, own)
            sentences.append(became)
            if former and not moved:
                self.former[id(became)] = former
        place = old if bool(old.heading) == bool(new.heading) else new
        return replace(
            new, role=old.role, kind=old.kind, id=place.id, area=place.area, hidden=old.hidden, words=old.words or new.words,
            merged=new.merged or (() if unmergeable(new.rows, old.merged) else old.merged), heads=old.heads,
            heading=old.heading if new.heading and normalise(old.title) == normalise(new.title) else new.heading, sentences=tuple(sentences),
            figures=self._figures(old, new, own, sentences),
            near={at: said for at, said in new.near.items() if sentences[at].en is None},
        )  # fmt: skip

    def added(self, new: Node) -> Node:
        """A node that is new, with ids that nothing else has, but for sentences that stood elsewhere."""
        own, sentences, figures = dict(self.ids), [], Figures()
        for sentence in new.sentences:
            former, stated = self._moved(sentence) or (None, {})
            own |= _together(sentence.zh, former.zh) if former else {}
            figures |= stated
            sentences.append(self._sentence(former, sentence, own))
        before = replace(_NOTHING, figures=figures)
        return replace(new, sentences=tuple(sentences), figures=self._figures(before, new, own, sentences))

    def _moved(self, sentence: Promise) -> tuple[Promise, Figures] | None:
        """The sentence that said the same in another paragraph, with what is stated there of its figures."""
        former, stood = self.elsewhere.pop(_says(sentence), (None, _NOTHING))
        if former is None:
            return None
        return former, {id: stood.figures[id] for id in _marked([former]) if id in stood.figures}

    def _sentence(self, old: Promise | None, new: Promise, own: dict[str, str]) -> Promise:
        if old and _says(old) == _says(new):
            return old
        zh = self._renamed(new.zh, own)
        target = new.target and Text(zh=self._renamed(new.target.zh, own), en=new.target.en)
        if old is None:
            promised = {"target": target, "due": new.due} if new.id else {"target": None, "due": None}
            return new.model_copy(update={"zh": zh, **promised})
        same = reduced(zh) == reduced(old.zh)
        return new.model_copy(update={
            "zh": zh, "target": target if old.id else None, "id": old.id, "due": (new.due or old.due) if old.id else None,
            "updates": old.updates, "en": old.en if same else new.en,
        })  # fmt: skip

    def _renamed(self, zh: str, own: dict[str, str]) -> str:
        """A marked text whose marks have the ids that their figures have in the report."""
        said = ""
        for piece in pieces(zh):
            if not piece.figure:
                said += unmarked(piece.printed)
                continue
            id = own.get(piece.figure) or self._id(piece.figure, own)
            said += f"{{{piece.printed}|{id}{f'.{piece.part}' if piece.part else ''}}}"
        return said

    def _id(self, drafted: str, own: dict[str, str]) -> str:
        id = self.figures.give(drafted, drafted)
        own[drafted] = self.ids[drafted] = id
        if id != drafted:
            self.renamed[id] = drafted
        return id

    def _figures(self, old: Node, new: Node, own: Mapping[str, str], said: Sequence[Promise]) -> Figures:
        """What the sentences `said` do not say of their figures themselves."""
        before, marked = _marked(old.sentences), _marked(said)
        drafted = {own.get(id, id): figure for id, figure in new.figures.items()}
        found = {id: figure for id, figure in old.figures.items() if id not in before}
        for id in marked:
            named = _given(drafted.get(id))
            kept = {key: value for key, value in _given(old.figures.get(id)).items() if key in _KEPT}
            if any(key in _TIMES for key in named):
                kept = {key: value for key, value in kept.items() if key not in _TIMES}
            named = {key: value for key, value in named.items() if key not in kept}
            indicator = {"indicator": self.renamed[id]} if id in self.renamed else {}
            if stated := {**indicator, **kept, **named}:
                found[id] = Figure.model_validate(stated)
        return found


def _says(sentence: Promise) -> str:
    return normalise(plain(sentence.zh))


def _marked(sentences: Sequence[Promise]) -> Sequence[str]:
    return list(
        dict.fromkeys(piece.figure for each in sentences for piece in pieces(each.zh) if piece.figure)
    )


def _given(figure: Figure | None) -> dict[str, object]:
    return figure.model_dump(mode="json", exclude_defaults=True) if figure else {}


def _alike(sentence: Promise, others: Sequence[Promise]) -> Promise | None:
    """The one of `others` that says nearly the same."""
    best = likest(plain(sentence.zh), {at: plain(each.zh) for at, each in enumerate(others)}, _ALIKE)
    return None if best is None else others[best]


def _together(drafted: str, marked: str) -> dict[str, str]:
    """The id of each mark of a `marked` text by that of the one in the same place of a `drafted` one."""
    one, other = list(tokens(drafted)), list(tokens(marked))
    ours, theirs = ([_MARK if figure else said for said, figure in each] for each in (one, other))
    found: dict[str, str] = {}
    for kind, start, end, from_, to in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        mines = [figure for _, figure in one[start:end] if figure]
        knowns = [figure for _, figure in other[from_:to] if figure]
        if kind in ("equal", "replace") and len(mines) == len(knowns):
            for mine, known in zip(mines, knowns, strict=True):
                if _part(mine) == _part(known):
                    found.setdefault(mine.partition(".")[0], known.partition(".")[0])
    return found


def _part(name: str) -> str:
    return name.partition(".")[2]
