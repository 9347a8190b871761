"""Numbers of papers by which one person is known: passports, permits, cards of soldiers, of the insured and of patients, accounts of persons at banks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from .patterns import joined, lazy

Paper = Literal["passport", "bank-card"]

_IN = joined(Path(__file__).with_suffix(".txt"))
_PAPERS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("护照", "passport"), lazy(_IN["PASSPORT"], re.IGNORECASE)),
    (("行证", "胞证", "乡证", "permit"), lazy(_IN["PERMIT"], re.IGNORECASE)),
    (("居留", "residence"), lazy(_IN["RESIDENCE"], re.IGNORECASE)),
    (("香港", "澳门", "台湾", "台籍", "台胞", "字号", "hkid", "hong kong", "macao", "macau", "taiwan"), lazy(_IN["REGIONAL"], re.IGNORECASE)),
    (("军官证", "士兵证", "军人证", "士官证", "警官证", "警察证", "文职", "军人身份", "优待证", "退役证"), lazy(_IN["SOLDIER"])),
    (("社保", "社会保", "医保", "公积金", "个人编号"), lazy(_IN["INSURED"])),
    (("学生证", "学号", "退休证", "离休证", "老年证", "工作证", "创业证", "失业证", "student id", "student no"), lazy(_IN["STUDENT"], re.IGNORECASE)),
    (("户口", "户籍簿"), lazy(_IN["HOUSEHOLD"])),
    (("结婚证", "离婚证", "出生", "档案编号"), lazy(_IN["CERTIFICATE"])),
    (("住院", "病案", "病历", "门诊", "就诊", "登记号", "medical record", "inpatient", "patient id"), lazy(_IN["PATIENT"], re.IGNORECASE)),
    (
        ("银行卡", "信用卡", "借记卡", "储蓄卡", "工资卡", "社保卡", "一卡通", "个人卡", "款卡", "账卡", "行卡", "储卡", "社卡",
         "商卡", "农卡", "合卡", "存折", "一折通", "bank card", "debit card", "credit card"),
        lazy(_IN["BANK_CARD"], re.IGNORECASE),
    ),
    (("存折", "存单", "一本通", "一折通", "passbook"), lazy(_IN["PASSBOOK"], re.IGNORECASE)),
    (("户名", "户主", "收款人", "领款人", "开户人", "持卡人", "账号62", "帐号62", "卡号62", "号：62", "号为62", "号:62"), lazy(_IN["ACCOUNT"])),
)  # fmt: skip
"""Words one of which stands in every such text, and how the number follows them."""


def papers(text: str, folded: str) -> Iterator[tuple[Paper, int, int]]:
    """Yield what each is, and where in `text` it begins and ends; `folded` is the text without capitals."""
    for words, pattern in _PAPERS:
        if any(word in folded for word in words):
            kind: Paper = "bank-card" if words[0] in ("银行卡", "存折", "户名") else "passport"
            yield from ((kind, *found.span(found.lastgroup or 0)) for found in pattern.finditer(text))
