"""The editor in the browser: who may use it, what it writes, and what it says when it does not."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import Client

from gongkai.editor.app import App
from gongkai.reading.source import Source
from tests.conftest import OFFICE, TRANSPORT
from tests.unit.editing import ADDRESS, BASE, Window, editing, sent, shown, text_of
from tests.unit.test_text_true import lines_changed

MEASURE = "/file/2025/achievements?at=/body/0/body/1"
LEAD = "/body/0/body/1/heading/en"
STATIONS = "/body/0/body/1/sentences/0/zh"
VALUES = "/file/indicators?at=/indicators/14"
VALUE = "/indicators/14/values/0/value"
AREA = "/file/areas?at=/areas/0"
NAME = "/areas/0/name/en"


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """A window that nobody tells what the check says."""
    with editing(tmp_path, OFFICE, checked=False) as opened:
        yield opened


@pytest.fixture
def checked(tmp_path: Path) -> Iterator[Window]:
    with editing(tmp_path, OFFICE) as opened:
        yield opened


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window in which nobody saves anything."""
    with editing(tmp_path_factory.mktemp("office"), OFFICE) as opened:
        yield opened


def data(window: Window, name: str) -> Path:
    return window.session.desk.root / f"{name}.yml"


def held(window: Window, name: str) -> Source:
    """The file as it stands now."""
    found = window.session.desk.held(name)
    assert found
    return found.source


# Who may use it


def test_an_address_opens_the_editor_once(looked_at: Window) -> None:
    address = looked_at.session.guard.opened()
    first, second = Client(App(looked_at.session)), Client(App(looked_at.session))
    assert first.get(address, base_url=BASE).status_code == 302
    assert first.get("/", base_url=BASE).status_code == 200
    assert second.get(address, base_url=BASE).status_code == 403


def test_nobody_is_answered_without_the_cookie(looked_at: Window) -> None:
    for address in ("/", AREA, "/static/editor.js", "/publish", "/nothing"):
        answer = Client(App(looked_at.session)).get(address, base_url=BASE)
        assert answer.status_code == 403
        assert "Open the editor by the address that gongkai edit prints" in answer.text


def test_a_name_that_somebody_else_has_given_this_machine_is_not_answered(looked_at: Window) -> None:
    assert looked_at.client.get("/", base_url="http://evil.example:8010").status_code == 403
    opened = looked_at.session.guard.opened()
    assert Client(App(looked_at.session)).get(opened, base_url="http://evil.example").status_code == 403


@pytest.mark.parametrize("address", [AREA, f"/try{AREA}", "/page/about.md", "/undo", "/publish", "/settle"])
def test_nothing_is_done_without_the_token_of_the_form(looked_at: Window, address: str) -> None:
    before = data(looked_at, "areas").read_bytes()
    for token in ({}, {"token": "guessed"}):
        assert looked_at.post(address, {NAME: "x", **token}).status_code == 403
    assert data(looked_at, "areas").read_bytes() == before


def test_a_form_on_another_site_is_refused_even_with_the_token(looked_at: Window) -> None:
    answer = looked_at.client.post(
        "/undo", base_url=BASE, data={"token": looked_at.session.guard.form_token}, headers={"Origin": "http://evil.example"},
    )  # fmt: skip
    assert answer.status_code == 403


def test_the_cookie_is_of_this_site_alone_and_no_script_reads_it(looked_at: Window) -> None:
    cookie = (
        Client(App(looked_at.session))
        .get(looked_at.session.guard.opened(), base_url=BASE)
        .headers["Set-Cookie"]
    )
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}


def test_pages_run_nothing_that_stands_in_them_and_nobody_frames_or_keeps_them(looked_at: Window) -> None:
    headers = looked_at.get(MEASURE).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src 'none'"
    )
    assert headers["Cache-Control"] == "no-store"
    for address in ("/", MEASURE, "/page/about.md", "/publish"):
        text = looked_at.get(address).text
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick" not in text
        assert text.count("<script") == 1
        assert "https://" not in text.replace("https://example.test", "") or address == "/page/about.md"


