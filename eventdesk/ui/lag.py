"""How late the window's timers are while something works in a lane, for the bench."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.app import application, build
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tasks import Tasks
from eventdesk.ui.shell.parts import F, Parts
from eventdesk.ui.shell.shell import Shell

_TICK_MS = 10
_REST_MS = 2000

Work = Callable[[Progress], object]


@dataclass(frozen=True, slots=True)
class Lag:
    """Milliseconds that a timer of the window was late at each tick: at rest, and while the work went on."""

    rest: tuple[float, ...]
    busy: tuple[float, ...]


class _Watch(QObject):
    """Ticks from when the first screen is there; starts the work after a while of rest, ends the program after it."""

    def __init__(self, app: QApplication, shell: Shell[F], tasks: Tasks, work: Work) -> None:
        super().__init__(app)
        self._app, self._shell, self._tasks, self._work = app, shell, tasks, work
        self.rest: list[float] = []
        self.busy: list[float] = []
        self.error: EventDeskError | None = None
        self._late: list[float] | None = None
        self._tick = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._on_tick)
        self._before = perf_counter()
        self._tick.start()
        shell.files.failed.connect(self._on_failed)

    def _on_tick(self) -> None:
        now = perf_counter()
        if self._late is not None:
            self._late.append(max(0.0, 1000 * (now - self._before) - _TICK_MS))
        elif self._is_there():
            self._late = self.rest
            QTimer.singleShot(_REST_MS, self._on_rested)
        self._before = now

    def _is_there(self) -> bool:
        page = self._shell.window.page
        return isinstance(page, Screen) and not page.stale and not self._shell.files.busy

    def _on_rested(self) -> None:
        self._late = self.busy
        self._tasks.think(self._work, done=self._on_done, failed=self._on_failed)

    def _on_done(self, _: object) -> None:
        self._tick.stop()
        self._app.quit()

    def _on_failed(self, error: EventDeskError) -> None:
        self.error = error
        self._app.quit()


def lag(parts: Parts[F], path: Path, work: Work) -> Lag:
    """Open the window with a file and let ``work`` go on in a thinking lane, its progress shown as any task's.

    Raises:
        EventDeskError: the file could not be opened, or the work failed.
    """
    app = application()
    shell = build(app, parts)
    tasks = Tasks(parts.saving, parts.reading, parts.thinking, shell.window)
    watch = _Watch(app, shell, tasks, work)
    shell.show()
    QTimer.singleShot(0, lambda: shell.open(path))
    app.exec()
    shell.end()
    if watch.error is not None:
        raise watch.error
    return Lag(tuple(watch.rest), tuple(watch.busy))
