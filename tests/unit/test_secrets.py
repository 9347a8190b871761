"""Passwords, keys and tokens: told where a text states one, not where it speaks of them, and never shown."""

import pytest

from gongkai.faults.privacy import leaks, masked


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("系统登录账号：admin，密码：Hg@2024ms。", "Hg@2024ms"),
        ("数据库口令为root123456，请勿外传。", "root123456"),
        ("初始密码统一为Abc12345", "Abc12345"),
        ("账号：jcy001/密码8812jc", "8812jc"),
        ("管理员账号密码：admin/Ezhou#711", "admin/Ezhou#711"),
        ("access_key=AKIA7Q2N9XPL0M4R5TSD", "AKIA7Q2N9XPL0M4R5TSD"),
        ('"db_password": "s3cr3t-77"', "s3cr3t-77"),
        ("pwd＝qwe123!@#", "qwe123!@#"),
        ("jdbc:mysql://root:Root_123@10.1.2.3:3306/oa", "Root_123"),
        ("密钥：LTAI5tKq8ZxY2w9RbVnM3cDe", "LTAI5tKq8ZxY2w9RbVnM3cDe"),
    ],
)
def test_what_opens_an_account_is_told_and_not_shown(text: str, value: str) -> None:
    told = [leak for leak in leaks(text) if leak.kind == "secret"]
    assert len(told) == 1
    assert value not in masked(text)
    assert not set(value) & set(told[0].masked)


@pytest.mark.parametrize(
    "text",
    [
        "密码：请致电0711-3861234。",
        "忘记密码的，请致电12345重置。",
        "初始密码为身份证号码后六位。",
        "密码长度不少于8位，须含字母和数字。",
        "密码错误超过5次，账号锁定30分钟。",
        "支付密码为6位数字，查询密码为123456位以内",
        "服务大厅无线网络名称：EZ-Hall，密码：hall2024",
        "网盘链接见附件，提取码：a8k2，解压密码：gk2024",
        "口令：文明出行，从我做起",
        "商用密码应用采用SM4算法，密钥：SM4-128",
        "密码：********",
        "password: ${DB_PASSWORD_1}",
        "password=your_password1",
        "The password is sent by text message within 24 hours.",
        "密码重置请拨打：12345热线",
        "密码：12345热线告知",
    ],
)
def test_what_only_speaks_of_passwords_is_right(text: str) -> None:
    assert not [leak for leak in leaks(text) if leak.kind == "secret"]
