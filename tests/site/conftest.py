"""The built sites, each parsed once for all tests that read their pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.html import Site


@pytest.fixture(scope="session")
def real(real_site: Path) -> Site:
    """The site of this repository's office."""
    return Site(real_site)


@pytest.fixture(scope="session")
def office(fixture_site: Path) -> Site:
    """The site of the fictitious office."""
    return Site(fixture_site)


@pytest.fixture(scope="session")
def transport(transport_site: Path) -> Site:
    """The site of the fictitious office whose reports have unlike shapes."""
    return Site(transport_site)


@pytest.fixture(scope="session", params=["real", "office", "transport"])
def site(request: pytest.FixtureRequest) -> Site:
    """Any of the sites."""
    found: Site = request.getfixturevalue(request.param)
    return found
