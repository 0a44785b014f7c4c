"""One child process reads the lists of all these tests, as it does for all lists of one window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eventdesk.spreadsheets import reading


@pytest.fixture(scope="session")
def reading_room() -> Iterator[reading.ReadingRoom]:
    room = reading.ReadingRoom()
    yield room
    room.close()


@pytest.fixture(autouse=True)
def one_child(reading_room: reading.ReadingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file opened by a test is given the same room: starting Python anew for each costs more than the tests."""
    monkeypatch.setattr(reading, "ReadingRoom", lambda: reading_room)
