"""A page of the portal, before any generator has seen it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..faults.problems import N_
from ..model.kinds import FilterName, KindName
from ..model.languages import address_in

TRANSLATION = N_(
    "This is a translation, not reviewed by the office; where it differs from the Chinese, the Chinese prevails."
)
"""What every page says that is not in the language of the reports."""


@dataclass(frozen=True)
class Page:
    """A generated page; `path` is its address below the language's root, the same in every language."""

    path: str
    language: str
    title: str
    description: str
    text: str | Callable[[], str]
    """Its Markdown, or what writes it."""

    kind: KindName
    parent: str | None
    source: str
    short: str = ""
    """Title where space is scarce: in the trail and the navigation; the title if empty."""
    report: str | None = None
    aliases: tuple[str, ...] = ()
    anchors: Mapping[str, str] = field(default_factory=dict)
    """Where on it what it is also found by is explained; the search leads there."""

    filters: Mapping[FilterName, str] = field(default_factory=dict)
    """Filters of the search by name; a page without any is not to be found."""

    card: tuple[str, str] | None = None
    """Address, from the root of the site, of the picture that goes with links to it, and its words; None for that of all."""

    embeds: tuple[tuple[str, str], ...] = ()
    """Path and title of each chart on it that may stand on other sites."""

    titled: bool = False
    """Whether the search knows it by its title and description alone, since other pages have what it shows."""

    formerly: tuple[str, ...] = ()
    """Where a hand-written page stood before, below the root of its language."""

    name: str = ""
    """Name of the Markdown file of a hand-written page; generated pages have none of their own."""

    @property
    def markdown(self) -> str:
        """The page as Markdown; a generated one is written each time it is asked for, so that none need be kept."""
        return self.text if isinstance(self.text, str) else self.text()

    @property
    def generated(self) -> bool:
        """Whether the page comes from data."""
        return not self.name

    @property
    def src_uri(self) -> str:
        """Name of the Markdown file, in the folder of its language."""
        return self.name or f"{self.url}index.md"

    @cached_property
    def url(self) -> str:
        """Address from the root of the site."""
        return address_in(self.language, self.path)


@dataclass(frozen=True)
class LostPage(Page):
    """What is shown where no page is; its links begin at the `root` of the site, as it stands on its host."""

    root: str = "/"

    @property
    def url(self) -> str:
        """Whatever was asked for; the root stands for it."""
        return self.root
