"""Keeps the JSON Schemas that editors' tools read in step with the models."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from gongkai.schema import json_schemas

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "site_data/schemas"


@click.group()
def main() -> None:
    """Write JSON Schemas, and tell which are out of date."""


@main.command()
def update() -> None:
    """Write the schema of every kind of data file; those of no kind go."""
    SCHEMAS.mkdir(exist_ok=True)
    for path in SCHEMAS.glob("*"):
        path.unlink()
    for name, text in json_schemas().items():
        (SCHEMAS / name).write_text(text, encoding="utf-8", newline="\n")


@main.command()
def check() -> None:
    """Exit 1 with every schema that is not what the models say."""
    faults = list(_faults())
    for fault in faults:
        click.echo(fault)
    if faults:
        click.echo("Run `python -m tools.schemas update`.", err=True)
        sys.exit(1)


def _faults() -> Iterator[str]:
    wanted = json_schemas()
    found = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.glob("*")}
    for name in sorted(wanted.keys() | found.keys()):
        where = (SCHEMAS / name).relative_to(ROOT).as_posix()
        if name not in found:
            yield f"{where}: missing"
        elif name not in wanted:
            yield f"{where}: no data file has this schema"
        elif found[name] != wanted[name]:
            yield f"{where}: out of date"


if __name__ == "__main__":
    main()
