"""What is examined again after a report has changed."""

import gc
import os
import weakref
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from gongkai.faults.problems import Place, Problem
from gongkai.faults.rule import Rule
from gongkai.gate.examine import HOLDING
from gongkai.reading.sources import Sources, read_sources
from gongkai.rules import RULES
from gongkai.rules.found import Found, find
from gongkai.rules.language.pairs import pairs
from gongkai.rules.language.prose import prose

DATA = Path(__file__).parent.parent / "fixtures/office/site_data"


def test_what_has_changed_is_the_same_to_all_rules_and_nothing_else_is_read_for_faults() -> None:
    whole, asked = read_sources(DATA), list[Sources]()

    def ask(sources: Sources) -> Iterator[Problem]:
        asked.append(sources)
        return iter(())

    rules = [Rule(name, "", "", ask) for name in ("one", "other")]
    newest = replace(whole.reports[-1], text="水")
    now = replace(whole, reports=(*whole.reports[:-1], newest))
    find(rules, now, Found(whole, {rule.id: () for rule in rules}))
    assert asked[0] is asked[1]
    assert asked[0].reports == (newest,)
    own = {source.file for source in newest.files.values()}
    assert {text.place(0).file for text in prose(asked[0])} <= own
    assert {pair.told("", 0).where.file for pair in pairs(asked[0])} <= own


def test_many_reports_are_shared_out_and_what_is_found_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read_sources(DATA)
    copies = [replace(whole.reports[-1], id=f"{year}", text_file=f"{whole.root}/reports/{year}/source.txt") for year in range(2001, 2012)]  # fmt: skip
    many = replace(whole, reports=tuple(copies))

    def ask(sources: Sources) -> Iterator[Problem]:
        yield Problem(Place(f"{sources.root}/agency.yml"), f"{len(sources.shared)} files")
        yield from (Problem(Place(report.text_file), report.id) for report in sources.reports)

    def count(sources: Sources) -> Iterator[Problem]:
        yield Problem(Place(f"{sources.root}/agency.yml"), f"{len(sources.reports)} reports")

    rules = [Rule("apart", "", "", ask), Rule("across", "", "", count, across=True)]
    told = {}
    for processes in ("1", "2"):
        monkeypatch.setenv("GONGKAI_PROCESSES", processes)
        told[processes] = find(rules, many).problems
    assert told["1"] == told["2"]
    assert [fault.message for fault in told["2"]["across"]] == ["11 reports"]


def test_two_processes_begin_at_either_end_and_what_one_that_dies_had_begun_is_done_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sources, here = read_sources(DATA), os.getpid()

    def ask(name: str, sources: Sources) -> Iterator[Problem]:
        if name == "5" and os.getpid() != here:
            os._exit(1)
        yield Problem(Place(f"{sources.root}/agency.yml"), name)

    rules = [Rule(name, "", "", partial(ask, name)) for name in "123456"]
    monkeypatch.setenv("GONGKAI_PROCESSES", "2")
    told = find(rules, sources).problems
    assert [(id, fault.message, fault.rule) for id, faults in told.items() for fault in faults] == [
        (name, name, name) for name in "123456"
    ]


def test_what_is_settled_by_two_processes_is_what_one_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    settled = []
    for processes in ("1", "2"):
        monkeypatch.setenv("GONGKAI_PROCESSES", processes)
        found = find(RULES, replace(read_sources(DATA), settled=frozenset()))
        settled.append((found.problems, found.settled))
    assert settled[0] == settled[1]


def test_what_rules_derive_from_the_sources_goes_with_them() -> None:
    sources = read_sources(DATA)
    find(HOLDING, sources)
    there = weakref.ref(sources)
    del sources
    gc.collect()
    assert there() is None
