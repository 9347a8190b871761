"""A Word file as a manuscript."""

from __future__ import annotations

from lxml import etree

from ....faults.problems import N_, Place, problem
from ..manuscript import Manuscript
from ..refusal import DAMAGED, refuse
from ..spaces import folded
from .body import Body
from .names import W
from .numbering import Numbering
from .package import Package
from .styles import Styles

_REMARKS = {
    "changes": N_("the file holds tracked changes: what was inserted is kept, what was deleted is left out"),
    "hidden": N_("hidden text was left out (places: {count})"),
    "pictures": N_("pictures, charts or formulas were left out ({count}); what they say must be typed"),
    "signs": N_("signs of a symbol font that are not known stand as □ ({count}); put in what the file shows"),
    "contents": N_("the table of contents was left out; the headings stand in the text"),
    "chunks": N_("embedded files were left out ({count}); open the file in Word, save it under a new name, and take that"),
}  # fmt: skip
_UNKNOWN = N_("some paragraphs ask for an automatic number that the file does not define; they stand without")


def read_word(package: Package) -> Manuscript:
    """The text of a Word file.

    Raises:
        DataError: if a part is missing or damaged.
    """
    root = package.xml(package.main)
    container = root.find(f"{W}body")
    if container is None:
        refuse(package.name, DAMAGED, what=package.main)
    styles = Styles(_related(package, "styles"))
    numbering = Numbering(_related(package, "numbering"), styles)
    body = Body(styles, numbering)
    blocks = body.story(container)
    notes = _notes(package, body)
    noticed, here = body.inline.noticed, Place(package.name)
    remarks = [problem(here, said, count=noticed[what]) for what, said in _REMARKS.items() if noticed[what]]
    if numbering.unknown:
        remarks.append(problem(here, _UNKNOWN))
    return Manuscript(tuple(blocks), notes, tuple(remarks))


def _related(package: Package, kind: str) -> etree._Element | None:
    part = package.related(package.main, f"/{kind}")
    return None if part is None else package.xml(part)


def _notes(package: Package, body: Body) -> tuple[str, ...]:
    """The footnotes and endnotes to which the text refers, in its order, each with its mark."""
    references = tuple(body.inline.references)  # a note cannot refer to notes
    found: dict[tuple[str, str], etree._Element] = {}
    for kind in sorted({reference.kind for reference in references}):
        root = _related(package, f"{kind}s")
        for note in () if root is None else root.iterfind(W + kind):
            found[kind, note.get(f"{W}id", "")] = note
    notes = ((reference.mark, found.get((reference.kind, reference.id))) for reference in references)
    stories = ((mark, body.story(note)) for mark, note in notes if note is not None)
    return tuple(
        f"{mark} {folded(line for block in story for line in block.lines)}".strip() for mark, story in stories
    )
