"""What stands in rich text (RTF) and in mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import cast

from .encodings import decoded
from .found import Budget, Found, Look, Part

_RTF = re.compile(
    rb"\\'(?P<byte>[0-9a-fA-F]{2})|\\u(?P<code>-?\d+) ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\(?P<line>par|line|row|cell|tab)\b ?|\\\*?[a-zA-Z]+-?\d* ?|\\[^a-zA-Z]|[{}\r\n]"
)
_RTF_DATA = re.compile(rb"(?:[0-9a-fA-F]{2}[\r\n ]*){48,}")
_CODE_PAGE = re.compile(rb"\\ansicpg(\d+)")


def inside(name: str, own: str) -> str:
    """What a part that is called `own` is called where it stands in the file `name`."""
    return f"{name} › {own}" if name else own


def formatted(name: str, content: bytes) -> Iterator[Found]:
    """Yield the text of rich text."""
    page = _CODE_PAGE.search(content)
    encoding = {"936": "gb18030", "950": "big5", "65001": "utf-8"}.get(
        page[1].decode() if page else "936", "gb18030"
    )
    out = bytearray()
    end, data = 0, _RTF_DATA.sub(b" ", content)
    for found in _RTF.finditer(data):
        out += data[end : found.start()]
        out += _meant(found, encoding)
        end = found.end()
    yield Part(name, (bytes(out) + data[end:]).decode(encoding, "replace"))


def _meant(found: re.Match[bytes], encoding: str) -> bytes:
    if found["byte"]:
        return bytes([int(found["byte"], 16)])
    if found["code"]:
        return chr(int(found["code"]) % 0x10000).encode(encoding, "replace")
    return b"\n" if found["line"] in (b"par", b"line", b"row") else b" " if found["line"] else b""


def mailed(name: str, content: bytes, budget: Budget, look: Look) -> Iterator[Found]:
    """Yield what is found in a letter: its head, its text and what is attached."""
    letter = message_from_bytes(content, policy=policy.default)
    yield Part(name, "\n".join(f"{key}: {value}" for key, value in letter.items()))
    for part in cast("EmailMessage | Message", letter).walk():
        body = part.get_payload(decode=True) if not part.is_multipart() else None
        if isinstance(body, bytes):
            inside = part.get_filename()
            budget.take(len(body))
            if inside:
                yield from look(inside(name, inside), body, budget)
            elif (text := decoded(body)) is not None:
                yield Part(name, text)
