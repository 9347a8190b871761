"""Steps that follow each other, told in both languages one after the other: first, then, finally."""

from __future__ import annotations

import re
from itertools import combinations

from ...faults.patterns import lazy
from .wordbook import in_chinese, places

_ZH = lazy(
    "(?:首先|(?<![优率领事预争抢原祖早])先(?![后进锋例生河行期前天人导民农秦]))(?P<steps>[^。；]{4,80})"
)
_NEXT = lazy(
    "[，、]?(?:(?:合格|通过|完成|完毕)[之以]?后|再(?![次一度生接])|然后|随后|而后|之后|接着|最后|后(?![续勤台期备代的果方面续来]|[，。；]))(?:由|经|报|将|对)?"
)
_IN_TURN, _ROW = (
    lazy("(?<!按)依次(?:进行|经过|开展|举行|完成|通过|为|是)?(?P<row>[^，。；]*、[^，。；]*)"),
    lazy("[、和及与]"),
)
_SENTENCE = lazy(r"(?<=[.;])\s")
_EN_NEXT = lazy(r"\b(?:first|then|afterwards?|later|next|finally|lastly|last)\b", re.IGNORECASE)
_EN_TURNS = lazy(
    r"\b(?:before|until|prior|unless|(?<!at )once|when|whenever|after(?! (?:that|which)\b)|following|having|without first|but)\b",
    re.IGNORECASE,
)
"""What may tell the steps in another order than that of time."""


def turned(zh: str, en: str) -> bool:
    """Whether English tells a later step of the only row of steps in `zh` before an earlier one."""
    rows, listed = [*_ZH.finditer(zh)], _IN_TURN.search(zh)
    en = " ".join(part for part in _SENTENCE.split(en) if _EN_NEXT.search(part) or not _EN_TURNS.search(part))
    if _EN_TURNS.search(en) or len(rows) > 1 or not (listed or (rows and _EN_NEXT.search(en))):
        return False
    told = (
        _ROW.split(listed["row"])
        if listed
        else [step.partition("，")[0] for step in _NEXT.split(rows[0]["steps"])]
    )
    steps = [in_chinese(step) for step in told]
    known = [step.difference(*(other for other in steps if other is not step)) for step in steps]
    where = [places(en, step) for step in known]
    either = {at for one, other in combinations(where, 2) for at in one & other}
    alone = [at - either for at in where]
    return any(first and later and min(first) > max(later) for first, later in combinations(alone, 2))
