"""Former addresses: each leads to one record, and nothing else stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.addresses import path_of
from ...model.kinds import KINDS, maker
from ...model.languages import ORIGINAL, split_address
from ...model.moved import is_address
from ...model.outline import BLOCKS, MEASURES, PROMISES
from ...reading.documents import front
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from .corrections import address_of, known_pages
from .names import by_id

_REGISTERS = ("programmes", "indicators", "areas", "documents", "offices")
_PATTERNS = tuple(f"{each}.formerly.*" for each in BLOCKS)
_PROMISED = tuple(f"{promise}.formerly.*" for promise in PROMISES)


@dataclass(frozen=True)
class _Claim:
    """That a record stood elsewhere before; `own` is what it is called now, among the ids `living`."""

    source: Source
    path: KeyPath
    former: str
    among: str
    own: object
    living: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """What no other record may claim."""
        return ("", self.former) if is_address(self.former) else (self.among, self.former)


def _claims(sources: Sources) -> Iterator[_Claim]:
    """Yield what every record says of where it stood; a page that says the same in two languages but once."""
    for name in _REGISTERS:
        source, living = sources[name], frozenset(sources.ids(name))
        for path, value in source.texts(f"{name}.*.formerly.*"):
            yield _Claim(source, path, value, name, source.get((*path[:2], "id")), living)
    reports = frozenset(report.id for report in sources.reports)
    for report in sources.reports:
        head = report["report"]
        for path, value in head.texts("formerly.*"):
            yield _Claim(head, path, value, "reports", report.id, reports)
        yield from _within(report)
    yield from _written(sources)


def _within(report: ReportSources) -> Iterator[_Claim]:
    for patterns, kind in ((_PATTERNS, None), (_PROMISED, "promises")):
        seen: set[tuple[str, KeyPath]] = set()
        for source, path, value in report.find(*patterns):
            if isinstance(value, str) and (source.file, path) not in seen:
                seen.add((source.file, path))
                among = kind or _kind(source, path[:-2])
                key = "area" if among.startswith("area") else "id"
                own = (
                    source.file.rpartition("/")[2][:-4] if among == "part" else source.get((*path[:-2], key))
                )
                living = frozenset(_living(report, among))
                yield _Claim(source, path, value, f"{report.id} {among}", own, living)


def _kind(source: Source, path: KeyPath) -> str:
    """By what the page is called that a block or record heads."""
    if not path:
        return "part"
    if isinstance(source.get((*path, "area")), str):
        return "areas planned" if source.get(("role",)) == "plan" else "areas done"
    return "ids"


def _living(report: ReportSources, among: str) -> Iterator[str]:
    """Yield what the records of a report that are called alike are called now."""
    if among == "part":
        yield from report.files
    elif among in ("promises", "ids"):
        yield from by_id(report, *(PROMISES if among == "promises" else MEASURES))
    else:
        root = "plan/" if among == "areas planned" else ""
        pages = (page.removeprefix(root) for page in report.pages() if page.startswith(root))
        yield from (page for page in pages if "/" not in page)


def _written(sources: Sources) -> Iterator[_Claim]:
    for document in sources.documents:
        found = front(document.text, document.file)
        head = found[0] if found else Source(document.file)
        for path, value in head.texts("formerly.*"):
            yield _Claim(head, path, value, "written", address_of(document.src_uri), frozenset())


def former(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each former address at which something stands, or that two records claim."""
    known = set(known_pages(sources)) | {kind.at() for kind in KINDS if not (kind.written or kind.ids)}
    known |= {address_of(document.src_uri) for document in sources.documents}
    first: dict[tuple[str, str], _Claim] = {}
    for claim in _claims(sources):
        where, other = claim.source.locate(claim.path), first.get(claim.key)
        if fault := _lives(claim, known) or _impossible(claim):
            yield problem(where, fault, former=claim.former)
        elif other and not (
            claim.among == other.among == "written"
            and claim.own == other.own
            and claim.source.file != other.source.file
        ):
            message = N_("{former} leads to the record at {first} already; one address leads to one page")
            place = other.source.locate(other.path)
            yield problem(where, message, former=claim.former, first=place)
        first.setdefault(claim.key, claim)


def _lives(claim: _Claim, known: set[str]) -> str | None:
    """What is wrong with a claim to where something stands."""
    if claim.former in (claim.own, f"/{claim.own}"):
        return N_("{former} is where it stands now; under formerly stands where it stood before")
    if (claim.former[1:] in known) if is_address(claim.former) else (claim.former in claim.living):
        return N_(
            "{former} is another record's or page's now, so it cannot lead here; take it out, or rename the other"
        )
    return None


def _impossible(claim: _Claim) -> str | None:
    """What is wrong with a claim to where no page can have stood."""
    if not is_address(claim.former):
        if claim.among == "written" or not isinstance(claim.own, str):
            return N_(
                "{former} is no address; write it as it stood in the browser, from the root on: /guide/opening-hours/"
            )
        return None
    if split_address(claim.former[1:])[0] != ORIGINAL:
        return N_("{former}: leave out the folder of the language; the address is the same in each")
    if (maker(claim.former[1:]) or "") == path_of("data"):
        return N_("{former}: below that address no page can stand")
    return None


RULES: tuple[Rule[Sources], ...] = (
    Rule("former-address", N_("A former address leads to one record, and nothing else stands there."),
         N_("Under formerly stands what this record alone was called before."), former, across=True),
)  # fmt: skip
