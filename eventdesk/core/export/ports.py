"""What exporting and syncing need of the outside: somebody who writes books to files and reads them again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from eventdesk.core.export.book import Book, Identity, Row, Sheet, Value
from eventdesk.core.export.merge import Base, Content
from eventdesk.core.export.opendata import OpenData
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
        """Write the workbook (as OpenDocument if the name ends in .ods), read it back, put it in place."""
        ...

    def write_csv(self, book: Book, folder: Path, progress: Progress) -> tuple[Path, ...]:
        """Write each sheet of rows as a CSV file into an existing folder."""
        ...

    def write_open_data(self, data: OpenData, folder: Path, progress: Progress) -> tuple[Path, ...]:
        """Write open data and their metadata into a folder, which is made if it is not there."""
        ...


class NotAWorkbook(EventDeskError):
    """The file cannot be synced. Values: ``file``, ``why`` (a "why:" key)."""

    key = "sync-not-a-workbook"


class OtherEvent(EventDeskError):
    """The workbook belongs to another event. Values: ``file``, ``event`` (its id)."""

    key = "sync-other-event"


class NewerWorkbook(EventDeskError):
    """The workbook was written by a newer EventDesk. Values: ``file``, ``schema``."""

    key = "sync-newer-workbook"


class TableTrouble(EventDeskError):
    """A table in the workbook is in a state nobody can sync safely.

    Values: ``sheet``, ``row`` (as Excel counts), ``why`` (a "why:" key), ``text`` (what stands there).
    """

    key = "sync-table-trouble"


class ChangedMeanwhile(EventDeskError):
    """The file changed while it was being synced; nothing was written. Values: ``file``."""

    key = "sync-changed-meanwhile"


@dataclass(frozen=True, slots=True)
class FileTable:
    """What a file remembers of one of its tables: its name, its sheet and its columns as (key, title) pairs."""

    name: str
    sheet: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TableChange:
    """What to do with one table of a file.

    ``writes`` are values by (row code, column key), ``adds`` whole rows, ``clears`` codes of rows whose cells are
    emptied. ``appends`` are rows without a code (the log).
    """

    sheet: Sheet
    writes: Mapping[tuple[str, str], Value] = field(default_factory=dict)
    adds: tuple[Row, ...] = ()
    clears: tuple[str, ...] = ()
    appends: tuple[Row, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.writes or self.adds or self.clears or self.appends)


@dataclass(frozen=True, slots=True)
class Erased:
    """What a file must forget. ``known`` are the codes of rows that stay; ``rows`` the codes of those of erased people,
    by sheet key; ``words`` what stood in them.
    """

    known: frozenset[str]
    rows: Mapping[str, frozenset[str]]
    words: frozenset[str]


class OpenedBook(Protocol):
    """A workbook EventDesk wrote once, opened to be synced."""

    @property
    def identity(self) -> Identity:
        """Which event and export it is of."""
        ...

    @property
    def digest(self) -> str:
        """The SHA-256 of the file as it was read."""
        ...

    @property
    def tables(self) -> Mapping[str, FileTable]:
        """What it remembers of its tables, by sheet key."""
        ...

    @property
    def marks(self) -> Mapping[str, Mapping[str, str]]:
        """The marks of its rows, by sheet key and row code."""
        ...

    def content(self, sheet: Sheet, base: Base) -> Content | None:
        """A table as it stands now; None when people took the table out.

        Raises:
            TableTrouble: codes stand twice, or the column of codes is missing.
        """
        ...

    def forget(self, erased: Erased) -> None:
        """At the next save, drop what the file still holds of anybody erased.

        That is the words its log has of rows other than the known ones, texts no cell uses any more, results that
        formulas, charts, filters and pivot tables keep, and backups.
        """
        ...

    @property
    def traces(self) -> Sequence[tuple[str, str]]:
        """After such a save: where people wrote something themselves that may speak of the erased (sheet, cell)."""
        ...

    def save(
        self,
        path: Path,
        changes: Sequence[TableChange],
        identity: Identity,
        marks: Mapping[str, Mapping[str, str]],
        progress: Progress,
    ) -> str:
        """Write the workbook with these changes to ``path`` and give its SHA-256; everything else stays as it is.

        Raises:
            ChangedMeanwhile, FileInUse, CannotWrite, NotVerified, TableTrouble: nothing was written.
        """
        ...


class Workbooks(Protocol):
    """Opens workbooks to be synced."""

    def forget_states(self, export: str, keep: Callable[[OpenedBook], bool]) -> None:
        """Delete the former states of a workbook that are not to be kept, and those that cannot be read."""
        ...

    def in_use(self, path: Path) -> str:
        """Who has the file open in another program; empty when nobody has."""
        ...

    def refuse(self, path: Path, book: Path) -> None:
        """Look whether ``book`` could be written to ``path`` now.

        Raises:
            FileInUse, FolderMissing, CannotWrite: it could not.
        """
        ...

    def open(self, path: Path) -> OpenedBook:
        """Open a workbook.

        Raises:
            NotAWorkbook, NewerWorkbook: it cannot be synced.
        """
        ...
