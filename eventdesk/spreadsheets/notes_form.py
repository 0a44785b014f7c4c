"""A table's sheet as a workbook: wide cells that wrap, lists to choose from, the ids in a hidden column."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from eventdesk.core.notes.forms import Form, FormSheet

_HEAD_ROW = 4
_HEIGHT = 32
_HEAD = PatternFill("solid", start_color="12263F")
_EDGE = Border(*(Side(style="thin", color="BFC7D1"),) * 4)
_LONGEST_LIST = 255
"""Characters a list of choices may have in a workbook."""


def write_form(form: Form, path: Path) -> None:
    """Write a table's sheet; it appears under its name only when whole. Raises ``OSError``."""
    book = Workbook()
    book.remove(book.active)
    for sheet in form.sheets:
        _fill(book.create_sheet(sheet.title), sheet, form.mark)
    temporary = path.with_name(f".{path.name}.part")
    try:
        book.save(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _fill(page: Any, sheet: FormSheet, mark: str) -> None:
    hidden = len(sheet.headers)
    _put(page, 1, 1, sheet.heading).font = Font(size=16, bold=True)
    _put(page, 1, hidden, mark)
    _put(page, 2, 1, sheet.hint).font = Font(color="5B6675")
    for column, (header, width) in enumerate(zip(sheet.headers, sheet.widths, strict=True), start=1):
        cell = _put(page, _HEAD_ROW, column, header)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), _HEAD
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        page.column_dimensions[get_column_letter(column)].width = width
    page.row_dimensions[_HEAD_ROW].height = _HEIGHT
    for number, row in enumerate(sheet.rows, start=_HEAD_ROW + 1):
        for column, text in enumerate(row, start=1):
            cell = _put(page, number, column, text)
            cell.alignment, cell.border = Alignment(vertical="top", wrap_text=True), _EDGE
            # A text that begins like a formula must stay a text, also where somebody types it.
            cell.number_format = "@"
        page.row_dimensions[number].height = _HEIGHT
    for column, words in sheet.choices.items():
        _offer(page, get_column_letter(column + 1), words, len(sheet.rows))
    page.column_dimensions[get_column_letter(hidden)].hidden = True
    page.freeze_panes = page.cell(_HEAD_ROW + 1, 1)
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"


def _put(page: Any, row: int, column: int, text: str) -> Any:
    cell = page.cell(row, column)
    if text:
        cell.value = text
        cell.data_type = "s"
    return cell


def _offer(page: Any, letter: str, words: tuple[str, ...], rows: int) -> None:
    listed = ",".join(words)
    if len(listed) > _LONGEST_LIST:
        return
    choice = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
    page.add_data_validation(choice)
    choice.add(f"{letter}{_HEAD_ROW + 1}:{letter}{_HEAD_ROW + rows + 200}")
