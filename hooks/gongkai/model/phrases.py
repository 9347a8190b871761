"""Phrases of the site and of our messages: gettext catalogues, compiled in memory by Babel."""

from __future__ import annotations

import io
import locale
import os
from collections.abc import Mapping
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from .languages import LANGUAGES, language_of_system

LOCALES = Path(__file__).parent.parent / "locales"


def translations(language: str) -> NullTranslations:
    """Compile the catalogue of `language` in memory, so that no .mo file can go stale; msgids need none."""
    ours = LANGUAGES[language]
    if ours.catalogue is None:
        return NullTranslations()
    with (LOCALES / f"{ours.catalogue}.po").open("rb") as file:
        catalogue = read_po(file, locale=ours.catalogue)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def message_language(environment: Mapping[str, str] = os.environ) -> str:
    """Language of the person at the machine: LC_ALL, LC_MESSAGES, LANG, else the system's."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return language_of_system(environment[name])
    return language_of_system(locale.getlocale()[0] or "")
