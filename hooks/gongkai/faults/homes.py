"""Homes in any text: addresses below the street at which somebody lives, and not those of firms, offices and things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .patterns import lazy

_HAN = "\u4e00-\u9fff"
_N = r"(?:\d{1,4}|[A-Za-z]\d{0,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,3}|[IVX]{2,4}|[甲乙丙丁戊]|[一二三四五六七八九十百零〇○两]{1,5})\s*"
_HAN_NUMBER = "[一二三四五六七八九十百零〇○]{1,4}"
_END = "(?:单元|室|房|户|号|门|梯)"
_STREET = rf"[{_HAN}]{{1,8}}(?:路|街|巷|弄|大道|胡同|道)\s*[甲乙丙丁]?(?:\d+|{_HAN_NUMBER})\s*(?:甲\d?)?号(?:院|\s*附\s*\d+\s*号)?"
_ESTATE = rf"[{_HAN}]{{1,10}}(?:(?<!住宅)(?<!居民)(?<!老旧)小区|花园|公寓|家园|新村|苑|府|里|社区|城|山庄|庄园|公馆|华庭|豪庭|名庭|雅居|名邸|世家|半岛|生活区|宿舍楼?|家属院|家属楼|家属区|家属房|教师楼|职工楼|筒子楼|大院)(?:{_N}期)?"
_SOMEBODY_S = "(?<=[生士奶爷爸妈叔姨婶某])家(?:中|里)?"
"""The home of somebody who is spoken of: 王先生家中."""
_SIDE = "[东西南北中左右]{1,2}(?:户|头|首|手(?:第[一二三]间)?|$|(?=[，。；、\n]))"
_ROOM = (
    rf"[东西南北中]楼\s*(?:\d{{3,4}}(?:宿舍|室|房)|{_N}[楼层]\s*{_SIDE})|{_N}(?:栋|幢|号楼)[东西南北中]单元\s*(?:\d{{3,4}}|{_N}[楼层](?:\s*{_SIDE})?)|{_N}单元\s*(?:\d{{3,4}}(?!\d)|{_N}[楼层]\s*{_SIDE})|{_N}(?:栋|幢|座|号楼)-\d{{1,2}}-\d{{3,4}}(?!\d)|{_N}(?:栋|幢|号楼|#楼?|座|楼)\s*{_N}{_END}|{_N}(?:(?:栋|幢|号楼|#楼?)\s*{_N})?(?:栋|幢|号楼|#楼|座)\s*\d{{3,4}}(?!\d)|\d{{1,3}}#-?(?:\d{{1,2}}-)?\d{{3,4}}(?![\d-])|\d{{1,3}}#\s*[东西南北中左右]{{1,2}}[户室]|{_N}单元\s*{_N}(?:室|房|户|号)|\d{{1,2}}门\s*\d{{3,4}}(?!\d)|{_N}[楼层]\s*{_SIDE}"
    r"|(?<!\d)\d{1,3}-(?:\d{1,2}-)?\d{3,4}(?:室|号)?(?![\d-])"
)
_ADDRESS = lazy(
    rf"(?=[{_HAN}]{{1,12}}[路街巷弄道同区园寓村苑府里城舍院楼房庄馆庭居邸家岛])(?:(?:{_STREET}|{_ESTATE})[{_HAN}]{{0,8}}?[\s（(]*(?:{_ROOM})(?:\s*{_N}{_END})*(?:\s*(?:\d{{3,4}}(?!\d)|[〇零一二三四五六七八九]{{3,4}})室?)?"
    rf"|[{_HAN}]{{1,10}}(?:家属[院区楼房]|生活区|宿舍区?|平房区?)[{_HAN}]{{0,4}}?\s*{_N}排\s*\d{{1,3}}\s*号"
    rf"|[{_HAN}]{{1,8}}(?:路|街|巷|大道|胡同)\s*\d+\s*(?:弄\s*\d+\s*)?号\s*\d{{2,4}}\s*室"
    rf"|[{_HAN}]{{1,8}}(?:路|街|巷|大道|胡同)\s*\d+\s*弄\s*\d+\s*号\s*(?:\d{{3,4}}(?!\d)|\d{{1,2}}[楼层])"
    rf"|[{_HAN}]{{1,8}}(?:路|街|巷|大道|胡同)\s*\d{{1,4}}-\d{{1,2}}-\d{{3,4}}\s*[号室]?(?![\d-])"
    rf"|{_STREET}\s*\d{{1,3}}(?:-\d{{1,2}})?-\d{{1,3}}(?:[室户号](?![楼院厅]))?(?![\d-]|\s*(?:窗口|柜台|展位|铺))"
    rf"|[{_HAN}]{{1,8}}(?:路|街|巷|大道|胡同)\s*\d+\s*号\s*附\s*\d+\s*号"
    rf"|[{_HAN}]{{1,6}}(?:村|社区)\s*(?:{_N}组|[{_HAN}]{{1,4}}湾)\s*\d+\s*号)"
)
_OF_SOMEBODY = lazy(rf"[{_HAN}]{{1,8}}(?:村|社区)\s*{_N}(?:组|队|社(?!区))(?:\s*\d{{1,4}}\s*号)?")
"""What says where somebody lives, and of nobody is an address."""
_GROUP = lazy(rf"(?:村|社区)\s*{_N}(?:组|队|社)|村[东西南北中新老区]{{0,2}}\s*\d{{1,4}}\s*[号栋]")
"""What stands in each of these, and in each house of a village."""

_IN_A_VILLAGE = lazy(
    rf"(?:家住|住(?:在|于|址)|家在|住址|户籍(?:地址|所在地|地)?|户口(?:所在地|在)?|居住地址?)[是为在:：\s]*"
    rf"[{_HAN}]{{0,30}}村[东西南北中新老区]{{0,2}}\s*\d{{1,4}}\s*(?:号(?![{_HAN}]*(?:地块|大棚|厂房|楼栋))|栋\s*\d{{1,4}}\s*号)"
)
"""The number of a house in a village, of which is said that somebody lives there."""

_PUBLIC_HOUSE = (
    rf"(?![{_HAN}]{{0,10}}(?:院|局|所|校|厂|公司|中心|楼下|附近|门口|对面|旁|楼栋|大棚|地块|店|站|馆|门面))"
)
_NAMED_AFTER = rf"(?:(?<![专国商厂])家住(?!宿|院|房)|(?<=[人其他她我者某])家在|{_SOMEBODY_S}|租住|现住|暂住|居住于|住在|(?<!公司)(?<!办公)(?<!单位)(?<!企业)(?<!注册)(?<!经营)住址|家庭(?:住址|地址)|户籍(?:地址|所在地|地)|户口所在地|居住地址?)[是为在于:：\s]*(?P<own>[{_HAN}]{{0,30}}?"
_HOUSE = lazy(
    rf"(?:[人者户某民师工生妇童主奶爷]|家|现|租|暂|独居|居)住?[在于]?(?<=[住居在于])(?P<flat>[{_HAN}]{{2,12}}?(?:{_N}期)?(?:{_N}(?:栋|幢|号楼)\s*{_N}单元\s*(?:\d{{3,4}}|{_HAN_NUMBER}[室号]|[〇零一二三四五六七八九]{{3,4}})|(?:筒子|宿舍|家属|教师|职工)楼\s*\d{{3,4}}\s*[室号]))"
    rf"|{_NAMED_AFTER}(?:{_STREET}[{_HAN}]{{0,4}}?\s*{_N}[楼层](?:\s*\d{{3,4}})?|{_ESTATE}\s*{_N}(?:[楼层]\s*\d{{3,4}}|排\s*\d{{1,3}}\s*号)"
    rf"|[{_HAN}]{{1,4}}[湾垸塆屯庄寨坪冲沟屋咀嘴岭坝垴畈塘岗窑堡圩坊门里]\s*\d{{1,4}}\s*号{_PUBLIC_HOUSE}|[{_HAN}]{{1,6}}(?:村|社区)[{_HAN}]{{0,4}}?\s*{_N}组(?:\s*{_N}号)?(?!的?(?:居民|村民|群众|农户|住户|业主)){_PUBLIC_HOUSE}"
    rf"|{_STREET}(?![\d-]){_PUBLIC_HOUSE}))"
)
"""A house, of which is said before that somebody lives there."""
_SAID_SO = lazy("住|家[在中里:：]|独居|家庭|户籍|户口")

_ENGLISH = lazy(
    r"(?=[A-Z\d])(?:(?:[A-Z]\w+ ){0,3}(?:Block|Building|Tower|Compound)\s+(?:No\.\s*)?\w{1,4},\s*(?:(?:Unit|Block|Building|Entrance)\s*\w{1,4},\s*)*(?:Flat|Room|Apartment|Apt\.?)\s+\w{1,5}|(?:Room|Flat|Apartment|Apt\.?|Unit)\s+\w{1,5},\s*(?:(?:Unit|Building|Block|No\.)\s*\w{1,4},\s*)*\d*\s*[A-Z][^。.;\n]{3,50}"
    r"|\d{1,4}-\d{1,2}-\d{3,4},?\s+[A-Z]\w+[^。.;\n]{0,30}(?:Road|Street|Avenue|Lane)"
    r"|(?:No\.\s*)?\d{1,4} (?:[A-Z]\w+ ){1,3}(?:Road|Street|Avenue|Lane|Alley),\s*(?:(?:Unit|Building|Block|No\.)\s*\w{1,4},\s*)*(?:\d{1,2}(?:st|nd|rd|th) Floor|(?:Room|Flat|Apartment|Apt\.?)\s+\w{1,5})"
    r"|No\.\s*\d{1,4},\s*(?:Group|Team) \w{1,5},\s*(?:[A-Z]\w+ ){1,2}Village)"
)
_LIVES = lazy(
    rf"(?:{_SOMEBODY_S}[:：]|(?<![专国商厂])家住(?!宿|院|房)|住(?!所|建|宿|房|户|院|宅小区|宅楼|宅区)(?:在|于|址|宅)?|独居|家在|家庭(?:住址|地址)|(?:送餐|送货|收货|上门)地址|户籍(?:地址|地|所在地)?|居住地址?|户口|邻居|"
    r"村民(?!委|小?组)|居民(?!委|小区|楼|区|住宅|社区)|业主(?!委|大会)|"
    r"lives?|living|lived|home(?: address)?|resid\w+(?: address)?)[^。；;\n]{0,12}$",
    re.IGNORECASE,
)
_OF_A_FIRM = lazy(
    r"(?:住所|经营场所|经营地址|注册地址|注册地|营业场所|生产地址|办公|单位地址|地址为?|企业|公司|局|委员会|邮编|邮政编码|邮寄|寄[至到往]|来信|来函|商铺|门店|药店|药房|超市|餐馆|酒店|酒楼|"
    r"工厂|个体|商户|店|厂|窗口|政务|中心|机构|医院|学校|幼儿园|支行|合作社)(?!(?:职工)?(?:家属|宿舍|生活区|教工|教师楼))[^。；;\n]{0,24}$"
)
_WHERE_ONE_WORKS = lazy(
    "(?:交易|服务|会展|创业|商务)中心|(?:科技|创业|产业|大学|软件|影视|体育)城|政务|大厦|写字楼|[办商][公务]楼|市民之家"
)
_THING = lazy(
    r"[^。；;，,\n]{0,6}?(?:电梯|消防|外墙|楼道|屋面|管网|水箱|燃气|改造|加装|检验|检测|加固|通电|供水|楼栋)"
)
_RECEIVES = lazy(
    r"[，,（( ]*[^，。；\s]{0,10}(?:科|处|室|股|局|中心|窗口|办|大厅)(?:负责)?(?:收|接收|签收|受理|办理|领取)"
)
"""A part of an office that receives at an address what is sent there."""
_OPEN_TO_ALL = lazy(
    r"(?:站|中心|所|室|点|馆|社|院|校|园|部|队|会|局|厅|店|公司|基地|书屋|书房|超市|食堂|机构|学堂|工坊)(?:现|拟|已|就)?(?:设在|设于|设立在|位于|坐落[在于]|地处|搬[至到]|迁[至到往]|落户|建在|开在|[（(])[^。；，]*$"
)
"""What says before an address that something which everybody may visit is there."""
_COORDINATE = (
    r"(?:\d{1,3}\.\d{4,}\s?°?|\d{1,3}\s?[°度]\s?\d{1,2}\s?[′'分]\s?\d{1,2}(?:\.\d+)?\s?(?:[″\"秒]|''))"
)
_COORDINATES = lazy(
    rf"(?:(?<![国专农商厂大管])家(?=[中里]|的?(?:位置|坐标|定位)|住|在)|住处|住所(?!地)|住址|住宅(?!小区|区|楼|项目)|居所|\b(?:home|house|residence|lives?|living)\b)[^。；;\n\d]{{0,24}}"
    rf"(?:https?://\S{{0,60}}?)?(?P<own>(?:[东西]经|[EW])?\s?{_COORDINATE}\s?[NSEWnsew]?[,，、;；\s]{{1,2}}(?:[南北东西][经纬]|[NSEW])?\s?{_COORDINATE})",
    re.IGNORECASE,
)
"""Where on the globe somebody lives, to some ten metres."""
_NO_ROOM = lazy(r"(?:\d{3,4}|室|房|户|号|-\d+-\d+)\s*$")


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in `text` each home begins and ends."""
    joined = list[tuple[int, int]]()
    for start, end in sorted(_homes(text)):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    yield from joined


