"""How the offices of a fleet stand, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict

from ..faults.problems import N_
from ..gate.quoting import width as columns
from .notes import Result, State

NAMES: dict[State, str] = {
    "sound": N_("sound"), "warned": N_("with warnings"), "broken": N_("broken"), "missing": N_("missing"), "unknown": N_("never examined"),
}  # fmt: skip


def as_json(results: Sequence[Result]) -> str:
    """The results as JSON."""
    counts = Counter(each.state for each in results)
    offices = [{**asdict(each), "failed": each.failed} for each in results]
    return json.dumps(
        {"offices": offices, "states": dict(sorted(counts.items()))}, ensure_ascii=False, indent=2
    )


def as_text(results: Sequence[Result], gettext: Callable[[str], str]) -> str:
    """The results as a table, and a line that counts them."""
    head = tuple(
        gettext(each)
        for each in (N_("Office"), N_("State"), N_("Errors"), N_("Warnings"), N_("Pages"), N_("Seconds"))
    )
    rows = [head, *(_row(each, gettext) for each in results)]
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row, result in zip(rows, [None, *results], strict=True):
        lines.append(
            "  ".join(
                cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True)
            ).rstrip()
        )
        if result and result.said:
            lines.append(f"    {result.said}")
    counts = Counter(each.state for each in results)
    counted = ", ".join(f"{counts[state]} {gettext(NAMES[state])}" for state in NAMES if counts[state])
    return "\n".join([*lines, counted])


def _row(result: Result, gettext: Callable[[str], str]) -> tuple[str, ...]:
    state = gettext(NAMES[result.state])
    if result.unchanged:
        state = gettext(N_("{state}, unchanged")).format(state=state)
    numbers = (str(each) if each else "" for each in (result.errors, result.warnings, result.pages))
    return (result.id, state, *numbers, f"{result.seconds:.1f}")
