"""How much one table or one address may ask for: buckets that fill again with time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

Seconds = Callable[[], float]
"""Gives seconds that never go back."""

_MOST_KEYS = 4_096
"""Callers remembered; the one that was silent longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Rate:
    """``burst`` at once, and ``second`` more in each second."""

    burst: float
    second: float


class Limit:
    """One rate, kept apart for each caller."""

    def __init__(self, rate: Rate, seconds: Seconds) -> None:
        self._rate = rate
        self._seconds = seconds
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._guard = Lock()

    def allows(self, caller: str, cost: float = 1) -> bool:
        """Whether this caller may do something of this cost now; if so, it is counted."""
        with self._guard:
            left = self._now(caller)
            allowed = left >= min(cost, self._rate.burst)
            self._left[caller] = (left - cost if allowed else left, self._seconds())
            self._left.move_to_end(caller)
            while len(self._left) > _MOST_KEYS:
                self._left.popitem(last=False)
        return allowed

    def spent(self, caller: str) -> bool:
        """Whether this caller has nothing left; nothing is counted."""
        with self._guard:
            return self._now(caller) < 1

    def _now(self, caller: str) -> float:
        left, at = self._left.get(caller, (self._rate.burst, self._seconds()))
        return min(self._rate.burst, left + (self._seconds() - at) * self._rate.second)
