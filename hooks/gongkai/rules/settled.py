"""Texts and files that need not be asked again: no rule had anything to say of them, and what they are held against is the same.

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
from ..reading.beside import Beside
from ..reading.documents import Document
from ..reading.sources import ReportSources, Sources
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
Found = TypeVar("Found")


@dataclass(frozen=True)
class Asked:
    """Digests of the texts of an examination, and of those whose place a rule wanted to know: it had something to say."""

    texts: set[bytes] = field(default_factory=set)
    spoken_of: set[bytes] = field(default_factory=set)
    faultless: set[bytes] = field(default_factory=set)
    """Digests of all by which nothing was found."""

    places: dict[int, list[Place]] = field(default_factory=dict)
    """Of each place that a rule wanted to know, known by its being that very one: itself, and where the same is said again."""

    @property
    def settled(self) -> frozenset[bytes]:
        """Those of which no rule had anything to say."""
        return frozenset(self.texts - self.spoken_of | self.faultless)

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
        whole.faultless.update(each.faultless)
    return whole


def unsettled(sources: Sources, texts: Iterable[Text], said: Callable[[Text], object]) -> Iterator[Text]:
    """Yield those of `texts` that are not settled, of those that say the same the first; what rules go by in one is what is `said`."""
    if sources.settled is None:
        yield from texts
        return
    here = asked(sources)
    places: dict[bytes, list[Callable[..., Place]]] = {}
    for text in texts:
        digest = _digest(sources, said(text))
        here.texts.add(digest)
        if digest in places:
            places[digest].append(text.place)
        elif digest not in sources.settled:
            places[digest] = [text.place]
            yield replace(text, place=here.noted(digest, places[digest]))


def unless_faultless(
    sources: Sources, find: Callable[..., Iterable[Found]], *given: object
) -> Iterator[Found]:
    """Yield what `find`, a function of a module that goes by nothing else, finds in what it is `given`; nothing, if it found nothing before."""
    if sources.settled is None:
        yield from find(*given)
        return
    digest = _digest(sources, (find.__module__, find.__qualname__, given))
    found = () if digest in sources.settled else tuple(find(*given))
    if not found:
        asked(sources).faultless.add(digest)
    yield from found


def digest_of(sources: Sources, *more: object) -> bytes:
    """By what all that stands beside reports is known, and whatever `more` is: a report, say."""
    files = [
        (each.id, each.text, [(source.file, source.text, source.value) for source in each.files.values()])
        if isinstance(each, ReportSources)
        else each
        for each in more
    ]
    return _digest(sources, (_beside_reports(sources), files))


@once
def _beside_reports(sources: Sources) -> bytes:
    shared = [(name, source.text, source.value) for name, source in sources.shared.items()]
    others = sources.documents, sources.today, sources.record, sources.beside, sources.kept
    return _digest(sources, (sources.root, shared, others))


def in_pages(find: Callable[[Document], Iterable[Problem]]) -> Callable[[Sources], Iterator[Problem]]:
    """Find what `find` does in each hand-written page."""
    return lambda sources: (
        fault for document in sources.documents for fault in unless_faultless(sources, find, document)
    )


def beside_pages(find: Callable[[Beside], Iterable[Problem]]) -> Callable[[Sources], Iterator[Problem]]:
    """Find what `find` does in each file that is published beside them."""
    return lambda sources: (
        fault for beside in sources.beside for fault in unless_faultless(sources, find, beside)
    )


def _digest(sources: Sources, said: object) -> bytes:
    return blake2b(repr(said).encode(), key=_key(sources), digest_size=SIZE).digest()


@once
def _key(sources: Sources) -> bytes:
    context = repr([sources[name].value for name in CONTEXT])
    return blake2b(context.encode(), key=engine.digest(), digest_size=32).digest()
