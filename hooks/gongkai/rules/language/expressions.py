"""The expressions that are wrong in every office, as the engine lists them, and those that an office adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from operator import add
from typing import Any, Literal, cast

import yaml

from ...faults.patterns import lazy
from ...model.grouping import grouped
from ...reading.source import Source
from . import lexicon, likely

_NEAR = 6
_HAN_BEFORE = lazy("[\u4e00-\u9fff]{0,6}\\Z")
_HAN_AFTER = lazy("[\u4e00-\u9fff]{0,6}")
_ALTERNATIVES = lazy(r"\(([^()]+)\)")
_SENTENCE = lazy(r"[^。；！？\n]*")
_CLAUSE = lazy(r"[^，。；：！？\n]*")
_MARK = lazy("[，、；]")
_YEAR = lazy(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?=年|[—–－~～至-]|〕|\]|）)")
_PAST = lazy(
    "当时|时任|前身|改革前|机构改革|组建|并入|划入|划归|更名|改名|改为|撤销|不再保留|曾任|历任|旧称|现为|挂牌"
)
_FORMER = lazy(
    "(?:(?<![中草平高太复还])原(?!则|因|本|料|告|有|油|材|始|理|文|地|来|件|产)|前身[是为]?)[\u4e00-\u9fff]{0,8}$"
)


@dataclass(frozen=True)
class Expression:
    """What is written wrongly, what to write instead and why, and where it is right after all."""

    pattern: str
    instead: str
    reason: str
    severity: Literal["error", "warning"] = "error"
    unless: tuple[str, ...] = ()
    """Longer expressions in which it is right."""

    beside: tuple[str, ...] = ()
    """If there are any, it is wrong only where one of them stands in the same clause."""

    followed: tuple[str, ...] = ()
    """What goes on with it in the same sentence, after a mark, where it is right: 既使…，又使."""

    changed: int | None = None
    """The year since which it is the name no longer."""

    def is_right(self, text: str, start: int, year: int | None) -> bool:
        """Whether it is right where it begins at `start` of `text`, which is on the `year`, if one is known."""
        if self.is_crossed(text, start) or self.exception(text, start):
            return True
        if not self.is_beside(text, start) or self._is_followed(text, start):
            return True
        return self.changed is not None and _of_the_past(text, start, self.changed, year)

    def exception(self, text: str, start: int) -> tuple[int, int] | None:
        """Where a longer expression stands that begins there or around it, and in which it is right."""
        for longer in self.unless:
            at = _covering(text, longer, start, start + len(self.pattern))
            if at is not None:
                return min(at, start), max(at + len(longer), start + len(self.pattern))
        return None

    def is_beside(self, text: str, start: int) -> bool:
        """Whether one of the words beside which it is wrong stands in the clause of `start`, if there are any."""
        return not self.beside or any(word in _around(_CLAUSE, text, start) for word in self.beside)

    def _is_followed(self, text: str, start: int) -> bool:
        """Whether the sentence goes on, after a mark, with what makes it right."""
        rest = _SENTENCE.match(text, start)
        clauses = _MARK.split(rest[0])[1:] if rest and self.followed else ()
        return any(clause.startswith(self.followed) for clause in clauses)

    def is_crossed(self, text: str, start: int) -> bool:
        """Whether words that go beyond it are what stands at `start` of `text`."""
        end = start + len(self.pattern)
        return (len(self.pattern) == 2 and _divided(text, start)) or _crossed(text, start, end)


@cache
def listed() -> tuple[Expression, ...]:
    """The expressions that the engine lists."""
    text = resources.files("gongkai").joinpath("wording/expressions.yml").read_text(encoding="utf-8")
    return tuple(
        expression
        for group in yaml.load(text, yaml.CBaseLoader)
        for pattern, slip in group["slips"].items()
        for expression in _of_group(group, pattern, slip if isinstance(slip, dict) else {"instead": slip})
    )


def _of_group(group: Mapping[str, Any], pattern: str, slip: Mapping[str, Any]) -> Iterator[Expression]:
    """Yield the expressions that one line of a group stands for, but for those that are right as they are."""
    unless, beside, followed = (tuple(slip.get(key, ())) for key in ("unless", "beside", "followed"))
    severity = slip.get("severity", group.get("severity", "error"))
    changed = int(year) if (year := slip.get("changed", group.get("changed"))) else None
    for each in _spelled(pattern):
        if not any(right in each for right in unless):
            yield Expression(
                each, slip["instead"], group["reason"], severity, unless, beside, followed, changed
            )


def standing(patterns: Iterable[str], texts: str) -> set[str]:
    """Which of `patterns` stand somewhere in `texts`."""
    there = {
        *texts,
        *map(add, texts, texts[1:]),
    }  # most patterns begin with what is not there, or go on with it
    first = _begun(tuple(patterns))
    return {
        each
        for beginning in first.keys() & there
        for each in first[beginning]
        if all(map(there.__contains__, map(add, each[1:], each[2:]))) and each in texts
    }


@lru_cache(4)
def _begun(patterns: tuple[str, ...]) -> Mapping[str, list[str]]:
    """The `patterns` by the two characters that they begin with, or their only one."""
    return grouped((each[:2], each) for each in patterns if each)


def of_office(wording: Source) -> Iterator[Expression]:
    """Yield what the office lists and states wholly; what an entry lacks is told as a fault of its shape."""
    for _, entry in wording.find("wording.*"):
        if isinstance(entry, dict) and all(
            isinstance(entry.get(key), str) and entry[key] for key in ("pattern", "instead", "reason")
        ):
            severity = cast(Literal["error", "warning"], entry.get("severity") or "error")
            year = str(entry.get("changed") or "")
            yield Expression(
                entry["pattern"],
                entry["instead"],
                entry["reason"],
                severity,
                texts_of(entry.get("unless")),
                texts_of(entry.get("beside")),
                changed=int(year) if year.isdecimal() else None,
            )


def allowed(wording: Source) -> frozenset[str]:
    """What the office may write although it is listed, or looks like a slip."""
    return frozenset(pattern for _, pattern in wording.texts("allowed.*.pattern"))


def texts_of(value: object) -> tuple[str, ...]:
    """The texts of a list, if it is one."""
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _spelled(pattern: str) -> Iterator[str]:
    """Yield each way to read a pattern with alternatives: (市|县)局 is 市局 and 县局."""
    choice = _ALTERNATIVES.search(pattern) if "(" in pattern else None
    if choice is None:
        yield pattern
    else:
        for word in choice[1].split("|"):
            yield from _spelled(pattern.replace(choice[0], word, 1))


def _divided(text: str, start: int) -> bool:
    """Whether the two characters at `start` end one word and begin another (给予|警告)."""
    words, alone = lexicon.words(), lexicon.alone()
    before, after = text[max(start - 1, 0) : start + 1], text[start + 1 : start + 3]
    return after in words and (before in words or text[start] in alone)


def _crossed(text: str, start: int, end: int) -> bool:
    """Whether words that go beyond what stands there explain it much better (县|农业|局部, 自|已建成)."""
    around = _HAN_BEFORE.search(text, max(start - _NEAR, 0), start), _HAN_AFTER.match(text, end)
    before, after = (found[0] if found else "" for found in around)
    return any(
        word in lexicon.words() or (end - start == 2 and within in lexicon.alone())
        for word, within in likely.beyond(before, text[start:end], after)
    )


def _covering(text: str, word: str, start: int, end: int) -> int | None:
    """Where `word` begins in `text` around or across `start` to `end`."""
    at = text.find(word, max(start - len(word) + 1, 0))
    return at if 0 <= at < end else None


def _of_the_past(text: str, start: int, changed: int, year: int | None) -> bool:
    """Whether the text speaks of the time before `changed`, or names a document or an office of that time."""
    sentence = _around(_SENTENCE, text, start)
    if _FORMER.search(text[max(start - 9, 0) : start]):
        return True
    years = [int(found[1]) for found in _YEAR.finditer(sentence)]
    if years:
        return min(years) <= changed
    titled = text.rfind("《", 0, start) > text.rfind("》", 0, start)
    return titled or bool(_PAST.search(sentence)) or (year is not None and year <= changed)


def _around(part: re.Pattern[str], text: str, start: int) -> str:
    """The part of `text` in which `start` lies."""
    return next((found[0] for found in part.finditer(text) if found.start() <= start < found.end()), "")
