"""The register of rules in words: what each asks for, by what norm, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .gate import REGISTER
from .problems import N_
from .rules.rule import Rule, Severity

_SEVERITIES: dict[Severity, str] = {
    "error": N_("error: stops the build"),
    "warning": N_("warning: stops the check before publishing, not the build"),
    "advice": N_("advice: stops nothing"),
}
_EXCEPTION = N_(
    "Exceptions: # gongkai: allow {rule}: reason (in pages <!-- gongkai: allow {rule}: reason -->)"
)


def explained(rule: Rule[Any], gettext: Callable[[str], str]) -> Iterator[str]:
    """Yield the lines that explain `rule`."""
    yield f"{rule.id} ({gettext(_SEVERITIES[rule.severity])})"
    yield gettext(rule.title)
    yield gettext("What to do: {advice}").format(advice=gettext(rule.advice))
    if rule.source:
        yield gettext("Source: {source}").format(source=rule.source)
    if rule.excusable:
        yield gettext(_EXCEPTION).format(rule=rule.id)


def listed(gettext: Callable[[str], str]) -> Iterator[str]:
    """Yield a line for each rule of the register."""
    width = max(map(len, REGISTER))
    for rule in REGISTER.values():
        yield f"{rule.id:{width}}  {rule.severity:7}  {gettext(rule.title)}"
