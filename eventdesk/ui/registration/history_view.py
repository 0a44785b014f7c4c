"""What was written about somebody: when, at which desk, what it was before, and a press to take it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventdesk.core.registration.history import Change, FieldChange
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.registration.saying import answer_words, field_words, value_words

_MOST = 40
_LEGAL = frozenset({"first", "last", "tax_code"})


class HistoryView(QWidget):
    """One entry a change, the latest first.

    Signals:
        back_wanted: the reference of the change to take back.
    """

    back_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._changes: tuple[Change, ...] = ()
        self._registration, self._masked = "", False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._parts: list[QWidget] = []

    def retranslate(self) -> None:
        """Words of every entry."""
        self._draw()

    def show_changes(self, changes: Sequence[Change], registration: str, *, masked: bool = False) -> None:
        """Show what was written; ``masked`` leaves out the legal name."""
        if (tuple(changes), registration, masked) != (self._changes, self._registration, self._masked):
            self._changes, self._registration, self._masked = tuple(changes), registration, masked
            self._draw()

    def _draw(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.deleteLater()
        self._parts = [self._entry(change) for change in self._changes[:_MOST]]
        for part in self._parts:
            self._column.addWidget(part)

    def _entry(self, change: Change) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        words = self._look.words
        head = " · ".join(filter(None, (words.moment(change.at), change.actor)))
        column.addWidget(label("small", head))
        column.addWidget(label("", self._said(change), wrap=True))
        for field in change.fields:
            column.addWidget(label("", self._field(field), wrap=True))
        hidden = self._masked and any(field.name in _LEGAL for field in change.fields)
        if change.revertible and not hidden:
            made = button(
                self._look.icons, partial(self.back_wanted.emit, change.reference), icon="arrow-back-up", role="quiet"
            )
            name_button(made, self.tr("Put back"), self.tr("Give these fields the value they had before"))
            made.setObjectName(f"registration.back.{change.reference}")
            column.addWidget(made)
        return entry

    def _said(self, change: Change) -> str:
        said = self._look.words.say(f"change:{change.what}")
        if said == f"change:{change.what}":
            said = self._look.words.say("change:other")
        if change.what == "new":
            said = self.tr("person added") if change.entity == "person" else self.tr("registered")
        if change.what == "promoted":
            said = f"{said}: {answer_words(str(change.values.get('answer', '')))}"
        said = said[:1].upper() + said[1:]
        if change.taken_back:
            return self.tr("{0} (taken back)").format(said)
        return self.tr("{0} (undo)").format(said) if change.undoes else said

    def _field(self, field: FieldChange) -> str:
        words = self._look.words
        name = field_words(words, field.name)
        if self._masked and field.name in _LEGAL:
            return self.tr("{0}: changed").format(name)
        if field.name == "follows":
            return self.tr("{0}: changed").format(name)
        return f"{name}: {value_words(words, field.name, field.before)} → {value_words(words, field.name, field.after)}"
