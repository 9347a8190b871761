"""A fleet of offices: each stands for itself, what has not changed is passed over, and everything is told in one table."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.fleet.matrix import HOSTS, matrix
from gongkai.fleet.offices import CACHE, Office, read_offices
from tests.bench.fleet import offices
from tests.conftest import once
from tests.unit.schemas import fits


def fleet(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["fleet", *arguments], env={"LC_ALL": "en_GB.UTF-8"})
    return done.exit_code, done.output


def states(*arguments: str) -> dict[str, tuple[str, bool]]:
    _, output = fleet(*arguments, "--format", "json")
    return {each["id"]: (each["state"], each["unchanged"]) for each in json.loads(output)["offices"]}


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three offices, of which the second is broken, and a fourth that is not there."""

    def make(folder: Path) -> None:
        file = offices(folder, 3)
        file.write_text(file.read_text("utf-8") + "- {id: nowhere, folder: nowhere}\n", "utf-8")
        (folder / "chengzhu/site_data/areas.yml").write_text("areas: []\n", "utf-8")

    return once(tmp_path_factory, "fleet", make) / "offices.yml"


def test_one_broken_office_stops_only_itself(listed: Path) -> None:
    code, output = fleet("build", str(listed))
    assert code == 1
    assert (listed.parent / "chengxi/site/index.html").is_file()
    assert (listed.parent / "chengyu/site/index.html").is_file()
    assert not (listed.parent / "chengzhu/site").exists()
    assert output.splitlines()[-1] == "2 sound, 1 broken, 1 missing"
    assert any(line.startswith("    site_data/") and "chengzhu" not in line for line in output.splitlines())
    assert (
        f"    there is no portal: {listed.parent}/nowhere has no mkdocs.yml or no site_data"
        in output.splitlines()
    )
    again = states("build", str(listed))
    assert again == {
        "chengxi": ("sound", True), "chengzhu": ("broken", True), "chengyu": ("sound", True), "nowhere": ("missing", False)
    }  # fmt: skip
    (listed.parent / "chengxi/site/index.html").write_text("", "utf-8")
    assert states("build", str(listed), "--only", "chengxi") == {"chengxi": ("sound", False)}
    renamed = listed.with_name("renamed.yml")
    renamed.write_text(listed.read_text("utf-8").replace("id: chengxi", "id: west"), "utf-8")
    assert states("build", str(renamed), "--only", "west") == {"west": ("sound", True)}
    home = listed.parent / "chengyu/site_data/home.yml"
    home.write_text(home.read_text("utf-8") + "# changed\n", "utf-8")
    assert states("build", str(listed), "--only", "chengyu") == {"chengyu": ("sound", False)}
    code, output = fleet("report", str(listed))
    assert (code, output.splitlines()[-1]) == (
        1,
        "2 sound, 1 broken, 1 unknown".replace("unknown", "never examined"),
    )


def test_an_office_may_come_from_a_repository(tmp_path: Path) -> None:
    folder = offices(tmp_path, 1).parent / "chengxi"
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True)
    listed = tmp_path / "offices.yml"
    listed.write_text(
        f"offices:\n- {{id: far, git: 'file://{folder}'}}\n- {{id: gone, git: 'file://{tmp_path}/gone'}}\n",
        "utf-8",
    )
    assert states("check", str(listed)) == {"far": ("sound", False), "gone": ("missing", False)}
    assert (tmp_path / CACHE / "far/site_data/agency.yml").is_file()
    assert states("check", str(listed), "--only", "far") == {"far": ("sound", True)}


def test_an_office_that_brings_an_engine_is_told(tmp_path: Path) -> None:
    listed = offices(tmp_path, 1)
    (tmp_path / "chengxi/hooks/gongkai").mkdir(parents=True)
    _, output = fleet("check", str(listed))
    assert (
        "    the portal brings an engine of its own (hooks/gongkai); a fleet has one for all: remove it"
        in output
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("offices:\n- id: a\n", "2:7: an office has either a folder or a git address; write one of the two"),
        ("offices:\n- {id: a, folder: a, git: 'https://a.b/c'}\n", "2:8: an office has either a folder or a git address; write one of the two"),
        ("offices:\n- {id: a, folder: a}\n- {id: a, folder: b}\n", "3:8: the id a stands twice; the first is at offices.yml:2:8"),
        ("offices:\n- {id: a, folder: a}\n- {id: b, folder: ./c/../a/}\n", "3:8: a has the same folder; each office has one of its own"),
        ("offices:\n- {id: a, folder: a, ref: main}\n", "2:27: only a git address has a ref; remove it"),
        ("offices:\n- {id: a, git: 'ext::sh -c x'}\n", "2:16: ext::sh -c x is no address of a repository; write it as https://git.example.cn/office.git"),
        ("offices: []\n", "1:1: offices needs at least one item"),
    ],
)  # fmt: skip
def test_faults_of_the_list_are_told_at_their_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, fault: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("offices.yml").write_text(text, "utf-8")
    code, output = fleet("check")
    assert (code, output.splitlines()[0]) == (1, f"offices.yml:{fault}")


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("count", [1, 100, 600])
def test_the_matrix_has_every_office_in_one_job(host: str, count: int) -> None:
    made = matrix(host, [Office(f"office-{number}", Path()) for number in range(count)], "offices.yml")
    recipe = yaml.load(made, yaml.CSafeLoader)
    jobs = (
        recipe["jobs"]["office"]["strategy"]["matrix"]["include"]
        if host == "github"
        else recipe["office"]["parallel"]["matrix"]
    )
    assert len(jobs) <= HOSTS[host][1]
    only = [word for job in jobs for word in (job.get("only") or job["ONLY"]).split() if word != "--only"]
    assert only == [f"office-{number}" for number in range(count)]


@pytest.mark.parametrize(
    ("host", "schema"),
    [
        ("github", ["vendor.github-workflows"]),
        ("gitlab", ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
)
def test_the_recipe_fits_the_schema_of_its_host(tmp_path: Path, host: str, schema: list[str]) -> None:
    file = tmp_path / "recipe.yml"
    file.write_text(matrix(host, [Office("a", Path()), Office("b", Path())], "offices.yml"), "utf-8")
    assert fits(schema, file) == ""


def test_a_list_names_folders_beside_itself(tmp_path: Path) -> None:
    (tmp_path / "offices.yml").write_text("offices:\n- {id: a, folder: b/c}\n", "utf-8")
    assert read_offices(tmp_path / "offices.yml") == (Office("a", tmp_path / "b/c"),)
