"""Texts that need not be asked again: no rule had anything to say of them, and what they are held against is the same.

What is said several times is asked once: what a rule has to say of it holds wherever it stands.

A text is known by a digest of all that rules go by: what it says, the engine, and the files of `CONTEXT`. So what was
kept may be stale, foreign or damaged: nothing is passed over that was not asked as it is now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import Field, dataclass, field, replace
from hashlib import blake2b
from typing import Any, ClassVar, Protocol, TypeVar

from ..faults.problems import Place, Problem
from ..reading.sources import Sources
from ..work import engine
from ..work.kept import SIZE
from .once import once

CONTEXT = ("agency", "documents", "programmes", "terms", "wording")
"""The shared files that rules hold texts against."""


class _Placed(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def place(self) -> Callable[..., Place]: ...


Text = TypeVar("Text", bound=_Placed)


@dataclass(frozen=True)
class Asked:
    """Digests of the texts of an examination, and of those whose place a rule wanted to know: it had something to say."""

    texts: set[bytes] = field(default_factory=set)
    spoken_of: set[bytes] = field(default_factory=set)

    places: dict[int, list[Place]] = field(default_factory=dict)
    """Of each place that a rule wanted to know, known by its being that very one: itself, and where the same is said again."""

    @property
    def settled(self) -> frozenset[bytes]:
        """Those of which no rule had anything to say."""
        return frozenset(self.texts - self.spoken_of)

    def noted(self, text: bytes, places: Sequence[Callable[..., Place]]) -> Callable[..., Place]:
        """The first of `places`, which notes that it was asked for."""

        def noted(offset: int | None = None) -> Place:
            self.spoken_of.add(text)
            found = [place(offset) for place in places]
            self.places[id(found[0])] = found
            return found[0]

        return noted

    def told(self, found: Iterable[Problem]) -> Iterator[Problem]:
        """Yield `found`, each wherever the same is said."""
        for fault in found:
            for where in self.places.get(id(fault.where), [fault.where]):
                yield replace(fault, where=where)


@once
def asked(_: Sources) -> Asked:
    """What was asked of these sources so far."""
    return Asked()


def together(shares: Iterable[Asked]) -> Asked:
    """What was asked of all `shares` of the sources."""
    whole = Asked()
    for each in shares:
        whole.texts.update(each.texts)
        whole.spoken_of.update(each.spoken_of)
    return whole


def unsettled(sources: Sources, texts: Iterable[Text], said: Callable[[Text], object]) -> Iterator[Text]:
    """Yield those of `texts` that are not settled, of those that say the same the first; what rules go by in one is what is `said`."""
    if sources.settled is None:
        yield from texts
        return
    here, key = asked(sources), _key(sources)
    places: dict[bytes, list[Callable[..., Place]]] = {}
    for text in texts:
        digest = blake2b(repr(said(text)).encode(), key=key, digest_size=SIZE).digest()
        here.texts.add(digest)
        if digest in places:
            places[digest].append(text.place)
        elif digest not in sources.settled:
            places[digest] = [text.place]
            yield replace(text, place=here.noted(digest, places[digest]))


@once
def _key(sources: Sources) -> bytes:
    context = repr([sources[name].value for name in CONTEXT])
    return blake2b(context.encode(), key=engine.digest(), digest_size=32).digest()
