"""How Chinese characters sound: the syllables of pinyin, without tones, and the characters that are read so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def sounds() -> Mapping[str, str]:
    """The characters of each syllable; those of two readings stand in both."""
    text = resources.files("gongkai").joinpath("wording/sounds.txt").read_text(encoding="utf-8")
    return dict(line.split(" ") for line in text.splitlines() if not line.startswith("#"))
