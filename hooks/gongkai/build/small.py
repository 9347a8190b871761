"""Style sheets and scripts of the engine as they are published: without comments and indentation, which only we read."""

from __future__ import annotations

import re
from pathlib import Path

_STRING = r'("[^"]*")'
_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"{_STRING}|\s+")
_NEEDLESS = re.compile(rf"{_STRING}|(?<=[{{}};,]) |(?<=:) (?!;)| (?={{)|;(?= ?}})")
"""Space that parts nothing, and what ends nothing; behind a colon it may be all that a property holds."""

_ONLY_COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:[^*]|\*(?!/))*\*/|//.*)\n", re.MULTILINE)
"""Lines that are a comment; what stands behind code stays, since a string may look like it."""

_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)


def small(file: Path) -> bytes:
    """The content of `file`, a style sheet or a script shorter than it is written.

    Raises:
        OSError: if it cannot be read.
    """
    content = file.read_bytes()
    match file.suffix:
        case ".css":
            told = _SPACE.sub(lambda found: found[1] or " ", _COMMENT.sub(r"\1", content.decode()))
            return _NEEDLESS.sub(r"\1", told).strip().encode()
        case ".js":
            return _INDENTED.sub("", _ONLY_COMMENT.sub("", content.decode())).encode()
    return content
