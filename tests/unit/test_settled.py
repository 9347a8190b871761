"""Texts of which no rule has anything to say are not asked again, and nothing that matters to a rule is passed over."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gongkai.build.assembly import judged
from gongkai.faults.problems import Place, Problem, problem
from gongkai.faults.rule import Rule
from gongkai.reading.beside import read_beside
from gongkai.reading.sources import Sources, read_sources
from gongkai.rules import RULES
from gongkai.rules.found import Found, find
from gongkai.rules.language.pages import of_pages
from gongkai.rules.language.pair import Pair
from gongkai.rules.language.pairs import in_pages, in_records, pairs
from gongkai.rules.language.prose import prose
from gongkai.rules.settled import CONTEXT, asked, unless_faultless
from gongkai.work import engine, kept

DATA = Path(__file__).parent.parent / "fixtures/office/site_data"
WORDS = "人民"


def _told(sources: Sources) -> Iterator[Problem]:
    for text in prose(sources):
        if WORDS in text.text:
            yield problem(text.place(0), WORDS)
    for pair in pairs(sources):
        if pair.label:
            yield pair.told("a label")


def all_pairs(sources: Sources) -> tuple[Pair, ...]:
    """The pairs of the data and of the pages, settled or not."""
    return (*in_records(sources), *of_pages(in_pages(sources)))


ASKED = (Rule("asked", "", "", _told),)


def _read(settled: frozenset[bytes] = frozenset()) -> Sources:
    return replace(read_sources(DATA), settled=settled)


def test_a_text_is_settled_if_no_rule_has_anything_to_say_of_it() -> None:
    first = find(ASKED, _read())
    again = find(ASKED, _read(first.settled))
    assert again.problems == first.problems
    assert again.problems["asked"]
    assert again.settled <= first.settled
    assert all(WORDS in text.text for text in prose(again.sources))
    assert all(pair.label for pair in pairs(again.sources))
    assert len(all_pairs(again.sources)) > len(pairs(again.sources)) > 0


def test_all_is_asked_and_nothing_noted_unless_it_is_wished() -> None:
    found = find(ASKED, read_sources(DATA))
    assert found.settled == frozenset()
    assert list(map(repr, pairs(found.sources))) == list(map(repr, all_pairs(found.sources)))


@pytest.mark.parametrize("name", CONTEXT)
def test_what_texts_are_held_against_unsettles_them(name: str) -> None:
    settled = find(ASKED, _read()).settled
    now = _read(settled)
    changed = replace(now.shared[name], value={**now[name].value, "more": "水"})
    assert len(pairs(now)) < len(pairs(_read()))
    now = replace(now, shared={**now.shared, name: changed})
    assert len(pairs(now)) == len(pairs(_read()))


def test_another_engine_unsettles_all(monkeypatch: pytest.MonkeyPatch) -> None:
    settled = find(ASKED, _read()).settled
    every = len(pairs(_read()))
    monkeypatch.setattr(engine, "digest", lambda: b"another")
    assert len(pairs(_read(settled))) == every


def test_many_reports_are_settled_in_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _read()
    copies = tuple(replace(whole.reports[-1], id=f"{year}") for year in range(2001, 2012))
    settled = []
    for processes in ("1", "2"):
        monkeypatch.setenv("GONGKAI_PROCESSES", processes)
        settled.append(find(ASKED, replace(whole, reports=copies)).settled)
    assert settled[0] == settled[1] != frozenset()


def test_what_is_said_twice_is_asked_once_and_told_wherever_it_stands(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    newest = max((tmp_path / "data/reports").iterdir())
    shutil.copytree(newest, newest.with_name("2099-h1"))
    whole = read_sources(tmp_path / "data")
    every = Rule[Sources]("every", "", "", lambda sources: (pair.told("it", 0) for pair in pairs(sources)))
    once, each = (find([every], replace(whole, settled=none)) for none in (frozenset[bytes](), None))
    assert len(pairs(once.sources)) < len(pairs(each.sources))
    assert sorted(once.problems["every"]) == sorted(each.problems["every"])


def test_a_text_that_was_changed_is_asked_and_settled_anew() -> None:
    first = find(ASKED, _read())
    newest = first.sources.reports[-1]
    name, part = next(
        (name, part)
        for name, part in newest.files.items()
        if WORDS not in part.text and "sentences:" in part.text
    )
    other = replace(part, value={**part.value, "heading": {"zh": f"为了{WORDS}", "en": "For all"}})
    report = replace(newest, files={**newest.files, name: other})
    now = replace(first.sources, reports=(*first.sources.reports[:-1], report), settled=first.settled)
    again = find(ASKED, now, Found(first.sources, first.problems, settled=first.settled))
    assert len(again.problems["asked"]) == len(first.problems["asked"]) + 1
    back = find(
        ASKED,
        replace(first.sources, settled=again.settled),
        Found(now, again.problems, settled=again.settled),
    )
    assert back.problems["asked"] == first.problems["asked"]
    assert back.settled >= first.settled


class _Recording(Sources):
    """Notes which shared files are asked for by name."""

    def __getitem__(self, name: str):  # type: ignore[no-untyped-def]
        vars(self).setdefault("names", set()).add(name)
        return super().__getitem__(name)


def test_rules_hold_texts_against_nothing_else() -> None:
    whole = _read()
    left_out = {
        "search",  # of which only the file is known, as a text knows its own
        *("home", "services"),  # of which only numbers are asked: which of those in a text are not private
    }
    for rule in RULES:
        sources = _Recording(**{name: getattr(whole, name) for name in Sources.__dataclass_fields__})
        list(rule.problems(sources))
        if not rule.across and asked(sources).texts:
            assert vars(sources)["names"] <= {*CONTEXT, *left_out}, rule.id


def test_a_report_in_which_nothing_was_found_is_passed_over_until_anything_beside_it_changes() -> None:
    told = tuple(replace(rule, find=_of_newest) for rule in ASKED)
    first = find(told, _read())
    assert len(first.problems["asked"]) == 1
    apart: list[int] = []

    def count(sources: Sources) -> Iterator[Problem]:
        apart.append(len(sources.reports))
        return iter(())

    counting = Rule("asked", "", "", count)
    now = _read(first.settled)
    find((counting,), now)
    find((counting,), replace(now, today=date(2020, 1, 1)))
    find((replace(counting, across=True),), now)
    assert apart == [1, len(now.reports), len(now.reports)]


def _of_newest(sources: Sources) -> Iterator[Problem]:
    yield from (problem(Place(report.text_file), WORDS) for report in sources.reports[-1:])


_LOOKED_FOR: list[str] = []


def _faults(text: str, wanted: str) -> Iterator[Problem]:
    _LOOKED_FOR.append(text)
    if wanted in text:
        yield problem(Place(text), wanted)


def test_what_nothing_was_found_by_is_not_looked_through_again_and_a_fault_is_told_each_time() -> None:
    _LOOKED_FOR.clear()
    sources = _read()
    for _ in range(2):
        settled = frozenset(asked(sources).settled)
        sources = _read(settled)
        for text in ("水", "火"):
            found = list(unless_faultless(sources, _faults, text, "火"))
            assert [fault.message for fault in found] == (["火"] if text == "火" else [])
    assert _LOOKED_FOR == ["水", "火", "火"]
    assert list(unless_faultless(sources, _faults, "水", "水"))


@pytest.mark.parametrize("change", [b"more", b""])
def test_a_file_beside_the_pages_is_known_by_what_it_holds(tmp_path: Path, change: bytes) -> None:
    file = tmp_path / "docs/a.txt"
    file.parent.mkdir()
    file.write_bytes(b"same")
    os.utime(file, ns=(1, 1))
    (before,) = read_beside(file.parent, ["a.txt"])
    told = repr(before)
    file.write_bytes(b"same" + change)
    os.utime(file, ns=(2, 2))
    (now,) = read_beside(file.parent, ["a.txt"])
    assert (repr(now) == told) is not bool(change)


def test_digests_are_kept_beside_those_of_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    one, other = (bytes([number]) * kept.SIZE for number in (1, 2))
    assert kept.kept() == frozenset()
    kept.keep({one}, frozenset())
    kept.keep({other}, kept.kept())
    assert kept.kept() == {one, other}
    monkeypatch.setattr(kept, "_MOST", 1)
    kept.keep({one[::-1], b"\3" * kept.SIZE}, kept.kept())
    assert kept.kept() == {one, b"\3" * kept.SIZE}


def test_a_build_keeps_for_builds_what_its_own_rules_had_nothing_to_say_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for _ in range(2):
        judged(DATA, DATA.parent / "docs", tmp_path)
        assert kept.kept() == frozenset()  # a check asks more rules
        assert len(pairs(_read(kept.kept(kept.HOLDING)))) < len(pairs(_read())) / 10


def test_where_nothing_can_be_kept_all_is_asked_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "gongkai").write_text("a file")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kept.keep({b"1" * kept.SIZE}, frozenset())
    assert kept.kept() == frozenset()
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", _nobody)
    assert kept.kept() == frozenset()


def _nobody() -> Path:
    raise RuntimeError
