"""When something in the program breaks: a report is saved and the window is told, so that it can go on."""

from __future__ import annotations

import sys
import threading
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal

from eventdesk.core.shared.clock import Now
from eventdesk.ui.kit.courier import Courier
from eventdesk.ui.shell.crash_report import report_of, save_report


class Crashes(QObject):
    """Hears of every error nobody expected, from any thread, and saves a report of it.

    Signals:
        happened: (report, ``Path`` of its file or None), on the GUI thread.
    """

    happened = Signal(object, object)

    def __init__(self, folder: Path, version: str, now: Now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._version = version
        self._now = now
        self._courier = Courier(self)
        self._before = (sys.excepthook, threading.excepthook)

    def watch(self) -> None:
        """Start hearing."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def leave(self) -> None:
        """Stop hearing."""
        sys.excepthook, threading.excepthook = self._before
        self._courier.close()

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            self._write(error.with_traceback(trace))

    def _on_thread_error(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            self._write(told.exc_value)

    def _write(self, error: BaseException) -> None:
        when: datetime = self._now()
        report = report_of(error, self._version, when, threading.current_thread().name)
        path = save_report(self._folder, report, when)
        self._courier.post(lambda: self.happened.emit(report, path))
