"""`gongkai confirm` asks what an import has guessed, in the order of the text, and writes the lines concerned."""

import contextlib
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongkai.__main__ import main
from gongkai.faults.problems import DataError
from gongkai.gate import confirming
from gongkai.gate.examine import HOLDING, examine, load
from gongkai.importing.questions import TOPICS, question, recognised
from gongkai.model.languages import LANGUAGES
from gongkai.model.outline import outline
from gongkai.model.phrases import translations
from tests.beginning import begin

TEXT = """\
澄溪县水利局2024年上半年工作总结
上半年，全局各项工作有序推进。
一、上半年工作情况
（一）防汛防旱扎实有力
组织“护堤2024”行动，近300名党员参加。
二、下半年工作打算
（一）着力防汛防旱
9月底前，完成除险加固水库4座。继续抓好“护堤2024”行动。
"""
NEXT = """\
澄溪县水利局2024年下半年工作总结
一、下半年工作情况
（一）防汛防旱扎实有力
完成除险加固水库4座。
二、明年工作打算
（一）着力防汛防旱
3月底前，完成除险加固水库5座。
"""


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal with the draft of one report."""
    folder = tmp_path_factory.mktemp("drafted")
    begin(folder)
    with contextlib.chdir(folder):
        bring(TEXT, "2024-h1")
    return folder


@pytest.fixture
def data(drafted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of a portal with the draft of one report, in the current folder."""
    monkeypatch.chdir(shutil.copytree(drafted, tmp_path, dirs_exist_ok=True))
    return Path("site_data")


def bring(text: str, period: str) -> None:
    command = ["import", "-", "--period", period, "--lang", "zh"]
    result = CliRunner().invoke(main, command, input=text, catch_exceptions=False)
    assert result.exit_code == 0, result.output


def answered(typed: str, *arguments: str) -> Result:
    command = ["confirm", *arguments, "--lang", "en"]
    return CliRunner().invoke(main, command, input=typed, catch_exceptions=False)


def asked(result: Result) -> list[str]:
    """The questions in the order in which they were asked."""
    return re.findall(r"(?m)^\[\d.*\n(?:    .*\n)*(.*)$", result.output)


def files(data: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(data.rglob("*.yml"))}


def test_questions_come_in_the_order_of_the_text_each_with_its_words(data: Path) -> None:
    result = answered("")
    assert result.output.startswith(
        "\n[1/2] site_data/areas.yml:2\n    【防汛防旱】\n这一工作领域是按标题“防汛防旱扎实有力”建议的；名称对吗？\n"
        "1 yes  2 yes, but otherwise: …  4 leave open  5 back  0 stop\n> \n"
    )
    assert result.output.endswith("0 answered, 2 still open.\n")
    assert len(asked(answered("4\n4\n"))) == 2
    assert data.is_dir()


def test_who_says_yes_takes_the_question_away_and_nothing_else(data: Path) -> None:
    before = files(data)
    assert answered("1\n").exit_code == 0
    changed = {name: text for name, text in files(data).items() if text != before[name]}
    kept = "".join(re.findall(r"(?m)^(?!# confirm).*\n", before["site_data/areas.yml"].decode()))
    assert changed == {"site_data/areas.yml": kept.encode()}


def test_another_name_stands_in_the_quotes_and_line_ends_of_the_file(data: Path) -> None:
    areas = data / "areas.yml"
    text = (
        areas.read_text("utf-8").replace("zh: 防汛防旱\n", "zh: '防汛防旱'  # 待定\n").replace("\n", "\r\n")
    )
    areas.write_bytes(text.encode())
    answered("2\n水旱灾害'防御\n")
    said = areas.read_bytes().decode()
    assert "zh: '水旱灾害''防御'  # 待定\r\n" in said
    assert said.count("\r\n") == said.count("\n") == text.count("\n") - 1


def test_a_programme_is_added_and_every_sentence_that_names_it_is_on_it(data: Path) -> None:
    answered("4\n1\n")
    portal = load(data)
    assert [(each.id, each.name.zh, each.kind) for each in portal.programmes] == [
        ("hu-di-2024", "护堤2024", "campaign")
    ]
    said = [sentence for section in outline(portal.reports[0]) for sentence in section.sentences]
    naming = [each for each in said if "护堤2024" in each.zh]
    assert [each.programmes for each in naming] == [("hu-di-2024",)] * 2
    assert not any(each.programmes for each in said if each not in naming)


def test_who_says_no_gets_no_programme(data: Path) -> None:
    answered("4\n3\n")
    assert load(data).programmes == ()
    assert "护堤2024”是不是" not in (data / "reports/2024-h1/review.yml").read_text("utf-8")


