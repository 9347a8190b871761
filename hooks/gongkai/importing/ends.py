"""What stands before and behind the body of a report: title, date, speaker, salutation; office, date, last words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..model.tree import Kind, Role
from .lines import Line
from .roles import frames, role_of_part

Ends = dict[int, tuple[Role, Kind | None]]
"""Role and kind of lines, by their numbers from 0."""

_OFFICES = r"(?:局|厅|委|委员会|党组|集团|大学|银行|办公室|办公厅|政府|中心|支队|总队|大队|调查队|小组|法院|检察院|公司|学校|医院|院|处|所|站|会|署|部|社|馆|室|专班|组|队|科|股|(?<![么着])办)"
_OFFICE = re.compile(f"{_OFFICES}$")
_ISSUES = re.compile(f"{_OFFICES}(?:[主承]办|编(?:印|制|发|辑|写)?|印发?|制)?$")
_NAME = re.compile(r"[^，。；：、！？,;:!?]{2,30}")
_BEHIND_DATE = re.compile(r"^[（(](?!注|备注|说明)[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$")
_SIGNED = re.compile(
    rf"{_OFFICE.pattern}|^(述职人|报告人|汇报人)[：:]|[\u4e00-\u9fff]{{2}}[长任记][\s\u3000]+[\u4e00-\u9fff·]{{2,4}}$"
)
_DAY = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年[^，。；]{1,4}月(?:[^，。；]{1,3}日(?:\s*\d{1,2}[时点](?:\d{1,2}分)?)?)?"
_DASH = "(?:[（(]|——|—|--|－－)?"
_DATE = re.compile(rf"^[（(]?\s*(?:{_DAY}|\d{{4}}([-./])\d{{1,2}}\1\d{{1,2}})\s*[）)]?$")
_SPAN = re.compile(
    rf"^(?:[（(]\D{{0,6}}{_DAY}[^，。；（）()]{{0,16}}[）)]|截[至止]{_DAY}|\S{{2,24}}\s+{_DAY}|\d{{1,2}}月\d{{1,2}}日)$"
)
_ALONE = re.compile(rf"[（(]?[^，。；：、！？,;:!?\s]{{1,30}}{_OFFICES}[）)]?(?:\s+{_DAY})?")
_DATED = re.compile(
    rf"^{_DASH}\s*{_DAY}.*(?:会议|全会|大会|人大|通过|发布|印发|上)[）)]?$|^{_DASH}\s*{_DAY}在|^(?:——|--|－－).*{_DAY}"
)
_NUMBER = re.compile(r"^[（(]?\S{1,12}[〔\[（(]\d{4}[〕\]）)]\s*第?\d+号[）)]?$")
_SERIES = re.compile(
    r"第\s*[\d一二三四五六七八九十]+\s*期|年第\s*\d+\s*[号辑]|总第\s*\d|系列(报告|分析|之|材料)|之[一二三四五六七八九十]+[）)]?$"
)
_ORIGIN = re.compile(r"^(来源|信息来源|文章来源|发布机构|发布时间|发布日期|作者|索引号)\s*[：:]")
_OFFICER = re.compile(
    r"(总理|主席|省长|市长|县长|区长|州长|盟长|镇长|乡长|厅长|局长|主任|书记|院长|检察长|会长|部长)"
)
_PERSON = re.compile(r"(局|厅|委|委员会|办公室|政府|中心|院|处|所)[\s\u3000]+[\u4e00-\u9fff·]{2,4}$")
_GREETED = re.compile(
    rf"^(?!.*情况)(?=.*(?:各|全体|广大|领导))[^。：:；]{{2,60}}(?:{_OFFICES}|单位|机构|企业|[镇乡村县市区街居户员友众民长生]|街道|领导|部门|干部|业主|读者|游客|商家|同[志仁])们?(?:[（(][^（）()]{{1,8}}[）)])?[：:]$"
    r"|^(?:尊敬的|亲爱的|广大)?[^，。：:、]{0,12}(?:朋友|同胞|乡亲|居民|市民|家长|同学|员工|客户|用户|股东)们?[：:]$|^(尊敬的)?(各位|同志们|主任|市委|区委|县委|省委|.{0,20}(代表|委员|常委会|政府|[市县区省]委|领导小组|委员会|办公室|局))\S{0,30}[：:]$"
)
_FOREWORD = re.compile(
    r"^(前\s*言|序\s*言|引\s*言|导\s*言|导\s*语|目\s*[录次]|关于本报告|写在前面|(?:内容)?[摘提概]要|导读|(报告|编制|编写)说明|\S{0,8}致[辞词])$"
)
_COUNTED = re.compile(r"[：:]\s*[\d.,]+(?!年)[%％\u4e00-\u9fff]")
"""A number under a label, as no title has it: 外借册次：86万."""
_SUBTITLE = re.compile(r"^(?:——|—|--|－－)\s*[^，。；：]{4,50}$")
_REPORTED = re.compile(
    r"(报告|总结|[公快简通月周季年日旬专]报|公告|答复|要点|规划|计划|方案|纲要|综述|情况|汇报|打算|安排|分析|意见|通知|述职|清单|讲话|发言)(（[^）]*）|\([^)]*\))?$"
)

_PASSED = re.compile(r"^[（(](?:已?经|根据)?[^（）()]{2,40}(?:通过|批准|同意|审定|审议|公布|印发)[）)]$")

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("origin", _ORIGIN), ("number", _NUMBER), ("date-line", _DATE), ("date-line", _DATED), ("series", _SERIES),
    ("date-line", _SPAN), ("note", _PASSED),
)  # fmt: skip

_LAST_WORDS = re.compile(
    r"^((?:[^，。：；！、]{1,8}、)*各位[^，。：；！]{1,24}[，！：]|同志们|让我们"
    r"|[专特]此(?:报告|通[报告]|公[告示]|[答函]复|函告|说明)|此[复致告]"  # 特此报告, 此复
    r"|(?:我的?|就|先)*(?:报告|[汇通]报|发言|介绍|述职)(?:完毕|到这里|到此|结束)|(?:最后，)?谢谢(?:大家|各位)|请[予]?审议|以上(?:报告|汇报|述职)|现予公布)[！，：。!]?"
    r"|^(?:[衷诚]心|再次|最后，?)?感谢[^。]{0,30}(?:支持|关注|关心|理解|配合|信任|监督)"  # 衷心感谢大家的支持
    r"|^(以上承诺|恭祝|(?:[^，。]{1,16}不便，)?敬请|祝[您大各全]|祝(?!贺)[^，。]{1,12}！$"  # 祝新春快乐！
    r"|欢迎[^，。]{0,16}(监督|批评|意见)"  # 欢迎市民监督
    r"|公[示告布]期|[如若][有对][^，。；]{0,12}(意见|异议|疑问|建议|线索)"  # 公示期, 如有异议
    r"|(监督|举报|咨询)(电话|方式|热线|邮箱))"
    r"|^[^，。！]{2,10}们[，！]|^(展望|站在).*让我们"  # 朋友们，
)
_CHARGE = re.compile(r"^(?:[^，。：；]{2,8}，)?(?:请|望)|^各[^，。：；]{1,24}(?:要|应|须|务必)(?!求)")
"""How the last paragraph begins that charges those who are to do all this."""

_ADDRESSES = re.compile(r"要(?!求)|应|须|将|让|愿|望|携手|一道|一起|共同")
"""What the last paragraph says behind items that all have markers: it sums up in spirit."""

_ALL = re.compile(r"让我们|全[^，。；]{1,3}上下|携手|一道")
"""What it says behind other paragraphs."""

_CALL = re.compile(r"\D{10,300}！[”’]?")
"""How the last paragraph of all speaks: it calls, and names no number."""

_LIST = re.compile(r"目\s*[录次]")
_PAGE = re.compile(r"(?:\s*[.．·…]{2,}\s*|\s*\t\s*|\s{2,})[-—(（]?\d{1,3}[-—)）]?$")
"""What leads to the page in a table of contents."""
_COPIES = re.compile(
    r"^(?:报|送|发|抄报|抄送|分送|主送|印发|公开方式|信息公开选项|联系(?:电话|单位|方式|地址)|咨询电话|电话|传真|责任编辑|编辑|审核|签发|校对)[：:]|^(?:共印|联系人：)"
    r"|^[（(](?:此件|此文|共印|联系|供稿|撰稿|整理|公开方式|信息公开|依申请|主动公开)[^（）()]{0,60}(?:[（(][^（）()]*[）)])?[）)]$"
)
"""What stands behind the date: （此件公开发布）, 抄送：…."""

_LONGEST_TITLE = 60
_LONGEST_OPENING = 20
_LONGEST_CLOSING = 900


def opening(lines: Sequence[Line]) -> Ends:
    """What the lines before the first paragraph are."""
    found: Ends = {}
    for at, line in enumerate(lines[:_LONGEST_OPENING]):
        if listed := _contents(lines, at):
            found |= dict.fromkeys(range(at, listed), ("preamble", None))
            break
        if not line.body and not line.cells:
            found[at] = ("title" if not _greeted(found) else "preamble", None)
            continue
        said = _head(line, found)
        if said is None or (said == ("title", None) and _heads_body(lines, at, found)):
            break
        found[at] = said
    while found and not lines[max(found)].body:
        del found[max(found)]
    return found


def _heads_body(lines: Sequence[Line], at: int, found: Ends) -> bool:
    """Whether a line behind a whole title is the first heading: 【雨情】, or one that says what a part is for, before text, a heading or a first 一、."""
    body, following = lines[at].body, [each for each in lines[at + 1 :] if each.body]
    if ("title", None) not in found.values() or not following:
        return False
    title, after = lines[max(found)].body, following[0]
    if body[0] == "【" or (after.closed and body in title):
        return True
    if after.closed:
        named: object = (
            re.fullmatch(r"[^暨和及与、\d][^\d]{1,11}", body) and role_of_part(body, "title") != "title"
        )
    elif after.begins:
        named = sum(each.begins for each in following) > 1
    else:
        named = (
            frames(body)
            and _head(after, found) == ("title", None)
            and len(following) > 1
            and following[1].closed
        )
    return bool(named and _REPORTED.search(title))


def _contents(lines: Sequence[Line], start: int) -> int:
    """Where the table of contents ends that begins at `start`; 0 if none does."""
    if not _LIST.fullmatch(lines[start].body):
        return 0
    headings = {_unspaced(line.body) for line in lines[start + 1 :] if not _PAGE.search(line.body)}
    once = Counter(_unspaced(_entry(line)) for line in lines[start + 1 :])
    end = start + 1
    for at in range(start + 1, len(lines)):
        said = _unspaced(_entry(lines[at]))
        if not said:
            continue
        leads = bool(_PAGE.search(lines[at].body)) or lines[at].cells[1:] != ()
        if not (leads or once[said] > 1) or (not leads and said not in headings):
            break
        once[said] -= 1
        end = at + 1
    return end if end > start + 2 else 0


def _entry(line: Line) -> str:
    """What a line of a table of contents names: it without its page."""
    return _PAGE.sub("", line.cells[0] if line.cells else line.body)


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _head(line: Line, found: Ends) -> tuple[Role, Kind | None] | None:
    body = line.body
    if not line.marker and _GREETED.search(body) and not re.search("报告|如下|汇报", body):
        return "preamble", "salutation"
    if _greeted(found) or line.cells or len(body) > _LONGEST_TITLE:
        return None
    if found and _DATED.search(body) and not re.search("，|。.", body):
        return "title", "date-line"
    if ("title", None) in found.values() and _SUBTITLE.search(body) and not _DATED.search(body):
        return "title", None
    if (
        line.marker
        or line.rest[-1:] in "。；，："
        or (found and line.rest[-1:] == "？")
        or _FOREWORD.search(body)
        or _COUNTED.search(body)
    ):
        return None
    return "title", _title_kind(body, titled=("title", None) in found.values())


def _title_kind(body: str, *, titled: bool) -> Kind | None:
    found: Kind | None = next((kind for kind, words in _KINDS if words.search(body)), None)
    if found or _REPORTED.search(body):
        return found
    if len(body) <= 30 and (_OFFICER.search(body) or (titled and _PERSON.search(body))):
        return "speaker"
    return "issuer" if titled and _ISSUES.search(body) else None


def _greeted(found: Ends) -> bool:
    return ("preamble", "salutation") in found.values()


def ending(lines: Sequence[Line], start: int) -> Ends:
    """What the last lines after `start` are: words of farewell, the office's name, the date."""
    found: Ends = dict.fromkeys(_distributed(lines, start), ("signature", None))
    found |= _signature(lines[: min(found, default=len(lines))], start)
    last = min(found, default=_end_of_body(lines, start))
    for at in range(last - 1, start - 1, -1):
        line = lines[at]
        called = _LAST_WORDS.search(line.body) or (at == last - 1 and _CALL.fullmatch(line.body))
        last_words = called or _after_a_call(lines, at) or (at == last - 1 and _sums_up(lines, at))
        too_much = len(line.body) > _LONGEST_CLOSING or "自身建设" in line.body[:80]
        if line.marker or line.cells or too_much or not last_words:
            break
        found[at] = ("closing", None)
    return found


