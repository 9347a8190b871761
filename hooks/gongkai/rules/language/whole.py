"""An English text is a translation: neither a placeholder nor cut off, neither half nor twice of what the Chinese says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of
from ...reading.sources import Sources
from .additions import SHORT_FORM
from .left import asked
from .pairs import clear, pairs
from .places import romanised
from .quantities.matching import matched
from .table import alternatives

_HAN = lazy("[\u3400-\u9fff]")
_SAID = alternatives("whole")
_PLACEHOLDER = lazy(
    rf"\s*(?:[\[(<{{]?\s*(?:{_SAID['PLACEHOLDER']})\s*[\])>}}]?\s*[.!]*)\s*|",
    re.IGNORECASE,
)
_SAYS_NONE = lazy(
    "[无略空]|没有|不详|测试|草稿|英[文语]|暂缺|即将|敬请|同上|标题|题目|示例|样|例|进行中|在建|未译"
)
_LEFT = lazy(_SAID["LEFT"], re.IGNORECASE)
_ENDS = tuple(".!?:;)]\"'”’“…}")
_ZH_END = lazy("[。！？]”?$")
_FOLLOWED = ("and", "or", "the", "a", "an", "of", "with", "from", "which", "whose", "its", "their")
"""After these words something has to follow."""
_GOES_ON = lazy(rf"(?:\w+\W+){{3}}(?<![,;] )\b(?:{'|'.join(_FOLLOWED)})$")
_ZH_PART = lazy("[^，。；！？]{2,}")
_ZH_CLAUSE = lazy("[，。；：！？、,;]+")
_EN_SENTENCE = lazy(r"(?<=[a-z\d)\"'”])(?<!\b(?:No|Mr|Ms|Dr|St|vs))(?<!\b(?:Mrs|etc))(?<!\b(?:approx))(?<!\b[ap]\.m)[.!?][\"'”)]?(?=\s+[\"“(]?[A-Z])")  # fmt: skip
_GLOSS = lazy(r"\([^()]*\)|\"[^\"]*\"")
_FOREIGN = lazy(rf"\b(?:{_SAID['FOREIGN']})\b", re.IGNORECASE)
_ENGLISH = lazy(r"\b(?:the|of|and|to|in|was|were|is|are|with|by|will|for|from|have|been|not|new)\b", re.IGNORECASE)  # fmt: skip
_ACCENTED = lazy(r"\b[a-z]*[ß-ÿĀ-žƠ-ưǎ-ǜẠ-ỹ][a-zß-ÿĀ-žƠ-ưǎ-ǜẠ-ỹ]*")
_OTHER_SCRIPT = lazy(r"(?:[^A-Za-z]*[\u0370-\u06ff\u0e00-\u0e7f\u3040-\u30ff\uac00-\ud7af]){2}[^A-Za-z]*")
"""Words and letters of other languages; what stands in nearly every English sentence."""
_UNTRANSLATED = lazy("[\u3400-\u9fff]{4}")
_SEVERAL = 3
_SHORT = 14
"""Up to so many characters of Chinese, the length of the English says nothing."""
_FEWEST = 2.2
_SEVERAL_CLAUSES = 2
_TELLING = 13
_FEWEST_OF_CLAUSES = 2.5
"""English characters to each that says something, in a text of clauses: none but what leaves one out has fewer."""
_FEWEST_UNJOINED = 2.25
"""As many, where English has nothing that could join its clauses, however few they are."""
_FILLERS = lazy(
    "切实|积极|大力|扎实|深入|全面|进一步|不断|持续|着力|认真|坚持|有效|稳步|各项|各类|加快|推动|推进|加强|有力|有序|稳妥|工作|落地见效|取得实效|高质量|健全|完善|统筹|开展|实施|严格|充分|充实|努力|全力|扎牢|做好|抓好|落实"
)
_MOST = 14
"""English characters to a Chinese one; 3 to 8 are usual."""


def placeholders(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that only keeps the place of one, and for notes within."""
    for pair in pairs(sources):
        if not _HAN.search(pair.zh.text):
            continue
        chinese = _UNTRANSLATED.search(pair.en.text) and not re.search("[A-Za-z]{3}", pair.en.text)
        if chinese or _is_foreign(pair.zh.text, pair.en.text):
            yield pair.told(N_("{written} is not English; translate the Chinese"), written=pair.en.text)
            continue
        whole = (
            not pair.en.marks and _PLACEHOLDER.fullmatch(pair.en.text) and not _SAYS_NONE.search(pair.zh.text)
        )
        left = _LEFT.search(pair.en.text)
        if whole or left:
            written = pair.en.text if whole or not left else left[0]
            message = N_("{written} is no translation; write what the Chinese says: 「{zh}」")
            yield pair.told(
                message, left.start() if left and not whole else None, written=written, zh=pair.zh.text
            )


def _is_foreign(zh: str, en: str) -> bool:
    """Whether a text is in another language: it has words of that, and none of English; of a name, one more is asked for."""
    if _OTHER_SCRIPT.fullmatch(en):
        return True
    words, accented = ({each[0].lower() for each in of.finditer(en)} for of in (_FOREIGN, _ACCENTED))
    few = _SEVERAL - 1 if _ZH_END.search(zh) else _SEVERAL
    return len(words | accented) >= few and not _ENGLISH.search(en)


