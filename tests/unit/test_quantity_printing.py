"""Quantities in English: the value exact, its bound, change, basis and scope as the Chinese has them."""

import pytest

from gongkai.model.quantities import read
from gongkai.model.quantity_printing import english

PRINTED = {
    "5%以上": "at least 5%",
    "不低于92%": "at least 92%",
    "约300家": "about 300",
    "近四成": "nearly 40%",
    "1100多万人次": "more than 11 million",
    "不足三成": "less than 30%",
    "5.5%以内": "at most 5.5%",
    "3.5亿美元": "USD 350 million",
    "突破70亿元": "more than CNY 7 billion",
    "487.6万元": "CNY 4,876,000",
    "1.86万户": "18,600",
    "28微克/立方米": "28 micrograms per cubic metre",
    "2.14万公里": "21,400 kilometres",
    "0.4‰": "0.4‰",
    "68.0%": "68.0%",
    "两名": "2",
    "同比增长9.59%": "up 9.59% year on year",
    "同比增长2倍": "up 2-fold year on year",
    "下降2.5%左右": "down about 2.5%",
    "增速-4.7%": "down 4.7%",
    "比上年末净增8900多户": "up more than 8,900 on the end of the previous year",
    "较2020年增长52.6%": "up 52.6% on 2020",
    "年均提高6.5%": "up 6.5% a year on average",
    "提高0.4个百分点": "up 0.4 percentage points",
    "减少逾3000万美元": "down more than USD 30 million",
    "高于全省1.2个百分点": "1.2 percentage points above the province",
    "比全国平均水平低0.6个百分点": "0.6 percentage points below the average of the country",
    "超出年度目标36户": "36 above the target of the year",
    "翻了一番": "doubled",
    "比2020年翻了一番": "doubled on 2020",
    "由24.7%提高到31%": "from 24.7% to 31%",
    "降至9%以下": "down to at most 9%",
    "是去年同期的1.8倍": "1.8 times that of the same period of the previous year",
    "全省第3位": "third in the province",
    "中部第三": "third in central China",
    "全国第19位": "19th in the country",
    "全市前列": "among the leaders in the city",
    "全国百强县": "among the top 100 in the country",
    "3—5项": "3 to 5",
    "10%～15%": "10% to 15%",
    "三分之一以上": "at least one third",
    "2/3": "two thirds",
    "过半": "more than half",
    "连续12年": "for 12 years in a row",
    "数千场": "thousands",
    "5.9∶42.0∶52.1": "5.9:42.0:52.1",
}


@pytest.mark.parametrize(("printed", "expected"), PRINTED.items())
def test_a_quantity_is_printed_in_english(printed: str, expected: str) -> None:
    quantity = read(printed)
    assert quantity is not None
    assert english(quantity) == expected
