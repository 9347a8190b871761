from __future__ import annotations

import io
import subprocess
import sys
from functools import partial

import pytest

from gongkai.work import parallel
from gongkai.work.progress import told


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


@pytest.mark.parametrize("joining", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_results_come_in_the_order_of_the_jobs_whatever_the_number_of_processes(
    count: int, *, joining: bool
) -> None:
    made = parallel.run([partial(pow, base, 2) for base in range(50)], count, joining=joining)
    assert list(made) == [base**2 for base in range(50)]


FORKS = pytest.mark.skipif(
    parallel.processes({"GONGKAI_PROCESSES": "2"}) == 1, reason="this system cannot fork"
)
"""What a forked process does is tried in one of its own: that of the tests may have threads."""


def said(*lines: str) -> str:
    """What Python prints after `lines`, run with `parallel`, `typst` and `os` at hand, in a process that must end."""
    code = "\n".join(["import os, signal, time, typst", "from gongkai.work import parallel", *lines])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@FORKS
def test_work_is_done_by_several_processes() -> None:
    assert said("print(len({os.getpid(), *parallel.run([os.getpid] * 9, 2)}) > 1)") == "True\n"


@FORKS
def test_a_process_that_joins_is_one_of_those_that_do_the_work() -> None:
    jobs = "[lambda: time.sleep(0.05) or os.getpid()] * 9"
    joined = f"made = [*parallel.run({jobs}, 2, joining=True)]"
    assert said(joined, "print(len(set(made)), os.getpid() in made, len(made))") == "2 True 9\n"


@FORKS
def test_an_error_in_a_process_that_joins_waits_for_none_of_the_others() -> None:
    lines = [
        "try:",
        "    list(parallel.run([lambda: time.sleep(1000)] * 3 + [lambda: 1 / 0], 2, joining=True))",
        "except ZeroDivisionError as error:",
        "    print(error)",
    ]
    assert said(*lines) == "division by zero\n"


@FORKS
def test_after_threads_of_a_library_nothing_is_forked_which_would_wait_for_them() -> None:
    job = "lambda: len(typst.compile(b'water')) > 0"
    assert said(f"jobs = [{job}] * 5", "jobs[0]()", "print(all(parallel.run(jobs, 2)))") == "True\n"


@FORKS
def test_pools_that_follow_each_other_all_fork() -> None:
    ended = "all(os.getpid() not in parallel.run([os.getpid] * 2, 2) for _ in range(20))"
    assert said(f"print({ended})") == "True\n"


@FORKS
@pytest.mark.parametrize(
    ("job", "message"),
    [
        (
            "lambda: os.kill(os.getpid(), signal.SIGKILL)",
            "A part of the build was stopped: perhaps there was not enough memory.",
        ),
        (
            "lambda: time.sleep(1000)",
            "A part of the build has not ended after ten minutes; try again with GONGKAI_PROCESSES=1.",
        ),
    ],
)
def test_a_process_that_is_killed_or_stuck_ends_the_work_with_an_error(job: str, message: str) -> None:
    lines = [
        "try:",
        f"    list(parallel.run([int, {job}], 2, 0.5))",
        "except parallel.WorkerError as error:",
        "    print(error)",
    ]
    assert said(*lines) == f"{message}\n"


@FORKS
def test_an_error_of_one_process_waits_for_none_of_the_others() -> None:
    lines = [
        "try:",
        "    list(parallel.run([lambda: 1 / 0, lambda: time.sleep(1000), lambda: time.sleep(1000)], 2))",
        "except ZeroDivisionError as error:",
        "    print(error)",
    ]
    assert said(*lines) == "division by zero\n"


@FORKS
def test_the_processes_are_at_work_before_anybody_asks_for_what_they_made() -> None:
    lines = [
        "found, made = os.pipe()",
        "with parallel.begun([lambda: os.write(made, b'x')] * 2, 2) as results:",
        "    print(os.read(found, 1), [*results])",
    ]
    assert said(*lines) == "b'x' [1, 1]\n"


@FORKS
def test_who_leaves_early_waits_for_none() -> None:
    lines = [
        "try:",
        "    with parallel.begun([lambda: time.sleep(1000)] * 3, 2):",
        "        1 / 0",
        "except ZeroDivisionError as error:",
        "    print(error)",
    ]
    assert said(*lines) == "division by zero\n"


@FORKS
def test_who_needs_no_more_results_waits_for_none() -> None:
    lines = [
        "results = parallel.run([int, lambda: time.sleep(1000)], 2)",
        "print(next(results))",
        "results.close()",
    ]
    assert said(*lines) == "0\n"


@FORKS
def test_work_beside_is_done_in_a_process_that_takes_no_more_and_whoever_began_it_still_may() -> None:
    lines = [
        "os.environ['GONGKAI_PROCESSES'] = '2'",
        "waited = parallel.beside(lambda: (os.getpid(), parallel.processes()))",
        "forked = os.getpid() not in parallel.run([os.getpid] * 2, 2)",
        "print(forked, waited()[0] != os.getpid(), waited()[1], waited() is waited())",
    ]
    assert said(*lines) == "True True 1 True\n"


@FORKS
@pytest.mark.parametrize("ends", ["os.kill(os.getpid(), signal.SIGKILL)", "1 / 0", "time.sleep(1000)"])
def test_work_beside_of_which_nothing_comes_is_done_by_who_waits(ends: str) -> None:
    """So an error of ours shows, and no wait is without an end."""
    lines = [
        "os.environ['GONGKAI_PROCESSES'] = '2'",
        "here = os.getpid()",
        f"print(parallel.beside(lambda: here if os.getpid() == here else {ends}, 0.5)() == here)",
    ]
    assert said(*lines) == "True\n"


def test_with_one_process_nothing_is_done_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is done before anything else."""
    monkeypatch.setenv("GONGKAI_PROCESSES", "1")
    done: list[int] = []
    waited = parallel.beside(lambda: done.append(1))
    assert done == [1]
    assert waited() is None
