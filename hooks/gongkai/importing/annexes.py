"""Which labels of annexes stand amid the parts of a report, so that nothing is appended there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model.markers import Style
from .ends import is_date
from .lines import PART, Line

_OF_TABLE = re.compile(
    r"^[（(]?(?:(?:计量|金额)?单位|(?:数据|资料)?来源|填[表报]人?|制表|审核|注|备注|附注|说明)[^。]{0,12}[：:]"
)
"""What stands at a table without being a row of it."""


def told_amid(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines, the labels among them behind which the body goes on that begins at `start` told as such."""
    signed = next((at for at in range(start, len(lines)) if is_date(lines[at])), len(lines))
    amid = {
        at
        for at in range(start, len(lines))
        if lines[at].appended and (_counts_on(lines, at) or (at < signed and _goes_on(lines, at)))
    }
    return [replace(line, amid=at in amid) for at, line in enumerate(lines)]


def _counts_on(lines: Sequence[Line], at: int) -> bool:
    """Whether behind the label the parts before it count on: 三、…, 附表 …, 四、…."""
    last: dict[Style, int] = {}
    for line in lines[:at]:
        if line.marker and _heads(line):
            last[line.marker.style] = line.marker.number
    after = next((line.marker for line in lines[at + 1 :] if line.marker and _heads(line)), None)
    return bool(after and last.get(after.style, 0) + 1 == after.number > 1)


def _heads(line: Line) -> bool:
    return line.entitled or line.rank == PART


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the label only names a table, behind which and its notes comes what is neither another nor the end."""
    filled = [line for line in lines[at + 1 :] if line.body or line.cells]
    rows = next((at for at, line in enumerate(filled[:2]) if line.cells), None)
    if rows is None or (rows and not _OF_TABLE.search(filled[0].body)):
        return False
    tables = [at for at, line in enumerate(filled) if line.cells or _OF_TABLE.search(line.body)]
    after = next((at for at in range(len(filled)) if at not in tables and at + 1 not in tables), len(filled))
    return bool(filled[after:]) and not (
        filled[after].labelled or any(map(is_date, filled[after : after + 3]))
    )
