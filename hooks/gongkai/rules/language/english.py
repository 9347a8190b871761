"""Slips in English texts that any copy-editor marks: words that are none, articles, names that are fixed, days that no month has."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from . import lexicon
from .table import alternatives, filled, rows

_MONTHS = "(?:Apr(?:il|\\.)?|June?|Sept?(?:ember|\\.)?|Nov(?:ember|\\.)?)"
_FEBRUARY = "Feb(?:ruary|\\.)?"
_NOUNS = dict(rows("nouns"))
_VOWEL, _CONSONANT, _THING = f"(?i:{_NOUNS['an']})[a-z]*", rf"(?i:{_NOUNS['a']})\b", f"(?:{_NOUNS['one']})"
_WHO = (
    "(?:applicant|resident|student|pupil|visitor|villager|driver|worker|employee|teacher|citizen|patient|passenger"
    "|tourist|company|household|department|candidate|taxpayer|parent|owner|tenant|hospital|school|village|district"
    "|county|office|bureau)"
)
_ONE = r"(?:[Aa]n?|[Tt]his|[Ee](?:ach|very)|[Yy]our|[Oo]ur|[Ii]ts|[Tt]he)"
_WORDS_BEFORE = (
    r"(?:(?!(?:and|or|nor|of|for|if|that|which|who|whose|see|let|make|than|to|in|on|at|by|with|from|as|around|between"
    r"|near|under|over|behind|beside|along|through|across|into|inside|outside|about|against|among|after|before|like"
    r"|is|are|was|were|has|have|had)\b)[a-z-]+ ){0,3}"
)
_SAID = alternatives("slips_of_grammar")
_VERB = "(?:is|are|was|were|has|have|will|can|must|may|should|shall|need)"
_BEGINS = r"(?:^|(?<=[.!?;] ))"
SLIPS = (
    # The new bridge have
    rf"{_BEGINS}{_ONE} {_WORDS_BEFORE}(?:{_THING}|{_WHO}) (?:have|are|were|do not|don't|need to|require|include)\b",
    # The new bridges is
    rf"{_BEGINS}(?:The|These|Those|All|Some|Many|Most|Several|Your|Our) {_WORDS_BEFORE}(?:{_THING}|{_WHO})s (?:is|was|has|does not|doesn't)\b",
    # these bridge is
    rf"\b(?:[Tt]hese|[Tt]hose|[Mm]any|[Ss]everal|[Aa] few) {_THING}"
    r"(?= (?:is|are|was|were|has|have|will|can|must|may|in|at|of|on|by)\b|[.,;])"
    r"|\b(?:[Tt]his|[Ee]very|[Ee]ach|[Aa]) (?:areas|buildings|bridges|documents|permits|certificates|projects|rooms"
    r"|schools|services|roads|vehicles|villages|applications|fees|rules)\b",  # every rooms
    _SAID["COMPARED"],
    # all applicant must, every applicants must
    rf"\b(?:[Aa]ll|[Bb]oth|[Mm]ost|[Mm]any|[Ss]everal|[Tt]hese|[Tt]hose|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) {_WHO} {_VERB}\b"
    rf"|\b(?:[Ee]ach|[Ee]very|[Tt]his|[Aa]) {_WHO}s {_VERB}\b",
    _SAID["COUNTED"],
    _SAID["MISTAKEN"],
    _SAID["OFFICES"],
    # 31 April
    rf"\b(?:(?:3[0-9]) {_FEBRUARY}|{_FEBRUARY} 3[0-9]|31 {_MONTHS}|{_MONTHS} 31)(?![\w:]|,? \d{{1,2}}:)(?![^“”\"]*[”\"])",
    # a office, an school
    rf"(?=[Aa])(?:(?:(?<![\w.'’(-])a|^A|(?<=[.!?] )A) {_VOWEL}|(?<![\w.'’-])[Aa]n {_CONSONANT})",
    # fewer money
    rf"\b[Ff]ewer (?:{_SAID['FEW']})(?![\w-])",
    *(pattern for [pattern] in filled("english")),
    # contact 办公室 for help
    rf"\b(?:[Pp]lease )?(?:{_SAID['REACHED_BY']}) [\u4e00-\u9fff]{{2,8}}"
    r"(?= (?:for|to|before|by|at|on|and|in|is|are|will|has|or) [a-z])",
)
"""What no English text has; more in `english.txt`."""

_WORD = lazy(r"\b[A-Za-z]+\b")


def misspelt(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each word of a text stands that is none, and the word."""
    words = lexicon.misspelt()
    return ((found.start(), found[0]) for found in _WORD.finditer(text) if found[0].lower() in words)
