"""What stands at the head of a line (一、 （一） 1. 一是 ——): the styles, what each prints for a number, and back.

A style is called by what it prints first: `（一）`. So it stands in the data as it stands in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .numerals import chinese, from_chinese

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WIDE = "１２３４５６７８９"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_TYPED = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROWS: tuple[Sequence[str], ...] = (
    _CIRCLED, _BRACKETED, _DOTTED, _ROMAN, _LETTERS, _LETTERS.lower(), _WIDE, _FORMAL, _STEMS, _TYPED,
)  # fmt: skip

_CHINESE = "[一二三四五六七八九十]{1,3}"
_ARABIC = "[1-9][0-9]{0,2}"
_SHORT = "[1-9][0-9]?"
_POINTS = ".．、"


@dataclass(frozen=True)
class Style:
    """A way to number lines; `first` is what it prints for 1, or always if it does not count."""

    first: str

    @cached_property
    def _parts(self) -> tuple[str, str, str]:
        """What stands before the numeral, the numeral for 1, and what stands behind it."""
        ones = "".join(row[0] for row in _ROWS)
        found = re.fullmatch(f"(.*?)([一1{ones}])(.*)", self.first)
        return (found[1], found[2], found[3]) if found else (self.first, "", "")

    @property
    def counts(self) -> bool:
        """Whether the marker holds a number."""
        return bool(self._parts[1])

    @cached_property
    def _row(self) -> Sequence[str]:
        """What is printed for 1, 2 and so on, where these are no numerals that go on for ever."""
        one = self._parts[1]
        return next((row for row in _ROWS if one and one == row[0]), ())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        before, one, after = self._parts
        row = sorted(self._row, key=len, reverse=True)
        numeral = f"(?:{'|'.join(row)})" if row else {"一": _CHINESE, "1": _ARABIC, "": ""}[one]
        return re.compile(f"{re.escape(before)}({numeral}){re.escape(after)}")

    def printed(self, number: int, above: str = "") -> str | None:  # noqa: ARG002 - an Outline asks for it
        """What the style prints for `number` below a line with the marker `above`; None where it cannot count so far."""
        before, one, after = self._parts
        row = self._row
        if not one:
            return self.first
        if row:
            return f"{before}{row[number - 1]}{after}" if 0 < number <= len(row) else None
        if one == "1":
            return f"{before}{number}{after}" if 0 < number <= 999 else None
        return f"{before}{chinese(number)}{after}" if 0 < number <= 99 else None

    def read(self, text: str, at: int = 0) -> Marker | None:
        """The marker in this style that stands in `text` at `at`, if what it says is printed in just that way."""
        found = self._pattern.match(text, at) if text.startswith(self._parts[0], at) else None
        if not found:
            return None
        number = self._number(found[1])
        return Marker(self, number, found[0]) if number and self.printed(number) == found[0] else None

    def _number(self, numeral: str) -> int | None:
        if not numeral:
            return 1
        if self._row:
            return self._row.index(numeral) + 1
        return int(numeral) if numeral.isdecimal() else from_chinese(numeral)


@dataclass(frozen=True)
class Outline(Style):
    """Numbers of all levels above, and its own: 1.1 below 1, 1.1.1 below that."""

    @property
    def counts(self) -> bool:
        """It does."""
        return True

    @cached_property
    def _closing(self) -> str:
        return self.first[-1].replace("1", "")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        above = self.first.count("1") - 1
        return re.compile(f"(?:{_SHORT}\\.){{{above}}}({_SHORT}){re.escape(self._closing)}(?![0-9])")

    def printed(self, number: int, above: str = "") -> str | None:
        """What the style prints for `number` below a line with the marker `above`; None below none that has a number."""
        if self.first.count("1") == 1:
            return f"{number}{self._closing}"
        found = whole(above)
        if not found or not found.style.counts:
            return None
        before = above.rstrip(_POINTS) if above[0].isdecimal() else found.number
        return f"{before}.{number}{self._closing}"

    def read(self, text: str, at: int = 0) -> Marker | None:
        """The marker in this style that stands in `text` at `at`."""
        found = self._pattern.match(text, at)
        return Marker(self, int(found[1]), found[0]) if found else None


@dataclass(frozen=True)
class Marker:
    """A marker as printed: its style, and its number (1 where the style does not count)."""

    style: Style
    number: int
    printed: str


def _styles(*firsts: str) -> tuple[Style, ...]:
    return tuple(Style(first) for first in firsts)


DIVISIONS = tuple(
    _styles(*(f"第一{part}{end}" for end in ("", "：", ":", "、")))
    for part in ("编", "篇", "部分", "章", "节")
)
"""Of long texts, from the largest, each with what may stand behind it."""

FORMAL = _styles("壹、", "壹．", "壹.", "壹")
"""Of parts in some reports; one without a mark behind it only before a space."""

ARTICLES = _styles("第一条")
SECTIONS = (
    _styles("一、", "一．", "一."),
    _styles("（一）", "(一)", "（一)", "(一）", "一）", "一)"),
    _styles("1.", "1．", "1、", "⒈", "１.", "１．", "１、"),
    _styles("（1）", "(1)", "（1)", "(1）", "1）", "1)", "⑴"),
    _styles("①",),
)  # fmt: skip
"""The five levels that offices learn (GB/T 9704), each with the ways it is typed."""

WORDS = _styles("一是", "一要", "第一，", "第一,", "第一、", "其一，", "其一,", "其一、")
SIGNS = _styles("——", "—", "--", "－－", *"●○■□◆◇★☆▲△►▶▪◎⊙➢➤❖▍┃※·•✓√-")
"""What stands before items that are not counted; the longer first."""

NOTES = _styles("[1]", "［1］", "〔1〕", "【1】")
LETTERS = _styles("Ⅰ、", "Ⅰ.", "I.", "I、", "A.", "A、", "a.", "a)", "（A）", "(a)", "甲、", "（甲）")
_NAMES = ("附件", "附表", "附录", "附图", "专栏", "图表", "表", "图")
LABELS = _styles(
    *(f"{name}{one}{end}" for name in _NAMES for one in "1一" for end in ("", "：", ":")),
    *(f"{name}{end}" for name in ("附件", "附表", "附", "注", "备注", "附注", "说明") for end in "：:"),
    *("附件", "附表", "附录"),
)  # fmt: skip
"""What names a table, a figure, an annex, a note."""

ASKING = _styles(*(f"{who}{colon}" for who in ("问", "记者", "主持人", "网友", "市民") for colon in "：:"))
"""What stands before a question, where questions are not counted; who is named asks only what ends in ？."""

ASKED = (*ASKING, *_styles("答：", "答:"))
"""What stands before a question and its answer."""

BARE = _styles("1", "一", "01", "Ⅰ")
"""Numerals before a space alone; markers only where they count on: see `counted`."""

OUTLINE = tuple(
    tuple(Outline(f"{first}{end}") for end in ("", *_POINTS)) for first in ("1", "1.1", "1.1.1", "1.1.1.1")
)
"""The levels of a text that is numbered through. What they print may also be a number (1.2 亿元): see `outlined`."""

STYLES = (
    *(style for level in (*DIVISIONS, *SECTIONS) for style in level), *FORMAL, *ARTICLES, *WORDS, *SIGNS, *NOTES, *LETTERS, *LABELS, *ASKED,
)  # fmt: skip


def read(text: str, styles: Sequence[Style] = STYLES) -> Marker | None:
    """The marker that `text` begins with, None if it is none of `styles`; the longest where several fit."""
    found = [marker for style in styles if (marker := style.read(text))]
    return max(found, key=lambda marker: len(marker.printed)) if found else None


def styled(first: str) -> Style:
    """The style that prints `first` for 1."""
    return next((style for style in _ALL if style.first == first), Style(first))


def whole(printed: str) -> Marker | None:
    """The marker that is all of `printed`."""
    return next(
        (each for each in (read(printed, _ALL), label(printed)) if each and each.printed == printed), None
    )


def label(text: str) -> Marker | None:
    """The word with a number that `text` begins with: 问题1, 实事一：, 第一问, 二问：."""
    found = next((found for form in _COUNTED if (found := form.match(text))), None)
    if not found or read(text):
        return None
    before, numeral, after = found.groups()
    return styled(f"{before}{'1' if numeral.isdecimal() else '一'}{after}").read(text)


def counted(lines: Sequence[str]) -> dict[int, Marker]:
    """The markers of `lines`, by their numbers, that are such where they count: a word with a number, a numeral before a space."""
    groups: dict[Style, list[tuple[int, Marker]]] = {}
    for at, line in enumerate(lines):
        marker = label(line) or _bare(line)
        if marker:
            groups.setdefault(marker.style, []).append((at, marker))
    return {at: marker for group in groups.values() for at, marker in _counting(group)}


def _bare(line: str) -> Marker | None:
    marker = read(line, BARE)
    rest = line[len(marker.printed) :] if marker else ""
    return marker if rest[:1].isspace() and not _MEASURES.match(rest) and not _DAYS.match(rest) else None


def _counting(group: Sequence[tuple[int, Marker]]) -> Sequence[tuple[int, Marker]]:
    """Those that count from 1, of words from any number, if there are two at least one after the other."""
    kept: list[tuple[int, Marker]] = []
    for at, marker in group:
        last = kept[-1][1].number if kept else 0
        goes_on = marker.number == last + 1 or (marker.number > last and marker.style not in BARE)
        if goes_on or marker.number == 1:
            kept.append((at, marker))
    return kept if len({marker.number for _, marker in kept}) > 1 else ()


_THROUGH = tuple(style for level in OUTLINE for style in level)
_ALL = (*STYLES, *_THROUGH, *BARE[1:])
_MEASURES = re.compile(r" *(?:[%％‰°]|元(?![旦宵])|倍(?!增)|[亿万千百](?![\u4e00-\u9fff]{2}))")
_DAYS = re.compile(r" *(?:[年月日时][，、前内起底来至到]|[年月] ?\d)")
_NUMERAL = f"({_CHINESE}|{_ARABIC})"
_BEHIND = r"[】〕］\]）)]?(?:[：:、]|[.．](?!\d)|(?<=[】〕］\]）)])|(?=\s|$))"
_COUNTED = tuple(
    re.compile(f"([【〔［\\[（(]?{before}){_NUMERAL}({after}{_BEHIND})")
    for before, after in (
        (r"(?:(?:(?![一二三四五六七八九十])[\u4e00-\u9fff]){2,8}|之|Q|N[oO]\.)[ \u3000]?[（(]?", "[）)]?"),
        ("第", "(?:个?问题?|答|[看评访查讲题章节篇编项点步条招关]|件?实?事|件|方面|部分|板块|单元)"),
        ("", "(?:[问答]|[看评访查](?=[：:]))"),
    )
)
"""A word and a number that may count lines; names of times and things (二季度, 3号线) are none."""


def outlined(lines: Sequence[str]) -> dict[int, Marker]:
    """The markers of `lines`, by their numbers, that are numbered through: 1, 1.1, 1.1.1, each counting on from what stands above."""
    last: list[int] = []
    found: dict[int, Marker] = {}
    plain: dict[int, Marker] = {}
    for at, line in enumerate(lines):
        marker = read(line, _THROUGH)
        rest = line[len(marker.printed) :] if marker else ""
        if not marker or _MEASURES.match(rest):
            continue
        if marker.style in OUTLINE[0]:
            if rest[:1].isspace() or marker.printed[-1] in _POINTS:
                plain[at] = marker
        else:
            numbers = [int(number) for number in re.findall("[0-9]+", marker.printed)]
            if _goes_on(last, numbers):
                last = numbers
                found[at] = marker
    return found | _tops(plain, found) if len(found) > 1 else {}


def _goes_on(last: Sequence[int], numbers: Sequence[int]) -> bool:
    """Whether `numbers` may follow the `last`: 1.1.1 after 1.1, 1.2 after 1.1.3, 2.1 after 1.4."""
    *above, own = numbers
    if own == 1:
        return (
            above == last
            or above[-1] == 1
            or (len(above) == 1 and above > list(last[:1]))
            or _goes_on(last, above)
        )
    return [*above, own - 1] == list(last[: len(numbers)])


def _tops(plain: Mapping[int, Marker], found: Mapping[int, Marker]) -> dict[int, Marker]:
    """Those of the bare numbers in `plain` that count the top level of a text numbered through by those `found`."""
    kept: dict[int, Marker] = {}
    firsts = [(at, int(marker.printed.partition(".")[0])) for at, marker in found.items()]
    for at, marker in plain.items():
        before = max((first for each, first in firsts if each < at), default=0)
        after = min((first for each, first in firsts if each > at), default=marker.number)
        if marker.number == len(kept) + 1 and before < marker.number <= after:
            kept[at] = marker
    return kept


@dataclass(frozen=True)
class Inline:
    """A marker within a paragraph; `start` and `end` are its offsets."""

    marker: Marker
    start: int
    end: int


_WITHIN = (*WORDS, *SECTIONS[1], *SECTIONS[2][:3], *SECTIONS[3], *SECTIONS[4])
_BOUND = re.compile(r"^|(?<=[。；;：:，,！？ \u3000])")
_DATED = re.compile(r"(?:19|20)\d\d年|\d{1,2}月")


def inline(text: str) -> tuple[Inline, ...]:
    """The markers that count the pieces of a paragraph: 一是…二是…; a single one counts nothing."""
    bounds = [found.start() for found in _BOUND.finditer(text)]
    found = [piece for style in _WITHIN for piece in _counted(_candidates(text, style, bounds))]
    return tuple(sorted(found, key=lambda piece: piece.start))


def _candidates(text: str, style: Style, bounds: Sequence[int]) -> Iterator[Inline]:
    for at in bounds:
        marker = style.read(text, at)
        if marker and not number_goes_on(marker, text[at + len(marker.printed) :]):
            yield Inline(marker, at, at + len(marker.printed))


def number_goes_on(marker: Marker, rest: str) -> bool:
    """Whether what looks like a marker before `rest` may be only the head of a number: 1.5亿元, 一、二季度."""
    after = rest[:1]
    return (marker.printed[-1] in ".．" and after.isdecimal() and not _DATED.match(rest)) or (
        marker.printed[-1] == "、" and bool(re.match(f"{_CHINESE}(?:、|季度|产|期|线|级|类)", rest))
    )


def _counted(candidates: Iterator[Inline]) -> Sequence[Inline]:
    """The run of candidates that counts on from 1 (or from the head of the text), if there are two at least."""
    run: list[Inline] = []
    for piece in candidates:
        if piece.marker.number == (run[-1].marker.number + 1 if run else 1) or (not run and not piece.start):
            run.append(piece)
    return run if len(run) > 1 else ()
