"""Draw the picture that goes with shared links: `python -m tools.card`.

It holds the name of the service and no facts, so that it need not change with the data; every office has the same.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from gongkai.model.phrases import translations
from tools.browser import ARGUMENTS, find

IMAGES = Path(__file__).parent.parent / "hooks/gongkai/theme/assets/images"
SIZE: ViewportSize = {"width": 1200, "height": 630}
NAME = "Open Government Information"

_PAGE = """\
<!doctype html><meta charset="utf-8">
<style>
  body { margin: 0; width: 1200px; height: 630px; overflow: hidden; position: relative; background: #0f4a5c; color: #fff;
         font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
  .rings > svg { position: absolute; right: -120px; top: -85px; width: 800px; height: 800px; }
  .emblem > svg { position: absolute; left: 90px; top: 110px; width: 130px; height: 130px; }
  p { position: absolute; left: 90px; margin: 0; white-space: nowrap; }
  .zh { top: 290px; font-size: 92px; font-weight: 700; line-height: 1.2; letter-spacing: .06em; }
  .en { top: 425px; font-size: 46px; line-height: 1.2; color: #c5dbe2; }
  i { position: absolute; left: 0; bottom: 0; width: 1200px; height: 14px; background: #f0c674; }
</style>
<div class="rings">%s</div><div class="emblem">%s</div><p class="zh">%s</p><p class="en">%s</p><i></i>
"""


def main() -> None:
    """Write theme/assets/images/card.png."""
    rings, emblem = ((IMAGES / name).read_text("utf-8") for name in ("rings.svg", "emblem.svg"))
    names = (escape(translations(language).gettext(NAME)) for language in ("zh", "en"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        page = browser.new_page(viewport=SIZE)
        page.set_content(_PAGE % (rings, emblem, *names))
        page.screenshot(path=IMAGES / "card.png")
        browser.close()


if __name__ == "__main__":
    main()
