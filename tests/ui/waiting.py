"""Waiting for what a lane or a pause brings, where no ``qtbot`` is at hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

_PATIENCE_MS = 30_000


def comes(ready: Callable[[], bool]) -> bool:
    """Whether it is so within half a minute; the window goes on meanwhile."""
    loop, look, late = QEventLoop(), QTimer(interval=20), QTimer(singleShot=True, interval=_PATIENCE_MS)
    look.timeout.connect(lambda: loop.quit() if ready() else None)
    late.timeout.connect(loop.quit)
    if not ready():
        look.start()
        late.start()
        loop.exec()
    return ready()


def click(window: QWidget, name: str) -> None:
    """Click a button once it is there and may be clicked: what it is about may still come from the reading lane."""

    def there() -> bool:
        found = window.findChild(QPushButton, name)
        return found is not None and found.isVisible() and found.isEnabled()

    assert comes(there), name
    QTest.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
