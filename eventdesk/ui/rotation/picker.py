"""Finding people by name and gathering them: for rules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from eventdesk.core.checkin.search import SearchIndex
from eventdesk.core.rotation.problem import Participant
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.icons import Icons

_AT_MOST = 7
_IN_A_ROW = 3
_TOLD = 2
"""How many attributes (zone, category) are told beside a name: two people may have the same."""


class PeoplePicker(QWidget):
    """A search line, the people it finds, and those chosen so far; its parts are known by ``name``.

    Signals:
        changed: the people chosen are others now.
    """

    changed = Signal()

    def __init__(self, icons: Icons, name: str = "rotation.rule") -> None:
        super().__init__()
        self._icons = icons
        self._index = SearchIndex()
        self._names: dict[str, str] = {}
        self._told: dict[str, str] = {}
        self._chosen: list[str] = []
        self._line = SearchLine(icons)
        self._line.setObjectName(f"{name}.search")
        self._hits = QListWidget()
        self._hits.setObjectName(f"{name}.found")
        self._hits.setMaximumHeight(180)
        self._hits.hide()
        self._chips = QGridLayout()
        self._chips.setSpacing(8)
        self._chips.setColumnStretch(_IN_A_ROW, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._chips)
        column.addWidget(self._line)
        column.addWidget(self._hits)
        self.setFocusProxy(self._line)
        self._line.searched.connect(self._on_searched)
        self._line.submitted.connect(self._on_submitted)
        self._line.left_down.connect(self._on_down)
        self._hits.itemClicked.connect(self._on_item)
        self._hits.itemActivated.connect(self._on_item)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The registrations chosen, in the order they were found."""
        return tuple(self._chosen)

    def name(self, words: str, found: str) -> None:
        """The words of the line and of the list below it."""
        self._line.name(words)
        self._hits.setAccessibleName(found)
        self._name_chips()

    def know(self, people: Sequence[Participant], index: SearchIndex) -> None:
        """Find among these people; who is not there any more is no longer chosen."""
        self._names = {person.id: person.name for person in people}
        self._told = {
            person.id: " · ".join((person.name, *filter(None, person.attributes[:_TOLD]))) for person in people
        }
        self._index = index
        kept = [who for who in self._chosen if who in self._names]
        if kept != self._chosen:
            self._chosen = kept
            self._show_chips()

    def clear(self) -> None:
        """Choose nobody."""
        self._chosen = []
        self._line.clear()
        self._hits.hide()
        self._show_chips()

    def _on_searched(self, text: str) -> None:
        self._hits.clear()
        for hit in self._index.find(text, limit=_AT_MOST) if text else []:
            if hit.id not in self._chosen and hit.id in self._names:
                item = QListWidgetItem(self._told[hit.id])
                item.setData(Qt.ItemDataRole.UserRole, hit.id)
                self._hits.addItem(item)
        rows = self._hits.count()
        self._hits.setVisible(bool(rows))
        if rows:
            self._hits.setCurrentRow(0)
            self._hits.setFixedHeight(min(180, rows * self._hits.sizeHintForRow(0) + 8))

    def _on_submitted(self, text: str) -> None:
        if text and self._hits.count():
            self._on_item(self._hits.item(0))

    def _on_down(self) -> None:
        if self._hits.isVisible():
            self._hits.setFocus()

    def _on_item(self, item: QListWidgetItem) -> None:
        who = str(item.data(Qt.ItemDataRole.UserRole))
        if who not in self._chosen:
            self._chosen.append(who)
        self._line.clear()
        self._hits.hide()
        self._line.setFocus()
        self._show_chips()

    def _show_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for place, who in enumerate(self._chosen):
            chip = QPushButton()
            chip.setProperty("who", who)
            chip.clicked.connect(self._on_chip)
            self._icons.dress(chip, "x", "muted", 14)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._chips.addWidget(chip, place // _IN_A_ROW, place % _IN_A_ROW)
        self._name_chips()
        self.changed.emit()

    def _name_chips(self) -> None:
        for chip in self.findChildren(QPushButton):
            who = chip.property("who")
            if who:
                name = self._names.get(str(who), "")
                chip.setText(f"{name} ")
                chip.setAccessibleName(self.tr("Take away {0}").format(name))
                chip.setToolTip(chip.accessibleName())

    def _on_chip(self) -> None:
        who = str(self.sender().property("who"))
        if who in self._chosen:
            self._chosen.remove(who)
            self._show_chips()
            self._line.setFocus()
