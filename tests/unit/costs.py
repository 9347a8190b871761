"""What work costs: growth is told by ratios, since seconds are those of a machine."""

from __future__ import annotations

import time
from collections.abc import Callable


def costs(work: Callable[[], object], times: int = 3) -> float:
    """Processor seconds of `work`, the best of so many `times`."""
    return min(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
