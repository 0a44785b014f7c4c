"""Toasts and their Undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.toasts import Toasts, ToastStack
from tests.ui.accessible import unnamed


class Page(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.resize(700, 400)
        self.line = QLineEdit(self)
        self.toasts = Toasts(self)
        self.stack = ToastStack(self.toasts, look.icons, self)
        self.undone: list[str] = []

    def undo_one(self) -> None:
        self.undone.append("one")

    def undo_two(self) -> None:
        self.undone.append("two")


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Page:
    made = Page(look)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _button(page: Page, words: str) -> QPushButton:
    return next(made for made in page.findChildren(QPushButton) if made.isVisible() and made.text() == words)


def test_undo_by_its_button_happens_once_and_the_toast_goes(qtbot: QtBot, page: Page) -> None:
    page.toasts.tell("Ferrero moved to table 12.", undo=page.undo_one)
    qtbot.mouseClick(_button(page, "Undo"), Qt.MouseButton.LeftButton)
    assert page.undone == ["one"] and page.stack.views == ()


def test_ctrl_z_takes_back_the_newest_and_then_the_one_before(qtbot: QtBot, page: Page) -> None:
    page.toasts.tell("One.", undo=page.undo_one)
    page.toasts.tell("Two.", undo=page.undo_two)
    page.toasts.offer("Three.", "Open", page.undo_one)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.undone == ["two", "one"]


def test_the_undo_button_can_be_reached_by_tab(qtbot: QtBot, page: Page) -> None:
    page.toasts.tell("One.", undo=page.undo_one)
    page.line.setFocus()
    qtbot.keyClick(page.line, Qt.Key.Key_Tab)
    assert _button(page, "Undo").hasFocus()
    qtbot.keyClick(_button(page, "Undo"), Qt.Key.Key_Space)
    assert page.undone == ["one"]


def test_at_most_three_toasts_are_shown(page: Page) -> None:
    for number in range(5):
        page.toasts.tell(f"Message {number}.")
    assert [view.toast.text for view in page.stack.views] == ["Message 2.", "Message 3.", "Message 4."]


def test_a_toast_leaves_by_itself_after_ten_seconds(page: Page) -> None:
    page.toasts.tell("One.")
    timer = page.stack.views[0].findChildren(type(page.stack.views[0]._hurry))[0]
    assert timer.isActive() and timer.interval() == 10_000
    timer.timeout.emit()
    assert page.stack.views == ()


def test_a_toast_waits_while_its_button_has_the_focus(qtbot: QtBot, page: Page) -> None:
    page.toasts.tell("One.", undo=page.undo_one)
    timer = page.stack.views[0]._hurry
    _button(page, "Undo").setFocus()
    assert not timer.isActive()
    page.line.setFocus()
    assert timer.isActive()


def test_every_button_of_a_toast_has_a_name_in_both_languages(qtbot: QtBot, look: Look, page: Page) -> None:
    page.toasts.tell("One.", undo=page.undo_one)
    assert unnamed(page.stack) == []
    look.words.set_language("it")
    qtbot.waitUntil(lambda: any(made.text() == "Annulla" for made in page.findChildren(QPushButton)))


def test_markup_typed_by_somebody_is_shown_as_it_is(page: Page) -> None:
    page.toasts.tell("<b>Rossi</b>")
    assert page.stack.views[0]._words.textFormat() is Qt.TextFormat.PlainText


def test_the_stack_stays_inside_a_small_window(page: Page) -> None:
    page.toasts.tell("A long sentence that needs more than one line in a window as narrow as this one is now.")
    page.resize(360, 300)
    assert page.rect().contains(page.stack.geometry())
