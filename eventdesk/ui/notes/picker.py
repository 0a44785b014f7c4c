"""A drop-down of things known by a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class Picker(QComboBox):
    """Shows words, speaks in keys; offering other things keeps what was picked while it is still among them.

    ``characters`` are shown at least; longer words are cut in the field and whole in the list.

    Signals:
        picked: the key a person chose.
    """

    picked = Signal(str)

    def __init__(self, characters: int = 9, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(characters)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        self.activated.connect(self._on_activated)

    @property
    def key(self) -> str:
        """What is picked; empty for the entry that stands for nothing in particular."""
        return str(self.currentData() or "")

    def offer(self, things: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, words), silently."""
        kept = self.key
        self.blockSignals(True)
        self.clear()
        for key, words in things:
            self.addItem(words, key)
        self.blockSignals(False)
        self.choose(kept)

    def choose(self, key: str) -> None:
        """Pick this key, silently; the first entry when it is not there."""
        place = max(0, self.findData(key))
        if self.count() and place != self.currentIndex():
            self.blockSignals(True)
            self.setCurrentIndex(place)
            self.blockSignals(False)
        self.update()

    def _on_activated(self) -> None:
        self.picked.emit(self.key)
