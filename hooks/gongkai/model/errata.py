"""What of an archived source is the report: without the page's imprint, declared slips corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .report import Erratum


@dataclass(frozen=True)
class Slip:
    """An erratum where its words stand in the source."""

    index: int
    erratum: Erratum
    start: int

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.erratum.printed)

    @property
    def joins(self) -> bool:
        """Whether it joins a line that the source breaks."""
        return "\n" in self.erratum.printed

    @property
    def changed(self) -> int:
        """How many characters it leaves out and puts in."""
        return sum(map(len, changed(self.erratum.printed, self.erratum.corrected)))


def changed(printed: str, corrected: str) -> tuple[str, str]:
    """The characters that a correction takes out, and those that it puts in."""
    matcher = SequenceMatcher(None, printed, corrected, autojunk=False)
    changes = [change for kind, *change in matcher.get_opcodes() if kind != "equal"]
    return (
        "".join(printed[start:end] for start, end, _, _ in changes),
        "".join(corrected[start:end] for _, _, start, end in changes),
    )


def body(source: str, imprint: str | None) -> str:
    """The report in a `source`, slips and all."""
    return source.partition(imprint)[0] if imprint else source


def footer(source: str, imprint: str | None) -> str:
    """What of a `source` is no part of the report: from the imprint on, its lines one after the other."""
    return " ".join(source[len(body(source, imprint)) :].split())


def corrected(text: str, errata: Sequence[Erratum]) -> str:
    """`text` with every slip corrected where it stands in it, in whatever order they are declared."""
    for slip in sorted(slips_in(text, errata), key=lambda slip: slip.start, reverse=True):
        text = f"{text[: slip.start]}{slip.erratum.corrected}{text[slip.end :]}"
    return text


def slips_in(text: str, errata: Sequence[Erratum]) -> Iterator[Slip]:
    """Yield the errata that stand in `text`."""
    for index, erratum in enumerate(errata):
        start = text.find(erratum.printed)
        if start >= 0:
            yield Slip(index, erratum, start)
