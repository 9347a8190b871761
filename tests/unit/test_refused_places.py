"""Nothing is written over that was not made by us, and no word of a command ends a line of a server's file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from tests.conftest import OFFICE, portal


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portal, in which the command is run, with a file and a folder of somebody's."""
    made = portal(tmp_path / "portal", OFFICE)
    (made / "theirs").mkdir()
    (made / "theirs/thesis.txt").write_text("years of work", "utf-8")
    (made / "file").write_text("a file", "utf-8")
    monkeypatch.chdir(made)
    return made


def run(*arguments: str) -> tuple[int, str]:
    """Exit code and what was said, messages in English."""
    done = CliRunner(env={"LC_ALL": "C.UTF-8"}).invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("place", ["theirs", "docs", "file", ".", ".."])
def test_a_build_goes_into_no_place_that_holds_something_else(folder: Path, place: str) -> None:
    before = everything(folder.parent)
    refused = f"{Path(place)} is there and no built site: name another folder.\n"
    assert run("build", "--site-dir", place) == (
        1,
        f"{refused}Not published: the last good site is untouched.\n",
    )
    assert everything(folder.parent) == before


@pytest.mark.parametrize("place", ["theirs", "docs", "file", "."])
def test_an_export_goes_into_no_place_that_holds_something_else(folder: Path, place: str) -> None:
    before = everything(folder.parent)
    refused = f"Error: {Path(place)} is there and no export: name another folder.\n"
    assert run("export", place) == (1, refused)
    assert everything(folder.parent) == before


def test_an_export_is_made_again_in_its_own_place(folder: Path) -> None:
    assert run("export", "plain")[0] == 0
    made = everything(folder / "plain")
    shutil.rmtree(folder / "plain/docs/reports")
    assert run("export", "plain")[0] == 0
    assert everything(folder / "plain") == made


@pytest.mark.parametrize(
    "option",
    [
        "--root=/srv/a\nlocation / {}",
        '--root=/srv/"a',
        "--root=/srv/$a",
        "--root=",
        "--base=/a b/",
        "--base=/a;",
        "--name=a b",
        "--name=a;",
        "--port=0",
        "--port=99999",
    ],
)
@pytest.mark.parametrize("host", ["nginx", "apache", "caddy"])
def test_what_would_end_a_word_of_a_servers_file_is_refused(tmp_path: Path, host: str, option: str) -> None:
    code, output = run("headers", host, str(tmp_path), option)
    assert code == 2
    assert f"Invalid value for '{option.partition('=')[0]}'" in output
