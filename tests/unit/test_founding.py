"""A new portal is made whole or not at all, and an engine is exchanged whole or not at all."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from click.testing import CliRunner, Result

from gongkai import __version__
from gongkai.__main__ import main
from gongkai.faults.problems import RefusedError
from gongkai.gate.examine import load
from gongkai.gate.portal import Codes, Founded, files
from gongkai.gate.upgrading import exchange

OFFICE = ("--name", "白槐市水利局 / Baihuai Water Bureau")


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def new(*words: str, lang: str = "en") -> Result:
    return CliRunner().invoke(main, ["new", "portal", "p", *words, "--lang", lang])


def agency() -> dict[str, object]:
    read: dict[str, object] = yaml.load(Path("p/site_data/agency.yml").read_bytes(), yaml.CBaseLoader)
    return read


def test_what_is_answered_stands_in_the_data_and_nothing_else() -> None:
    said = new(
        *OFFICE,
        "--codes",
        "京 1100000001，京ICP备12345678号-1",
        "--telephone",
        "010-12345678",
        "--languages",
        "zh,en",
    )
    assert said.exit_code == 0, said.output
    found = agency()
    assert found["name"] == {"zh": "白槐市水利局", "en": "Baihuai Water Bureau"}
    assert found["telephone"] == "010-12345678"
    assert found["filing"] == {
        "site_id": "1100000001", "police": "null", "icp": "京ICP备12345678号-1", "party_badge": "null", "error_report": "null",
    }  # fmt: skip
    assert (found["address"], found["contact"], found["translations"]) == ("null", "null", ["en"])
    assert load(Path("p/site_data")).reports == ()


def test_what_is_not_yet_known_is_hinted_at_with_the_province() -> None:
    new(*OFFICE, "--codes", "皖")
    assert "  police: null # 皖公网安备…号\n  icp: null # 皖ICP备…号\n" in Path(
        "p/site_data/agency.yml"
    ).read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "say what the office is called: --name 白槐市水利局"),
        (("--name", "Water"), "Water is no Chinese name; write it as 白槐市水利局 / Baihuai Water Bureau"),
        ((*OFFICE, "--codes", "42x"), "42x is neither a province such as 京 nor a code such as 1100000001, 京公网安备11010100000001号 or 京ICP备12345678号"),
        ((*OFFICE, "--telephone", "12"), "12 is no telephone number such as 010-12345678"),
        ((*OFFICE, "--languages", "zh,fr"), "zh,fr are no languages of a portal; write zh / zh,en"),
        ((*OFFICE, "--languages", "en"), "en are no languages of a portal; write zh / zh,en"),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_is_told_and_nothing_is_made(words: tuple[str, ...], said: str) -> None:
    told = new(*words)
    assert (told.exit_code, told.output.strip()) == (1, said)
    assert not Path("p").exists()


def test_all_answers_that_cannot_be_are_told_at_once() -> None:
    told = new(*OFFICE, "--codes", "X 42x", "--telephone", "12", "--languages", "fr")
    assert (told.exit_code, len(told.output.splitlines())) == (1, 3)
    assert "X、42x is neither a province" in told.output


@pytest.mark.parametrize("name", ["安徽", "安徽省"])
def test_a_province_may_be_called_by_its_name(name: str) -> None:
    assert new(*OFFICE, "--codes", name).exit_code == 0
    assert "皖ICP备…号" in Path("p/site_data/agency.yml").read_text("utf-8")


def test_who_answers_what_cannot_be_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    somebody = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True), exit=sys.exit)
    monkeypatch.setattr("gongkai.gate.founding.sys", somebody)
    answers = ("Water", "白槐市水利局", "42x", "1100000001 沪ICP备12345678号", "12", "", "zh,fr", "zh")
    again = ("", "沪ICP备12345678号", "", "")
    told = CliRunner().invoke(
        main, ["new", "portal", "p", "--lang", "en"], input="\n".join((*answers, *again, ""))
    )
    assert told.exit_code == 0, told.output
    assert "12 is no telephone number such as 010-12345678" in told.output
    assert "the ICP filing number is of 沪, the site identification code of 京" in told.output
    assert agency()["name"] == {"zh": "白槐市水利局", "en": "null"}
    assert agency()["telephone"] == "null"


def test_codes_of_two_provinces_are_told_and_nothing_is_made() -> None:
    told = new(*OFFICE, "--codes", "1100000001 沪ICP备12345678号")
    assert told.exit_code == 1
    assert told.output.splitlines() == ["the ICP filing number is of 沪, the site identification code of 京"]
    assert not Path("p").exists()


def test_a_folder_with_anything_in_it_is_left_alone() -> None:
    Path("p").mkdir()
    Path("p/letter.txt").write_text("Dear", "utf-8")
    told = new(*OFFICE)
    assert (told.exit_code, told.output) == (1, "p is there already and not empty; name a new folder\n")
    assert [each.name for each in Path("p").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("name", ["局: “水”#1 {x}", "- 局", "'局'", "局@name@", "null局"])
def test_a_name_stays_what_it_is_however_it_is_written(name: str) -> None:
    made = files(Founded(name, None, Codes()), str)
    assert yaml.load(made["site_data/agency.yml"], yaml.CBaseLoader)["name"]["zh"] == name
    assert yaml.load(made["mkdocs.yml"], yaml.CSafeLoader)["site_name"] == name


def wheel(lock: str | None = "no-such-package==0\n", name: str = "gongkai-9.0-py3-none-any.whl") -> Path:
    with zipfile.ZipFile(name, "w") as packed:
        packed.writestr("gongkai/__init__.py", "")
        if lock is not None:
            packed.writestr("gongkai-9.0.data/data/share/gongkai/requirements.lock", lock)
    return Path(name)


def test_an_engine_is_exchanged_only_in_a_portal() -> None:
    with pytest.raises(RefusedError, match="run this in the folder of a portal"):
        exchange(Path(), str(wheel()))


def damaged() -> Path:
    """A wheel whose list of packages has lost its bytes on the way."""
    with zipfile.ZipFile("gongkai-9.0-py3-none-any.whl", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("gongkai-9.0.data/data/share/gongkai/requirements.lock", "package==1\n" * 99)
        at = packed.infolist()[0].header_offset + len(packed.infolist()[0].FileHeader())
    path = Path("gongkai-9.0-py3-none-any.whl")
    content = bytearray(path.read_bytes())
    content[at : at + 9] = b"\xff" * 9
    path.write_bytes(content)
    return path


def test_an_older_engine_is_refused() -> None:
    Path("engine.txt").write_text("gongkai==1\n", "utf-8")
    with pytest.raises(RefusedError, match="is older than the one here") as refused:
        exchange(Path(), str(wheel(name="gongkai-0.0.1-py3-none-any.whl")))
    assert refused.value.values == {"version": "0.0.1", "before": __version__}
    assert not Path("wheels").exists()


@pytest.mark.parametrize("engine", ["nothing.whl", "; rm", "newest"])
def test_what_is_neither_a_file_nor_a_version_is_told_without_asking_anybody(engine: str) -> None:
    Path("engine.txt").write_text("gongkai==1\n", "utf-8")
    with pytest.raises(RefusedError, match="name the wheel of the engine"):
        exchange(Path(), engine)


@pytest.mark.parametrize(
    "make",
    [
        lambda: wheel(None),
        damaged,
        lambda: wheel(name="other-9.0-py3-none-any.whl"),
        lambda: wheel(name="gongkai.whl"),
        lambda: Path("gongkai-9.0-py3-none-any.whl").write_text("", "utf-8") or Path("gongkai-9.0-py3-none-any.whl"),
    ],
)  # fmt: skip
def test_what_is_no_wheel_of_the_engine_is_refused(make: object) -> None:
    Path("engine.txt").write_text("gongkai==1\n", "utf-8")
    assert callable(make)
    with pytest.raises(RefusedError, match="is no wheel of the engine"):
        exchange(Path(), str(make()))


def test_what_cannot_be_installed_leaves_the_portal_as_it_was() -> None:
    Path("engine.txt").write_text("gongkai==1\n", "utf-8")
    Path("requirements.lock").write_text("click==1\n", "utf-8")
    with pytest.raises(RefusedError, match="what the engine needs cannot be installed"):
        exchange(Path(), str(wheel()))
    assert Path("engine.txt").read_text("utf-8") == "gongkai==1\n"
    assert Path("requirements.lock").read_text("utf-8") == "click==1\n"
    assert list(Path("wheels").iterdir()) == []
