"""The kinds of fault that are made on purpose, each with the rules meant to catch it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .edits import (
    NUMBER,
    REPORT,
    agency,
    as_of,
    chinese_alone,
    dropped_character,
    future,
    id_doubled,
    in_list,
    key_renamed,
    list_deleted,
    marked,
    mistranslated,
    next_digit,
    other_english,
    other_indicator,
    page,
    planted,
    quote_lost,
    replaced,
    sentence_deleted,
    sentences_swapped,
    shared_number,
    source_text,
    tab,
    target,
    turned,
    words,
)
from .portal import Edit, Portal


@dataclass(frozen=True)
class Kind:
    """A kind of fault: its name, the rules meant to catch it, and all faults of the kind."""

    name: str
    rules: tuple[str, ...]
    edits: Callable[[Portal], Iterator[Edit]]


NAMES_OF_DIRECTIONS = {
    "increase": "decrease",
    "rise": "fall",
    "growth": "decline",
    "rose": "fell",
    "grew": "shrank",
    "increased": "decreased",
}
NUMBER_WORDS = {
    "one": "four",
    "two": "three",
    "second": "third",
    "five": "six",
    "four": "seven",
    "first": "fifth",
}
MONTHS = {"January": "February", "March": "April", "May": "June", "July": "August"}
DATA = ("programmes.yml", "indicators.yml", "charts.yml", "home.yml", "documents.yml")

KINDS: tuple[Kind, ...] = (
    Kind(
        "a digit of a figure changed",
        ("fidelity", "figure-parts"),
        marked(r"\d", lambda found: str((int(found[0]) + 3) % 10)),
    ),
    Kind("万 lost from a figure", ("fidelity",), marked("万", lambda _: "")),
    Kind(
        "unit of a figure changed",
        ("figure-unit",),
        marked("(?<=\\d)[^\\d%.万亿]+$", lambda found: "吨" if found[0] != "吨" else "家"),
    ),
    Kind(
        "rank of a figure changed",
        ("fidelity", "figure-parts"),
        marked("(?<=第)[一二三]", lambda _: "四"),
    ),
    Kind(
        "direction of a comparison inverted",
        ("fidelity", "figure-parts", "parity-direction"),
        marked("增长|下降", lambda found: "下降" if found[0] == "增长" else "增长"),
    ),
    Kind(
        "as-of date of a figure changed",
        ("as-of-unstated",),
        as_of,
    ),
    Kind("figure given to an indicator in another unit", ("figure-unit",), other_indicator),
    Kind("a character dropped from a Chinese sentence", ("fidelity",), dropped_character),
    Kind("a Chinese sentence deleted", ("fidelity",), sentence_deleted),
    Kind("two sentences swapped", ("fidelity",), sentences_swapped),
    Kind("the archived source changed", ("fidelity",), source_text),
    Kind(
        "a number in the English text changed",
        ("parity-value", "number-unstated", "parity-name"),
        replaced("en", NUMBER.pattern, next_digit, *REPORT, *DATA),
    ),
    Kind(
        "a figure dropped from the English text",
        ("parity-value", "figure-unused"),
        replaced("en", r"\{[\w.-]+\} ", lambda _: "", *REPORT),
    ),
    Kind(
        "a number word in the English text changed",
        ("parity-value", "parity-name"),
        replaced("en", words(NUMBER_WORDS), turned(NUMBER_WORDS), *REPORT),
    ),
    Kind(
        "direction inverted in the English text",
        ("parity-direction",),
        replaced("en", words(NAMES_OF_DIRECTIONS), turned(NAMES_OF_DIRECTIONS), *REPORT),
    ),
    Kind("English of another sentence", ("parity-value", "parity-name"), other_english),
    Kind("a name mistranslated", ("parity-name",), mistranslated),
    Kind(
        "Chinese characters in the English text",
        ("parity-script",),
        planted("en", " 市场监管", *REPORT, *DATA),
    ),
    Kind(
        "Chinese punctuation in the English text",
        ("parity-script",),
        replaced("en", ", ", lambda _: "，", *REPORT, *DATA),
    ),
    Kind(
        "Chinese changed, English not",
        ("translation-stale",),
        chinese_alone,
    ),
    Kind(
        "identity number planted in data", ("identity-number",), planted("en", " 11010519491231002X", *DATA)
    ),
    Kind("mobile number planted in data", ("mobile-number",), planted("en", " 13800138000", *DATA)),
    Kind(
        "mobile number beside another planted in data",
        ("mobile-number",),
        planted("en", " 2 138.0013.8000", *DATA),
    ),
    Kind("bank card planted in data", ("bank-card",), planted("en", " 6222021234567890128", *DATA)),
    Kind(
        "mobile number planted in a page",
        ("mobile-number",),
        page("zh", "(?<=[\u4e00-\u9fff])。", lambda _: "，13912345678。"),
    ),
    Kind(
        "identity number planted in a page",
        ("identity-number",),
        page("en", r"(?<=[a-z])\.(?=\n)", lambda _: " 110105194912310021 11010519491231002x."),
    ),
    Kind(
        "home address planted in a page",
        ("home-address",),
        page("zh", "(?<=[\u4e00-\u9fff])。", lambda _: "，住滨湖路12号3栋2单元501室。"),
    ),
    Kind("filing number: a digit of the site id", ("filing-identity",), agency("site_id")),
    Kind("filing number: a digit of the police number", ("filing-identity",), agency("police")),
    Kind("filing number: a digit of the ICP number", ("filing-identity",), agency("icp")),
    Kind("date in the future", ("future-date",), future),
    Kind(
        "old name of an institution in a page",
        ("wording",),
        page("zh", "(?<=[\u4e00-\u9fff])。", lambda _: "，由鄂州市工商局负责。"),
    ),
    Kind(
        "confused characters in a page",
        ("wording",),
        page("zh", "(?<=[\u4e00-\u9fff])。", lambda _: "，再接再励。"),
    ),
    Kind(
        "a particle doubled",
        ("repeated-character",),
        page("zh", "(?<=[\u4e00-\u9fff])的(?=[\u4e00-\u9fff])", lambda _: "的的"),
    ),
    Kind(
        "an English word doubled",
        ("repeated-word", "repeated-character"),
        replaced("en", r"(?<= )the(?= )", lambda _: "the the", *REPORT, *DATA),
    ),
    Kind(
        "punctuation doubled",
        ("punctuation-doubled",),
        page("zh", "(?<=[\u4e00-\u9fff])。", lambda _: "。。"),
    ),
    Kind(
        "half-width comma in Chinese",
        ("punctuation-width",),
        page("zh", "(?<=[\u4e00-\u9fff])，", lambda _: ","),
    ),
    Kind(
        "a closing mark lost",
        ("brackets-unbalanced",),
        replaced(
            "zh", "[”》）]", lambda _: "", "programmes.yml", "indicators.yml", "charts.yml", "terms.yml"
        ),
    ),
    Kind(
        "space between Chinese characters",
        ("space-untypographic",),
        page("zh", "(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", lambda _: " "),
    ),
    Kind("a key mistyped", ("shape",), key_renamed),
    Kind("a programme that does not exist", ("unknown-id",), in_list("programmes", "no-such-programme")),
    Kind("a number in the shared files changed", ("number-unstated",), shared_number),
    Kind("a programme not listed at its sentence", ("programme-not-listed",), list_deleted("programmes")),
    Kind("a document not listed at its sentence", ("document-not-named",), list_deleted("documents")),
    Kind("an id used twice", ("repeated-id",), id_doubled),
    Kind("a closing quotation mark of YAML lost", ("files",), quote_lost),
    Kind("a tab in place of spaces", ("files",), tab),
    Kind("a target that the commitment does not state", ("commitment-target",), target),
)
