"""What is wrong in how texts are set, and what only looks so."""

from pathlib import Path

import pytest

from gongkai.reading.documents import Document
from gongkai.reading.source import parse
from gongkai.reading.sources import Sources, read_sources
from gongkai.rules.language import (
    expressions,
    impossible,
    lexicon,
    particles,
    script,
    slips,
    typography,
    wording,
)

RULES = tuple(
    rule for module in (typography, wording, slips, particles, impossible, script) for rule in module.RULES
)
OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"


def found(text: str, language: str = "zh") -> list[str]:
    """Rules that a paragraph of a hand-written page breaks."""
    name = "about.md" if language == "zh" else "en/about.md"
    document = Document(name, name, f"---\ntitle: x\ndescription: x\n---\n\n{text}\n")
    office = read_sources(OFFICE)
    shared = {name: parse("", f"{name}.yml") for name in office.shared} | {"wording": office["wording"]}
    sources = Sources("x", shared, (), (), (document,))
    return [fault.rule for rule in RULES for fault in rule.problems(sources)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("办理的的事项", "repeated-character"),
        ("推进推进改革", "repeated-character"),
        ("市场监管市场监管", "repeated-character"),
        ("完成了。。", "punctuation-doubled"),
        ("完成了，。", "punctuation-doubled"),
        ("完成,再做", "punctuation-width"),
        ("完成(一半)", "punctuation-width"),
        ("共１２个", "punctuation-width"),
        ("完成.", "punctuation-width"),
        ("展厅免费开放.周一闭馆", "punctuation-width"),
        ("依据〈森林法〉办理", "marks-nested"),
        ("落实‘双减’要求", "marks-nested"),
        ("种植小麦、和大豆", "punctuation-doubled"),
        ("录取二十3名学员", "number-broken"),
        ("7月15日至12日停水", "date-impossible"),
        ("7月1日（星期八）开馆", "date-impossible"),
        ("每周八休馆", "date-impossible"),
        ("22024年度预算", "date-impossible"),
        ("开放时间：8:30—17:75", "date-impossible"),
        ("感谢广大地志愿者", "particle"),
        ("上午11时至8时办理", "hours-turned"),
        ("办公时间：17:30—8:30", "hours-turned"),
        ("消防员及时感到现场", "wording-doubtful"),
        ("《办法", "brackets-unbalanced"),
        ("办法》出台", "brackets-unbalanced"),
        ("“铁拳行动", "brackets-unbalanced"),
        ("（一半", "brackets-unbalanced"),
        ("市 场监管", "space-untypographic"),
        ("市场 ，监管", "space-untypographic"),
        ("市场\u3000监管", "space-untypographic"),
        ("市场\u200b监管", "space-untypographic"),
        ("锟斤拷", "character-broken"),
        ("推进了了12件", "repeated-character"),
        ("公开公开公开", "repeated-character"),
        ("营造良好氛围围", "repeated-character"),
        ("食品、药品、等领域", "punctuation-doubled"),
        ("<<食品安全法>>规定", "punctuation-width"),
        ("开展'铁拳'行动", "punctuation-width"),
        ("共1，256家", "number-broken"),
        ("增长3..5%", "number-broken"),
        ("增长5。2%", "number-broken"),
        ("投资12.3.4亿元", "number-broken"),
        ("净重2.7.4千克", "number-broken"),
        ("约1.2亿美元左右", "number-broken"),
        ("共2 023件", "number-broken"),
        ("二O二三年", "number-broken"),
        ("同比增长5.2，增速加快", "number-broken"),
        ("待补充", "placeholder"),
        ("联系电话：XXX-XXXXXXXX。", "placeholder"),
        ("（数据待领导审定后补）", "placeholder"),
        ("2O25年部门决算", "number-broken"),
        ("筹集资金18元万。", "number-broken"),
        ("最高气温38℃°", "number-broken"),
        ("第2一4周施工", "number-broken"),
        ("始建于一九9八年", "number-broken"),
        ("水泵功率7.5KW，", "number-broken"),
        ("合格率99℅", "number-broken"),
        ("今日闭馆。.", "punctuation-doubled"),
        ("现场核验商品，现场核验商品，无异议", "repeated-character"),
        ("没收违法所得，并并处罚款", "repeated-character"),
        ("坚持“一国俩制”", "wording"),
        ("庆祝中华人民共国成立", "slip"),
        ("中华民共和国国旗", "slip"),
        ("请刘主任过目后再发", "placeholder"),
        ("市気象局", "script-traditional"),
        ("自既日起施行", "wording"),
        ("海关总局发布公告", "wording"),
        ("度过难关，渡过了一个祥和的春节", "wording-doubtful"),
        ("由县农业局负责", "wording"),
        ("【注：此段不公开】", "placeholder"),
        ("XX市XX局", "placeholder"),
        ("由水力局负责", "wording"),
        ("全市工商局系统由市工商局负责", "wording"),
        ("2024年，报环境保护部审批", "wording"),
        ("台湾等国家的企业", "wording"),
        ("做出行政处罚决定", "wording-doubtful"),
        ("全面布署", "wording"),
        ("完善长效机治", "slip"),
        ("严格规摸以上企业管理", "wording-doubtful"),
        ("坚持群策群历，攻坚克难", "slip"),
        ("工作开展的有声有色", "particle"),
        ("有效的解决了问题", "particle"),
        ("采取有效地措施，防止滞留", "particle"),
        ("提升群众地满意度。", "particle"),
        ("项目进展的很顺利，", "particle"),
        ("停车难问题及待解决", "wording-doubtful"),
        ("新建管网186.5干米", "wording-doubtful"),
        ("认真得落实", "particle"),
        ("2023年6月31日", "date-impossible"),
        ("2月30日", "date-impossible"),
        ("自二〇二四年十三月一日起施行", "date-impossible"),
        ("截至四月三十一日", "date-impossible"),
        ("2023年2月29日", "date-impossible"),
        ("2023年13月底前", "date-impossible"),
        ("于25时发布", "date-impossible"),
        ("8时65分", "date-impossible"),
        ("6月10日至6月5日公示", "date-impossible"),
        ("至少10所以上学校参加演练", "number-broken"),
        ("补种树苗l5株", "number-broken"),
        ("共有%s人报名", "placeholder"),
        ("办理shenbao手续", "placeholder"),
        ("加强食品安quan监管", "placeholder"),
        ("耐心的向老人说明", "particle"),
        ("水哗哗的流进窖池", "particle"),
        ("事办的妥妥当当。", "particle"),
        ("进展的比预期快。", "particle"),
        ("发挥了积极地作用。", "particle"),
        ("效验压力表", "wording-doubtful"),
        ("2023年6月28日（星期一）", "date-impossible"),
        ("2023-06-31", "date-impossible"),
        ("市場监管", "script-traditional"),
        ("囯家市场监督管理总局", "script-traditional"),
        ("市场监管局局开展检查", "repeated-character"),
        ("开展检检查", "repeated-character"),
        ("2023年年工作要点", "repeated-character"),
        ('开展"铁拳"行动', "punctuation-width"),
        ("开展检查--发现问题", "punctuation-width"),
        ("共10,40件", "number-broken"),
        ("超过200余件", "number-broken"),
        ("保障身休健康", "slip"),
        ("认真的落实各项要求", "particle"),
        ("党的二十届大精神", "wording"),
        ("АPP上线", "letter-foreign"),
        ("加强对对学生的关心", "repeated-character"),
        ("进一步步推进", "repeated-character"),
        ("投资3,5000元", "number-broken"),
        ("{name}同志：", "placeholder"),
        ("评审期为2023年9月至2023年3月", "date-impossible"),
        ("帮助缺水户", "wording-doubtful"),
    ],
)
def test_what_is_wrong_in_chinese_is_told(text: str, rule: str) -> None:
    assert rule in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "二噁英排放浓度达标，嬢嬢们听得懂",
        "的的确确办好，人人满意，天天检查，家家户户用上自来水。",
        "一步一步推进，研究研究再定。",
        "真的？！是的……也——许",
        "见《关于〈办法〉的通知》和“‘铁拳’行动”。",
        "1）检查 2）整改；（一）服务；一）其他",
        "网址见[说明](docs/a.md)，用`a, b`表示，比例为3:1，时间8:30。",
        "使用 MkDocs 和 12315 平台，共15.14万户（含PCT申请1件）。",
        "- 第一项，\n- 第二项。",
        "# 标题\n\n| 列 | 值 |\n|---|---|\n| 一 | 二 |",
        "解决缺水户用水问题",
        "实实在在，为了了解情况，三三两两，常常走访，调查了了解情况的人，事事有人管，件件有着落。",
        "带队的文化馆馆长、县法院院长，带头把把关；王发发、李娜娜同志发言。",
        "管理管理对象，市场监管监管人员，研究研究再定，博士博士后创新创业大赛。",
        "表1\u3000各区情况",
        "刚刚过去的2025年年会，桩桩件件，说说心里话，艾滋病病毒，安全全链条，横向向民生，以以旧换新为抓手。",
        "市质监局势平稳，布署名文章，给予警告，不予备案，校园满意度，满100元满减。",
        "2016年，市质监局牵头；原国土资源局；《国土资源部关于用地的通知》（2012年）。",
        "既使企业减负，又使群众受益；截至6月底，报名已截止；账目清楚，帐篷发放到位。",
        "台湾地区和香港特别行政区，港澳台同胞。",
        "2024年2月29日，2023年6月28日（星期三），农历二月三十日，农历2月30日，24时截止。",
        "上午8:30—12:00，比例为25:75，13个月内，连续第五季度增长。",
        "共1,234件，12.35%，2021—2025年，5·12，二〇二三年，第1、2号。",
        "积极的推动作用，有效的落实措施，取得的成绩，做得很好。",
        "A股和μ介子，Москва，α射线，GB/T 19001—2016。",
        "乾隆年间，著名，瞭望。",
        "碑额书“萬年橋”三字，一步步推进，开展对对碰活动。",
        "应应急局邀请，更新新能源公交车，认定为为他人提供便利；请请假人员补签，防止止回阀失灵，周周有进展。",
        "血库库存亟待补充，占30%的企业，恢复的比例，反映的解决了，使用weibo发布，古籍《齊民要術》影印本。",
        "保证保证金金额到位，在建设建设用地时，服务服务业发展；2023年9月至2024年3月。",
        "中签者手机号1，标准化菇棚建设。",
        "上午9:00—5:00开放，下午2时至次日8时，营业时间18:00—2:00，《中华人民共和国道路运输条例》，市民及时感到温暖。",
        "GB/T 15834—2011规定，“句号（。）”用于句末。",
        "《〈民法典〉释义》说“要‘放’得开”，重要地位，请按按揭合同还款，可可脂含量，小麦、和田玉，电话(0711)3227890。",
        "新建110kV变电站，水压1.6MPa，频率50Hz。",
        "既将责任压实，又将服务做细。",
        "共投资30亿元，惠及12万户。",
        "加油，加油，再加油。",
    ],
)
def test_what_is_right_in_chinese_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("the the report", "repeated-word"),
        ("open from 9 a.m. to 17:00 p.m.", "english-slip"),
        ("done,, and", "punctuation-doubled"),
        ("done ,and", "space-untypographic"),
        ("two  spaces", "space-untypographic"),
        ("(one half", "brackets-unbalanced"),
        ('the "pilot', "brackets-unbalanced"),
        ("Donâ€™t", "character-broken"),
        ("Your application have been approved.", "english-slip"),
        ("All applicant must register.", "english-slip"),
        ("The 22th meeting was held.", "english-slip"),
        ("The number of visitors have risen.", "english-slip"),
        ("Bring there ID cards.", "english-slip"),
        ("The bureau updated it's website.", "english-slip"),
        ("It takes a hour to register.", "english-slip"),
        ("Apply no later then 5 June.", "english-slip"),
        ("Residents can bring they're documents.", "english-slip"),
        ("Less cars enter the old town.", "english-slip"),
        ("Your required to bring an ID card.", "english-slip"),
        ("The library is close on Mondays.", "english-slip"),
        ("Closed form 8 a.m. to noon.", "english-slip"),
        ("The State Administration of Market Regulation ruled.", "english-slip"),
        ("The ferry runs daily，except in fog.", "english-slip"),
        ("Insert bus route here.", "placeholder"),
        ("The residents has paid the fee.", "english-slip"),
    ],
)
def test_what_is_wrong_in_english_is_told(text: str, rule: str) -> None:
    assert rule in found(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "It opens at 14:00 and closes at 12:30 a.m.",
        "They had had that that day; it's the office's, e.g. Ms. Wang's ... and so on.",
        "1) first; 2) second (see [here](a.md)).",
        "The 11th, 12th, 13th, 21st, 102nd and 111th; the number of people who have left; all applicants; fill in the form before 8 a.m.",
        "The State Administration for Market Regulation and the State Administration of Foreign Exchange; wait there until noon.",
        "It's open and its doors close at five; the office said it's closing. They're at the gate; you're welcome; your welcome pack.",
        "An hour, an honest reply, a one-off grant, a European visitor; there are a few seats; if it rains more, then wait; less than ten.",
        "Your fees and the application are kept. The police are here. Insert coin here.",
        "Use `a  b` and <kbd>Tab</kbd>, at 8:30 p.m. on the 5 ft. mark.",
        "* one\n* two\n\n1. three\n2. four",
    ],
)
def test_what_is_right_in_english_passes(text: str) -> None:
    assert found(text, "en") == []


