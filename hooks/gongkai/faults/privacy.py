"""Personal numbers and home addresses in any text, found without ever being printed whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .contacts import Contact, contacts
from .dictated import dictated, hardly_masked
from .digits import PROVINCES, Number, is_identity, numbers, value_of
from .homes import homes
from .papers import Paper, papers
from .patterns import lazy
from .secrets import secrets
from .seen import seen

Kind = Literal["identity-number", "mobile-number", "bank-card", "home-address", "secret"] | Contact | Paper

_LONG = lazy(r"(?<!\d)\d{15,19}(?!\d)")
"""What may be an identity number or a card, if but its check digit is lost."""

_MOBILE = lazy(r"(?:(?:00)?86|0)?(1[3-9]\d{9})")
_PERSON = "先生|女士|小姐|老师|师傅|[主局科处校院所队站]长|主任|经理|医生|同志|某|[\u4e00-\u9fff]{1,3}(?:公司|（|\\()"
"""What follows a surname (万, 亿) or the name of a firm, and no amount."""

_UNIT = lazy(
    rf"\s?(?:元(?![旦宵])|[百千]?[万亿](?!一|{_PERSON})|美元|港元|欧元|人次|户次|件次|平方|立方|㎡|[mM][²³]|公顷|亩|吨(?!位)|公斤|千克|千瓦|千米|公里|字节|"
    r"[%％‰]|(?:CNY|RMB|USD|yuan|tonnes?|square|cubic|kWh|kg|km|bytes|visits|times)\b)"
)
"""What makes an amount of a number: only of these there may be ten thousand millions."""

_COUNTED = lazy(
    r"\s?(?:个(?!人|体|月|工)|次(?!日|序)|分(?!机|局|公司|店|行|部|院|所|管|钟后)|人(?!员|工|力|名|称)|户(?!主|籍|口)|家(?!住|属|庭|人|长|里|在|中)|件(?!人)|台(?!长)|条(?!款)|套|份|项(?!某)|批次|例|起|宗|"
    r"辆|头|株|册|瓶|盒|袋|枚|粒|颗|片(?!区)|张(?=图|表|票|卡|证|照片)|页|字(?!样)|篇|笔|股|度|升|克|箱|桶|只(?!限|接|收|用|有|能|是|在)|本(?=书|证|账|台账|册))"
)
"""What counts: a number before it is a telephone number only if it is called one."""

_CALLED = lazy(
    r"(?:电话|手机|移动电话|联系方式|微信|短信|热线|致电|拨打|tel|phone|mobile|wechat)号?码?[是为:：\s]*$",
    re.IGNORECASE,
)
_AMOUNT = lazy(r"(?:[¥￥$€£]|(?<![A-Za-z])(?:CNY|RMB|USD|EUR|HKD))\s?$")
"""A currency before an amount."""

_NUMBERED = lazy(
    r"(?:编号|单号|案号|批号|登记号|备案号|文号|合同号|发票号|(?<!身份)证号|流水号|运单|运单号|序列号|注册号|索引号|代码|条码)[是为:：\s]*$|第\s*$"
    r"|(?:批次|航班|航次|班次)[为是:：\s]*$|(?:订单|工单|货单|提单|保单|单据|凭证|票据|收据|流水|交易|批次|序列|设备|资产|物料|货品|商品|追溯|标签|识别|案卷|档案|库存|卷宗|产品|出库|入库|采购|发票|合同|申报|回执|条形)(?:单|书)?(?:编?号|编?码)(?:码)?[是为:：\s]*$|(?:支付|受理|业务|缴费)(?:单|编)?号[是为:：\s]*$"
    r"|\b(?:order|case|reply|document|contract|invoice|tracking|serial|reference|ref|batch|item)\.? (?:no\.?|number)[:\s]*$",
    re.IGNORECASE,
)
"""What says before a number that it is, or is not, somebody's telephone."""

