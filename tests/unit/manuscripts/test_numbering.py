"""Automatic numbers are written out as Word prints them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.importing.manuscripts.read import read
from gongkai.importing.manuscripts.word.number_formats import numeral

from .word_files import level, numbering, paragraph, style, word_file

FORMS = {
    "decimal": "1 2 10 11 20 21 100 101 110 1010",
    "decimalZero": "01 02 10 11 20 21 100 101 110 1010",
    "decimalHalfWidth": "1 2 10 11 20 21 100 101 110 1010",
    "decimalFullWidth": "１ ２ １０ １１ ２０ ２１ １００ １０１ １１０ １０１０",
    "decimalFullWidth2": "１ ２ １０ １１ ２０ ２１ １００ １０１ １１０ １０１０",
    "chineseCounting": "一 二 十 十一 二十 二十一 一○○ 一○一 一一○ 一○一○",
    "chineseCountingThousand": "一 二 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一十",
    "chineseLegalSimplified": "壹 贰 壹拾 壹拾壹 贰拾 贰拾壹 壹佰 壹佰零壹 壹佰壹拾 壹仟零壹拾",
    "ideographDigital": "一 二 一〇 一一 二〇 二一 一〇〇 一〇一 一一〇 一〇一〇",
    "japaneseCounting": "一 二 十 十一 二十 二十一 百 百一 百十 千十",
    "japaneseDigitalTenThousand": "一 二 一〇 一一 二〇 二一 一〇〇 一〇一 一一〇 一〇一〇",
    "taiwaneseCounting": "一 二 十 十一 二十 二十一 一○○ 一○一 一一○ 一○一○",
    "taiwaneseCountingThousand": "一 二 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一十",
    "taiwaneseDigital": "一 二 一○ 一一 二○ 二一 一○○ 一○一 一一○ 一○一○",
    "ideographLegalTraditional": "壹 貳 壹拾 壹拾壹 貳拾 貳拾壹 壹佰 壹佰零壹 壹佰壹拾 壹仟零壹拾",
    "ideographTraditional": "甲 乙 癸 11 20 21 100 101 110 1010",
    "ideographZodiac": "子 丑 酉 戌 20 21 100 101 110 1010",
    "ideographZodiacTraditional": "甲子 乙丑 癸酉 甲戌 癸未 甲申 癸卯 甲辰 癸丑 癸丑",
    "ideographEnclosedCircle": "㊀ ㊁ ㊉ 11 20 21 100 101 110 1010",
    "decimalEnclosedCircle": "① ② ⑩ ⑪ ⑳ 21 100 101 110 1010",
    "decimalEnclosedCircleChinese": "① ② ⑩ ⑪ ⑳ 21 100 101 110 1010",
    "decimalEnclosedFullstop": "⒈ ⒉ ⒑ ⒒ ⒛ 21 100 101 110 1010",
    "decimalEnclosedParen": "⑴ ⑵ ⑽ ⑾ ⒇ 21 100 101 110 1010",
    "upperLetter": "A B J K T U VVVV WWWW FFFFF " + "V" * 39,
    "lowerLetter": "a b j k t u vvvv wwww fffff " + "v" * 39,
    "upperRoman": "I II X XI XX XXI C CI CX MX",
    "lowerRoman": "i ii x xi xx xxi c ci cx mx",
    "ordinal": "1st 2nd 10th 11th 20th 21st 100th 101st 110th 1010th",
    "koreanDigital2": "一 二 一零 一一 二零 二一 一零零 一零一 一一零 一零一零",
    "thaiNumbers": "1 2 10 11 20 21 100 101 110 1010",
}
NUMBERS = (1, 2, 10, 11, 20, 21, 100, 101, 110, 1010)


@pytest.mark.parametrize(("form", "printed"), FORMS.items(), ids=FORMS)
def test_each_form_prints_its_own_numerals(form: str, printed: str) -> None:
    assert [numeral(form, number) for number in NUMBERS] == printed.split()


def test_forms_with_rules_of_their_own() -> None:
    assert [numeral("chineseCountingThousand", number) for number in (9999, 10010, 12000)] == [
        "九千九百九十九",
        "一万零一十",
        "一万二千",
    ]
    assert numeral("numberInDash", 3) == "- 3 -"
    assert numeral("none", 3) == numeral("bullet", 3) == ""
    assert numeral("custom", 7, "001, 002, 003, ...") == "007"
    assert numeral("chineseCounting", 0) == "0"


def marked(paragraphs: str, definitions: str, styles: str = "") -> list[str]:
    parts = {"numbering": definitions} | ({"styles": styles} if styles else {})
    return read("a.docx", word_file(paragraphs, parts=parts)).text.split("\n")


def items(*levels: int, id: int = 1) -> str:
    return "".join(paragraph("水", numbered=(id, at)) for at in levels)


CHINESE = (
    level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimalEnclosedCircle", "%4")
)


def test_the_levels_of_an_official_document() -> None:
    found = marked(items(0, 1, 1, 2, 2, 3, 1, 2, 0, 1), numbering({0: CHINESE}, {1: (0, "")}))
    assert found == [
        "一、水",
        "（一）水",
        "（二）水",
        "1.水",
        "2.水",
        "①水",
        "（三）水",
        "1.水",
        "二、水",
        "（一）水",
    ]


def test_a_level_that_never_begins_again() -> None:
    on = level(1, "decimal", "%2.", extra='<w:lvlRestart w:val="0"/>')
    found = marked(
        items(0, 1, 1, 0, 1), numbering({0: level(0, "chineseCounting", "%1、") + on}, {1: (0, "")})
    )
    assert found == ["一、水", "1.水", "2.水", "二、水", "3.水"]


def test_a_level_that_begins_again_only_behind_the_first() -> None:
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%2)")
        + level(2, "decimal", "(%3)", extra='<w:lvlRestart w:val="1"/>')
    )
    found = marked(items(0, 1, 2, 1, 2, 0, 2), numbering({0: levels}, {1: (0, "")}))
    assert found == ["1.水", "1)水", "(1)水", "2)水", "(2)水", "2.水", "(1)水"]


def test_numbers_of_higher_levels_in_digits() -> None:
    levels = (
        level(0, "chineseCounting", "第%1章")
        + level(1, "decimal", "%1.%2", extra="<w:isLgl/>")
        + level(2, "upperRoman", "%1-%2-%3")
    )
    found = marked(items(0, 1, 2, 0, 1), numbering({0: levels}, {1: (0, "")}))
    assert found == ["第一章水", "1.1水", "一-1-I水", "第二章水", "2.1水"]


def test_a_level_below_one_that_was_never_used_counts_from_its_start() -> None:
    levels = level(0, "decimal", "%1.", start=3) + level(1, "decimal", "%1.%2")
    assert marked(items(1, 1, 0), numbering({0: levels}, {1: (0, "")})) == ["3.1水", "3.2水", "3.水"]


def test_a_list_begins_where_it_is_told_to_and_at_0_where_it_is_not() -> None:
    levels = level(0, "decimal", "%1.", start=5) + level(1, "decimal", "%2)", start=None)
    assert marked(items(0, 1, 0), numbering({0: levels}, {1: (0, "")})) == ["5.水", "0)水", "6.水"]


def test_numberings_of_one_list_count_on_and_one_may_begin_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    definitions = numbering({0: CHINESE}, {1: (0, ""), 2: (0, ""), 3: (0, anew)})
    body = items(0) + items(0, id=2) + items(0, 0, id=3) + items(0)
    assert marked(body, definitions) == ["一、水", "二、水", "一、水", "二、水", "三、水"]


def test_a_numbering_may_replace_a_level() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimalEnclosedCircleChinese", "%1")}</w:lvlOverride>'
    assert marked(items(0, id=2), numbering({0: CHINESE}, {1: (0, ""), 2: (0, own)})) == ["①水"]


def test_a_list_may_be_defined_in_a_style() -> None:
    lists = {0: '<w:styleLink w:val="S"/>' + CHINESE, 1: '<w:numStyleLink w:val="S"/>'}
    definitions = numbering(lists, {1: (1, ""), 2: (0, "")})
    styles = style("S", '<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering")
    assert marked(items(0, 1), definitions, styles) == ["一、水", "（一）水"]


def test_lists_that_lead_in_a_circle_have_no_numbers() -> None:
    lists = {0: '<w:numStyleLink w:val="S"/>'}
    styles = style("S", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering", based_on="S")
    assert marked(items(0), numbering(lists, {1: (0, "")}), styles) == ["水"]


def test_styles_give_numbers_to_those_based_on_them_and_0_takes_them_away() -> None:
    linked = level(0, "chineseCounting", "%1、", extra='<w:pStyle w:val="one"/>') + level(
        1, "chineseCounting", "（%2）", extra='<w:pStyle w:val="two"/>'
    )
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = (
        style("one", number)
        + style("two", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
        + style("child", based_on="two")
        + style("none", '<w:numPr><w:numId w:val="0"/></w:numPr>', based_on="two")
    )
    body = "".join(
        paragraph("水", f'<w:pStyle w:val="{name}"/>') for name in ("one", "two", "child", "none", "one")
    )
    body += paragraph("水", '<w:pStyle w:val="one"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body += paragraph("水", '<w:pStyle w:val="one"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    found = marked(body, numbering({0: linked}, {1: (0, "")}), styles)
    assert found == ["一、水", "（一）水", "（二）水", "水", "二、水", "水", "（一）水"]


def test_paragraphs_without_a_style_have_the_usual_one() -> None:
    usual = style("n", '<w:numPr><w:numId w:val="1"/></w:numPr>').replace(
        "<w:style ", '<w:style w:default="1" '
    )
    assert marked(paragraph("水") + paragraph("电"), numbering({0: CHINESE}, {1: (0, "")}), usual) == [
        "一、水",
        "二、电",
    ]


@pytest.mark.parametrize(
    ("suffix", "printed", "line"),
    [
        ("", "%1、", "一、水"),
        ("tab", "%1、", "一、水"),
        ("nothing", "%1、", "一、水"),
        ("space", "第%1条", "第一条 水"),
    ],
)
def test_only_a_space_is_printed_behind_a_number(suffix: str, printed: str, line: str) -> None:
    assert marked(
        items(0), numbering({0: level(0, "chineseCounting", printed, suffix=suffix)}, {1: (0, "")})
    ) == [line]


def test_digits_never_run_into_digits() -> None:
    definitions = numbering({0: level(0, "decimal", "%1") + level(1, "decimal", "%1.%2.")}, {1: (0, "")})
    assert marked(paragraph("5亿元", numbered=(1, 0)) + paragraph("5亿元", numbered=(1, 1)), definitions) == [
        "1 5亿元",
        "1.1.5亿元",
    ]


@pytest.mark.parametrize(
    ("printed", "font", "line"),
    [("——", "", "——水"), ("\uf06c", "Wingdings", "●水"), ("\uf0b7", "Symbol", "•水"), ("o", "Courier New", "○水"), ("n", "Wingdings", "■水"),
        ("\uf095", "OpenSymbol", "•水"), ("", "", "水")],
)  # fmt: skip
def test_signs_before_items_are_what_they_show(printed: str, font: str, line: str) -> None:
    look = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    definition = level(0, "bullet", printed).replace("</w:lvl>", f"{look}</w:lvl>")
    assert marked(items(0), numbering({0: definition}, {1: (0, "")})) == [line]


def test_a_hidden_number_and_a_form_of_the_author() -> None:
    hidden = level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    own = (
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%2号"/></w:lvl>'
    )
    assert marked(items(0, 1), numbering({0: hidden + own}, {1: (0, "")})) == ["水", "001号水"]


def test_a_deleted_or_hidden_paragraph_is_not_counted() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    hidden = paragraph(
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>", number + "<w:rPr><w:vanish/></w:rPr>"
    )
    deleted = paragraph(
        '<w:del w:id="1"><w:r><w:delText>水</w:delText></w:r></w:del>',
        number + '<w:rPr><w:del w:id="1"/></w:rPr>',
    )
    assert marked(items(0) + hidden + deleted + items(0), numbering({0: CHINESE}, {1: (0, "")})) == [
        "一、水",
        "二、水",
    ]


@dataclass(frozen=True)
class Definition:
    """A list in the words of the model: for each level its form, text, start and restart; whether in digits."""

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    restarts: tuple[int | None, ...]
    legal: tuple[bool, ...]


SHORT = {
    "decimal": [str(number) for number in range(40)],
    "chineseCountingThousand": ["0", *"一二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八九"), "二十", *(f"二十{one}" for one in "一二三四五六七八九"), "三十", *(f"三十{one}" for one in "一二三四五六七八九")],
    "ideographTraditional": ["0", *"甲乙丙丁戊己庚辛壬癸", *map(str, range(11, 40))],
    "lowerLetter": ["0", *"abcdefghijklmnopqrstuvwxyz", *(2 * one for one in "abcdefghijklmn")],
    "none": [""] * 40,
}  # fmt: skip


@st.composite
def definitions(draw: st.DrawFn) -> Definition:
    depth = draw(st.integers(1, 4))
    return Definition(
        tuple(draw(st.sampled_from(sorted(SHORT))) for _ in range(depth)),
        tuple(draw(st.integers(0, 5)) for _ in range(depth)),
        tuple(draw(st.sampled_from([None, None, 0, 1, 2])) for _ in range(depth)),
        tuple(draw(st.booleans()) for _ in range(depth)),
    )


def expected(definition: Definition, levels: list[int]) -> list[str]:
    """Each line by itself: its number is how often its level stood since the last line that lets it begin again."""

    def number(at: int, upto: int) -> int:
        count = 0
        for place in range(upto, -1, -1):
            restart = definition.restarts[at]
            other = levels[place]
            if other == at:
                count += 1
            elif other < at and restart != 0 and (restart is None or restart > at or other <= restart - 1):
                break
        return definition.starts[at] + max(count - 1, 0)

    lines = []
    for place, at in enumerate(levels):
        said = []
        for higher in range(at + 1):
            form = definition.forms[higher]
            digits = definition.legal[at] and form != "none"
            said.append(str(number(higher, place)) if digits else SHORT[form][number(higher, place)])
        lines.append(f"「{'·'.join(said)}」水")
    return lines


@given(definitions(), st.data())
def test_whatever_is_defined_numbers_are_those_of_another_model(
    definition: Definition, data: st.DataObject
) -> None:
    depth = len(definition.forms)
    levels = data.draw(st.lists(st.integers(0, depth - 1), min_size=1, max_size=30))
    written = "".join(
        level(
            at,
            definition.forms[at],
            f"「{'·'.join(f'%{place + 1}' for place in range(at + 1))}」",
            definition.starts[at],
            extra=(
                ""
                if definition.restarts[at] is None
                else f'<w:lvlRestart w:val="{definition.restarts[at]}"/>'
            )
            + ("<w:isLgl/>" if definition.legal[at] else ""),
        )
        for at in range(depth)
    )
    assert marked(items(*levels), numbering({0: written}, {1: (0, "")})) == expected(definition, levels)
