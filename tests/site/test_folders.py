"""Hand-written pages in folders are pages like others; names that the site makes itself are refused before anything is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.build.export import export
from tests.conftest import OFFICE, gongkai, make, portal
from tests.site.html import ROOT_URL, Site

HEAD = "---\ntitle: {title}\ndescription: {title}.\n---\n# {title}\n\n"
PAGES = {
    "help/index.md": (
        "办事指南",
        "Guide",
        "[1](faq.md) [2](water/save.md) [3](../about.md) [4](../search/index.md)",
    ),
    "help/faq.md": ("常见问题", "Questions", "138****1234，139****5678 [1](index.md) ![](map.png)"),
    "help/water/save.md": ("节水办法", "Saving water", "[1](../faq.md) [2](../../reports/index.md)"),
    "tips/rain.md": ("雨天提示", "Rain", ""),
    "office/leaders.md": ("领导信息", "Leaders", "- 1"),
    "report.md": ("报告须知", "About reports", ""),
    "home.md": ("首页须知", "About home", ""),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of the fictitious office with pages in folders and with names of kinds."""
    made = portal(tmp_path_factory.mktemp("folders"), OFFICE)
    for name, (chinese, english, text) in PAGES.items():
        for language, title in (("", chinese), ("en/", english)):
            file = made / "docs" / language / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(HEAD.format(title=title) + text, "utf-8")
            shutil.copy(
                made / "hooks/gongkai/theme/assets/images/card.png", made / f"docs/{language}help/map.png"
            )
    (made / "docs/_drafts").mkdir()
    (made / "docs/_drafts/next.md").write_text("Not yet")
    make(made, made / "site")
    return made


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    return Site(folder / "site")


def test_the_check_finds_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(main, ["check", "--site", "site", "--no-quote"])
    assert done.exit_code == 0, done.output


def test_each_file_is_a_page_in_both_languages_and_drafts_are_none(site: Site) -> None:
    for name in PAGES:
        address = name.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
        assert {address, f"en/{address}"} <= site.pages.keys()
    assert not [url for url in site.pages if "draft" in url]
    assert (site.folder / "help/map.png").is_file()


@pytest.mark.parametrize(
    ("url", "trail", "title"),
    [
        ("help/water/save/", ["首页", "办事指南", "节水办法"], "节水办法 - 办事指南 - 澄溪县水利局"),
        ("en/help/faq/", ["Home", "Guide", "Questions"], "Questions - Guide - Chengxi County Water Bureau"),
        ("tips/rain/", ["首页", "雨天提示"], "雨天提示 - 澄溪县水利局"),
        (
            "en/office/leaders/",
            ["Home", "The office", "Leaders"],
            "Leaders - The office - Chengxi County Water Bureau",
        ),
    ],
)
def test_a_page_stands_below_the_nearest_index(site: Site, url: str, trail: list[str], title: str) -> None:
    page = site.pages[url]
    assert page.texts("//nav[contains(@class, 'path')]//li") == trail
    assert page.texts("//title") == [title]
    path = url.removeprefix("en/")
    assert page.tree.xpath("//link[@rel='canonical']/@href") == [f"https://www.example.gov.cn/{url}"]
    assert page.tree.xpath("//link[@hreflang='en']/@href") == [f"https://www.example.gov.cn/en/{path}"]
    assert list(page.links("//nav[@class='languages']//a/@href")) == [ROOT_URL + path, f"{ROOT_URL}en/{path}"]


def test_menus_of_other_pages_name_what_stands_at_the_top_only(site: Site) -> None:
    sections = site.pages["reports/"].texts("//nav[@class='sections']//li")
    assert [name for name in sections if name in {title for title, _, _ in PAGES.values()}] == [
        "办事指南",
        "首页须知",
        "报告须知",
    ]
    assert site.pages["help/faq/"].texts("//nav[@class='rail__local']//li") == [
        "办事指南",
        "常见问题",
        "节水办法",
    ]
    assert site.pages["office/"].texts("//nav[@class='rail__local']//li") == ["机关概况", "领导信息"]


def test_site_map_search_and_links_know_the_pages(site: Site) -> None:
    listed = set(site.pages["en/sitemap/"].links("//main//a/@href"))
    assert {
        f"{ROOT_URL}en/help/water/save/",
        f"{ROOT_URL}help/water/save/",
        f"{ROOT_URL}en/tips/rain/",
    } <= listed
    assert "<loc>https://www.example.gov.cn/help/water/save/</loc>" in (
        site.folder / "sitemap.xml"
    ).read_text("utf-8")
    told = "".join(file.read_text("utf-8") for file in site.folder.rglob("pieces/*.json"))
    assert '"help/water/save/"' in told
    for url in ("help/", "en/help/faq/", "help/water/save/"):
        assert [
            link
            for link in site.pages[url].links("//main//@href | //main//@src")
            if link.startswith(ROOT_URL) and not site.has(link)
        ] == []


def test_masks_keep_their_asterisks(site: Site) -> None:
    assert "138****1234，139****5678" in site.pages["help/faq/"].texts("//main")[0]


def test_an_export_holds_them_and_what_stands_beside_them(folder: Path, tmp_path: Path) -> None:
    export(folder, tmp_path / "plain")
    assert (tmp_path / "plain/docs/help/water/save.md").is_file()
    assert (tmp_path / "plain/docs/en/help/map.png").is_file()


TAKEN = ("search.md", "reports/2025.md", "data/figures.csv", "Help.md", "report/index.md")


@pytest.fixture(scope="module")
def told(folder: Path) -> dict[str, list[str]]:
    """What the check and a build say of pages that take an address, by the command."""
    files = [folder / "docs" / language / name for name in TAKEN for language in ("", "en/")]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD.format(title="T"), "utf-8")
    found = {}
    for command in (["check"], ["build", "--driver", "plain"]):
        done = gongkai(folder, *command, LC_ALL="C.UTF-8")
        output = done.stdout + done.stderr
        assert (done.returncode, "Traceback" in output) == (1, False), output
        found[command[0]] = sorted(line for line in output.splitlines() if "[page-address]" in line)
    for file in files:
        file.unlink()
    return found


def test_a_build_refuses_what_the_check_does(told: dict[str, list[str]]) -> None:
    assert len(told["check"]) == 2 * len(TAKEN)
    assert told["build"] == told["check"]


@pytest.mark.parametrize("name", TAKEN)
def test_what_takes_an_address_is_refused(told: dict[str, list[str]], name: str) -> None:
    for language in ("", "en/"):
        assert [line for line in told["check"] if line.startswith(f"docs/{language}{name}:")] != []
