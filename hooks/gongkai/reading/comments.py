"""Text that YAML takes for a comment: what stands behind ` #` in a text without quotes is lost without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, place_after, problem
from ..model.languages import LANGUAGES

_COMMENT = lazy(r"[ \t]+#(?![ ]*gongkai:)")
_TEXTS = frozenset({*LANGUAGES, "title", "description", "reason", "instead", "pattern", "query"})
_LOST = N_("what follows # is lost here: put the text in quotes, or write the comment on a line of its own")


def lost(
    text: str, file: str, plain: Iterable[tuple[tuple[str | int, ...], str, int, int]]
) -> Iterator[Problem]:
    """Yield a problem for each text in `plain`, given by path, value, beginning and end, that a # cuts short; ids and numbers may have a comment beside them."""
    if " #" not in text and "\t#" not in text:
        return
    for path, value, _, end in plain:
        found = _COMMENT.match(text, end)
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        if found and (key in _TEXTS or " " in value):
            yield problem(place_after(text[: found.end() - 1], file), _LOST)
