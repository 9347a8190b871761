"""Where both languages of a page lead: links and telephone numbers that one has and the other has not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...faults.patterns import lazy
from ...faults.problems import N_, Place, Problem
from ...faults.problems import problem as fault
from ...reading.documents import Document
from .pair import as_here
from .prose import HIDDEN, shown

_LINK = lazy(
    r"\]\((?P<target>(?:[^()\s]|\([^()\s]*\))+)(?:[ ]\"[^\"]*\")?\)|(?P<bare>https?://[!#-'*-;=?-~]+)|href=\"(?P<href>[^\"]+)\"|(?<![A-Za-z0-9:@/._-])(?P<mail>[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z0-9])"
)
_TELEPHONE = lazy(
    r"(?<![A-Za-z0-9.,第号])(?:0\d{2,3}[- ]?\d{7,8}|[48]00[- ]?\d{3}[- ]?\d{4}|(?:12\d{3}|11\d|9\d{4,5}))"
    r"(?!\d|[,.]\d|[ ]?[户人次万亿元件家个吨米条项批台辆亩名所座岁年天小分点级种类处场片间张份期路栋室%％‰])"
)
_QUIET = lazy(r"\{[{%].*?[}%]\}|`[^`]*`|\]\([^()]*\)|https?://[!-~]+|<[^>]*>|\{[^{}]*\}", re.DOTALL)
_IN_ENGLISH = lazy(r"(?://|[/._-])(?:en|eng|english)(?=[/._?-]|$)", re.IGNORECASE)
"""What says of an address that the page there is in English."""
_SHARED_ENDS = lazy(r"\.(?:gov|com|org|edu|net|ac)\.[a-z]{2}$")

_LINKS = (
    N_("the link to {value} is missing here; {page} has it"),
    N_("the link to {value} is not in {page}"),
)
_TELEPHONES = (
    N_("the telephone number {value} is missing here; {page} has it"),
    N_("the telephone number {value} is not in {page}"),
)


def unlike(zh: Document, en: Document) -> Iterator[Problem]:
    """Yield a problem for each link or telephone number that one language of a page has and the other has not."""
    for what, message in ((_links, _LINKS), (_telephones, _TELEPHONES)):
        ours, theirs = (Counter(value for value, _ in what(document.text)) for document in (zh, en))
        lost, new = ours - theirs, theirs - ours
        for value in [each for each in new if _IN_ENGLISH.search(each)]:
            answered = next((each for each in lost if _site(each) == _site(value) != ""), None)
            if answered:
                lost[answered], new[value] = 0, 0
        digits = [re.sub("[- ]", "", document.text) for document in (zh, en)]
        for value in +lost:
            if not (value.isdigit() and value in digits[1]):  # there it counts something
                yield fault(Place(en.file), message[0], value=value, page=zh.file)
        for value, at in what(en.text):
            if new[value] and not (value.isdigit() and value in digits[0]):
                yield fault(en.place(at), message[1], value=value, page=zh.file)


def _site(address: str) -> str:
    """The site to which an address outside leads, whatever language its host names; nothing for one of this site."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return ".".join(host.split(".")[-3 if _SHARED_ENDS.search(host) else -2 :])


def _links(text: str) -> Iterator[tuple[str, int]]:
    """Yield where the page leads: hosts outside as they are, pages of the site by name, whatever the language."""
    for found in _LINK.finditer(text):
        target = found["target"] or found["bare"] or found["href"] or found["mail"]
        yield re.sub(r"^mailto:|^(?:\.\./)+|^/?en/|#.*$|[.,;:]+$", "", target) or "#", found.start()


def _telephones(text: str) -> Iterator[tuple[str, int]]:
    for found in _TELEPHONE.finditer(
        as_here(_QUIET.sub(lambda each: " " * len(each[0]), shown(text)).replace(HIDDEN, " "))
    ):
        yield re.sub("[- ]", "", found[0]), found.start()
