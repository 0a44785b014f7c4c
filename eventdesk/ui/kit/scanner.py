"""The badge scanner: heard wherever the focus is, kept out of the fields."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from eventdesk.ui.kit.layouts import Back, badge_in
from eventdesk.ui.kit.wedge import GAP_MS, Kind, Outcome, Wedge

_Held = tuple[QKeyEvent, QWidget]
"""A key, and the widget that had the focus when it went down."""

_LATE_MS = 25.0
"""A timer later than this was held up by a busy program, and keys are waiting behind it."""

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Scanner(QObject):
    """Watches the keys of the whole program for the bursts of a scanner.

    The rhythm is that of the keyboard (the events' own times), so that a busy program breaks no scan. ``clock`` gives
    seconds, for events without a time.

    Signals:
        scanned: a badge code, upper case, its check character right. The shell brings it to the screen shown.
    """

    scanned = Signal(str)

    def __init__(self, app: QApplication, ways: tuple[Back, ...] = (), clock: Callable[[], float] = monotonic) -> None:
        super().__init__(app)
        self._app = app
        self._ways = ways
        self._wedge: Wedge[_Held] = Wedge(self.read)
        self._clock = clock
        self._pressed_at, self._begun = 0.0, 0.0
        self._releasing = False
        self._lapse = QTimer(self, singleShot=True, interval=round(GAP_MS) + 10)
        self._lapse.setTimerType(Qt.TimerType.PreciseTimer)
        self._lapse.timeout.connect(self._on_due)
        self._enabled = False

    @property
    def enabled(self) -> bool:
        """Whether keys are watched."""
        return self._enabled

    def read(self, text: str) -> str:
        """The badge code that was meant by what a scanner delivered, however slowly it came; empty when it is none."""
        return badge_in(text, self._ways)

    def enable(self, *, on: bool) -> None:
        """Watch the keys, or leave them alone."""
        if on == self._enabled:
            return
        self._enabled = on
        if on:
            self._app.installEventFilter(self)
        else:
            self._app.removeEventFilter(self)
            self._let_go()

    @property
    def holding(self) -> bool:
        """Whether keys are kept back because they may be the start of a scan."""
        return self._wedge.holding

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Hold back what may be a scan."""
        kind = event.type()
        if self._releasing or kind not in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            return False
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QKeyEvent):
            return self._on_key(event, watched)
        self._let_go()
        return False

    def _on_key(self, event: QKeyEvent, target: QWidget) -> bool:
        self._pressed_at = at = float(event.timestamp()) or self._clock() * 1000
        outcome = self._wedge.press((QKeyEvent(event), target), _kind(event), event.text(), at)
        self._do(outcome)
        if self._wedge.holding:
            self._begin_lapse()
        return outcome.held

    def _on_due(self) -> None:
        late = self._clock() * 1000 - self._begun - self._lapse.interval()
        if self._wedge.holding and late > _LATE_MS:
            self._begin_lapse()
        else:
            self._let_go()

    def _begin_lapse(self) -> None:
        self._begun = self._clock() * 1000
        self._lapse.start()

    def _let_go(self) -> None:
        if self._wedge.holding:
            self._do(self._wedge.lapse(self._pressed_at + GAP_MS))

    def _do(self, outcome: Outcome[_Held]) -> None:
        for key, target in outcome.release:
            if isValid(target):
                self._release(key, target)
        if outcome.scan:
            self.scanned.emit(outcome.scan)

    def _release(self, key: QKeyEvent, target: QWidget) -> None:
        self._releasing = True
        try:
            self._app.sendEvent(target, key)
        finally:
            self._releasing = False


def _kind(event: QKeyEvent) -> Kind:
    if event.key() in _MODIFIERS:
        return Kind.MODIFIER
    if event.modifiers() & _COMMANDS and not event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier:
        return Kind.OTHER
    if event.key() in _ENDS:
        return Kind.END
    # A space is in no code; on a button it is a press, which must not come late.
    return Kind.CHARACTER if event.text().isprintable() and event.text().strip() else Kind.OTHER
