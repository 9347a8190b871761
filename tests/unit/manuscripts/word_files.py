"""Writes Word files for the tests: a zip of XML, as small as Word accepts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }.items()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, properties: str = "") -> str:
    """A run of characters."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str = "", properties: str = "", *, numbered: tuple[int, int] | None = None) -> str:
    """A paragraph of runs; `numbered` names numbering and level."""
    if content and not content.startswith("<"):
        content = run(content)
    if numbered:
        id, level = numbered
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>'
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    """A table; a cell is a text, or blocks of its own."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def level(at: int, form: str, text: str, start: int | None = 1, *, extra: str = "", suffix: str = "") -> str:
    """A level of a list."""
    begins = "" if start is None else f'<w:start w:val="{start}"/>'
    behind = f'<w:suff w:val="{suffix}"/>' if suffix else ""
    return (
        f'<w:lvl w:ilvl="{at}">{begins}<w:numFmt w:val="{form}"/>{extra}{behind}'
        f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def numbering(lists: Mapping[int, str], numbers: Mapping[int, tuple[int, str]]) -> str:
    """`numbering.xml`: lists with their levels; numberings with the list they use and what they override."""
    return "".join(
        f'<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>' for id, levels in lists.items()
    ) + "".join(
        f'<w:num w:numId="{id}"><w:abstractNumId w:val="{used}"/>{overrides}</w:num>'
        for id, (used, overrides) in numbers.items()
    )


def style(
    id: str,
    properties: str = "",
    *,
    based_on: str = "",
    name: str = "",
    kind: str = "paragraph",
    extra: str = "",
) -> str:
    """A style, with properties of its paragraphs."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name or id}"/>{based}'
        f"{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{extra}</w:style>"
    )


def xml(tag: str, content: str) -> str:
    """A part whose root is `tag`."""
    return f"{_HEAD}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def word_file(
    body: str,
    *,
    parts: Mapping[str, str] | None = None,
    files: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A Word file: its body, other parts by kind (`numbering`, `styles`, `footnotes`), other files by name."""
    parts = parts or {}
    names = {"document": xml("document", f"<w:body>{body}</w:body>")} | {
        kind: xml(kind, content) for kind, content in parts.items()
    }
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_KIND}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(parts)
    )
    types = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_MAIN}.{"document.main" if kind == "document" else kind}+xml"/>' for kind in names)  # fmt: skip
    content: dict[str, bytes | str] = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_KIND}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        **{f"word/{kind}.xml": text for kind, text in names.items()},
        **(files or {}),
    }
    return archive(content)


def archive(files: Mapping[str, bytes | str]) -> bytes:
    """A zip archive of files."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
