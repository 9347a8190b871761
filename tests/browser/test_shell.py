"""What needs a browser: reach by keyboard, screen reader, small screen, without JavaScript and in print."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import product
from operator import itemgetter
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from gongkai.model import kinds as page_kinds

EXAMPLES = {
    "report": "2025",
    "area": "flood-safety",
    "measure": "hazard-inspection",
    "programme": "smart-water",
    "indicator": "hazards-found",
    "service": "water-fees",
}
"""One id of each kind that stands in the addresses of pages."""

ALIKE = ("accessibility", "privacy", "data-guide")
"""Kinds whose pages differ from another's in their words alone."""

NONE_THERE = ("part", "offices", "office-entry", "promises")
"""Kinds of which the site has no page."""

KINDS = {
    kind.name: kind.at(*(EXAMPLES[id] for id in kind.ids)) + ("?q=水库" if kind.name == "search" else "")
    for kind in page_kinds.KINDS
    if kind.address is not None and kind.name not in ("lost", *ALIKE, *NONE_THERE)
}
LANGUAGES = ("", "en/")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = {"": (360, 1280), "en/": (1280, 360)}
"""How wide the window is in each scheme: every kind of page is seen in every scheme at both widths, in one language or the other."""


@dataclass
class Look:
    """What was seen of the kinds of page, each loaded once in each language and then shown in both schemes and several widths."""

    violations: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    widths: dict[str, int] = field(default_factory=dict)
    enlarged: dict[str, list[int]] = field(default_factory=dict)
    """How wide each page is on a phone with larger text, and with text of twice the size."""

    small: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    """What is too small for a finger outside of running text: less than 24 pixels, and in larger text less than 44."""

    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def take(self, page: Page, language: str, path: str, number: int) -> None:
        """Look at what `page` shows, the one of that `number`.

        Colours are held against each other in one scheme, and in the other in the other language; those that all pages have, in each.
        """
        page.set_viewport_size({"width": 320, "height": 640})
        self.widths[language + path] = page.evaluate("document.documentElement.scrollWidth")
        turn = SCHEMES[(number + LANGUAGES.index(language)) % 2]
        for scheme, width in sorted(
            zip(SCHEMES, WIDTHS[language], strict=True), key=itemgetter(1), reverse=True
        ):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 740})
            violations = page.evaluate(VIOLATIONS, rules(scheme, colours=scheme == turn))
            self.violations[language] += [f"{path} {scheme} {width}: {each}" for each in violations]
        small = page.evaluate(SMALL, 24)
        self.enlarged[language + path] = [page.evaluate(each) for each in ENLARGED]
        self.small[language + path] = small, page.evaluate(SMALL, 44)


ENLARGED = (
    "document.documentElement.style.fontSize = '200%', document.documentElement.scrollWidth",
    "document.documentElement.style.fontSize = '', document.documentElement.dataset.elder = 'on', document.documentElement.scrollWidth",
)
SMALL = """(least) => Array.from(document.querySelectorAll('a[href], button, summary')).filter(element => {
  const box = element.getBoundingClientRect(), shown = getComputedStyle(element);
  return box.width > 1 && shown.visibility !== 'hidden' && shown.display !== 'inline' && Math.min(box.width, box.height) < least - .1;
}).map(element => element.outerHTML.slice(0, 100))"""


def with_axe(browser: Browser, **options: Any) -> BrowserContext:
    """Where each page has axe from the beginning: to bring it in later takes four times as long."""
    context = browser.new_context(**options)
    context.add_init_script(Axe().axe_script)
    return context


@pytest.fixture(scope="module")
def looked(browser: Browser, fixture_url: str) -> Look:
    look, context = Look(), with_axe(browser, reduced_motion="reduce")
    page = context.new_page()
    page.on("request", lambda request: look.asked.append(request.url))
    page.on("console", lambda message: look.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: look.errors.append(str(error)))
    for language, (number, path) in product(LANGUAGES, enumerate(KINDS.values())):
        page.goto(fixture_url + language + path)
        look.take(page, language, path, number)
    page.wait_for_load_state("networkidle")
    context.close()
    return look


@pytest.mark.parametrize("language", LANGUAGES, ids=["zh", "en"])
def test_axe_finds_no_violation_on_any_kind_of_page(looked: Look, language: str) -> None:
    assert looked.violations[language] == []


VIOLATIONS = """async options => (await axe.run({...options, resultTypes: ['violations']})).violations
  .map(violation => violation.id + ' ' + violation.nodes.map(node => node.target.join(' ')).join(', '))"""
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def rules(scheme: str, *, colours: bool = True) -> dict[str, object]:
    """What axe holds a page against in a `scheme`, and whether `colours` are among it: they take longer than all else.

    A scheme changes colours alone; a width and the length of words, how large things are.
    """
    if scheme == "light":
        return {"runOnly": WCAG, "rules": {"color-contrast": {"enabled": colours}}}
    return {"runOnly": {"type": "rule", "values": ["target-size", *(["color-contrast"] if colours else [])]}}


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_nothing_is_cut_off_at_320_pixels(looked: Look, path: str) -> None:
    assert [looked.widths[language + path] <= 320 for language in LANGUAGES] == [True, True]


@pytest.mark.parametrize("path", ["404.html", "en/404.html", "en/reports/2025/"])
def test_nothing_is_cut_off_in_a_small_window_of_twice_the_size(
    browser_page: Page, fixture_url: str, path: str
) -> None:
    browser_page.set_viewport_size({"width": 160, "height": 400})
    browser_page.goto(fixture_url + path)
    assert browser_page.evaluate("document.documentElement.scrollWidth") == 160


