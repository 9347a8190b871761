"""Web servers for the tests of delivery: found, installed where that is allowed, and run on loopback with our own files."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.debian import install

PACKAGES = {
    "nginx": ("nginx-light", "libnginx-mod-http-brotli-static"),
    "apache2": ("apache2-bin",),
    "caddy": ("caddy",),
    "ssh-keygen": ("openssh-client",),
    "rsync": ("rsync",),
    "wrk": ("wrk",),
}
"""Debian's packages of each program."""

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_APACHE_MODULES = "mpm_event authz_core alias dir headers mime rewrite"
_PATIENCE = 10

_NGINX = """\
daemon off; pid {folder}/pid; error_log {folder}/error.log warn; {user}{module}
events {{ worker_connections 512; }}
http {{ access_log off; sendfile on; keepalive_requests 100000;
client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
include {folder}/portal.conf; }}
"""
_APACHE = """\
ServerRoot {folder}
{modules}
Listen 127.0.0.1:{port}
ServerName localhost
PidFile {folder}/pid
ErrorLog {folder}/error.log
TypesConfig /dev/null
User www-data
Group www-data
<Directory />
Require all denied
</Directory>
<VirtualHost *:{port}>
Include {folder}/portal.conf
</VirtualHost>
"""
_CADDY = """\
{{
	admin off
	auto_https off
}}
import {folder}/portal.conf
"""


def find(program: str) -> str | None:
    """Path of `program`, also where only root looks for programs."""
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")


def free_port() -> int:
    """A port on loopback that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


@contextmanager
def running(program: str, configuration: str, port: int, folder: Path) -> Iterator[str]:
    """Run nginx, apache2 or caddy with `configuration`, written for `port`; yields the URL.

    Raises:
        RuntimeError: if it does not start; the message is its own.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "portal.conf").write_text(configuration, "utf-8")
    (folder / "main.conf").write_text(_main(program, port, folder), "utf-8")
    main = str(folder / "main.conf")
    commands = {
        "nginx": ["-c", main, "-e", str(folder / "error.log")],
        "apache2": ["-f", main, "-D", "FOREGROUND"],
        "caddy": ["run", "--config", main, "--adapter", "caddyfile"],
    }
    with (folder / "output.log").open("wb") as output:
        process = subprocess.Popen(
            [find(program) or program, *commands[program]], stdout=output, stderr=subprocess.STDOUT
        )
    try:
        _wait(process, port, folder)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _main(program: str, port: int, folder: Path) -> str:
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in _APACHE_MODULES.split()
    )
    values = {
        "folder": folder,
        "port": port,
        "modules": modules,
        "module": f"load_module {BROTLI};" if BROTLI.exists() else "",
        "user": "user root; ",
    }
    return {"nginx": _NGINX, "apache2": _APACHE, "caddy": _CADDY}[program].format(**values)


def _wait(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    logs = [folder / name for name in ("output.log", "error.log")]
    raise RuntimeError("".join(log.read_text("utf-8") for log in logs if log.exists()))


def main() -> int:
    """Install what is missing and may be; say what is left out. Never fails: tests that need a program skip themselves."""
    missing = [program for program in PACKAGES if not find(program)]
    if missing:
        install(*(package for program in missing for package in PACKAGES[program]))
    for program in PACKAGES:
        found = find(program)
        print(f"{program}: {found}" if found else f"{program}: not installed; its tests are skipped")
    return 0


if __name__ == "__main__":
    sys.exit(main())
