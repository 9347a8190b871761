"""Whoever edits the files in VS Code is told what goes there, in Chinese, and need not type what is often written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from gongkai.gate.portal import Founded, files
from gongkai.gate.vscode import vscode
from gongkai.model.files import json_schemas

SCHEMAS = {name: json.loads(text) for name, text in json_schemas().items()}
SNIPPETS = json.loads(vscode()["gongkai.code-snippets"])
OF = {
    "update": ("part", "updates", "Update"), "correction": ("corrections", "", "Correction"), "erratum": ("report", "errata", "Erratum"),
    "area": ("areas", "", "Area"), "indicator": ("indicators", "", "Indicator"), "programme": ("programmes", "", "Programme"),
    "document": ("documents", "", "Document"), "term": ("terms", "", "Term"),
}  # fmt: skip
"""Of each snippet of a record: the schema, the key that it writes, the model of its items."""


def expanded(body: str) -> str:
    """A snippet as it stands once nobody has typed anything."""
    day = {"CURRENT_YEAR": "2024", "CURRENT_MONTH": "06", "CURRENT_DATE": "30"}
    body = re.sub(r"\$\{(CURRENT_\w+)\}", lambda found: day[found[1]], body)
    body = re.sub(r"\$\{\d+\|([^,|]+)[^|]*\|\}", r"\1", body)
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", body)


def keys(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for model, part in [("", schema), *schema.get("$defs", {}).items()]:
        yield from ((model, key, field) for key, field in part.get("properties", {}).items())


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_title_and_a_description_in_chinese(name: str) -> None:
    for model, key, field in keys(SCHEMAS[name]):
        for said in (field.get("title", ""), field.get("description", "").split("\n")[0]):
            assert re.search(r"[\u4e00-\u9fff]", said), (model, key, said)


@pytest.mark.parametrize("name", OF)
def test_a_snippet_writes_a_record_that_the_schema_takes(name: str) -> None:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - it takes a second

    body = next(each["body"] for each in SNIPPETS.values() if name in each["prefix"])
    schema, key, model = OF[name]
    said = yaml.load("\n".join(body) and expanded("\n".join(body)), Loader=yaml.CBaseLoader)
    record = json.loads(json.dumps((said[key] if key else said)[0]).replace('"null"', "null"))
    whole = {"$defs": SCHEMAS[f"{schema}.schema.json"]["$defs"], "$ref": f"#/$defs/{model}"}
    assert list(Draft202012Validator(whole).iter_errors(record)) == []


def test_a_snippet_marks_a_number_as_texts_have_it() -> None:
    bodies = [expanded("\n".join(each["body"])) for each in SNIPPETS.values()]
    assert "{1286户|new-entities}" in bodies
    assert "{同比增长9.6%|new-entities.change}" in bodies
    assert not [body for body in bodies if "$" in body or "@" in body]


def test_a_new_portal_has_what_vs_code_is_told_and_a_schema_for_all_that_is_named() -> None:
    made = files(Founded("白槐市水利局"), lambda text: text)
    assert {f".vscode/{name}" for name in vscode()} <= made.keys()
    assert all(schema in made for schema in json.loads(made[".vscode/settings.json"])["yaml.schemas"])
