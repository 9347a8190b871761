"""Rules on the site as a whole: links and their targets, titles, columns, footers, lists for machines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..model import identity
from ..model.kinds import KIND
from ..model.languages import address_in, split_address
from ..reading.source import strings
from .built import BuiltFile, BuiltSite
from .facts import SiteFacts
from .safety import styles

_HOME = KIND["home"].column or ""
_URL = lazy(r"https?://([^\s/\"'<>()（）]+)")
_NOWHERE = N_("the link {link} leads nowhere")


def _dead(facts: SiteFacts) -> Iterator[Problem]:
    ids = {page.file.name: page.ids for page in facts.pages}
    for page in facts.pages:
        for link in page.missing:
            yield problem(page.file.line(link.line), _NOWHERE, link=link.file)
        for link in page.anchors:
            if link.fragment not in ids.get(link.file, ()):
                message = N_("the link to {file} leads to “#{id}”, which that page has not")
                yield problem(page.file.line(link.line), message, file=link.file, id=link.fragment)


def _dead_in_files(facts: SiteFacts) -> Iterator[Problem]:
    """Yield addresses in style sheets, site maps and feeds, and names in the manifest, that lead nowhere."""
    site = facts.site
    for file in site.files:
        for address, before in (*styles(file), *_of_xml(file, "loc", "link"), *_of_robots(file)):
            target = site.target(file.name, address)
            if target and target[0] not in site.names:
                yield file.after(before, _NOWHERE, link=address)
    if site.listed:
        listed, said = site.listed
        if said is None:
            yield problem(listed.line(1), N_("the manifest is damaged; build the site again"))
        for name in said["files"].keys() - site.names if said else ():
            yield problem(listed.line(1), N_("the manifest lists {name}, which is not there"), name=name)


def _of_xml(file: BuiltFile, *names: str) -> Iterator[tuple[str, str]]:
    """Yield the addresses in a site map or feed, with line ends before them for their line."""
    if file.name.rpartition("/")[2] not in ("sitemap.xml", "feed.xml"):
        return
    element: Any
    for element in etree.fromstring(file.content).iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        address = element.text if name == "loc" else element.get("href")
        if address and name in names:
            yield address, "\n" * ((element.sourceline or 1) - 1)


def _of_robots(file: BuiltFile) -> Iterator[tuple[str, str]]:
    if file.name == "robots.txt":
        for found in re.finditer(r"(?m)^Sitemap: *(\S+)", file.text):
            yield found[1], found.string[: found.start(1)]


def _unlisted(facts: SiteFacts) -> Iterator[Problem]:
    """Yield each page that the XML site map does not list."""
    for file in facts.site.files:
        if file.name == "sitemap.xml":
            targets = (facts.site.target("", address) for address, _ in _of_xml(file, "loc"))
            listed = {target[0] for target in targets if target}
            for page in facts.pages:
                if not page.lost and page.file.name not in listed:
                    yield problem(file.line(1), N_("the site map does not list {page}"), page=page.url or "/")


def _foreign_links(facts: SiteFacts) -> Iterator[Problem]:
    known = identity.hosts() | set(_stated_hosts(facts.site))
    for page in facts.pages:
        for address, line in page.foreign:
            host = urlsplit(address).netloc
            if host not in known:
                message = N_(
                    "the page leads to {address}; neither data nor hand-written pages name that host"
                )
                yield problem(page.file.line(line), message, address=address)


def _stated_hosts(site: BuiltSite) -> Iterator[str]:
    texts = [text for _, source in site.sources.all() for text in strings(source.value)]
    for text in (*texts, *(document.text for document in site.sources.documents)):
        yield from _URL.findall(text)


def _same(facts: SiteFacts) -> Iterator[Problem]:
    """Yield titles and descriptions that two pages of a language have."""
    first: dict[tuple[str, str, str], str] = {}
    for page in facts.pages:
        for what in ("title", "description"):
            text = page.tags.get(what, "")
            if page.lost or (what == "description" and not text):
                continue
            if not text:
                yield problem(page.place(what), N_("the page has no title"))
                continue
            other = first.setdefault((page.language, what, text), page.file.name)
            if other != page.file.name:
                message = N_("the page has the same {what} as {other}: {text}")
                yield problem(page.place(what), message, what=what, other=other, text=text)


def _columns(facts: SiteFacts) -> Iterator[Problem]:
    """Yield columns described alike, and columns called or described in two ways."""
    columns = [page for page in facts.pages if {"ColumnName", "ColumnDescription"} <= page.tags.keys()]
    names: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    descriptions: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for page in columns:
        name, description = page.tags["ColumnName"], page.tags["ColumnDescription"]
        names[page.language, description][name] += 1
        descriptions[page.language, name][description] += 1
    for page in columns:
        name, description = page.tags["ColumnName"], page.tags["ColumnDescription"]
        other = names[page.language, description].most_common(1)[0][0]
        if other != name:
            message = N_("the columns {name} and {other} have one description")
            yield problem(page.place("ColumnDescription"), message, name=name, other=other)
        if descriptions[page.language, name].most_common(1)[0][0] != description:
            message = N_("the column {name} is described in another way than on other pages")
            yield problem(page.place("ColumnDescription"), message, name=name)


def _empty(facts: SiteFacts) -> Iterator[Problem]:
    for page in facts.pages:
        heads = not page.article and not page.lost and page.tags.get("ColumnType", _HOME) != _HOME
        if heads and page.entries == 0:
            message = N_("the column {name} is empty")
            yield problem(page.place("ColumnName"), message, name=page.tags["ColumnName"])


def _footers(facts: SiteFacts) -> Iterator[Problem]:
    """Yield footers that say something else than most of their language."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for page in facts.pages:
        said[page.language][page.footer] += 1
    for page in facts.pages:
        if page.footer != said[page.language].most_common(1)[0][0]:
            yield problem(page.place("footer"), N_("the footer differs from that of the other pages"))


