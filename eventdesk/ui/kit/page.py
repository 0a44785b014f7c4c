"""A titled page of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget


class Page(QWidget):
    """A title, buttons at its right, and a ``body`` below.

    A subclass builds its widgets in its constructor and puts words on them in ``retranslate``, which is called before
    the first show and after each change of language.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._said = False
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addLayout(self._buttons)
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 26, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addLayout(self.body, 1)

    def title(self) -> str:
        """The words at the top of the page."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put words on every widget."""

    @property
    def unsaved(self) -> bool:
        """Whether something typed here would be lost with the page: what is neither saved nor kept as a draft."""
        return False

    def keys(self) -> Sequence[tuple[str, str]]:
        """Shortcuts that stand on no button of the page, for the help sheet: the key, and what it does in words."""
        return ()

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right of the title."""
        self._buttons.addWidget(button)

    def say(self) -> None:
        """Put all words on the page in the language of the moment."""
        self._said = True
        self._title.setText(self.title())
        self.setAccessibleName(self.title())
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Say the words before they are first seen."""
        if not self._said:
            self.say()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange and self._said:
            self.say()
        super().changeEvent(event)
