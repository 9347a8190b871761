"""Where links lead: to nothing that only the office can reach, nor to what a person keeps in a cloud, and to the number that is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..reading.documents import Document
from ..reading.sources import Sources
from .once import once

_CODE = lazy(r"^(?P<fence>```|~~~).*?^(?P=fence)|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_ADDRESS = lazy(r"(?:https?|ftp)://[^\s<>\"'()（）\[\]，。；、》”]+", re.IGNORECASE)
_OF_A_COMPUTER = lazy(
    r"\bfile:/{1,3}[^\s<>\"')）]+|(?<![\\\w])\\\\[\w.-]+\\[\w$.-]+|(?<![\w/])[A-Z]:[\\/](?!/)[^\s<>\"')）]+"
)
_WITHIN = (".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".localdomain", ".test")
_DRIVES = (
    *("pan.baidu.com", "yun.baidu.com", "eyun.baidu.com", "aliyundrive.com", "alipan.com", "weiyun.com", "pan.quark.cn", "drive.uc.cn", "cloud.189.cn"),
    *("yun.139.com", "caiyun.139.com", "123pan.com", "jianguoyun.com", "kdocs.cn", "docs.qq.com", "pan.xunlei.com", "115.com", "ctfile.com", "lanzou.com"),
    *("shimo.im", "drive.google.com", "docs.google.com", "dropbox.com", "onedrive.live.com", "1drv.ms", "mega.nz", "wetransfer.com", "icloud.com"),
)  # fmt: skip
_LANZOU = lazy(r"(?:^|\.)lanzou\w?\.com$|(?:^|\.)123\d{3}\.com$")
_TELEPHONE = lazy(
    r"\[(?P<shown>[^\]\n]*\d[^\]\n]*)\]\(tel:(?P<dialled>[^)\s]+)\)|<a[^>]*href=[\"']?tel:(?P<other>[^\"'>\s]+)[^>]*>(?P<label>[^<]*)</a>"
)


@once
def _addresses(sources: Sources) -> tuple[tuple[str, Callable[[], Place]], ...]:
    return tuple(_found(sources))


def _found(sources: Sources) -> Iterator[tuple[str, Callable[[], Place]]]:
    """Yield each address in the texts that people read, and where it stands."""
    for document in sources.documents:
        text = _without_code(document)
        for pattern in (_ADDRESS, _OF_A_COMPUTER):
            for found in pattern.finditer(text):
                yield found[0].rstrip(".,;:!?"), _in(document, found.start())
    for _, source in sources.all():
        for found in _ADDRESS.finditer(source.text):
            line = source.text[source.text.rfind("\n", 0, found.start()) + 1 : found.start()]
            if not line.lstrip().startswith("#"):
                yield found[0].rstrip(".,;:!?"), _at(source.file, source.text, found.start())


def _without_code(document: Document) -> str:
    """The page, what is quoted as code blotted out."""
    return _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), document.text)


def _in(document: Document, at: int) -> Callable[[], Place]:
    return _at(document.file, document.text, at)


def _at(file: str, text: str, at: int) -> Callable[[], Place]:
    return lambda: Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _internal(sources: Sources) -> Iterator[Problem]:
    message = N_(
        "nobody outside the office can reach {address}; link to what is on the site, or take the link out"
    )
    for address, place in _addresses(sources):
        if _is_internal(address):
            yield problem(place(), message, address=address)


def _is_internal(address: str) -> bool:
    if _OF_A_COMPUTER.match(address):
        return True
    host = _host(address)
    try:
        number = ip_address(host)
    except ValueError:
        return host.endswith(_WITHIN) or (bool(host) and "." not in host and not host.startswith("xn--"))
    return not number.is_global


def _numbers(sources: Sources) -> Iterator[Problem]:
    message = N_("{address} names a computer by its number; name the host by its domain")
    for address, place in _addresses(sources):
        if re.fullmatch(r"[\d.]+|[0-9a-f:]+", _host(address)) and not _is_internal(address):
            yield problem(place(), message, address=address)


def _drives(sources: Sources) -> Iterator[Problem]:
    message = N_(
        "{address} is a place in somebody's cloud, which may change or vanish; put the file into docs"
    )
    for address, place in _addresses(sources):
        host = _host(address)
        if any(host == drive or host.endswith(f".{drive}") for drive in _DRIVES) or _LANZOU.search(host):
            yield problem(place(), message, address=address)


def _plain(sources: Sources) -> Iterator[Problem]:
    message = N_("{address} is not encrypted; write https, if the other site knows it")
    for address, place in _addresses(sources):
        if address.lower().startswith("http:") and not _is_internal(address):
            yield problem(place(), message, address=address)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def _dialled(sources: Sources) -> Iterator[Problem]:
    message = N_("the link dials {dialled}, and {shown} is shown; write the same number in both")
    for document in sources.documents:
        for found in _TELEPHONE.finditer(_without_code(document)):
            shown, dialled = found["shown"] or found["label"], found["dialled"] or found["other"]
            digits, own = (re.sub(r"\D|^\+?86", "", each).lstrip("0") for each in (shown, dialled))
            if len(digits) >= 3 and not own.endswith(digits) and not digits.startswith(own):
                yield problem(_in(document, found.start())(), message, dialled=dialled, shown=shown)


_KNOWN = N_("Link to a page that everybody can reach.")
RULES: tuple[Rule[Sources], ...] = (
    Rule("internal-address", N_("No link leads into the network or onto the computer of the office."),
         _KNOWN, _internal, "warning", excusable=True, across=True),
    Rule("numeric-address", N_("No link names a computer by its number."),
         _KNOWN, _numbers, "warning", excusable=True, across=True),
    Rule("cloud-drive", N_("No link leads to a file that somebody keeps in a cloud."),
         N_("Put the file into docs and link to it there."), _drives, "warning", excusable=True, across=True),
    Rule("telephone-link", N_("A link to a telephone dials the number that it shows."),
         N_("Write the same number in both places."), _dialled, "warning", excusable=True, across=True),
    Rule("insecure-link", N_("Links lead to encrypted addresses, where there are any."),
         N_("Write https, if the other site knows it."), _plain, "advice", excusable=True, across=True),
)  # fmt: skip
