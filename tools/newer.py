"""Write `tests/newer.txt`, what browsers learned after the oldest that we serve: `python -m tools.newer DATA`.

DATA is `data.json` of MDN's compatibility data (the package @mdn/browser-compat-data, CC0). Run it when the baseline moves.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BASELINE = 87
"""The oldest Chromium that must show and search the site."""

NEWER = Path(__file__).parent.parent / "tests/newer.txt"
"""A line for each: kind, name, and the Chromium that had it first, `-` if none has. A name is `shared` if something older has it too."""

_NAME = re.compile(r"[a-z][\w-]*", re.IGNORECASE)
_HARDLY = re.compile(r"(?:GPU|ML|RTC|Web(?:GL|Transport)|XR|SVG|CSS(?!StyleSheet)|Temporal|WGSL)")
"""Interfaces that no page of a portal has a use for."""


def newer(data: Any) -> Iterator[tuple[str, str, str]]:
    """Yield kind, name and version of all that no Chromium up to the baseline has."""
    yield from _of_scripts({**data["javascript"]["builtins"], **data["api"]})
    yield from _of_sheets(data["css"])


def _of_scripts(interfaces: Any) -> Iterator[tuple[str, str, str]]:
    older = {
        name
        for members in interfaces.values()
        for name, known in members.items()
        if "__compat" in known and not _late(known)
    }
    for interface, members in sorted(interfaces.items()):
        if _HARDLY.match(interface):
            continue
        if _late(members):
            yield "global", interface, _version(members)
            continue
        for name, known in _late_in(members):
            yield "shared" if name in older else "member", f"{interface}.{name}", _version(known)


def _of_sheets(css: Any) -> Iterator[tuple[str, str, str]]:
    for name, known in css["properties"].items():
        if _late(known):
            yield "property", name, _version(known)
        else:
            yield from (("value", f"{name}: {value}", _version(x)) for value, x in _late_in(known))
    for kind, group in (
        ("selector", css["selectors"]),
        ("at-rule", css["at-rules"]),
        ("media", css["at-rules"]["media"]),
    ):
        yield from ((kind, name, _version(known)) for name, known in _late_in(group))
    types = css["types"] | css["types"]["color"] | css["types"]["length"]
    yield from (("function", name, _version(known)) for name, known in _late_in(types))


def _late_in(group: Any) -> Iterator[tuple[str, Any]]:
    return ((name, known) for name, known in sorted(group.items()) if _NAME.fullmatch(name) and _late(known))


def _late(known: Any) -> bool:
    return "__compat" in known and not 0 < _since(known) <= BASELINE


def _version(known: Any) -> str:
    return f"{_since(known):g}" if _since(known) else "-"


def _since(known: Any) -> float:
    """The first Chromium that has it by its own name and unasked; 0 if none has."""
    stated = known["__compat"]["support"].get("chrome", [])
    found = stated if isinstance(stated, list) else [stated]
    versions = [
        each["version_added"] for each in found if not each.keys() & {"flags", "prefix", "alternative_name"}
    ]
    numbers = [float(version.lstrip("≤")) for version in versions if version and version != "preview"]
    return min(numbers, default=0)


if __name__ == "__main__":
    lines = sorted({"\t".join(line) for line in newer(json.loads(Path(sys.argv[1]).read_bytes()))})
    NEWER.write_text("\n".join([*lines, ""]), "utf-8", newline="\n")
