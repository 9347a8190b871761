"""What the check says, in each of its formats."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongkai.__main__ import main
from gongkai.gate.quoting import marked
from tests.unit.costs import costs

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"
SARIF = Path(__file__).parent.parent / "fixtures/sarif-schema-2.1.0.json"


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an office whose data has a few faults and an exception."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(OFFICE, "site_data")
    path = Path("site_data/reports/2025/achievements.yml")
    text = path.read_text("utf-8").replace("{9305户|", "{9306户|")
    path.write_text(text.replace("{十座|dams-reinforced}水库", "{dams}水库"), "utf-8")
    path = Path("site_data/indicators.yml")
    path.write_text(path.read_text("utf-8").replace("zh: 支,", "zh: 平方木,"), "utf-8")
    return tmp_path


def checked(*options: str) -> str:
    """What the check says in English."""
    command = ["check", "--lang", "en", "--today", "2026-06-30", *options]
    result = CliRunner().invoke(main, command, catch_exceptions=False)
    assert result.exit_code == 1
    return result.stdout


@pytest.mark.parametrize(
    ("line", "column", "quoted"),
    [
        ("title: text", 8, ["    title: text", "           ^"]),
        ("    zh: 新登记9305户", 9, ["    zh: 新登记9305户", "        ^"]),
        ("    zh: 新登记9305户", 12, ["    zh: 新登记9305户", "              ^"]),
        ("phone: 13800138000", 8, ["    phone: 138********", "           ^"]),
        ("a\tb", 3, ["    a b", "      ^"]),
        ("text", 5, []),
        ("", 1, []),
    ],
)
def test_the_place_is_marked_below_its_line(line: str, column: int, quoted: list[str]) -> None:
    assert list(marked(line, column)) == quoted


def test_a_long_line_is_cut_around_the_place() -> None:
    line, caret = marked("水" * 100 + "错" + "水" * 100, 101)
    assert (line[:5], line[-1]) == ("    …", "…")
    before = line[4 : line.index("错")]
    assert len(caret) - 1 == 4 + 1 + 2 * (len(before) - 1)


@pytest.mark.usefixtures("faulty")
def test_text_quotes_the_line_of_each_fault() -> None:
    said = checked().split("\n")
    at = next(number for number, line in enumerate(said) if "[figure-reference]" in line)
    assert said[at + 1 : at + 3] == ["    - zh: 完成{dams}水库除险加固。", "              ^"]


def test_a_line_with_private_data_is_not_quoted(faulty: Path) -> None:
    path = faulty / "site_data/reports/2025/achievements.yml"
    text = path.read_text("utf-8").replace("惠及困难家庭。", "惠及困难家庭13912345678。")
    path.write_text(text.replace("Water fees", "Water  fees"), "utf-8")
    said = checked()
    assert "[mobile-number]" in said
    assert "13912345678" not in said


@pytest.mark.usefixtures("faulty")
def test_errata_are_counted_where_the_data_can_be_read() -> None:
    shutil.rmtree("site_data")
    shutil.copytree(OFFICE, "site_data")
    command = ["check", "--lang", "en", "--today", "2026-06-30"]
    said = {
        form: CliRunner().invoke(main, [*command, "--format", form], catch_exceptions=False).stdout
        for form in ("text", "json", "sarif")
    }
    assert "errata: 2 slips of the source are corrected in reports/2024\n" in said["text"]
    assert json.loads(said["json"])["errata"] == {"2024": 2}
    assert json.loads(said["sarif"])["runs"][0]["properties"] == {"errata": {"2024": 2}}


@pytest.mark.usefixtures("faulty")
def test_sarif_is_valid_by_its_own_schema() -> None:
    import jsonschema  # noqa: PLC0415 - it takes a second

    log = json.loads(checked("--format", "sarif"))
    jsonschema.Draft4Validator(json.loads(SARIF.read_text("utf-8"))).validate(log)
    assert {result["ruleId"] for result in log["runs"][0]["results"]} >= {"figure-reference", "unit-unknown"}


@pytest.mark.usefixtures("faulty")
def test_github_marks_each_fault_in_a_command_of_one_line() -> None:
    lines = checked("--format", "github").splitlines()
    problems = json.loads(checked("--format", "json"))["problems"]
    assert len(lines) == len(problems)
    for line, fault in zip(lines, problems, strict=True):
        properties, message = line.removeprefix("::").split("::", 1)
        level, _, rest = properties.partition(" ")
        assert level == {"error": "error", "warning": "warning", "advice": "notice"}[fault["severity"]]
        assert rest == (
            f"file={fault['file']},line={fault['line']},col={fault['column']},title={fault['rule']}"
        )
        assert message.replace("%25", "%") == fault["message"]


def test_four_thousand_equal_faults_in_a_text_are_said_once_and_counted(faulty: Path) -> None:
    path = faulty / "site_data/reports/2025/achievements.yml"
    text = path.read_text("utf-8")

    def told(count: int) -> Result:
        path.write_text(text.replace("{dams}", "{dams}" * count), "utf-8")
        return CliRunner().invoke(main, ["check", "--lang", "en", "--today", "2026-06-30"])

    few = costs(lambda: told(500))
    results: list[Result] = []
    for _ in range(3):  # the machine may be at work on something else
        if costs(lambda: results.append(told(4_000)), times=1) < 30 * few:
            break
    else:
        pytest.fail("what four thousand faults cost grows faster than their number")
    result = results[0]
    assert len(result.stdout.splitlines()) < 60
    assert (
        "no figure dams is declared in this report; add it under figures (4000 times on this line)"
        in result.stdout
    )
    found = json.loads(checked("--format", "json"))["problems"]
    assert (
        len([fault for fault in found if fault["rule"] == "figure-reference"]) == 4_001
    )  # and the English one
    assert re.search(r"^40\d\d faults\. ", result.stderr, re.MULTILINE)