def test_every_expression_of_the_engine_is_found_and_what_it_names_instead_is_not() -> None:
    for each in expressions.listed():
        assert not each.is_right(each.pattern, 0, None) or each.beside, each.pattern
        assert each.pattern not in each.unless, each.pattern
        assert each.pattern != each.instead


def test_each_expression_is_listed_once() -> None:
    patterns = [each.pattern for each in expressions.listed()]
    assert len(patterns) == len(set(patterns)) > 400


@pytest.mark.parametrize(
    ("year", "right"),
    [(2015, True), (2018, True), (2019, False), (None, False)],
)
def test_an_old_name_is_right_in_a_report_on_the_time_before(year: int | None, right: bool) -> None:
    name = next(each for each in expressions.listed() if each.pattern == "环境保护部")
    assert name.is_right("经环境保护部批准", 1, year) is right


def test_the_lexicon_knows_the_words_it_is_asked_for() -> None:
    assert {"部署", "监管"} <= lexicon.usual()
    assert all(word in lexicon.words() for word in lexicon.usual())
    assert lexicon.alike("暑")["署"] == "both"
    assert lexicon.alike("司")["施"] == "blurred"
    assert lexicon.alike("末")["未"] == "look"
    assert "管" not in lexicon.alike("司")
    assert "住房公积金" in lexicon.long_words()["住房"]
