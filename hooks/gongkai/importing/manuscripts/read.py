"""Any file of an office as a manuscript, or one sentence that says why not and what to do."""

from __future__ import annotations

from ...faults.problems import N_
from .manuscript import Manuscript
from .plaintext import read_text
from .refusal import refuse
from .signatures import check_size, form, word_package
from .web.reader import read_web
from .word.reader import read_word

_NOTHING = N_(
    "no text was found in the file; if it holds pictures of pages, take the file from which they were made"
)


def read(name: str, content: bytes) -> Manuscript:
    """The manuscript in a file whose name (empty for standard input) and bytes are given.

    Raises:
        DataError: with one sentence, if it cannot be read.
    """
    name = name or "-"
    check_size(name, content)
    package = word_package(name, content)
    if package is not None:
        manuscript = read_word(package)
    elif form(name, content) == "web":
        manuscript = read_web(name, content)
    else:
        manuscript = read_text(name, content)
    if not manuscript.text.strip():
        refuse(name, _NOTHING)
    return manuscript
