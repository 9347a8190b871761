"""The languages of the portal: what each is called, where its pages stand, how it writes. The only list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from .numerals import chinese


def _nothing(_number: int) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language; the fields without a default are what a new one must say."""

    code: str
    """What it is called in data files, in names of files and by `--lang`."""

    own_name: str
    """What its readers call it."""

    html: str
    """What it is called in HTML (BCP 47)."""

    prefix: str
    """What stands before the addresses of its pages, and the names of its files in docs/."""

    locale: str
    """What Babel calls it, and with it CLDR."""

    open_graph: str
    """What it is called by those who show what people share (ogp.me)."""

    catalogue: str | None
    """Code of the catalogue with its phrases; None if the msgids are its phrases."""

    between: str
    """What stands between two sentences."""

    stop: str
    """What ends a heading that the source ends with a full stop."""

    writes: Literal["chinese", "english"]
    """Whose script and whose way of printing numbers it has (`script.py`, `printing.py`)."""

    to: str
    """What stands between the ends of a range."""

    system: tuple[str, ...]
    """How the name begins that an operating system has for it."""

    part: Callable[[int], str] = _nothing
    """What numbers a part of a report."""

    item: Callable[[int], str] = "{}. ".format
    """What numbers an area of work in a report."""

    measure: Callable[[int], str] = _nothing
    """What numbers a measure in a report."""

    listed: Callable[[int], str] = lambda number: f"({number}) " if number else "– "
    """What numbers an item of a list, and a heading below those; 0 for one that is not numbered."""


_LANGUAGES = (
    Language(
        code="zh", own_name="中文", html="zh-CN", prefix="", locale="zh_Hans_CN", open_graph="zh_CN",
        catalogue="zh", writes="chinese", between="", stop="。", to="至", system=("zh", "chinese"),
        part=lambda number: f"{chinese(number)}、",
        item=lambda number: f"（{chinese(number)}）",
        measure=lambda number: f"{chinese(number)}是",
    ),
    Language(
        code="en", own_name="English", html="en", prefix="en/", locale="en_GB", open_graph="en_GB",
        catalogue=None, writes="english", between=" ", stop="", to=" to ", system=("en",),
    ),
)  # fmt: skip

LANGUAGES: Mapping[str, Language] = {language.code: language for language in _LANGUAGES}
"""Each language by its code, the original first."""

ORIGINAL = _LANGUAGES[0].code
"""The language of the sources; what stands in another is a translation of it, and no words of the office's own."""

MSGIDS = next(language.code for language in _LANGUAGES if language.catalogue is None)
"""The language in which the program is written: of the msgids, and of messages where nobody says which."""

TRANSLATIONS = tuple(code for code in LANGUAGES if code != ORIGINAL)


DerivedCode = Literal["zh-hant"]
"""What an office may wish to have besides (agency.yml, `scripts`)."""


@dataclass(frozen=True, kw_only=True)
class Derived:
    """A language whose pages are those of another, written in another script at build time; no text of the data is in it."""

    code: DerivedCode
    own_name: str
    html: str
    prefix: str
    open_graph: str

    source: str
    """The language it is derived from."""

    source_name: str
    """What the readers of that language call it where both stand side by side."""


DERIVED: Mapping[DerivedCode, Derived] = {
    "zh-hant": Derived(
        code="zh-hant", own_name="繁體", html="zh-Hant", prefix="zh-hant/", open_graph="zh_HK", source=ORIGINAL, source_name="简体"
    )
}  # fmt: skip
"""Each language that is derived by its code; an office says in agency.yml which of them its portal has."""


def is_original(language: str) -> bool:
    """Whether `language` is that of the sources."""
    return language == ORIGINAL


def in_chinese(language: str) -> bool:
    """Whether readers of `language` read Chinese characters."""
    return LANGUAGES[language].writes == "chinese"


def address_in(language: str, path: str) -> str:
    """Address of `path`, which is the same in every language, from the root of the site."""
    return LANGUAGES[language].prefix + path


def split_address(address: str) -> tuple[str, str]:
    """Language of the page or file at `address`, and its path, which is the same in every language."""
    for language in LANGUAGES.values():
        if language.prefix and address.startswith(language.prefix):
            return language.code, address.removeprefix(language.prefix)
    return ORIGINAL, address


def language_of_system(name: str) -> str:
    """The language that an operating system calls `name`; that of the msgids if it is none of ours."""
    begun = name.lower()
    return next((each.code for each in _LANGUAGES if begun.startswith(each.system)), MSGIDS)
