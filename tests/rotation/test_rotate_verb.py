"""`eventdesk rotate` on instance files: what it writes is what it says, and errors are sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventdesk.bootstrap import new_file
from eventdesk.cli.main import run
from eventdesk.core.programme.model import Event, Process, Round, Table
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.rotation.problem import read_instance
from eventdesk.core.rotation.score import score
from eventdesk.store.file import Surroundings

DATA = Path(__file__).parent / "data"


def test_a_plan_for_an_instance_is_written_with_its_score_and_bound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "plan.json"
    instance = DATA / "b120x12x4.json"
    arguments = ["rotate", "--instance", str(instance), "--plan", str(out), "--seed", "5", "--iterations", "100000"]
    assert run([*arguments, "--threads", "1", "--json"]) == 0
    written = json.loads(out.read_text())
    told = json.loads(capsys.readouterr().out)
    problem = read_instance(json.loads(instance.read_text()))
    found = score(problem, written["assign"])
    assert found.broken == 0
    assert written["score"]["points"] == found.points == written["bound"]["points"] == 1296
    assert (told["iterations"], told["score"]) == (written["iterations"], written["score"])
    first = out.read_bytes()
    assert run(arguments) == 0
    assert json.loads(out.read_bytes())["assign"] == json.loads(first)["assign"]


@pytest.mark.parametrize("extra", [[], ["--instance", "no-such-file.json", "--plan", "x.json"]])
def test_what_cannot_be_done_is_said_in_one_sentence(extra: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rotate", *extra]) == 2
    said = capsys.readouterr().err.strip()
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize(
    "extra",
    [["--seconds", "nan"], ["--seconds", "-1"], ["--iterations", "0"], ["--iterations", "1.5"], ["--mix", "nan"],
     ["--mix", "2"], ["--round", "0"], ["--seconds", "soon"]],
)  # fmt: skip
def test_a_number_without_sense_is_refused_in_one_sentence(
    extra: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rotate", "--instance", str(DATA / "a40x5x3.json"), "--plan", "never.json", *extra]) == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith(extra[0])
    assert said.endswith(".")
    assert "\n" not in said


def test_who_came_and_who_did_not_is_repaired_from_the_command_line(
    tmp_path: Path, around: Surroundings, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.eventdesk"
    with new_file(path, desk="Desk 1", around=around) as opened:
        with opened.file.ledger.writing(event="e") as unit:
            unit.new(Process(id="p", name="Plan"))
            unit.new(Event(id="e", process="p", name="Day"))
            unit.new(Round(id="r1", event="e", number=1))
            for k in range(3):
                unit.new(Table(id=f"t{k}", event="e", number=k + 1, min_seats=3, max_seats=6))
            for k in range(12):
                unit.new(Person(id=f"p{k}", first="Ada", last=f"Rossi {k}", language=""))
                unit.new(Registration(id=f"reg{k:02}", event="e", person=f"p{k}"))
        opened.rotation.publish("e", opened.rotation.propose("e", seed=1, iterations=1000))
        seats = opened.rotation.current("e")
        assert seats
        came = [who for who in seats.rows if who not in seats.at("t0", "r1")[1:]]
        for who in came:
            opened.checkin.admit("e", who)
    assert run(["rotate", str(path), "--repair", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["moves"] == []
    assert run(["rotate", str(path), "--fit", "--draft", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["moved"], told["bound"], told["applied"]) == (1, 1, False)
    assert [c["table"] for c in told["closed"]] == [1]
    assert run(["rotate", str(path), "--fit"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 3
    assert run(["rotate", str(path), "--fit", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["moves"] == []


def test_an_instance_nobody_can_solve_says_which_limit_is_in_the_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")
    data = json.loads((DATA / "a40x5x3.json").read_text())
    data["tables"] = data["tables"][:4]
    crowded = tmp_path / "crowded.json"
    crowded.write_text(json.dumps(data))
    assert run(["rotate", "--instance", str(crowded), "--plan", str(tmp_path / "plan.json")]) == 2
    assert "40 people for 32 seats" in capsys.readouterr().err
    assert not (tmp_path / "plan.json").exists()