def _after_a_call(lines: Sequence[Line], at: int) -> bool:
    """Whether the line before is but a call, so that this one is what was to be said: 各位代表！"""
    return at > 0 and len(lines[at - 1].body) <= 6 and bool(_LAST_WORDS.search(lines[at - 1].body))


def _sums_up(lines: Sequence[Line], at: int) -> bool:
    """Whether the line turns from items or paragraphs to all who are addressed: 各单位要…; or names no number and sums up."""
    body, before = lines[at].body, [line for line in lines[:at] if line.body][-2:]
    if len(before) < 2 or "。" not in before[-1].rest or re.search("^[^，。]{1,12}[：:]", body):
        return False
    items = all(line.marker for line in before)
    said = (_ADDRESSES if items else _ALL).search(body) and not re.search(r"\d", body)
    return bool(said or (items and _CHARGE.search(body)))


def _signature(lines: Sequence[Line], start: int) -> Iterator[tuple[int, tuple[Role, Kind | None]]]:
    """Yield the date that stands alone in the text, the office's names before it, and what stands in brackets behind it."""
    filled = [at for at in range(start + 1, len(lines)) if lines[at].body or lines[at].cells]
    dated = [at for at in filled if is_date(lines[at]) and not _speaks(lines, filled, at)]
    if not dated:
        alone = (at for at in filled[-1:] if not lines[at].marker and _ALONE.fullmatch(lines[at].body))
        yield from ((at, ("signature", "office")) for at in alone)
        return
    last = dated[-1]
    yield last, ("signature", "date")
    for at in takewhile(lambda at: _BEHIND_DATE.search(lines[at].body), range(last + 1, len(lines))):
        yield at, ("signature", None)
    for at in range(last - 1, start - 1, -1):
        line, office = lines[at], bool(_OFFICE.search(lines[at].body))
        named = at == last - 1 and not line.marker and not line.cells and bool(_NAME.fullmatch(line.body))
        if line.closed or not (named or _is_office(line)):
            return
        yield at, ("signature", "office" if office or (named and not _is_office(line)) else None)


