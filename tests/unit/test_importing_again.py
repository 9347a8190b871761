"""`gongkai import --again`: the office has changed the text; what was confirmed and edited stays, what differs is told."""

import contextlib
import random
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongkai import rules
from gongkai.__main__ import main
from gongkai.gate.examine import examine, load
from tests.beginning import begin

TEXTS = sorted((Path(__file__).parent.parent / "fixtures/texts").glob("*.txt"))
TEXT = """\
澄溪县水利局2024年上半年工作总结
上半年，全局各项工作有序推进。
一、上半年工作情况
（一）防汛防旱扎实有力
检查水库、山塘1206座次，发现隐患320处。组织“护堤2024”行动，近300名党员参加。
（二）城乡供水持续改善
减免水费211.32万元。
二、下半年工作打算
（一）着力防汛防旱
9月底前，完成除险加固水库4座。不断提升能力。
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of a portal whose registers are empty, in the current folder."""
    monkeypatch.chdir(tmp_path)
    begin(Path())
    return Path("site_data")


def bring(text: str, *options: str) -> Result:
    command = ["import", "-", "--period", "2024-h1", "--lang", "en", *options]
    return CliRunner().invoke(main, command, input=text, catch_exceptions=False)


def errors() -> list[str]:
    found = examine(Path("site_data")).problems
    return [str(fault) for fault in found if rules.ALL[fault.rule].severity == "error"]


