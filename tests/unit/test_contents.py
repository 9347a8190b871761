"""What stands in files of all kinds is found, within limits; what nobody can read is told."""

import gzip
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from gongkai.faults.privacy import leaks
from gongkai.reading.contents.found import Part, Picture, Unread
from gongkai.reading.contents.looking import looked_into

from .packages import (
    OLE,
    chunk,
    document,
    jpeg,
    letter,
    open_document,
    packed,
    pdf,
    png,
    rich_text,
    tape,
    workbook,
)

NUMBER = "13911070022"
TABLE = f"姓名,电话\n李某,{NUMBER}\n"


def private(name: str, content: bytes) -> list[str]:
    """The kinds of what is private in a file."""
    parts = [part for part in looked_into(name, content) if isinstance(part, Part)]
    return [leak.kind for part in parts for leak in leaks(part.text, wrapped=part.wrapped)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", workbook(("李某", 13911070022))),
        ("a.xlsx", workbook(("李某", NUMBER))),
        ("a.et", workbook(("公开",), more={"xl/comments1.xml": f"<comments><t>{NUMBER}</t></comments>"})),
        ("a.docx", document("李某139", "1107", "0022")),
        ("a.odt", open_document(f"李某{NUMBER}")),
        ("a.zip", packed({"内.zip": packed({"n.txt": f"李某{NUMBER}"})})),
        ("a.zip", packed({f"李某{NUMBER}.txt": ""})),
        (
            "a.docx",
            packed({"[Content_Types].xml": "<Types/>", "word/embeddings/a.xlsx": workbook((NUMBER,))}),
        ),
        ("a.rtf", rich_text(f"李某手机{NUMBER}")),
        ("a.tar.gz", tape("a.csv", TABLE.encode())),
        ("a.gz", gzip.compress(TABLE.encode())),
        ("a.eml", letter(f"李某的电话是{NUMBER}")),
        ("a.tsv", TABLE.replace(",", "\t").encode("gbk")),
        ("a.csv", TABLE.encode("utf-16")),
        ("a.csv", TABLE.encode("utf-16-le")),
        ("A.CSV", TABLE.encode()),
        ("A.JSON", f'{{"电话": "{NUMBER}"}}'.encode()),
        ("no-ending", TABLE.encode()),
        ("a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><desc>{NUMBER}</desc></svg>".encode()),
        ("a.png", png(chunk(b"tEXt", f"Software\0{NUMBER}".encode()))),
        ("a.png", png(chunk(b"zTXt", b"Software\0\0" + zlib.compress(NUMBER.encode())))),
        ("a.jpg", jpeg((0xFE, f"call {NUMBER}".encode()))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_private_number_is_found_in_whatever_it_is_packed(name: str, content: bytes) -> None:
    assert set(private(name, content)) == {"mobile-number"}


def test_a_private_number_is_found_in_what_a_pdf_says_of_itself(tmp_path: Path) -> None:
    assert private("a.pdf", pdf(tmp_path, "Text", author=f"Li {NUMBER}")) == ["mobile-number"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", workbook(("项目", "数"), ("抽检", 1391107))),
        ("a.csv", "项目,数\n抽检,139\n11070022,个\n".encode("gbk")),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M13911 07002 2 139 11070022'/></svg>"),
        ("a.txt", "公开文件\r\n咨询0711-3381234".encode("utf-16")),
        ("a.woff2", b"wOF2" + NUMBER.encode()),
        ("a.txt", b""),
    ],
)
def test_what_only_looks_private_in_a_file_passes(name: str, content: bytes) -> None:
    found = list(looked_into(name, content))
    assert private(name, content) == []
    assert [each for each in found if not isinstance(each, Part)] == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (jpeg((0xE1, b"Exif\0\0II*\0")), "EXIF"),
        (jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>")), "XMP"),
        (png(chunk(b"tEXt", b"Author\0Li")), "text"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x15infe\x02\0\0\1\0\2\0\0Exif\0", "EXIF"),
    ],
)
def test_a_picture_that_tells_of_its_making_is_told(content: bytes, kind: str) -> None:
    assert Picture("", kind) in list(looked_into("a", content))


def test_a_picture_that_names_its_program_passes() -> None:
    assert not any(
        isinstance(each, Picture) for each in looked_into("a.png", png(chunk(b"tEXt", b"Software\0Gimp")))
    )


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.doc", OLE, "unknown"),
        ("a.wps", OLE, "unknown"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00" + b"x" * 90, "unknown"),
        ("a.xlsx", OLE, "unknown"),
        ("a.docx", b"PK\x03\x04 cut short", "damaged"),
        ("a.pdf", b"%PDF-1.7 cut short", "damaged"),
        ("a.zip", packed({"a": bytes(61_000_000)}), "too much"),
    ],
)
def test_what_nobody_can_read_is_told(name: str, content: bytes, reason: str) -> None:
    assert list(looked_into(name, content)) == [Unread("", reason)]


def test_pages_that_are_pictures_are_told(tmp_path: Path) -> None:
    assert Unread("", "scanned") in list(looked_into("a.pdf", pdf(tmp_path)))


@pytest.mark.parametrize("pack", [lambda inner: packed({"a.zip": inner}), gzip.compress], ids=["zip", "gzip"])
def test_a_bomb_is_told_and_not_unpacked(pack: Callable[[bytes], bytes]) -> None:
    bomb = packed({f"{number}": b" " * 20_000_000 for number in range(2)})
    found = looked_into("a", pack(pack(packed({"a": bomb, "b": bomb}))))
    assert [each.reason for each in found if isinstance(each, Unread)] == ["too much"]


def test_boxes_within_boxes_end() -> None:
    content = b"text"
    for _ in range(30):
        content = packed({"a.zip": content})
    assert [each.reason for each in looked_into("a.zip", content) if isinstance(each, Unread)] == ["too much"]


def test_what_is_attached_to_a_letter_is_looked_into_and_named_by_both() -> None:
    letter = EmailMessage()
    letter["Subject"] = "list"
    letter.set_content("see the list\n")
    letter.add_attachment("13912345678\n", filename="list.txt")
    found = [each for each in looked_into("letter.eml", letter.as_bytes()) if isinstance(each, Part)]
    assert any("list.txt" in each.name and "13912345678" in each.text for each in found)
