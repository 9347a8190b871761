"""What typst sets is set once in a run of the tests, whichever build asks for it: the same words give the same bytes (tests/unit/test_pdf.py).

Brought in by the process from which the builds of tests are forked (`gongkai` in tests/conftest.py), and by no other.
"""

from __future__ import annotations

import os
import pickle
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import Any

import typst

FOLDER = "SET_BY_TESTS"
"""The variable that says where it is kept, as long as the tests run (tests/conftest.py)."""

_set = typst.compile


def _once(template: Path, *, sys_inputs: dict[str, str], font_paths: typst.Fonts, **form: Any) -> Any:
    """What typst makes of a `template` and its inputs in a form; the fonts are always those of the program."""
    asked = repr((template.read_bytes(), sorted(sys_inputs.items()), sorted(form.items())))
    kept = Path(os.environ[FOLDER], blake2b(asked.encode()).hexdigest())
    if kept.exists():
        return pickle.loads(kept.read_bytes())
    made = _set(template, sys_inputs=sys_inputs, font_paths=font_paths, **form)
    with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as whole:
        whole.write(pickle.dumps(made))
    Path(whole.name).replace(kept)
    return made


typst.compile = _once  # type: ignore[assignment] # of all forms, this is the one that the engine asks for
