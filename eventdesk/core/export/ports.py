"""What exporting needs of the outside: somebody who writes a book to a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from eventdesk.core.export.book import Book
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress


class FolderMissing(EventDeskError):
    """The folder to write into does not exist. Values: ``folder``."""

    key = "export-folder-missing"


class CannotWrite(EventDeskError):
    """The system refused to write. Values: ``file``, ``why`` (a "why:" key)."""

    key = "export-cannot-write"


class FileInUse(EventDeskError):
    """Another program has the file open. Values: ``file``, ``by``."""

    key = "export-in-use"


class NotVerified(EventDeskError):
    """What was written does not read back as what it should be; nothing was replaced. Values: ``sheet``, ``row``."""

    key = "export-not-verified"


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is whole, read back and in its place. ``sheets`` gives each sheet's rows by its title."""

    path: Path
    sha256: str
    sheets: dict[str, int]


class BookWriter(Protocol):
    """Writes books. Files appear whole or not at all."""

    def write(self, book: Book, path: Path, progress: Progress) -> Written:
        """Write the workbook, read it back, put it in place."""
        ...

    def write_csv(self, book: Book, folder: Path, progress: Progress) -> tuple[Path, ...]:
        """Write each sheet of rows as a CSV file into an existing folder."""
        ...
