"""Slips of the hand and of the input method: what official texts do not say, where a small edit makes what they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.grouping import grouped
from ...reading.source import Source
from ...reading.sources import Sources
from . import lexicon, likely
from .edits import BOTH, LACKING, LOOK, PARTICLE, SOUND, THEN, TWICE, WORDS, Edit, is_han
from .expressions import Expression, allowed, listed, of_office, standing
from .formulas import disordered
from .grams import EDGE, NUMBER, THREE, Tokens, grams, tokens
from .likely import CALLED
from .mistaken import makes_a_word, mistaken
from .phrases import misspelt
from .prose import in_chinese
from .table import rights
from .terms import misheard
from .weights import weigh

_RUN = lazy("[\u4e00-\u9fff]{2,}")
_AROUND = 4
_NAME = lazy(
    rf"{CALLED}|(?<=[驻赴抵])[\u4e00-\u9fff](?=单位|部队|人民|高校|[央企]企|解放军|干部|武警|官兵)|[\u4e00-\u9fff]{{2,7}}(?=[〔\[（(【](?:19|20)\d\d[〕\]）)】])"
)
"""Somebody's name with a title, a city in one character (驻昌单位), and the short names before the number of a document (杭市监罚处〔2024〕): they make no words."""
OLD = lazy(
    "《[^《》]{2,9}》(?:[里中]?(?:有|所)?(?:言|云|曰|说|记|载|道|讲)|记载|写道|指出)[^“”。；]{0,4}“[^“”]*”|(?:古人|古语|古诗|先贤|先哲|[孔孟老荀管]子|正所谓|曰|云|诗)[^“”。；]{0,8}“[^“”]*”|(?<=[省市县区镇乡])[\u4e00-\u9fff]{2}(?=[湖江岭溪潭河](?!道|长|段|流|湖|岸|堤))"
)
"""What was said of old, and waters and hills named after a place: they are written as nobody writes today."""
_BOTH_AND = lazy("既(?=[^。；]{2,40}[，、；](?:又|也|还|更))")
"""What goes on with 又: 既将责任压实，又…."""
_COPIES = lazy(
    "[一二两三四五六七八九十百千]份(?=[^，。；]{0,6}(?:文件|材料|报告|资料|档案|合同|清单|提案|协议|样品|试卷|礼物))"
)
"""Copies that are counted: 十份重要文件."""
_QUOTE = lazy("[“”‘’]")
"""What parts words: nobody writes one half of a word within marks."""
_COINED = lazy(
    "(?<=[叫称谓])做?为?“(?=[^”]{1,6}”)([一-鿿]+)”|“(?=[^”]{1,4}”(?:栏目|专栏|微信|公众号|视频号|品牌|工作室))([一-鿿]+)”"
)
_HAN_BEFORE, _HAN_AFTER = (lazy(pattern) for pattern in ("[\u4e00-\u9fff]{0,8}$", "[\u4e00-\u9fff]{0,8}"))
_BAR, _BAR_OF_A_WORD = 1.5, 3.6
"""So sure it has to be that something else was meant, and that it was if what stands there makes a word (ADR 49)."""
_BAR_OF_FEW, _SHORT = 4.0, 4
_LACKING = 3.2
_SEEN = (BOTH, LOOK, PARTICLE)
_BAR_OF_NAMES, _STILL_UNLIKELY = 3.2, -20.0
"""If only the sound or a glance speaks for what is meant, and if the text is still unlikely with it: names and abbreviations are."""
_MUCH = 7.2
"""So much likelier a character that was never read with those beside it has to make the text."""
_STRANGE, _MADE = 0.5, 5
"""A character that hardly any official text has, and how often the word has to be read that the one makes which is meant, by powers of two."""
_FAR_MORE = 12.0
"""So much likelier what is meant makes a text, if the character is read elsewhere."""
_LIKELY = -2.0
"""So sure it has to be at least if the character that is meant makes a usual word (ADR 52)."""

Slip = tuple[int, str, str]
"""Where it begins, what is written, and what is probably meant."""


