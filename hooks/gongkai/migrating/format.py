"""What of the data is called or written otherwise since a format of before, and the number of the format in agency.yml."""

from __future__ import annotations

from ..model.office import FORMAT
from ..reading.source import Source
from .edits import Edits

KEY = "format"


def marked(agency: Source) -> str:
    """The text of agency.yml, which says that all data stand in the format of today."""
    edits, path = Edits(agency), (KEY,)
    if path in agency.keys:
        mark = agency.values[path]
        edits.replace(mark.start, edits.end(path), str(FORMAT))
    elif agency.keys and not edits.in_brackets(()):
        first = min(mark.start for path, mark in agency.keys.items() if len(path) == 1)
        edits.replace(first, first, f"{KEY}: {FORMAT}\n")
    return edits.text()


def renamed_states(source: Source) -> str:
    """The text of a file of a report in which what was `fulfilled` is `kept`, as it is called since."""
    edits = Edits(source)
    for path, mark in source.values.items():
        if path[-1:] == ("status",) and "updates" in path and source.get(path) == "fulfilled":
            edits.replace(mark.start, edits.end(path), "kept")
    return edits.text()


def first_text(name: str) -> str:
    """The text of a list that is not there yet."""
    return f"# yaml-language-server: $schema=schemas/{name}.schema.json\n{name}: []\n"
