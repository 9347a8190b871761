"""Data as Markdown, or as HTML within it: nothing an editor writes can be taken for markup.

Markup is put together with f-strings, which cost a fifth of what `Safe.format`, `%`, `+` and `Safe.join` do: whatever
stands in one is markup already, `Safe` or the result of `escape`, or is made of letters and digits of the engine alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Self

import markupsafe
from markupsafe import Markup as Safe

from ..model.addresses import path_of
from ..model.figure import Comparison, Figure, Rank
from ..model.languages import LANGUAGES, ORIGINAL, in_chinese
from ..model.printing import printed
from ..model.references import Reference, pieces
from ..model.registers import Programme
from ..model.report import Sentence
from ..model.script import has_chinese, stretches
from ..model.text import Text
from .abbreviations import Abbreviations

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|{}#]|^\d+[.)](?= )|^[-+=~:!]")
_SPECIAL_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|{}#\"']")


class Phrase(Safe):
    """Words of the site as markup, whose braces are filled: what goes into them is escaped first, which takes a fifth of what `Safe.format` does."""

    def format(self, *values: object, **named: object) -> Self:
        """The words with their braces filled."""
        escaped = {name: markupsafe.escape(value) for name, value in named.items()}
        return type(self)(str.format(self, *map(markupsafe.escape, values), **escaped))


def escape(text: str) -> Safe:
    """`text` so that Markdown prints it as it stands; what is markup already stays so."""
    return text if isinstance(text, Safe) else Safe(_SPECIAL.sub(_escape_one, text))


def unfiltered(value: object) -> object:
    """`value` as a template prints it without a filter: a text is no markup, neither in Markdown nor in HTML."""
    return Safe(_SPECIAL_ANYWHERE.sub(_escape_one, value)) if type(value) is str else value


def _escape_one(found: re.Match[str]) -> str:
    mark = found[0]
    if mark[0].isdigit():
        return f"{mark[:-1]}&#{ord(mark[-1])};"
    return markupsafe.escape(mark) if mark in "<>&\"'" else f"&#{ord(mark)};"


def relative(path: str, page: str) -> str:
    """Link target of the page at `path` from the page at `page`, as Markdown files in one folder tree."""
    folder, sep, anchor = href(path, page).partition("#")
    return f"{folder.removeprefix('./')}index.md{sep}{anchor}"


def href(path: str, page: str) -> str:
    """Relative URL of the page at `path` from the page at `page`; both end in a slash or are empty.

    A `page` that begins with a slash is shown nobody knows where: what leads on from it begins at that root.
    """
    if page.startswith("/"):
        return page + path
    target, sep, anchor = path.partition("#")
    ours, theirs = target.split("/"), page.split("/")
    shared, most = 0, min(len(ours), len(theirs)) - 1
    while shared < most and ours[shared] == theirs[shared]:
        shared += 1
    link = "../" * (len(theirs) - 1 - shared) + (target if shared == 0 else "/".join(ours[shared:]))
    return f"{link or './'}{sep}{anchor}"


def target(link: str, page: str) -> str:
    """Path that the relative `link`, without query and anchor, leads to from the page at `page`: what `href` is made of."""
    folders = page.split("/")[:-1]
    *steps, last = link.split("/")
    if last in (".", ".."):
        steps, last = [*steps, last], ""
    for step in steps:
        if step == "..":
            del folders[-1:]
        elif step not in ("", "."):
            folders.append(step)
    return "/".join([*folders, last])


UNTRANSLATED = 'class="untranslated"'
"""What marks, on a page in another language, a text that is not translated."""


@dataclass(frozen=True)
class Markup:
    """One way to write plain text and links on the page at `page`."""

    page: str

    def escape(self, text: str) -> Safe:
        """`text` as Markdown."""
        return escape(text)

    def link(self, label: Safe, path: str, css_class: str = "") -> Safe:
        """A link to the page at `path`."""
        attributes = f"{{ .{css_class} }}" if css_class else ""
        return Safe(f"[{label}]({markupsafe.escape(relative(path, self.page))}){attributes}")


class HtmlMarkup(Markup):
    """Writes HTML, for blocks that Markdown has no form for."""

    def escape(self, text: str) -> Safe:
        """`text` as HTML."""
        return markupsafe.escape(text)

    def link(self, label: Safe, path: str, css_class: str = "") -> Safe:
        """A link to the page at `path`."""
        attribute = f'class="{css_class}" ' if css_class else ""
        return Safe(f'<a {attribute}href="{markupsafe.escape(href(path, self.page))}">{label}</a>')


def spoken(text: str, language: str, markup: Markup) -> Safe:
    """`text` on a page in `language`; what is Chinese on a page in another is marked as such.

    A Chinese name in brackets follows its translation; all else that is Chinese has none.
    """
    return _spoken(text, language, markup, _untranslated)


@lru_cache(maxsize=4096)
def voiced(text: str, language: str) -> Safe:
    """`text` as HTML around the content of a page in `language`: what is Chinese is marked for voices, not for the eye."""
    return _spoken(text, language, HtmlMarkup(""), _chinese)


def _spoken(text: str, language: str, markup: Markup, mark: Callable[[Safe], Safe]) -> Safe:
    if in_chinese(language) or not has_chinese(text):
        return markup.escape(text)
    parts, before = [], ""
    for part, chinese in stretches(text):
        escaped = markup.escape(part)
        named = before.endswith(("(", "["))
        parts.append((_chinese if named else mark)(escaped) if chinese else escaped)
        before = part
    return Safe("".join(parts))


def _untranslated(escaped: Safe) -> Safe:
    return Safe(f'<span {UNTRANSLATED} lang="{LANGUAGES[ORIGINAL].html}">{escaped}</span>')


def _chinese(escaped: Safe) -> Safe:
    return Safe(f'<span lang="{LANGUAGES[ORIGINAL].html}">{escaped}</span>')


def speech(text: str, language: str) -> Safe:
    """The attribute `lang` of an element that can hold no others, and says or is called `text` on a page in `language`.

    A voice for Chinese reads a few English words well enough, one for English reads no Chinese at all.
    """
    return (
        Safe(f' lang="{LANGUAGES[ORIGINAL].html}"')
        if not in_chinese(language) and has_chinese(text)
        else Safe()
    )


def foreign(text: Text, language: str, markup: Markup) -> Safe:
    """`text` in `language`; the Chinese, marked as such, where it is not translated."""
    if text.language_in(language) != language:
        return _untranslated(markup.escape(text.zh))
    return spoken(text[language], language, markup)


def data_element(figure: Figure, text: str, part: str | None = None) -> Safe:
    """`text`, the print of a figure or of a `part` of it, as an HTML `data` element with the exact amount.

    A change is signed, a rank is its place; text that states no amount stays plain.
    """
    amount = _amount(figure, part)
    if amount is None:
        return markupsafe.escape(text)
    return Safe(f'<data value="{_exact(amount)}">{markupsafe.escape(text)}</data>')


def _amount(figure: Figure, part: str | None) -> Decimal | None:
    match part, figure:
        case "comparison", Figure(comparison=Comparison(amount=amount, direction=direction)):
            return amount if direction == "up" else -amount
        case "rank", Figure(rank=Rank(place=int(place))):
            return Decimal(place)
        case None | "number", _:
            return figure.amount
    return None


def _exact(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


class Prose:
    """Writes sentences of one report on one page: figures filled in; they, programmes and abbreviations linked.

    `place` gives path and anchor of where a figure is explained, by its id; without it figures are no links.
    """

    def __init__(
        self,
        figures: Mapping[str, Figure],
        place: Callable[[str], str] | None,
        programmes: Mapping[str, Programme],
        markup: Markup,
        language: str,
        *,
        abbreviations: Abbreviations,
    ) -> None:
        self.figures = figures
        self.place = place
        self.programmes = programmes
        self.markup = markup
        self.language = language
        self.abbreviations = abbreviations

    def sentences(self, sentences: Iterable[Sentence]) -> Safe:
        """The sentences as one paragraph."""
        return Safe(LANGUAGES[self.language].between.join(map(self.sentence, sentences)))

    def sentence(self, sentence: Sentence) -> Safe:
        """One sentence; the Chinese, marked as such, where it is not translated."""
        language = sentence.language_in(self.language)
        filled = self._filled(sentence[language], sentence, language)
        return filled if language == self.language else _untranslated(filled)

    def _filled(self, text: str, sentence: Sentence, language: str) -> Safe:
        names = {
            programme.names(language): path_of("programme", programme.id)
            for programme in (self.programmes[id] for id in sentence.programmes)
        }
        parts = []
        for piece in pieces(text):
            if isinstance(piece, Reference):
                parts.append(self._figure(piece, language))
            else:
                parts.append(self._linked(piece.text, names, language))
        return Safe("".join(parts))

    def _figure(self, reference: Reference, language: str) -> Safe:
        figure = self.figures[reference.figure]
        text = reference.cased(printed(figure, reference.part, language) or "")
        amount = data_element(figure, text, reference.part)
        if reference.part in ("comparison", "rank") and figure.value is not None:
            return amount  # the link stands on the value beside it
        if self.place is None:
            return Safe(f'<span class="figure">{amount}</span>')
        return self.markup.link(amount, self.place(reference.figure), "figure")

    def _linked(self, text: str, names: dict[tuple[str, ...], str], language: str) -> Safe:
        """Plain text with the first mention of each programme linked; `names` loses those it links."""
        if not names:
            return self._plain(text, language)
        found = min(
            ((at, -len(name), group) for group in names for name in group if (at := _find(name, text)) >= 0),
            default=None,
        )
        if found is None:
            return self._plain(text, language)
        start, end, path = found[0], found[0] - found[1], names.pop(found[2])
        before = self._plain(text[:start], language)
        link = self.markup.link(spoken(text[start:end], language, self.markup), path)
        rest = self._linked(text[end:], names, language)
        return Safe(f"{before}{link}{rest}")

    def _plain(self, text: str, language: str) -> Safe:
        return (
            explained(text, self.abbreviations, self.markup, language)
            if language == self.language
            else self.markup.escape(text)
        )


def explained(text: str, abbreviations: Abbreviations, markup: Markup, language: str) -> Safe:
    """Plain text in `language` with the abbreviations linked that the page has not explained yet."""
    found = abbreviations.first(text)
    if found is None:
        return spoken(text, language, markup)
    start, abbreviation = found
    label, anchor = abbreviations.use(abbreviation)
    link = markup.link(label, f"{markup.page}#{anchor}", "abbreviation")
    rest = explained(text[start + len(abbreviation.short) :], abbreviations, markup, language)
    return Safe(f"{spoken(text[:start], language, markup)}{link}{rest}")


def _find(name: str, text: str) -> int:
    """Where `text` mentions `name`: as a whole word, a capital or not; -1 if nowhere."""
    if name.lower() not in text.lower():  # most texts name nothing, and this is much the quicker question
        return -1
    found = _whole(name).search(text)
    return found.start() if found else -1


@lru_cache(maxsize=2048)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", re.IGNORECASE | re.ASCII)
