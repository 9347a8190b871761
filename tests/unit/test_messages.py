"""The messages to editors: each can be filled in, and each has a golden case in both languages."""

import functools
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

from gongkai.gate.gate import REGISTER
from gongkai.model.phrases import translations
from tests.golden.test_errors import CASES, read

ROOT = Path(__file__).parent.parent.parent
MODULES = [
    *(
        path for path in ROOT.glob("hooks/gongkai/rules/**/*.py") if path.parent.name != "proof"
    ),  # no rule yet
    *(
        ROOT / f"hooks/gongkai/reading/{name}.py"
        for name in ("textfile", "syntax", "source", "sources", "shape")
    ),
]
EXPLANATIONS = {phrase for rule in REGISTER.values() for phrase in (rule.title, rule.advice, rule.source)}
MESSAGES = sorted(
    {str(found[1]) for path in MODULES for found in extract_from_file("python", path, {"N_": None})}
    - EXPLANATIONS
)


@functools.cache
def golden(language: str) -> str:
    """What all golden cases expect in a language."""
    return "\n".join(read(case)[language] for case in CASES)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_message_has_a_golden_case(language: str) -> None:
    assert [
        worded for worded in map(translations(language).gettext, MESSAGES) if not _told(worded, language)
    ] == []


def _told(worded: str, language: str) -> bool:
    pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(worded)).replace(r"\{\{", r"\{").replace(r"\}\}", r"\}")
    line = rf":[0-9]+: (warning: |advice: |警告：|建议：)?{pattern} \[[a-z-]+\]$"
    return re.search(line, golden(language), re.MULTILINE) is not None


def test_messages_are_found() -> None:
    assert len(MESSAGES) > 80
