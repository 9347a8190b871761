"""The glossary: what the words and short forms of an office mean, and what they are called in the other language."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.addresses import path_of
from ..model.languages import is_original
from ..model.registers import Abbreviation, Term
from .page import Page
from .writer import Writer


def page(writer: Writer) -> Page:
    """What is explained, and all terms; in the original in the order of the data, in translations by the alphabet."""
    _, terms = writer._, writer.data.terms
    return writer.page(
        "glossary", path_of("glossary"), title=_("Glossary"), source="terms.yml",
        description=_("What the words and short forms on this site mean, and what each is called in the other language."),
        explained=_explained(writer), terms=terms if is_original(writer.language) else _by_name(terms),
    )  # fmt: skip


def _explained(writer: Writer) -> Sequence[Abbreviation]:
    found = {
        each.short: each for each in (*writer.words, *writer.data.abbreviations[writer.language])
    }.values()
    return (
        list(found) if is_original(writer.language) else sorted(found, key=lambda each: _sorted(each.short))
    )


def _by_name(terms: Sequence[Term]) -> Sequence[Term]:
    return sorted((term for term in terms if term.en), key=lambda term: _sorted(term.en or ""))


def _sorted(name: str) -> str:
    return name.strip("“‘").casefold()
