"""What people find: the labelled queries, any word of a dictionary, and every way to type, filter and go without."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from .conftest import HOMES, Asked

QUERIES = json.loads(Path(__file__).with_name("search-queries.json").read_text(encoding="utf-8"))
HELD_BACK = json.loads(Path(__file__).with_name("held-back-queries.json").read_text(encoding="utf-8"))
HAN = re.compile("[\u4e00-\u9fff]+")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)


@pytest.mark.parametrize("language", HOMES)
def test_labelled_queries_find_a_right_page(asked: Asked, language: str) -> None:
    labelled = [query for query in QUERIES if query["lang"] == language]
    answers = asked(language, [query["query"] for query in labelled])
    right = [
        [any(part.lower() in text for part in query["contains_any"]) for _, text in answer]
        for query, answer in zip(labelled, answers, strict=True)
    ]
    assert [query["query"] for query, answer in zip(labelled, answers, strict=True) if not answer] == []
    assert _share(hits[0] for hits in right) >= 0.90
    assert _share(any(hits) for hits in right) >= 0.97


@pytest.mark.parametrize("language", HOMES)
def test_queries_never_tuned_on_are_answered_or_honestly_not(asked: Asked, language: str) -> None:
    """Citizens' words, typing errors and questions that nothing here answers, written down before the search was changed."""
    held = [query for query in HELD_BACK if query["lang"] == language]
    answers = asked(language, [query["query"] for query in held])
    right = [
        any(part.lower() in text for _, text in answer for part in query["contains_any"])
        if query["contains_any"]
        else not answer
        for query, answer in zip(held, answers, strict=True)
    ]
    assert _share(iter(right)) >= 0.88, [
        query["query"] for query, good in zip(held, right, strict=True) if not good
    ]


@pytest.mark.parametrize("query", ["电梯应急", "電梯應急"])
def test_pages_in_traditional_characters_search_in_either_script_and_stay_among_themselves(
    browser_page: Page, site_url: str, query: str
) -> None:
    browser_page.goto(f"{site_url}zh-hant/search/?q={query}")
    first = browser_page.locator("#portal-search ol > li").first
    expect(first.locator("h2 a")).to_have_attribute("href", re.compile("^/zh-hant/"))
    expect(first.locator("mark").first).to_have_text(re.compile("電梯|應急"))
    browser_page.locator("#portal-search summary").click()
    browser_page.get_by_label("指標").check()
    expect(browser_page.locator("#portal-search ol > li .meta").first).to_have_text(re.compile("^指標"))
    violations = Axe().run(browser_page).response["violations"]
    assert [(each["id"], each["nodes"][0]["target"]) for each in violations] == []


@pytest.mark.parametrize("query", ["电梯", "電梯", "9 6 3 3 3 3 電梯", "９６３３３３電梯"])
def test_pages_in_traditional_characters_have_the_number_to_call_above_the_results(
    browser_page: Page, site_url: str, query: str
) -> None:
    browser_page.goto(f"{site_url}zh-hant/search/?q={query}")
    expect(browser_page.locator("#answers .call:visible")).to_have_text([re.compile("963333")])


def test_pages_about_the_site_come_first_only_where_they_are_asked_for(asked: Asked) -> None:
    others = asked("zh", ["商标被人冒用", "市场监督管理局电话", "改公司名字", "长江鱼能不能卖"])
    assert [
        answer[0][0] for answer in others if re.search("/(about|accessibility|privacy|data)", answer[0][0])
    ] == []
    about = asked("zh", ["隐私", "无障碍", "数据下载"])
    assert [answer[0][0].strip("/") for answer in about] == ["privacy", "accessibility", "data"]


def test_no_particle_stands_in_for_a_character_that_was_typed(asked: Asked) -> None:
    assert asked("zh", ["医保报销比例"]) == [[]]


