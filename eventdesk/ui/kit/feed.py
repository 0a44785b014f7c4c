"""The feed of changes: facts of the bus, on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.ui.kit.courier import Courier


class Feed(QObject):
    """Tells every screen what was written, wherever it was written.

    Signals:
        grew: ``JournalGrew``, on the GUI thread, in the order of the commits.
    """

    grew = Signal(object)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier = Courier(self)
        self._leave: Callable[[], None] = bus.subscribe(self._on_fact)

    def close(self) -> None:
        """Hear nothing more."""
        self._leave()
        self._courier.close()

    def _on_fact(self, fact: JournalGrew) -> None:
        self._courier.post(lambda: self.grew.emit(fact))
