"""The box a card is written in: Enter sends it, Shift+Enter begins a new line."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class CardBox(QPlainTextEdit):
    """Plain words, no formats.

    Signals:
        sent: Enter.
        left: Escape.
        numbered: the digit of Alt and a digit.
        pictured: ``QMimeData`` of a picture that was pasted or dropped.
    """

    sent = Signal()
    left = Signal()
    numbered = Signal(int)
    pictured = Signal(object)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 34)

    @property
    def words(self) -> str:
        """What is written."""
        return self.toPlainText()

    def write(self, words: str) -> None:
        """Put words into the box, the cursor behind them."""
        if words != self.words:
            self.setPlainText(words)
            cursor = self.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.setTextCursor(cursor)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (Qt's name)
        """Words, and pictures too."""
        return source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        """Pictures go beside the words, words among them."""
        if source.hasImage() or any(url.isLocalFile() for url in source.urls()):
            self.pictured.emit(source)
        else:
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter sends, Shift+Enter goes on below, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.sent.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.text().isdigit():
            self.numbered.emit(int(event.text()))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
