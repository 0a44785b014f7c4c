"""A sheet's values by row and column, as another library reads them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from eventdesk.core.export.book import Kind, Value
from eventdesk.spreadsheets.cells import moment_of, serial

_HALF = timedelta(milliseconds=500)
_LAST_DAY = 2_958_466
"""The day after 31 December 9999, as spreadsheets count."""


class Grid:
    """The values of a sheet. Rows count from 1 as in Excel, columns from 0."""

    def __init__(self, rows: Sequence[Sequence[object]]) -> None:
        self._rows = rows

    @property
    def height(self) -> int:
        """The last row with something in it."""
        return len(self._rows)

    def row(self, number: int) -> Sequence[object]:
        """The values of a row; empty beyond the last."""
        return self._rows[number - 1] if 0 < number <= len(self._rows) else ()

    def value(self, row: int, column: int) -> object:
        """A value as read; None where nothing is."""
        cells = self.row(row)
        return cells[column] if column < len(cells) else None

    def is_empty(self, row: int, left: int, right: int) -> bool:
        """Whether a stretch of a row holds nothing."""
        return all(value in (None, "") for value in self.row(row)[left : right + 1])

    def last_row(self, left: int, right: int, top: int) -> int:
        """The last row under ``top`` before an empty stretch."""
        row = top
        while row < self.height and not self.is_empty(row + 1, left, right):
            row += 1
        return row


class Grids:
    """The sheets of a workbook, each read when first asked for."""

    def __init__(self, data: bytes) -> None:
        self._book = CalamineWorkbook.from_filelike(BytesIO(data))
        self._read: dict[str, Grid] = {}

    def __getitem__(self, name: str) -> Grid:
        """A sheet by its name."""
        if name not in self._read:
            self._read[name] = Grid(self._book.get_sheet_by_name(name).to_python(skip_empty_area=False))
        return self._read[name]


def opened(data: bytes) -> Grids | None:
    """The sheets in ``data``; None when it does not open."""
    try:
        return Grids(data)
    except CalamineError:
        return None


def value_as(kind: Kind, found: object) -> Value:
    """What a cell holds, as a column of this kind means it, whatever format people gave the cell."""
    if found is None or found == "":
        return None
    if isinstance(found, bool):
        return "TRUE" if found else "FALSE"
    if isinstance(found, int | float):
        return _number_as(kind, found)
    if isinstance(found, datetime | date):
        return _moment_as(kind, found)
    if isinstance(found, time | timedelta):
        return str(found)
    return str(found)


def _number_as(kind: Kind, found: int | float) -> Value:
    if kind in (Kind.DATETIME, Kind.DATE) and 0 <= found < _LAST_DAY:
        return moment_of(found) if kind is Kind.DATETIME else moment_of(found).date()
    return int(found) if float(found).is_integer() else found


def _moment_as(kind: Kind, found: date) -> Value:
    moment = found if isinstance(found, datetime) else datetime(found.year, found.month, found.day)  # noqa: DTZ001
    if kind is Kind.DATETIME:
        return (moment + _HALF).replace(microsecond=0)
    if kind is Kind.DATE:
        return moment.date()
    if kind is Kind.NUMBER:
        return float(serial(moment))
    return found