@pytest.mark.parametrize("query", ["充电桩", "社保卡", "weather forecast"])
def test_of_what_stands_nowhere_no_single_character_is_found(
    browser_page: Page, site_url: str, query: str
) -> None:
    browser_page.goto(f"{site_url}search/?q={query}")
    expect(browser_page.locator("#portal-search [role=status]")).to_contain_text(
        f"没有找到与“{query}”有关的内容"
    )
    assert browser_page.locator("#portal-search ol > li").count() == 0


@pytest.mark.parametrize(
    "query", ["parking", "fire brigade", "petition", "bus timetable", "house prices in town"]
)
def test_a_word_that_only_looks_like_one_of_the_site_finds_nothing(asked: Asked, query: str) -> None:
    (answer,) = asked("en", [query])
    assert answer == []


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("search/?q=驾照投诉", "本站没有提到：驾照。"),
        ("search/?q=出租车投诉", "本站没有提到：出租车。"),
        ("search/?q=投诉摇号", "本站没有提到：摇号。"),
        ("en/search/?q=bicycle complaints", "Nowhere on this site: bicycle."),
    ],
)
def test_what_of_a_query_stands_nowhere_is_said_beside_the_results(
    browser_page: Page, site_url: str, address: str, says: str
) -> None:
    browser_page.goto(site_url + address)
    expect(browser_page.locator("#portal-search [role=status]")).to_have_text(
        re.compile(r"\d.*" + re.escape(says))
    )


@pytest.mark.parametrize("query", ["食品安全整改率", "电梯合格率", "商标转让费"])
def test_words_of_the_site_are_not_said_to_stand_nowhere_for_what_they_are_joined_with(
    browser_page: Page, site_url: str, query: str
) -> None:
    browser_page.goto(f"{site_url}search/?q={query}")
    expect(browser_page.locator("#portal-search [role=status]")).to_have_text(re.compile(r"\d"))
    expect(browser_page.locator("#portal-search [role=status]")).not_to_contain_text("本站没有提到")


@pytest.mark.parametrize("typed", ["97.6", "97.60", "97.6%", "９７．６０％"])
def test_equal_numbers_find_the_same(asked: Asked, typed: str) -> None:
    (answer,) = asked("zh", [typed])
    assert "97.60%" in answer[0][1]


@pytest.mark.parametrize(
    ("language", "typed", "indicator"),
    [
        ("zh", "15.14万", "total-entities"),
        ("zh", "142381", "total-entities"),
        ("zh", "9.59%", "total-entities"),
        ("zh", "211.32", "startup-savings"),
        ("en", "151,400", "total-entities"),
        ("en", "99.96", "food-problems-corrected"),
    ],
)
def test_a_number_finds_first_the_indicator_whose_value_it_is(
    asked: Asked, language: str, typed: str, indicator: str
) -> None:
    (answer,) = asked(language, [typed])
    assert answer[0][0] == f"/{HOMES[language]}indicators/{indicator}/"


def test_a_short_number_is_not_what_a_question_is_about(asked: Asked) -> None:
    assert asked("en", ["5 weather"]) == [[]]


def test_a_number_in_digits_finds_the_one_in_ten_thousands(asked: Asked) -> None:
    (answer,) = asked("zh", ["151400"])
    assert "15.14万" in answer[0][1]


@pytest.mark.parametrize(
    "query",
    [
        "小学报名时间",
        "公积金贷款利率",
        "派出所几点上班",
        "养老院收费",
        "菜价监管",
        "低保标准",
        "driving licence",
        "driver's license renewal",
        "museum opening hours",
    ],
)
def test_where_only_a_word_of_a_question_stands_here_nothing_is_found(asked: Asked, query: str) -> None:
    language = "en" if query.isascii() else "zh"
    assert asked(language, [query]) == [[]]


