"""What is set in the environment: read and checked in this one place."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TypeVar
from urllib.parse import quote, urlsplit

from ..faults.patterns import lazy
from ..faults.problems import N_, DataError, Place, Problem, problem
from ..model.hosts import HOST
from ..model.instants import moment

T = TypeVar("T")
_BYTE = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])"
_TRIAL = lazy(rf"localhost|(?:{_BYTE}\.){{3}}{_BYTE}|\[[0-9a-f:.]+\]")
_PATH = lazy(
    r"/(?:(?!(?:\.|%2[Ee]){1,2}/|[^/]*\.(?:html?|php|jsp|aspx?)/)(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+/)*"
)
_CHINA = timezone(timedelta(hours=8))
_LAST_SECOND = 253_402_214_400
_MOST_PROCESSES = 256
_WRITE_IT = N_("{value}: write it as {meant}")

NOW = "GONGKAI_NOW"
KNOWN = ("SITE_URL", "SOURCE_DATE_EPOCH", NOW, "GONGKAI_PROCESSES", "GONGKAI_BROWSER")
"""Every variable that means something here; the last only to tests and tools."""


@dataclass(frozen=True)
class Settings:
    """What is set; None where nothing is."""

    site_url: str | None
    """Absolute root of the site, with its last slash."""

    epoch: int | None
    """Second after which nothing was changed (reproducible-builds.org)."""

    processes: int | None
    now: datetime | None = None
    """The moment for which the site is made, if that is another than that on the clock."""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """What `environment` sets.

    Raises:
        DataError: with every setting that makes no sense; each is told at the name of its variable.
    """
    faults = [*_unknown(environment)]

    def read(name: str, reader: Callable[[str], T | Problem]) -> T | None:
        value = reader(environment[name]) if environment.get(name) else None
        if isinstance(value, Problem):
            faults.append(Problem(Place(name), value.message, value.values))
            return None
        return value

    found = Settings(
        site_url=read("SITE_URL", _address),
        epoch=read("SOURCE_DATE_EPOCH", lambda value: _number(value, 0, _LAST_SECOND)),
        processes=read("GONGKAI_PROCESSES", lambda value: _number(value, 1, _MOST_PROCESSES)),
        now=read(NOW, _moment),
    )
    if faults:
        raise DataError(faults)
    return found


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day in China on the clock, or that of SOURCE_DATE_EPOCH if it is later.

    It decides what is refused and is never shown: what is sound today stays so, and builds alike.
    """
    changed = settings(environment).epoch or 0
    clock = max(datetime.now(_CHINA), datetime.fromtimestamp(changed, _CHINA))
    return max(clock, now(environment)).astimezone(_CHINA).date()


def now(environment: Mapping[str, str] = os.environ) -> datetime:
    """The moment that decides what is under embargo: that of GONGKAI_NOW, else that on the clock. It is never shown either."""
    return settings(environment).now or datetime.now(_CHINA)


def in_china(moment: datetime) -> datetime:
    """The same `moment`, as clocks in China show it."""
    return moment.astimezone(_CHINA)


def told(error: DataError, gettext: Callable[[str], str]) -> str:
    """The faults of settings, a line each: a variable has no lines to count."""
    return "\n".join(f"{fault.where.file}: {fault.said(gettext)}" for fault in error.problems)


def _unknown(environment: Mapping[str, str]) -> Iterator[Problem]:
    for name in sorted(environment):
        if name.startswith("GONGKAI_") and name not in KNOWN:
            near = difflib.get_close_matches(name, KNOWN, n=1, cutoff=0.8)
            message = (
                N_("no setting has this name; did you mean {near}?")
                if near
                else N_("no setting has this name; known: {known}")
            )
            yield problem(Place(name), message, near=near and near[0], known=", ".join(KNOWN))


def _number(value: str, least: int, most: int) -> int | Problem:
    if re.fullmatch(r"[0-9]{1,15}", value) and least <= int(value) <= most:
        return int(value)
    return _fault(
        N_("{value} is no whole number from {least} to {most}"), value=value, least=least, most=most
    )


def _moment(value: str) -> datetime | Problem:
    return moment(value) or _fault(
        N_("{value} is no moment; write it with day, minute and zone, such as 2024-07-20T09:00+08:00"),
        value=value,
    )


def _address(value: str) -> str | Problem:
    """`value` as the absolute root of a site, its last slash added."""
    if re.search("[\ud800-\udfff]", value):  # bytes that are no UTF-8
        return _no_address(ascii(value)[1:-1])
    if "@" in value.partition("://")[2].partition("/")[0]:
        return _fault(N_("an address has no user name or password before @; leave them out"))
    if re.search(r"[?#]", value):
        return _fault(N_("{value}: leave out what stands from ? or # on"), value=value)
    try:
        parts = urlsplit(value)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return _no_address(value)
    if re.search(r"[\s\\\x00-\x1f]", value) or parts.scheme not in ("http", "https") or not host or port == 0:
        return _no_address(value)
    return _plain_address(value, f"{parts.path.rstrip('/')}/", host)


def _plain_address(value: str, path: str, host: str) -> str | Problem:
    """`value` if it is written as browsers write it; else the fault with what it should be."""
    scheme, place = value.partition("://")[::2]
    written = place.partition("/")[0]
    ascii_host = _ascii(host)
    plain = written.lower() if written.isascii() else written.lower().replace(host, ascii_host or host)
    if written != plain and not ascii_host:
        return _no_address(value)
    if written != plain or scheme != scheme.lower() or not path.isascii():
        path = path if path.isascii() else quote(path, safe="/%")
        return _fault(_WRITE_IT, value=value, meant=f"{scheme.lower()}://{plain}{path}")
    bare = re.sub(r":[1-9][0-9]*$", "", written)
    if not (HOST.fullmatch(bare) or _TRIAL.fullmatch(bare)) or not _PATH.fullmatch(path):
        return _no_address(value)
    return f"{scheme}://{written}{path}"


def _ascii(host: str) -> str | None:
    """`host` as machines write it; None if it cannot be."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return None


def _no_address(value: str) -> Problem:
    message = N_(
        "{value} is no address of a website; write it as https://www.example.gov.cn/ or https://www.example.gov.cn/portal/"
    )
    return _fault(message, value=value)


def _fault(message: str, **values: object) -> Problem:
    return problem(Place(""), message, **values)
