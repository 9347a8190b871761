"""Find a browser for the tests, or install one where that is allowed; otherwise say what to install."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tools.debian import install

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
PACKAGES = ("chromium", "fonts-noto-cjk")


def find() -> str | None:
    """Path of a Chromium: `GONGKAI_BROWSER`, one on the path, a usual place, or Playwright's own."""
    named = os.environ.get("GONGKAI_BROWSER")
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    usual = next((path for path in PLACES if Path(path).exists()), None)
    return named or found or usual or _playwrights()


def _playwrights() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def picture(page: Page, quality: int) -> bytes:
    """What the window shows, as WebP: a third of the size of the PNG that Playwright's own method makes."""
    session = page.context.new_cdp_session(page)
    return base64.b64decode(
        session.send("Page.captureScreenshot", {"format": "webp", "quality": quality})["data"]
    )


def _has_chinese_font() -> bool:
    if not shutil.which("fc-list"):
        return sys.platform != "linux"
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


def main() -> int:
    """Exit code 0 when a browser and a Chinese font are there."""
    if not (find() and _has_chinese_font()):
        install(*PACKAGES)
    browser = find()
    if browser and _has_chinese_font():
        print(f"browser: {browser}")
        return 0
    print(
        f"The tests need a Chromium and a Chinese font: install them with `sudo apt-get install {' '.join(PACKAGES)}`"
        " or `playwright install chromium`, or set GONGKAI_BROWSER to the path of one.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
