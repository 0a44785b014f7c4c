"""Lanes: one thread that saves, one that reads, a few that think. No Qt here."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor


class Lanes:
    """Three executors. Saving keeps the order of what it is given; thinking never touches the database."""

    def __init__(self) -> None:
        self._pools = {
            "saving": ThreadPoolExecutor(1, "saving"),
            "reading": ThreadPoolExecutor(1, "reading"),
            "thinking": ThreadPoolExecutor(2, "thinking"),
        }

    @property
    def saving(self) -> Executor:
        """For every use case that writes."""
        return self._pools["saving"]

    @property
    def reading(self) -> Executor:
        """For what screens show."""
        return self._pools["reading"]

    @property
    def thinking(self) -> Executor:
        """For heavy work on plain data: solver, PDF, workbook."""
        return self._pools["thinking"]

    def close(self) -> None:
        """Let running work end, drop what has not begun, but save everything that was handed to saving."""
        self._pools["thinking"].shutdown(wait=True, cancel_futures=True)
        self._pools["reading"].shutdown(wait=True, cancel_futures=True)
        self._pools["saving"].shutdown(wait=True)
