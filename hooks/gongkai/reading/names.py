"""The names of programmes and the titles of documents, as the registers give them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.languages import ORIGINAL
from ..model.marks import plain
from ..model.named import Names
from .source import KeyPath, Source
from .sources import ReportSources, Sources


def names(sources: Sources) -> Names:
    """What texts may name."""
    programmes = sources.records("programmes").items()
    return Names(
        {name: id for id, record in programmes for name in programme_names(sources["programmes"], record)},
        {title: id for id, title in in_chinese(sources, "documents", "title").items()},
    )


def in_chinese(sources: Sources, register: str, key: str) -> dict[str, str]:
    """The Chinese text that each record of a register has under a key, by its id; without those that have none."""
    said = sources.said_of(register, key, ORIGINAL)
    return {id: text for id, text in said.items() if isinstance(text, str) and text}


def programme_names(source: Source, record: KeyPath) -> Iterator[str]:
    """Yield the name and the aliases of the programme at `record`."""
    name = source.get((*record, "name", ORIGINAL))
    aliases = source.get((*record, "aliases", ORIGINAL))
    for value in [name, *(aliases if isinstance(aliases, list) else [])]:
        if isinstance(value, str) and value:
            yield value


def named(report: ReportSources, known: Names, *patterns: str) -> dict[str, set[str]]:
    """Ids of the programmes and documents that the texts of a report name; what is listed at a text, is all that it names."""
    ids: dict[str, set[str]] = {"programmes": set(), "documents": set()}
    for source, path, text in report.texts(ORIGINAL, *patterns):
        said = {"programmes": known.programmes, "documents": known.documents}
        for key, found in said.items():
            listed = source.get((*path[:-1], key))
            ids[key] |= set(found(plain(text)) if listed is None else _texts(listed))
    return ids


def _texts(listed: object) -> Iterator[str]:
    return (each for each in listed if isinstance(each, str)) if isinstance(listed, list) else iter(())
