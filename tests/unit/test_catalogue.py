"""The language of messages and phrases."""

import pytest

from gongkai.model.phrases import message_language, translations


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "Chinese (Simplified)_China.936"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "zh_CN", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "zh_CN"}, "zh"),
        ({"LANG": "en_US", "LC_MESSAGES": "en_US", "LC_ALL": "zh_CN"}, "zh"),
        ({"LANG": "zh_CN", "LC_ALL": ""}, "zh"),
    ],
)
def test_messages_are_in_the_language_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert message_language(environment) == language


@pytest.mark.parametrize(
    ("system", "language"), [("zh_CN", "zh"), ("Chinese_China", "zh"), ("en_US", "en"), (None, "en")]
)
def test_without_a_word_in_the_environment_the_system_decides(
    monkeypatch: pytest.MonkeyPatch, system: str | None, language: str
) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: (system, "UTF-8"))
    assert message_language({}) == language


def test_english_phrases_are_the_msgids() -> None:
    assert translations("en").gettext("Site map") == "Site map"


def test_chinese_phrases_come_from_the_catalogue() -> None:
    phrases = translations("zh")
    assert phrases.gettext("Site map") == "网站地图"
    assert phrases.ngettext("%(num)s promise", "%(num)s promises", 2) == "%(num)s项承诺"
