"""The kind of a programme or a document, against what its name, or its summary, says that it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.registers import DocumentKind, ProgrammeKind
from ...reading.source import KeyPath
from ...reading.sources import Sources

_PROGRAMMES = (
    ("改革", "reform"), ("平台|系统", "platform"), ("行动|专项|整治|专项治理", "campaign"), ("实践活动|学习教育", "study campaign"), ("活动", "campaign study"),
    ("品牌", "brand"), ("奖|称号", "award brand"), ("机制|体系|制度", "mechanism reform scheme"), ("模式", "scheme mechanism reform"),
)  # fmt: skip
"""What is said to be what, and the kinds that this may be, the longer word first."""
_DOCUMENTS = (
    ("白皮书", "white-paper"), ("意见", "opinion"), ("办法|措施|细则|规定|条例", "measure"), ("标准|规范|规程", "standard"),
    ("指令书|令", "order"), ("纲要|规划", "outline"), ("指南|指引", "guideline"),
)  # fmt: skip
_REGISTERS = (
    ("programmes", "name", [(lazy(rf"(?:{words})[”）]?$"), kinds) for words, kinds in _PROGRAMMES]),
    ("programmes", "summary", [(lazy(rf"^[^，。]*的[^，。的、]{{0,8}}(?:{words})(?:之一)?[，。]"), kinds) for words, kinds in _PROGRAMMES]),
    ("documents", "title", [(lazy(rf"(?:{words})$"), kinds) for words, kinds in _DOCUMENTS]),
)  # fmt: skip


_KINDS = frozenset((*get_args(ProgrammeKind), *get_args(DocumentKind)))


def other_kinds(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each record of a kind that its name does not say, nor its summary, but another."""
    told = set[tuple[str, KeyPath]]()
    for register, key, patterns in _REGISTERS:
        source = sources[register]
        for path, kind in source.texts(f"{register}.*.kind"):
            zh = str(source.get((*path[:-1], key, "zh")) or "")
            kinds = next((kinds for words, kinds in patterns if words.search(zh)), kind).split()
            if kind in _KINDS and kind not in kinds and (register, path) not in told:
                told.add((register, path))
                message = N_("kind is {kind}, but 「{zh}」 says {kinds}; correct the kind")
                yield problem(source.locate(path), message, kind=kind, zh=zh, kinds=" / ".join(kinds))


RULES: tuple[Rule[Sources], ...] = (
    Rule("record-kind", N_("A programme or a document is of the kind that its name and its summary say."),
         N_("Correct the kind, or leave it out; if the name means something else, allow it with the reason."), other_kinds, severity="warning", excusable=True),
)  # fmt: skip
