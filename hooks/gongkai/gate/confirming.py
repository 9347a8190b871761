"""The command `gongkai confirm`: what an import has guessed, a question at a time; each answer is written at once."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import Literal, get_args

import click

from ..faults.problems import N_
from ..importing.questions import DENIABLE, INSTEAD
from ..migrating.answers import Point, UnanswerableError, denied, settled
from ..model.parts import ReportKind
from .open_questions import Folder, again, points
from .passages import passage
from .telling import phrases_option

Choice = Literal["1", "2", "3", "4", "5", "0"]
_CHOICES: Mapping[Choice, str] = {
    "1": N_("yes"), "2": N_("yes, but otherwise: …"), "3": N_("no"), "4": N_("leave open"), "5": N_("back"), "0": N_("stop"),
}  # fmt: skip
_WIDE = str.maketrans("０１２３４５", "012345")
_OPEN: tuple[Choice, ...] = ("4", "5", "0")
_KIND = N_("the kind of the report ({kinds})")
_KINDS: tuple[str, ...] = get_args(ReportKind)


@click.command()
@click.argument("report", required=False)
@click.option("--data", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path("site_data"), help="Folder of the data.")  # fmt: skip
@phrases_option
def confirm(report: str | None, data: Path, phrases: NullTranslations) -> None:
    """Go through what an import has guessed in REPORT (all), a question at a time; each answer is written at once."""
    if report is not None and not (data / "reports" / report).is_dir():
        click.echo(phrases.gettext("there is no report {id}").format(id=report), err=True)
        sys.exit(1)
    asking = _Asking(Folder(data), points(data, report), phrases)
    interrupted = False
    try:
        asking.all()
    except (KeyboardInterrupt, click.Abort):
        click.echo()
        interrupted = True
    left = len(points(data, report))
    said = phrases.gettext("{count} answered, {left} still open.")
    click.echo(said.format(count=asking.answered, left=left))
    if interrupted:
        sys.exit(130)


@dataclass(frozen=True)
class _Step:
    """An answer that was written: which question it was of, and what it changed."""

    at: int
    before: Mapping[str, str | None]
    after: Mapping[str, str]


@dataclass
class _Asking:
    """A walk through questions, forwards and back."""

    folder: Folder
    points: Sequence[Point]
    phrases: NullTranslations
    steps: list[_Step] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    """Numbers of the questions that were shown and left behind, for the way back."""

    @property
    def answered(self) -> int:
        """How many answers stand."""
        return len(self.steps)

    def all(self) -> None:
        """Ask until the last question, or the end of what is typed."""
        at = 0
        while at < len(self.points):
            choice = self._one(at)
            if choice in (None, "0"):
                return
            if choice == "5":
                at = self._back(at)
                continue
            self.seen.append(at)
            at += 1

    def _one(self, at: int) -> Choice | None:
        """Ask one question until it is answered or left; None at the end of what is typed."""
        while True:
            point = again(self.folder.files(self.points[at].report), self.points[at])
            if point is None:
                return "4"
            self._show(at, point)
            choice, value = self._typed(point)
            if choice not in ("1", "2", "3"):
                return choice
            if self._write(at, point, choice, value):
                return choice

    def _show(self, at: int, point: Point) -> None:
        files = self.folder.files(point.report)
        click.echo(f"\n[{at + 1}/{len(self.points)}] {files[point.file].file}:{point.asked.line}")
        for line in passage(files, point):
            click.echo(f"    {line}")
        click.echo(point.asked.question)
        offered = "  ".join(f"{choice} {self._said(_CHOICES[choice])}" for choice in self._offered(point))
        click.echo(offered)

    def _offered(self, point: Point) -> tuple[Choice, ...]:
        topic = point.topic
        otherwise: tuple[Choice, ...] = ("2",) if topic and INSTEAD[topic] else ()
        no: tuple[Choice, ...] = ("3",) if topic in DENIABLE else ()
        return ("1", *otherwise, *no, *_OPEN)

    def _typed(self, point: Point) -> tuple[Choice | None, str | None]:
        """The choice, and what is to stand instead of the guess."""
        while True:
            said = self._line("> ")
            if said is None:
                return None, None
            choice = next((each for each in self._offered(point) if each == said.translate(_WIDE)), None)
            if said == "":
                return "4", None
            if choice != "2" or point.topic is None:
                if choice is not None:
                    return choice, None
                click.echo(self._said(N_("type one of the digits before the answers")))
                if not sys.stdin.isatty():  # nobody reads that
                    return "4", None
                continue
            wanted = _KIND if point.topic == "kind" else INSTEAD[point.topic]
            value = self._line(self._said(wanted).format(kinds=", ".join(_KINDS)) + ": ")
            if value is None:
                return None, None
            if value and (point.topic != "kind" or value in _KINDS):
                return choice, value

    def _line(self, prompt: str) -> str | None:
        """What is typed, without white space around it; None at its end."""
        click.echo(prompt, nl=False)
        line = sys.stdin.readline()
        if not line:
            click.echo()
            return None
        if not sys.stdin.isatty():
            click.echo(line.rstrip("\n"))
        return line.strip().strip("\u3000")

    def _write(self, at: int, point: Point, choice: Choice, value: str | None) -> bool:
        """Write an answer; if it cannot be, say why, and ask again."""
        files = self.folder.files(point.report)
        now = again(files, point)
        if now is None or now.asked != point.asked:
            click.echo(self._said(N_("the file was changed meanwhile; here is the question again")))
            return now is None
        for fault in (fault for source in files.values() for fault in source.problems):
            click.echo(fault.text(self.phrases.gettext))
            return False
        try:
            after = denied(files, now) if choice == "3" else settled(files, now, value)
        except UnanswerableError as reason:
            click.echo(reason.said(self.phrases.gettext))
            return False
        before = {name: files[name].text for name in after}
        if not self.folder.write(before, after):
            click.echo(self._said(N_("the file was changed meanwhile; here is the question again")))
            return False
        self.steps.append(_Step(at, before, after))
        return True

    def _back(self, at: int) -> int:
        """Number of the question before, whose answer is taken back."""
        if not self.seen:
            click.echo(self._said(N_("this is the first question")))
            return at
        before = self.seen.pop()
        if self.steps and self.steps[-1].at == before:
            step = self.steps[-1]
            if not self.folder.write(step.after, {name: text or "" for name, text in step.before.items()}):
                click.echo(self._said(N_("the file was changed meanwhile; that answer stays")))
                self.seen.append(before)
                return at
            self.steps.pop()
        return before

    def _said(self, message: str) -> str:
        return self.phrases.gettext(message)


COMMANDS = (confirm,)
