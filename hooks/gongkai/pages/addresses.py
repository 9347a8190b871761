"""The files of docs/ and the addresses they take: one each, and none that the site makes from the data."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import PurePosixPath

from ..faults.problems import N_, Place, Problem, problem
from ..model.kinds import ASSETS, KINDS, maker, off_site
from ..model.languages import LANGUAGES, ORIGINAL, TRANSLATIONS, address_in, split_address
from ..model.office import Agency
from ..model.text import LONGEST_ID, SLUG

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_INDEX = "index.html"


def address_of(name: str) -> tuple[str, str]:
    """Language, and address below the language's root, of the page or file that comes of the file `name` of docs/."""
    language, below = split_address(name)
    if not below:
        language, below = ORIGINAL, name
    stem = below.removesuffix(".md")
    if stem == below:
        whole = below.removesuffix(_INDEX) if PurePosixPath(below).name == _INDEX else below
    else:
        whole = stem.removesuffix("index") if PurePosixPath(stem).name == "index" else f"{stem}/"
    return language, whole


STANDARD = tuple(kind.name for kind in KINDS if kind.written and kind.address)
"""The kinds of hand-written pages of which each portal has one."""


def brought(agency: Agency, own: Container[str]) -> Iterator[tuple[str, str, str]]:
    """Yield language, kind and file name of each page that the engine brings to a portal with hand-written pages of its `own`."""
    for kind in STANDARD:
        files = {language: f"{address_in(language, kind)}.md" for language in agency.languages}
        if not any(file in own for file in files.values()):
            yield from ((language, kind, file) for language, file in files.items())


def misplaced(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Problem]]:
    """Yield each file of docs/, given by its name there and in messages, that has no address of its own, and why."""
    first: dict[str, str] = {}
    for name, file in sorted(files):
        fault = _badly_named(name, file) or _taken(name, file) or _twice(name, file, first)
        if fault:
            yield name, fault


def _badly_named(name: str, file: str) -> Problem | None:
    path = PurePosixPath(name)
    if path.suffix.lower() not in _MARKDOWN:
        return None
    if path.suffix != ".md":
        message = N_("a page is a file whose name ends in .md; rename it to {wanted}")
        return problem(Place(file), message, wanted=f"{path.stem}.md")
    for step in (*path.parts[:-1], path.stem):
        if not re.fullmatch(SLUG, step) or len(step) > LONGEST_ID:
            message = N_(
                "{name} becomes a part of the page's address; write it with small letters, digits and single hyphens, such as opening-hours"
            )
            return problem(Place(file), message, name=step)
    return None


def _taken(name: str, file: str) -> Problem | None:
    language, address = address_of(name)
    folder, _, below = address.partition("/")
    if language != ORIGINAL and below and (folder in TRANSLATIONS or off_site(f"{folder}/{_INDEX}")):
        message = N_(
            "a page below docs/{folder} is not part of the Chinese site, so it can have no translation; put this file elsewhere"
        )
        return problem(Place(file), message, folder=f"{folder}/")
    made, root = maker(address), LANGUAGES[language].prefix
    page = name.endswith(".md")
    if made is None and page and address.startswith(ASSETS):
        return problem(
            Place(file),
            N_("{folder} holds no pages; put the page elsewhere in docs"),
            folder=f"docs/{ASSETS}",
        )
    if made is None:
        return None
    if made == address:
        message = N_("the site makes /{address} itself; give this file another name")
        return problem(Place(file), message, address=root + address)
    message = N_(
        "the site makes all that stands below /{folder} from the data; put this file elsewhere in docs"
    )
    return problem(Place(file), message, folder=root + made)


def _twice(name: str, file: str, first: dict[str, str]) -> Problem | None:
    """A file with an address that another has, or one that only letter case or the last slash tells from it."""
    other = first.setdefault("/".join(address_of(name)).casefold().rstrip("/"), file)
    if other == file:
        return None
    message = N_("this file has the address of {other}; rename or remove one of the two")
    return problem(Place(file), message, other=other)
