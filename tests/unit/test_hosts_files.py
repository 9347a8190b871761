"""`_headers` and `_redirects`, read as the hosts say that they read them: Netlify and Cloudflare Pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from gongkai.delivery import policy
from gongkai.delivery.hosts import Place, configuration, redirects, unframed

NAMES = (
    "index.html", "404.html", "feed.xml", "about/index.html", "reports/2024/index.html", "en/index.html", "en/feed.xml",
    "en/reports/2024/index.html", "embed/a/index.html", "en/embed/a/index.html", "data/figures.csv",
)  # fmt: skip
MOVED = {"guide-of-old/": "help/", "en/guide-of-old/": "en/help/", "reports/2023/report.pdf": "reports/2023-h1/report.pdf"}  # fmt: skip
NETLIFY, CLOUDFLARE = r"\d{3}!?", "30[12378]"
"""Codes that each host takes in a line; what is none of them is passed over."""


def rules(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield pattern, name and value of each header."""
    pattern = ""
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        assert len(line) <= 2_000
        if not line[0].isspace():
            pattern = line
            assert pattern.startswith("/")
            assert pattern.count("*") <= 1
            continue
        name, colon, value = line.strip().partition(": ")
        assert colon
        assert re.fullmatch(r"[A-Za-z-]+", name)
        yield pattern, name, value


def answered(text: str, path: str) -> Mapping[str, str]:
    """The headers of an answer: those of all rules that fit, one that several state with all values."""
    found: dict[str, str] = {}
    for pattern, name, value in rules(text):
        if re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), path):
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def led(text: str, path: str, codes: str) -> tuple[str, str] | None:
    """Where the first rule leads that fits, and with which code."""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        assert len(line) <= 1_000
        source, target, code = line.split()
        if re.fullmatch(codes, code) and source == path:
            return target, code
    return None


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_the_headers_and_only_charts_may_stand_in_frames(name: str) -> None:
    text = configuration("netlify", Place(), unframed=unframed(NAMES))
    found = answered(text, f"/{name.removesuffix('index.html')}")
    framed = name.startswith(("embed/", "en/embed/"))
    for header, value in policy.headers().items():
        if header == policy.CSP:
            assert ("frame-ancestors 'none'" in found[header]) is not framed
            assert found[header].startswith("default-src 'none'; ")
        elif header != policy.FRAMES:
            assert found[header] == value
    assert (policy.FRAMES in found) is not framed


def test_of_more_rules_than_a_host_reads_none_is_needed() -> None:
    many = [f"page-{number}/index.html" for number in range(100)]
    text = configuration("netlify", Place(), unframed=unframed([*NAMES, *many]))
    assert len({pattern for pattern, _, _ in rules(text)}) == 1
    assert answered(text, "/page-99/")[policy.FRAMES] == "DENY"
    assert (
        len({pattern for pattern, _, _ in rules(configuration("netlify", Place(), unframed=unframed(NAMES)))})
        <= 100
    )


@pytest.mark.parametrize(("old", "new"), MOVED.items())
def test_a_former_address_leads_on_at_each_host_for_ever(old: str, new: str) -> None:
    text = redirects(MOVED)
    asked = [f"/{old}", *([f"/{old[:-1]}"] if old.endswith("/") else [])]
    for path in asked:
        assert led(text, path, NETLIFY) == (f"/{new}", "301!")
        assert led(text, path, CLOUDFLARE) == (f"/{new}", "301")
    assert led(text, f"/{new}", CLOUDFLARE) is None
