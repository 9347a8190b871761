"""The report of this portal as Word files of every make comes back character for character."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.importing.manuscripts.read import read
from tests.unit.manuscripts.word_files import level, numbering, paragraph, run, style, table, word_file

SOURCE = (Path(__file__).parents[2] / "site_data/reports/2023-h1/source.txt").read_text("utf-8")
LINES = [line.strip() for line in SOURCE.split("\n") if line.strip()]
_MARKED = re.compile(
    r"(?:[一二三四五六七八九十]+、)|(?:\([一二三四五六七八九十]+\))|(?:[一二三四五六七八九十]是)"
)
LEVEL = {"、": 0, ")": 1, "是": 2}


def parted(line: str) -> tuple[int | None, str]:
    """The level of a line, and its text behind the marker."""
    found = _MARKED.match(line)
    return (LEVEL[found[0][-1]], line[found.end() :]) if found else (None, line)


def levels(form: str, suffix: str = "", linked: bool = False) -> str:
    texts = ("%1、", "(%2)", "%3是")
    return "".join(
        level(at, form, text, extra=f'<w:pStyle w:val="s{at}"/>' if linked else "", suffix=suffix)
        for at, text in enumerate(texts)
    )


def numbered(write: Callable[[str], str], form: str, suffix: str = "") -> bytes:
    parts = (parted(line) for line in LINES)
    body = "".join(
        paragraph(write(text)) if at is None else paragraph(write(text), numbered=(4, at))
        for at, text in parts
    )
    return word_file(body, parts={"numbering": numbering({3: levels(form, suffix)}, {4: (3, "")})})


def broken(text: str) -> str:
    """A text in runs of a few characters, each set in its own way."""
    chance = random.Random(text)
    runs = []
    while text:
        length = chance.randint(1, 7)
        runs.append(
            run(
                text[:length],
                chance.choice(["", "<w:b/>", '<w:rFonts w:hint="eastAsia"/>', '<w:color w:val="FF0000"/>']),
            )
        )
        text = text[length:]
    return chance.choice(["", '<w:proofErr w:type="spellEnd"/>', '<w:bookmarkEnd w:id="0"/>']).join(runs)


def changed(text: str) -> str:
    """A text of which a part was inserted, a part moved, and something deleted."""
    middle = len(text) // 2
    deleted = '<w:del w:id="2"><w:r><w:delText>试行的</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="3">{run(text[middle:])}</w:moveFrom>'
    return moved + run(text[: middle // 2]) + deleted + f'<w:ins w:id="1">{run(text[middle // 2 : middle])}</w:ins><w:moveTo w:id="4">{run(text[middle:])}</w:moveTo>'  # fmt: skip


def wrapped(text: str) -> str:
    """A text in fields, links, tags and controls, with what is not shown between."""
    third = len(text) // 3
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        char.format("begin") + '<w:r><w:instrText>DOCPROPERTY x</w:instrText></w:r>' + char.format("separate") + run(text[:third]) + char.format("end")
        + run("内部", "<w:vanish/>")
        + f'<w:hyperlink><w:smartTag>{run(text[third : 2 * third])}</w:smartTag></w:hyperlink><w:r><w:commentReference w:id="1"/></w:r>'
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{run(text[2 * third :])}</w:sdtContent></w:sdt>"
    )  # fmt: skip


def through_styles() -> bytes:
    styles = "".join(
        style(f"s{at}", f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>')
        + style(f"t{at}", based_on=f"s{at}")
        for at in range(3)
    )
    body = "".join(
        paragraph(text, f'<w:pStyle w:val="{"st"[len(text) % 2]}{at}"/>' if at is not None else "")
        for at, text in map(parted, LINES)
    )
    return word_file(
        body,
        parts={
            "styles": styles,
            "numbering": numbering({7: levels("chineseCounting", linked=True)}, {1: (7, "")}),
        },
    )


def as_wps() -> bytes:
    """Each level a list of its own; each run of items a numbering that begins anew."""
    body, lists, nums, id, depth = "", {at: level(0, "chineseCounting", text, suffix="nothing") for at, text in enumerate(("%1、", "(%1)", "%1是"))}, {}, 0, -1  # fmt: skip
    current: dict[int, int] = {}
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for at, text in map(parted, LINES):
        if at is not None and (at > depth or at not in current):
            id += 1
            current[at], nums[id] = id, (at, anew)
        depth = depth if at is None else at
        body += (
            paragraph("　　" + text + "\xa0") if at is None else paragraph(text, numbered=(current[at], 0))
        )
    return word_file(body, parts={"numbering": numbering(lists, nums)})


def in_a_box() -> bytes:
    content = "".join(map(paragraph, LINES))
    box = f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    return word_file(paragraph(box))


def one_paragraph() -> bytes:
    return word_file(paragraph("<w:r><w:br/></w:r>".join(map(run, LINES))))


def merged() -> bytes:
    """Each line two paragraphs, of which the end of the first was deleted."""
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    return word_file("".join(paragraph(line[:5], gone) + paragraph(line[5:]) for line in LINES))


def with_contents() -> bytes:
    entries = "".join(paragraph(f"{line[:12]}\t1") for line in LINES[:8])
    gallery = f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{entries}</w:sdtContent></w:sdt>'
    return word_file(gallery + "".join(paragraph(line) + paragraph() for line in LINES))


VARIANTS: dict[str, Callable[[], bytes]] = {
    "typed": lambda: word_file("".join(map(paragraph, LINES))),
    "numbered": lambda: numbered(run, "chineseCountingThousand"),
    "numbered with tabs, Japanese": lambda: numbered(run, "japaneseCounting", "tab"),
    "numbered by styles": through_styles,
    "as WPS numbers": as_wps,
    "runs broken up": lambda: numbered(broken, "taiwaneseCountingThousand", "nothing"),
    "changes tracked": lambda: numbered(changed, "chineseCounting"),
    "fields and controls": lambda: numbered(wrapped, "chineseCounting"),
    "in a frame": lambda: word_file(table([["".join(map(paragraph, LINES))]])),
    "in a text box": in_a_box,
    "one paragraph with breaks": one_paragraph,
    "ends of paragraphs deleted": merged,
    "with a table of contents": with_contents,
}


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS)
def test_the_report_comes_back_character_for_character(variant: Callable[[], bytes]) -> None:
    assert read("report.docx", variant()).text == "\n".join(LINES)
