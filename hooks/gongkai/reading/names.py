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
    programmes, documents = sources["programmes"], sources["documents"]
    return Names(
        {
            name: id
            for path, id in programmes.texts("programmes.*.id")
            for name in programme_names(programmes, path[:-1])
        },
        {
            title: str(documents.get((*path[:-2], "id")))
            for path, title in documents.texts(f"documents.*.title.{ORIGINAL}")
        },
    )


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
