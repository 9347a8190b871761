"""What a small server bears: nginx on loopback with our own configuration, asked for a while by `wrk`. Run by `make load`."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from gongkai.delivery.hosts import Place, configuration
from gongkai.delivery.pack import pack
from tools.servers import BROTLI, find, free_port, running

SCRIPT = Path(__file__).with_name("load.lua")
_RESULT = "RESULT "


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path("site"))
@click.option("--seconds", default=10, show_default=True, help="For each kind of file.")
@click.option("--connections", default=64, show_default=True)
def main(site: Path, seconds: int, connections: int) -> None:
    """Ask nginx for the pages, data and search pieces of SITE, and print how it did; exit 1 after any error."""
    missing = [program for program in ("nginx", "wrk") if not find(program)]
    if missing:
        raise click.ClickException(f"not installed: {', '.join(missing)}; run `python -m tools.servers`")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(site, folder / "site")
        pack(folder / "site")
        port = free_port()
        place = Place(str(folder / "site"), "/", "", port)
        text = configuration("nginx", place, brotli=BROTLI.exists())
        with running("nginx", text, port, folder / "nginx") as url:
            errors = _measure(url, _kinds(folder / "site"), folder, seconds, connections)
    sys.exit(bool(errors))


def _kinds(site: Path) -> Mapping[str, list[str]]:
    """Paths to ask for, by kind, in an order of no meaning; the last mixes them as a visit does: mostly pages."""
    chance = random.Random(47)
    pages = [
        "/" + f.relative_to(site).as_posix().removesuffix("index.html") for f in site.rglob("index.html")
    ]
    data = [
        "/" + f.relative_to(site).as_posix()
        for f in site.glob("data/*")
        if f.suffix in (".csv", ".json", ".zip")
    ]
    search = [
        "/" + f.relative_to(site).as_posix() for g in ("pieces/*", "assets/search/*") for f in site.glob(g) if f.is_file()
    ]  # fmt: skip
    search = [path for path in search if not path.endswith((".br", ".gz"))]
    mixed = [chance.choice(kind) for kind in chance.choices((pages, data, search), (8, 1, 3), k=3000)]
    found = {"pages": pages, "data": data, "search pieces": search, "mixed 8 : 1 : 3": mixed}
    for paths in found.values():
        chance.shuffle(paths)
    return found


def _measure(url: str, kinds: Mapping[str, list[str]], folder: Path, seconds: int, connections: int) -> int:
    """Print a line for each kind; number of errors."""
    all_errors = 0
    click.echo("| asked for | requests/s | MB/s | median | 99 % | errors |\n|---|---|---|---|---|---|")
    for kind, paths in kinds.items():
        listed = folder / "paths"
        listed.write_text("\n".join(paths) + "\n", "utf-8")
        command = [
            "wrk", "--threads", "2", "--connections", str(connections), "--duration", f"{seconds}s", "--script", str(SCRIPT), url,
        ]  # fmt: skip
        done = subprocess.run(
            command, env={**os.environ, "PATHS": str(listed)}, capture_output=True, text=True, check=True
        )
        line = next(line for line in done.stdout.splitlines() if line.startswith(_RESULT))
        requests, micros, size, median, slow, errors = map(int, line.removeprefix(_RESULT).split())
        took = micros / 1e6
        click.echo(
            f"| {kind} | {requests / took:,.0f} | {size / took / 1e6:.0f} | {median / 1000:.1f} ms | {slow / 1000:.1f} ms | {errors} |"
        )
        all_errors += errors
    return all_errors


if __name__ == "__main__":
    main()
