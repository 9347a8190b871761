"""Another engine in the place of the one of a portal: all that names it changes, or nothing does."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from gongkai.faults.problems import N_, RefusedError
from gongkai.gate import upgrading

OLD, NEW = "gongkai-0.1.0-py3-none-any.whl", "gongkai-99.1.0-py3-none-any.whl"
SHARED = "gongkai-99.1.0.data/data/share/gongkai"


def wheel(folder: Path, name: str = NEW) -> Path:
    """A wheel of no more than what an upgrade asks for."""
    with zipfile.ZipFile(folder / name, "w") as packed:
        packed.writestr(f"{SHARED}/requirements.lock", "packages of 99.1\n")
        packed.writestr(f"{SHARED}/CHANGELOG.md", "what has changed\n")
    return folder / name


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    root = tmp_path / "portal"
    (root / "wheels").mkdir(parents=True)
    (root / "wheels" / OLD).write_bytes(b"the engine before")
    (root / "engine.txt").write_text(f"./wheels/{OLD} --hash=sha256:0\n")
    (root / "requirements.lock").write_text("packages of 0.1\n")
    return root


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_all_that_names_the_engine_changes(
    portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[tuple[str, ...]] = []
    monkeypatch.setattr(upgrading, "_pip", lambda _message, *words, **_at: installed.append(words))
    assert upgrading.exchange(portal, str(wheel(tmp_path))) == "99.1.0"
    now = files(portal)
    assert set(now) == {"engine.txt", "requirements.lock", "wheels/CHANGELOG.md", f"wheels/{NEW}"}
    assert now["requirements.lock"] == b"packages of 99.1\n"
    assert now["engine.txt"].startswith(f"./wheels/{NEW} --hash=sha256:".encode())
    assert [words[-1] for words in installed] == ["requirements.lock", "engine.txt"]


def test_what_cannot_be_installed_leaves_all_as_it_was(
    portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(message: str, *_: str, at: Path) -> None:
        raise RefusedError(message, reason=f"no room in {at.name}")

    before = files(portal)
    monkeypatch.setattr(upgrading, "_pip", refuse)
    with pytest.raises(RefusedError):
        upgrading.exchange(portal, str(wheel(tmp_path)))
    assert files(portal) == before


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("gongkai-0.0.1-py3-none-any.whl", upgrading.OLDER),
        ("another-99.1.0-py3-none-any.whl", N_("{file} is no wheel of the engine")),
        ("gongkai.whl", N_("{file} is no wheel of the engine")),
    ],
)
def test_what_is_older_or_no_engine_is_refused(portal: Path, tmp_path: Path, name: str, says: str) -> None:
    before = files(portal)
    with pytest.raises(RefusedError) as refused:
        upgrading.exchange(portal, str(wheel(tmp_path, name)))
    assert refused.value.message == says
    assert files(portal) == before


def test_what_is_damaged_is_refused(portal: Path, tmp_path: Path) -> None:
    (tmp_path / NEW).write_bytes(wheel(tmp_path).read_bytes()[:100])
    with pytest.raises(RefusedError):
        upgrading.exchange(portal, str(tmp_path / NEW))
    with pytest.raises(RefusedError):
        upgrading.exchange(portal, str(tmp_path / "nothing.whl"))
