"""For ten seconds after somebody was let in or out: that Ctrl+Z takes it back. It stands still and asks for nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QLabel

SECONDS = 10


class UndoHint(QLabel):
    """Counts the seconds down; afterwards the Undo button beside it is there as ever."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checkin.undoable")
        self.setProperty("role", "muted")
        self._left = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second)
        self.hide()

    def offer(self) -> None:
        """Somebody was just let in or out."""
        self._left = SECONDS
        self._second.start()
        self.say()

    def forget(self) -> None:
        """There is nothing to take back any more."""
        self._left = 0
        self._second.stop()
        self.say()

    @property
    def left(self) -> int:
        """How many seconds it will still be there."""
        return self._left

    def say(self) -> None:
        """Say it in the language of the moment. A screen reader hears it once, not every second."""
        self.setAccessibleName(self.tr("Ctrl+Z undoes the last scan"))
        self.setText(self.tr("Ctrl+Z undoes · {0} s").format(self._left))
        self.setVisible(self._left > 0)

    def _on_second(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.say()
        else:
            self.forget()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)
