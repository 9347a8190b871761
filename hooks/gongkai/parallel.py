"""Work done in several processes, where the system can fork; the results are the same without."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar, cast

from .problems import N_

Result = TypeVar("Result")

GARBAGE = 100_000
"""So many new objects may wait before a process that builds looks for garbage: with Python's 700, that is a tenth of its time."""

_STOPPED = N_("A part of the build was stopped: perhaps there was not enough memory.")
_jobs: Sequence[Callable[[], object]] = ()
"""The work of this process, if it is one of several; a forked process finds there what no pickle could carry."""


class WorkerError(Exception):
    """A process ended before its work was done; the message is a msgid."""


def processes(environment: Mapping[str, str] = os.environ) -> int:
    """How many processes share the work: GONGKAI_PROCESSES, or as many as there are cores.

    One, where a fork is not safe: on other systems than Linux, and beside the threads of the preview.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return int(environment.get("GONGKAI_PROCESSES") or len(os.sched_getaffinity(0)))


def run(jobs: Sequence[Callable[[], Result]], count: int) -> Iterator[Result]:
    """Yield the result of each of `jobs` in their order, done by `count` processes.

    Raises:
        WorkerError: if a process was killed, or got no memory.
    """
    if count == 1:
        yield from (job() for job in jobs)
        return
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(count, context, _take, (jobs,)) as pool:
        try:
            for result in pool.map(_do, range(len(jobs))):
                yield cast(Result, result)
        except (BrokenProcessPool, MemoryError):
            raise WorkerError(_STOPPED) from None
        finally:
            pool.shutdown(cancel_futures=True)


def _take(jobs: Sequence[Callable[[], object]]) -> None:
    global _jobs  # noqa: PLW0603 - this process has no other way to hear of it
    _jobs = jobs


def _do(number: int) -> object:
    return _jobs[number]()
