"""Quantities in Chinese texts: what is printed, and what it says."""

from .quantity import Amount, Bound, Change, Other, Quantity, Rank, Step
from .reading import numbers, others, quantities, read

__all__ = [
    "Amount", "Bound", "Change", "Other", "Quantity", "Rank", "Step", "numbers", "others", "quantities", "read",
]  # fmt: skip
