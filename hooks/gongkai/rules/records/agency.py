"""The office and the filing identity of its website: forms, and agreement with each other.

Forms and links: 《政府网站发展指引》国办发〔2017〕47号, annex; division codes: GB/T 2260.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model import identity, telephone
from ...model.identity import ICP, NO_TELEPHONE, PATH, POLICE, PROVINCES, SITE_ID
from ...model.languages import ORIGINAL, TRANSLATIONS
from ...model.office import FORMAT
from ...reading.source import KeyPath
from ...reading.sources import Sources

_SITE: KeyPath = ("filing", "site_id")
_POLICE: KeyPath = ("filing", "police")
_ICP: KeyPath = ("filing", "icp")
_KINDS = ((_SITE, SITE_ID), (_POLICE, POLICE), (_ICP, ICP))
_LICENCE = (
    lazy(rf"https?://[\w.-]+(:[0-9]+)?/{PATH}*"),
    N_("{value} is no address of a licence such as https://www.example.gov.cn/licence/"),
)

_OFFICE = lazy("[\u4e00-\u9fff]+?(?:人民政府|[局厅委](?!员)|公司|集团|医院|银行|学校)")
_TAIL = 3
"""By so many of its last characters the name of an office is known."""

_Found = Iterator[tuple[tuple[KeyPath, ...], Problem]]
"""A problem and the values it is about, first the one it is held against."""


def values(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of the office that is wrong in its form, by its source or beside another.

    A value that is wrong in one way is not compared any further.
    """
    wrong: set[KeyPath] = set()
    for check in (_forms, _provinces, _unstated, _disagreements):
        for paths, fault in list(check(sources)):
            if wrong.isdisjoint(paths):
                wrong.update(paths)
                yield fault


