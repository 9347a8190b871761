"""The forms of quantities as patterns; the form that starts first in a text holds, and of those the first here."""

from __future__ import annotations

import re

from ...faults.patterns import lazy
from .pieces import DIGITS, NUMERALS, REST, SCALES, WORDS, amount, bound_after, bound_before, unit
from .words import (
    ADVERBS,
    BASES,
    COMPARED,
    NO_BASIS,
    PER,
    PLACES,
    RANKED,
    RATES,
    SCOPES,
    STATES,
    STRONGEST,
    VERBS,
    VERSUS,
    pattern,
)

_VERB = pattern(f"(?<!新){word}" if word == "增" else word for word in VERBS)
_ADVERBS = f"(?:{pattern(ADVERBS)}){{0,2}}"
_BEFORE = f"(?:{bound_before()})?"
_AFTER = f"(?:{bound_after()})?"
_TO = "[到至为成]了?"
_DASH = "(?:--?|[－—–~～]{1,2}|至|到)"
_BEFORE_DASH = unit("-－—–~～至到")

_THAN = "|".join(f"(?<![{before}]){word}(?![{after}])" for word, (before, after) in NO_BASIS.items())
_COMPARED_BASIS = rf"(?:{_THAN})(?:近?(?:\d+|[{NUMERALS}]+)年)?(?:(?![比较]|{_VERB}){REST}){{1,16}}?"
_YEARS = rf"近?(?:\d+|[{NUMERALS}]+)年(?:来)?(?:平均|年均|累计|复合)"
_CHANGE = rf"""(?:
    (?P<basis>(?:{_YEARS}|{pattern(BASES)}){{1,2}}) {_ADVERBS} (?P<verb>{_VERB}|{pattern(RATES)})
  | (?P<than>{_COMPARED_BASIS}) {_ADVERBS} (?P<thanverb>{_VERB}|{pattern(COMPARED)})
  | (?P<bareverb>{_VERB}|{pattern(RATES)})
)"""
_COUNTED = "个家项类倍年人户"
_FRACTION = rf"""
    (?P<part>(?<![\d.])\d+)/(?P<whole>\d+)(?![\d/万千百十.])
  | (?P<wordwhole>{WORDS})分之(?P<wordpart>[{NUMERALS}]+(?:点[{NUMERALS}]+)?|{DIGITS})
  | (?<![第{NUMERALS}])(?P<tenths>[一二两三四五六七八九])成(?P<hundredths>[半一二三四五六七八九])(?![{NUMERALS}{_COUNTED}])
  | (?P<half>一半|半数|(?<=[过近超])半(?![个百年天月日径导]))
"""
_PROPORTION = rf"(?P<proportion>{DIGITS}(?:[∶:：]{DIGITS})+)"
_RANGE = rf"""
    (?P<lownumber>{DIGITS}|{WORDS}) (?P<lowscale>{SCALES})? (?P<lowunit>{_BEFORE_DASH})?
    (?:(?<![%％点]){_DASH}(?=[\d{NUMERALS}])|(?<=[%％]){_DASH}(?=[\d.]+[%％])|(?<=点){_DASH}(?=[\d.]+个.{{1,2}}点))
"""
_ORDER = "级(?!别|以上|联|差|数|配)"

MEASURED = lazy(
    rf"(?:{_CHANGE} (?:(?P<to>{_TO}){PER}|了|达)?)? {_BEFORE} (?: {_FRACTION} | {_PROPORTION} | (?:{_RANGE})?{amount()} ) {_AFTER} (?P<order>{_ORDER})?",
    re.VERBOSE,
)
"""A number with all that belongs to it: 比上年末净增8900多户, 降至9%以下, 3—5项, 三分之一以上, 5.9∶42.0∶52.1, 千亿级."""

DOUBLED = lazy(
    rf"(?: (?P<than>{_COMPARED_BASIS}) {_ADVERBS} | (?P<basis>{pattern(BASES)}) )? (?P<verb>翻)了?{_BEFORE}{amount(unit='番')}{_AFTER}",
    re.VERBOSE,
)
"""比2020年翻了一番."""

FROM_TO = lazy(
    rf"""[由从] (?:(?P<at>{pattern(STATES)}|{REST}{{1,12}}?(?=的)|{REST}{{1,12}}?(?<=[年末初期]))的?)? {PER} {amount("from")} (?:左右|以上|以下|以内)? {REST}{{0,6}}?
    (?P<verb>{_VERB}|{REST}{{1,4}}?) {_TO} (?:(?P<now>{REST}{{1,8}}?)的)? {PER} {_BEFORE} {amount()} {_AFTER}""",
    re.VERBOSE,
)
"""由2020年的18亿元增加到41亿元."""

MULTIPLE = lazy(
    rf"""(?P<is>相当于|恢复[到至]|约为|[是为]|达到?)(?P<of>(?:(?!占){REST}){{1,16}}?)的 {_BEFORE} {amount(unit="倍|%|％")} {_AFTER}""",
    re.VERBOSE,
)
"""是去年同期的1.8倍, 为年度计划的113.8%."""

VERSUS_FORM = lazy(
    rf"(?<![不未])(?P<verb>{pattern(VERSUS)})(?P<yardstick>{REST}{{1,10}}?) (?<![的达]) {_BEFORE} {amount()} {_AFTER}",
    re.VERBOSE,
)
"""高于全省1.2个百分点."""

RUN = lazy(rf"连续{amount(unit='年|个月|个季度|季度|届|次|天|轮|个年度')}{_AFTER}", re.VERBOSE)
"""连续12年."""

_NOT_A_PLACE = "个批次届季轮期部条家例座所单艘架台颗支块款种代版产阶方书大站线时课人医中小套项类"
PLACE = rf"""(?:
    (?P<named>{pattern(PLACES)})
  | 第(?P<place>\d++|[{NUMERALS}]++)(?P<placeunit>位|名)?(?![{_NOT_A_PLACE}\d])
  | 前(?P<top>\d++|[{NUMERALS}]++)(?:位|名|强)?(?!分之|[{NUMERALS}\d]|[年季月期后排个批轮次届茬天周])
  | (?P<strongest>{pattern(STRONGEST)})强(?:县级市|县|市|区|镇|乡)?(?:（市、区）|（市）|（区）)?
)"""
_SCOPE = r"[^，。；：、！？“”《》\s第前（）()]"
RANK = lazy(
    rf"""(?: (?P<verb>{pattern(RANKED)})(?P<scope>{_SCOPE}{{1,16}}?)? | (?P<ownscope>(?:{pattern(SCOPES)}){_SCOPE}{{0,10}}?) ) {PLACE}""",
    re.VERBOSE,
)
"""全省第3位, 中西部第一, 全市前列, 排名第4."""

NEXT = lazy(
    rf"(?P<separator>、|和|与|及|以及)(?P<ownverb>{_VERB})?了?{_BEFORE}{amount()}{_AFTER}", re.VERBOSE
)
"""What goes on with a change: 分别增长9.6%、12.4%; 同比分别增长4.2%、下降8.6%."""

NEXT_PLACE = lazy(rf"(?P<separator>、|和|与|及|以及)(?P<alone>{PLACE})", re.VERBOSE)
"""What goes on with a rank: 居全国第3、第5位."""

PLACE_ALONE = lazy(rf"(?:{pattern(RANKED)})?(?P<scope>{_SCOPE}{{1,16}}?)?{PLACE}", re.VERBOSE)
"""A rank with nothing before it but its scope, if that."""
