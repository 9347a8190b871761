"""What opens an account or a service: passwords, access keys and tokens that a text states, in the forms in which they are told to colleagues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .patterns import lazy

_VALUE = r"(?P<own>[A-Za-z0-9][A-Za-z0-9!@#$%^&*._+~?-]{3,63}|[!@#$%^&*][A-Za-z0-9!@#$%^&*._+~?-]{5,63})(?<![.,?!])(?![A-Za-z0-9*])"
_IS = r"(?:已?(?:统一|默认|重置|修改|设置|改)?[为是成]|[:=]|\bis\b){1,2}\s*[“\"'「【<(]?\s*"
_SAID = lazy(
    rf"(?:密码|口令|密钥|密匙|秘钥)(?:\s?[(（][^()（）\n]{{1,10}}[)）])?\s*{_IS}{_VALUE}(?!\s*(?:[位个次元年月日条项号种]|热线|电话|咨询))"
    rf"|(?P<account>(?:账号|帐号|用户名|账户|账密|用户)[:是为\s]{{1,2}}[A-Za-z0-9_.@-]{{2,30}}\s?[/,，、;； ]\s?密码\s?)(?P<pass>[A-Za-z0-9!@#$%^&*._+~?-]{{4,64}})(?![位个次])"
    rf"|(?:账号密码|账密|用户名密码|用户名[/和及]密码|账号[/和及]密码)(?:均|都)?{_IS}(?P<both>[A-Za-z0-9_.@-]{{2,30}}\s?[/,，、;；]\s?[A-Za-z0-9!@#$%^&*._+~?-]{{4,64}})"
)
_OPEN = lazy(
    r"(?:wi-?fi|wlan|无线|上网|热点|提取|解压|打开|网盘|下载|会议(?!系统|管理)|直播|入会|听证|观看)[^。；;\n]{0,24}$",
    re.IGNORECASE,
)
"""What everybody who reads it is meant to open: a network in a hall, a meeting, an archive."""
_IN_CODE = lazy(
    r"(?<![A-Za-z])(?:[a-z]{2,12}[_-])?(?:password|passwd|passphrase|pwd|psw|secret|token"  # db_password
    r"|(?:access|api|secret|private|app)[_ -]?(?:key|secret|token)(?:[_ -]?(?:id|secret))?|appsecret)"  # api-key
    rf"[\"']?\s{{0,3}}(?:[:=]|=>|\bis\b|是|为){{1,2}}\s{{0,3}}[\"'“]?{_VALUE}",
    re.IGNORECASE,
)
_FORMS = lazy(
    r"(?<![A-Za-z0-9])(?P<own>AKIA[0-9A-Z]{16}|LTAI[0-9A-Za-z]{12,26}|AKID[0-9A-Za-z]{30,34}"  # of clouds
    r"|gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{40,90}|glpat-[0-9A-Za-z_-]{20}"  # of hosts of code
    r"|sk-[0-9A-Za-z]{20,64}|AIza[0-9A-Za-z_-]{35}|xox[abpr]-[0-9A-Za-z-]{20,80}"  # of other services
    r"|eyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,})(?![A-Za-z0-9])"  # a signed token
    r"|(?P<pem>-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----)"
    r"|[a-z][a-z0-9+]{1,12}://[A-Za-z0-9_.-]{1,30}:(?P<within>[^@\s/:<>{}$*]{3,40})@[A-Za-z0-9]"  # ftp://me:it@host
)
"""What is a key by its form, the head of a private key, and a password within an address."""
_IN_CHINESE = ("密码", "口令", "密钥", "密匙", "秘钥", "账密")
_IN_ENGLISH = lazy("passw|passphrase|pwd|psw|secret|token|(?:access|api|private|app)[_ -]?key")
_BY_FORM = ("akia", "ltai", "akid", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "sk-", "aiza", "xox", "eyj", "private key", "://")  # fmt: skip
_DIGIT = lazy(r"\d")
_NO_VALUE = lazy(
    r"(?:[*xX.#_-]+"  # ****
    r"|(?:your|my|the|example|sample|test|change|user|input|enter|null|none|true|false|string|text|required|reset"
    r"|min|max|new|old|get|set)[A-Za-z_-]*\d{0,2}"  # your-password1
    r"|https?|www\..*|sm[234](?:-\d+)?|aes-?\d*|rsa-?\d*|sha-?\d*|md5|des3?|gb/?t.*|gm/?t.*"  # SM4, AES-256
    r"|0\d{2,3}-\d{7,8}|\d{1,3}(?:[.-]\d{1,3})*|(?:19|20)\d\d[.-]\d\d?(?:[.-]\d\d?)?)",  # a telephone, 2.1, a day
    re.IGNORECASE,
)
"""What stands there in place of a value, or is the name of a method or a norm."""


def secrets(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Yield where in `text` each begins and ends; `folded` is the text without capitals."""
    if any(word in folded for word in _IN_CHINESE):
        for found in _SAID.finditer(text):
            if not _OPEN.search(text[max(found.start() - 34, 0) : found.start()]) and _is_value(found):
                yield found.span(found.lastgroup or 0)
    if _IN_ENGLISH.search(folded):
        yield from (found.span("own") for found in _IN_CODE.finditer(text) if _is_value(found))
    if any(word in folded for word in _BY_FORM):
        yield from (found.span(found.lastgroup or 0) for found in _FORMS.finditer(text))


def _is_value(found: re.Match[str]) -> bool:
    """Whether it is nothing that only keeps the place of a value, and no word: it has a digit."""
    value = found[found.lastgroup or 0]
    return bool(_DIGIT.search(value)) and not _NO_VALUE.fullmatch(value)
