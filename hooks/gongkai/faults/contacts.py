"""What leads to a person beside numbers of eleven digits and more: number plates, private mail, accounts of QQ, WeChat and the like, telephones at home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from .patterns import joined, lazy

Contact = Literal["number-plate", "private-contact"]

_IN = joined(Path(__file__).with_suffix(".txt"))
_IS, _PROVINCE = _IN["IS"], _IN["PROVINCE"]
_PLATE = lazy(
    r"(?P<car>(?:车牌|车号|号牌|牌照|车辆|车主|车|plate|vehicle)[^，。；\n]{0,6})?(?<![梯锅容管索起]\d\d)"  # not 梯12鄂A
    rf"(?P<province>[{_PROVINCE}])\s?[A-HJ-NP-Za-hj-np-z](?P<mark>\s?[·•∙・.\-—－ ]?\s?)(?P<own>{_IN['PLATE_NUMBER']})"
    r"(?![A-Za-z0-9*×·-]|号文|号令|号公告|公里)"
)
_PLATE_OTHERWISE = lazy(_IN["PLATE_OTHERWISE"])
"""Plates of tractors, with spaces, of embassies, and of electric bicycles, each of which is called one."""
_PLATED = lazy(rf"[{_PROVINCE}]\s?[A-Za-z]")
"""How every number plate begins."""
_PLATE_ABROAD = lazy(
    r"\b(?i:plates?|licen[cs]e|registration)(?i: plate)?(?i: number| no\.?)?[:,\s(]{0,3}(?i:is |was )?"
    r"(?P<province>(?:[A-Z][a-z]{1,4}|E)[ -]?[A-HJ-NP-Z])(?P<mark>[ ·•-]?)"
    r"(?P<own>(?=(?:[A-Z]*\d){2})[A-HJ-NP-Z0-9]{5,6})(?![A-Za-z0-9*])"
)
"""A plate whose province stands in letters, and is called one: plate No. Zhe K8D66Q."""
_ELECTRIC = lazy(r"[DFABCEGHJKdfabceghjk][A-HJ-NP-Za-hj-np-z0-9]\d{4}|\d{5}[DFABCEGHJKdfabceghjk]")
_ROW_AFTER = lazy(rf"\s?(?:至|到|[-—–~～]+)\s?[{_PROVINCE}][A-Za-z]")
_ROW_BEFORE = lazy(rf"[{_PROVINCE}][A-Za-z]\w{{5,6}}\s?(?:至|到|[-—–~～]+)\s?$")
_FLEET = lazy(
    r"(?:公务用?|执法|执勤|公交|救护|消防|环卫|洒水)车辆?(?:[（(]|的?(?:车牌|牌照|号牌|车号)(?:号码?)?)?[为是:：\s]*$|公交(?:公司|集团)?[^，。；]{0,8}客?车$"
)
"""What says before a plate that the car is one of a public service."""
_FREE = rf"(?:{_IN['HOST']})(?:\s?(?:[.。]|点|\bdot\b|[(\[（]\s?dot\s?[)\]）])\s?(?:com|cn|net|me|ru))(?:\.(?:cn|hk|tw))?"
_MAIL = lazy(
    rf"(?<![A-Za-z0-9._%+*-])(?P<own>[A-Za-z0-9][A-Za-z0-9._%+-]{{1,40}}\s?(?:{_IN['AT']})\s?(?:vip\.)?{_FREE})"
    r"(?![A-Za-z0-9.-]*[A-Za-z0-9])",
    re.IGNORECASE,
)
_MAIL_OF_AN_OFFICE = lazy(
    rf"(?:{_IN['OF_AN_OFFICE']})(?:用|专用)?(?:电子)?(?:邮箱|邮件|信箱|E-?mail)(?:地址)?[:：是为至到\s]*$",
    re.IGNORECASE,
)
_SENT_TO = lazy(
    r"(?:意见|建议|材料|报名|申报|回执|稿件|作品|表格?|简历|资料|方案)[^。；;\n]{0,30}(?:发送?|寄|报送?|送|反馈|投|传|提交|上传|邮件)(?:至|到)[:：\s]*$"
    r"|\b(?:comments|opinions|suggestions|proposals|applications?|entries|forms?)\b[^.;\n]{0,60}\bto:?\s*$",
    re.IGNORECASE,
)
"""Where anybody is asked to send something, which is an office's however it is kept."""
_OF_AN_OFFICE = lazy(
    r"\s*[（(][^（）()\n]{0,20}(?:局|处|科|办|办公室|委|厅|院|股|室|中心|站|所|队|部|馆)[）)]"
)
_OF_A_PERSON = lazy(r"\s*[（(][\u4e00-\u9fff]{1,4}(?:先生|女士|老师|同志)?[）)]")
_QQ = lazy(
    rf"(?:{_IN['QQ']})(?:/微信)?{_IS}(?P<own>(?!(?:400|800)\d{{6,7}}(?!\d))[1-9]\d{{4,10}}"
    r"|[一二三四五六七八九][〇零一二三四五六七八九]{5,10})(?![\dA-Za-z@]|\.\w)",
    re.IGNORECASE,
)
_WECHAT = lazy(
    rf"(?=[微薇徽溦嶶威维V加绿W])(?:{_IN['WECHAT']})(?:搜索?)?(?P<is>{_IS})(?P<own>[A-Za-z][A-Za-z0-9_-]{{5,19}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_ACCOUNT = lazy(
    rf"(?:{_IN['PLATFORM']})(?:(?:用户|账号|昵称)?“[^“”\n]{{1,12}}”[，,（(\s]*)?"
    r"(?:号码?|ID|账号|帐号|账户|用户名?| account| ID| name|(?=[:\s]{0,3}@))(?:为|是|[:：\s(（@]|\bis ){0,4}\s?"
    r"(?P<own>(?=[A-Za-z_.-]*[\d_])[A-Za-z0-9][A-Za-z0-9_.-]{3,29})(?![A-Za-z0-9@])",
    re.IGNORECASE,
)
_WHERE_ACCOUNTS_ARE = (
    *re.findall("[\u4e00-\u9fff]{2,}|[a-z]{5,}", _IN["PLATFORM"]),
    "b站",
    "line id",
    "line account",
)
"""A word of each, in small letters."""
_DEVICE = lazy(_IN["DEVICE"], re.IGNORECASE)
"""The number by which somebody's telephone or computer is known wherever it is, and mobile numbers of Hong Kong, Macao and Taiwan."""
_OF_THE_PUBLIC = lazy(rf"(?:{_IN['OF_THE_PUBLIC']})[^。；;\n]*$", re.IGNORECASE)
"""What says before an account that an office or a firm speaks there."""
_CLAUSE = 24
_PUBLIC = lazy(
    r"(?:公众|官方|政务|小程序|视频号|订阅号|服务号|企业|公共|工作|客服|代理机构)(?:[^，。；\n]{0,6}|号?[“‘][^”’\n]{1,16}[”’][，,]?[（(]?[^，。；\n]{0,4})$"
)
_AT_HOME = lazy(
    rf"(?=[家住宅HTP])(?:{_IN['AT_HOME']})[是为:：\s]*"
    r"(?P<own>(?:[(（]?0\d{2,3}[)）]?[-—－ ]?)?[2-8]\d{2,3}[- ]?\d{4})(?!\d)",
    re.IGNORECASE,
)


