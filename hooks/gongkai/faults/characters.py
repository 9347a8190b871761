"""Characters that are not what they look like: nobody sees them, or they look like others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from .patterns import lazy

_EMOJI = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff0-9#*"
INVISIBLE = lazy(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\u2000-\u200a\u1680]"
    f"|(?<![{_EMOJI}])\ufe0f|(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])\u200d|(?<![^\\W\\d_\u0300-\u036f])(?<![A-Za-z\u00c0-\u024f])[\u0300-\u036f]"
    "|(?<=[\u2e80-\u9fff\uff00-\uff60])[\u0300-\u036f]|[\ue000-\uf8ff\U000f0000-\U0010fffd]"
)
"""Format characters, fillers, odd spaces, marks without a letter, and places for private use; not what makes an emoji."""
_UNUSUAL = lazy(
    "[\u00ad\u0300-\u036f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U00010000-\U0010ffff]"
)
"""What each of these is among, and quick to look for."""

LIKE_ANOTHER = lazy(
    "[\u2e80-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff\U0002f800-\U0002fa1f\u0340\u0341\u0343\u0374\u037e\u0387\u1fef\u1ffd\u2126\u212a\u212b\u2329\u232a]"
)
"""Radicals, compatibility ideographs, and letters and marks that are another by Unicode: they look like the character that one types."""
_KANA = lazy(
    "(?<=[\u4e00-\u9fff])[\u30ed\u30ab\u30a8\u30cb\u30cf\u30bf\u30c8\u3127](?=[\u4e00-\u9fff，。、；：）])"
)
_USUAL_KANA = dict(zip("\u30ed\u30ab\u30a8\u30cb\u30cf\u30bf\u30c8\u3127", "口力工二八夕卜一", strict=True))
_RADICALS = dict(
    pair
    for pair in zip(
        "\u2e81\u2e84\u2e85\u2e8b\u2e8c\u2e95\u2e9c\u2e9d\u2e9f\u2ea0\u2ea6\u2eb0\u2ebc"
        "\u2ec1\u2ec4\u2ec5\u2ec6\u2ec8\u2ec9\u2ecb\u2ed0\u2ed3\u2ed4\u2ed8\u2ed9\u2eda"
        "\u2edb\u2edc\u2edd\u2ee0\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea"
        "\u2eeb\u2eec\u2eed\u2eee\u2eef\u2ef0\u2ef2\u2ef3",
        "厂乙亻㔾小彐日月母民丬纟月虎西见角讠贝车钅长门青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾齐齐齿齿竜龙龟龟",
        strict=False,
    )
)


def invisible(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and character of whatever in `text` nobody sees as what it is."""
    if not text.isascii() and _UNUSUAL.search(text):
        yield from ((found.start(), found[0]) for found in INVISIBLE.finditer(text))


def alike(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, character and the usual one for each in `text` that only looks like it."""
    if text.isascii():
        return
    for found in LIKE_ANOTHER.finditer(text):
        yield found.start(), found[0], usual(found[0])
    for found in _KANA.finditer(text):
        yield found.start(), found[0], _USUAL_KANA[found[0]]


def usual(character: str) -> str:
    """The character that looks like this one and is usual; itself if none is known."""
    plain = unicodedata.normalize("NFKC", character)
    return plain if plain != character else _RADICALS.get(character, character)


def code(character: str) -> str:
    """The code point of a character and its name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}{f' {name}' if name else ''}"


def told(text: str) -> str:
    """`text` so that one sees what is in it: code points in place of what is invisible, and beside what looks like another."""
    if text.isascii():
        return text
    shown = INVISIBLE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
    return LIKE_ANOTHER.sub(lambda found: f"{found[0]}<U+{ord(found[0]):04X}>", shown)
