"""Which event of a process is worked on when nobody has said so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from eventdesk.core.programme.model import Event


def event_to_show(events: Sequence[Event], last: str, today: date) -> Event | None:
    """The event worked on last (its id); else the one of today; else the next to come; else the first. None of none.

    ``events`` come earliest first, as ``Programme.events`` gives them.
    """
    chosen = [event for event in events if event.id == last]
    to_come = [event for event in events if event.day is not None and event.day >= today]
    return next(iter((*chosen, *to_come, *events)), None)
