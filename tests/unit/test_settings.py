"""Settings of the environment are checked once, and what is wrong is said in a sentence."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.faults.problems import DataError
from gongkai.reading.settings import Settings, settings, told

NO_ADDRESS = (
    "SITE_URL: {} is no address of a website; write it as https://www.example.gov.cn/ or "
    "https://www.example.gov.cn/portal/"
)


def _told(environment: dict[str, str]) -> str:
    with pytest.raises(DataError) as caught:
        settings(environment)
    return told(caught.value, str)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://example.cn", "https://example.cn/"),
        ("https://example.cn/portal", "https://example.cn/portal/"),
        ("https://example.cn/portal//", "https://example.cn/portal/"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/"),
        ("http://localhost:8000/a/b", "http://localhost:8000/a/b/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("https://www.xn--fiqs8s.xn--zfr164b/a%20b/~x", "https://www.xn--fiqs8s.xn--zfr164b/a%20b/~x/"),
    ],
)
def test_an_address_gets_its_last_slash(written: str, meant: str) -> None:
    assert settings({"SITE_URL": written}).site_url == meant


@pytest.mark.parametrize(
    "written",
    [
        "example.cn", "/portal/", "ftp://example.cn/", "https:///portal/", "https://", "http:/example.cn/",
        "https://example", "https://ex ample.cn/", " https://example.cn/", "https://example.cn/a b/", "https://example.cn\n",
        "https://example.cn:99999/", "https://example.cn:x/", "https://example.cn:0/", "https://exa_mple.cn/", "https://-a.cn/",
        "https://example..cn/", "https://[::1/", "https://example.cn/a/../b/", "https://example.cn/./", "https://example.cn//a/",
        "https:\\\\example.cn\\", "https://example.cn/%zz/", 'https://example.cn/"><script>/', "javascript:alert(1)", "8640000",
        "https://example.cn/%2e%2e/", "https://example.cn/a/%2E/", "https://example.cn/index.html", "https://example.cn/a/default.aspx/",
        "http://256.1.1.1/", "http://1.2.3/", "https://example.cn:080/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(written: str) -> None:
    assert _told({"SITE_URL": written}) == NO_ADDRESS.format(written.replace("\n", "⏎"))


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (
            "https://example.cn/?a=1",
            "SITE_URL: https://example.cn/?a=1: leave out what stands from ? or # on",
        ),
        (
            "https://example.cn/#top",
            "SITE_URL: https://example.cn/#top: leave out what stands from ? or # on",
        ),
        (
            "https://editor:secret@example.cn/",
            "SITE_URL: an address has no user name or password before @; leave them out",
        ),
        (
            "HTTPS://Example.CN/Portal",
            "SITE_URL: HTTPS://Example.CN/Portal: write it as https://example.cn/Portal/",
        ),
        ("https://鄂州.政务/", "SITE_URL: https://鄂州.政务/: write it as https://xn--6rt615i.xn--zfr164b/"),
        (
            "HTTP://例子.中国:8080/公开/",
            "SITE_URL: HTTP://例子.中国:8080/公开/: write it as http://xn--fsqu00a.xn--fiqs8s:8080/%E5%85%AC%E5%BC%80/",
        ),
        (
            "https://example.cn/公开",
            "SITE_URL: https://example.cn/公开: write it as https://example.cn/%E5%85%AC%E5%BC%80/",
        ),
    ],
)
def test_an_address_written_otherwise_is_told_how(written: str, fault: str) -> None:
    assert _told({"SITE_URL": written}) == fault


@pytest.mark.parametrize("name", ["SOURCE_DATE_EPOCH", "GONGKAI_PROCESSES"])
@pytest.mark.parametrize("value", ["x", "-1", "1.5", "1e3", "１", " 1", "9" * 15, "9" * 400, "0x10"])
def test_odd_numbers_are_refused(name: str, value: str) -> None:
    assert " is no whole number from " in _told({name: value})


def test_what_is_not_set_or_empty_is_none() -> None:
    assert settings({}) == Settings(None, None, None)
    assert settings({"SITE_URL": "", "SOURCE_DATE_EPOCH": "", "GONGKAI_PROCESSES": ""}) == Settings(
        None, None, None
    )
    assert settings({"SOURCE_DATE_EPOCH": "0", "GONGKAI_PROCESSES": "2"}) == Settings(None, 0, 2)


def test_all_faults_are_told_at_once_and_a_mistyped_name_too() -> None:
    assert _told(
        {"GONGKAI_PROCESES": "2", "GONGKAI_COLOUR": "x", "GONGKAI_PROCESSES": "0", "SITE_URL": "x"}
    ) == (
        "GONGKAI_COLOUR: no setting has this name; known: SITE_URL, SOURCE_DATE_EPOCH, GONGKAI_NOW, GONGKAI_PROCESSES, GONGKAI_BROWSER\n"
        "GONGKAI_PROCESES: no setting has this name; did you mean GONGKAI_PROCESSES?\n"
        "GONGKAI_PROCESSES: 0 is no whole number from 1 to 256\n" + NO_ADDRESS.format("x")
    )


@pytest.mark.parametrize("command", [["check"], ["build"], ["serve"], ["export", "x"], ["verify", "site"]])
def test_every_command_tells_them_and_ends(command: list[str]) -> None:
    result = CliRunner().invoke(
        main, command, env={"SITE_URL": "example.cn", "LC_ALL": "C.UTF-8"}, catch_exceptions=False
    )
    assert (result.exit_code, result.stderr) == (1, NO_ADDRESS.format("example.cn") + "\n")


def test_bytes_that_are_no_text_are_refused_and_can_be_told() -> None:
    assert _told({"SITE_URL": "https://example.cn/\udcff"}) == NO_ADDRESS.format(r"https://example.cn/\udcff")
