"""Brings calls from any thread to the GUI thread, and drops them once the window is gone."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Courier(QObject):
    """Calls made by ``post`` run one after another in the event loop of the thread that made the courier.

    After ``close`` nothing is called any more: a thread that ends late finds nobody to disturb.
    """

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._closed = False
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._shut)

    def post(self, call: Callable[[], None]) -> None:
        """Have ``call`` run in the GUI thread; from any thread."""
        with self._lock:
            if not self._closed:
                self._posted.emit(call)

    def close(self) -> None:
        """Drop whatever comes from now on, also what is already on its way."""
        with self._lock:
            self._closed = True

    def _shut(self) -> None:
        self._closed = True

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()
