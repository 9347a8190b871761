"""A portal in the state in which an office begins: its identity is known, its registers are empty."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_OFFICE = _ROOT / "tests/fixtures/office"
_LISTS = (
    "areas",
    "programmes",
    "indicators",
    "documents",
    "charts",
    "terms",
    "corrections",
    "wording",
    "publications",
    "services",
)


def begin(folder: Path) -> Path:
    """Make such a portal in `folder`, ready to be built; the folder of its data."""
    data = folder / "site_data"
    shutil.copytree(_OFFICE, folder, dirs_exist_ok=True)
    shutil.rmtree(data / "reports")
    for name in _LISTS:
        (data / f"{name}.yml").write_text(f"{name}: []\n", "utf-8")
    (data / "home.yml").write_text("key_figures: []\n", "utf-8")
    (data / "search.yml").write_text("topics: []\n", "utf-8")
    agency = data / "agency.yml"
    agency.write_text(
        re.sub(r"(?m)^stated_in:.*$", "stated_in: null", agency.read_text("utf-8")), "utf-8", newline="\n"
    )
    return data


def confirm(data: Path) -> None:
    """Do what an editor does with what an import has guessed: look, and take the question away."""
    for file in data.rglob("*.yml"):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if not re.fullmatch(r"\s*# confirm: .*\n", line))
        file.write_text(re.sub(r" +# confirm: .*", "", kept), "utf-8")
