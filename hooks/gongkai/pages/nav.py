"""How the pages of one language hang together: sections, trail, neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .page import Page


class Tree:
    """The pages of one language by path, in the order of the site.

    The cost of a page's navigation depends on its own section only, never on the size of the site.
    """

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = {page.path: page for page in pages}
        self._children: dict[str, list[Page]] = {}
        for page in self._pages.values():
            if page.parent is not None:
                self._children.setdefault(page.parent, []).append(page)
        reports = (page for page in self._pages.values() if page.kind == "report")
        self._neighbours = {path: both for report in reports for path, both in self._sequence(report)}

    def __getitem__(self, path: str) -> Page:
        return self._pages[path]

    def __contains__(self, path: object) -> bool:
        return path in self._pages

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages.values())

    def children(self, path: str) -> Sequence[Page]:
        """Pages directly below the page at `path`."""
        return self._children.get(path, ())

    def trail(self, path: str) -> list[Page]:
        """Pages from home to the page at `path`."""
        page = self._pages[path]
        return [*(self.trail(page.parent) if page.parent is not None else ()), page]

    def neighbours(self, path: str) -> tuple[Page | None, Page | None]:
        """The pages before and after within a report, which is read in its order; others have none."""
        return self._neighbours.get(path, (None, None))

    def _sequence(self, report: Page) -> Iterator[tuple[str, tuple[Page | None, Page | None]]]:
        ordered = list(self._below(report))
        for before, page, after in zip([None, *ordered], ordered, [*ordered[1:], None], strict=False):
            yield page.path, (before, after)

    def _below(self, page: Page) -> Iterator[Page]:
        yield page
        for child in self.children(page.path):
            yield from self._below(child)
