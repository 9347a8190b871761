"""Offices whose portals are collected: where their files are, and which of their indicators are the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources


def places(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each office of which nobody knows where its files are, or below whose address nothing can stand."""
    register = sources["offices"]
    for path, office in register.find("offices.*"):
        if not isinstance(office, dict):
            continue
        url = office.get("url")
        if not url and not office.get("folder"):
            message = N_("an office needs an address (url), or a folder with its built site; write one")
            yield problem(register.locate(path), message)
        elif isinstance(url, str) and ("?" in url or "#" in url):
            message = N_("{address} is no address below which a site stands; write it without ? and #")
            yield problem(register.locate((*path, "url")), message, address=url)


def counterparts(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each counterpart of an indicator at an office that is not listed, or that has one already."""
    register, known = sources["indicators"], sources.ids("offices")
    for path, listed in register.find("indicators.*.offices"):
        seen: set[str] = set()
        for index in range(len(listed) if isinstance(listed, list) else 0):
            where = (*path, index, "office")
            office = register.get(where)
            if not isinstance(office, str):
                continue
            if sources.knows("offices") and office not in known:
                message = N_("no office has the id {id}; offices.yml lists them")
                yield problem(register.locate(where), message, id=office)
            if office in seen:
                message = N_("the office {id} stands here twice; one of its indicators is the same")
                yield problem(register.locate(where), message, id=office)
            seen.add(office)


MISSING: Rule[Sources] = Rule("office-missing", N_("What each office publishes is there, and is what it says."),
    N_("Ask the office, then gather again: gongkai gather; the pages show it as missing, with the reason."), severity="warning")  # fmt: skip
COUNTERPART: Rule[Sources] = Rule("office-indicator", N_("An office publishes the indicator that is said to be the same."),
    N_("Correct the id: the page of the office lists its indicators."), severity="warning")  # fmt: skip
"""What shows once the files of the offices are read."""

RULES: tuple[Rule[Sources], ...] = (
    Rule("office-place", N_("Each office that is collected has an address, or a folder with its built site."),
         N_("Write the address of its portal as it stands in the browser."), places),
    Rule("office-counterpart", N_("The same indicator at other offices: each office is listed, and stands once."),
         N_("Correct the id of the office, or leave out what stands twice."), counterparts),
)  # fmt: skip
