"""What two desks edited without knowing of each other: listed in words, settled by naming a version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventdesk.bootstrap import new_file, open_file
from eventdesk.cli.main import run
from eventdesk.core.registration.model import Registration, Status
from eventdesk.store.file import Surroundings
from tests.stories.conftest import register


def test_a_status_changed_at_two_desks_is_listed_and_settled(
    tmp_path: Path, around: Surroundings, capsys: pytest.CaptureFixture[str]
) -> None:
    path, other, journal = tmp_path / "a.eventdesk", tmp_path / "b.eventdesk", tmp_path / "j.txt"

    def set_status(opened, status: Status) -> None:
        with opened.file.ledger.writing() as unit:
            unit.change(unit.read.find(Registration)[0], status=status)

    with new_file(path, desk="North", around=around) as here:
        register(here, 1)
        here.exchange.export(journal)
        with new_file(other, desk="South", file_id=here.file.file_id, around=around) as there:
            there.exchange.take(journal)
            set_status(there, Status.CANCELLED)
            there.exchange.export(journal)
        set_status(here, Status.WAITING)
        here.exchange.take(journal)

    def say(*arguments: str) -> str:
        assert run(["journal", str(path), *arguments]) == 0
        return capsys.readouterr().out

    assert {"North", "South"} <= set(say("apart").replace("(", " ").replace(")", " ").replace(";", " ").split())
    (apart,) = json.loads(say("apart", "--json"))["apart"]
    assert (apart["thing"], apart["field"]) == ("registration", "status")
    lost = next(version for version in apart["versions"] if not version["in_force"])
    say("keep", lost["version"], "status")
    assert json.loads(say("apart", "--json")) == {"apart": []}
    with open_file(path, write=False, around=around) as opened, opened.file.ledger.reading() as read:
        assert read.find(Registration)[0].status == lost["value"]
    assert run(["journal", str(path), "keep", lost["version"], "status"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
