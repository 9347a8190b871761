"""Whatever field of whatever file is edited on a form: that field is written, nothing else; and every key has a name."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from pydantic import Field as Asked

from gongkai.editor.changing import moved, with_added, with_typed, without
from gongkai.editor.desk import Desk, Held
from gongkai.editor.form import Field, fields
from gongkai.editor.places import path_at, path_of, pointer
from gongkai.model.files import KINDS
from gongkai.model.names import FILES, keys, named
from gongkai.model.parts import Head
from gongkai.model.registers import Areas
from gongkai.model.shapes import Shape, shape_of
from gongkai.model.text import Record
from gongkai.reading.source import parse
from tests.conftest import OFFICE, TRANSPORT
from tests.unit.editing import Window, editing
from tests.unit.test_text_true import lines_changed

EDITS = int(os.environ.get("EDITS_TRIED", "20"))
"""Random edits by the form in an office, and fields of a file that are edited; with 300 it is every field, and takes minutes (`make edits`)."""

WHOLE = 300


def files() -> list[Held]:
    desks = [Desk(office / "site_data") for office in (OFFICE, TRANSPORT)]
    named_files = [
        (desk, name)
        for desk in desks
        for name in [*desk.registers(), *chain.from_iterable(desk.reports().values())]
    ]
    return [held for desk, name in named_files if (held := desk.held(name))]


FILES_OF_FIXTURES = files()
IDS = [held.path.relative_to(OFFICE.parent).as_posix() for held in FILES_OF_FIXTURES]


def inputs(field: Field) -> Iterator[Field]:
    """Yield all fields of a file that are typed in, on whichever form."""
    if field.look in {"text", "long", "choice", "day", "lines"}:
        yield field
    for child in field.children:
        yield from inputs(child)


def drawn(held: Held) -> list[Field]:
    """Some of the fields of a file, in every run the same."""
    found = list(inputs(fields(held.source, shape_of(held.name), (), "")))
    return found if EDITS >= WHOLE else random.Random(held.name).sample(found, min(EDITS, len(found)))


def lists(field: Field) -> Iterator[Field]:
    if field.look in {"records", "table"}:
        yield field
    for child in field.children:
        yield from lists(child)


@pytest.mark.parametrize("held", FILES_OF_FIXTURES, ids=IDS)
def test_typing_into_a_field_changes_its_lines_and_no_other(held: Held) -> None:
    shape = shape_of(held.name)
    for each in drawn(held):
        more = f"{each.typed}\nanother".strip() if each.look == "lines" else f"{each.typed}改: # '\""
        written = with_typed(held.source, shape, {each.path: more})
        gone, new = lines_changed(held.text, written.text)
        assert gone <= 1, each.path
        assert new <= 1 or not each.there, each.path
        back = with_typed(written, shape, {each.path: each.typed})
        assert not each.typed or back.value == held.source.value, each.path


@pytest.mark.parametrize("held", FILES_OF_FIXTURES, ids=IDS)
def test_clearing_a_field_takes_its_lines_and_no_other(held: Held) -> None:
    shape = shape_of(held.name)
    for each in drawn(held):
        if each.typed:
            gone, new = lines_changed(held.text, with_typed(held.source, shape, {each.path: ""}).text)
            assert new <= 1, each.path
            assert gone <= max(2, len(each.typed.split("\n")) + 1), each.path


@pytest.mark.parametrize("held", FILES_OF_FIXTURES, ids=IDS)
def test_an_item_added_and_removed_and_one_moved_there_and_back_leave_the_file_as_it_was(held: Held) -> None:
    shape = shape_of(held.name)
    for each in lists(fields(held.source, shape, (), "")):
        more, index = with_added(held.source, shape, each.path)
        assert without(more, shape, (*each.path, index)).value == held.source.value or not each.value
        if each.value:
            assert without(more, shape, (*each.path, index)).text == held.text, each.path
        if len(each.children) > 1:
            there = moved(held.source, (*each.path, 0), 1)
            assert moved(there, (*each.path, 1), -1).text == held.text, each.path


@pytest.mark.parametrize("office", [OFFICE, TRANSPORT], ids=lambda office: office.name)
def test_random_edits_and_their_way_back_keep_the_verdict_of_the_check(office: Path, tmp_path: Path) -> None:
    with editing(tmp_path, office) as window:
        before = window.session.trial.faults()
        for step in range(EDITS):
            edit(window, random.Random(step))
            if step % 20 == 19 or step + 1 == EDITS:
                take_back(window)
        assert window.session.trial.faults() == before
        for name in ("site_data", "docs"):
            there = {
                path.relative_to(office): path.read_bytes()
                for path in (office / name).rglob("*")
                if path.is_file()
            }
            assert {path: (tmp_path / path).read_bytes() for path in there} == there


def take_back(window: Window) -> None:
    while window.session.desk.can_undo:
        assert window.post("/undo", {"token": window.session.guard.form_token}).status_code == 302


def edit(window: Window, chosen: random.Random) -> None:
    """Type something into a field of some form, or press one of its buttons, and save."""
    desk = window.session.desk
    name = chosen.choice([*desk.registers(), *chain.from_iterable(desk.reports().values())])
    held = desk.held(name)
    assert held
    there = list(inputs(fields(held.source, shape_of(name), (), "")))
    if not there:  # a register without records
        return
    field = chosen.choice(there)
    form = {"token": window.session.guard.form_token, "digest": held.digest, field.name: f"{field.typed}改", f"was{field.name}": field.was}  # fmt: skip
    answer = window.post(f"/file/{name}", form)
    assert answer.status_code == 302, (name, field.name)


def models() -> Iterator[Shape]:
    """Yield the shape of every record of every kind of file."""
    kinds: list[type[Record]] = [*KINDS.values(), Head]
    waiting = [Shape.of(model) for model in kinds]
    seen: set[str] = set()
    while waiting:
        shape = waiting.pop()
        if shape.form in {"list", "mapping"}:
            waiting.append(shape.item)
        elif shape.form == "record" and shape.model not in seen:
            seen.add(shape.model)
            yield shape
            waiting += shape.fields.values()


def test_every_key_has_a_name_and_no_name_is_left_over() -> None:
    fields = [(shape.model, key) for shape in models() for key in shape.fields]
    assert {key for _, key in fields} == {key for key in keys() if "." not in key}
    assert {".".join(field) for field in fields} >= {key for key in keys() if "." in key}
    assert all(name and hint for name, hint in keys().values())
    assert set(FILES) <= KINDS.keys()


GATHERED = {"damaged", "unsigned", "foreign", "forged", "stale", "altered", "ahead", "contradicted", "unproved", "older", "unreadable", "absent"}  # fmt: skip
"""Why an office is missing: written by `gongkai gather`, and on no form."""


def test_every_word_that_can_be_chosen_has_a_name() -> None:
    fields_of_all = [field for shape in models() for field in shape.fields.values()]
    unnamed = {
        word
        for field in fields_of_all
        if field.form == "choice"
        for word, name in field.choices.items()
        if word == name
    }
    assert {word for word in unnamed if word.isascii()} - GATHERED == {"source.txt"}


def test_a_new_field_of_a_model_appears_by_itself() -> None:
    class Wider(Record):
        """A record with something new."""

        id: str
        colour: str | None = Asked(default=None)

    held = parse("id: a\n", "x.yml")
    form = fields(held, Shape.of(Wider), (), "")
    assert [(field.name, field.title, field.there) for field in form.children] == [
        ("/id", named("Wider", "id"), True),
        ("/colour", "colour", False),
    ]
    assert with_typed(held, Shape.of(Wider), {("colour",): "red"}).text == "id: a\ncolour: red\n"


def test_a_name_of_a_field_leads_back_to_its_path() -> None:
    source = parse("a/b:\n- {'c~d e': 1}\n", "x.yml")
    for path in source.values:
        assert path_of(source, pointer(path)) == path
        assert " " not in pointer(path)


def test_a_place_is_that_of_the_text_or_key_that_stands_there() -> None:
    source = parse("areas:\n- id: a\n  name: {zh: 甲, en: null}\n", "x.yml")
    for path in source.values:
        found = path_at(source, source.locate(path))
        assert found[: len(path)] == path
    assert Areas.model_fields.keys() == {"areas"}
