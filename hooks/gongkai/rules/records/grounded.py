"""What registers say of a record, clause by clause, against the sentences of the reports that name it: nothing is invented, done too early, or larger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.likeness import nearer, telling
from ...model.marks import plain
from ...model.outline import HEADINGS, SENTENCES
from ...model.registers import KIND_WORDS
from ...model.services import compared
from ...model.tree import ROLE
from ...reading.names import names, programme_names
from ...reading.source import KeyPath, Source, strings
from ...reading.sources import Sources
from ..language.contrasts.contrary import contrary
from ..once import once

_CLAUSE = lazy("[^，。；]+")
_TO_COME = lazy("下半年|(?<=[年月日底])前|明年|将(?![军领士官])|拟|计划(?!生育)")
_DONE = lazy("上半年|已(?!有)|去年|今年|获评|(?<=[建完])成(?:的|了|$)")
_WHEN = lazy(f"{_TO_COME.pattern}|{_DONE.pattern}|[上下]半年")
_REACH = lazy(
    "全国|国家级|全省|省级|全市|市级|全县|县级|首家|首批|首个|首次|首创|率先|唯一|第一|国际|世界"
    "|检察|法院|公安|(?:司法|财政|教育|消防|民政)(?:部门|局)|税务|海关|卫健|银行|妇联|工会|武警"
    "|预检|验收|终审|命名|考核合格"
    "|大学生|退役军人|残疾人|老年人|妇女|儿童|农民工|困难家庭|低保户|全部|所有(?![权制者人])|免费|收费|有偿|无偿"
)
"""How far something reaches; who takes part; how far it has come; whom it is for, and for what: what nobody may add of his own."""
_CODE = lazy("[A-Za-z0-9]{3,}")
"""A number that one dials, or a name in letters."""
_OF_KINDS = lazy(f"{KIND_WORDS}|服务|全覆盖")
"""Words for what many a programme is."""
_GOES_ON = lazy("继续|持续|用好|深化|优化|完善|提升|巩固|拓展|扩大|进一步|升级")
"""What is done with something that is there."""
_FEWEST = 4
"""So many pairs of characters have to speak of something before anything is said of them."""


class _Said(NamedTuple):
    """A text of a report that names a record: what is planned, or was done, and what is said around it."""

    planned: bool
    text: str
    around: str


@once
def _naming(sources: Sources) -> Mapping[str, Sequence[_Said]]:
    """The sentences and headings of the reports that name, or list, each programme."""
    known, found = names(sources), defaultdict[str, list[_Said]](list)
    for report in sources.reports:
        for source, path, text in report.texts(ORIGINAL, *SENTENCES, *HEADINGS):
            listed = source.get((*path[:-1], "programmes"))
            named = {id for id in (listed if isinstance(listed, list) else ()) if isinstance(id, str)}
            ids = {*known.programmes(plain(text)), *named}
            if ids:
                said = _Said(
                    ROLE[report.role(source, path)].planned, plain(text), _around(source, path[:-1], text)
                )
                for id in ids:
                    found[str(id)].append(said)
    return found


def _around(source: Source, path: KeyPath, text: str) -> str:
    """A text with those beside it in its list."""
    at = path[-1] if path else None
    if not isinstance(at, int):
        return text
    beside = (source.get((*path[:-1], number, ORIGINAL)) for number in (at - 1, at + 1) if number >= 0)
    return "，".join((text, *(plain(each) for each in beside if isinstance(each, str))))


def times(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause of a programme's summary that calls done what the reports only plan, or planned what they say was done."""
    register = sources["programmes"]
    for path, summary in register.texts(f"programmes.*.summary.{ORIGINAL}"):
        naming = _naming(sources).get(str(register.get((*path[:2], "id"))), ())
        own = telling("，".join(programme_names(register, path[:2])))
        said = [
            telling("，".join(each.text for each in naming if each.planned is planned))
            for planned in (False, True)
        ]
        for clause in _CLAUSE.finditer(summary) if naming else ():
            done, to_come = _DONE.search(clause[0]), _TO_COME.search(clause[0])
            if bool(done) is bool(to_come):
                continue
            ours = telling(_WHEN.sub("", clause[0])) - own
            here, there = said if done else said[::-1]
            if here and not (ours & there and not ours & here):
                continue
            message = (
                N_("「{clause}」 says that this is done, but the reports only plan it; correct one of them")
                if done
                else N_(
                    "「{clause}」 says that this is to come, but the reports say that it was done; correct one of them"
                )
            )
            yield problem(register.locate_in(path, clause.start()), message, clause=clause[0])


