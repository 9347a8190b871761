"""Days and times of the day that exclude each other, and by which calendar; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

_BUT = "(?<!除)(?<!除了)(?<!除法定)"
_LENGTH = "(?:years?|terms?|months?|weeks?|days?|hours?|minutes?)"
_NUMBERED = r"[- ](?:numbered|numbers?|dates?|days?|months?|floors?|houses?|plates?)"
DAYS: Mapping[str, Contrast] = {
    "odd or even": contrast({
        "odd": ("单[日号月数]|奇数|(?<=逢)单", rf"odd{_NUMBERED}", "单|奇", r"odd|uneven|1, 3|first, third"),
        "even": ("双[日号月数]|偶数|(?<=逢)双", rf"even{_NUMBERED}", "双|偶", r"even\b|2, 4|second, fourth"),
    }),
    "calendar": contrast({
        "the lunar calendar": ("农历|阴历|旧历|夏历", r"lunar (?:month|calendar|date|day)|(?:Chinese|traditional) calendar", "[农阴旧夏]历|正月|腊月|冬月|初[一二三四五六七八九十]|廿|除夕|[春元清端中重腊七]", r"lunar|calendar|festival|new year"),
        "the solar calendar": ("公历|阳历|新历", r"(?:solar|Gregorian|Western|civil) calendar", "[公阳新]历", r"solar|Gregorian|Western|January|February|March|April|May|June|July|August|September|October|November|December"),
    }),
    "day from now": contrast({
        "today": ("今[日天晚早晨]|本日", r"today\b|tonight\b|this (?:morning|afternoon|evening)\b", "[今现本当目即]", r"today|tonight|this|now"),
        "tomorrow": ("明[日天晚早晨](?!星)", r"(?<!day after )tomorrow\b(?!'s)", "明|未来|将来", r"tomorrow|future|bright|next|days? (?:ahead|to come)"),
        "the day after tomorrow": ("(?<!先天)(?<![前年月日周天])后[天](?![的之]?培)", r"(?:the )?day after tomorrow\b", "后", r"after|two days|48"),
        "yesterday": ("昨[日天晚晨夜]", r"(?<!day before )yesterday\b|last night\b", "昨", r"yesterday|last|previous|day before|past"),
        "the day before yesterday": ("前天(?!然)|(?<![\\d目日年月当])前日", r"(?:the )?day before yesterday\b", "前", r"before|two days"),
    }),
    "same day": contrast({
        "the same day": ("当[日天](?!然)|同[日天](?!庆)|即日", r"(?:on )?(?:the |that )?(?:very )?same[- ]day\b", "[当同即今]", r"same|that|day-?of|on the (?:day|spot)|at once|immediate|within (?:a|one) day|today|now|from|own"),
        "the next day": ("次日|翌日|第二[日天]|转天", r"(?:the )?(?:next|following) (?:day|morning|afternoon|evening)\b|the day after\b(?! tomorrow)|next-day", "次|翌|二|2|转|隔|后|明|起", r"next|following|after|later|tomorrow|overnight|second|another"),
    }),
    "first or last day": contrast({
        "the first day": ("首日|第一天|头一天|开幕日|首[晚场]", r"(?:the )?(?:first|opening) (?:day|night|evening)\b|day one\b", "首|第一|头|开|初|1", r"first|opening|one\b|1|start|begin|beginning|debut|launch|outset|maiden"),
        "the last day": ("末日|最后一[天日]|闭幕[日当]", r"(?:the |its |their )?(?:last|final|closing) (?:day|night|evening)\b", "末|后|闭|尾|终|底|止|前|3[01]日|2[89]日", r"last|final|clos|end|2[89]|3[01]"),
    }),
    "hour of the day": contrast({
        "at midnight": ("零[时点](?!工)|午夜|子夜", r"midnight\b", "零|子夜|夜|24|0[时点:：]", r"midnight|0[:.]00|12|24|zero hour|hour"),
        "before dawn": ("凌晨", r"(?:in )?the (?:early|small) hours|before dawn\b", "凌|晨|夜|零|早", r"early|small|dawn|morning|a\.?m\b|midnight|night|[0-6][:.]\d\d"),
        "at dawn": ("拂晓|黎明|破晓|清晨", r"(?:at |before |from )?(?:dawn|daybreak|sunrise|first light)\b", "晓|黎|晨|早|日出|曙|天亮", r"dawn|daybreak|sunrise|light|early|morning|break of|sun"),
        "at noon": ("中午|正午|晌午|午间", r"(?:at )?(?:noon|midday)\b", "午|12|十二", r"noon|midday|lunch|12|middle of the day"),
        "in the afternoon": ("下午|午后", r"afternoons?\b", "午|日|晚|1[2-8][时点:：]|[1-6][时点]", r"afternoon|p\.?m\b|noon|1[2-8][:.]"),
        "at dusk": ("傍晚|黄昏|日落|入夜", r"(?:at |before |until )?(?:dusk|nightfall|sunset|twilight)\b", "傍|昏|暮|落|晚|夜", r"dusk|nightfall|sunset|twilight|evening|late|p\.?m\b|dark|night"),
        "in the evening": ("晚[上间](?!好)|今晚|当晚|每晚", r"evenings?\b", "晚|夜|宵|傍|暮|昏|1[7-9]|2[0-3]", r"evening|night|p\.?m\b|late|dark|after work|1[7-9]|2[0-3]"),
    }),
    "day or night": contrast({
        "in the daytime": ("白天|日间|昼间|白昼", r"(?:in|during) the day\b|day-?time\b|by day\b", "白|昼|日|天", r"day|light|sun"),
        "at night": ("夜间|夜晚|夜里|深夜|入夜", r"at night\b|night-?time\b|by night\b|overnight\b", "夜|晚|宵|凌晨", r"night|dark|evening|late|after hours|dusk|p\.?m\b|asleep"),
    }),
    "day of rest": contrast({
        "on working days": (f"{_BUT}(?<![个\\d])工作日(?![内以之起前后])", r"(?:on )?(?:weekdays?|working days|workdays)\b|Monday to Friday\b", "工作日|平[日时常]|上班|周[一五]|星期|日常|除|外", r"week ?day|workday|working|business|Monday|office|ordinary|normal"),
        "at weekends": (f"{_BUT}(?:周末|双休日)", r"(?<!closed )(?<!except )(?<!not )(?:at|on|every|each|over)(?: the)? week-?ends?\b|Saturdays? and Sundays?\b", "周末|双休|周[六日]|星期[六日天]|礼拜|假|休|除|外|不含", r"week-?end|Saturday|Sunday|days? off"),
        "on public holidays": (f"{_BUT}(?:法定)?(?:节假日|公休日)", r"(?<!closed )(?<!except )(?:on|over) (?:public|statutory|national|bank) holidays?\b", "节|假|休|除|外|不含", r"holiday|festiv|days? off|vacation"),
    }),
    "early or late": contrast({
        "early": ("(?:提前|提早)(?=[\\d一二两三四五六七八九十半])", rf"{_LENGTH} (?:early|ahead|in advance|beforehand|before)\b", "提前|早|前|先|预", r"early|earlier|ahead|advance|before|prior|sooner|notice|forward|in time|spare|quick|faster|short"),
        "late": ("(?:推迟|延后|延期|延迟|晚)(?=[\\d一二两三四五六七八九十半])", rf"{_LENGTH} (?:late|later|afterwards?|behind)\b", "推|延|迟|晚|后|缓|滞|逾", r"late|after|behind|delay|postpon|put (?:off|back)|defer|held up|extend|push|overdue|longer"),
    }),
    "edge of a time": contrast({
        "the beginning of": ("季初|季度初|世纪初|年代初|学期初", r"early (?:19|20)?\d0s\b|(?:early (?:in|this|last)|(?:the )?(?:beginning|start|turn) of) (?:the )?(?:each |every |this |last |next )?(?:quarter|century|decade|term)\b", "初|始|开|首|头|早", r"early|beginning|start|turn|first|open"),
        "the end of": ("季末|季度末|世纪末|年代末|学期末|季底", r"late (?:19|20)?\d0s\b|(?:late (?:in|this|last)|(?:the )?(?:end|close) of) (?:the )?(?:each |every |this |last |next )?(?:quarter|century|decade|term)\b", "末|底|终|尾|晚|后", r"late|end|close|last|final|turn"),
    }),
}  # fmt: skip
"""Which day and which hour of the day; what comes round stands in `tables`."""
