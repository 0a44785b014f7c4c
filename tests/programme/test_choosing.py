"""The event the window opens with."""

from __future__ import annotations

from datetime import date

import pytest

from eventdesk.core.programme.choosing import event_to_show
from eventdesk.core.programme.model import Event

_MAY, _JUNE, _JULY = date(2026, 5, 4), date(2026, 6, 4), date(2026, 7, 4)
_EVENTS = tuple(Event(id=name, name=name, day=day) for name, day in (("may", _MAY), ("june", _JUNE), ("july", _JULY)))
_UNDATED = Event(id="undated", name="undated")


@pytest.mark.parametrize(
    ("last", "today", "shown"),
    [
        ("july", _MAY, "july"),
        ("gone", _JUNE, "june"),
        ("", _JUNE, "june"),
        ("", date(2026, 5, 5), "june"),
        ("", date(2026, 8, 1), "may"),
    ],
)
def test_the_event_chosen_last_then_today_s_then_the_next_then_the_first_is_shown(
    last: str, today: date, shown: str
) -> None:
    found = event_to_show((*_EVENTS, _UNDATED), last, today)
    assert found is not None and found.id == shown


def test_events_without_a_day_are_shown_too_and_of_none_there_is_none() -> None:
    assert event_to_show((_UNDATED,), "", _MAY) is _UNDATED
    assert event_to_show((), "x", _MAY) is None
