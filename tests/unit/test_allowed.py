"""What looks private in a built site and is not: amounts whose figure and scale stand in the data."""

import shutil
from pathlib import Path

from gongkai.faults.privacy import leaks
from gongkai.reading.sources import read_sources
from gongkai.rules.allowed import allowed
from tests.conftest import OFFICE

STATED = "减免水费{120.5万元|fees-waived}"
PRINTED = "fees-waived,14832000000\n"


def test_an_amount_that_has_the_form_of_a_telephone_is_nobodys(tmp_path: Path) -> None:
    data = shutil.copytree(OFFICE / "site_data", tmp_path / "site_data")
    assert list(leaks(PRINTED, allowed(read_sources(data))))
    part = data / "reports/2025/achievements.yml"
    text = part.read_text("utf-8")
    assert STATED in text
    part.write_text(text.replace(STATED, STATED.replace("120.5万", "148.32亿")), "utf-8")
    own = allowed(read_sources(data))
    assert not list(leaks(PRINTED, own))
    assert list(leaks("张三14832000001", own))
