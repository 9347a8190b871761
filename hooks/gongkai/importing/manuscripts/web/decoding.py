"""The characters of a web page, whatever it says or fails to say of its encoding."""

from __future__ import annotations

import re

from ....reading.contents.encodings import from_utf8, marked

_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w-]+)",
    re.IGNORECASE,
)

_ENCODINGS = {b"utf-8": "utf-8", b"utf8": "utf-8", b"big5": "big5hkscs", b"big5-hkscs": "big5hkscs"}
_USUAL = "gb18030"
"""Holds GB 2312 and GBK, and is what Chinese pages are in that name another encoding, or none."""

_HEAD = 8192


def characters(content: bytes) -> str:
    """The text of a page; what cannot be read is �."""
    if known := marked(content):
        return known[0].decode(known[1], "replace")
    utf8 = from_utf8(content)
    if utf8 is not None:
        return utf8  # whatever the page says
    found = _DECLARED.search(content[:_HEAD])
    named = (found[1] or found[2]).lower() if found else b""
    return content.decode(_ENCODINGS.get(named, _USUAL), "replace")
