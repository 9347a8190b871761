"""The words of a report that a question is about, with the guess in 【】."""

from __future__ import annotations

from collections.abc import Iterator

from ..migrating.answers import Files, Point, named
from ..model.languages import ORIGINAL
from ..model.marks import pieces, plain
from ..reading.source import KeyPath, Source

_LONGEST = 160


def passage(files: Files, point: Point) -> Iterator[str]:
    """Yield the guess of a question on a report as a whole, or the heading and the sentence that a question is about."""
    source = files[point.file]
    if point.topic in ("title", "kind"):
        guess = source.get(("kind",) if point.topic == "kind" else ("title", ORIGINAL))
        yield f"【{guess}】"
        return
    if point.topic == "area":
        yield f"【{source.get((*(point.path or ()), 'name', 'zh'))}】"
        return
    heading = source.get((*(point.path or ()), "heading", ORIGINAL))
    if isinstance(heading, str):
        yield plain(heading)
    sentences = [(files[name], path, text) for name, path, text in named(files, point) if name == point.file]
    shown = next((text for where, path, _ in sentences if (text := _marked(files, point, where, path))), None)
    said = shown or (sentences[0][2] if sentences else None)
    if said:
        yield _cut(said)


def _marked(files: Files, point: Point, source: Source, path: KeyPath) -> str | None:
    """The sentence at `path` with the guess in 【】; None if it is not there."""
    zh = str(source.get((*path, ORIGINAL)))
    if point.topic == "programme":
        name = point.about["name"].strip("“”")
        return plain(zh).replace(name, f"【{name}】", 1)
    if point.topic == "goes-on":
        return plain(zh) if source.get((*path, "id")) == point.about["id"] else None
    if point.topic == "came-of":
        return plain(zh) if plain(zh) == point.about["name"][1:-1] else None
    if point.topic != "indicator":
        return None
    indicator = _id(files["indicators"], point.about["name"])
    stated = source.get((*(point.path or ()), "figures")) or {}
    said, found = "", False
    for piece in pieces(zh):
        figure = stated.get(piece.figure) if isinstance(stated, dict) else None
        own = figure.get("indicator", piece.figure) if isinstance(figure, dict) else piece.figure
        hit = bool(piece.figure) and own == indicator
        found, said = found or hit, said + (f"【{piece.printed}】" if hit else piece.printed)
    return said if found else None


def _id(indicators: Source, name: str) -> object:
    path = next((path for path, said in indicators.texts("indicators.*.name.zh") if said == name), None)
    return indicators.get((*path[:2], "id")) if path else None


def _cut(said: str) -> str:
    """As much around the guess as one reads at a glance."""
    at = max(said.find("【"), 0)
    start = max(0, at - _LONGEST // 2)
    end = start + _LONGEST
    return f"{'…' if start else ''}{said[start:end]}{'…' if end < len(said) else ''}"
