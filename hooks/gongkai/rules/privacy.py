"""Nothing private stands in the files: not in texts, keys, comments, names of files, archived sources or what is published beside the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ..faults.patterns import lazy
from ..faults.privacy import Kind, Leak, leaks
from ..faults.problems import N_, Place, Problem, place_after, problem
from ..faults.rule import Rule, Severity
from ..model import identity
from ..model.languages import LANGUAGES
from ..reading.beside import Beside
from ..reading.contents.found import Found, Part
from ..reading.sources import Sources
from .once import once
from .settled import unless_faultless

MESSAGES: dict[Kind, str] = {
    "identity-number": N_(
        "a resident identity number, {masked}; remove it, also from the history of the file"
    ),
    "mobile-number": N_("a mobile number, {masked}; remove it, or mask it as 138****1234"),
    "bank-card": N_("the number of a bank card, {masked}; remove it"),
    "home-address": N_("somebody's home, {masked}; name no more than the street"),
    "number-plate": N_("the number plate of a car, {masked}; remove it, or mask it as 鄂A****5"),
    "passport": N_("the number of somebody's passport, permit, card or record, {masked}; remove it"),
    "private-contact": N_(
        "somebody's own mail, account or telephone at home, {masked}; name that of the office, or declare it in agency.yml"
    ),
    "secret": N_("a password, a key or a token, {masked}; remove it, and change it where it opens something"),
}


_JOINED = lazy("[-_.()（） ]+")
"""What stands between the words of a name of a file."""


def public(sources: Sources) -> frozenset[str]:
    """Numbers and addresses of the office itself and of services, declared in agency.yml, home.yml and services.yml: digits alone, or text."""
    agency, home = sources["agency"], sources["home"]
    reached = [mark.path for mark in identity.MARKS if mark.reach]
    declared = [
        agency.get(path)
        for mark in reached
        for path in (mark, *((*mark, language) for language in LANGUAGES))
    ]
    declared += [number for _, number in home.texts("telephones.*.number")]
    declared += [number for _, number in sources["services"].texts("services.*.number")]
    texts = [text for text in declared if isinstance(text, str)]
    return frozenset((*texts, *("".join(filter(str.isdigit, text)) for text in texts)))


def blanked(sources: Sources, text: str) -> str:
    """`text` with asterisks in place of what is private: what is told of that is that it is to go."""
    if _told(sources):
        for leak in leaks(text, public(sources)):
            text = text[: leak.start] + "*" * (leak.end - leak.start) + text[leak.end :]
    return text


def told(leak: Leak, where: Place, inside: str = "") -> Problem:
    """The problem that `leak` is, in the part of a file that is called `inside`."""
    shown = f"{leak.masked} ({inside})" if inside else leak.masked
    return problem(where, MESSAGES[leak.kind], masked=shown).hiding(leak.written)


def in_contents(
    found: Iterable[Found], file: str, allowed: frozenset[str], wrapped: bool = True
) -> Iterator[tuple[Leak, Place, str]]:
    """Yield each leak in what was `found` in `file`, once, with its place and the part it stands in."""
    seen = set[tuple[Kind, str]]()
    for part in found:
        if not isinstance(part, Part):
            continue
        for leak in _leaks(part.text, allowed, part.wrapped and wrapped):
            if (leak.kind, leak.written) not in seen:
                seen.add((leak.kind, leak.written))
                yield (
                    leak,
                    Place(file) if part.name else place_after(part.text[: leak.start], file),
                    part.name,
                )


def _finder(kind: Kind) -> Callable[[Sources], Iterator[Problem]]:
    def find(sources: Sources) -> Iterator[Problem]:
        yield from (fault for found, fault in _told(sources) if found == kind)

    return find


@once
def _told(sources: Sources) -> list[tuple[Kind, Problem]]:
    """All leaks, found once for all kinds."""
    allowed = public(sources)
    return [
        *(
            fault
            for file, text in _files(sources)
            for fault in unless_faultless(sources, _in_text, file, text, *sorted(allowed))
        ),
        *(
            fault
            for beside in sources.beside
            for fault in unless_faultless(sources, _in_beside, beside, *sorted(allowed))
        ),
    ]


def _in_text(file: str, text: str, *allowed: str) -> Iterator[tuple[Kind, Problem]]:
    for leak in _leaks(f"{file}\n{text}", frozenset(allowed)):
        yield leak.kind, told(leak, place_after(text[: max(leak.start - len(file) - 1, 0)], file))


@lru_cache(maxsize=4096)
def _in_beside(beside: Beside, *allowed: str) -> tuple[tuple[Kind, Problem], ...]:
    """The leaks of a file that is published as it is."""
    own, name = frozenset(allowed), _JOINED.sub("，", beside.file.rpartition("/")[2])
    named = ((leak, Place(beside.file), "") for leak in _leaks(name, own))
    found = (*named, *in_contents(beside.found, beside.file, own))
    shown = {
        (leak.kind, leak.written, inside): (leak.kind, told(leak, _masked(where, leak), inside))
        for leak, where, inside in found
    }
    return tuple(shown.values())


def _masked(where: Place, leak: Leak) -> Place:
    """The place, without what is private if the file is named after it."""
    return Place(where.file.replace(leak.written, leak.masked), where.line, where.column)


@lru_cache(maxsize=256)
def _leaks(text: str, allowed: frozenset[str], wrapped: bool = True) -> tuple[Leak, ...]:
    """All leaks of a text, found once for all kinds."""
    return tuple(leaks(text, allowed, wrapped))


_AMOUNTS = lazy(r"(?<=[\d.%％])\t(?=-?\d)")
_DIALLED = lazy(r"(?<!\d)(?:\d{3}\t\d{4}\t\d{4}|\d{3,4}\t\d{7,8})(?!\d)")


def _cells_apart(text: str) -> str:
    """`text` in which the amounts of a table's row, which begins with words, do not run together; all else stays in its place."""
    return "\n".join(
        _AMOUNTS.sub("|", line)
        if "\t" in line and not line[:1].isdigit() and not _DIALLED.search(line)
        else line
        for line in text.split("\n")
    )


