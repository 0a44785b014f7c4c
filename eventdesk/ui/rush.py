"""A rush at the desk, for the bench: badges read one after another in the real window, each timed from its Enter key to
the painted answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, process_time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.app import application, build
from eventdesk.ui.kit.banner import BannerView
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.shell.parts import F, Parts
from eventdesk.ui.shell.shell import Shell

_LOOK_MS = 2
_KEY_MS = 2


@dataclass(frozen=True, slots=True)
class Rushed:
    """What one badge took: seconds from the Enter key to the painted answer, and of computing in all threads."""

    wait: float
    computing: float


class _Rush(QObject):
    """Reads the next badge once the last one was answered, painted, and the desk has drawn breath."""

    def __init__(
        self,
        app: QApplication,
        shell: Shell[F],
        codes: Sequence[str],
        pause_ms: int,
        between: Callable[[], object],
        begin: Callable[[Kit, F], Callable[[], bool]],
    ) -> None:
        super().__init__(app)
        self._app = app
        self._shell = shell
        self._codes: Iterator[str] = iter(codes)
        self._pause_ms = pause_ms
        self._between = between
        self._begin = begin
        self._busy: Callable[[], bool] = _never
        self._banner: BannerView | None = None
        self._before = ""
        self._began, self._computed = 0.0, 0.0
        self.times: list[Rushed] = []
        self.error: EventDeskError | None = None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        shell.files.failed.connect(self._on_failed)
        self._look.start()

    def _on_failed(self, error: EventDeskError) -> None:
        self.error = error
        self._app.quit()

    def _on_look(self) -> None:
        """Wait until the event's first screen is there."""
        page, kit, file = self._shell.window.page, self._shell.files.kit, self._shell.files.file
        if not isinstance(page, Screen) or page.stale or self._shell.files.busy or kit is None or file is None:
            return
        self._look.stop()
        self._banner = page.findChild(BannerView)
        assert self._banner is not None
        self._banner.installEventFilter(self)
        self._busy = self._begin(kit, file)
        self._next()

    def _next(self) -> None:
        code = next(self._codes, "")
        if not code:
            self._app.quit()
            return
        self._between()
        assert self._banner is not None
        self._before = self._banner.accessibleName()
        target = QApplication.focusWidget() or self._shell.window
        at = round(monotonic() * 1000)
        for number, character in enumerate(code):
            _press(target, Qt.Key(ord(character)), character, at + _KEY_MS * number)
        self._began, self._computed = monotonic(), process_time()
        _press(target, Qt.Key.Key_Return, "\r", at + _KEY_MS * len(code))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """The banner was painted with another answer: look at the clock when the event after it is due."""
        if self._began and event.type() is QEvent.Type.Paint and self._answered():
            QTimer.singleShot(0, self._on_painted)
        return False

    def _answered(self) -> bool:
        return self._banner is not None and self._banner.accessibleName() != self._before

    def _on_painted(self) -> None:
        if not self._began:
            return
        self.times.append(Rushed(monotonic() - self._began, process_time() - self._computed))
        self._began = 0.0
        QTimer.singleShot(self._pause_ms, self._next)

    @property
    def busy(self) -> bool:
        """Whether what was begun beside the badges is still under way."""
        return self._busy()


def _never() -> bool:
    return False


def _press(target: QWidget, key: Qt.Key, text: str, at: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(at)
        QApplication.sendEvent(target, event)


def rush(
    parts: Parts[F],
    path: Path,
    codes: Sequence[str],
    *,
    pause_ms: int,
    between: Callable[[], object],
    begin: Callable[[Kit, F], Callable[[], bool]],
) -> tuple[list[Rushed], bool]:
    """Open the window with a file and read these badges; what each took, and whether what ``begin`` started beside
    them was still under way at the end.

    ``between`` is called before each badge (the bench's look at the disk); ``begin`` starts other work and gives a
    function that tells whether it is under way.

    Raises:
        EventDeskError: the file could not be opened.
    """
    app = application()
    shell = build(app, parts)
    made = _Rush(app, shell, codes, pause_ms, between, begin)
    shell.show()
    QTimer.singleShot(0, lambda: shell.open(path))
    app.exec()
    busy = made.busy
    shell.end()
    if made.error is not None:
        raise made.error
    return made.times, busy
