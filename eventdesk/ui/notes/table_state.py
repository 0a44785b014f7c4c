"""What one laptop at a table shows: the time left, when to ask for the three messages. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from eventdesk.core.notes.tables import RoundTimes

ASK_BEFORE = timedelta(minutes=5)
"""The last five minutes are for choosing three messages and saying what was not agreed."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The round at a moment: how long it still lasts (None: the programme does not say), how it is said, whether the
    messages are asked for.
    """

    left: timedelta | None = None
    text: str = ""
    asking: bool = False
    over: bool = False


def clock_of(times: RoundTimes | None, now: datetime) -> Clock:
    """The clock of a round at ``now``; empty before it begins and when it has no end."""
    if times is None or times.ends is None or times.starts is None or now < times.starts:
        return Clock()
    left = times.ends - now
    if left <= timedelta(0):
        return Clock(timedelta(0), "0:00", asking=True, over=True)
    seconds = int(left.total_seconds())
    return Clock(left, f"{seconds // 60}:{seconds % 60:02d}", asking=left <= ASK_BEFORE)


def under_way(times: Sequence[RoundTimes], now: datetime) -> str:
    """The id of the round that goes on at ``now``, or of the last that did; empty before the first."""
    begun = [each for each in times if each.starts is not None and each.starts <= now]
    return begun[-1].id if begun else ""
