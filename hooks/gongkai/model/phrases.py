"""Phrases of the site and of our messages: gettext catalogues, compiled in memory by Babel."""

from __future__ import annotations

import io
import locale
import os
from collections.abc import Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from .languages import LANGUAGES, language_of_system

LOCALES = Path(__file__).parent.parent / "locales"


def translations(language: str | None = None) -> NullTranslations:
    """Compile the catalogue of `language`, or that of the person at the machine, in memory, so that no .mo file can go stale; msgids need none."""
    ours = LANGUAGES[language or message_language()]
    if ours.catalogue is None:
        return NullTranslations()
    return _compiled((LOCALES / f"{ours.catalogue}.po").read_bytes(), ours.catalogue)


@lru_cache(maxsize=4)
def _compiled(catalogue: bytes, locale: str) -> NullTranslations:
    """What a catalogue of these bytes says: the same bytes say the same, and are read a dozen times in a build."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - who speaks English needs none
    from babel.messages.pofile import read_po  # noqa: PLC0415 - so here

    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(catalogue), locale=locale))
    compiled.seek(0)
    return GNUTranslations(compiled)


def message_language(environment: Mapping[str, str] = os.environ) -> str:
    """Language of the person at the machine: LC_ALL, LC_MESSAGES, LANG, else the system's."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return language_of_system(environment[name])
    return language_of_system(locale.getlocale()[0] or "")
