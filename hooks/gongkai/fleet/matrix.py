"""The fleet as a matrix of CI jobs: each host builds every office by itself, side by side, with the engine of this repository."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..work.compiled import filler
from .offices import Office

HOSTS: Mapping[str, tuple[str, int]] = {
    "github": ("fleet.github.yml.j2", 256),
    "gitlab": ("fleet.gitlab.yml.j2", 200),
}
"""The template of each host, and how many jobs its matrix can have."""


def matrix(host: str, offices: Sequence[Office], file: str) -> str:
    """The recipe for `host` that builds the `offices` of the list `file`; one a job, or several if they are many."""
    template, most = HOSTS[host]
    size = -(-len(offices) // most)
    groups = [offices[first : first + size] for first in range(0, len(offices), size)]
    jobs = [(group[0].id, " ".join(f"--only {office.id}" for office in group)) for group in groups]
    recipe = filler(escaped=False, keep_trailing_newline=True).get_template(template)
    return recipe.render(jobs=jobs, file=file)