def _twins(facts: SiteFacts) -> Iterator[Problem]:
    """Yield pages that are not in the other language, or are another kind of page there."""
    kinds = {page.url: page.article for page in facts.pages}
    for page in (page for page in facts.pages if not page.lost):
        path = split_address(page.url)[1]
        for language in facts.site.sources.languages:
            twin = address_in(language, path)
            if twin not in kinds:
                message = N_("the page is not there in the other language: {twin}")
                yield problem(Place(page.file.file), message, twin=twin)
            elif page.article is False and kinds[twin]:
                message = N_("{twin} is an article by its tags, this page is none")
                yield problem(Place(page.file.file), message, twin=twin)


RULES: tuple[Rule[SiteFacts], ...] = (
    Rule("dead-link", N_("Every link leads to a page, a file or a place that is there."),
         N_("Correct the address; ids of headings stand in braces, { #id }."), _dead, source="国办秘函〔2019〕19号"),
    Rule("dead-address", N_("Style sheets, site map, feeds and manifest name only what is there."),
         N_("Build the site again; correct the address in the file."), _dead_in_files, source="国办秘函〔2019〕19号"),
    Rule("page-unlisted", N_("The XML site map lists every page."), N_("Build the site again."), _unlisted),
    Rule("foreign-link", N_("Pages lead only to such other hosts as the data, the hand-written pages or the filing marks name."),
         N_("Take the link out, or name the address in the data."), _foreign_links),
    Rule("title-repeated", N_("No two pages of a language have the same title or the same description."),
         N_("Say in the title what is special to the page."), _same),
    Rule("column-description", N_("Each column has a description of its own, the same on all its pages."),
         N_("Say what the column is for."), _columns, source="国办发〔2017〕47号，附件"),
    Rule("column-empty", N_("No column is empty."),
         N_("Fill the column, or leave it out until there is something to show."), _empty, source="国办秘函〔2019〕19号"),
    Rule("footer-differs", N_("The footer says the same on all pages of a language."),
         N_("Look at the template partials/footer.html; build the site again."), _footers, source="国办发〔2017〕47号，附件"),
    Rule("page-untranslated", N_("Every page is there in both languages, and is the same kind of page in both."),
         N_("Write the page in the other language, under the same name."), _twins),
)  # fmt: skip
