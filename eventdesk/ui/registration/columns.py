"""What each column of a list was taken for: the reason, three samples, and a box to say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from eventdesk.core.registration.listing.fields import Field
from eventdesk.ui.kit.cards import label
from eventdesk.ui.registration.import_state import ColumnRow

_LEFT_OUT = ""
_HEAD = 1
"""Rows of the grid above the columns."""


class ColumnsView(QScrollArea):
    """A line for each column.

    Signals:
        chosen: a column's key and the field it is to be taken for (empty: left out).
    """

    chosen = Signal(str, str)

    def __init__(self, say: Callable[..., str]) -> None:
        super().__init__()
        self._say = say
        self._keys: list[str] = []
        self._boxes: list[QComboBox] = []
        self.setObjectName("registration.columns")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self._grid = QGridLayout(self._inner)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 3)
        self._grid.setColumnStretch(3, 4)
        self.setWidget(self._inner)

    def show_columns(self, rows: Sequence[ColumnRow]) -> None:
        """Show these columns; boxes that are there already stay where they are, with the focus."""
        if [row.key for row in rows] != self._keys:
            self._build(rows)
        names = self._names()
        for number, row in enumerate(rows):
            box = self._boxes[number]
            with QSignalBlocker(box):
                box.clear()
                for key, words in names:
                    box.addItem(words, key)
                box.setCurrentIndex(max(0, box.findData(row.field)))
            box.setAccessibleName(self.tr("{0} is").format(row.header))
            self._words(number, 0, row.header, "")
            self._words(number, 2, row.samples, "muted")
            self._words(
                number, 3, self.tr("Please check: {0}").format(row.reason) if row.asked else row.reason, "muted"
            )
        for column, words in enumerate(
            (self.tr("In the list"), self.tr("Taken for"), self.tr("Samples"), self.tr("Why"))
        ):
            self._put(0, column, words, "label")

    def _names(self) -> list[tuple[str, str]]:
        fields = sorted(((str(f), self._say(f"field:{f}")) for f in Field), key=lambda pair: pair[1].casefold())
        return [(_LEFT_OUT, self._say("field:none")), *fields]

    def _build(self, rows: Sequence[ColumnRow]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        self._keys = [row.key for row in rows]
        self._boxes = []
        for number, row in enumerate(rows):
            box = QComboBox()
            box.setObjectName(f"registration.column.{number}")
            box.setProperty("column", row.key)
            box.setMinimumWidth(180)
            box.currentIndexChanged.connect(self._on_chosen)
            self._boxes.append(box)
            self._grid.addWidget(box, number + _HEAD, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowStretch(len(rows) + _HEAD, 1)

    def _words(self, number: int, column: int, words: str, role: str) -> None:
        self._put(number + _HEAD, column, words, role)

    def _put(self, row: int, column: int, words: str, role: str) -> None:
        item = self._grid.itemAtPosition(row, column)
        found = item.widget() if item else None
        if found is None:
            found = label(role, wrap=True)
            self._grid.addWidget(found, row, column, Qt.AlignmentFlag.AlignVCenter)
        found.setProperty("text", words)

    def _on_chosen(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.chosen.emit(str(box.property("column")), str(box.currentData() or ""))
