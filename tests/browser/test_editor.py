"""The editor in a real browser and as a process: by keyboard alone, accessible, with nothing from elsewhere, ended in order."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.test_shell import VIOLATIONS, rules, with_axe
from tests.conftest import OFFICE, ROOT, portal

TEXT = ROOT / "tests/fixtures/texts/half-year.txt"
MEASURE = "/file/2025/achievements?at=/body/0/body/1"
VALUES = "/file/indicators?at=/indicators/14"
VALUE = "/indicators/14/values/0/value"
LEAD = "/body/0/body/1/heading/en"
PLACES = ("/", MEASURE, "/file/areas", "/page/about.md", "/publish", "/import", "/questions")


class Running:
    """An editor that was started, and where it is opened."""

    def __init__(self, folder: Path, language: str = "zh") -> None:
        command = [
            sys.executable,
            "-m",
            "gongkai",
            "edit",
            "--no-browser",
            "--no-preview",
            "--lang",
            language,
        ]
        self.folder = folder
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        assert self.process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", self.process.stdout.readline())
        assert found
        self.opened = found[0]
        self.base = self.opened.partition("/?")[0]

    def end(self, how: signal.Signals) -> tuple[int, str]:
        """End it; its exit code, and what it complained of."""
        self.process.send_signal(how)
        _, complaint = self.process.communicate(timeout=30)
        return self.process.returncode, complaint

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing running or open behind a test that failed."""
        self.process.kill()
        self.process.communicate(timeout=30)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with Running(portal(tmp_path_factory.mktemp("editor"), OFFICE)) as editor:
        yield editor
        assert editor.end(signal.SIGTERM) == (128 + signal.SIGTERM, "")


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Running]:
    with Running(portal(tmp_path, OFFICE)) as editor:
        yield editor


