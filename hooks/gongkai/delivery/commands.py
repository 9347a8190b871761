"""The commands for what comes after a build."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..manifest import NAME, read_manifest, verify_folder
from .verify import signed, verify_url


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
    is_url = site.startswith(("http://", "https://"))
    if signers and is_url:
        raise click.UsageError("--signers asks for a folder; fetch manifest.json and its signature first.")
    try:
        if signers and not signed(Path(site), signers, signer):
            raise click.ClickException(f"{NAME}: not signed by {signer}")
        wanted = read_manifest(manifest) if manifest else None
        differences = verify_url(site, wanted) if is_url else verify_folder(Path(site))
    except OSError as error:
        raise click.ClickException(f"{NAME}: {error}") from None
    for difference in differences:
        click.echo(f"{difference.kind}: {difference.file}")
    click.echo(f"{site}: {len(differences)} differences")
    sys.exit(bool(differences))
