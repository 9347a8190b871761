"""The footer: who runs the site and under which filing numbers, as the data say, on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import html

from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from ..model import identity
from ..model.addresses import index_file
from .built import BuiltPage


def _marks(page: BuiltPage) -> Iterator[Problem]:
    footers = page.find("//body/footer")
    if not footers:
        yield page.fault(None, N_("the page has no footer"))
        return
    footer = footers[-1]
    said = " ".join(footer.text_content().split())
    for text, form in _texts(page):
        if text and text not in said:
            message = N_("the footer does not say {value}, which the data state")
            yield page.fault(_like(footer, form), message, value=text)
    links = {link.get("href"): link for link in footer.iter("a")}
    for url, begin in _links(page):
        if url not in links:
            found = next((links[href] for href in links if href and href.startswith(begin)), footer)
            yield page.fault(found, N_("the footer has no link to {url}"), url=url)
    for link in links.values():
        yield from _unlike(page, link)
    sitemap = index_file(page.language, "sitemap")
    if not any(page.site.target(page.url, href or "") == (sitemap, "") for href in links):
        yield page.fault(footer, N_("the footer does not lead to the site map"))


def _texts(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """What the footer says, and what it looks like where it says something else."""
    for mark in identity.MARKS:
        if mark.footer and not mark.says:
            form = mark.like or (mark.form.pattern if mark.form else "")
            yield page.site.said(mark, page.language), form


def _links(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """Where the footer leads, and how such links begin."""
    for mark in identity.MARKS:
        url = mark.link(page.site.said(mark, page.language))
        if mark.footer and url:
            host = urlsplit(mark.address).netloc
            yield url, f"https://{host}" if host else mark.address


def _unlike(page: BuiltPage, link: html.HtmlElement) -> Iterator[Problem]:
    """A number that leads to another one, or dials another."""
    href, text = link.get("href") or "", link.text_content().strip()
    for mark in identity.MARKS:
        key = mark.key(text)
        if (
            mark.address
            and not mark.says
            and key
            and href.startswith(mark.address)
            and href != mark.link(text)
        ):
            number = key if key in text else text
            yield page.fault(link, N_("the number {number} leads to {url}"), number=number, url=href)


def _like(footer: html.HtmlElement, form: str) -> html.HtmlElement:
    """The innermost element of the footer whose text has the `form`; the footer if none has."""
    if not form:
        return footer
    pattern = re.compile(form)
    found = [
        each for each in footer.iter() if isinstance(each.tag, str) and pattern.search(each.text_content())
    ]
    return found[-1] if found else footer


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule("footer-marks", N_("The footer of every page says who runs the site, and shows its filing numbers with their links."),
         N_("Look at agency.yml and at the template partials/footer.html."), _marks, source="国办发〔2017〕47号，附件"),
)  # fmt: skip
