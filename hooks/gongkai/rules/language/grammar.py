"""Sentences that say the same twice, deny twice what they mean to deny once, or have no subject: 截至目前为止, 禁止不准, 通过…，使… (ADR 59)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import in_chinese

_SAID_TWICE = N_("{written} says the same twice, or mixes two ways to say it; keep one")
_DENIED_TWICE = N_("{written}: one negation undoes the other; keep one")
_NOBODY = N_("{written}: the sentence has no subject; leave out 使 or what stands before it")
_TWO = N_("{written}: before a word of counting write 两")
_HOW = "[\u4e00-\u9fff]{1,12}"
_PEOPLE = "代表|同志|老师|专家|干部|群众|居民|家长|学生|职工|党员|村民|游客|志愿者|委员"
_AMISS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (lazy(pattern, re.MULTILINE), message)
    for pattern, message in (
        (r"凯旋(?:而归|归来|而还|返回)", _SAID_TWICE),
        (r"截[至止]到?目前为止|截[至止][^，。；]{2,12}为止(?=[，。；])|迄今为止目前", _SAID_TWICE),
        (r"原因(?:是|在于)(?:因为|由于)|之所以[^。；]{2,40}是(?:因为|由于)[^，。；]{2,20}的(?:原因|缘故)", _SAID_TWICE),
        (r"被?授予为|(?:可以|可)堪称|堪称(?:为|是)(?=[“全最])|令人堪[忧虑]|让人堪[忧虑]", _SAID_TWICE),
        (r"(?:评为|评选为|命名为|认定为)“[^“”]{2,20}”(?:的)?(?:荣誉|光荣)?称号", _SAID_TWICE),
        (rf"本着(?!为){_HOW}为(?:原则|宗旨|目的|目标|出发点)", _SAID_TWICE),
        (r"(?:高|多)达\d[\d,.]*[百千万亿多余]*[\u4e00-\u9fff]{1,3}之(?:多|巨|高)", _SAID_TWICE),
        (r"出(?:乎|人)(?:意料|意外)之外|悬殊(?:很|较|太|甚|非常|十分)大|差距悬殊[很较太]大|过去的往事|(?:付|见|诉)诸于|(?:目前|当前|现在|眼下)的当务之急|最(?:为)?(?:当务之急|至关重要)", _SAID_TWICE),
        (rf"(?:各位|众多|许多|诸多|\d+[名位]|[一二两三四五六七八九十]+[名位])(?:的)?(?:{_PEOPLE})们|莘莘学子们", _SAID_TWICE),
        (r"(?:减少|降低|压缩)了?最低(?:损失|影响|成本|消耗)(?!标准|限)", _SAID_TWICE),
        (r"(?:非常|十分|极其|特别)(?:非常|十分|极其|极为)|(?:更加?|越来越)(?:日益|日趋|越来越)|(?:日益|日趋)越来越|(?:近|多|几)年来以来|以来至今|首次第一次|第一次首[次创]|是否(?:能不能|有没有|会不会|可不可以|是不是|能否)|能否能", _SAID_TWICE),
        (r"(?:大约|约)(?:大约|大概|大致)|大概大约|(?:进行|加以|予以)(?:进行|加以|予以)(?!曲)", _SAID_TWICE),
        (r"(?:防止|避免|杜绝|严防|谨防|以免)(?:不|没有)(?:发生|出现|产生|受到|遭受|造成|导致|引发)", _DENIED_TWICE),
        (r"(?:禁止|严禁|切忌|杜绝|拒绝|防止|避免)(?:不要|不准|不得|不许|勿)", _DENIED_TWICE),
        (r"无时无刻(?:都|也|在)(?!不)|无时无刻不(?:忘记|忘掉|遗忘)|(?:否认|否定)(?:没有|未曾)", _DENIED_TWICE),
        (r"缺[乏少](?:[\u4e00-\u9fff]{2,4})(?:不足|不够)(?=[，。；])", _DENIED_TWICE),
        (r"(?:^|(?<=[。；！？]))(?:通过|经过|由于|随着)[^，。；：！？\n“”]{2,30}，(?:从而|进一步|更)?使(?:得)?(?!用|馆|者|命|节|臣|徒|劲)[^，。；：\n]{2,24}(?:提高|提升|增强|改善|减少|下降|降低|好转|一新|增加|加强|缓解|转变|改观)(?=[。；])", _NOBODY),
        (r"(?<![第十百千万亿两零〇一二三四五六七八九末前后老其初头下上之、\d])二(?:个(?!二|一)|名(?!单|称|义|字|录|家)|位(?!数|于|置)|家(?!庭)|辆|艘|幢)(?=(?:[\u4e00-\u9fff]{2}))", _TWO),
    )
)  # fmt: skip


def amiss(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each place where a Chinese sentence says too much, or has no subject."""
    texts = list(in_chinese(sources))
    together = "\n".join(text.text for text in texts)
    here = [each for each in _AMISS if each[0].search(together)]  # hardly ever any
    for text in texts if here else ():
        for start, written, message in found_in(text.text, here):
            yield problem(text.place(start), message, written=written.replace("\x00", ""))


def found_in(
    text: str, patterns: Sequence[tuple[re.Pattern[str], str]] = _AMISS
) -> Iterator[tuple[int, str, str]]:
    """Yield where something is amiss, what stands there, and the msgid that says why."""
    for pattern, message in patterns:
        yield from ((found.start(), found[0], message) for found in pattern.finditer(text))


RULES: tuple[Rule[Sources], ...] = (
    Rule("sentence-amiss", N_("No Chinese sentence says or denies the same twice, or lacks its subject."),
         N_("Say it once, and say who does it."), amiss, severity="warning", excusable=True),
)  # fmt: skip
