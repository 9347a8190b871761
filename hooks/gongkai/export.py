"""The portal as plain Markdown with a minimal configuration, for other generators and for comparisons."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from . import parallel
from .archive import archive
from .load import load
from .page import Page
from .pages import handwritten, trees
from .publish import downloads

_CONFIG = """\
site_name: {name}
docs_dir: docs
theme:
  name: material
  language: zh
  font: false
  features: [navigation.prune]
plugins:
  - search
markdown_extensions:
  - attr_list
  - md_in_html
  - tables
  - toc:
      toc_depth: 2-3
"""


def export(root: Path, folder: Path) -> int:
    """Write every page of the portal in `root` to `folder` (`docs/` and `mkdocs.yml`); number of pages.

    Raises:
        DataError: if the data or a hand-written page has faults.
    """
    data = load(root / "site_data")
    portal = archive(data)
    files = downloads(portal, None, parallel.processes())
    sizes = {name: len(content) for name, content in files.items()}
    pages = [page for tree in trees(portal, _handwritten(root / "docs"), sizes).values() for page in tree]
    shutil.rmtree(folder / "docs", ignore_errors=True)
    for page in pages:
        file = folder / "docs" / page.src_uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n---\n{page.markdown}",
            "utf-8",
            newline="\n",
        )
    for report in data.reports:
        (folder / "docs/reports" / report.id / "source.txt").write_text(report.source, "utf-8", newline="\n")
    for name, content in files.items():
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_bytes(content)
    (folder / "mkdocs.yml").write_text(_CONFIG.format(name=data.agency.short_name.zh), "utf-8", newline="\n")
    return len(pages)


def _handwritten(docs: Path) -> list[Page]:
    files = [*sorted(docs.glob("*.md")), *sorted(docs.glob("en/*.md"))]
    return handwritten.read_pages(
        (file.relative_to(docs).as_posix(), file.read_text("utf-8"), file.as_posix()) for file in files
    )
