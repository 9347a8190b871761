"""Ten things for which people come, done on a small phone: each with two taps at most, no more than a screen below what is first seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import left_empty

WIDTH, HEIGHT = 360, 740
TAPS, SCREENS = 2, 1


@dataclass
class Visit:
    """What one does on the way from the home page, and how far one scrolls for it."""

    page: Page
    taps: int = 0
    screens: list[int] = field(default_factory=list)

    def scroll(self, to: Locator) -> None:
        """Bring `to` in sight, counting the screens below what is shown now."""
        expect(to).to_be_visible()
        box = to.bounding_box()
        assert box
        self.screens.append(max(0, int((box["y"] + min(box["height"], HEIGHT / 2)) // HEIGHT)))
        to.scroll_into_view_if_needed()

    def tap(self, name: str, role: str = "link") -> None:
        """Tap what is called `name`."""
        found = self.page.get_by_role(role, name=name).locator("visible=true").first  # type: ignore[arg-type]
        if role == "summary":
            found = self.page.locator("summary", has_text=name).locator("visible=true").first
        self.scroll(found)
        found.click()
        self.taps += 1

    def ask(self, words: str) -> None:
        """Type `words` into the field of the header, and send them: one tap beside the typing."""
        field = self.page.locator(".site-header input[type=search]")
        self.scroll(field)
        field.fill(words)
        field.press("Enter")
        self.taps += 1

    def sees(self, words: str, where: str = "main") -> None:
        """Find `words`."""
        self.scroll(self.page.locator(where).get_by_text(words).locator("visible=true").first)

    def calls(self, number: str) -> None:
        """Find a button that calls `number`."""
        self.scroll(self.page.locator(f"main a[href='tel:{number}']").first)

    @property
    def cost(self) -> tuple[bool, bool]:
        """Whether there were few taps, and little scrolling."""
        return self.taps <= TAPS, max(self.screens, default=0) <= SCREENS


@pytest.fixture(scope="module")
def small_phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(small_phone: Page, site_url: str) -> Iterator[Visit]:
    small_phone.goto(site_url)
    yield Visit(small_phone)
    left_empty(small_phone)


def test_who_is_stuck_in_a_lift_finds_whom_to_call(visit: Visit) -> None:
    visit.calls("963333")
    assert (visit.taps, visit.screens) == (0, [0])


def test_whether_new_businesses_went_up_or_down_is_said_not_to_be_known(visit: Visit) -> None:
    visit.tap("9305")
    visit.sees("本站不作升降判断")
    assert visit.cost == (True, True), visit


def test_whether_food_promises_were_kept_is_said_as_far_as_it_is_known(visit: Visit) -> None:
    visit.tap("菜单", "summary")
    visit.tap("承诺")
    visit.sees("市场运行安全")
    visit.sees("本站没有收录之后的报告全文")
    assert visit.cost == (True, True), visit


def test_where_expired_medicine_goes_is_answered_and_what_is_not_known_is_said(visit: Visit) -> None:
    visit.tap("废弃药品回收")
    visit.sees("55家")
    visit.sees("是哪些药店、在什么地方，报告没有写出。")
    visit.calls("+862760670200")
    assert visit.cost == (True, True), visit


def test_all_figures_are_in_excel_after_two_taps(visit: Visit) -> None:
    visit.tap("下载全部数字")
    with visit.page.expect_download() as download:
        visit.tap("报告的全部数字，一张表")
    content = download.value.path().read_bytes()
    assert content.startswith("\ufeff".encode())  # without it Excel shows Chinese as something else
    assert content.count(b"\n") > 100
    assert visit.cost == (True, True), visit


def test_a_figure_is_cited_with_its_address(visit: Visit) -> None:
    visit.tap("15.14")
    visit.tap("如何引用这个数字")
    visit.sees("indicators/total-entities/#", ".citation")
    assert visit.cost == (True, True), visit


def test_what_963333_is_stands_above_all_that_is_found(visit: Visit) -> None:
    visit.ask("963333")
    visit.sees("电梯需要应急处置、应急救援时")
    visit.calls("963333")
    assert visit.cost == (True, True), visit


def test_whether_this_is_official_is_told_with_the_filing_data(visit: Visit) -> None:
    visit.tap("菜单", "summary")
    visit.tap("机关概况")
    visit.sees("4207000056")
    assert visit.cost == (True, True), visit


def test_two_half_years_that_cannot_be_compared_are_said_not_to_be(visit: Visit) -> None:
    visit.tap("数据升降对比")
    visit.sees("实有市场主体总量")
    visit.sees("只写明过一次，或者不便对比")
    assert visit.cost == (True, True), visit


def test_a_mistake_is_reported_from_any_page(visit: Visit) -> None:
    visit.tap("菜单", "summary")
    visit.tap("本页有误")
    visit.calls("+862760670200")
    assert visit.cost == (True, True), visit


@pytest.fixture
def english(visit: Visit, site_url: str) -> Visit:
    visit.page.goto(f"{site_url}en/")
    return visit


def test_what_is_asked_of_figures_and_promises_is_as_near_in_english(english: Visit, site_url: str) -> None:
    for taps, seen in (
        (("9,305",), ("does not say whether they went up or down",)),
        (
            ("summary:Menu", "Promises"),
            ("Market safety", "this site does not have the text of any later report"),
        ),
        (("Expired medicine",), ("55 retail pharmacies", "The report names none of these pharmacies")),
        (("All figures, for Excel", "All figures and tables as an Excel workbook"), ()),
        (("151,400", "How to cite this figure"), ("/en/indicators/total-entities/#",)),
        (("Up or down? Figures compared",), ("Businesses on the register", "none that can be compared")),
        (("summary:Menu", "Something wrong on this page"), ("Please give its address",)),
    ):
        english.page.goto(f"{site_url}en/")
        english.taps, english.screens = 0, []
        for name in taps:
            role, _, words = name.rpartition(":")
            english.tap(words, role or "link")
        for words in seen:
            english.sees(words)
        assert english.cost == (True, True), (taps, english)
