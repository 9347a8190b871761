"""Whether a portal is made by the engine that is installed: its configuration says so, and no copy of the engine's files stands in its way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..reading.syntax import syntax_problem
from ..reading.textfile import read_text
from ..theme import THEME

NAME = "gongkai"
"""What MkDocs calls the plugin, and the theme."""

HOOK = "hooks/main.py"
"""The other way in: of a portal that brings the engine with it."""

RULE: Rule[Path] = Rule("engine", N_("The engine that is installed makes the site, with its own theme, templates, styles and scripts."),
    N_("Write what the message says into mkdocs.yml, or remove the copy."))  # fmt: skip

_LOOKED_INTO = (".html", ".css", ".js")
"""What of the engine's files depends on the rest of it; pictures may be replaced freely."""


@dataclass(frozen=True)
class _Setting:
    """A value of the configuration, and where it stands."""

    value: Any
    where: Place


def faults(config: Path) -> Iterator[Problem]:
    """Yield what keeps the engine from making the whole site of the configuration `config`."""
    return RULE.name(_faults(config))


def _faults(config: Path) -> Iterator[Problem]:
    settings = _settings(config)
    if not isinstance(settings, dict):
        yield from settings
        return
    if not settings.get("site_name"):
        message = N_("site_name is missing; write the name of the office here: site_name: …")
        yield problem(Place(config.as_posix()), message)
    yield from _ways_in(config, settings)
    theme = settings.get("theme")
    named = theme.value if theme else None
    name, folder = (named.get("name"), named.get("custom_dir")) if isinstance(named, dict) else (named, None)
    if name != NAME:
        message = N_(
            "the pages of the theme {name} are not those of the portal; write theme: {{name: {wanted}}}"
        )
        where = theme.where if theme else Place(config.as_posix())
        yield problem(where, message, name=name or "mkdocs", wanted=NAME)
    docs = settings.get("docs_dir")
    written = docs.value if docs and isinstance(docs.value, str) else "docs"
    yield from _folder(config, written, docs)
    if isinstance(folder, str):
        yield from _folder(config, folder, theme)


def _folder(config: Path, name: str, setting: _Setting | None) -> Iterator[Problem]:
    """Yield what is wrong with the folder of the portal that `setting` calls `name`."""
    folder = config.parent / name
    if not folder.is_dir():
        where = setting.where if setting else Place(config.as_posix())
        yield problem(where, N_("there is no folder {name}, and no site without it: make it"), name=name)
    yield from _copies(folder)


def _ways_in(config: Path, settings: Mapping[str, _Setting]) -> Iterator[Problem]:
    """Yield a problem unless MkDocs finds the engine in one way."""
    hooks, plugins = settings.get("hooks"), settings.get("plugins")
    yield from _lost_hooks(config, hooks)
    as_hook, as_plugin = bool(hooks) and HOOK in _names(hooks), bool(plugins) and NAME in _names(plugins)
    if as_hook and as_plugin and hooks:
        message = N_("the engine is named twice, under hooks and under plugins; remove {hook} here")
        yield problem(hooks.where, message, hook=HOOK)
    elif not (as_hook or as_plugin):
        message = N_("nothing here makes pages of the data: write plugins: [{name}]")
        yield problem(plugins.where if plugins else Place(config.as_posix()), message, name=NAME)


def _lost_hooks(config: Path, hooks: _Setting | None) -> Iterator[Problem]:
    """Yield a problem for each hook that is not there."""
    for name in _names(hooks):
        if hooks and not (config.parent / str(name)).is_file():
            message = N_("there is no file {name}: bring it back, or take it out of hooks")
            yield problem(hooks.where, message, name=name)


def _names(setting: _Setting | None) -> list[str]:
    value = setting.value if setting else None
    listed = value if isinstance(value, list) else list(value) if isinstance(value, dict) else []
    return [name for each in listed for name in (each if isinstance(each, dict) else (each,))]


def _copies(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each file in `folder` that takes the place of one of the engine's, but for what says that it knows it."""
    for name, mark in marks().items():
        file = folder / name
        if file.is_file() and mark not in _first_line(file):
            message = N_(
                "this file takes the place of the engine's, which may have changed since it was copied: remove it, or compare the two and write {mark} into its first line, in a comment"
            )
            yield problem(Place(file.as_posix()), message, mark=mark)


def marks() -> dict[str, str]:
    """What a file must say that takes the place of one of the engine's, by its name: the mark changes with that file."""
    files = sorted(file for file in THEME.rglob("*") if file.suffix in _LOOKED_INTO)
    return {
        file.relative_to(THEME).as_posix(): f"gongkai {hashlib.sha256(file.read_bytes()).hexdigest()[:8]}"
        for file in files
    }


def _first_line(file: Path) -> str:
    with file.open("rb") as opened:
        return opened.readline(1000).decode("utf-8", "replace")


def _settings(config: Path, depth: int = 0) -> dict[str, _Setting] | Sequence[Problem]:
    """What `config` sets, and what it inherits; what is wrong with it if it cannot be read."""
    text = read_text(config, config.as_posix())
    if isinstance(text, Problem):
        return (text,)
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        return _worded(text, config) or (syntax_problem(error, text, config.as_posix()),)
    if not isinstance(node, yaml.MappingNode):
        message = N_(
            "there are no settings here; write site_name, theme: {{name: {name}}} and plugins: [{name}]"
        )
        return _worded(text, config) or (problem(Place(config.as_posix()), message, name=NAME),)
    own = {
        key.value: _Setting(
            _plain(value), Place(config.as_posix(), key.start_mark.line + 1, key.start_mark.column + 1)
        )
        for key, value in node.value
    }
    above = own.get("INHERIT")
    inherited = (
        _settings(config.parent / above.value, depth + 1)
        if above and isinstance(above.value, str) and depth < 9
        else {}
    )
    if not isinstance(inherited, dict):
        return inherited
    merged = dict(inherited)
    for name, setting in own.items():
        before = merged.get(name)
        both = before and isinstance(before.value, dict) and isinstance(setting.value, dict)
        merged[name] = (
            _Setting({**before.value, **setting.value}, setting.where) if before and both else setting
        )
    return merged


def _worded(text: str, config: Path) -> Sequence[Problem]:
    """What is wrong with the `text` of `config`, as it is told of a file of the data."""
    from ..reading.source import parse  # noqa: PLC0415 - a build that goes well needs none of it

    return parse(text, config.as_posix()).problems


def _plain(node: yaml.Node) -> Any:
    """The value of `node`, whatever its tags say."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value if isinstance(key, yaml.ScalarNode)}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each) for each in node.value]
    return node.value
