"""Which law is named: that English names none in place of another, of those whose subject is said in a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

_SUBJECTS: Mapping[str, str] = {
    "森林": "Forest(?:ry)?", "草原": "Grasslands?", "湿地保护": "Wetlands? (?:Protection|Conservation)", "水": "Water", "防洪": "Flood (?:Control|Prevention)", "渔业": "Fisher(?:y|ies)",
    "农业": "Agricultur(?:e|al)", "畜牧": "Animal Husbandry", "种子": "Seeds?", "矿产资源": "Mineral Resources", "煤炭": "Coal", "电力": "Electric(?:ity| Power)", "能源": "Energy",
    "土地管理": "Land (?:Administration|Management)", "城乡规划": "Urban and Rural Planning", "建筑": "Construction", "公路": "Highways?", "铁路": "Railways?", "港口": "Ports?", "航道": "Waterways?",
    "民用航空": "Civil Aviation", "道路交通安全": "Road Traffic Safety", "邮政": "Post(?:al)?", "环境保护": "Environment(?:al)? Protection", "海洋环境保护": "Marine Environment(?:al)? Protection",
    "水土保持": "(?:Water and Soil|Soil and Water) Conservation", "水污染防治": "Water Pollution (?:Prevention|Control)(?: and (?:Prevention|Control))?", "大气污染防治": "(?:Air|Atmospheric) Pollution (?:Prevention|Control)(?: and (?:Prevention|Control))?",
    "土壤污染防治": "Soil (?:Pollution|Contamination) (?:Prevention|Control)(?: and (?:Prevention|Control))?", "噪声污染防治": "Noise Pollution (?:Prevention|Control)(?: and (?:Prevention|Control))?", "野生动物保护": "Wild(?:life| Animals?) Protection",
    "气象": "Meteorolog(?:y|ical)", "测绘": "Survey(?:ing)?(?: and Mapping)?", "防震减灾": "Earthquake (?:Prevention|Protection)[\\w ]*", "消防": "Fire(?: (?:Protection|Control|Prevention|Services?))?", "安全生产": "(?:Work|Production) Safety",
    "食品安全": "Food Safety", "药品管理": "(?:Drug|Pharmaceutical|Medicines?) (?:Administration|Management)", "传染病防治": "Infectious Diseases? (?:Prevention|Control)[\\w ]*", "献血": "Blood Donation", "精神卫生": "Mental Health", "医师": "(?:Doctors|Physicians)'?",
    "教育": "Education", "义务教育": "Compulsory Education", "职业教育": "Vocational Education", "高等教育": "Higher Education", "学前教育": "Pre-?school Education", "教师": "Teachers'?", "体育": "Sports?", "旅游": "Tourism",
    "文物保护": "Cultural Relics(?: Protection)?", "公共图书馆": "Public Librar(?:y|ies)", "档案": "Archives?", "统计": "Statistics", "审计": "Audit(?:ing)?", "会计": "Account(?:ing|ancy)", "预算": "Budget", "价格": "Pric(?:e|es|ing)",
    "广告": "Advertis(?:ing|ements?)", "商标": "Trademarks?", "专利": "Patents?", "著作权": "Copyright", "公司": "Company", "企业破产": "(?:Enterprise )?Bankruptcy", "证券": "Securities", "保险": "Insurance", "社会保险": "Social Insurance",
    "招标投标": "(?:Tender(?:ing|s)?(?: and Bidding)?|Bidding)", "政府采购": "Government Procurement", "反垄断": "Anti-?(?:monopoly|trust)", "反洗钱": "Anti-?money Laundering", "网络安全": "Cyber-?security", "数据安全": "Data Security", "个人信息保护": "Personal Information Protection",
    "劳动": "Lab(?:ou)?r", "劳动合同": "Lab(?:ou)?r Contracts?", "工会": "Trade Unions?", "就业促进": "Employment Promotion", "慈善": "Charit(?:y|ies)", "公务员": "Civil Serv(?:ants?|ice)'?", "监察": "Supervision", "律师": "Lawyers'?", "法律援助": "Legal Aid", "公证": "Notar(?:y|ial|isation)",
    "行政处罚": "Administrative (?:Penalt(?:y|ies)|Punishments?)", "行政许可": "Administrative Licen[cs]ing", "行政复议": "Administrative Reconsideration", "行政诉讼": "Administrative (?:Litigation|Procedure)", "行政强制": "Administrative (?:Compulsion|Enforcement|Coercion)",
    "民事诉讼": "Civil Procedure", "刑事诉讼": "Criminal Procedure", "治安管理处罚": "(?:Public )?Security Administration (?:Penalt(?:y|ies)|Punishments?)", "国防": "National Defen[cs]e", "兵役": "Military Service", "退役军人保障": "Veterans(?:' \\w+)?", "国家安全": "National Security",
    "母婴保健": "Maternal and (?:Infant|Child) Health(?: ?care)?", "老年人权益保障": "(?:Protection of the )?(?:Rights and Interests of )?(?:the )?(?:Elderly|Older \\w+)", "标准化": "Standardi[sz]ation", "计量": "(?:Metrology|Measurement)", "产品质量": "Product Quality", "对外贸易": "Foreign Trade", "海关": "Customs",
    "长江保护": "Yangtze(?: River)? (?:Protection|Conservation)", "黄河保护": "Yellow River (?:Protection|Conservation)", "黑土地保护": "Black (?:Soil|Land) (?:Protection|Conservation)", "乡村振兴促进": "Rural (?:Revitali[sz]ation|Vitali[sz]ation)(?: Promotion)?",
    "城市房地产管理": "(?:Urban )?Real Estate (?:Administration|Management)", "反不正当竞争": "(?:Anti-?)?unfair Competition", "未成年人保护": "(?:Protection of )?Minors(?: Protection)?", "反家庭暴力": "(?:Anti-)?(?:Domestic|Family) Violence",
    "突发事件应对": "Emergency (?:Response|Management)", "村民委员会组织": "(?:Organi[sz]ation of )?(?:the )?Villag(?:e|ers'?) Committees?(?: Organi[sz]ation)?", "个人所得税": "(?:Individual|Personal) Income Tax", "企业所得税": "(?:Enterprise|Corporate) Income Tax", "增值税": "(?:Value-added Tax|VAT)", "契税": "Deed Tax", "资源税": "Resource Tax",
    "税收征收管理": "Tax (?:Collection|Administration)[\\w ]*", "劳动争议调解仲裁": "Lab(?:ou)?r Disputes?[\\w ]*", "仲裁": "Arbitration", "人民调解": "People's Mediation", "固体废物污染环境防治": "Solid Wastes?[\\w ]*",
}  # fmt: skip
"""What laws are about, and how English says it in their names."""
_OF_CHINA = r"(?: of (?:the People's Republic of )?China| of the PRC)?"


@cache
def _in_chinese() -> re.Pattern[str]:
    """What names a law in Chinese."""
    named = "|".join(sorted(_SUBJECTS, key=len, reverse=True))
    return re.compile(rf"(?:《|依据|根据|按照|依照|违反|贯彻)(?:中华人民共和国)?(?P<of>{named})法")


@cache
def _in_english() -> re.Pattern[str]:
    """What names a law in English."""
    en = "|".join(
        rf"(?P<n{at}>\b{said} Law\b|\bLaw{_OF_CHINA} on (?:the )?{said}\b)"
        for at, said in sorted(enumerate(_SUBJECTS.values()), key=lambda each: -len(each[1]))
    )
    return re.compile(en)


def other_law(zh: str, en: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield each law that English names and Chinese does not, and one of Chinese that English does not name."""
    if "法" not in zh or "Law" not in en:
        return
    ours = list(_in_chinese().finditer(zh))
    subjects = list(_SUBJECTS)
    theirs = _in_english().finditer(en) if ours else ()
    said = {subjects[int((found.lastgroup or "n0")[1:])]: found for found in theirs}
    lost = [found for found in ours if found["of"] not in said]
    beside = _in_chinese().sub("-", zh)
    for subject, found in said.items() if lost else ():
        if subject not in beside and all(subject != each["of"] for each in ours):
            yield found, lost[0]
            return
