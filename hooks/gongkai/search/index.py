"""The search index: pieces of JSON, of which a browser fetches only those that a query and its results need."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from ..model.kinds import PIECES
from ..model.languages import LANGUAGES
from .entries import Entry, tokens
from .lexicon import elsewhere, packed, vocabulary
from .spoken import spoken

ENTRY = "assets/search/vocabulary.{language}.json"
"""What a browser asks first: how a query is understood, and which pieces there are."""

_TOKENS = 8_000
"""Characters of a piece with tokens; compressed, about a third."""

_TOGETHER = 3
"""Pages whose texts share a piece."""


def write_index(
    site: Path,
    language: str,
    entries: Iterable[Entry],
    synonyms: Sequence[tuple[str, Sequence[str]]],
    shown: Mapping[str, Callable[[Entry], Entry]] | None = None,
) -> list[str]:
    """Write the index of a language, whose pages that can be found are `entries`, in any order; addresses of its files.

    What is found is `shown` in other languages too, whose codes are given with what makes their entries.

    Raises:
        OSError: if a file cannot be written.
    """
    pages = sorted(entries, key=lambda entry: (entry.order, entry.url))
    said, written = _postings(pages), {language: pages}
    written |= {code: [made(page) for page in pages] for code, made in (shown or {}).items()}
    addresses = []
    for code, texts in written.items():
        found = dict(sorted((*said.items(), *_filtered(texts).items())))
        known = vocabulary(language, texts, found, synonyms) | {
            "twins": _twins(pages),
            "asides": [number for number, page in enumerate(pages) if page.aside],
        }
        heard = _heard(pages, found, known) if LANGUAGES[language].writes == "chinese" else {}
        away = {"elsewhere": elsewhere(language, found, known)}
        addresses += _write(site, code, texts, found, packed(known), rare={**heard, **away})
    return addresses


def _write(
    site: Path,
    code: str,
    pages: Sequence[Entry],
    found: Mapping[str, list[int]],
    known: Mapping[str, object],
    *,
    rare: Mapping[str, object],
) -> list[str]:
    """Write the index of the language `code` with its `pages`, the postings `found`, what else is `known`, and what is `rare` to be asked for; addresses of its files."""
    pieces = dict(_pieces(found))
    files = {f"t{number}": piece for number, piece in enumerate(pieces.values())}
    files |= {f"p{number}": piece for number, piece in enumerate(_texts(pages))}
    files["words"] = _json(sorted(filter(_is_word, found)))
    files["han"] = _json(_following(found))
    files |= {name: _json(content) for name, content in rare.items()}
    digest = _digest(files)
    folder = site / PIECES  # names hold a digest of them all, so that pieces of two builds never meet
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{code}.*"):
        old.unlink()
    for name, content in files.items():
        (folder / f"{code}.{digest}.{name}.json").write_text(content, "utf-8", newline="\n")
    about = {
        "pieces": digest,
        "starts": list(pieces),
        "together": _TOGETHER,
        "pages": len(pages),
        "sounds": "sounds" in rare,
    }
    address = ENTRY.format(language=code)
    (site / address).parent.mkdir(parents=True, exist_ok=True)
    content = _json({**about, **known})
    (site / address).write_text(content, "utf-8", newline="\n")
    return [address, *(f"{PIECES}/{code}.{digest}.{name}.json" for name in files)]


def _heard(pages: Sequence[Entry], found: Iterable[str], known: Mapping[str, object]) -> dict[str, object]:
    """What is found by its sound: names of `pages`, all that the index `found` on them, and the words that a query is `known` by."""
    return spoken(pages, [*found, _json(known["synonyms"])])


def _postings(pages: Sequence[Entry]) -> Mapping[str, list[int]]:
    """For each token the pages that hold it: twice the number, one more if its title does."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        title = page.named()
        for token in title:
            found[token].append(2 * number + 1)
        for token in tokens("\n".join((page.text, *page.aliases))) - title:
            found[token].append(2 * number)
    return found


def _filtered(pages: Sequence[Entry]) -> Mapping[str, list[int]]:
    """For each filter, as `=name=value`, the pages that it leaves, counted as in the postings."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for pair in page.filters.items():
            found["=".join(("", *pair))].append(2 * number)
    return found


def _twins(pages: Sequence[Entry]) -> list[list[int]]:
    """The numbers of pages that are about the same."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        alike[page.twin or page.url].append(number)
    return [numbers for numbers in alike.values() if len(numbers) > 1]


def _pieces(found: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """Yield pieces with their first tokens: neighbours in the alphabet share a piece; pages are told by their distances."""
    size, lines = 0, dict[str, str]()
    for token, pages in found.items():
        line = ",".join(map(str, (after - before for before, after in pairwise((0, *pages)))))
        if lines and size + len(line) > _TOKENS:
            yield next(iter(lines)), _piece(lines)
            size, lines = 0, {}
        lines[token] = line
        size += len(token) + len(line) + 6
    if lines:
        yield next(iter(lines)), _piece(lines)


def _piece(lines: Mapping[str, str]) -> str:
    return "{" + ",\n".join(f"{_json(token)}:[{line}]" for token, line in lines.items()) + "}"


def _texts(pages: Sequence[Entry]) -> Iterator[str]:
    for first in range(0, len(pages), _TOGETHER):
        yield _json([
            [page.url, page.title, page.filters, page.text.removeprefix(page.title).lstrip(" ：:"), *([list(page.anchors.items())] if page.anchors else ())]
            for page in pages[first : first + _TOGETHER]
        ])  # fmt: skip


def _is_word(token: str) -> bool:
    """Whether somebody may spell `token` otherwise."""
    return token.isascii() and token.isalnum()


def _following(tokens: Iterable[str]) -> dict[str, str]:
    """For each Han character those that follow it somewhere."""
    following: defaultdict[str, str] = defaultdict(str)
    for token in tokens:
        if len(token) == 2 and not token.isascii():
            following[token[0]] += token[1]
    return following


def _digest(files: Mapping[str, str]) -> str:
    digest = hashlib.sha256()
    for content in files.values():
        digest.update(content.encode() + b"\0")
    return digest.hexdigest()[:12]


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
