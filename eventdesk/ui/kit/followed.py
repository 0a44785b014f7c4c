"""Print jobs followed until they are printed, one question at a time, where the system tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from eventdesk.core.badges.states import JobState, Sent
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.tasks import Tasks

_EVERY_MS = 1_000
StateOf = Callable[[Sent], JobState]


@dataclass(frozen=True, slots=True)
class Moved:
    """A job is elsewhere now."""

    sent: Sent
    state: JobState


class Followed(QObject):
    """Asks where jobs are, once a second, while any may still move.

    Signals:
        moved: ``Moved``.
    """

    moved = Signal(object)

    def __init__(self, tasks: Tasks, state_of: StateOf, parent: QObject) -> None:
        """``state_of`` runs in a thinking lane."""
        super().__init__(parent)
        self._tasks, self._state_of = tasks, state_of
        self._open: dict[int, tuple[Sent, JobState]] = {}
        self._timer = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self._asking = False

    def follow(self, sent: Sent) -> None:
        """Tell where this job is from now on; one without a number is never heard of again."""
        if sent.job:
            self._open[sent.job] = (sent, JobState.GIVEN)
            self._ask()

    def leave(self, sent: Sent) -> None:
        """Tell no more of a job."""
        self._open.pop(sent.job, None)

    def _ask(self) -> None:
        if self._open and not self._asking:
            self._asking = True
            work = partial(_states, self._state_of, tuple(sent for sent, _ in self._open.values()))
            self._tasks.think(work, self._on_states, self._on_failed)

    def _on_states(self, states: tuple[Moved, ...]) -> None:
        self._asking = False
        for now in states:
            _, before = self._open.get(now.sent.job, (now.sent, now.state))
            if not now.state.open:
                self._open.pop(now.sent.job, None)
            elif now.sent.job in self._open:
                self._open[now.sent.job] = (now.sent, now.state)
            if now.state is not before:
                self.moved.emit(now)
        if self._open:
            self._timer.start()

    def _on_failed(self, error: EventDeskError) -> None:
        """The lanes are closing, or the system does not answer: nothing more is known."""
        self._asking = False
        self._open.clear()


def _states(state_of: StateOf, jobs: tuple[Sent, ...], progress: Progress) -> tuple[Moved, ...]:
    return tuple(Moved(sent, state_of(sent)) for sent in jobs)
