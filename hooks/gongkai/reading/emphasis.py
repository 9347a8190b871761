"""Asterisks and underscores that stand for hidden digits, names or blanks are text; only what is meant as emphasis is markup."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

PATTERN = "gongkai-literal"
"""What Python-Markdown knows it by."""

_RUN = re.compile(r"\*+|_+")
_BEFORE_EMPHASIS = 65
"""Priority after code, escapes and links, just before Python-Markdown looks for emphasis."""

_LONGEST = 3
"""As many signs as emphasis can begin with; more are a mask or a blank."""

_AFTER = frozenset("，。、；：！？”’》）」』】〉〕…,.;:!?)]}%％@")
"""Nothing that is emphasised begins with these."""

_BEFORE = frozenset("“‘《（「『【〈〔([{、·")
"""Nothing that is emphasised ends with these."""

_SURNAME = re.compile(
    r"(?:^|[^\w*_]|[和与及])(?:欧阳|上官|司马|诸葛|"
    "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷"
    "贺倪汤滕殷罗毕郝邬安常乐时傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛狄米贝臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜"
    "郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应宗丁宣邓郁单杭洪包左石崔吉龚程嵇邢裴陆荣翁荀羊甄曲封储靳段焦巴牧谷车侯全班秋仲伊"
    "宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄白怀蒲鄂赖卓屠蒙池乔阴胥苍双闻党翟谭贡劳姬申冉雍桑桂牛寿通边燕冀温庄晏柴瞿阎慕连习容向古易廖庾"
    "居衡步耿满文寇广沃利师巩聂关荆游竺权盖桓公于肖曾])$"
)
"""A surname alone, of which a given name may be hidden."""


@dataclass
class _Signs:
    """A run of signs: where it stands, what stands beside it, and how many of its signs are not yet part of a pair."""

    start: int
    sign: str
    left: int
    before: str
    after: str
    paired: bool = False

    @property
    def opens(self) -> bool:
        """Whether emphasis can begin here."""
        return self.left <= _LONGEST and bool(self.after.strip()) and self.after not in _AFTER

    @property
    def closes(self) -> bool:
        """Whether emphasis can end here."""
        ends = self.left <= _LONGEST and bool(self.before[-1:].strip()) and self.before[-1] not in _BEFORE
        return ends and not self.between_digits

    @property
    def between_digits(self) -> bool:
        """Whether digits stand on both sides."""
        return self.before[-1:].isdecimal() and self.after.isdecimal()


def literal(text: str) -> set[int]:
    """Where in `text` runs of asterisks or underscores begin that are no markup."""
    runs = [
        _Signs(run.start(), run[0][0], len(run[0]), text[: run.start()], text[run.end() : run.end() + 1])
        for run in _RUN.finditer(text)
    ]
    open_: list[_Signs] = []
    for run in runs:
        if run.closes:
            _close(run, open_)
        if run.left and run.opens and not run.between_digits:
            open_.append(run)
    return {run.start for run in runs if not run.paired}


def _close(run: _Signs, open_: list[_Signs]) -> None:
    """Pair `run` with what it ends, the last begun first; what was begun in between ends unpaired."""
    for at in range(len(open_) - 1, -1, -1):
        begun = open_[at]
        if begun.sign != run.sign or _masked_alike(begun, run):
            continue
        both = 2 if min(begun.left, run.left) >= 2 else 1
        begun.left, run.left = begun.left - both, run.left - both
        begun.paired = run.paired = True
        del open_[at + bool(begun.left) :]
        if not run.left:
            return


def _masked_alike(first: _Signs, second: _Signs) -> bool:
    """Whether both runs hide something in the same way: 鄂A12**号、鄂B34**号; 〔2023〕**号、〔2024〕**号; 张**同志、李**同志; 长*宽*高."""
    runs = (first, second)
    behind = all(run.before[-1:].isdecimal() for run in runs)
    ahead = all(run.after.isdecimal() and run.before[-1:].isalnum() for run in runs)
    names = all(_SURNAME.search(run.before) for run in runs)
    times = all(run.left == 1 and run.before[-1:].isalnum() and run.after.isalnum() for run in runs)
    codes = all(_latin(run.before[-1:]) and _latin(run.after) for run in runs)
    same = (first.before[-1:], first.after) == (second.before[-1:], second.after) != ("", "")
    return behind or ahead or names or times or codes or same


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


class MeantEmphasis(Extension):
    """Keeps masks and blanks out of Python-Markdown's emphasis."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Look for masks before emphasis."""
        md.inlinePatterns.register(_Literal(_RUN.pattern, md), PATTERN, _BEFORE_EMPHASIS)


class _Literal(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown calls it so
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        if m.start() in literal(data):
            return m[0], m.start(), m.end()
        return None, None, None
