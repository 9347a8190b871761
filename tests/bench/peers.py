"""What our build costs beside other generators on the same Markdown: all in turn, several times, in one run.

`python -m tests.bench.peers [--pages 1000 --pages 10000] [--rounds 3] [--hugo-book FOLDER]` prints a table of medians; ratios
count, since machines are noisy. Peers that are not installed are left out and named.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from .archive import SIZES
from .measure import Cost, measured

_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_HUGO = """\
baseURL = "/"
theme = "hugo-book"
themesDir = {themes}
defaultContentLanguage = "zh"
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
[params]
BookSearch = true
BookSection = "/"
[languages.zh]
contentDir = "zh"
[languages.en]
contentDir = "en"
"""


@dataclass(frozen=True)
class Contender:
    """A way to build the pages: its command, the folder to run it in, and where the site comes to stand."""

    name: str
    command: tuple[str, ...]
    folder: Path
    site: Path
    alone: bool = True
    """Whether it starts from nothing; else its site is needed and stays."""


def prepare(folder: Path, pages: int, themes: Path | None) -> Iterator[Contender]:
    """Write an archive of `pages` and its Markdown below `folder`; yield who can build it here, ours first."""
    portal, plain = folder / "portal", folder / "plain"
    _python("-m", "tests.bench.archive", str(portal), "--pages", str(pages))
    _python("-m", "gongkai", "export", str(plain), cwd=portal)
    (portal / "site").mkdir()
    python, site = sys.executable, portal / "site"
    yield Contender(
        "gongkai build, search index included", (python, "-m", "gongkai", "build", "--fresh"), portal, site
    )
    yield Contender(
        "MkDocs + Material, pruned navigation, its search",
        (python, "-m", "mkdocs", "build", "-q"),
        plain,
        plain / "site",
    )
    if importlib.util.find_spec("zensical"):
        yield Contender(
            "Zensical, its search", (python, "-m", "zensical", "build", "--clean"), plain, plain / "site"
        )
    hugo = shutil.which("hugo")
    if hugo and themes:
        yield Contender(
            "Hugo + hugo-book, its search",
            (hugo, "--quiet"),
            for_hugo(plain, folder / "hugo", themes),
            folder / "hugo/public",
        )


def for_hugo(plain: Path, folder: Path, theme: Path) -> Path:
    """The exported pages in `plain` as content of Hugo, in `folder`; sections are branch bundles there."""
    for language, source in (("zh", plain / "docs"), ("en", plain / "docs/en")):
        for file in source.rglob("*.md"):
            if language == "zh" and (plain / "docs/en") in file.parents:
                continue
            name = "_index.md" if file.name == "index.md" and any(file.parent.glob("*/*.md")) else file.name
            target = folder / language / file.relative_to(source).with_name(name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    (folder / "themes").mkdir()
    (folder / "themes/hugo-book").symlink_to(theme.resolve(), target_is_directory=True)
    (folder / "hugo.toml").write_text(_HUGO.format(themes=json.dumps(str(folder / "themes"))), "utf-8")
    return folder


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
            if contender.alone:
                shutil.rmtree(contender.site, ignore_errors=True)
                shutil.rmtree(contender.folder / ".cache", ignore_errors=True)
            cost = measured(contender.command, contender.folder, _ENVIRONMENT, limit)
            if cost is None:
                late.add(contender.name)
            else:
                costs[contender.name].append(cost)
            click.echo(f"{contender.name}: {f'{cost.wall:.1f} s' if cost else 'too long'}", err=True)
            pages[contender.name] = sum(1 for _ in contender.site.rglob("*.html"))
    return costs, pages


def table(costs: Mapping[str, list[Cost]], pages: Mapping[str, int], limit: float) -> Iterator[str]:
    """Yield the lines of a Markdown table of medians; the ratio is to the first row."""
    first = next(iter(costs.values()))
    yield "| build | HTML pages | seconds | ratio | processor seconds | memory at most |\n|---|---:|---:|---:|---:|---:|"
    for name, found in costs.items():
        if not found:
            yield f"| {name} | | > {limit:.0f} | | | |"
            continue
        wall, cpu = (statistics.median(getattr(cost, key) for cost in found) for key in ("wall", "cpu"))
        memory = max(cost.memory for cost in found) / 1e6
        ratio = wall / statistics.median(cost.wall for cost in first)
        yield f"| {name} | {pages[name]:,} | {wall:.1f} | {ratio:.2f} | {cpu:.1f} | {memory:,.0f} MB |"


def _python(*arguments: str, cwd: Path | None = None) -> None:
    subprocess.run([sys.executable, *arguments], cwd=cwd, check=True)


@click.command()
@click.option(
    "--pages", "sizes", type=click.Choice([str(size) for size in SIZES]), multiple=True, default=["1000"]
)
@click.option("--rounds", default=3, show_default=True)
@click.option("--limit", default=900.0, show_default=True, help="Seconds after which a build is given up.")
@click.option(
    "--hugo-book",
    "theme",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The theme's source.",
)
def main(sizes: tuple[str, ...], rounds: int, limit: float, theme: Path | None) -> None:
    """Compare builds of archives of the given SIZES, and print how ours grows from the smallest to the largest."""
    ours: dict[int, float] = {}
    for size in map(int, sizes):
        with tempfile.TemporaryDirectory() as name:
            contenders = list(prepare(Path(name), size, theme))
            costs, pages = compare(contenders, rounds, limit)
        click.echo(f"\n{size:,} pages, medians of {rounds}\n")
        click.echo("\n".join(table(costs, pages, limit)))
        if costs[contenders[0].name]:
            ours[size] = statistics.median(cost.wall for cost in costs[contenders[0].name])
    if len(ours) > 1:
        click.echo(f"\ngrowth of ours: {ours[max(ours)] / ours[min(ours)]:.1f} times")


if __name__ == "__main__":
    main()
