"""What of the registers a Chinese text names: programmes by their names and aliases, documents by their titles in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from .data import Report
from .marks import plain
from .report import Sentence
from .section import Section

TITLE = re.compile(r"《\s*([^《》\s](?:[^《》]*[^《》\s])?)\s*》")


@dataclass(frozen=True)
class Names:
    """Ids of programmes by each of their names, and of documents by their titles."""

    programme: Mapping[str, str]
    document: Mapping[str, str]

    def programmes(self, text: str) -> tuple[str, ...]:
        """Ids of the programmes that `text` names, in its order; of names within another the longest counts."""
        return tuple(dict.fromkeys(self.programme[found[0]] for found in self.found(text)))

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where `text` has the name of a programme."""
        return self._longest_first.finditer(text) if self.programme else iter(())

    def documents(self, text: str) -> tuple[str, ...]:
        """Ids of the documents whose titles `text` names, in its order."""
        named = (self.document.get(title) for title in TITLE.findall(text))
        return tuple(dict.fromkeys(id for id in named if id))

    @cached_property
    def _longest_first(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, sorted(self.programme, key=len, reverse=True))))


def named(report: Report, names: Names) -> Report:
    """`report`, each sentence of which lists what it names, unless the editor says what it names."""
    return replace(report, parts=tuple(_section(part, names) for part in report.parts))


def _section(section: Section, names: Names) -> Section:
    return replace(
        section,
        sentences=tuple(_sentence(each, names) for each in section.sentences),
        children=tuple(_section(child, names) for child in section.children),
    )


def _sentence(sentence: Sentence, names: Names) -> Sentence:
    text, stated = plain(sentence.zh), sentence.model_fields_set
    said = {"programmes": names.programmes(text), "documents": names.documents(text)}
    new = {key: ids for key, ids in said.items() if ids and key not in stated}
    return sentence.model_copy(update=new) if new else sentence
