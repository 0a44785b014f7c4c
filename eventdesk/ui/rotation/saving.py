"""Writes of this screen: each says what was done in a toast and can be taken back, whatever units it took."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.ui.kit.tasks import Failed, Task, Tasks
from eventdesk.ui.kit.toasts import Toasts
from eventdesk.ui.kit.tone import Tone

T = TypeVar("T")
Undo = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """What a write returned, the units it wrote in their order, and the words that say it."""

    result: T
    units: tuple[str, ...]
    said: str


def recorded(bus: Bus, work: Callable[[], T], said: str) -> Written[T]:
    """Run ``work`` in the saving lane and note the units it wrote: nobody else writes meanwhile."""
    units: list[str] = []

    def note(fact: JournalGrew) -> None:
        if fact.unit and fact.unit not in units:
            units.append(fact.unit)

    leave = bus.subscribe(note)
    try:
        result = work()
    finally:
        leave()
    return Written(result, tuple(units), said)


class Saver(QObject):
    """Runs writes and tells of them with a way back.

    Signals:
        undone: a write was taken back.
    """

    undone = Signal()

    def __init__(self, tasks: Tasks, toasts: Toasts, bus: Bus, undo: Undo, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._toasts = toasts
        self._bus = bus
        self._undo = undo

    def save(
        self,
        work: Callable[[], T],
        said: str,
        *,
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> Task:
        """Run ``work``; afterwards say ``said``, offering Undo, and give the result to ``done``."""
        task = self._tasks.save(partial(recorded, self._bus, work, said), self._on_written, failed)
        if done is not None:
            task.done.connect(_Unwrapped(done, task).hear)
        return task

    def save_quietly(
        self, work: Callable[[], T], done: Callable[[Written[T]], object], failed: Failed | None = None
    ) -> Task:
        """Run ``work`` and give what was written to ``done``, which says it on the page: for one write after another,
        where a toast each would be in the way. ``take_back`` undoes its units.
        """
        return self._tasks.save(partial(recorded, self._bus, work, ""), done, failed)

    def _on_written(self, written: Written[Any]) -> None:
        if not written.said:
            return
        way_back = _WayBack(self, written.units).take if written.units else None
        self._toasts.tell(written.said, undo=way_back, tone=Tone.GOOD)

    def take_back(self, units: tuple[str, ...]) -> None:
        """Undo these units, the newest first."""
        self._tasks.save(lambda: [self._undo(unit) for unit in reversed(units)], self._on_undone)

    def _on_undone(self, _: object) -> None:
        self.undone.emit()


class _WayBack:
    """What a toast's Undo does."""

    def __init__(self, saver: Saver, units: tuple[str, ...]) -> None:
        self._saver = saver
        self._units = units

    def take(self) -> None:
        self._saver.take_back(self._units)


class _Unwrapped(QObject):
    """Hands the result of a write on to whoever asked; lives as long as its task."""

    def __init__(self, done: Callable[[Any], object], task: Task) -> None:
        super().__init__(task)
        self._done = done

    def hear(self, written: Written[Any]) -> None:
        self._done(written.result)
