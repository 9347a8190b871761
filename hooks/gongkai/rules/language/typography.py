"""How texts are set: doubled characters, punctuation of the wrong width, lost brackets, stray spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import Prose, prose

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_WIDE = "，。、；：？！“”‘’（）《》【】"
_NOT_PROSE = ("search",)
"""What people type into the search box is as they type it."""

_AROUND = 8
_PAIRS = {"《": "》", "“": "”", "（": "）", "【": "】", "〈": "〉", "「": "」"}
_ENGLISH_PAIRS = {"(": ")", "“": "”", "[": "]"}
_ITEM = re.compile(r"(?:^|[\s\x00，。；：])[0-9一二三四五六七八九十a-zA-Z]{1,3}[）)]")


@dataclass(frozen=True)
class _Pattern:
    """What a text of `language` must not hold."""

    language: str
    pattern: re.Pattern[str]


def _patterns(*pairs: tuple[str, str]) -> tuple[_Pattern, ...]:
    return tuple(_Pattern(language, re.compile(pattern)) for language, pattern in pairs)


_REPEATED = _patterns(
    ("zh", r"(?<!的)(的|了|在|是|和|与|及|或|对|将|把|被|从|向|于|以|并|而|也)\1(?!\1)(?!确|非|气|碰)"),
    ("zh", rf"(?!一)([{_HAN}]{{3,8}})\1"),
    (
        "zh",
        r"(进行|开展|推进|加强|以及|工作|监管|管理|企业|服务|建设|市场|问题|情况|安全|全市|全省|实现|完成|组织|实施|落实|单位|部门)\1",
    ),
)
_REPEATED_WORDS = _patterns(("en", r"(?i)\b(?!had\b|that\b|so\b|very\b|blah\b|bye\b)([a-z]+)[ \n]+\1\b"))
_DOUBLED = _patterns(
    (
        "zh",
        r"[，。、；：][，。、；：]+|？？+|！！+|，？|(?<![（《【“])[，、；：](?=[）》】])|(?<=[（《【])[，。、；：](?![）》】])",
    ),
    ("en", r",,+|;;+|::+|(?<!\.)\.\.(?!\.)|[,;:]\.|\.,|\?\?+|!!+|[;:,](?=[;:])"),
)
_WIDTH = _patterns(
    (
        "zh",
        rf"(?<=[{_HAN}”》）])[,;:?!](?!\w)|(?<=[{_HAN}”》）])[,;:?!](?=[{_HAN}“《（])|[,;?!](?=[{_HAN}“《])",
    ),
    ("zh", rf"\((?=[{_HAN}“《])|(?<=[{_HAN}”》])[()]"),
    ("zh", rf"(?<=[{_HAN}”》）])\.(?![\w.\x00])"),
    ("zh", r"[０-９Ａ-Ｚａ-ｚ％]+"),
)
_SPACE = _patterns(
    ("zh", rf"(?<=[{_HAN}])[ \t]+(?=[{_HAN}])"),
    ("zh", rf"(?<=[{_WIDE}])[ \t]+(?=\S)|(?<=\S)[ \t]+(?=[{_WIDE}])"),
    ("zh", "[\u00a0\u2000-\u200c\u2060\u3000]|(?<=\\S)[ ]{2,}(?=\\S)|(?<=\\S)\t"),
    (
        "en",
        "[\u200b\u200c\u2060\u3000]|(?<=[^\\s\\x00])[ ]{2,}(?=[^\\s\\x00])|(?<=\\S)\t|(?<=[a-z0-9)])[ ]+(?=[,;!?]|:(?:\\s|$))|(?<=[a-z0-9)])[ ]+(?=\\.(?:\\s|$))",
    ),
)
_BROKEN = _patterns(
    ("zh", "[\ufffd\ue000-\uf8ff]|[?？]{3,}|锟斤拷|烫烫烫"), ("en", "[\ufffd\ue000-\uf8ff]|[?]{3,}|â€|Ã©")
)
_NAME = re.compile(rf"[{_HAN}] [{_HAN}]")


def _finder(patterns: tuple[_Pattern, ...], message: str) -> Callable[[Sources], Iterator[Problem]]:
    """A finder of all that `patterns` meet; `message` is a msgid with {written} and {around}."""

    def find(sources: Sources) -> Iterator[Problem]:
        for text in prose(sources, _NOT_PROSE):
            for each in patterns:
                if each.language == text.language:
                    for found in each.pattern.finditer(text.text):
                        if not _NAME.fullmatch(text.text):
                            yield _told(text, found.start(), found[0], message)

    return find


def unbalanced(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each bracket or quotation mark without its other half."""
    for text in prose(sources, _NOT_PROSE):
        for offset in _lonely(text):
            message = N_("{written} stands without its other half: 「{around}」")
            yield _told(text, offset, text.text[offset], message)


