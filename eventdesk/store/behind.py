"""What has to follow the commits but nobody at a desk should wait for: done a moment later, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

_MOMENT = 0.5
"""Seconds from a commit until it is followed; the commits between are followed together."""


class Behind:
    """Calls ``follow(sequence)`` with the newest sequence reached, at most twice a second, until ``end``."""

    def __init__(self, follow: Callable[[int], None]) -> None:
        self._follow = follow
        self._sequence = 0
        self._wanted, self._ended = Event(), Event()
        self._thread = Thread(target=self._run, name="behind", daemon=True)
        self._thread.start()

    def reached(self, sequence: int) -> None:
        """There is something to follow."""
        self._sequence = sequence
        self._wanted.set()

    def end(self) -> None:
        """Follow no more; what is under way ends first."""
        self._ended.set()
        self._wanted.set()
        self._thread.join()

    def _run(self) -> None:
        while self._wanted.wait():
            # Cleared before looking whether this is the end: cleared after, the end's own call could be lost.
            self._wanted.clear()
            if self._ended.wait(_MOMENT):
                return
            self._follow(self._sequence)
