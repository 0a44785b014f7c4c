"""A volunteer at the keyboard: what tests of the check-in screen press and read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.checkin.model import Arrival
from eventdesk.ui.checkin.screen import CheckInScreen
from tests.ui.hall import Hall


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


def _comes(ready: Callable[[], bool]) -> bool:
    """Whether it is so within half a minute; the window goes on meanwhile."""
    loop, look, late = QEventLoop(), QTimer(interval=20), QTimer(singleShot=True, interval=30_000)
    look.timeout.connect(lambda: loop.quit() if ready() else None)
    late.timeout.connect(loop.quit)
    if not ready():
        look.start()
        late.start()
        loop.exec()
    return ready()


def press(screen: CheckInScreen, name: str) -> None:
    """Click a button."""
    button = screen.findChild(QPushButton, f"checkin.{name}")
    # What is known of a person comes from the reading lane: the button is there an instant after the name.
    assert _comes(lambda: button.isVisible() and button.isEnabled())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


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
