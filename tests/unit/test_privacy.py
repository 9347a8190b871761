"""Personal numbers and addresses: what is found, what only looks like one, and that none is printed."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.faults.privacy import leaks, masked
from gongkai.gate.examine import examine
from gongkai.rules.privacy import _cells_apart
from tests.conftest import OFFICE
from tests.unit.costs import costs
from tests.unit.private_texts import PRIVATE, RIGHT

IDENTITY = "11010519491231002X"


def kinds(text: str) -> list[str]:
    return [leak.kind for leak in leaks(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"身份证号{IDENTITY}。", "identity-number"),
        ("被执行人林某，110105（19491231）002X。", "identity-number"),
        ("投保人 110105:1949:1231:002X", "identity-number"),
        ("台胞林某，身份证字号A123456789", "passport"),
        ("现住和平区三好街25号1门502", "home-address"),
        ("申请人住羊肉胡同甲23号院2号楼101", "home-address"),
        ("家住凤凰路十二号三栋二单元五零一", "home-address"),
        ("原告住山阴路145弄7号2楼", "home-address"),
        ("11010519491231002x", "identity-number"),
        ("身份证号：3709821983\n\n        07081006，", "identity-number"),
        ("投诉人的手机以158打头，后八位是2094 7731。", "mobile-number"),
        ("护工老秦：一八六，零七三一，五五二八", "mobile-number"),
        ("群主I38O7314526", "mobile-number"),
        ("手机13862***415，中间三位是744", "mobile-number"),
        ("[写信给房主](mailto:qinmuyang88@qq.com)", "private-contact"),
        ('<a href="mailto:hx.liu1980@foxmail.com">发信</a>', "private-contact"),
        ("[留言]: mailto:gudeng2001@sina.com", "private-contact"),
        ("薇❤信搜dongfangyu-77，转让商铺。", "private-contact"),
        ("加薇 beiji_xiong09 看货", "private-contact"),
        ("V-X：longzhou_33", "private-contact"),
        ("绿泡泡搜 muyang1990", "private-contact"),
        ("威信号：dengta_007", "private-contact"),
        ("扣.扣 582047731", "private-contact"),
        ("Mrs Tao lives at No. 16, Lane 408, Xinhua Road, Apt 602.", "home-address"),
        ("The petitioner resides in 5-2-301, Liyuan Residential Quarter, Yichang.", "home-address"),
        ("Flat 1203, 88 Binhai Road, home of the lighthouse keeper", "home-address"),
        ("110105 19491231 002X", "identity-number"),
        ("１１０１０５１９４９１２３１００２Ｘ", "identity-number"),
        ("110105\u200b19491231\u200b002X", "identity-number"),
        ("110105491231002", "identity-number"),
        ("电话：13812345678", "mobile-number"),
        ("学员手机\n\n138\n\n1234\n\n5678", "mobile-number"),
        ("学员手机1381\n\n2345\n678。", "mobile-number"),
        ("手机138|1234|5678", "mobile-number"),
        ("王师傅：1 3 8-1234-5678", "mobile-number"),
        ("机主手机IMEI码867543030123450", "private-contact"),
        ("香港手机+852 9123 4567", "private-contact"),
        ("家住莲花山庄7#1-602", "home-address"),
        ("家住城南新村12#东户", "home-address"),
        ("低保户刘翠兰账号6217002870012345678", "bank-card"),
        ("机主1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "mobile-number"),
        ("The lost passport, No. G23456789", "passport"),
        ("138-1234-5678", "mobile-number"),
        ("+86 138 1234 5678", "mobile-number"),
        ("0086-13800138000", "mobile-number"),
        ("一三八一二三四五六七八", "mobile-number"),
        ("6222021234567890128", "bank-card"),
        ("4111 1111 1111 1111", "bank-card"),
        ("住滨湖路12号3栋2单元501室", "home-address"),
        ("家住阳光小区3号楼2单元", "home-address"),
        ("李家村三组12号", "home-address"),
        ("住在百子畈社区七组23号", "home-address"),
        ("家庭住址：滨湖西路明珠小区6-2-301", "home-address"),
        ("居住地：东门巷9号3楼西户", "home-address"),
        ("现住龙溪街道武陵路12号附7号4-2", "home-address"),
        ("户籍地人和街12号附3号", "home-address"),
        ("家住解放西路33号5-12", "home-address"),
        ("家庭住址：沈阳市兴华南街27号3-2-1室", "home-address"),
        ("现住泉水街15号2-5-1", "home-address"),
        ("产权人刘某，南京南街1甲3号2-1-2", "home-address"),
        ("户籍地江西省上饶市广丰区东阳乡管村18号", "home-address"),
        ("户籍地址：河南省周口市郸城县李集镇张庄村102号", "home-address"),
        ("暂住于江东街道下王村7栋3号", "home-address"),
        ("户籍地：新政镇石佛村3社21号", "home-address"),
        (f"结果见https://www.example.gov.cn/query?sfz={IDENTITY}", "identity-number"),
        (f"https://www.example.gov.cn/query?id={IDENTITY}&t=1", "identity-number"),
        ("https://www.example.gov.cn/query?phone=13812345678", "mobile-number"),
        ("意见可发至lihua88@163.com（李华）", "private-contact"),
        ("申请人李华，邮箱lihua88@163.com", "private-contact"),
        ("联系手机15O7128O364", "mobile-number"),
        ("邮储卡621799.520004.7183626", "bank-card"),
        ("投诉人现住吴都花园十二栋三零一室", "home-address"),
        ("举报人家在沼山镇王家湾18号", "home-address"),
    ],
)
def test_what_is_private_is_found(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "银行在山阴路145弄7号2楼，会议室在朝阳路十二号三楼",
        "总投资420704，19880612，3311万元",
        "修改意见请于6月10日前发至jyjzcfg@163.com（市教育局政策法规处）。",
        "报名表发送至zsb2024@126.com。",
        "Please send comments to jyjzcfg@163.com.",
        "https://www.example.gov.cn/query?id=13812345678",
        "https://www.example.gov.cn/art/370282199610215317.html",
        "办公地址：武陵路12号附7号4-2",
        "办公地址：李家村12号",
        "村民委员会驻地在刘楼村8号",
        "居民可到前进村18号便民服务站办理",
        "办理地点：兴华南街27号3-2-1窗口",
        "住所地：兴华街27号3-2-1室（某公司）",
        "首批车辆牌照为粤B00001D至粤B00040D",
        "执法车辆鄂A12345停放在院内",
        "138****1234",
        "35*************123",
        "110105********002X",
        "鄂公网安备42990402000119号",
        "4299000056",
        "91420700MA48XYZ12K",
        "sha256:13800138000138001380001380013800ab",
        "共13812345678元",
        "0.13812345678",
        "110105194912310021",
        "6222021234567890127",
        "2023-05-31T12:00:00",
        "978-7-301-12345-6",
        "白槐市河堤南路50号",
        "027-60000200",
        "第3号楼电梯",
        "三个小区共12栋楼完成改造",
        "123456789012345678901234",
    ],
)
def test_what_only_looks_private_passes(text: str) -> None:
    assert kinds(text) == []


def test_nothing_beside_or_within_a_private_number_hides_it() -> None:
    assert [text for text in PRIVATE if not kinds(text)] == []


def test_nothing_private_is_left_of_a_masked_text() -> None:
    assert [text for text in PRIVATE if kinds(masked(text))] == []
    assert [text for text in PRIVATE if _still_written(text)] == []


def _still_written(text: str) -> list[str]:
    """What is private in `text` and stands in what is told of it."""
    found = list(leaks(text))
    told = masked(text) + "".join(leak.masked for leak in found)
    return [leak.written for leak in found if leak.written in told]


def test_amounts_dates_codes_and_public_numbers_are_not_private() -> None:
    assert {text: found for text in RIGHT if (found := kinds(text))} == {}


@given(st.sampled_from(PRIVATE), st.sampled_from("，。、：；“”（》\n\n"))
def test_what_stands_around_in_a_sentence_changes_nothing(text: str, mark: str) -> None:
    assert kinds(f"中文{mark}{text}{mark}中文") == kinds(f"{mark}{text}{mark}")


def test_a_table_of_figures_is_read_line_by_line() -> None:
    table = "项目,数\n甲,139\n12345678,乙\n"
    assert list(leaks(table, wrapped=False)) == []
    assert [leak.kind for leak in leaks(table)] == ["mobile-number"]


@pytest.mark.parametrize(
    "piece", ["1 ", "1\n", "1*", "1<b ", "&#49;", "1](x", "[1](", "1\u200b", "一", "13800138000 "]
)
def test_the_numbers_of_a_long_text_are_found_in_time_that_grows_with_it(piece: str) -> None:
    short, long = (costs(lambda length=length: list(leaks(piece * length))) for length in (250, 2_000))  # type: ignore[misc]
    assert long < 20 * short + 0.02


def test_the_office_may_be_called_by_a_number_it_has_declared() -> None:
    public = frozenset({"13812345678"})
    assert list(leaks("+86 138 1234 5678，138-1234-5678", public)) == []
    assert [leak.start for leak in leaks("138-1234-5678、139-1234-5678", public)] == [14]


def test_declared_numbers_and_addresses_pass() -> None:
    public = frozenset({"13812345678", "滨湖路12号3栋2单元501室"})
    assert list(leaks("电话138-1234-5678，滨湖路12号3栋2单元501室", public)) == []


@given(st.text("中a ，", max_size=5), st.text("中a ，", max_size=5))
def test_nothing_private_is_left_when_masked(before: str, after: str) -> None:
    text = f"{before}、{IDENTITY}、13812345678、6222021234567890128、{after}"
    assert kinds(masked(text)) == []


@given(st.integers(0, 10**15 - 1))
def test_one_digit_more_or_less_is_no_card(number: int) -> None:
    digits = f"62{number:015d}"
    last = [digit for digit in "0123456789" if "bank-card" in kinds(digits + digit)]
    assert len(last) <= 1


def test_a_private_number_in_the_name_of_a_file_is_told_and_not_printed(tmp_path: Path) -> None:
    shutil.copytree(OFFICE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs/files").mkdir()
    (tmp_path / "docs/files/李某-13911070022.txt").write_text("空表", "utf-8")
    told = [fault for fault in examine(tmp_path / "site_data").problems if fault.rule == "mobile-number"]
    assert [fault.where.file.rpartition("/")[2] for fault in told] == ["李某-139******22.txt"]


def test_amounts_side_by_side_in_a_table_are_no_mobile_number() -> None:
    assert _cells_apart("合计\t154000\t53500") == "合计\t154000|53500"
    assert _cells_apart("电话\t138\t1234\t5678") == "电话\t138\t1234\t5678"
