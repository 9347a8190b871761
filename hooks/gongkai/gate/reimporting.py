"""A report imported again, once its office has changed the text: what was made of the rest stays, what is not as it was is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile

from ..faults.problems import N_, RefusedError
from ..importing.blocks import Data
from ..importing.imported import Imported, Order, archived, records, written
from ..importing.known import Known
from ..importing.questions import recognised
from ..importing.structure import structure, tidied
from ..importing.times import Times
from ..migrating.keeping import Renewed, renewed
from ..migrating.matching import Change, Former, outline_of
from ..model.errata import body, corrected
from ..model.languages import LANGUAGES, ORIGINAL
from ..model.marks import plain
from ..model.named import TITLE
from ..model.parts import Head, Part, tree
from ..model.phrases import translations
from ..model.references import references
from ..model.tree import CONFIRM, Node
from ..reading.shape import check
from ..reading.source import Source, parse
from ..reading.sources import ReportSources
from ..rules.proof import proof

Gettext = Callable[[str], str]

_TOLD: Mapping[str, str] = {
    "new": N_("{file}:{line}: new: {text}"),
    "changed": N_("{file}:{line}: changed: {before} → {text}"),
    "gone": N_("{file}: gone, on line {line} before: {text}"),
}
_SHOWN = 60
_AROUND = 8


def reimported(files: ReportSources, text: str, order: Order, known: Known, gettext: Gettext) -> Imported:
    """The report whose files are given, of which `text` is the new text; what has changed is told.

    Raises:
        RefusedError: if its files cannot be read.
    """
    former = _former(files)
    head = former.head
    times = Times(head.period, head.plan_period)
    whole = corrected(body(text, head.imprint), head.errata)
    drafted, writing = written(tidied(structure(whole, order.levels, order.merged)), times, known, gettext)
    gained = dict(records(writing, gettext))
    asks = _asking(gained, files.text or "")
    made = renewed(former, drafted, asks)
    if not _proved(made, whole):
        made = renewed(former, drafted, asks, verbatim=False)
    texts = {f"{name}.yml": said for name, said in made.files.items()} | archived(text)
    removed = [f"{name}.yml" for name in former.parts if name not in made.files]
    told = _told(made.changes, f"{files.text_file}", text, files.text or "", gettext)
    return Imported(files.id, texts, _needed(gained, made.nodes), removed, list(told))


def _former(files: ReportSources) -> Former:
    head, parts = _understood(files.written)
    if head is None or {*head.parts} != parts.keys():
        raise RefusedError(
            N_("the report {id} has faults; mend what gongkai check names, then import again"), id=files.id
        )
    return Former(head, parts, files.written)


def _understood(sources: Mapping[str, Source]) -> tuple[Head | None, dict[str, Part]]:
    """Head and parts of a report; None for the head if any of its files has faults."""
    head = check(Head, sources["report"])
    parts = {name: check(Part, source) for name, source in sources.items() if name != "report"}
    whole = {name: part for name, part in parts.items() if isinstance(part, Part)}
    return head if isinstance(head, Head) and whole.keys() == parts.keys() else None, whole


def _proved(made: Renewed, text: str) -> bool:
    """Whether the new files say what the new text says."""
    sources = {name: parse(said, name) for name, said in made.files.items()}
    if any(source.problems for source in sources.values()):
        return False
    head, parts = _understood(sources)
    return head is not None and not list(proof(tree(head, parts), sources, text))


def _needed(gained: Mapping[str, Sequence[Data]], nodes: Sequence[Node]) -> dict[str, list[Data]]:
    """Of what registers would gain that which the report names now."""
    said = list(outline_of(nodes))
    titles = {title for node in said for title in TITLE.findall(plain(node.text))}
    named: dict[str, set[object]] = {
        "areas": {node.area for node in said},
        "documents": {each["id"] for each in gained["documents"] if _zh(each, "title") in titles},
        "indicators": {*_measured(said)},
    }
    return {
        name: [record for record in found if record["id"] in named[name]] for name, found in gained.items()
    }


def _measured(nodes: Sequence[Node]) -> set[str]:
    stated = {id: figure for node in nodes for id, figure in node.figures.items()}
    marked = [
        each.figure for node in nodes for sentence in node.sentences for each in references(sentence.zh)
    ]
    own = {id for id in marked if id not in stated or not stated[id].measures}
    return own | {id for figure in stated.values() for id in (*figure.measures, figure.of) if id}


def _asking(
    gained: Mapping[str, Sequence[Data]], before: str
) -> Callable[[Sequence[Node]], Callable[[str], bool]]:
    """What the new text still asks: nothing about names that the former one had, nor about what is no more."""
    languages = [translations(language).gettext for language in LANGUAGES]

    def asks_of(nodes: Sequence[Node]) -> Callable[[str], bool]:
        names = {_zh(record) for record in _needed(gained, nodes)["indicators"]}
        promised = {sentence.id for node in outline_of(nodes) for sentence in node.sentences}

        def asks(key: str) -> bool:
            topic, about = recognised(key.removeprefix(CONFIRM), languages) or (None, {})
            if topic == "programme":
                return about["name"] not in before
            return {"indicator": about.get("name") in names, "goes-on": about.get("id") in promised}.get(
                topic or "", True
            )

        return asks

    return asks_of


def _zh(record: Data, key: str = "name") -> object:
    name = record[key]
    return name.get(ORIGINAL) if isinstance(name, Mapping) else None


def _told(changes: Sequence[Change], file: str, now: str, before: str, gettext: Gettext) -> Iterator[str]:
    numbered = {"gone": _numbers(before)}
    new = _numbers(now)
    for change in changes:
        first = change.text.split("\n")[0].strip()
        line = numbered.get(change.kind, new).get(first, 1)
        text, former = _differing(change.text, change.before) if change.before else (_shown(first), "")
        yield gettext(_TOLD[change.kind]).format(file=file, line=line, text=text, before=former)


def _shown(said: str) -> str:
    return (f"{said[:_SHOWN]}…" if len(said) > _SHOWN else said).replace("\t", " | ")


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _differing(now: str, before: str) -> tuple[str, str]:
    """What differs in two texts, with a little around it."""
    alike = _alike(now, before)
    tail = _alike(now[alike:][::-1], before[alike:][::-1])
    start = max(alike - _AROUND, 0)

    def cut(said: str) -> str:
        end = min(len(said) - tail + _AROUND, len(said))
        return f"{'…' if start else ''}{_shown(said[start:end])}{'…' if end < len(said) else ''}".replace(
            "……", "…"
        )

    return cut(now), cut(before)


def _numbers(text: str) -> dict[str, int]:
    lines = [line.strip() for line in text.split("\n")]
    return {line: number for number, line in reversed(list(enumerate(lines, start=1)))}
