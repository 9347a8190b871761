"""The templates of the shell as the build takes them."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader

from gongkai.build.look import furnish
from gongkai.theme import THEME


def _environment(own: Path) -> Environment:
    environment = Environment(loader=FileSystemLoader([own, THEME]), extensions=["jinja2.ext.i18n"])
    furnish(environment, {})
    return environment


def test_the_shell_is_written_without_indentation_and_its_parts_are_read_once(tmp_path: Path) -> None:
    own = _environment(tmp_path)
    source = (THEME / "base.html").read_text("utf-8")
    taken = own.extensions["gongkai.build.look._Compact"].preprocess(source, None, str(THEME / "base.html"))
    assert not [line for line in taken.split("\n") if line.startswith((" ", "\t"))]
    assert "{% include" not in taken


def test_what_a_portal_writes_in_place_of_a_part_stands_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials/elder.html").write_text("<pre>\n  a\n  b</pre>\n", "utf-8")
    (tmp_path / "main.html").write_text('  <i>\n  {% include "partials/elder.html" %}\n  </i>', "utf-8")
    assert _environment(tmp_path).get_template("main.html").render() == "  <i>\n<pre>\n  a\n  b</pre>  </i>"


def test_what_is_alike_on_all_pages_of_a_folder_is_made_once_unless_the_portal_has_a_part_of_its_own_in_it(
    tmp_path: Path,
) -> None:
    engine = _environment(tmp_path)
    template = engine.from_string("{% kept %}{{ word }}{% endkept %} {{ word }}")
    folder, other = (SimpleNamespace(made={}) for _ in range(2))
    made = [
        template.render(chrome=chrome, word=word) for chrome, word in ((folder, 1), (folder, 2), (other, 3))
    ]
    assert made == ["1 1", "1 2", "3 3"]
    header = "partials/header.html"
    assert engine.loader
    source, file, _ = engine.loader.get_source(engine, header)
    taken = engine.extensions["gongkai.build.look._Compact"].preprocess(source, header, file)
    assert taken.count("{% kept %}") == 2
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials/elder.html").write_text("{{ page.url }}", "utf-8")
    taken = _environment(tmp_path).extensions["gongkai.build.look._Compact"].preprocess(source, header, file)
    assert taken.count("{% kept %}") == 1
