"""The files of a new portal: its data with nothing in them but who the office is, its recipes, and what it installs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..faults.problems import N_
from ..importing.yamltext import inline, scalar
from ..model.files import COLLECTING, SHARED, json_schemas
from ..model.languages import LANGUAGES
from ..model.office import FORMAT
from ..work.compiled import TEMPLATES
from ..work.installed import LOCK, lock, requirement
from .vscode import vscode

_FOLDER = TEMPLATES / "portal"
_DOT = "dot-"
"""How names begin that begin with a point in a portal: a package holds no hidden files."""

_AGENCY = N_("What is not known stays null and is never guessed; gongkai check lists it.")
_FIRST = {"home": "key_figures", "search": "topics"}
"""The list with which a file begins that is not called like its list."""


@dataclass(frozen=True)
class Codes:
    """Province and filing codes, as far as they are known."""

    province: str | None = None
    site_id: str | None = None
    police: str | None = None
    icp: str | None = None


@dataclass(frozen=True)
class Founded:
    """What is known of an office whose portal begins."""

    name: str
    english: str | None = None
    codes: Codes = Codes()
    telephone: str | None = None
    translations: tuple[str, ...] = ()


def files(founded: Founded, gettext: Callable[[str], str]) -> dict[str, bytes]:
    """The content of each file of the portal by its name."""
    translated = "，英文放在`en/`里，文件同名" if founded.translations else ""
    words = {"@name@": founded.name, "@title@": scalar(founded.name), "@translated@": translated}
    texts = {name: _filled(file, words) for name, file in _templates()}
    texts |= {
        f"site_data/{name}.yml": _data(name, founded, gettext) for name in SHARED if name not in COLLECTING
    }
    texts |= {f"site_data/schemas/{name}": schema for name, schema in json_schemas().items()}
    texts |= {f".vscode/{name}": text for name, text in vscode().items()}
    texts |= {LOCK: lock(), "engine.txt": f"{requirement()}\n"}
    return {name: text.encode() for name, text in texts.items()}


def _templates() -> Iterator[tuple[str, Path]]:
    for file in sorted(_FOLDER.rglob("*")):
        if file.is_file():
            steps = file.relative_to(_FOLDER).parts
            yield (
                "/".join(f".{step.removeprefix(_DOT)}" if step.startswith(_DOT) else step for step in steps),
                file,
            )


def _filled(file: Path, words: dict[str, str]) -> str:
    text = file.read_text("utf-8")
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text


def _data(name: str, founded: Founded, gettext: Callable[[str], str]) -> str:
    head = f"# yaml-language-server: $schema=schemas/{name}.schema.json\n"
    if name != "agency":
        return f"{head}{_FIRST.get(name, name)}: []\n"
    return head + "".join(f"{line}\n" for line in _agency(founded, gettext))


def _agency(founded: Founded, gettext: Callable[[str], str]) -> Iterator[str]:
    yield f"format: {FORMAT}"
    yield f"# {gettext(_AGENCY)}"
    named = inline(dict(zip(LANGUAGES, (founded.name, founded.english), strict=True)))
    yield from (f"name: {named}", f"short_name: {named}")
    yield from ("address: null", "contact: null")
    yield f"telephone: {scalar(founded.telephone)}"
    yield from (f"{key}: null" for key in ("stated_in", "supervisor", "domain", "licence"))
    yield "filing:"
    like = {"police": "{0}公网安备…号", "icp": "{0}ICP备…号"}
    for key in ("site_id", "police", "icp", "party_badge", "error_report"):
        value = getattr(founded.codes, key, None)
        hint = (
            f" # {like[key].format(founded.codes.province)}"
            if founded.codes.province and not value and key in like
            else ""
        )
        yield f"  {key}: {scalar(value)}{hint}"
    yield f"translations: {inline(list(founded.translations))}"
