"""Questions asked at once of somebody who may never answer."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

AT_ONCE = 8
"""So many questions wait for an answer."""

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """Seconds within which the next answer must come, and all of them."""

    next: float
    all: float


def in_time(questions: Mapping[str, Callable[[], T]], limits: Limits) -> dict[str, T]:
    """The answers by name, as far as they come within the `limits`.

    A timeout of the system's is for the next byte alone, and who sends one at a time is never late. So each question
    is asked in a thread that is left behind: it ends with the process, at the latest.
    """
    asked: queue.SimpleQueue[str] = queue.SimpleQueue()
    given: queue.SimpleQueue[tuple[str, T]] = queue.SimpleQueue()
    for name in questions:
        asked.put(name)
    stopped = threading.Event()

    def ask() -> None:
        while not stopped.is_set():
            try:
                name = asked.get_nowait()
            except queue.Empty:
                return
            given.put((name, questions[name]()))

    for _ in range(min(AT_ONCE, len(questions))):
        threading.Thread(target=ask, daemon=True).start()
    found: dict[str, T] = {}
    end = time.monotonic() + limits.all
    try:
        while len(found) < len(questions):
            name, answer = given.get(timeout=max(0, min(limits.next, end - time.monotonic())))
            found[name] = answer
    except queue.Empty:
        pass
    finally:
        stopped.set()
    return found
