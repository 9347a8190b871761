"""The record of translations: what it tells of, and what it lets pass."""

from __future__ import annotations

import contextlib
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongkai.__main__ import main
from gongkai.gate.examine import examine
from gongkai.gate.recording import record_translations
from gongkai.reading.sources import RECORD
from gongkai.rules import RULES

ROOT = Path(__file__).parent.parent.parent
OFFICE = ROOT / "tests/fixtures/office"
OF_TRANSLATIONS = [rule for rule in RULES if rule.id.startswith("translation")]
CHINESE = "接入雨量、水位监测站的平台。"
ENGLISH = "A platform that gathers the readings of rain and water-level stations."


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the fictitious office, its translations on record."""
    made = tmp_path_factory.mktemp("recorded")
    shutil.copytree(OFFICE, made, dirs_exist_ok=True)
    with contextlib.chdir(made):
        record_translations(Path("site_data"), ())
    return made


@pytest.fixture
def office(recorded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that, in the current folder."""
    shutil.copytree(recorded, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told() -> list[str]:
    """Place and rule of what is said of translations."""
    return [
        f"{fault.where.file.removeprefix('site_data/')}:{fault.where.line} {fault.rule}"
        for fault in examine(Path("site_data"), chosen=OF_TRANSLATIONS).problems
        if fault.rule.startswith("translation")
    ]


def change(file: str, old: str, new: str) -> int:
    """Replace `old`, which occurs once; the line it stands on."""
    text = Path(file).read_text("utf-8")
    assert text.count(old) == 1, old
    Path(file).write_text(text.replace(old, new), "utf-8", newline="\n")
    return text[: text.index(old)].count("\n") + 1


def command(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["translated", "--lang", "en", *arguments], catch_exceptions=False)


def test_no_english_of_the_real_data_is_behind_its_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert Path("site_data", RECORD).exists()
    assert [each for each in told() if "translation-unrecorded" not in each] == []


@pytest.mark.usefixtures("office")
def test_chinese_changed_alone_is_told_at_the_english() -> None:
    line = change("site_data/programmes.yml", CHINESE, "接入雨量、水位、水质监测站的平台。")
    assert told() == [f"programmes.yml:{line + 1} translation-stale"]


@pytest.mark.usefixtures("office")
def test_both_changed_is_only_advice_to_record_it() -> None:
    change("site_data/programmes.yml", CHINESE, "接入水质监测站的平台。")
    line = change("site_data/programmes.yml", ENGLISH, "A platform that gathers readings of water quality.")
    assert told() == [f"programmes.yml:{line} translation-unrecorded"]
    assert command().exit_code == 0
    assert told() == []


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    "said", ["接入雨量、水位监测站的平台", "接入雨量，水位监测站的平台。", "接入 雨量、水位监测站的平台。"]
)
def test_marks_and_spaces_change_no_meaning(said: str) -> None:
    change("site_data/programmes.yml", CHINESE, said)
    assert told() == []


@pytest.mark.usefixtures("office")
def test_a_decimal_point_is_no_mere_mark() -> None:
    change("site_data/programmes.yml", CHINESE, "接入雨量、水位监测站的平台1.5。")
    command("--all")
    change("site_data/programmes.yml", "平台1.5。", "平台15。")
    assert told()[0].endswith("translation-stale")


@pytest.mark.usefixtures("office")
def test_records_may_change_places() -> None:
    path = Path("site_data/programmes.yml")
    head, *records = path.read_text("utf-8").rstrip().split("\n- id: ")
    path.write_text("\n- id: ".join([head, *records[::-1]]) + "\n", "utf-8")
    assert told() == []


@pytest.mark.usefixtures("office")
def test_two_chinese_texts_that_changed_places_are_told() -> None:
    change("site_data/programmes.yml", CHINESE, "？")
    change("site_data/programmes.yml", "为每户农村居民装上自己的水表。", CHINESE)
    change("site_data/programmes.yml", "？", "为每户农村居民装上自己的水表。")
    assert [each.split()[1] for each in told()] == ["translation-stale"] * 2


@pytest.mark.usefixtures("office")
def test_a_section_of_a_page_is_told_alone() -> None:
    for file, heading in (("docs/about.md", "## 内容"), ("docs/en/about.md", "## Content")):
        with Path(file).open("a", encoding="utf-8") as page:
            page.write(f"\n{heading} {{ #content }}\n\n1\n\n## 2 {{ #two }}\n")
    command()
    change("docs/about.md", "\n1\n", "\n一\n")
    line = Path("docs/en/about.md").read_text("utf-8").split("\n").index("## Content { #content }") + 1
    assert told() == [f"docs/en/about.md:{line} translation-stale"]


