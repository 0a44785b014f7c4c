"""What a card may say besides its words: the place it speaks of, the support at the table, tags."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from eventdesk.ui.kit.cards import label
from eventdesk.ui.notes.state import Draft

_MOST_PEOPLE = 99


class Details(QWidget):
    """One row, out of the way until asked for.

    Signals:
        typed: something was changed by a person.
    """

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place, self._tags, self._support = QLineEdit(), QLineEdit(), QSpinBox()
        self._support_label = label("muted")
        self._support_label.setBuddy(self._support)
        self._support.setRange(0, _MOST_PEOPLE)
        self._support.setSpecialValueText("–")
        self._support.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._support.setMinimumWidth(86)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._place, 3)
        row.addWidget(self._tags, 3)
        row.addWidget(self._support_label)
        row.addWidget(self._support)
        for name, field in (("place", self._place), ("tags", self._tags), ("support", self._support)):
            field.setObjectName(f"notes.{name}")
        self._place.textEdited.connect(self.typed)
        self._tags.textEdited.connect(self.typed)
        self._support.valueChanged.connect(self.typed)

    def retranslate(self) -> None:
        """Words of everything."""
        place, tags = self.tr("Place or municipality it speaks of"), self.tr("Tags, with commas between them")
        for field, words in ((self._place, place), (self._tags, tags)):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self._support_label.setText(self.tr("In favour"))
        self._support.setAccessibleName(self.tr("How many at the table support it"))
        self._support.setToolTip(self.tr("How many at the table support it"))

    @property
    def values(self) -> tuple[str, int, str]:
        """Place, support, tags as typed."""
        return self._place.text(), self._support.value(), self._tags.text()

    def show_values(self, draft: Draft) -> None:
        """Show what a draft says, silently."""
        self._support.blockSignals(True)
        self._place.setText(draft.place)
        self._tags.setText(draft.tags)
        self._support.setValue(draft.support)
        self._support.blockSignals(False)
