"""What a build of the real site costs beside a plain MkDocs + Material build of the same Markdown.

Both are run in turn, several times, in one go, as whole commands in fresh processes; the ratio of the medians
counts, since the machines are noisy. `python tests/bench/build.py [ROUNDS]`
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ALLOWED = 1.5


def timed(*command: str, cwd: Path) -> float:
    """Seconds that a command takes.

    Raises:
        subprocess.CalledProcessError: if it fails.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, capture_output=True, check=True
    )
    return time.perf_counter() - start


def main(rounds: int) -> int:
    """Print the medians and their ratio; 1 if it is above what is allowed."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain")
        subprocess.run([sys.executable, "-m", "gongkai", "export", str(plain)], cwd=ROOT, check=True)
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(timed("gongkai", "build", "--fresh", "--site-dir", f"{folder}/site", cwd=ROOT))
            theirs.append(timed("mkdocs", "build", cwd=plain))
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(f"gongkai build, search index included   {mine:6.2f} s")
        print(f"mkdocs + material, same Markdown       {other:6.2f} s")
        print(f"ratio                                  {mine / other:6.2f}   (at most {ALLOWED})")
        return int(mine / other > ALLOWED)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