_THING_BEFORE = lazy(
    r"(?:订单|工单|运单|快递|包裹|邮件|货单|提单|保单|单据|凭证|票据|收据|流水|批次|设备|资产|货品|案卷|档案|卷宗|发票|合同|协议|标书|证书|许可证|执照|件|单|票|证|表|字|案|令|批|箱|柜|船|车|井|桩)[（(]?\s?$"
)
_NTH = lazy("[）)]?\\s?号(?!码|机|主|段|手机|电话|联系|打|拨)")
_REGISTERED = lazy(
    r"(?:注册号|执照号?|登记号|备案号|许可证号|流水号|合同号|发票号|代码|条码)(?:码)?[是为:：\s]*$"
)
"""What says before fifteen digits that a firm or a thing is registered under them."""
_IDENTITY = lazy(r"(?:身份证件?|公民身份)(?:号码?)?[是为:：\s]*$")
_CODE = lazy(
    r"(?:(?:https?://|www\.)[\w./?=&%#-]*|[A-Za-z][0-9A-Za-z]*|[0-9][_＿]|[A-Za-z]+-(?:\d+-)*|(?<!\*)\*{4,}|[0-9]\*{1,3})$"
)
_CALLED_IN_LETTERS = lazy(
    r"(?<![A-Za-z])(?:tel|phone|mobile|mob|cell|call|sms|text|wechat|weixin|wx|vx|whatsapp|qq|no|number|at|and|or|to)[-_]?$",
    re.IGNORECASE,
)
_CODE_AFTER = lazy(r"[A-Za-z](?<![xX](?=\d))(?!xt|nd|r\b)|[_＿][0-9A-Za-z]|\*{4}|\*+[0-9]")
_ADDRESS_OF_A_PAGE = lazy(r"(?<![a-z])(?:https?|ftp)://[^\s\"'<>（），。、；\u4e00-\u9fff]*$")
_ASKED = lazy(
    r"[?&;](?P<key>[\w.-]*)=$|(?<![a-z])(?:sfzh?|id[-_]?(?:card|no|number)|zjhm?)[=/:]$", re.IGNORECASE
)
"""A value that somebody was looked up by, in the address of the page that shows what was found."""
_DIALS = lazy(r"phone|mobile|tel|sjhm?|lxdh|sj$", re.IGNORECASE)
_LISTED = lazy(r"(?:^|\n)[ \t>]*[1-9][0-9]?$")
_LEADS = lazy(
    r"(?:\]\(\s?<?|\bhref\s?=\s?[\"']?)(?:mailto|sms|weixin|tencent|qq|mqqwpa|im):/{0,2}",
    re.IGNORECASE,
)
"""What begins where a link leads to somebody's mail or account."""
_LED_TO = lazy(rf"(?:{_LEADS.pattern})[^\s\"'<>()]*$", re.IGNORECASE)
_FAR = 80
_SECRET = "******"
_WIDE = lazy("[\uff01-\uff5e]")
_CARD = lazy(r"(?:62\d|4\d\d|5[1-5]\d|35\d|955|601|603|6858|6901|90\d|91\d|94\d|98\d|68\d)\d{12,16}")
_TOGETHER: dict[Kind, frozenset[tuple[int, ...]]] = {
    "identity-number": frozenset({(15,), (18,), (6, 6, 3)}),
    "mobile-number": frozenset(
        {
            *[(11,), (3, 4, 4), (3, 3, 5), (3, 5, 3), (3, 8), (4, 7), (7, 4), (5, 6), (6, 5), (4, 3, 4), (4, 4, 3)],
            *[(3, 3, 3, 2), (3, 2, 3, 3), (3, 2, 2, 2, 2), (3, 4, 2, 2), (3, 2, 2, 4), (5, 3, 3), (1,) * 11],
        }
    ),
    "bank-card": frozenset(
        {*[(size,) for size in range(16, 20)], (4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3), (6, 13), (6, 10)}
    ),
}  # fmt: skip
"""How people group the digits of such a number; other gaps part numbers that only stand in a row."""


@dataclass(frozen=True)
class Leak:
    """Something private at `start` of a text; `masked` shows no more of it than is needed to find it."""

    kind: Kind
    start: int
    masked: str
    written: str = field(repr=False)
    """The digits, or the address; only to be compared."""

    end: int = 0
    """Where it ends."""


def leaks(text: str, public: frozenset[str] = frozenset(), wrapped: bool = True) -> Iterator[Leak]:
    """Yield what is private in `text`, but for the numbers and addresses that are `public`; a number may go on in the next line if lines are `wrapped`."""
    for leak in _found(text, wrapped):
        if leak.written not in public and not any(leak.written in address for address in public):
            yield leak


