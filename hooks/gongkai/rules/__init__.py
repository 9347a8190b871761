"""What the data must make sense of, beyond its shape: each rule yields all faults it finds.

Rules read the sources, not the models, so that one faulty record hides no fault of another.
"""

from __future__ import annotations

from ..faults.problems import N_
from ..faults.rule import Rule
from ..reading.sources import Sources
from . import addresses, attachments, characters, charts, exceptions, links, plots, privacy, raw, written
from .language import (
    additions,
    beside,
    content,
    elsewhere,
    exchanges,
    hotlines,
    impossible,
    measures,
    negation,
    order,
    pages,
    parity,
    particles,
    places,
    quotes,
    rendering,
    roles,
    script,
    sentences,
    shares,
    slips,
    tense,
    titles,
    translated,
    twice,
    typography,
    whole,
    wording,
)
from .numbers import (
    figures,
    grounding,
    growth,
    indicated,
    marking,
    meant,
    numbers,
    relations,
    units,
)
from .records import (
    agency,
    as_of,
    captions,
    confirm,
    contrary,
    corrections,
    dates,
    due,
    grounded,
    heads,
    kept,
    kinds,
    moved,
    names,
    offices,
    periods,
    promises,
    publications,
    reasons,
    references,
    services,
    short,
)

FILES: Rule[Sources] = Rule("files", N_("Every file of the data is there, has a known name and can be read."),
    N_("Mend the file where the message points."))  # fmt: skip
SHAPE: Rule[Sources] = Rule("shape", N_("Every record has the keys it needs, and values of the right form."),
    N_("Compare the entry with its neighbours, or let your editor check it by the schema."))  # fmt: skip
FIDELITY: Rule[Sources] = Rule("fidelity", N_("The Chinese text of a report is its archived source, character for character."),
    N_("Copy the words from source.txt, or declare a slip of the source in errata."))  # fmt: skip
READING = (FILES, SHAPE, FIDELITY, offices.MISSING, offices.COUNTERPART)
"""Rules whose faults show while the data is read."""

_SUBJECTS = (
    parity, beside, order, exchanges, negation, tense, roles, whole, content, additions, places, quotes, twice, pages, contrary,
    names, references, figures, numbers, relations, growth, indicated, meant, marking, units, agency,
    grounding, as_of, periods, heads, reasons, dates, promises, due, kept, confirm, charts, captions, corrections, publications,
    moved, services, short, grounded, kinds, offices, translated, attachments, links, addresses, rendering,
    raw, written, characters, privacy, elsewhere, titles, hotlines, measures, sentences, shares, particles, impossible, script,
    wording, typography, slips,
)  # fmt: skip
"""In the order in which their rules are listed, and asked: by two processes from either end, so that those stand together which derive the same from a text."""

RULES: tuple[Rule[Sources], ...] = tuple(rule for subject in _SUBJECTS for rule in subject.RULES)
RULES_OF_SOUND_REPORTS: tuple[Rule[Sources], ...] = plots.RULES
"""What is only asked once nothing is wrong with the reports, since it would follow from that."""

OF_EXCEPTIONS = (exceptions.EXCEPTION, exceptions.UNUSED)
ALL: dict[str, Rule[Sources]] = {
    rule.id: rule for rule in (*READING, *RULES, *RULES_OF_SOUND_REPORTS, *OF_EXCEPTIONS)
}
"""The rules on the data by their ids."""
