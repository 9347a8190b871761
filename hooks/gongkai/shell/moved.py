"""What stands at the addresses that pages had before: a small page that leads on, without a script too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model.data import Data
from ..model.languages import LANGUAGES, address_in, split_address
from ..model.moved import Moved
from ..model.phrases import translations
from ..pages.markdown import href
from ..pages.page import Page
from ..work.compiled import filler

_INDEX = "index.html"
SCRIPT = "assets/javascripts/moved.js"
"""Keeps the anchor, which no server is told of."""


def moves(data: Data, pages: Iterable[Page], files: Iterable[str] = ()) -> dict[str, str]:
    """Where each address that a page or file of the site had leads now, both from its root; `pages`, and `files` beside them, are those there are."""
    there, names, moved = list(pages), list(files), Moved(data)
    living = {page.path for page in there}
    paths = moved.pages()
    for page in there:
        paths |= dict.fromkeys(page.formerly, page.path)
    leading = {
        old: new for old, new in paths.items() if old not in living and new.partition("#")[0] in living
    }
    found = {
        address_in(language, old): address_in(language, new)
        for language in data.languages
        for old, new in sorted(leading.items())
    }
    renamed = {old.removesuffix(_INDEX): new.removesuffix(_INDEX) for old, new in moved.files(names).items()}
    return found | renamed | dict(_beside(found, names))


def _beside(moved: Mapping[str, str], files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield where each of the `files` stood that stand beside a page which has `moved`, and where it stands: a feed, say."""
    before: dict[str, list[str]] = {}
    for old, new in moved.items():
        before.setdefault(new, []).append(old)
    for file in files:
        folder, _, name = file.rpartition("/")
        yield from ((old + name, file) for old in before.get(f"{folder}/", ()))


def moved_pages(moved: Mapping[str, str], site_url: str | None) -> dict[str, str]:
    """What stands at each former address of a page, by the name of its file."""
    template = filler(lstrip_blocks=False, keep_trailing_newline=True).get_template("moved.html.j2")
    return {
        f"{old}index.html": template.render(
            _=translations(language).gettext, language=LANGUAGES[language].html, url=href(new, old),
            canonical=site_url + new.partition("#")[0] if site_url else None, script=href(SCRIPT, old),
        )
        for old, new in moved.items()
        if old.endswith("/")
        for language in [split_address(old)[0]]
    }  # fmt: skip
