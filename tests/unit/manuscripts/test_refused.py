"""What cannot be read is refused in one sentence that says what to do; damage never ends in a traceback or a hang."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.faults.problems import DataError, Problem
from gongkai.importing.manuscripts import signatures
from gongkai.importing.manuscripts.read import read

from .word_files import archive, level, numbering, paragraph, run, style, table, word_file, xml

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
OLD = "this is a file in the old form of Word or WPS; open it there, choose “Save as” with the type “Word document (.docx)”, and take that file"
PROTECTED = "the file is protected by a password; open it, take the password off, and save it as .docx"
PDF = "a PDF knows where letters stand, but not what is a paragraph; take the Word or WPS file from which it was made, saved as .docx"
OFD = "an OFD file knows where letters stand, but not what is a paragraph; take the Word or WPS file from which it was made, saved as .docx"
RTF = "this is an RTF file; open it in Word or WPS, choose “Save as” with the type “Word document (.docx)”, and take that file"
SHEET = (
    "this is a spreadsheet, slides or an OpenDocument file; save or paste the text as a Word document (.docx)"
)
ARCHIVE = "this is an archive; unpack it and take the .docx, .html or .txt file in it"
MACROS = "the file holds macros, that is programs; open it in Word or WPS, save it as .docx without macros, and take that"
PAGE = "this is a web page in one file (.mht); open it in the browser and save it as “web page, HTML only”, or open it in Word and save it as .docx"
AS_XML = "this is a Word file as XML; open it in Word or WPS, choose “Save as” with the type “Word document (.docx)”, and take that file"
UNKNOWN = "this kind of file cannot be read; save the report as .docx, as .html or as .txt"
NO_TEXT = "this is neither UTF-8 nor GBK, or the file is damaged; open it in an editor and save it as UTF-8"
NOTHING = (
    "no text was found in the file; if it holds pictures of pages, take the file from which they were made"
)
DAMAGED = "the file is damaged ({}); open it in Word or WPS, save it under a new name as .docx, and take that"
DECLARES = "the file declares a document type, which Word never does and which can do harm; open it in Word or WPS and save it afresh as .docx"
HUGE = "unpacked, the file is far larger than any report (more than 32 MB of text); paste the text into a new file"
WORD = word_file(paragraph("水"))


def refused(name: str, content: bytes) -> str:
    with pytest.raises(DataError) as raised:
        read(name, content)
    (fault,) = raised.value.problems
    return str(fault).removeprefix(f"{name or '-'}:1:1: ")


def with_main(document: str) -> bytes:
    return archive({"word/document.xml": document})


def locked() -> bytes:
    """A Word file that says of its parts that they are encrypted."""
    return WORD.replace(b"PK\x01\x02\x14\x00\x14\x00\x00\x00", b"PK\x01\x02\x14\x00\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


ENTITIES = xml("document", f"<w:body>{paragraph('水')}</w:body>").replace(
    "<w:document", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document', 1
)
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(
        f'<!ENTITY {one} "{f"&{before};" * 10}">' for before, one in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
CASES = {
    "an old Word file": ("年报.doc", OLE, OLD),
    "an old WPS file": ("年报.wps", OLE, OLD),
    "an old Word file under a new name": ("年报.docx", OLE, OLD),
    "a password": ("年报.docx", OLE + "EncryptedPackage".encode("utf-16-le"), PROTECTED),
    "a password of zip": ("年报.docx", locked(), PROTECTED),
    "a PDF": ("年报.pdf", b"%PDF-1.7\n", PDF),
    "a PDF under another name": ("年报.docx", b"\r\n%PDF-1.7\n", PDF),
    "an OFD file": ("年报.ofd", archive({"OFD.xml": "<ofd/>"}), OFD),
    "an OFD file by name": ("年报.ofd", b"x", OFD),
    "an RTF file": ("年报.doc", b"{\\rtf1\\ansi}", RTF),
    "a spreadsheet": ("年报.xlsx", archive({"xl/workbook.xml": "<a/>"}), SHEET),
    "an OpenDocument text": ("年报.odt", archive({"mimetype": "application/vnd.oasis.opendocument.text"}), SHEET),
    "an archive": ("年报.zip", archive({"a.docx": b""}), ARCHIVE),
    "macros": ("年报.docx", word_file(paragraph("水"), files={"word/vbaProject.bin": b"x"}), MACROS),
    "macros by name": ("年报.docm", WORD, MACROS),
    "an archived page": ("年报.mht", b"MIME-Version: 1.0\r\n", PAGE),
    "an archived page under another name": ("年报.doc", b"From: <Saved by Windows>\r\n", PAGE),
    "a Word file as XML": ("年报.xml", b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">', AS_XML),
    "a picture": ("年报.jpg", b"\xff\xd8\xff\xe0", UNKNOWN),
    "an unknown file without name": ("", b"\x00\x01\x02\xff\xfe", NO_TEXT),
    "a text that is none": ("年报.txt", b"\x89PNG\r\n\x1a\n\x00", NO_TEXT),
    "nothing at all": ("年报.docx", b"", "the file is empty; save the report and take that file"),
    "only white space": ("年报.txt", "　\n\ufeff ".encode(), NOTHING),
    "a Word file with a picture only": ("年报.docx", word_file(paragraph("<w:r><w:drawing/></w:r>")), NOTHING),
    "text with the name of a Word file": ("年报.docx", "水".encode(), DAMAGED.format("zip")),
    "half a Word file": ("年报.docx", WORD[: len(WORD) // 2], DAMAGED.format("zip")),
    "no text in it": ("年报.docx", archive({"word/styles.xml": "<a/>"}), DAMAGED.format("word/document.xml")),
    "no body": ("年报.docx", with_main(xml("document", "")), DAMAGED.format("word/document.xml")),
    "broken XML": ("年报.docx", with_main("<w:document"), DAMAGED.format("word/document.xml")),
    "XML that is deeper than any text": ("年报.docx", with_main(xml("document", "<w:body>" + "<w:p>" * 5000 + "</w:p>" * 5000 + "</w:body>")), DAMAGED.format("word/document.xml")),
    "an external entity": ("年报.docx", with_main(ENTITIES), DECLARES),
    "entities of entities": ("年报.docx", with_main(LAUGHS + "<x>&i;</x>"), DECLARES),
    "a bomb": ("年报.docx", with_main(" " * 33_000_000), HUGE),
    "a bomb of elements": ("年报.docx", with_main(xml("document", f"<w:body>{'<w:p/>' * 700_000}</w:body>")), HUGE),
    "a numbering that is missing": ("年报.docx", archive({"word/document.xml": xml("document", f"<w:body>{paragraph('水')}</w:body>"), "word/_rels/document.xml.rels": '<R><R Type="x/numbering" Target="numbering.xml"/></R>'}), DAMAGED.format("word/numbering.xml")),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "sentence"), CASES.values(), ids=CASES)
def test_it_is_refused_in_one_sentence(name: str, content: bytes, sentence: str) -> None:
    assert refused(name, content) == sentence


def test_a_file_beyond_the_limit_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signatures, "MOST_BYTES", 3)
    sentence = "the file is larger than 0 MB, which no text is; take the pictures out, or paste the text into a new file"
    assert refused("年报.docx", b"xxxx") == sentence
    assert signatures.MOST_BYTES == 3


def test_a_part_that_leads_outside_is_never_fetched() -> None:
    relations = '<R><R Type="x/styles" TargetMode="External" Target="http://127.0.0.1:9/styles.xml"/></R>'
    packed = archive(
        {
            "word/document.xml": xml("document", f"<w:body>{paragraph('水')}</w:body>"),
            "word/_rels/document.xml.rels": relations,
        }
    )
    assert read("年报.docx", packed).text == "水"


def test_deep_but_lawful_nesting_is_read() -> None:
    inner = run("水")
    for _ in range(200):
        inner = f"<w:hyperlink>{inner}</w:hyperlink>"
    tables = paragraph("电")
    for _ in range(40):
        tables = table([[tables + paragraph(), "x"]])
    assert read("年报.docx", word_file(paragraph(inner) + tables)).text.startswith("水\n电 x")


RICH = word_file(
    paragraph("标题", '<w:pStyle w:val="a"/>') + paragraph("推进改革", numbered=(1, 0)) + table([["甲", "乙"], ["1", "2"]])
    + paragraph(run("注") + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
    parts={
        "numbering": numbering({0: level(0, "chineseCounting", "%1、")}, {1: (0, "")}),
        "styles": style("a", '<w:jc w:val="center"/>'),
        "footnotes": f'<w:footnote w:id="1">{paragraph("脚注")}</w:footnote>',
    },
)  # fmt: skip


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def said(name: str, content: bytes) -> None:
    """Read a file, or be refused in a single sentence."""
    faults: tuple[Problem, ...] = ()
    try:
        read(name, content)
    except DataError as error:
        faults = error.problems
    assert len(faults) < 2
    assert "\n" not in "".join(map(str, faults))


@given(st.data())
def test_a_damaged_archive_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(RICH)
    for _ in range(data.draw(st.integers(0, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    cut = data.draw(st.integers(0, len(content)))
    said("年报.docx", bytes(content[cut:] if data.draw(st.booleans()) else content))
    said("年报.docx", bytes(content[:cut]))


@given(st.data())
def test_damaged_parts_are_read_or_refused(data: st.DataObject) -> None:
    files = parts(RICH)
    name = data.draw(st.sampled_from(sorted(files)))
    part = bytearray(files[name])
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(part) - 1))
        part[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=3))
    files[name] = bytes(part)
    if data.draw(st.booleans()):
        del files[data.draw(st.sampled_from(sorted(files)))]
    said("年报.docx", archive(files))


TAGS = ("w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:ins", "w:del", "w:fldChar", "w:txbxContent", "w:drawing", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:numPr", "w:ilvl", "w:numId", "w:pPr", "w:rPr", "w:tcPr", "w:gridSpan", "w:sym", "w:footnoteReference", "w:br", "w:body", "w:ruby")  # fmt: skip
VALUES = st.sampled_from(
    ["", "-1", "0", "1", "9", "99999999999", "一", "begin", "end", "separate", "restart", "²"]
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 4) -> str:
    tag = draw(st.sampled_from(TAGS))
    content = (
        "".join(draw(st.lists(elements(depth - 1), max_size=3)))
        if depth
        else draw(st.sampled_from(["", "<w:t>水</w:t>"]))
    )
    return f'<{tag} w:val="{draw(VALUES)}" w:fldCharType="{draw(VALUES)}" w:char="{draw(VALUES)}">{content}</{tag}>'


@given(st.lists(elements(), max_size=4))
def test_whatever_stands_within_whatever_is_read_or_refused(found: list[str]) -> None:
    said(
        "年报.docx",
        word_file(
            "".join(found), parts={"numbering": numbering({0: level(0, "decimal", "%1.")}, {1: (0, "")})}
        ),
    )


@given(st.binary(max_size=300), st.sampled_from(["", ".docx", ".txt", ".html", ".doc", ".wps", ".pdf"]))
def test_any_bytes_are_read_or_refused(content: bytes, ending: str) -> None:
    said(f"年报{ending}" if ending else "", content)
    said("年报.docx", archive({"word/document.xml": zlib.compress(content)}))
