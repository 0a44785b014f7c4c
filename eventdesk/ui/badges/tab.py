"""What each part of the badge screen is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventdesk.core.shared.bus import JournalGrew


class Tab(QWidget):
    """One part of the badge screen. Made when first shown; the screen tells it when to say its words and refresh.

    Signals:
        changed: sheets, layouts or printers are others now.
    """

    changed = Signal()

    def retranslate(self) -> None:
        """Put words on every widget."""

    def concerned(self, fact: JournalGrew) -> bool:
        """Whether what is shown may be out of date after ``fact``."""
        return False

    def refresh(self) -> None:
        """Fetch again what is shown."""

    def leave(self) -> None:
        """Another part is shown now."""

    def scanned(self, code: str) -> bool:
        """A badge was read. Return true when it was taken."""
        return False

    def jump(self, what: str) -> None:
        """Show one thing: the registration of somebody."""