def _told(text: Prose, offset: int, written: str, message: str) -> Problem:
    around = text.text[max(offset - _AROUND, 0) : offset + len(written) + _AROUND].replace("\x00", "")
    return problem(text.place(offset), message, written=written, around=around)


def _lonely(text: Prose) -> Iterator[int]:
    """Yield the offsets of marks that open or close nothing."""
    pairs = _PAIRS if text.language == "zh" else _ENGLISH_PAIRS
    closing = {close: start for start, close in pairs.items()}
    items = {found.end() - 1 for found in _ITEM.finditer(text.text)}
    opened: list[tuple[str, int]] = []
    for offset, character in enumerate(text.text):
        if character in pairs:
            opened.append((character, offset))
        elif character in closing:
            if opened and opened[-1][0] == closing[character]:
                opened.pop()
            elif offset not in items:
                yield offset
    yield from (offset for _, offset in opened)
    quotes = [offset for offset, character in enumerate(text.text) if character == '"']
    if len(quotes) % 2:
        yield quotes[-1]


_WARNINGS: tuple[tuple[str, str, str, str, tuple[_Pattern, ...]], ...] = (
    (
        "repeated-character",
        N_("No character or word stands twice by mistake in a Chinese text."),
        N_("Delete one of the two."),
        N_("{written} stands twice: 「{around}」; delete one"),
        _REPEATED,
    ),
    (
        "repeated-word",
        N_("No word stands twice by mistake in an English text."),
        N_("Delete one of the two."),
        N_("the words {written} repeat one: 「{around}」; delete it"),
        _REPEATED_WORDS,
    ),
    (
        "punctuation-doubled",
        N_("No two marks of punctuation follow each other that exclude each other."),
        N_("Keep the one that is meant."),
        N_("the marks {written} follow each other: 「{around}」; keep one"),
        _DOUBLED,
    ),
    (
        "punctuation-width",
        N_("Chinese texts have full-width punctuation, and half-width digits and letters."),
        N_("Type it with the Chinese input method, digits and letters without it."),
        N_("{written} has the wrong width in a Chinese text: 「{around}」"),
        _WIDTH,
    ),
    (
        "space-untypographic",
        N_(
            "No space stands where none belongs: between Chinese characters, before a mark, doubled or invisible."
        ),
        N_("Delete the space."),
        N_("a space that does not belong here: 「{around}」; delete it"),
        _SPACE,
    ),
    (
        "character-broken",
        N_("No character is left of a broken conversion."),
        N_("Type the text again."),
        N_("{written} is left of a broken conversion: 「{around}」; type it again"),
        _BROKEN,
    ),
)

RULES: tuple[Rule[Sources], ...] = (
    *(
        Rule(
            id,
            title,
            advice,
            _finder(patterns, message),
            severity="warning",
            source="GB/T 15834",
            excusable=True,
        )
        for id, title, advice, message, patterns in _WARNINGS
    ),
    Rule(
        "brackets-unbalanced",
        N_("Every bracket and quotation mark has its other half."),
        N_("Add the mark that is missing."),
        unbalanced,
        severity="warning",
        source="GB/T 15834",
        excusable=True,
    ),
)
