"""A report is brought in and its questions are answered in the editor, as by the commands, and all of it can be taken back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongkai.gate.open_questions import points
from tests.conftest import OFFICE, ROOT
from tests.unit.editing import Window, editing, shown, text_of, tree

TEXT = ROOT / "tests/fixtures/texts/half-year.txt"
PERIOD = {"year": "2026", "stretch": "h1"}


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window in which a report was brought in."""
    with editing(tmp_path_factory.mktemp("office"), OFFICE, checked=False) as opened:
        answer = opened.post("/import", {**token(opened), **PERIOD, "file": (io.BytesIO(TEXT.read_bytes()), "报告.txt")})  # fmt: skip
        assert "The program could not decide" in answer.text
        yield opened


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    with editing(tmp_path, OFFICE, checked=False) as opened:
        yield opened


def token(window: Window) -> dict[str, str]:
    return {"token": window.session.guard.form_token}


def contents(window: Window) -> dict[str, bytes]:
    root = window.session.desk.root
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}  # fmt: skip


def take_back(window: Window) -> None:
    while window.session.desk.can_undo:
        assert window.post("/undo", token(window)).status_code == 302


def answer(window: Window, at: int, form: int = 0, /, **said: str) -> str:
    """Answer the question that is number `at`; where one is led."""
    forms = [each for each in tree(window.get(f"/questions?at={at}").text).forms if "settle" in each.action]
    done = window.post(forms[form].action, {**dict(forms[form].form_values()), **said})
    return done.location or shown(done.text, "alarm")[0]


def test_a_report_that_was_brought_in_is_the_one_that_the_command_makes(brought: Window) -> None:
    made = contents(brought)
    assert made["reports/2026-h1/source.txt"].decode().split() == TEXT.read_text("utf-8").split()
    assert b"kind: work-report" in made["reports/2026-h1/report.yml"]
    assert 'href="/file/2026-h1/report"' in brought.get("/").text


def test_what_it_left_open_is_asked_one_by_one_with_the_words(brought: Window) -> None:
    count = len(points(brought.session.desk.root, None))
    assert count > 1
    assert f"{count} questions wait for an answer." in brought.get("/").text
    page = brought.get("/questions").text
    assert text_of(page, "count") == f"Question 1 of {count}"
    assert shown(page, "source")
    assert page.count('class="source"') >= 1
    assert "<mark>" in page


def test_a_report_that_is_there_is_not_written_over(brought: Window) -> None:
    before = contents(brought)
    again = brought.post("/import", {**token(brought), **PERIOD, "text": TEXT.read_text("utf-8")})
    assert again.status_code == 422
    assert shown(again.text, "alarm") == [
        "the report 2026-h1 is there already; nothing was changed. If its text has changed, import it with “This report is here already, and the office has changed its text”"
    ]
    assert contents(brought) == before


def test_all_of_an_import_and_of_the_answers_is_taken_back_step_by_step(window: Window) -> None:
    before = contents(window)
    window.post("/import", {**token(window), **PERIOD, "text": TEXT.read_text("utf-8").replace("\n", "\r\n")})
    asked = len(points(window.session.desk.root, None))
    assert answer(window, 0, do="yes") == "/questions?at=0&said=answered"
    assert answer(window, 0, 1, do="instead", value="知识产权") == "/questions?at=0&said=answered"
    assert len(points(window.session.desk.root, None)) == asked - 2
    assert "zh: 知识产权\n" in contents(window)["areas.yml"].decode()
    window.post("/undo", {**token(window), "back": "/questions?at=0"})
    assert len(points(window.session.desk.root, None)) == asked - 1
    take_back(window)
    assert contents(window) == before
    assert not (window.session.desk.root / "reports/2026-h1").exists()


def test_an_answer_without_words_is_refused(window: Window) -> None:
    window.post("/import", {**token(window), **PERIOD, "text": TEXT.read_text("utf-8")})
    before = contents(window)
    for said in ({"do": "instead", "value": " "}, {"do": "no"}, {"do": "other"}):
        assert (
            answer(window, 0, 0, **said) == "Type what is right instead, or press one of the other buttons."
        )
    assert contents(window) == before


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({**PERIOD}, "Choose the file of the report, or paste its text."),
        ({**PERIOD, "text": " \n"}, "Choose the file of the report, or paste its text."),
        ({"year": "24", "text": "x"}, "Say on which year the report is: four digits, as 2024."),
        ({"year": "2024", "last": "--again", "text": "x"}, "Say on which year the report is: four digits, as 2024."),
        ({**PERIOD, "file": (io.BytesIO(b"%PDF-1.4"), "报告.pdf")}, "报告.pdf:1:1: a PDF knows where letters stand"),
        ({**PERIOD, "file": (io.BytesIO(b"PK\3\4x"), "../../../etc/x.docx")}, "x.docx:1:1: "),
        ({**PERIOD, "file": (io.BytesIO(b""), "--into=.txt")}, "into=.txt:1:1: the file is empty"),
        ({**PERIOD, "file": (io.BytesIO(b""), "<b>\0.txt")}, "b.txt:1:1: the file is empty"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_told_and_nothing_is_written(
    window: Window, form: dict[str, object], said: str
) -> None:
    before = contents(window)
    refused = window.post("/import", {**token(window), **form})
    assert refused.status_code == 422
    assert shown(refused.text, "alarm")[0].startswith(said)
    assert contents(window) == before


def test_a_year_may_be_typed_on_a_chinese_keyboard(window: Window) -> None:
    made = window.post(
        "/import", {**token(window), "year": "２０３１ ", "text": "2031年工作总结\n一、工作情况\n走访3户。"}
    )
    assert made.status_code == 200
    assert (window.session.desk.root / "reports/2031/report.yml").exists()


def test_what_was_typed_for_an_import_that_failed_still_stands_there(window: Window) -> None:
    refused = window.post(
        "/import", {**token(window), "year": "x", "stretch": "q3", "text": "一段\n<script>"}
    )
    assert "一段\n&lt;script&gt;</textarea>" in refused.text
    assert '<option value="q3" selected>' in refused.text
