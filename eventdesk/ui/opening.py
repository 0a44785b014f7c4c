"""A stopwatch on the opening window, for the bench: the parts of any day, left as soon as they are there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.app import application, build
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.shell.parts import F, Parts
from eventdesk.ui.shell.shell import Shell

_LOOK_MS = 2


@dataclass(frozen=True, slots=True)
class Opening:
    """Moments of ``time.monotonic``: the window was painted, the event's first screen was painted with its data."""

    window: float
    usable: float


class _Stopwatch(QObject):
    """Watches until the first screen of the file shows what it fetched, then ends the program."""

    def __init__(self, app: QApplication, shell: Shell[F]) -> None:
        super().__init__(app)
        self._app = app
        self._shell = shell
        self.window = self.usable = 0.0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self.error: EventDeskError | None = None
        shell.files.failed.connect(self._on_failed)
        shell.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Look at the clock when the event after the window's first painting is due."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self.window = monotonic()
        self._look.start()

    def _on_failed(self, error: EventDeskError) -> None:
        self.error = error
        self._app.quit()

    def _on_look(self) -> None:
        page = self._shell.window.page
        if isinstance(page, Screen) and not page.stale and not self._shell.files.busy:
            self._shell.window.repaint()
            self.usable = monotonic()
            self._look.stop()
            self._app.quit()


def watch(parts: Parts[F], path: Path) -> Opening:
    """Open the window with a file, as ``app.run`` does, and close it as soon as the file's first screen is there.

    Raises:
        EventDeskError: the file could not be opened.
    """
    app = application()
    shell = build(app, parts)
    stopwatch = _Stopwatch(app, shell)
    shell.show()
    QTimer.singleShot(0, lambda: shell.open(path))
    app.exec()
    shell.end()
    if stopwatch.error is not None:
        raise stopwatch.error
    return Opening(stopwatch.window, stopwatch.usable)


def bare() -> float:
    """The moment a window with nothing in it was painted: the floor under ours."""
    app = application()
    window = QWidget()
    window.resize(1180, 740)
    window.show()
    window.repaint()
    painted = monotonic()
    window.close()
    app.quit()
    return painted
