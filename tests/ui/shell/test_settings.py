"""What is remembered of this computer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventdesk.ui.shell.settings import Remembered, Settings


def test_what_was_changed_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    Settings(path).change(desk="Desk 2", geometry=(1, 2, 800, 600), maximized=True)
    assert Settings(path).now == Remembered(desk="Desk 2", geometry=(1, 2, 800, 600), maximized=True)
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"desk": 5, "geometry": "wide", "recent": [1]}', "\x00"])
def test_a_damaged_file_costs_memory_and_nothing_else(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert Settings(path).now == Remembered()
    assert Settings(path).change(desk="Desk 2").desk == "Desk 2"


def test_what_a_newer_version_wrote_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"desk": "Desk 1", "from the future": True}), encoding="utf-8")
    assert Settings(path).now == Remembered(desk="Desk 1")


def test_the_file_opened_last_comes_first_and_eight_are_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for number in range(10):
        settings.opened(tmp_path / f"{number}.eventdesk")
    settings.opened(tmp_path / "5.eventdesk")
    assert [Path(name).stem for name in settings.now.recent] == ["5", "9", "8", "7", "6", "4", "3", "2"]
    settings.forget(tmp_path / "9.eventdesk")
    assert [Path(name).stem for name in settings.now.recent][:2] == ["5", "8"]


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert Settings(blocked / "settings.json").change(desk="Desk 3").desk == "Desk 3"