def test_text_of_twice_the_size_and_larger_text_are_not_cut_off(looked: Look) -> None:
    assert {page: widths for page, widths in looked.enlarged.items() if max(widths) > 360} == {}


def test_what_one_taps_is_24_pixels_and_in_larger_text_has_room_for_a_finger(looked: Look) -> None:
    assert {page: found for page, found in looked.small.items() if any(found)} == {}


def test_the_first_stop_of_the_keyboard_leads_to_the_content(browser_page: Page, fixture_url: str) -> None:
    browser_page.goto(fixture_url + "en/")
    browser_page.keyboard.press("Tab")
    focused = browser_page.locator(":focus")
    expect(focused).to_have_text("Skip to content")
    expect(focused).to_be_in_viewport()
    browser_page.keyboard.press("Enter")
    assert browser_page.evaluate("document.activeElement.id") == "content"


def test_every_stop_of_the_keyboard_is_visible(browser_page: Page, fixture_url: str) -> None:
    page = browser_page
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(fixture_url + "reports/2025/flood-safety/hazard-inspection/")
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        state = page.evaluate(_FOCUS)
        if state is None:
            break
        if not state["visible"]:
            unseen.append(state["text"])
    assert unseen == []


_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
  return { visible: shown && box.width > 0 && box.height > 0, text: element.outerHTML.slice(0, 80) };
}"""


def test_the_language_switch_keeps_the_page(browser_page: Page, fixture_url: str) -> None:
    browser_page.goto(fixture_url + "programmes/smart-water/")
    browser_page.get_by_role("link", name="English").first.click()
    expect(browser_page).to_have_url(fixture_url + "en/programmes/smart-water/")
    expect(browser_page.locator("html")).to_have_attribute("lang", "en")
    browser_page.get_by_role("link", name="中文").first.click()
    expect(browser_page).to_have_url(fixture_url + "programmes/smart-water/")


def test_the_menu_opens_on_a_phone_without_javascript(plain_page: Page, fixture_url: str) -> None:
    page = plain_page
    page.goto(fixture_url)
    link = page.get_by_role("link", name="承诺", exact=True).first
    expect(link).not_to_be_visible()
    page.locator("header summary").first.click()
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(fixture_url + "commitments/")


def test_a_browser_sends_no_request_to_another_host(looked: Look, fixture_url: str) -> None:
    assert len(looked.asked) > len(LANGUAGES) * len(KINDS)
    assert [url for url in looked.asked if not url.startswith((fixture_url, "data:", "blob:"))] == []


def test_no_page_writes_an_error_to_the_console(looked: Look) -> None:
    assert looked.errors == []


def test_a_deep_link_shows_the_figure_it_names(browser_page: Page, fixture_url: str) -> None:
    browser_page.goto(fixture_url + "reports/2025/flood-safety/hazard-inspection/#hazards-fixed-rate")
    row = browser_page.locator("#hazards-fixed-rate")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text(re.compile(r"100%"))


def test_a_printed_page_carries_the_text_and_no_menu(browser_page: Page, fixture_url: str) -> None:
    browser_page.goto(fixture_url + "reports/2025/")
    browser_page.emulate_media(media="print")
    expect(browser_page.locator("main h1")).to_be_visible()
    expect(browser_page.locator("header summary").first).not_to_be_visible()
    assert len(browser_page.pdf()) > 10_000


def _size(page: Page) -> float:
    size: float = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    return size


def test_larger_text_is_remembered_on_the_next_page_and_can_be_undone(
    browser_page: Page, fixture_url: str
) -> None:
    browser_page.goto(fixture_url)
    before = _size(browser_page)
    browser_page.get_by_role("link", name="大字版").first.click()
    assert _size(browser_page) >= before * 1.25
    browser_page.goto(fixture_url + "commitments/")
    assert _size(browser_page) >= before * 1.2
    assert browser_page.evaluate("document.cookie") == ""
    browser_page.goto(fixture_url)
    browser_page.get_by_role("link", name="标准字号").first.click()
    assert _size(browser_page) == before


def test_larger_text_works_without_javascript(plain_page: Page, fixture_url: str) -> None:
    page = plain_page
    page.goto(fixture_url)
    link = page.get_by_role("link", name="大字版").first
    before = _height(page)
    link.click()
    assert page.url.endswith("#elder")
    expect(page.get_by_role("link", name="标准字号").first).to_be_visible()
    assert _height(page) > before * 1.2


def _height(page: Page) -> float:
    box = page.locator("main h1").first.bounding_box()
    assert box
    return box["height"]


def test_dark_colours_are_remembered(browser_page: Page, fixture_url: str) -> None:
    browser_page.emulate_media(color_scheme="light")
    browser_page.set_viewport_size({"width": 1280, "height": 800})
    browser_page.goto(fixture_url)
    button = browser_page.get_by_role("button", name="深色显示").first
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    browser_page.goto(fixture_url + "en/")
    assert browser_page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_a_heading_copies_its_own_address(browser: Browser, fixture_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(fixture_url + "en/reports/2025/flood-safety/hazard-inspection/")
    page.get_by_role("link", name="Copy the link: Figures").click()
    expect(page.get_by_role("status").filter(has_text="The link is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url.partition("#")[0] + "#figures"
    context.close()
