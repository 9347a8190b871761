"""Words told by what stands beside them, names of laws, hotlines and words of counting: what is wrong is told, what only looks odd is not."""

import pytest

from gongkai.rules.language import hotlines, measures, particles, slips, titles
from gongkai.rules.language.expressions import Expression, listed
from gongkai.rules.language.repeated import repeated


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("通过开展主题教育，服务意志明显增强。", "意识"),
        ("全县公共机构带头推行垃圾分类，起到了良好的师范作用。", "示范"),
        ("截至目前，所有问题以全部整改到位。", "已"),
        ("维护良好的市场序秩。", "秩序"),
        ("高考既将来临，请考生备齐证件。", "即将"),
        ("避免肓目投资。", "盲"),
        ("第三界农民丰收节开幕。", "届"),
        ("请下栽附件填写。", "载"),
        ("歺饮单位亮证经营。", "餐"),
        ("鄂州市民政厅受理申请。", "局"),
        ("出口到韩国、台湾等国。", "国家和地区"),
        ("致以祟高敬意。", "崇"),
        ("各部门要未雨绸谬。", "未雨绸缪"),
        ("防汛物资以全部到位。", "已"),
        ("结婚须双方亲自到厂。", "场"),
        ("接种后须留观三十分种。", "钟"),
        ("请问在那里领取准考证？", "哪"),
        ("会议与下午三点召开。", "于"),
        ("申请再五日内办结。", "在"),
        ("今后不要在收取押金。", "再"),
        ("即要发展经济，又要保护环境。", "既"),
        ("本办法有市民政局负责解释。", "由"),
        ("公示其为五日。", "期"),
        ("儿童按时接种疫苖。", "苗"),
        ("毫州市中药材市场开业。", "亳"),
        ("区人氏法院开庭。", "民"),
        ("石汕公司扩建。", "油"),
        ("山西省西安市举办马拉松赛。", "陕西"),
        ("黑龙江省长春市代表团来访。", "吉林"),
        ("五、六十户居民。", "约数"),
    ],
)
def test_a_word_that_another_was_meant_for_is_told(written: str, meant: str) -> None:
    assert any(meant in right for _, _, right in slips.found(written)) or any(
        meant in each.instead for each in _listed(written)
    )


def _listed(text: str) -> list[Expression]:
    return [each for each in listed() if each.pattern in text]


@pytest.mark.parametrize(
    "right",
    [
        "暴雨期间，沿江居民须提防山洪和滑坡。",
        "疫苗接种后出现的一般反应，应当在留观室观察30分钟。",
        "革命先烈用鲜血和意志铸就的精神，激励着后来人。",
        "以全部土地承包经营权入股的农户共有212户。",
        "师范院校毕业生到乡村任教满三年的，给予学费补偿。",
        "各省、自治区、直辖市民政厅（局）按月报送。",
        "申请入学的学生由学生代表入场登记。",
        "两处违建一起拆除，会议按程序审议。",
        "难以全部到位，款项予以全部结清，以公示、公告方式送达。",
        "双方到厂区门口集合，民警到常德出差，十分种类，三分种七分管。",
        "那里交通方便。那些人员可以申请吗？",
        "会议与下午的活动合并举行，成立与发展并重，不要在使用过程中拆卸。",
        "即可申请，又可查询。有条件的单位负责实施。",
        "王氏民居修缮，氏族公社遗址开放，牧民转场，百货商场营业，贷款余额增长，祛湿调理。",
        "株洲市、汕头市石化码头、湖北省十堰市、吉林省吉林市、黑龙江省大庆市。",
        "第三、四十五条，亚洲市场份额上升，战士挑战土坡。",
    ],
)
def test_a_word_in_its_own_place_is_right(right: str) -> None:
    assert list(slips.found(right)) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("受到村民的一直好评。", "一致好评"),
        ("新认定高薪技术企业9家。", "高新技术企业"),
        ("发放事业保险金并组织培训。", "失业保险金"),
        ("县痛击局培训普查员412名。", "统计局"),
        ("受理消费者投拆318件。", "消费者投诉"),
        ("做好疾病防预控制工作。", "疾病预防控制"),
        ("要高度重秸秆禁烧工作。", "高度重视"),
        ("组织开展安全隐排查。", "安全隐患"),
    ],
)
def test_a_term_that_is_written_as_it_sounds_or_looks_is_told(written: str, meant: str) -> None:
    assert any(meant in right for _, _, right in slips.found(written))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("每月检查消防拴。", "消防栓"),
        ("严防森林火哉。", "森林火灾"),
        ("市民可凭身份证免费参关。", "参观"),
        ("工作中存在形式主意。", "形式主义"),
    ],
)
def test_what_nobody_has_written_is_told_where_one_character_makes_a_known_phrase(
    written: str, meant: str
) -> None:
    assert any(meant in right for _, _, right in slips.found(written))


@pytest.mark.parametrize(
    "right",
    [
        "满载荔枝和芒果，投放鲢、鳙鱼苗。",
        "权力清单共列事项3816项。",
        "新增公办中小学、幼儿园学位。",
        "月河社区3组。",
    ],
)
def test_a_word_beside_another_makes_no_phrase(right: str) -> None:
    assert list(slips.found(right)) == []


@pytest.mark.parametrize(
    "right",
    [
        "对政府工作及自身建设提出了新的要求。",
        "再获世界田联金标赛事。",
        "开展防诈骗宣传。",
        "办理十件案件。",
        "大力发展数字教育。",
        "当场办、限时办、加班办。",
        "整改的37处已当场整改。",
        "当地人把种地叫“作田”，编印了《作田一本通》。",
    ],
)
def test_what_only_sounds_like_a_term_is_right(right: str) -> None:
    assert list(slips.found(right)) == []


