"""A correction of what was published: its entry in the log, written with it."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from ..faults.problems import N_
from ..model.languages import ORIGINAL, TRANSLATIONS
from ..model.marks import plain
from ..model.phrases import translations
from ..model.shapes import shape_of
from ..reading.settings import in_china, now
from ..reading.source import Source
from .changing import with_record
from .unwritable import UnwritableError

REGISTER = "corrections"
NO_REASON = N_("Say why it was wrong, in Chinese: the log of corrections gives the reason for each.")
_WHAT = N_("“{before}” was corrected to “{after}”.")


@dataclass(frozen=True)
class Correction:
    """What is said of a correction on a form."""

    what: str
    why: str

    @classmethod
    def of(cls, form: MultiDict[str, str]) -> Correction | None:
        """What a form says; None if it is no correction of what was published."""
        if not form.get("corrected"):
            return None
        return cls(form.get("corrected-what", "").strip(), form.get("corrected-why", "").strip())

    def entered(self, log: Source, page: str, before: str, after: str) -> Source:
        """The log with the entry at its end: what was corrected is what was said, or the text `before` and `after`.

        Raises:
            UnwritableError: if no reason is given, or the log does not take it.
        """
        if not self.why:
            raise UnwritableError(NO_REASON)
        what = _untranslated(self.what) if self.what else _said(before, after)
        shown = {"page": address} if (address := page.partition("#")[0]) else {}
        entry = {"date": f"{in_china(now()):%Y-%m-%d}", **shown, "what": what, "why": _untranslated(self.why)}
        return with_record(log, shape_of(REGISTER), (REGISTER,), entry)


def _untranslated(text: str) -> dict[str, str | None]:
    return {ORIGINAL: text, **dict.fromkeys(TRANSLATIONS)}


def _said(before: str, after: str) -> dict[str, str | None]:
    before, after = (plain(text) if "|" in text else text for text in (before, after))
    return {
        language: translations(language).gettext(_WHAT).format(before=before, after=after)
        for language in (ORIGINAL, *TRANSLATIONS)
    }
