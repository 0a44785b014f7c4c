"""CSV files for Italian and English spreadsheets."""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pytest

from eventdesk.core.export.book import Column, Kind, Row, Sheet
from eventdesk.core.export.ports import FolderMissing
from eventdesk.core.shared.progress import Silent
from eventdesk.spreadsheets.writing import WorkbookWriter
from eventdesk.spreadsheets.writing_csv import csv_bytes
from tests.export.books import book_of, small, state_of

COLUMNS = (
    Column("id", "Codice"),
    Column("text", "Testo"),
    Column("day", "Giorno", Kind.DATE),
    Column("at", "Quando", Kind.DATETIME),
    Column("n", "Numero", Kind.NUMBER),
)
ROWS = (
    Row("a", ("a", "Più; verde", date(2026, 3, 1), datetime.fromisoformat("2026-03-01 09:05:00"), 1.5)),
    Row("b", ("b", 'due\n"righe"', None, None, None)),
)
SHEET = Sheet("x", "Prova", "Prova", COLUMNS, ROWS)


def test_italian_excel_opens_it_by_a_double_click() -> None:
    data = csv_bytes(SHEET, "it")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").split("\r\n")[1] == 'a;"Più; verde";01/03/2026;01/03/2026 09:05;1,5'


def test_english_files_use_commas_and_points() -> None:
    assert csv_bytes(SHEET, "en").decode("utf-8-sig").split("\r\n")[1] == "a,Più; verde,01/03/2026,01/03/2026 09:05,1.5"


@pytest.mark.parametrize("text", ["=1+1", "+39 051", "-2", "@a", "\tx", "\rx"])
def test_no_text_becomes_a_formula(text: str) -> None:
    data = csv_bytes(Sheet("x", "Prova", "Prova", COLUMNS[:2], (Row("a", ("a", text)),)), "it")
    (_, row) = csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert row == ["a", f"'{text}"]


def test_each_sheet_is_a_file_named_after_it(tmp_path: Path) -> None:
    paths = WorkbookWriter().write_csv(book_of(state_of(small(5, 1, 2))), tmp_path, Silent())
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)
    text = paths[0].read_bytes().decode("utf-8-sig")
    assert len(list(csv.reader(StringIO(text, newline=""), delimiter=";"))) == 6


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        WorkbookWriter().write_csv(book_of(state_of(small(1, 1, 0))), tmp_path / "manca", Silent())
