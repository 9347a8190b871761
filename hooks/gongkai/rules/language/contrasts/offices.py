"""Authorities and their heads, and how each language names them; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, Row, contrast

_OF = "|".join(
    f"(?<={body} {of} )"
    for body in ("bureau", "department", "ministry", "commission", "office", "administration")
    for of in ("of", "for")
)
_BODY = "bureau|department|commission|office|authorit|administration|ministr|committee|official|inspector|brigade|corps|centre|center|station|detachment|company"


def _bodies(rows: Mapping[str, Row]) -> Mapping[str, Row]:
    """Rows whose English says an authority only beside what authorities are called: the health commission, by water."""
    return {
        name: (
            zh,
            rf"(?:{_OF})(?:{en})|(?:{en})(?=\w*(?:\W+\w+){{0,5}}?\W+(?:{_BODY}))",
            *more[:1],
            "|".join((en, *more[1:])),
        )  # type: ignore[misc]
        for name, (zh, en, *more) in rows.items()
    }


_FORMAL = "(?-i:Bureau|Department|Ministry|Commission|Office|Administration|Authority)"
_WORDS = r"(?:,? (?:and |& |for |the )?(?-i:[A-Z])[\w-]+)"


def _named(rows: Mapping[str, Row]) -> Contrast:
    """The senses of rows where a body is named in full, as it is in a signature: the Department of Natural Resources."""

    def formal(en: str) -> str:
        return rf"{_FORMAL} (?:of|for)(?: the)?{_WORDS}{{0,4}}? (?:and )?(?-i:(?=[A-Z]))(?:{en})|(?-i:(?=[A-Z]))(?:{en})\w*{_WORDS}{{0,5}}? {_FORMAL}s?\b"

    return contrast({
        name: (
            rf"(?:{zh})\w{{0,6}}?[部厅局委署](?![分门队属员托])",
            formal(en),
            rf"(?:{'|'.join((zh, *more[:1]))})\w{{0,8}}?[部厅局委办署院会组]",
            formal("|".join((en, *more[1:]))),
        )
        for name, (zh, en, *more) in rows.items()
    })  # fmt: skip


_BODIES: Mapping[str, Row] = {
    "judicial": ("司法", "judicial|justice", "司法|法治|法律|公证|律师|仲裁|审判|公正|正义|法院|检察", "law|legal"),
    "education": ("教育部门|教育局|教育厅|教体|教委|教育", r"education(?:al)?\b", "教|学|校|培训|育", "school|train|teach"),
    "health": ("卫健|卫生健康|卫生", r"health\b", "卫|健|医|病|疾|康|养生", "medic|hygien|sanitation"),
    "transport": ("交通|运输", r"transport", "路|运|车|航|港|船|公交", "traffic|road|highway|communications"),
    "public finance": ("财政", r"financ(?:e|es|ial)\b", "财|金|资|融|钱", "fiscal|budget|funds|treasury|subsid|grant|public|government|spending"),
    "taxation": ("税务|税收", r"tax(?:es|ation)?\b", "税|费", "levi|revenue|duty"),
    "agriculture": ("农业", r"agricultur", "农|种|粮|耕|畜|渔|林", "farm|rural|crop"),
    "housing": ("住建|住房|房产", r"housing\b", "住|房|居|建", "home|construct|apartment|residential|flat"),
    "ecology and environment": ("生态环境|环保", r"(?:ecology and (?:the )?)?environment(?:al)?\b", "环|生态|绿|污|境|氛围", "ecolog|pollut|green"),
    "culture and tourism": ("文旅|文化|旅游", r"cultur|tourism", "文|旅|游|艺|景|博物", "tourist|arts|travel|visitor"),
    "civil affairs": ("民政", r"civil affairs", "社会|救助|婚|丧|福利", "civil"),
    "human resources": ("人社|人力资源", r"human resources|social security", "人|社保|就业|保障|劳动", "employ|labour|labor|personnel"),
    "market regulation": ("市场监管|市监|市场监督", r"market (?:regulation|supervision)", "市场|监管", "market|Administration"),
    "commerce": ("商务", r"commerc", "商|贸|市场", "trade|business"),
    "emergency management": ("应急", r"emergenc", "急|灾|险|救|危|突发", "urgent|disaster"),
    "water": ("水利|水务", r"water\b", "水|河|湖|渠|灌|汛", "irrigat|river|hydr"),
    "development and reform": ("发改|发展改革", r"development and reform", "发展|改革", "development|reform|NDRC"),
    "natural resources": ("自然资源|国土", r"natural resources|land\b", "土|地|矿|林|自然|海|资源", "resource"),
    "audit": ("审计", r"audit", "审|账|核", "examin"),
    "statistics": ("统计", r"statistic", "统计|数据", "figures|data"),
    "fire": ("消防", r"fire\b|firefight", "火|消防|枪", "fire"),
    "discipline inspection": ("纪委|纪检|监委", r"disciplin", "纪|律|惩|监|训|学科", "supervis|inspection"),
    "publicity": ("宣传", r"publicity", "宣|传|公|推|普", "media|public|campaign"),
    "meteorological": ("气象", r"meteorolog|weather", "气象|天气|雨|雪|台风|气候", "met|climat|forecast"),
    "seismological": ("地震", r"earthquake|seism", "震", "quake"),
    "veterans affairs": ("退役军人", r"veterans", "军|老兵|优抚|荣军", "servicem|military|soldier"),
    "medical insurance": ("医保|医疗保障", r"(?:medical|health(?:care)?) (?:insurance|security)", "医|保障|保险", "insur|health|medic"),
    "urban management": ("城管|城市管理|综合执法", r"urban (?:management|administration)|city management", "城|市容|执法|管理", "urban|enforcement"),
    "forestry": ("林业|园林|林草", r"forest", "林|园|绿|草|树|木", "forest|wood|garden|park|green|tree"),
    "state-owned assets": ("国资委|国有资产", r"state-owned assets|SASAC", "国资|国有|国企", "state|SASAC|asset"),
    "petitions": ("信访", r"petition|letters and (?:calls|visits)|complaints", "访|诉|投诉|举报|求|来信", "petition|letter|complain|appeal|visit"),
    "science and technology": ("科技[局厅部]|科学技术", r"science", "科|研|技", "scien|tech|research"),
    "industry and information technology": ("工信|经信|工业和信息化", r"industry and information|information technology", "工|信息|产业|经济", "industr|information|econom"),
    "sport": ("体育", r"sports?\b", "体|运动|健身|赛|球", "sport|athlet|physical|games|fitness"),
    "organisation": ("组织部", r"organi[sz]ation department", "组织", "organi[sz]ation"),
    "united front": ("统战", r"united front", "统战|统一战线", "united front"),
    "religious affairs": ("民宗|宗教", r"religio", "宗|教堂|寺|民族|佛|庙", "relig|ethnic|worship|faith"),
    "foreign affairs": ("外事|外办|外交", r"foreign affairs", "外", "foreign|international|diplom"),
    "data": ("数据[局中]|大数据", r"data (?:bureau|administration|resources)|big data", "数据|数字|信息", "data|digital|information"),
    "post": ("邮政", r"post(?:al)?\b", "邮|快递|岗|贴|报", "post|mail|courier|express"),
    "archives": ("档案[局馆]", r"archiv", "档案", "record"),
    "traffic police": ("交警|交管", r"traffic police", "交警|交管|交通", "traffic|police"),
    "power supply": ("供电|电力公司|国网", r"(?:power|electricity)\b", "电|能源|发电", "power|electric|grid"),
    "gas supply": ("燃气公司|供气", r"gas\b", "气", "gas"),
    "telecommunications": ("通信管理|电信公司|通管局", r"telecom|communications\b", "通信|电信|移动|联通|信息|网", "telecom|commun|mobile"),
    "disease control": ("疾控", r"disease|CDC\b", "疾|防疫|病|卫", "disease|CDC|epidem|health"),
    "the provident fund": ("公积金(?=中心|管理)", r"provident fund", "公积金", "provident|housing"),
    "social insurance": ("社保[局中]|社会保险(?=局|中心|经办)", r"social (?:insurance|security)", "社保|社会保险|人社|保障|医保", "insur|secur|human resources"),
    "armed forces": ("人武部|人民武装", r"armed forces|people's armed", "武|军|兵", "armed|milit|army|soldier"),
    "agricultural extension": ("农技", r"agro-?tech|extension\b|agricultural tech", "农技|推广|农业技术", "agr|farm|extension|techn"),
    "cultural relics": ("文物局|文保", r"(?:cultural )?relics|heritage", "文物|文保|遗产|古", "relic|heritage|cultur|antiqu"),
    "grain": ("粮食[局和]|粮储", r"grain\b|food and strategic", "粮|储备", "grain|food|reserve"),
    "tobacco": ("烟草", r"tobacco", "烟", "tobacco|cigar|smok"),
}  # fmt: skip
"""Authorities by what they see to."""
_MORE: Mapping[str, Row] = {
    "public security": ("公安", "public security|police", "警"),
    "energy": ("能源", "energy", "电力", "power"),
    "railways": ("铁路", "railways?", "铁", "rail"),
    "civil aviation": ("民航|民用航空", "civil aviation", "航空", "aviation"),
    "intellectual property": ("知识产权", "intellectual property", "专利", "patent|copyright"),
    "drugs": ("药品|药监", "medical products|drug", "药", "medic|pharm|food"),
}
OFFICES: Mapping[str, Contrast] = {
    "office": contrast({
        "the people's congress": ("人大(?!代表大会)|人民代表大会|人大常委会", r"people's congress|NPC\b", "人大|人民代表", "congress|NPC|deput|legislat"),
        "the political consultative conference": ("政协", r"CPPCC|(?:political )?consultative conference", "政协|协商", "CPPCC|consultat|advis"),
        "the government": ("人民政府|(?<=[市县省区])政府|国务院", r"(?:city|county|provincial|municipal|district|people's|local) government\b|State Council\b", "政|府|国务院", "government|State Council|administration|authorit"),
        "public security": ("公安", "public security|police", "警|治安|派出所"),
        "procuratorate": ("检察", r"procurator", "检察|公诉", "prosecut"),
        "court": ("法院", r"courts?\b", "法院|法庭|诉讼|审判|判|庭|球场", "judicial|trial"),
        "customs": ("海关", r"(?<!social )(?<!local )(?<!folk )(?<!and )customs\b", "关|通关|习俗|进出口|口岸", "port"),
        "the Youth League": ("共青团|团委|团省委|团市委", r"youth league", "团|青", "youth|league|CYL"),
        "the women's federation": ("妇联", r"women's federation|federation of women", "妇", "wom[ae]n"),
        "the disabled persons' federation": ("残联", r"(?:disabled (?:persons|people)|(?:persons|people) with disabilities)'?s? federation|federation (?:of|for) (?:the )?(?:disabled|(?:persons|people) with disabilities)", "残", "disab"),
        "the federation of industry and commerce": ("工商联", r"federation of industry and commerce|chamber of commerce", "工商|商会", "commerce|industr|chamber"),
        "the federation of literary and art circles": ("文联", r"federation of literary|literary and art", "文联|文艺|文学", "litera|art"),
        "the association for science and technology": ("科协", r"(?:association|society) (?:for|of) science", "科", "scien"),
        "the federation of returned overseas Chinese": ("侨联", r"federation of (?:returned )?overseas|returned overseas chinese federation", "侨", "overseas"),
        "the supply and marketing cooperative": ("供销社|供销合作", r"supply and marketing", "供销", "supply|co-?op"),
        "the charity federation": ("慈善总会|慈善会|慈善联合会", r"charity (?:federation|association|society)", "慈善", "charit"),
        "the consumers' association": ("消协|消保委|消费者?协", r"consumers?'? (?:association|council|committee)", "消费|消保", "consum"),
        "the lawyers' association": ("律协|律师协会", r"(?:lawyers'|bar) association|law society", "律", "lawyer|law|bar"),
        "the trade unions": ("总工会|工会", r"trade unions?\b|federation of trade unions", "工会", "union"),
        "the Red Cross": ("红十字", r"red cross", "红十字", "red cross"),
        "banks": ("银行", r"banks?\b", "行|金融|贷|岸|堤|库|河|湖", "financ|lender"),
        **_bodies(_BODIES),
    }),
    "level": contrast({
        "the provincial": ("省(?:级|直)?(?=[一-鿿]{1,6}[厅局委])", r"provincial (?:[A-Z]?[a-z]+ ){1,5}(?:department|bureau|commission|office|administration)", "省|自治区", "provinc|region"),
        "the municipal": ("市(?:级|直)?(?=[一-鿿]{1,6}[局委])(?!场)", r"(?:municipal|city) (?:[A-Z]?[a-z]+ ){1,5}(?:department|bureau|commission|office|administration)", "市|州", "municipal|city|prefect|local"),
    }),
    "head": contrast({
        "the Party secretary": ("书记", r"party secretar|secretary\b|secretaries\b", "秘书", "Party"),
        "the mayor": ("(?<!副)市长", r"mayors?\b", "市长", "mayor"),
        "the governor": ("省长(?![沙春治])|自治区主席", r"governors?\b", "省长|主席|州长|行长", "governor"),
        "the head of the county": ("县长", r"(?:county )?magistrates?\b|head of the county|county head", "县", "county"),
        "the head of the bureau": ("局长", r"directors?(?:[- ]general)?\b", "局|主任|长|总监|董事", "head|chief|director|leader|commissioner"),
    }),
}  # fmt: skip
"""Who did it."""
NAMED: Mapping[str, Contrast] = {"named": _named({**_BODIES, **_MORE})}
"""Which body is named in full."""
