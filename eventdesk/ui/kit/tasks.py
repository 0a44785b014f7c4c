"""Tasks: work in the lanes, seen from a widget.

A widget starts a task and is told by signals, always on the GUI thread::

    self._tasks.save(self._admit, done=self._on_admitted)              # the one saving lane
    self._tasks.read(self._people, done=self._on_people)               # the reading lane
    task = self._tasks.think(self._propose, done=self._on_proposed)    # a thinking lane; gets a Progress
    panel.follow(task)

``done`` and ``failed`` must be bound methods of the widget: Qt lets go of them when the widget is deleted.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress, Step
from eventdesk.ui.kit.courier import Courier

T = TypeVar("T")
_LOOKS_EVERY_MS = 50
"""20 a second: faster repaints cost more than the work they show."""

Done = Callable[[T], object]
Failed = Callable[[EventDeskError], object]


class Meter:
    """The ``Progress`` given to work in a lane: remembers the newest step for whoever looks."""

    def __init__(self) -> None:
        self.latest: Step | None = None
        self._cancelled = False

    def tell(self, step: Step) -> None:
        """Remember the newest step."""
        self.latest = step

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled = True


class Task(QObject):
    """One piece of work under way.

    Signals:
        progress: ``Step``, at most 20 a second, always the newest.
        done: what the work returned.
        failed: ``EventDeskError``; also ``Cancelled`` when the work was stopped and kept nothing.
        finished: after ``done`` or ``failed``.
    """

    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.must_end = False
        self.long = False
        self._meter = Meter()
        self._future: Future[object] | None = None
        self._seen: Step | None = None
        self._over = False
        self._look = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._look.timeout.connect(self._tell)

    @property
    def meter(self) -> Meter:
        """The progress the work writes to."""
        return self._meter

    @property
    def running(self) -> bool:
        """Whether the work has not ended yet."""
        return not self._over

    @property
    def cancelling(self) -> bool:
        """Whether it was asked to stop."""
        return self._meter.cancelled

    def cancel(self) -> None:
        """Ask the work to stop; it ends when it next looks, with what it promises to keep."""
        self._meter.cancel()
        if self._future is not None:
            self._future.cancel()

    def _begin(self, future: Future[object]) -> None:
        self._future = future
        self._look.start()

    def _tell(self) -> None:
        step = self._meter.latest
        if step is not None and step is not self._seen:
            self._seen = step
            self.progress.emit(step)

    def _end(self) -> None:
        self._look.stop()
        self._over = True


class Tasks(QObject):
    """Starts work in the lanes of the open file.

    Signals:
        unheard: ``EventDeskError`` of a task started without ``failed``; the shell shows its sentence.
        counted: how many tasks are under way now.
    """

    unheard = Signal(object)
    counted = Signal(int)

    def __init__(self, saving: Executor, reading: Executor, thinking: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self._reading = reading
        self._thinking = thinking
        self._courier = Courier(self)
        self._running: list[Task] = []
        self._closed = False

    @property
    def running(self) -> tuple[Task, ...]:
        """The tasks under way."""
        return tuple(self._running)

    @property
    def thinking(self) -> int:
        """How many of them are long work: what ``think`` and ``save_long`` began."""
        return sum(task.long for task in self._running)

    def save(self, work: Callable[[], T], done: Done[T] | None = None, failed: Failed | None = None) -> Task:
        """Run ``work`` in the saving lane. It is done even when the file is closed right after: nothing is lost."""
        task = self._start(self._saving, lambda meter: work(), done, failed)
        task.must_end = True
        return task

    def save_long(
        self, work: Callable[[Progress], T], done: Done[T] | None = None, failed: Failed | None = None
    ) -> Task:
        """Run ``work(progress)``, which writes in many chunks, beside the saving lane: writers take turns at each
        chunk, so that a scan never waits for the whole of it.
        """
        return self._start(self._thinking, work, done, failed)

    def read(self, work: Callable[[], T], done: Done[T] | None = None, failed: Failed | None = None) -> Task:
        """Run ``work`` in the reading lane."""
        return self._start(self._reading, lambda meter: work(), done, failed)

    def think(self, work: Callable[[Progress], T], done: Done[T] | None = None, failed: Failed | None = None) -> Task:
        """Run ``work(progress)`` in a thinking lane."""
        return self._start(self._thinking, work, done, failed)

    def close(self) -> None:
        """Ask what is under way to stop and hear nothing more of it. What was given to ``save`` is still saved.

        Work of the other lanes asked for later, by the timer of a page that lives a moment longer than its file, is
        not begun: nobody would hear its answer.
        """
        self._closed = True
        self._courier.close()
        for task in self._running:
            if not task.must_end:
                task.cancel()

    def _start(self, lane: Executor, work: Callable[[Meter], T], done: Done[T] | None, failed: Failed | None) -> Task:
        task = Task(self)
        task.long = lane is self._thinking
        if self._closed and lane is not self._saving:
            task._end()
            return task
        if done is not None:
            task.done.connect(done)
        task.failed.connect(failed if failed is not None else self.unheard)
        self._running.append(task)
        self.counted.emit(len(self._running))
        future: Future[T] = lane.submit(work, task.meter)
        task._begin(future)  # type: ignore[arg-type] # a Future gives its result, nobody puts one in
        future.add_done_callback(lambda ended: self._courier.post(lambda: self._end(task, ended)))
        return task

    def _end(self, task: Task, future: Future[T]) -> None:
        task._tell()
        task._end()
        self._running.remove(task)
        try:
            result = future.result()
        except CancelledError:
            task.failed.emit(Cancelled())
        except EventDeskError as error:
            task.failed.emit(error)
        except BaseException:
            # A defect: whoever waits is freed first, then the crash dialog says what is safe.
            task.failed.emit(EventDeskError())
            raise
        else:
            task.done.emit(result)
        finally:
            task.finished.emit()
            self.counted.emit(len(self._running))
            task.deleteLater()
