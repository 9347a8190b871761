"""Files as office programs, cameras and mail write them, as small as can be."""

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import typst

_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TYPES = "[Content_Types].xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def packed(members: dict[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook(*rows: tuple[str | int, ...], more: dict[str, str | bytes] | None = None) -> bytes:
    """An XLSX whose texts are shared."""
    texts = [cell for row in rows for cell in row if isinstance(cell, str)]
    cells = [
        "".join(
            f'<c t="s"><v>{texts.index(cell)}</v></c>' if isinstance(cell, str) else f"<c><v>{cell}</v></c>"
            for cell in row
        )
        for row in rows
    ]
    sheet = "".join(f"<row>{row}</row>" for row in cells)
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return packed(
        {
            _TYPES: "<Types/>",
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{sheet}</sheetData></worksheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_SHEET}">{shared}</sst>',
            **(more or {}),
        }
    )


def document(*runs: str) -> bytes:
    """A DOCX of one paragraph in several runs."""
    said = "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return packed(
        {
            _TYPES: "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:p>{said}</w:p></w:document>',
        }
    )


def open_document(text: str) -> bytes:
    """An ODT."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<d xmlns:text="{_TEXT}"><text:p>{text}</text:p></d>',
        }
    )


def rich_text(text: str) -> bytes:
    """An RTF as Chinese programs write it."""
    said = "".join(
        each if each.isascii() else "".join(f"\\'{byte:02x}" for byte in each.encode("gbk")) for each in text
    )
    return f"{{\\rtf1\\ansi\\ansicpg936 {said}}}".encode()


def letter(text: str) -> bytes:
    """A letter with its text in base64."""
    mail = EmailMessage()
    mail["Subject"] = "材料"
    mail.set_content(text, cte="base64")
    return bytes(mail)


def tape(name: str, content: bytes) -> bytes:
    """A tape archive, compressed."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return gzip.compress(out.getvalue())


def chunk(kind: bytes, data: bytes) -> bytes:
    """A piece of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*more: bytes) -> bytes:
    """A PNG of one pixel."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + b"".join(more)
        + chunk(b"IDAT", zlib.compress(bytes(4)))
        + chunk(b"IEND", b"")
    )


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    """The head of a JPEG."""
    said = b"".join(struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data for marker, data in segments)
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + said + b"\xff\xd9"


def pdf(folder: Path, text: str = "", author: str = "") -> bytes:
    """A PDF of a text, or of a picture if there is none."""
    (folder / "picture.png").write_bytes(png())
    said = text or '#image("picture.png", width: 90%)'
    (folder / "text.typ").write_text(f'#set document(title: "t", author: "{author}")\n{said}', "utf-8")
    made = typst.compile(folder / "text.typ")
    assert isinstance(made, bytes)
    return made
