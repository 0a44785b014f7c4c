"""Cards on their way to the disk: in order, kept on this machine until they are durable."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from eventdesk.core.notes.model import CardVersion
from eventdesk.core.notes.service import Notes
from eventdesk.core.shared.errors import BadValue, EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.outbox import Outbox
from eventdesk.ui.kit.tasks import Tasks
from eventdesk.ui.notes.state import Draft, from_memory, to_memory

_WAITING = "notes-waiting"


class Post(QObject):
    """Sends cards to the saving lane. A card has its id before it is sent: sending it twice writes it once.

    Signals:
        saved: ``CardVersion`` that is durable.
        refused: ``(Draft, EventDeskError)`` of a card that must be changed first; it is not kept here.
        failed: ``EventDeskError``; the card is kept for another try.
        moved: something was sent or came back.
    """

    saved = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    moved = Signal()

    def __init__(self, tasks: Tasks, event: str, notes: Notes, memory: Memory, new_id: NewId, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._event = event
        self._notes = notes
        self._memory = memory
        self._new_id = new_id
        self._outbox: Outbox[Draft] = Outbox()

    @property
    def waiting(self) -> int:
        """How many cards are under way."""
        return len(self._outbox.waiting)

    @property
    def unsaved(self) -> int:
        """How many could not be saved."""
        return len(self._outbox.unsaved)

    def resume(self) -> None:
        """Send what was not durable when the program last ended."""
        for found in self._memory.get(_WAITING, []):
            if isinstance(found, dict) and (draft := from_memory(found)).card:
                self._send(draft)

    def send(self, draft: Draft) -> None:
        """Send a new card."""
        self._send(replace(draft, card=self._new_id()))

    def retry(self) -> None:
        """Send again what could not be saved."""
        for draft in self._outbox.retry():
            self._send(draft)

    def _send(self, draft: Draft) -> None:
        self._outbox.sent(draft)
        self._remember()
        self._tasks.save(partial(self._write, draft), self._on_saved, self._on_failed)
        self.moved.emit()

    def _write(self, draft: Draft) -> CardVersion:
        """Runs in the saving lane."""
        return self._notes.write(
            self._event,
            draft.text,
            table=draft.table,
            round_id=draft.round,
            kind=draft.kind,
            place=draft.place,
            support=draft.support,
            tags=draft.tags.split(","),
            card=draft.card,
            photos=draft.photos.split(),
        )

    def _on_saved(self, version: CardVersion) -> None:
        self._outbox.saved()
        self._remember()
        self.saved.emit(version)
        self.moved.emit()
        if self._outbox.unsaved:
            # The disk takes things again.
            self.retry()

    def _on_failed(self, error: EventDeskError) -> None:
        if isinstance(error, BadValue | NotFound):
            self.refused.emit((self._outbox.saved(), error))
        else:
            self._outbox.failed()
            self.failed.emit(error)
        self._remember()
        self.moved.emit()

    def _remember(self) -> None:
        self._memory.keep(_WAITING, [to_memory(draft) for draft in self._outbox.all] or None)
