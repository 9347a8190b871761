"""What stands around the content of a page: who, where, in which language, under which filing numbers."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup as Safe

from ..model import identity
from ..model.addresses import path_of
from ..model.data import Data
from ..model.kinds import KIND
from ..model.languages import DERIVED, LANGUAGES, ORIGINAL, address_in, is_original
from ..model.printing import date_text
from ..model.telephone import telephone_url
from ..pages.markdown import href
from ..pages.nav import Tree
from ..pages.page import TRANSLATION, Page
from .jsonld import json_ld
from .metadata import published, tags
from .sharing import open_graph

OEMBED = "oembed.json"
"""Name of what tells other sites how to show a chart, beside the page of that chart."""

FEED = "feed.xml"
"""Name of the feed, at the root of each language."""


class Link(NamedTuple):
    """A link; within the site its `url` is relative to the page that shows it."""

    title: str
    url: str
    current: bool = False
    children: Sequence[Link] = ()


@dataclass(frozen=True)
class Alternate:
    """The same page in a language; `absolute` is None where the domain is not known."""

    hreflang: str
    label: str
    url: str
    absolute: str | None
    current: bool


@dataclass(frozen=True)
class Call:
    """A number to call; `page` says more of it."""

    name: str
    number: str
    url: str
    page: str


@dataclass(frozen=True)
class Footer:
    """Filing identity and contact, on every page (47号, annex)."""

    translation: str | None
    """That the page is a translation; None on Chinese ones."""

    marks: Sequence[identity.Shown]
    calls: Sequence[Call]
    """The numbers of the services."""

    sitemap: str
    links: Sequence[Link]


@dataclass(frozen=True)
class Frame:
    """What stands around all pages of a folder alike, since their links lead the same way."""

    home: str
    base: str
    sections: Sequence[Link]
    footer: Footer
    search_url: str
    titles_url: str
    made: dict[str, str]
    """What templates have made of it, by part."""


@dataclass(frozen=True)
class Chrome(Frame):
    """Everything the templates show around the content of one page."""

    language: str
    html_lang: str
    office: str
    site_name: str
    title: str
    description: str
    trail: Sequence[Link]
    local: Sequence[Link]
    previous: Link | None
    next: Link | None
    alternates: Sequence[Alternate]
    canonical: str | None
    x_default: str | None
    tags: Sequence[tuple[str, str]]
    open_graph: Sequence[tuple[str, str]]
    json_ld: Safe | None
    feed: str | None
    embeds: Sequence[tuple[str, str]]
    """Title of each chart that other sites may show, and where it is described to them; none without the domain."""

    published: str | None
    published_on: str
    """The day of publication as the language writes it; empty if there is none."""

    untranslated: str | None
    """Where it says how much is translated, if the page shows what is not."""

    wrong: Sequence[Link]
    """How to tell the office that something on the page is wrong; none where there is no page."""

    here: str
    """Address of the page, as one tells it."""


def chrome(
    data: Data,
    trees: Mapping[str, Tree],
    page: Page,
    site_url: str | None,
    _: Callable[[str], str],
    *,
    feed: bool = False,
    untranslated: bool = False,
    frames: dict[object, Frame] | None = None,
) -> Chrome:
    """The chrome of `page`, its links relative to it; absolute ones only if `site_url` is known.

    There is a `feed` or not, and the page shows what is `untranslated` or not. Of pages made before, the `frames` are known.
    """
    tree = trees[page.language]
    before, after = tree.neighbours(page.path)
    absolute = (lambda url: site_url + quote(url)) if site_url else (lambda _url: None)
    same = "" if page.kind == "lost" else page.path
    twins = {language: other[same] for language, other in trees.items() if same in other}
    trail = tree.trail(page.path)
    day = published(data, page)
    here = absolute(page.url) or f"/{page.url}"
    site_name = f"{data.agency.name[page.language]} - {_('Open Government Information')}"
    folder = (page.language, _folder(page), trail[1].path if trail[1:] else "")
    frames = {} if frames is None else frames
    if folder not in frames:
        frames[folder] = _frame(data, tree, page, trail, _)
    return Chrome(
        **vars(frames[folder]),
        language=page.language,
        html_lang=LANGUAGES[page.language].html,
        office=data.agency.name[page.language],
        site_name=_("Open Government Information"),
        title=_title(trail, _("Open Government Information"), data.agency.name[page.language]),
        description=page.description,
        trail=[_to(page, above, current=above is page) for above in trail],
        local=_local(tree, page, trail),
        previous=_to(page, before) if before else None,
        next=_to(page, after) if after else None,
        alternates=list(_alternates(data, page, twins, absolute)),
        canonical=absolute(page.url),
        x_default=absolute(twins[ORIGINAL].url) if ORIGINAL in twins else None,
        tags=list(tags(data, tree, page)),
        open_graph=list(open_graph(page, twins, site_name, day, site_url)),
        json_ld=json_ld(data, trail, site_url),
        feed=href(tree[""].url, page.url) + FEED if feed else None,
        embeds=[(title, f"{site_url}{address_in(page.language, path)}{OEMBED}") for path, title in page.embeds] if site_url else [],
        published=day, published_on=date_text(date.fromisoformat(day), page.language) if day else "",
        untranslated=_to(page, tree[path_of("coverage")]).url if untranslated else None,
        wrong=[] if page.kind == "lost" else list(_wrong(data, here, _)),
        here=here,
    )  # fmt: skip


def _folder(page: Page) -> str:
    """Where those pages stand whose frame is that of `page`: its folder, but for pages that frames lead to."""
    led_to = page.path.count("/") <= 1 or page.kind == "service"
    return page.url if led_to else posixpath.dirname(page.url[:-1])


def _frame(data: Data, tree: Tree, page: Page, trail: Sequence[Page], _: Callable[[str], str]) -> Frame:
    return Frame(
        home=_to(page, tree[""]).url,
        base=href("", page.url),
        sections=[
            _to(page, section, current=section in trail)
            for section in tree.children("")
            if KIND[section.kind].shown == "menu" and section.path.count("/") == 1
        ],
        footer=_footer(data, tree, page, _),
        search_url=_to(page, tree[path_of("search")]).url,
        titles_url=_to(page, tree[path_of("sitemap")]).url,
        made={},
    )


def _alternates(
    data: Data, page: Page, twins: Mapping[str, Page], absolute: Callable[[str], str | None]
) -> Iterator[Alternate]:
    """Yield `page` in each language, each followed by those that are derived from it."""
    for code, twin in twins.items():
        ours, here = LANGUAGES[code], code == page.language
        yield Alternate(ours.html, _called(data, code), href(twin.url, page.url), absolute(twin.url), here)
        for each in map(DERIVED.__getitem__, data.agency.scripts):
            if each.source == code:
                url = each.prefix + twin.url
                yield Alternate(each.html, each.own_name, href(url, page.url), absolute(url), current=False)


def _called(data: Data, language: str) -> str:
    """What its readers call a `language`: by its script, where it has two."""
    scripts = (DERIVED[code] for code in data.agency.scripts)
    return next(
        (each.source_name for each in scripts if each.source == language), LANGUAGES[language].own_name
    )


def _title(trail: Sequence[Page], site_name: str, office: str) -> str:
    """Title of the document: the page, its section and the office; at home, the site and the office."""
    if len(trail) == 1:
        return f"{site_name} - {office}"
    titles = dict.fromkeys((trail[-1].title, trail[1].title, office))
    return " - ".join(titles)


def _to(page: Page, target: Page, *, current: bool = False, children: Sequence[Link] = ()) -> Link:
    return Link(target.short or target.title, href(target.url, page.url), current, children)


def _local(tree: Tree, page: Page, trail: Sequence[Page]) -> list[Link]:
    """Navigation of the report, the commitments or the hand-written pages to which `page` belongs; none elsewhere."""
    root = next((above for above in trail if KIND[above.kind].local or _heads(tree, above)), None)
    if root is None:
        return []
    above = {each.path for each in trail} - {root.path}
    return [
        _to(
            page, part, current=part is page,
            children=[_to(page, child, current=child is page) for child in tree.children(part.path)]
            if part.path in above else (),
        )
        for part in (root, *tree.children(root.path))
    ]  # fmt: skip


def _heads(tree: Tree, page: Page) -> bool:
    """Whether hand-written pages stand below `page`."""
    return bool(page.path) and any(not child.generated for child in tree.children(page.path))


def _footer(data: Data, tree: Tree, page: Page, _: Callable[[str], str]) -> Footer:
    return Footer(
        translation=None if is_original(page.language) else _(TRANSLATION),
        marks=list(identity.footer(data.agency, page.language, _)),
        calls=[
            Call(
                service.name[page.language],
                service.number,
                telephone_url(service.number),
                _to(page, tree[path_of("service", service.id)]).url,
            )
            for service in data.services
            if service.number
        ],
        sitemap=_to(page, tree[path_of("sitemap")]).url,
        links=[_to(page, part) for part in tree.children("") if KIND[part.kind].shown == "footer"],
    )


def _wrong(data: Data, here: str, _: Callable[[str], str]) -> Iterator[Link]:
    """Yield the ways to tell the office what is wrong at the address `here`, as far as the filing data allow."""
    agency = data.agency
    if agency.filing.error_report:
        mark = next(mark for mark in identity.MARKS if mark.path == ("filing", "error_report"))
        yield Link(_(mark.says), mark.link(agency.filing.error_report))
    if agency.email:
        subject = quote(_("Wrong on this page: {address}").format(address=here), safe="")
        yield Link(agency.email, f"mailto:{quote(agency.email, safe='@')}?subject={subject}")
    if agency.telephone:
        yield Link(agency.telephone, telephone_url(agency.telephone))
