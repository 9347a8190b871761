"""The offices of a fleet examined or built, each in a process of its own, as many at a time as there are processors."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace

from ..build.unchanged import engine, inputs
from ..faults.problems import N_
from ..model.phrases import message_language, translations
from ..work import parallel
from . import warm
from .fetched import FetchError, fetch
from .notes import Command, Result, known, remember
from .offices import Office

_PATIENCE = 1800
"""Seconds for one office."""

_OWN = N_("the portal brings an engine of its own (hooks/gongkai); a fleet has one for all: remove it")
_NONE = N_("there is no portal: {folder} has no mkdocs.yml or no site_data")


def run(offices: Sequence[Office], command: Command, *, fresh: bool = False) -> Iterator[Result]:
    """Yield how each of the `offices` stands after `command`, as each is done; one that is broken stops no other."""
    of_engine = engine()
    with ThreadPoolExecutor(parallel.processes()) as pool:
        jobs = [pool.submit(_one, office, command, of_engine, fresh) for office in offices]
        yield from (job.result() for job in as_completed(jobs))


def _one(office: Office, command: Command, of_engine: str, fresh: bool) -> Result:
    start = time.monotonic()
    result = _result(office, command, of_engine, fresh)
    return replace(result, seconds=round(time.monotonic() - start, 2))


def _result(office: Office, command: Command, of_engine: str, fresh: bool) -> Result:
    gettext = translations().gettext
    try:
        fetch(office)
        if not ((office.folder / "mkdocs.yml").is_file() and (office.folder / "site_data").is_dir()):
            return Result(office.id, "missing", said=gettext(_NONE).format(folder=office.folder))
        if (office.folder / "hooks/gongkai").exists():
            return Result(office.id, "broken", 1, said=gettext(_OWN))
        own = inputs(office.folder / "mkdocs.yml")
        made_from = own and f"{of_engine} {own}"
        before = None if fresh else known(office, command, made_from)
        if before:
            return replace(before, unchanged=True)
        result = _checked(office) if command == "check" else _built(office)
    except (FetchError, OSError, subprocess.TimeoutExpired) as error:
        return Result(office.id, "missing", said=str(error))
    remember(office, command, made_from, result)
    return result


def _checked(office: Office) -> Result:
    done = _gongkai(office, "check", "--format", "json", "--lang", message_language())
    try:
        faults = json.loads(done.stdout)["problems"]
    except (ValueError, KeyError, TypeError):
        return _crashed(office, done)
    errors = [fault for fault in faults if fault["severity"] == "error"]
    warnings = [fault for fault in faults if fault["severity"] == "warning"]
    first = next(iter(errors + warnings), None)
    said = "{file}:{line}:{column}: {message} [{rule}]".format(**first) if first else ""
    return Result(
        office.id,
        "broken" if errors else "warned" if warnings else "sound",
        len(errors),
        len(warnings),
        said=said,
    )


def _built(office: Office) -> Result:
    done = _gongkai(office, "build", "--driver", "plain")
    if done.returncode:
        return _crashed(office, done)
    pages = sum(
        int(word) for word in done.stdout.replace(",", " ").partition("pages")[0].split() if word.isdigit()
    )
    return Result(office.id, "sound", pages=pages)


def _crashed(office: Office, done: subprocess.CompletedProcess[str]) -> Result:
    """What an office is like whose command failed: its faults, each on a line with its place."""
    lines = [line for line in (done.stderr + done.stdout).splitlines() if line.endswith("]") and ":" in line]
    others = [line for line in done.stderr.splitlines() if line.strip()]
    return Result(office.id, "broken", max(len(lines), 1), said=next(iter(lines or others[-1:]), ""))


def _gongkai(office: Office, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"GONGKAI_PROCESSES": "1", "PYTHONUTF8": "1"}
    return warm.run(office.folder.absolute(), arguments, environment, _PATIENCE)
