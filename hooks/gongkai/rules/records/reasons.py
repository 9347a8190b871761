"""What is said of a declared slip of the source, against the characters that its correction puts in or leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.errata import changed
from ...model.languages import ORIGINAL
from ...reading.sources import Sources
from ..errata import MOST

_QUOTED = '[“‘「"]([^”’」"]+)[”’」"]'
_LOST = lazy(f"(?:漏|脱|缺|少|遗漏)(?:了|掉|写|打|印|失)?一?个?{_QUOTED}(?!的)")
_ADDED = lazy(f"(?:多|衍|多余)(?:了|写|打|印|出)?一?个?{_QUOTED}(?!的)")
_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
"""Marks in half and full width, of which a reason need not speak."""
_INSTEAD = lazy(f"{_QUOTED}字?(?:被?误|错)(?:作|为|写|成|打|印|写成|写作|打成|印成)+了?{_QUOTED}")


def reasons(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reason of an erratum that names other characters than it puts in or leaves out."""
    for report in sources.reports:
        head = report["report"]
        for path, reason in head.texts(f"errata.*.reason.{ORIGINAL}"):
            printed, corrected = (head.get((*path[:2], key)) for key in ("printed", "corrected"))
            if not isinstance(printed, str) or not isinstance(corrected, str):
                continue
            if (report.text or "").count(printed) != 1:
                continue  # told as an erratum of no place
            out, into = changed(printed.translate(_WIDE), corrected.translate(_WIDE))
            for pattern, wanted in ((_LOST, ("", into)), (_ADDED, (out, "")), (_INSTEAD, (out, into))):
                found = pattern.search(reason) if 0 < len(out + into) <= MOST else None
                if found and not _fits(found.groups(), pattern is _LOST, wanted):
                    message = N_(
                        "this says {words}, but the erratum makes 「{corrected}」 of 「{printed}」; correct one of them"
                    )
                    where = head.locate_in(path, found.start())
                    yield problem(where, message, words=found[0], printed=printed, corrected=corrected)


def places(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English reason that places a lost character first in its word that is the last, or last that is the first."""
    for report in sources.reports:
        head = report["report"]
        for path, reason in head.texts(f"errata.*.reason.{ORIGINAL}"):
            named, english = _WITHIN.search(reason), head.get((*path[:-1], _ENGLISH))
            said = _NTH.search(english) if named and isinstance(english, str) else None
            if named and said and named["word"].count(named["lost"]) == 1:
                at, last = named["word"].index(named["lost"]), len(named["word"]) - len(named["lost"])
                if last and at == (last if said[1].lower() == "first" else 0):
                    message = N_("“{written}” is not where 「{lost}」 stands in 「{word}」; correct it")
                    where = head.locate_in((*path[:-1], _ENGLISH), said.start())
                    yield problem(where, message, written=said[0], lost=named["lost"], word=named["word"])


_WITHIN = lazy("[“‘「](?P<word>[^”’」]+)[”’」][^“‘「，。]{0,4}[漏脱缺多衍重][^“‘「，。]{0,4}[“‘「](?P<lost>[^”’」]+)[”’」]")  # fmt: skip
_ENGLISH = "en"
_NTH = lazy(r"\b(first|last|final) (?:Chinese )?(?:character|letter|syllable)", re.IGNORECASE)


def _fits(said: tuple[str, ...], lost: bool, wanted: tuple[str, str]) -> bool:
    """Whether a reason names what is changed: what was lost, what is too much, or what stands for what."""
    out, into = wanted
    if len(said) == 1:
        return said[0] == (into if lost else out)
    return (into in said[0] and out in said[1]) or (out in said[0] and into in said[1])


RULES: tuple[Rule[Sources], ...] = (
    Rule("erratum-reason", N_("The reason of an erratum names the characters that it puts in or leaves out."),
         N_("Correct the reason or the erratum, or allow it with the reason."), all_of(reasons, places), severity="warning", excusable=True),
)  # fmt: skip
