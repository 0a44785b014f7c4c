"""What follows the commits a moment later."""

from __future__ import annotations

from threading import Event

import pytest

from eventdesk.store import behind
from eventdesk.store.behind import Behind


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(behind, "_MOMENT", 0.0002)


def test_it_follows_the_newest_commit() -> None:
    followed, seen = [], Event()
    made = Behind(lambda sequence: (followed.append(sequence), seen.set()))
    for sequence in (1, 2, 3):
        made.reached(sequence)
    while followed[-1:] != [3]:
        seen.wait(10)
        seen.clear()
    made.end()


def test_its_end_is_heard_whatever_it_is_doing() -> None:
    heard = Event()
    for number in range(300):
        made = Behind(lambda sequence: heard.set())
        made.reached(1)
        Event().wait(0.00005 * (number % 9))
        made.end()
        assert not made._thread.is_alive()
