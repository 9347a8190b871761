"""The words that a report explains: entries of its glossary, such as 一卡通行：指… or ［1］课程超市：…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .data import Report
from .outline import outline
from .report import Sentence
from .section import Section
from .text import Text

_NUMBER = r"(?:[［\[〔【（(]\s*\d{1,3}\s*[］\]〕】）)]|\d{1,3}[.．、)）]|[①-⑳])?\s*"
_ZH = re.compile(rf"(?P<number>{_NUMBER})(?P<term>[^：:。；{{}}]{{1,40}})(?P<stop>[：:]\s*)")
_EN = re.compile(rf"(?P<number>{_NUMBER})(?P<term>[^：:;{{}}]{{1,120}})(?P<stop>:\s*)")
_NO_TERM = frozenset({"注", "备注", "附注", "说明", "注释", "注意"})


@dataclass(frozen=True)
class Explained:
    """One entry: the term, and what is said of it."""

    section: Section
    term: Text
    printed: Text
    """The term as it stands before what explains it, with its number in the text and what closes it."""

    below: tuple[Section, ...]
    """The paragraphs that explain it, its own first."""


def explained(section: Section) -> Explained | None:
    """The entry that `section` is, if it is one of a glossary and explains a term."""
    if section.role != "glossary" or not section.at.path or not _plain(section.here):
        return None
    if section.headed:
        said = bool(section.sentences or section.here) and not any(map(_split, section.here))
        return _headed(section) if said else None
    return _split(section)


def in_report(report: Report) -> Iterator[Explained]:
    """Yield each entry of the glossaries of `report`."""
    return (found for found in map(explained, outline(report)) if found)


def _plain(sections: Sequence[Section]) -> bool:
    """Whether they are paragraphs and nothing else."""
    return not any(each.headed or each.rows or each.hidden for each in sections)


def _headed(section: Section) -> Explained | None:
    if section.hidden:
        return None
    zh, en = section.name.zh, section.name.en
    stopped = Text(zh=zh + section.closing, en=en and en + (":" if section.closing else ""))
    own = (section,) if section.sentences else ()
    return Explained(section, section.name, stopped, (*own, *section.here))


def _split(section: Section) -> Explained | None:
    """The entry of a paragraph that begins with its term; English that does not begin so stays whole."""
    if not section.sentences:
        return None
    first, *others = section.sentences
    zh = _ZH.match(first.zh)
    if zh is None or zh["term"].strip() in _NO_TERM or not (first.zh[zh.end() :] or others or section.here):
        return None
    en = _EN.match(first.en) if first.en else None
    zh_left, en_left = first.zh[zh.end() :], first.en[en.end() :] if first.en and en else first.en
    cut = first.model_copy(update=vars(Text.model_construct(zh=zh_left, en=en_left)))
    rest: list[Sentence] = [cut] if zh_left else []
    own = replace(section, sentences=(*rest, *others))
    return Explained(
        section,
        Text(zh=zh["term"].strip(), en=en and en["term"].strip()),
        Text(zh=zh[0].rstrip(), en=en and en[0].rstrip()),
        (own, *section.here),
    )
