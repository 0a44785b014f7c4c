"""Reading workbooks (xlsx, xls, xlsb, ods) with calamine."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import IO, Any

import python_calamine
from python_calamine import CalamineError, CalamineWorkbook, SheetMetadata, SheetTypeEnum, SheetVisibleEnum

from eventdesk.core.registration.listing.grid import Cell, Grid, Merge, Row
from eventdesk.spreadsheets.reading_hidden import NOTHING, Hidden, hidden_of
from eventdesk.spreadsheets.reading_zip import Limits, Unreadable

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def read_book(book: IO[bytes], file: str, limits: Limits) -> tuple[Grid, ...]:
    """The worksheets of a workbook called ``file``; raises ``Unreadable``."""
    hidden = hidden_of(book)
    book.seek(0)
    try:
        with CalamineWorkbook.from_filelike(book) as opened:
            sheets = [s for s in opened.sheets_metadata if s.typ is SheetTypeEnum.WorkSheet]
            return tuple(_grid(opened, s, file, limits, hidden.get(s.name, NOTHING)) for s in sheets)
    except python_calamine.PasswordError as error:
        raise Unreadable("why:list-password") from error
    except (CalamineError, python_calamine.ZipError, python_calamine.XmlError, ValueError, OSError) as error:
        raise Unreadable("why:list-damaged") from error


def _grid(book: CalamineWorkbook, named: SheetMetadata, file: str, limits: Limits, hidden: Hidden) -> Grid:
    sheet = book.get_sheet_by_name(named.name)
    found: list[Row] = []
    total = 0
    if sheet.width and sheet.height:
        left = sheet.start[1] if sheet.start else 0
        for number, raw in enumerate(sheet.iter_rows(), 1):  # calamine starts at row 1, but at the first used column
            row = _row(number, left, raw)
            if row is None:
                continue
            found.append(row)
            total += len(row.cells)
            if len(found) > limits.rows or len(row.cells) > limits.columns or total > limits.cells:
                raise Unreadable("why:list-too-large")
    return Grid(
        file, named.name, tuple(found), hidden=named.visible is not SheetVisibleEnum.Visible, merges=_merges(sheet),
        hidden_rows=hidden.rows, hidden_columns=hidden.columns,
    )  # fmt: skip


def _row(number: int, left: int, raw: list[Any]) -> Row | None:
    cells = [_cell(value) for value in raw]
    while cells and cells[-1] is None:
        cells.pop()
    return Row(number, (None,) * left + tuple(cells)) if cells else None


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return visible(value) or None
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, timedelta):
        return str(value)
    if value is None or isinstance(value, (bool, int, date, time)):
        return value
    return str(value)


def visible(text: str) -> str:
    r"""``text`` with line ends as ``\\n`` and other control characters written as workbooks write them
    (``_x0007_``).
    """
    text = text.replace("\r\n", "\n")
    return _CONTROL.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def _merges(sheet: Any) -> tuple[Merge, ...]:
    blocks = sheet.merged_cell_ranges or ()
    return tuple(sorted((Merge(t + 1, le, b + 1, r) for (t, le), (b, r) in blocks), key=lambda m: (m.top, m.left)))
