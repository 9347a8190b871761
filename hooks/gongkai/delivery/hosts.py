"""The description in `policy` in the words of each web server and host."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from . import policy

TEMPLATES = Path(__file__).parent.parent / "templates"
HOSTS = {
    "nginx": "nginx.conf.j2",
    "apache": "apache.conf.j2",
    "caddy": "Caddyfile.j2",
    "netlify": "_headers.j2",
}
HEADERS_FILE = "_headers"
"""Where Netlify, Cloudflare Pages and their like look for headers: in the site itself."""


@dataclass(frozen=True)
class Place:
    """Where a server finds the site and shows it: the folder, the path below its root, name and port."""

    root: str = "/var/www/portal/current"
    base: str = "/"
    name: str = ""
    port: int = 80


def configuration(host: str, place: Place, *, brotli: bool = False) -> str:
    """The file that makes `host` serve the site at `place` as `policy` says.

    `brotli` is for an nginx that has the module for it; the others need no telling.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, autoescape=False,
    )  # fmt: skip
    base = f"/{place.base.strip('/')}/".replace("//", "/")
    return environment.get_template(HOSTS[host]).render(
        place=place,
        root=place.root.rstrip("/"),
        base=base,
        headers=policy.headers(),
        policy=policy,
        brotli=brotli,
        pattern=lambda glob: _pattern(base, glob),
    )


def _pattern(base: str, glob: str) -> str:
    """Regular expression for the paths below `base` that `glob` matches."""
    return "^" + ".*".join(map(re.escape, (base + glob).split("*"))) + "$"
