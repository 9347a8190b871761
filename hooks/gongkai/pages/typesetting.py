"""What typst sets of our templates: with the fonts of the program, the same bytes for the same words."""

from __future__ import annotations

import json
import marshal
from typing import Any

import pylopdf_fonts_zh_cn
import typst

from ..work.compiled import TEMPLATES
from ..work.made import made

_KEPT = 10


def fonts() -> typst.Fonts:
    """The fonts that come with the program, for any number of documents; none of the machine's."""
    return typst.Fonts(include_system_fonts=False, font_paths=[pylopdf_fonts_zh_cn.sans_path().parent])


def typeset(template: str, words: object, among: typst.Fonts, **form: Any) -> list[bytes]:
    """What the `template` makes of `words`, which it knows by its own name: a document, or in the `form` of pictures one a page.

    No clock, no font of the machine and no network takes part. By the name of its file typst knows a template again.

    Raises:
        typst.TypstError: if it cannot be set.
    """
    inputs = {template: json.dumps(words, ensure_ascii=False)}

    def make() -> bytes:
        found = typst.compile(TEMPLATES / f"{template}.typ", font_paths=among, sys_inputs=inputs, **form)
        return marshal.dumps(found if isinstance(found, list) else [found])

    return marshal.loads(made((inputs, form), make))  # type: ignore[no-any-return] # a list of bytes


def forget(among: typst.Fonts) -> None:
    """Let typst forget what it has set: it keeps whatever any of the last ten documents needed."""
    nothing = typst.Compiler(TEMPLATES / "card.typ", font_paths=among, sys_inputs={"card": "[]"})
    for _ in range(_KEPT + 1):
        nothing.compile(format="svg")
