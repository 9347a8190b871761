"""What is private by its form and may be published all the same: the office's own, and what an editor has allowed with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.privacy import leaks
from ..reading.sources import Sources
from .attachments import RULES as OF_FILES
from .exceptions import Exemption, declared
from .privacy import TITLES, in_contents, public

_UNREAD = OF_FILES[0].id


def allowed(sources: Sources) -> frozenset[str]:
    """Numbers and addresses that may be published: digits alone, or text."""
    own = public(sources)
    return own | frozenset(
        written for each in declared(sources) if each.reason for written in _of(each, sources, own)
    )


def _of(exemption: Exemption, sources: Sources, own: frozenset[str]) -> Iterator[str]:
    """Yield what stands on the lines of an exemption, and in the files they lead to, of the kind it allows."""
    if exemption.rule not in TITLES:
        return
    yield from (leak.written for leak in leaks(exemption.said) if leak.kind == exemption.rule)
    for beside in sources.beside:
        if exemption.leads_to(beside.file):
            found = in_contents(beside.found, beside.file, own)
            yield from (leak.written for leak, _, _ in found if leak.kind == exemption.rule)


def looked_into(sources: Sources) -> frozenset[str]:
    """Names below docs/ of the files of which an editor says who has looked into them."""
    said = [each for each in declared(sources) if each.rule == _UNREAD and each.reason]
    return frozenset(
        beside.name for beside in sources.beside if any(each.leads_to(beside.file) for each in said)
    )
