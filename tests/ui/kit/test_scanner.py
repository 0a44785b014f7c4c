"""The scanner in the running program."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from time import monotonic

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.core.shared.codes import new_badge_code, new_tag
from eventdesk.machine import resources
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.layouts import load_layouts
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.scanner import Scanner
from tests.ui.burst import keys, press


def _code() -> str:
    chance = Random(3)
    return new_badge_code(new_tag(chance.randrange), chance.randrange)


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    made = Scanner(qapp, load_layouts(resources() / "keyboard_layouts.json"))
    made.enable(on=True)
    yield made
    made.enable(on=False)
    made.deleteLater()


class Desk(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.search = SearchLine(look.icons)
        self.other = QLineEdit()
        self.clicks = 0
        self.button = QPushButton("Go")
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        for part in (self.search, self.other, self.button):
            column.addWidget(part)

    def _on_clicked(self) -> None:
        self.clicks += 1


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Desk:
    made = Desk(look)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.search.setFocus()
    return made


def _type(widget: QWidget, text: str, *, delay: int = -1) -> None:
    QTest.keyClicks(widget, text, delay=delay)


def test_a_scan_is_heard_and_kept_out_of_the_field(qtbot: QtBot, scanner: Scanner, desk: Desk) -> None:
    with qtbot.waitSignal(scanner.scanned) as heard:
        _type(desk.search, _code())
        qtbot.keyClick(desk.search, Qt.Key.Key_Return)
    assert heard.args == [_code()] and desk.search.text() == ""


def test_a_scan_on_a_button_presses_nothing(qtbot: QtBot, scanner: Scanner, desk: Desk) -> None:
    desk.button.setFocus()
    with qtbot.waitSignal(scanner.scanned):
        _type(desk.button, _code())
        qtbot.keyClick(desk.button, Qt.Key.Key_Return)
    assert desk.clicks == 0


def test_typing_rossi_and_enter_stays_a_search(qtbot: QtBot, scanner: Scanner, desk: Desk) -> None:
    with qtbot.waitSignal(desk.search.submitted) as submitted, qtbot.assertNotEmitted(scanner.scanned):
        _type(desk.search, "Rossi")
        qtbot.keyClick(desk.search, Qt.Key.Key_Return)
    assert submitted.args == ["Rossi"] and desk.search.text() == "Rossi"


def test_letters_typed_appear_by_themselves_after_the_pause(qtbot: QtBot, scanner: Scanner, desk: Desk) -> None:
    _type(desk.search, "Lo Presti")
    qtbot.waitUntil(lambda: desk.search.text() == "Lo Presti")


def test_a_click_elsewhere_lets_go_of_what_was_typed_before(qtbot: QtBot, scanner: Scanner, desk: Desk) -> None:
    _type(desk.search, "ab")
    qtbot.mouseClick(desk.other, Qt.MouseButton.LeftButton)
    desk.other.setFocus()
    assert (desk.search.text(), desk.other.text()) == ("ab", "")


def test_backspace_takes_away_what_was_just_typed(qtbot: QtBot, scanner: Scanner, desk: Desk) -> None:
    _type(desk.search, "abc")
    qtbot.keyClick(desk.search, Qt.Key.Key_Backspace)
    assert desk.search.text() == "ab"


def test_keys_go_straight_through_when_it_is_not_watching(qtbot: QtBot, scanner: Scanner, desk: Desk) -> None:
    scanner.enable(on=False)
    _type(desk.search, _code())
    assert desk.search.text() == _code()


def test_a_busy_program_breaks_no_scan(qapp: QApplication, qtbot: QtBot, desk: Desk) -> None:
    wait = [monotonic()]
    scanner = Scanner(qapp, clock=lambda: wait[0])
    scanner.enable(on=True)
    begun, code = 1_000_000, _code()
    keys(desk.search, code[:7], begun)
    wait[0] += 0.6
    with qtbot.waitSignal(scanner.findChild(QTimer).timeout):
        pass
    with qtbot.waitSignal(scanner.scanned) as heard:
        keys(desk.search, code[7:], begun + 14)
        press(desk.search, Qt.Key.Key_Return, "\r", begun + 30)
    assert heard.args == [code] and desk.search.text() == ""
    scanner.enable(on=False)
    scanner.deleteLater()


def test_keys_typed_before_a_busy_moment_are_not_kept_back_for_long(desk: Desk, scanner: Scanner, qtbot: QtBot) -> None:
    desk.other.setFocus()
    QTest.keyClick(desk.other, "6")
    busy_until = monotonic() + 0.3
    while monotonic() < busy_until:
        pass
    qtbot.waitUntil(lambda: desk.other.text() == "6", timeout=2000)
    assert not scanner.holding
