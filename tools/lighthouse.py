"""Print what Lighthouse (npm, mobile) says of each kind of page: `python -m tools.lighthouse [SITE]`.

The site is served compressed on loopback, as a web server would. Needs node and npm; `npx` fetches Lighthouse itself.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from tools.browser import ARGUMENTS, find

ROOT = Path(__file__).parent.parent
PACKAGE = "lighthouse@12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = (
    "",
    "reports/2023-h1/",
    "reports/2023-h1/safety/food-safety/",
    "programmes/lift-963333/",
    "indicators/total-entities/",
    "search/",
)


class _Compressed(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with the file, compressed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def measure(npx: str, url: str) -> dict[str, Any]:
    """What Lighthouse reports of the page at `url`.

    Raises:
        subprocess.CalledProcessError: if it cannot be run.
    """
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "report.json")
        flags = " ".join(("--headless", *ARGUMENTS))
        command = [npx, "--yes", PACKAGE, url, "--quiet", f"--chrome-flags={flags}"]
        command += ["--output=json", f"--output-path={output}", f"--only-categories={','.join(CATEGORIES)}"]
        environment = {**os.environ, "CHROME_PATH": find() or ""}
        subprocess.run(command, env=environment, capture_output=True, check=True)
        report: dict[str, Any] = json.loads(output.read_text("utf-8"))
        return report


def main(site: Path) -> int:
    """Print a table: the four scores and the bytes of a first visit; 1 without node."""
    npx = shutil.which("npx")
    if npx is None:
        print("Lighthouse needs node and npm: install them (Debian: `apt-get install npm`).", file=sys.stderr)
        return 1
    handler = functools.partial(_Compressed, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"{'page':<44}{'perf':>6}{'a11y':>6}{'best':>6}{'seo':>6}{'KB':>8}")
        for language in ("", "en/"):
            for page in PAGES:
                report = measure(npx, f"http://127.0.0.1:{server.server_port}/{language}{page}")
                scores = [round(report["categories"][name]["score"] * 100) for name in CATEGORIES]
                kilobytes = report["audits"]["total-byte-weight"]["numericValue"] / 1000
                print(
                    f"/{language + page:<43}{''.join(f'{score:>6}' for score in scores)}{kilobytes:>8.1f}",
                    flush=True,
                )
        server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"))
