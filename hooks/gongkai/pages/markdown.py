"""Data as Markdown, or as HTML within it: nothing an editor writes can be taken for markup.

Markup is put together with f-strings, which cost a fifth of what `Safe.format`, `%`, `+` and `Safe.join` do: whatever
stands in one is markup already, `Safe` or the result of `escape`, or is made of letters and digits of the engine alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, Self

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
from .abbreviations import Abbreviations, whole

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|{}#]|^\d+[.)](?= )|^[-+=~:!]")
_INSIDE = re.compile(r'href="(?:\./)?(?![a-z][a-z0-9+.-]*:|/)([^"]*)"')
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
    folder = up = ""
    for folder, up in _ways(page):  # noqa: B007 - the last is the root, below which all stand
        if path.startswith(folder):
            break
    below = path[len(folder) :]
    return f"{up}{below}" if up or below[:1] not in ("", "#") else f"./{below}"


@lru_cache(maxsize=16)
def _ways(page: str) -> Sequence[tuple[str, str]]:
    """The folder of the page at `page` and those above it, with the way up to each; the last is the root."""
    steps = page.split("/")[:-1]
    return [
        ("".join(f"{step}/" for step in steps[: len(steps) - up]), "../" * up) for up in range(len(steps) + 1)
    ]


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


Escape = Callable[[str], Safe]
"""Writes plain text in one way: `escape` as Markdown, that of markupsafe as HTML."""


def link(label: Safe, path: str, page: str, css_class: str = "") -> Safe:
    """A link, as HTML, to the page at `path` from the page at `page`."""
    attribute = f'class="{css_class}" ' if css_class else ""
    return Safe(f'<a {attribute}href="{markupsafe.escape(href(path, page))}">{label}</a>')


def seen_from(html: Safe, page: str) -> Safe:
    """What was written for the root, `html`, as it stands on the page at `page`: its links lead where they led."""
    return Safe(_INSIDE.sub(lambda found: f'href="{href(found[1], page)}"', html))


def spoken(text: str, language: str, write: Escape) -> Safe:
    """`text` on a page in `language`; what is Chinese on a page in another is marked as such.

    A Chinese name in brackets follows its translation; all else that is Chinese has none.
    """
    return _spoken(text, language, write, _untranslated)


@lru_cache(maxsize=4096)
def voiced(text: str, language: str) -> Safe:
    """`text` as HTML around the content of a page in `language`: what is Chinese is marked for voices, not for the eye."""
    return _spoken(text, language, markupsafe.escape, _chinese)


def _spoken(text: str, language: str, write: Escape, mark: Callable[[Safe], Safe]) -> Safe:
    if in_chinese(language) or not has_chinese(text):
        return write(text)
    parts, before = [], ""
    for part, chinese in stretches(text):
        escaped = write(part)
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


def foreign(text: Text, language: str, write: Escape) -> Safe:
    """`text` in `language`; the Chinese, marked as such, where it is not translated."""
    if text.language_in(language) != language:
        return _untranslated(write(text.zh))
    return spoken(text[language], language, write)


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


class _Link(NamedTuple):
    """A link wherever its sentence stands; on a figure, which can stand without, if it has a class."""

    label: Safe
    path: str
    css_class: str = ""


class Prose:
    """Writes sentences of one report as HTML: figures filled in; they, programmes and abbreviations linked.

    `place` gives path and anchor of where a figure is explained, by its id; without it figures are no links.
    What a sentence says is worked out once, however many pages it stands on.
    """

    def __init__(
        self,
        figures: Mapping[str, Figure],
        place: Callable[[str], str] | None,
        programmes: Mapping[str, Programme],
        language: str,
    ) -> None:
        self.figures = figures
        self.place = place
        self.programmes = programmes
        self.language = language
        self._known: dict[tuple[str, tuple[str, ...]], Sequence[Safe | str | _Link]] = {}

    def sentences(self, sentences: Iterable[Sentence], page: str, abbreviations: Abbreviations) -> Safe:
        """The sentences as one paragraph of the page at `page`, which has used those of `abbreviations` that it has."""
        written = (self.sentence(each, page, abbreviations) for each in sentences)
        return Safe(LANGUAGES[self.language].between.join(written))

    def sentence(self, sentence: Sentence, page: str, abbreviations: Abbreviations) -> Safe:
        """One sentence; the Chinese, marked as such, where it is not translated."""
        language = sentence.language_in(self.language)
        text = sentence[language]
        parts = self._known.get((text, sentence.programmes))
        if parts is None:
            parts = list(self._parts(text, sentence, language, abbreviations))
            self._known[text, sentence.programmes] = parts
        filled = Safe("".join([self._written(part, page, abbreviations) for part in parts]))
        return filled if language == self.language else _untranslated(filled)

    def _written(self, part: Safe | str | _Link, page: str, abbreviations: Abbreviations) -> Safe:
        if isinstance(part, Safe):
            return part
        if isinstance(part, str):
            return explained(part, abbreviations, page, self.language)
        return link(part.label, part.path, page, part.css_class)

    def _parts(
        self, text: str, sentence: Sentence, language: str, abbreviations: Abbreviations
    ) -> Iterator[Safe | str | _Link]:
        """Yield what a sentence consists of: what is the same on every page, links, and text with what the page may have to explain."""
        names = {
            programme.names(language): path_of("programme", programme.id)
            for programme in (self.programmes[id] for id in sentence.programmes)
        }
        for piece in pieces(text):
            if isinstance(piece, Reference):
                yield self._figure(piece, language)
                continue
            for part in _linked(piece.text, names, language):
                is_ours = isinstance(part, str) and language == self.language
                if isinstance(part, _Link) or (is_ours and abbreviations.known_in(part)):
                    yield part
                else:
                    yield (
                        spoken(part, self.language, markupsafe.escape) if is_ours else markupsafe.escape(part)
                    )

    def _figure(self, reference: Reference, language: str) -> Safe | _Link:
        figure = self.figures[reference.figure]
        text = reference.cased(printed(figure, reference.part, language) or "")
        amount = data_element(figure, text, reference.part)
        if reference.part in ("comparison", "rank") and figure.value is not None:
            return amount  # the link stands on the value beside it
        if self.place is None:
            return Safe(f'<span class="figure">{amount}</span>')
        return _Link(amount, self.place(reference.figure), "figure")


def _linked(text: str, names: dict[tuple[str, ...], str], language: str) -> Iterator[str | _Link]:
    """Yield plain text with a link for the first mention of each programme; `names` loses those it links."""
    found = min(
        ((at, -len(name), group) for group in names for name in group if (at := _find(name, text)) >= 0),
        default=None,
    )
    if found is None:
        yield text
        return
    start, end, path = found[0], found[0] - found[1], names.pop(found[2])
    yield text[:start]
    yield _Link(spoken(text[start:end], language, markupsafe.escape), path)
    yield from _linked(text[end:], names, language)


def explained(text: str, abbreviations: Abbreviations, page: str, language: str) -> Safe:
    """Plain text in `language` as HTML, with the abbreviations linked that the page at `page` has not explained yet."""
    found = abbreviations.first(text)
    if found is None:
        return spoken(text, language, markupsafe.escape)
    start, abbreviation = found
    label, anchor = abbreviations.use(abbreviation)
    way = link(label, f"{page}#{anchor}", page, "abbreviation")
    rest = explained(text[start + len(abbreviation.short) :], abbreviations, page, language)
    return Safe(f"{spoken(text[:start], language, markupsafe.escape)}{way}{rest}")


def _find(name: str, text: str) -> int:
    """Where `text` mentions `name`: as a whole word, a capital or not; -1 if nowhere."""
    if name.lower() not in text.lower():  # most texts name nothing, and this is much the quicker question
        return -1
    found = whole(name, re.IGNORECASE).search(text)
    return found.start() if found else -1