@pytest.mark.parametrize(
    "name", ["../areas", "..%2f..%2fetc/passwd", "2025/../areas", "schemas/agency", "2025/source", "nothing"]
)
def test_only_files_that_have_a_form_can_be_asked_for(looked_at: Window, name: str) -> None:
    assert looked_at.get(f"/file/{name}").status_code == 404
    assert looked_at.get("/static/form.html.j2").status_code == 404
    assert looked_at.get("/page/..%2fsite_data/areas.yml").status_code == 404


# What it shows


def test_the_overview_leads_to_all_that_can_be_edited(looked_at: Window) -> None:
    page = looked_at.get("/").text
    desk = looked_at.session.desk
    for name in [*desk.registers(), *(each for names in desk.reports().values() for each in names)]:
        assert f'href="/file/{name}"' in page
        assert looked_at.get(f"/file/{name}").status_code == 200
    assert 'href="/page/en/about.md"' in page


def test_a_sentence_stands_beside_its_source_and_its_translation(looked_at: Window) -> None:
    page = looked_at.get(MEASURE).text
    assert "Source: 二是预警“叫应”机制落地。“智慧水务”平台接入监测站135个" in shown(page, "source")[0]
    assert sent(page)[LEAD] == "Warnings that are answered"


def test_a_form_speaks_the_language_of_the_editor(tmp_path: Path) -> None:
    with editing(tmp_path, OFFICE, "zh") as window:
        page = window.get(AREA).text
    assert '<html lang="zh-CN">' in page
    assert all(word in page for word in ("保存", "简介", "原先的地址", "撤销上一次编辑"))


# What it writes


def test_saving_writes_the_field_and_no_other_line(window: Window) -> None:
    before = data(window, "reports/2025/achievements").read_text("utf-8")
    answer = window.save(MEASURE, {LEAD: "Warnings: # answered"})
    assert answer.location == f"{MEASURE}&said=saved#f{LEAD}"  # where one was
    after = data(window, "reports/2025/achievements").read_text("utf-8")
    assert lines_changed(before, after) == (1, 1)
    assert 'en: "Warnings: # answered"' in after
    page = window.get((answer.location or "").partition("#")[0]).text
    assert text_of(page, "saved") == "Saved. Nothing but what you changed was written."


def test_what_is_sent_as_it_was_writes_nothing(window: Window) -> None:
    stamp = data(window, "areas").stat().st_mtime_ns
    assert window.save(AREA, {}).location == f"{AREA}&said=same"
    assert data(window, "areas").stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    ("text", "code"),
    [("a green\u2028field", "U+2028"), ("a green\x0bfield", "U+000B"), ("a green\ufefffield", "U+FEFF")],
)
def test_an_invisible_character_that_came_with_what_was_pasted_is_named(
    looked_at: Window, text: str, code: str
) -> None:
    before = data(looked_at, "areas").read_bytes()
    refused = looked_at.save(AREA, {NAME: text})
    assert refused.status_code == 422
    assert shown(refused.text, "alarm") == [
        f"an invisible character ({code}) came with what was pasted, behind “a green”, and no file holds it: delete it there, or type that place anew"
    ]
    assert data(looked_at, "areas").read_bytes() == before


def test_line_ends_and_the_mode_of_a_file_stay(window: Window) -> None:
    file = data(window, "areas")
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    file.chmod(0o640)
    before = file.read_bytes()
    window.save(AREA, {NAME: "Floods"})
    after = file.read_bytes()
    assert after.count(b"\r\n") == after.count(b"\n") == before.count(b"\n")
    assert file.stat().st_mode & 0o777 == 0o640
    assert lines_changed(before.decode(), after.decode()) == (1, 1)


