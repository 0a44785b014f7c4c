"""`eventdesk rotate` on instance files: what it writes is what it says, and errors are sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventdesk.cli.main import run
from eventdesk.core.rotation.problem import read_instance
from eventdesk.core.rotation.score import score

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
