"""Every place where a fault of some kind can be made in data and pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from gongkai.model.outline import FIGURES
from gongkai.reading.source import KeyPath, Source
from gongkai.rules.language.rendering import known_names

from .portal import Edit, Portal, line_of

REPORT = ("report.yml", "achievements.yml", "plans.yml")
NUMBER = re.compile(r"(?<![\w{.,-])\d[\d,.]*\d|(?<![\w{.,-])\d(?![\w.,}-])")
_REFERENCE = re.compile(r"\{[\w.-]+\}")
_MARK = re.compile(r"\{([^{}|]+)\|[a-z0-9.-]+\}")
_HAN = re.compile("[\u4e00-\u9fff]")


def replaced(
    language: str, pattern: str, new: Callable[[re.Match[str]], str], *files: str
) -> Callable[[Portal], Iterator[Edit]]:
    """Edits that replace each match of `pattern` in the texts of `language`."""

    def edits(portal: Portal) -> Iterator[Edit]:
        for source, path, _ in portal.texts(language, *files):
            mark = source.values[path]
            written = source.text[mark.start : mark.end]
            for found in re.finditer(pattern, written):
                start = mark.start + found.start()
                yield Edit(source.file, start, start + len(found[0]), new(found))

    return edits


def chinese_alone(portal: Portal) -> Iterator[Edit]:
    """A Chinese text says something else; it is to be told at the English, which does not follow."""
    files = {source.file: source for source, _, _ in portal.texts("zh", "programmes.yml", "charts.yml")}
    inside = replaced("zh", "(?<=[\u4e00-\u9fff])的(?=[\u4e00-\u9fff])", lambda _: "之")
    for edit in inside(portal):
        if edit.file not in files:
            continue
        source = files[edit.file]
        for path, mark in source.values.items():
            if path[-1:] == ("zh",) and mark.start <= edit.start < mark.end:
                line = source.values[(*path[:-1], "en")].line
                yield replace(edit, lines=range(line, line + 1))


def turned(pairs: dict[str, str]) -> Callable[[re.Match[str]], str]:
    both = {**pairs, **{new: old for old, new in pairs.items()}}

    def new(found: re.Match[str]) -> str:
        word = both[found[0].lower()]
        return word.capitalize() if found[0][0].isupper() else word

    return new


def words(pairs: dict[str, str]) -> str:
    words = sorted({*pairs, *pairs.values()}, key=len, reverse=True)
    return rf"(?i)\b(?:{'|'.join(map(re.escape, words))})\b"


def next_digit(found: re.Match[str]) -> str:
    number = found[0]
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def marked(pattern: str, new: Callable[[re.Match[str]], str]) -> Callable[[Portal], Iterator[Edit]]:
    """Edits that replace each match of `pattern` in what the marks of figures print."""

    def edits(portal: Portal) -> Iterator[Edit]:
        for source, path, _ in portal.texts("zh", *REPORT):
            around = source.values[path]
            for mark in _MARK.finditer(source.text, around.start, around.end):
                for found in re.finditer(pattern, mark[1]) if path[-2] != "target" else ():
                    start = mark.start(1) + found.start()
                    yield Edit(source.file, start, start + len(found[0]), new(found))

    return edits


def figures(portal: Portal) -> Iterator[tuple[Source, KeyPath, dict[str, object]]]:
    """Yield source, path and value of each figure of which something is written under `figures`."""
    for report in portal.sources.reports:
        for source, path, value in report.find(*FIGURES):
            written = report.written[source.file.rpartition("/")[2].removesuffix(".yml")].get(path)
            if isinstance(value, dict) and written:
                yield source, path, value


def as_of(portal: Portal) -> Iterator[Edit]:
    for source, path, value in figures(portal):
        if isinstance(value.get("as_of"), str):
            yield portal.whole(source, (*path, "as_of"), f"{str(value['as_of'])[:-2]}17")


def dropped_character(portal: Portal) -> Iterator[Edit]:
    for source, path, _ in portal.texts("zh", "achievements.yml", "plans.yml"):
        if path[-2] in ("lead", "heading", "target"):
            continue
        mark = source.values[path]
        for found in re.finditer(
            "(?<![《“])[\u4e00-\u9fff](?=[\u4e00-\u9fff])", source.text[mark.start : mark.end]
        ):
            yield Edit(source.file, mark.start + found.start(), mark.start + found.end(), "")


def sentences(portal: Portal) -> Iterator[tuple[Source, KeyPath]]:
    for report in portal.sources.reports:
        for source, path, value in report.find("**.sentences.*"):
            if isinstance(value, dict):
                yield source, path


def sentence_deleted(portal: Portal) -> Iterator[Edit]:
    """A record with all its lines goes; the fault may be told at its neighbours."""
    for source, path in sentences(portal):
        assert isinstance(path[-1], int)
        if path[-1] == 0 or source.get((*path[:-1], path[-1] + 1)) is None:
            continue
        mark, after = source.values[path], source.values[(*path[:-1], path[-1] + 1)]
        before = source.values[(*path[:-1], path[-1] - 1)]
        start = source.text.rfind("\n", 0, mark.start) + 1
        end = source.text.rfind("\n", 0, after.start) + 1
        lines = range(before.line, mark.line + (after.line - mark.line) + 1)
        yield Edit(source.file, start, end, "", lines)


def sentences_swapped(portal: Portal) -> Iterator[Edit]:
    for source, path in sentences(portal):
        assert isinstance(path[-1], int)
        following = (*path[:-1], path[-1] + 1)
        after = (*path[:-1], path[-1] + 2)
        if source.get(after) is None:
            continue
        starts = [
            source.text.rfind("\n", 0, source.values[each].start) + 1 for each in (path, following, after)
        ]
        new = source.text[starts[1] : starts[2]] + source.text[starts[0] : starts[1]]
        yield Edit(source.file, starts[0], starts[2], new)


def other_english(portal: Portal) -> Iterator[Edit]:
    """The English of one sentence stands at its neighbour, whose numbers or names differ."""
    for source, path in sentences(portal):
        assert isinstance(path[-1], int)
        ours, theirs = source.get((*path, "en")), source.get((*path[:-1], path[-1] + 1, "en"))
        if (
            isinstance(ours, str)
            and isinstance(theirs, str)
            and sorted(_REFERENCE.findall(ours)) != sorted(_REFERENCE.findall(theirs))
        ):
            following = source.values[(*path[:-1], path[-1] + 1, "en")]
            yield portal.whole(source, (*path, "en"), source.text[following.start : following.end])


def mistranslated(portal: Portal) -> Iterator[Edit]:
    """The official rendering of a name becomes another."""
    known = known_names(portal.sources)
    for source, at, text in portal.texts("en", *REPORT):
        chinese = source.get((*at[:-1], "zh"))
        for found in known.find(chinese) if isinstance(chinese, str) else ():
            said = known.rendering(found[0], text)
            if said and len(found[0]) >= 4 and not known.rendering(found[0], text.replace(said[0], "")):
                edit = portal.inside(source, at, said[0], f"the Bureau of {said[0].split()[-1]}")
                if edit:
                    yield edit


def planted(language: str, text: str, *files: str) -> Callable[[Portal], Iterator[Edit]]:
    """`text` stands at the end of texts in `language`, before the last mark."""

    def edits(portal: Portal) -> Iterator[Edit]:
        for source, path, value in portal.texts(language, *files):
            mark = source.values[path]
            written = source.text[mark.start : mark.end]
            if len(value) > 30 and "\n" not in written:
                at = mark.start + written.rindex(value[-1]) + value[-1].isalnum()
                yield Edit(source.file, at, at, text)

    return edits


def prose(portal: Portal, language: str, pattern: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield file and match of `pattern` in the paragraphs of the hand-written pages in `language`."""
    for document in portal.sources.documents:
        if document.language == language:
            body = document.text.index("---\n", 4) + 4
            for found in re.compile(pattern).finditer(document.text, body):
                yield document.file, found


