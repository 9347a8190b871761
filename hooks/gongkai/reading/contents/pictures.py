"""What a picture holds beside what is seen: EXIF, XMP, IPTC, and texts."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from .found import Found, Part, Picture

_STARTS = (
    b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00",
    b"\x00\x00\x00\x0cjP  ", b"\xff\x0a", b"8BPS",
)  # fmt: skip
_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif", b"avis", b"jxl ")
_METADATA = {
    b"Exif\x00\x00": "EXIF", b"eXIf": "EXIF", b"EXIF": "EXIF", b"Raw profile type exif": "EXIF",
    b"http://ns.adobe.com/xap/": "XMP", b"XML:com.adobe.xmp": "XMP", b"<x:xmpmeta": "XMP",
    b"Raw profile type xmp": "XMP", b"Photoshop 3.0": "IPTC", b"Raw profile type iptc": "IPTC",
}  # fmt: skip
_SPEAKING = (
    b"author", b"artist", b"comment", b"description", b"copyright", b"creator", b"title", b"source", b"gps",
    b"location",
)  # fmt: skip
"""Names of the texts in a PNG that tell of persons and places; `Software` and dates of files do not."""
_READABLE = re.compile(rb"(?:[\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]{1,3}){6,}")


def pictured(name: str, content: bytes) -> Iterator[Found] | None:
    """What the picture `content`, called `name`, says beside what is seen; None if it is no picture."""
    is_box = content[4:8] == b"ftyp" and content[8:12] in _BRANDS
    is_webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    if not (content.startswith(_STARTS) or is_box or is_webp):
        return None
    return _said(name, content, is_box)


def _said(name: str, content: bytes, is_box: bool) -> Iterator[Found]:
    kinds = {kind for mark, kind in _METADATA.items() if mark in content}
    if is_box and re.search(rb"infe.{8,12}Exif", content, re.DOTALL):
        kinds.add("EXIF")
    texts = list(_texts(content))
    if any(key.lower().startswith(_SPEAKING) for key, _ in texts):
        kinds.add("text")
    yield from (Picture(name, kind) for kind in sorted(kinds))
    packets = [found[0] for found in re.finditer(rb"<x:xmpmeta.*?</x:xmpmeta>", content, re.DOTALL)]
    heads = [
        content[at : at + 65_536] for mark in (b"Exif\x00\x00", b"eXIf") if (at := content.find(mark)) >= 0
    ]
    readable = [found[0] for head in heads for found in _READABLE.finditer(head)]
    said = [text for _, text in texts] + packets + readable
    if said:
        yield Part(name, "\n".join(text.decode("utf-8", "replace") for text in said))


def _texts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each text of a PNG, and the comments of a JPEG or GIF."""
    if content.startswith(b"\x89PNG"):
        yield from _of_png(content)
    elif content.startswith(b"\xff\xd8"):
        yield from ((b"comment", found[1]) for found in _of_jpeg(content) if found[0] == 0xFE)
    elif content.startswith(b"GIF8"):
        for found in re.finditer(rb"\x21\xfe(?P<size>[\x01-\xff])", content):
            yield b"comment", content[found.end() : found.end() + found["size"][0]]


def _of_png(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 8 <= len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        data = content[at + 8 : at + 8 + size]
        key, _, text = data.partition(b"\x00")
        if kind == b"tEXt":
            yield key, text
        elif kind == b"zTXt":
            yield key, _inflated(text[1:])
        elif kind == b"iTXt":
            packed, rest = text[:1] == b"\x01", text[2:].split(b"\x00", 2)[-1]
            yield key, _inflated(rest) if packed else rest
        at += size + 12


def _of_jpeg(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and content of each segment before the picture itself."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        size = int.from_bytes(content[at + 2 : at + 4], "big")
        yield content[at + 1], content[at + 4 : at + 2 + size]
        at += max(size, 2) + 2


def _inflated(data: bytes) -> bytes:
    """`data` unpacked, no more of it than anybody writes into a picture."""
    try:
        return zlib.decompressobj().decompress(data, 1_000_000)
    except zlib.error:
        return b""
