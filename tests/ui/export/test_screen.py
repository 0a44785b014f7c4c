"""The export screen on a real event file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPushButton
from python_calamine import CalamineWorkbook

from eventdesk.ui.export.screen import ExportScreen
from tests.ui.accessible import unnamed


@pytest.fixture
def screen(kit, opened, qtbot, tmp_path):
    event = opened.programme.start("Prova").id
    for number in range(5):
        opened.register.add(event, first=f"Ada {number}", last="Rossi")
    made = ExportScreen(kit, event, opened.export, tmp_path)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show()
    yield made
    made.close()


def _save(screen, qtbot, path, name="save"):
    screen.findChild(QLineEdit, "export.file.path").setText(str(path))
    qtbot.mouseClick(screen.findChild(QPushButton, f"export.{name}"), Qt.MouseButton.LeftButton)


def test_the_workbook_is_written_and_listed(screen, qtbot, tmp_path):
    tester = QAbstractItemModelTester(screen._model)
    assert unnamed(screen) == []
    _save(screen, qtbot, tmp_path / "book")
    qtbot.waitUntil(lambda: screen._model.rowCount() == 1, timeout=15000)
    book = CalamineWorkbook.from_path(tmp_path / "book.xlsx")
    assert len(book.get_sheet_by_name("Participants").to_python()) == 6
    qtbot.waitUntil(lambda: "book.xlsx" in screen._progress.text, timeout=5000)
    del tester


def test_csv_files_are_written_beside(screen, qtbot, tmp_path):
    (tmp_path / "csv").mkdir()
    _save(screen, qtbot, tmp_path / "csv" / "book.xlsx", "csv")
    qtbot.waitUntil(lambda: screen._model.rowCount() == 1, timeout=15000)
    assert len(list((tmp_path / "csv").glob("*.csv"))) >= 5


def test_a_folder_that_is_not_there_is_a_sentence_at_the_field(screen, qtbot, tmp_path):
    _save(screen, qtbot, tmp_path / "nowhere" / "book.xlsx")
    qtbot.waitUntil(lambda: bool(screen._path_row._wrong.text()), timeout=15000)
    assert "nowhere" in screen._path_row._wrong.text()
