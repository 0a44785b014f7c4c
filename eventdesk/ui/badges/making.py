"""Pages made again a moment after each change, the making before stopped: what previews need."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.badges.sending import Sending
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tasks import Task

_PAUSE_MS = 250
_KEPT_FILES = 2
"""Files shown before stay so long: one of their pages may still be being drawn."""

Make = Callable[[Path, Progress], object]
"""Makes the file at a path; gives what ``made`` tells."""


class Making(QObject):
    """Makes one file after the other in a folder of its own.

    Signals:
        made: what the work gave.
        failed: ``EventDeskError``; not when the person or a newer choice stopped it.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, kit: Kit, sending: Sending, work: Callable[[], Make], parent: QObject) -> None:
        """``work`` reads the choices of the moment and gives what is to be made of them."""
        super().__init__(parent)
        self._kit, self._sending, self._work = kit, sending, work
        self._scratch = QTemporaryDir()
        self._numbers = count(1)
        self._files: list[Path] = []
        self._task: Task | None = None
        self._words = ""
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._make)

    @property
    def under_way(self) -> bool:
        """Whether something is being made, or will be in a moment."""
        return self._task is not None or self._soon.isActive()

    def retranslate(self) -> None:
        """The words while nothing is known of the progress yet."""
        self._words = self.tr("Preparing the pages…")

    def soon(self) -> None:
        """Something was chosen: make it when the person pauses."""
        self._soon.start()

    def stop(self) -> None:
        """Nobody looks."""
        self._soon.stop()

    def _make(self) -> None:
        if self._task is not None:
            self._task.cancel()
        path = Path(self._scratch.path()) / f"{next(self._numbers)}.pdf"
        self._files.append(path)
        self._task = self._kit.tasks.think(partial(self._work(), path), self._on_made, self._on_failed)
        self._sending.follow(self._task, self._words)

    def _on_made(self, made: object) -> None:
        if self.sender() is not self._task:
            return  # a newer one is under way
        self._task = None
        while len(self._files) > _KEPT_FILES:
            self._files.pop(0).unlink(missing_ok=True)
        self.made.emit(made)

    def _on_failed(self, error: EventDeskError) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        if not isinstance(error, Cancelled):
            self._sending.settle()
            self.failed.emit(error)