def masked(text: str) -> str:
    """`text` so that nothing private can be read in it."""
    end = len(text)
    for leak in sorted(_found(text), key=lambda leak: leak.start, reverse=True):
        if leak.end <= end:
            text, end = text[: leak.start] + leak.masked + text[leak.end :], leak.start
    return _LONG.sub(lambda found: _hidden(found[0]), text)


def digits_of(text: str) -> str:
    """The digits of `text`, whatever numerals they are written with."""
    return "".join(map(value_of, text))


def _found(text: str, wrapped: bool = True) -> Iterator[Leak]:
    """Yield each leak: first the numbers, none of which overlap, then addresses and what else leads to a person."""
    last, known = -1, set[int]()
    for number in numbers(text, wrapped):
        if number.start > last and (kind := _kind(number, text, last)):
            last = number.end - 1
            digits = number.value
            known.update(range(number.start, number.end))
            written = digits[-11:] if kind == "mobile-number" else digits
            yield Leak(kind, number.start, _hidden(digits), written, number.end)
    read = seen(text)
    for start, end in homes(read.text):
        written = read.text[start:end]
        yield Leak("home-address", read.at(start), f"{written[:4]}…", written, read.at(end))
    narrow = _narrow(read.text)
    for called, start, end, digits in dictated(narrow):
        if read.at(start) not in known:
            known.update(range(read.at(start), read.at(end)))
            yield Leak(called, read.at(start), _hidden(digits), digits, read.at(end))
    for called, start, end, digits in hardly_masked(_narrow(text)):
        if known.isdisjoint(range(start, end)):
            known.update(range(start, end))
            yield Leak(called, start, _hidden(digits), digits, end)
    folded = narrow.casefold().replace("ı", "i").replace("\u0307", "")
    for each, start, end in (*papers(narrow, folded), *contacts(narrow, folded)):
        if read.at(start) not in known:
            written = read.text[start:end]
            yield Leak(each, read.at(start), _veiled(written), written, read.at(end))
    yield from _in_targets(text)
    for start, end in secrets(narrow, folded):
        if read.at(start) not in known:
            known.update(range(read.at(start), read.at(end)))
            yield Leak("secret", read.at(start), _SECRET, read.text[start:end], read.at(end))


def _in_targets(text: str) -> Iterator[Leak]:
    """Yield what leads to a person in where links lead, which nobody reads: [写信](mailto:…); the words that are read stand before it as those of a text do."""
    if not _LEADS.search(text):
        return
    plain = _LEADS.sub(lambda found: " " * len(found[0]), _narrow(text))
    for kind, start, end in contacts(plain, plain.casefold()):
        if _LED_TO.search(text[max(start - _FAR, 0) : start]):
            yield Leak(kind, start, _veiled(text[start:end]), text[start:end], end)


def _narrow(text: str) -> str:
    """`text` with narrow letters, digits and signs in place of wide ones: few characters are wide, and to translate each takes ten times as long."""
    return _WIDE.sub(lambda found: chr(ord(found[0]) - 0xFEE0), text)


def _hidden(digits: str) -> str:
    return f"{digits[:3]}{'*' * (len(digits) - 5)}{digits[-2:]}"


def _veiled(written: str) -> str:
    """The beginning of what was `written`, and where mail is kept."""
    name, at, host = written.partition("@")
    return f"{name[:2]}{'*' * (len(name) - 2)}{at}{host}"


def _kind(number: Number, text: str, last: int) -> Kind | None:
    """What a number is, if anything private; `last` is where the one found before it ends."""
    kind = _form(number) or _called(number, text)
    if kind is None or not _stands_alone(number, last):
        return None
    before = text[max(number.start - 12, 0) : number.start]
    may_be_registered = kind == "bank-card" or (kind == "identity-number" and len(number.value) == 15)
    if may_be_registered and _REGISTERED.search(before):
        return None
    if _is_code(text, number) and not _is_asked(text, number, kind):
        return None
    return None if kind == "mobile-number" and _is_something_else(number, text) else kind


