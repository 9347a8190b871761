"""News as Atom feeds (RFC 4287), in each language one of all, and one for each area and programme; every date comes from the data."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from markupsafe import Markup as Safe

from ..model.archive import Archive
from ..model.codes import STATUSES
from ..model.data import Data
from ..model.languages import LANGUAGES, ORIGINAL, in_chinese, is_original
from ..model.news import Event, events
from ..model.script import has_chinese
from ..model.text import JOINTS
from ..pages.markdown import href
from ..pages.nav import Tree
from ..pages.page import TRANSLATION
from ..shell.chrome import FEED
from ..tables.table import Gettext

_NEWEST = 100
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "gongkai")


def feeds(
    portal: Archive, trees: Mapping[str, Tree], phrases: Mapping[str, Gettext], site_url: str | None
) -> dict[str, str]:
    """The feeds of each language by their addresses; none where no event has a date."""
    told = events(portal)
    paths = ["", *sorted({path for event in told for path in event.about})]
    found = {
        f"{tree[path].url}{FEED}": atom_xml(portal.data, tree, told, site_url, phrases[language], path=path)
        for language, tree in trees.items()
        for path in paths
    }
    return {address: feed for address, feed in found.items() if feed}


def atom_xml(
    data: Data,
    tree: Tree,
    told: Sequence[Event],
    site_url: str | None,
    gettext: Gettext,
    *,
    path: str = "",
) -> str | None:
    """The feed of the page at `path` in the language of `tree`, the newest events first; None without any, for a feed needs a date.

    That of the home page tells all, that of another what is about it.
    """
    told = [event for event in told if not path or path in event.about]
    if not told:
        return None
    home = tree[path]
    feed = _Feed(data, home.language, home.url, site_url, gettext)
    language, office = LANGUAGES[home.language].html, data.agency.name[home.language]
    lines: list[str] = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        Safe('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">') % language,
        Safe("<id>%s</id>") % feed.id(f"feed/{path}" if path else "feed"),
        feed.text("title", f"{home.title} - {office}" if path else home.title),
        feed.text("subtitle", feed.subtitle(home.description)),
        Safe("<updated>%s</updated>") % _moment(told[0].day),
        Safe("<author>%s</author>") % feed.text("name", office),
        Safe('<link rel="self" type="application/atom+xml" href="%s"/>') % feed.address(home.url + FEED),
        feed.page(home.url),
    ]
    for event in told[:_NEWEST]:
        page = tree[event.path.partition("#")[0]]
        lines += feed.entry(event, page.url + event.path.removeprefix(page.path), page.title)
    return "\n".join([*lines, "</feed>", ""])


class _Feed:
    """Writes the parts of one feed."""

    def __init__(self, data: Data, language: str, root: str, site_url: str | None, gettext: Gettext) -> None:
        self.owner = data.agency.filing.site_id or data.agency.name.zh
        self.language = language
        self.root = root
        self.site_url = site_url
        self.gettext = gettext

    def id(self, name: str) -> str:
        """An id that never changes, whatever the domain is."""
        return uuid.uuid5(_NAMESPACE, f"{self.owner} {self.language} {name}").urn

    def subtitle(self, description: str) -> str:
        """`description`, and that the feed is a translation if it is one."""
        return description if is_original(self.language) else f"{description} {self.gettext(TRANSLATION)}"

    def address(self, url: str) -> str:
        """The address: absolute if the domain is known, else relative to the feed."""
        if self.site_url:
            return self.site_url + url
        if url == self.root + FEED:
            return FEED
        return href(url, self.root)

    def page(self, url: str) -> Safe:
        """A link to the page at `url`."""
        return Safe('<link rel="alternate" type="text/html" href="%s"/>') % self.address(url)

    def entry(self, event: Event, url: str, page: str) -> Iterator[str]:
        """Yield the lines of an entry; a report is called what its page is called."""
        yield "<entry>"
        yield Safe("<id>%s</id>") % self.id(event.id)
        if event.status:
            status = self.gettext(STATUSES[event.status])
            frame = self.gettext("{status}: {text}").replace("{status}", status)
            yield self.text("title", frame.replace("{text}", event.subject[self.language].rstrip(JOINTS)))
        elif event.cited:
            yield self.text("title", event.subject[self.language])
        elif event.text:
            frame = self.gettext("Correction: {text}")
            yield self.text("title", frame.replace("{text}", event.subject[self.language]))
        else:
            yield self.text("title", page)
        yield Safe("<updated>%s</updated>") % _moment(event.day)
        yield self.page(url)
        if event.via:
            yield Safe('<link rel="via" href="%s"/>') % event.via
        if event.text:
            yield self.text("summary", event.text[self.language])
        yield "</entry>"

    def text(self, name: str, text: str) -> Safe:
        """An element of `text`, marked where it is Chinese in a feed of another language."""
        marked = not in_chinese(self.language) and has_chinese(text)
        foreign = Safe(f' xml:lang="{LANGUAGES[ORIGINAL].html}"') if marked else Safe()
        return Safe("<%s%s>%s</%s>") % (name, foreign, text, name)


def _moment(day: date) -> str:
    """A day as Atom wants it: its first moment in China."""
    return f"{day.isoformat()}T00:00:00+08:00"
