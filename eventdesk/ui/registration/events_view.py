"""Where a person stands at the other events of the process, and a press to register them there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.core.registration.enrolling import AtEvent
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.registration.saying import status_words


class EventsView(QWidget):
    """One line an event.

    Signals:
        enrol_wanted: the id of the event the person is to be registered for.
    """

    enrol_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._events: tuple[AtEvent, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._parts: list[QWidget] = []

    def retranslate(self) -> None:
        """Words of every line."""
        self._draw()

    def show_events(self, events: Sequence[AtEvent]) -> None:
        """Show these events."""
        if tuple(events) != self._events:
            self._events = tuple(events)
            self._draw()

    def _draw(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.deleteLater()
        self._parts = [self._line(event) for event in self._events]
        if not self._events:
            self._parts = [label("muted", self.tr("The process has no other event yet."), wrap=True)]
        for part in self._parts:
            self._column.addWidget(part)

    def _line(self, event: AtEvent) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        day = self._look.words.day(event.day) if event.day else ""
        row.addWidget(label("", " · ".join(filter(None, (event.name, day))), wrap=True), 1)
        if event.registration:
            row.addWidget(label("muted", status_words(event.status)))
        else:
            made = button(self._look.icons, partial(self.enrol_wanted.emit, event.event), icon="plus", role="quiet")
            made.setObjectName(f"registration.enrol.{event.event}")
            name_button(made, self.tr("Register there"), self.tr("Register for {0}").format(event.name))
            row.addWidget(made)
        return line