@pytest.mark.parametrize(
    ("query", "says"),
    [("电梯一直响吓死人", "电梯"), ("长江边上能不能撒网", "长江禁捕"), ("高仿鞋", "侵权")],
)
def test_what_a_question_begins_with_answers_though_the_rest_stands_nowhere(
    asked: Asked, query: str, says: str
) -> None:
    (answer,) = asked("zh", [query])
    assert says in answer[0][1]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("报告说的承诺完成了没有", "/commitments/"),
        ("去年和今年比涨了多少", "/compared/"),
        ("几点上班", "/office/"),
        ("办公室在哪", "/office/"),
        ("where is the office", "/en/office/"),
        ("office location", "/en/office/"),
    ],
)
def test_questions_that_any_office_is_asked_lead_to_the_pages_of_the_site(
    asked: Asked, query: str, address: str
) -> None:
    (answer,) = asked("en" if query.isascii() else "zh", [query])
    assert answer[0][0] == address


def test_an_indicator_named_like_a_programme_stands_below_it(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}search/?q=知识产权协同保护站")
    first = browser_page.locator("#portal-search ol > li").first
    expect(first.locator("h2 a")).to_have_attribute("href", re.compile("programmes/ip-protection-station/"))
    expect(first.locator(".search-page__also a")).to_have_text("指标：知识产权协同保护站")


@pytest.mark.parametrize(
    ("title", "address"), [("数据指标", "/indicators/"), ("2023年上半年工作报告", "/reports/2023-h1/")]
)
def test_reports_and_columns_are_found_by_their_titles(asked: Asked, title: str, address: str) -> None:
    (answer,) = asked("zh", [title])
    assert answer[0][0] == address


def test_words_of_a_dictionary_find_a_page_that_holds_them(asked: Asked, real_site: Path) -> None:
    words = _words_on(real_site)
    answers = asked("zh", words)
    missed = [
        word for word, answer in zip(words, answers, strict=True) if not answer or word not in answer[0][1]
    ]
    assert len(words) > 1000
    assert 1 - len(missed) / len(words) >= 0.99, missed


def _words_on(site: Path) -> list[str]:
    """The words of two to four Han characters in jieba's dictionary that stand on a page as the search knows it."""
    texts = [page for file in site.glob("pieces/zh.*.p*.json") for page in json.loads(file.read_bytes())]
    runs = {run for _, title, _, text in texts for run in HAN.findall(f"{title} {text}")}
    said = {run[at : at + size] for run in runs for size in (2, 3, 4) for at in range(len(run) - size + 1)}
    dictionary = resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    return sorted(said.intersection(line.split(" ")[0] for line in dictionary.splitlines()))


@pytest.mark.parametrize(
    ("typed", "same_as"), [("電梯應急", "电梯应急"), ("１２３１５", "12315"), ("ＰＣＴ", "pct")]
)
def test_other_forms_of_characters_find_the_same(asked: Asked, typed: str, same_as: str) -> None:
    one, other = asked("zh", [typed, same_as])
    assert one == other
    assert one


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("shangbiao", "商标"),
        ("fang xin xiao fei", "放心消费"),
        ("Zhāoshāng Yǐnzī", "招商引资"),
        ("tzsb", "特种设备"),
        ("zhaoshangyz", "招商引资"),
        ("shangbia", "商标"),
        ("shanbiao", "商标"),
        ("dianti jiuyuan", "救援"),
        ("tousu dianhua", "12315"),
    ],
)
def test_pinyin_that_was_not_converted_finds_what_it_stands_for(asked: Asked, typed: str, says: str) -> None:
    (answer,) = asked("zh", [typed])
    assert answer
    assert says in answer[0][1]


def test_letters_that_spell_nothing_of_the_site_find_nothing(asked: Asked) -> None:
    typed = [
        "tianqi",
        "jiazhao",
        "shebao",
        "gongjijin",
        "hukou",
        "weather",
        "parking",
        "passport",
        "bus",
        "help",
    ]
    assert asked("zh", typed) == [[]] * len(typed)


