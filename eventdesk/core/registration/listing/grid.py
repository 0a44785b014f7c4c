"""A list as it was handed in: plain cells with the row numbers of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import ClassVar, Protocol

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress

Cell = str | int | float | bool | datetime | date | time | None
"""What a cell may hold; empty text is None."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something; ``number`` counts from 1 as the spreadsheet program shows it."""

    number: int
    cells: tuple[Cell, ...]

    def text(self, column: int) -> str:
        """The cell as text, outer space taken off; empty when there is none."""
        if column >= len(self.cells):
            return ""
        cell = self.cells[column]
        return cell.strip() if isinstance(cell, str) else text_of(cell).strip()

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns that hold something, from 0."""
        return tuple(i for i, cell in enumerate(self.cells) if cell is not None and not _is_blank(cell))


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block: rows from 1, columns from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet of one file. Rows that are wholly empty are left out.

    ``encoding`` and ``delimiter`` are set for text files. ``hidden_rows`` (numbers) and ``hidden_columns`` (from 0) are
    those that whoever opens the file does not see; they are read like the others.
    """

    file: str
    sheet: str
    rows: tuple[Row, ...]
    encoding: str = ""
    delimiter: str = ""
    hidden: bool = False
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(row.cells) for row in self.rows), default=0)


class ReadLists(Protocol):
    """Reads one file into its sheets. Raises a ``ListError``."""

    def __call__(self, file: Path, progress: Progress, password: str = "") -> tuple[Grid, ...]:
        """The sheets of ``file``, in its order. ``password`` opens a protected workbook."""
        ...


PASSWORD = ("why:list-password", "why:list-wrong-password")
"""Why a list cannot be read as long as nobody tells its password."""


class ListError(EventDeskError):
    """A list cannot be read. Values: ``file``, ``why`` (a key)."""

    key: ClassVar[str] = "list-unreadable"

    @property
    def wants_password(self) -> bool:
        """Whether the right password would open it."""
        return self.values.get("why") in PASSWORD


def letter(column: int) -> str:
    """The spreadsheet's name of a column counted from 0: 0 is A, 26 is AA."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def text_of(cell: Cell) -> str:
    """A cell as the person who typed it would read it; whole numbers without a decimal point."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell)


def _is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and (not cell or cell.isspace())


def texts(rows: Sequence[Row], column: int) -> list[str]:
    """The texts of one column that are not empty."""
    return [text for row in rows if (text := row.text(column))]
