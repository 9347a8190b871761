"""What leads to a person beside numbers of eleven digits and more: number plates, private mail, accounts of QQ, WeChat and the like, telephones at home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .patterns import lazy

Contact = Literal["number-plate", "private-contact"]

_IS = r"(?:号码?|ID|账号|帐号|number|no\.?|account|is|是|为|[:：\s(（#]){0,5}"
_PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE = lazy(
    rf"(?P<car>(?:车牌|车号|号牌|牌照|车辆|车主|车|plate|vehicle)[^，。；\n]{{0,6}})?(?<![梯锅容管索起]\d\d)(?P<province>[{_PROVINCE}])\s?[A-HJ-NP-Za-hj-np-z](?P<mark>\s?[·•∙・.\-—－ ]?\s?)(?P<own>[A-HJ-NP-Za-hj-np-z0-9]{{5,6}}|[A-HJ-NP-Za-hj-np-z0-9]{{4,5}}[挂学港澳领使])"
    r"(?![A-Za-z0-9*×·-]|号文|号令|号公告|公里)"
)
_PLATE_OTHERWISE = lazy(
    rf"(?:车牌|号牌|牌照|车号|牌号)(?:号码?)?[^，。；\n\dA-Za-z]{{0,4}}?(?P<province>[{_PROVINCE}]\s?\d\d\s?[·.•-]?\s?\d{{5}}(?!\d)|[{_PROVINCE}]\s?[A-Z](?:\s[A-Z0-9]){{5,6}}(?![A-Z0-9])|使\s?\d{{3}}[·.•]?\d{{3}}(?!\d))"
    rf"|电动(?:自行|摩托|三轮|助力)?车(?:的)?(?:车牌|号牌|牌照|牌号|车号)(?:号码?)?[是为:：\s“]{{0,3}}(?P<slow>[\u4e00-\u9fff]{{0,3}}[A-Z]{{0,2}}\d{{5,8}})(?!\d)"
)
"""Plates of tractors, with spaces, of embassies, and of electric bicycles, each of which is called one."""
_PLATED = lazy(rf"[{_PROVINCE}]\s?[A-Za-z]")
"""How every number plate begins."""
_PLATE_ABROAD = lazy(
    r"\b(?i:plates?|licen[cs]e|registration)(?i: plate)?(?i: number| no\.?)?[:,\s(]{0,3}(?i:is |was )?(?P<province>(?:[A-Z][a-z]{1,4}|E)[ -]?[A-HJ-NP-Z])(?P<mark>[ ·•-]?)(?P<own>(?=(?:[A-Z]*\d){2})[A-HJ-NP-Z0-9]{5,6})(?![A-Za-z0-9*])"
)
"""A plate whose province stands in letters, and is called one: plate No. Zhe K8D66Q."""
_ELECTRIC = lazy(r"[DFABCEGHJKdfabceghjk][A-HJ-NP-Za-hj-np-z0-9]\d{4}|\d{5}[DFABCEGHJKdfabceghjk]")
_ROW_AFTER = lazy(rf"\s?(?:至|到|[-—–~～]+)\s?[{_PROVINCE}][A-Za-z]")
_ROW_BEFORE = lazy(rf"[{_PROVINCE}][A-Za-z]\w{{5,6}}\s?(?:至|到|[-—–~～]+)\s?$")
_FLEET = lazy(
    r"(?:公务用?|执法|执勤|公交|救护|消防|环卫|洒水)车辆?(?:[（(]|的?(?:车牌|牌照|号牌|车号)(?:号码?)?)?[为是:：\s]*$|公交(?:公司|集团)?[^，。；]{0,8}客?车$"
)
"""What says before a plate that the car is one of a public service."""
_FREE = (
    r"(?:qq|foxmail|163|126|188|139|189|wo|21cn|tom|aliyun|sina|sohu|yeah|hotmail|outlook|live|msn|gmail|yahoo|icloud|me|protonmail|proton|mail)"
    r"(?:\s?(?:[.。]|点|\bdot\b|[(\[（]\s?dot\s?[)\]）])\s?(?:com|cn|net|me|ru))(?:\.(?:cn|hk|tw))?"
)
_MAIL = lazy(
    rf"(?<![A-Za-z0-9._%+*-])(?P<own>[A-Za-z0-9][A-Za-z0-9._%+-]{{1,40}}\s?(?:@|[(\[（]\s?(?:at?|圈|艾特|#)\s?[)\]）]|艾特|圈a|\bat\b|\s#\s|&#64;)\s?(?:vip\.)?{_FREE})(?![A-Za-z0-9.-]*[A-Za-z0-9])",
    re.IGNORECASE,
)
_MAIL_OF_AN_OFFICE = lazy(
    r"(?:举报|投诉|监督|咨询|反馈|征集|征求意见|意见|建议|办公|公务|政务|政府|机关|采购|招标|招聘|求助|预约|联络|收件|单位|我局|本局|局|官方|公共|公用|工作|受理|报名|投稿|代理机构|代理公司|编辑部|纠错|服务|部门|公开|信访)(?:用|专用)?(?:电子)?(?:邮箱|邮件|信箱|E-?mail)(?:地址)?[:：是为至到\s]*$",
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
    rf"(?:(?<![A-Za-z])Q ?Q(?!群|音乐|邮箱|浏览器)|扣扣|企鹅号?|加Q(?![A-Za-z]))(?:/微信)?{_IS}(?P<own>(?!(?:400|800)\d{{6,7}}(?!\d))[1-9]\d{{4,10}}|[一二三四五六七八九][〇零一二三四五六七八九]{{5,10}})(?![\dA-Za-z@]|\.\w)",
    re.IGNORECASE,
)
_WECHAT = lazy(
    rf"(?=[微薇徽V加W])(?:[微薇徽]\s?信|V信|加[Vv](?![A-Za-z])|(?<![A-Za-z])(?:wechat|weixin|vx|wx)(?![A-Za-z]))(?P<is>{_IS})(?P<own>[A-Za-z][A-Za-z0-9_-]{{5,19}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_ACCOUNT = lazy(
    r"(?:抖音|快手|小红书|微博|[Bb]站|哔哩哔哩|知乎|陌陌|支付宝|钉钉|旺旺|今日头条|西瓜视频|贴吧|(?<![A-Za-z])(?:telegram|instagram|facebook|twitter|line|skype|tiktok|douyin|kuaishou|weibo|alipay)(?![A-Za-z]))"
    r"(?:(?:用户|账号|昵称)?“[^“”\n]{1,12}”[，,（(\s]*)?(?:号码?|ID|账号|帐号|账户|用户名?| account| ID| name)(?:为|是|[:：\s(（@]|\bis ){0,4}\s?(?P<own>(?=[A-Za-z_.-]*[\d_])[A-Za-z0-9][A-Za-z0-9_.-]{3,29})(?![A-Za-z0-9@])",
    re.IGNORECASE,
)
_WHERE_ACCOUNTS_ARE = (
    "抖音", "快手", "小红书", "微博", "b站", "哔哩", "知乎", "陌陌", "支付宝", "钉钉", "旺旺", "今日头条", "西瓜视频", "贴吧", "telegram", "instagram",
    "facebook", "twitter", "line id", "line account", "skype", "tiktok", "douyin", "kuaishou", "weibo", "alipay",
)  # fmt: skip
_DEVICE = lazy(
    r"(?:IMEI|IMSI|MEID|(?:手机|机身|设备)?串号)(?:号?码|号)?[是为:：\s]{0,3}(?P<own>\d{14,16})(?!\d)|(?:手机|电脑|平板|笔记本|个人)的?(?:无线|网卡)?MAC(?:地址)?[是为:：\s]{0,3}(?P<mac>(?:[0-9A-F]{2}[-:]){5}[0-9A-F]{2})"
    r"|(?P<abroad>(?:\+|(?<!\d)00)(?:852[ -]?[5679]\d{3}[ -]?\d{4}|853[ -]?6\d{3}[ -]?\d{4}|886[ -]?9\d\d[ -]?\d{3}[ -]?\d{3})(?!\d))",
    re.IGNORECASE,
)
"""The number by which somebody's telephone or computer is known wherever it is, and mobile numbers of Hong Kong, Macao and Taiwan."""
_OF_THE_PUBLIC = lazy(
    r"(?:官方|公众|政务|局|馆|中心|政府|融媒|医院|公司|企业|店|学校|大学|学院|景区|街道|社区|镇|村|文旅|平台|旅游|发布(?!者|人)|传媒|我们|本[市县区院校馆局]|关注|扫码|搜索|订阅|official|follow|bureau|museum|our)[^。；;\n]*$",
    re.IGNORECASE,
)
"""What says before an account that an office or a firm speaks there."""
_CLAUSE = 24
_PUBLIC = lazy(
    r"(?:公众|官方|政务|小程序|视频号|订阅号|服务号|企业|公共|工作|客服|代理机构)(?:[^，。；\n]{0,6}|号?[“‘][^”’\n]{1,16}[”’][，,]?[（(]?[^，。；\n]{0,4})$"
)
_AT_HOME = lazy(
    r"(?=[家住宅HTP])(?:(?:家庭|住宅|家中|家里|宅)的?(?:固定|座机)?(?:电话|座机|固话)(?:号码)?|\bhome (?:tele)?phone(?: number| no\.?)?|\b(?:tele)?phone at home)[是为:：\s]*(?P<own>(?:[(（]?0\d{2,3}[)）]?[-—－ ]?)?[2-8]\d{2,3}[- ]?\d{4})(?!\d)",
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
    of_qq = every(_QQ, "qq", "q q", "加q", "扣扣", "企鹅")
    of_wechat = every(_WECHAT, "信", "加v", "wechat", "weixin", "vx", "wx")
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
