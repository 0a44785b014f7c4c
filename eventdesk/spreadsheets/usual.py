"""The usual way, with openpyxl: what EventDesk's own writing is measured beside. No use case calls it."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.table import Table

from eventdesk.core.export.book import Book
from eventdesk.spreadsheets.cells import letters


def written_by_openpyxl(book: Book, path: Path) -> None:
    """The same sheets, rows and tables, without charts, lists, formats or a check afterwards."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for sheet in book.sheets:
        page = workbook.create_sheet(sheet.title)
        page.append([column.title for column in sheet.columns])
        for row in sheet.rows:
            page.append(row.values)
        last = f"{letters(len(sheet.columns) - 1)}{max(len(sheet.rows) + 1, 2)}"
        page.add_table(Table(displayName=sheet.name, ref=f"A1:{last}"))
    workbook.save(path)


def changed_by_openpyxl(path: Path, sheet: str, cells: dict[str, str]) -> None:
    """Load a workbook, change some cells of a sheet, save it: what a sync would be without patching."""
    workbook = load_workbook(path)
    for reference, value in cells.items():
        workbook[sheet][reference] = value
    workbook.save(path)
