"""What takes long to make is kept from one command to the next, and taken only while it is whole and made of the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.work import engine
from gongkai.work import made as module
from gongkai.work.made import made


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    module._room.cache_clear()
    return tmp_path / "gongkai/made"


def _never() -> bytes:
    raise AssertionError("made again")


def test_it_is_made_once_of_the_same(place: Path) -> None:
    assert made(("page", 1), lambda: b"one") == made(("page", 1), _never) == b"one"
    assert made(("page", 2), lambda: b"two") == b"two"
    assert [len(file.name) for file in place.iterdir()] == [64, 64]


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-1], lambda content: content + b"x", lambda _: b"", lambda _: b"one"]
)
def test_what_is_damaged_counts_for_nothing(place: Path, damage: Callable[[bytes], bytes]) -> None:
    made("page", lambda: b"one")
    (file,) = place.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert made("page", lambda: b"made again") == made("page", _never) == b"made again"


def test_another_engine_makes_its_own(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not place.exists()
    made("page", lambda: b"one")
    monkeypatch.setattr(engine, "digest", lambda: b"another")
    assert made("page", lambda: b"two") == b"two"


def test_too_much_goes_and_what_cannot_be_kept_is_made_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made("page", lambda: b"one")
    module._room.cache_clear()
    monkeypatch.setattr(module, "_MOST", 8)
    made("another", lambda: b"two")
    assert len([*place.iterdir()]) == 1
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    assert made("page", lambda: b"three") == b"three"
