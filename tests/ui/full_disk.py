"""The real ledger on a disk that is full for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from eventdesk.core.shared.ports import Ledger, Unit
from eventdesk.store.engine import CannotSave


class FullDisk:
    """Reads as ever; refuses to write while ``full``."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.full = True
        self.reading = ledger.reading

    @contextmanager
    def writing(self, *, event: str = "", unit: str = "") -> Iterator[Unit]:
        """One transaction, or the error of a full disk."""
        if self.full:
            raise CannotSave(why="why:disk-full")
        with self._ledger.writing(event=event, unit=unit) as work:
            yield work