def edit(path: Path, *replacements: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal with a report that was imported."""
    folder = tmp_path_factory.mktemp("imported")
    begin(folder)
    with contextlib.chdir(folder):
        assert bring(TEXT).exit_code == 0
    return folder


@pytest.fixture
def edited(imported: Path, data: Path) -> Path:
    """A report that was imported, and then edited: an id, English, an area's name, a comment, a role."""
    shutil.copytree(imported / data, data, dirs_exist_ok=True)
    report = data / "reports/2024-h1"
    edit(data / "areas.yml", ("zh: 防汛防旱\n", "zh: 水旱灾害防御\n"))
    review = (report / "review.yml").read_text("utf-8")
    (report / "review.yml").write_text(
        re.sub(r"(?m)^ *# confirm.*\n", "", review)
        .replace("|fa-xian-yin-huan}", "|hazards}")
        .replace(
            "处|hazards}。\n      en: null",
            "处|hazards}。\n      en: '{jian-cha-shui-ku-shan-tang} inspections found {hazards} hazards.'",
        )
        .replace("    - zh: 检查", "    # 局办核过\n    - zh: 检查")
        .replace(
            "- area: cheng-xiang",
            "    figures:\n      hazards: {indicator: fa-xian-yin-huan}\n- area: cheng-xiang",
        ),
        "utf-8",
    )
    return report


def changed(before: dict[str, str], report: Path) -> list[str]:
    """The lines that differ, file by file, as a diff writes them."""
    found = []
    for path in sorted(report.glob("*.yml")):
        old, new = before.get(path.name, "").split("\n"), path.read_text("utf-8").split("\n")
        found += [f"-{line.strip()}" for line in old if line not in new]
        found += [f"+{line.strip()}" for line in new if line not in old]
    return found


def texts(report: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(report.glob("*.yml"))}


def test_the_edited_report_is_sound(edited: Path) -> None:
    assert errors() == []
    assert edited.is_dir()


@pytest.mark.usefixtures("edited")
def test_the_same_text_changes_nothing() -> None:
    before = {path: path.read_bytes() for path in Path("site_data").rglob("*.yml")}
    result = bring(TEXT, "--again")
    assert result.exit_code == 0
    assert "the text of 2024-h1 is as it was; nothing was changed\n" in result.output
    assert {path: path.read_bytes() for path in Path("site_data").rglob("*.yml")} == before


def test_another_number_changes_the_one_line_that_prints_it(edited: Path) -> None:
    before = texts(edited)
    result = bring(TEXT.replace("320处", "321处"), "--again")
    assert changed(before, edited) == [
        "-- zh: 检查水库、山塘{1206座次|jian-cha-shui-ku-shan-tang}，发现隐患{320处|hazards}。",
        "+- zh: 检查水库、山塘{1206座次|jian-cha-shui-ku-shan-tang}，发现隐患{321处|hazards}。",
    ]
    told = [line for line in result.output.split("\n") if "source.txt:" in line]
    assert told == [
        "site_data/reports/2024-h1/source.txt:5: changed: …次，发现隐患320处。组织“护堤2… → …次，发现隐患321处。组织“护堤2…"
    ]
    assert errors() == []


@pytest.mark.usefixtures("edited")
def test_what_is_new_changed_and_gone_is_told_by_line() -> None:
    text = TEXT.replace("减免水费211.32万元。\n", "").replace(
        "二、下半年", "（三）河湖面貌持续向好\n清理河道12公里。\n二、下半年"
    )
    result = bring(text, "--again")
    told = [line for line in result.output.split("\n") if "source.txt:" in line]
    assert told == [
        "site_data/reports/2024-h1/source.txt:7: new: （三）河湖面貌持续向好",
        "site_data/reports/2024-h1/source.txt:8: new: 清理河道12公里。",
        "site_data/reports/2024-h1/source.txt: gone, on line 7 before: 减免水费211.32万元。",
    ]
    assert errors() == []


def test_what_stays_is_kept_to_the_byte_wherever_it_stands_now(edited: Path) -> None:
    text = TEXT.replace("（一）防汛", "（一）党的建设全面加强\n开展学习12次。\n（二）防汛").replace(
        "（二）城乡", "（三）城乡"
    )
    before = texts(edited)
    assert bring(text, "--again").exit_code == 0
    assert [line for line in changed(before, edited) if line.startswith("-")] == []
    assert "# 局办核过" in (edited / "review.yml").read_text("utf-8")
    assert errors() == []


def test_a_promise_keeps_its_id_when_its_number_changes(edited: Path) -> None:
    ids = re.findall(r"(?m)^ *- id: (.*)$", (edited / "plan.yml").read_text("utf-8"))
    bring(TEXT.replace("水库4座", "水库6座"), "--again")
    assert re.findall(r"(?m)^ *- id: (.*)$", (edited / "plan.yml").read_text("utf-8")) == ids
    assert "加固水库{6座|" in (edited / "plan.yml").read_text("utf-8")
    assert errors() == []


def test_what_was_answered_is_not_asked_again(edited: Path) -> None:
    bring(TEXT.replace("近300名", "近310名"), "--again")
    assert "护堤2024”是" not in (edited / "review.yml").read_text("utf-8")
    assert "is “护堤2024” a programme" not in (edited / "review.yml").read_text("utf-8")


def test_a_report_that_is_not_there_cannot_be_imported_again(data: Path) -> None:
    result = bring(TEXT, "--again")
    assert (result.exit_code, result.output) == (
        1,
        "there is no report 2024-h1 yet; import it without --again\n",
    )
    assert not (data / "reports").exists()


def test_without_again_a_report_that_is_there_stays(edited: Path) -> None:
    before = texts(edited)
    result = bring(TEXT.replace("320处", "321处"))
    assert result.output == (
        "the report 2024-h1 is there already; nothing was changed. If its text has changed, import it with --again\n"
    )
    assert texts(edited) == before


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("path", TEXTS[::2], ids=lambda path: path.stem)
def test_whatever_has_changed_the_report_proves_to_be_its_text(path: Path, seed: int, data: Path) -> None:
    text = path.read_text("utf-8")
    assert bring(text, "--lang=zh").exit_code == 0
    chance = random.Random(f"{path.stem}{seed}")
    lines = text.split("\n")
    for _ in range(3):
        at = chance.randrange(1, len(lines))
        match chance.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, "新增加了一段话，办结37件。")
            case 2:
                lines[at] = re.sub(r"\d", lambda found: str(9 - int(found[0])), lines[at], count=2)
            case _:
                lines[at] = lines[at].replace("，", "，并且", 1)
    result = bring("\n".join(lines), "--again")
    assert result.exit_code == 0, result.output
    assert errors() == []
    assert load(data).reports[-1].source.split() == " ".join(lines).split()


