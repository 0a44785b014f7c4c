"""What no careful person would type: one sentence and exit code 2, and nothing is harmed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from eventdesk.bootstrap import new_file
from eventdesk.cli.main import run
from eventdesk.machine import root
from tests.stories.conftest import command, environment, register

Say = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Path, list[str]]:
    """An event file with one registered person, and the badge code."""
    path = tmp_path / "desk.eventdesk"
    with new_file(path) as opened:
        return path, register(opened, 1)


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """An event file with nothing but its name."""
    path = tmp_path / "prova.eventdesk"
    with new_file(path) as opened:
        opened.programme.start("Prova")
    return path


def _refused(say: Say, *arguments: object) -> str:
    assert run([*map(str, arguments)]) == 2
    said = say.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1, said.err
    return said.err


@pytest.mark.parametrize(
    "verb",
    [
        lambda file: ("journal", file, "export", file),
        lambda file: ("export", file, "-o", file),
        lambda file: ("badges", file, "-o", file),
        lambda file: ("badges", file, "--table-signs", file),
        lambda file: ("rotate", "--instance", file, "--plan", file),
    ],
)
def test_a_result_never_takes_the_place_of_an_event(
    event: Path, capsys: Say, verb: Callable[[Path], Sequence[object]]
) -> None:
    before = event.read_bytes()
    assert event.name in _refused(capsys, *verb(event))
    assert event.read_bytes() == before


def test_arguments_that_are_no_text_are_told(event: Path, capsys: Say) -> None:
    for arguments in (("checkin", event, "\udcff"), ("note", event, "a\udcff"), ("new", "\udcff.eventdesk")):
        assert "UTF-8" in _refused(capsys, *arguments)


def test_a_name_that_is_none_and_a_folder_that_is_a_file_are_told(event: Path, tmp_path: Path, capsys: Say) -> None:
    _refused(capsys, "new", "")
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    assert "taken" in _refused(capsys, "export", event, "-o", tmp_path / "b.xlsx", "--csv", taken)


def test_the_desk_goes_on_after_bytes_that_are_no_text(desk: tuple[Path, list[str]], machine: Path) -> None:
    path, codes = desk
    sent = b"AB\xff\xfe\n\n   \nA\0B\n" + b"X" * 100_000 + b"\n" + codes[0].encode() + b"\n"
    done = subprocess.run(
        [*command(), "checkin", str(path), "--stdin"],
        input=sent,
        capture_output=True,
        cwd=root(),
        env=environment(machine),
        check=True,
    )
    outcomes = [json.loads(line)["outcome"] for line in done.stdout.decode().splitlines()]
    assert outcomes == ["half_read", "half_read", "half_read", "admitted"]


@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 0), ("2>&-", 0), (">/dev/full", 2)])
def test_streams_that_are_closed_or_full_end_in_order(event: Path, machine: Path, closed: str, code: int) -> None:
    words = " ".join((*command(), "checkin", f"'{event}'", *(["--stdin"] if closed == "<&-" else []), closed))
    done = subprocess.run(
        words, shell=True, capture_output=True, text=True, cwd=root(), env=environment(machine), check=False
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["neww"], "neww"),
        (["new"], "EVENT"),
        (["new", "x", "--tables", "many"], "0 to 600"),
        (["new", "x", "--rounds", "9" * 30], "0 to 20"),
        (["new", "x", "--minutes", "-1"], "0 to 1440"),
        (["new", "x", "--seats", "8-" + "9" * 5000], "8-11"),
        (["new", "x", "--minutes"], "--minutes"),
        (["new", "x", "--name", "n" * 100_000], "too long"),
        (["note", "x", "--kind", "poem"], "minority"),
        (["new", "x", "--colour", "red"], "--colour"),
        (["journal", "x", "dance"], "verify"),
    ],
)
def test_what_is_typed_wrong_is_said_in_one_short_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Say, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    line = _refused(capsys, *arguments)
    assert said in line
    assert len(line) < 400
    assert list(tmp_path.glob("x*")) == []
