"""The questions that imports have left in the data, in the order of the text, and the files that answers change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..importing.questions import recognised
from ..migrating.answers import Files, Point
from ..model.files import SHARED
from ..model.languages import LANGUAGES
from ..model.phrases import translations
from ..reading.asked import asked, subject
from ..reading.source import Source, parse
from ..reading.sources import Sources, read_sources
from ..work.exchange import ChangedError, exchange_all, with_ends


@dataclass(frozen=True)
class Folder:
    """The data below a folder, of which each file is read afresh whenever it is asked for."""

    root: Path

    def files(self, report: str) -> dict[str, Source]:
        """The registers and the files of one report, as they stand on the disk now."""
        paths = {name: self._path(name) for name in SHARED}
        if report:
            parts = sorted((self.root / "reports" / report).glob("*.yml"))
            paths |= {f"{report}/{path.stem}": path for path in parts}
        texts = {name: _text(path.read_bytes()) for name, path in paths.items() if path.is_file()}
        return {name: parse(text, paths[name].as_posix()) for name, text in texts.items() if text is not None}

    def write(self, before: Mapping[str, str | None], after: Mapping[str, str]) -> bool:
        """Write texts in place of those `before`, all of them or none; False if one has changed meanwhile.

        Raises:
            OSError: if the disk does not take one.
        """
        paths = {name: self._path(name) for name in after}
        now = {name: path.read_bytes() for name, path in paths.items() if path.is_file()}
        if any(name not in now or _text(now[name]) != before[name] for name in after):
            return False
        try:
            exchange_all(
                {path: now[name] for name, path in paths.items()},
                {path: with_ends(now[name], after[name]) for name, path in paths.items()},
            )
        except ChangedError:
            return False
        return True

    def _path(self, name: str) -> Path:
        return self.root / (f"reports/{name}.yml" if "/" in name else f"{name}.yml")


def _text(content: bytes) -> str | None:
    """What a file holds, with `\\n` as line ends; None if it is no text that could be given back as it is."""
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None


def points(root: Path, report: str | None) -> tuple[Point, ...]:
    """What is asked below `root`, of one report alone if it is named: of each its head, then its parts, fields of work where they first stand."""
    sources = read_sources(root)
    wanted = [each for each in sources.reports if report in (None, each.id)]
    found = {name: list(_of(name, source)) for name, source in _written(sources)}
    ids = {sources["areas"].get((*(point.path or ()), "id")): point for point in found["areas"]}
    areas = {id: point for id, point in ids.items() if isinstance(id, str)}
    ordered = [
        point
        for each in wanted
        for name, source in each.written.items()
        for point in _with_areas(source, found[f"{each.id}/{name}"], areas)
    ]
    rest = [point for name in SHARED for point in found.get(name, ())] if report is None else []
    return tuple({(point.file, point.asked.line): point for point in (*ordered, *rest)}.values())


def _written(sources: Sources) -> Iterator[tuple[str, Source]]:
    yield from sources.shared.items()
    for report in sources.reports:
        yield from ((f"{report.id}/{name}", source) for name, source in report.written.items())


def _of(name: str, source: Source) -> Iterator[Point]:
    languages = [translations(language).gettext for language in LANGUAGES]
    for each in asked(source):
        topic, about = recognised(each.question, languages) or (None, {})
        yield Point(name, each, subject(source, each), topic, about)


def _with_areas(source: Source, own: Iterable[Point], areas: Mapping[str, Point]) -> Iterator[Point]:
    """Yield the questions of a part; those on its fields of work before what stands in them."""
    named = {
        id: source.keys[path].line for path, id in reversed(list(source.texts("**area.area"))) if id in areas
    }
    placed = [
        *((line, areas[id]) for id, line in named.items()),
        *((point.asked.line, point) for point in own),
    ]
    yield from (point for _, point in sorted(placed, key=lambda each: each[0]))


def again(files: Files, point: Point) -> Point | None:
    """The question as it stands now, wherever its file was changed meanwhile; None if it is there no more."""
    source = files.get(point.file)
    if source is None:
        return None
    alike = [each for each in asked(source) if each.question == point.asked.question]
    nearest = min(alike, key=lambda each: abs(each.line - point.asked.line), default=None)
    return replace(point, asked=nearest, path=subject(source, nearest)) if nearest else None
