"""Numbers that a text calls somebody's, however they are parted or spoken: 187,0711,2953, 幺八七，洞七幺幺, one three seven."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .digits import is_identity, value_of
from .patterns import lazy

Called = Literal["identity-number", "mobile-number"]

_HAN = "\u4e00-\u9fff"
_NUMERAL = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖洞拐"
_DIGIT = f"[0-9{_NUMERAL}]"
_GAP = r"(?:[^\w\n\t|*×]{1,3}|[_|])?"
_TYPED = f"[0-9OoIl{_NUMERAL}]"
"""A digit, or a letter that is typed for one."""
_MOBILE = lazy(
    rf"(?<![0-9A-Za-z{_NUMERAL}])(?P<own>[1一壹幺lI](?:{_GAP}{_TYPED}){{10}})(?![A-Za-z]|{_GAP}{_DIGIT}|[%％‰]|\s?[万亿元件个户家台套项次吨亩])"
)
_GROUPS = {
    (11,), (3, 4, 4), (4, 3, 4), (4, 4, 3), (3, 3, 5), (3, 5, 3), (3, 8), (7, 4), (1, 3, 3, 4), (3, 2, 2, 2, 2), (3, 2, 2, 4),
    (3, 4, 2, 2), (2, 3, 3, 3), (1, 1, 1, 4, 4), (1,) * 11,
}  # fmt: skip
_TYPED_FOR = lazy("[OoIl]")
"""Letters among digits, which hide a number from who looks for one."""
_SPOKEN = lazy("[幺洞拐]")
"""Numerals of which nothing but numbers to dial are made."""
_DIALLED = lazy(
    r"(?:电话|手机|联系方式|号码|热线|致电|请?拨打?|请打|打给|有事[打找]|微信|短信|\b(?:call(?:ed)?(?: \w+)?(?: at| on)?|tel|(?:tele)?phone|mobile|mob|cell|whatsapp|sms)\b)"
    rf"[^0-9\n{_NUMERAL}]{{0,7}}$|(?:\+|\b00)86[^\w\n]{{0,3}}$",
    re.IGNORECASE,
)
_ADDRESSED = lazy(
    rf"(?:先生|女士|小姐|师傅|老师|同志|阿姨|大爷|大妈|大姐|大哥|奶奶|爷爷|群主|店主|房东|船东|机主|卖家|买家|中介|司机|教练|护工|月嫂|失主|(?:^|[^{_HAN}])[{_HAN}]{{0,4}}[老小][{_HAN}])[是：:（( ]*$"
)
"""Somebody: digits behind that are parted by commas are no amounts, if they are parted as no amount is."""

_SAID = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_WORD = rf"(?:{'|'.join(_SAID)}|oh|nought)"
_IN_WORDS = lazy(
    rf"\bone[\s,-]{{1,2}}(?:three|four|five|six|seven|eight|nine)(?:[\s,-]{{1,2}}{_WORD}){{9}}\b(?![\s,-]{{1,2}}{_WORD})",
    re.IGNORECASE,
)
_IDENTITY = lazy(
    rf"(?<![0-9A-Za-z])(?P<own>[1-8Il](?:{_GAP}[0-9OoIl]){{16}}{_GAP}[0-9OoIlXx×✕╳*])(?![0-9A-Za-z*×✕╳])"
)
_IDENTIFIES = lazy(
    r"(?:(?<!许可)(?<!资格)(?<!登记)(?<!产权)证件|身份证件?|公民身份|驾驶证|户口|居住证|\bID(?: card)?|\bidentity(?: card)?|\bcard)\s?"
    r"(?:编?号码?|No\.?|number)?[是为：:\s(（]{0,3}$",
    re.IGNORECASE,
)
_CUT = {
    (6, 8, 4),
    (6, 4, 4, 4),
    (6, 4, 2, 2, 4),
    (6, 4, 8),
    (6, 12),
    (14, 4),
    (3, 3, 8, 4),
    (6, 8, 3, 1),
    (6, 11, 1),
}
"""How an identity number is cut where brackets or colons hide it from who looks for one."""
_DERIVED = lazy(
    r"(?:学籍(?:号码?|编号)?[是为：:\s]{0,3}[GLJ]|残疾人?证(?:号码?|编号)?[是为：:\s]{0,3})(?P<own>[1-8]\d{16}[\dXx])(?:\d\d)?(?![0-9A-Za-z])"
)
"""Numbers that are made of somebody's identity number: of a pupil, of who is disabled."""
_HARDLY_MASKED = lazy(
    rf"(?<![0-9A-Za-z*×])(?P<mobile>1(?:{_GAP}[0-9*×xX●•]){{10}})(?![0-9A-Za-z*×●•]|{_GAP}[0-9])"  # 138*2345678
    r"|(?<![0-9A-Za-z*×])(?P<identity>[1-8][0-9*×●•]{5}(?:19|20|[*×●•]{2})[0-9*×●•]{9}[0-9Xx*×●•])(?![0-9A-Za-z*×●•])"
)
"""Numbers of which so little is hidden that anybody finds the rest."""
_MASKS = {"mobile": lazy("[*×xX●•]"), "identity": lazy("[*×●•]")}
_FEW = {"mobile": 2, "identity": 3}
_COMPLETED = lazy(
    r"(?P<own>1[3-9](?:\d\*{4}\d{4}|(?=[\d*]{9}(?![\d*]))\d{1,7}\*{2,5}\d{2,6})[^。\n\d]{0,8}(?:中间|隐去|隐藏|省略|缺)[^\d\n]{0,6}\d{2,5}"  # 138****5678，中间四位是1234
    r"|1[3-9]\d{5}\*{0,4}[^。\n\d]{0,4}(?:后|末|尾)(?:四|4)?(?:位|号)[^\d\n]{0,4}\d{4})(?!\d)"  # 1381234，后四位5678
)
"""A mask, and beside it what it hides."""
_PART = r"\w{1,3}位(?:数字|号码|数)?(?:分别)?[是为：:\s]{0,3}"
_IN_PARTS = lazy(
    rf"(?:前|头|开头){_PART}(?P<first>\d{{3,14}})[，,、；;\s和]{{1,3}}(?:(?:中间|中|其后|接着|再)(?:是)?{_PART}(?P<middle>\d{{3,8}})[，,、；;\s和]{{1,3}})?"
    rf"(?:最后|[后末尾]){_PART}(?P<last>\d{{3,11}}[\dXx]|\d{{3,12}})(?![\dA-Za-z*])"
)
"""The first digits of a number, and its last ones: 前三位138，后八位12345678."""
_BEGUN = lazy(
    r"(?:手机|电话|联系方式|号码|号段|微信)[^。；\n\d]{0,10}(?:以|由|是|为)?\s?(?P<first>1[3-9]\d(?:[ -]?\d{4})?)\s?(?:打头|开头|起头|领头|开始|号段)"
    r"[^。；\n\d]{0,8}?(?:最后|[后末尾余剩]下?|接着|随后|再)[^。；\n\d]{0,8}(?P<last>\d{4}(?:[ -]?\d{4})?)(?![\dA-Za-z*])"
)
"""A number of which the beginning is named, and the rest: 以138打头，后八位1234 5678."""
_OVER_PARAGRAPHS = lazy(
    r"(?:手机|电话|联系方式)(?:号码?)?[是为:：]?\s{0,24}(?P<own>1[3-9](?:[ -]?\d|\s*\n\s*\d){9})(?!\d)"
)
_IDENTITY_OVER_PARAGRAPHS = lazy(
    r"(?:身份证件?|公民身份|身份号码)(?:号码?)?[是为:：]?\s{0,24}(?P<own>[1-8](?:[ -]?\d|\s*\n\s*\d){16}(?:[ -]?|\s*\n\s*)[\dXx])(?![\dA-Za-z])"
)
"""Numbers over an end of a line that a quoted text of YAML has as an empty one."""
_BORN = lazy(r"[1-8]\d{5}(?:19\d\d|20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


def dictated(text: str) -> Iterator[tuple[Called, int, int, str]]:
    """Yield what each number is, where in `text` it begins and ends, and its digits."""
    for found in _MOBILE.finditer(text):
        digits = _digits(found["own"])
        if digits[1] in "3456789" and _lengths(found["own"]) in _GROUPS and _is_called(text, found):
            yield "mobile-number", *found.span("own"), digits
    for found in _IN_WORDS.finditer(text):
        said = re.findall(r"[a-z]+", found[0].lower())
        yield (
            "mobile-number",
            *found.span(),
            "".join(str(_SAID.index(word)) if word in _SAID else "0" for word in said),
        )
    for found in (*_COMPLETED.finditer(text), *_OVER_PARAGRAPHS.finditer(text)):
        yield "mobile-number", *found.span("own"), "".join(filter(str.isdigit, found["own"]))
    for found in (*_IN_PARTS.finditer(text), *_BEGUN.finditer(text)):
        digits = "".join(filter(str.isalnum, "".join(part or "" for part in found.groups())))
        if _BORN.match(digits) if len(digits) == 18 else re.fullmatch(r"1[3-9]\d{9}", digits):
            kind: Called = "identity-number" if len(digits) == 18 else "mobile-number"
            yield kind, *found.span(), digits
    called = (
        each
        for each in _IDENTITY.finditer(text)
        if _IDENTIFIES.search(text[max(each.start() - 20, 0) : each.start()])
        or (_lengths(each["own"]) in _CUT and is_identity(_digits(each["own"])))
    )
    for found in (*called, *_DERIVED.finditer(text), *_IDENTITY_OVER_PARAGRAPHS.finditer(text)):
        if _BORN.match(digits := _digits(found["own"])):
            yield "identity-number", *found.span("own"), digits


def hardly_masked(text: str) -> Iterator[tuple[Called, int, int, str]]:
    """Yield what each number is of which next to nothing is hidden, where it begins and ends in `text` with its markup, and the digits that are left."""
    for found in _COMPLETED.finditer(text):
        yield "mobile-number", *found.span("own"), "".join(filter(str.isdigit, found["own"]))
    for found in _HARDLY_MASKED.finditer(text):
        kind = found.lastgroup or ""
        before = text[max(found.start() - 24, 0) : found.start()]
        hidden = len(_MASKS[kind].findall(found[0]))
        if 0 < hidden <= _FEW[kind] and (_DIALLED if kind == "mobile" else _IDENTIFIES).search(before):
            called_so: Called = "mobile-number" if kind == "mobile" else "identity-number"
            yield called_so, *found.span(), "".join(filter(str.isdigit, found[0]))


def _digits(written: str) -> str:
    return "".join(
        "1" if mark in "lI" else "0" if mark in "oO" else "X" if mark in "Xx×✕╳*" else value_of(mark)
        for mark in written
    )


def _lengths(written: str) -> tuple[int, ...]:
    return tuple(len(group) for group in re.split(r"[\W_]+", written) if group)


def _is_called(text: str, found: re.Match[str]) -> bool:
    """Whether a text says that one calls there, or somebody by that number."""
    if len(_SPOKEN.findall(found["own"])) > 1:
        return True
    before = text[max(found.start() - 24, 0) : found.start()]
    return bool(_DIALLED.search(before)) or (
        bool(_ADDRESSED.search(before))
        and "、" not in found["own"]
        and (len(_lengths(found["own"])) > 1 or bool(_TYPED_FOR.search(found["own"])))
    )
