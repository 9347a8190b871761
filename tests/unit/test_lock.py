"""One at a time, and nobody waits for who is gone or for what is no file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.work.lock import locked

_HOLD = """
import sys, time
from pathlib import Path
from gongkai.work.lock import locked
with locked(Path(sys.argv[1]), 1, lambda: None):
    print("held", flush=True)
    time.sleep(60)
"""


def test_who_comes_second_is_told_once_and_ends_after_its_time(tmp_path: Path) -> None:
    told: list[str] = []
    with (
        locked(tmp_path / "lock", 1, lambda: told.append("first")),
        pytest.raises(TimeoutError),
        locked(tmp_path / "lock", 0.3, lambda: told.append("second")),
    ):
        pytest.fail("both hold it")
    assert told == ["second"]


def test_the_lock_of_a_process_that_was_killed_is_free(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", _HOLD, tmp_path / "lock"], stdout=subprocess.PIPE)
    assert holder.stdout
    assert holder.stdout.readline() == b"held\n"
    os.kill(holder.pid, signal.SIGTERM)
    holder.communicate()
    with locked(tmp_path / "lock", 1, lambda: pytest.fail("it waits for nobody")):
        pass


def test_a_file_that_nobody_holds_stands_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("12345\n", "utf-8")
    (tmp_path / "lock").chmod(0o444)
    with locked(tmp_path / "lock", 1, lambda: pytest.fail("it waits for nobody")):
        assert (tmp_path / "lock").read_text("utf-8") == "12345\n"


def test_what_can_hold_no_lock_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with (
        pytest.raises(OSError, match=r"Is a directory|Permission denied"),
        locked(tmp_path / "lock", 1, lambda: None),
    ):
        pytest.fail("a folder is no lock")
