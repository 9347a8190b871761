"""Hand-written pages: they say something, and do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.active import acting
from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from ..reading.sources import Sources
from .raw import converted


def _acting(sources: Sources) -> Iterator[Problem]:
    for document in sources.documents:
        yield from acting(document.text, converted(document), document.file)


RULES: tuple[Rule[Sources], ...] = (
    Rule("page-code", N_("Hand-written pages hold no script, no frame, no style and no address that runs something."),
         N_("Write it as text or as a link; what must run belongs into the templates."), _acting, across=True),
)  # fmt: skip
