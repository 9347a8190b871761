"""Neither language says in place of a thing one that excludes it: a reach, a time, a basis, an office, the opposite."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...reading.sources import Sources
from .additions import SHORT_FORM, is_explained
from .clauses import aligned
from .contrasts.contrast import Contrast, Exchanged, certain
from .contrasts.families import exchanged as of_family
from .contrasts.offices import NAMED, OFFICES
from .contrasts.tables import BASIS, CLAUSES, DAYS, DIRECTION, KINDS, OPPOSITES, SCOPE, TIME
from .every import every
from .levels import other_level, turned
from .often import as_often, otherwise_often
from .pair import Pair
from .pairs import clear, pairs
from .roles import straight
from .sayings import plain
from .slackening import slackened
from .statutes import other_law
from .unsaid import turned_round

_FIXED = lazy(
    "(?:above|below)(?: the)? designated (?:size|scale)|day and night|until further notice"
    "|(?:need not|do not (?:have|need) to|no longer (?:have|need) to|without having to) (?:come|go|appear|apply|turn up) in person"  # need not come in person
    "|without (?:coming|going|appearing) in person"  # without going in person
    r"|(?:seldom|rarely|hardly|scarcely)\b[^.,;]{0,24}\b(?:more|less|longer|fewer|over|above|under|below)\b"  # rarely takes more
    r"|(?:no|not|nobody|none|never|cannot)\b[^.,;]{0,40}\bbefore\b"  # nobody goes home before
    r"|few (?:\w+ ){1,3}(?:against|oppos\w+|object\w*|unhappy|dissatisfied|disagree\w*)"  # few residents against
    "|(?:far from|instead of|rather than) \\w+ing|hardly any|(?:a)?round the clock|all-in-one|first and foremost|by and large|once and for all",
    re.IGNORECASE,
)
"""Expressions of English that say nothing of what their words do."""


def _exchanged(contrasts: Iterable[Contrast]) -> Callable[[str, str], Sequence[tuple[Exchanged, int]]]:
    """A finder of what each of the `contrasts` sees exchanged in two texts, and where the part of English begins in which it stands.

    What it found is kept: most texts are as they were when they are examined again.
    """
    asked = tuple(contrasts)

    @lru_cache(maxsize=32768)
    def exchanged(zh: str, en: str) -> Sequence[tuple[Exchanged, int]]:
        spoken = [each for each in asked if each.speaks(zh)]
        alone = _FIXED.sub(lambda found: "-" * len(found[0]), en) if spoken else en
        found = dict[str, list[tuple[Exchanged, int]]]()
        for each in spoken:
            new = [*_of_contrast(each, plain(zh, en), alone)]
            for said in new if not any(said[0].instead in found for said in new) else ():
                found.setdefault(said[0].instead, []).append(said)
        return tuple(said for each in found.values() for said in each)

    return exchanged


def _of_contrast(contrast: Contrast, zh: str, en: str) -> Iterator[tuple[Exchanged, int]]:
    """Yield what is exchanged in the whole texts, else the first within a clause."""
    clash = contrast.clash(zh, en)
    if not clash and certain(zh) == zh:  # one sense alone is exchanged for none
        return
    whole = [(each, 0) for each in contrast.exchanged(zh, en)] if not contrast.close else []
    yield from whole
    if not whole and clash:
        for part in aligned(zh, en):
            found = next(contrast.within(zh[slice(*part.zh)], en[slice(*part.en)]), None)
            if found:
                yield found, part.en[0]
                return


def finder(
    *tables: Mapping[str, Contrast], asked: Callable[[Sources], Sequence[Pair]] = pairs
) -> Callable[[Sources], Iterator[Problem]]:
    """A finder of all that is exchanged between the languages by `tables`, in the pairs that are `asked`."""
    exchanged = _exchanged(contrast for table in tables for contrast in table.values())

    def find(sources: Sources) -> Iterator[Problem]:
        for pair in asked(sources):
            for found, start in exchanged(pair.zh.text, pair.en.text):
                turned = asked is clear and _is_turned(pair.zh.text, pair.en.text)
                compared = asked is clear or found.instead in _SIDED
                if not turned and not (compared and straight(pair.zh.text, pair.en.text)):
                    yield _told(pair, found, start)

    return find


def _is_turned(zh: str, en: str) -> bool:
    """Whether English says of the others, or of the time before, the opposite: all but ten were up to standard, it stayed shut until noon."""
    until = any(ours.search(zh) and theirs.search(en) for ours, theirs in _TURNED)
    return until or _ALL_BUT.search(en) is not None or turned_round(zh, en)


_TURNED = (
    (lazy("才|方[可能]|(?<![今以此])后(?![续期备勤台])"), lazy(r"\b(?:until|till)\b", re.IGNORECASE)),
    (lazy("[年月天日时]内[^，。；]{0,6}不[得准许能予]"), lazy(r"\bafter\b", re.IGNORECASE)),
    (
        lazy("(?:[未非不无]|逾期|过期|超过)[^，。；]{0,14}，?[^，。；]{0,8}不[予再得能给准许可]"),
        lazy(r"\b(?:only|solely|exclusively|unless)\b", re.IGNORECASE),
    ),
    (
        lazy("寥寥|无几|极少"),
        lazy(r"\b(?:almost|nearly|virtually|practically) (?:every|all\b|no)", re.IGNORECASE),
    ),
)
"""What happens after a time, or on a condition, in the one language, and does not before it, or without, in the other."""
_ALL_BUT = lazy(
    r"\ball but (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|the|some)\b", re.IGNORECASE
)
"""What says of the others the opposite: all but ten were up to standard."""
_SIDED = frozenset(
    {"above", "below", "faster", "more slowly", "better", "worse", "before", "after", "early", "late"}
)
"""What English may say by the opposite word if it compares the second with the first: imports are smaller than exports."""

_reaches = finder(SCOPE)
_TIMELY = _exchanged(contrast for table in (TIME, DAYS) for contrast in table.values())


def times(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each time that English exchanges for another, and each every so many years, days or the like."""
    for pair in pairs(sources):
        zh, en = pair.zh.text, pair.en.text
        told = [*_TIMELY(zh, en)]
        if told and as_often(zh, en):
            told = [each for each in told if not each[0].instead.startswith("every ")]
        yield from (_told(pair, *each) for each in told)
        often = [*every(zh, en)]
        if often and as_often(zh, en):
            often = []
        elif not often and not told and (other := otherwise_often(zh, en)):
            often = [other]
        for found in often:
            message = N_("the Chinese text does not say {written}: 「{zh}」; write how often")
            yield pair.told(message, found.start(), written=found[0], zh=zh)


