"""doctor: a whole installation is well, a broken one is named part by part."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventdesk import machine
from eventdesk.cli import doctor
from eventdesk.cli.main import run
from eventdesk.core.shared.codes import looks_like_badge
from eventdesk.store import engine


def test_a_whole_installation_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["ok"]
    assert {check["check"]: check["ok"] for check in said["checks"]} == dict.fromkeys(doctor._CHECKS, True)


def test_what_is_missing_is_named_and_the_rest_still_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "_CHECKS", {key: doctor._CHECKS[key] for key in ("fonts", "paper", "engine")})
    monkeypatch.setattr(machine, "resources", lambda: tmp_path)
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")
    assert run(["doctor", "--json"]) == 1
    checks = {check["check"]: check["ok"] for check in json.loads(capsys.readouterr().out)["checks"]}
    assert checks == {"fonts": False, "paper": False, "engine": True}


def test_an_engine_that_damages_files_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(engine, "engine_version", lambda: (3, 51, 2))
    monkeypatch.setattr(doctor, "_CHECKS", {"engine": doctor._CHECKS["engine"]})
    assert run(["doctor"]) == 1
    assert "engine" in capsys.readouterr().out.lower()


def test_folders_that_cannot_be_written_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a file").write_text("in the way")
    monkeypatch.setenv("EVENTDESK_DATA", str(tmp_path / "a file"))
    monkeypatch.setattr(doctor, "_CHECKS", {"folders": doctor._CHECKS["folders"]})
    assert run(["doctor", "--json"]) == 1
    assert "a file" in json.loads(capsys.readouterr().out)["checks"][0]["detail"]


def test_a_code_to_try_the_scanner_with_is_shown_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "code.png"
    assert run(["doctor", "--code", "--code-file", str(picture)]) == 0
    assert "▀" in capsys.readouterr().out and picture.read_bytes().startswith(b"\x89PNG")
    assert run(["doctor", "--code", "--json"]) == 0
    assert looks_like_badge(json.loads(capsys.readouterr().out)["code"])
