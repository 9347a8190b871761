"""The kind of a document, a programme or a report against its own title or name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.parts import ReportKind
from ...model.registers import UNNAMED, DocumentKind, ProgrammeKind, kinds_in
from ...model.titled import document_kind, report_kinds
from ...reading.names import programme_names
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources

_OTHER = "other"
_KNOWN = frozenset((*get_args(DocumentKind), *get_args(ProgrammeKind), *get_args(ReportKind)))
"""What is none of these is told as such."""

_ALIKE: tuple[frozenset[ProgrammeKind], ...] = (
    frozenset(["reform", "mechanism"]),
    frozenset(["study", "campaign"]),
)
"""A reform sets up a mechanism, and a campaign may be one of study: what it is called is somebody's choice."""
_MADE_ALIKE = lazy("(?:标准|规范)化")
_END = 6
"""So many characters at the end of a summary say what the programme is."""


def unlike(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each kind that is none of those of which the title or name speaks."""
    for source, path, title, kinds in _titled(sources):
        kind = source.get(path)
        if kind in _KNOWN and kinds and kind not in kinds:
            message = N_("「{title}」 is rather {other} than {kind}; correct the kind or the title")
            yield problem(
                source.locate(path), message, title=title, other=min(kinds - {_OTHER, UNNAMED}), kind=kind
            )


def _titled(sources: Sources) -> Iterator[tuple[Source, KeyPath, str, set[str]]]:
    """Yield source and path of each kind, the title beside it, and all kinds that are right by that."""
    documents, programmes = sources["documents"], sources["programmes"]
    for path, title in documents.texts(f"documents.*.title.{ORIGINAL}"):
        yield documents, (*path[:2], "kind"), title, _with(_OTHER, document_kind(title))
    for path, name in programmes.texts(f"programmes.*.name.{ORIGINAL}"):
        summary = str(programmes.get((*path[:2], "summary", ORIGINAL)) or "").rstrip("。")
        said = "，".join((*programme_names(programmes, path[:2]), summary[-_END:]))
        told = {*kinds_in(_MADE_ALIKE.sub("", said))}
        for alike in _ALIKE:
            told |= alike if told & alike else set()
        yield programmes, (*path[:2], "kind"), name, _with(UNNAMED, *told)
    for report in sources.reports:
        for _, title in report["report"].texts(f"title.{ORIGINAL}"):
            yield report["report"], ("kind",), title, _with(_OTHER, *report_kinds(title))


def _with(any_of_them: str, *kinds: str) -> set[str]:
    """`kinds`, and what may be said of whatever; nothing if they are that alone."""
    named = set(kinds) - {any_of_them}
    return {*named, any_of_them} if named else set()


RULES: tuple[Rule[Sources], ...] = (
    Rule("kind-unlike-title", N_("A document, a programme and a report are of the kind that their title says."),
         N_("Correct the kind or the title, or allow it with the reason."), unlike, severity="warning", excusable=True),
)  # fmt: skip
