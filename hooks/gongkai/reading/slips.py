"""Slips of a Chinese keyboard in YAML: full-width marks and spaces where YAML wants half-width ones, and spaces left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, place_after
from ..model.languages import LANGUAGES

Spans = Sequence[tuple[int, int]]
"""Where texts begin and end, in order."""

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BEGIN = rf"^[ \t{_WIDE}]*(?:[-－–—―−][ {_WIDE}]*)?"
_COLON = N_("{written} ({code}) is a full-width colon; type : in half width, and a space behind it")
_NO_SPACE = N_("a space is missing behind the {written}; type one")
_SPACE = N_("{code} is no space to YAML; type spaces with the input method off")
_HYPHEN = N_("{written} ({code}) begins no list; type - in half width, and a space behind it")
_MARK = N_("{written} ({code}) is a full-width mark; type {meant} in half width")
_THOUSANDS = N_("{written} is read as two values; write the number without a comma")

_SLIPS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    (_COLON, lazy(rf"{_BEGIN}[\"']?(?P<key>[A-Za-z_][\w-]*|[\u4e00-\u9fff]{{2,8}})[\"']?[ ]*(?P<slip>[：﹕︰])|[{{,，][ ]*(?P<inner>[a-z_]+)[ ]*(?P<slip2>[：﹕])", re.MULTILINE), True),
    (_SPACE, lazy(rf"^[ ]*(?:-[ ]*)?(?P<slip>[{_WIDE}])[ {_WIDE}]*\S|{_BEGIN}(?P<key>[A-Za-z_][\w-]*):[ ]*(?P<slip2>[{_WIDE}])", re.MULTILINE), False),
    (_HYPHEN, lazy(rf"^[ ]*(?P<slip>[－–—―−])(?![－–—―−])[ {_WIDE}]*(?=(?P<key>[a-z_]+)[：:]|[ {_WIDE}])", re.MULTILINE), False),
    (_NO_SPACE, lazy(rf"{_BEGIN}(?P<key>[a-z_]+)(?P<slip>:)(?=[^\s/:])|[{{,][ ]*(?P<inner>[a-z_]+)(?P<slip2>:)(?=[^\s/:])", re.MULTILINE), True),
    (_NO_SPACE, lazy(r"^[ ]*(?P<slip>-)(?=(?P<key>[a-z_]+):[ ])", re.MULTILINE), True),
    (_MARK, lazy(rf"^[ ]*(?P<slip>＃)|{_BEGIN}(?P<key>[a-z_]+):[ ]+(?P<slip2>[｛［｜＞])|(?<=[\w\"'}}\]])[ ]*(?P<slip3>，)[ ]*(?P<inner>[a-z_]+)[:：]", re.MULTILINE), False),
    (_THOUSANDS, lazy(r"\{[^{}\n]*[a-z]:[ ]*(?P<slip>-?\d{1,3}(?:,\d{3})+)(?=[ ]*[,}])", re.MULTILINE), False),
)  # fmt: skip
_COMMENT = lazy(r"[^\S\n]*#")
_HALF = dict(zip("＃｛［｜＞，", "#{[|>,", strict=True))


@dataclass(frozen=True)
class Slip:
    """A slip: what is said of it, where it is in the text, what is written, and whether its line begins with it."""

    message: str
    at: int
    written: str
    begins: bool


def slips(text: str, file: str, quoted: Spans, plain: Spans, broken: bool) -> list[Problem]:
    """A problem for each slip in `text` outside its `quoted` texts, and the `plain` ones unless their lines begin with it.

    In a file that is `broken` any word may be a key.
    """
    found = []
    for line, slip in sorted(_first_of_lines(text, broken).items()):
        if (
            not _COMMENT.match(text, line)
            and not _inside(slip.at, quoted)
            and (slip.begins or broken or not _inside(slip.at, plain))
        ):
            values = {
                "written": slip.written,
                "code": f"U+{ord(slip.written[0]):04X}",
                "meant": _HALF.get(slip.written, ""),
            }
            found.append(Problem(place_after(text[: slip.at], file), slip.message, tuple(values.items())))
    return found


def _inside(at: int, spans: Spans) -> bool:
    """Whether the character stands within one of the texts, but for its first."""
    index = bisect_right(spans, (at,)) - 1
    return index >= 0 and spans[index][0] < at < spans[index][1]


def _first_of_lines(text: str, broken: bool) -> dict[int, Slip]:
    """The first slip of each line that has one, by where the line begins; of two kinds the one that stands first above."""
    slips: dict[int, Slip] = {}
    for message, pattern, keyed in _SLIPS:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            key = groups.get("key") or groups.get("inner")
            colon = broken and message == _COLON  # then any word may be a key, and what forms call one
            if (
                not keyed
                or key in _keys()
                or (colon and (str(key).isascii() or get_close_matches(str(key), _called(), n=1)))
            ):
                name = next(each for each in ("slip", "slip2", "slip3") if groups.get(each))
                slip = Slip(message, found.start(name), found[name], not groups.get("inner"))
                slips.setdefault(text.rfind("\n", 0, found.start()) + 1, slip)
    return slips


@cache
def _keys() -> frozenset[str]:
    """Every key that a record may have, and the languages."""
    from ..model.text import Record  # noqa: PLC0415 - who reads no records waits for none of what they are made of

    records, names = [Record], set(LANGUAGES)
    while records:
        record = records.pop()
        records += record.__subclasses__()
        names.update(record.model_fields)
    return frozenset(names)


@cache
def _called() -> frozenset[str]:
    """What forms call the keys, in every language."""
    from ..model.names import keys  # noqa: PLC0415 - as above
    from ..model.phrases import translations  # noqa: PLC0415

    return frozenset(
        translations(language).gettext(name) for language in LANGUAGES for name, _ in keys().values()
    )
