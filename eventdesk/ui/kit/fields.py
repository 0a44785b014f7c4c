"""Fields: a search line that leaves people time to type, forms with a label, a line of help and a place for errors."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFormLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from eventdesk.ui.kit.icons import Icons

_PAUSE_MS = 100
_TEXT_MARGIN = 9


class SearchLine(QLineEdit):
    """Where people type what they look for.

    Signals:
        searched: the words, stripped, 100 ms after the last key and at once at Enter.
        submitted: the words at Enter.
        left_down: the Down key, to go on into the list below.
    """

    searched = Signal(str)
    submitted = Signal(str)
    left_down = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._told = ""
        self._sign = QAction(self)
        icons.dress(self._sign, "search", "muted", 18)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self)
        icons.dress(self._clear, "x", "muted", 18)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self._on_enter)
        self._name_buttons()

    def name(self, words: str) -> None:
        """What can be typed here: the placeholder and the accessible name."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._name_buttons()

    def _name_buttons(self) -> None:
        self._clear.setText(self.tr("Clear the search"))
        self._sign.setText(self.tr("Search"))
        for inner in self.findChildren(QToolButton):
            # The line edit's inner buttons take a tip from their action but no accessible name.
            words = inner.defaultAction().text() if inner.defaultAction() else ""
            inner.setAccessibleName(words)
        self._clear.setToolTip(self._clear.text())

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.searched.emit(words)

    def _on_enter(self) -> None:
        self._search()
        self.submitted.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape empties the line, Down goes on into the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name_buttons()
        super().changeEvent(event)


class FormRow(QWidget):
    """A field with its label above, a line of help below, and the sentence of what is wrong with it."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = padded(field) if isinstance(field, QAbstractSpinBox) else field
        self._label = QLabel()
        self._label.setBuddy(field)
        self._label.setProperty("role", "label")
        self._help = QLabel()
        self._help.setProperty("role", "small")
        self._help.setWordWrap(True)
        self._wrong = QLabel()
        self._wrong.setProperty("tone", "bad")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self._label, field, self._help, self._wrong):
            column.addWidget(part)

    def name(self, label: str, help_line: str = "") -> None:
        """The words of the label (``&`` marks the letter of Alt) and of the help."""
        self._label.setText(label)
        self.field.setAccessibleName(label.replace("&", ""))
        self.field.setAccessibleDescription(help_line)
        self._help.setText(help_line)
        self._help.setVisible(bool(help_line))

    def wrong(self, sentence: str) -> None:
        """Say what is wrong with the field; empty: nothing."""
        self._wrong.setText(f"✕ {sentence}" if sentence else "")
        self._wrong.setVisible(bool(sentence))
        self.field.setProperty("invalid", bool(sentence))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        if sentence:
            self.field.setAccessibleDescription(sentence)


Spin = TypeVar("Spin", bound=QAbstractSpinBox)


def padded(field: Spin) -> Spin:
    """A spin box or date field whose text stands as far from its edge as that of a line: Qt's style sheets cannot."""
    line = field.lineEdit()
    line.setTextMargins(_TEXT_MARGIN, 0, 0, 0)
    return field


def form() -> QFormLayout:
    """A layout of label beside field, for dense forms."""
    made = QFormLayout()
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(12)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return made
