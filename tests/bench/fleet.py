"""What a fleet costs: so many invented offices, made from one, built, built again, and with one changed. Run by `python -m tests.bench.fleet`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

import click

from tests.conftest import OFFICE

_FIRST = {
    "澄": "Cheng",
    "霁": "Ji",
    "岚": "Lan",
    "漪": "Yi",
    "霏": "Fei",
    "霖": "Lin",
    "琅": "Lang",
    "翎": "Ling",
    "曜": "Yao",
    "昕": "Xin",
}
_LAST = {
    "溪": "xi",
    "渚": "zhu",
    "屿": "yu",
    "坞": "wu",
    "汀": "ting",
    "埠": "bu",
    "圩": "wei",
    "垭": "ya",
    "堰": "yan",
    "浦": "pu",
}
_CONFIGURATION = """site_name: 政府信息公开
theme:
  name: gongkai
plugins:
  - gongkai
markdown_extensions:
  - attr_list
  - md_in_html
  - tables:
      use_align_attribute: true
  - toc:
      toc_depth: 2-3
"""


def offices(folder: Path, count: int) -> Path:
    """Make `count` offices of counties that do not exist below `folder`, each with content alone; the list of them."""
    ids = []
    for (first, one), (last, two) in list(product(_FIRST.items(), _LAST.items()))[:count]:
        id = f"{one}{two}".lower()
        ids.append(id)
        shutil.copytree(OFFICE, folder / id)
        (folder / id / "mkdocs.yml").write_text(_CONFIGURATION, "utf-8")
        for file in (folder / id).rglob("*.*"):
            if file.is_file():
                text = file.read_text("utf-8")
                file.write_text(text.replace("澄溪", first + last).replace("Chengxi", one + two), "utf-8")
    listed = folder / "offices.yml"
    listed.write_text("offices:\n" + "".join(f"- {{id: {id}, folder: {id}}}\n" for id in ids), "utf-8")
    return listed


def _measured(*arguments: str) -> str:
    """Seconds by the clock that `gongkai fleet` takes, and how many processes wait for a processor meanwhile."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "gongkai", "fleet", *arguments], capture_output=True, text=True, check=False
    )
    waiting = os.getloadavg()[0]
    return f"{time.monotonic() - start:6.1f} s, load {waiting:.1f}, exit {done.returncode}: {done.stdout.splitlines()[-1]}"


@click.command()
@click.argument("count", type=int, default=100)
def main(count: int) -> None:
    """Measure the fleet of COUNT (100) offices."""
    with tempfile.TemporaryDirectory() as folder:
        listed = offices(Path(folder), count)
        click.echo(f"build, all new     {_measured('build', str(listed))}")
        click.echo(f"build, unchanged   {_measured('build', str(listed))}")
        home = next(Path(folder).glob("*/site_data/home.yml"))
        home.write_text(home.read_text("utf-8") + "# changed\n", "utf-8")
        click.echo(f"build, one changed {_measured('build', str(listed))}")
        click.echo(f"check, all new     {_measured('check', str(listed))}")


if __name__ == "__main__":
    main()
