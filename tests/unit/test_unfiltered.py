"""A text that no filter has seen is no markup: neither in a page's Markdown, nor in the shell around it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from lxml import html as lxml_html

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.pages.writer import Writer
from tests.conftest import OFFICE, ROOT
from tests.unit.test_markdown import LINES, rendered

TRUSTED = {
    "hooks/gongkai/theme/base.html": ["page.content | safe"],
}
"""Where a template prints what is HTML already: what Markdown became."""


@pytest.fixture(scope="module")
def environment() -> Environment:
    """The Markdown templates of the fictitious office."""
    return Writer(Archive(load(OFFICE / "site_data")), "en").environment


@given(
    LINES
    | st.sampled_from(
        ["</a><script>alert(1)</script>", '" onclick="x', "[a](javascript:x)", "`a`", "***a***"]
    )
)
def test_an_unfiltered_text_is_printed_as_it_stands(environment: Environment, text: str) -> None:
    written = environment.from_string('<p title="{{ it }}">{{ it }}</p>\n\na{{ it }}b').render(it=text)
    tree = lxml_html.fragment_fromstring(rendered(written), create_parent=True)
    assert [element.tag for element in tree.iter()] == ["div", "p", "p"]
    assert [dict(paragraph.attrib) for paragraph in tree] == [{"title": text}, {}]
    assert ["".join(paragraph.itertext()) for paragraph in tree] == [text, f"a{text}b"]


def test_phrases_of_the_catalogue_are_markup_and_what_they_are_filled_with_is_not(
    environment: Environment,
) -> None:
    template = environment.from_string('{{ _("{period}: {title}").format(period="<b>", title="*") }}')
    assert unescape(template.render()) == "<b>: *"
    assert "<b>" not in template.render()


@pytest.mark.parametrize("folder", ["hooks/gongkai/theme", "hooks/gongkai/templates"])
def test_no_template_trusts_or_escapes_anything_by_hand(folder: str) -> None:
    for file in (
        path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in {".html", ".j2", ".svg"}
    ):
        found = re.findall(r"[\w.]+ \| (?:safe|e|escape|forceescape)\b", file.read_text("utf-8"))
        assert found == TRUSTED.get(file.relative_to(ROOT).as_posix(), []), file


def test_only_the_files_of_web_servers_are_written_without_escaping() -> None:
    unescaped = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "hooks").rglob("*.py")
        if re.search(r"autoescape=False|escaped=False|html\.escape|saxutils", file.read_text("utf-8"))
    ]
    assert sorted(unescaped) == ["hooks/gongkai/delivery/hosts.py", "hooks/gongkai/fleet/matrix.py"]