def test_an_answer_is_taken_back_to_the_byte(data: Path) -> None:
    before = files(data)
    result = answered("1\n1\n")
    assert files(data) != before
    assert result.output.endswith("2 answered, 0 still open.\n")
    for path, content in before.items():
        Path(path).write_bytes(content)
    result = answered("1\n2\n护堤行动\n")
    assert result.output.endswith("2 answered, 0 still open.\n")
    for path, content in before.items():
        Path(path).write_bytes(content)
    result = answered("1\n5\n4\n5\n5\n")
    assert files(data) == before
    assert "this is the first question" in result.output
    assert result.output.endswith("0 answered, 2 still open.\n")


def test_a_promise_that_goes_on_takes_the_former_id(data: Path) -> None:
    answered("1\n1\n")
    bring(NEXT, "2024-h2")
    former = next(
        each.id
        for section in outline(load(data).reports[0])
        for each in section.commitments
        if "水库" in each.zh
    )
    assert former is not None
    result = answered("4\n1\n", "2024-h2")
    assert [said for said in asked(result) if former in said and "延续" in said]
    ids = re.findall(r"(?m)^ *- id: (.*)$", (data / "reports/2024-h2/plan.yml").read_text("utf-8"))
    assert former in ids


def test_what_was_done_of_a_promise_is_asked_for_its_updates(data: Path) -> None:
    bring(NEXT.replace("水库4座", "水库2座"), "2024-h2")
    result = answered("3\n", "2024-h2")
    said = [each for each in asked(result) if "的updates" in each]
    assert [each for each in said if each.startswith("“完成除险加固水库2座。”")] == said
    assert "    完成除险加固水库2座。\n" in result.output
    assert not any("的updates" in each.read_text("utf-8") for each in data.glob("reports/2024-h2/*.yml"))


def test_nothing_is_written_over_what_somebody_saved_meanwhile(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = data / "reports/2024-h1/review.yml"
    typed = iter(["4\n", "3\n", "3\n", ""])

    def line(_self: object, _prompt: str) -> str | None:
        said = next(typed)
        if said == "3\n" and "# by hand" not in review.read_text("utf-8"):
            review.write_text("# by hand\n" + review.read_text("utf-8"), "utf-8")
        return said.strip() or None

    monkeypatch.setattr(confirming._Asking, "_line", line)
    result = answered("")
    assert "the file was changed meanwhile; here is the question again" in result.output
    said = review.read_text("utf-8")
    assert said.startswith("# by hand\n")
    assert "# confirm" not in said


def test_who_stops_keeps_what_was_answered(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["1"])

    def line(_self: object, _prompt: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(confirming._Asking, "_line", line)
    result = answered("")
    assert result.exit_code == 130
    assert result.output.endswith("\n1 answered, 1 still open.\n")
    assert "# confirm" not in (data / "areas.yml").read_text("utf-8")


def test_a_question_of_ones_own_can_be_answered_too(data: Path) -> None:
    plan = data / "reports/2024-h1/plan.yml"
    plan.write_text("# confirm: 分管领导看过吗？\n" + plan.read_text("utf-8"), "utf-8")
    result = answered("4\n4\n1\n")
    assert asked(result)[-1] == "分管领导看过吗？"
    assert "分管领导" not in plan.read_text("utf-8")


def test_a_file_that_is_no_yaml_any_more_is_told_and_left(data: Path) -> None:
    review = data / "reports/2024-h1/review.yml"
    broken = review.read_text("utf-8") + "\nrole: [\n"
    review.write_text(broken, "utf-8")
    result = answered("4\n1\n")
    assert "site_data/reports/2024-h1/review.yml:" in result.output
    assert review.read_text("utf-8") == broken


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_is_known_again_in_each_language(topic: str, language: str) -> None:
    about = {"heading": "“防汛”", "name": "“护堤（试点）”", "id": "a-b", "former": "c", "report": "2024"}
    languages = [translations(each).gettext for each in LANGUAGES]
    said = question(topic, translations(language).gettext, **about)  # type: ignore[arg-type]
    found = recognised(said, languages)
    assert found is not None
    assert found[0] == topic
    assert found[1].items() <= about.items()


def test_no_report_is_published_while_a_question_is_open(data: Path) -> None:
    with pytest.raises(DataError) as refused:
        examine(data, chosen=HOLDING).published()
    assert {fault.rule for fault in refused.value.problems} == {"confirm"}
    assert examine(data, chosen=HOLDING).sound().reports
    answered("1\n1\n")
    assert examine(data, chosen=HOLDING).published().reports