def _files(sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file."""
    yield from ((source.file, source.text) for _, source in sources.all())
    yield from ((report.text_file, _cells_apart(report.text or "")) for report in sources.reports)
    yield from ((document.file, document.text) for document in sources.documents)


_ADDRESS = N_("Leave out house, building and room; the office's own address is declared in agency.yml.")
TITLES: dict[Kind, tuple[str, str, Severity]] = {
    "identity-number": (
        N_("No file holds the identity number of a person."),
        N_("Remove it; it stays in the history, so ask the administrator to purge that too."),
        "error",
    ),
    "mobile-number": (
        N_("No file holds the mobile number of a person."),
        N_("Remove or mask it; a number of the office is declared in agency.yml or home.yml."),
        "error",
    ),
    "bank-card": (N_("No file holds the number of a bank card."), N_("Remove it."), "error"),
    "home-address": (N_("No file holds a person's address below the street."), _ADDRESS, "error"),
    "number-plate": (
        N_("No file holds the number plate of somebody's car."),
        N_("Remove or mask it; if it is that of an official car, allow it with the reason."),
        "warning",
    ),
    "passport": (
        N_("No file holds the number of somebody's passport, permit, card or record."),
        N_("Remove it."),
        "warning",
    ),
    "private-contact": (
        N_("No file holds the private mail, QQ, WeChat or telephone at home of a person."),
        N_(
            "Name the mail of the office; what is public is declared in agency.yml, or allowed with the reason."
        ),
        "warning",
    ),
    "secret": (
        N_("No file holds a password, an access key or a token."),
        N_("Remove it, and change it at once: it stays in the history, and whoever read it can use it."),
        "warning",
    ),
}
_SOURCE = N_("Personal Information Protection Law; inspection of government websites")
RULES: tuple[Rule[Sources], ...] = tuple(
    Rule(
        kind,
        title,
        advice,
        _finder(kind),
        severity,
        _SOURCE,
        excusable=kind != "identity-number",
        quotes=False,
    )
    for kind, (title, advice, severity) in TITLES.items()
)
