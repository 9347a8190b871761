"""The bill of materials names every package, in the words of its standard."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from gongkai.delivery.sbom import ROOTS, SHIPPED, sbom

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_it_is_valid_cyclonedx_and_the_same_every_time() -> None:
    from cyclonedx.schema import SchemaVersion  # noqa: PLC0415 - it takes a second
    from cyclonedx.validation.json import JsonStrictValidator  # noqa: PLC0415 - so here

    text = sbom()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert sbom(reversed(ROOTS)) == text


def test_it_starts_at_what_the_project_asks_for() -> None:
    asked = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]
    assert set(ROOTS) == {canonicalize_name(Requirement(line).name) for line in asked} - {"setuptools"}


def test_every_component_states_a_licence_and_what_is_shipped_is_marked() -> None:
    components = json.loads(sbom())["components"]
    assert [component["name"] for component in components if not component["licenses"]] == []
    assert {component["name"] for component in components if component["scope"] == "required"} == set(SHIPPED)
    assert {"markupsafe", "urllib3"} <= {component["name"] for component in components}
