"""A portal in the state in which every office begins: some of its texts, or all, stand in Chinese alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

NULL = "tag:yaml.org,2002:null"


def untranslate(site_data: Path, kept: Callable[[], bool] = lambda: False) -> int:
    """Write `en: null` over every English text below `site_data` that is not `kept`; how many there were."""
    gone = 0
    for file in sorted(site_data.rglob("*.yml")):
        text = file.read_text(encoding="utf-8")
        english = [
            (key.end_mark.index, _end(value))
            for mapping in _mappings(yaml.compose(text, yaml.CSafeLoader))
            for key, value in mapping.value
            if key.value == "en" and value.tag != NULL and not kept()
        ]
        for start, end in sorted(english, reverse=True):
            text = f"{text[:start]}: null{text[end:]}"
        file.write_text(text, encoding="utf-8", newline="\n")
        gone += len(english)
    return gone


def half(seed: int) -> Callable[[], bool]:
    """Whether to keep a text, each time anew, the same for the same `seed`."""
    chance = random.Random(seed)
    return lambda: chance.random() < 0.5


def _mappings(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
        for _key, value in list(node.value):
            yield from _mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _mappings(value)


def _end(node: yaml.Node) -> int:
    """Where the text of `node` ends, before any comment that follows."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return node.end_mark.index
