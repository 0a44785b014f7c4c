"""Waiting for what a lane or a pause brings, where no ``qtbot`` is at hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from eventdesk.ui.kit.scanner import Scanner
from eventdesk.ui.kit.tasks import Tasks

_PATIENCE_MS = 30_000
_PAUSE_MS = 250
"""Shorter single-shot timers are pauses after which something is read: facts gathered, the last key typed."""


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


def quiet(tasks: Tasks, scanner: Scanner) -> bool:
    """Whether every queued signal has been heard, no pause is running after which something would be read, and
    nothing is under way in the lanes.
    """
    QApplication.sendPostedEvents()
    holders = (scanner, *QApplication.topLevelWidgets())
    timers = (timer for holder in holders for timer in holder.findChildren(QTimer))
    pausing = any(timer.isActive() and timer.isSingleShot() and timer.interval() <= _PAUSE_MS for timer in timers)
    return not tasks.running and not pausing


def click(window: QWidget, name: str) -> None:
    """Click a button once it is there and may be clicked: what it is about may still come from the reading lane."""

    def there() -> bool:
        found = window.findChild(QPushButton, name)
        return found is not None and found.isVisible() and found.isEnabled()

    assert comes(there), name
    QTest.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
