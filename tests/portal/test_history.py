"""What this repository's data once were, today's engine understands, once they are migrated."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from gongkai.gate.examine import examine
from gongkai.gate.migration import migrate
from gongkai.model.office import FORMAT
from tests.conftest import ROOT

STATES = ("6568c7b", "6f96d47", "506a284", "b9bb4d2", "8094de4", "82db169", "ee1051a", "5ee480b")
"""Commits after which the data had another shape than before."""


@pytest.mark.parametrize("commit", STATES)
def test_the_data_of_every_past_state_are_migrated(commit: str, tmp_path: Path) -> None:
    command = ["git", "archive", commit, "site_data"]
    archived = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if archived.returncode:
        pytest.skip("this clone has not the whole history")
    with tarfile.open(fileobj=io.BytesIO(archived.stdout)) as packed:
        packed.extractall(tmp_path, filter="data")
    migrate(tmp_path / "site_data")
    data = examine(tmp_path / "site_data", chosen=()).sound()
    assert (data.agency.format, [report.id for report in data.reports]) == (str(FORMAT), ["2023-h1"])
