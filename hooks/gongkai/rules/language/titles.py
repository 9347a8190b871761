"""Names of laws in 《》 that are nearly, but not quite, those of the laws that there are: 《水土保护法》."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.grouping import grouped
from ...reading.sources import Sources
from . import lexicon
from .expressions import allowed
from .prose import prose

_NOT_PROSE = ("search", "wording")
_COUNTRY = "中华人民共和国"
_TITLE = lazy(
    rf"《(?P<country>{_COUNTRY})?(?P<name>[\u4e00-\u9fff]{{3,30}}?(?:(?<!办)法|条例))(?:（(?!草案|征求|建议|送审)[^（）》]*）)?》"
)
_DOES = lazy("^(.{2,})(?:监督管理|管理|保护|监督|促进|保障|服务|防治|安全)法$")
"""What names of laws say is done with their subject, though some do not."""
_LONG, _SHORTEST = 6, 4
_FAR = 2


def misnamed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each name of a law that there is not, though there is one whose name is nearly that."""
    right = allowed(sources["wording"])
    for text in prose(sources, _NOT_PROSE):
        for found in _TITLE.finditer(text.text):
            of_the_country = bool(found["country"])
            meant = nearest(found["name"], in_full=of_the_country) or _with_more(found["name"])
            if of_the_country and not meant:
                meant = of_another_rank(found["name"])
            if meant and found["name"] not in right:
                message = N_("there is no {written}; is {meant} meant?")
                values = {"written": found["name"], "meant": meant}
                yield problem(text.place(found.start("name")), message, **values)


@lru_cache(maxsize=1024)
def nearest(name: str, *, in_full: bool) -> str:
    """The law whose name is nearly `name`, with that of the country before it if `in_full`: nothing if there is none, or `name` is right."""
    known, by_end = _known()
    if name in known or len(name) < _SHORTEST:
        return ""
    near = [
        (_far(name, other), other)
        for other in by_end.get(name[-1], ())
        if abs(len(other) - len(name)) <= _FAR
    ]
    far, meant = min(near, default=(_FAR + 1, ""))
    if far > 1 and (
        len(name) < _LONG or (not in_full and (len(meant) == len(name) or _shortened(name, meant)))
    ):
        return ""
    if name[-1] != "法" and not _written_for(name, meant):
        return ""
    return meant if far <= _FAR and (in_full or not name.endswith(meant)) else ""


def of_another_rank(name: str) -> str:
    """The law of the country on what a regulation `name` is about, or the other way round, if there is none of that name: 劳动合同条例."""
    known, by_end = _known()
    subject, end = (name[:-1], "条例") if name.endswith("法") else (name[:-2], "法")
    meant = subject + end
    return meant if name not in known and meant in by_end[end[-1]] and len(subject) > 1 else ""


def _with_more(name: str) -> str:
    """The law whose name `name` is but for what it does with its subject, if there is none of that name: 档案管理法."""
    known, _ = _known()
    found = _DOES.search(name)
    meant = found[1] + "法" if found else ""
    return meant if meant in known and name not in known else ""


def _far(one: str, other: str) -> int:
    """In how many characters two names differ: one written for another, left out, added, or parts that stand in another order."""
    if sorted(one) == sorted(other):
        return 1
    before: Sequence[int] = range(len(other) + 1)
    for row, mine in enumerate(one, 1):
        now = [row]
        for column, theirs in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (mine != theirs)))
        before = now
    return before[-1]


def _written_for(name: str, meant: str) -> bool:
    """Whether the only character in which they differ sounds or looks like the one that is meant, stands in another place, or is missing."""
    differ = [(one, other) for one, other in zip(name, meant, strict=False) if one != other]
    lacks = (
        len(meant) - len(name) == 1
        and len(name) > _LONG
        and any(name == meant[:at] + meant[at + 1 :] for at in range(1, len(meant) - 1))
    )
    return (
        lacks
        or sorted(name) == sorted(meant)
        or (len(name) == len(meant) and len(differ) == 1 and differ[0][1] in lexicon.alike(differ[0][0]))
    )


def _shortened(name: str, whole: str) -> bool:
    """Whether `name` is what one calls a law for short: more than one character of `whole` less, in the same order (税收征管法)."""
    rest = iter(whole)
    return len(whole) - len(name) > 1 and all(one in rest for one in name)


@cache
def _known() -> tuple[frozenset[str], dict[str, list[str]]]:
    """All names that are right, also of laws that have been repealed, and those of laws in force, by what they end with."""
    laws = [*lexicon.lines("laws")]
    in_force = grouped((law[-1], law) for law in laws if not law.startswith("-"))
    return frozenset(law.removeprefix("-") for law in laws), in_force


RULES: tuple[Rule[Sources], ...] = (
    Rule("law-name", N_("Each law that is named in 《》 has the name that it was given."),
         N_("Look up the name of the law; if it is right, list it under allowed in wording.yml, with a reason."),
         misnamed, severity="warning", source="国办秘函〔2019〕19号", excusable=True),
)  # fmt: skip
