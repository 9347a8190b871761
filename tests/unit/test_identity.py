"""The table of the office's marks knows every field of the data, and the data every mark."""

from __future__ import annotations

from gongkai.model import identity
from gongkai.model.identity import MARKS, UNMARKED, Mark
from gongkai.model.office import Agency, Filing


def _fields() -> set[tuple[str, ...]]:
    own = {(name,) for name in Agency.model_fields if name != "filing"}
    return own | {("filing", name) for name in Filing.model_fields}


def _mark(*path: str) -> Mark:
    return next(mark for mark in MARKS if mark.path == path)


def test_every_field_of_the_office_is_a_mark_or_said_to_be_none_and_every_mark_is_a_field() -> None:
    assert {mark.path for mark in MARKS} | UNMARKED == _fields()
    assert not {mark.path for mark in MARKS} & UNMARKED
    assert len({mark.path for mark in MARKS}) == len(MARKS)


def test_whatever_is_filed_is_shown_in_the_footer_and_on_the_page_of_the_office_checked_and_asked_for() -> (
    None
):
    for mark in (mark for mark in MARKS if mark.filed):
        assert all((mark.footer, mark.page, mark.form, mark.unlike, mark.asked)), mark.path


def test_each_mark_leads_where_it_can_be_looked_up() -> None:
    links = {
        ("telephone",): ("027-12345678转12", "tel:+862712345678;ext=12"),
        ("email",): ("a.b@c.gov.cn", "mailto:a.b@c.gov.cn"),
        ("website",): ("http://a.gov.cn/b", "http://a.gov.cn/b"),
        ("filing", "police"): (
            "鄂公网安备 42070002000001号",
            "https://beian.mps.gov.cn/#/query/webSearch?code=42070002000001",
        ),
        ("filing", "icp"): ("鄂ICP备12345678号", "https://beian.miit.gov.cn/"),
        ("filing", "party_badge"): ("0AF", "https://bszs.conac.cn/sitename?method=show&id=0AF"),
        ("filing", "error_report"): ("https://zfwzzc.www.gov.cn/a", "https://zfwzzc.www.gov.cn/a"),
    }
    assert {mark.path for mark in MARKS if mark.address} == links.keys()
    assert {path: _mark(*path).link(value) for path, (value, _) in links.items()} == {
        path: link for path, (_, link) in links.items()
    }
    assert [mark.path for mark in MARKS if mark.link("")] == []


def test_no_link_is_made_from_a_number_that_is_none() -> None:
    assert _mark("filing", "police").link("pending") == ""
    assert _mark("filing", "error_report").link("http://example.com/") == ""


def test_the_hosts_of_the_marks_are_those_of_their_links() -> None:
    assert identity.hosts() == {
        "bszs.conac.cn", "beian.mps.gov.cn", "beian.miit.gov.cn", "zfwzzc.www.gov.cn", "zfwzgl.www.gov.cn",
    }  # fmt: skip
