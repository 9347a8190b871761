"""Which reports can be told from their text alone: `python -m tests.bench.reports FOLDER…`.

A folder holds texts (`*.txt`), or folders with `source.txt` and `expected.yml`, the tree as somebody labelled it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

import yaml

from gongkai.importing.structure import structure
from gongkai.model.tree import Placed, outline
from tests.trees import layout, printed, remark, within

Fields = dict[str, object]

_LABELS = (
    "role",
    "marker",
    "gap",
    "heading",
    "stop",
    "layout",
    "starts",
    "chars",
    "digest",
    "inline",
    "remark",
    "as",
)


@dataclass(frozen=True)
class Measured:
    """What came of one text; the counts are of lines, empty for a text that nobody labelled."""

    name: str
    seconds: float
    reprinted: bool
    nodes: int
    depth: int
    roles: Counter[str]
    counts: Counter[str]
    differences: tuple[str, ...] = ()

    def __str__(self) -> str:
        roles = " ".join(f"{role} {number}" for role, number in self.roles.items())
        head = f"{self.name}: {'reprinted' if self.reprinted else 'NOT REPRINTED'}, {self.nodes} nodes, depth {self.depth}"
        labelled = f"; {_rates(self.counts)}" if self.counts else ""
        return f"{head}, {self.seconds:.2f} s; {roles}{labelled}"


def measure(source: Path) -> Measured:
    """Tell the tree of the text at `source` and hold it against the labels beside it."""
    text = source.read_text("utf-8").rstrip("\n")
    start = perf_counter()
    tree = structure(text)
    seconds = perf_counter() - start
    placed = list(outline(tree))
    counts: Counter[str] = Counter()
    differences: tuple[str, ...] = ()
    labels = source.with_name("expected.yml")
    if labels.exists():
        expected = yaml.load(labels.read_text("utf-8"), Loader=yaml.CSafeLoader)["tree"]
        counts, differences = _compared(
            {told.line: _told(told) for told in placed}, dict(_labelled(expected))
        )
    roles = Counter(str(told.node.role) for told in placed)
    name = source.parent.name if source.name == "source.txt" else source.stem
    depth = max(told.depth for told in placed) + 1
    return Measured(name, seconds, printed(tree) == text, len(placed), depth, roles, counts, differences)


def _told(placed: Placed) -> Fields:
    node = placed.node
    text = node.text
    starts = text.split("\n", maxsplit=1)[0][:12]
    fields = (
        node.role, node.marker, node.gap, node.title, node.stop, layout(node), starts, len(text), _digest(text),
        within(node), remark(node), node.kind,
    )  # fmt: skip
    return {**dict(zip(_LABELS, fields, strict=True)), "depth": placed.depth}


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def _labelled(nodes: Sequence[dict[str, Any]], depth: int = 0) -> Iterator[tuple[int, Fields]]:
    for node in nodes:
        fields: Fields = {key: node.get(key) for key in _LABELS}
        fields |= {key: fields[key] or "" for key in ("gap", "stop", "remark")}
        fields["inline"] = tuple(piece["marker"] for piece in node.get("inline", ()))
        yield node["line"], {**fields, "depth": depth}
        yield from _labelled(node["children"], depth + 1)


def _compared(told: dict[int, Fields], labelled: dict[int, Fields]) -> tuple[Counter[str], tuple[str, ...]]:
    counts: Counter[str] = Counter()
    differences = []
    for line in sorted(told.keys() | labelled.keys()):
        ours, theirs = told.get(line, {}), labelled.get(line, {})
        counts["lines"] += bool(theirs)
        counts["roles"] += bool(theirs) and ours.get("role") == theirs["role"]
        if _structural(theirs):
            counts["structural"] += 1
            counts["found"] += _structural(ours) and all(
                ours[key] == theirs[key] for key in ("marker", "depth")
            )
        counts["invented"] += _structural(ours) and not _structural(theirs)
        changed = [key for key in (*_LABELS, "depth") if ours.get(key) != theirs.get(key)]
        counts["equal"] += not changed
        if changed:
            said = ", ".join(f"{key} {ours.get(key)!r} for {theirs.get(key)!r}" for key in changed)
            differences.append(f"line {line}: {said}")
    return counts, tuple(differences)


def _structural(fields: Fields) -> bool:
    return bool(fields) and bool(fields["marker"] or fields["heading"])


def _rates(counts: Counter[str]) -> str:
    rates = (
        ("structural lines", "found", "structural"),
        ("roles", "roles", "lines"),
        ("equal", "equal", "lines"),
    )
    said = [
        f"{name} {counts[part]}/{counts[whole]} = {counts[part] / max(counts[whole], 1):.1%}"
        for name, part, whole in rates
    ]
    return f"{', '.join(said)}, {counts['invented']} invented"


def sources(folder: Path) -> list[Path]:
    """The texts in a folder, or the one of a report's folder."""
    if (folder / "source.txt").exists():
        return [folder / "source.txt"]
    return sorted([*folder.glob("*/source.txt"), *folder.glob("*.txt")])


def main(folders: Sequence[str]) -> int:
    """Print what came of each text and of all; 1 if one was not printed back."""
    measured = [measure(source) for folder in folders for source in sources(Path(folder))]
    for result in measured:
        print(result)
        for difference in result.differences:
            print(f"    {difference}")
    total = sum((result.counts for result in measured), Counter[str]())
    reprinted = sum(result.reprinted for result in measured)
    print(f"{reprinted} of {len(measured)} reprinted{f'; {_rates(total)}' if total else ''}")
    return 0 if reprinted == len(measured) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
