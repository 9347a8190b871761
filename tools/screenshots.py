"""Take the pictures in docs/images/ from the built site: `python -m tools.screenshots [SITE]`."""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import ViewportSize, sync_playwright

from tests.conftest import serve
from tools.browser import ARGUMENTS, find, picture

ROOT = Path(__file__).parent.parent
DESK: ViewportSize = {"width": 1280, "height": 860}
PHONE: ViewportSize = {"width": 360, "height": 740}
SHOTS: dict[str, tuple[str, ViewportSize]] = {
    "home": ("", DESK),
    "measure": ("reports/2023-h1/business-environment/new-regulation/", DESK),
    "commitments": ("commitments/safety/", PHONE),
}
"""What is taken in each language and scheme: address and size of the window."""

LANGUAGES = {"zh": "", "en": "en/"}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main(site: Path) -> None:
    """Write the pictures, named after page, language and scheme."""
    folder = ROOT / "docs/images"
    folder.mkdir(exist_ok=True)
    for root_url in serve(site):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
            for (name, (path, size)), language, scheme in product(SHOTS.items(), LANGUAGES, SCHEMES):
                context = browser.new_context(viewport=size, color_scheme=scheme, locale="zh-CN")
                page = context.new_page()
                page.goto(f"{root_url}{LANGUAGES[language]}{path}", wait_until="networkidle")
                (folder / f"{name}-{language}-{scheme}.webp").write_bytes(picture(page, 80))
                context.close()
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
