"""The table of places in CONTRIBUTING.md leads to files that are there."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "hooks/gongkai"
ROWS = [line for line in (ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines() if line.startswith("| ")]


def _places(row: str) -> Iterator[str]:
    """Yield the files that a row names; one without a folder stands in the folder named before it."""
    folder = PurePosixPath()
    for name in re.findall(r"`([\w./*-]+(?:/|\.(?:py|j2|po|typ|css)))`", row):
        path = PurePosixPath(name)
        if name.endswith("/"):
            folder = path
        else:
            yield (path if "/" in name else folder / path).as_posix()
            folder = path.parent if "/" in name else folder


@pytest.mark.parametrize("row", [row for row in ROWS if list(_places(row))])
def test_each_place_is_there(row: str) -> None:
    for place in _places(row):
        assert any(list(base.glob(place)) for base in (ENGINE, ROOT)), place
