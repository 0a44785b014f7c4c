"""What every use case on an open file is built from."""

from __future__ import annotations

from pathlib import Path

from eventdesk.core.shared.bus import Bus
from eventdesk.machine import app_data
from eventdesk.store.file import EventFile, Surroundings
from eventdesk.store.ledger import SqlLedger


class FileParts:
    """An open file and what every part of it is built from."""

    def __init__(self, file: EventFile, around: Surroundings) -> None:
        self.file = file
        self.around = around

    @property
    def _ledger(self) -> SqlLedger:
        return self.file.ledger

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    @property
    def bus(self) -> Bus:
        """Tells what is written to the file."""
        return self.file.bus

    @property
    def memory(self) -> Path:
        """Where this machine keeps drafts and choices that belong to this file but not into its journal."""
        return app_data() / "memory" / f"{self.file.file_id}.json"
