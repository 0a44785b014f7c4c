"""Before a list is chosen: what to do first, imports that were cut short, earlier imports and their undo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.core.registration.imports import Past, Unfinished
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, EmptyState, label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.words import Words

_MOST = 4


class StartView(QWidget):
    """What the import page shows first.

    Signals:
        finish: an ``Unfinished`` to go on with.
        undo: the unit of an import to take back.
        paste: read what was copied.
    """

    finish = Signal(object)
    undo = Signal(str)
    paste = Signal()

    def __init__(self, icons: Icons, words: Words) -> None:
        super().__init__()
        self._icons, self._words = icons, words
        self._unfinished: tuple[Unfinished, ...] = ()
        self._past: tuple[Past, ...] = ()
        self._paste = button(icons, self.paste.emit)
        self._paste.setObjectName("registration.import.paste")
        self._empty = EmptyState(icons, "file-spreadsheet", self._paste)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._cards)
        column.addWidget(self._empty, 1)

    def retranslate(self) -> None:
        """Words of everything."""
        self._empty.name(
            self.tr("Choose a registration list"),
            self.tr("You will see what it would do, and can correct it, before anything is written."),
        )
        name_button(self._paste, self.tr("Paste copied cells"), self.tr("Cells copied from a spreadsheet (Ctrl+V)"))
        self._show()

    def show_imports(self, unfinished: Sequence[Unfinished], past: Sequence[Past]) -> None:
        """Show what was cut short, and the latest imports in force."""
        if (tuple(unfinished), tuple(past)) != (self._unfinished, self._past):
            self._unfinished, self._past = tuple(unfinished), tuple(past)
            self._show()

    def _show(self) -> None:
        while self._cards.count():
            item = self._cards.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for left in self._unfinished:
            self._cards.addWidget(self._unfinished_card(left))
        whole = [past for past in self._past if past.finished][:_MOST]
        if whole:
            self._cards.addWidget(label("label", self.tr("Latest imports")))
        for past in whole:
            self._cards.addWidget(self._past_card(past))

    def _unfinished_card(self, left: Unfinished) -> Card:
        words = self.tr("The import of {0} ({1}) was cut short. Nothing is lost: finish it, or undo it.")
        finish = button(self._icons, partial(self.finish.emit, left), icon="player-play", role="primary")
        finish.setObjectName("registration.import.finish")
        name_button(finish, self.tr("Finish"), self.tr("Read the same list again and write the rest"))
        return self._card(words.format(", ".join(left.files), self._words.moment(left.at)), left.unit, finish)

    def _past_card(self, past: Past) -> Card:
        words = self.tr("{0} · {1} · %n person(s)", "", past.people)
        return self._card(words.format(", ".join(past.files), self._words.moment(past.at)), past.unit)

    def _card(self, words: str, unit: str, *more: QWidget) -> Card:
        card = Card(margin=10)
        undo = button(self._icons, partial(self.undo.emit, unit), icon="arrow-back-up")
        undo.setObjectName("registration.import.undo")
        name_button(undo, self.tr("Undo this import"))
        row = QHBoxLayout()
        row.addWidget(label("", words, wrap=True), 1)
        for part in (*more, undo):
            row.addWidget(part)
        card.column.addLayout(row)
        return card
