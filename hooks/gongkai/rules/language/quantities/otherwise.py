"""What English says of a quantity without its number: nine in ten, an hour and a half, by the end of the year, halved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain

from ....faults.patterns import lazy
from . import lunar
from .english_times import alternate, of_unit, times
from .english_units import BY_NAME, NAMES, UNIT
from .english_words import CARDINALS, COUNT, TENS, count, scale
from .periods import dates, plans, short_years
from .stated import Kind, Said, Sense, alike, beside, measured, nth, part_of_whole, sense, senses, whole

_WHOLE = (
    r"(?:(?:a|one) million|(?:a|one) hundred thousand|100,000|10,000|1,000|100|50|20|10|twenty|two|three|four|five|six"
    r"|seven|eight|ten|a hundred|one hundred|a thousand|every (?:two|three|four|five|ten|hundred|thousand|\d+))"
)
_SHARE = lazy(
    rf"(?<![\w.,-])(?P<part>{COUNT})(?P<noun> (?:[a-z-]+ ){{0,3}}?)(?:in|out of|of every|for every) (?P<whole>{_WHOLE})\b"
    r"(?! (?:years?|months?|weeks?|days?|hours?|districts?|counties|provinces|cities|places"  # three in two years
    r"|stages|batches|phases|areas|steps|groups|categories)\b)",
    re.IGNORECASE,
)
"""Two villages in three, nine out of ten."""
_SPELLED = lazy(
    r"\b(?P<many>(?:an? )?half(?: an?|(?=-))|(?:a|one) quarter of an?|three quarters of an?|(?:every )?quarter of an?"
    r"|an?|one|two|three|a full|a whole|under an?|the)[ -]"
    r"(?P<unit>hour|day|week|month|year|quarter|minute|kilomet(?:re|er)|tonne|hectare|kilo(?:gram(?:me)?)?|lit(?:re|er)"
    r"|met(?:re|er)|decade|century|fortnight|percentage point|point)s?\b(?: and (?P<part>a half|a quarter|three[- ]quarters))?",
    re.IGNORECASE,
)
_MANY: Mapping[str, str] = {
    "two": "2", "three": "3", **dict.fromkeys(("half a", "half an", "a half", "half", "an half"), "0.5"),
    **dict.fromkeys(("a quarter of an", "one quarter of an", "quarter of an", "every quarter of an"), "0.25"), "three quarters of an": "0.75",
}  # fmt: skip
_HALVED = lazy(r"\bhalv(?:e[sd]?|ing)\b|\bby half\b|\bcut in half\b|\bhalf (?:of )?(?:what|that|as)\b", re.IGNORECASE)  # fmt: skip
_DOZENS = lazy(rf"\b(?P<many>{COUNT}|half a|a) (?P<of>dozen|score)\b", re.IGNORECASE)
_SOME = lazy(r"\b(?:some|about|around|roughly|over|more than|upwards of) $", re.IGNORECASE)
_NONE = lazy(r"\b(?:\w+less|no|not|none|without|nil|zero|free of|never|nothing|nobody)\b", re.IGNORECASE)


def otherwise(text: str) -> tuple[Said, ...]:
    """What the English `text` says of quantities in other words than their numbers."""
    return tuple(chain.from_iterable(read(text) for read in _READERS))


def shares(text: str) -> Iterator[Said]:
    """Yield two villages in three; of a rate (48 in every hundred) each number is asked for by itself."""
    for found in _SHARE.finditer(text):
        last = found["whole"].replace(",", "").lower().split()[-1]
        last = "100000" if found["whole"].lower().endswith("hundred thousand") else last
        of = Decimal({"hundred": 100, "thousand": 1000, "million": 10**6}.get(last) or count(last))
        share = count(found["part"]) / of if of else Decimal(1)
        if share < 1:
            says = part_of_whole(share) | _about("percent", share * 100) | senses("per-mille", share * 1000)
            says |= part_of_whole(1 - share) if text.endswith("all but ", 0, found.start()) else set()
            yield (whole if of < _RATED else beside)(found, says)


def _about(kind: Kind, value: Decimal) -> set[Sense]:
    """A value in a round number."""
    return senses(kind, *(round(value) + more for more in (-1, 0, 1)))


_RATED = 100
"""Of so many and more, what is told is no share but a rate."""


def _spelled(text: str) -> Iterator[Said]:
    """Yield an hour, half a day, a year and a half, a fortnight."""
    for found in _SPELLED.finditer(text):
        name = found["unit"].lower()
        many = Decimal(_MANY.get(found["many"].lower(), _MANY.get(found["many"].lower() + "n", "1")))
        many += _PART_OF_ONE[found["part"].lower()] if found["part"] else 0
        plural = many > 1 and not found["part"]  # two years: the number is asked for by itself
        says = set(of_unit(many, name))
        if found["many"].lower() == "the":  # over the year: it counts nothing
            says.discard(sense("number", 1))
        yield (beside if plural else whole)(found, says)


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
        yield whole(found, {*says, sense("percent", many)})


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
    """Yield half a point, a quarter of a million."""
    for found in _PART_OF_POINT.finditer(text):
        part = _PART_OF_ONE.get(found["part"].lower(), Decimal("0.1"))
        many = senses("number", part * scale(found["scale"])) if found["scale"] else None
        yield whole(found, many or {sense("points", part), *alike("points", part)})


def _of_thousand(text: str) -> Iterator[Said]:
    """Yield the numbers beside what they are counted by: for every thousand people 6.1 births."""
    for found in _BY_THOUSAND.finditer(text):
        kind: Kind = "per-myriad" if found["many"].lower() in ("10,000", "ten thousand") else "per-mille"
        for number in _PLAIN.findall(text):
            yield beside(found, senses(kind, Decimal(number), -Decimal(number)))


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
            says = senses("number", value * Decimal(worth))
        elif unit == "℃":
            says = _about("number", (value - 32) / Decimal(worth))
        else:
            exact = measured(value * Decimal(worth), BY_NAME[unit])
            says = {(kind, Decimal(step) + more) for kind, step in exact for more in range(-2, 3)}
        yield found.start(), found.end("value"), frozenset(says)


def _coded(text: str) -> Iterator[Said]:
    """Yield the number of a meeting within its name: COP15."""
    for found in _CODED.finditer(text):
        yield *found.span(1), frozenset(nth(int(found[1])))


_CODED = lazy(r"\bCOP ?(\d{1,2})\b")


_YUAN = lazy(rf"\b(?P<yuan>{COUNT}) yuan (?:and )?(?P<fen>{COUNT})(?: fen)?(?=[.,;:)]|$| (?:a|per|each|for|and)\b)", re.IGNORECASE)  # fmt: skip
_WORTH: Mapping[str, tuple[str, str]] = {
    "feet": ("米", "0.3048"), "foot": ("米", "0.3048"), "ft": ("米", "0.3048"), "mile": ("公里", "1.6093"), "acre": ("公顷", "0.40469"), "pound": ("公斤", "0.45359"),
    "inche": ("米", "0.0254"), "yard": ("米", "0.9144"), "square mile": ("平方公里", "2.59"), "square feet": ("平方米", "0.0929"), "gallon": ("升", "3.7854"),
    "fen": ("元", "0.01"), "jiao": ("元", "0.1"), "degrees fahrenheit": ("℃", "1.8"), "fahrenheit": ("℃", "1.8"),
}  # fmt: skip
"""How much of a Chinese measure each is."""
_IMPERIAL = lazy(
    rf"(?<![\w.,])(?P<value>\d+(?:,\d{{3}})*(?:\.\d+)?|{COUNT})(?: (?P<scale>thousand|million))?[ -]?"
    r"(?P<unit>feet|foot|ft|square miles?|square feet|miles?|acres?|pounds?|inches|yards?|gallons?|fen|jiao"
    r"|degrees Fahrenheit|Fahrenheit)\b",
    re.IGNORECASE,
)
_OTHERS = lazy(rf"\b[A-Z]\w+,? (?:and|with) (?P<many>{COUNT}) (?:other|more)\b")
_LETTERS = lazy(r"\bA{2,5}\b")
_MOST = lazy(r"\b(?:[Mm]ost(?! (?:of all|recent|important))|(?:the|a) majority|(?:more than|over) half)\b")


def _ages(text: str) -> Iterator[Said]:
    """Yield the under-threes, a man in his sixties, four decades, two centuries."""
    for found in _AGED.finditer(text):
        yield found.start("many"), found.end(), frozenset(senses("number", count(_singular(found["many"]))))
    lower = text.lower()
    for found in _AGES.finditer(text) if any(each in lower for each in _LONG) else ():
        years = count(found["many"]) * {"decades": 10, "centuries": 100}.get(found["of"].lower(), 1000)
        yield whole(found, {sense("number", years), *measured(years, BY_NAME["年"])})


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


_LONG = ("decades", "centuries", "millennia")
_AGES = lazy(rf"\b(?P<many>{COUNT}) (?P<of>{'|'.join(_LONG)})\b", re.IGNORECASE)


def _roman(text: str) -> Iterator[Said]:
    """Yield the number of a chapter or the like in Roman numerals."""
    for found in _ROMAN.finditer(text):
        values = [_ROMAN_DIGITS[digit] for digit in found[1]]
        following = [*values[1:], 0]
        number = sum(-one if one < after else one for one, after in zip(values, following, strict=True))
        yield *found.span(1), frozenset(nth(number))


_ROMAN_DIGITS: Mapping[str, int] = {"I": 1, "V": 5, "X": 10}
_ROMAN = lazy(
    r"\b(?:Chapters?|Parts?|Sections?|Articles?|Volumes?|Books?|Phases?|Stages?|Class|Grades?|Levels?|Types?|Categor(?:y|ies)|Annex|Appendix|Title|War|of|intensity|grade|level|class|type|category|phase|to) ([IVX]+)\b"
)


_FOR_EVERY = lazy(
    rf"\b(?P<many>{COUNT}) (?:[a-z]+ )?(?:for|to) (?:every|each) (?=(?!other)[a-z]+s?\b)", re.IGNORECASE
)
_YEAR_BY_MONTHS = lazy(r"\b(?:twelve|12) months (?:earlier|before|ago|later|previously)\b", re.IGNORECASE)
"""A year, in months."""


_PARTS = {"half": 50, "third": 33, "quarter": 25, "fifth": 20, "tenth": 10}
_LEFT = lazy(
    r"\b(?:an?|one) (?P<part>half|third|quarter|fifth|tenth) (?:of )?(?:what|its|their|that|as|the (?:time|costs?|price"
    r"|former|previous|original|old|earlier|usual|normal|level|size|length|rate|figure|total|fees?|budget|full|number"
    r"|amount|space|staff|paper\w*|steps|documents))\b",
    re.IGNORECASE,
)
"""What is left of something, which Chinese tells by how much it fell: a quarter of the time allowed."""


_MORE = lazy(r"\b(?P<value>\d+(?:\.\d+)?)(?:%| per ?cent) (?:(?P<more>more|higher|greater|above|over)|less|fewer|lower|below|under)\b", re.IGNORECASE)  # fmt: skip
"""By how much more than something, which Chinese tells as a share of it: 12% more than planned is 112%."""

_ALL_BUT_FEW = lazy(
    rf"\ball but (?P<few>{COUNT}) of (?:the |its |their |these )?(?P<all>{COUNT})\b", re.IGNORECASE
)
_ALL_BUT = lazy(r"\ball but (?P<value>\d+(?:\.\d+)?)(?:%| per ?cent)", re.IGNORECASE)


def _dozens(text: str) -> Iterator[Said]:
    """Yield dozens and scores."""
    lower = text.lower()
    for found in _DOZENS.finditer(text) if "dozen" in lower or "score" in lower else ():
        word = found["many"].lower()
        many = {"half a": Decimal("0.5"), "a": Decimal(1)}.get(word) or count(word)
        exact = many * (12 if found["of"].lower() == "dozen" else 20)
        near = (20,) if exact == 24 and _SOME.search(text, 0, found.start()) else ()
        yield whole(found, senses("number", exact, *near))


def _left(text: str) -> Iterator[Said]:
    """Yield what is left of something, or of so many: all but three of the 28; none."""
    for found in _ALL_BUT_FEW.finditer(text) if "all but" in text.lower() else ():
        rest = count(found["all"]) - count(found["few"])
        yield found.start(), found.end("few"), frozenset(senses("number", rest))
    for found in _LEFT.finditer(text):
        left = _PARTS[found["part"].lower()]
        yield beside(found, senses("percent", 100 - left, left))
    if none := _NONE.search(text):
        yield beside(none, senses("number", 0))


def _single(text: str) -> Iterator[Said]:
    """Yield what each form says by itself."""
    lower = text.lower()
    for form, says in _FORMS if "yuan" in lower else _FORMS[:-1]:
        yield from (whole(found, says(found)) for found in form.finditer(text))
    for found in _OTHERS.finditer(text):  # Yale and two other universities are three
        yield beside(found, senses("number", count(found["many"]) + 1))
    for found in _YEAR_TO_YEAR.finditer(text):
        yield beside(found, senses("number", (int(found[2]) - int(found[1])) % 100 + 1))
    for found in _AN_HOUR.finditer(text) if " hour" in lower else ():
        apart = 60 / (count(found["many"]) or Decimal(1))
        yield beside(found, {sense("number", apart), *measured(apart, BY_NAME["分钟"])})


_HALF = frozenset({sense("percent", 50), sense("number", Decimal("0.5"))})
_YEAR_TO_YEAR = lazy(r"\b20(\d\d) ?(?:to|[-–—]|and|through) ?(?:20)?(\d\d)\b")
_AN_HOUR = lazy(rf"\b(?P<many>{COUNT})(?: [a-z]+){{0,2}} (?:an|every|each|per) hour\b", re.IGNORECASE)
"""The years of a span, and how far from each other so many an hour are."""
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterable[Sense]]], ...] = (
    (_HALVED, lambda _: _HALF | senses("multiple", Decimal("0.5"), Decimal("1.5"))),
    (_MOST, lambda _: _HALF),
    (_MORE, lambda found: senses("percent", 100 + Decimal(found["value"]) * (1 if found["more"] else -1))),
    (_ALL_BUT, lambda found: senses("percent", 100 - Decimal(found["value"]), Decimal(found["value"]))),
    (_LETTERS, lambda found: senses("number", len(found[0]))),
    (_IN_COPIES, lambda found: senses("number", 2 + ("dup", "trip", "quad").index(found["of"].lower()))),
    (_FOR_EVERY, lambda found: senses("multiple", count(found["many"]))),
    (_YEAR_BY_MONTHS, lambda _: ()),
    (_YUAN, lambda found: senses("number", count(found["yuan"]) + count(found["fen"]) / 100)),
)
"""Halved, most, 12% more, all but 3%, grades by their letters (AAAA), in duplicate, twelve months earlier, one yuan fifty."""
_READERS = (
    shares, _spelled, alternate, and_parts, _points, _ages, _roman, times, dates, lunar.in_english, plans, _single, _dozens,
    _left, short_years, _of_thousand, _imperial, _coded,
)  # fmt: skip
