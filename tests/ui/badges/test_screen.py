"""The badge screen on a real event file: true pages, saved whole, noted as printed."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton

from eventdesk.core.badges.records import BadgePrinted
from eventdesk.ui.badges.screen import BadgesScreen
from tests.ui.accessible import unnamed


@pytest.fixture
def event(opened):
    made = opened.programme.start("Prova").id
    opened.programme.add_tables(made, 3)
    for number in range(12):
        opened.register.add(made, first=f"Ada {number}", last="Rossi")
    return made


@pytest.fixture
def screen(kit, opened, event, qtbot, tmp_path):
    made = BadgesScreen(kit, event, opened.badges, opened.page_image, tmp_path)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show()
    yield made
    made.close()


def _part(screen, kind, name):
    return screen.findChild(kind, f"badges.{name}")


def _settled(screen, qtbot, pages):
    qtbot.waitUntil(lambda: screen._preview.pages == pages and screen._making is None, timeout=20000)


def test_pages_are_there_without_asking_and_every_control_has_a_name(screen, qtbot):
    _settled(screen, qtbot, 2)
    assert "12" in screen._summary.text()
    qtbot.waitUntil(lambda: not screen._preview._picture.isNull())
    assert unnamed(screen) == []


def test_saving_puts_the_file_in_place_and_notes_what_was_printed(screen, opened, event, qtbot, tmp_path):
    _settled(screen, qtbot, 2)
    line = _part(screen, QLineEdit, "file.path")
    line.setText(str(tmp_path / "mine"))
    qtbot.mouseClick(_part(screen, QPushButton, "save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "mine.pdf").exists, timeout=10000)
    qtbot.waitUntil(lambda: "mine.pdf" in screen._progress.text, timeout=10000)
    pdf = pypdfium2.PdfDocument(tmp_path / "mine.pdf")
    assert len(pdf) == 2
    pdf.close()
    with opened.file.ledger.reading() as read:
        assert read.count(BadgePrinted, event=event) == 12


def test_another_sheet_or_a_started_one_makes_other_pages(screen, qtbot):
    _settled(screen, qtbot, 2)
    sheet = _part(screen, QComboBox, "sheet")
    sheet.setCurrentIndex(sheet.findData("A6, four on A4"))
    _settled(screen, qtbot, 3)


def test_nothing_left_to_print_is_said(screen, opened, event, qtbot, tmp_path):
    _settled(screen, qtbot, 2)
    opened.badges.mark_printed(event, screen._made.badges)
    who = _part(screen, QComboBox, "who")
    who.setCurrentIndex(who.findData("unprinted"))
    qtbot.waitUntil(lambda: screen._empty.isVisible(), timeout=10000)
    assert not _part(screen, QPushButton, "save").isEnabled()


def test_a_folder_that_is_not_there_is_a_sentence_at_the_field(screen, opened, event, qtbot, tmp_path):
    _settled(screen, qtbot, 2)
    _part(screen, QCheckBox, "printed").setChecked(False)
    _part(screen, QLineEdit, "file.path").setText(str(tmp_path / "nowhere" / "b.pdf"))
    qtbot.mouseClick(_part(screen, QPushButton, "save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "b.pdf" in screen._path_row._wrong.text(), timeout=10000)
    with opened.file.ledger.reading() as read:
        assert read.count(BadgePrinted, event=event) == 0


def test_table_signs_are_saved_beside(screen, qtbot, tmp_path):
    _settled(screen, qtbot, 2)
    _part(screen, QLineEdit, "file.path").setText(str(tmp_path / "badges.pdf"))
    qtbot.mouseClick(_part(screen, QPushButton, "signs"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "table signs.pdf").exists, timeout=10000)
