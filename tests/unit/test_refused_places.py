"""Nothing is written over that was not made by us, and no word of a command ends a line of a server's file."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.delivery.manifest import DAMAGED, ManifestError
from gongkai.model.phrases import translations
from gongkai.work.refused import refused
from tests.conftest import OFFICE, ROOT

MADE = '{"files": {"index.html": {"sha256": "", "size": 0}}, "versions": {"gongkai": "1"}}'
"""The manifest of a site that we have built."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portal, in which the command is run, with a file and a folder of somebody's."""
    made = Path(shutil.copytree(OFFICE, tmp_path / "portal"))
    shutil.copy(ROOT / "mkdocs.yml", made)
    for folder in ("overrides", "hooks"):
        (made / folder).mkdir()
    (made / "hooks/main.py").touch()
    (made / "theirs").mkdir()
    (made / "theirs/thesis.txt").write_text("years of work", "utf-8")
    (made / "file").write_text("a file", "utf-8")
    for name, index in {"of-hands": "index.html", "app": "manifest.json"}.items():
        (made / name).mkdir()
        (made / name / index).write_text('{"name": "an app", "files": {}}', "utf-8")
        (made / name / "data.csv").write_text("1,2", "utf-8")
        (made / name / "data.csv.gz").write_text("their own", "utf-8")
        (made / name / "_headers").write_text("their own", "utf-8")
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def page(fixture_site: Path, folder: Path) -> str:
    """A site of one page, to be inspected."""
    (folder / "one").mkdir()
    shutil.copy(fixture_site / "index.html", folder / "one")
    return "one"


def run(*arguments: str) -> tuple[int, str]:
    """Exit code and what was said, messages in English."""
    done = CliRunner(env={"LC_ALL": "C.UTF-8"}).invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("command", ["build", "clean"])
@pytest.mark.parametrize("place", ["theirs", "docs", "file", ".", "..", "of-hands", "app"])
def test_a_place_that_holds_something_else_is_neither_built_in_nor_cleared(
    folder: Path, place: str, command: str
) -> None:
    before = everything(folder.parent)
    refused = f"{Path(place)} is there and no built site: name another folder.\n"
    said = {
        "build": f"{refused}Not published: the last good site is untouched.\n",
        "clean": f"Error: {refused}",
    }
    assert run(command, "--site-dir", place) == (1, said[command])
    assert everything(folder.parent) == before


@pytest.mark.parametrize("place", ["theirs", "docs", "file", "."])
def test_an_export_goes_into_no_place_that_holds_something_else(folder: Path, place: str) -> None:
    before = everything(folder.parent)
    refused = f"Error: {Path(place)} is there and no export: name another folder.\n"
    assert run("export", place) == (1, refused)
    assert everything(folder.parent) == before


def test_a_place_in_which_the_portal_itself_stands_is_never_taken_for_a_site(folder: Path) -> None:
    (folder / "manifest.json").write_text(MADE, "utf-8")
    before = everything(folder)
    for command in ("build", "clean"):
        assert run(command, "--site-dir", ".")[0] == 1
    assert everything(folder) == before


@pytest.mark.parametrize("place", ["theirs", "docs", "of-hands", "app"])
@pytest.mark.parametrize("option", [[], ["--headers-file"]])
def test_nothing_is_packed_that_no_build_has_made(folder: Path, place: str, option: list[str]) -> None:
    before = everything(folder)
    code, output = run("pack", place, *option)
    there = (folder / place / "manifest.json").exists()
    wrong = (
        "damaged, or no manifest of a site"
        if there
        else "missing: the folder is no built site, or was copied in part"
    )
    assert (code, output) == (1, f"Error: Nothing was changed: {place}/manifest.json is {wrong}\n")
    assert everything(folder) == before


@pytest.mark.parametrize(
    "url", ["portal.example.cn", "ftp://portal.example.cn/", "https://portal.example.cn/?a"]
)
def test_nothing_is_deployed_to_be_compared_with_what_is_no_address(folder: Path, url: str) -> None:
    before = everything(folder)
    code, output = run("deploy", "theirs", "target", "--url", url)
    assert (code, output.splitlines()[-1]) == (
        2,
        f"Error: {url}: the address of a site begins with https:// or http://, and has no ? or #.",
    )
    assert everything(folder) == before


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_report_of_an_inspection_is_written_over_one_before_and_over_nothing_else(
    folder: Path, page: str, form: str
) -> None:
    before = (folder / "site_data/agency.yml").read_bytes()
    command = ("inspect", page, "--format", form, "--output")
    assert run(*command, "site_data/agency.yml") == (
        1,
        "Error: site_data/agency.yml is there and no report of an inspection: name another file.\n",
    )
    assert (folder / "site_data/agency.yml").read_bytes() == before
    for language in ("zh", "en"):
        run(*command, "report", "--lang", language)
        assert (folder / "report").stat().st_size > 1000
        assert "no report" not in run(*command, "report", "--lang", language)[1]


