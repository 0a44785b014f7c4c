"""One program writes to a file at a time: a lock on a side file that the kernel frees when the program dies."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from eventdesk.core.shared.errors import EventDeskError


class InUse(EventDeskError):
    """Another EventDesk on this computer has the file open for writing. Values: ``file``."""

    key = "store-in-use"


class WriterLock:
    """The right to write to an event file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_name(path.name + ".lock"))

    def take(self) -> None:
        """Take it now or raise ``InUse``."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise InUse(file=self._path.name) from error

    def give_back(self) -> None:
        """Let others write."""
        self._lock.release()
