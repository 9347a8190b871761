"""Tables of what was published elsewhere: the publications, and the values of indicators that they state."""

from __future__ import annotations

from ..faults.problems import N_
from ..model.addresses import publication_path
from ..model.archive import Published
from ..model.codes import QUALIFIERS
from ..model.publications import Publication
from ..model.units import SCALE_NAMES
from .passages import PAGE
from .quantities import compared, exact, on_site
from .table import ID, Column, Listing

PUBLICATIONS: Listing[Publication] = Listing(
    "publications", N_("Other publications"), N_("What was published elsewhere than in the reports, and is cited for values or for what became of promises."), key=("id",),
    records=lambda archive: archive.data.publications,
    columns=(
        (ID, lambda r: r.id),
        (Column("title", N_("Title"), "text"), lambda r: r.title),
        (Column("issuer", N_("Issued by"), "text"), lambda r: r.issuer),
        (Column("published_on", N_("Published on"), "date"), lambda r: r.published_on),
        (Column("url", N_("Published at")), lambda r: r.url),
        (Column("read", N_("What was read"), "text"), lambda r: r.read),
        (PAGE, lambda r: publication_path(r.id)),
    ),
)  # fmt: skip


VALUES: Listing[Published] = Listing(
    "published-values", N_("Values from other publications"), N_("Values of the indicators that are stated in other publications than the reports, with their addresses."), key=("indicator", "publication", "number"),
    records=lambda archive: [
        value for indicator in archive.data.indicators for value in archive.published.get(indicator.id, ())
    ],
    columns=(
        (Column("indicator", N_("Indicator id"), refers="indicators"), lambda r: r.figure.measures[0]),
        (Column("publication", N_("Publication id"), refers="publications"), lambda r: r.publication.id),
        (Column("number", N_("Number"), "integer", N_("Among the values of the publication for the indicator.")), lambda r: r.number),
        (Column("amount", N_("Amount"), "number", N_("The exact value, the scale multiplied in.")), lambda r: exact(r.figure.amount)),
        (Column("value", N_("Value as printed")), lambda r: r.figure.value),
        (Column("scale", N_("Scale as printed"), codes=SCALE_NAMES), lambda r: r.figure.scale),
        (Column("unit", N_("Unit as printed"), language="zh"), lambda r: r.figure.unit),
        (Column("qualifier", N_("Qualifier as printed"), codes=QUALIFIERS), lambda r: r.figure.qualifier),
        (Column("printed", N_("As printed on this site"), "text"), lambda r: on_site(r.figure)),
        (Column("as_of", N_("As of"), "date"), lambda r: r.day),
        (Column("start", N_("First day covered"), "date"), lambda r: r.stretch.start if r.stretch else None),
        (Column("end", N_("Last day covered"), "date"), lambda r: r.day or (r.stretch.end if r.stretch else None)),
        (Column("comparison_value", N_("Change"), "number"), lambda r: exact(r.figure.comparison.amount) if r.figure.comparison else None),
        *compared(lambda r: r.figure),
        (Column("published_on", N_("Published on"), "date"), lambda r: r.publication.published_on),
        (Column("url", N_("Published at")), lambda r: r.publication.url),
        (PAGE, lambda r: r.path),
    ),
)  # fmt: skip
