"""Work done in several processes, where the system can fork; the results are the same without."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..faults.problems import N_
from ..reading.settings import settings
from .child import end_with
from .refused import WordedError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Result = TypeVar("Result")

_STOPPED = N_("A part of the build was stopped: perhaps there was not enough memory.")
_STUCK = N_("A part of the build has not ended after ten minutes; try again with GONGKAI_PROCESSES=1.")
_PATIENCE = 600.0
"""So many seconds the next result may take: far more than the longest job on a slow machine."""

_THREADS = Path("/proc/self/task")
_is_beside = False
"""Whether this process is at work beside another that shares its own with more."""

_jobs: Sequence[Callable[[], object]] = ()
"""The work of this process, if it is one of several; a forked process finds there what no pickle could carry."""


class WorkerError(WordedError):
    """A process ended before its work was done, or did not end."""


def processes(environment: Mapping[str, str] = os.environ) -> int:
    """How many processes may share the work: GONGKAI_PROCESSES, or as many as there are cores; one where the system cannot fork, and beside other work."""
    if sys.platform != "linux" or _is_beside:
        return 1
    return settings(environment).processes or len(os.sched_getaffinity(0))


def run(
    jobs: Sequence[Callable[[], Result]], count: int, patience: float = _PATIENCE, *, joining: bool = False
) -> Iterator[Result]:
    """Yield the result of each of `jobs` in their order, done by `count` processes, or by this one beside whose threads a fork is not safe.

    If it is `joining`, this process is one of them, which spares what one more would copy of it; nothing may stay of such jobs but what they give.

    Raises:
        WorkerError: if a process was killed, got no memory, or gives nothing for `patience` seconds.
    """
    with begun(jobs, count, patience, joining=joining) as results:
        yield from results


@contextmanager
def begun(
    jobs: Sequence[Callable[[], Result]], count: int, patience: float = _PATIENCE, *, joining: bool = False
) -> Iterator[Iterator[Result]]:
    """The results of `jobs` as `run` yields them, to be fetched later: the processes are at work meanwhile, and whoever leaves ends them."""
    if count == 1 or not _alone():
        yield (job() for job in jobs)
        return
    import multiprocessing  # noqa: PLC0415 - takes long to bring in, and few commands share their work out
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - so here
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - so here

    others = set(multiprocessing.active_children())
    forked = count - joining
    with ProcessPoolExecutor(forked, multiprocessing.get_context("fork"), _take, (jobs, os.getpid())) as pool:
        try:
            futures = [pool.submit(_do, number) for number in range(len(jobs))]
            yield _results(futures, jobs if joining else (), patience)
        except BaseException as error:
            _end(others)
            if isinstance(error, BrokenProcessPool | MemoryError):
                raise WorkerError(_STOPPED) from None
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def beside(job: Callable[[], Result], patience: float = _PATIENCE) -> Callable[[], Result]:
    """Begin `job` in a process of its own, and give what waits for its result; with one processor, or beside threads, it is done first.

    If that process ends without a result, or has none after `patience` seconds, the job is done by who waits: what is wrong with it shows there.
    """
    if processes() == 1 or not _alone():
        result = job()
        return lambda: result
    from multiprocessing import get_context  # noqa: PLC0415 - so here

    context = get_context("fork")
    received, sent = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(job, sent, os.getpid()))
    process.start()
    sent.close()

    @cache
    def waited() -> Result:
        try:
            found: Result = received.recv() if received.poll(patience) else job()
        except EOFError:
            return job()
        else:
            return found
        finally:
            process.kill()
            process.join()

    return waited


@contextmanager
def turns(count: int) -> Iterator[Callable[[object], bool]]:
    """What tells this process, and each that is forked from it, whether one more of `count` things is left for it to do."""
    left, given = os.pipe()
    os.write(given, bytes(count))
    os.close(given)
    try:
        yield lambda _: os.read(left, 1) != b""
    finally:
        os.close(left)


def _send(job: Callable[[], object], to: Connection, parent: int) -> None:
    global _is_beside  # noqa: PLW0603 - this process has no other way to hear of it
    _is_beside = True
    _at_work_for(parent)
    to.send(job())


def _results(
    futures: Sequence[Future[object]], jobs: Sequence[Callable[[], object]], patience: float
) -> Iterator[Any]:
    """Yield what comes of `futures`; while one is not ready, this process does the last of `jobs` that none has begun."""
    from concurrent.futures import wait  # noqa: PLC0415 - so here

    own: dict[int, object] = {}
    last = reversed(range(len(jobs)))
    for number, future in enumerate(futures):
        while number not in own and not future.done():
            at = next((each for each in last if futures[each].cancel()), None)
            if at is None:
                break
            own[at] = jobs[at]()
        if number in own:
            yield own.pop(number)
            continue
        if not wait([future], patience).done:
            raise WorkerError(_STUCK)
        yield future.result()


def _alone() -> bool:
    """Whether this process has one thread: a forked one would wait for ever for a lock that another of them holds.

    Those of libraries, typst's for one, are none that Python knows of; those of a pool that was shut down take a moment to go.
    """
    if threading.active_count() > 1:
        return False
    for _ in range(20):
        if len(list(_THREADS.iterdir())) == 1:
            return True
        time.sleep(0.005)
    return False


def _end(others: Set[BaseProcess]) -> None:
    """Kill the processes of this one but for `others`: a pool waits for its own, and one without memory may never answer."""
    from multiprocessing import active_children  # noqa: PLC0415 - so here

    for process in set(active_children()) - others:
        process.kill()


def _take(jobs: Sequence[Callable[[], object]], parent: int) -> None:
    global _jobs  # noqa: PLW0603 - this process has no other way to hear of it
    _jobs = jobs
    _at_work_for(parent)


def _at_work_for(parent: int) -> None:
    """Let this forked process do nothing but work for `parent`."""
    gc.freeze()  # to look for garbage among what was inherited would copy all of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who began the work ends it
    sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - who waits tells what became of the work
    end_with(parent)


def _do(number: int) -> object:
    return _jobs[number]()
