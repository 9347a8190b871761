"""The description in `policy` in the words of each web server and host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.kinds import EMBED
from ..model.languages import LANGUAGES, split_address
from ..work.compiled import filler
from . import policy

HOSTS = {
    "nginx": "nginx.conf.j2",
    "apache": "apache.conf.j2",
    "caddy": "Caddyfile.j2",
    "netlify": "_headers.j2",
}
HEADERS_FILE, REDIRECTS_FILE = "_headers", "_redirects"
"""Where Netlify, Cloudflare Pages and their like look for headers and for what has moved: in the site itself."""


@dataclass(frozen=True)
class Place:
    """Where a server finds the site and shows it: the folder, the path below its root, name and port."""

    root: str = "/var/www/portal/current"
    base: str = "/"
    name: str = ""
    port: int = 80
    ipv6: bool = False
    """Whether it is asked by IPv6, too; of those that have to be told."""


def configuration(
    host: str,
    place: Place,
    *,
    brotli: bool = False,
    moved: Mapping[str, str] | None = None,
    unframed: Sequence[str] = (),
) -> str:
    """The file that makes `host` serve the site at `place` as `policy` says.

    Who asks for an address in `moved` is told where it leads; a browser takes the anchor along. `brotli` is for an nginx that has the module for it; the others need no telling.
    A host whose rules add up must be told the paths that are `unframed`; if it is not, none may be shown in a frame.
    """
    base = f"/{place.base.strip('/')}/".replace("//", "/")
    return (
        filler(escaped=False, keep_trailing_newline=True)
        .get_template(HOSTS[host])
        .render(
            place=place,
            root=place.root.rstrip("/"),
            base=base,
            headers=policy.headers(),
            policy=policy,
            brotli=brotli,
            unframed=unframed,
            pattern=lambda glob: _pattern(base, glob),
            moved=dict(_asked(moved or {})),
            escaped=re.escape,
        )
    )


_MOST = 99
"""Rules that Cloudflare Pages reads of its file of headers besides that for all; it passes over the others."""


def unframed(names: Iterable[str]) -> list[str]:
    """Paths by which all files `names` of a site are meant that no other site may show in a frame.

    None if a host would not read so many rules: then nothing may be shown in one.
    """
    found: dict[str, None] = {}
    for name in names:
        language, below = split_address(name)
        folder, _, more = below.partition("/")
        if more and f"{folder}/" != EMBED:
            found[f"/{LANGUAGES[language].prefix}{folder}/*"] = None
        elif not more:
            found[f"/{name.removesuffix('index.html')}"] = None
    return sorted(found) if len(found) <= _MOST else []


def redirects(moved: Mapping[str, str]) -> str:
    """What REDIRECTS_FILE says of the addresses in `moved`.

    Netlify shows a page that is there unless it is forced (`301!`), which Cloudflare passes over for the next line.
    """
    rules = (f"/{old} /{new} {code}\n" for old, new in _asked(moved) for code in ("301!", "301"))
    return "".join(
        (
            "# For Netlify, Cloudflare Pages and hosts like them. Written by `gongkai pack`; do not edit.\n",
            *rules,
        )
    )


def _asked(moved: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each address as it may be asked for, that of a page also without its last slash, and where it leads."""
    for old, new in sorted(moved.items()):
        yield old, new
        if old.endswith("/"):
            yield old[:-1], new


def _pattern(base: str, glob: str) -> str:
    """Regular expression for the paths below `base` that `glob` matches."""
    return "^" + ".*".join(map(re.escape, (base + glob).split("*"))) + "$"