def test_the_original_is_kept_beside_the_text_and_searched_for_private_data(
    data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, "utf-8")
    command = ["import", str(file), "--period", "2024-h1", "--keep"]
    assert CliRunner().invoke(main, command, catch_exceptions=False).exit_code == 0
    kept = data / "reports/2024-h1/original.txt"
    assert kept.read_bytes() == file.read_bytes()
    assert errors() == []
    kept.write_text(TEXT + "联系人手机13912345678\n", "utf-8")
    assert [fault.split(": ")[0] for fault in errors()] == ["site_data/reports/2024-h1/original.txt:11:6"]


def test_the_home_page_shows_the_key_figures_of_the_newest_report(data: Path) -> None:
    bring(TEXT)
    (data / "home.yml").write_text("# 首页\nkey_figures: [jian-mian-shui-fei, dang-yuan-can-jia]\n", "utf-8")
    later = (
        TEXT.replace("2024年上", "2024年下").replace("减免水费211.32", "减免水费300").replace("党员", "群众")
    )
    command = ["import", "-", "--period", "2024-h2", "--lang", "zh"]
    assert CliRunner().invoke(main, command, input=later, catch_exceptions=False).exit_code == 0
    assert (data / "home.yml").read_text("utf-8") == (
        "# 首页\n# confirm: 首页展示最新的报告；这些是2024-h2的关键数据吗？\n"
        "key_figures: [jian-mian-shui-fei, jian-cha-shui-ku-shan-tang]\n"
    )
    assert errors() == []


def test_as_long_as_the_home_page_shows_no_figures_those_that_may_stand_there_are_named(data: Path) -> None:
    named = (
        "home.yml shows no figures yet; choose some of these and list their ids under key_figures: "
        "jian-cha-shui-ku-shan-tang, fa-xian-yin-huan, dang-yuan-can-jia, jian-mian-shui-fei\n"
    )
    (data / "home.yml").write_text("key_figures: []\n", "utf-8")
    command = ["import", "-", "--period", "2024-h1", "--lang", "en"]
    assert named in CliRunner().invoke(main, command, input=TEXT).output
    (data / "home.yml").write_text("key_figures: [jian-mian-shui-fei]\n", "utf-8")
    assert "home.yml" not in CliRunner().invoke(main, [*command, "--again"], input=TEXT).output


SENTENCES = """\
澄溪县水利局2024年上半年工作总结
一、上半年工作情况
（一）城乡供水
减免水费211.32万元。新建管网12公里。惠及群众3万人。
（二）河湖管护。清理河道12公里，拆除违建4处。
二、下半年工作打算
9月底前，完成除险加固水库4座，新建堤防3公里；建成管网5公里。
"""


def divided(folder: Path, name: str, *replacements: tuple[str, str]) -> Path:
    assert bring(SENTENCES).exit_code == 0
    report = folder / "reports/2024-h1"
    edit(report / name, *replacements)
    assert errors() == []
    return report


@pytest.mark.parametrize(
    "now",
    [
        TEXT.replace("320处。组织", "320处。\n组织"),
        TEXT.replace("320处。组织", "320处。\n二是组织"),
        TEXT.replace("减免水费", "检查水库、山塘1206座次，发现隐患320处。减免水费"),
        TEXT.replace("检查水库、山塘1206座次，发现隐患320处。组织", "组织").replace(
            "211.32万元。", "211.32万元。\n检查水库、山塘1206座次，发现隐患320处。"
        ),
    ],
    ids=["divided", "divided-and-changed", "said-twice", "moved"],
)
def test_a_sentence_keeps_ids_and_english_in_whatever_paragraph_it_stands(edited: Path, now: str) -> None:
    assert bring(now, "--again").exit_code == 0
    review = (edited / "review.yml").read_text("utf-8")
    assert "{jian-cha-shui-ku-shan-tang} inspections found {hazards} hazards." in review
    assert review.count("hazards: {indicator: fa-xian-yin-huan}") == 1
    assert "|hazards}" in review
    assert not errors()


