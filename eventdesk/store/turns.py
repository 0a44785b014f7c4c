"""Turns at writing: a desk first, each in the order it came, then whoever is patient: the next chunk of an import, what
tables' devices send. So a scan never waits for more than one chunk.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_PASSED_BY = 20
"""How many may go before somebody patient in a row: desks cannot keep an import from ending."""


class Turns:
    """A lock whose waiters are served in the order they came. (Python's own may give the turn back to who had it.)."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()
        self._patient: deque[Lock] = deque()
        self._passed_by = 0

    @property
    def waiting(self) -> int:
        """How many wait."""
        with self._guard:
            return len(self._waiting) + len(self._patient)

    @contextmanager
    def turn(self, *, patient: bool = False) -> Iterator[None]:
        """Take a turn and hand it on at the end; ``patient``: whoever is not goes first."""
        self._take(self._patient if patient else self._waiting)
        try:
            yield
        finally:
            self._hand_on()

    def _take(self, line: deque[Lock]) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            gate = Lock()
            gate.acquire()
            line.append(gate)
        gate.acquire()

    def _hand_on(self) -> None:
        with self._guard:
            if self._waiting and not (self._patient and self._passed_by >= _PASSED_BY):
                self._passed_by += bool(self._patient)
                self._waiting.popleft().release()
            elif self._patient:
                self._passed_by = 0
                self._patient.popleft().release()
            else:
                self._taken = False
