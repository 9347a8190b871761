"""What fills Jinja's templates; their code is compiled once however many languages, writers and commands fill them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from .made import before, keep

TEMPLATES = Path(__file__).parent.parent / "templates"

_code: dict[tuple[str, str], CodeType | None] = {}
"""By template and digest of what is compiled: a template that changes, or a part of it, is another."""


def filler(
    folder: Path = TEMPLATES, phrases: NullTranslations | None = None, *, escaped: bool = True, **options: Any
) -> Environment:
    """What fills the templates in `folder`, in the language of `phrases` if there are any; what they ask for has to be there."""
    environment = Environment(
        loader=FileSystemLoader(folder), undefined=StrictUndefined, autoescape=escaped, trim_blocks=True,
        extensions=["jinja2.ext.i18n"] if phrases else [], **{"lstrip_blocks": True, **options},
    )  # fmt: skip
    if phrases:
        environment.install_gettext_translations(phrases, newstyle=True)  # type: ignore[attr-defined]
    return environment


class Compiled(BytecodeCache):
    """Gives every environment the code that the first one compiled: they differ in what they fill in, not in how they read.

    Jinja fills in literals while it compiles, so no filter that depends on language or data may be given one.
    """

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """What is kept of a template by what is compiled of it: its source, with the parts in files of their own that a portal may replace."""
        return super().get_bucket(environment, name, filename, environment.preprocess(source, name, filename))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template from what is there."""
        known = bucket.key, bucket.checksum
        if known not in _code and (kept := before(known)):
            bucket.bytecode_from_string(kept)
            _code[known] = bucket.code
        bucket.code = _code.get(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            _code[bucket.key, bucket.checksum] = bucket.code
            keep((bucket.key, bucket.checksum), bucket.bytecode_to_string())


class Direct(Context):
    """Calls what is kept (`functools.cache`), as phrases are, without asking whether it wants the context."""

    def call(self, called: Callable[..., object], /, *args: object, **named: object) -> object:
        """What `called` gives."""
        return called(*args) if isinstance(called, _Kept) else super().call(called, *args, **named)


_Kept = type(cache(str))
