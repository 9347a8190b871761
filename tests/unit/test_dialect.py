"""The Markdown of hand-written pages: boxes, notes, definitions and tasks, as they are read and heard."""

from __future__ import annotations

import pytest

from gongkai.reading.dialect import converter


def made(text: str, language: str = "zh") -> str:
    return converter(language).convert(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('!!! note "须知"\n\n    正文', '<div class="admonition note" role="note">\n<p class="admonition-title">须知</p>\n<p>正文</p>\n</div>'),
        ("!!! warning “慢”\n    正文", '<div class="admonition warning" role="note">\n<p class="admonition-title">慢</p>\n<p>正文</p>\n</div>'),
        ('??? info "为何"\n\n    正文', '<details class="admonition info">\n<summary>为何</summary>\n<p>正文</p>\n</details>'),
        ('???+ info "为何"\n\n    正文', '<details class="admonition info" open="open">\n<summary>为何</summary>\n<p>正文</p>\n</details>'),
        ("3. 三\n4. 四", '<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>'),
        ("词\n:   义", "<dl>\n<dt>词</dt>\n<dd>义</dd>\n</dl>"),
        ("- [x] 一\n- [ ] 二", '<ul>\n<li class="task"><span aria-label="已完成" role="img">☑</span> 一</li>\n<li class="task"><span aria-label="待完成" role="img">☐</span> 二</li>\n</ul>'),
        ("电话138****1234、139****5678", "<p>电话138****1234、139****5678</p>"),
    ],
)  # fmt: skip
def test_what_editors_know_becomes_what_they_mean(text: str, html: str) -> None:
    assert made(text) == html


@pytest.mark.parametrize(
    ("kind", "language", "title"),
    [("note", "zh", "说明"), ("danger", "zh", "警告"), ("注意事项", "zh", "注意事项"), ("note", "en", "Please note")],
)  # fmt: skip
def test_a_box_without_a_title_is_headed_in_the_language_of_the_page(
    kind: str, language: str, title: str
) -> None:
    assert f'<p class="admonition-title">{title}</p>' in made(f"!!! {kind}\n\n    x", language)
    assert f"<summary>{title}</summary>" in made(f"??? {kind}\n\n    x", language)


def test_notes_stand_in_the_order_of_the_text_and_lead_back() -> None:
    html = made("甲[^b]，乙[^a]，丙[^b]。\n\n[^a]: 一\n[^b]: 二\n[^c]: 没有引用")
    assert html.index("二") < html.index("一")
    assert '<sup id="fnref:b"><a class="footnote-ref" href="#fn:b" role="doc-noteref">1</a></sup>' in html
    assert '<section aria-label="注释" class="footnotes" role="doc-endnotes">' in html
    assert (
        'aria-label="回到正文中注1处" class="footnote-backref" href="#fnref2:b" role="doc-backlink"' in html
    )
    assert "#fnref:c" not in html
