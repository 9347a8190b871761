"""The recipes for CI and containers fit their hosts' schemas and run nothing that could change behind our back."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from gongkai.__main__ import main
from tests.unit.schemas import fits

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
RECIPES = {
    "github": (["vendor.github-workflows"], WORKFLOWS),
    "gitlab": (["vendor.gitlab-ci", "--data-transform", "gitlab-ci"], [ROOT / ".gitlab-ci.yml"]),
}
"""The schema of each host, as check-jsonschema calls it, and the recipes for it; the only list of hosts here."""

OF_PORTALS = ROOT / "hooks/gongkai/templates/portal"
"""The recipes that a new portal is given; names that begin with a point there begin with `dot-` here."""
WORKFLOWS += sorted(OF_PORTALS.glob("dot-*/workflows/*.yml"))
RECIPES["gitlab"][1].append(OF_PORTALS / "dot-gitlab-ci.yml")

FILES = [file for _, files in RECIPES.values() for file in files]


@pytest.mark.parametrize(("schema", "files"), RECIPES.values(), ids=RECIPES)
def test_recipes_fit_the_schema_of_their_host(schema: list[str], files: list[Path]) -> None:
    assert fits(schema, *files) == ""


def test_recipes_are_tidy_yaml() -> None:
    rules = "{extends: default, rules: {line-length: {max: 140}, document-start: disable, truthy: {check-keys: false}, comments: {min-spaces-from-content: 1}}}"
    done = subprocess.run(
        [sys.executable, "-m", "yamllint", "--strict", "-d", rules, *map(str, FILES)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_every_action_is_pinned_to_a_commit_every_job_ends_and_none_may_write_by_default() -> None:
    for file in WORKFLOWS:
        workflow = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
        assert workflow["permissions"] == {"contents": "read"}
        assert all(job["timeout-minutes"] <= 40 for job in workflow["jobs"].values())
        used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
        assert used
        assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)] == []


def test_recipes_call_only_targets_and_commands_that_exist() -> None:
    text = "\n".join(
        file.read_text("utf-8")
        for file in (
            *FILES,
            ROOT / "Containerfile",
            *(ROOT / ".ci").iterdir(),
            OF_PORTALS / "dot-ci/run",
            OF_PORTALS / "Jenkinsfile",
        )
    )
    makefile = (ROOT / "Makefile").read_text("utf-8").replace("$(VENV)", ".venv")
    targets = set(re.findall(r"^([\w./-]+):", makefile, re.MULTILINE))
    called = set(re.findall(r"^(?:[\s-]*run: |\s*RUN )?make ([\w./-]+)", text, re.MULTILINE))
    assert called
    assert called <= targets
    named = set(re.findall(r"-m gongkai (\w+)", text))
    known = CliRunner().invoke(main, ["--help"]).output
    assert named
    assert [command for command in named if not re.search(rf"^  {command} ", known, re.MULTILINE)] == []


def test_the_container_does_not_run_as_root_and_names_the_versions_of_its_images() -> None:
    lines = (ROOT / "Containerfile").read_text("utf-8").splitlines()
    users = [line.split()[1] for line in lines if line.startswith("USER ")]
    assert users[-1].isdecimal()
    assert users[-1] != "0"
    images = [line.split()[1] for line in lines if line.startswith("FROM ")]
    assert [image for image in images if not re.search(r":[\w.]*\d[\w.-]*$", image)] == []


def test_the_hook_for_data_runs_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    config = yaml.load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"), yaml.CSafeLoader)
    hook = next(each for each in config["repos"][0]["hooks"] if each["id"] == "gongkai-check")
    *program, command = hook["entry"].split()
    assert (program, hook["language"], hook["pass_filenames"]) == (
        ["python", "-m", "gongkai"],
        "system",
        False,
    )
    assert re.match(hook["files"], "site_data/agency.yml")
    assert not re.match(hook["files"], "hooks/main.py")
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, [command], catch_exceptions=False)
    assert done.exit_code == 0, done.output


def test_every_recipe_of_a_portal_runs_its_one_script_which_runs_no_test() -> None:
    recipes = [
        *OF_PORTALS.glob("dot-*/workflows/*.yml"),
        OF_PORTALS / "dot-gitlab-ci.yml",
        OF_PORTALS / "Jenkinsfile",
    ]
    assert len(recipes) == 4
    assert [file.name for file in recipes if file.read_text("utf-8").count("bash .ci/run") != 1] == []
    script = OF_PORTALS / "dot-ci/run"
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
    said = re.findall(r"^\.venv/bin/python -m gongkai (.+)$", script.read_text("utf-8"), re.MULTILINE)
    assert said == ["check --lang zh", "build", "check --site site --lang zh", "inspect site --lang zh"]


def test_an_action_is_pinned_to_one_commit_in_all_recipes() -> None:
    pins: dict[str, set[str]] = {}
    for file in WORKFLOWS:
        for action, commit in re.findall(r"uses: ([\w-]+/[\w-]+)@(\w+)", file.read_text("utf-8")):
            pins.setdefault(action, set()).add(commit)
    assert {action: commits for action, commits in pins.items() if len(commits) > 1} == {}
