"""What is examined again after a report has changed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gongkai.faults.problems import Problem
from gongkai.faults.rule import Rule
from gongkai.reading.sources import Sources, read_sources
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
