"""Pages in a derived language: each is the page of its source, proved by writing it back, and leads nowhere that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, problem
from ..faults.rule import Rule
from ..model.languages import DERIVED, ORIGINAL, Derived
from ..model.traditional import Traditional
from .built import BuiltFile, BuiltPage, BuiltSite

_SAID = ("title", "alt", "aria-label", "placeholder", "data-phrases", "data-link-label", "data-copied-label")

_HAN = lazy(r"\\u([3-9][0-9a-f]{3})")


def _differing(site: BuiltSite) -> Iterator[Problem]:
    """Yield the pages that are not those of their source, in the other script."""
    files = {file.name: file for file in site.files}
    terms = site.sources["terms"].texts("terms.*.hant") if "terms" in site.sources.shared else ()
    script = Traditional(
        {str(site.sources["terms"].get((*path[:-1], ORIGINAL))): text for path, text in terms}
    )
    for language in DERIVED.values():
        there = [file for file in site.files if file.name.startswith(language.prefix)]
        for file in there:
            if file.name.endswith(".html"):
                twin = files.get(file.name.removeprefix(language.prefix))
                yield from _page(site, file, twin, language, script)
        if there or language.code in (site.sources["agency"].get(("scripts",)) or ()):
            yield from _missing(site, language)


def _missing(site: BuiltSite, language: Derived) -> Iterator[Problem]:
    for page in site.pages():
        twin, ours = language.prefix + page.file.name, page.language == language.source
        if ours and not (page.lost or page.embedded or twin in site.names):
            yield page.fault(None, N_("the page is not there in the other script: {name}"), name=twin)


def _page(
    site: BuiltSite, file: BuiltFile, twin: BuiltFile | None, language: Derived, script: Traditional
) -> Iterator[Problem]:
    if twin is None:
        yield problem(file.line(1), N_("no page stands behind it in the script that it is written from"))
        return
    page = site.page(file)
    if page.tree.get("lang") != language.html:
        yield page.fault(
            page.tree, N_("the page does not say that it is written in {language}"), language=language.html
        )
    for (line, here), (_, source) in zip_longest(_said(page), _said(site.page(twin)), fillvalue=(1, "")):
        if here not in (source, script.written(source)) or script.back(here) != script.back(source):
            message = N_("{here} is not {source} in the other script: state it in terms.yml, under hant")
            yield problem(file.line(line), message, here=here[:40], source=source[:40])
            return
    whole = {address for link in site.page(twin).find("//a[@href]") if "://" in (address := link.get("href"))}
    for link in page.find("//*[@href or @src]"):
        address = link.get("href") or link.get("src") or ""
        target = site.target(page.url, address)
        if (
            address not in whole and target and target[0] not in site.names
        ):  # what leads on as there is examined there
            yield page.fault(link, N_("the link leads nowhere: {target}"), target=target[0])


def _said(page: BuiltPage) -> Iterator[tuple[int, str]]:
    """Yield all that a page says, with the line it stands in."""
    for element in page.tree.iter():
        if not isinstance(element.tag, str) or element.tag == "script":
            yield 1, (element.tail or "").strip()
            continue
        line = element.sourceline or 1
        yield from (
            (line, _HAN.sub(lambda found: chr(int(found[1], 16)), element.get(name) or "")) for name in _SAID
        )
        yield line, (element.text or "").strip()
        yield line, (element.tail or "").strip()


RULES: tuple[Rule[BuiltSite], ...] = (
    Rule("derived-differs", N_("Pages in traditional characters are the Chinese pages: written back, they say the same."),
         N_("Build the site again; state in terms.yml (hant) what the tables of OpenCC write wrongly."), _differing),
)  # fmt: skip
