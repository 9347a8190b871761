"""Numbers in the texts of a form: what their marks state, which have none yet, and which indicators would fit these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import codes
from ..model.likeness import share
from ..model.marked import said_of, stated
from ..model.marks import pieces
from ..model.names import named
from ..model.quantities import Quantity, quantities
from ..reading.source import Source
from .unwritable import UnwritableError

_WORDS: Mapping[str, Mapping[str, str]] = {
    "basis": codes.BASES, "direction": codes.CHANGES, "scope": codes.SCOPES, "bound": codes.BOUNDS,
}  # fmt: skip
"""What the words are called that keys of a figure take."""


@dataclass(frozen=True)
class Read:
    """A number of a text: what is printed, where; of which figure if it is marked; what is read in it, by the names of the keys (msgids)."""

    printed: str
    values: Mapping[str, str]
    figure: str = ""
    start: int = 0
    fits: Sequence[str] = ()
    """Ids of the indicators that may be meant, the likeliest first."""

    @property
    def span(self) -> str:
        """Where it stands in its text."""
        return f"{self.start}:{self.start + len(self.printed)}"


@dataclass(frozen=True)
class Indicator:
    """An indicator, as far as it tells whether a number may be one of its values."""

    id: str
    name: str
    unit: str


def indicators(source: Source) -> list[Indicator]:
    """Those of the register."""
    found = (record for _, record in source.find("indicators.*") if isinstance(record, dict))
    return [Indicator(str(each.get("id")), _zh(each, "name"), _zh(each, "unit")) for each in found]


def marked(zh: str) -> Iterator[Read]:
    """Yield what each mark of a Chinese text states."""
    return (Read(each.printed, _values(said), each.name) for each, said in stated(zh))


def unmarked(zh: str, known: Sequence[Indicator]) -> Iterator[Read]:
    """Yield the quantities of a Chinese text that no mark says to be figures."""
    for piece in pieces(zh):
        if piece.figure or "{" in piece.printed or "}" in piece.printed:
            continue
        for quantity in quantities(piece.printed):
            fits = [each.id for each in _fitting(quantity, zh, known)]
            values = _values(said_of(quantity, None))
            yield Read(quantity.printed, values, start=piece.offset + quantity.start, fits=fits)


def with_mark(zh: str, start: int, end: int, figure: str) -> str:
    """The text with what stands between two of its characters marked as `figure`.

    Raises:
        UnwritableError: if there is no number of its own.
    """
    spans = {(each.start, each.start + len(each.printed)) for each in unmarked(zh, ())}
    if (start, end) not in spans or not figure:
        raise UnwritableError
    return f"{zh[:start]}{{{zh[start:end]}|{figure}}}{zh[end:]}"


def _fitting(quantity: Quantity, zh: str, known: Sequence[Indicator]) -> list[Indicator]:
    """The indicators in the unit of a quantity, those first whose name has most in common with the text."""
    fitting = [each for each in known if quantity.unit and each.unit == quantity.unit]
    return sorted(fitting, key=lambda each: -share(each.name, zh))


def _zh(record: Mapping[str, object], key: str) -> str:
    text = record.get(key)
    return str(text.get("zh") or "") if isinstance(text, dict) else ""


def _values(said: Mapping[str, object]) -> dict[str, str]:
    return {key: value for key, value in _flat("Figure", said) if value}


def _flat(model: str, said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in said.items():
        if isinstance(value, dict):
            yield from _flat(key.capitalize(), value)
        elif key not in {"printed", "words"}:
            yield named(model, key), _WORDS.get(key, {}).get(str(value), str(value or ""))
