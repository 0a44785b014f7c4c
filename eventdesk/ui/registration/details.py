"""Somebody's details: a form in sections beside the list, no dialog. Only what was changed is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from eventdesk.core.programme.model import Theme, Venue
from eventdesk.core.registration.enrolling import AtEvent
from eventdesk.core.registration.history import Change
from eventdesk.core.registration.model import Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.registration.revealing import LegalName
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.events_view import EventsView
from eventdesk.ui.registration.form import PersonForm
from eventdesk.ui.registration.history_view import HistoryView
from eventdesk.ui.registration.sections import Section

_WIDTH = 356


@dataclass(frozen=True, slots=True)
class Around:
    """What the form offers beside the person: the event's themes and venues, everybody in the register."""

    themes: tuple[Theme, ...] = ()
    venues: tuple[Venue, ...] = ()
    people: tuple[PersonRow, ...] = ()
    points: int = 3


class PersonDetails(Card):
    """One person.

    Signals:
        saved: the fields to write (a dict); all of them for somebody new.
        left: the form was closed.
        shown: whether the form is on the screen now.
        status_wanted: cancel or restore the registration: the status it should have.
        removal_wanted: take the person off the register.
        erasure_wanted: erase the person for good.
        reveal_wanted: show the legal name.
        history_wanted, events_wanted: these sections were opened and need what they show.
        back_wanted: take back the change with this reference.
        enrol_wanted: register the person for the event with this id too.
    """

    saved = Signal(dict)
    left = Signal()
    shown = Signal(bool)
    status_wanted = Signal(str)
    erasure_wanted = Signal()
    removal_wanted = Signal()
    reveal_wanted = Signal()
    history_wanted = Signal()
    events_wanted = Signal()
    back_wanted = Signal(str)
    enrol_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("registration.editor")
        self.setFixedWidth(_WIDTH)
        icons = look.icons
        self._row: PersonRow | None = None
        self._around = Around()
        self._head = label("heading", wrap=True)
        self._code = label("muted", wrap=True)
        self._along = label("muted", wrap=True)
        self._notice = Note(icons)
        self._wrong = Note(icons)
        self._form = PersonForm(look)
        self._events, self._history = EventsView(look), HistoryView(look)
        self._events_part = Section(icons, "registration.section.events")
        self._history_part = Section(icons, "registration.section.history")
        self._close = icon_button(icons, "x", self.close_form)
        self._save = button(icons, self._on_save, icon="check", role="primary")
        self._more = button(icons, self._on_more)
        self._menu = QMenu(self)
        self._status, self._remove, self._erase = QAction(self), QAction(self), QAction(self)
        for part, name in ((self._close, "close"), (self._save, "save"), (self._more, "more")):
            part.setObjectName(f"registration.editor.{name}")
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._close)
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self._form)
        self._events_part.body.addWidget(self._events)
        self._history_part.body.addWidget(self._history)
        column.addWidget(self._events_part)
        column.addWidget(self._history_part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.column.addLayout(head)
        for part in (self._code, self._along, self._notice, self._wrong):
            self.column.addWidget(part)
        self.column.addWidget(area, 1)
        self.column.addLayout(foot)
        for action in (self._status, self._remove, self._erase):
            self._menu.addAction(action)

    def _connect(self) -> None:
        self._form.submitted.connect(self._on_save)
        self._form.reveal_wanted.connect(self.reveal_wanted)
        self._events_part.unfolded.connect(self._on_events)
        self._history_part.unfolded.connect(self._on_history)
        self._history.back_wanted.connect(self.back_wanted)
        self._events.enrol_wanted.connect(self.enrol_wanted)
        self._status.triggered.connect(self._on_status)
        self._remove.triggered.connect(self._on_remove)
        self._erase.triggered.connect(self.erasure_wanted)

    def retranslate(self) -> None:
        """Words of every part."""
        self._form.retranslate()
        self._events.retranslate()
        self._history.retranslate()
        self._events_part.name(self.tr("Other events"))
        self._history_part.name(self.tr("History"))
        name_icon_button(self._close, self.tr("Close"))
        name_button(self._save, self.tr("Save"))
        name_button(self._more, self.tr("More…"))
        self._erase.setText(self.tr("Erase for good, at the person's request…"))
        self._remove.setText(self.tr("Remove from the register (entered by mistake)"))
        self._say_head()

    @property
    def row(self) -> PersonRow | None:
        """Who is shown; None for somebody new."""
        return self._row

    @property
    def form(self) -> PersonForm:
        """The fields."""
        return self._form

    @property
    def unsaved(self) -> bool:
        """Whether something was changed here and not saved."""
        return not self.isHidden() and bool(self._form.changes())

    @property
    def wants_history(self) -> bool:
        """Whether the history is on the screen."""
        return self._history_part.opened and self._row is not None

    @property
    def wants_events(self) -> bool:
        """Whether the other events are on the screen."""
        return self._events_part.opened and self._row is not None

    def edit(self, row: PersonRow | None, around: Around) -> None:
        """Show somebody, or an empty form for somebody new."""
        same = row is not None and self._row is not None and row.registration == self._row.registration
        self._row, self._around = row, around
        self._form.show_person(row, around.themes, around.venues, around.people, around.points)
        if not same:
            self._events.show_events(())
            self._history.show_changes((), "")
        self.wrong("")
        self._say_head()
        self.show()
        self.shown.emit(True)
        if not same:
            self._form.begin()
        if self.wants_history:
            self.history_wanted.emit()
        if self.wants_events:
            self.events_wanted.emit()

    def refreshed(self, row: PersonRow | None) -> None:
        """The register was read again: what nobody is typing over follows it; a person who is gone closes the form."""
        if self._row is None or self.isHidden():
            return
        if row is None:
            self.close_form()
        elif row != self._row and not self._form.changes():
            self._row = row
            self._form.refill(row)
            self._say_head()

    def wrong(self, sentence: str) -> None:
        """Say what is wrong, over the fields."""
        self._wrong.say(sentence, Tone.BAD)

    def show_history(self, changes: Sequence[Change]) -> None:
        """What was written of the person."""
        masked = self._row is not None and bool(self._row.who.display) and not self._form.revealed
        self._history.show_changes(changes, self._row.registration if self._row else "", masked=masked)

    def show_events(self, events: Sequence[AtEvent]) -> None:
        """Where the person stands at the process's events."""
        self._events.show_events(events)

    def show_legal(self, name: LegalName) -> None:
        """The legal name, which was just written down as looked at."""
        self._form.reveal(name.first, name.last)

    def close_form(self) -> None:
        """Close without saving."""
        self._row = None
        self.hide()
        self.shown.emit(False)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _say_head(self) -> None:
        row = self._row
        self._head.setText(row.name if row else self.tr("New participant"))
        code = self.tr("Code {0}").format(row.short) if row else ""
        self._code.setText(f"{code} · {self.tr('badge {0}').format(row.badge)}" if row and row.badge else code)
        along = [p.name for p in self._around.people if row and p.entry.follows == row.registration]
        self._along.setText(self.tr("Comes with {0}").format(", ".join(along)))
        self._along.setVisible(bool(along))
        self._notice.say(row.entry.attention if row else "", Tone.WARN)
        for part in (self._code, self._more, self._events_part, self._history_part):
            part.setVisible(row is not None)
        active = row is not None and row.status == Status.REGISTERED
        self._status.setText(self.tr("Cancel registration") if active else self.tr("Restore registration"))

    def _on_save(self) -> None:
        fields: dict[str, Any] = self._form.changes() if self._row else self._form.filled()
        if fields or self._row is None:
            self.saved.emit(fields)
        else:
            self.close_form()

    def _on_more(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().topLeft() - self._menu.rect().bottomLeft()))

    def _on_status(self) -> None:
        active = self._row is not None and self._row.status == Status.REGISTERED
        self.status_wanted.emit(str(Status.CANCELLED if active else Status.REGISTERED))

    def _on_remove(self) -> None:
        self.removal_wanted.emit()

    def _on_history(self, opened: bool) -> None:  # noqa: FBT001 (a signal's argument)
        if opened and self._row is not None:
            self.history_wanted.emit()

    def _on_events(self, opened: bool) -> None:  # noqa: FBT001 (a signal's argument)
        if opened and self._row is not None:
            self.events_wanted.emit()
