"""How the site wants to be served: headers, caching, types. The one description that every host's file is written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.kinds import EMBED, PIECES
from ..model.languages import LANGUAGES

COMPRESSED = {"br": "br", "gz": "gzip"}
"""Ending of a file that is compressed beforehand, and its content encoding; the better first."""

TYPES: Mapping[str, str] = {
    "atom": "application/atom+xml; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "png": "image/png",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""Content type by the ending of a file; what has a charset is text, and worth compressing."""

CSP = "Content-Security-Policy"
FRAMES = "X-Frame-Options"
CSP_OF_EMBEDDED = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *"
"""A chart alone runs nothing, asks nothing and may stand in the page of anybody."""

EMBEDDED = tuple(f"{language.prefix}{EMBED}*" for language in LANGUAGES.values())
"""Where the charts alone stand."""

UNFRAMED = "frame-ancestors 'none'"
CSP_OF_PDFS = UNFRAMED
"""Chrome shows a PDF in a page of its own making, to which the policy of the PDF applies: a stricter one leaves it blank."""

HSTS = "max-age=31536000"
"""For answers over HTTPS alone (RFC 6797, 7.2). Without subdomains: they are not this site's to decide on."""


@dataclass(frozen=True)
class Caching:
    """How long copies of the files that match `globs` (below the root of the site) may be kept."""

    name: str
    value: str
    globs: tuple[str, ...]


IMMUTABLE = Caching("immutable", "public, max-age=31536000, immutable", (f"{PIECES}/*",))
"""Files whose name holds a digest of what is in them."""

PAGES = Caching("pages", "public, max-age=300", ("", "*/", "*.html"))
CACHING = (IMMUTABLE, PAGES)
OTHERWISE = "no-cache"
"""Kept, but asked for each time whether it has changed: scripts of one build must not meet data of another."""


ERRORS = "no-store"
"""For every answer that is none: what is missing or went wrong now may be right a moment later."""


def text_types() -> dict[str, str]:
    """The types of text by ending, without their charset."""
    return {ending: kind.partition(";")[0] for ending, kind in TYPES.items() if "charset" in kind}


def headers() -> dict[str, str]:
    """The headers of every answer. No template has a script or a style in it, so none may run, whatever was built."""
    return {
        CSP: _POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": _PERMISSIONS,
        "Cross-Origin-Opener-Policy": "same-origin",
        FRAMES: "DENY",
    }


_POLICY = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", UNFRAMED,
))  # fmt: skip

_PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
        "midi", "payment", "publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking",
    )
)  # fmt: skip
