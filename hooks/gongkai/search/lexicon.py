"""How a query is understood: question words, synonyms, traditional characters."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import cast

from ..model.traditional import table
from .entries import Entry, normalise, tokens, typed

_MEANS = 3
"""What an everyday word may mean on a site, at most."""


def vocabulary(
    language: str,
    pages: Iterable[Entry],
    found: Mapping[str, Sequence[int]],
    synonyms: Sequence[tuple[str, Sequence[str]]],
) -> dict[str, object]:
    """How the browser understands a query: filters with their counts, synonyms, question words, characters of tokens `found`."""
    pages = tuple(pages)
    asking, titles = asked(language), {page.title for page in pages}
    said = dict(synonyms)
    general = {
        word: [title]
        for title in asking
        if title in titles
        for word in asking[title]
        if not any(own in word for own in said)  # what the editors say goes before, of a part too
    }
    meant = dict(everyday(language, found, said)) | general | said
    longest_first = sorted(meant.items(), key=lambda synonym: -len(synonym[0]))
    others = [
        [
            typed(query),
            [normalise(meaning) for meaning in means],
            *([1] if general.get(query) == means else ()),
        ]
        for query, means in longest_first
    ]
    questions = sorted(asking["?"], key=len, reverse=True)
    characters = set("".join([*found, *questions, *meant]))
    filters = Counter(pair for page in pages for pair in page.filters.items())
    return {
        "filters": [[*pair, count] for pair, count in filters.items()],
        "synonyms": others,
        "questions": questions,
        "weak": asking["~"],
        "simplified": dict(_simplified(characters)),
    }


def packed(known: Mapping[str, object]) -> dict[str, object]:
    """What is `known` of queries as it is sent: synonyms by what they mean, characters as two lines."""
    meaning: dict[str, list[str]] = {}
    for query, *means in cast("Sequence[Sequence[object]]", known["synonyms"]):
        meaning.setdefault(json.dumps(means), []).append(str(query))
    simplified = cast("Mapping[str, str]", known["simplified"])
    others = sorted(simplified, key=lambda character: (simplified[character], character))
    return {
        **known,
        "synonyms": [["|".join(sorted(meaning[means])), *json.loads(means)] for means in sorted(meaning)],
        "simplified": ["".join(others), "".join(map(simplified.__getitem__, others))],
    }


def everyday(
    language: str, found: Mapping[str, Sequence[int]], said: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what people say for what stands on the site, whose postings are `found`, or what the editors `said` words of, with what it means here."""
    means: dict[str, dict[str, None]] = {}
    for written, spoken in lines(language):
        here = chain.from_iterable(said.get(word) or [word][: stands(word, found)] for word in written)
        known = dict.fromkeys(here)
        for word in spoken if known else ():
            means.setdefault(word, {}).update(known)
    yield from ((word, list(meant)[:_MEANS]) for word, meant in means.items() if not stands(word, found))


def elsewhere(language: str, found: Mapping[str, Sequence[int]], known: Mapping[str, object]) -> list[str]:
    """The words of matters that are none of the site, whose postings are `found`: nothing of their line stands there, or is `known` as a synonym."""
    meant = {query for query, *_ in cast("Sequence[Sequence[object]]", known["synonyms"])}
    all_lines = ([typed(word) for word in chain(*line)] for line in lines(language))
    return [
        word
        for words in all_lines
        if not any(word in meant or stands(word, found) for word in words)
        for word in words
    ]


def asked(language: str) -> Mapping[str, Sequence[str]]:
    """How people ask, by the title of the page that they mean; by `?` and `~` what says nothing, and little, of what they mean."""
    found: dict[str, list[str]] = {"?": [], "~": []}
    for titles, words in lines(language, "asked"):
        found.setdefault(titles[0], []).extend(words)
    return found


def lines(language: str, name: str = "everyday") -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words that offices write and those that people say for them, or what another table called `name` has on both sides of its colons."""
    file = Path(__file__).with_name(f"{name}.{language}.txt")
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        written, colon, spoken = line.partition(":")
        if colon and not line.startswith("#"):
            yield _words(written), _words(spoken)


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split("|" if "|" in text or text.isascii() else None)]


def stands(word: str, found: Mapping[str, Sequence[int]]) -> bool:
    """Whether a page of the postings `found` holds all of `word`."""
    parts = [part for part in tokens(word) if part.isascii() or len(part) > 1]
    holding = [{number >> 1 for number in found.get(part, ())} for part in parts]
    return bool(holding and set.intersection(*holding))


def _simplified(characters: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each traditional character with the simplified one for it, if only the latter is among `characters`."""
    for traditional, best in table("TSCharacters").items():
        if traditional <= "\uffff" and best in characters and traditional not in characters:
            yield traditional, best
