"""The register of rules in words: what each asks for, by what norm, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..faults.problems import N_
from ..faults.rule import Rule, Severity
from .gate import REGISTER

_SEVERITIES: dict[Severity, str] = {
    "error": N_("error: stops the build"),
    "warning": N_("warning: stops the check before publishing, not the build"),
    "advice": N_("advice: stops nothing"),
}
_EXCEPTION = N_(
    "Exceptions: # gongkai: allow {rule}: reason (in pages <!-- gongkai: allow {rule}: reason -->)"
)

_RULES = N_("The rules of the check")
_WRITTEN = N_(
    "Written from the register by python -m tools.schemas update; gongkai explain RULE says the same."
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


def table(gettext: Callable[[str], str]) -> str:
    """The register as a page in Markdown, a heading for each severity and a row for each rule."""
    lines = [f"# {gettext(_RULES)}", "", gettext(_WRITTEN), ""]
    for severity, name in _SEVERITIES.items():
        rules = sorted(
            (rule for rule in REGISTER.values() if rule.severity == severity), key=lambda rule: rule.id
        )
        if rules:
            heads = (N_("Rule"), N_("What must hold"), N_("What to do"), N_("Exceptions"), N_("Source"))
            lines += [f"## {gettext(name)}", "", _row(*map(gettext, heads)), "|---|---|---|---|---|"]
            lines += [_row(*_cells(rule, gettext)) for rule in rules]
            lines.append("")
    return "\n".join(lines)


def _cells(rule: Rule[Any], gettext: Callable[[str], str]) -> Iterator[str]:
    yield f"`{rule.id}`"
    yield gettext(rule.title)
    yield gettext(rule.advice)
    yield gettext("with a reason") if rule.excusable else gettext("none")
    yield gettext(rule.source) if rule.source else ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
