"""The desk's orders on their way to the disk: in order, none lost, whatever goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from eventdesk.core.checkin.helpdesk import CameAlready, Full, SamePerson
from eventdesk.core.checkin.pin import WrongPin
from eventdesk.core.checkin.service import NotInside, OverrideNotAllowed
from eventdesk.core.registration.register import NameMissing, NotRegistered
from eventdesk.core.shared.errors import BadValue, EventDeskError, NotFound
from eventdesk.ui.checkin.orders import NEVER_KEPT, Order, Written, from_memory, to_memory
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.outbox import Outbox
from eventdesk.ui.kit.tasks import Tasks

_UNSAVED = "checkin-unsaved"
_FINAL = (
    NotFound, NotInside, OverrideNotAllowed, CameAlready, Full, SamePerson, WrongPin, NameMissing, NotRegistered,
    BadValue,
)  # fmt: skip
"""Errors that another try would not mend; anything else is a matter of disk and folder."""


class Desk(QObject):
    """Hands orders to the saving lane and tells what came of them, in the same order.

    Signals:
        written: ``(Order, Written)`` of what is durable.
        failed: ``(Order, EventDeskError)``; the order is kept for another try unless that could not help.
        moved: something was handed over or came back.
    """

    written = Signal(object)
    failed = Signal(object)
    moved = Signal()

    def __init__(self, tasks: Tasks, write: Callable[[Order], Written], memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._write = write
        self._memory = memory
        self._outbox: Outbox[Order] = Outbox()

    @property
    def waiting(self) -> int:
        """How many orders are under way."""
        return len(self._outbox.waiting)

    @property
    def unsaved(self) -> tuple[Order, ...]:
        """Orders that could not be saved."""
        return self._outbox.unsaved

    def order(self, order: Order) -> None:
        """Have this written, behind everything ordered before."""
        self._outbox.sent(order)
        self._tasks.save(partial(self._write, order), self._on_done, self._on_failed)
        self.moved.emit()

    def retry(self) -> None:
        """Order again what could not be saved."""
        for order in self._outbox.retry():
            self.order(order)

    def resume(self) -> None:
        """Order again what could not be saved before the file was last closed."""
        for found in self._memory.get(_UNSAVED, []):
            if isinstance(found, dict) and (order := from_memory(found)):
                self.order(order)

    def _remember(self) -> None:
        self._memory.keep(_UNSAVED, [to_memory(order) for order in self._outbox.unsaved] or None)

    def _on_done(self, result: Written) -> None:
        order = self._outbox.saved()
        self.written.emit((order, result))
        self.moved.emit()
        if self._outbox.unsaved:
            # The disk takes things again.
            self.retry()
        elif not self._outbox.waiting:
            self._remember()

    def _on_failed(self, error: EventDeskError) -> None:
        hopeless = isinstance(error, _FINAL) or self._outbox.waiting[0].action in NEVER_KEPT
        order = self._outbox.saved() if hopeless else self._outbox.failed()
        self._remember()
        self.failed.emit((order, error))
        self.moved.emit()
