"""A figure of this repository's report is told everywhere with what it is: the tests of the engine, on this portal."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.site.html import Site
from tests.site.test_figures import (
    Portal,
    test_every_citation_says_what_the_figure_is_and_for_when,
    test_the_tables_for_others_say_which_figures_are_targets_and_parts,
    test_what_is_told_to_machines_holds_no_number_of_a_plan,
)

__all__ = [
    "test_every_citation_says_what_the_figure_is_and_for_when",
    "test_the_tables_for_others_say_which_figures_are_targets_and_parts",
    "test_what_is_told_to_machines_holds_no_number_of_a_plan",
]


@pytest.fixture(scope="session")
def portal(real: Site) -> Portal:
    """This repository's portal."""
    return Portal(real, ROOT / "site_data")
