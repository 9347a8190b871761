"""What is private by its form and may be published all the same: the office's own, and what an editor has allowed with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..faults.privacy import leaks
from ..model.text import SIGNED, decimal
from ..model.units import SCALES
from ..reading.source import strings
from ..reading.sources import Sources
from .attachments import RULES as OF_FILES
from .exceptions import Exemption, declared
from .privacy import TITLES, in_contents, public
from .records.references import declared as stating

_UNREAD = OF_FILES[0].id


def allowed(sources: Sources) -> frozenset[str]:
    """Numbers and addresses that may be published: digits alone, or text."""
    own = public(sources)
    excepted = (each for each in declared(sources) if each.reason)
    return own.union(_amounts(sources), *(_of(each, sources, own) for each in excepted))


def _amounts(sources: Sources) -> Iterator[str]:
    """Yield the digits of each amount that the data state in 万, 亿 or the like, and tables and pages without: 148亿 is 14800000000, and nobody's telephone."""
    figures = [source.get(path) for report in sources.reports for _, (source, path) in stating(report)]
    for record in (*figures, *(value for _, value in sources["indicators"].find("indicators.*.values.*"))):
        scale = SCALES.get(str(record.get("scale")), 1) if isinstance(record, dict) else 1
        if scale > 1:
            numbers = (text for text in strings(record) if re.fullmatch(SIGNED, text))
            yield from (str(abs(int(decimal(text) * scale))) for text in numbers)


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
