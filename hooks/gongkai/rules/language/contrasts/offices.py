"""Authorities and their heads, and how each language names them."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, Row
from .tables import contrast, of_file

_OF = "|".join(
    f"(?<={body} {of} )"
    for body in ("bureau", "department", "ministry", "commission", "office", "administration")
    for of in ("of", "for")
)
_BODY = "bureau|department|commission|office|authorit|administration|ministr|committee|official|inspector|brigade|corps|centre|center|station|detachment|company"


def _bodies(called: Mapping[str, Row]) -> Mapping[str, Row]:
    """Rows whose English says an authority only beside what authorities are called: the health commission, by water."""
    return {
        name: (
            zh,
            rf"(?:{_OF})(?:{en})|(?:{en})(?=\w*(?:\W+\w+){{0,5}}?\W+(?:{_BODY}))",
            *more[:1],
            "|".join((en, *more[1:])),
        )
        for name, (zh, en, *more) in called.items()
    }


_OFFICE = "(?:(?!)|部|厅|局|委|署)(?!(?!)|分|门|队|属|员|托)"
"""Characters that Python makes no set of, for (?!) stands among them: the pattern stands in each row (ADR 42)."""
_FORMAL = "(?-i:Bureau|Department|Ministry|Commission|Office|Administration|Authority)"
_WORDS = r"(?:,? (?:and |& |for |the )?(?-i:[A-Z])[\w-]+)"


def _named(called: Mapping[str, Row]) -> Contrast:
    """The senses of rows where a body is named in full, as it is in a signature: the Department of Natural Resources."""

    def formal(en: str) -> str:
        return rf"{_FORMAL} (?:of|for)(?: the)?{_WORDS}{{0,4}}? (?:and )?(?-i:(?=[A-Z]))(?:{en})|(?-i:(?=[A-Z]))(?:{en})\w*{_WORDS}{{0,5}}? {_FORMAL}s?\b"

    return contrast({
        name: (
            rf"(?:{zh})\w{{0,6}}?{_OFFICE}",
            formal(en),
            rf"(?:{'|'.join((zh, *more[:1]))})\w{{0,8}}?[部厅局委办署院会组]",
            formal("|".join((en, *more[1:]))),
        )
        for name, (zh, en, *more) in called.items()
    })  # fmt: skip


_ROWS = of_file("offices")
_BODIES = _ROWS["body"]
OFFICES: Mapping[str, Contrast] = {
    "office": contrast({**_ROWS["office"], **_bodies(_BODIES)}),
    **{name: contrast(_ROWS[name]) for name in ("level", "head")},
}
"""Who did it."""
NAMED: Mapping[str, Contrast] = {"named": _named({**_BODIES, **_ROWS["body in full"]})}
"""Which body is named in full."""
