"""Registers: commitments, programmes, indicators and documents, over all reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from markupsafe import Markup as Safe

from ..model.addresses import SERIES, card_file, embed_path, path_of
from ..model.archive import Archive, Passage, Value
from ..model.grouping import grouped
from ..model.kinds import FilterName, KindName
from ..model.movements import Movement, movement
from ..model.registers import REST, Area, Indicator, Programme
from ..model.told import belonging
from . import glossary, offices
from .cards import told
from .charts.chosen import series
from .charts.drawn import over_time, spark
from .page import Page
from .scoreboard import board, tally
from .writer import Writer


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the index of each register and the pages of its records; a register without any has no page."""
    there = kinds(writer.archive)
    if "commitments" in there:
        yield _commitments(writer)
        for area in writer.archive.fields:
            yield _commitments_of(writer, area)
    if "programmes" in there:
        yield _programmes(writer)
    for programme in writer.data.programmes:
        yield _programme(writer, programme)
    if "indicators" in there:
        yield _indicators(writer)
        if writer.archive.states_figures:
            yield _compared(writer)
    for indicator in writer.data.indicators:
        yield _indicator(writer, indicator)
    if "documents" in there:
        yield _documents(writer)
    if "glossary" in there:
        yield glossary.page(writer)


def kinds(archive: Archive) -> set[KindName]:
    """The kinds of the registers that hold anything."""
    holds: dict[KindName, object] = {
        "commitments": any(archive.commitments.values()),
        "programmes": archive.data.programmes,
        "indicators": archive.data.indicators,
        "documents": archive.data.documents,
        "glossary": archive.data.terms or archive.data.abbreviations.zh or archive.data.abbreviations.en,
    }
    return {kind for kind, records in holds.items() if records}


def _commitments(writer: Writer) -> Page:
    _ = writer._
    return writer.page(
        "commitments", path_of("commitments"), title=_("Promises"), source="areas.yml",
        description=_("Every promise of the office, by area, and what became of it."),
        groups=[(area, _promised(writer, area)) for area in writer.archive.fields], board=board(writer),
    )  # fmt: skip


def _commitments_of(writer: Writer, area: Area) -> Page:
    _ = writer._
    name = writer.text(area.name)
    return writer.page(
        "commitments-area", path_of("commitments-area", area.id), parent=path_of("commitments"),
        title=_("Promises: {area}").format(area=name), short=name, source="areas.yml",
        description=_("What the office has promised in the area “{area}”, and what became of it.").format(area=name),
        filters={"area": name},
        passages=_promised(writer, area), area=area, areas=writer.archive.fields,
        tally=tally(map(writer.archive.standing, _promised(writer, area))), feed=writer.has_feed(path_of("commitments-area", area.id)),
    )  # fmt: skip


def _promised(writer: Writer, area: Area) -> list[Passage]:
    promises = chain.from_iterable(writer.archive.commitments.values())
    return [passage for passage in promises if passage.area == area.id]


def _programmes(writer: Writer) -> Page:
    _ = writer._
    return writer.page(
        "programmes", path_of("programmes"), title=_("Programmes"), source="programmes.yml",
        description=_("Named programmes, platforms and campaigns: what was done with each and what is planned."),
        groups=[*grouped((programme.kind, programme) for programme in writer.data.programmes).items()],  # in the order of the kinds' first mention
    )  # fmt: skip


def _programme(writer: Writer, programme: Programme) -> Page:
    passages = writer.archive.by_programme.get(programme.id, ())
    filters: dict[FilterName, str] = {}
    areas = list(dict.fromkeys(passage.area for passage in passages))
    if areas:
        filters["area"] = writer.text(writer.archive.areas[areas[0]].name)
    return writer.page(
        "programme", path_of("programme", programme.id), title=writer.text(programme.name), parent=path_of("programmes"),
        description=writer._("{name}: {text}").format(
            name=writer.text(programme.name), text=writer.text(programme.summary)),
        source="programmes.yml",
        aliases=programme.aliases[writer.language], filters=filters, programme=programme,
        kind_name=writer.programme_kind(programme.kind),
        services=belonging(writer.services, path_of("programme", programme.id), (programme.id,)),
        done=[(writer.period_name(p.report), p) for p in passages if not p.planned],
        planned=[(writer.period_name(p.report), p) for p in passages if p.planned],
        feed=writer.has_feed(path_of("programme", programme.id)), meaning=writer.meaning(programme),
    )  # fmt: skip


