"""Hand-written pages: they say something, and do nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Markdown

from ..faults.active import acting
from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from ..reading.sources import Document, Sources

EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc")
"""Those of mkdocs.yml that can make an element or an attribute of what is written."""


def _acting(sources: Sources) -> Iterator[Problem]:
    markdown = Markdown(extensions=EXTENSIONS)
    for document in sources.documents:
        yield from acting(document.text, markdown.reset().convert(_body(document)), document.file)


def _body(document: Document) -> str:
    """The Markdown of a page without its head."""
    return re.sub(r"\A---\n.*?\n---\n", "", document.text, flags=re.DOTALL)


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "page-code",
        N_("Hand-written pages hold no script, no frame, no style and no address that runs something."),
        N_("Write it as text or as a link; what must run belongs into the templates."),
        _acting,
        across=True,
    ),
)
