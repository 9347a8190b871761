"""Templates are compiled once for all languages, which holds as long as nothing that a language fills in is filled in by then."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, Template, nodes
from jinja2.ext import Extension

from gongkai.work import compiled
from gongkai.work.compiled import TEMPLATES, Compiled

ALIKE = {"path", "format", "file", "min"}
"""Filters that say the same in all languages, or look at the page first."""


def test_no_literal_goes_through_a_filter_of_a_language() -> None:
    reading = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    found = {
        (file.name, each.name)
        for file in TEMPLATES.rglob("*.j2")
        for each in reading.parse(file.read_text("utf-8")).find_all(nodes.Filter)
        if isinstance(each.node, nodes.Literal) and each.name not in ALIKE
    }
    assert found == set()


def test_what_one_environment_compiled_another_takes_until_the_source_changes(tmp_path: Path) -> None:
    file = tmp_path / "page.j2"

    def template() -> Template:
        loader = FileSystemLoader(tmp_path)
        return Environment(loader=loader, bytecode_cache=Compiled(), autoescape=True).get_template("page.j2")

    file.write_text("one", "utf-8")
    assert template().root_render_func.__code__ is template().root_render_func.__code__
    file.write_text("two", "utf-8")
    assert template().render() == "two"


def test_code_of_another_command_is_taken_and_that_of_a_part_a_portal_replaced_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    (tmp_path / "page.j2").write_text("{% include 'part.j2' %}", "utf-8")
    part = tmp_path / "part.j2"

    class Joined(Extension):
        def preprocess(self, source: str, *_: object, **_more: object) -> str:
            return source.replace("{% include 'part.j2' %}", part.read_text("utf-8"))

    def said_by_a_page() -> str:
        monkeypatch.setattr(compiled, "_code", {})  # as another command has it
        loader = FileSystemLoader(tmp_path)
        environment = Environment(
            loader=loader, bytecode_cache=Compiled(), autoescape=True, extensions=[Joined]
        )
        return environment.get_template("page.j2").render()

    for said in ("one", "two"):
        part.write_text(said, "utf-8")
        assert said_by_a_page() == said
        with monkeypatch.context() as within:
            within.setattr(Environment, "compile", None)
            assert said_by_a_page() == said