def _indicators(writer: Writer) -> Page:
    _ = writer._
    groups: dict[str, list[tuple[Indicator, Value]]] = {
        area.id: [] for area in (*writer.archive.areas.values(), REST)
    }
    for indicator in writer.data.indicators:
        newest = writer.archive.newest(indicator.id)
        if newest:
            area = writer.archive.area_of(indicator.id) or REST
            groups[area.id].append((indicator, newest))
    sparks = {
        indicator.id: spark(found)
        for indicator in writer.data.indicators
        if (found := series(writer.archive, indicator))
    }
    return writer.page(
        "indicators", path_of("indicators"), title=_("Indicators"), source="indicators.yml",
        description=_("Every figure that the reports state, by area, with its unit, its date and the sentence it comes from."),
        groups=[(writer.archive.areas.get(area, REST), found) for area, found in groups.items() if found],
        sparks=defaultdict(Safe, sparks), shared=[each for each in writer.data.indicators if each.offices],
    )  # fmt: skip


def _compared(writer: Writer) -> Page:
    _, archive = writer._, writer.archive
    groups: dict[str, list[tuple[Movement, Safe]]] = {area: [] for area in [*archive.areas, REST.id]}
    stated: list[Value] = []
    for indicator in writer.data.indicators:
        newest = archive.newest(indicator.id)
        moved = movement(archive, indicator, newest) if newest and newest.reached(indicator.id) else None
        found = series(archive, indicator)
        if newest and moved:
            area = archive.area_of(indicator.id) or REST
            groups[area.id].append((moved, spark(found) if found else Safe()))
        elif newest and newest.figure.comparison and newest.figure.measures[0] == indicator.id:
            stated.append(newest)
    compared = sum(map(len, groups.values()))
    return writer.page(
        "compared", path_of("compared"), title=_("Figures compared"), parent=path_of("indicators"), source="indicators.yml",
        description=_("Every indicator against its own past: how it has moved, and whether more or less is better."),
        groups=[(archive.areas.get(area, REST), found) for area, found in groups.items() if found], stated=stated,
        others=len(writer.data.indicators) - compared - len(stated),
    )  # fmt: skip


def _indicator(writer: Writer, indicator: Indicator) -> Page:
    _ = writer._
    area = writer.archive.area_of(indicator.id)
    name = writer.text(indicator.name)
    filters: dict[FilterName, str] = {"area": writer.text(area.name)} if area else {}
    found = writer.page(
        "indicator", path_of("indicator", indicator.id), title=name, parent=path_of("indicators"), source="indicators.yml",
        description=_("{indicator}: the figures that the reports state, and the sentences that state them.").format(
            indicator=name),
        filters=filters, record=indicator, charts=partial(over_time, writer, indicator),
        newest=writer.archive.newest(indicator.id), values=writer.archive.values(indicator.id), readings=writer.archive.by_indicator.get(indicator.id, ()),
        across=partial(offices.across, writer, indicator),
    )  # fmt: skip
    if series(writer.archive, indicator):
        found = replace(found, embeds=((embed_path(SERIES, indicator.id), name),))
    newest = writer.archive.newest(indicator.id)
    if newest is None or not writer.site_url:
        return found
    return replace(found, card=(card_file(indicator.id, writer.language), told(writer, newest, name)))


def _documents(writer: Writer) -> Page:
    _ = writer._
    return writer.page(
        "documents", path_of("documents"), title=_("Documents"), source="documents.yml",
        description=_("The documents that the reports name, and what was done with each."),
        documents=[
            (document, writer.archive.by_document.get(document.id, ())) for document in writer.data.documents
        ],
    )  # fmt: skip