def summarised(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each summary of a programme that speaks of nothing of which the reports do where they name it, but where they name another."""
    register, naming = sources["programmes"], _naming(sources)
    said = {
        id: telling(_OF_KINDS.sub("，", _texts([*programme_names(register, at), *(each.around for each in naming[id])])))
        for id, at in sources.records("programmes").items()
        if id in naming
    }  # fmt: skip
    for id, summary in sources.said_of("programmes", "summary", ORIGINAL).items():
        ours = telling(_WHEN.sub("，", _OF_KINDS.sub("，", str(summary or ""))))
        if near := nearer(ours, id, said):
            message = N_("what is in this summary the reports hardly say of {id}, but of {other}; correct it")  # fmt: skip
            where = register.locate((*sources.records("programmes")[id], "summary", ORIGINAL))
            yield problem(where, message, id=id, other=near)


def reaches(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reach, or first place, that a record claims and no sentence of the reports on it does."""
    for register, path, text, naming in described(sources):
        said = "".join((*(each.around for each in naming), *programme_names(register, path[:2])))
        for found in _REACH.finditer(text) if naming else ():
            if found[0] not in said:
                message = N_("this says {word}, but no sentence of the reports on it does; correct it")
                yield problem(register.locate_in(path, found.start()), message, word=found[0])


def invented(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause on what the office or a service does of which no report says anything."""
    sayings = [report.text for report in sources.reports if report.text]
    if len(sayings) < len(sources.reports):
        return
    said = telling("，".join(sayings))
    reports = (report.texts(ORIGINAL, *HEADINGS, *SENTENCES) for report in sources.reports)
    everything = "，".join(plain(text) for texts in reports for *_, text in texts)
    known = ((sources["agency"], f"does.{ORIGINAL}"), (sources["services"], f"services.*.happens.{ORIGINAL}"))
    texts = [(register, path, text) for register, pattern in known for path, text in register.texts(pattern)]
    for register, path, text in texts:
        for clause in _CLAUSE.finditer(text):
            ours = telling(clause[0])
            other = next(contrary(clause[0], everything), None)
            if other or (len(ours) >= _FEWEST and not ours & said):
                message = N_(
                    "no report says anything like 「{clause}」; take it out, or say what a report says"
                )
                yield problem(register.locate_in(path, clause.start()), message, clause=clause[0])


def described(sources: Sources) -> Iterator[tuple[Source, KeyPath, str, Sequence[_Said]]]:
    """Yield what is said of each programme and service, and the texts of the reports that name it."""
    naming = _naming(sources)
    register = sources["programmes"]
    for path, text in register.texts(f"programmes.*.summary.{ORIGINAL}"):
        yield register, path, text, naming.get(str(register.get((*path[:2], "id"))), ())
    register = sources["services"]
    for path, text in register.texts(f"services.*.happens.{ORIGINAL}"):
        record = register.get(path[:2])
        programmes = record.get("programmes") if isinstance(record, dict) else None
        of_these = [
            said
            for id in (programmes if isinstance(programmes, list) else ())
            for said in naming.get(str(id), ())
        ]
        yield register, path, text, (*of_these, *_cited(sources, register, path))


def _cited(sources: Sources, register: Source, path: KeyPath) -> Iterator[_Said]:
    """Yield the sentence from which all that is said of a service comes."""
    cited, quote = (register.get((*path[:2], "source", key)) for key in ("report", "quote"))
    report = sources.report(cited)
    if not report or not isinstance(quote, str):
        return
    for source, at, text in report.texts(ORIGINAL, *SENTENCES):
        if compared(quote) in compared(plain(text)):
            yield _Said(ROLE[report.role(source, at)].planned, plain(text), _around(source, at[:-1], text))


def promised(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each service that is shown as if it were there, and comes from a sentence that plans it."""
    services = sources["services"]
    for path, quote in services.texts("services.*.source.quote"):
        cited = [*_cited(sources, services, path)]
        record = services.get(path[:2])
        said = _texts({key: record.get(key) for key in ("name", "when", "happens", "open")})
        if (
            cited
            and all(each.planned and not _GOES_ON.search(each.text) for each in cited)
            and not record.get("number")
            and not _TO_COME.search(said)
        ):
            message = N_(
                "「{quote}」 is planned, but the service is shown as if it were there; say when it is to come, or take it out"
            )
            yield problem(services.locate(path), message, quote=quote)


def strangers(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each programme listed at a service that has nothing to do with it."""
    services, register = sources["services"], sources["programmes"]
    known = sources.records("programmes")
    for path, id in services.texts("services.*.programmes.*"):
        if id not in known:
            continue  # told as such
        record = services.get(path[:2])
        of_it = list(programme_names(register, known[id]))
        said = _texts({key: record.get(key) for key in ("name", "when", "happens", "source", "words")})
        cited = "，".join(each.text for each in _cited(sources, services, path))
        summary = _REACH.sub("，", str(register.get((*known[id], "summary", ORIGINAL)) or ""))
        ours = telling(_OF_KINDS.sub("，", "，".join((*of_it, summary))))
        codes = set(_CODE.findall("，".join(of_it))) & set(_CODE.findall(said))
        named = codes or any(name in said + cited for name in of_it)
        if not named and not ours & telling(_OF_KINDS.sub("，", said + cited)):
            message = N_("nothing that is said of this service is about the programme {id}; take it out")
            yield problem(services.locate(path), message, id=id)


def misquoted(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each service without a number of whose source nothing that is said of it speaks."""
    services, register = sources["services"], sources["programmes"]
    known = sources.records("programmes")
    for path, quote in services.texts("services.*.source.quote"):
        record = services.get(path[:2])
        listed = record.get("programmes") if isinstance(record.get("programmes"), list) else ()
        names = [
            name
            for id in listed
            if isinstance(id, str) and id in known
            for name in programme_names(register, known[id])
        ]
        said = _texts([names, [record.get(key) for key in ("name", "when", "happens", "words")]])
        ours, theirs = (telling(_OF_KINDS.sub("，", text)) for text in (quote, said))
        if not record.get("number") and len(ours) >= _FEWEST and not ours & theirs:
            message = N_("「{quote}」 says nothing of this service; quote the words from which it comes")
            yield problem(services.locate(path), message, quote=quote)


_OWN, _CALLED = ("name", "when", "open", "words"), ("name", "source", "words")
"""What is asked of a service, and which of its texts say what it is called."""
_OF_ANY = lazy(
    "报告[没未].*|[什怎多哪]么?[些里样久少]?|申请|办[理事]|查询|需要|咨询|服务|时[间限候]|可以|电话|拨打|业务|网上|线上|受理|情况|[有相]关|问题|市民|群众|居民|部门|单位|中心|信息|地[方址点]|材料|证明|登记|热线|平台"
)
"""What the texts of any service may say."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each text of a service that speaks of what another is called, and of nothing of which its own other texts do."""
    register, records = sources["services"], sources.records("services")
    office = telling(_texts([sources["agency"].get((key, ORIGINAL)) for key in ("name", "short_name")]))
    called = {
        id: telling(_texts([register.get((*at, key)) for key in _CALLED])) for id, at in records.items()
    }
    for id, path in records.items():
        record, cited = register.get(path), [each.text for each in _cited(sources, register, path)]
        for key in _OWN:
            ours = telling(_OF_ANY.sub("，", _texts(record.get(key)))) - office
            rest = telling(_texts([cited, {each: record[each] for each in record if each != key}]))
            others = [other for other, words in called.items() if other != id and ours & words]
            if others and not ours & rest:
                message = N_("nothing else said of this service is about this, but {other} is; correct it")
                yield problem(register.locate_key((*path, key)), message, other=others[0])


def _texts(value: object) -> str:
    """All texts of a value, one after the other."""
    return "，".join(strings(value))


RULES: tuple[Rule[Sources], ...] = (
    Rule("programme-time", N_("A summary calls done what the reports say was done, and planned what they plan."),
         N_("Say what the reports say, or allow it with the reason."), times, severity="warning", across=True, excusable=True),
    Rule("record-reach", N_("What is said of a programme or service claims no wider reach, and no first place, than the reports do."),
         N_("Say what the reports say, or allow it with the reason."), reaches, severity="warning", across=True, excusable=True),
    Rule("record-invented", N_("What the office and its services are said to do stands in a report."),
         N_("Take out what no report says, or allow it with the reason."), all_of(invented, strangers, summarised, promised), severity="warning", across=True, excusable=True),
    Rule("service-elsewhere", N_("What is said of a service, and the words of its source, are about it, and not about another."),
         N_("Put the text where it belongs, or allow it with the reason."), all_of(exchanged, misquoted), severity="warning", across=True, excusable=True),
)  # fmt: skip
