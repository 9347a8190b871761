"""mkdocs.yml as the driver without MkDocs understands it: what it does not know it refuses, so that no setting is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..faults.problems import N_, DataError, Problem, problem
from ..reading.source import KeyPath, Source, read
from .look import Look, Script
from .written import Dialect

_OURS = {"use_directory_urls": True, "hooks": ["hooks/main.py"], "plugins": []}
"""What has to be as the portal comes: anything else would be another site."""

_USED = {
    "docs_dir", "theme", "markdown_extensions", "exclude_docs", "extra_css", "extra_javascript", "validation",
}  # fmt: skip
_WITHOUT_EFFECT = {
    "site_name", "site_url", "site_dir", "site_author", "site_description", "copyright", "dev_addr", "watch", "strict",
}  # fmt: skip
_THEME = {"name", "custom_dir", "language", "locale", "font", "favicon"}
_VALIDATION = {
    "omitted_files",
    "anchors",
    "nav",
    "links",
    "not_found",
    "absolute_links",
    "unrecognized_links",
}
_BUILT_IN = ("toc", "tables", "fenced_code")
"""Extensions of Markdown that MkDocs always loads, before all others."""

_UNNAMED = {"not_found": "warn", "absolute_links": "info", "unrecognized_links": "info"}
"""How serious MkDocs takes a link of which the configuration says nothing."""

_WHOLE = re.compile(r"/[^*?\[\]\\]+")


@dataclass(frozen=True)
class Configuration:
    """What a portal sets: its folders, its look, its Markdown, and the paths in docs/ that are not published."""

    docs: Path
    templates: Path
    look: Look
    dialect: Dialect
    left_out: tuple[str, ...]

    def leaves_out(self, name: str) -> bool:
        """Whether the file `name` of docs/ is not published."""
        return any(f"{name}/".startswith(f"{path}/") for path in self.left_out)


def configuration(file: Path) -> Configuration:
    """What stands in the configuration `file`.

    Raises:
        DataError: with everything in it that only MkDocs knows.
    """
    source = read(file, file.as_posix())
    if source.problems:
        raise DataError(source.problems)
    found: Any = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) or {}
    if faults := list(_unknown(source, found)):
        raise DataError(faults)
    theme = found.get("theme", {})
    dialect = _dialect(found)
    if faults := list(_useless(source, dialect)):
        raise DataError(faults)
    return Configuration(
        file.parent / found.get("docs_dir", "docs"),
        file.parent / theme.get("custom_dir", "overrides"),
        Look(
            theme.get("favicon", Look.favicon),
            tuple(found.get("extra_css", ())),
            tuple(map(_script, found.get("extra_javascript", ()))),
        ),
        dialect,
        ("templates", *(line.strip("/") for line in _lines(found))),
    )


def _unknown(source: Source, found: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for each key, value and path that only MkDocs knows."""
    known = {(): _USED | _WITHOUT_EFFECT | _OURS.keys(), ("theme",): _THEME, ("validation",): _VALIDATION}
    for path, names in known.items():
        for key in source.get(path) or ():
            if key not in names:
                yield _only_mkdocs(source, (*path, key))
    for key, value in _OURS.items():
        if found.get(key, value) != value:
            yield _only_mkdocs(source, (key,))
    for line in _lines(found):
        if not _WHOLE.fullmatch(line):
            message = N_(
                "the plain driver leaves out whole paths only, such as /drafts/ or /old.md; write {line} so, or build with --driver mkdocs"
            )
            yield problem(source.locate(("exclude_docs",)), message, line=line)


def _only_mkdocs(source: Source, path: KeyPath) -> Problem:
    message = N_("only MkDocs knows this setting of {key}; remove it, or build with --driver mkdocs")
    return problem(source.locate(path), message, key=path[-1])


def _useless(source: Source, dialect: Dialect) -> Iterator[Problem]:
    """Yield a problem if Python-Markdown cannot load the extensions."""
    try:
        dialect.converter()
    except (ImportError, AttributeError, TypeError, ValueError, KeyError) as error:
        message = N_("an extension of Markdown cannot be loaded as it is set ({reason}); mend or remove it")
        yield problem(source.locate(("markdown_extensions",)), message, reason=error)


def _lines(found: Mapping[str, Any]) -> list[str]:
    """The paths that are left out, as they are written."""
    lines = [line.strip() for line in (found.get("exclude_docs") or "").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def _dialect(found: Mapping[str, Any]) -> Dialect:
    named = found.get("markdown_extensions") or []
    configs: dict[str, dict[str, Any]] = {}
    for each in [{name: value} for name, value in named.items()] if isinstance(named, dict) else named:
        configs |= (
            {name: value or {} for name, value in each.items()} if isinstance(each, dict) else {each: {}}
        )
    validation = found.get("validation") or {}
    levels = {**_UNNAMED, **validation, **(validation.get("links") or {})}
    lenient = {name for name in _UNNAMED if levels[name] in ("info", "ignore")}
    from_docs = {levels["absolute_links"]} & {"relative_to_docs"}
    extensions = tuple(dict.fromkeys((*_BUILT_IN, *configs)))
    return Dialect(
        extensions, {name: value for name, value in configs.items() if value}, frozenset(lenient | from_docs)
    )


def _script(told: str | dict[str, Any]) -> Script:
    if isinstance(told, str):
        return Script(told, "module" if told.endswith(".mjs") else "")
    return Script(told["path"], told.get("type", ""), bool(told.get("defer")), bool(told.get("async")))
