"""The side bar: the screens there are, and at its foot the desk and the state of exchange."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.words import Words
from eventdesk.ui.shell.events import EventButton

WIDTH = 216


class SideBar(QFrame):
    """Entries, one of them the page shown. Tab comes to that one, arrows move between them (Qt's exclusive groups).

    ``events`` is the button with the name of the event shown.

    Signals:
        visited: the key of the entry a person chose.
    """

    visited = Signal(str)

    def __init__(self, icons: Icons, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._titles: dict[str, Callable[[], str]] = {}
        self._buttons: dict[str, QPushButton] = {}
        brand = QLabel("EventDesk")
        brand.setObjectName("brand")
        brand.setContentsMargins(13, 0, 0, 0)
        self.events = EventButton(icons, words, WIDTH - 24)
        self.events.hide()
        self._entries = QVBoxLayout()
        self._entries.setSpacing(4)
        self._own = QVBoxLayout()
        self._own.setSpacing(4)
        self._foot = QLabel()
        self._foot.setObjectName("foot")
        self._foot.setWordWrap(True)
        self._foot.setTextFormat(Qt.TextFormat.PlainText)
        self._foot.setContentsMargins(11, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 18, 12, 14)
        column.setSpacing(0)
        column.addWidget(brand)
        column.addSpacing(3)
        column.addWidget(self.events)
        column.addSpacing(12)
        column.addWidget(self._scrolling(), 1)
        column.addSpacing(6)
        column.addWidget(self._foot)

    def _scrolling(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._entries)
        column.addLayout(self._own)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def add(self, key: str, title: Callable[[], str], icon: str, shortcut: str = "", *, own: bool = False) -> None:
        """Add an entry below the others; the window's ``own`` entries stay below those of the open file."""
        made = QPushButton()
        made.setCheckable(True)
        made.setProperty("keys", shortcut)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icons.dress(made, icon, "side_text", 20, "side_strong")
        made.clicked.connect(self._on_clicked)
        made.setObjectName(f"entry-{key}")
        self._group.addButton(made)
        self._titles[key] = title
        self._buttons[key] = made
        (self._own if own else self._entries).addWidget(made)
        self._name(key)

    def has(self, key: str) -> bool:
        """Whether there is an entry with this key."""
        return key in self._buttons

    def remove(self, key: str) -> None:
        """Take an entry away."""
        made = self._buttons.pop(key)
        del self._titles[key]
        self._group.removeButton(made)
        made.hide()
        made.deleteLater()

    def show_current(self, key: str) -> None:
        """Mark the entry of the page shown; none for a page that has no entry."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        elif (marked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            marked.setChecked(False)
            self._group.setExclusive(True)

    def focus(self, key: str) -> None:
        """Give an entry the focus."""
        self._buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def say_foot(self, words: str) -> None:
        """The desk's name and the state of exchange."""
        self._foot.setText(words)
        self._foot.setAccessibleName(words)

    def retranslate(self) -> None:
        """Words of every entry."""
        for key in self._buttons:
            self._name(key)
        self.events.retranslate()
        self.setAccessibleName(self.tr("Pages"))

    def _name(self, key: str) -> None:
        made, words = self._buttons[key], self._titles[key]()
        keys = QKeySequence(str(made.property("keys"))).toString(QKeySequence.SequenceFormat.NativeText)
        made.setText(f"  {words}")
        made.setAccessibleName(words)
        made.setToolTip(f"{words} ({keys})" if keys else words)

    def _on_clicked(self) -> None:
        clicked = self._group.checkedButton()
        self.visited.emit(next(key for key, made in self._buttons.items() if made is clicked))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
