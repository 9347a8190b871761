"""The Nu Html Checker on a page of each kind, on the styles and the drawings.

It needs Java and its jar: `npm install --no-save vnu-jar`, or the path of vnu.jar in VNU_JAR. The gate itself asks html5lib (docs/adr/0013).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

JAR = Path(os.environ.get("VNU_JAR") or ROOT / "node_modules/vnu-jar/build/dist/vnu.jar")


def sample(site: Path) -> list[Path]:
    """A page of each section, depth and language, those without a page, and every style sheet and drawing."""
    kinds: dict[tuple[str, int], Path] = {}
    for page in sorted(site.rglob("*.html")):
        parts = page.relative_to(site).parts
        section = "/".join(parts[: 2 if parts[0] == "en" else 1])
        kinds.setdefault((section, len(parts)), page)
    return [*kinds.values(), *sorted(site.glob("assets/**/*.css")), *sorted(site.glob("assets/**/*.svg"))]


@pytest.mark.skipif(not (shutil.which("java") and JAR.is_file()), reason="Java or vnu.jar is not installed")
def test_the_nu_html_checker_finds_nothing(begun_portal: Path, fixture_site: Path) -> None:
    files = [*sample(begun_portal / "site"), *sample(fixture_site)]
    command = [
        "java",
        "-Xss8m",
        "-jar",
        str(JAR),
        "--also-check-css",
        "--also-check-svg",
        "--format",
        "json",
        "--stdout",
        *map(str, files),
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    messages = json.loads(done.stdout)["messages"]
    assert [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] != "info"] == []
    assert len(files) > 50
