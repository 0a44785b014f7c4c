"""The participants' screen on a real event file, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from eventdesk.ui.registration.screen import ParticipantsScreen
from tests.ui.accessible import unnamed

LIST = Path(__file__).parents[2] / "registration" / "data" / "04_ms_forms_en.xlsx"


@pytest.fixture
def event(opened):
    return opened.programme.start("Prova").id


@pytest.fixture
def screen(kit, opened, event, qtbot):
    made = ParticipantsScreen(kit, event, opened.register, opened.imports, opened.undo.undo, opened.backups.copy)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show()
    yield made
    made.close()


def _part(screen, kind, name):
    return screen.findChild(kind, f"registration.{name}")


def _press(screen, qtbot, name):
    qtbot.mouseClick(_part(screen, QPushButton, name), Qt.MouseButton.LeftButton)


def _type(screen, qtbot, name, text):
    line = _part(screen, QLineEdit, name)
    line.clear()
    qtbot.keyClicks(line, text)
    return line


def _read(screen, qtbot, path):
    _press(screen, qtbot, "import")
    line = _type(screen, qtbot, "import.path", str(path))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen._page._preview is not None and screen._page._reading is None, timeout=20000)


def test_an_empty_register_says_what_to_do_first(screen, qtbot):
    qtbot.waitUntil(lambda: screen._empty.isVisible())
    assert _part(screen, QPushButton, "first").isVisible()
    assert unnamed(screen) == []


def test_a_list_is_previewed_imported_and_undone(screen, opened, event, qtbot):
    tester = QAbstractItemModelTester(screen._model)
    toasts = []
    screen.kit.toasts.told.connect(toasts.append)
    _read(screen, qtbot, LIST)
    assert unnamed(screen) == []
    assert opened.register.people(event) == []
    expected = screen._page._preview.counts["new"]
    assert expected > 50
    _press(screen, qtbot, "import.apply")
    qtbot.waitUntil(lambda: screen._model.rowCount() == expected, timeout=20000)
    assert opened.backups.copies()
    (toast,) = toasts
    toast.action()
    qtbot.waitUntil(lambda: screen._model.rowCount() == 0, timeout=10000)
    del tester


def test_a_file_that_cannot_be_read_is_a_sentence_at_the_field(screen, qtbot, tmp_path):
    _press(screen, qtbot, "import")
    line = _type(screen, qtbot, "import.path", str(tmp_path / "none.xlsx"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "none.xlsx" in screen._page._file_row._wrong.text(), timeout=20000)
    assert line.text()


def test_somebody_is_added_edited_cancelled_and_found(screen, opened, event, qtbot):
    _press(screen, qtbot, "new")
    _press(screen, qtbot, "editor.save")
    qtbot.waitUntil(lambda: bool(screen._editor._rows["first"]._wrong.text()), timeout=5000)
    _type(screen, qtbot, "editor.first", "Zoe")
    line = _type(screen, qtbot, "editor.last", "D'Alo")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen._model.rowCount() == 1, timeout=5000)
    _type(screen, qtbot, "search", "dalo zoe")
    qtbot.waitUntil(lambda: screen._model.rowCount() == 1)
    row = screen._model.rows[0]
    screen._on_opened(row)
    _press(screen, qtbot, "editor.status")
    qtbot.waitUntil(lambda: opened.register.people(event)[0].status == "cancelled", timeout=5000)
    assert not _part(screen, QWidget, "editor").isVisible()
