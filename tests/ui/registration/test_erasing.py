"""Erasing asks first, says what it means, and does nothing unless told to."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.registration.erasing import Erasures
from tests.ui.hall import fill


def _answer(words: str, said: list[str]) -> None:
    """Press the button with these words as soon as the question is there."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, QMessageBox):
        QTimer.singleShot(20, lambda: _answer(words, said))
        return
    said.append(box.informativeText())
    next(made for made in box.buttons() if made.text() == words).click()


def test_somebody_is_erased_only_after_the_question_was_answered(qtbot: QtBot, kit: Kit, opened: OpenFile) -> None:
    hall = fill(opened)
    parent = QWidget()
    qtbot.addWidget(parent)
    erasures, said = Erasures(kit, opened.erasing, parent), list[str]()
    people = len(opened.register.people(hall.event))
    for words, left in (("Keep", people), ("Erase for good", people - 1)):
        QTimer.singleShot(20, lambda words=words: _answer(words, said))
        erasures.ask(hall.people[0].registration)
        qtbot.waitUntil(lambda: len(said) > 0)
        qtbot.waitUntil(lambda left=left: len(opened.register.people(hall.event)) == left)
    assert "one registration" in said[0] and "cannot be undone" in said[0]
