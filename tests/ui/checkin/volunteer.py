"""A volunteer at the keyboard: what tests of the check-in screen press and read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.checkin.model import Arrival
from eventdesk.ui.checkin.screen import CheckInScreen
from tests.ui.hall import Hall
from tests.ui.waiting import click


def line(screen: CheckInScreen) -> QLineEdit:
    """The line where names and codes are typed."""
    return screen.findChild(QLineEdit, "checkin.scan")


def table(screen: CheckInScreen, name: str) -> QTableView:
    """A list of the screen."""
    return screen.findChild(QTableView, f"checkin.{name}")


def column(shown: QTableView, number: int) -> list[str]:
    """The words of a column, top down."""
    model = shown.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def press(screen: QWidget, name: str) -> None:
    """Click a button, once it is there."""
    click(screen, f"checkin.{name}")


def said(screen: CheckInScreen) -> str:
    """What the banner says, as a screen reader hears it."""
    return screen.findChild(QWidget, "banner").accessibleName()


def arrivals(opened: OpenFile, hall: Hall) -> list[Arrival]:
    """What is durable."""
    with opened.file.ledger.reading() as read:
        return read.find(Arrival, event=hall.event)


def type_slowly(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """What a person types, key by key."""
    before = field.text()
    for character in text:
        QTest.keyClick(field, character)
        before += character
        expected = before
        qtbot.waitUntil(lambda expected=expected: field.text() == expected)


def enter(field: QWidget) -> None:
    """The Enter key."""
    QTest.keyClick(field, Qt.Key.Key_Return)
