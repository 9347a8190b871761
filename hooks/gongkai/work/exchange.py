"""Files put in the place of others: each at once, several all or none, with the line ends that they had."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from difflib import SequenceMatcher
from pathlib import Path

_END = re.compile(r"\r\n|\r|\n")


class ChangedError(Exception):
    """A file is not what it was when it was read."""


def exchange_all(before: Mapping[Path, bytes | None], after: Mapping[Path, bytes | None]) -> None:
    """Put contents in the place of those `before`, all of them or none; None is a file that is not there.

    Raises:
        ChangedError: if a file no longer holds what it held.
        OSError: if the disk does not take one; those written before it are put back.
    """
    if any(standing(path) != content for path, content in before.items()):
        raise ChangedError
    written: list[Path] = []
    try:
        for path, content in after.items():
            _place(path, content)
            written.append(path)
    except OSError:
        for path in written:
            _place(path, before[path])
        raise


def standing(path: Path) -> bytes | None:
    """What the file holds; None if it is not there."""
    return path.read_bytes() if path.is_file() else None


def _place(path: Path, content: bytes | None) -> None:
    """Let the file hold `content`; without any it goes, and its folder with the last one."""
    if content is None:
        path.unlink(missing_ok=True)
        with suppress(OSError):  # others stand there
            path.parent.rmdir()
    elif path.exists():
        exchange(path, content)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, content, 0o644)


@contextmanager
def or_as_it_was(before: Mapping[Path, bytes | None]) -> Iterator[None]:
    """Let each file be as it was if the caller fails, also those noted in `before` meanwhile; one that was not there goes."""
    try:
        yield
    except BaseException:
        for path, content in before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        raise


def with_ends(content: bytes, text: str) -> bytes:
    """`text`, whose lines end with `\\n`, in place of the UTF-8 `content`: each line that stays keeps its end, new ones have that of the first."""
    said = content.decode("utf-8")
    if "\r" not in said:
        return text.encode()
    stood, ends, now = _END.split(said), [*_END.findall(said), ""], text.split("\n")
    usual = ends[0]
    kept = [usual] * len(now)
    for block in SequenceMatcher(None, stood, now, autojunk=False).get_matching_blocks():
        kept[block.b : block.b + block.size] = ends[block.a : block.a + block.size]
    kept[:-1] = [end or usual for end in kept[:-1]]
    return "".join(line + end for line, end in zip(now, [*kept[:-1], ""], strict=True)).encode()


def exchange(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file at `path`: whoever reads it meets the one or the other, whole.

    Raises:
        OSError: if the disk does not take it, or the file may not be written; then it is as it was.
    """
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    put(path, content, mode)


def put(path: Path, content: bytes, mode: int) -> None:
    """Put `content` at `path`, whatever stands there: whoever reads it meets it whole.

    Raises:
        OSError: if the disk does not take it.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.chmod(mode)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
