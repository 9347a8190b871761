"""What the templates of pages have at hand: their filters and globals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup as Safe
from markupsafe import escape

from ..model.addresses import commitment_path, document_path, path_of, report_path
from ..model.languages import LANGUAGES, ORIGINAL, address_in, is_original
from ..model.numerals import grouped
from ..model.printing import date_text, filled
from ..model.promises import due, outcome
from ..model.report import Update
from ..model.telephone import telephone_url
from ..work.compiled import Compiled, Direct, filler
from .charts.reuse import reuse
from .markdown import Phrase, href, relative, unfiltered
from .moving import Moving
from .saying import Saying
from .stating import Stating

if TYPE_CHECKING:
    from .writer import Writer


def environment(writer: Writer) -> Environment:
    """The templates in the language of `writer`."""
    made = filler(phrases=writer.phrases, finalize=unfiltered, bytecode_cache=Compiled(), auto_reload=False)
    made.context_class = Direct
    made.filters |= Stating(writer).filters
    made.filters |= Moving(writer).filters
    made.filters |= Saying(writer, made).filters
    made.filters |= _addresses(writer)
    made.filters |= _records(writer)
    made.globals |= {
        "_": cache(lambda message: Phrase(writer._(message))),
        "data": writer.data,
        "missing": writer.missing,
        "own": LANGUAGES[writer.language],
        "original": LANGUAGES[ORIGINAL],
    }
    return made


def _addresses(writer: Writer) -> Mapping[str, Callable[..., object]]:
    """Where something stands, as the page that is written links to it."""

    @pass_context
    def link(context: Context, path: str) -> Safe:
        return escape(relative(path, context["page"]))

    @pass_context
    def url(context: Context, path: str) -> Safe:
        return escape(href(path, context["page"]))

    @pass_context
    def file(context: Context, address: str) -> Safe:
        return escape(href(address, address_in(writer.language, context["page"])))

    return {
        "link": link,
        "url": url,
        "file": file,
        "address": writer.address,
        "former": writer.former,
        "tel": telephone_url,
        "path": path_of,
        "document_path": document_path,
        "commitment": lambda passage: commitment_path(passage.report, passage.area, passage.sentence),
        "sentence": lambda passage: f"{report_path(passage.report)}#{passage.anchor}",
    }


def _records(writer: Writer) -> Mapping[str, Callable[..., object]]:
    """What records are called and what becomes of them."""
    language, archive = writer.language, writer.archive
    return {
        "due": due,
        "before": _before,
        "standing": archive.standing,
        "outcome": partial(outcome, archive),
        "evidence": writer.evidence,
        "target": lambda passage: filled(passage.sentence.target, passage.report.figures),
        "reuse": partial(reuse, writer),
        "day": lambda value: date_text(value, language) if value else "",
        "added": lambda total: f"{total:f}" if is_original(language) else grouped(total),
        "value": writer.value,
        "indicator": writer.indicators.__getitem__,
        "programme": writer.programmes.__getitem__,
        "document": writer.documents.__getitem__,
        "publication": archive.publications.__getitem__,
        "status": writer.status_name,
        "programme_kind": writer.programme_kind,
        "report_title": writer.report_title,
        "unnamed_period": writer.unnamed_period,
        "report_kind": writer.report_kind,
        "period_name": writer.period_name,
        "stretch_name": writer.stretch_name,
        "short_title": writer.short_title,
    }


def _before(updates: Iterable[Update], day: date) -> tuple[list[Update], list[Update]]:
    """The updates up to `day`, and those after it."""
    found = list(updates)
    return [each for each in found if each.date <= day], [each for each in found if each.date > day]
