"""The footer: who runs the site and under which filing numbers, as the data say, on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from ..model.telephone import telephone_url
from ..rules.records.agency import ICP, POLICE
from .built import BuiltPage

_BADGE = "https://bszs.conac.cn/sitename?method=show&id="
_POLICE_QUERY = "https://beian.mps.gov.cn/#/query/webSearch?code="


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
    folder = "" if page.language == "zh" else f"{page.language}/"
    if not any(
        page.site.target(page.url, href or "") == (f"{folder}sitemap/index.html", "") for href in links
    ):
        yield page.fault(footer, N_("the footer does not lead to the site map"))


def _texts(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """What the footer says, and what it looks like where it says something else."""
    agency = page.site.agency
    yield agency("name", page.language), ""
    yield agency("address", page.language), ""
    yield agency("contact", page.language), ""
    yield agency("telephone"), r"0\d{2,3}-\d{7,8}"
    yield agency("filing", "site_id"), r"\b(\d{10}|bm\d{8})\b"
    yield agency("filing", "police"), POLICE.pattern
    yield agency("filing", "icp"), ICP.pattern


def _links(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """Where the footer leads, and how such links begin."""
    agency = page.site.agency
    police = re.search(r"\d{14}", agency("filing", "police"))
    if agency("telephone"):
        yield telephone_url(agency("telephone")), "tel:"
    if police:
        yield f"{_POLICE_QUERY}{police[0]}", "https://beian.mps"
    if agency("filing", "icp"):
        yield "https://beian.miit.gov.cn/", "https://beian.miit"
    if agency("filing", "party_badge"):
        yield f"{_BADGE}{agency('filing', 'party_badge')}", _BADGE
    if agency("filing", "error_report"):
        yield agency("filing", "error_report"), "https://zfwz"


def _unlike(page: BuiltPage, link: html.HtmlElement) -> Iterator[Problem]:
    """A police number that leads to another one, or a telephone number that dials another."""
    href, text = link.get("href") or "", link.text_content()
    code = re.search(r"\d{14}", text)
    if code and href.startswith(_POLICE_QUERY) and not href.endswith(code[0]):
        yield page.fault(link, N_("the number {number} leads to {url}"), number=code[0], url=href)
    if href.startswith("tel:") and telephone_url(text.strip()) != href:
        yield page.fault(link, N_("the number {number} leads to {url}"), number=text.strip(), url=href)


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
    Rule(
        "footer-marks",
        N_("The footer of every page says who runs the site, and shows its filing numbers with their links."),
        N_("Look at agency.yml and at the template partials/footer.html."),
        _marks,
        source="国办发〔2017〕47号，附件",
    ),
)
