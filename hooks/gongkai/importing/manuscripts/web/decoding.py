"""The characters of a web page, whatever it says or fails to say of its encoding."""

from __future__ import annotations

import codecs
import re

from ..utf8 import from_utf8

_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w-]+)",
    re.IGNORECASE,
)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ENCODINGS = {b"utf-8": "utf-8", b"utf8": "utf-8", b"big5": "big5hkscs", b"big5-hkscs": "big5hkscs"}
_USUAL = "gb18030"
"""Holds GB 2312 and GBK, and is what Chinese pages are in that name another encoding, or none."""

_HEAD = 8192


def characters(content: bytes) -> str:
    """The text of a page; what cannot be read is �."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    utf8 = from_utf8(content)
    if utf8 is not None:
        return utf8  # whatever the page says
    found = _DECLARED.search(content[:_HEAD])
    named = (found[1] or found[2]).lower() if found else b""
    return content.decode(_ENCODINGS.get(named, _USUAL), "replace")