def page(
    language: str, pattern: str, new: Callable[[re.Match[str]], str]
) -> Callable[[Portal], Iterator[Edit]]:
    def edits(portal: Portal) -> Iterator[Edit]:
        for file, found in prose(portal, language, pattern):
            yield Edit(file, found.start(), found.end(), new(found))

    return edits


def agency(key: str) -> Callable[[Portal], Iterator[Edit]]:
    """Each digit of a filing number, changed."""

    def edits(portal: Portal) -> Iterator[Edit]:
        agency = portal.sources["agency"]
        mark = agency.values[("filing", key)]
        for at in range(mark.start, mark.end):
            if agency.text[at].isdigit():
                yield Edit(agency.file, at, at + 1, str((int(agency.text[at]) + 1) % 10))

    return edits


def in_list(key: str, new: str) -> Callable[[Portal], Iterator[Edit]]:
    """Each item of the lists called `key` in the reports becomes `new`."""

    def edits(portal: Portal) -> Iterator[Edit]:
        for report in portal.sources.reports:
            for source in report.files.values():
                for path in source.values:
                    if len(path) > 1 and path[-2] == key and isinstance(path[-1], int):
                        yield portal.whole(source, path, new)

    return edits


def list_deleted(key: str) -> Callable[[Portal], Iterator[Edit]]:
    """The line of each list called `key` in the reports goes; it is told at the sentence before."""

    def edits(portal: Portal) -> Iterator[Edit]:
        for report in portal.sources.reports:
            for source in report.files.values():
                for path, mark in source.keys.items():
                    if path[-1] == key and "sentences" in path:
                        start = source.text.rfind("\n", 0, mark.start) + 1
                        end = source.text.find("\n", mark.start) + 1
                        first = source.values[path[:-1]].line
                        yield Edit(source.file, start, end, "", range(first, mark.line + 1))

    return edits


