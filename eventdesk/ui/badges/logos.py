"""The images of a row of logos, in their order of protocol."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import icon_button, name_icon_button
from eventdesk.ui.kit.icons import Icons

_TALL = 92


class Logos(QWidget):
    """A list whose order can be changed.

    Signals:
        changed: other files, or another order.
        wanted: another image is wanted.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName("element.files")
        self._list.setFixedHeight(_TALL)
        self._add = icon_button(icons, "plus", self._on_add)
        self._up = icon_button(icons, "chevron-left", self._on_up)
        self._down = icon_button(icons, "chevron-right", self._on_down)
        self._drop = icon_button(icons, "trash", self._on_drop)
        self._add.setObjectName("element.files.add")
        self._up.setObjectName("element.files.before")
        row = QHBoxLayout()
        for part in (self._add, self._up, self._down, self._drop):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addLayout(row)

    @property
    def files(self) -> tuple[str, ...]:
        """The files in their order."""
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    def show_files(self, files: Sequence[str]) -> None:
        """Show other files, silently."""
        if tuple(files) != self.files:
            self._list.clear()
            self._list.addItems(list(files))

    def add(self, file: str) -> None:
        """Put another image at the end."""
        self._list.addItem(file)
        self._list.setCurrentRow(self._list.count() - 1)
        self.changed.emit()

    def retranslate(self) -> None:
        """Words of everything."""
        self._list.setAccessibleName(self.tr("Images, in order of protocol"))
        name_icon_button(self._add, self.tr("Add an image…"))
        name_icon_button(self._up, self.tr("Further to the left"))
        name_icon_button(self._down, self.tr("Further to the right"))
        name_icon_button(self._drop, self.tr("Take this image off"))

    def _on_add(self) -> None:
        self.wanted.emit()

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if row >= 0 and 0 <= row + by < self._list.count():
            self._list.insertItem(row + by, self._list.takeItem(row))
            self._list.setCurrentRow(row + by)
            self.changed.emit()

    def _on_drop(self) -> None:
        if self._list.currentRow() >= 0:
            self._list.takeItem(self._list.currentRow())
            self.changed.emit()
