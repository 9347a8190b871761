"""Take the screenshots of the README from the built site: `python -m tools.screenshots [SITE]`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from tests.conftest import serve
from tools.browser import ARGUMENTS, find

ROOT = Path(__file__).parent.parent
SHOTS: dict[str, tuple[str, ViewportSize, str]] = {
    "home.png": ("", {"width": 1280, "height": 860}, "light"),
    "measure-en-dark.png": (
        "en/reports/2023-h1/safety/special-equipment/",
        {"width": 1280, "height": 860},
        "dark",
    ),
    "commitments-phone.png": ("commitments/", {"width": 360, "height": 740}, "light"),
}
"""File name: address, size of the window, colour scheme."""


def main(site: Path) -> None:
    """Write the screenshots to docs/images/."""
    folder = ROOT / "docs/images"
    folder.mkdir(exist_ok=True)
    for root_url in serve(site):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
            for name, (path, size, scheme) in SHOTS.items():
                context = browser.new_context(
                    viewport=size, color_scheme="dark" if scheme == "dark" else "light", locale="zh-CN"
                )
                page = context.new_page()
                page.goto(root_url + path, wait_until="networkidle")
                page.screenshot(path=folder / name)
                context.close()
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
