"""What a question of an import is answered with, as changes of the lines concerned and of no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..faults.problems import N_, RefusedError
from ..importing.blocks import Data, worded
from ..importing.mentions import programme_kind
from ..importing.naming import Ids
from ..importing.questions import Topic
from ..importing.registers import FlowStyleError, appended
from ..model.languages import ORIGINAL
from ..model.marks import plain
from ..model.registers import kind_of
from ..reading.asked import Asked
from ..reading.names import programme_names
from ..reading.source import KeyPath, Source, blocks
from ..reading.stated import texts
from .edits import Edits, set_text

_ALIAS = N_(
    "the programme {id} is called so; add {quoted} to its aliases in programmes.yml, then answer again"
)

Files = Mapping[str, Source]
"""The files of the data by name: `areas`, `2024/review`."""


class UnanswerableError(RefusedError):
    """The answer cannot be written."""


@dataclass(frozen=True)
class Point:
    """A question in a file, what it is on, and the record or block above which it stands."""

    file: str
    asked: Asked
    path: KeyPath | None
    topic: Topic | None = None
    about: Mapping[str, str] = field(default_factory=dict)

    @property
    def report(self) -> str:
        """The folder of the report in whose file it stands."""
        return self.file.rpartition("/")[0]

    def place(self, root: Path) -> str:
        """The path of its file in the data below `root`."""
        return (root / (f"reports/{self.file}.yml" if "/" in self.file else f"{self.file}.yml")).as_posix()


def settled(files: Files, point: Point, value: str | None = None) -> dict[str, str]:
    """The texts of the files that change when the guess stands, or `value` in its place; that which asks comes last.

    Raises:
        UnanswerableError: if it cannot be written.
    """
    if point.topic == "programme":
        return _programme(files, point, value)
    edits = _without(files[point.file], point)
    if point.topic == "goes-on":
        _continued(edits, point)
    elif point.topic == "indicator" and value is not None:
        return {**_renamed(files, point, value), point.file: edits.text()}
    elif value is not None:
        key: KeyPath = {"title": ("title", ORIGINAL), "kind": ("kind",)}.get(point.topic or "", ())
        _set(edits, key or (*(point.path or ()), "name", ORIGINAL), value)
    return {point.file: edits.text()}


def denied(files: Files, point: Point) -> dict[str, str]:
    """The text of the file when the guess is wrong and nothing comes in its place."""
    return {point.file: _without(files[point.file], point).text()}


def named(files: Files, point: Point) -> Iterator[tuple[str, KeyPath, str]]:
    """Yield file, path and printed text of each sentence of the report that the question is about, the block's own first."""
    words = point.about.get("name", "").strip("“”")
    source, path = files[point.file], point.path or ()
    own = [(point.file, *each) for each in _sentences(source, path)]
    if point.topic != "programme":
        yield from own
        return
    others = [
        (name, *each)
        for name, other in files.items()
        if name.rpartition("/")[0] == point.report
        for each in _sentences(other, ())
        if (name, *each) not in own
    ]
    yield from (each for each in (*own, *others) if words in each[2])


def _sentences(source: Source, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    block = source.get(path)
    if not isinstance(block, dict):
        return
    for at, each in blocks({"role": "", **block}, path):
        yield from ((where[:-1], plain(text)) for where, text in texts(each, at))


def _without(source: Source, point: Point) -> Edits:
    edits = Edits(source)
    edits.replace(point.asked.start, min(point.asked.end, len(source.text)), "")
    return edits


def _set(edits: Edits, path: KeyPath, value: str) -> None:
    """Let `value` stand at `path`."""
    if path not in edits.source.values:
        raise UnanswerableError(N_("{file} has changed there; mend it by hand"), file=edits.source.file)
    set_text(edits, path, value)


def _continued(edits: Edits, point: Point) -> None:
    """Give a promise the id of the one that it goes on with."""
    id, former = point.about["id"], point.about["former"]
    ids = [(path, said) for path, said in edits.source.texts("**.sentences.*.id")]
    if any(said == former for _, said in ids):
        raise UnanswerableError(
            N_("another promise of this report has the id {id} already; mend it by hand"), id=former
        )
    path = next((path for path, said in ids if said == id), None)
    if path is None:
        raise UnanswerableError(N_("no promise here has the id {id} any more; mend it by hand"), id=id)
    _set(edits, path, former)


def _renamed(files: Files, point: Point, name: str) -> dict[str, str]:
    source = files["indicators"]
    names = {said: path for path, said in source.texts("indicators.*.name.zh")}
    if name in names:
        id = source.get((*names[name][:2], "id"))
        raise UnanswerableError(
            N_(
                "the indicator {id} is called so; if it is the same, write under figures here: indicator: {id}"
            ),
            id=id,
        )
    if point.about["name"] not in names:
        message = N_("no indicator in indicators.yml is called {name} any more; mend it by hand")
        raise UnanswerableError(message, name=point.about["name"])
    edits = Edits(source)
    _set(edits, names[point.about["name"]], name)
    return {"indicators": edits.text()}


def _programme(files: Files, point: Point, called: str | None) -> dict[str, str]:
    """The files with a new programme, which the sentences that name it say themselves."""
    register, quoted = files["programmes"], point.about["name"].strip("“”")
    name = called or quoted
    known = {said: path for path, said in register.texts("programmes.*.name.zh")}
    ids = {said for _, said in register.texts("programmes.*.id")}
    texts = {point.file: _without(files[point.file], point).text()}
    if name in known:
        record = known[name][:2]
        if quoted not in programme_names(register, record):
            raise UnanswerableError(_ALIAS, quoted=quoted, id=register.get((*record, "id")))
        return texts
    said = min((text for _, _, text in named(files, point)), key=len, default=name)
    id = Ids(ids).give(name, "programme")
    return {"programmes": _added(register, id, name, quoted, said), **texts}


def _added(register: Source, id: str, name: str, quoted: str, said: str) -> str:
    kind = programme_kind(quoted, said)
    record: Data = {
        "id": id, "name": worded(name), **({"kind": kind} if kind != kind_of(name) else {}),
        **({"aliases": {"zh": [quoted]}} if quoted != name else {}), "summary": worded(said),
    }  # fmt: skip
    try:
        return appended(register.text, "programmes", [record])
    except FlowStyleError:
        message = N_(
            "{file} lists its records in brackets; write each on lines of its own, then answer again"
        )
        raise UnanswerableError(message, file=register.file) from None
