"""The export screen on a real event file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPushButton
from python_calamine import CalamineWorkbook

from eventdesk.ui.export.screen import ExportScreen
from eventdesk.ui.kit.memory import Memory
from tests.ui.accessible import unnamed


@pytest.fixture
def screen(kit, opened, qtbot, tmp_path):
    event = opened.programme.start("Prova").id
    for number in range(5):
        opened.register.add(event, first=f"Ada {number}", last="Rossi")
    memory = Memory(tmp_path / "memory.json")
    made = ExportScreen(kit, event, opened.export, opened.sync, opened.undo.undo, tmp_path, memory)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show()
    yield made
    made.close()


def _save(screen, qtbot, path, name="save"):
    screen.findChild(QLineEdit, "export.file.path").setText(str(path))
    qtbot.mouseClick(screen.findChild(QPushButton, f"export.{name}"), Qt.MouseButton.LeftButton)


def test_the_workbook_is_written_and_listed(screen, qtbot, tmp_path):
    tester = QAbstractItemModelTester(screen._book._model)
    assert unnamed(screen) == []
    _save(screen, qtbot, tmp_path / "book")
    qtbot.waitUntil(lambda: screen._book._model.rowCount() == 1)
    rows = CalamineWorkbook.from_path(tmp_path / "book.xlsx").get_sheet_by_name("Participants").to_python()
    assert len(rows) == 6
    assert "Last name" not in rows[0]  # names leave only when somebody chose so
    qtbot.waitUntil(lambda: "book.xlsx" in screen._book._progress.text)
    del tester


def test_csv_files_are_written_beside(screen, qtbot, tmp_path):
    (tmp_path / "csv").mkdir()
    _save(screen, qtbot, tmp_path / "csv" / "book.xlsx", "csv")
    qtbot.waitUntil(lambda: screen._book._model.rowCount() == 1)
    assert len(list((tmp_path / "csv").glob("*.csv"))) >= 5


def test_a_folder_that_is_not_there_is_a_sentence_at_the_field(screen, qtbot, tmp_path):
    _save(screen, qtbot, tmp_path / "nowhere" / "book.xlsx")
    qtbot.waitUntil(lambda: bool(screen._book._path_row._wrong.text()))
    assert "nowhere" in screen._book._path_row._wrong.text()


def test_open_data_ask_who_publishes_and_remember_it(screen, qtbot, tmp_path):
    screen.show_part("open")
    assert unnamed(screen) == []
    part, folder = screen._open, tmp_path / "aperti"
    screen.findChild(QLineEdit, "export.open-data.folder").setText(str(folder))
    qtbot.mouseClick(part.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(part._rows["holder"]._wrong.text()))
    assert not folder.exists()
    screen.findChild(QLineEdit, "export.open-data.holder").setText("Ente di prova")
    qtbot.mouseClick(part.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "aperti" in part._progress.text)
    assert (folder / "datapackage.json").exists()
    assert Memory(tmp_path / "memory.json").get("open-data.holder") == "Ente di prova"


def test_files_that_still_hold_an_erased_person_are_pointed_out(screen, opened, qtbot, tmp_path):
    _save(screen, qtbot, tmp_path / "book")
    qtbot.waitUntil(lambda: screen._book._model.rowCount() == 1)
    person = opened.register.people(screen._book._event)[0].person
    with opened.file.ledger.writing() as unit:
        unit.erase(person)
    qtbot.waitUntil(lambda: screen._book._note.isVisible())
    screen._book._table.choose(screen._book._model.rows[0].id)
    assert "one person" in screen._book._model.rows[0].erased
    qtbot.mouseClick(screen.findChild(QPushButton, "export.told"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not screen._book._note.isVisible())
