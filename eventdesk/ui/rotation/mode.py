"""How people come to sit at tables: rotating, free, fixed; each explained in a sentence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eventdesk.core.programme.model import Seating
from eventdesk.ui.kit.buttons import Choice
from eventdesk.ui.kit.cards import label
from eventdesk.ui.rotation import day_words


class SeatingChoice(QWidget):
    """The choice and its sentence; known as ``name``.

    Signals:
        chosen: the ``Seating`` a person chose.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._choice = Choice(tuple(Seating))
        for made, key in zip(self._choice.findChildren(QPushButton), Seating, strict=True):
            made.setObjectName(f"{name}.{key}")
        self._choice.choose(Seating.ROTATING)
        self._line = label("muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._choice)
        column.addWidget(self._line)
        self._choice.chosen.connect(self._on_chosen)

    @property
    def key(self) -> str:
        """What is chosen."""
        return self._choice.key

    def retranslate(self) -> None:
        """Put words on it."""
        self._choice.name(self.tr("How people sit"), *(day_words.seating(mode) for mode in Seating))
        self._line.setText(day_words.seating_line(self.key))

    def show_mode(self, mode: str) -> None:
        """Show this mode as chosen, silently."""
        self._choice.choose(Seating(mode))
        self._line.setText(day_words.seating_line(self.key))

    def _on_chosen(self, key: str) -> None:
        self._line.setText(day_words.seating_line(key))
        self.chosen.emit(key)
