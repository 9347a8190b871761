"""The glossary, and words that are explained where they stand."""

from __future__ import annotations

from dataclasses import replace

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.registers import Abbreviation, Abbreviations, Term
from gongkai.pages import glossary
from gongkai.pages.abbreviations import Abbreviations as Explained
from gongkai.pages.register import kinds
from gongkai.pages.writer import Writer
from tests.conftest import OFFICE

OURS = (
    Term(zh="河长制", en="“river chief” system", gloss="officials answer for a river each"),
    Term(zh="巡河", en="river patrol"),
    Term(zh="水价", en=None),
)


def _office(*terms: Term) -> Archive:
    data = load(OFFICE / "site_data")
    abbreviations = Abbreviations(
        zh=(Abbreviation(short="两会", long="人大会议和政协会议"),),
        en=(Abbreviation(short="CPC", long="the Party"),),
    )
    return Archive(replace(data, terms=terms, abbreviations=abbreviations))


def test_the_glossary_explains_words_and_lists_all_terms_by_the_alphabet() -> None:
    english = glossary.page(Writer(_office(*OURS), "en")).markdown
    assert (
        "<dt>CPC</dt><dd>the Party</dd></div>\n<div><dt>“river chief” system</dt><dd>officials answer"
        in english
    )
    assert (
        '<th scope="row">“river chief” system</th><td lang="zh-CN">河长制</td></tr>\n<tr><th scope="row">river patrol'
        in english
    )
    assert "水价" not in english
    chinese = glossary.page(Writer(_office(*OURS), "zh")).markdown
    assert "<dt>两会</dt><dd>人大会议和政协会议</dd>" in chinese
    assert '<th scope="row">水价</th><td lang="en"></td>' in chinese
    assert "officials answer" not in chinese


def test_without_words_to_explain_there_is_no_glossary() -> None:
    assert "glossary" in kinds(_office())
    nothing = replace(load(OFFICE / "site_data"), terms=(), abbreviations=Abbreviations())
    assert "glossary" not in kinds(Archive(nothing))


def test_a_word_is_explained_once_and_is_no_abbreviation() -> None:
    word = Abbreviation(short="river chief", long="an official")
    used = Explained([], [word, Abbreviation(short="river chief", long="another")])
    assert used.first("the river chief comes") == (4, word)
    assert used.use(word) == ("river chief", "abbreviation-1")
    assert used.first("the river chief comes") is None


def test_a_programme_says_what_its_name_means() -> None:
    found = _office(Term(zh="智慧水务", en="Smart Water", gloss="sensors and maps"))
    programme = next(each for each in found.data.programmes if each.id == "smart-water")
    named = programme.model_copy(update={"name": programme.name.model_copy(update={"zh": "智慧水务"})})
    assert Writer(found, "en").meaning(named) == "sensors and maps"
    assert Writer(found, "zh").meaning(named) is None
