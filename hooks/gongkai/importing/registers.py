"""Records added to a register: behind those that are there, which keep their bytes and comments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from .yamltext import Value, yaml_text


class FlowStyleError(Exception):
    """The list of a register stands in brackets, where nothing can be added line by line."""


def appended(text: str, name: str, records: Sequence[Mapping[str, Value]]) -> str:
    """The `text` of the register `name` with `records` at the end of its list.

    Raises:
        FlowStyleError: if records stand in brackets on the line of the key.
    """
    if not records:
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    at = next((number for number, line in enumerate(lines) if line.startswith(f"{name}:")), None)
    if at is None:
        at = len(lines) - (lines[-1] == "")
        lines[at:] = [f"{name}:"]
    said = lines[at].removeprefix(f"{name}:").partition(" #")[0].strip()
    if said not in ("", "[]", "null", "~"):
        raise FlowStyleError(name)
    if said:
        lines[at] = f"{name}:"
    below = takewhile(lambda number: not re.match(r"[^\s#-]", lines[number]), range(at + 1, len(lines)))
    last = max((number for number in below if re.match(r"\s*-|\s+\S", lines[number])), default=at)
    items = (re.match(r"(\s*)- ", line) for line in lines[at + 1 : last + 1])
    indent = next((item[1] for item in items if item), "")
    block = yaml_text({name: list(records)}).splitlines()[1:]
    lines[last + 1 : last + 1] = [f"{indent}{line}" for line in block]
    added = end.join(lines)
    return added if added.endswith(end) else added + end