def test_a_report_that_cannot_be_written_is_told(folder: Path, page: str) -> None:
    (folder / "circle").symlink_to(folder / "circle")
    command = ("inspect", page, "--output")
    assert run(*command, "circle")[1].endswith(
        "circle is there and no report of an inspection: name another file.\n"
    )
    assert run(*command, "nowhere/a") == (1, "Error: nowhere/a cannot be used (No such file or directory)\n")


@pytest.mark.usefixtures("folder")
def test_a_folder_without_a_page_is_not_inspected() -> None:
    refused = "Error: theirs holds no page: name the folder of a built site.\n"
    assert run("inspect", "theirs") == (1, refused)


def test_a_new_report_is_not_made_where_no_data_are(folder: Path) -> None:
    before = everything(folder)
    code, output = run("new", "report", "2026", "--data", "nowhere", "--lang", "en")
    assert (code, output.splitlines()[0]) == (
        1,
        "nowhere:1:1: there is no such folder; name the folder that holds agency.yml",
    )
    assert everything(folder) == before


def test_what_somebody_added_to_an_export_stays_and_a_link_is_not_followed(folder: Path) -> None:
    assert run("export", "plain")[0] == 0
    (folder / "plain/docs/mine.md").write_text("mine", "utf-8")
    assert run("export", "plain")[0] == 0
    assert (folder / "plain/docs/mine.md").read_text("utf-8") == "mine"
    shutil.move(folder / "plain/docs", folder / "kept")
    (folder / "plain/docs").symlink_to(folder / "kept")
    before = everything(folder / "kept")
    assert run("export", "plain") == (1, "Error: plain is there and no export: name another folder.\n")
    assert everything(folder / "kept") == before


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
        "--base=/a/../b/",
        "--name=a b",
        "--name=a;",
        "--name=é x",
        "--port=0",
        "--port=99999",
    ],
)
@pytest.mark.parametrize("host", ["nginx", "apache", "caddy"])
def test_what_would_end_a_word_of_a_servers_file_is_refused(tmp_path: Path, host: str, option: str) -> None:
    code, output = run("headers", host, str(tmp_path), option)
    assert code == 2
    assert f"Invalid value for '{option.partition('=')[0]}'" in output


def test_a_chinese_name_is_told_as_servers_know_it_and_nginx_may_be_asked_by_ipv6() -> None:
    _, told = run("headers", "nginx", "--name", "政务.cn")
    assert told.endswith("Error: Invalid value for '--name': write 政务.cn as xn--zfr164b.cn.\n")
    listening = [
        line.strip()
        for line in run("headers", "nginx", "--port", "8080", "--ipv6")[1].split("\n")
        if "listen" in line
    ]
    assert listening[1:] == ["listen 8080;", "listen [::]:8080;"]


@pytest.mark.parametrize("host", ["nginx", "apache", "caddy"])
def test_a_site_whose_name_would_end_a_word_of_a_servers_file_is_refused(tmp_path: Path, host: str) -> None:
    code, output = run("headers", host, str(tmp_path / '"a'))
    assert code == 2
    assert "Invalid value for '[SITE]'" in output


def test_what_the_system_refuses_is_told_in_chinese_too() -> None:
    chinese = translations("zh").gettext
    missing = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "a.docx")
    assert refused(missing, chinese) == "a.docx无法使用（没有这个文件或文件夹）"
    assert refused(ManifestError(DAMAGED, file="a"), chinese) == "a已损坏，或者不是网站的文件清单"
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert refused(full, chinese) == chinese(
        "there is no room left for what is to be written ({reason})"
    ).format(reason="磁盘已满")


def test_without_data_nothing_is_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("due") == (
        1,
        "site_data:1:1: there is no such folder; name the folder that holds agency.yml\n"
        "1 fault. Nothing is published until it is mended.\n",
    )


def test_who_reads_no_further_is_told_nothing(tmp_path: Path) -> None:
    said = tmp_path / "said"
    reading, writing = os.pipe()
    os.close(reading)
    with said.open("wb") as told:
        ended = subprocess.run(
            [sys.executable, "-m", "gongkai", "explain"], stdout=writing, stderr=told, check=False
        )
    os.close(writing)
    assert (ended.returncode, said.read_text()) == (1, "")
