"""What scripts and style sheets ask of a browser: nothing newer than the oldest that we serve, but for what it can do without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.newer import BASELINE, NEWER

ROOT = Path(__file__).parent.parent.parent
ASSETS = ROOT / "hooks/gongkai/theme/assets"
EDITOR = ROOT / "hooks/gongkai/templates/editor"

DISPENSABLE = {
    "property text-autospace": "a little space between Chinese and Latin letters",
    "property text-spacing-trim": "narrower punctuation at the ends of lines",
    "property text-wrap": "headings of lines alike in length",
    "media forced-colors": "colours chosen by the reader, which older systems force upon the page anyway",
    "property forced-color-adjust": "the emblem in its own colour among colours chosen by the reader",
    "value align-content: start": "nothing: in grids it is older",
    "value justify-content: start": "nothing: in grids it is older",
    "selector has": "four columns of figures instead of three; one line less below a chart",
    "selector details-content": "on paper, what stands in a box that is folded",
}
"""What older browsers leave out, and what their readers miss."""

OWN = {"share"}
"""What our scripts call something of their own, and newer browsers something else."""

SYNTAX = {
    r"\bstatic\s*\{": "static { }",
    r"#\w+\s+in\s": "#private in",
    r"(?m)^(?:const .*= |let .*= )?await\b": "await outside a function",
    r"\b(?:import|export)\b[^;\n]*\b(?:with|assert)\s*\{": "import … with { }",
    r"(?m)^\s*(?:await )?using\s+\w+\s*=": "using",
    r"/[gimsuy]*[dv][gimsuy]*(?=[\s.,;)])(?<=\w)(?<!\w\w\w)": "the flags d and v of a pattern",
}
"""Forms of JavaScript that are newer, told by how they look."""


def _table() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in NEWER.read_text("utf-8").splitlines():
        kind, name, version = line.split("\t")
        found.setdefault(kind, {})[name] = version
    return found


TABLE = _table()
MEMBERS = {name.rpartition(".")[2] for name in TABLE["member"]} - OWN


def in_script(text: str) -> Iterator[str]:
    """Yield what is newer in the script `text`."""
    code = re.sub(r"/\*.*?\*/|(?:^|(?<=\s))//[^\n]*", "", text, flags=re.DOTALL)
    yield from (f"member {name}" for name in re.findall(r"\.\s*([A-Za-z]\w*)\b", code) if name in MEMBERS)
    uses = re.findall(r"(?<![\w.$])([A-Za-z]\w*)\s*[.(]", code)
    yield from (f"global {name}" for name in uses if name in TABLE["global"] or name in _OF_WINDOW)
    yield from (what for pattern, what in SYNTAX.items() if re.search(pattern, code))


_OF_WINDOW = {name.removeprefix("Window.") for name in TABLE["member"] if name.startswith("Window.")}


def in_sheet(text: str) -> Iterator[str]:
    """Yield what is newer in the style sheet `text`."""
    yield from _in_block(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL), nested=False)


def _in_block(text: str, *, nested: bool) -> Iterator[str]:
    at = 0
    for match in re.finditer(r"[{};]", text):
        if match.start() < at:
            continue
        before = text[at : match.start()].strip()
        if match[0] != "{":
            at = match.end()
            yield from _in_declaration(before)
            continue
        end = _end(text, match.end())
        inner, at = text[match.end() : end], end + 1
        yield from _in_prelude(before)
        if nested:
            yield f"a rule within a rule: {before}"
        yield from _in_block(inner, nested=not before.startswith("@"))
    yield from _in_declaration(text[at:].strip())


def _end(text: str, at: int) -> int:
    depth = 1
    for match in re.compile(r"[{}]").finditer(text, at):
        depth += 1 if match[0] == "{" else -1
        if not depth:
            return match.start()
    raise AssertionError(text[at : at + 60])


def _in_prelude(prelude: str) -> Iterator[str]:
    if prelude.startswith("@"):
        name = re.match(r"@([\w-]+)", prelude)
        assert name
        yield from (f"at-rule {name[1]}" for _ in (1,) if name[1] in TABLE["at-rule"])
        yield from (f"media {word}" for word in re.findall(r"\(([\w-]+)", prelude) if word in TABLE["media"])
        if re.search(r"[<>]|\bor\b", prelude):
            yield f"media {prelude}"
        return
    newer = [word for word in re.findall(r":{1,2}([\w-]+)", prelude) if word in TABLE["selector"]]
    yield from (f"selector {word}" for word in newer)
    if re.search(r":not\([^()]*,", prelude):
        yield "selector :not(a, b)"
    if newer and len(_list(prelude)) > 1:
        yield f"a list that a newer selector makes void: {prelude}"


def _list(prelude: str) -> list[str]:
    """The selectors of a list, whatever stands in brackets."""
    flat = prelude
    while flat != (flat := re.sub(r"\([^()]*\)", "", flat)):
        pass
    return flat.split(",")


def _in_declaration(declaration: str) -> Iterator[str]:
    name, colon, value = (part.strip() for part in declaration.partition(":"))
    if not colon:
        return
    yield from (f"property {name}" for _ in (1,) if name in TABLE["property"])
    words = re.findall(r"[a-z][\w-]*(?!\()\b", re.sub(r'"[^"]*"|url\([^)]*\)', "", value))
    yield from (f"value {name}: {word}" for word in words if f"{name}: {word}" in TABLE["value"])
    yield from (
        f"function {word}()" for word in re.findall(r"([\w-]+)\(", value) if word in TABLE["function"]
    )
    yield from (f"unit {unit}" for unit in re.findall(r"\d((?:[dsl]v|cq)(?:[hwib]|min|max)|r?lh|r?cap|r?ch|r?ic)\b", value) if unit != "ch")  # fmt: skip


@pytest.mark.parametrize(
    ("script", "newer"),
    [
        ("list.at(-1)", ["member at"]), ("x?.at(0)", ["member at"]), ("Object.hasOwn(a, b)", ["member hasOwn"]),
        ("structuredClone(a)", ["global structuredClone"]), ("crypto.randomUUID()", ["member randomUUID"]),
        ("[].findLast(f).toSorted()", ["member findLast", "member toSorted"]), ("Object.groupBy(a, f)", ["member groupBy"]),
        ("class A { static { a(); } }", ["static { }"]), ("const a = await b();", ["await outside a function"]),
        ('import a from "b" with { type: "json" }', ["import … with { }"]), ("new CompressionStream('gzip')", []),
        ("a ??= b; c?.d; // list.at(-1)", []), ("text.match(/a/v)", ["the flags d and v of a pattern"]),
    ],
)  # fmt: skip
def test_what_is_newer_in_a_script_is_found(script: str, newer: list[str]) -> None:
    assert list(in_script(script)) == newer


@pytest.mark.parametrize(
    ("sheet", "newer"),
    [
        ("a:is(b, c) { d: e }", ["selector is"]), (":where(a) { b: c }", ["selector where"]),
        ("a, b:has(c, d) { e: f }", ["selector has", "a list that a newer selector makes void: a, b:has(c, d)"]),
        ("a:not(b, c) { d: e }", ["selector :not(a, b)"]), ("a { aspect-ratio: 1 }", ["property aspect-ratio"]),
        ("a { b { c: d } }", ["a rule within a rule: b"]), ("a { height: 100dvh; }", ["unit dvh"]),
        ("@container (min-width: 1em) { a { b: c } }", ["at-rule container"]), ("a { overflow: clip }", ["value overflow: clip"]),
        ("@media (width >= 40em) { a { b: c } }", ["media @media (width >= 40em)"]), ("@layer a;", []),
        ("a { color: color-mix(in srgb, red, blue) }", ["function color-mix()"]), ("@media print { a { inset: 0 } }", []),
    ],
)  # fmt: skip
def test_what_is_newer_in_a_style_sheet_is_found(sheet: str, newer: list[str]) -> None:
    assert list(in_sheet(sheet)) == newer


def test_no_script_asks_for_more_than_the_oldest_browser_has() -> None:
    scripts = sorted((*ASSETS.rglob("*.js"), *EDITOR.glob("*.js")))
    assert {
        file.name: found for file in scripts if (found := sorted({*in_script(file.read_text("utf-8"))}))
    } == {}


def test_no_style_sheet_asks_for_more_than_the_oldest_browser_can_do_without() -> None:
    found = {each for file in ASSETS.rglob("*.css") for each in in_sheet(file.read_text("utf-8"))}
    assert found == DISPENSABLE.keys()
    assert [each for file in EDITOR.glob("*.css") for each in in_sheet(file.read_text("utf-8"))] == []


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "hooks/gongkai/templates/standard/zh/accessibility.md.j2", "hooks/gongkai/templates/standard/en/accessibility.md.j2"])  # fmt: skip
def test_the_baseline_is_declared(file: str) -> None:
    assert f"Chromium {BASELINE}" in (ROOT / file).read_text("utf-8")
