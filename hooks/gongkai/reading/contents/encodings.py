"""The text of bytes in the encodings that office programs write: UTF-8, UTF-16 and UTF-32 by their marks or zeros, GB 18030, Big5."""

from __future__ import annotations

import codecs

from ...faults.patterns import lazy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
BINARY = lazy(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""What stands in no text."""

_FIRST_OF_THREE_BYTES = "\u0800"
_SAMPLE = 4_096


def marked(content: bytes) -> tuple[bytes, str] | None:
    """What stands behind the mark of an encoding, and that encoding; None if `content` begins with none."""
    found = ((content[len(mark) :], encoding) for mark, encoding in _MARKS if content.startswith(mark))
    return next(found, None)


def from_utf8(content: bytes) -> str | None:
    """The text of UTF-8; None if it is none, or short GBK that looks like it (一, 联通): its letters could stand in no Chinese text."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if text.isascii() or max(text) >= _FIRST_OF_THREE_BYTES else None


def decoded(content: bytes) -> str | None:
    """The text that `content` is; None if it is none."""
    if known := marked(content):
        return known[0].decode(known[1], "replace")
    for encoding in (*_by_zeros(content[:_SAMPLE]), "utf-8", "gb18030", "big5"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(BINARY.findall(text)) * 50 <= len(text):
            return text.replace("\x00", " ")
    return None


def _by_zeros(sample: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: every other byte of its Latin characters is nought."""
    if sample.count(0) * 4 < len(sample):
        return ()
    return ("utf-16-le",) if sample[1::2].count(0) > sample[::2].count(0) else ("utf-16-be",)
