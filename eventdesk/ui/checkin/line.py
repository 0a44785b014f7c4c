"""The line where a name or a code is typed; Ctrl+Z in it is for scans while it is empty."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

from eventdesk.ui.kit.fields import SearchLine


class ScanLine(SearchLine):
    """A search line that leaves Ctrl+Z to the screen unless there is typing to take back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Hand on Undo when nothing is typed."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            event.ignore()
        else:
            super().keyPressEvent(event)