def cut(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that ends in the middle of a sentence."""
    for pair in (pair for pair in pairs(sources) if not pair.label):
        written = pair.en.text.rstrip()
        goes_on = written.endswith(_FOLLOWED) and _GOES_ON.search(written)
        broken_off = not pair.page and not written.endswith(_ENDS) and len(pair.zh.text) > _SHORT
        if goes_on or (broken_off and _ZH_END.search(pair.zh.text) and not _is_headline(written)):
            message = N_("the English text ends in the middle of a sentence: …{end}; write the rest")
            yield pair.told(message, max(len(pair.en.text) - 1, 0), end=pair.en.text[-30:])


def _is_headline(en: str) -> bool:
    """Whether a text says what is to be done as the head of a news item: City to build 5,000 charging piles."""
    return _TO_DO.match(en) is not None and _FINITE.search(en) is None


_TO_DO = lazy(_SAID["TO_DO"])
_FINITE = lazy(
    r"\b(?:is|are|was|were|will|has|have|had|shall|must|may|can|should)\b|\b\w+ed to\b|^(?:\S+ ){0,3}\S+[^s]s to\b"
)


def _told(zh: str) -> float:
    """How many characters of `zh` say something."""
    text = _FILLERS.sub("", zh)
    return len(_HAN.findall(text)) + sum(map(str.isdigit, text)) / 2


def lengths(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that leaves clauses out, or adds sentences."""
    for pair in clear(sources):
        zh = len(_HAN.findall(pair.zh.text)) + sum(map(str.isdigit, pair.zh.text)) / 2
        en = len(_GLOSS.sub("", pair.en.text))
        sentences = 1 + len(_EN_SENTENCE.findall(_GLOSS.sub("", pair.en.text)))
        clauses = len([each for each in _ZH_CLAUSE.split(pair.zh.text) if each.strip()])
        if (_ZH_END.search(pair.zh.text) and _is_short(pair.zh.text, pair.en.text, zh)) or _is_brief(
            pair.zh.text, pair.en.text
        ):
            message = N_("the English text is too short for 「{zh}」; translate what is missing")
            yield pair.told(message, zh=pair.zh.text)
        elif (
            zh
            and _ZH_END.search(pair.zh.text)
            and not SHORT_FORM.search(pair.zh.text)
            and (sentences > clauses or en > zh * _MOST + 60)
        ):
            message = N_("the English text says more than 「{zh}」; take out what was added")
            yield pair.told(message, zh=pair.zh.text)


def _is_short(zh: str, en: str, size: float) -> bool:
    """Whether English is too short for so many characters, or for as many clauses as it does not have."""
    if _PROVERB.fullmatch(zh):
        return False  # a proverb, for which English may have a shorter one
    said = [each.zh.start for each in matched(zh, en)]
    clauses = [
        each[0]
        for each in _ZH_PART.finditer(zh)
        if len(_HAN.findall(each[0])) >= _CLAUSE
        and not _WHEN.fullmatch(each[0])
        and not (said and any(each.start() <= at < each.end() for at in said))
    ]
    if len(clauses) < _SEVERAL_CLAUSES:
        return False  # of a single clause the length says nothing: many a name has a short form
    lost = len(clauses) - 1 - len(_JOINED.findall(en))
    few = size > _SHORT and len(en) < size * _FEWEST
    told = _told(zh)
    enough = _FEWEST_OF_CLAUSES if told >= _TELLING else 0
    return few or lost > 1 or (lost >= 0 and len(en) < told * max(enough, _FEWEST_UNJOINED * lost))


_PROVERB = lazy("[\u4e00-\u9fff]{7}，[\u4e00-\u9fff]{7}。?")


def _is_brief(zh: str, en: str) -> bool:
    """Whether English has fewer words for several clauses than two of six thousand right translations have."""
    characters = len(_HAN.findall(zh))
    clauses = [each for each in _ZH_PART.findall(zh) if len(_HAN.findall(each)) >= _CLAUSE]
    words = len(_EN_WORD.findall(en))
    return characters >= _LONG and len(clauses) > 1 and "[" not in zh and words < characters * _FEWEST_WORDS


_EN_WORD = lazy("[A-Za-z0-9]+")
_LONG, _FEWEST_WORDS = 18, 0.416
_CLAUSE = 4
_WHEN = lazy(
    r"(?:力争|确保|争取)?[到截至在从自]*\d+年[^，]{0,6}|(?:未?经|如|若|凡|除|自|按照?|依据?|截至)[^，]{1,8}"
)
"""A time or a condition, which is no clause."""
_JOINED = lazy(_SAID["JOINED"], re.IGNORECASE)
"""What may join one clause of English to another, or put a clause into few words."""


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-placeholder", N_("No English text only keeps the place of one."),
         N_("Translate the Chinese; what is not translated has en: null."), all_of(placeholders, asked, romanised), excusable=True),
    Rule("parity-cut", N_("An English text ends where its sentence ends."),
         N_("Write the rest of the sentence, and a full stop."), cut, severity="warning", excusable=True),
    Rule("parity-length", N_("An English text says all of the Chinese, and no more."),
         N_("Translate what is missing, or take out what was added."), lengths, severity="warning", excusable=True),
)  # fmt: skip
