"""Slips in English texts that any copy-editor marks: words that are none, articles, names that are fixed, days that no month has."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from . import lexicon
from .table import filled, rows

_MONTHS = "(?:Apr(?:il|\\.)?|June?|Sept?(?:ember|\\.)?|Nov(?:ember|\\.)?)"
_FEBRUARY = "Feb(?:ruary|\\.)?"
_NOUNS = dict(rows("nouns"))
_VOWEL, _CONSONANT, _THING = f"(?i:{_NOUNS['an']})[a-z]*", rf"(?i:{_NOUNS['a']})\b", f"(?:{_NOUNS['one']})"
_WHO = "(?:applicant|resident|student|pupil|visitor|villager|driver|worker|employee|teacher|citizen|patient|passenger|tourist|company|household|department|candidate|taxpayer|parent|owner|tenant|hospital|school|village|district|county|office|bureau)"
_ONE = r"(?:[Aa]n?|[Tt]his|[Ee](?:ach|very)|[Yy]our|[Oo]ur|[Ii]ts|[Tt]he)"
_WORDS_BEFORE = r"(?:(?!(?:and|or|nor|of|for|if|that|which|who|whose|see|let|make|than|to|in|on|at|by|with|from|as|around|between|near|under|over|behind|beside|along|through|across|into|inside|outside|about|against|among|after|before|like|is|are|was|were|has|have|had)\b)[a-z-]+ ){0,3}"
_BEGINS = r"(?:^|(?<=[.!?;] ))"
SLIPS = (
    rf"{_BEGINS}{_ONE} {_WORDS_BEFORE}{_THING} (?:have|are|were|do not|don't|need to|require|include)\b",
    rf"{_BEGINS}(?:The|These|Those|All|Some|Many|Most|Several|Your|Our) {_WORDS_BEFORE}{_THING}s (?:is|was|has|does not|doesn't)\b",
    rf"\b(?:[Tt]hese|[Tt]hose|[Mm]any|[Ss]everal|[Aa] few) {_THING}(?= (?:is|are|was|were|has|have|will|can|must|may|in|at|of|on|by)\b|[.,;])|\b(?:[Tt]his|[Ee]very|[Ee]ach|[Aa]) (?:areas|buildings|bridges|documents|permits|certificates|projects|rooms|schools|services|roads|vehicles|villages|applications|fees|rules)\b",
    r"\b(?:[Mm]ore|[Mm]ost) (?:better|easier|faster|cheaper|bigger|higher|lower|safer|cleaner|larger|longer|shorter|earlier|closer|greater)\b|\b(?:must|should|shall|could|cannot) (?:to|is|are|was|were|has|had|been)\b|\b(?:did|does|do) ?(?:not|n't|n’t) (?:went|came|took|made|gave|was|were|has|had)\b"
    r"|\b(?:informations|equipments|advices|furnitures|luggages|knowledges)\b|(?<!of )\b(?:[Tt]hey|[Ww]e|[Yy]ou) (?:is|was|has|does)\b",
    rf"\b(?:[Aa]ll|[Bb]oth|[Mm]ost|[Mm]any|[Ss]everal|[Tt]hese|[Tt]hose|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) {_WHO} (?:is|are|was|were|has|have|will|can|must|may|should|shall|need)\b|\b(?:[Ee]ach|[Ee]very|[Tt]his|[Aa]) {_WHO}s (?:is|are|was|were|has|have|will|can|must|may|should|shall|need)\b",
    r"\b[Tt]here is (?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d{2,}) [a-z]+s\b|\b[Tt]he number of (?:(?!who\b|that\b|which\b|and\b|or\b)[a-z-]+ ){1,3}(?:have|are|were) (?:[a-z]+ed|risen|fallen|grown|gone|been)\b|\b(?:[Cc]hildrens|[Mm]ens|[Ww]omens|[Pp]ersonnels|[Ss]taffs) (?=[a-z])",
    r"\b(?i:bring|show|submit|carry|present|collect|park|lock|take|renew|wear|with|of|for|keep|enter|check|lost|change) there (?!is\b|are\b|was\b|were\b|will\b|by\b|and\b|or\b|to\b|from\b|at\b|on\b|in\b|for\b|before\b|after\b|until\b|with\b|as\b|only\b|first\b|again\b|every\b|this\b|next\b|each\b|a\b|the\b|no\b)[A-Za-z]+|\bform (?=\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:to|until)\b)",
    r"(?<![\d.,])(?:\d*[02-9])?(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))\b|(?<![\d.,])\d*(?:1[123](?:st|nd|rd)|[04-9](?:st|nd|rd))\b",
    r"\bState Administration (?!for Market Regulation\b)(?:of|for|on) Markets? Regulations?\b|\bNational (?:Development (?:and|&) Reform Committee|Reform and Development (?:Commission|Committee)|Health Committee|Health Commision)\b|\bGeneral Administration of Custom\b|\bState Tax(?:ation)? (?:Bureau|Administrations)\b"
    r"|\bMinistry of (?:Human Resource (?:and|&)|Civil Affair\b|Agriculture and Rural Affair\b|Foreign Affair\b|Veterans? Affair\b|Veteran Affairs|Nature Resources?|Natural Resource\b|Water Resource\b|Ecology Environment|Ecology and Environments|Emergency Managements|Housing and Urban[- ]Rural Constructions?|Public Securities|Science and Technologies|Industry and Information Technologies)",
    r"(?<=[A-Za-z0-9)])[，。；：？！、](?=[\sA-Za-z]|$)|(?<=[A-Za-z0-9] )（(?=[A-Za-z])|(?<=[A-Za-z])（(?=[A-Za-z])",
    rf"\b(?:(?:3[0-9]) {_FEBRUARY}|{_FEBRUARY} 3[0-9]|31 {_MONTHS}|{_MONTHS} 31)(?![\w:]|,? \d{{1,2}}:)(?![^“”\"]*[”\"])",
    r"\bPeoples'? Republic|\bPeople (?:Republic|Congress)\b|\bPeoples'? (?:Congress|Court|Government|Procuratorate)\b|\bState's Council\b|\bCommunist's? Party's? of China's\b",
    rf"(?=[Aa])(?:(?:(?<![\w.'’(-])a|^A|(?<=[.!?] )A) {_VOWEL}|(?<![\w.'’-])[Aa]n {_CONSONANT})",
    r"(?<![\w:.])(?:1[3-9]|2[0-4])(?:[:.][0-5]\d)? ?[ap]\.?m\b\.?",
    r"(?<=[a-z]{3}),(?=[A-Za-z]{2,} )|(?<= [a-z]{4})\.(?=[A-Z][a-z]+ [a-z])",
    r"\b[Tt]he (?:not the|half the|hardly any|neither of|few of the|some of the|some|every|each)\b(?! (?:one|other)s?\b)",
    r"\b[Ff]ewer (?:[a-z]+ly|will|to|is|was|use|effort|money|water|support|attention|time|work|progress|(?!people|men|women|children|than|staff|cattle|sheep|fish|police|feet|teeth|and|but|or|if|in|of|each|still|year by|year after|every)[a-z]*[^s\W](?=[.,;:]| (?:to|is|was|will|for|in|of|the|with|from|by)\b))(?![\w-])",
    *(pattern for [pattern] in filled("english")),
    r"\b(?:[Pp]lease )?(?:contact|visit|ask|call|consult|submit (?:it |them )?to|apply to|send (?:it |them )?to|at|by|from|to|the|of|in|for|with) [\u4e00-\u9fff]{2,8}(?= (?:for|to|before|by|at|on|and|in|is|are|will|has|or) [a-z])",
)
"""What no English text has; more in `english.txt`."""

_WORD = lazy(r"\b[A-Za-z]+\b")


def misspelt(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each word of a text stands that is none, and the word."""
    words = lexicon.misspelt()
    return ((found.start(), found[0]) for found in _WORD.finditer(text) if found[0].lower() in words)
