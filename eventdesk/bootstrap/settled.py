"""Journals of other desks, and what has to be put right once they are known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from eventdesk.core.shared.progress import Progress
from eventdesk.store.exchange import Exchange, Imported


class SettledExchange(Exchange):
    """Takes journal files in, then lets the register finish what desks merged without knowing of each other."""

    settle: Callable[[], object]

    def take(self, path: Path, *, progress: Progress | None = None) -> Imported:
        """As ``Exchange.take``."""
        taken = super().take(path, progress=progress)
        if taken.taken:
            self.settle()
        return taken