@pytest.mark.parametrize(
    ("name", "in_full", "meant"),
    [
        ("水土保护法", True, "水土保持法"),
        ("道路安全交通法", True, "道路交通安全法"),
        ("固体废物污染防治法", True, "固体废物污染环境防治法"),
        ("固体废物污染防治法", False, ""),
        ("税收征管法", False, ""),
        ("合同法", True, ""),
        ("国家公务员法", False, ""),
        ("巢湖流域管理条例", False, ""),
        ("物业管理条列", False, ""),
    ],
)
def test_a_law_that_there_is_not_is_told_with_the_one_that_is_meant(
    name: str, in_full: bool, meant: str
) -> None:
    assert titles.nearest(name, in_full=in_full) == meant


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("可拨打12351市场监管投诉举报热线。", "12315"),
        ("12369为市场监管部门投诉举报电话。", "12315"),
        ("税务服务热线（12333）", "12366"),
        ("接到全国反诈预警劝阻专线96101来电，请务必接听。", "96110"),
        ("拨打本市公交服务热线96101。", ""),
        ("发现火情请拨打118火警电话。", "119"),
        ("接到118起火警电话，房间118消防电话已修。", ""),
        ("12345热线与110报警服务台、12328交通运输服务监督电话联动。", ""),
        ("12315平台受理消费投诉，12369环保举报转由生态环境部门办理。", ""),
        ("发放资金12333元，开通服务热线。", ""),
    ],
)
def test_a_hotline_of_another_subject_is_told(text: str, right: str) -> None:
    assert [number for number, _ in hotlines.told(text)] == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("改造危旧桥梁14辆，实施防护工程92公里。", "座"),
        ("新购6只消防车。", "辆"),
        ("更新纯电动公交车15量，新开通线路2条。", "辆"),
        ("7座客车限速行驶。", ""),
        ("栽植苗木126万颗。", "棵"),
        ("发放种子3万颗。", ""),
        ("选派学校3名，教师12名。", ""),
        ("修建便桥4座，购置公交车12辆。", ""),
    ],
)
def test_a_word_that_counts_something_else_is_told(text: str, right: str) -> None:
    assert [each for *_, each in measures.found_in(text)] == ([right] if right else [])


@pytest.mark.parametrize(
    "right",
    [
        "省林业局将将乐县列为试点县",
        "全年以以工代赈方式实施项目",
        "7月20日日降水量达201.9毫米",
        "驻村第一书记方方带领村民",
        "莜面栲栳栳制作技艺",
        "我院同同济医院签订协议",
        "采购以以岭药业为龙头的产品",
        "凭凭证领取奖品。",
        "市财政予以以奖代补。",
        "开户行行号102536000174。",
        "供销社社有资产保值增值。",
        "《诗经·小雅》有云：“高山仰止，景行行止。”",
        "受受灾群众委托，律师提起诉讼。女性性染色体为XX型。",
    ],
)
def test_what_stands_twice_by_chance_is_right(right: str) -> None:
    assert list(repeated(right)) == []


@pytest.mark.parametrize("wrong", ["检修人员对对全市换热站进行检查", "为为进一步规范采购行为"])
def test_a_preposition_that_stands_twice_is_told(wrong: str) -> None:
    assert list(repeated(wrong))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("城区的交通秩序变的更加顺畅。", ["得"]),
        ("各项工作开展地扎实有效。", ["得"]),
        ("工作人员热情的接待每一位办事群众。", ["地"]),
        ("要切实的加强对农村集体资产的管理。", ["地"]),
        ("孩子们玩地很开心，道路修地又宽又平。", ["得", "得"]),
        ("会议开的很成功，干部忙的不可开交。", ["得", "得"]),
        ("志愿者热情得为旅客指路。", ["地"]),
        ("严格的按照规定办理。", ["地"]),
        ("村民踊跃得参加，消防员勇敢得冲进火场。", ["地", "地"]),
        ("踊跃得很，渐渐得到群众支持，精心得当，及时得到救助。", []),
        ("她是一位热心得志愿者，办理得流程已公开。", ["的", "的"]),
        ("要认真的核对每一笔账目，不的擅自停工。", ["得", "地"]),
        ("做法值的推广，雨下的很大，字写的工整。", ["得", "得", "得"]),
        ("她热心得让人感动，复杂得企业难以承受，全市得奖企业共十家。", []),
        ("价值的推广，收获的好评，避免的今后还要避免，乡下的很多老人，必须认真的学习态度。", []),
        ("这是更加有效的监督对象。", []),
        ("工地很整洁，种地很辛苦，写的是新闻。", []),
        ("激动得流下了眼泪，高兴得跳了起来。", []),
    ],
)
def test_a_particle_in_place_of_another_is_told(text: str, right: list[str]) -> None:
    assert [each for _, each in particles.told(text)] == right


@pytest.mark.parametrize(
    "right",
    [
        "滠水河道禁止采砂。",
        "商品砼运输车须密闭。",
        "饮用水中铊、锑、铍均低于限值。",
        "《礼记·中庸》有言：“凡事豫则立，不豫则废。”",
    ],
)
def test_a_rare_character_of_a_place_a_term_or_a_classic_is_right(right: str) -> None:
    assert slips.found(right) == ()
