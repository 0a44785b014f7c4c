"""What of a book is followed from one sync to the next: its tables of rows, and the small tables of the summary."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from eventdesk.core.export.book import Block, Book, Column, Kind, Row, Sheet, Value
from eventdesk.core.export.marks import mark_of, marks_of, split

LEFT_OUT = "-"
"""What stands for the marks of a row that people took out of the file and wanted to stay out."""
SUMMARY = "summary:"
"""How the keys of the summary's small tables begin."""


def synced_sheets(book: Book) -> tuple[Sheet, ...]:
    """The tables with marked rows, the summary's first."""
    blocks = [_block_sheet(book, block) for block in (book.summary.figures, *book.summary.blocks)]
    return tuple(sheet for sheet in (*blocks, *book.sheets) if all(row.secret for row in sheet.rows))


def _block_sheet(book: Book, block: Block) -> Sheet:
    numbers = (Column(f"n{index}", title, Kind.NUMBER) for index, title in enumerate(block.headers[1:], start=1))
    rows: dict[str, Row] = {}
    for values in block.rows:
        name = str(values[0])
        # Two themes of the same name cannot be told apart here: the table is then left as it was exported.
        secret = "" if name in rows else f"{book.identity.event}/{block.key}/{name}"
        rows[name] = Row(name, values, secret)
    columns = (Column("id", block.headers[0]), *numbers)
    return Sheet(SUMMARY + block.key, book.summary.title, block.name, columns, tuple(rows.values()))


class MarkBase:
    """``merge.Base`` over the marks of a file's table and the rows' secrets, which only EventDesk has."""

    def __init__(self, columns: tuple[str, ...], marks: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        self._index = {key: index for index, key in enumerate(columns)}
        self._marks = marks
        self._secrets = secrets

    def rows(self) -> Collection[str]:
        """The codes of the rows that were in the file after the last sync."""
        return [row for row, marks in self._marks.items() if marks != LEFT_OUT]

    def left_out(self) -> Collection[str]:
        """The codes of rows that people took out of the file, and wanted to stay out."""
        return [row for row, marks in self._marks.items() if marks == LEFT_OUT]

    def matches(self, row: str, column: str, value: Value) -> bool | None:
        """Whether the last sync left this value there; None when that is not known."""
        secret, mark = self._secrets.get(row), self.mark(row, column)
        if not secret or mark is None:
            return None
        return mark_of(secret, column, value) == mark

    def text(self, row: str) -> str:
        """A row's marks as the file holds them."""
        return self._marks.get(row, "")

    def mark(self, row: str, column: str) -> bytes | None:
        """The mark of a cell, if there is one."""
        index, marks = self._index.get(column), split(self._marks.get(row, ""))
        return marks[index] if index is not None and index < len(marks) else None


def row_marks(sheet: Sheet, row: Row) -> str:
    """The marks of a row as EventDesk has it."""
    return marks_of(row.secret, [column.key for column in sheet.columns], row.values)
