from __future__ import annotations

import io
import os
import signal
from collections.abc import Callable
from functools import partial

import pytest

from gongkai import parallel
from gongkai.progress import told


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_elsewhere_than_on_a_terminal_a_stage_is_one_line() -> None:
    stream = io.StringIO()
    assert list(told(iter("abc"), "Pages", 3, stream)) == ["a", "b", "c"]
    assert stream.getvalue() == "Pages: 3\n"


def test_on_a_terminal_a_bar_counts() -> None:
    stream = Terminal()
    assert list(told(iter("abc"), "Pages", 3, stream)) == ["a", "b", "c"]
    assert "3/3" in stream.getvalue()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_results_come_in_the_order_of_the_jobs_whatever_the_number_of_processes(count: int) -> None:
    assert list(parallel.run([partial(pow, base, 2) for base in range(50)], count)) == [
        base**2 for base in range(50)
    ]


@pytest.mark.skipif(
    parallel.processes({"GONGKAI_PROCESSES": "2"}) == 1, reason="this system cannot fork safely"
)
def test_a_process_that_is_killed_ends_the_work_with_an_error() -> None:
    jobs: list[Callable[[], object]] = [partial(pow, 1, 2), lambda: os.kill(os.getpid(), signal.SIGKILL)]
    with pytest.raises(parallel.WorkerError, match="stopped"):
        list(parallel.run(jobs, 2))