def levels(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each level, class or phase that English names in place of another, or from which it comes in place of to which."""
    for pair in pairs(sources):
        if step := turned(pair.zh.text, pair.en.text):
            yield pair.turned(step.start(), step[0])
        if other := other_level(pair.zh.text, pair.en.text):
            found, level, said = other
            message = N_("the Chinese text says 「{zh}」; write {instead}, not {written}")
            yield pair.told(message, found.start(), written=found[0], instead=f"level {level}", zh=said)


def closely(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each text of which English says another thing, if no table of whole texts tells it.

    In a clause; another of a family of words; or that something gets worse, or is but a part.
    """
    for pair in clear(sources):
        zh, en = pair.zh.text, pair.en.text
        found = [*_CLOSELY(zh, en)[:1], *((each, 0) for each in islice(of_family(zh, en), 1))]
        worse = None if turned_round(zh, en) or is_explained(zh) else slackened(zh, en)
        if any(each.instead in _SIDED for each, _ in found) and straight(zh, en):
            found = []
        if (found or worse) and not (_WHOLLY(zh, en) or _is_turned(zh, en)):
            yield from (_told(pair, *each) for each in found)
            if worse:
                yield pair.strange(worse.start(), worse[0])


def laws(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each law that English names in place of another."""
    for pair in pairs(sources):
        for found, meant in other_law(pair.zh.text, pair.en.text):
            message = N_(
                "the Chinese text says {zh}, so {written} is another law; write the name of that one"
            )
            yield pair.told(message, found.start(), written=found[0], zh=f"《{meant['of']}法》")


def _told(pair: Pair, found: Exchanged, start: int) -> Problem:
    message = N_("the Chinese text says 「{zh}」; write {instead}, not {written}")
    written = _whole(pair.en.text[start:], found.en)
    return pair.told(
        message, start + found.en.start(), written=written, instead=found.instead, zh=found.zh[0]
    )


_TABLES = (SCOPE, TIME, DAYS, BASIS, OFFICES, DIRECTION, OPPOSITES, KINDS)
_WHOLLY = _exchanged(contrast for table in _TABLES for contrast in table.values())
_CLOSELY = _exchanged(CLAUSES.values())


def _whole(text: str, found: re.Match[str]) -> str:
    """What was found, to the end of its word."""
    rest = _WORD.match(text, found.end())
    return found[0] + (rest[0] if rest else "")


_WORD = lazy(r"\w*")
_IN_NAME = lazy("Province|County|District")
"""Part of a name, which Chinese may do without: Gansu Province."""
_SOME_REACH = lazy("[国省市县区州镇乡村街]")
_SUBJECT = lazy(r"(?:^|[,.;:] |\b(?:and|but|while|as|that) )(?:the|our) $", re.IGNORECASE)
_DID = lazy(r"\w*(?:['’]s\b| (?:rank(?:s|ed)|comes?|came|stands?|stood|placed|has|had|is|was|will)\b)")
"""What follows a reach of which Chinese, whose subject goes without saying, says nothing."""
"""Before a reach that is but who did it: the county harvested so much."""
_LONE_REACHES = frozenset({"in the world", "in the province", "in the county", "in the district"})
"""Reaches that no translation adds."""
_OF_LEVEL = {"省": "province", "县": "count", "区": "district"}
"""The reach of an office by its name, of which its own texts need not speak where it does something."""


def reaches(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reach that English exchanges for another, and each first or best that has none in Chinese."""
    yield from _reaches(sources)
    own = str(sources["agency"].get(("name", ORIGINAL)) or "")
    understood = tuple(reach for level, reach in _OF_LEVEL.items() if level in own)
    for pair in pairs(sources):
        told = SCOPE["scope"].exchanged(plain(pair.zh.text, pair.en.text), pair.en.text)
        added = SCOPE["scope"].added(pair.zh.text, pair.en.text, _LONE_REACHES)
        lone = [
            said
            for said in added
            if not _IN_NAME.match(said[0])
            and not (said.group().lower().startswith(understood) and _DID.match(pair.en.text, said.end()))
            and not (
                _SUBJECT.search(pair.en.text, 0, said.start())
                and (not _SOME_REACH.search(pair.zh.text) or _DID.match(pair.en.text, said.end()))
            )
        ]
        if lone and not _UNDERSTOOD.search(pair.zh.text) and next(told, None) is None:
            for said in lone:
                yield pair.strange(said.start(), _whole(pair.en.text, said))
        lower = pair.en.text.lower()
        for found in _BEST.finditer(pair.en.text) if any(each in lower for each in _WHOLE_REACH) else ():
            sense = next(sense for sense in SCOPE["scope"].senses if sense.en.search(found["reach"]))
            if not sense.may_be_said(pair.zh.text):
                message = N_("{written} says more than the Chinese text: 「{zh}」; take it out")
                yield pair.told(message, found.start(), written=found[0], zh=pair.zh.text)


_UNDERSTOOD = lazy(f"{SHORT_FORM.pattern}|[各两三四五]级")
"""What a translation explains, and levels together, which it may name."""
_WHOLE_REACH = ("country", "nation", "china")
_BEST = lazy(
    r"\b(?:first|best|only|leading|top|most \w+|(?!\w*(?:invest|interest|latest|forest|request|test|west|honest|harvest|guest|modest|suggest|arrest|manifest)\b|rest\b)\w+est)\b[^,.;]{0,24}?"
    r"(?P<reach>\bin (?:the (?:whole |entire )?(?:country|nation)|China)\b)",
    re.IGNORECASE,
)


_ADVICE = N_("Compare the two texts and correct the one that is wrong.")


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-scope", N_("Both languages say the same reach: the country, the province, the city, the county."),
         _ADVICE, reaches, excusable=True),
    Rule("parity-time", N_("Both languages say the same when and how often."), _ADVICE, times, excusable=True),
    Rule("parity-basis", N_("Both languages compare with the same: a year earlier, the previous month, the start of the year."),
         _ADVICE, finder(BASIS), excusable=True),
    Rule("parity-office", N_("Both languages name the same authorities and laws."),
         _ADVICE, all_of(finder(OFFICES, NAMED), laws), severity="warning", excusable=True),
    Rule("parity-opposite", N_("Neither language says the opposite of the other, or another thing in place of one."),
         _ADVICE, all_of(finder(OPPOSITES, KINDS, asked=clear), levels, closely), severity="warning", excusable=True),
)  # fmt: skip
