"""The command `gongkai new portal`: a folder that is a portal at once, with no report yet."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path

import click

from ..faults.problems import N_, RefusedError
from ..model import telephone
from ..model.identity import ICP, NO_TELEPHONE, POLICE, PROVINCES, SITE_ID
from ..model.languages import LANGUAGES, ORIGINAL, TRANSLATIONS
from ..work.installed import origin
from . import gate
from .portal import Codes, Founded, files
from .telling import phrases_option, stop

_NAME = N_("Name of the office, in Chinese and, behind a slash, in English if it has one there")
_CODES = N_(
    "Its province, as on number plates, and the codes of the website as far as they are known: identification code, police filing, ICP filing"
)
_TELEPHONE = N_("Its telephone number, as 010-12345678, if it is to be shown")
_LANGUAGES = N_("Languages of the portal: zh, or zh,en")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help=_NAME)
@click.option("--codes", help=_CODES)
@click.option("--telephone", "number", help=_TELEPHONE)
@click.option("--languages", help=_LANGUAGES)
@phrases_option
def portal(
    folder: Path,
    *,
    name: str | None,
    codes: str | None,
    number: str | None,
    languages: str | None,
    phrases: NullTranslations,
) -> None:
    """Make a portal in the new folder DIR: four questions, and it can be built; reports are imported then."""
    gettext = phrases.gettext
    try:
        _refuse_if_used(folder)
        founded = Founded(
            *_names(_asked(name, _NAME, None, gettext)),
            _codes(_asked(codes, _CODES, "", gettext)),
            telephone=_number(_asked(number, _TELEPHONE, "", gettext)),
            translations=_languages(_asked(languages, _LANGUAGES, ",".join(LANGUAGES), gettext)),
        )
        made = _written(founded, folder, phrases)
    except RefusedError as reason:
        click.echo(reason.said(gettext), err=True)
        sys.exit(1)
    for path in made:
        click.echo(path.as_posix())
    click.echo(gettext(_NEXT).format(folder=folder.as_posix()), err=True)


_NEXT = N_(
    "The portal is in {folder}. There: gongkai build makes the site, gongkai import FILE --period 2024-h1 brings a report."
)


def _asked(given: str | None, question: str, otherwise: str | None, gettext: Callable[[str], str]) -> str:
    """What was given, else what is answered; without anybody to ask, what is taken `otherwise`."""
    if given is not None:
        return given.strip()
    if sys.stdin.isatty():
        answer: str = click.prompt(gettext(question), default=otherwise, show_default=bool(otherwise))
        return answer.strip()
    if otherwise is None:
        raise RefusedError(N_("say what the office is called: --name 白槐市水利局"))
    return otherwise


def _refuse_if_used(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(
            N_("{folder} is there already and not empty; name a new folder"), folder=folder.as_posix()
        )


def _names(said: str) -> tuple[str, str | None]:
    """The name in Chinese, and in English if there is one."""
    chinese, _, english = (part.strip() for part in said.replace("／", "/").partition("/"))
    if not re.search(r"[\u4e00-\u9fff]", chinese):
        raise RefusedError(
            N_("{name} is no Chinese name; write it as 白槐市水利局 / Baihuai Water Bureau"), name=said
        )
    return chinese, english or None


def _codes(said: str) -> Codes:
    """Province and filing codes among the words of an answer, in any order."""
    forms = {"site_id": SITE_ID, "police": POLICE, "icp": ICP}
    found: dict[str, str] = {}
    for word in re.split(r"[\s,，;；、/]+", said.replace("公网安备 ", "公网安备")):
        kind = next((name for name, form in forms.items() if form.fullmatch(word)), None)
        if kind:
            found[kind] = word
        elif word in PROVINCES.values():
            found["province"] = word
        elif word in PROVINCES:
            found["province"] = PROVINCES[word]
        elif word:
            message = N_(
                "{value} is neither a province such as 京 nor a code such as 1100000001, 京公网安备11010100000001号 or 京ICP备12345678号"
            )
            raise RefusedError(message, value=word)
    return Codes(**found)


def _number(said: str) -> str | None:
    if said and not telephone.FORM.fullmatch(said):
        raise RefusedError(NO_TELEPHONE, value=said)
    return said or None


def _languages(said: str) -> tuple[str, ...]:
    """The languages beside the original."""
    named = [word for word in re.split(r"[\s,，、]+", said) if word]
    unknown = [word for word in named if word not in LANGUAGES]
    if unknown or ORIGINAL not in named:
        raise RefusedError(
            N_("{value} are no languages of a portal; write {known}"),
            value=said,
            known=" / ".join((ORIGINAL, ",".join(LANGUAGES))),
        )
    return tuple(language for language in TRANSLATIONS if language in named)


def _written(founded: Founded, folder: Path, phrases: NullTranslations) -> list[Path]:
    """Write the portal to `folder`, once its data have stood the check; what it is made of."""
    with tempfile.TemporaryDirectory() as place:
        draft = Path(place) / "portal"
        made = files(founded, phrases.gettext)
        for name, content in made.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
        wheel = origin().wheel
        if wheel:
            (draft / "wheels").mkdir()
            shutil.copy(wheel, draft / "wheels")
        (draft / ".ci/run").chmod(0o755)
        faults = gate.check(draft / "site_data").of("error")
        if faults:
            for fault in faults:
                click.echo(fault.said(phrases.gettext), err=True)
            stop(len(faults), phrases)
        shutil.copytree(draft, folder, dirs_exist_ok=True)
    return sorted(folder / name for name in made)


COMMANDS = (portal,)
"""What `gongkai new` makes besides a report."""
