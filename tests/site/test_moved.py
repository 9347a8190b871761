"""Addresses for ever: an office renames a record of every kind, and each address of its last release still leads there."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from click.testing import CliRunner
from lxml import html
from playwright.sync_api import Page

from gongkai.__main__ import main
from gongkai.delivery.manifest import read_manifest, verify_folder, write_manifest
from gongkai.delivery.pack import pack
from gongkai.delivery.verify import verify_url
from gongkai.inspection.built import built_site
from gongkai.reading.sources import read_sources
from tests.conftest import OFFICE, gongkai, make, once, portal, serve
from tools.servers import PACKAGES, find, free_port, running

RENAMED = {
    "areas": ("flood-safety", "floods"),
    "programmes": ("smart-water", "water-platform"),
    "indicators": ("hazards-found", "hazards-seen"),
    "documents": ("streams-plan", "rivers-plan"),
    "reports/2024/achievements": ("hazard-inspection", "inspection"),
    "reports/2025/achievements": ("hazard-inspection", "inspection"),
    "reports/2025/plans": ("more-stations", "stations-by-december"),
}
"""Of a record in each file, what it was called and what it is called now."""


def rename(folder: Path) -> None:
    """Rename all of these, the report of 2025 itself and a hand-written page in the portal in `folder`, and say so."""
    data = folder / "site_data"
    for file in data.rglob("*.yml"):
        text = file.read_text("utf-8")
        for old, new in RENAMED.values():
            text = re.sub(rf"(?<![\w{{|-]){old}(?![\w:-])", new, text)
        text = re.sub(r"report: '?2025'?(?![-\w])", "report: 2025-work", text).replace(
            "reports/2025/", "reports/2025-work/"
        )
        indicator = "    figures: {hazards-found: {indicator: hazards-seen}}\n"
        text = text.replace("  - id: early-warning\n", f"{indicator}  - id: early-warning\n")
        file.write_text(text, "utf-8")
    for name, (old, new) in RENAMED.items():
        file = data / f"{name}.yml"
        text = file.read_text("utf-8")
        first = re.search(rf"( *)- id: {new}\n", text)
        assert first, name
        file.write_text(text.replace(first[0], f"{first[0]}{first[1]}  formerly: [{old}]\n"), "utf-8")
    head = data / "reports/2025/report.yml"
    head.write_text(head.read_text("utf-8") + "formerly: ['2025', /reports/2025/floods-of-old/]\n", "utf-8")
    (data / "reports/2025").rename(data / "reports/2025-work")
    for language in ("", "en/"):
        page = folder / f"docs/{language}help/index.md"
        page.parent.mkdir()
        formerly = "formerly: [/guide-of-old/]\n" if not language else ""
        heading = "# Guide\n" if language else "# 指南\n"
        title = "Guide\ndescription: A guide." if language else "指南\ndescription: 一份指南。"
        page.write_text(f"---\ntitle: {title}\n{formerly}---\n{heading}", "utf-8")


def renamed_portal(folder: Path) -> None:
    """Make that portal in `folder`, and its site."""
    rename(portal(folder, OFFICE))
    make(folder, folder / "site")


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "renamed", renamed_portal)


def pages(renamed: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield each former address of a page, and what stands there."""
    for old in read_manifest(renamed / "site")["moved"]:
        if old.endswith("/"):
            yield old, html.fromstring((renamed / "site" / old / "index.html").read_text("utf-8"))


def test_every_former_address_leads_to_a_page_without_a_script(renamed: Path) -> None:
    found = dict(pages(renamed))
    assert len(found) > 40
    assert {"guide-of-old/", "en/guide-of-old/", "reports/2025/floods-of-old/"} <= found.keys()
    for old, page in found.items():
        link = page.xpath("//a/@href")[0]
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={link}"]
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        whole = urljoin(f"https://www.example.gov.cn/{old}", link)
        assert page.xpath("//link[@rel='canonical']/@href") == [whole.partition("#")[0]]
        there = whole.removeprefix("https://www.example.gov.cn/")
        assert (renamed / "site" / there.partition("#")[0] / "index.html").is_file(), old
        assert there.startswith("en/") == old.startswith("en/")


