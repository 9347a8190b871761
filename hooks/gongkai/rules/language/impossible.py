"""Days, times and spans that no calendar or clock has: 2月30日, 13月, 25时, a day of the week that it was not."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import Prose, prose
from .quantities.chinese_numerals import counted

_NOT_PROSE = ("search",)
_LUNAR = lazy("(?:农历|阴历|旧历|正月|腊月|藏历|彝历|回历)[^，。；]{0,8}$")
_DAY = lazy(
    r"(?:(?<!\d)(?P<y>\d{4})年)?(?<!\d)(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
    r"(?:[（(，]?(?:上午|下午)?(?:星期|周|礼拜)(?P<w>[一二三四五六日天])(?![年期]))?"
)
_ISO = lazy(r"(?<![\w./-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?![\w/-]|\.\d)")
_MONTH = lazy(
    r"(?<!\d)\d{4}年(?P<m>\d{1,2})月|(?<=[〇○零一二三四五六七八九\d]年)(?P<z>十[三四五六七八九]|二十[一-九]?)月|(?<![\d个])(?P<n>1[3-9])月(?=底|份|初|末|[上中下]旬)"
)
_CLOCK = lazy(
    r"(?:(?P<half>上午|下午)|(?<=[于日自从至在晚天]))(?P<h>\d{1,2})(?:[时点](?:(?P<t>\d{1,2})分)?|[:：](?P<c>\d{2})(?![\d:：]))(?![差长速效])"
    r"|(?:(?<=[，。、；（])|(?<=预计)|^)(?P<h5>2[4-9]|[3-9]\d)[时点](?=[^\d间期代候段效差长速许而常之钟多左数半一以内后的]|$)"
    r"|(?<![\d.])(?P<h2>\d{1,2})[时点](?P<t2>\d{1,2})分(?![之钟])"
    r"|(?<![\d.:：])(?P<h3>\d{1,2})[:：](?P<t3>\d{2})(?=\s?[—–~～至到-]{1,2}\s?\d{1,2}[:：]\d{2}(?![\d:：]))"
    r"|(?:(?<=\d[:：]\d\d[—–~～至到-])|(?<=时间[：为])|(?<=截止到)|(?<=前往|时刻))(?P<h4>\d{1,2})[:：](?P<t4>\d{2})(?![\d:：])"
)
_SPELLED = lazy(
    "(?<![一二三四五六七八九十个几])(?P<m>[一二三四五六七八九十]{1,3})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_QUARTER = lazy("(?<!连续)(?<!连续的)第(?:[5-9]|[五六七八九])季度")
_SPAN = lazy(
    r"(?<!\d)(?P<a>(?:19|20)\d\d)年?(?:(?<=年)(?P<am>\d{1,2})月(?:(?P<ad>\d{1,2})日)?)?(?:—|－|–|-|~|～|至|到)"
    r"(?P<b>(?:19|20)\d\d)年(?:(?P<bm>\d{1,2})月(?:(?P<bd>\d{1,2})日)?)?(?!前)"
)
_IN_A_MONTH = lazy(
    r"(?<![\d每])(?P<m>\d{1,2})月(?P<a>\d{1,2})日?(?:—|－|–|-|~|～|至|到)(?:(?P=m)月)?(?P<b>\d{1,2})日(?=[^均常报用期前]|$)"
)
_HOUR = r"(?P<{0}>\d{{1,2}})(?:[时点](?:(?:半|整)|\d{{1,2}}分)?|[:：]\d{{2}})"
_TURNED = lazy(
    rf"(?P<half>上午|下午|(?:开放|办公|工作|办理|受理|上班|营业|服务)时间(?:为|是|[:：])?(?:每[天日]|工作日|周一至周[五日])?){_HOUR.format('a')}(?:至|到|[—–~～-]{{1,2}}){_HOUR.format('b')}(?![\d:：])"
)
"""A span within half a day, or of what is open by day."""
_WEEKDAYS = "一二三四五六日"
_NO_WEEKDAY = lazy(
    r"(?:星期|礼拜|(?<=[每本下上至到（(、])周)(?:[七八九十0789])(?=闭|开|休|放假|照常|停|不|对外|均|营业|办公|值班|全天|上午|下午|早|晚上|中午|举行|召开|例会|前|后|[至到，。；、）)—]|$)"
)
_YEAR = lazy(
    r"(?<![\d.,．])(?!\d{3}00)(?:\d20[0-4]\d|2\d0[0-4]\d|20\d[0-4]\d|20[0-4]\d\d|19[5-9]\d\d)年(?!前|代|历史|左右|之|间|的?期|检|审)(?=\d{1,2}月|[\u4e00-\u9fff，。])"
)


def _finder(*, printed: bool) -> Callable[[Sources], Iterator[Problem]]:
    """A finder of each day, time or span in a Chinese text that cannot be: of those that a source prints so, or of ours."""

    def find(sources: Sources) -> Iterator[Problem]:
        for text in prose(sources, _NOT_PROSE):
            for offset, written, message in sorted(found_in(text.text)) if text.language == "zh" else ():
                if _is_printed(sources, text) == printed:
                    yield problem(text.place(offset), message, written=written)

    return find


def _is_printed(sources: Sources, text: Prose) -> bool:
    """Whether a source says so itself: it is quoted, and what is wrong is its own."""
    return text.quoted or any(text.text in (report.text or "") for report in sources.reports)


def found_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where something impossible stands, what it is, and the msgid that says why."""
    for pattern, wrong in _CHECKS:
        for found in pattern.finditer(text):
            message = wrong(found)
            if message and not _LUNAR.search(text[max(found.start() - 12, 0) : found.start()]):
                yield found.start(), found[0], message


