"""The site of this repository's own portal, built once; only the tests in this folder know it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, build, once, serve
from tests.site.html import Site


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's office."""
    return once(tmp_path_factory, "real", lambda folder: build(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def site_url(real_site: Path) -> Iterator[str]:
    """URL of the real site, served on loopback."""
    yield from serve(real_site)


@pytest.fixture(scope="session")
def real(real_site: Path) -> Site:
    """The site of this repository's office, parsed."""
    return Site(real_site)


@pytest.fixture(scope="session")
def office(fixture_site: Path) -> Site:
    """The site of an office that does not exist, to hold it against."""
    return Site(fixture_site)
