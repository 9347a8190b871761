"""Which English text was made from which Chinese one: kept as hashes, so that it shows when the Chinese changes.

The record is `site_data/translations.lock`, a line a text, written by `python -m gongkai translated`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ...faults.patterns import lazy
from ...faults.problems import Place
from ...model.references import bare
from ...reading.documents import Document
from ...reading.source import KeyPath, Source
from ...reading.sources import Bilingual, Sources
from ..once import once
from .pages import couples

HEAD = "# Which English text was made from which Chinese one. Written by `python -m gongkai translated`.\n"

_LINE = lazy(r"(?P<zh>[0-9a-f]{12}) (?P<en>[0-9a-f]{12}) (?P<key>\S.*)")
_ACCOUNT = lazy(r"# \d{4}-\d\d-\d\d: (?P<count>\d+): \S")
_UNSAID = lazy(r"[\s“”‘’\"']|(?<!\d)[,.;:、。]|[,.;:、。](?!\d)")
_SECTION = lazy(r"^#{1,6} .*\{ *#(?P<id>[\w-]+) *\} *$", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Made:
    """A line of the record: where the pair stands, by ids, and the hashes of its two texts."""

    key: str
    zh: str
    en: str


@dataclass(frozen=True)
class Translation:
    """A text in both languages as it stands now; `where` is the place of the English, `chinese` the Chinese."""

    made: Made
    where: Place
    chinese: str
    path: KeyPath = ()
    """Where it stands in its file, if that is one of the data."""


@dataclass(frozen=True)
class Renamed:
    """That a record, or a file, most texts of which say what they said, is called otherwise than on record."""

    former: str
    """What it was called."""

    file: str
    """The file that says what it is called now, below the folder of the data, and in it the place of the record."""

    path: KeyPath
    moved: Translation
    """One of its texts."""

    was: Made
    """The line of that text on record."""


def read_record(text: str) -> tuple[frozenset[Made], list[int]]:
    """What a record holds, and the numbers of its lines that are none; `#` begins a comment."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    found = {number: _LINE.fullmatch(line) for number, line in lines if not line.startswith("#")}
    made = frozenset(Made(line["key"], line["zh"], line["en"]) for line in found.values() if line)
    return made, [number for number, line in found.items() if not line]


def written_record(made: Iterable[Made], accounts: Sequence[str] = ()) -> str:
    """Text of the record of `made`, below the `accounts` of what was accepted at once."""
    told = "".join(f"{each}\n" for each in accounts)
    return HEAD + told + "".join(f"{each.zh} {each.en} {each.key}\n" for each in sorted(set(made)))


def account(day: date, count: int, reason: str) -> str:
    """The line that says why so many texts were accepted at once."""
    return f"# {day}: {count}: {' '.join(reason.split())}"


def accounts_of(text: str) -> list[str]:
    """The lines of a record that say why many texts were accepted at once."""
    return [line for line in text.split("\n") if _ACCOUNT.match(line)]


def accounted(text: str) -> int:
    """How many texts the last of those lines speaks of."""
    found = _ACCOUNT.match((accounts_of(text) or [""])[-1])
    return int(found["count"]) if found else 0


@once
def translations_of(sources: Sources) -> list[Translation]:
    """Every text that stands in both languages, of the data and of the hand-written pages by their sections."""
    of_data = (_of_data(pair, sources.root) for pair in sources.bilingual())
    return [*(each for each in of_data if each), *_of_pages(sources.documents)]


def archived(sources: Sources) -> list[Translation]:
    """The archived source of each report, as a text that no English was made from: an archive is not edited."""
    return [
        Translation(Made(f"reports/{report.id}/source.txt", _digest(_trimmed(report.text)), "0" * 12), Place(report.text_file), "")
        for report in sources.reports
        if report.text is not None
    ]  # fmt: skip


def renamed(now: Collection[Translation], record: Collection[Made]) -> list[Renamed]:
    """The texts that stand as the `record` has them, but in a record of another id, with most of what belongs to it."""
    present, known = {each.made for each in now}, set(record)
    fresh: dict[tuple[str, str], list[Translation]] = {}
    for each in now:
        if each.made not in known and each.path:
            fresh.setdefault((each.made.zh, each.made.en), []).append(each)
    found: dict[tuple[str, str], list[Renamed]] = {}
    for made in sorted(known - present):
        for each in fresh.get((made.zh, made.en), ()):
            if at := _differing(made.key, each):
                old, new = ("/".join(_steps(key)[: at + 1]) for key in (made.key, each.made.key))
                found.setdefault((old, new), []).append(_renamed(made, each, at))
    held = {old: sum("/".join(_steps(made.key)).startswith(f"{old}/") for made in known) for old, _ in found}
    return [each for (old, _), texts in found.items() if 2 * len(texts) >= held[old] for each in texts]


def _renamed(made: Made, now: Translation, at: int) -> Renamed:
    file, inside = now.made.key.partition(" ")[0], at - len(_steps(now.made.key)) + len(now.path)
    if inside < 0 and at == 1:  # the folder of a report
        file = f"{file.rpartition('/')[0]}/report.yml"
    return Renamed(_steps(made.key)[at].removesuffix(".yml"), file, now.path[: max(inside + 1, 0)], now, made)


