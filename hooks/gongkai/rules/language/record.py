"""Which English text was made from which Chinese one: kept as hashes, so that it shows when the Chinese changes.

The record is `site_data/translations.lock`, a line a text, written by `python -m gongkai translated`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...faults.problems import Place
from ...model.languages import is_original, split_address
from ...model.references import bare
from ...reading.source import KeyPath, Source
from ...reading.sources import Bilingual, Document, Sources

HEAD = "# Which English text was made from which Chinese one. Written by `python -m gongkai translated`.\n"

_LINE = re.compile(r"(?P<zh>[0-9a-f]{12}) (?P<en>[0-9a-f]{12}) (?P<key>\S.*)")
_UNSAID = re.compile(r"[\s“”‘’\"']|(?<!\d)[,.;:、。]|[,.;:、。](?!\d)")
_SECTION = re.compile(r"^#{1,6} .*\{ *#(?P<id>[\w-]+) *\} *$", re.MULTILINE)


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


def read_record(text: str) -> tuple[frozenset[Made], list[int]]:
    """What a record holds, and the numbers of its lines that are none; `#` begins a comment."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    found = {number: _LINE.fullmatch(line) for number, line in lines if not line.startswith("#")}
    made = frozenset(Made(line["key"], line["zh"], line["en"]) for line in found.values() if line)
    return made, [number for number, line in found.items() if not line]


def written_record(made: Iterable[Made]) -> str:
    """Text of the record of `made`."""
    return HEAD + "".join(f"{each.zh} {each.en} {each.key}\n" for each in sorted(set(made)))


def translations_of(sources: Sources) -> list[Translation]:
    """Every text that stands in both languages, of the data and of the hand-written pages by their sections."""
    of_data = (_of_data(pair, sources.root) for pair in sources.bilingual())
    return [*(each for each in of_data if each), *_of_pages(sources.documents)]


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
    now: Collection[Translation], record: Collection[Made], accepted: Collection[Translation]
) -> set[Made]:
    """The record of `now`: with what is new and what is `accepted`, without what is gone.

    What is stale and not accepted keeps the line of the Chinese that its English was made from.
    """
    waiting = {each for each in stale(now, record) if each not in accepted}
    kept = {(each.made.key, each.made.en) for each in waiting}
    present = {each.made for each in now if each not in waiting}
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
    return Translation(_made(key, bare(pair.zh), pair.en), pair.source.locate((*pair.path, "en")), pair.zh)


def _by_ids(source: Source, path: KeyPath) -> str:
    """`path` with the ids of records in place of their numbers, so that it stays when others come and go."""
    steps = []
    for index, step in enumerate(path):
        record = source.get(path[: index + 1]) if isinstance(step, int) else None
        id = (record.get("id") or record.get("area")) if isinstance(record, Mapping) else None
        steps.append(str(id or "*") if isinstance(step, int) else step)
    return " ".join("/".join(steps).split())


def _of_pages(documents: Iterable[Document]) -> Iterator[Translation]:
    """Yield the sections that a page and its counterpart share."""
    pages = {document.src_uri: document for document in documents}
    for name, english in pages.items():
        language, original = split_address(name)
        chinese = None if is_original(language) else pages.get(original)
        originals = dict(_sections(chinese)) if chinese else {}
        for id, (line, text) in _sections(english):
            if id in originals:
                made = _made(f"docs/{original} {id or '-'}", originals[id][1], text)
                heading = " ".join(originals[id][1].split("\n", 1)[0].lstrip("# ").split())
                yield Translation(made, Place(english.file, line), heading)


def _sections(document: Document) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield the id of each section, the line it begins on and its text; what stands before has no id."""
    starts = [("", 0), *((found["id"], found.start()) for found in _SECTION.finditer(document.text))]
    ends = [start for _, start in starts[1:]] + [len(document.text)]
    for (id, start), end in zip(starts, ends, strict=True):
        yield id, (document.text.count("\n", 0, start) + 1, document.text[start:end])


def _made(key: str, zh: str, en: str) -> Made:
    return Made(key, _hash(zh), _hash(en))


def _hash(text: str) -> str:
    """Twelve hex digits of what `text` says; width, spaces and most punctuation change no meaning."""
    said = _UNSAID.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return hashlib.sha256(said.encode()).hexdigest()[:12]