@pytest.mark.parametrize(
    ("typed", "says"),
    [("消费维全站", "维权站"), ("虚加广告", "虚假广告"), ("特总设备", "特种设备"), ("投诉巨报", "投诉举报")],
)
def test_a_character_that_only_sounds_right_is_read_as_the_right_one(
    browser_page: Page, site_url: str, typed: str, says: str
) -> None:
    browser_page.goto(f"{site_url}search/?q={typed}")
    expect(browser_page.locator("#portal-search ol > li").first).to_contain_text(says)
    expect(browser_page.locator("#portal-search [role=status]")).not_to_contain_text("本站没有提到")


@pytest.mark.parametrize(("query", "fetched"), [("电梯", False), ("shangbiao", True), ("PCT", False)])
def test_readings_are_fetched_only_where_nothing_answers(
    fresh_page: Page, site_url: str, query: str, fetched: bool
) -> None:
    asked: set[str] = set()
    fresh_page.on("request", lambda request: asked.add(request.url))
    fresh_page.goto(f"{site_url}search/?q={query}")
    expect(fresh_page.locator("#portal-search ol > li").first).to_be_visible()
    assert any(re.search(r"\.(?:sounds|names)\.json$|/sounds\.js$", url) for url in asked) == fetched


def test_pinyin_has_the_number_to_call_above_the_results(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}search/?q=dianti")
    expect(browser_page.locator("#answers .call:visible")).to_have_text([re.compile("963333")])


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("村里办酒席请厨子来烧，卫生谁来查", "聚餐"),
        ("学校让家长买一大堆辅导书合规吗", "教辅材料"),
        ("江里头下网打鱼犯不犯法嘞", "长江禁捕"),
        ("我妈在讲座上买了八千块的保健品，能退吗", "投诉举报"),
        ("can I see what happens in the kitchen of my son's school canteen", "open kitchens"),
    ],
)
def test_a_story_is_answered_by_what_it_names_wherever_that_stands(
    asked: Asked, query: str, says: str
) -> None:
    (answer,) = asked("en" if query.isascii() else "zh", [query])
    assert answer
    assert says in answer[0][1]


@pytest.mark.parametrize(
    "query",
    [
        "居民楼下餐馆油烟太大谁来管一管",
        "小孩近视配眼镜医保报销吗怎么办理",
        "路边停车被贴条罚款去哪里交",
        "我家孩子转学到城区小学要什么材料",
        "村里低保户名单在哪里看",
        "my landlord refuses to return my deposit",
        "when does the swimming pool open on sundays",
        "where can I get my driving licence renewed before it expires",
    ],
)
def test_a_story_of_what_is_no_matter_of_the_office_finds_nothing(asked: Asked, query: str) -> None:
    assert asked("en" if query.isascii() else "zh", [query]) == [[]]


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("white papers", "white paper"),
        ("papers", "paper"),
        ("zombie companies", "removal"),
        ("company chops", "seals"),
    ],
)
def test_plurals_find_what_stands_in_the_singular(asked: Asked, query: str, says: str) -> None:
    (answer,) = asked("en", [query])
    assert answer
    assert says in answer[0][1]


# ---- the box in the header


def test_typing_offers_pages_that_the_keyboard_reaches(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "office/")
    box = browser_page.get_by_role("combobox")
    box.press_sequentially("电梯应急", delay=10)
    options = browser_page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(browser_page.locator("#site-search [role=status]")).to_have_text(re.compile(r"\d+条结果"))
    expect(options.first.locator("mark").first).to_have_text(re.compile("电梯|应急"))
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
    box.press("Escape")
    expect(options.first).to_be_hidden()
    expect(box).to_have_value("电梯应急")
    box.press("ArrowDown")
    wanted = options.first.get_attribute("href")
    box.press("Enter")
    expect(browser_page).to_have_url(re.compile(re.escape(wanted or "")))