def slips(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each pair of characters, or idiom, that looks like a slip for a usual word."""
    texts = list(in_chinese(sources))
    if not texts:
        return
    settled = _settled(sources["wording"], "\x01".join(_plain(text.text) for text in texts))
    for text in texts:
        spans = list(_decided(text.text, settled))
        for offset, written, meant in found(text.text):
            end = offset + len(written)
            cut = "\x00" in written and settled is not None and settled.fullmatch(_plain(written))
            if not cut and not any(_is_decided(offset, end, *span) for span in spans):
                around = text.text[max(offset - _AROUND, 0) : end + _AROUND].replace("\x00", "")
                message = N_("「{around}」: is {written} a slip for {meant}?")
                yield problem(text.place(offset), message, around=around, written=written, meant=meant)


def _plain(text: str) -> str:
    """`text` without the places of its markup and the ends of its lines."""
    return text.replace("\x00", "").replace("\n", "")


def _settled(wording: Source, texts: str) -> re.Pattern[str] | None:
    """What of `texts` is decided already: the list names it as wrong, or the office allows it."""
    known = {*allowed(wording), *(each.pattern for each in (*listed(), *of_office(wording)))}
    here = standing(known, texts)
    return lazy("|".join(map(re.escape, here))) if here else None


def _decided(text: str, settled: re.Pattern[str] | None) -> Iterator[tuple[int, int, bool]]:
    """Yield where what is decided begins and ends, and whether only what stands wholly within is, since it is right there but for what stands beside it.

    What the engine lists is not, if words cross it, or none of those stands beside it: another slip may be (既|将来临).
    """
    for found in settled.finditer(text) if settled else ():
        known, start = _patterns().get(found[0]), found.start()
        if known is None:
            yield *found.span(), False
        elif longer := known.exception(text, start):
            yield *longer, bool(known.beside)
        elif not known.is_crossed(text, start) and known.is_beside(text, start):
            yield *found.span(), False


def _is_decided(offset: int, end: int, start: int, stop: int, within: bool) -> bool:
    return start <= offset and end <= stop if within else start < end and offset < stop


@cache
def _patterns() -> Mapping[str, Expression]:
    return {each.pattern: each for each in listed()}


@lru_cache(maxsize=4096)
def found(text: str) -> tuple[Slip, ...]:
    """Where each slip of `text` begins, what is written, and what is probably meant."""
    said = tokens(text)
    old = [found.span() for found in OLD.finditer(text)]
    names = [*old, *(found.span() for found in _NAME.finditer(text)), *_coined(text)]
    told = [*disordered(text), *_alike(text)]
    for slip in (*_of_idioms(text), *_at_their_places(text, said, misheard(said.text))):
        if not _is_within(slip, map(_span, told)):
            told.append(slip)
    sure = [edit for sure, edit in weigh(said.text) if edit.kind != TWICE and _is_sure(said.text, sure, edit)]
    meant = (*sure, *(edit for _, edit in mistaken(said.text)))
    edits = [_shown(text, said, edit) for edit in meant if not _is_counted(said.text, edit)]
    whole = (slip for slip in edits if not _QUOTE.search(slip[1]))
    for slip in (*_at_their_places(text, said, misspelt(said.text)), *whole):
        if not _is_within(slip, (*names, *map(_span, told))):
            told.append(slip)
    spared = [
        *old,
        *(found.span() for pattern in (right(), _BOTH_AND, _COPIES) for found in pattern.finditer(text)),
    ]
    return tuple(sorted(slip for slip in told if not _is_rare(slip) and not _is_within(slip, spared)))


@cache
def right() -> re.Pattern[str]:
    """The words in which nothing is a slip."""
    return lazy("|".join(lexicon.coined()))


def _at_their_places(text: str, said: Tokens, slips: Iterable[Slip]) -> Iterator[Slip]:
    """Yield slips of tokens as they stand in the text, but for those through which its markup goes."""
    for at, written, meant in slips:
        if text.startswith(written, said.offsets[at]):
            yield said.offsets[at], written, meant


def _is_rare(slip: Slip) -> bool:
    """Whether what would be exchanged is a character of names of places and of technical terms (滠水, 商品砼), and not known to be written for what is meant."""
    _, written, meant = slip
    known = {"".join(sorted(pair)) for pair in zip(written, meant, strict=False)} & lexicon.confused()
    return not known and any(one in lexicon.rare() and one not in meant for one in written)


def _is_within(slip: Slip, spans: Iterable[tuple[int, int]]) -> bool:
    at, end = _span(slip)
    return any(start < end and at < stop for start, stop in spans)


def _coined(text: str) -> list[tuple[int, int]]:
    """Where words stand that the text itself says are called so (叫“作田”), or are the name of what they stand before (“档事”栏目)."""
    coined = {found[1] or found[2] for found in _COINED.finditer(text)}
    return [again.span() for word in coined for again in re.finditer(word, text)]


def _is_counted(said: str, edit: Edit) -> bool:
    """Whether it makes a word of what is counted with the word of counting before it: 37处|已."""
    before = said[edit.at - 1]
    return edit.size == 1 and said[edit.at - 2] == NUMBER and before + edit.meant in lexicon.words()


def _is_sure(said: str, sure: float, edit: Edit) -> bool:
    if edit.size == 1 and any(
        said[at : at + THREE] in lexicon.threes() for at in range(edit.at - 2, edit.at + 1)
    ):
        return False
    if edit.kind == LACKING and said[edit.at - THREE : edit.at] in lexicon.likely():
        return False  # what stands before is a word as it is: 中小学 for 中小学校
    return (
        sure >= _bar(said, edit)
        or (sure >= 0 and _is_unread(said, edit))
        or (sure >= _LIKELY and edit.kind != SOUND and makes_a_word(said, edit))
        or _is_strange(said, edit)
    )


def _is_unread(said: str, edit: Edit) -> bool:
    """Whether a character was never read with those beside it, and the one that is meant makes a word with one, and the text much likelier."""
    if edit.size != 1 or edit.kind > LOOK or edit.traits[0] < _MUCH or _stands_among_few(said, edit):
        return False
    if edit.kind == SOUND and edit.traits[THEN] < _STILL_UNLIKELY:
        return False
    before, one, after = said[edit.at - 1], said[edit.at], said[edit.at + 1]
    written = [pair for pair in (before + one, one + after) if all(map(is_han, pair))]
    meant = (before + edit.meant, edit.meant + after)
    return (
        bool(written)
        and all(grams().level(pair) < 0 for pair in written)
        and any(pair in lexicon.words() and grams().level(pair) > 0 for pair in meant)
    )


def _is_strange(said: str, edit: Edit) -> bool:
    """Whether a character that official texts do not have looks like one that makes a usual word there: 借阋."""
    if edit.size != 1 or edit.kind not in (BOTH, LOOK):
        return False
    if grams().often(said[edit.at]) > _STRANGE and not _is_all_new(said, edit):
        return False
    before, after = said[edit.at - 1], said[edit.at + 1]
    if edit.traits[WORDS] or _stands_among_few(said, edit):
        return False
    meant = (before + edit.meant, edit.meant + after)
    return any(pair in lexicon.words() and grams().level(pair) >= _MADE for pair in meant)


def _is_all_new(said: str, edit: Edit) -> bool:
    """Whether a character was read with neither that stands beside it, and what is meant makes the text far likelier."""
    pairs = (said[edit.at - 1 : edit.at + 1], said[edit.at : edit.at + 2])
    return edit.traits[0] >= _FAR_MORE and all(grams().level(pair) < 0 for pair in pairs)


def _bar(said: str, edit: Edit) -> float:
    """How sure an edit has to be: surer if something is missing, if little stands there, and if that makes a word."""
    if edit.kind == LACKING:
        return _LACKING
    if _stands_among_few(said, edit):
        return _BAR_OF_FEW
    if edit.traits[WORDS]:
        return _BAR_OF_A_WORD
    sure = edit.traits[THEN] >= _STILL_UNLIKELY if edit.kind == SOUND else edit.kind in _SEEN
    return _BAR if sure else _BAR_OF_NAMES


def _stands_among_few(said: str, edit: Edit) -> bool:
    return said.find(EDGE, edit.at) - said.rfind(EDGE, 0, edit.at) <= _SHORT


def _span(slip: Slip) -> tuple[int, int]:
    return slip[0], slip[0] + len(slip[1])


def _shown(text: str, said: Tokens, edit: Edit) -> Slip:
    """The slip that an edit is, with the whole words in which it stands."""
    end = edit.at + edit.size
    before, after = _HAN_BEFORE.search(said.text, 0, edit.at), _HAN_AFTER.match(said.text, end)
    left, right = before[0] if before else "", after[0] if after else ""
    spans = likely.within(left + edit.meant + right, len(left), len(left + edit.meant))
    start, last = edit.at - len(left) + spans[0][0], end + max(spans[-1][1] - len(left + edit.meant), 0)
    if start == edit.at and last == end and left:
        start -= 1
    meant = said.text[start : edit.at] + edit.meant + said.text[end:last]
    return said.offsets[start], text[said.offsets[start] : said.offsets[last - 1] + 1], meant


def _alike(text: str) -> Iterator[Slip]:
    """Yield characters that are words where they stand, by what stands around them: 以|全部到位 (`alike.txt`), 一只|医疗队 (`counters.txt`)."""
    for pattern, meant in (*rights("alike"), *rights("counters")):
        yield from ((found.start("at"), found["at"], meant) for found in pattern.finditer(text))


def _of_idioms(text: str) -> Iterator[Slip]:
    """Yield each idiom of a text that has a wrong character."""
    for found in _RUN.finditer(text):
        run = found[0]
        for at in range(len(run) - 3):
            if meant := _idiom(run[at : at + 4], run[max(at - 1, 0) : at + 5]):
                yield found.start() + at, run[at : at + 4], meant


def _idiom(written: str, around: str) -> str:
    """The idiom from which the four characters `written` differ by one that is confused with the right one."""
    known = lexicon.idioms()
    if written in known or any(around[at : at + 4] in known for at in range(len(around) - 3)):
        return ""
    firsts, seconds = _halves()
    alike = (seconds.get(written[2:], ()), firsts.get(written[:2], ()))
    for at in range(4):
        for idiom in alike[at // 2]:
            rest = idiom[:at] + idiom[at + 1 :]
            if (
                rest == written[:at] + written[at + 1 :]
                and lexicon.alike(written[at]).get(idiom[at], "glance") != "glance"
            ):
                return idiom
    return ""


@cache
def _halves() -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """The idioms by their first half and by their second: who differs in one character has the other half in common."""
    known = sorted(lexicon.idioms())
    return grouped((each[:2], each) for each in known), grouped((each[2:], each) for each in known)


RULES: tuple[Rule[Sources], ...] = (
    Rule("slip", N_("Each word is written with its own characters, not with others that sound or look alike."),
         N_("Correct the word; if it is right, list it under allowed in wording.yml, with a reason."),
         slips, severity="warning", source="国办秘函〔2019〕19号", excusable=True),
)  # fmt: skip
