"""Two times of a text stand each where they do in the Chinese; in another order they may, if what stands beside them says so."""

from __future__ import annotations

import pytest

from gongkai.faults.problems import Place
from gongkai.rules.language.moments import turned
from gongkai.rules.language.pair import Pair, Said


def is_turned(zh: str, en: str) -> bool:
    return any(turned(Pair(Said(zh), Said(en), lambda _: Place("pairs.yml", 1, 1))))


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("办公时间为上午9时至下午5时。", "Office hours are from 5 p.m. to 9 a.m."),
        ("今日8时至明日20时有大风。", "There will be gales from 8 pm today to 8 am tomorrow."),
        ("图书馆上午10点开馆，晚上8点闭馆。", "The library opens at 8 p.m. and closes at 10 a.m."),
        ("窗口8:30开始受理，17:00停止受理。", "The counter accepts applications from 17:00 and stops at 8:30."),
        ("夏季闭馆时间为21时，冬季为20时。", "The hall closes at 8 p.m. in summer and 9 p.m. in winter."),
        ("报名时间为3月1日至3月31日。", "Registration runs from 31 March to 1 March."),
        ("3月1日起报名，5月31日截止。", "Registration opens on May 31st and closes on March 1st."),
        ("周一至周五办公。", "Open from Friday to Monday."),
        ("周二开馆，周四闭馆。", "It opens on Thursday and closes on Tuesday."),
        ("2021年动工，2024年竣工。", "Work began in 2024 and was finished in 2021."),
        ("2022年新建小学3所，2023年新建中学2所。", "Three primary schools were built in 2023 and two middle schools in 2022."),
    ],
)  # fmt: skip
def test_times_that_have_changed_places_are_told(zh: str, en: str) -> None:
    assert is_turned(zh, en)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("办公时间为上午9时至下午5时。", "Open until 5 p.m. from 9 a.m."),
        ("图书馆上午10点开馆，晚上8点闭馆。", "The library closes at 8 p.m. and opens at 10 a.m."),
        ("3月1日起报名，5月31日截止。", "Registration closes on 31 May; it opens on 1 March."),
        ("2021年动工，2024年竣工。", "Finished in 2024, it was begun in 2021."),
        ("2024年比2021年多。", "There were more in 2024 than in 2021."),
        ("2023年建成40座，比2022年多10座。", "Thirty were built in 2022 and 40 in 2023."),
        ("每周二、周四接访。", "Visitors are received on Tuesdays and Thursdays."),
        ("夏季闭馆时间为21时，冬季为20时。", "In winter it closes at 8 p.m., in summer at 9 p.m."),
        ("4月1日至30日。", "From 1 to 30 April."),
    ],
)  # fmt: skip
def test_times_in_another_order_that_is_said_pass(zh: str, en: str) -> None:
    assert not is_turned(zh, en)
