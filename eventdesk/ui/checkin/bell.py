"""A sound for each answer, from the computer's own bell: one for welcome, two for look here, three for not admitted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from eventdesk.ui.kit.tone import Tone

_APART_MS = 170
_TIMES = {Tone.CALM: 0, Tone.GOOD: 1, Tone.WARN: 2, Tone.BAD: 3}


class Bell(QObject):
    """Rings unless muted."""

    def __init__(self, parent: QObject, *, muted: bool) -> None:
        super().__init__(parent)
        self.muted = muted
        self._left = 0
        self._again = QTimer(self, interval=_APART_MS)
        self._again.timeout.connect(self._ring)

    def ring(self, tone: Tone) -> None:
        """Say the tone; a newer answer cuts short an older one."""
        self._left = 0 if self.muted else _TIMES[tone]
        self._ring()

    def _ring(self) -> None:
        if self._left > 0:
            QApplication.beep()
            self._left -= 1
        if self._left:
            self._again.start()
        else:
            self._again.stop()
