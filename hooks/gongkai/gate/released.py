"""What the data alter of the site that stands beside them, built last: its texts, its archived sources, its addresses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..delivery.manifest import is_ours, read_manifest
from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..inspection import archived
from ..inspection.built import built_site
from ..model.archive import Archive
from ..model.kinds import KINDS
from ..model.languages import ORIGINAL, TRANSLATIONS
from ..model.moved import Moved
from ..reading.sources import RECORD, Sources
from ..rules.language.record import accounted, read_record, said, stale, translations_of
from ..rules.records.corrections import known_pages
from ..tables import FOLDER, TABLES
from .recording import FEW

_OF_RECORDS = tuple(kind.folder for kind in KINDS if kind.folder)

GONE: Rule[Sources] = Rule("page-gone", N_("Every page that the site had is there, or leads to where it has moved."),
    N_("Give the record that took its place the former id under formerly, or put back what was there."), severity="warning", across=True)  # fmt: skip
ACCEPTED: Rule[Sources] = Rule("translation-accepted", N_("Texts that were changed in Chinese alone are looked at one by one."),
    N_("Compare each English text with its Chinese; bring the record back, and accept those that still hold with gongkai translated FILE:LINE."),
    severity="warning", across=True)  # fmt: skip
RULES = (GONE, ACCEPTED)


def faults(site: Path, sources: Sources, portal: Archive | None) -> Iterator[Problem]:
    """Yield what is altered of the `site`, if a build of ours made it: of the texts and addresses only where the `portal` is sound."""
    if not is_ours(site):
        return
    for rule in archived.RULES:
        yield from rule.problems(built_site(site, sources))
    if portal:
        yield from GONE.name(_vanished(site, sources, portal))
        yield from ACCEPTED.name(_accepted(site, sources, portal))


def _vanished(site: Path, sources: Sources, portal: Archive) -> Iterator[Problem]:
    """Yield a problem for each page of a record that is in the site, and of which the data know nothing any more."""
    there = {*known_pages(sources), *Moved(portal.data).pages()}
    for name in read_manifest(site)["files"]:
        address = name.removesuffix("index.html")
        if address != name and address.startswith(_OF_RECORDS) and address not in there:
            message = N_(
                "/{address} stands in the site built last, and no record makes it now; write formerly at the one that took its place. If it was never public, build anew"
            )
            yield problem(Place(f"{site.as_posix()}/{name}"), message, address=address)


def _accepted(site: Path, sources: Sources, portal: Archive) -> Iterator[Problem]:
    """Yield a problem if many texts say something else than in the site in Chinese alone, and the record of translations has nothing against it."""
    before = dict(_pairs(_published(site / FOLDER)))
    now = dict(_pairs(_filled(portal)))
    differing = [(now[each], was) for each, was in before.items() if now.get(each, was) != was]
    changed = sum(said(new) != said(was) for new, was in differing)
    text = sources.record.text if sources.record else ""
    waiting = len(stale(translations_of(sources), read_record(text)[0]))
    if changed - waiting > max(FEW, accounted(text)):
        message = N_(
            "{count} texts say something else in Chinese than in the site built last, their English is as it was, and none of that waits in this record: was each looked at?"
        )
        yield problem(Place(f"{sources.root}/{RECORD}"), message, count=changed)


def _published(folder: Path) -> Iterator[Mapping[str, object]]:
    """Yield the records of the tables in the `folder` of a site."""
    for name in TABLES:
        try:
            table = json.loads((folder / f"{name}.json").read_bytes())
        except (OSError, ValueError):  # what is damaged there, gongkai verify tells
            continue
        records = table.get("records") if isinstance(table, dict) else None
        yield from (each for each in (records if isinstance(records, list) else ()) if isinstance(each, dict))


def _filled(portal: Archive) -> Iterator[Mapping[str, object]]:
    """Yield what the records of the tables would be now."""
    for fill in TABLES.values():
        table = fill(portal)
        keys = [column.key for column in table.columns]
        yield from (dict(zip(keys, row, strict=True)) for row in table.rows)


def _pairs(records: Iterable[Mapping[str, object]]) -> Iterator[tuple[str, str]]:
    """Yield each translation in the records, and the text that it was made from."""
    for record in records:
        for key, translated in record.items():
            name, _, language = key.rpartition("_")
            original = record.get(f"{name}_{ORIGINAL}") if language in TRANSLATIONS else None
            if isinstance(translated, str) and isinstance(original, str):
                yield translated, original
