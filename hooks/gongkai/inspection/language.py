"""Languages: what a page is in, what stands in the other one, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from ..model.languages import DERIVED, LANGUAGES, ORIGINAL, TRANSLATIONS, address_in, split_address
from .built import BuiltPage

_HAN = lazy(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_READ_OUT = ("alt", "title", "aria-label", "placeholder", "label")
_SILENT = ("script", "style", "template")


def _of_page(page: BuiltPage) -> Iterator[Problem]:
    wanted, stated = LANGUAGES[page.language].html, page.tree.get("lang")
    if stated != wanted:
        message = N_("the page says that its language is {stated}, and it is {wanted}")
        yield page.fault(page.tree, message, stated=stated or "–", wanted=wanted)


def _marked(page: BuiltPage) -> Iterator[Problem]:
    """Yield what is Chinese on an English page and not marked as such."""
    if page.language in TRANSLATIONS:
        for element, text in _unmarked(page.tree, ""):
            message = N_('Chinese text on an English page is not marked lang="zh-CN": {text}')
            yield page.fault(element, message, text=" ".join(text.split())[:40])


def _unmarked(element: html.HtmlElement | None, language: str) -> Iterator[tuple[html.HtmlElement, str]]:
    stack = [] if element is None else [(element, language)]
    while stack:
        current, inherited = stack.pop()
        if not isinstance(current.tag, str) or current.tag in _SILENT:
            continue
        own = current.get("lang") or inherited
        if not own.startswith("zh"):
            texts = [
                current.text,
                *(child.tail for child in current),
                *(current.get(name) for name in _READ_OUT),
            ]
            found = next((text for text in texts if text and _HAN.search(text)), None)
            if found:
                yield current, found
        stack += [(child, own) for child in reversed(current)]


def _switch(page: BuiltPage) -> Iterator[Problem]:
    """Yield what is wrong with the way to the same page in the other language."""
    if page.lost:
        return
    path = split_address(page.url)[1]
    sources = page.site.sources
    derived = [DERIVED[code] for code in sources["agency"].get(("scripts",)) or () if code in DERIVED]
    urls = {LANGUAGES[code].html: LANGUAGES[code].prefix + path for code in sources.languages}
    urls |= {each.html: each.prefix + path for each in derived}
    links = {link.get("hreflang"): link for link in page.find("//header//a[@hreflang]")}
    for language, url in urls.items() if len(urls) > 1 else ():
        link = links.get(language)
        if link is None:
            message = N_("no link leads to the page in the language {language}")
            yield page.fault(page.tree.find(".//header"), message, language=language)
        elif page.site.target(page.url, link.get("href") or "") != page.site.target("", f"./{url}"):
            message = N_("the link to the language {language} leads to {target}")
            yield page.fault(link, message, language=language, target=link.get("href"))
    yield from _stated(page, {**urls, "x-default": address_in(ORIGINAL, path)})


def _stated(page: BuiltPage, urls: dict[str, str]) -> Iterator[Problem]:
    """Yield what `link` elements say of the page's addresses, if it is not so; without a domain they say nothing."""
    base, head = page.site.base, page.tree.find("head")
    found: dict[str, html.HtmlElement] = {}
    for link in page.find("//link[@rel='canonical'] | //link[@rel='alternate'][@hreflang]"):
        found[link.get("hreflang") or "canonical"] = link
    wanted = {name: base + url for name, url in (*urls.items(), ("canonical", page.url))} if base else {}
    for name in sorted(found.keys() | wanted.keys()):
        link = found.get(name)
        if link is None:
            yield page.fault(
                head, N_("the head does not state the address {name}: {url}"), name=name, url=wanted[name]
            )
        elif link.get("href") != wanted.get(name):
            message = N_("the head states the address {name} as {stated}; it is {url}")
            yield page.fault(link, message, name=name, stated=link.get("href"), url=wanted.get(name, "–"))


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule("page-language", N_("Every page says in which language it is."),
         N_("Set lang on the html element."), _of_page, source="GB/T 37668-2019；WCAG 2.2, 3.1.1"),
    Rule("language-unmarked", N_("What is Chinese on an English page is marked as Chinese, so that it is read out rightly."),
         N_('Translate it, or mark it lang="zh-CN".'), _marked, source="GB/T 37668-2019；WCAG 2.2, 3.1.2"),
    Rule("language-switch", N_("Every page leads to itself in the other language, and says so to search engines where the domain is known."),
         N_("Look at the templates partials/header.html and partials/meta.html, and at domain in agency.yml."), _switch),
)  # fmt: skip
