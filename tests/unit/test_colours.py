"""The one main colour of the portal, which style sheet, shell, charts, PDF and card each have to name."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SHEET = (ROOT / "hooks/gongkai/theme/assets/stylesheets/portal.css").read_text("utf-8")


@pytest.mark.parametrize(
    "file",
    [
        "hooks/gongkai/theme/base.html",
        "hooks/gongkai/pages/charts/svg.py",
        "hooks/gongkai/templates/report.typ",
        "tools/card.py",
    ],
)
def test_the_main_colour_is_that_of_the_style_sheet(file: str) -> None:
    (brand,) = re.findall(r"--brand: (#[0-9a-f]{6});", SHEET)
    assert brand in (ROOT / file).read_text("utf-8")
    assert SHEET.count(brand) == 1
