"""Authorities and their heads, and how each language names them; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

OFFICES: Mapping[str, Contrast] = {
    "office": contrast({
        "the people's congress": ("人大(?!代表大会)|人民代表大会|人大常委会", r"people's congress|NPC\b", "人大|人民代表", "congress|NPC|deput|legislat"),
        "the political consultative conference": ("政协", r"CPPCC|(?:political )?consultative conference", "政协|协商", "CPPCC|consultat|advis"),
        "the government": ("人民政府|(?<=[市县省区])政府|国务院", r"(?:city|county|provincial|municipal|district|people's|local) government\b|State Council\b", "政|府|国务院", "government|State Council|administration|authorit"),
        "public security": ("公安", "public security|police", "警|治安|派出所"),
        "procuratorate": ("检察", r"procurator", "检察|公诉", "prosecut"),
        "court": ("法院", r"courts?\b", "法院|法庭|诉讼|审判|判|庭|球场", "judicial|trial"),
        "judicial": ("司法", "judicial|justice", "司法|法治|法律|公证|律师|仲裁|审判|公正|正义|法院|检察", "law|legal"),
        "education": ("教育部门|教育局|教育厅|教体|教委|教育", r"education(?:al)?\b", "教|学|校|培训|育", "school|train|teach"),
        "health": ("卫健|卫生健康|卫生", r"health\b", "卫|健|医|病|疾|康|养生", "medic|hygien|sanitation"),
        "transport": ("交通|运输", r"transport", "路|运|车|航|港|船|公交", "traffic|road|highway|communications"),
        "public finance": ("财政", r"financ(?:e|es|ial)\b", "财|金|资|融|钱", "fiscal|budget|funds|treasury"),
        "taxation": ("税务|税收", r"tax(?:es|ation)?\b", "税|费", "levi|revenue|duty"),
        "agriculture": ("农业", r"agricultur", "农|种|粮|耕|畜|渔|林", "farm|rural|crop"),
        "housing": ("住建|住房|房产", r"housing\b", "住|房|居|建", "home|construct|apartment|residential|flat"),
        "ecology and environment": ("生态环境|环保", r"environmental?\b", "环|生态|绿|污|境|氛围", "ecolog|pollut|green"),
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
        "customs": ("海关", r"(?<!social )(?<!local )(?<!folk )(?<!and )customs\b", "关|通关|习俗|进出口|口岸", "port"),
        "fire": ("消防", r"fire\b|firefight", "火|消防|枪", "fire"),
        "discipline inspection": ("纪委|纪检|监委", r"disciplin", "纪|律|惩|监|训|学科", "supervis|inspection"),
        "publicity": ("宣传", r"publicity", "宣|传|公|推|普", "media|public|campaign"),
        "banks": ("银行", r"banks?\b", "行|金融|贷|岸|堤|库|河|湖", "financ|lender"),
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
