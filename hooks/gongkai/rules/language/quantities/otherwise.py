"""What English says of a quantity without its number: nine in ten, an hour and a half, by the end of the year, halved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain

from ....faults.patterns import lazy
from . import lunar
from .english_times import Said, alternate, of_unit, times
from .english_units import BY_NAME, NAMES, UNIT
from .english_words import CARDINALS, COUNT, TENS, count, scale
from .periods import dates, plans, short_years
from .stated import Kind, alike, measured, part_of_whole, sense

_WHOLE = r"(?:(?:a|one) million|(?:a|one) hundred thousand|100,000|10,000|1,000|100|50|20|10|twenty|two|three|four|five|six|seven|eight|ten|a hundred|one hundred|a thousand|every (?:two|three|four|five|ten|hundred|thousand|\d+))"
_SHARE = lazy(
    rf"(?<![\w.,-])(?P<part>{COUNT})(?P<noun> (?:[a-z-]+ ){{0,3}}?)(?:in|out of|of every|for every) (?P<whole>{_WHOLE})\b(?! (?:years?|months?|weeks?|days?|hours?|districts?|counties|provinces|cities|places|stages|batches|phases|areas|steps|groups|categories)\b)",
    re.IGNORECASE,
)
"""Two villages in three, nine out of ten."""
_SPELLED = lazy(
    r"\b(?P<many>(?:an? )?half(?: an?|(?=-))|(?:a|one) quarter of an?|three quarters of an?|(?:every )?quarter of an?|an?|one|two|three|a full|a whole|under an?|the)[ -](?P<unit>hour|day|week|month|year|quarter|minute|kilomet(?:re|er)|tonne|hectare|kilo(?:gram(?:me)?)?|lit(?:re|er)|met(?:re|er)|decade|century|fortnight|percentage point|point)s?\b(?P<half> and a half)?",
    re.IGNORECASE,
)
_MANY: Mapping[str, str] = {
    "two": "2", "three": "3", **dict.fromkeys(("half a", "half an", "a half", "half", "an half"), "0.5"),
    **dict.fromkeys(("a quarter of an", "one quarter of an", "quarter of an", "every quarter of an"), "0.25"), "three quarters of an": "0.75",
}  # fmt: skip
_POINTS = lazy(rf"\b(?P<value>\d+(?:\.\d+)?|{COUNT})(?: of a)? (?:percentage )?points?\b", re.IGNORECASE)
_HALVED = lazy(r"\bhalv(?:e[sd]?|ing)\b|\bby half\b|\bcut in half\b|\bhalf (?:of )?(?:what|that|as)\b", re.IGNORECASE)  # fmt: skip
_DOZENS = lazy(rf"\b(?P<many>{COUNT}|half a|a) (?P<of>dozen|score)\b", re.IGNORECASE)
_SOME = lazy(r"\b(?:some|about|around|roughly|over|more than|upwards of) $", re.IGNORECASE)
_NONE = lazy(r"\b(?:\w+less|no|not|none|without|nil|zero|free of|never|nothing|nobody)\b", re.IGNORECASE)


def otherwise(text: str) -> tuple[Said, ...]:
    """What the English `text` says of quantities in other words than their numbers."""
    return tuple(
        chain(
            shares(text),
            _spelled(text),
            alternate(text),
            and_parts(text),
            _points(text),
            _ages(text),
            _roman(text),
            times(text),
            dates(text),
            lunar.in_english(text),
            plans(text),
            _single(text),
            _graded(text),
            short_years(text),
            _one_more(text),
            _of_thousand(text),
            _copies(text),
            _imperial(text),
            _yuan(text),
            _coded(text),
        )
    )


def shares(text: str) -> Iterator[Said]:
    """Yield two villages in three; of a rate (48 in every hundred) each number is asked for by itself."""
    for found in _SHARE.finditer(text):
        last = found["whole"].replace(",", "").lower().split()[-1]
        last = "100000" if found["whole"].lower().endswith("hundred thousand") else last
        whole = Decimal({"hundred": 100, "thousand": 1000, "million": 10**6}.get(last) or count(last))
        share = count(found["part"]) / whole if whole else Decimal(1)
        if share < 1:
            round_numbers = {sense("percent", round(share * 100) + more) for more in (-1, 0, 1)}
            says = part_of_whole(share) | round_numbers | {sense("per-mille", share * 1000)}
            says |= part_of_whole(1 - share) if text.endswith("all but ", 0, found.start()) else set()
            yield found.start(), found.end() if whole < _RATED else found.start(), frozenset(says)


_RATED = 100
"""Of so many and more, what is told is no share but a rate."""


def _spelled(text: str) -> Iterator[Said]:
    """Yield an hour, half a day, a year and a half, a fortnight."""
    for found in _SPELLED.finditer(text):
        name = found["unit"].lower()
        many = Decimal(_MANY.get(found["many"].lower(), _MANY.get(found["many"].lower() + "n", "1")))
        many += Decimal("0.5") * bool(found["half"])
        plural = many > 1 and not found["half"]  # two years: the number is asked for by itself
        says = set(of_unit(many, name))
        if found["many"].lower() == "the":  # over the year: it counts nothing
            says.discard(sense("number", 1))
        yield found.start(), found.start() if plural else found.end(), frozenset(says)


def and_parts(text: str) -> Iterator[Said]:
    """Yield three and a half hours, two and a half million, time and a half; a length of time may leave its unit out."""
    for found in _AND_PART.finditer(text):
        once = found["many"].lower() == "time"
        many = (Decimal(1) if once else count(found["many"])) + _PART_OF_ONE[found["part"].lower()]
        unit = UNIT.match(text, found.end())
        units = [NAMES[unit.lastgroup or ""]] if unit else [BY_NAME["年"], BY_NAME["小时"]]
        of_it = (each for unit in units for each in measured(many, unit))
        says = {sense("number", many * scale(found["scale"])), sense("points", many), *of_it}
        says |= {sense("multiple", many), sense("percent", many * 100)} if found["times"] or once else set()
        yield found.start(), found.end(), frozenset({*says, sense("percent", many)})


_AND_PART = lazy(rf"\b(?P<many>{COUNT}|time) and (?P<part>(?:a|one) half|(?:a|one) quarter|three[- ]quarters)(?: (?P<scale>thousand|million|billion))?(?: (?P<times>times))?[ ]?", re.IGNORECASE)  # fmt: skip
_PART_OF_POINT = lazy(
    r"\b(?P<part>(?:a|one) quarter|half|three[- ]quarters|(?:a|one) tenth) (?:of )?(?:an?|one) (?:(?:percentage )?point|(?P<scale>million|billion|trillion))\b",
    re.IGNORECASE,
)
_PART_OF_ONE: Mapping[str, Decimal] = {
    **dict.fromkeys(("half", "a half", "one half"), Decimal("0.5")),
    **dict.fromkeys(("a quarter", "one quarter"), Decimal("0.25")),
    **dict.fromkeys(("three quarters", "three-quarters"), Decimal("0.75")),
}


def _points(text: str) -> Iterator[Said]:
    for found in _POINTS.finditer(text):
        word = found["value"]
        value = Decimal(word) if word[0].isdecimal() else count(word)
        yield found.start(), found.start(), frozenset({sense("points", value)})
    for found in _PART_OF_POINT.finditer(text):
        points = _PART_OF_ONE.get(found["part"].lower(), Decimal(1) / 10)
        says = {sense("points", points), *alike("points", points)}
        if found["scale"]:
            says = {sense("number", points * scale(found["scale"]))}
        yield found.start(), found.end(), frozenset(says)


def _graded(text: str) -> Iterator[Said]:
    """Yield how many letters a grade has (AAAA), and that most are more than half."""
    for found in _LETTERS.finditer(text):
        yield found.start(), found.end(), frozenset({sense("number", len(found[0]))})
    for found in _MOST.finditer(text):
        yield found.start(), found.end(), frozenset({sense("percent", 50), sense("number", Decimal("0.5"))})


def _one_more(text: str) -> Iterator[Said]:
    """Yield how many a name and so many others are: Yale and two other universities."""
    for found in _OTHERS.finditer(text):
        yield found.start(), found.start(), frozenset({sense("number", count(found["many"]) + 1)})


def _of_thousand(text: str) -> Iterator[Said]:
    """Yield the numbers beside what they are counted by: for every thousand people 6.1 births."""
    for found in _BY_THOUSAND.finditer(text):
        kind: Kind = "per-myriad" if found["many"].lower() in ("10,000", "ten thousand") else "per-mille"
        for number in _PLAIN.findall(text):
            value = Decimal(number)
            yield found.start(), found.start(), frozenset({sense(kind, value), sense(kind, -value)})


def _copies(text: str) -> Iterator[Said]:
    """Yield in how many copies something is made: in duplicate."""
    for found in _IN_COPIES.finditer(text):
        many = Decimal(2 + ("dup", "trip", "quad").index(found["of"].lower()))
        yield *found.span(), frozenset({sense("number", many)})


_BY_THOUSAND = lazy(
    r"\b(?:for|of|in|among|out of|from|per|to) (?:every |each )?(?:a |one )?(?P<many>1,000|thousand|10,000|ten thousand)\b",
    re.IGNORECASE,
)
_PLAIN = lazy(r"(?<![\d.,])\d+(?:\.\d+)?(?![\d,%]|\.\d| per ?cent)")
_IN_COPIES = lazy(r"\bin (?P<of>dup|trip|quad)(?:lic|ruplic)ate\b", re.IGNORECASE)


def _imperial(text: str) -> Iterator[Said]:
    """Yield what miles, acres and pounds are in the measures of Chinese, in round figures; degrees Fahrenheit; fen."""
    for found in _IMPERIAL.finditer(text):
        written = found["value"].replace(",", "")
        value = (Decimal(written) if written[0].isdecimal() else count(written)) * scale(found["scale"])
        name = found["unit"].lower().removesuffix("s")
        unit, worth = _WORTH[name]
        if unit == "元":
            yield found.start(), found.end("value"), frozenset({sense("number", value * Decimal(worth))})
        elif unit == "℃":
            says = {sense("number", round((value - 32) / Decimal(worth)) + more) for more in (-1, 0, 1)}
            yield found.start(), found.end("value"), frozenset(says)
        else:
            of_it = measured(value * Decimal(worth), BY_NAME[unit])
            says = {
                (kind, step + more)
                for kind, step in of_it
                if isinstance(step, Decimal)
                for more in (-2, -1, 0, 1, 2)
            }
            yield found.start(), found.end("value"), frozenset(says)


def _coded(text: str) -> Iterator[Said]:
    """Yield the number of a meeting within its name: COP15."""
    for found in _CODED.finditer(text):
        nth = int(found[1])
        yield found.start(1), found.end(1), frozenset({sense("ordinal", nth), sense("number", nth)})


_CODED = lazy(r"\bCOP ?(\d{1,2})\b")


def _yuan(text: str) -> Iterator[Said]:
    """Yield sums in words with the hundredths behind the yuan: one yuan fifty."""
    for found in _YUAN.finditer(text):
        sum_of_both = count(found["yuan"]) + count(found["fen"]) / 100
        yield *found.span(), frozenset({sense("number", sum_of_both)})


_YUAN = lazy(rf"\b(?P<yuan>{COUNT}) yuan (?:and )?(?P<fen>{COUNT})(?: fen)?(?=[.,;:)]|$| (?:a|per|each|for|and)\b)", re.IGNORECASE)  # fmt: skip
_WORTH: Mapping[str, tuple[str, str]] = {
    "feet": ("米", "0.3048"), "foot": ("米", "0.3048"), "ft": ("米", "0.3048"), "mile": ("公里", "1.6093"), "acre": ("公顷", "0.40469"), "pound": ("公斤", "0.45359"),
    "inche": ("米", "0.0254"), "yard": ("米", "0.9144"), "square mile": ("平方公里", "2.59"), "square feet": ("平方米", "0.0929"), "gallon": ("升", "3.7854"),
    "fen": ("元", "0.01"), "jiao": ("元", "0.1"), "degrees fahrenheit": ("℃", "1.8"), "fahrenheit": ("℃", "1.8"),
}  # fmt: skip
"""How much of a Chinese measure each is."""
_IMPERIAL = lazy(rf"(?<![\w.,])(?P<value>\d+(?:,\d{{3}})*(?:\.\d+)?|{COUNT})(?: (?P<scale>thousand|million))?[ -]?(?P<unit>feet|foot|ft|square miles?|square feet|miles?|acres?|pounds?|inches|yards?|gallons?|fen|jiao|degrees Fahrenheit|Fahrenheit)\b", re.IGNORECASE)  # fmt: skip
_OTHERS = lazy(rf"\b[A-Z]\w+,? (?:and|with) (?P<many>{COUNT}) (?:other|more)\b")
_LETTERS = lazy(r"\bA{2,5}\b")
_MOST = lazy(r"\b(?:[Mm]ost(?! (?:of all|recent|important))|(?:the|a) majority|(?:more than|over) half)\b")


def _ages(text: str) -> Iterator[Said]:
    """Yield the under-threes, a man in his sixties, four decades, two centuries."""
    for found in _AGED.finditer(text):
        yield found.start("many"), found.end(), frozenset({sense("number", count(_singular(found["many"])))})
    for found in _AGES.finditer(text):
        years = count(found["many"]) * {"decades": 10, "centuries": 100}.get(found["of"].lower(), 1000)
        says = {sense("number", years), *measured(years, BY_NAME["年"])}
        yield found.start(), found.end(), frozenset(says)


_AGED = lazy(
    rf"\b(?:(?:under|over)s?-|(?:his|her|their) )(?:early |mid-|late )?(?P<many>{'|'.join(f'{ten[:-1]}ies' for ten in TENS)}|{'|'.join(f'{one}e?s' for one in CARDINALS[2:])})\b",
    re.IGNORECASE,
)


def _singular(word: str) -> str:
    return (
        word.lower().removesuffix("ies") + "y"
        if word.endswith("ies")
        else re.sub("(?<=x)es$|s$", "", word.lower())
    )


_AGES = lazy(rf"\b(?P<many>{COUNT}) (?P<of>decades|centuries|millennia)\b", re.IGNORECASE)


def _roman(text: str) -> Iterator[Said]:
    """Yield the number of a chapter or the like in Roman numerals."""
    for found in _ROMAN.finditer(text):
        values = [_ROMAN_DIGITS[digit] for digit in found[1]]
        following = [*values[1:], 0]
        nth = sum(-one if one < after else one for one, after in zip(values, following, strict=True))
        yield found.start(1), found.end(1), frozenset({sense("number", nth), sense("ordinal", nth)})


_ROMAN_DIGITS: Mapping[str, int] = {"I": 1, "V": 5, "X": 10}
_ROMAN = lazy(
    r"\b(?:Chapters?|Parts?|Sections?|Articles?|Volumes?|Books?|Phases?|Stages?|Class|Grades?|Levels?|Types?|Categor(?:y|ies)|Annex|Appendix|Title|War|of|intensity|grade|level|class|type|category|phase|to) ([IVX]+)\b"
)


_YEAR_BY_MONTHS = lazy(r"\b(?:twelve|12) months (?:earlier|before|ago|later|previously)\b", re.IGNORECASE)
"""A year, in months."""


_PARTS = {"half": 50, "third": 33, "quarter": 25, "fifth": 20, "tenth": 10}
_LEFT = lazy(r"\b(?:an?|one) (?P<part>half|third|quarter|fifth|tenth) (?:of )?(?:what|its|their|that|as|the (?:time|costs?|price|former|previous|original|old|earlier|usual|normal|level|size|length|rate|figure|total|fees?|budget|full|number|amount|space|staff|paper\w*|steps|documents))\b", re.IGNORECASE)  # fmt: skip
"""What is left of something, which Chinese tells by how much it fell: a quarter of the time allowed."""


_MORE = lazy(r"\b(?P<value>\d+(?:\.\d+)?)(?:%| per ?cent) (?:(?P<more>more|higher|greater|above|over)|less|fewer|lower|below|under)\b", re.IGNORECASE)  # fmt: skip
"""By how much more than something, which Chinese tells as a share of it: 12% more than planned is 112%."""

_ALL_BUT_FEW = lazy(
    rf"\ball but (?P<few>{COUNT}) of (?:the |its |their |these )?(?P<all>{COUNT})\b", re.IGNORECASE
)
_ALL_BUT = lazy(r"\ball but (?P<value>\d+(?:\.\d+)?)(?:%| per ?cent)", re.IGNORECASE)


def _single(text: str) -> Iterator[Said]:
    for found in _HALVED.finditer(text):
        says = {sense("percent", 50), sense("number", Decimal("0.5"))}
        says |= {sense("multiple", times) for times in (Decimal("0.5"), Decimal("1.5"))}
        yield found.start(), found.end(), frozenset(says)
    lower = text.lower()
    for found in _DOZENS.finditer(text) if "dozen" in lower or "score" in lower else ():
        word = found["many"].lower()
        many = {"half a": Decimal("0.5"), "a": Decimal(1)}.get(word) or count(word)
        exact = many * (12 if found["of"].lower() == "dozen" else 20)
        near = (Decimal(20),) if exact == 24 and _SOME.search(text, 0, found.start()) else ()
        yield found.start(), found.end(), frozenset(sense("number", each) for each in (exact, *near))
    for found in _MORE.finditer(text):
        value = Decimal(found["value"])
        yield (
            found.start(),
            found.end(),
            frozenset({sense("percent", 100 + value if found["more"] else 100 - value)}),
        )
    all_but = text if "all but" in lower else ""
    for found in _ALL_BUT.finditer(all_but):
        value = Decimal(found["value"])
        yield found.start(), found.end(), frozenset({sense("percent", 100 - value), sense("percent", value)})
    for found in _ALL_BUT_FEW.finditer(all_but):
        rest = count(found["all"]) - count(found["few"])
        yield found.start(), found.end("few"), frozenset({sense("number", rest)})
    for found in _LEFT.finditer(text):
        left = _PARTS[found["part"].lower()]
        yield found.start(), found.start(), frozenset({sense("percent", 100 - left), sense("percent", left)})
    yield from ((*found.span(), frozenset()) for found in _YEAR_BY_MONTHS.finditer(text))
    found_none = _NONE.search(text)
    if found_none:
        yield found_none.start(), found_none.start(), frozenset({sense("number", 0)})
