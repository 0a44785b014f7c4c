"""A section of a form that folds: what is rarely needed is one press away, not in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eventdesk.ui.kit.icons import Icons


class Section(QWidget):
    """A heading that unfolds what is below it; put things into ``body``.

    Signals:
        unfolded: whether it is open now.
    """

    unfolded = Signal(bool)

    def __init__(self, icons: Icons, name: str, *, opened: bool = False) -> None:
        super().__init__()
        self._icons = icons
        self._head = QPushButton()
        self._head.setObjectName(name)
        self._head.setProperty("role", "section")
        self._head.setCheckable(True)
        self._head.setChecked(opened)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(2, 2, 2, 8)
        self.body.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._inside)
        self._head.toggled.connect(self._on_toggled)
        self._show(opened=opened)

    def name(self, words: str, said: str = "") -> None:
        """The heading; ``said`` tells in a word what is inside while it is folded."""
        self._head.setText(f" {words}" + (f"  ·  {said}" if said else ""))
        self._head.setAccessibleName(f"{words} {said}".strip())

    @property
    def opened(self) -> bool:
        """Whether what is inside is shown."""
        return self._head.isChecked()

    def open(self, *, opened: bool = True) -> None:
        """Unfold or fold it."""
        self._head.setChecked(opened)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self._show(opened=opened)
        self.unfolded.emit(opened)

    def _show(self, *, opened: bool) -> None:
        self._icons.dress(self._head, "chevron-down" if opened else "chevron-right", "muted", 16)
        self._inside.setVisible(opened)
