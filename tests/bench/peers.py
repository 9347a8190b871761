"""What our build costs beside other generators on the same Markdown: all in turn, several times, in one run.

`python -m tests.bench.peers [--pages 1000:3 --pages 10000:1] [--hugo-book FOLDER]` prints the machine and tables of medians; ratios
count, since machines are noisy. Peers that are not installed are named with what they need.
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from .archive import SIZES
from .contenders import HUGO, Contender, absent, prepare
from .measure import Cost, measured

_ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "XDG_CACHE_HOME": os.devnull,  # none goes by what it found out before
}
_NAMED = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "zensical", "hugo")


def compare(
    contenders: list[Contender], rounds: int, limit: float
) -> tuple[Mapping[str, list[Cost]], Mapping[str, int]]:
    """What each of `rounds` builds of each contender costs, in turn, and its pages; who exceeds `limit` is not asked again."""
    costs: dict[str, list[Cost]] = {contender.name: [] for contender in contenders}
    pages: dict[str, int] = {}
    late: set[str] = set()
    for _ in range(rounds):
        for contender in contenders:
            if contender.name in late:
                continue
            shutil.rmtree(contender.site, ignore_errors=True)
            shutil.rmtree(contender.folder / ".cache", ignore_errors=True)
            cost = measured(contender.command, contender.folder, _ENVIRONMENT, limit)
            if cost is None:
                late.add(contender.name)
            else:
                costs[contender.name].append(cost)
            click.echo(f"{contender.name}: {f'{cost.wall:.1f} s' if cost else 'too long'}", err=True)
            pages[contender.name] = contender.pages
    return costs, pages


def table(
    costs: Mapping[str, list[Cost]], pages: Mapping[str, int], limit: float, lacking: Mapping[str, str]
) -> Iterator[str]:
    """Yield the lines of a Markdown table of medians; the ratio is to the first row. Who is `lacking` stands below, with the reason."""
    first = next(iter(costs.values()))
    heads = ("build", "pages made", "seconds", "ratio", "processor seconds", "ms a page", "memory at most")
    yield f"| {' | '.join(heads)} |\n|---|{'---:|' * (len(heads) - 1)}"
    for name, found in costs.items():
        if not found:
            yield f"| {name} | | > {limit:.0f} | | | | |"
            continue
        wall, cpu = (statistics.median(getattr(cost, key) for cost in found) for key in ("wall", "cpu"))
        memory = max(cost.memory for cost in found) / 1e6
        ratio = f"{wall / statistics.median(cost.wall for cost in first):.2f}" if first else ""
        each = f"{1000 * cpu / max(pages[name], 1):.1f}"
        yield f"| {name} | {pages[name]:,} | {wall:.1f} | {ratio} | {cpu:.1f} | {each} | {memory:,.0f} MB |"
    for name, reason in lacking.items():
        yield f"| {name} | | not measured: {reason} | | | | |"


def machine() -> str:
    """Where this runs and with what: what a number means nothing without."""
    model = next(
        (line.partition(": ")[2] for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")),
        platform.machine(),
    )  # fmt: skip
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    installed = {each.metadata["Name"].lower(): each.version for each in importlib.metadata.distributions()}
    versions = ", ".join(f"{name} {installed[name]}" for name in _NAMED if name in installed)
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return (
        f"{time.strftime('%Y-%m-%d')}, {len(os.sched_getaffinity(0))} × {model}, {memory:.0f} GB, load before {load}; "
        f"Python {platform.python_version()}, {versions}"
    )


def _sizes(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> list[tuple[int, int]]:
    """Sizes of archives and how many rounds each gets: `1000` or `10000:1`."""
    found = [value.partition(":")[::2] for value in values]
    for pages, rounds in found:
        if not (pages.isdigit() and int(pages) in SIZES and (rounds or "3").isdigit()):
            raise click.BadParameter(f"one of {', '.join(map(str, SIZES))}, then perhaps :ROUNDS", ctx, param)
    return [(int(pages), max(int(rounds or 3), 1)) for pages, rounds in found]


@click.command()
@click.option("--pages", "sizes", multiple=True, default=["1000"], metavar="PAGES[:ROUNDS]", callback=_sizes)
@click.option(
    "--limit",
    default=900.0,
    show_default=True,
    help="Seconds after which a build is given up, and not begun again.",
)
@click.option(
    "--hugo-book",
    "theme",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The theme's source.",
)
@click.option(
    "--hugo-until",
    default=2_000,
    show_default=True,
    help="Pages beyond which hugo-book, whose time grows with their square, is not asked.",
)
def main(sizes: list[tuple[int, int]], limit: float, theme: Path | None, hugo_until: int) -> None:
    """Compare builds of archives of the given PAGES, and print how each grows from the smallest to the largest."""
    click.echo(machine())
    seconds: dict[int, Mapping[str, float]] = {}
    for size, rounds in sizes:
        lacking = dict(absent(theme))
        if size > hugo_until:
            lacking.setdefault(HUGO, f"grows with the square; --hugo-until {size}")
        with tempfile.TemporaryDirectory() as name:
            contenders = [each for each in prepare(Path(name), size, theme) if each.name not in lacking]
            costs, pages = compare(contenders, rounds, limit)
        click.echo(f"\n{size:,} pages, medians of {rounds}\n")
        click.echo("\n".join(table(costs, pages, limit, lacking)))
        seconds[size] = {
            name: statistics.median(each.wall for each in found) for name, found in costs.items() if found
        }
    for line in growth(seconds):
        click.echo(line)


def growth(seconds: Mapping[int, Mapping[str, float]]) -> Iterator[str]:
    """Yield how many times longer each takes for the largest than for the smallest archive that it built."""
    for name in seconds[min(seconds)]:
        built = sorted(size for size, found in seconds.items() if name in found)
        if len(built) > 1:
            low, high = built[0], built[-1]
            times = seconds[high][name] / seconds[low][name]
            yield f"\n{name}: {times:.1f} times from {low:,} to {high:,} pages"


if __name__ == "__main__":
    main()
