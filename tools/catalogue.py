"""Keeps the gettext catalogue of phrases and messages in step with code and templates."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from inspect import cleandoc
from itertools import chain
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from gongkai.__main__ import main as commands
from gongkai.model.names import keys
from gongkai.work.help import WORDS

ROOT = Path(__file__).parent.parent
LANGUAGE = "zh"
CATALOGUE = ROOT / f"hooks/gongkai/locales/{LANGUAGE}.po"

_FILES = {
    "hooks/gongkai/**/*.py": "python",
    "hooks/gongkai/templates/*.j2": "jinja2",
    "hooks/gongkai/templates/editor/*.j2": "jinja2",
    "hooks/gongkai/theme/**/*.html": "jinja2",
}
_OPTIONS = {"extensions": "jinja2.ext.i18n", "silent": "false"}
_KEYWORDS = {
    "N_": None,
    "_": None,
    "gettext": None,
    "gettext_zh": None,
    "gettext_en": None,
    "ngettext": (1, 2),
}
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{\w*\}|%\(\w+\)s")
_HEADER = f"""\
# Phrases of the site and messages to editors; the English ones are the msgids.
# After a change in code or templates: python -m tools.catalogue update
msgid ""
msgstr ""
"Language: {LANGUAGE}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


@click.group()
def main() -> None:
    """Extract phrases, and tell what the catalogue lacks."""


@main.command()
def update() -> None:
    """Merge the phrases of code and templates into the catalogue; what nobody uses any more goes."""
    catalogue = _catalogue()
    catalogue.update(_extracted())
    body = io.BytesIO()
    write_po(
        body, catalogue, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True, width=0
    )
    CATALOGUE.parent.mkdir(exist_ok=True)
    CATALOGUE.write_bytes(_HEADER.encode() + body.getvalue().strip() + b"\n")


@main.command()
def check() -> None:
    """Exit 1 with every phrase that is missing, untranslated, doubtful or no longer used."""
    faults = list(_faults(_catalogue(), _extracted()))
    for fault in faults:
        click.echo(f"{CATALOGUE.relative_to(ROOT).as_posix()}: {fault}")
    if faults:
        click.echo("Run `python -m tools.catalogue update`, then translate what is empty or fuzzy.", err=True)
        sys.exit(1)


def _catalogue() -> Catalog:
    if not CATALOGUE.exists():
        return Catalog(LANGUAGE)
    return read_po(io.BytesIO(CATALOGUE.read_bytes()), locale=LANGUAGE)


def _extracted() -> Catalog:
    catalogue = Catalog()
    for pattern, method in _FILES.items():
        for path in sorted(ROOT.glob(pattern)):
            options = _OPTIONS if method == "jinja2" else None
            for _line, message, _comments, _context in extract_from_file(
                method, path, _KEYWORDS, options=options
            ):
                catalogue.add(message)
    for text in chain(_of_help(commands), *keys().values()):
        catalogue.add(text)
    return catalogue


def _of_help(commands: click.Command) -> Iterator[str]:
    """Yield each text that the help of `commands` holds."""
    yield from WORDS
    for command in _every(commands):
        yield from filter(None, (cleandoc(command.help or ""), command.short_help))
        yield from (each.help for each in command.params if isinstance(each, click.Option) and each.help)


def _every(command: click.Command) -> Iterator[click.Command]:
    """Yield `command` and all that stand below it."""
    yield command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below:
                yield from _every(below)


def _faults(catalogue: Catalog, extracted: Catalog) -> Iterator[str]:
    for message in extracted:
        if message.id:
            yield from _faults_of(_phrase(message), catalogue.get(message.id))
    unused = [message for message in catalogue if message.id and message.id not in extracted]
    for message in [*unused, *catalogue.obsolete.values()]:
        yield f"no longer used: {_phrase(message)}"


def _faults_of(phrase: str, translated: Message | None) -> Iterator[str]:
    if translated is None:
        yield f"missing: {phrase}"
    elif not translated.string or not all(_strings(translated)):
        yield f"untranslated: {phrase}"
    elif translated.fuzzy:
        yield f"fuzzy: {phrase}"
    elif any(_placeholders(string) != _placeholders(phrase) for string in _strings(translated)):
        yield f"other placeholders than in English: {phrase}"


def _phrase(message: Message) -> str:
    """The msgid, of two forms the plural."""
    return message.id if isinstance(message.id, str) else message.id[-1]


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


if __name__ == "__main__":
    main()
