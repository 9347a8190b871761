"""Texts that need not be asked again: no rule had anything to say of them, and what they are held against is the same.

A text is known by a digest of all that rules go by: what it says, the engine, and the files of `CONTEXT`. So what was
kept may be stale, foreign or damaged: nothing is passed over that was not asked as it is now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import Field, dataclass, field, replace
from hashlib import blake2b
from typing import Any, ClassVar, Protocol, TypeVar

from ..faults.problems import Place
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

    @property
    def settled(self) -> frozenset[bytes]:
        """Those of which no rule had anything to say."""
        return frozenset(self.texts - self.spoken_of)

    def noted(self, text: bytes, place: Callable[..., Place]) -> Callable[..., Place]:
        """`place`, which notes that it was asked for."""

        def noted(offset: int | None = None) -> Place:
            self.spoken_of.add(text)
            return place(offset)

        return noted


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
    """Yield those of `texts` that are not settled; what rules go by in one is what is `said`."""
    if sources.settled is None:
        yield from texts
        return
    here, key = asked(sources), _key(sources)
    for text in texts:
        digest = blake2b(repr(said(text)).encode(), key=key, digest_size=SIZE).digest()
        here.texts.add(digest)
        if digest not in sources.settled:
            yield replace(text, place=here.noted(digest, text.place))


@once
def _key(sources: Sources) -> bytes:
    context = repr([sources[name].value for name in CONTEXT])
    return blake2b(context.encode(), key=engine.digest(), digest_size=32).digest()