@pytest.mark.parametrize("language", HOMES)
def test_axe_finds_no_violation_in_the_open_list(browser_page: Page, site_url: str, language: str) -> None:
    browser_page.goto(site_url + HOMES[language] + "office/")
    browser_page.get_by_role("combobox").fill("12315")
    expect(browser_page.get_by_role("option").first).to_be_visible()
    browser_page.get_by_role("combobox").press("ArrowDown")
    violations = Axe().run(browser_page).response["violations"]
    assert [(violation["id"], violation["nodes"][0]["target"]) for violation in violations] == []


def test_enter_leads_to_the_search_page_in_the_same_language(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "en/office/")
    browser_page.get_by_role("combobox").fill("elevator")
    browser_page.get_by_role("combobox").press("Enter")
    browser_page.wait_for_url("**/en/search/?q=elevator")
    expect(browser_page.locator("#portal-search ol > li").first).to_contain_text("lift", ignore_case=True)


def test_pasted_text_is_searched(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url)
    browser_page.locator("#site-search input").focus()
    browser_page.keyboard.insert_text("  “互联网+明厨亮灶”  ")
    expect(browser_page.get_by_role("option").first).to_contain_text("明厨亮灶")


def test_nothing_is_searched_while_an_input_method_composes(fresh_page: Page, site_url: str) -> None:
    announced = _announcements(fresh_page, site_url)
    keyboard = fresh_page.context.new_cdp_session(fresh_page)
    for part in ("d", "di", "dian", "dian ti"):
        keyboard.send(
            "Input.imeSetComposition", {"text": part, "selectionStart": len(part), "selectionEnd": len(part)}
        )
        fresh_page.wait_for_timeout(250)
    assert announced() == 0
    keyboard.send("Input.insertText", {"text": "电梯"})
    expect(fresh_page.get_by_role("option").first).to_contain_text("电梯")
    fresh_page.wait_for_timeout(500)
    assert announced() == 1


def test_text_committed_without_the_end_of_a_composition_is_searched_once(
    browser_page: Page, site_url: str
) -> None:
    announced = _announcements(browser_page, site_url)
    browser_page.locator("#site-search input").evaluate(
        """(input) => {
          input.dispatchEvent(new CompositionEvent('compositionstart'));
          input.value = 'dianti';
          input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
          input.value = '电梯';
          input.dispatchEvent(new InputEvent('input', { isComposing: false, bubbles: true }));
        }"""
    )
    expect(browser_page.get_by_role("option").first).to_contain_text("电梯")
    browser_page.wait_for_timeout(500)
    assert announced() == 1


def _announcements(page: Page, site_url: str) -> Any:
    """Open a page with the search box ready; what tells how many searches it has announced since."""
    page.goto(site_url)
    page.locator("#site-search input").focus()
    page.locator("#site-search [role=status]").wait_for(state="attached")
    page.evaluate(
        """() => {
          window.announced = 0;
          const status = document.querySelector('#site-search [role=status]');
          new MutationObserver(() => { window.announced += 1; }).observe(status, { childList: true });
        }"""
    )
    return lambda: page.evaluate("window.announced")


# ---- the search page


def test_filters_stand_in_the_address_and_back_and_forward_follow(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "search/?q=电梯")
    page = browser_page.locator("#portal-search")
    expect(page.get_by_role("status")).to_have_text(re.compile("结果"))
    all_results = page.get_by_role("status").inner_text()
    page.locator("summary").click()
    page.get_by_label("指标").check()
    expect(browser_page).to_have_url(re.compile(r"\?q=[^&]+&[^&]+="))
    expect(page.get_by_role("status")).not_to_have_text(all_results)
    kinds = page.locator("ol > li .meta").all_inner_texts()
    assert kinds
    assert all(kind.startswith("指标") for kind in kinds)
    filtered = page.get_by_role("status").inner_text()
    browser_page.go_back()
    expect(page.get_by_role("status")).to_have_text(all_results)
    expect(page.get_by_label("指标")).not_to_be_checked()
    browser_page.go_forward()
    expect(page.get_by_role("status")).to_have_text(filtered)
    expect(page.get_by_label("指标")).to_be_checked()
    browser_page.reload()
    expect(page.get_by_role("status")).to_have_text(filtered)
    expect(page.get_by_label("指标")).to_be_checked()
    page.get_by_role("button", name="清除筛选").click()
    expect(page.get_by_role("status")).to_have_text(all_results)


