"""Several people at once: what can be done with a selection, and one value given to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QMenu, QStackedWidget

from eventdesk.core.programme.model import Event, Venue
from eventdesk.core.registration.model import Answer, Role
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.saying import SPOKEN, answer_words, field_words, image_words, language_words, role_words

ACTIONS = ("together", "apart", "cancel", "restore", "remove")
_LINES = ("group", "category", "organisation", "zone", "municipality", "attention", "notice")
_FIELDS = ("role", "group", "category", "venue", "zone", "municipality", "organisation", "language", "takes_seat",
           "speaks", "counted", "minor", "consent", "images", "notice", "attention")  # fmt: skip
_WIDTH = 356


class SelectionBar(QFrame):
    """Over the list while several people are selected.

    Signals:
        edit_wanted: one value for all of them.
        merge_wanted: the two selected are one person.
        wanted: another action, one of ``ACTIONS``.
        enrol_wanted: register them for the event with this id too.
    """

    edit_wanted = Signal()
    merge_wanted = Signal()
    wanted = Signal(str)
    enrol_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "note")
        icons = look.icons
        self._count = 0
        self._events: tuple[Event, ...] = ()
        self._said = label("label")
        self._edit = button(icons, self.edit_wanted.emit, icon="edit")
        self._merge = button(icons, self.merge_wanted.emit, icon="users")
        self._more = button(icons, self._on_more)
        self._menu = QMenu(self)
        self._enrol = QMenu(self._menu)
        self._actions = {name: QAction(self) for name in ACTIONS}
        for name, action in self._actions.items():
            action.triggered.connect(partial(self._on_action, name))
        for part, name in ((self._edit, "edit"), (self._merge, "merge"), (self._more, "more")):
            part.setObjectName(f"registration.selection.{name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        for part in (self._merge, self._edit, self._more):
            row.addWidget(part)
        self.hide()

    def retranslate(self) -> None:
        """Words of every button."""
        name_button(self._edit, self.tr("Change…"), self.tr("Give all of them the same value"))
        name_button(self._merge, self.tr("Same person…"), self.tr("Compare the two side by side and merge them"))
        name_button(self._more, self.tr("More…"))
        self._actions["together"].setText(self.tr("Keep at the same table"))
        self._actions["apart"].setText(self.tr("Keep at different tables"))
        self._actions["cancel"].setText(self.tr("Cancel the registrations"))
        self._actions["restore"].setText(self.tr("Restore the registrations"))
        self._actions["remove"].setText(self.tr("Remove from the register"))
        self._enrol.setTitle(self.tr("Register for another event"))
        self.select(self._count)

    def select(self, count: int) -> None:
        """How many are selected; below two there is nothing to do at once."""
        self._count = count
        self.setVisible(count > 1)
        self._said.setText(self.tr("%n selected", "", count))
        self._merge.setVisible(count == 2)

    def offer(self, events: Sequence[Event]) -> None:
        """The other events of the process."""
        self._events = tuple(events)

    def action(self, name: str) -> QAction:
        """One of the menu's actions."""
        return self._actions[name]

    def _on_more(self) -> None:
        self._menu.clear()
        for name in ("together", "apart"):
            self._menu.addAction(self._actions[name])
        if self._events:
            self._enrol.clear()
            for event in self._events:
                self._enrol.addAction(event.name, partial(self.enrol_wanted.emit, event.id))
            self._menu.addMenu(self._enrol)
        self._menu.addSeparator()
        for name in ("cancel", "restore", "remove"):
            self._menu.addAction(self._actions[name])
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_action(self, name: str) -> None:
        self.wanted.emit(name)


