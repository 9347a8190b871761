"""The office and the filing identity of its website: forms, and agreement with each other.

Forms and links: 《政府网站发展指引》国办发〔2017〕47号, annex; division codes: GB/T 2260.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import N_, Problem, problem
from ..source import KeyPath
from ..sources import Sources

_CODES = (
    "11京 12津 13冀 14晋 15蒙 21辽 22吉 23黑 31沪 32苏 33浙 34皖 35闽 36赣 37鲁 41豫 42鄂 43湘 44粤 45桂 46琼 "
    "50渝 51川 52贵 53云 54藏 61陕 62甘 63青 64宁 65新"
)
PROVINCES = {entry[:2]: entry[2:] for entry in _CODES.split()}
_PROVINCE = f"[{''.join(PROVINCES.values())}]"

POLICE = re.compile(rf"({_PROVINCE})公网安备\s?(\d{{14}})号")
ICP = re.compile(rf"({_PROVINCE})ICP备(\d{{8}}|\d{{10}})号(-\d{{1,3}})?")
SITE_ID = re.compile(r"(\d{10}|bm\d{8})")
_FORMS: dict[KeyPath, tuple[re.Pattern[str], str]] = {
    ("filing", "site_id"): (SITE_ID, N_("{value} is no site identification code: ten digits, or bm and eight")),
    ("filing", "police"): (POLICE, N_("{value} is no police filing number such as 鄂公网安备42070402000119号")),
    ("filing", "icp"): (ICP, N_("{value} is no ICP filing number such as 鄂ICP备05017375号")),
    ("filing", "party_badge"): (re.compile("[0-9A-Fa-f]{32}"), N_("{value} is no badge id: 32 hexadecimal digits")),
    ("filing", "error_report"): (
        re.compile(r"https://(zfwzzc\.www|zfwzgl\.www)\.gov\.cn/\S+"),
        N_("{value} is no link to 我为政府网站找错 (https://zfwzzc.www.gov.cn/…)"),
    ),
    ("telephone",): (re.compile(r"0\d{2,3}-\d{7,8}|1\d{4}|\+[\d ]+"), N_("{value} is no telephone number such as 027-60670200")),
    ("domain",): (
        re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"),
        N_("{value} is no domain such as www.example.gov.cn (without https:// and path)"),
    ),
}  # fmt: skip


def filing_numbers(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number of the office that has the wrong form."""
    agency = sources["agency"]
    for path, (form, message) in _FORMS.items():
        value = agency.get(path)
        if isinstance(value, str) and not form.fullmatch(value):
            yield problem(agency.locate(path), message, value=value)


def filing_agreement(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each filing number that disagrees with another (鄂 - 42 - 4207)."""
    agency = sources["agency"]
    site, police, icp = (_match(sources, key, form) for key, form in _KINDS)
    if police and PROVINCES.get(police[2][:2]) != police[1]:
        message = N_("{province} does not go with the digits {code} of the police filing number")
        where = agency.locate(("filing", "police"))
        yield problem(where, message, province=police[1], code=police[2][:2])
    if site and not site[1].startswith("bm") and site[1][:2] not in PROVINCES:
        message = N_("no province has the code {code} that the site identification code begins with")
        yield problem(agency.locate(("filing", "site_id")), message, code=site[1][:2])
    elif site and police and not site[1].startswith("bm") and site[1][:4] != police[2][:4]:
        message = N_("the police filing number is of {code}, the site identification code of {other}")
        where = agency.locate(("filing", "police"))
        yield problem(where, message, code=police[2][:4], other=site[1][:4])
    if icp and site and site[1][:2] in PROVINCES and PROVINCES[site[1][:2]] != icp[1]:
        message = N_("the ICP filing number is of {province}, the site identification code of {other}")
        where = agency.locate(("filing", "icp"))
        yield problem(where, message, province=icp[1], other=PROVINCES[site[1][:2]])


_KINDS = (("site_id", SITE_ID), ("police", POLICE), ("icp", ICP))


def stated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of the office that the source it cites does not state."""
    agency = sources["agency"]
    cited = agency.get(("stated_in",))
    for report in sources.reports:
        imprint = report["report"].get(("imprint",))
        if (
            report.id != cited
            or report.text is None
            or not isinstance(imprint, str)
            or imprint not in report.text
        ):
            continue
        stated_text = _words(report.text[report.text.index(imprint) :])
        for path in _STATED:
            value = agency.get(path)
            if isinstance(value, str) and _words(value) not in stated_text:
                message = N_("the source of the report {id} does not state {value}")
                yield problem(agency.locate(path), message, id=report.id, value=value)


_STATED: tuple[KeyPath, ...] = (
    ("name", "zh"),
    ("address", "zh"),
    ("contact", "zh"),
    ("telephone",),
    ("filing", "site_id"),
    ("filing", "police"),
    ("filing", "icp"),
)


def _match(sources: Sources, key: str, form: re.Pattern[str]) -> re.Match[str] | None:
    value = sources["agency"].get(("filing", key))
    return form.fullmatch(value) if isinstance(value, str) else None


def _words(text: str) -> str:
    """`text` as words between single spaces, so that only whole words are found in it."""
    words = re.split(r"[\s:：|]+", text)
    return f" {' '.join(word for word in words if word)} "
