"""Whether files fit the schemas of others; what knows these is brought in once it is asked, for it takes a second."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from click.testing import CliRunner


def fits(schema: Sequence[str], *files: Path) -> str:
    """What is wrong in `files` by a `schema`, as check-jsonschema calls it; empty if nothing is."""
    from check_jsonschema import main  # noqa: PLC0415 - so here

    done = CliRunner().invoke(main, ["--builtin-schema", *schema, *map(str, files)])
    return "" if done.exit_code == 0 else done.output or repr(done.exception)
