"""Nothing private is published: not in pages, attributes, data, attachments, archives, PDFs, names of files, or pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ..faults.problems import N_, Problem, problem
from ..faults.rule import Rule
from ..model.kinds import left_behind, runs_on_a_server
from ..reading.beside import contents
from ..reading.contents.found import Found, Part, Picture, Unread
from ..rules.allowed import looked_into
from ..rules.attachments import METADATA, unread
from ..rules.privacy import in_contents, told
from .built import BuiltFile, BuiltSite

_RECORDS = (".csv", ".zip")
"""Files in which each line is a record of its own, or such files together."""

_HASHES = ("manifest.json",)
"""Files of nothing but names and hashes."""


def _private(site: BuiltSite) -> Iterator[Problem]:
    def find(file: BuiltFile) -> Iterator[Problem]:
        found = (Part("", file.name), *_found(*_stated(file)))
        _beside_text(*_stated(file))  # while it is at hand
        wrapped = not file.name.endswith(_RECORDS)
        return (told(*leak) for leak in in_contents(found, file.file, site.allowed, wrapped))

    yield from site.silence.broken(_read(site), find, _private.__name__, sorted(site.allowed))


def _read(site: BuiltSite) -> Iterator[BuiltFile]:
    return (file for file in site.files if not file.name.endswith(_HASHES))


def _stated(file: BuiltFile) -> tuple[Path, str, int, int]:
    state = file.path.stat()
    return file.path, file.name, state.st_size, state.st_mtime_ns


@lru_cache(maxsize=1)
def _found(path: Path, name: str, size: int, _changed: int) -> tuple[Found, ...]:
    """What stands in a file; its texts are of no use but once."""
    return tuple(contents(path, name, size))


@lru_cache(maxsize=4096)
def _beside_text(path: Path, name: str, size: int, changed: int) -> tuple[Found, ...]:
    """What stands in a file and is no text, found once for all rules."""
    return tuple(found for found in _found(path, name, size, changed) if not isinstance(found, Part))


def _pictures(site: BuiltSite) -> Iterator[Problem]:
    for file in site.files:
        if file.name.lower().endswith(_PICTURES):
            yield from (
                problem(file.line(1), METADATA, kind=found.kind)
                for found in _beside_text(*_stated(file))
                if isinstance(found, Picture)
            )


def _unread(site: BuiltSite) -> Iterator[Problem]:
    known = looked_into(site.sources)

    def find(file: BuiltFile) -> Iterator[Problem]:
        found = _beside_text(*_stated(file))
        return (unread(each, file.line(1)) for each in found if isinstance(each, Unread))

    files = (file for file in _read(site) if file.name not in known)
    yield from site.silence.broken(files, find, _unread.__name__)


def _unexpected(site: BuiltSite) -> Iterator[Problem]:
    for file in site.files:
        name = file.name.rpartition("/")[2]
        if runs_on_a_server(file.name) or left_behind(file.name):
            yield problem(
                file.line(1),
                N_("{name} is no file of a site: it was left there, or a server would run it"),
                name=name,
            )


_PICTURES = (
    ".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff", ".avif", ".heic", ".heif", ".jxl", ".jp2", ".bmp",
)  # fmt: skip

RULES: tuple[Rule[BuiltSite], ...] = (
    Rule("published-private", N_("Nothing private is published, neither in pages nor in data, archives, PDFs and names of files."),
         N_("Remove it from the data or the page, and build again."), _private, source="19号; Personal Information Protection Law", quotes=False),
    Rule("picture-metadata", N_("Pictures carry no metadata about places, persons and cameras."),
         N_("Save the picture without metadata."), _pictures),
    Rule("file-unexpected", N_("No file is published that a server would run, or that a program left behind."),
         N_("Delete it, and build again."), _unexpected),
    Rule("published-unread", N_("Somebody has looked into every file of the site, for private data."),
         N_("Look into it, and write beside the link in the page who did: <!-- gongkai: allow unread-file: reason -->"),
         _unread, severity="warning", source="Personal Information Protection Law"),
)  # fmt: skip
