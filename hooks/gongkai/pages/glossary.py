"""The glossary: what the words and short forms of an office mean, and what they are called in the other language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.addresses import path_of
from ..model.data import Report
from ..model.explained import in_report
from ..model.languages import is_original
from ..model.registers import Abbreviation, Term
from ..model.text import Text
from .page import Page
from .writer import Writer


def page(writer: Writer) -> Page:
    """What is explained, and all terms; in the original in the order of the data, in translations by the alphabet."""
    _, terms = writer._, writer.data.terms
    return writer.page(
        "glossary", path_of("glossary"), title=_("Glossary"), source="terms.yml",
        description=_("What the words and short forms on this site mean, and what each is called in the other language."),
        explained=_explained(writer), in_reports=list(_in_reports(writer)), terms=terms if is_original(writer.language) else _by_name(terms),
    )  # fmt: skip


def _in_reports(writer: Writer) -> Iterator[tuple[Report, list[tuple[Text, str]]]]:
    """Yield the reports that explain words, the newest first, each with these and where they are explained."""
    for report in reversed(writer.data.reports):
        words = [(each.term, f"{each.section.address}#{each.section.anchor}") for each in in_report(report)]
        if words:
            yield report, words


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
