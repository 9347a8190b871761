"""How soon the preview shows what an editor has saved: on the real data, and on large archives.

`python -m tests.bench.preview [--pages 0 --pages 10000] [--edits 7]` saves a changed figure in the newest report of a copy, asks for
the page of its indicator until it shows it, and prints seconds; 0 pages are the real data. Nothing else should run beside it.
"""

from __future__ import annotations

import itertools
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tools.servers import free_port

from .archive import CODE, ROOT, SIZES, unlink, write

_FIGURE = re.compile(r"(new-entities:\s+\{?value: '?|新登记市场主体\{)\d+")
"""In a file of figures, or as a mark of the text."""

_IN_SOURCE = re.compile(r"(共新登记市场主体)\d+")
_PAUSE = 0.01


def portal(folder: Path, pages: int) -> None:
    """Copy the portal to `folder`, with the real data or an archive of about so many `pages`."""
    for name in CODE:
        source = ROOT / name
        ignored = shutil.ignore_patterns("__pycache__")
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)
    if pages:
        unlink(folder)
        write(folder, *SIZES[pages], seed=1)
    else:
        shutil.copytree(ROOT / "site_data", folder / "site_data")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the preview of the portal in `folder`: its address."""
    port = free_port()
    command = [sys.executable, "-m", "gongkai", "serve", "--address", f"127.0.0.1:{port}"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def fetched(address: str) -> str:
    """What stands at `address`; nothing while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=300) as answer:
            return str(answer.read().decode())
    except urllib.error.URLError:
        return ""


def until(address: str, text: str) -> float:
    """Ask for `address` until it says `text`; the seconds that took."""
    start = time.monotonic()
    while text not in fetched(address):
        time.sleep(_PAUSE)
    return time.monotonic() - start


def edits(report: Path) -> Iterator[str]:
    """Save another value of a figure of `report` again and again: how its page prints it.

    The source is archived with it: if only the figure were changed, a fault would be shown.
    """
    files = {report / "achievements.yml": _FIGURE, report / "source.txt": _IN_SOURCE}
    texts = {file: (file.read_text("utf-8"), pattern) for file, pattern in files.items()}
    for value in itertools.count(7001):
        for file, (text, pattern) in texts.items():
            file.write_text(pattern.sub(rf"\g<1>{value}", text, count=1), "utf-8", newline="\n")
        yield str(value)


@click.command()
@click.option("--pages", "sizes", type=click.Choice(["0", *map(str, SIZES)]), multiple=True, default=["0", "1000", "10000"])  # fmt: skip
@click.option("--edits", "count", default=7, show_default=True)
def main(sizes: tuple[str, ...], count: int) -> None:
    """Print a line for each of SIZES: seconds to the first page, and from saving to seeing (median and longest)."""
    click.echo(
        "| pages | start | first page | saved to shown, median | longest |\n|---:|---:|---:|---:|---:|"
    )
    for size in map(int, sizes):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            portal(folder, size)
            newest = max((folder / "site_data/reports").iterdir())
            with served(folder) as url:
                begun = until(url, "site-header")
                page = f"{url}indicators/new-entities/"
                first = until(page, "site-header")
                times = [until(page, f"{value}户") for value in itertools.islice(edits(newest), count)]
        label = f"{size:,}" if size else "real data"
        click.echo(f"| {label} | {begun:.1f} s | {first:.2f} s | {statistics.median(times):.2f} s | {max(times):.2f} s |")  # fmt: skip


if __name__ == "__main__":
    main()
