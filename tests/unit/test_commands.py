"""The command line brings in a command once it is asked for, and misses none."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

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
    assert int(threshold) == 500_000  # new objects before Python looks for garbage
    assert {"gongkai.gate.checking", "gongkai.rules"} <= {*modules}
    few = {"pypinyin", "packaging.requirements", "gongkai.migrating.answers", "gongkai.gate.founding"}
    assert not few & {*modules}


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("nope", "错误：没有 'nope' 这个命令。"),
        ("build --nope", "错误：没有 '--nope' 这个选项。是不是想写 '--now'？"),
        ("check --da", "错误：没有 '--da' 这个选项。是不是想写其中之一：'--lang', '--today'？"),
        ("build --driver x", "错误：'--driver' 的值不对：'x' 不是下列之一：'mkdocs', 'plain'。"),
        ("build --site-dir", "错误：选项 '--site-dir' 后面要写上值。"),
        ("build --fresh=1", "错误：选项 '--fresh' 不带值。"),
        ("build one", "错误：多写了一个参数（one）"),
        ("build one two", "错误：多写了几个参数（one two）"),
        ("deploy", "错误：缺少参数 'SITE'。"),
    ],
)
def test_what_is_wrong_with_a_call_is_told_in_the_language_of_who_calls(
    call: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Click speaks English alone."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    with pytest.raises(SystemExit) as ended:
        main(call.split(), prog_name="gongkai")
    told = capsys.readouterr().err.splitlines()
    assert told[-1] == said
    assert [each[:3] for each in told[:-1]] in (
        [],
        ["用法：", "要看用", ""],
    )  # some are refused before it is known of which command
    assert ended.value.code == 2


def _printed_at_once() -> Iterator[str]:
    """Yield each text of several letters that a command prints as it stands in the code, with its place."""
    for path in sorted(Path(gongkai.__path__[0]).rglob("*.py")):
        for call in (
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
        ):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if call.args and name in ("echo", "ClickException", "UsageError", "BadParameter", "stage"):
                parts = call.args[0].values if isinstance(call.args[0], ast.JoinedStr) else [call.args[0]]
                words = [str(part.value) for part in parts if isinstance(part, ast.Constant)]
                yield from (
                    f"{path.name}:{call.lineno}: {word}" for word in words if re.search("[a-z]{3}", word)
                )


def test_whatever_a_command_prints_is_said_by_the_catalogue() -> None:
    assert list(_printed_at_once()) == []


def test_what_a_command_prints_and_refuses_is_in_the_language_of_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    refused = CliRunner().invoke(main, ["verify", str(tmp_path / "nowhere")])
    assert (refused.exit_code, refused.output[:3]) == (1, "错误：")
    wrong = CliRunner().invoke(main, ["verify", "https://example.cn/?a"])
    assert (wrong.exit_code, wrong.output.splitlines()[-1]) == (
        2, "错误：https://example.cn/?a：网站地址以https://或http://开头，不含?和#。",
    )  # fmt: skip
