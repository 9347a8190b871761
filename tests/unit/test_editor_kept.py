"""Nothing is lost and nobody gets in: edits outlast the editor, windows do not undo each other, hostile texts and requests do nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gongkai.editor import journal
from gongkai.editor.desk import Desk
from gongkai.editor.guard import Asked
from gongkai.editor.journal import FOLDER, Step
from gongkai.editor.places import pointer
from gongkai.work.exchange import exchange
from tests.conftest import OFFICE
from tests.unit.editing import Window, editing, sent, tree

AREA, NAME = "/file/areas?at=/areas/0", "/areas/0/name/en"
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}{% x %}</textarea>&lt;\u202e${1}"


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    with editing(tmp_path, OFFICE, checked=False) as opened:
        yield opened


def file(window: Window, name: str = "areas") -> Path:
    return window.session.desk.root / f"{name}.yml"


def notes(window: Window) -> list[Path]:
    return sorted((window.session.desk.root.parent / FOLDER).iterdir())


# What is kept


def test_an_edit_can_be_taken_back_after_a_restart(window: Window) -> None:
    before = file(window).read_bytes()
    window.save(AREA, {NAME: "One"})
    window.save(AREA, {NAME: "Two"})
    again = Desk(window.session.desk.root)
    assert again.last_edited == "areas"
    assert again.undo() == (file(window),)
    assert "en: One\n" in file(window).read_text("utf-8")
    assert Desk(window.session.desk.root).undo() == (file(window),)
    assert file(window).read_bytes() == before
    assert not Desk(window.session.desk.root).can_undo
    assert notes(window) == []


def test_what_others_have_changed_since_is_not_taken_back_after_a_restart(window: Window) -> None:
    window.save(AREA, {NAME: "One"})
    file(window).write_bytes(file(window).read_bytes() + b"# of somebody else\n")
    assert not Desk(window.session.desk.root).can_undo


def test_an_edit_of_several_files_that_was_killed_half_way_is_taken_back(window: Window) -> None:
    one, two = file(window), file(window, "terms")
    new = one.with_name("reports") / "2026/report.yml"
    before: dict[Path, bytes | None] = {one: one.read_bytes(), two: two.read_bytes(), new: None}
    window.session.desk.journal.add(
        Step.of(before, {one: b"areas: []\n", two: b"terms: []\n", new: b"x: 1\n"})
    )
    exchange(one, b"areas: []\n")  # and here the machine went out
    Desk(window.session.desk.root).journal  # noqa: B018
    assert {path: path.read_bytes() for path in (one, two)} == {one: before[one], two: before[two]}
    assert notes(window) == []


def test_a_note_that_is_broken_or_of_other_files_is_not_followed(window: Window, tmp_path: Path) -> None:
    window.save(AREA, {NAME: "One"})
    folder = notes(window)[0].parent
    outside = tmp_path / "outside.txt"
    outside.write_text("mine", "utf-8")
    for name, said in {
        "1": "{", "2": "[]", "3": '{"site_data/areas.yml": {"before": "%"}}', "4": json.dumps({"outside.txt": {"before": None, "after": None}}),
        "99999999999999999999": json.dumps({"site_data/../outside.txt": {"before": "eA==", "after": "0"}}),
    }.items():  # fmt: skip
        (folder / f"{name}.json").write_text(said, "utf-8")
    again = Desk(window.session.desk.root)
    assert again.last_edited == "areas"
    assert again.undo() == (file(window),)
    assert outside.read_text("utf-8") == "mine"


def test_so_many_edits_are_kept_and_no_more(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(journal, "_STEPS", 3)
        for number in range(6):
            window.save(AREA, {NAME: f"Name {number}"})
    assert len(notes(window)) == 3
    with monkeypatch.context() as patched:
        patched.setattr(journal, "_BYTES", 10)
        window.save(AREA, {NAME: "Last"})
    assert len(notes(window)) == 1


def test_without_room_for_notes_an_edit_is_saved_and_taken_back_all_the_same(window: Window) -> None:
    (window.session.desk.root.parent / ".cache").write_text("no folder", "utf-8")
    before = file(window).read_bytes()
    assert window.save(AREA, {NAME: "One"}).status_code == 302
    window.post("/undo", {"token": window.session.guard.form_token})
    assert file(window).read_bytes() == before


def test_notes_are_nobody_elses_and_no_part_of_the_site(window: Window) -> None:
    window.save(AREA, {NAME: "One"})
    assert notes(window)[0].parent.stat().st_mode & 0o077 == 0
    assert FOLDER.startswith(".cache/")
    packed = window.session.publisher.packed()
    assert b"gongkai-edits" not in packed


def test_of_posts_at_the_same_time_each_is_written_or_told_to_have_failed(window: Window) -> None:
    others = [Window(window.session) for _ in range(6)]
    forms = [(other, {**other.fields(AREA), NAME: f"Of {number}"}) for number, other in enumerate(others)]
    with ThreadPoolExecutor(6) as pool:
        codes = list(pool.map(lambda each: each[0].post(AREA, each[1]).status_code, forms))
    assert sorted(codes) == [302, 409, 409, 409, 409, 409]
    assert f"en: Of {codes.index(302)}\n" in file(window).read_text("utf-8")


def test_one_is_led_back_to_where_one_was_and_nowhere_else(window: Window) -> None:
    for back in (
        "//evil.example/questions",
        "http://evil.example/",
        "https:/x",
        "\\\\evil.example",
        "/file/../x",
    ):
        window.save(AREA, {NAME: f"To {back}"})
        answer = window.post("/undo", {"token": window.session.guard.form_token, "back": back})
        assert answer.location == "/file/areas?said=undone"
    window.save(AREA, {NAME: "One"})
    form = {"token": window.session.guard.form_token, "back": f"{AREA}&said=saved"}
    assert window.post("/undo", form).location == f"{AREA}&said=undone"


# Who gets in


def test_texts_that_hold_markup_are_shown_as_texts(window: Window) -> None:
    addresses = [
        AREA,
        "/file/areas",
        "/file/2025/achievements?at=/body/0/body/1",
        "/",
        "/publish",
    ]
    for address, name in (
        (AREA, NAME), (AREA, "/areas/0/name/zh"), (addresses[2], "/body/0/body/1/heading/zh"), (addresses[2], "/body/0/body/1/heading/en"),
    ):  # fmt: skip
        assert window.save(address, {name: HOSTILE}).status_code == 302
    assert sent(window.get(AREA).text)[NAME] == HOSTILE
    for address in addresses:
        page = window.get(address).text
        assert "<script>alert" not in page
        assert "<img" not in page
        assert [
            each for each in tree(page).iter() if any(str(key).startswith("on") for key in each.attrib)
        ] == []


@pytest.mark.parametrize("name", ["/nothing", "/areas/99/name/zh", "/areas/0/../../x", "/areas/-1/id", "/areas/0/id/zh/zh", "/areas/x"])  # fmt: skip
def test_a_field_that_is_not_there_is_refused(window: Window, name: str) -> None:
    before = file(window).read_bytes()
    assert window.save(AREA, {name: "x"}).status_code == 422
    for verb in ("add", "up", "down", "remove", "put", "mark", "steal"):
        answer = window.save(AREA, {"do": f"{verb}:{name}"})
        assert answer.status_code == 422 or (answer.location or "").startswith(f"{AREA}&said=same")
    assert file(window).read_bytes() == before


def test_whatever_is_sent_is_refused_in_words_or_stands_as_it_was_sent(window: Window) -> None:
    texts = [
        "",
        "\0",
        " x ",
        "a: b # c",
        "'\"",
        "{",
        "- a",
        "\u2028",
        "\r",
        "null",
        "0123",
        "|",
        "\ufeff",
        "\x85",
        "x" * 5_000,
    ]
    chosen, desk = random.Random(16), window.session.desk
    for _ in range(60):
        name = chosen.choice(["areas", "search", "2025/achievements", "2024/report"])
        held = desk.held(name)
        assert held
        path, text = chosen.choice(list(held.source.values)), chosen.choice(texts)
        press = {
            "do": f"{chosen.choice(['add', 'up', 'down', 'remove', 'put'])}:{pointer(path)}",
            f"key{pointer(path)}": text,
        }
        form = chosen.choice([press, {pointer(path): text, f"was{pointer(path)}": "?"}])
        answer = window.post(
            f"/file/{name}", {"token": window.session.guard.form_token, "digest": held.digest, **form}
        )
        assert answer.status_code in {302, 422}, (name, form)
        now = desk.held(name)
        assert now
        if answer.status_code == 302 and pointer(path) in form and isinstance(held.source.get(path), str):
            assert (now.source.get(path) or "") == text, (name, form)


def test_more_than_the_editor_takes_is_told(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Asked, "max_content_length", 1_000)
        answer = window.post(
            "/page/about.md", {"token": window.session.guard.form_token, "text": "x" * 2_000}
        )
    assert answer.status_code == 413
    assert "That is more than the editor takes at once" in answer.text


def test_no_form_of_another_site_uploads_a_report(window: Window) -> None:
    for headers, data in (({"Origin": "http://evil.example"}, {"token": window.session.guard.form_token}), ({}, {})):  # fmt: skip
        answer = window.client.post(
            "/import",
            base_url="http://127.0.0.1:8010",
            data={**data, "year": "2024", "text": "x"},
            headers=headers,
        )
        assert answer.status_code == 403
    assert not (window.session.desk.root / "reports/2024/x").exists()
