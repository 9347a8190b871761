"""All that the engine makes of its own patterns and tables once it needs them, made as this module is brought in.

The process brings it in from which those of a fleet are forked: each of them would make it again, which takes longer than to examine a small office.
"""

from __future__ import annotations

import sys
from inspect import signature

from .. import rules
from ..faults import patterns


def _read() -> None:
    """Read each table that rules read once, a function without parameters that keeps what it gives."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith(f"{rules.__name__}."):
            for value in tuple(vars(module).values()):
                if hasattr(value, "cache_info") and not signature(value).parameters:
                    value()


patterns.make()
_read()
