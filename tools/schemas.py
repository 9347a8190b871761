"""Keeps what is written from the code in step with it: JSON Schemas and settings for editors' tools, the lists of rules."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from gongkai.gate.explain import table
from gongkai.gate.vscode import vscode
from gongkai.model.files import json_schemas
from gongkai.model.phrases import translations

ROOT = Path(__file__).parent.parent
SCHEMAS = "site_data/schemas"


def wanted() -> dict[str, str]:
    """Text of each file written from the code, by its path."""
    schemas = {f"{SCHEMAS}/{name}": text for name, text in json_schemas().items()}
    rules = {
        f"docs/guide/rules.{language}.md": table(translations(language).gettext) for language in ("zh", "en")
    }
    told = {f".vscode/{name}": text for name, text in vscode().items()}
    return schemas | rules | told


@click.group()
def main() -> None:
    """Write JSON Schemas and lists of rules, and tell which are out of date."""


@main.command()
def update() -> None:
    """Write the schema of every kind of data file and the lists of rules; schemas of no kind go."""
    (ROOT / SCHEMAS).mkdir(exist_ok=True)
    for path in (ROOT / SCHEMAS).glob("*"):
        path.unlink()
    for name, text in wanted().items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")


@main.command()
def check() -> None:
    """Exit 1 with every file that is not what the code says."""
    faults = list(_faults())
    for fault in faults:
        click.echo(fault)
    if faults:
        click.echo("Run `python -m tools.schemas update`.", err=True)
        sys.exit(1)


def _faults() -> Iterator[str]:
    for name, text in wanted().items():
        path = ROOT / name
        if not path.is_file():
            yield f"{name}: missing"
        elif path.read_text(encoding="utf-8") != text:
            yield f"{name}: out of date"
    for path in (ROOT / SCHEMAS).glob("*"):
        if f"{SCHEMAS}/{path.name}" not in wanted():
            yield f"{SCHEMAS}/{path.name}: no data file has this schema"


if __name__ == "__main__":
    main()
