"""`eventdesk people`: what the screen does, without a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eventdesk.bootstrap import new_file
from eventdesk.cli.main import run
from eventdesk.store.file import Surroundings


def test_the_register_is_kept_from_the_command_line(
    tmp_path: Path, around: Surroundings, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.eventdesk"
    with new_file(path, around=around) as opened:
        event = opened.programme.start("Ascolto").id
        opened.programme.start("Seguito")
        opened.register_room.waiting.limit(event, 2)
        rows = [
            opened.register.add(event, first="Ada", last=last, email=f"{last}@b.it", municipality="Ivrea")
            for last in ("Rossi", "Rosssi", "Neri")
        ]

    def say(*arguments: str) -> Any:
        assert run(["people", str(path), "--event-name", "Ascolto", *arguments, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    assert [p["name"] for p in say("list", "--zone", "Eporediese")["people"]] == ["Ada Neri", "Ada Rossi", "Ada Rosssi"]
    assert say("balance")["zones"][8]["people"] == 2
    state = say("waiting")
    assert (state["next"], [w["code"] for w in state["queue"]]) == (None, [rows[2].short])
    assert say("cancel", rows[0].short)["next"] == rows[2].short
    yes = say("waiting", "--yes", rows[2].short)
    assert yes["queue"] == [] and say("undo", yes["unit"])["reverted"] == 2
    assert say("restore", rows[0].short)["unit"]
    assert say("waiting", "--places", "0")["next"] == rows[2].short
    assert say("merge", rows[0].short, rows[1].short, "--dry-run")["unit"] == ""
    assert say("duplicates")["pairs"] == []
    merged = say("merge", rows[0].short, rows[1].short)
    assert len(say("list")["people"]) == 2
    assert say("history", merged["code"])["changes"][0]["what"] in ("retired", "changed", "merged")
    assert say("enrol", "--to", "Seguito")["added"] == 2
    assert say("mail-merge", str(tmp_path / "out"), "--reply", "a@b.it")["people"] == 1
    assert run(["people", str(path), "apart", rows[2].short, "22222222"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert run(["people", str(path), "--event-name", "Ascolto", "balance"]) == 0
    assert "Eporediese" in capsys.readouterr().out
