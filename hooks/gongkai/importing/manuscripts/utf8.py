"""Whether bytes are UTF-8: some short texts in GBK (一, 联通) look as if they were."""

from __future__ import annotations

_FIRST_OF_THREE_BYTES = "\u0800"


def from_utf8(content: bytes) -> str | None:
    """The text of UTF-8; None if it is none, or has letters of which none could stand in a Chinese text."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if text.isascii() or max(text) >= _FIRST_OF_THREE_BYTES else None