def telephones(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number on the home page, or of a service, that nobody could dial."""
    for source, pattern in (
        (sources["home"], "telephones.*.number"),
        (sources["services"], "services.*.number"),
    ):
        for path, value in source.texts(pattern):
            if not telephone.FORM.fullmatch(value):
                yield problem(source.locate(path), NO_TELEPHONE, value=value)


def others(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each name of another office beside the office's own telephone number."""
    agency = sources["agency"]
    own = "".join(str(agency.get((key, ORIGINAL)) or "") for key in ("name", "short_name"))
    for source, kind in ((sources["home"], "telephones"), (sources["services"], "services")):
        for path, value in source.texts(f"{kind}.*.number"):
            where = (*path[:-1], "name", ORIGINAL)
            name = source.get(where)
            found = (
                _OFFICE.match(name) if isinstance(name, str) and value == agency.get(("telephone",)) else None
            )
            if found and own and found[0][-_TAIL:] not in own:
                message = N_(
                    "{value} is the telephone number of this office, not of {other}; correct one of them"
                )
                yield problem(source.locate(where), message, value=value, other=found[0])


def places(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for a superior, or a licence, of another county, district or province than the office."""
    agency = sources["agency"]
    own = _PLACE.match(str(agency.get(("name", ORIGINAL)) or ""))
    for path in (("supervisor", ORIGINAL), ("licence", "name", ORIGINAL)):
        other = _PLACE.match(str(agency.get(path) or ""))
        if own and other and own[0][-1] == other[0][-1] and own["last"] != other["last"]:
            message = N_("{place} is not where the office is, {own}; correct it")
            yield problem(agency.locate(path), message, place=other[0], own=own[0])


def hosts(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each address at which the office published that is of another office's website, or for its own if all are."""
    agency, register = sources["agency"], sources["publications"]
    own, website = agency.get(("name", ORIGINAL)), agency.get(("website",))
    found = [(each["report"], *url) for each in sources.reports for url in each["report"].texts("url")]
    urls = [(register, *url) for url in register.texts("publications.*.url")]
    found += [each for each in urls if register.get((*each[1][:-1], "issuer", ORIGINAL)) == own]
    strange = [each for each in found if isinstance(website, str) and _is_anothers(website, each[2])]
    for source, path, url in strange:
        message = N_("the office has its website at {website}, and published at {address}, which is another’s; correct one of them")  # fmt: skip
        where = agency.locate(("website",)) if len(strange) == len(found) else source.locate(path)
        yield problem(where, message, website=website, address=url)
        if where.file == agency.file:
            return


def stated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each mark of the office that is open, though the source of a report states it."""
    agency = sources["agency"]
    for key, label in _LABELS.items():
        value = agency.value.get(key, "") if isinstance(agency.value, dict) else ""
        is_open = (value.get(ORIGINAL, "") if isinstance(value, dict) else value) is None
        for report in sources.reports if is_open else ():
            text = report.text or ""
            if found := re.search(rf"(?<![\u4e00-\u9fff]){label}\s*[：:]", text):
                line = text.count("\n", 0, found.start()) + 1
                message = N_("{key} is open, so pages say that no source states it; {file}:{line} has 「{words}」, write here what follows")  # fmt: skip
                yield problem(agency.locate((key,)), message, key=key, file=report.text_file, line=line, words=found[0])  # fmt: skip
                break


_LABELS = {
    "address": "(?:办公|单位|联系)?地址", "contact": "联系人", "telephone": "(?:联系|办公)?电话", "email": "(?:电子)?(?:邮箱|邮件)",
}  # fmt: skip
"""How sources name what a mark says of the office."""


def _is_anothers(one: str, other: str) -> bool:
    """Whether two addresses are of different offices: of one place, or of one name in two places."""
    ours, theirs = (_OPEN.sub("", urlsplit(each).hostname or "").split(".", 1) for each in (one, other))
    if not all(each[-1].endswith(".gov.cn") for each in (ours, theirs)):
        return False
    alike = ours[0] in theirs[0] or theirs[0] in ours[0]
    return (ours[0] == theirs[0]) is not (ours[1] == theirs[1]) and not (alike and ours[1] == theirs[1])


_OPEN = lazy(r"^(?:(?:www|wap|m|x?xgk|zwgk|zfxxgk|gk|en|english|news?|zw)\.)+")
"""What stands before the host of whatever office."""
_PLACE = lazy("(?:[\u4e00-\u9fff]{2,8}?[省市州盟])?(?P<last>[\u4e00-\u9fff]{1,6}?[省县区旗])")


def languages(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each language that the portal is to have and the engine does not know."""
    agency = sources["agency"]
    for path, value in agency.texts("translations.*"):
        if value not in TRANSLATIONS:
            message = N_(
                "there are no pages in the language {value}; write translations: [{known}], or [] for Chinese alone"
            )
            yield problem(agency.locate(path), message, value=value, known=", ".join(TRANSLATIONS))


def later_formats(sources: Sources) -> Iterator[Problem]:
    """Yield a problem if the data stand in a format that the engine does not know."""
    agency = sources["agency"]
    value = agency.get(("format",))
    if isinstance(value, str) and not (value.isdecimal() and 0 < int(value) <= FORMAT):
        message = N_(
            "the engine knows no format {value}, only those up to {known}; upgrade it, or correct the number"
        )
        yield problem(agency.locate(("format",)), message, value=value, known=FORMAT)


def earlier_formats(sources: Sources) -> Iterator[Problem]:
    """Yield a problem if the data stand in a format of before, which is still read."""
    agency = sources["agency"]
    value = agency.get(("format",))
    if isinstance(value, str) and value.isdecimal() and 0 < int(value) < FORMAT:
        message = N_("the data stand in format {value}, those of today in {known}: run gongkai migrate")
        yield problem(agency.locate(("format",)), message, value=value, known=FORMAT)


def _forms(sources: Sources) -> _Found:
    agency = sources["agency"]
    forms = [(mark.path, mark.form, mark.unlike) for mark in identity.MARKS if mark.form]
    for path, form, message in (*forms, (("licence", "url"), *_LICENCE)):
        value = agency.get(path)
        if isinstance(value, str) and not form.fullmatch(value):
            yield (path,), problem(agency.locate(path), message, value=value)


def _provinces(sources: Sources) -> _Found:
    agency = sources["agency"]
    site, police = _match(sources, _SITE, SITE_ID), _match(sources, _POLICE, POLICE)
    if police and PROVINCES.get(police[2][:2]) != police[1]:
        message = N_("{province} does not go with the digits {code} of the police filing number")
        yield (_POLICE,), problem(agency.locate(_POLICE), message, province=police[1], code=police[2][:2])
    if site and site[1][:2] not in PROVINCES:
        message = N_("no province has the code {code} that the site identification code begins with")
        yield (_SITE,), problem(agency.locate(_SITE), message, code=site[1][:2])


def _unstated(sources: Sources) -> _Found:
    """What the source that the office cites does not state."""
    agency = sources["agency"]
    cited = sources.report(agency.get(("stated_in",)))
    imprint = cited["report"].get(("imprint",)) if cited else None
    if cited and imprint is None:
        better = [report.id for report in sources.reports if report["report"].get(("imprint",))]
        if better:
            message = N_("the report {id} has no imprint that could state these marks; cite {other}")
            yield (
                (("stated_in",),),
                problem(agency.locate(("stated_in",)), message, id=cited.id, other=better[-1]),
            )
    if cited is None or cited.text is None or not isinstance(imprint, str) or imprint not in cited.text:
        return
    stated = _words(cited.text[cited.text.index(imprint) :])
    for mark in identity.MARKS:
        path = mark.path if isinstance(agency.get(mark.path), str) else (*mark.path, ORIGINAL)
        value = agency.get(path) if mark.stated else None
        if isinstance(value, str) and _words(value) not in stated:
            message = N_("the source of the report {id} does not state {value}")
            yield (path,), problem(agency.locate(path), message, id=cited.id, value=value)


def _disagreements(sources: Sources) -> _Found:
    """Filing numbers of different places (鄂 - 42 - 4207)."""
    agency = sources["agency"]
    site, police, icp = (_match(sources, path, form) for path, form in _KINDS)
    if site and police and site[1][:4] != police[2][:4]:
        message = N_("the police filing number is of {code}, the site identification code of {other}")
        where = agency.locate(_POLICE)
        yield (_POLICE, _SITE), problem(where, message, code=police[2][:4], other=site[1][:4])
    if site and icp and PROVINCES.get(site[1][:2]) != icp[1]:
        message = N_("the ICP filing number is of {province}, the site identification code of {other}")
        where = agency.locate(_ICP)
        yield (_ICP, _SITE), problem(where, message, province=icp[1], other=PROVINCES.get(site[1][:2]))
    if police and icp and police[1] != icp[1]:
        message = N_("the ICP filing number is of {province}, the police filing number of {other}")
        where = agency.locate(_ICP)
        yield (_ICP, _POLICE), problem(where, message, province=icp[1], other=police[1])


def _match(sources: Sources, path: KeyPath, form: re.Pattern[str]) -> re.Match[str] | None:
    """The number at `path` in its parts; None for a site identification code without a division (bm)."""
    value = sources["agency"].get(path)
    found = form.fullmatch(value) if isinstance(value, str) else None
    return None if found and found[1].startswith("bm") else found


def _words(text: str) -> str:
    """`text` as words between single spaces, so that only whole words are found in it."""
    words = re.split(r"[\s:：|]+", text)
    return f" {' '.join(word for word in words if word)} "


RULES: tuple[Rule[Sources], ...] = (
    Rule("portal-languages", N_("The engine has the languages of the portal."),
         N_("Name under translations only languages that there are."), languages),
    Rule("data-format", N_("The engine knows the format in which the data stand."),
         N_("Install the engine with which the data were changed last."), later_formats),
    Rule("data-format-earlier", N_("The data stand in the format of today."),
         N_("Run: python -m gongkai migrate"), earlier_formats, severity="advice"),
    Rule("telephone-form", N_("The telephone numbers of services and of the home page can be dialled."),
         N_("Write digits with a hyphen behind the area code: 010-12345678; an extension follows after 转 or a hyphen."), telephones),
    Rule("telephone-of-another", N_("The office's own telephone number is not given as another's."),
         N_("Correct the number or the name, or allow it with the reason."), others, severity="warning", excusable=True),
    Rule("office-elsewhere", N_("The office publishes on its own website, and its superior is where it is."),
         N_("Correct the address or the name, or allow it with the reason."), all_of(places, hosts), severity="warning", across=True, excusable=True),
    Rule("office-open", N_("What a source says of the office is not left open."),
         N_("State it in agency.yml as the source does, or allow it with the reason."), stated, severity="warning", across=True, excusable=True),
    Rule("filing-identity", N_("The filing numbers of the office have their form, stand in its source and agree with each other."),
         N_("Compare the number with the certificate, digit by digit."), values, across=True, source="国办发〔2017〕47号，附件；GB/T 2260"),
)  # fmt: skip
