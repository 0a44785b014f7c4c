"""The stopwatch of the window's opening, on a small event, in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventdesk.bench import startup
from eventdesk.bootstrap import new_file
from eventdesk.store.file import Surroundings


@pytest.fixture(autouse=True)
def without_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def test_the_window_is_there_before_the_event(tmp_path: Path, around: Surroundings) -> None:
    file = tmp_path / "event.eventdesk"
    with new_file(file, desk="Desk 1", around=around) as opened:
        opened.programme.start("Event")
    window, usable = startup._timed(startup._opened, str(file))
    assert 0 < window < usable


def test_a_file_that_cannot_be_opened_ends_the_measure(tmp_path: Path) -> None:
    with pytest.raises(startup.NotMeasured, match="store-no-such-file"):
        startup._timed(startup._opened, str(tmp_path / "nowhere.eventdesk"))
