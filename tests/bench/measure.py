"""What a command costs: time, processor time and memory of it and all its children, on Linux."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.1


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock and of processors, and the most memory at one time in bytes (proportional set size)."""

    wall: float
    cpu: float
    memory: int


def measured(command: Sequence[str], cwd: Path, environment: Mapping[str, str], limit: float) -> Cost | None:
    """What `command` costs, looked at ten times a second; None if it takes longer than `limit` seconds.

    Raises:
        subprocess.CalledProcessError: if it fails.
    """
    before, start, memory = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter(), 0
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123
        process = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **environment},
            stdout=nothing, stderr=nothing, start_new_session=True,
        )  # fmt: skip
    while process.poll() is None:
        memory = max(memory, sum(_memory(pid) for pid in _of_session(process.pid)))
        if time.perf_counter() - start > limit:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return None
        time.sleep(_EVERY)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, memory)


def _of_session(session: int) -> Iterator[Path]:
    """Yield the folder in /proc of each process of the session."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            yield folder


def _memory(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
