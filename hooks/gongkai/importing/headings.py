"""Which lines are headings, which begin with one, and which only look so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import SECTION, Line

_LONGEST = 60
_LONGEST_UNMARKED = 30
_SHORT = 40
_LABEL = 20
_QUANTITY = re.compile(r"\d(?!\d*年|[\d.·]*[”’])")
_STATUS = re.compile(
    r"(?:已|未|尚|正在?|正常|序时|基本|按期|逾期|超期|滞后|提前|推进|进度)[^，。]{0,8}\d+[个项件条类]$"
)
"""A heading that counts what stands so: 滞后项目1个."""
_SENTENCE = re.compile(r"[^。！？]*[。！？][”’）]?")
_NAMED = re.compile(r"[^。！？；：:]{1,28}[：:]\s*")
_SPACED = re.compile(
    r"([^，。；：！？\s]{2,20})(\s{2,}|\u3000+|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff]))(?=\S{20})"
)
_OPEN_END = re.compile(r"(是|为|括|下|有|即|中|称|说|指出|强调|要求|表示)$")
_FIELDS = re.compile(
    r"(电话|传真|地址|单位|日期|时间|邮编|邮箱|网址|联系人|来源|其中|附件|地点|科室|部门|备注)$"
)
_PLAIN_STARTS = re.compile(
    r"^(我们|今年|全年|去年|一年来|过去|各位|上半年|下半年|年末|年初|同时|当前|目前|此外|其中|对此|为此|下面|现在|必须|应对|按照|根据|截至|回顾|在|从|经过|只有|要|五年来|[》，、（(]|[一二三四五六七八九十]+(是|要)|第[一二三四五六七八九十]+|\d)"
)
_APPENDIX = re.compile(r"^(注释|名词解释|名词注释|指标解释|[^，。：]{0,6}(须知|提[示醒]|注意事项))[：:]$")
_POINTED = re.compile(r"((?:[\u4e00-\u9fff]{2,4}(?:指出|反馈|反映)|反馈|存在)(?:的?问题)?)([：:])(?=.)")
"""How a paragraph begins that repeats what others found: 督察指出：…."""
_SAYS = re.compile(r"是|了$|将|已|共(?![享同建治])")
_SAID_SHORTLY = 8
_BRACKETED = re.compile(r"(【[^【】]{2,16}】|〔[^〔〕\d]{2,16}〕|［[^［］]{2,16}］)(?=\S)")


@dataclass(frozen=True)
class Shape:
    """A line as heading, what closes that, and text; or all of it text."""

    heading: str = ""
    stop: str = ""
    text: str = ""

    @property
    def own_line(self) -> bool:
        """Whether the line is all heading."""
        return bool(self.heading) and not self.text


def as_text(line: Line) -> Shape:
    """The line, all of it text."""
    return Shape(text=line.rest)


def whole(line: Line) -> Shape | None:
    """The line as a heading of its own, None if it cannot be one."""
    rest = line.rest
    if not rest or len(rest) > _LONGEST or rest[-1] in "；;，,、！…" or "。" in rest[:-1]:
        return None
    if rest[-1] in "：:":
        return Shape(rest[:-1], rest[-1]) if len(rest) <= _LABEL and "，" not in rest else None
    if rest[-1] == "。":
        likely = "：" not in rest and (not _QUANTITY.search(rest) or len(rest) <= _LABEL)
        return Shape(rest[:-1], "。") if likely else None
    return Shape(rest)


def run_in(line: Line, *, strict: bool) -> Shape | None:
    """The line as a heading with the text that follows it, None if it cannot be that."""
    rest = line.rest
    return _bracketed(rest) or _named(rest, strict) or _sentence(rest, strict) or _spaced(rest)


def _bracketed(rest: str) -> Shape | None:
    found = _BRACKETED.match(rest)
    return Shape(found[1], "", rest[found.end() :]) if found else None


def _named(rest: str, strict: bool, *, fields: bool = False) -> Shape | None:
    found = _NAMED.match(rest)
    if not found or found.end() == len(rest):
        return None
    heading = found[0].rstrip()[:-1]
    if _OPEN_END.search(heading) or (strict and ("，" in heading or len(heading) > _LABEL)):
        return None
    return (
        None
        if _FIELDS.search(heading) and not fields
        else Shape(heading, found[0][len(heading) :], rest[found.end() :])
    )


def _sentence(rest: str, strict: bool) -> Shape | None:
    found = _SENTENCE.match(rest)
    if not found or rest[found.end() - 1] != "。" or found.end() == len(rest):
        return None
    heading, after = found[0][:-1], rest[found.end() :]
    text = after.lstrip()
    stop = "。" + after[: len(after) - len(text)]
    if not heading or not text or text[0] in "（(" or "：" in heading or "；" in heading:
        return None
    if len(heading) > (_SHORT if strict else _LONGEST) or (
        strict and _QUANTITY.search(heading) and not _STATUS.match(heading)
    ):
        return None
    return Shape(heading, stop, text)


def _spaced(rest: str) -> Shape | None:
    found = _SPACED.match(rest)
    return Shape(found[1], found[2], rest[found.end() :]) if found else None


def named_run_in(line: Line) -> Shape | None:
    """The line as a name and what is said of it: 课程超市：指…; None if it begins with none."""
    return _named(line.rest, strict=True, fields=True)


def unmarked_run_in(line: Line) -> Shape | None:
    """A paragraph without marker as a heading and its text, None unless it plainly looks so."""
    if bracketed := _bracketed(line.rest):
        return bracketed
    found = _sentence(line.rest, strict=True)
    if not found or _PLAIN_STARTS.search(found.heading):
        return None
    if (said := _SAYS.search(found.heading)) and (said[0] != "了" or len(found.heading) > _SAID_SHORTLY):
        return None
    commas = found.heading.count("，")
    fits = commas <= 1 and 3 <= len(found.heading) <= (26 if commas else 22) and len(found.text) >= 15
    return found if fits else None


def unmarked_label(line: Line) -> Shape | None:
    """A paragraph without marker that begins with a label: 改进情况：."""
    if pointed := _POINTED.match(line.rest):
        return Shape(pointed[1], pointed[2], line.rest[pointed.end() :])
    if bracketed := _bracketed(line.rest):
        return bracketed
    found = _named(line.rest, strict=True)
    return found if found and len(found.heading) <= 12 and not _SAYS.search(found.heading) else None


def states(text: str) -> bool:
    """Whether a text names a number that is no year."""
    return bool(_QUANTITY.search(text))


def tells(shape: Shape) -> bool:
    """Whether what stands behind a label is a sentence: 年度目标：新增学位3600个。"""
    return shape.text[-1] in "。！？"


_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,6}[：:]\s*\S")
"""A label and what is said under it: 牵头单位：县财政局."""


def stands_alone(lines: Sequence[Line], at: int) -> bool:
    """Whether a line without marker is a heading: short, not closed, between lines that are whole."""
    line, rest = lines[at], lines[at].rest
    if line.marker or line.cells or not 2 <= len(rest) <= _LONGEST_UNMARKED:
        return False
    if _APPENDIX.search(rest):
        return True
    if _LABELLED.match(rest) or (rest[-1] == "？" and not _asked_often(lines)):
        return False
    if re.search(r"[。；：！，、,;:…》]$|^[》，。、；（(]|《[^》]*$|^[^《]*》", rest) or rest.isdecimal():
        return False
    before = _filled(lines, at, -1)
    after = _filled(lines, at, 1)
    if after is None or (before is not None and before.rest.endswith("《")):
        return False
    whole_before = before is None or bool(before.cells) or before.closed or whole(before) is not None
    return whole_before and not re.match(r"[》，。、；]", after.rest)


def _asked_often(lines: Sequence[Line]) -> bool:
    """Whether several lines of a text only ask, so that what follows them answers."""
    asked = (line.rest for line in lines if line.rest[-1:] == "？" and not line.marker)
    return sum(len(rest) <= _LONGEST_UNMARKED for rest in asked) > 1


def _filled(lines: Sequence[Line], at: int, step: int) -> Line | None:
    beyond = range(at + step, len(lines) if step > 0 else -1, step)
    return next((lines[each] for each in beyond if lines[each].body or lines[each].cells), None)


def decide(lines: Sequence[Line], group: Sequence[int], followed: Sequence[bool]) -> dict[int, Shape]:
    """Shape of each of the marked lines `group`, siblings in one style; `followed` by what is no sibling, or not.

    Siblings are alike: what most of them are is believed of those that leave it open, and what follows a sentence that is
    the last of them alone follows them all.
    """
    shapes = {at: as_text(lines[at]) for at in group}
    alone = {at: shape for at in group if not _counts_annexes(lines, at) and (shape := whole(lines[at]))}
    rank, end = lines[group[-1]].rank, lines[group[-1]].rest[-1:]
    if (
        len(group) > 1
        and not any(followed[:-1])
        and (end == "。" or (rank is None and end not in ("：", ":")))
    ):
        followed = [False] * len(group)
    headed = sum(went_on for at, went_on in zip(group, followed, strict=True) if at in alone)
    for at, went_on in zip(group, followed, strict=True):
        if at in alone and _is_heading(lines[at], alone[at], went_on, headed * 2 >= len(alone)):
            shapes[at] = alone[at]
    rest = [at for at in group if not shapes[at].heading and not lines[at].asks]
    sure = [at for at in rest if run_in(lines[at], strict=True)]
    if rest and len(sure) >= 0.6 * len(rest):
        for at in rest:
            shapes[at] = run_in(lines[at], strict=False) or shapes[at]
    return shapes


def _counts_annexes(lines: Sequence[Line], at: int) -> bool:
    """Whether the line goes on with the list of annexes that a line before begins: 附件：1.…, 2.…."""
    marker = lines[at].marker
    while marker and marker.number > 1:
        at -= 1
        before = lines[at] if at >= 0 else None
        if before is None or (before.body and before.marker is None):
            return False
        if before.body and before.marker:
            if before.appended:
                return marker.number == 2 and before.rest.startswith("1")
            if before.marker.style != marker.style or before.marker.number != marker.number - 1:
                return False
            marker = before.marker
    return False


def _is_heading(line: Line, shape: Shape, followed: bool, usual: bool) -> bool:
    if shape.stop:
        return followed and usual
    high = line.rank is not None and line.rank <= SECTION
    return followed or usual or high or line.labelled
