"""The text of a file an editor saved, or the problem that keeps it from being text."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, place_after, problem

MAX_BYTES = 4_000_000
CONTROL = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
CONTROLS = N_("control character U+{code}; delete it")
NO_FILE = N_("this is a folder, a pipe or a device and no file; put the file itself here")


def read_text(path: Path, file: str, most: int = MAX_BYTES) -> str | Problem:
    """Text of a UTF-8 file of at `most` so many bytes, with `\\n` line ends, or the problem that keeps it from being read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return problem(Place(file), NO_FILE)
        with open(path, "rb", buffering=0, opener=_without_waiting) as opened:
            content = opened.read(most + 1)
        if content is None:  # it would have to be waited for
            return problem(Place(file), NO_FILE)
        if len(content) > most:
            limit = most // 1_000_000
            message = N_("the file is larger than {limit} MB; split it or remove what does not belong here")
            return problem(Place(file), message, limit=limit)
    except FileNotFoundError:
        return problem(Place(file), N_("the file is missing; create it"))
    except OSError as error:
        return problem(Place(file), N_("the file cannot be read ({reason})"), reason=error.strerror)
    return decode(content, file)


def _without_waiting(path: str, flags: int) -> int:
    """Open a file as the system has it; one that gives nothing is told, not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def decode(content: bytes, file: str) -> str | Problem:
    """Text of UTF-8 `content` with `\\n` line ends, or the problem that keeps it from being text."""
    content = content.removeprefix(codecs.BOM_UTF8)  # some editors write it, and it is no part of the text
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        where = place_after(_lines(content[: error.start].decode("utf-8")), file)
        return problem(where, N_("this is not UTF-8 (perhaps GBK or UTF-16); save the file as UTF-8"))
    text = _lines(text)
    control = CONTROL.search(text)
    if control is None:
        return text
    where = place_after(text[: control.start()], file)
    return problem(where, CONTROLS, code=f"{ord(control[0]):04X}")


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
