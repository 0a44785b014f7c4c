"""A plain list as a workbook: one sheet, a header, rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font


def write_list(path: Path, title: str, headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a list as .xlsx; texts stay texts, moments become dates. It appears under its name only when whole."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    cells = [WriteOnlyCell(sheet, value=header) for header in headers]
    for cell, column in zip(cells, sheet_columns(len(headers)), strict=True):
        cell.font = Font(bold=True)
        sheet.column_dimensions[column].width = 24
    sheet.append(cells)
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    temporary = path.with_name(f"{path.name}.part")
    try:
        book.save(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def sheet_columns(count: int) -> list[str]:
    """The letters of the first ``count`` columns."""
    from openpyxl.utils import get_column_letter

    return [get_column_letter(number) for number in range(1, count + 1)]


def _cell(sheet: object, value: object) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        # A text that begins like a formula must stay a text.
        cell.data_type = "s"
    elif isinstance(value, datetime):
        cell.number_format = "dd/mm/yyyy hh:mm"
    return cell