def shared_number(portal: Portal) -> Iterator[Edit]:
    """The last digit of each telephone number and name in the shared files changes."""
    for source, path, _ in portal.texts("zh", "programmes.yml", "home.yml", "terms.yml"):
        mark = source.values[path]
        for found in re.finditer(r"\d{4,}", source.text[mark.start : mark.end]):
            at = mark.start + found.end() - 1
            yield Edit(source.file, at, at + 1, str((int(source.text[at]) + 3) % 10))


def key_renamed(portal: Portal) -> Iterator[Edit]:
    for _, source in portal.sources.all():
        for path, mark in source.keys.items():
            if path[-1] in ("lead", "heading", "summary", "unit", "title", "kind") and isinstance(
                path[-1], str
            ):
                yield Edit(source.file, mark.start, mark.end, f"{path[-1]}s")


def quote_lost(portal: Portal) -> Iterator[Edit]:
    for _, source in portal.sources.all():
        for path, mark in source.values.items():
            written = source.text[mark.start : mark.end]
            if written[:1] == '"' == written[-1:] and isinstance(source.get(path), str):
                after = source.text.count("\n", mark.end)
                lines = range(mark.line, line_of(source.text, mark.end) + after + 1)
                yield Edit(source.file, mark.end - 1, mark.end, "", lines)


def tab(portal: Portal) -> Iterator[Edit]:
    for _, source in portal.sources.all():
        for found in re.finditer(r"(?m)^ {4}(?=\w+: )", source.text):
            yield Edit(source.file, found.start(), found.end(), "\t")


def id_doubled(portal: Portal) -> Iterator[Edit]:
    for name in ("programmes", "indicators", "documents"):
        source = portal.sources[name]
        paths = [path for path, _ in source.texts(f"{name}.*.id")]
        for before, path in pairwise(paths):
            yield portal.whole(source, path, source.get(before))


def target(portal: Portal) -> Iterator[Edit]:
    for report in portal.sources.reports:
        for source, path, text in report.texts("zh", "**.sentences.*.target"):
            mark = source.values[path]
            yield Edit(source.file, mark.start, mark.start + 1, "不" + text[0])


def other_indicator(portal: Portal) -> Iterator[Edit]:
    """A figure belongs to an indicator in another unit."""
    register = portal.sources["indicators"]
    units = {id: register.get((*path[:-1], "unit", "zh")) for path, id in register.texts("indicators.*.id")}
    for source, path, value in figures(portal):
        other = next((id for id, unit in units.items() if unit != value.get("unit") and unit), None)
        at = source.values[path].start + 1
        if other and value.get("unit") and source.text[at - 1] == "{":
            first = line_of(source.text, source.text.index(f"|{path[-1]}"))
            lines = range(first, line_of(source.text, at) + 1)
            yield Edit(source.file, at, at, f"indicator: {other}, ", lines)


def future(portal: Portal) -> Iterator[Edit]:
    for report in portal.sources.reports:
        source = report["report"]
        for key in ("published_on", "written_on"):
            yield portal.whole(source, ("disclosure", key), "2031-07-19")


def source_text(portal: Portal) -> Iterator[Edit]:
    """A number of the archived source differs from the report's: the report is told."""
    for report in portal.sources.reports:
        for source, path, text in report.texts("zh", "**.sentences.*"):
            if "{" in text or not report.text:
                continue
            quoted = text[:12]
            at = report.text.find(quoted)
            if at >= 0 and len(quoted) == 12:
                line = source.locate(path).line
                yield Edit(report.text_file, at + 5, at + 6, "某", range(line, line + 1), source.file)
