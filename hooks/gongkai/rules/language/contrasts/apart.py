"""What tells two numbers apart, each beside its own word: men and women, by day and by night, exports to one country and another."""

from __future__ import annotations

from pathlib import Path

from .contrast import Contrast, contrast


def _rows(table: str) -> dict[str, tuple[str, str]]:
    """Each line: the Chinese words, and the beginnings of the English; one with a full stop is a whole word, a hyphen any gap."""
    lines = (line.partition("\t") for line in table.splitlines() if not line.startswith("#"))
    return {zh: (zh, "|".join(map(_pattern, en.split()))) for zh, _, en in lines}


def _pattern(word: str) -> str:
    whole = word.endswith(".")
    return word.removesuffix(".").replace("-", "[ .-]") + (r"\b" if whole else "")


APART: Contrast = contrast(_rows(Path(__file__).with_name("apart.txt").read_text("utf-8")))