def _day(found: re.Match[str]) -> str:
    parts = found.groupdict()
    year, month, day = (int(counted(parts[key])) if parts.get(key) else None for key in ("y", "m", "d"))
    if month is None or day is None or not _exists(year, month, day):
        return N_("there is no day {written}")
    written = parts.get("w")
    if year and written:
        actual = _WEEKDAYS[date(year, month, day).weekday()]
        return "" if actual == written.replace("天", "日") else N_("{written} was another day of the week")
    return ""


def _exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, in some year."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year if year and 1 <= year <= 9999 else 2024, month)[1]


def _month(found: re.Match[str]) -> str:
    return "" if 1 <= int(found["m"] or found["n"] or 13) <= 12 else N_("there is no month {written}")


def _clock(found: re.Match[str]) -> str:
    hour = int(found["h"] or found["h2"] or found["h3"] or found["h4"] or found["h5"])
    minute = int(found["t"] or found["t2"] or found["t3"] or found["t4"] or found["c"] or 0)
    half = found["half"]
    if hour > 24 or minute > 59 or (hour == 24 and minute) or (half == "上午" and hour > 12):
        return N_("there is no time {written}")
    return ""


def _quarter(_: re.Match[str]) -> str:
    return N_("a year has four quarters, and no {written}")


def _span(found: re.Match[str]) -> str:
    parts = found.groupdict()
    begins, ends = (
        [int(parts.get(key) or 0) for key in keys] for keys in (("a", "am", "ad"), ("b", "bm", "bd"))
    )
    both = next((size for size in range(3, 0, -1) if begins[size - 1] and ends[size - 1]), 1)
    return N_("{written} ends before it begins") if begins[:both] > ends[:both] else ""


_CHECKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_DAY, _day),
    (_SPELLED, _day),
    (_ISO, _day),
    (_MONTH, _month),
    (_CLOCK, _clock),
    (_QUARTER, _quarter),
    (_NO_WEEKDAY, lambda _: N_("there is no day {written}")),
    (_YEAR, lambda _: N_("there is no year {written}")),
    (_SPAN, _span),
    (_IN_A_MONTH, _span),
)


def turned(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each span of hours that ends before it begins."""
    for text in prose(sources, _NOT_PROSE):
        for found in _TURNED.finditer(text.text) if text.language == "zh" else ():
            if _is_turned(found["half"], int(found["a"]), int(found["b"])):
                message = N_("{written} ends before it begins, unless the next day is meant")
                yield problem(text.place(found.start()), message, written=found[0])


def _is_turned(half: str, begins: int, ends: int) -> bool:
    if half == "上午":
        return 12 >= begins > ends >= 7
    return (6 >= begins > ends) if half == "下午" else 13 <= begins <= 19 and 7 <= ends <= 12


RULES: tuple[Rule[Sources], ...] = (
    Rule("date-impossible", N_("Each day, time and span that a Chinese text names is one that can be."),
         N_("Look up the right day or time."), _finder(printed=False), excusable=True, across=True),
    Rule("hours-turned", N_("No span of hours ends before it begins."),
         N_("Exchange the two, or write 次日 before the second."), turned, severity="warning", excusable=True, across=True),
    Rule("date-misprinted", N_("Each day, time and span that the source of a report names is one that can be."),
         N_("Ask the office; declare its slip in errata, or allow it with the reason."), _finder(printed=True), severity="warning", excusable=True, across=True),
)  # fmt: skip