def _form(number: Number) -> Kind | None:
    """What a number may be by its digits and their groups."""
    digits = number.value
    if is_identity(digits) and (len(digits) == 18 or number.lengths in _TOGETHER["identity-number"]):
        return "identity-number"
    if _MOBILE.fullmatch(digits) and _is_grouped(number):
        return "mobile-number"
    if _CARD.fullmatch(digits) and number.lengths in _TOGETHER["bank-card"] and _luhn(digits):
        return "bank-card"
    return None


def _called(number: Number, text: str) -> Kind | None:
    """What a text calls an identity number, though a digit of it is wrong, lost or added, or a mobile one, however it is grouped."""
    before, digits = text[max(number.start - 12, 0) : number.start], number.value
    if (
        _MOBILE.fullmatch(digits)
        and len(number.lengths) < 5
        and number.gaps <= {"-", " "}
        and _CALLED.search(before)
    ):
        return "mobile-number"
    called = 15 <= len(digits) <= 19 and digits[:2] in PROVINCES and digits[6:8] in ("19", "20")
    return "identity-number" if called and _IDENTITY.search(before) else None


def _stands_alone(number: Number, last: int) -> bool:
    """Whether what stands beside a number is no part of it, nor it one of a row of figures.

    It is parted in another way, numbers an item, or is such a number itself, which was found up to `last` or follows.
    """
    own = number.gaps | {"\n"}
    if len(number.groups) == 1:
        return True
    found_before = not number.before or number.before[-1].digits[-1].end - 1 == last
    left = found_before or number.groups[0].gap not in own or len(number.before[-1]) <= 2
    lengths = tuple(map(len, number.after))
    follows = lengths[:1] == (11,) or lengths == number.lengths
    return left and (not number.after or number.after[0].gap not in own or follows)


def _is_grouped(number: Number) -> bool:
    """Whether the digits of a mobile number stand together as people write them, its country apart or not."""
    lengths, prefix = number.lengths, len(number.value) - 11
    if prefix and lengths[0] == prefix:
        return number.groups[1].gap not in ("", ".") and lengths[1:] in _TOGETHER["mobile-number"]
    lengths = (lengths[0] - prefix, *lengths[1:])
    few = {".", "/"} & {mark for gap in number.gaps for mark in gap} and len(lengths) == 2
    return lengths in _TOGETHER["mobile-number"] and not few


def _is_code(text: str, number: Number) -> bool:
    """Whether letters, low lines or the stars of a mask make a code, an address of a page or a mask of a number."""
    before, after = (
        text[max(number.start - 300, 0) : number.start].rstrip("+"),
        text[number.end : number.end + 8],
    )
    if _CODE_AFTER.match(after) or _ADDRESS_OF_A_PAGE.search(before):
        return True
    return bool(_CODE.search(before)) and not _CALLED_IN_LETTERS.search(before)


def _is_asked(text: str, number: Number, kind: Kind) -> bool:
    """Whether a number is the whole value by which the address of a page looks a person up."""
    asked = _ASKED.search(text[max(number.start - 30, 0) : number.start])
    if asked is None or text[number.end : number.end + 1].isalnum():
        return False
    return kind == "identity-number" or (
        kind == "mobile-number" and bool(asked["key"] and _DIALS.search(asked["key"]))
    )


def _is_something_else(number: Number, text: str) -> bool:
    """Whether a number in the form of a mobile one is an amount, a decimal fraction or the number of a document."""
    before, after = text[max(number.start - 30, 0) : number.start], text[number.end : number.end + 8]
    if _CALLED.search(before):
        return False
    if number.after and number.after[0].gap == "." and len(number.after[0]) < 11:
        return True
    if number.before and number.groups[0].gap == "." and text[number.start - 1] == ".":
        return not _LISTED.search(before[:-1])
    return bool(
        _numbers_a_thing(before, after)
        or _UNIT.match(after)
        or _COUNTED.match(after)
        or _AMOUNT.search(before)
        or _NUMBERED.search(before)
    )


def _numbers_a_thing(before: str, after: str) -> bool:
    """Whether a number is that of a paper or a thing which is named before it, and 号 behind it: 采购订单13862041957号."""
    return bool(_THING_BEFORE.search(before) and _NTH.match(after))


def _luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
