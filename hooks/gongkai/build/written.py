"""Hand-written pages as HTML: their links lead to files of docs/ and to pages that the site makes."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from ..faults.active import acting
from ..faults.problems import N_, Place, Problem, place_after, problem
from ..gate import written
from ..model.archive import Archive
from ..model.languages import ORIGINAL
from ..pages import handwritten
from ..pages.markdown import href
from ..pages.page import Page
from ..pages.standard import standard
from ..reading.dialect import converter
from ..reading.documents import site_files
from ..reading.textfile import read_text
from .converter import Content, content_of

_ADDRESSES = {"a": "href", "img": "src"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAMES = {"aria-label", "aria-labelledby"}
_FROM_DOCS = "relative_to_docs"
"""How a configuration says that links which begin with a slash begin at docs/."""

_ABSOLUTE = N_("the link {url} begins at the root of the host; begin it at this file, such as {wanted}")
_NOT_FOUND = N_("the link {url} leads to no file of docs and to no page of the site")
_NEARLY = N_("the link {url} leads to no file of docs and to no page of the site; did you mean {wanted}?")


def read_pages(docs: Path, portal: Archive, left_out: Container[str] = ()) -> list[Page]:
    """The hand-written pages in `docs`, but for those `left_out`, and those that the engine brings to the `portal`.

    Raises:
        DataError: with what is wrong with their heads and addresses.
    """
    by_hand = written.read_pages(docs, portal, left_out)
    own = [name for name in site_files(docs) if name not in left_out]
    brought = ((name, text, (docs / name).as_posix()) for name, text in standard(portal, own))
    return by_hand + handwritten.read_pages(brought, (), portal.data.languages)


@dataclass(frozen=True)
class Dialect:
    """The Markdown of hand-written pages: extensions of Python-Markdown, their settings, and what is let through of links."""

    extensions: Sequence[str]
    configs: Mapping[str, dict[str, Any]]
    lenient: frozenset[str] = frozenset()
    """Of `absolute_links`, `unrecognized_links` and `not_found`, as in mkdocs.yml, those that are no faults."""

    def converter(self, language: str = ORIGINAL) -> Markdown:
        """A converter of Markdown into HTML, of pages in `language`.

        Raises:
            ImportError, AttributeError, TypeError, ValueError, KeyError: if an extension or a setting of it is none.
        """
        return converter(language, self.extensions, self.configs)


def contents(
    pages: Iterable[Page], docs: Path, targets: Mapping[str, str], dialect: Dialect
) -> tuple[dict[str, Content], list[Problem]]:
    """What hand-written `pages` in the folder `docs` become, by name, and the faults of their links and of what acts in them.

    They may lead to `targets`: addresses by the names that Markdown files call them.
    """
    made: dict[str, Content] = {}
    faults: list[Problem] = []
    for page in pages:
        markdown, file = dialect.converter(page.language), docs / page.name
        links = _Links(markdown, page, targets, dialect.lenient)
        markdown.treeprocessors.register(links, "gongkai-links", 0)
        markdown.treeprocessors.register(_Tables(markdown, page.title), "gongkai-tables", 0)
        made[page.name] = _uncommented(content_of(markdown, page.markdown))
        text = read_text(file, file.as_posix())
        if isinstance(text, str):
            faults += _placed(links.faults, text, file.as_posix())
            faults += acting(text, made[page.name].html, file.as_posix())
    return made, faults


def _uncommented(content: Content) -> Content:
    """`content` without comments, should Markdown have taken for code what is none."""
    return replace(content, html=re.sub(r"<!--.*?-->", "", content.html, flags=re.DOTALL))


class _Links(Treeprocessor):
    """Makes addresses of links to files; those that lead nowhere are kept in `faults`, each with what is said of it."""

    def __init__(self, md: Markdown, page: Page, targets: Mapping[str, str], lenient: frozenset[str]) -> None:
        super().__init__(md)
        self.faults: list[tuple[str, str, str]] = []
        self._page, self._targets, self._lenient = page, targets, lenient

    def run(self, root: Element) -> None:
        for element in root.iter():
            key = _ADDRESSES.get(element.tag)
            if key and (url := element.get(key)):
                element.set(key, self._address(url))

    def _address(self, url: str) -> str:
        if AMP_SUBSTITUTE in url:  # an address of mail, written so that robots do not read it
            return url
        try:
            parts = urlsplit(url)
        except ValueError:
            return self._fault("not_found", url, _NOT_FOUND)
        is_absolute = url.startswith(("/", "\\"))
        if parts.scheme or parts.netloc or not parts.path:
            return url
        if is_absolute and _FROM_DOCS not in self._lenient:
            return self._fault("absolute_links", url, _ABSOLUTE, self._near(parts.path.strip("/"), ""))
        folder = "" if is_absolute else posixpath.dirname(self._page.src_uri)
        target = self._targets.get(_joined(folder, parts.path))
        if target is None:
            kind = "not_found" if posixpath.splitext(parts.path)[1] else "unrecognized_links"
            near = self._near(parts.path, folder) or self._near(parts.path, self._page.url)
            return self._fault(kind, url, _NEARLY if near else _NOT_FOUND, near)
        return urlunsplit(("", "", href(target, self._page.url), parts.query, parts.fragment))

    def _near(self, path: str, folder: str) -> str:
        """The file that is meant by `path`, written as an address below `folder`; empty if that is not known."""
        for end in (".md", "/index.md", ""):
            name = _joined(folder, f"{path.removesuffix('.html').rstrip('/')}{end}")
            if name in self._targets:
                return posixpath.relpath(name, posixpath.dirname(self._page.src_uri) or ".")
        return ""

    def _fault(self, kind: str, url: str, message: str, near: str = "") -> str:
        if kind in self._lenient:
            return url
        self.faults.append((url, message, near or "reports/index.md"))
        return ""  # else it would be told once more, as a link of the page that is made


class _Tables(Treeprocessor):
    """Names each table after the heading above it, or else the page: Markdown has no captions, and who cannot see asks for names."""

    def __init__(self, md: Markdown, title: str) -> None:
        super().__init__(md)
        self._title = title

    def run(self, root: Element) -> None:
        name = {"aria-label": self._title}
        for element in root.iter():
            if element.tag in _HEADINGS and (id := element.get("id")):
                name = {"aria-labelledby": id}
            elif element.tag == "table" and _NAMES.isdisjoint(element.keys()):
                element.attrib.update(name)


def _joined(folder: str, path: str) -> str:
    """Name of the file that is called `path` in `folder`."""
    return posixpath.normpath(posixpath.join(folder, unquote(path).lstrip("/")))


def _placed(faults: Iterable[tuple[str, str, str]], text: str, file: str) -> Iterator[Problem]:
    """Yield a problem for each of `faults`, at the place where its link stands in the `text` of `file`."""
    seen: Counter[str] = Counter()
    for url, message, wanted in faults:
        found = [m.start() for m in re.finditer(rf"(?<![\w./%-]){re.escape(url)}(?![\w./%-])", text)]
        at = found[min(seen[url], len(found) - 1)] if found else None
        seen[url] += 1
        where = Place(file) if at is None else place_after(text[:at], file)
        yield problem(where, message, url=url, wanted=wanted)
