"""What the search needs: tokens in each page, and Pagefind's index of the finished site."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from html import escape, unescape
from pathlib import Path
from zlib import crc32

from .problems import N_

BUNDLE = "pagefind"

_KINDS = ("programme", "measure", "plan", "area", "office", "commitments", "documents", "indicator")

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]+")
_LATIN = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*")
_INLINE = "a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr"
_LEFT_OUT = re.compile(
    r'<a\b[^>]*class="headerlink".*?</a>|<(script|style|template)\b.*?</\1>'
    r"|<section\b[^>]*\bdata-pagefind-ignore\b.*?</section>|<!--.*?-->",
    re.DOTALL,
)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})\b[^>]*>")
_ANY_TAG = re.compile(r"<[^>]*>")
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


_STOPPED = N_("The search index was not finished: perhaps there was not enough memory, or the disk was full.")


class SearchIndexError(Exception):
    """Pagefind could not index the site; the message is its own, or a msgid if it had none."""


def text_of(html: str) -> str:
    """The plain text of rendered content; block elements part words, inline elements do not."""
    return " ".join(unescape(_ANY_TAG.sub(" ", _INLINE_TAG.sub("", _LEFT_OUT.sub("", html)))).split())


def page_attributes(
    language: str,
    title: str,
    aliases: Sequence[str],
    text: str,
    filters: Mapping[str, str],
    *,
    order: int = 0,
) -> str:
    """The HTML attributes that let Pagefind find a page, for the element that holds its content.

    Of pages that answer a query equally well, the one with the least `order` comes first.
    """
    titles = "\n".join((title, *aliases))
    names, words = han_tokens(titles), han_tokens(text)
    if language == "zh":
        names += filter(_unlike_a_token, latin_tokens(titles))
        words += filter(_unlike_a_token, latin_tokens(text))
    chosen = [filter_token(name, value) for name, value in filters.items()]
    meta = {"title": title, "names": " ".join(names), "words": " ".join(words), "filters": " ".join(chosen)}
    if language != "zh":
        meta["aliases"] = " ".join(aliases)
    attributes = {"data-pagefind-body": ""}
    attributes |= _captured("meta", {name: value for name, value in meta.items() if value})
    attributes |= _captured("sort", {"order": str(order)})
    return " ".join(f'{name}="{escape(value)}"' if value else name for name, value in attributes.items())


def place_of(kind: str, age: int = 0) -> int:
    """The `order` of a page by its kind, after all pages of younger reports; `age` counts these reports."""
    return age * (len(_KINDS) + 1) + (_KINDS.index(kind) if kind in _KINDS else len(_KINDS))


def han_tokens(text: str) -> list[str]:
    """Each pair of neighbouring Han characters in `text` once, as ASCII that no segmenter cuts.

    The last character of a run becomes a token ending in `z`, so that `q` and its code finds every page with the character.
    """
    tokens: dict[str, None] = {}
    for run in _HAN.findall(normalise(text)):
        codes = [f"{ord(character):04x}" for character in run]
        tokens |= dict.fromkeys(
            f"q{first}{second}" for first, second in zip(codes, [*codes[1:], "z"], strict=True)
        )
    return list(tokens)


def latin_tokens(text: str) -> list[str]:
    """Each Latin word and number in `text` once, numbers without points and commas."""
    return list(dict.fromkeys(re.sub("[.,]", "", run) for run in _LATIN.findall(normalise(text))))


def filter_token(name: str, value: str) -> str:
    """What stands in the index for a value of a filter; Pagefind's own filters come out differently every time."""
    return f"zqx{crc32(f'{name}={value}'.encode()):08x}"


def normalise(text: str) -> str:
    """`text` as it is compared: compatible forms, among them full-width ones, made alike, in lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def build_index(site_dir: Path) -> None:
    """Let Pagefind index the finished site, and leave out what its own user interfaces would need.

    Raises:
        SearchIndexError: Pagefind failed.
    """
    bundle = site_dir / BUNDLE
    if bundle.exists():
        shutil.rmtree(bundle)
    options = f"--site . --output-subdir {BUNDLE} --exclude-selectors .headerlink --quiet".split()
    command = [sys.executable, "-m", "pagefind", *options]
    done = subprocess.run(
        command, cwd=site_dir, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise SearchIndexError(_STOPPED if not said or " panicked at " in said else said)
    for pattern in _UNUSED:
        for path in bundle.glob(pattern):
            path.unlink()
    entry = bundle / "pagefind-entry.json"  # names the languages in another order every time
    try:
        languages = json.loads(entry.read_text(encoding="utf-8"))
    except ValueError:  # on a full disk Pagefind writes what fits and reports no error
        raise SearchIndexError(_STOPPED) from None
    text = json.dumps(languages, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    entry.write_text(text + "\n", "utf-8", newline="\n")


def _unlike_a_token(word: str) -> bool:
    """Whether Pagefind, which falls back to words that a query begins with, cannot take `word` for a token's beginning."""
    return not re.fullmatch("q[0-9a-f]*", word)


def _captured(kind: str, values: Mapping[str, str]) -> dict[str, str]:
    """Attributes with `values`, and the one that tells Pagefind to capture them."""
    holders = {name: f"data-search-{kind}-{number}" for number, name in enumerate(values)}
    capture = ",".join(f"{name}[{holder}]" for name, holder in holders.items())
    return {holders[name]: value for name, value in values.items()} | {f"data-pagefind-{kind}": capture}
