"""The shell's templates: what they may call, and what they are told of the portal's own look."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, nodes, pass_context
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context

from ..model.languages import LANGUAGES, ORIGINAL
from ..pages.markdown import href, speech, voiced
from ..pages.page import TRANSLATION
from ..shell.chrome import Chrome
from ..theme import THEME
from ..work.compiled import Compiled, Direct
from .render import Template
from .sheets import sheets

LOST = "404.html"
"""Name of the page, and of its template, that servers show where no page is."""

_PAGE = ("main.html", "base.html")
"""The template of a page: the first is a portal's own, if it has one."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#?]", re.IGNORECASE)
_INCLUDED = re.compile(r'\{% include "(?P<name>[^"]+)" %\}\n?')
_KEPT = re.compile(r"\{# kept #\}\n?(?P<body>.*?)\{# end of kept #\}\n?", re.DOTALL)
_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)


@dataclass(frozen=True)
class Script:
    """A script of the portal's own: where it stands, and how a browser takes it."""

    path: str
    type: str = ""
    defer: bool = False
    async_: bool = False


@dataclass(frozen=True)
class Look:
    """What a portal adds to the shell: its icon, style sheets and scripts, each an address from the root of the site."""

    favicon: str = "assets/images/favicon.svg"
    styles: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()


class _Compact(Extension):
    """The engine's own templates without what only their readers need: indentation, and parts in files of their own."""

    tags = {"kept"}  # noqa: RUF012 - as Jinja declares it

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - as Jinja calls it
        """The `source` of a template with what it includes; one of the portal's own, where somebody may write `pre`, as it stands."""
        if not _ours(filename):
            return source
        taken = _INCLUDED.sub(self._included, _INDENTED.sub("", source))
        return _KEPT.sub(self._marked, taken)

    def _marked(self, found: re.Match[str]) -> str:
        """What a comment says to be alike on all pages of a folder, as a tag; a part of the portal's own may differ."""
        body = found["body"]
        return body if "{% include" in body else f"{{% kept %}}{body}{{% endkept %}}"

    def parse(self, parser: Parser) -> nodes.Node:
        """What stands between `kept` and `endkept`: made once for all pages of a folder."""
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endkept",), drop_needle=True)
        call = self.call_method("_kept", [nodes.Name("chrome", "load"), nodes.Const(f"{parser.name}:{line}")])
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def _kept(self, chrome: Chrome, part: str, caller: Callable[[], str]) -> str:
        if part not in chrome.made:
            chrome.made[part] = caller()
        return chrome.made[part]

    def _included(self, found: re.Match[str]) -> str:
        assert self.environment.loader
        source, filename, _ = self.environment.loader.get_source(self.environment, found["name"])
        made = self.preprocess(source, found["name"], filename)
        return made.removesuffix("\n") if _ours(filename) else found[0]


def _ours(filename: str | None) -> bool:
    return filename is not None and Path(filename).is_relative_to(THEME)


def furnish(environment: Environment, phrases: Mapping[str, NullTranslations]) -> None:
    """Give the templates found by `environment` all that the shell calls; what is no markup is escaped."""
    environment.add_extension(_Compact)
    environment.autoescape = environment.trim_blocks = environment.lstrip_blocks = True
    environment.bytecode_cache = Compiled()
    environment.context_class = Direct
    environment.filters.update({"words": voiced, "speech": speech, "url": _url, "sheets": sheets()})
    environment.globals["languages"] = [
        (LANGUAGES[language], catalogue.gettext) for language, catalogue in phrases.items()
    ]
    environment.globals["original"] = LANGUAGES[ORIGINAL]
    environment.globals["translation"] = TRANSLATION


def of_pages(environment: Environment) -> Template:
    """What fills the template of a page."""
    return environment.select_template(_PAGE).render


@pass_context
def _url(context: Context, path: str) -> str:
    """Address, on the page that is made, of the file at `path`; what begins at the root of a host, or is another's, stays."""
    if _ELSEWHERE.match(path):
        return path
    page = context["page"]
    return href(posixpath.normpath(path), page.url if page else context["base_url"])
