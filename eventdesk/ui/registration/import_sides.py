"""Two sides of one row: what the register holds and what the list has, field by field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from eventdesk.ui.kit.cards import Card, label

Side = tuple[str, str, str]
"""A field's name, the value at the left, the value at the right."""
_TALLEST = 176


class SidesGrid(QWidget):
    """Fields under two heads; values that differ say so with a sign and not by colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._grid)
        inside.addStretch(1)

    def show_sides(self, left: str, right: str, sides: Sequence[Side], *, marked: bool = True) -> None:
        """Show these fields; none clears the grid. ``marked``: those that differ are told from those that do not."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not sides:
            return
        for column, words in enumerate(("", left, right)):
            self._grid.addWidget(label("muted", words), 0, column)
        for place, (field, ours, theirs) in enumerate(sides, start=1):
            self._grid.addWidget(label("muted", field), place, 0, Qt.AlignmentFlag.AlignTop)
            differs = marked and ours.casefold() != theirs.casefold()
            self._grid.addWidget(_side(ours, differs=differs), place, 1)
            self._grid.addWidget(_side(theirs, differs=differs), place, 2)


class ChangesCard(Card):
    """What an update changes: nothing is shown for rows that change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("registration.import.changes")
        self._head, self._sides = label("label", wrap=True), SidesGrid()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._sides)
        self.column.addWidget(self._head)
        self.column.addWidget(area)
        self.setMaximumHeight(_TALLEST)
        self.hide()

    def show_changes(self, head: str, left: str, right: str, sides: Sequence[Side]) -> None:
        """Show what changes under ``head``; without a change the card goes."""
        self._head.setText(head)
        self.setAccessibleName(head)
        self._sides.show_sides(left, right, sides, marked=False)
        self.setVisible(bool(sides))


def _side(text: str, *, differs: bool) -> QLabel:
    made = label("label" if differs else "", f"≠ {text or '–'}" if differs else text or "–", wrap=True)
    made.setProperty("tone", "warn" if differs else "")
    return made