def _differing(former: str, now: Translation) -> int | None:
    """The one step in which the key of `now` differs from a `former` one, if it is what a report, a part or a record is called."""
    before, after = _steps(former), _steps(now.made.key)
    differing = [index for index, (old, new) in enumerate(zip(before, after, strict=False)) if old != new]
    if len(before) != len(after) or len(differing) != 1:
        return None
    at = differing[0]
    inside = at - len(after) + len(now.path)
    named = inside >= 0 and isinstance(now.path[inside], int) and "*" not in (before[at], after[at])
    return at if named or (inside < 0 and at and after[0] == "reports") else None


def _steps(key: str) -> list[str]:
    """The folders, the file and the keys of which a `key` is made."""
    file, _, path = key.partition(" ")
    return [*file.split("/"), *path.split("/")]


def stale(now: Collection[Translation], record: Collection[Made]) -> list[Translation]:
    """The texts of `now` whose Chinese differs from what the record says their English was made from."""
    present = {each.made for each in now}
    gone = {(made.key, made.en) for made in record if made not in present}
    return [each for each in _unknown(now, record) if (each.made.key, each.made.en) in gone]


def unrecorded(now: Collection[Translation], record: Collection[Made]) -> list[Translation]:
    """The texts of `now` of which the record knows nothing: new ones, and those translated anew."""
    left = set(stale(now, record))
    return [each for each in _unknown(now, record) if each not in left]


def renewed(
    now: Collection[Translation],
    record: Collection[Made],
    accepted: Collection[Translation],
    unexplained: Collection[Renamed] = (),
) -> set[Made]:
    """The record of `now`: with what is new and what is `accepted`, without what is gone.

    What is stale and not accepted keeps the line of the Chinese that its English was made from; what was renamed and is `unexplained`, that of its former name.
    """
    waiting = {each for each in stale(now, record) if each not in accepted}
    kept = {(each.made.key, each.made.en) for each in waiting}
    kept |= {(each.was.key, each.was.en) for each in unexplained}
    moved = {each.moved.made for each in unexplained}
    present = {each.made for each in now if each not in waiting} - moved
    return present | {made for made in record if (made.key, made.en) in kept}


def _unknown(now: Collection[Translation], record: Collection[Made]) -> Iterator[Translation]:
    """Yield what no line holds; a pair that has only moved is known."""
    known = {(made.zh, made.en) for made in record}
    return (each for each in now if (each.made.zh, each.made.en) not in known)


def _of_data(pair: Bilingual, root: str) -> Translation | None:
    """The pair, without what its marks print: English prints a figure by itself, whatever it comes to."""
    if not pair.zh or not pair.en:
        return None
    key = f"{pair.source.file.removeprefix(f'{root}/')} {_by_ids(pair.source, pair.path)}"
    where = pair.source.locate((*pair.path, "en"))
    return Translation(_made(key, bare(pair.zh), pair.en), where, pair.zh, pair.path)


def _by_ids(source: Source, path: KeyPath) -> str:
    """`path` with the ids of records in place of their numbers, so that it stays when others come and go."""
    steps = []
    for index, step in enumerate(path):
        record = source.get(path[: index + 1]) if isinstance(step, int) else None
        id = (record.get("id") or record.get("area")) if isinstance(record, Mapping) else None
        steps.append(str(id or "*") if isinstance(step, int) else step)
    return " ".join("/".join(steps).split())


def _of_pages(documents: Sequence[Document]) -> Iterator[Translation]:
    """Yield the sections that a page and its counterpart share."""
    for each in couples(documents):
        originals = dict(_sections(each.zh))
        for id, (line, text) in _sections(each.en):
            if id in originals:
                made = _made(f"docs/{each.zh.src_uri} {id or '-'}", originals[id][1], text)
                heading = " ".join(originals[id][1].split("\n", 1)[0].lstrip("# ").split())
                yield Translation(made, Place(each.en.file, line), heading)


def _sections(document: Document) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield the id of each section, the line it begins on and its text; what stands before has no id."""
    starts = [("", 0), *((found["id"], found.start()) for found in _SECTION.finditer(document.text))]
    ends = [start for _, start in starts[1:]] + [len(document.text)]
    for (id, start), end in zip(starts, ends, strict=True):
        yield id, (document.text.count("\n", 0, start) + 1, document.text[start:end])


def _made(key: str, zh: str, en: str) -> Made:
    return Made(key, _told(zh), _told(en))


@lru_cache(maxsize=16384)
def _told(text: str) -> str:
    return _digest(said(text))


def said(text: str) -> str:
    """What `text` says; width, spaces and most punctuation change no meaning."""
    return _UNSAID.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _digest(text: str) -> str:
    """Twelve hex digits that no other text has."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _trimmed(text: str) -> str:
    """`text` without the blanks at the ends of its lines, which nobody reads."""
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n"))
