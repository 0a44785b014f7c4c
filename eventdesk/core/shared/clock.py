"""Time is passed in: a clock, and the hybrid logical time that orders what desks with wrong clocks wrote."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Now = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""

_COUNTER_BITS = 16
_LATEST = 253_402_300_799_000
"""Milliseconds at the end of the year 9999, the last that a datetime can hold."""


def system_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


def milliseconds(moment: datetime) -> int:
    """Whole milliseconds since 1970 of an aware moment."""
    return int(moment.timestamp() * 1000)


def moment_of(tick: int) -> datetime:
    """The wall time a hybrid tick stands for, aware, in UTC."""
    return datetime.fromtimestamp(min(tick >> _COUNTER_BITS, _LATEST) / 1000, UTC)


class HybridClock:
    """Hybrid logical time (Kulkarni et al., 2014): never goes back, stays near the wall clock.

    A tick is ``milliseconds << 16 | counter``: after seeing another desk's tick, every own tick is larger than it.
    """

    def __init__(self, now: Now, last: int = 0) -> None:
        self._now = now
        self._last = last

    @property
    def last(self) -> int:
        """The largest tick given or seen so far."""
        return self._last

    def tick(self) -> int:
        """A new tick, larger than every tick given or seen before."""
        wall = milliseconds(self._now()) << _COUNTER_BITS
        self._last = max(wall, self._last + 1)
        return self._last

    def see(self, tick: int) -> None:
        """Take notice of another desk's tick."""
        self._last = max(self._last, tick)