def test_two_values_of_a_filter_mean_either(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "search/?q=电梯&类型=指标&类型=项目&类型=没有的")
    page = browser_page.locator("#portal-search")
    expect(page.get_by_role("status")).to_have_text(re.compile("结果"))
    kinds = {text.split(" · ")[0] for text in page.locator("ol > li .meta").all_inner_texts()}
    assert "指标" in kinds


def test_a_query_without_results_gets_help(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "search/?q=" + "龘龘龘")
    status = browser_page.locator("#portal-search [role=status]")
    expect(status).to_contain_text("没有找到与“龘龘龘”有关的内容")
    expect(status.get_by_role("link", name="全部标题")).to_have_attribute("href", re.compile("sitemap/$"))
    expect(browser_page.locator("#answers .call:visible")).to_have_text(
        [re.compile(number) for number in ("963333", "12315", "12345")]
    )


def test_a_lonely_letter_on_a_page_is_not_taken_for_the_beginning_of_every_token(asked: Asked) -> None:
    answers = asked("zh", ["贷款", "营业执照", "刻章"])
    assert [url for answer in answers for url, text in answer if "?q=" in text] == []


def test_results_show_kind_excerpt_and_marks_but_no_markup_of_the_query(
    browser_page: Page, site_url: str
) -> None:
    browser_page.goto(site_url + "search/?q=" + "<img src=x onerror=alert(1)> 电梯应急处置服务平台")
    first = browser_page.locator("#portal-search ol > li").first
    expect(first.locator("mark").first).to_have_text(re.compile("电梯"))
    expect(first.locator(".meta")).not_to_be_empty()
    assert browser_page.locator("#portal-search img").count() == 0


# ---- what may be missing


@pytest.fixture
def strict_page(fresh_page: Page, site_url: str) -> tuple[Page, list[str]]:
    """A page under the policy that the server should send, and what it complains about or fetches elsewhere."""
    complaints: list[str] = []
    _apply_policy(fresh_page, POLICY)
    fresh_page.on("console", lambda message: complaints.append(message.text))
    fresh_page.on("pageerror", lambda error: complaints.append(str(error)))
    fresh_page.on(
        "request",
        lambda request: complaints.append(request.url) if not request.url.startswith(site_url) else None,
    )
    return fresh_page, complaints


def _apply_policy(page: Page, policy: str) -> None:
    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    page.route("**/*", answer)


def test_search_works_under_a_strict_policy_and_asks_no_other_host(
    strict_page: tuple[Page, list[str]], site_url: str
) -> None:
    page, complaints = strict_page
    page.goto(site_url + "search/?q=电梯")
    expect(page.locator("#portal-search ol > li").first).to_contain_text("电梯")
    page.get_by_role("combobox").fill("食品安全")
    expect(page.get_by_role("option").first).to_contain_text("食品")
    assert complaints == []


@pytest.mark.parametrize("piece", ["assets/search/vocabulary.*", "pieces/*.t*", "pieces/*.p*"])
@pytest.mark.parametrize("fault", ["missing", "damaged", "late"])
def test_when_a_piece_of_the_index_is_not_there_box_and_page_say_so_and_lead_to_the_titles(
    fresh_page: Page, site_url: str, piece: str, fault: str
) -> None:
    answers: dict[str, Callable[[Route], None]] = {
        "missing": lambda route: route.fulfill(status=404, body="<html>"),
        "damaged": lambda route: route.fulfill(body='[["reports/'),
        "late": lambda _: None,
    }
    fresh_page.route(f"**/{piece}", answers[fault])
    fresh_page.goto(site_url + "search/?q=电梯")
    fresh_page.locator("#site-search input").press_sequentially("电梯")
    for place in ("#portal-search [role=status]", "#site-search .search-box__note"):
        note = fresh_page.locator(place)
        expect(note.get_by_role("link")).to_have_attribute("href", re.compile("sitemap/$"))
        expect(note).to_contain_text("用时较长" if fault == "late" else "暂时不可用")