def test_a_promise_keeps_its_id_and_updates_when_its_paragraph_is_divided(edited: Path) -> None:
    plan = edited / "plan.yml"
    stood = plan.read_text("utf-8")
    id = re.search(r"id: (\S+)", stood)
    assert id is not None
    edit(plan, (f"id: {id[1]}", "id: reservoirs"))
    assert bring(TEXT.replace("水库4座。不断", "水库4座。\n不断"), "--again").exit_code == 0
    assert plan.read_text("utf-8").count("id: reservoirs") == 1
    assert (
        bring(
            TEXT.replace("水库4座。不断提升能力。", "水库4座。\n").replace(
                "（一）着力", "不断提升能力。\n（一）着力"
            ),
            "--again",
        ).exit_code
        == 0
    )
    assert plan.read_text("utf-8").count("id: reservoirs") == 1
    assert not errors()


def test_sentences_put_together_stay_so_in_a_paragraph_that_changes(data: Path) -> None:
    text = (
        "    - zh: 减免水费{211.32万元|jian-mian-shui-fei}。\n      en: null\n    - zh: 新建管网{12公里|xin-jian-guan-wang}。\n",
        "    - zh: 减免水费{211.32万元|jian-mian-shui-fei}。新建管网{12公里|xin-jian-guan-wang}。\n",
    )
    report = divided(data, "review.yml", text)
    before = texts(report)
    bring(SENTENCES.replace("211.32万元", "211.5万元"), "--again")
    assert changed(before, report) == [
        "-- zh: 减免水费{211.32万元|jian-mian-shui-fei}。新建管网{12公里|xin-jian-guan-wang}。",
        "+- zh: 减免水费{211.5万元|jian-mian-shui-fei}。新建管网{12公里|xin-jian-guan-wang}。",
    ]
    assert errors() == []


def test_a_promise_cut_in_two_stays_so_in_a_paragraph_that_changes(data: Path) -> None:
    report = divided(
        data,
        "plan.yml",
        (
            "，新建堤防{3公里|xin-jian-di-fang}；",
            "，\n    en: null\n    due: 2024-09-30\n  - id: dykes\n    zh: 新建堤防{3公里|xin-jian-di-fang}；",
        ),
        (
            "    target:\n      zh: 完成除险加固水库{4座|wan-cheng-chu-xian-jia-gu-shui-ku}，新建",
            "    target:\n      zh: 新建",
        ),
    )
    before = texts(report)
    bring(SENTENCES.replace("堤防3公里", "堤防3.5公里"), "--again")
    assert changed(before, report) == [
        "-zh: 新建堤防{3公里|xin-jian-di-fang}；",
        "-zh: 新建堤防{3公里|xin-jian-di-fang}",
        "+zh: 新建堤防{3.5公里|xin-jian-di-fang}；",
        "+zh: 新建堤防{3.5公里|xin-jian-di-fang}",
    ]
    assert errors() == []


def test_a_heading_taken_back_stays_text_in_a_paragraph_that_changes(data: Path) -> None:
    assert bring(SENTENCES).exit_code == 0
    review = data / "reports/2024-h1/review.yml"
    text = review.read_text("utf-8")
    at = text.index("- area: he-hu-guan-hu")
    review.write_text(
        text[:at]
        + "- marker: （二）\n  sentences:\n  - zh: 河湖管护。清理河道{12公里|qing-li-he-dao}，拆除违建{4处|chai-chu-wei-jian}。\n    en: null\n",
        "utf-8",
    )
    assert errors() == []
    bring(SENTENCES.replace("违建4处", "违建5处"), "--again")
    text = review.read_text("utf-8")
    assert "zh: 河湖管护。清理河道{12公里|qing-li-he-dao}，拆除违建{5处|chai-chu-wei-jian}。\n" in text
    assert "zh: 河湖管护\n" not in text
    assert errors() == []
