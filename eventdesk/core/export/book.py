"""A workbook as plain data: what is in it, not how a file is written.

Every sheet of rows is one table: a header, columns with a kind, rows with an id. Values are already what a person reads
(the words of a choice, local times without a zone), so that writing them needs no knowledge of events.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

SCHEMA = 1
"""The version of what EventDesk writes into its hidden sheet; a newer one is refused with a sentence."""

Value = str | int | float | date | datetime | None
"""What a cell holds. Moments are local and without a zone, as spreadsheets know them."""


class Kind(StrEnum):
    """How a column's values are written and read back."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    DATE = "date"
    DATETIME = "datetime"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a column may take, and the word people see for it."""

    value: str
    title: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``width`` is in characters; ``editable`` says that an edit made in Excel is offered back.

    ``choices`` are the only values allowed; ``suggestions`` are offered and others allowed too.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    width: int = 16
    editable: bool = False
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row. ``id`` is the code in its first column; ``secret`` never leaves EventDesk and keys the row's marks
    (empty: the row is not followed from one sync to the next).
    """

    id: str
    values: tuple[Value, ...]
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that is one table. ``name`` is the table's name in the file: letters, digits and underscores."""

    key: str
    title: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A small table of the summary: the first column names, the others are numbers (or "<5").

    ``chart`` is bar (lying, for long names) or column (standing, for times), empty for no chart; ``series`` are
    the columns it shows (from 1) and ``alt`` says in words what it shows.
    """

    key: str
    title: str
    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    chart: str = ""
    alt: str = ""
    series: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The first sheet: the figures, then blocks side by side, each free to grow downwards."""

    title: str
    heading: str
    subtitle: str
    figures: Block
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Readme:
    """The sheet that explains the others: (heading, text) pairs."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes a file found again as EventDesk's: kept on its hidden sheet, nobody's data in it."""

    event: str
    export: str
    language: str
    privacy: str
    needs: bool
    at: str
    schema: int = SCHEMA


@dataclass(frozen=True, slots=True)
class Book:
    """A whole workbook. ``event`` is the event's name, for titles and footers."""

    event: str
    identity: Identity
    summary: Summary
    sheets: tuple[Sheet, ...]
    readme: Readme
    yes_no: tuple[str, str] = ("Sì", "No")
    words: dict[str, str] = field(default_factory=dict)

    def sheet(self, key: str) -> Sheet:
        """The sheet with this key."""
        return next(sheet for sheet in self.sheets if sheet.key == key)
