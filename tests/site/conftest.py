"""The built sites, each parsed once for all tests that read their pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.html import Site


@pytest.fixture(scope="session")
def office(fixture_site: Path) -> Site:
    """The site of the fictitious office."""
    return Site(fixture_site)


@pytest.fixture(scope="session")
def transport(transport_site: Path) -> Site:
    """The site of the fictitious office whose reports have unlike shapes."""
    return Site(transport_site)


@pytest.fixture(scope="session")
def begun(begun_portal: Path) -> Site:
    """The site of an office that has just begun: one report as it was imported, and nothing else stated."""
    return Site(begun_portal / "site")


@pytest.fixture(scope="session")
def city(city_portal: Path) -> Site:
    """The site of the city that collects what its offices publish."""
    return Site(city_portal / "site")


@pytest.fixture(scope="session", params=["office", "transport", "begun"])
def site(request: pytest.FixtureRequest) -> Site:
    """Any of the sites."""
    found: Site = request.getfixturevalue(request.param)
    return found
