"""mkdocs.yml as the driver without MkDocs understands it: what it does not know it refuses, so that no setting is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BeforeValidator, Field

from ..faults.problems import N_, DataError, Problem, problem
from ..gate.wiring import HOOK, NAME
from ..model.text import Record
from ..reading.shape import check
from ..reading.source import KeyPath, Source, read
from ..theme import THEME
from .look import Look, Script
from .written import Dialect

_OURS: Mapping[str, tuple[object, ...]] = {
    "use_directory_urls": (None, "true"),
    "hooks": (None, [], [HOOK]),
    "plugins": (None, [], [NAME]),
}
"""What has to be as the portal comes: anything else would be another site."""

_BUILT_IN = ("toc", "tables", "fenced_code")
"""Extensions of Markdown that MkDocs always loads, before all others."""

_WHOLE = re.compile(r"/[^*?\[\]\\]+")

_Level = Literal["warn", "info", "ignore"]
_Switch = Literal["true", "false"]


def _named(key: str, told: object) -> object:
    return {key: told} if isinstance(told, str) else told


def _flat(told: object) -> object:
    """What is said of links, be it under a key of its own or not."""
    links = told.get("links") if isinstance(told, dict) else None
    return {**told, **links} if isinstance(told, dict) and isinstance(links, dict) else told


class _Theme(Record):
    name: str = ""
    custom_dir: str | None = None
    favicon: str = Look.favicon
    language: Any = None
    locale: Any = None
    font: Any = None


class _Script(Record):
    path: str
    type: str = ""
    defer: _Switch = "false"
    async_: _Switch = Field(default="false", alias="async")


class _Links(Record):
    not_found: _Level = "warn"
    absolute_links: Literal["warn", "info", "ignore", "relative_to_docs"] = "info"
    unrecognized_links: _Level = "info"
    anchors: Any = None


class _Validation(_Links):
    omitted_files: Any = None
    nav: Any = None
    links: Any = None


class _Settings(Record):
    """All that a portal may set; what is of any type has no effect on the site."""

    docs_dir: str = "docs"
    theme: Annotated[_Theme, BeforeValidator(partial(_named, "name"))]
    markdown_extensions: tuple[
        Annotated[
            dict[str, Any], BeforeValidator(lambda told: {told: None} if isinstance(told, str) else told)
        ],
        ...,
    ] = ()
    exclude_docs: str = ""
    extra_css: tuple[str, ...] = ()
    extra_javascript: tuple[Annotated[_Script, BeforeValidator(partial(_named, "path"))], ...] = ()
    validation: Annotated[_Validation, BeforeValidator(_flat)] = _Validation()
    use_directory_urls: Any = None
    hooks: Any = None
    plugins: Any = None
    site_name: Any = None
    site_url: Any = None
    site_dir: Any = None
    site_author: Any = None
    site_description: Any = None
    copyright: Any = None
    dev_addr: Any = None
    watch: Any = None
    strict: Any = None


_KNOWN: Mapping[KeyPath, type[Record]] = {(): _Settings, ("theme",): _Theme}


@dataclass(frozen=True)
class Configuration:
    """What a portal sets: its folders, its look, its Markdown, and the paths in docs/ that are not published."""

    docs: Path
    templates: tuple[Path, ...]
    """Where templates are looked for, first in what the portal changes."""

    look: Look
    dialect: Dialect
    left_out: tuple[str, ...]

    def leaves_out(self, name: str) -> bool:
        """Whether the file `name` of docs/ is not published."""
        return any(f"{name}/".startswith(f"{path}/") for path in self.left_out)


def configuration(file: Path) -> Configuration:
    """What stands in the configuration `file`.

    Raises:
        DataError: with everything in it that only MkDocs knows, or nobody.
    """
    source = read(file, file.as_posix())
    faults = list(source.problems) or list(_unknown(source))
    found = [] if faults else check(_Settings, source)
    if isinstance(found, list):
        raise DataError([*faults, *found])
    given = Configuration(
        file.parent / found.docs_dir,
        (*([file.parent / found.theme.custom_dir] if found.theme.custom_dir else ()), THEME),
        Look(found.theme.favicon, found.extra_css, tuple(map(_script, found.extra_javascript))),
        _dialect(file, found),
        ("templates", *(line.strip("/") for line in _lines(found.exclude_docs))),
    )
    if faults := list(_useless(source, given)):
        raise DataError(faults)
    return given


def _unknown(source: Source) -> Iterator[Problem]:
    """Yield a problem for each key, value and path that only MkDocs knows."""
    for path, known in _KNOWN.items():
        found = source.get(path)
        for key in found if isinstance(found, dict) else ():
            if key not in known.model_fields:
                yield _only_mkdocs(source, (*path, key))
    for key, values in _OURS.items():
        if source.get((key,)) not in values:
            yield _only_mkdocs(source, (key,))
    for line in _lines(source.get(("exclude_docs",))):
        if not _WHOLE.fullmatch(line):
            message = N_(
                "the plain driver leaves out whole paths only, such as /drafts/ or /old.md; write {line} so, or build with --driver mkdocs"
            )
            yield problem(source.locate(("exclude_docs",)), message, line=line)


def _only_mkdocs(source: Source, path: KeyPath) -> Problem:
    message = N_("only MkDocs knows this setting of {key}; remove it, or build with --driver mkdocs")
    return problem(source.locate_key(path), message, key=path[-1])


def _useless(source: Source, given: Configuration) -> Iterator[Problem]:
    """Yield a problem for each folder that is none, and one if Python-Markdown cannot load the extensions."""
    for path, folder in {("docs_dir",): given.docs, ("theme", "custom_dir"): given.templates[0]}.items():
        if not folder.is_dir():
            message = N_("there is no folder {folder}; write its path from this file")
            yield problem(source.locate(path), message, folder=folder.as_posix())
    try:
        given.dialect.converter()
    except (ImportError, AttributeError, TypeError, ValueError, KeyError) as error:
        message = N_("an extension of Markdown cannot be loaded as it is set ({reason}); mend or remove it")
        yield problem(source.locate(("markdown_extensions",)), message, reason=error)


def _lines(excluded: object) -> list[str]:
    """The paths that are left out, as they are written."""
    lines = [line.strip() for line in excluded.splitlines()] if isinstance(excluded, str) else []
    return [line for line in lines if line and not line.startswith("#")]


def _dialect(file: Path, found: _Settings) -> Dialect:
    """The Markdown of `found`, its settings with the types that YAML gives them."""
    named = [name for each in found.markdown_extensions for name in each]
    typed = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader).get("markdown_extensions") or ()
    configs = {
        name: value or {} for each in typed if isinstance(each, dict) for name, value in each.items() if value
    }
    kinds = {
        name: getattr(found.validation, name)
        for name in ("not_found", "absolute_links", "unrecognized_links")
    }
    lenient = {name for name, level in kinds.items() if level in ("info", "ignore")}
    from_docs = {kinds["absolute_links"]} & {"relative_to_docs"}
    return Dialect(tuple(dict.fromkeys((*_BUILT_IN, *named))), configs, frozenset(lenient | from_docs))


def _script(told: _Script) -> Script:
    kind = told.type or ("module" if told.path.endswith(".mjs") else "")
    return Script(told.path, kind, told.defer == "true", told.async_ == "true")