def test_when_more_results_cannot_be_fetched_those_there_stay(fresh_page: Page, site_url: str) -> None:
    fresh_page.goto(site_url + "search/?q=市场监管")
    results = fresh_page.locator("#portal-search ol > li")
    expect(results).to_have_count(10)
    fresh_page.route("**/pieces/**", lambda route: route.abort())
    fresh_page.locator("#portal-search > button").click()
    expect(fresh_page.locator("#portal-search [role=status]")).to_contain_text("暂时不可用")
    expect(results).to_have_count(10)
    fresh_page.unroute("**/pieces/**")
    fresh_page.locator("#portal-search > button").click()
    expect(results).to_have_count(20)


def test_a_search_that_failed_is_tried_again(fresh_page: Page, site_url: str) -> None:
    fresh_page.route("**/pieces/**", lambda route: route.abort())
    fresh_page.goto(site_url + "search/?q=电梯")
    expect(fresh_page.locator("#portal-search [role=status]")).to_contain_text("暂时不可用")
    fresh_page.unroute("**/pieces/**")
    fresh_page.locator("#portal-search [type=search]").fill("电梯应急")
    expect(fresh_page.locator("#portal-search ol > li").first).to_contain_text("电梯")


@pytest.mark.parametrize("language", HOMES)
def test_without_javascript_the_form_leads_to_a_page_with_the_list_of_titles(
    plain_page: Page, site_url: str, language: str
) -> None:
    page = plain_page
    page.goto(site_url + HOMES[language] + "office/")
    page.locator("#site-search input").fill("12315")
    page.locator("#site-search button").click()
    assert page.url == f"{site_url}{HOMES[language]}search/?q=12315"
    page.locator("#portal-search a").click()
    assert page.url == f"{site_url}{HOMES[language]}sitemap/"


def test_only_pieces_of_the_index_are_fetched(fresh_page: Page, site_url: str, real_site: Path) -> None:
    fetched: set[str] = set()
    fresh_page.on("request", lambda request: fetched.add(request.url))
    fresh_page.goto(site_url + "search/?q=传销")
    expect(fresh_page.locator("#portal-search ol > li").first).to_be_visible()
    pieces = [path.name for path in (real_site / "pieces").glob("zh.*")]
    assert 0 < sum(url.rsplit("/", 1)[1] in pieces for url in fetched) < len(pieces) / 4


def _share(hits: Iterator[bool]) -> float:
    counted = list(hits)
    return sum(counted) / len(counted)


@pytest.mark.parametrize(
    ("language", "query", "numbers"),
    [
        ("zh", "電梯壞了怎麼辦", ["963333"]),
        ("zh", "９６３３３３", ["963333"]),
        ("zh", "过期药", ["027-60670200"]),
        ("zh", "营商环境", []),
        ("en", "stuck in a lift", ["963333"]),
        ("en", "uplifting market entities", []),
        ("en", "Complaints about 12315", ["12315"]),
    ],
)
def test_a_service_answers_above_the_results(
    browser_page: Page, site_url: str, language: str, query: str, numbers: list[str]
) -> None:
    browser_page.goto(f"{site_url}{HOMES[language]}search/?q={query}")
    expect(browser_page.locator("#portal-search ol > li").first).to_be_visible()
    shown = browser_page.locator("#answers > li:visible a.call")
    assert [link.inner_text().split()[1] for link in shown.all()] == numbers
    if numbers:
        above, first = (
            shown.first.bounding_box(),
            browser_page.locator("#portal-search ol > li").first.bounding_box(),
        )
        assert above
        assert first
        assert above["y"] < first["y"]