@pytest.fixture(scope="module")
def page(running: Running, browser: Browser) -> Iterator[Page]:
    context = with_axe(browser, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(running.opened)
    yield opened
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_and_fits_the_screen(
    running: Running, page: Page, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for place in PLACES:
        page.goto(running.base + place)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        accessible(page, **rules(scheme, colours=(scheme == "light") == (width == 1280)))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place


def test_a_report_is_brought_in_and_confirmed_by_keyboard_alone_in_english_and_every_page_is_accessible(
    tmp_path: Path, browser: Browser
) -> None:
    with Running(portal(tmp_path, OFFICE), "en") as editor:
        context = with_axe(browser, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(editor.opened)
        reach(page, "a", "Bring in a report")
        press(page)
        accessible(page)
        reach(page, "textarea", "", "text")
        page.keyboard.insert_text(TEXT.read_text("utf-8"))
        reach(page, "input", "", "year")
        page.keyboard.press("Control+A")
        page.keyboard.type("2026")
        reach(page, "select", "", "stretch")
        page.keyboard.press("ArrowDown")
        reach(page, "button", "Make the draft")
        press(page)
        accessible(page)
        reach(page, "a", "Go through them")
        press(page)
        while page.locator("#asked").count():
            accessible(page)
            reach(page, "button", "That is right")
            press(page)
        assert page.inner_text("#content p:not(.told)") == "No question is left open."
        for place in PLACES:
            page.goto(editor.base + place)
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
            accessible(page)
        assert (editor.folder / "site_data/reports/2026-h1/report.yml").is_file()
        context.close()
        assert editor.end(signal.SIGTERM) == (128 + signal.SIGTERM, "")


def accessible(page: Page, **options: object) -> None:
    assert page.evaluate(VIOLATIONS, options) == [], page.url


def test_the_first_page_stands_before_the_check_has_spoken_and_says_so(
    own: Running, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(own.opened)
    while page.locator(".state[data-wait]").count():
        assert page.inner_text(".state p") == "正在检查…… 刷新"
        follow(page, ".state a")
    assert page.locator(".state details, .state > p").count()
    context.close()


def test_nothing_is_asked_of_another_host_and_nothing_is_refused(running: Running, page: Page) -> None:
    asked: list[str] = []
    said: list[str] = []

    def hear(request: Request) -> None:
        asked.append(request.url)

    page.on("request", hear)
    page.on("console", lambda message: said.append(message.text))
    for place in PLACES:
        page.goto(running.base + place)
        page.wait_for_load_state("networkidle")
    page.remove_listener("request", hear)
    assert asked
    assert [url for url in asked if not url.startswith(f"{running.base}/")] == []
    assert said == []


def test_a_fault_is_said_beside_its_field_while_one_types(running: Running, page: Page) -> None:
    page.goto(running.base + VALUES)
    page.fill(f'[id="f{VALUE}"]', "13x")
    message = page.locator(f'[id="m{VALUE}"] p.error')
    message.wait_for(timeout=20_000)
    assert message.inner_text().startswith("数值：“13x”不是数字")
    page.fill(f'[id="f{VALUE}"]', "14")
    message.wait_for(state="detached", timeout=20_000)
    page.reload()  # asks no question in a headless browser


def test_a_text_is_changed_saved_and_taken_back_by_keyboard_alone(running: Running, page: Page) -> None:
    file = running.folder / "site_data/reports/2025/achievements.yml"
    before = file.read_text("utf-8")
    page.goto(running.base)
    reach(page, "a", "2025年工作总结")
    press(page)
    reach(page, "a", "防汛防旱打赢硬仗")
    press(page)
    reach(page, "a", "预警“叫应”机制落地")
    press(page)
    reach(page, "textarea", "", f"f{LEAD}")
    page.keyboard.press("Control+End")
    page.keyboard.type(" in time")
    reach(page, "button", "保存", back=True)
    press(page)
    assert page.inner_text("#saved") == "已保存。只写入了您改过的内容。"
    assert file.read_text("utf-8") == before.replace(
        "Warnings that are answered", "Warnings that are answered in time"
    )
    reach(page, "button", "撤销上一次编辑")
    press(page)
    assert file.read_text("utf-8") == before


def press(page: Page) -> None:
    """Press what is reached, and wait for where it leads."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def follow(page: Page, selector: str) -> None:
    """Click the first of these, and wait for where it leads: a click alone does not."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def look_until_checked(page: Page) -> None:
    """Look again as long as the form says that the check has not spoken yet, as on a machine that does much else besides."""
    while page.locator("#checking").count():
        follow(page, "#checking a")


def reach(page: Page, tag: str, text: str, id: str = "", *, back: bool = False) -> None:
    """Go with the tabulator to the element of that text or id."""
    for _ in range(400):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate(
            """([tag, text, id]) => {
                const at = document.activeElement
                return at.tagName === tag.toUpperCase() && (id ? at.id === id : at.textContent.trim() === text)
            }""",
            [tag, text, id],
        ):
            return
    raise AssertionError(text or id)


def test_without_script_a_form_is_saved_and_says_its_faults(
    running: Running, browser: Browser, page: Page
) -> None:
    context = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    plain = context.new_page()
    plain.goto(running.base + VALUES)
    plain.fill(f'[id="f{VALUE}"]', "13x")
    follow(plain, "button.first")
    look_until_checked(plain)
    assert plain.inner_text(f'[id="m{VALUE}"] p.error').startswith("数值：“13x”不是数字")
    plain.fill(f'[id="f{VALUE}"]', "14")
    follow(plain, "button.first")
    look_until_checked(plain)
    assert plain.locator(f'[id="m{VALUE}"] p.error').count() == 0
    context.close()


def test_a_killed_editor_leaves_every_file_whole(own: Running, tmp_path: Path, browser: Browser) -> None:
    before = {path: path.read_bytes() for path in (tmp_path / "site_data").rglob("*") if path.is_file()}
    context = browser.new_context()
    page = context.new_page()
    page.goto(own.opened)
    page.goto(own.base + MEASURE)
    page.fill(f'[id="f{LEAD}"]', "Typed and not lost")
    own.process.kill()
    own.process.communicate(timeout=30)
    page.wait_for_timeout(1_500)  # the script asks in vain
    assert page.input_value(f'[id="f{LEAD}"]') == "Typed and not lost"
    assert {path: path.read_bytes() for path in before} == before
    context.close()


def test_ctrl_c_ends_it_without_a_word(own: Running) -> None:
    assert own.end(signal.SIGINT) == (0, "")
