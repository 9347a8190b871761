"""Fixed terms of official texts that others sound or look like: 高薪技术企业 for 高新技术企业, 消费者投拆 for 消费者投诉 (ADR 52)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from ...faults.patterns import lazy
from ...model.grouping import grouped
from . import lexicon
from .edits import NUMERALS, Text, read
from .grams import THREE, grams

_RUN = lazy("[\u4e00-\u9fff]{3,}")
EITHER = frozenset("的地得做作订定截止至账帐他它她像象分份型性实试")
"""What may stand for one another here: other rules tell of them, or both are right."""
_ENDS = frozenset("的和与及或等了中其向为以市省县级各第再在一总章性型也所")
_BARS = {"short": 3.0, "listed": -3.0, "long": 6.0, "usual": 17.0, "lacking": -1.0}
"""So much likelier the text has to be with the term: one that is listed, of three characters or more, or a usual phrase of five or more, or of four."""
_LONG = 7
"""A term of so many characters is meant, whatever stands around what is left of it."""


Term = tuple[str, str, float]
"""A term, how it sounds, and how much likelier it has to make a text."""


@lru_cache(maxsize=4096)
def misheard(text: str) -> tuple[tuple[int, str, str], ...]:
    """Where a text of tokens has something that sounds or looks like a term which it is not, what that is, and the term."""
    return tuple(
        (run.start() + at, written, meant)
        for run in _RUN.finditer(text)
        for at, written, meant in _of_run(text, run[0], run.start())
    )


def _of_run(text: str, run: str, start: int) -> Iterator[tuple[int, str, str]]:
    heard, said, end = run.translate(_ears()), read(text), 0
    for at in range(len(run) - THREE + 1):
        if at < end:
            continue
        if lacking := _lacks(said, run, start, at):
            yield at, *lacking
            end = at + len(lacking[0])
            continue
        for term, _, bar in _near(run, heard, at):
            written = run[at : at + len(term)]
            if written != term and _is_another(said, start + at, written, term, bar):
                yield at, written, term
                end = at + len(written)
                break


def _lacks(said: Text, run: str, start: int, at: int) -> tuple[str, str] | None:
    """What stands at `at` of a run that lacks one character of a term, and the term, if that makes the text likelier."""
    words, alone = lexicon.words(), lexicon.alone()
    for written, term in _lacking().get(run[at : at + THREE], ()):
        end = at + len(written)
        if not run.startswith(written, at) or run.startswith(term, at):
            continue
        first, last = run[max(at - 1, 0) : at + 1], run[end - 1 : end + 1]
        crossed = last in words or grams().level(last) >= 0 or (first in words and first not in alone)
        if (crossed and len(term) < _LONG) or (
            end == len(run) if term.startswith(written) else grams().has_read(written, THREE)
        ):
            continue
        if said.gain(start + at, len(written), term, _BARS["lacking"]) is not None:
            return written, term
    return None


def _near(run: str, heard: str, at: int) -> Iterator[Term]:
    """Yield each term that sounds as the run does from `at`, or begins or ends so and looks like it."""
    for term in _by_sound().get(heard[at : at + THREE], ()):
        if heard.startswith(term[1], at):
            yield term
    for start in (0, 2):
        known = _listed(start).get(run[at + start : at + start + 2], ())
        yield from (term for term in known if _looks(run[at : at + len(term[0])], term[0]))


def _looks(written: str, term: str) -> bool:
    """Whether one character of `written` looks like that of the term, or two stand the other way round, and the rest is the same."""
    if len(written) != len(term):
        return False
    differ = [place for place, (one, other) in enumerate(zip(written, term, strict=True)) if one != other]
    if len(differ) == 1:
        return lexicon.alike(written[differ[0]]).get(term[differ[0]], "glance") in ("look", "both")
    return len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(written) == sorted(term)


def _is_another(said: Text, at: int, written: str, term: str, bar: float) -> bool:
    """Whether `written` is not read as it stands there, and the text is much likelier with the term."""
    differ = [place for place, (one, other) in enumerate(zip(written, term, strict=True)) if one != other]
    if written in lexicon.likely() or any(
        {written[each], term[each]} <= EITHER or written[each] in NUMERALS or term[each] in NUMERALS
        for each in differ
    ):
        return False
    if is_crossed(said.text, at, written, differ):
        return False
    first, last = max(differ[0] - 2, 0), min(differ[-1] + THREE, len(written))
    often = grams().has_read(written[first:last], THREE)
    if often and len(written) <= 4:
        return False
    return said.gain(at, len(written), term, max(bar, _BARS["long"]) if often else bar) is not None


def is_crossed(text: str, at: int, written: str, differ: list[int]) -> bool:
    """Whether a word goes beyond what is written where it differs from the term: 工作及|自身."""
    words, end = lexicon.words(), at + len(written)
    short = len(written) == THREE
    before = (short or differ[0] == 0) and text[at - 1 : at + 1] in words and written[:2] not in words
    after = (
        (short or differ[-1] == len(written) - 1)
        and text[end - 1 : end + 1] in words
        and written[-2:] not in words
    )
    return before or after


@cache
def _ears() -> dict[int, str]:
    """What stands for each character in how a text sounds: one character for all that sound alike."""
    return {ord(one): ear for one, ear in lexicon.ears().items()}


@cache
def _terms() -> list[Term]:
    """The terms that are listed, and the usual phrases of official texts; the longest first."""
    bars = dict[str, float]()
    for phrase in (word for words in lexicon.long_words().values() for word in words):
        if phrase[0] not in _ENDS and phrase[-1] not in _ENDS:
            bars[phrase] = _BARS["long" if len(phrase) > 4 else "usual"]
    for term in lexicon.terms():
        if len(term) >= THREE:
            bars[term] = _BARS["listed" if len(term) >= 4 else "short"]
    ordered = sorted(sorted(bars), key=len, reverse=True)
    sounds = "|".join(ordered).translate(_ears()).split("|")
    return [*zip(ordered, sounds, map(bars.__getitem__, ordered), strict=True)]


@cache
def _by_sound() -> Mapping[str, list[Term]]:
    return grouped((term[1][:THREE], term) for term in _terms())


@cache
def _listed(start: int) -> Mapping[str, list[Term]]:
    """The listed terms of four characters and more by two of them, from `start` on."""
    return grouped((term[0][start : start + 2], term) for term in _of_list())


@cache
def _of_list() -> list[Term]:
    return [term for term in _terms() if term[2] == _BARS["listed"]]


@cache
def _lacking() -> Mapping[str, list[tuple[str, str]]]:
    """What is left of each listed term without one character, unless another has it; by its first three."""
    terms = [term for term, *_ in _of_list()]
    parts = Counter(
        term[start:end]
        for term in terms
        for start in range(len(term) - 2)
        for end in range(start + THREE, len(term) + 1)
    )
    lacking = (
        (term[:at] + term[at + 1 :], term, parts[term] if at == len(term) - 1 else 0)
        for term in terms
        for at in range(1 if len(term) > 4 else len(term) - 1, len(term))
    )
    return grouped(
        (written[:THREE], (written, term))
        for written, term, known in lacking
        if parts[written] == known and written not in lexicon.likely()
    )
