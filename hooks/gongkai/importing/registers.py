"""Records added to a register: behind those that are there, which keep their bytes and comments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

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
        return (
            text
            + ("" if not text or text.endswith(end) else end)
            + end.join([f"{name}:", *_block("", records), ""])
        )
    said = lines[at].removeprefix(f"{name}:").partition(" #")[0].strip()
    if said not in ("", "[]", "null", "~"):
        raise FlowStyleError(name)
    if said:
        lines[at] = f"{name}:"
    last = at
    for number in range(at + 1, len(lines)):
        if re.match(r"[^\s#-]", lines[number]):
            break
        if re.match(r"\s*-|\s+\S", lines[number]):
            last = number
    indent = next(
        (found[1] for line in lines[at + 1 : last + 1] if (found := re.match(r"(\s*)- ", line))), ""
    )
    lines[last + 1 : last + 1] = _block(indent, records)
    added = end.join(lines)
    return added if added.endswith(end) else added + end


def _block(indent: str, records: Sequence[Mapping[str, Value]]) -> list[str]:
    text = yaml_text({"-": list(records)})
    return [f"{indent}{line}" for line in text.splitlines()[1:]]
