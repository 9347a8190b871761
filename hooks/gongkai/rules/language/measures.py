"""Words of counting that never stand with what they count: 6只消防车, 桥梁14辆."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import in_chinese

_COUNTED = {
    "(?:消防|公交|客|货|救护|洒水|清扫|环卫|执法|警|校|出租|渣土|垃圾|运输|轿|巡逻|宣传|工程|电动|自行|机动|作业|汽|网约|新能源|大巴)车(?:辆)?|车辆": "辆台部架",
    "桥|桥梁|危桥|大桥|便桥|天桥|涵洞|隧道": "座条孔处道",
    "(?:渔|货|客|轮|渡|趸|油|游|巡逻)船|船舶|渔轮|快艇|巡逻艇": "艘条只",
    "图书|书籍|画册|手册|读本|宣传册": "册本套部种份",
    "学校|医院|幼儿园|卫生院|卫生室|敬老院|养老院|福利院|小学|中学|高校|门诊部": "所家个座间处名",
    "企业|公司|超市|餐馆|工厂|饭店|银行|网点|药店": "家个户处名",
    "水库|泵站|泵房|水闸|水厂|变电站|换热站|加油站|加气站|水塔|铁塔|污水处理厂|公厕|图书馆|博物馆|体育馆|展馆|凉亭|塘坝|大坝|水电站": "座个处所家间",
    "医生|教师|护士|干部|党员|学生|民警|辅警|志愿者|专家|网格员|代表|委员|村民|居民|职工|律师|消防员|护林员|河长|患者|残疾人|老人|儿童|工人|技术员|调解员": "名位个人",
    "(?:肉|奶|黄|耕|水)牛|生猪|仔猪|能繁母猪": "头只口",
    "(?:山|绵|湖|奶|肉)羊": "只头",
    "(?:肉|蛋)[鸡鸭鹅鸽]|家禽": "只羽",
    "鱼苗|种鱼|鲟鱼|鱼种": "尾条",
    "树木|古树|苗木|果树|树苗|古树名木|行道树|大树|乔木": "棵株",
    "路灯|信号灯|庭院灯": "盏个套组根基杆",
    "电梯|扶梯": "部台架",
    "案件|刑事案件|治安案件|行政案件|盗窃案|诈骗案": "件起宗",
    "飞机|无人机|直升机": "架台",
    "住房|公租房|安置房|商品房|廉租房": "套间户栋幢座处个",
    "床位|病床|床铺": "张个",
    "帐篷": "顶个套座",
    "论文|文章|报道|稿件|信息": "篇条份件",
    "锦旗": "面",
    "歌曲|诗歌|民歌|山歌|诗词|古诗": "首支篇",
    "照片|图片|相片": "张幅组",
    "书法作品|绘画作品|国画|油画|画作|宣传画|海报": "幅件张",
    "电影|电视剧|纪录片|影片|微电影": "部场集个",
    "电脑|计算机|空调|冰箱|洗衣机|电视机|打印机|复印机|热水器|呼吸机|收割机|拖拉机|插秧机|发电机|抽水泵": "台部个套",
    "椅子|座椅|钥匙|雨伞|扫帚|铁锹|太阳伞": "把张个排",
    "手套|鞋子|运动鞋|雨靴|袜子|筷子": "双副只",
    "被子|棉被|被褥|毛毯|毯子": "床条套",
    "棉衣|衣服|大衣|羽绒服|校服|救生衣|雨衣": "件套",
    "国旗|红旗|旗帜|彩旗|镜子|鼓": "面",
    "金牌|银牌|铜牌|奖牌|奖章|勋章|纪念章|邮票|硬币|印章|党徽": "枚块张套个",
    "信件|感谢信|公开信|来信|举报信|家书": "封件",
    "眼镜|老花镜|护目镜|扑克|对联|担架": "副幅套",
    "山峰|高山|雕塑|雕像|佛像|纪念碑|石碑": "座尊个通块件",
    "河流|溪流|小河|街道|小巷|铁路|公路|高速公路|地铁": "条",
    "村庄|社区|行政村|乡镇|工业园|产业园|小区|景区|公园": "个座处家",
    "机井|水井|古井|消防井": "眼口座个",
}
"""What is counted, and by what; only those are told that count nothing else of these."""
_MORE = r"[\u4e00-\u9fffA-Za-z\d（“]"
_NARROW = "辆艘匹头只架栋幢名位尾羽株棵盏顶枚篇册量俩颗朵盆扇首幅封尊"
"""Words of counting that stand with few nouns, and what is written for one; the others count much."""
_QUANTITY = lazy(
    rf"(?:\d[\d,，.]*[余多]?[百千万]?[余多]?|[一二两三四五六七八九十百千]+余?)(?P<measure>[{_NARROW}])"
)
_BEFORE = lazy("|".join(rf"(?P<n{at}>(?:{noun})(?:共|约|近|有|达)?)$" for at, noun in enumerate(_COUNTED)))
_BEHIND = lazy("|".join(rf"(?P<n{at}>{noun})(?!{_MORE})" for at, noun in enumerate(_COUNTED)))
_ENDS = lazy(f"(?!{_MORE})")
_RIGHT = tuple(_COUNTED.values())
_NEAR = 10


def miscounted(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each word of counting that does not count what it stands with."""
    for text in in_chinese(sources):
        for offset, written, measure, right in found_in(text.text):
            message = N_("{written}: {measure} does not count this; write {right}")
            yield problem(text.place(offset), message, written=written, measure=measure, right=right)


def found_in(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield where a wrong word of counting stands, with its noun and figure, the word itself, and the first that would be right."""
    for found in _QUANTITY.finditer(text):
        behind = _BEHIND.match(text, found.end())
        noun = behind or (
            _ENDS.match(text, found.end())
            and _BEFORE.search(text[max(found.start() - _NEAR, 0) : found.start()])
        )
        if noun and found["measure"] not in (right := _RIGHT[int((noun.lastgroup or "n0")[1:])]):
            written = found[0] + noun[0] if behind else noun[0] + found[0]
            yield found.start("measure"), written, found["measure"], right[0]


RULES: tuple[Rule[Sources], ...] = (
    Rule("measure-word", N_("What is counted stands with the word by which it is counted."),
         N_("Write the word that counts it."), miscounted, severity="warning", source="《现代汉语词典》", excusable=True),
)  # fmt: skip
