"""A sheet's values by row and column, as another library reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from eventdesk.core.export.book import Kind, Value
from eventdesk.core.export.ports import NotAWorkbook, TableTrouble
from eventdesk.spreadsheets.cells import column_number, letters, moment_of, serial
from eventdesk.spreadsheets.package import Package, sheets_of

_HALF = timedelta(milliseconds=500)
_MANY_ROWS, _MOST_CELLS, _TAIL = 50_000, 5_000_000, 20_000
_PLACE = re.compile(rb'r="[A-Z]+(\d+)"')
_WIDE = re.compile(rb'r="[A-Z]{3}\d')
_FILLED = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*(?<!/)>')
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

    def __init__(self, package: Package, data: bytes) -> None:
        """``data`` is the file with the parts that ``package`` now has.

        Raises:
            NotAWorkbook: it does not open.
        """
        self._package = package
        self._parts = {sheet.name: sheet.part for sheet in sheets_of(package)}
        self._read: dict[str, Grid] = {}
        try:
            self._book = CalamineWorkbook.from_filelike(BytesIO(data))
        except CalamineError as error:
            raise NotAWorkbook(file=str(package.path), why="why:sync-damaged") from error

    def __getitem__(self, name: str) -> Grid:
        """A sheet by its name.

        Raises:
            NotAWorkbook: it is damaged.
            TableTrouble: something stands so far from all else that reading the sheet would take all memory.
        """
        if name not in self._read:
            refuse_far_cells(name, self._package.part(self._parts[name]))
            try:
                rows = self._book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            except CalamineError as error:
                raise NotAWorkbook(file=str(self._package.path), why="why:sync-damaged") from error
            self._read[name] = Grid(rows)
        return self._read[name]


def refuse_far_cells(sheet: str, part: bytes) -> None:
    """Raise ``TableTrouble`` where a filled cell far away makes the sheet's rectangle larger than can be held.

    Sheets are read as full rectangles: one word typed in the last corner by mistake would be 17 thousand million cells.
    """
    below = max((int(found[1]) for found in _PLACE.finditer(part, max(len(part) - _TAIL, 0))), default=0)
    if below <= _MANY_ROWS and _WIDE.search(part) is None:
        return
    right = lowest = 0
    where: tuple[int, int] = (0, 0)
    for found in _FILLED.finditer(part):
        right, lowest = max(right, column_number(found[1].decode()) + 1), max(lowest, int(found[2]))
        where = max(where, (int(found[2]), column_number(found[1].decode())))
    if right * lowest > _MOST_CELLS:
        raise TableTrouble(sheet=sheet, row=where[0], why="why:sync-far", text=f"{letters(where[1])}{where[0]}")


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
