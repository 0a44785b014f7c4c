"""Former states of synced workbooks, kept in EventDesk's own folder, where an erasure finds them."""

from __future__ import annotations

import re
from pathlib import Path

from eventdesk.spreadsheets.placing import put_in_place

KEPT = 5


class Backups:
    """Keeps the last states of each exported workbook, numbered upwards."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, data: bytes, export: str) -> Path:
        """Keep a state; the oldest beyond ``KEPT`` go."""
        self._folder.mkdir(parents=True, exist_ok=True)
        states = self.states(export)
        number = int(states[-1].stem.rpartition("-")[2]) + 1 if states else 1
        path = self._folder / f"{_safe(export)}-{number:06d}.xlsx"
        put_in_place(data, path, durable=False)
        for old in self.states(export)[:-KEPT]:
            old.unlink(missing_ok=True)
        return path

    def states(self, export: str) -> list[Path]:
        """The kept states of an export, oldest first."""
        return sorted(self._folder.glob(f"{_safe(export)}-[0-9]*.xlsx"))

    def forget(self, export: str) -> None:
        """Delete every kept state of an export: a person in them was erased."""
        for state in self.states(export):
            state.unlink(missing_ok=True)


def _safe(export: str) -> str:
    """An id as a file's name; ids are hexadecimal, whatever a damaged file says."""
    return re.sub("[^0-9a-zA-Z]", "_", export)[:64] or "_"