def _homes(text: str) -> Iterator[tuple[int, int]]:
    """Yield each, some of which may overlap."""
    yield from (found.span() for found in _ADDRESS.finditer(text) if _is_home(text, found))
    in_villages = (_OF_SOMEBODY, _IN_A_VILLAGE) if _GROUP.search(text) else ()
    for pattern in (*in_villages, _ENGLISH):
        for found in pattern.finditer(text):
            if not _ADDRESS.match(text, found.start()) and (pattern is _IN_A_VILLAGE or _lives(text, found)):
                yield found.span()
    if "." in text or "°" in text or "度" in text:
        yield from (found.span("own") for found in _COORDINATES.finditer(text))
    for found in _HOUSE.finditer(text) if _SAID_SO.search(text) else ():
        named = found.lastgroup or 0
        if not _ADDRESS.match(text, found.start(named)):
            yield found.span(named)


def _is_home(text: str, found: re.Match[str]) -> bool:
    """Whether an address is somebody's: it is said to be, or has a room and is said to be no firm's."""
    if _lives(text, found):
        return True
    before = text[max(found.start() - 30, 0) : found.start()] + found[0][:12]
    return bool(_NO_ROOM.search(found[0])) and not (
        _OF_A_FIRM.search(before)
        or _OPEN_TO_ALL.search(text[max(found.start() - 30, 0) : found.end()])
        or _THING.match(text, found.end())
        or _WHERE_ONE_WORKS.search(found[0])
        or _RECEIVES.match(text, found.end())
    )


def _lives(text: str, found: re.Match[str]) -> bool:
    """Whether the words before an address, or the first that it took for a name, say that somebody lives there."""
    return bool(_LIVES.search(text[max(found.start() - 60, 0) : found.start()] + found[0][:8]))
