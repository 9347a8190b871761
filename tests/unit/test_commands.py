"""The command line brings in a command once it is asked for, and misses none."""

import importlib
import pkgutil
import subprocess
import sys

import click
import pytest

import gongkai
from gongkai.__main__ import main

_MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(gongkai.__path__, "gongkai.")
    if name.endswith(
        (
            ".commands",
            ".exporting",
            "gate.checking",
            "gate.confirming",
            "gate.gathering",
            "gate.importing",
            "gate.upgrading",
        )
    )
]


def test_every_command_of_every_module_can_be_asked_for() -> None:
    there = {command.name: command for name in _MODULES for command in importlib.import_module(name).COMMANDS}
    context = click.Context(main)
    assert {name: main.get_command(context, name) for name in main.list_commands(context)} == there


def test_what_is_no_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["publish"], prog_name="gongkai")
    assert end.value.code == 2
    assert "No such command 'publish'" in capsys.readouterr().err


def test_a_build_is_begun_without_what_only_checks_need() -> None:
    code = "import sys, gongkai.__main__, gongkai.build.commands; print('\\n'.join(sys.modules))"
    brought = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert {"gongkai.build.build"} <= {*brought.stdout.split()}
    assert not {"gongkai.rules", "gongkai.pages", "pydantic", "lxml"} & {*brought.stdout.split()}


def test_a_check_is_begun_without_what_few_commands_need() -> None:
    code = "import gc, sys; from gongkai.__main__ import main; main.get_command(None, 'check'); print(gc.get_threshold()[0], *sys.modules)"
    brought = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    threshold, *modules = brought.stdout.split()
    assert int(threshold) == 100_000  # new objects before Python looks for garbage
    assert {"gongkai.gate.checking", "gongkai.rules"} <= {*modules}
    few = {"pypinyin", "packaging.requirements", "gongkai.migrating.answers", "gongkai.gate.founding"}
    assert not few & {*modules}
