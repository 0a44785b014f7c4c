"""Erasing a person: nothing of them stays in the file or its copies, and whoever has a workbook is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.cli.main import run
from eventdesk.core.checkin.model import Arrival
from eventdesk.core.export.privacy import Options
from eventdesk.core.registration.model import Person
from tests.ui.hall import fill


def _everywhere(folder: Path) -> list[Path]:
    """Files of this test that hold the name, whatever is in them."""
    return [path for path in folder.rglob("*") if path.is_file() and b"Zzyzx" in path.read_bytes()]


def test_nothing_of_an_erased_person_stays_and_copies_that_went_out_are_named(
    opened: OpenFile, machine: Path, tmp_path: Path
) -> None:
    hall = fill(opened)
    row = opened.register.add(hall.event, first="Zzyzx", last="Qwertz", email="zzyzx@example.org")
    twin = opened.register.add(hall.event, first="Zzyzx", last="Qwertz", email="other@example.org")
    opened.register_room.merging.merge(hall.event, row.registration, twin.registration)
    opened.register.issue_badges(hall.event)
    opened.checkin.scan(hall.event, opened.register.badge_of(hall.event, row.registration))
    opened.export.export(hall.event, tmp_path / "list.xlsx", Options())
    opened.backups.also([tmp_path / "stick"])
    for number in range(3):
        opened.programme.add_theme(hall.event, f"Theme {number}")
        opened.backups.copy()
    assert len(_everywhere(machine)) == 3

    seen = opened.erasing.preview(row.registration)
    assert (seen.name, len(seen.people), [Path(copy.file).name for copy in seen.copies]) == (
        "Zzyzx Qwertz",
        2,
        ["list.xlsx"],
    )
    assert opened.erasing.erase(row.registration).unreached == ()
    with opened.file.ledger.reading() as read:
        assert all(person.first != "Zzyzx" for person in read.find(Person))
        assert read.count(Arrival, event=hall.event) == 0
    assert opened.file.check().sound
    assert len(opened.backups.copies()) == len(list((tmp_path / "stick").glob("*.eventdesk"))) == 1
    assert [path for path in _everywhere(tmp_path) if path.suffix != ".xlsx"] == []  # the file is still open
    opened.close()
    assert _everywhere(machine) == []
    assert [path for path in _everywhere(tmp_path) if path.suffix != ".xlsx"] == []


def test_the_command_line_says_what_would_happen_before_it_does_it(
    opened: OpenFile, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = fill(opened)
    path, short = opened.file.path, hall.people[0].short
    opened.close()
    assert run(["people", str(path), "erase", short, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["erased"] is False
    assert run(["people", str(path), "erase", short, "--for-good", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["erased"] is True
    assert run(["people", str(path), "erase", short]) == 2
    assert capsys.readouterr().err.count("\n") == 1
