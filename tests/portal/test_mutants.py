"""One fault of every kind, made on purpose in data, pages and built site; `make mutants` makes hundreds."""

import multiprocessing
from pathlib import Path

from gongkai import inspection
from gongkai.inspection.built import built_site
from gongkai.reading.sources import read_sources
from tests.conftest import ROOT
from tests.mutants import kinds, run, site

SEED = 7


def test_a_fault_of_every_kind_is_caught_in_the_data() -> None:
    names = [kind.name for kind in kinds.KINDS]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        halves = pool.starmap(run.results, [(names[::2], 1, SEED), (names[1::2], 1, SEED)])
    done = [found for half in halves for found in half]
    assert len(done) == len(names)
    assert all(done), "a kind of fault finds no place"
    assert [result for found in done for result in found if result.missed] == []


def test_the_built_site_has_no_fault_and_one_of_every_kind_is_caught(real_site: Path) -> None:
    built = site.Built(inspection.inspect(built_site(real_site, read_sources(ROOT / "site_data"))))
    assert list(map(str, built.inspected.problems)) == []
    missed = {kind.name: list(site.results(built, kind, 1, SEED)) for kind in site.KINDS}
    assert missed == {kind.name: [""] for kind in site.KINDS}
