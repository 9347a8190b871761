"""The identity of the office: every mark of it, in one table that footer, pages, PDF, tags and checks walk.

A field added to `Agency` or `Filing` needs a row here, and is then shown and checked wherever its row says.
Forms and links: 《政府网站发展指引》国办发〔2017〕47号, annex; division codes: GB/T 2260.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from ..faults.problems import N_
from . import telephone
from .hosts import HOST
from .office import Agency
from .text import Record, Text

Place = Literal["office", "links", "filing"]
"""The lists of the footer: who runs the site, where else to go, and the filing numbers."""

_CODES = (
    "11京北京 12津天津 13冀河北 14晋山西 15蒙内蒙古 21辽辽宁 22吉吉林 23黑黑龙江 31沪上海 32苏江苏 33浙浙江 "
    "34皖安徽 35闽福建 36赣江西 37鲁山东 41豫河南 42鄂湖北 43湘湖南 44粤广东 45桂广西 46琼海南 50渝重庆 "
    "51川四川 52贵贵州 53云云南 54藏西藏 61陕陕西 62甘甘肃 63青青海 64宁宁夏 65新新疆"
)
"""The code of each province, its sign and its name."""
PROVINCES: Mapping[str, str] = MappingProxyType({entry[:2]: entry[2] for entry in _CODES.split()})
PROVINCE_NAMES: Mapping[str, str] = MappingProxyType({entry[2]: entry[3:] for entry in _CODES.split()})
"""What each province is called, by its sign."""
_PROVINCE = f"[{''.join(PROVINCES.values())}]"

PATH = r"[\w!#$%&()*+,./:;=?@~-]"
"""What may stand in an address behind its host: no quotation marks, brackets or spaces."""

POLICE = re.compile(rf"({_PROVINCE})公网安备\s?([0-9]{{14}})号")
ICP = re.compile(rf"({_PROVINCE})ICP备([0-9]{{8}}|[0-9]{{10}})号(-[0-9]{{1,3}})?")
SITE_ID = re.compile(r"([0-9]{10}|bm[0-9]{8})")

NO_TELEPHONE = N_("{value} is no telephone number such as 010-12345678")


@dataclass(frozen=True)
class Mark:
    """One mark of the office: its path in agency.yml, what it is called (msgid), and where it is shown."""

    path: tuple[str, ...]
    label: str

    about: str = ""
    """What the page of the office explains of it (msgid)."""

    footer: Place | None = "filing"
    """The list of the footer in which it stands."""

    page: bool = True
    """Whether it has a line on the page of the office."""

    form: re.Pattern[str] | None = None
    unlike: str = ""
    """What is said of a value that has not the form (msgid)."""

    like: str = ""
    """What it looks like amid other text, where that is not its form."""

    address: str = ""
    """How each link made from it begins; empty without such a link."""

    key: Callable[[str], str | None] = str
    """What of the value follows in the link; None if that cannot be told."""

    hosts: tuple[str, ...] = ()
    """Where its link may lead, if not to the host of `address`."""

    says: str = ""
    """What the link says (msgid); empty if it says the value."""

    bare: bool = False
    """Whether the value says itself what it is, and needs no label beside it."""

    icon: str = ""
    tag: str = ""
    """Name of the page tag that holds it."""

    asked: str = ""
    """The point of the self-inspection that asks for it (msgid)."""

    stated: bool = False
    """Whether the source that the office cites must state it."""

    reach: bool = False
    """Whether it says how to reach the office, and is no private datum although it looks like one."""

    @property
    def filed(self) -> bool:
        """Whether it belongs to the filing identity of the website."""
        return self.path[0] == "filing"

    def link(self, value: str) -> str:
        """Where `value` can be looked up or dialled; empty if nowhere."""
        key = self.key(value) if value and self.address else None
        return "" if key is None else self.address + key


def _police_code(value: str) -> str | None:
    found = re.search(r"[0-9]{14}", value)
    return found[0] if found else None


def _after(address: str) -> Callable[[str], str | None]:
    return lambda value: value.removeprefix(address) if value.startswith(address) else None


_ERRORS = ("zfwzzc.www.gov.cn", "zfwzgl.www.gov.cn")

MARKS: tuple[Mark, ...] = (
    Mark(("name",), N_("Run by"), footer="office", page=False, tag="SiteName", stated=True),
    Mark(("address",), N_("Address"), footer="office", stated=True, reach=True),
    Mark(("contact",), N_("Contact"), footer="office", stated=True),
    Mark(
        ("telephone",), N_("Telephone"), footer="office", stated=True, reach=True,
        form=telephone.FORM, unlike=NO_TELEPHONE, like=r"0\d{2,3}-\d{7,8}",
        address="tel:", key=lambda value: telephone.telephone_url(value).removeprefix("tel:"),
    ),
    Mark(
        ("email",), N_("Email"), footer="office", reach=True,
        form=re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), unlike=N_("{value} is no email address such as office@example.gov.cn"),
        address="mailto:",
    ),
    Mark(("does",), N_("What it does"), footer=None),
    Mark(("supervisor",), N_("Superior authority"), footer=None),
    Mark(
        ("domain",), N_("Domain"), footer=None, tag="SiteDomain", asked=N_("The domain is known"),
        form=HOST,
        unlike=N_("{value} is no domain such as www.example.gov.cn: small letters, without https://, port and path; a Chinese one as xn--…"),
    ),
    Mark(
        ("website",), N_("Official website"), footer="office",
        form=re.compile(rf"https?://[\w.-]+(?::[0-9]+)?/{PATH}*"),
        unlike=N_("{value} is no address of a website such as https://www.example.gov.cn/"),
        address="http", key=_after("http"),
    ),
    Mark(("licence",), N_("Licence"), footer=None, page=False),
    Mark(
        ("filing", "site_id"), N_("Website identification code"), tag="SiteIDCode", stated=True,
        about=N_("Given to every government website by the national registry; the first six digits stand for the place."),
        asked=N_("The website identification code is known"),
        form=SITE_ID, like=r"\b(\d{10}|bm\d{8})\b",
        unlike=N_("{value} is no site identification code: ten digits, or bm and eight"),
    ),
    Mark(
        ("filing", "police"), N_("Public security filing"), bare=True, icon="filing", stated=True,
        about=N_("Registration of the website with the police; look it up at beian.mps.gov.cn."),
        asked=N_("The police filing number is known"),
        form=POLICE, unlike=N_("{value} is no police filing number such as 京公网安备11010100000001号"),
        address="https://beian.mps.gov.cn/#/query/webSearch?code=", key=_police_code,
    ),
    Mark(
        ("filing", "icp"), N_("ICP filing"), bare=True, stated=True,
        about=N_("Registration of the website with the Ministry of Industry and Information Technology; look it up at beian.miit.gov.cn."),
        asked=N_("The ICP filing number is known"),
        form=ICP, unlike=N_("{value} is no ICP filing number such as 京ICP备12345678号"),
        address="https://beian.miit.gov.cn/", key=lambda _: "",
    ),
    Mark(
        ("filing", "party_badge"), N_("Mark of Party and government websites"), icon="office",
        says=N_("Website mark of a Party or government body"),
        asked=N_("The website mark of a Party or government body is shown"),
        form=re.compile("[0-9A-Fa-f]{32}"), unlike=N_("{value} is no badge id: 32 hexadecimal digits"),
        address="https://bszs.conac.cn/sitename?method=show&id=",
    ),
    Mark(
        ("filing", "error_report"), N_("Report an error on a government website"), footer="links",
        says=N_("Report an error on this website"), asked=N_("The link “我为政府网站找错” is shown"),
        form=re.compile(rf"https://({'|'.join(map(re.escape, _ERRORS))})/{PATH}+"),
        unlike=N_("{value} is no link to 我为政府网站找错 (https://zfwzzc.www.gov.cn/…)"),
        address="https://zfwz", key=_after("https://zfwz"), hosts=_ERRORS,
    ),
)  # fmt: skip
"""Every mark, in the order in which it is shown."""

UNMARKED = frozenset({("short_name",), ("stated_in",), ("translations",), ("scripts",), ("format",)})
"""Fields of the office that are no marks: what it is called in menus, where it is stated, which languages and scripts its portal has, and in which format its data stand."""


def value(agency: Agency, mark: Mark) -> Text | Record | str | None:
    """What the data state for `mark`; None if nothing."""
    found: Text | Record | str | None = agency
    for key in mark.path:
        found = getattr(found, key)
    return found


def stated(agency: Agency, mark: Mark, language: str) -> str:
    """What the data state for `mark` in `language`, the Chinese where it is not translated; empty if nothing."""
    match value(agency, mark):
        case Text() as text:
            return text[language]
        case str() as text:
            return text
    return ""


@dataclass(frozen=True)
class Shown:
    """A mark as the footer shows it: `url` and `icon` may be empty, and `label` where the text says what it is."""

    place: Place
    label: str
    text: str
    url: str
    icon: str
    chinese: bool
    """Whether the text is Chinese in every language."""


def footer(agency: Agency, language: str, gettext: Callable[[str], str]) -> Iterator[Shown]:
    """Yield what the footer of pages in `language` shows; what is not stated is left out."""
    for mark in (mark for mark in MARKS if mark.footer):
        said = stated(agency, mark, language)
        url = mark.link(said)
        if mark.footer and said and (url or not mark.says):
            label = "" if mark.bare or mark.says else gettext(mark.label)
            text = gettext(mark.says) if mark.says else said
            yield Shown(mark.footer, label, text, url, mark.icon, mark.bare)


def printed(agency: Agency) -> Iterator[tuple[Mark, Text | str]]:
    """Yield each mark that stands on paper, with its value: all that the footer shows in words of its own."""
    for mark in MARKS:
        found = value(agency, mark)
        if mark.footer and not mark.says and isinstance(found, Text | str):
            yield mark, found


def tags(agency: Agency, language: str) -> Iterator[tuple[str, str]]:
    """Yield name and content of each page tag that says whose website it is."""
    for mark in MARKS:
        if mark.tag and (said := stated(agency, mark, language)):
            yield mark.tag, said


def missing(agency: Agency) -> Iterator[str]:
    """Yield the name of each mark that the data do not state, as `agency.domain`."""
    for mark in MARKS:
        if value(agency, mark) is None:
            yield ".".join(("agency", *mark.path))


def hosts() -> frozenset[str]:
    """Hosts to which the links of the marks lead."""
    own = {host for mark in MARKS for host in mark.hosts or [urlsplit(mark.address).netloc]}
    return frozenset(filter(None, own))