@pytest.mark.usefixtures("office")
def test_only_what_is_named_is_accepted() -> None:
    line = change("site_data/programmes.yml", CHINESE, "接入雨量、水位、水质监测站的平台。") + 1
    waiting = command()
    assert waiting.exit_code == 1
    assert f"site_data/programmes.yml:{line}:9: the Chinese text was changed" in waiting.output
    wrong = command("site_data/programmes.yml:1")
    assert wrong.exit_code == 1
    assert "Nothing waits to be looked at again at site_data/programmes.yml:1." in wrong.output
    accepted = command(f"site_data\\programmes.yml:{line}:9")
    assert (accepted.exit_code, told()) == (0, [])


@pytest.mark.usefixtures("office")
def test_an_exception_beside_the_text_excuses_it() -> None:
    change("site_data/programmes.yml", CHINESE, "接入雨量、水位、水质监测站的平台。")
    change("site_data/programmes.yml", ENGLISH, f"{ENGLISH} # gongkai: allow translation-stale: still right")
    assert told() == []


@pytest.mark.usefixtures("office")
def test_faulty_data_is_not_recorded() -> None:
    before = Path("site_data", RECORD).read_bytes()
    change("site_data/programmes.yml", f"    zh: {CHINESE}", "    zh: ")
    result = command()
    assert result.exit_code == 1
    assert "programmes.yml" in result.output
    assert Path("site_data", RECORD).read_bytes() == before


@pytest.mark.usefixtures("office")
def test_recording_twice_changes_nothing() -> None:
    before = Path("site_data", RECORD).read_bytes()
    record_translations(Path("site_data"), ())
    assert Path("site_data", RECORD).read_bytes() == before


def test_without_a_record_nothing_is_told(office: Path) -> None:
    (office / "site_data" / RECORD).unlink()
    change("site_data/programmes.yml", CHINESE, "接入雨量、水位、水质监测站的平台。")
    assert told() == []


@pytest.mark.usefixtures("office")
def test_a_source_altered_with_its_data_waits_until_it_is_accepted() -> None:
    change("site_data/reports/2025/source.txt", "整改率100%", "整改率97%")
    change("site_data/reports/2025/achievements.yml", "整改率{100%", "整改率{97%")
    altered = "site_data/reports/2025/source.txt:1"
    assert (
        f"{altered}:1: the archived source is not the one on record: put it back." in command("--all").output
    )
    assert command(altered).exit_code == 0
    assert command().exit_code == 0


def renamed() -> None:
    """Call a programme otherwise, wherever it is named."""
    for file in Path("site_data").rglob("*.yml"):
        text = re.sub(r"\bsmart-water\b(?!-)", "clever-water", file.read_text("utf-8"))
        file.write_text(text, "utf-8", newline="\n")


@pytest.mark.usefixtures("office")
def test_a_record_called_otherwise_waits_for_its_former_name() -> None:
    renamed()
    assert "programmes.yml:3:7: this was called smart-water when its texts were recorded" in command().output
    change(
        "site_data/programmes.yml", "- id: clever-water\n", "- id: clever-water\n  formerly: [smart-water]\n"
    )
    assert command().exit_code == 0
    assert command().exit_code == 0


@pytest.mark.usefixtures("office")
def test_a_name_that_was_never_public_is_accepted_at_its_place() -> None:
    renamed()
    assert command("site_data/programmes.yml:6").exit_code == 0
    assert command().exit_code == 0


@pytest.mark.usefixtures("office")
def test_many_texts_are_accepted_at_once_only_for_a_reason_that_stays_on_record() -> None:
    file = Path("site_data/programmes.yml")
    file.write_text(re.sub(r"(summary:\n +zh: .)", r"\1一", file.read_text("utf-8")), "utf-8", newline="\n")
    file = Path("site_data/areas.yml")
    file.write_text(re.sub(r"(summary:\n +zh: .)", r"\1一", file.read_text("utf-8")), "utf-8", newline="\n")
    refused = command("--all")
    assert (refused.exit_code, refused.output) == (
        1,
        "Error: 7 English texts would be accepted at once although their Chinese was changed, and nothing was recorded:"
        " look at each with gongkai check, name those that still hold by FILE:LINE, at most 5 at a time,"
        " or say with --reason who has compared them all.\n",
    )
    assert command("--all", "--reason", "compared by two").exit_code == 0
    command()
    told = [line for line in Path("site_data", RECORD).read_text("utf-8").split("\n") if line.startswith("#")]
    assert told[1].endswith(": 7: compared by two")
    assert len(told) == 2
