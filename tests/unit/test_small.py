"""Style sheets and scripts as they are published say what they say as they are written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gongkai.build.small import small
from gongkai.theme import THEME

STYLES = sorted(THEME.glob("assets/**/*.css"))
SCRIPTS = sorted(THEME.glob("assets/**/*.js"))


def name(file: Path) -> str:
    """The name of a file, as a test is called."""
    return file.name


def tokens(css: str) -> list[str]:
    """Words, marks and strings of a style sheet, a space that may be a combinator among them; what parts nothing left out."""
    told = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL))
    told = re.sub(r" ?([{};,]) ?", r"\1", told).replace(": ", ":").replace(";}", "}")
    return re.findall(r'"[^"]*"|[{};,]|[^\s{};,"]+|(?<=[^\s{};,]) (?=[^\s{};,])', told)


@pytest.mark.parametrize("file", STYLES, ids=name)
def test_a_style_sheet_keeps_every_word(file: Path) -> None:
    published = small(file).decode()
    assert tokens(published) == tokens(file.read_text("utf-8"))
    assert "/*" not in published
    assert "\n" not in published


def test_a_property_that_is_empty_stays_one(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text(
        '/* x */\na > b:hover c,\nd {\n  --dark: ;\n  content: "; }  a: /* b */;}";\n}\n', "utf-8"
    )
    assert small(tmp_path / "a.css") == b'a > b:hover c,d{--dark: ;content:"; }  a: /* b */;}"}'


@pytest.mark.parametrize("file", SCRIPTS, ids=name)
def test_a_script_keeps_every_line_of_code(file: Path) -> None:
    lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    assert not [line for line in lines if line.count("`") % 2], (
        "a string of many lines would lose its indentation"
    )
    code = [line for line in lines if not line.startswith(("//", "/*", "*"))]
    assert [line for line in small(file).decode().splitlines() if line] == [line for line in code if line]


def test_what_only_looks_like_a_comment_stays(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(
        '// no\n  /** no\n   * // no */\n  a("//b"); // c\n  d("/** e */");\n', "utf-8"
    )
    assert small(tmp_path / "a.js") == b'a("//b"); // c\nd("/** e */");\n'


def test_other_files_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(b"<svg>\n  <!-- a --></svg>")
    assert small(tmp_path / "a.svg") == b"<svg>\n  <!-- a --></svg>"
