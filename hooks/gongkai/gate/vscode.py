"""What VS Code is told of a portal, for whoever edits the files: which schema each has, and what is often written in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

from ..faults.problems import N_
from ..model.files import SHARED
from ..model.languages import ORIGINAL
from ..model.phrases import translations
from ..model.registers import DocumentKind, ProgrammeKind, Wanted
from ..model.report import UpdateStatus

_DATA = "site_data"
_EXTENSIONS = ("redhat.vscode-yaml", "MS-CEINTL.vscode-language-pack-zh-hans")

_SNIPPETS: Mapping[str, tuple[str, str, str]] = {
    "figure": (N_("Mark a number"), "数字 figure", "{${1:1286户}|${2:new-entities}}"),
    "change": (N_("Mark a change of the number before"), "增减 change", "{${1:同比增长9.6%}|${2:new-entities}.change}"),
    "details": (N_("What the words do not say of a number"), "数字说明 details", (
        "figures:\n  ${1:new-entities}: {as_of: ${2:2024-06-30}}"
    )),
    "update": (N_("What became of a promise"), "进展 update", (
        "updates:\n- date: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}\n"
        "  status: ${1|@statuses@|}\n"
        "  text:\n    zh: ${2:写明结果的一句话。}\n    en: null\n  link: ${3:https://example.org/}"
    )),
    "correction": (N_("Entry of the log of corrections"), "更正 correction", (
        "- date: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}\n  page: ${1:indicators/new-entities/}\n"
        "  what:\n    zh: ${2:“1268”更正为“1286”。}\n    en: null\n  why:\n    zh: ${3:录入有误。}\n    en: null"
    )),
    "erratum": (N_("Misprint of the source"), "勘误 erratum", (
        "errata:\n- id: ${1:misprinted-number}\n  printed: ${2:1268户}\n  corrected: ${3:1286户}\n"
        "  reason:\n    zh: ${4:原文印错。}\n    en: null"
    )),
    "area": (N_("New field of work"), "领域 area", (
        "- id: ${1:market-order}\n  name:\n    zh: ${2:市场秩序}\n    en: null\n"
        "  summary:\n    zh: ${3:一句话说明。}\n    en: null"
    )),
    "indicator": (N_("New indicator"), "指标 indicator", (
        "- id: ${1:new-entities}\n  name:\n    zh: ${2:新登记市场主体}\n    en: null\n"
        "  unit:\n    zh: ${3:户}\n    en: null\n  direction: ${4|@directions@|}"
    )),
    "programme": (N_("New programme"), "项目 programme", (
        "- id: ${1:one-licence}\n  name:\n    zh: ${2:一业一证}\n    en: null\n"
        "  kind: ${3|@programmes@|}\n  summary:\n    zh: ${4:一句话说明。}\n    en: null"
    )),
    "document": (N_("New document"), "文件 document", (
        "- id: ${1:quality-outline}\n  title:\n    zh: ${2:质量强国建设纲要}\n    en: null\n  kind: ${3|@documents@|}"
    )),
    "term": (N_("New term"), "译名 term", "- zh: ${1:市场主体}\n  en: ${2:market entity}"),
}  # fmt: skip
"""What is often written: what it is called (a msgid), what is typed for it, and the text with its gaps."""


_CHOICES = {
    "statuses": UpdateStatus, "directions": Wanted, "programmes": ProgrammeKind, "documents": DocumentKind,
}  # fmt: skip


def vscode() -> dict[str, str]:
    """Text of each file of the folder .vscode of a portal, by name."""
    return {
        "extensions.json": _json({"recommendations": _EXTENSIONS}),
        "settings.json": _json(_settings()),
        "gongkai.code-snippets": _json(_snippets()),
    }


def _settings() -> dict[str, Any]:
    schemas = {_schema(name): [f"{_DATA}/{name}.yml"] for name in SHARED}
    schemas[_schema("report")] = [f"{_DATA}/reports/*/report.yml"]
    schemas[_schema("part")] = [f"{_DATA}/reports/*/*.yml", f"!{_DATA}/reports/*/report.yml"]
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "yaml.schemas": schemas,
        "[yaml]": {
            "editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on", "editor.formatOnSave": False,
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        },
    }  # fmt: skip


def _snippets() -> dict[str, Any]:
    chinese = translations(ORIGINAL).gettext
    words = {f"@{name}@": ",".join(get_args(choices)) for name, choices in _CHOICES.items()}
    return {
        chinese(title): {
            "scope": "yaml", "prefix": prefixes.split(), "body": _filled(body, words).split("\n"), "description": f"{chinese(title)} / {title}",
        }
        for title, prefixes, body in _SNIPPETS.values()
    }  # fmt: skip


def _filled(body: str, words: Mapping[str, str]) -> str:
    for mark, choices in words.items():
        body = body.replace(mark, choices)
    return body


def _schema(name: str) -> str:
    return f"{_DATA}/schemas/{name}.schema.json"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