def _speaks(lines: Sequence[Line], filled: Sequence[int], at: int) -> bool:
    """Whether a paragraph follows the date, so that it heads what was done then."""
    after = next((lines[each] for each in filled if each > at), None)
    return after is not None and not after.marker and after.closed and len(after.body) > 20


def _distributed(lines: Sequence[Line], start: int) -> Iterator[int]:
    """Yield the last lines that say to whom the report goes, and who may read it."""
    filled = (at for at in range(len(lines) - 1, start, -1) if lines[at].body)
    return takewhile(lambda at: _COPIES.search(lines[at].body), filled)


def is_date(line: Line) -> bool:
    """Whether the line is but a day or a month, as below the office's name."""
    return bool(_DATE.search(line.body))


def _is_office(line: Line) -> bool:
    return not line.marker and not line.cells and len(line.body) <= 40 and bool(_SIGNED.search(line.body))


_APPENDED = re.compile(
    r"^(名词解释|名词注释|名词术语解释|注释|附件|附表|附录|附注|注[：:]|备注[：:]|指标解释)"
)


def _end_of_body(lines: Sequence[Line], start: int) -> int:
    """Number of the first line of what is appended to the body, else of the end."""
    return next(
        (at for at in range(start, len(lines)) if _APPENDED.search(lines[at].body) and not lines[at].amid),
        len(lines),
    )
