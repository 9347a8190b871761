"""Go through two chapters of the editors' guide in a browser as somebody new would: `python -m tools.walkthrough`.

Takes the pictures in docs/guide/images/, and tells the clicks and minutes that each chapter costs. Both offices do not exist.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, ViewportSize, sync_playwright

from gongkai.model.languages import LANGUAGES
from gongkai.model.phrases import translations
from tests.conftest import ROOT, TRANSPORT, portal
from tools.browser import ARGUMENTS, find, picture

PICTURES = ROOT / "docs/guide/images"
TEXT = ROOT / "tests/fixtures/texts/half-year.txt"
SIZE: ViewportSize = {"width": 1120, "height": 720}
LARGEST = 60_000
"""Bytes of a picture."""

CLICK, CHARACTER, READ = 4.0, 0.6, 0.2
"""Seconds for somebody new: to find something and click it, to type a character, to read one."""


@dataclass
class Walk:
    """One way through the editor: what it costs, and the pictures of it."""

    page: Page
    language: str
    chapter: str
    clicks: int = 0
    typed: int = 0
    read: int = 0
    waited: float = 0.0
    pictures: list[str] = field(default_factory=list)

    def said(self, phrase: str) -> str:
        """A phrase of the editor in its language."""
        return translations(self.language).gettext(phrase)

    def click(self, what: Locator, *, leads: bool = False) -> None:
        """Click something, and wait for where it leads."""
        began = time.monotonic()
        self.clicks += 1
        if leads:
            with self.page.expect_navigation():
                what.click()
        else:
            what.click()
        self.waited += time.monotonic() - began

    def press(self, phrase: str) -> None:
        """Press the first button that is called so."""
        self.click(self.page.get_by_role("button", name=self.said(phrase), exact=True).first, leads=True)

    def follow(self, phrase: str) -> None:
        """Follow the first link that is called so."""
        self.click(self.page.get_by_role("link", name=self.said(phrase), exact=True).first, leads=True)

    def type(self, name: str, text: str) -> None:
        """Type into the field of that name, in the place of what stands there."""
        self.clicks += 1
        self.typed += len(text)
        self.page.fill(f'[id="f{name}"]' if name.startswith("/") else f"#{name}", text)

    def look(self, what: Locator) -> str:
        """Read something."""
        text = what.inner_text()
        self.read += len(text)
        return text

    def picture(self, name: str, top: Locator | None = None) -> None:
        """Take a picture of the window."""
        if top:
            top.evaluate("each => window.scrollTo(0, each.getBoundingClientRect().top + window.scrollY - 90)")
        content = picture(self.page, 60)
        file = f"{self.chapter}-{name}-{self.language}.webp"
        assert len(content) <= LARGEST, (file, len(content))
        (PICTURES / file).write_bytes(content)

    @property
    def minutes(self) -> float:
        """Minutes that it takes."""
        return (self.clicks * CLICK + self.typed * CHARACTER + self.read * READ + self.waited) / 60

    def told(self) -> str:
        """What it costs, in a line."""
        return (
            f"{self.chapter} ({self.language}): {self.clicks} clicks, {self.typed} characters typed, {self.read} read,"
            f" {self.waited:.0f} s waited: {self.minutes:.1f} minutes"
        )


def number(walk: Walk) -> None:
    """The chapter “A number is wrong”: the source has a misprint."""
    page = walk.page
    walk.click(page.locator('a[href="/file/2023/report"]'), leads=True)
    walk.click(page.locator(".more > summary").last)
    walk.click(page.locator('button[value="add:/errata"]'), leads=True)
    for key, text in {
        "id": "bridges", "printed": "完成危桥改造9座", "corrected": "完成危桥改造8座", "reason/zh": "原文印错，应为8座。"
    }.items():  # fmt: skip
        walk.type(f"/errata/0/{key}", text)
    walk.picture("erratum")
    walk.press("Save")
    walk.follow("All contents")
    walk.click(page.locator('a[href="/file/2023/review"]'), leads=True)
    walk.click(page.get_by_role("link", name="农村公路提质"), leads=True)
    zh = "/body/0/sentences/1/zh"
    walk.type(zh, "完成危桥改造{8|bridges-rebuilt}座，占计划的90%。")
    walk.look(page.locator(f'[id="m{zh}"] p').first)
    page.locator("iframe").wait_for()
    walk.picture("message", page.locator('[id="f/body/0/sentences/1"]'))
    walk.type(zh, "完成危桥改造{8座|bridges-rebuilt}，占计划的90%。")
    page.locator(f'[id="m{zh}"] p.error').wait_for(state="detached")
    walk.click(page.locator("#corrected"))
    walk.type("corrected-why", "原文印错。")
    walk.picture("correction", page.locator("#corrected"))
    walk.press("Save")
    published(walk, "更正危桥改造数：原文印错。")


def report(walk: Walk) -> None:
    """The chapter “Adding the next report”."""
    page = walk.page
    walk.follow("Bring in a report")
    walk.clicks += 2  # the file, and its button
    page.set_input_files("#file", TEXT)
    walk.type("year", "2025")
    walk.clicks += 2
    page.select_option("#stretch", "h1")
    walk.picture("import")
    walk.press("Make the draft")
    walk.click(page.locator("a.button.first"), leads=True)
    walk.picture("question")
    while page.locator("#asked").count():
        walk.look(page.locator("main"))
        walk.press("That is right")
    walk.follow("All contents")
    page.locator(".state:not([data-wait])").wait_for()
    walk.picture("overview")
    parts = page.locator('section[aria-labelledby="reports"] a[href^="/file/2025-h1/"]').evaluate_all(
        "found => found.map(each => each.getAttribute('href'))"
    )
    for part in parts:
        walk.click(page.locator(f'a[href="{part}"]'), leads=True)
        walk.look(page.locator("form.edit"))
        walk.follow("All contents")
    published(walk, "新增2025年上半年工作总结。")


def published(walk: Walk, sentence: str) -> None:
    """Send it, with a sentence."""
    walk.follow("Publish")
    walk.type("sentence", sentence)
    if walk.chapter == "number":
        walk.picture("publish")
    walk.press("Publish")
    walk.look(walk.page.locator(".told"))


def founded(folder: Path, _office: Path) -> Path:
    """A portal without any report."""
    name = "石桥区市场监督管理局 / Shiqiao District Administration for Market Regulation"
    codes = "3399990001 浙公网安备33999902000001号 浙ICP备00000001号-1"
    words = ["new", "portal", str(folder), "--name", name, "--codes", codes, "--telephone", "0570-00000100"]
    subprocess.run([sys.executable, "-m", "gongkai", *words], capture_output=True, check=True)
    return folder


CHAPTERS = {"number": (portal, number), "report": (founded, report)}


@contextmanager
def editor(folder: Path, language: str) -> Iterator[str]:
    """Run the editor of a portal; the address that opens it."""
    command = [sys.executable, "-m", "gongkai", "edit", "--no-browser", "--lang", language]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, text=True, encoding="utf-8", env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        assert process.stdout
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found
        yield found[0]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()


def kept(folder: Path, far: Path) -> None:
    """Let git take care of a portal, with somewhere to send changes to."""
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.test")
    for words in (
        ["init", "--quiet", "--initial-branch=main"], ["init", "--quiet", "--bare", str(far)], ["add", "site_data", "docs"],
        ["commit", "--quiet", "--message", "Begin"], ["remote", "add", "origin", str(far)], ["config", "user.name", "Editor"],
        ["config", "user.email", "editor@example.test"],
    ):  # fmt: skip
        subprocess.run(["git", *who, *words], cwd=folder, check=True)


def walked(browser: Browser, language: str, chapter: str, folder: Path) -> Walk:
    """Go through a chapter in a language."""
    make, way = CHAPTERS[chapter]
    kept(make(folder / "portal", TRANSPORT), folder / "far.git")
    with editor(folder / "portal", language) as opened:
        context = browser.new_context(viewport=SIZE, locale=LANGUAGES[language].html, color_scheme="light")
        walk = Walk(context.new_page(), language, chapter)
        walk.page.set_default_timeout(20_000)
        walk.page.goto(opened)
        walk.page.locator(".state:not([data-wait])").wait_for()
        way(walk)
        context.close()
    return walk


def main() -> None:
    """Write the pictures, and tell what each chapter costs."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        for language in LANGUAGES:
            for chapter in CHAPTERS:
                with tempfile.TemporaryDirectory() as folder:
                    print(walked(browser, language, chapter, Path(folder)).told())
        browser.close()


if __name__ == "__main__":
    main()
