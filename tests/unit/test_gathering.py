"""A portal collects what offices publish: what is not what it says, or is too old, is missing, with the reason."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.delivery.manifest import NAME, write_manifest
from gongkai.gate.examine import examine
from gongkai.model.archive import Archive
from gongkai.model.data import Data
from gongkai.model.registers import Indicator
from gongkai.pages.offices import Across, across
from gongkai.pages.writer import Writer
from gongkai.tables.formats import from_csv, to_csv
from gongkai.tables.table import Column, table
from tests.city import OFFICES, city, publish
from tests.conftest import once, serve

DAY = "2026-03-01T09:00+08:00"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five offices and the portal of their city, which has gathered nothing yet."""
    return once(tmp_path_factory, "city", city)


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """The data of the city's portal, with what the offices publish beside it."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "city/site_data"


def gather(data: Path, *options: str, now: str = DAY) -> tuple[int, dict[str, str]]:
    """The exit code of `gongkai gather`, and what it says of each office."""
    command = ["gather", str(data), "--now", now, *options]
    done = CliRunner().invoke(main, command, env={"LC_ALL": "en_GB.UTF-8"})
    return done.exit_code, dict(line.split(": ", 1) for line in done.output.splitlines())


def collected(data: Path) -> Data:
    found = examine(data, chosen=())
    assert found.data is not None, found.problems
    return found.data


def reasons(data: Path) -> dict[str, tuple[str, str]]:
    """Why each office is missing that is."""
    found = collected(data).offices
    return {each.entry.id: (each.refusal.reason, each.refusal.detail) for each in found if each.refusal}


def beside(data: Path, indicator: str) -> Across:
    found = collected(data)
    record: Indicator = next(each for each in found.indicators if each.id == indicator)
    return across(Writer(Archive(found), "en"), record)


def test_what_offices_publish_is_taken_and_said_by_office(data: Path) -> None:
    assert set(reasons(data).values()) == {("absent", "-")}
    assert gather(data) == (0, dict.fromkeys(OFFICES, "taken"))
    found = {each.entry.id: each for each in collected(data).offices}
    assert reasons(data) == {}
    assert [each.state for each in found.values()] == ["reported"] * 5
    assert str(found["forestry"].day) == "2025-07-18"
    assert [promise.status for promise in found["parks"].tables.commitments] == ["announced", "kept"]
    page = found["parks"].tables.commitments[0].page
    assert found["parks"].address(page, "en") == f"https://parks.example.cn/en/{page}"
    assert found["parks"].address("nowhere/", "en") is None


def _altered(site: Path) -> None:
    file = site / "data/figures.csv"
    file.write_text(file.read_text("utf-8-sig").replace("1240", "9240"), "utf-8-sig", newline="")


def _another_table(site: Path) -> None:
    """Changed with the manifest, but not with the descriptor of the tables."""
    _altered(site)
    write_manifest(site, site)


def _another_publisher(site: Path) -> None:
    file = site / "data/datapackage.json"
    file.write_text(file.read_text("utf-8").replace("白槐市园林局", "白槐市绿化局"), "utf-8")
    write_manifest(site, site)


def _another_day(site: Path) -> None:
    manifest = json.loads((site / NAME).read_text("utf-8"))
    (site / NAME).write_text(json.dumps({**manifest, "data_date": "2026-02-01"}), "utf-8")


def _no_manifest(site: Path) -> None:
    (site / NAME).unlink()


def _no_json(site: Path) -> None:
    (site / NAME).write_text("{", "utf-8")


def _one_table_less(site: Path) -> None:
    (site / "data/commitments.csv").unlink()


def _rewritten(old: str, new: str) -> Callable[[Path], None]:
    """All of it changed alike: manifest, descriptor and table; only its form can tell."""

    def change(site: Path) -> None:
        file, package = site / "data/commitments.csv", site / "data/datapackage.json"
        before = file.read_bytes()
        after = before.replace(old.encode(), new.encode())
        assert after != before
        file.write_bytes(after)
        described = json.loads(package.read_text("utf-8"))
        for resource in described["resources"]:
            if resource["name"] == "commitments":
                resource |= {"bytes": len(after), "hash": f"sha256:{hashlib.sha256(after).hexdigest()}"}
        package.write_text(json.dumps(described, ensure_ascii=False), "utf-8")
        write_manifest(site, site)

    return change


def _row_again(table: str, old: str, new: str) -> Callable[[Path], None]:
    """One row of a table once more, saying something else."""

    def change(site: Path) -> None:
        row = next(
            line
            for line in (site / f"data/{table}.csv").read_text("utf-8-sig").splitlines()[1:]
            if old in line
        )
        _table_as(table, lambda text: f"{text}{row.replace(old, new)}\r\n")(site)

    return change


def _table_as(
    table: str, made: Callable[[str], str], more: Sequence[dict[str, str]] = ()
) -> Callable[[Path], None]:
    """A table with other text, and with `more` columns in its description, all else alike."""

    def change(site: Path) -> None:
        file, package = site / f"data/{table}.csv", site / "data/datapackage.json"
        after = made(file.read_bytes().decode("utf-8-sig")).encode("utf-8-sig")
        assert after != file.read_bytes()
        file.write_bytes(after)
        described = json.loads(package.read_text("utf-8"))
        for resource in described["resources"]:
            if resource["name"] == table:
                resource |= {"bytes": len(after), "hash": f"sha256:{hashlib.sha256(after).hexdigest()}"}
                resource["schema"]["fields"] += more
        package.write_text(json.dumps(described, ensure_ascii=False), "utf-8")
        write_manifest(site, site)

    return change


def _second_status(text: str) -> str:
    head, *rows = text.rstrip("\r\n").split("\r\n")
    return "".join(
        f"{line},{more}\r\n"
        for line, more in zip((head, *rows), ("结果", *["kept"] * len(rows)), strict=True)
    )


def _described_twice(site: Path) -> None:
    package = site / "data/datapackage.json"
    described = json.loads(package.read_text("utf-8"))
    described["resources"] += [each for each in described["resources"] if each["name"] == "figures"]
    package.write_text(json.dumps(described, ensure_ascii=False), "utf-8")
    write_manifest(site, site)


def _titled_twice(site: Path) -> None:
    package = site / "data/datapackage.json"
    package.write_text(package.read_text("utf-8").replace("{", '{"title": "白槐市绿化局",', 1), "utf-8")
    write_manifest(site, site)


@pytest.mark.parametrize(
    ("change", "reason", "detail"),
    [
        (_row_again("commitments", "announced", "kept"), "contradicted", "data/commitments.csv"),
        (_row_again("figures", "1240", "9240"), "contradicted", "data/figures.csv"),
        (
            _table_as("commitments", _second_status, [{"name": "结果", "key": "status"}]),
            "unreadable",
            "data/commitments.csv",
        ),
        (
            _table_as("reports", lambda text: text.split("\r\n")[0] + "\r\n"),
            "contradicted",
            "data/commitments.csv",
        ),
        (_described_twice, "unreadable", "data/datapackage.json"),
        (_titled_twice, "unreadable", "data/datapackage.json"),
        (_altered, "altered", "data/figures.csv"),
        (_another_table, "contradicted", "data/figures.csv"),
        (_another_publisher, "foreign", "-"),
        (_another_day, "contradicted", "data_date"),
        (_no_manifest, "absent", "-"),
        (_no_json, "damaged", "manifest.json"),
        (_one_table_less, "altered", "data/commitments.csv"),
        (_rewritten("announced", "excellent"), "unreadable", "data/commitments.csv"),
        (_rewritten("公园", "公\u202e园"), "unreadable", "data/commitments.csv"),
        (_rewritten("commitments/other/", "javascript:x/"), "unreadable", "data/commitments.csv"),
        (_rewritten("2026-12-31", "2026-13-31"), "unreadable", "data/commitments.csv"),
        (_rewritten("\r\n", "\r\n,\r\n"), "unreadable", "data/commitments.csv"),
    ],
)
def test_what_is_not_what_it_says_is_missing_with_the_reason(
    data: Path, change: Callable[[Path], None], reason: str, detail: str
) -> None:
    change(data.parent.parent / "parks/site")
    code, said = gather(data)
    assert code == 1
    assert said["parks"].startswith("shown as missing: ")
    assert reasons(data) == {"parks": (reason, detail)}


def test_what_was_changed_after_it_was_gathered_is_missing(data: Path) -> None:
    gather(data)
    _altered(data / "gathered/parks")
    assert reasons(data) == {"parks": ("altered", "data/figures.csv")}
    write_manifest(data / "gathered/parks", data)
    assert reasons(data) == {"parks": ("altered", "manifest.json")}


def test_an_office_whose_newest_day_is_long_past_is_missing(data: Path) -> None:
    assert gather(data, now="2027-01-15T09:00+08:00")[1]["forestry"] == (
        "shown as missing: the newest day in its data is 2025-07-18, too long ago"
    )
    assert reasons(data) == {"forestry": ("stale", "2025-07-18")}


def test_a_former_state_and_one_from_the_future_are_refused(data: Path) -> None:
    gather(data)
    offices = data.parent.parent
    shutil.rmtree(offices / "parks/site")
    publish(offices / "parks", "parks", published="2026-01-19")
    assert gather(data)[1]["parks"] == (
        "shown as missing: the files are older than those gathered before, of 2026-01-20"
    )
    assert reasons(data) == {"parks": ("older", "2026-01-20")}
    assert gather(data, now="2026-01-19T12:00+08:00")[1]["sports"] == (
        "shown as missing: the files are dated after the day on which they were gathered: 2026-01-20"
    )


def test_an_office_that_cannot_be_reached_keeps_what_was_gathered(data: Path) -> None:
    gather(data)
    shutil.rmtree(data.parent.parent / "parks/site")
    code, said = gather(data, "--only", "parks")
    assert (code, list(said)) == (1, ["parks"])
    assert said["parks"].startswith("not reached, what was gathered before stays: ")
    assert reasons(data) == {}


def test_a_server_is_asked_as_a_folder_is(data: Path) -> None:
    for url in serve(data.parent.parent / "parks/site"):
        file = data / "offices.yml"
        text = file.read_text("utf-8")
        file.write_text(
            text.replace("url: https://parks.example.cn/, folder: ../../parks/site", f"url: {url}"), "utf-8"
        )  # fmt: skip
        assert gather(data, "--only", "parks") == (0, {"parks": "taken"})
    assert "parks" not in reasons(data)


def test_only_what_the_key_of_the_office_has_signed_is_taken(data: Path, tmp_path: Path) -> None:
    site = tmp_path / "parks/site"
    for name in ("own", "other"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True)
    own = " ".join((tmp_path / "own.pub").read_text("utf-8").split()[:2])
    file = data / "offices.yml"
    gather(data)
    file.write_text(file.read_text("utf-8").replace("id: parks, ", f"id: parks, key: {own}, "), "utf-8")
    assert reasons(data) == {"parks": ("unsigned", "manifest.json")}
    gather(data)
    assert reasons(data) == {"parks": ("unsigned", "manifest.json")}
    for name, expected in (("other", {"parks": ("forged", "manifest.json")}), ("own", {})):
        (site / "manifest.json.sig").unlink(missing_ok=True)
        sign: list[str | Path] = [
            "ssh-keygen",
            "-q",
            "-Y",
            "sign",
            "-n",
            "gongkai-manifest",
            "-f",
            tmp_path / name,
            site / NAME,
        ]
        subprocess.run(sign, check=True, capture_output=True)
        gather(data)
        assert reasons(data) == expected


def test_values_in_other_units_or_of_other_times_stand_apart_and_are_not_added(data: Path) -> None:
    gather(data)
    found = beside(data, "matters-handled")
    assert [(each.span, each.unit and each.unit.en, [value.office.entry.id for value in each.values]) for each in found.groups] == [
        ("2025", "matters", ["parks", "sports", "archives"]),
        ("2025", "visitors", ["weather"]),
        ("First half of 2025", "matters", ["forestry"]),
    ]  # fmt: skip
    assert (found.units, found.spans, found.total) == (True, True, None)


def test_values_are_added_where_the_register_says_so_and_nothing_differs_or_lacks(data: Path) -> None:
    gather(data)
    assert beside(data, "service-points").total == 12 + 8 + 3
    _altered(data.parent.parent / "parks/site")
    gather(data)
    found = beside(data, "service-points")
    assert found.total is None
    assert found.without[0][1] == "data/figures.csv is not the file that the manifest lists"


def test_a_bound_is_not_added(data: Path) -> None:
    offices = data.parent.parent
    shutil.rmtree(offices / "parks")
    publish(offices / "parks", "parks", points="近20")
    gather(data)
    assert beside(data, "service-points").total is None


def test_an_indicator_that_an_office_does_not_publish_is_told(data: Path) -> None:
    gather(data)
    file = data / "indicators.yml"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("{office: parks, indicator: service-points}", "{office: parks, indicator: services}"),
        "utf-8",
    )
    found = examine(data, chosen=())
    assert [str(fault).partition("site_data/")[2] for fault in found.problems] == [
        "indicators.yml:19:32: the office parks publishes no indicator services [office-indicator]"
    ]


def test_a_table_that_was_written_is_read_as_it_was() -> None:
    texts = ["=1+1", "'=1", "'so", "-5", "−", "a\r\nb", '"', "，,", "＠", "'", "''", "\t'", ""]
    column = Column("text", "Text")
    written = to_csv(table("t", "T", "", [(column, lambda text: text)], texts, key=("text",)), str)
    assert [row[0] for row in from_csv(written)[1:]] == texts
