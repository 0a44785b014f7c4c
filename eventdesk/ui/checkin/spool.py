"""Badges on their way to the desk's printer: in the background, one after another, each with its state, followed in
the printer's queue where the system tells. Check-in never waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from eventdesk.core.badges.errors import PrinterFailed
from eventdesk.core.badges.states import JobState, PrinterState, Sent
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.followed import Followed, Moved
from eventdesk.ui.kit.tasks import Tasks

_REMEMBERED = 200


class State(StrEnum):
    """Where a badge is. ``SENT``: a printer took it, and the system tells no more."""

    WAITING = "waiting"
    PRINTING = "printing"
    SENT = "sent"
    QUEUED = "queued"
    PRINTED = "printed"
    HELD = "held"
    FAILED = "failed"


_STATES = {
    JobState.GIVEN: State.SENT,
    JobState.QUEUED: State.QUEUED,
    JobState.PRINTING: State.PRINTING,
    JobState.PRINTED: State.PRINTED,
    JobState.HELD: State.HELD,
    JobState.FAILED: State.FAILED,
    JobState.CANCELLED: State.FAILED,
}


@dataclass(slots=True)
class Job:
    """One badge to print; ``printer`` took it or refused it, as did before it those ``tried``."""

    registration: str
    name: str
    reason: str = ""
    state: State = State.WAITING
    printer: str = ""
    error: EventDeskError | None = None
    sent: Sent | None = None
    tried: list[str] = field(default_factory=list)


PrintOne = Callable[[str, str, str, Progress], Sent]
"""Prints the badge of a registration on a printer, with a reason; runs in a thinking lane."""
TakeBack = Callable[[Sent], bool]
"""Takes a job out of a printer's queue, if it is not too late; runs in a thinking lane."""


def _unknown(sent: Sent) -> JobState:
    return JobState.GIVEN


def _too_late(sent: Sent) -> bool:
    return False


class Spool(QObject):
    """Prints badge after badge on the desk's printer; when it refuses or stops, on the next of ``printers``.

    A badge in the queue of a printer that has stopped is taken out of it first: it must not come out twice.

    Signals:
        changed: the ``Job`` that is elsewhere now.
        given_up: ``Sent``, a printer took it and did not print it.
    """

    changed = Signal(object)
    given_up = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        print_one: PrintOne,
        parent: QObject,
        state_of: Callable[[Sent], JobState] = _unknown,
        take_back: TakeBack = _too_late,
    ) -> None:
        """``state_of`` tells where a job with a number is; it runs in a thinking lane."""
        super().__init__(parent)
        self._take_back = take_back
        self._followed = Followed(tasks, state_of, self)
        self._followed.moved.connect(self._on_moved)
        self._tasks = tasks
        self._print_one = print_one
        self._jobs: list[Job] = []
        self._now: Job | None = None
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
        """Those not printed, or that a printer that has stopped keeps."""
        return tuple(job for job in self._jobs if job.state in (State.FAILED, State.HELD))

    def add(self, registration: str, name: str, reason: str = "") -> None:
        """Print one more, behind the others."""
        if not self.on:
            return
        self._jobs = [*self._jobs[-_REMEMBERED:], Job(registration, name, reason)]
        self.changed.emit(self._jobs[-1])
        self._next()

    def again(self) -> None:
        """Try once more what no printer took, or took and keeps."""
        for job in self.troubled:
            job.tried.clear()
            if job.state is State.HELD and job.sent is not None and job.sent.job:
                self._elsewhere(job)
            else:
                self._move(job, State.WAITING)
        self._next()

    def _next(self) -> None:
        if self._now is not None:
            return
        self._now = next((job for job in self._jobs if job.state is State.WAITING), None)
        if self._now is not None:
            self._try()

    def _try(self) -> None:
        job = self._now
        printer = self._untried(job) if job is not None else ""
        if job is None or not printer:
            self._end(State.FAILED)
            return
        job.tried.append(printer)
        job.printer = printer
        self._move(job, State.PRINTING)
        work = partial(self._print_one, job.registration, printer, job.reason)
        self._tasks.think(work, self._on_printed, self._on_failed)

    def _on_printed(self, sent: Sent) -> None:
        if self._now is not None:
            self._now.printer, self._now.error, self._now.sent = sent.printer, None, sent
        known = State.HELD if sent.state is PrinterState.STOPPED else State.SENT
        self._end(State.QUEUED if sent.job else known)
        self._followed.follow(sent)

    def _on_moved(self, moved: Moved) -> None:
        """A job is elsewhere in its printer's queue, or out of it."""
        job = next((job for job in self._jobs if job.sent == moved.sent), None)
        if job is None or job.state is State.WAITING:
            return
        if moved.state in (JobState.FAILED, JobState.CANCELLED):
            job.error, job.sent = PrinterFailed(printer=moved.sent.printer), None
            self.given_up.emit(moved.sent)
        self._move(job, _STATES[moved.state])
        if moved.state is JobState.HELD and self._untried(job):
            self._elsewhere(job)
        elif moved.state is JobState.FAILED and self._untried(job):
            self._move(job, State.WAITING)
            self._next()

    def _elsewhere(self, job: Job) -> None:
        """Take a badge out of a queue that stands still, to print it on another printer."""
        if job.sent is not None:
            self._tasks.think(partial(_taken_back, self._take_back, job.sent), self._on_taken_back)

    def _on_taken_back(self, answer: tuple[Sent, bool]) -> None:
        sent, taken = answer
        job = next((job for job in self._jobs if job.sent == sent), None)
        if job is None or not taken:
            return  # it comes out after all
        self._followed.leave(sent)
        job.sent = None
        self._move(job, State.WAITING)
        self._next()

    def _untried(self, job: Job) -> str:
        """The next printer for a badge; empty when there is none."""
        return next((name for name in self.printers if name not in job.tried), "")

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


def _taken_back(take_back: TakeBack, sent: Sent, progress: Progress) -> tuple[Sent, bool]:
    return sent, take_back(sent)