@pytest.mark.parametrize(
    ("page", "anchors"),
    [
        ("documents/", ["streams-plan", "rivers-plan"]),
        ("commitments/floods/", ["2025-more-stations", "2025-work-stations-by-december", "2025-work-more-stations"]),
        ("reports/2025-work/plan/floods/", ["more-stations", "stations-by-december"]),
        ("reports/2025-work/", ["flood-safety", "floods", "hazard-inspection", "inspection", "plan-flood-safety"]),
        ("indicators/hazards-seen/", ["2025-hazards-found", "2025-work-hazards-found"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["", "en/"])
def test_anchors_are_kept(renamed: Path, language: str, page: str, anchors: list[str]) -> None:
    text = (renamed / "site" / language / page / "index.html").read_text("utf-8")
    ids = re.findall(r'\sid="([^"]*)"', text)
    assert [anchor for anchor in anchors if ids.count(anchor) != 1] == []


def test_pages_that_lead_on_stand_in_no_list(renamed: Path) -> None:
    site = renamed / "site"
    old = [address for address, _ in pages(renamed)]
    listed = (site / "sitemap.xml").read_text("utf-8") + (site / "sitemap/index.html").read_text("utf-8")
    assert [address for address in old if f'/{address}"' in listed or f"/{address}<" in listed] == []


def test_a_page_that_leads_on_is_inspected_if_it_does_more(renamed: Path) -> None:
    page, sources = renamed / "site/guide-of-old/index.html", read_sources(renamed / "site_data")
    kept = page.read_text("utf-8")
    try:
        before = {each.file.path for each in built_site(renamed / "site", sources).pages()}
        page.write_text(kept.replace("<body>", "<body><script>alert(1)</script>"), "utf-8")
        after = {each.file.path for each in built_site(renamed / "site", sources).pages()}
    finally:
        page.write_text(kept, "utf-8")
    assert after - before == {page}


def test_no_address_of_the_last_release_has_vanished_and_one_that_is_nowhere_now_is_a_fault(
    renamed: Path, fixture_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(renamed)
    listed = read_manifest(fixture_site)
    entry = listed["files"]["index.html"]
    listed["files"] |= {
        "programmes/given-up/index.html": entry,
        "files/plan.pdf": entry,
        "pieces/zh-1.json": entry,
    }
    before = tmp_path / "before.json"
    before.write_text(json.dumps(listed, indent=1, sort_keys=True), "utf-8")
    done = CliRunner().invoke(
        main, ["check", "--lang", "en", "--no-quote", "--site", "site", "--against", str(before)]
    )
    lines = enumerate(before.read_text("utf-8").split("\n"), 1)
    line_of = {line.split('"')[1]: number for number, line in lines if line.startswith('  "')}
    message = "was published and is nowhere now; write formerly at the record that took its place [address-vanished]"
    assert [line for line in done.output.splitlines() if "vanished" in line] == [
        f"{before}:{line_of[name]}:1: /{shown} {message}"
        for name, shown in (
            ("files/plan.pdf", "files/plan.pdf"),
            ("programmes/given-up/index.html", "programmes/given-up/"),
        )
    ]
    assert done.exit_code == 1


def test_against_needs_a_site() -> None:
    done = CliRunner().invoke(main, ["check", "--against", "site"])
    assert done.exit_code == 2
    assert "--against needs --site" in done.output


def test_the_build_counts_no_page_that_leads_on(renamed: Path) -> None:
    done = gongkai(renamed, "build", "--driver", "plain")
    listed = read_manifest(renamed / "site")
    pages = {name for name in listed["files"] if name.endswith("index.html") and "embed/" not in name}
    count = len(pages - {f"{old}index.html" for old in listed["moved"]}) // 2
    assert f"{count} zh, {count} en pages" in done.stdout, done.stdout


def test_a_plain_server_gives_what_was_built(renamed: Path) -> None:
    for url in serve(renamed / "site"):
        assert verify_url(url) == []


@pytest.mark.parametrize("base", ["/", "/portal/"])
@pytest.mark.parametrize(("host", "program"), [("nginx", "nginx"), ("apache", "apache2"), ("caddy", "caddy")])
def test_servers_answer_301_at_every_former_address(
    renamed: Path, host: str, program: str, base: str
) -> None:
    if not find(program):
        pytest.skip(f"{program} is not installed: apt-get install {' '.join(PACKAGES[program])}")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        site = shutil.copytree(renamed / "site", Path(folder, "site"))
        options = [f"--base={base}", f"--port={free_port()}"]
        text = CliRunner().invoke(main, ["headers", host, str(site), *options]).output
        port, moved = int(options[1].partition("=")[2]), read_manifest(site)["moved"]
        assert any(old.endswith(".pdf") for old in moved)
        with running(program, text, port, Path(folder, host)) as url:
            asked = {**moved, **{old[:-1]: new for old, new in moved.items() if old.endswith("/")}}
            assert {old: _answer(port, base + old) for old in asked} == {
                old: (301, base + new) for old, new in asked.items()
            }
            assert verify_url(url.rstrip("/") + base) == []


def _answer(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    connection.close()
    there = urlsplit(answer.headers["Location"] or "")
    return answer.status, there._replace(scheme="", netloc="").geturl()


def test_hosts_that_read_a_file_of_redirects_get_one(renamed: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(renamed / "site/help", site / "help")  # to compress all of them takes long
    shutil.copy(renamed / "site/index.html", site)
    write_manifest(site, renamed, read_manifest(renamed / "site")["moved"])
    pack(site, headers_file=True)
    lines = (site / "_redirects").read_text("utf-8").splitlines()
    assert (
        lines[0]
        == "# For Netlify, Cloudflare Pages and hosts like them. Written by `gongkai pack`; do not edit."
    )
    for old, new in (("guide-of-old/", "help/"), ("en/guide-of-old", "en/help/")):
        at = lines.index(f"/{old} /{new} 301!")
        assert lines[at + 1] == f"/{old} /{new} 301"
    assert {"_headers", "_redirects"} <= set(read_manifest(site)["made"])
    assert verify_folder(site) == []
    pack(site)
    assert not (site / "_redirects").exists()


def test_a_manifest_that_would_write_into_a_servers_file_is_none(renamed: Path, tmp_path: Path) -> None:
    listed = read_manifest(renamed / "site")
    listed["moved"] = {'a/"; } server { listen 81; }': "b/"}
    (tmp_path / "manifest.json").write_text(json.dumps(listed), "utf-8")
    done = CliRunner().invoke(main, ["headers", "nginx", str(tmp_path)])
    assert done.exit_code == 1
    assert "is damaged, or no manifest of a site" in done.output


def test_a_page_that_leads_on_takes_the_anchor_along(renamed: Path, browser_page: Page) -> None:
    for url in serve(renamed / "site"):
        browser_page.goto(f"{url}reports/2025/flood-safety/#figures", wait_until="load")
        browser_page.wait_for_url(f"{url}reports/2025-work/floods/#figures")
