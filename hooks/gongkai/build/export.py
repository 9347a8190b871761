"""The portal as plain Markdown with a minimal configuration, for other generators and for comparisons."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Container, Iterable, Mapping
from datetime import date
from pathlib import Path

import yaml

from ..feeds.atom import feeds
from ..gate.examine import HOLDING, examine
from ..model.addresses import path_of, source_path
from ..model.archive import Archive
from ..model.data import Data
from ..model.kinds import ASSETS
from ..model.languages import LANGUAGES, ORIGINAL
from ..model.phrases import translations
from ..model.printing import date_text
from ..pages.markdown import UNTRANSLATED
from ..pages.nav import Tree
from ..pages.page import Page
from ..pages.trees import trees
from ..reading.documents import site_files
from ..reading.settings import now
from ..reading.withheld import withheld_in
from ..shell.chrome import chrome
from ..shell.metadata import published, tags
from ..work import parallel
from .publish import downloads, write
from .written import read_pages

THEME = Path(__file__).parent.parent / "templates" / "export.html"
"""What the exported theme adds to Material's pages."""

_THEMED = "overrides/main.html"

_NOTE, _MARK = ".gongkai-export", "written by gongkai export"
_PARTS = ("docs", "overrides", _NOTE, "mkdocs.yml")

_EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "footnotes",
    "def_list",
    "sane_lists",
    "admonition",
    "pymdownx.details",
    "pymdownx.tasklist",
    {"tables": {"use_align_attribute": True}},
    {"toc": {"toc_depth": "2-3"}},
]


def export(root: Path, folder: Path) -> int:
    """Write every page of the portal in `root` to `folder` (`docs/`, a theme and `mkdocs.yml`); number of pages.

    Raises:
        DataError: if the data or a hand-written page has faults.
        FileExistsError: if `folder` holds what is no export, and would be overwritten.
    """
    _refuse_unless_ours(folder)
    data = examine(root / "site_data", chosen=HOLDING).published()
    portal = Archive(data)
    _clear(folder)
    _announce(folder, ())
    with downloads(portal, None, folder / "docs", parallel.processes()) as made:
        sizes = {name: size for each in made for name, size in each.items()}
    withheld = withheld_in(root / "docs", now())
    found = trees(portal, read_pages(root / "docs", portal, withheld), sizes)
    phrases = {language: translations(language).gettext for language in found}
    files = _beside(root / "docs", withheld)
    files |= {source_path(report): report.source.encode() for report in data.reports}
    files |= {
        name: feed.encode() for name, feed in feeds(portal, found, phrases, data.agency.site_url).items()
    }
    for language, tree in found.items():
        for page in tree:
            markdown = page.markdown
            head = front_matter(data, tree, page, phrases[language])
            if UNTRANSLATED in markdown:
                head["untranslated"] = _notice(tree, phrases[language])
            files[page.src_uri] = f"---\n{_yaml(head)}---\n{markdown}".encode()
    _announce(folder, (f"docs/{name}" for name in (*sizes, *files)))
    for name, content in files.items():
        write(folder / "docs" / name, content)
    (folder / _THEMED).parent.mkdir(exist_ok=True)
    shutil.copyfile(THEME, folder / _THEMED)
    (folder / "mkdocs.yml").write_text(_yaml(_configuration(data, found, phrases)), "utf-8", newline="\n")
    return sum(name.endswith(".md") for name in files)


def _refuse_unless_ours(folder: Path) -> None:
    """An export says what it has written; nothing else is overwritten, nor anything through a link."""
    if not folder.exists():
        return
    is_linked = any((folder / name).is_symlink() for name in _PARTS)
    if is_linked or not folder.is_dir() or (_written(folder) is None and any(folder.iterdir())):
        raise FileExistsError(folder)


def _written(folder: Path) -> list[str] | None:
    """What an export before wrote to `folder`; None if there was none."""
    try:
        note = json.loads((folder / _NOTE).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    names = note.get(_MARK) if isinstance(note, dict) else None
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else None


def _announce(folder: Path, names: Iterable[str]) -> None:
    """Note what is about to be written, so that it is known for ours even if that is cut short."""
    folder.mkdir(parents=True, exist_ok=True)
    note = json.dumps({_MARK: sorted(names)}, ensure_ascii=False, indent=0) + "\n"
    (folder / _NOTE).write_text(note, "utf-8", newline="\n")


def _clear(folder: Path) -> None:
    """Remove what an export before wrote below `folder`; what somebody has added stays."""
    docs = Path(os.path.realpath(folder / "docs"))
    for name in _written(folder) or ():
        file = Path(os.path.realpath(folder / name))
        if file.is_relative_to(docs) and file.is_file():
            file.unlink()


def front_matter(data: Data, tree: Tree, page: Page, _: Callable[[str], str]) -> dict[str, object]:
    """What the head of an exported page says to a theme: title, description, language, page tags, day of publication."""
    day = published(data, page)
    return {
        "title": page.title,
        "description": page.description,
        "lang": LANGUAGES[page.language].html,
        "page_tags": [{"name": name, "content": content} for name, content in tags(data, tree, page)],
        "published": f"{_('Published')} {date_text(date.fromisoformat(day), page.language)}" if day else None,
    }


def _notice(tree: Tree, _: Callable[[str], str]) -> dict[str, str]:
    """What a page says of itself that shows what is not translated."""
    return {
        "text": _("Parts of this page have not been translated yet; they are shown in Chinese."),
        "link": _("How much is translated"),
        "url": tree[path_of("coverage")].url,
    }


def _yaml(record: object) -> str:
    return yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def _configuration(
    data: Data, found: Mapping[str, Tree], phrases: Mapping[str, Callable[[str], str]]
) -> dict[str, object]:
    return {
        "site_name": data.agency.short_name.zh,
        "docs_dir": "docs",
        "theme": {
            "name": "material", "custom_dir": "overrides", "language": ORIGINAL, "font": False,
            "features": ["navigation.prune"],
        },
        "plugins": ["search"],
        "markdown_extensions": _EXTENSIONS,
        "extra": {"footers": [_footer(data, found, language, phrases[language]) for language in found]},
    }  # fmt: skip


def _footer(
    data: Data, found: Mapping[str, Tree], language: str, _: Callable[[str], str]
) -> dict[str, object]:
    """The footer of the pages in a language: lines with label, text and address, as far as there are such."""
    footer = chrome(data, found, found[language][""], None, _).footer
    lines = [
        (None, footer.translation, None),
        *((mark.label, mark.text, mark.url) for mark in footer.marks),
    ]
    sitemap = found[language][path_of("sitemap")]
    return {
        "lang": LANGUAGES[language].html,
        "entries": [
            {key: value for key, value in zip(("label", "text", "url"), line, strict=True) if value}
            for line in lines
            if line[1]
        ],
        "sitemap": sitemap.url,
        "sitemap_title": _("Site map"),
    }


def _beside(docs: Path, withheld: Container[str]) -> dict[str, bytes]:
    """The pictures and other files that stand beside the hand-written pages."""
    names = (
        name
        for name in site_files(docs)
        if not (name.endswith(".md") or name.startswith(ASSETS) or name in withheld)
    )
    return {name: (docs / name).read_bytes() for name in names}
