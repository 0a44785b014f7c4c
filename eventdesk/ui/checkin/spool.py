"""Badges on their way to the desk's printer: in the background, one after another, each with its state. Check-in never
waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from eventdesk.core.badges.printing import PrinterState, Sent
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.tasks import Tasks

_REMEMBERED = 200


class State(StrEnum):
    """Where a badge is."""

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    HELD = "held"
    FAILED = "failed"


@dataclass(slots=True)
class Job:
    """One badge to print; ``printer`` took it or refused it."""

    registration: str
    name: str
    reason: str = ""
    state: State = State.WAITING
    printer: str = ""
    error: EventDeskError | None = None


PrintOne = Callable[[str, str, str, Progress], Sent]
"""Prints the badge of a registration on a printer, with a reason; runs in a thinking lane."""


class Spool(QObject):
    """Prints badge after badge on the desk's printer; when it refuses, on the next of ``printers``.

    Signals:
        changed: the ``Job`` that is elsewhere now.
    """

    changed = Signal(object)

    def __init__(self, tasks: Tasks, print_one: PrintOne, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._print_one = print_one
        self._jobs: list[Job] = []
        self._now: Job | None = None
        self._tried: list[str] = []
        self.printers: tuple[str, ...] = ()

    @property
    def on(self) -> bool:
        """Whether badges are printed at all."""
        return bool(self.printers)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The jobs of this sitting, oldest first."""
        return tuple(self._jobs)

    def state_of(self, registration: str) -> str:
        """Where the newest badge of a registration is; empty when none was ordered."""
        return next((str(job.state) for job in reversed(self._jobs) if job.registration == registration), "")

    @property
    def troubled(self) -> tuple[Job, ...]:
        """Those no printer took, or that a printer that has stopped keeps."""
        return tuple(job for job in self._jobs if job.state in (State.FAILED, State.HELD))

    def add(self, registration: str, name: str, reason: str = "") -> None:
        """Print one more, behind the others."""
        if not self.on:
            return
        self._jobs = [*self._jobs[-_REMEMBERED:], Job(registration, name, reason)]
        self.changed.emit(self._jobs[-1])
        self._next()

    def again(self) -> None:
        """Try once more what no printer took."""
        for job in self.troubled:
            self._move(job, State.WAITING)
        self._next()

    def _next(self) -> None:
        if self._now is not None:
            return
        self._now = next((job for job in self._jobs if job.state is State.WAITING), None)
        if self._now is not None:
            self._tried = []
            self._try()

    def _try(self) -> None:
        job = self._now
        printer = next((name for name in self.printers if name not in self._tried), None)
        if job is None or printer is None:
            self._end(State.FAILED)
            return
        self._tried.append(printer)
        job.printer = printer
        self._move(job, State.PRINTING)
        work = partial(self._print_one, job.registration, printer, job.reason)
        self._tasks.think(work, self._on_printed, self._on_failed)

    def _on_printed(self, sent: Sent) -> None:
        if self._now is not None:
            self._now.printer, self._now.error = sent.printer, None
        self._end(State.HELD if sent.state is PrinterState.STOPPED else State.PRINTED)

    def _on_failed(self, error: EventDeskError) -> None:
        if self._now is not None:
            self._now.error = error
        self._try()

    def _end(self, state: State) -> None:
        job, self._now = self._now, None
        if job is not None:
            self._move(job, state)
        self._next()

    def _move(self, job: Job, state: State) -> None:
        job.state = state
        self.changed.emit(job)