def contacts(narrow: str, folded: str) -> Iterator[tuple[Contact, int, int]]:
    """Yield what each is, and where it begins and ends in a text in `narrow` letters; `folded` is it without capitals."""

    def every(pattern: re.Pattern[str], *words: str) -> Iterator[re.Match[str]]:
        """Yield all that a pattern meets, one of whose `words` stands in all of it: to look for that is quick."""
        return pattern.finditer(narrow) if any(word in folded for word in words) else iter(())

    plates = _PLATE.finditer(narrow) if _PLATED.search(narrow) else ()
    yield from (
        ("number-plate", found.start("province"), found.end())
        for found in plates
        if _is_plate(found) and not _is_of_a_fleet(narrow, found)
    )
    abroad = every(_PLATE_ABROAD, "plate", "license", "licence", "registration")
    yield from (("number-plate", found.start("province"), found.end()) for found in abroad)
    for found in every(_DEVICE, "imei", "imsi", "meid", "串号", "mac", "852", "853", "886"):
        yield "private-contact", *found.span(found.lastgroup or 0)
    for found in every(_PLATE_OTHERWISE, "车牌", "号牌", "牌照", "车号", "牌号"):
        yield "number-plate", *found.span(found.lastgroup or 0)
    for found in every(_MAIL, "@", "at", "a)", "a]", "a）", "#", "艾特", "圈a"):
        if not _is_of_an_office(narrow, found):
            yield "private-contact", *found.span("own")
    of_qq = every(_QQ, "q", "扣", "企鹅")
    of_wechat = every(_WECHAT, "信", "芯", "伈", "加", "wechat", "weixin", "v", "wx", "泡泡")
    for found in every(_ACCOUNT, *_WHERE_ACCOUNTS_ARE):
        if not _OF_THE_PUBLIC.search(narrow[max(found.start() - _CLAUSE, 0) : found.start()]):
            yield "private-contact", *found.span("own")
    for found in (*of_qq, *of_wechat, *_AT_HOME.finditer(narrow)):
        if not _PUBLIC.search(narrow[max(found.start() - 12, 0) : found.start()]) and _is_account(found):
            yield "private-contact", *found.span("own")


def _is_of_an_office(text: str, found: re.Match[str]) -> bool:
    """Whether what stands around a mail address says that an office reads it."""
    if _MAIL_OF_AN_OFFICE.search(text[max(found.start() - 20, 0) : found.start()]):
        return True
    if _OF_AN_OFFICE.match(text, found.end()):
        return True
    asked = _SENT_TO.search(text[max(found.start() - 70, 0) : found.start()])
    return bool(asked) and not _OF_A_PERSON.match(text, found.end())


def _is_plate(found: re.Match[str]) -> bool:
    """Whether these are the characters of a plate: at least two digits, six only of an electric car, a line before them only if it is called one."""
    own, mark = found["own"].rstrip("挂学港澳领使"), found["mark"].strip()
    if len(own) == 6 and not _ELECTRIC.fullmatch(own):
        return False
    return sum(map(str.isdigit, own)) >= 2 and (bool(found["car"]) or mark not in (".", "-", "—"))


def _is_of_a_fleet(text: str, found: re.Match[str]) -> bool:
    """Whether a plate is the first or the last of a row of them, or one of a public service's own: nobody's."""
    before, after = text[max(found.start("province") - 24, 0) : found.start("province")], text[found.end() :]
    return bool(_ROW_AFTER.match(after) or _ROW_BEFORE.search(before) or _FLEET.search(before))


def _is_account(found: re.Match[str]) -> bool:
    """Whether letters after the name of WeChat are somebody's account and no word: they have a digit or a line, or are called so."""
    own = found["own"]
    return "is" not in found.re.groupindex or "号" in found["is"] or bool(re.search(r"[\d_-]", own))
