"""Exceptions that editors allow beside the text: `# gongkai: allow <rule>: <reason>`, in pages `<!-- … -->`.

At the end of a line an exception holds for that line; on a line of its own, for the entry that follows. A picture or a
document that can hold none itself is allowed where a page leads to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..reading.documents import Document
from ..reading.source import Source
from ..reading.sources import Sources

EXCEPTION: Rule[Sources] = Rule("exception", N_("An exception names a rule that knows exceptions, and its reason."),
    N_("Write it as: gongkai: allow <rule>: <reason>"))  # fmt: skip
UNUSED: Rule[Sources] = Rule("unused-exception", N_("An exception is only there while it is needed."),
    N_("Remove the comment."), severity="warning")  # fmt: skip
_ALLOW = lazy(r"gongkai:[ ]*allow\b[ ]*(?P<rule>[\w-]*)[ ]*(?::[ ]*(?P<reason>.*?))?[ ]*(?:-->.*)?$")
_COMMENT = {True: lazy(r"(?:^|(?<=\s))#[ ]*(?=gongkai:)"), False: lazy(r"<!--[ ]*(?=gongkai:)")}


_EMPTY = lazy(
    r"(?:无|没有|暂无|有|是|好|同意|可以|允许|忽略|例外|正确|没问题|已核实|已确认|误报|测试|原因|理由"
    r"|ok(?:ay)?|yes|no|none|n/?a|null|fine|allow(?:ed)?|ignored?|exception|reason|because|test|todo|tbd|fixme|temp|(.)\1*)[\W_]*"
    r"|.*(?:没来得及|没时间|没空|没看|先放上|\bno time\b|not (?:yet )?looked).*",
    re.IGNORECASE,
)
"""What stands in the place of a reason and is none: it says that, and not why; or that nobody has looked."""
_MANY = 10
"""An exception over so many lines, and most of its file, is one for the file."""


@dataclass(frozen=True)
class Exemption:
    """Faults of `rule` on the lines `first` to `last` of a file are allowed, for a reason."""

    where: Place
    rule: str
    reason: str
    first: int
    last: int
    wide: bool = False
    """Whether these are most of the file."""

    said: str = ""
    """What stands on these lines: a file that they lead to is allowed with them."""

    def covers(self, fault: Problem) -> bool:
        """Whether `fault` is allowed."""
        at = fault.where
        here = self.where.file == at.file and self.first <= at.line <= self.last
        return self.rule == fault.rule and (here or self.leads_to(at.file))

    def leads_to(self, file: str) -> bool:
        """Whether the lines name a `file` that can hold no exception itself."""
        name = re.escape(file.rpartition("/")[2])
        return not file.endswith((".md", ".yml")) and bool(
            re.search(rf"(?<![\w.-]){name}(?![\w-])", self.said)
        )


@dataclass(frozen=True)
class Excused:
    """A fault that an exception allows, and the reason given."""

    problem: Problem
    reason: str


def excuse(
    sources: Sources, found: Iterable[Problem], rules: Mapping[str, Rule[Any]]
) -> tuple[list[Problem], list[Excused]]:
    """What remains of `found` with what is wrong with the exceptions themselves, and what is excused."""
    exemptions, remaining = _exemptions(sources, rules)
    excused: list[Excused] = []
    used: set[Exemption] = set()
    for fault in found:
        allowed = [each for each in exemptions if each.covers(fault)]  # of a file, beside each link to it
        if allowed:
            excused.append(Excused(fault, allowed[0].reason))
        else:
            remaining.append(fault)
        used.update(allowed)
    message = N_("nothing here needs this exception from {rule}; remove it")
    unused = (problem(each.where, message, rule=each.rule) for each in exemptions if each not in used)
    return [*remaining, *UNUSED.name(unused)], excused


def _exemptions(sources: Sources, rules: Mapping[str, Rule[Any]]) -> tuple[list[Exemption], list[Problem]]:
    """The exceptions of all files that are well made, and the faults of the others."""
    good: list[Exemption] = []
    bad: list[Problem] = []
    for exemption in declared(sources):
        rule = rules.get(exemption.rule)
        if rule is None or not rule.excusable:
            message = N_("no exception can be made from {rule}; gongkai explain says which rules know them")
            bad.append(problem(exemption.where, message, rule=exemption.rule or "-"))
        elif not exemption.reason:
            message = N_("the exception from {rule} gives no reason; write it after a colon")
            bad.append(problem(exemption.where, message, rule=exemption.rule))
        elif _EMPTY.fullmatch(exemption.reason):
            message = N_("{reason} says that {rule} is wrong here, and not why; write the reason")
            bad.append(problem(exemption.where, message, rule=exemption.rule, reason=exemption.reason))
        elif exemption.wide:
            message = N_(
                "this exception from {rule} holds for most of the file; write it at the line that needs it"
            )
            bad.append(problem(exemption.where, message, rule=exemption.rule))
        else:
            good.append(exemption)
    return good, list(EXCEPTION.name(bad))


def declared(sources: Sources) -> Iterator[Exemption]:
    """Yield each exception that stands in a file, well made or not."""
    files: list[Source | Document] = [source for _, source in sources.all()]
    for file in [*files, *sources.documents]:
        yield from _declared(file)


def _declared(file: Source | Document) -> Iterator[Exemption]:
    if "gongkai:" not in file.text:
        return
    lines = file.text.split("\n")
    inside = _inside(file) if isinstance(file, Source) else None
    offset = 0
    for number, line in enumerate(lines, start=1):
        comment = _COMMENT[isinstance(file, Source)].search(line)
        allow = _ALLOW.match(line, comment.end()) if comment else None
        if comment and allow and not (inside and inside(offset + comment.start())):
            where = Place(file.file, number, comment.start() + 1)
            alone = not line[: comment.start()].strip(" -")
            first, last = _entry(lines, number) if alone else (number, number)
            yield Exemption(
                where,
                allow["rule"],
                (allow["reason"] or "").strip(),
                first,
                last,
                last - first >= _MANY and len(lines) < 2 * (last - first),
                unquote("\n".join(lines[first - 1 : last])),
            )
        offset += len(line) + 1


def _inside(source: Source) -> Any:
    """A test whether a character of `source` stands inside a text, where `#` begins no comment."""
    spans = sorted(
        (mark.start, mark.end) for path, mark in source.values.items() if isinstance(source.get(path), str)
    )
    starts = [start for start, _ in spans]

    def inside(offset: int) -> bool:
        index = bisect_right(starts, offset) - 1
        return index >= 0 and offset < spans[index][1]

    return inside


def _entry(lines: list[str], number: int) -> tuple[int, int]:
    """First and last line of the entry after line `number`: its line, and those indented further."""
    first = next((at for at in range(number, len(lines)) if lines[at].strip()), number)
    indent = _depth(lines[first]) if first < len(lines) else 0
    last = first
    for at in range(first + 1, len(lines)):
        if not lines[at].strip():
            continue
        if _depth(lines[at]) <= indent:
            break
        last = at
    return first + 1, last + 1


def _depth(line: str) -> float:
    """How deep `line` stands; an item of a list belongs to a key above it that is indented alike."""
    indent = len(line) - len(line.lstrip(" "))
    return indent + 0.5 if line.lstrip().startswith("- ") else indent
