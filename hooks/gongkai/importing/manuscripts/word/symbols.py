"""Signs of symbol fonts (Wingdings, Symbol), which stand in files as codes without meaning, as the signs that they show."""

from __future__ import annotations

_PRIVATE = 0xF000
UNKNOWN = "□"
"""Stands for a sign that is missing (GB/T 15834)."""

_WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x73: "◆", 0x74: "◆", 0x75: "◆",
    0x76: "◆", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◎", 0xA7: "■", 0xA8: "□", 0xAB: "★", 0xB2: "◇",
    0xD8: "►", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "×", 0xFC: "√", 0xFD: "☒",
    0xFE: "☑", 0x28: "☎", 0x2A: "✉", 0xB6: "★", 0x46: "☞",
    **{0x80 + number: sign for number, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + number: sign for number, sign in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WINGDINGS_2 = {
    0x50: "√", 0x4F: "×", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x2A: "□", 0x97: "●",
}  # fmt: skip
_SYMBOL = {
    0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞",
    0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0xA8: "♦", 0x6D: "μ", 0x57: "Ω", 0x53: "∑", 0xE5: "∑", 0xD6: "√",
    0xA2: "′", 0xB2: "″", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x44: "Δ", 0x70: "π", 0x25: "%",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": {},
    "symbol": _SYMBOL,
}


def sign(font: str, code: int) -> str:
    """The sign that `code` shows in a font; that of the code itself where the font is no symbol font."""
    table = _FONTS.get(font.lower())
    private = _PRIVATE <= code <= _PRIVATE + 0xFF
    if table is None and not private:
        return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else UNKNOWN
    place = code - _PRIVATE if private else code
    tables = [table] if table is not None else [] if font else [_WINGDINGS, _SYMBOL]
    return next((known[place] for known in tables if place in known), UNKNOWN)


def shown(text: str, font: str) -> str:
    """A text with the signs of symbol fonts as what they show."""
    if font.lower() in _FONTS:
        return "".join(one if one.isspace() else sign(font, ord(one)) for one in text)
    return "".join(sign(font, ord(one)) if _PRIVATE <= ord(one) <= _PRIVATE + 0xFF else one for one in text)