def test_each_line_of_a_file_with_both_line_ends_keeps_its_own(window: Window) -> None:
    file = data(window, "areas")
    lines = file.read_bytes().splitlines()
    file.write_bytes(b"".join(line + (b"\r\n" if number % 2 else b"\n") for number, line in enumerate(lines)))
    before = file.read_bytes().splitlines(keepends=True)
    window.save(AREA, {NAME: "Floods"})
    after = file.read_bytes().splitlines(keepends=True)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_what_is_cleared_is_stated_as_not_translated(window: Window) -> None:
    window.save(AREA, {NAME: ""})
    assert held(window, "areas").get(("areas", 0, "name", "en")) is None
    assert 'placeholder="not translated yet"' in window.get(AREA).text


def test_items_are_added_moved_and_removed(window: Window) -> None:
    before = data(window, "areas").read_bytes()

    def ids() -> list[str]:
        return [id for _, id in held(window, "areas").texts("areas.*.id")]

    first, second, third = ids()
    window.save("/file/areas", {"do": "down:/areas/0"})
    assert ids() == [second, first, third]
    window.save("/file/areas", {"do": "up:/areas/1"})
    assert data(window, "areas").read_bytes() == before
    answer = window.save("/file/areas", {"do": "add:/areas"})
    assert answer.location == "/file/areas?at=/areas/3&said=saved#f/areas/3"
    window.save("/file/areas?at=/areas/3", {"/areas/3/id": "new-one", "/areas/3/name/zh": "新领域"})
    assert ids() == [first, second, third, "new-one"]
    window.save("/file/areas", {"do": "remove:/areas/3"})
    assert data(window, "areas").read_bytes() == before


def test_a_figure_is_put_under_a_key_of_its_own(window: Window) -> None:
    name = "/body/0/body/1/figures"
    window.save(MEASURE, {"do": f"put:{name}", f"key{name}": "sirens"})
    window.save(MEASURE, {f"{name}/sirens/value": "12", f"{name}/sirens/unit": "个"})
    assert "      sirens: {value: 12, unit: 个}\n" in data(window, "reports/2025/achievements").read_text(
        "utf-8"
    ) or ("sirens:" in data(window, "reports/2025/achievements").read_text("utf-8"))


def test_a_page_written_by_hand_is_saved_as_it_is_typed(window: Window) -> None:
    file = window.session.desk.root.parent / "docs/about.md"
    text = file.read_text("utf-8") + "\n  两格 *强调*\n"
    assert (
        window.save("/page/about.md", {"text": text.replace("\n", "\r\n")}).location
        == "/page/about.md?said=saved"
    )
    assert file.read_text("utf-8") == text


# What it does not write


def test_a_file_changed_behind_its_back_is_told_with_both_texts_and_not_overwritten(window: Window) -> None:
    file = data(window, "areas")
    fields = window.fields(AREA)
    file.write_text(file.read_text("utf-8").replace("Flood", "High water", 1), "utf-8")
    theirs = file.read_bytes()
    answer = window.post(AREA, {**fields, NAME: "Mine"})
    assert answer.status_code == 409
    assert file.read_bytes() == theirs
    assert "has been changed elsewhere" in shown(answer.text, "alarm")[0]
    assert sent(answer.text)[NAME] == "Mine"
    assert "High water" in shown(answer.text, "theirs")[0]
    assert window.post(AREA, sent(answer.text)).status_code == 302
    assert "".join(
        line for line in file.read_text("utf-8").splitlines(keepends=True) if "Mine" not in line
    ) == "".join(line for line in theirs.decode().splitlines(keepends=True) if "High water" not in line)


def test_two_windows_do_not_undo_each_other(window: Window) -> None:
    other = Window(window.session)
    mine, theirs = window.fields(AREA), other.fields(AREA)
    assert window.post(AREA, {**mine, NAME: "Mine"}).status_code == 302
    answer = other.post(AREA, {**theirs, "/areas/0/summary/en": "Theirs."})
    assert answer.status_code == 409
    assert sent(answer.text)[NAME] == "Mine"
    assert other.post(AREA, sent(answer.text)).status_code == 302
    text = data(window, "areas").read_text("utf-8")
    assert "en: Mine\n" in text
    assert "en: Theirs.\n" in text


