"""Numbers of papers by which one person is known: passports, permits, cards of soldiers, of the insured and of patients, accounts of persons at banks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .patterns import lazy

Paper = Literal["passport", "bank-card"]

_NO = r"(?:\s?(?:编?号码?|账号|帐号|证号|字号|ID|No\.?|number|card|is|为|是)|[:：\s(（#]){0,5}"
_NUMBERED = r"(?:的?(?:[编证卡字账帐]?号码?|编码)|\s?[:：#]|\s?(?:card )?(?:No\b\.?|number))(?:[是为:：\s(（#]|is ){0,4}"
"""What says that the number of a paper follows, and not how many of them."""
_END = r"(?![0-9A-Za-z*×]|[人本件份次张家元]|个(?!人))"
_SURNAME = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
_NAME = rf"(?:[{_SURNAME}][\u4e00-\u9fff]{{1,2}}|[{_SURNAME}][某×*]{{1,2}})(?![\u4e00-\u9fff])"
_PAPERS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("护照", "passport"),
        lazy(rf"(?:护照|\bpassport)(?:，|, |,|\s?（)?{_NO}(?P<own>[A-Za-z]{{1,2}}[\s-]?(?:\d[\s-]?){{6,8}}\d|(?<=[号:：. ])\d{{9}}){_END}", re.IGNORECASE),
    ),
    (
        ("行证", "胞证", "乡证", "permit"),
        lazy(
            rf"(?:通行证|台胞证|回乡证|travel permit)[^。；;\n\d*]{{0,12}}?(?<![A-Za-z0-9])(?P<own>[A-Za-z]{{1,2}}[\s-]?\d{{7,10}}){_END}"
            rf"|(?:台胞证|大陆通行证|来往大陆通行证){_NO}(?P<digits>\d{{8}}(?:\d\d)?){_END}",
            re.IGNORECASE,
        ),
    ),
    (
        ("居留", "residence"),
        lazy(rf"(?:居留(?:身份)?(?:证件?|许可)|residence (?:permit|card)){_NO}(?P<own>[A-Z]{{1,3}}\d{{7,12}}|9\d{{16}}[\dX]){_END}", re.IGNORECASE),
    ),
    (
        ("香港", "澳门", "台湾", "台籍", "台胞", "字号", "hkid", "hong kong", "macao", "macau", "taiwan"),
        lazy(
            r"(?:(?:香港|港人|澳门|台湾|台籍|台胞)[^。；;\n\d]{0,12}?(?:身份证|身份|证件|身份证字)|\bHKID|(?:Hong Kong|Macao|Macau|Taiwan) (?:ID|identity)(?: card)?)"
            rf"{_NO}(?P<own>[A-Z]{{1,2}}\d{{6}}\s?[(（]?[0-9A][)）]?|[1578]/?\d{{6}}\s?[/(（]?\d[)）]?|[A-Z][12]\d{{8}}){_END}|身[份分]证(?:统一编号|字号?)[是为:：\s]{{0,3}}(?P<tw>[A-Z][1289]\d{{8}}){_END}",
            re.IGNORECASE,
        ),
    ),
    (
        ("军官证", "士兵证", "军人证", "士官证", "警官证", "警察证", "文职", "军人身份", "优待证", "退役证"),
        lazy(
            r"(?:军官|士兵|军人(?:身份|保障卡|优待)?|义务兵|士官|警官|人民警察|文职(?:干部|人员)|优待|退役)证件?"
            rf"(?:{_NUMBERED}|\s)?(?:[\u4e00-\u9fff]{{1,3}}字)?第?(?<=[号码:：字第是为#\s])(?P<own>\d{{6,12}}){_END}"
        ),
    ),
    (
        ("社保", "社会保", "医保", "公积金", "个人编号"),
        lazy(rf"(?:社会?保障?险?(?:卡|个人|账户)?|医保(?:卡|个人|电子凭证)?|公积金(?:个人)?|个人)(?:{_NUMBERED})(?P<own>[A-Z]?\d{{7,11}}[\dXx]|\d{{13,17}}){_END}"),
    ),
    (
        ("学生证", "学号", "退休证", "离休证", "老年证", "工作证", "创业证", "失业证", "student id", "student no"),
        lazy(
            rf"(?:学生证|学号|[退离]休证|老年(?:优待)?证|工作证|就业(?:创业|失业)证|失业证)(?:{_NUMBERED}|[是为:：\s])?(?P<own>[A-Z]{{0,2}}\d{{6,16}}){_END}"
            rf"|\bstudent (?:ID|No\b\.?|number)(?: No\b\.?| number)?[:\s]{{1,2}}(?P<student>[A-Z]{{0,2}}\d{{6,16}}){_END}",
            re.IGNORECASE,
        ),
    ),
    (("户口", "户籍簿"), lazy(rf"户(?:口|籍)[簿本]{_NUMBERED}(?P<own>\d{{6,15}}){_END}")),
    (
        ("结婚证", "离婚证", "出生", "档案编号"),
        lazy(
            rf"[结离]婚证(?:{_NUMBERED}|\s)?(?P<own>[A-Z]?\d{{6}}-\d{{4}}-\d{{6}}){_END}|出生(?:医学)?证明?(?:{_NUMBERED}|\s)(?P<born>[A-Z]\d{{9}}){_END}"
            rf"|(?:驾驶证|驾驶人)档案编号[是为:：\s]*(?P<file>\d{{12}}){_END}"
        ),
    ),
    (
        ("住院", "病案", "病历", "门诊", "就诊", "登记号", "medical record", "inpatient", "patient id"),
        lazy(
            r"(?:住院|病案|病历|门诊|就诊卡?|(?:患者|病人)(?:登记|ID))(?:编?号码?|(?<=ID))[是为:：\s]{0,3}(?P<own>[A-Za-z]{0,2}\d{5,13})"
            rf"{_END}|\b(?:medical record|inpatient|patient ID)(?: No\b\.?| number)?[:\s]{{1,2}}(?P<record>[A-Z]{{0,2}}\d{{5,13}}){_END}",
            re.IGNORECASE,
        ),
    ),
    (
        ("银行卡", "信用卡", "借记卡", "储蓄卡", "工资卡", "社保卡", "一卡通", "个人卡", "款卡", "账卡", "行卡", "储卡", "社卡", "商卡", "农卡", "合卡", "存折", "一折通", "bank card", "debit card", "credit card"),
        lazy(
            r"(?:银行卡|信用卡|借记卡|储蓄卡|工资卡|社保卡|一卡通|个人卡|(?:收款|打款|汇款|转账)卡|[\u4e00-\u9fff]{1,2}[行储社商农合]卡|存折|一折通|(?:bank|debit|credit) card)(?:的|卡|\s)?(?:号码?|账号|帐号|No\b\.?|number)?(?:[是为:：\s]|is ){0,3}"
            r"(?P<own>(?:62|4\d|5[1-5]|35|9[0-8])\d{2}(?:[ .·-]?\d){11,15})(?![0-9A-Za-z*×]|\s?[万亿元])",
            re.IGNORECASE,
        ),
    ),
    (
        ("存折", "存单", "一本通", "一折通", "passbook"),
        lazy(
            r"(?<!委会)(?<!员会)(?<!学校)(?<!小学)(?<!中学)(?<!集体)(?<!小组)(?<!食堂)(?<!专户)(?<!公司)(?<!单位)(?<!协会)(?<!中心)(?<!作社)(?<!对公)(?<!专用)的?(?:存折|存单|一本通|一折通)(?:的|账户|账|帐|户)?(?:号码?)?[是为:：\s]{0,3}"
            r"(?P<own>\d(?:[ -]?\d){11,21})(?![\d*×万亿元]|为?空白|为?样|为?示例|[^。\n\d]{0,4}户名[^，。；\n]{0,20}(?:会|公司|局|学校|中心|合作社|专户|食堂))"
            r"|\bpassbook(?: account)?(?: No\b\.?| number)?[:\s]{1,2}(?:is )?(?P<book>\d(?:[ -]?\d){11,21})(?![\d*])",
            re.IGNORECASE,
        ),
    ),
    (
        ("户名", "户主", "收款人", "领款人", "开户人", "持卡人", "账号62", "帐号62", "卡号62", "号：62", "号为62", "号:62"),
        lazy(
            rf"(?:户名|户主|收款人|领款人|开户人|持卡人|账户名)(?:姓名)?[是为:：\s]{{0,3}}{_NAME}[^。\n]{{0,30}}?(?:账|帐|卡)(?:户|号)[是为:：\s]{{0,3}}(?P<own>\d(?:[ -]?\d){{11,21}})(?![\d*])"
            rf"|(?:账|帐|卡)(?:户|号)[是为:：\s]{{0,3}}(?P<before>\d(?:[ -]?\d){{11,21}})(?![\d*])[^。\n\d]{{0,16}}(?:户名|户主|收款人|领款人|开户人|持卡人|账户名)(?:姓名)?[是为:：\s]{{0,3}}{_NAME}"
            rf"|[户人员民者属生师][{_SURNAME}][\u4e00-\u9fff]{{1,2}}的?(?:银行|存折|收款)?(?:账|帐|卡)号[是为:：\s]{{0,3}}(?P<card>62\d{{14,17}})(?!\d)"
        ),
    ),
)  # fmt: skip
"""Words one of which stands in every such text, and how the number follows them."""


def papers(text: str, folded: str) -> Iterator[tuple[Paper, int, int]]:
    """Yield what each is, and where in `text` it begins and ends; `folded` is the text without capitals."""
    for words, pattern in _PAPERS:
        if any(word in folded for word in words):
            kind: Paper = "bank-card" if words[0] in ("银行卡", "存折", "户名") else "passport"
            yield from ((kind, *found.span(found.lastgroup or 0)) for found in pattern.finditer(text))
