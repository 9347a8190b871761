"""The commands for what comes after a build."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

import click

from ..faults.problems import N_
from ..model.phrases import translations
from ..work.modes import readable_by_all
from ..work.refused import refused
from .hosts import HOSTS, Place, configuration
from .manifest import MOVED, NAME, Difference, read_manifest, verify_folder
from .pack import NotAsBuiltError, refuse_unless_ours
from .pack import pack as pack_site
from .release import KEEP
from .release import deploy as deploy_site
from .release import rollback as roll_back
from .target import CURRENT, ReleaseError
from .verify import signed, verify_url
from .workshop import held


@click.command()
@click.argument("site")
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the build whose manifest is compared with a URL, instead of the one that the server gives.",
)
@click.option(
    "--signers",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="OpenSSH file of allowed signers; the manifest of a folder must be signed by one of them.",
)
@click.option("--signer", default="web", help="Name of the signer in that file.")
def verify(site: str, manifest: Path | None, signers: Path | None, signer: str) -> None:
    """Compare SITE, a folder or a URL, with its manifest; exit 1 if anything differs."""
    is_url = _is_address(site)
    if signers and is_url:
        message = N_("--signers asks for a folder; fetch manifest.json and its signature first.")
        raise click.UsageError(translations().gettext(message))
    try:
        if signers and not signed(Path(site), signers, signer):
            _end(N_("{file}: not signed by {signer}"), file=NAME, signer=signer)
        wanted = read_manifest(manifest) if manifest else None
        differences = verify_url(site, wanted) if is_url else verify_folder(Path(site))
    except OSError as error:
        _end(N_("Nothing to compare {site} with: {error}"), site=site, error=_reason(error))
    _tell(differences)
    count = len(differences)
    said = translations().ngettext("{site}: {count} difference", "{site}: {count} differences", count)
    click.echo(said.format(site=site, count=count))
    sys.exit(bool(differences))


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path("site"))
@click.option(
    "--headers-file", is_flag=True, help="Write _headers too, for Netlify, Cloudflare Pages and the like."
)
def pack(site: Path, headers_file: bool) -> None:
    """Make SITE ready for its host: compressed copies of its texts, listed in the manifest."""
    with _refusals(site):
        refuse_unless_ours(site)
    with _refusals(site), held(site), readable_by_all():
        count = pack_site(site, headers_file=headers_file)
    said = translations().ngettext("{site}: {count} file", "{site}: {count} files", count)
    click.echo(said.format(site=site, count=count))


_IN_QUOTES = r"""[^"'\\`$%{}\x00-\x1f]+"""


def _of(pattern: str) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Take only a value that `pattern` matches: what goes into a server's file must not end a word or a line of it."""

    def checked(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(pattern, value):
            raise click.BadParameter(translations().gettext(_STRANGE).format(value=value), context, parameter)
        return value

    return checked


def _folder(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The folder `value` as a server may be told of it, from the root of the machine."""
    return _of(_IN_QUOTES)(context, parameter, value and str(Path(value).absolute()))


_NAME = "[A-Za-z0-9.-]*"


def _host(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The name of a server, as one that is not in Chinese."""
    with suppress(UnicodeError):
        plain = (value or "").encode("idna").decode()
        if value and not value.isascii() and re.fullmatch(_NAME, plain):
            message = translations().gettext(N_("write {value} as {plain}."))
            raise click.BadParameter(message.format(value=value, plain=plain), context, parameter)
    return _of(_NAME)(context, parameter, value)


@click.command()
@click.argument("host", type=click.Choice(sorted(HOSTS)))
@click.argument("site", required=False, callback=_folder)
@click.option(
    "--root",
    callback=_of(_IN_QUOTES),
    help=f"Folder that the server finds the site in; SITE if not given, without one {Place.root}.",
)
@click.option(
    "--base",
    default=Place.base,
    show_default=True,
    callback=_of(r"(?!.*/\.{1,2}(?:/|$))[A-Za-z0-9._~/-]*"),
    help="Path that it is shown below.",
)
@click.option(
    "--name",
    default=Place.name,
    callback=_host,
    help="Name of the server; any, if not given.",
)
@click.option("--port", type=click.IntRange(1, 65535), default=Place.port, show_default=True)
@click.option(
    "--ipv6", is_flag=True, help="For an nginx on a machine that has IPv6; the others answer it anyway."
)
@click.option("--brotli", is_flag=True, help="For an nginx that has the module brotli_static.")
def headers(
    *,
    host: str,
    site: str | None,
    root: str | None,
    base: str,
    name: str,
    port: int,
    ipv6: bool,
    brotli: bool,
) -> None:
    """Print the configuration that makes HOST serve SITE as it should be: headers, caching, types, 404.

    But for the folder, and where addresses that have moved lead, it is the same for every site: nothing that stands in a page is allowed to run.
    """
    place = Place(root or site or Place.root, base, name, port, ipv6)
    with _refusals(Path(site or "")):
        moved = read_manifest(Path(site)).get(MOVED) if site and (Path(site) / NAME).exists() else None
    click.echo(configuration(host, place, brotli=brotli, moved=moved), nl=False)


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("target", type=click.Path(path_type=Path, file_okay=False))
@click.option("--keep", type=click.IntRange(1), default=KEEP, show_default=True, help="Releases that stay.")
@click.option(
    "--url", default="", help="Where TARGET is served: compared afterwards; what differs is taken back."
)
def deploy(site: Path, target: Path, keep: int, url: str) -> None:
    """Put SITE in TARGET as a release of its own, and show it in one move as TARGET/current."""
    if url and not _is_address(url):
        raise click.UsageError(translations().gettext(_NO_ADDRESS).format(site=url))
    with _refusals(site):
        name = deploy_site(site, target, keep=keep, url=url)
    click.echo(f"{target / CURRENT}: {name}")


@click.command()
@click.argument("target", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--to", "name", help="Name of the release; the one before the current one, if not given.")
def rollback(target: Path, name: str | None) -> None:
    """Show the release before the current one in TARGET again."""
    with _refusals(target):
        name = roll_back(target, name)
    click.echo(f"{target / CURRENT}: {name}")


@contextmanager
def _refusals(place: Path) -> Iterator[None]:
    """Say in a sentence why nothing was changed."""
    try:
        yield
    except NotAsBuiltError as error:
        _tell(error.differences)
        _end(N_("{site} is not what was built: build it again."), site=place)
    except ReleaseError as error:
        _end(error.message, **error.values)
    except OSError as error:
        _end(N_("Nothing was changed: {error}"), error=_reason(error))


_NO_ADDRESS = N_("{site}: the address of a site begins with https:// or http://, and has no ? or #.")
_STRANGE = N_("{value} has characters that do not belong there.")


def _reason(error: OSError) -> str:
    """What is wrong, in words where it is what happens when a folder was copied in part."""
    if isinstance(error, FileNotFoundError) and Path(str(error.filename)).name == NAME:
        message = N_("{file} is missing: the folder is no built site, or was copied in part")
        return translations().gettext(message).format(file=error.filename)
    return refused(error, translations().gettext)


def _is_address(site: str) -> bool:
    """Whether `site` is the address of a server and not a folder.

    Raises:
        click.UsageError: if it is an address below which nothing can stand.
    """
    scheme, separator, _ = site.partition("://")
    if separator and (scheme.lower() not in ("http", "https") or "?" in site or "#" in site):
        raise click.UsageError(translations().gettext(_NO_ADDRESS).format(site=site))
    return bool(separator)


def _tell(differences: list[Difference]) -> None:
    for difference in differences:
        click.echo(difference.said(translations().gettext))


def _end(message: str, **values: object) -> NoReturn:
    """End with `message`, a msgid, in the language of the person at the machine."""
    raise click.ClickException(translations().gettext(message).format(**values))


COMMANDS = (verify, pack, headers, deploy, rollback)