def test_what_was_typed_for_a_record_does_not_land_in_another_that_took_its_place(window: Window) -> None:
    other = Window(window.session)
    fields = other.fields(AREA)
    window.save("/file/areas", {"do": "down:/areas/0"})
    before = data(window, "areas").read_bytes()
    answer = other.post(AREA, {**fields, NAME: "Mine"})
    assert answer.status_code == 409
    assert "another record stands here now" in shown(answer.text, "alarm")[0]
    assert "Mine" in shown(answer.text, "left")[0]
    assert sent(answer.text)[NAME] != "Mine"
    assert data(window, "areas").read_bytes() == before


def test_a_read_only_file_is_told_and_what_was_typed_stays(window: Window) -> None:
    file = data(window, "areas")
    file.chmod(0o444)
    before = file.read_bytes()
    answer = window.save(AREA, {NAME: "Mine"})
    assert answer.status_code == 500
    assert shown(answer.text, "alarm") == [
        "site_data/areas.yml could not be saved (Permission denied). What you typed still stands below: mend that, then save again."
    ]
    assert sent(answer.text)[NAME] == "Mine"
    assert file.read_bytes() == before
    file.chmod(0o644)
    assert window.post(AREA, sent(answer.text)).status_code == 302


def test_a_full_disk_is_told_and_what_was_typed_stays(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = window.fields(AREA)
    before = {path: path.read_bytes() for path in window.session.desk.root.rglob("*.yml")}
    write = Path.write_bytes

    def full(self: Path, content: bytes) -> int:
        if self.name.startswith(".areas.yml."):
            write(self, content[: len(content) // 2])
            raise OSError(28, "No space left on device", str(self))
        return write(self, content)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        answer = window.post(AREA, {**fields, NAME: "Mine"})
    assert answer.status_code == 500
    assert "No space left on device" in shown(answer.text, "alarm")[0]
    assert sent(answer.text)[NAME] == "Mine"
    assert {
        path: path.read_bytes() for path in window.session.desk.root.rglob("*") if path.suffix == ".yml"
    } == before
    assert [path for path in window.session.desk.root.iterdir() if path.name.startswith(".")] == []


def test_edits_are_taken_back_one_by_one(window: Window) -> None:
    before = data(window, "areas").read_bytes()
    window.save(AREA, {NAME: "One"})
    between = data(window, "areas").read_bytes()
    window.save(AREA, {NAME: "Two"})
    token = {"token": window.session.guard.form_token}
    assert window.post("/undo", token).location == "/file/areas?said=undone"
    assert data(window, "areas").read_bytes() == between
    window.post("/undo", token)
    assert data(window, "areas").read_bytes() == before


def test_an_edit_is_not_taken_back_over_what_others_wrote_since(window: Window) -> None:
    window.save(AREA, {NAME: "One"})
    file = data(window, "areas")
    file.write_bytes(file.read_bytes() + b"# of somebody else\n")
    theirs = file.read_bytes()
    answer = window.post("/undo", {"token": window.session.guard.form_token})
    assert answer.status_code == 409
    assert shown(answer.text, "alarm") == [
        "The last edit cannot be taken back: its file has been changed elsewhere since."
    ]
    assert file.read_bytes() == theirs


def test_a_file_that_is_no_yaml_is_told_and_not_written(window: Window) -> None:
    data(window, "areas").write_text("areas: [\n", "utf-8")
    answer = window.get("/file/areas")
    assert answer.status_code == 409
    assert "areas.yml:2:1:" in shown(answer.text, "alarm")[0]
    data(window, "areas").write_bytes(b"\xff\xfe")
    assert "this is not UTF-8" in shown(window.get("/file/areas").text, "alarm")[0]


@pytest.mark.parametrize(
    "pressed", ["remove:/areas/99", "up:/nothing", "add:/areas/0/id", "mark:/areas/0/name/zh:0:3", "mark:x", "put:/areas", "boom", "remove:", "down:"],
)  # fmt: skip
def test_what_no_form_offers_is_refused_and_writes_nothing(window: Window, pressed: str) -> None:
    before = data(window, "areas").read_bytes()
    assert window.save("/file/areas", {"do": pressed}).status_code == 422
    assert window.save("/file/areas", {"/evil/path": "x"}).status_code == 422
    assert data(window, "areas").read_bytes() == before


def test_signs_of_programs_in_a_text_mean_themselves(window: Window) -> None:
    text = "100%完成 {{x}} <b>&amp;</b> %(num)s"
    window.save(AREA, {"/areas/0/name/zh": text})
    assert sent(window.get(AREA).text)["/areas/0/name/zh"] == text
    assert window.get("/").status_code == window.get("/file/areas").status_code == 200


# What the check says


def test_a_fault_stands_at_its_field_after_saving_and_while_typing(checked: Window) -> None:
    fields = checked.fields(VALUES)
    answer = json.loads(checked.post(f"/try{VALUES}", {**fields, VALUE: "13x"}).text)
    assert [each["said"] for each in answer["fields"][VALUE]] == [
        "Value: 13x is no number; write digits and at most one point, such as 15.14"
    ]
    assert answer["elsewhere"] == []
    assert "13x" not in data(checked, "indicators").read_text("utf-8")
    checked.save(VALUES, {VALUE: "13x"})
    page = checked.get(VALUES).text
    said = text_of(page, f"m{VALUE}")
    assert said.startswith("Value: 13x is no number; write digits")
    assert f'aria-describedby="m{VALUE}"' in page
    overview = checked.get("/").text
    assert f'<li class="error"><a href="{VALUES}#f{VALUE}">Value: 13x' in overview


def test_what_a_change_breaks_elsewhere_is_said_while_typing(checked: Window) -> None:
    answer = json.loads(checked.post(f"/try{AREA}", {**checked.fields(AREA), "/areas/0/id": "floods"}).text)
    assert any("reports/2025/achievements.yml" in each["where"] for each in answer["elsewhere"])


def test_a_page_is_examined_while_it_is_typed(looked_at: Window) -> None:
    answer = json.loads(
        looked_at.post("/try/page/about.md", {**looked_at.fields("/page/about.md"), "text": "x"}).text
    )
    assert [each["where"] for each in answer["fields"]["/"]] == ["docs/about.md:1"]


# Numbers


def test_a_correction_of_what_was_published_enters_the_log_with_it(window: Window) -> None:
    log = data(window, "corrections").read_text("utf-8")
    said = "“智慧水务”平台接入监测站{%s个|stations}。"
    window.save(MEASURE, {STATIONS: said % 135})
    window.save(MEASURE, {STATIONS: said % 136, "corrected": "1", "corrected-why": "录入有误。"})
    entry = held(window, "corrections").value["corrections"][-1]
    assert entry["page"] == "reports/2025/flood-safety/early-warning/"
    assert entry["what"]["zh"] == "““智慧水务”平台接入监测站135个。”更正为““智慧水务”平台接入监测站136个。”。"
    assert entry["why"] == {"zh": "录入有误。", "en": None}
    window.post("/undo", {"token": window.session.guard.form_token})
    assert data(window, "corrections").read_text("utf-8") == log


def test_a_correction_without_a_reason_writes_nothing(window: Window) -> None:
    before = data(window, "reports/2025/achievements").read_bytes()
    answer = window.save(MEASURE, {STATIONS: "136", "corrected": "1"})
    assert answer.status_code == 422
    assert sent(answer.text)[STATIONS] == "136"
    assert data(window, "reports/2025/achievements").read_bytes() == before


def test_a_number_without_mark_is_offered_with_what_is_read_in_it_and_marked(tmp_path: Path) -> None:
    with editing(tmp_path, TRANSPORT) as window:
        address = "/file/2023/review?at=/body/0"
        page = window.get(address).text
        assert "126.5公里 → 改造农村公路 roads-rebuilt Value 126.5 · Unit 公里" in shown(page, "read")
        assert [text.split("Which")[0].strip() for text in shown(page, "unmarked")] == [
            "Not marked as a figure: 90% Value 90 · Unit %"
        ]
        button = page.partition('value="mark:')[2].partition('"')[0]
        before = data(window, "reports/2023/review").read_text("utf-8")
        window.save(address, {"do": f"mark:{button}", f"key{button}": "bridges-share"})
        after = data(window, "reports/2023/review").read_text("utf-8")
        assert lines_changed(before, after) == (1, 1)
        assert "{90%|bridges-share}" in after


# The way out


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.test")
    return subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    ).stdout


def test_publishing_makes_a_branch_with_the_sentence_and_pushes_it(window: Window, tmp_path: Path) -> None:
    folder, far = window.session.desk.root.parent, tmp_path / "far.git"
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Editor")
    git(folder, "config", "user.email", "editor@example.test")
    git(folder, "init", "--quiet", "--bare", str(far))
    git(folder, "add", "site_data", "docs")
    git(folder, "commit", "--quiet", "--message", "Begin")
    token = {"token": window.session.guard.form_token, "do": "publish"}
    window.save(AREA, {NAME: "Mine"})
    assert "It has not been set up where changes are sent from this computer" in window.get("/publish").text
    git(folder, "remote", "add", "origin", str(far))
    assert "Say in a sentence" in shown(window.post("/publish", token).text, "alarm")[0]
    answer = window.post("/publish", {**token, "sentence": "Field of work renamed"})
    assert answer.location == "/publish?said=published"
    branch = git(far, "branch", "--format=%(refname:short)").strip()
    assert branch.startswith("edit-")
    assert git(far, "log", "-1", "--format=%s", branch) == "Field of work renamed\n"
    assert git(far, "show", "--stat", "--format=", branch).split()[0] == "site_data/areas.yml"
    again = window.post("/publish", {**token, "sentence": "Once more"})
    assert shown(again.text, "alarm") == ["Nothing has been changed since the last publication."]


def test_what_could_not_be_pushed_is_told_kept_and_pushed_the_next_time(
    window: Window, tmp_path: Path
) -> None:
    folder, far = window.session.desk.root.parent, tmp_path / "far.git"
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Editor")
    git(folder, "config", "user.email", "editor@example.test")
    git(folder, "add", "site_data", "docs")
    git(folder, "commit", "--quiet", "--message", "Begin")
    git(folder, "remote", "add", "origin", str(far))
    window.save(AREA, {NAME: "Mine"})
    token = {"token": window.session.guard.form_token, "do": "publish", "sentence": "Renamed"}
    refused = window.post("/publish", token)
    assert shown(refused.text, "alarm")[0].startswith("Sending failed. Nothing is lost: ")
    git(folder, "init", "--quiet", "--bare", str(far))
    assert window.post("/publish", token).location == "/publish?said=published"
    assert git(far, "log", "--format=%s", "--all").split("\n")[0] == "Renamed"


def test_without_git_there_is_a_zip_of_the_contents(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert "take the zip file" in window.get("/publish").text
    answer = window.post("/publish", {"token": window.session.guard.form_token, "do": "zip"})
    assert answer.data.startswith(b"PK")
    assert b"site_data/areas.yml" in answer.data
    assert answer.headers["Content-Disposition"] == "attachment; filename=site_data.zip"


def test_the_editor_knows_its_own_address(looked_at: Window) -> None:
    assert looked_at.session.guard.opened().startswith(f"http://{ADDRESS}/?key=")