class BulkEditor(Card):
    """One field and the value that everybody selected is given.

    Signals:
        saved: the field and its value (a dict of one).
        left: the form was closed.
        shown: whether it is on the screen now.
    """

    saved = Signal(dict)
    left = Signal()
    shown = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("registration.bulk")
        self.setFixedWidth(_WIDTH)
        icons = look.icons
        self._words = look.words
        self._count = 0
        self._venues: tuple[Venue, ...] = ()
        self._head = label("heading", wrap=True)
        self._close = icon_button(icons, "x", self.close_form)
        self._line = label("muted", wrap=True)
        self._wrong = Note(icons)
        self._field = QComboBox()
        self._text, self._choice = QLineEdit(), QComboBox()
        self._value = QStackedWidget()
        self._rows = {"field": FormRow(self._field), "text": FormRow(self._text), "choice": FormRow(self._choice)}
        self._save = button(icons, self._on_save, icon="check", role="primary")
        parts = (self._field, "field"), (self._text, "text"), (self._choice, "choice"), (self._save, "save")
        for part, name in (*parts, (self._close, "close")):
            part.setObjectName(f"registration.bulk.{name}")
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._close)
        self.column.addLayout(head)
        for widget in (self._line, self._wrong, self._rows["field"]):
            self.column.addWidget(widget)
        for name in ("text", "choice"):
            self._value.addWidget(self._rows[name])
        self.column.addWidget(self._value)
        self.column.addStretch(1)
        self.column.addWidget(self._save)
        self._field.activated.connect(self._on_field)
        self._text.returnPressed.connect(self._on_save)
        self.hide()

    def retranslate(self) -> None:
        """Words of every field."""
        self._head.setText(self.tr("Change several people"))
        name_icon_button(self._close, self.tr("Close"))
        self._rows["field"].name(self.tr("What to change"))
        for name in ("text", "choice"):
            self._rows[name].name(self.tr("New value"))
        chosen = self._field.currentData()
        self._field.clear()
        for name in _FIELDS:
            self._field.addItem(field_words(self._words, name), name)
        self._field.setCurrentIndex(max(0, self._field.findData(chosen)))
        self._on_field()
        self.select(self._count)

    def edit(self, count: int, venues: Sequence[Venue]) -> None:
        """Show the form for so many people."""
        self._venues = tuple(venues)
        self._text.clear()
        self._wrong.say("")
        self.select(count)
        self._on_field()
        self.show()
        self.shown.emit(True)
        self._field.setFocus()

    def select(self, count: int) -> None:
        """How many people it speaks of now."""
        self._count = count
        self._line.setText(self.tr("%n will have the same value; this can be undone.", "", count))
        name_button(self._save, self.tr("Change %n", "", count))
        self._save.setEnabled(count > 0)

    def wrong(self, sentence: str) -> None:
        """Say what is wrong."""
        self._wrong.say(sentence, Tone.BAD)

    def close_form(self) -> None:
        """Close without changing anything."""
        self.hide()
        self.shown.emit(False)
        self.left.emit()

    def _on_field(self) -> None:
        name = str(self._field.currentData() or _FIELDS[0])
        self._value.setCurrentWidget(self._rows["text" if name in _LINES else "choice"])
        self._choice.clear()
        for key, words in self._choices(name):
            self._choice.addItem(words, key)

    def _choices(self, name: str) -> list[tuple[Any, str]]:
        if name == "role":
            return [(str(role), role_words(role)) for role in Role]
        if name == "venue":
            return [("", self.tr("By zone, or not set")), *((v.id, v.name) for v in self._venues)]
        if name == "language":
            return [(code, language_words(code)) for code in SPOKEN]
        if name in ("consent", "images"):
            say = image_words if name == "images" else answer_words
            return [(str(answer), say(answer)) for answer in Answer]
        yes, no = answer_words(Answer.YES), answer_words(Answer.NO)
        if name == "minor":
            return [(True, yes), (False, no)]
        return [(None, self.tr("As the role says")), (True, yes), (False, no)]

    def _on_save(self) -> None:
        name = str(self._field.currentData())
        self.saved.emit({name: self._text.text().strip() if name in _LINES else self._choice.currentData()})
