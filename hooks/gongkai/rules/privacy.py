"""Nothing private stands in the files: not in texts, keys, comments, names of files or archived sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from ..faults.privacy import Kind, Leak, leaks
from ..faults.problems import N_, Problem, place_after, problem
from ..faults.rule import Rule
from ..model import identity
from ..model.languages import LANGUAGES
from ..reading.sources import Sources

MESSAGES: dict[Kind, str] = {
    "identity-number": N_(
        "a resident identity number, {masked}; remove it, also from the history of the file"
    ),
    "mobile-number": N_("a mobile number, {masked}; remove it, or mask it as 138****1234"),
    "bank-card": N_("the number of a bank card, {masked}; remove it"),
    "home-address": N_("somebody's home, {masked}; name no more than the street"),
}


def public(sources: Sources) -> frozenset[str]:
    """Numbers and addresses of the office itself, declared in agency.yml and home.yml: digits alone, or text."""
    agency, home = sources["agency"], sources["home"]
    reached = [mark.path for mark in identity.MARKS if mark.reach]
    declared = [
        agency.get(path)
        for mark in reached
        for path in (mark, *((*mark, language) for language in LANGUAGES))
    ]
    declared += [number for _, number in home.texts("telephones.*.number")]
    texts = [text for text in declared if isinstance(text, str)]
    return frozenset((*texts, *("".join(filter(str.isdigit, text)) for text in texts)))


def _finder(kind: Kind) -> Callable[[Sources], Iterator[Problem]]:
    def find(sources: Sources) -> Iterator[Problem]:
        allowed = public(sources)
        for file, text in _files(sources):
            for leak in _leaks(f"{file}\n{text}", allowed):
                if leak.kind == kind:
                    where = place_after(text[: max(leak.start - len(file) - 1, 0)], file)
                    yield problem(where, MESSAGES[kind], masked=leak.masked)

    return find


@lru_cache(maxsize=256)
def _leaks(text: str, allowed: frozenset[str]) -> tuple[Leak, ...]:
    """All leaks of a text, found once for all kinds."""
    return tuple(leaks(text, allowed))


def _files(sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file."""
    yield from ((source.file, source.text) for _, source in sources.all())
    yield from ((report.text_file, report.text or "") for report in sources.reports)
    yield from ((document.file, document.text) for document in sources.documents)


TITLES: dict[Kind, tuple[str, str]] = {
    "identity-number": (
        N_("No file holds the identity number of a person."),
        N_("Remove it; it stays in the history, so ask the administrator to purge that too."),
    ),
    "mobile-number": (
        N_("No file holds the mobile number of a person."),
        N_("Remove or mask it; a number of the office is declared in agency.yml or home.yml."),
    ),
    "bank-card": (N_("No file holds the number of a bank card."), N_("Remove it.")),
    "home-address": (
        N_("No file holds a person's address below the street."),
        N_("Leave out house, building and room; the office's own address is declared in agency.yml."),
    ),
}
_SOURCE = N_("Personal Information Protection Law; inspection of government websites")
RULES: tuple[Rule[Sources], ...] = tuple(
    Rule(
        kind, title, advice, _finder(kind), source=_SOURCE, excusable=kind != "identity-number", quotes=False
    )
    for kind, (title, advice) in TITLES.items()
)
