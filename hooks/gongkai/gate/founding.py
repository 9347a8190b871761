"""The command `gongkai new portal`: a folder that is a portal at once, with no report yet."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import click

from ..faults.problems import N_, DataError, Place, Problem, RefusedError, problem
from ..model import telephone
from ..model.identity import ICP, NO_TELEPHONE, POLICE, PROVINCE_NAMES, PROVINCES, SITE_ID
from ..model.languages import LANGUAGES, ORIGINAL, TRANSLATIONS
from ..work.installed import origin
from . import gate
from .portal import Codes, Founded, files
from .telling import phrases_option

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
    answers: Sequence[str | None] = (name, codes, number, languages)
    asks = sys.stdin.isatty() and None in answers
    try:
        _refuse_if_used(folder)
    except RefusedError as reason:
        click.echo(reason.said(gettext), err=True)
        sys.exit(1)
    if asks:
        answers = _asked(answers, gettext)
    while True:
        try:
            made = _written(_founded(answers), folder, gettext)
            break
        except DataError as error:
            for fault in error.problems:
                click.echo(fault.said(gettext), err=True)
        if not asks:
            sys.exit(1)
        answers = _asked([None] * len(answers), gettext, answers)
    for path in made:
        click.echo(path.as_posix())
    click.echo(gettext(_NEXT).format(folder=folder.as_posix()), err=True)


_NEXT = N_(
    "The portal is in {folder}. There: gongkai build makes the site, gongkai import FILE --period 2024-h1 brings a report."
)


def _asked(
    given: Sequence[str | None], gettext: Callable[[str], str], before: Sequence[str | None] = ()
) -> Sequence[str]:
    """What is answered to the questions that are not answered by what is `given`; what was answered `before` is offered again."""
    offered = before or [each.otherwise for each in _QUESTIONS]
    return [
        _answer(question, otherwise, gettext) if said is None else said
        for said, question, otherwise in zip(given, _QUESTIONS, offered, strict=True)
    ]


def _answer(question: _Question, otherwise: str | None, gettext: Callable[[str], str]) -> str:
    """What is answered, once it can be read."""
    while True:
        answer: str = click.prompt(gettext(question.words), default=otherwise, show_default=bool(otherwise))
        try:
            question.read(answer)
        except RefusedError as reason:
            click.echo(reason.said(gettext), err=True)
        else:
            return answer


def _founded(answers: Sequence[str | None]) -> Founded:
    """What the answers say; what is not answered is taken otherwise.

    Raises:
        DataError: with each that cannot be.
    """
    read, faults = list[Any](), list[Problem]()
    for number, (answer, question) in enumerate(zip(answers, _QUESTIONS, strict=True)):
        try:
            read.append(question.read(answer if answer is not None else question.otherwise or ""))
        except RefusedError as reason:
            faults.append(problem(Place("", number), reason.message, **reason.values))
    if faults:
        raise DataError(faults)
    (name, english), codes, telephone, translations = read
    return Founded(name, english, codes, telephone, translations)


def _refuse_if_used(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(
            N_("{folder} is there already and not empty; name a new folder"), folder=folder.as_posix()
        )


def _names(said: str) -> tuple[str, str | None]:
    """The name in Chinese, and in English if there is one."""
    chinese, _, english = (part.strip() for part in said.replace("／", "/").partition("/"))
    if not chinese:
        raise RefusedError(N_("say what the office is called: --name 白槐市水利局"))
    if not re.search(r"[\u4e00-\u9fff]", chinese):
        raise RefusedError(
            N_("{name} is no Chinese name; write it as 白槐市水利局 / Baihuai Water Bureau"), name=said
        )
    return chinese, english or None


def _codes(said: str) -> Codes:
    """Province and filing codes among the words of an answer, in any order."""
    forms = {"site_id": SITE_ID, "police": POLICE, "icp": ICP}
    found, unknown = dict[str, str](), list[str]()
    for word in re.split(r"[\s,，;；、/]+", said.replace("公网安备 ", "公网安备")):
        kind = next((name for name, form in forms.items() if form.fullmatch(word)), None)
        sign = PROVINCES.get(word) or next((sign for sign in PROVINCES.values() if _means(word, sign)), None)
        if kind or sign:
            found[kind or "province"] = word if kind else str(sign)
        elif word:
            unknown.append(word)
    if unknown:
        message = N_(
            "{value} is neither a province such as 京 nor a code such as 1100000001, 京公网安备11010100000001号 or 京ICP备12345678号"
        )
        raise RefusedError(message, value="、".join(unknown))
    return Codes(**found)


def _means(word: str, sign: str) -> bool:
    """Whether a word is the sign of a province, or its name: 京, 北京, 北京市."""
    return word == sign or word.startswith(PROVINCE_NAMES[sign])


def _number(said: str) -> str | None:
    number = said.strip()
    if number and not telephone.FORM.fullmatch(number):
        raise RefusedError(NO_TELEPHONE, value=number)
    return number or None


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


@dataclass(frozen=True)
class _Question:
    """A question, how its answer is read, and what is taken if it is not answered; None if it must be."""

    words: str
    read: Callable[[str], object]
    otherwise: str | None = ""


_QUESTIONS = (
    _Question(_NAME, _names, None),
    _Question(_CODES, _codes),
    _Question(_TELEPHONE, _number),
    _Question(_LANGUAGES, _languages, ",".join(LANGUAGES)),
)


def _written(founded: Founded, folder: Path, gettext: Callable[[str], str]) -> list[Path]:
    """Write the portal to `folder`, once its data have stood the check; what it is made of.

    Raises:
        DataError: with what the check says of them.
    """
    with tempfile.TemporaryDirectory() as place:
        draft = Path(place) / "portal"
        made = files(founded, gettext)
        for name, content in made.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
        wheel = origin().wheel
        if wheel:
            (draft / "wheels").mkdir()
            shutil.copy(wheel, draft / "wheels")
        (draft / ".ci/run").chmod(0o755)
        if faults := gate.check(draft / "site_data").of("error"):
            raise DataError(faults)
        shutil.copytree(draft, folder, dirs_exist_ok=True)
    return sorted(folder / name for name in made)


COMMANDS = (portal,)
"""What `gongkai new` makes besides a report."""
