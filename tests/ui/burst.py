"""What a badge scanner types: keys with the times of a real one, whatever the computer is busy with."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_APART_MS = 2


def burst(target: QWidget, code: str) -> None:
    """A whole badge and Enter, sent to the widget with the focus."""
    begun = now()
    keys(target, code, begun)
    press(target, Qt.Key.Key_Return, "\r", begun + _APART_MS * len(code))


def keys(target: QWidget, text: str, begun: int) -> None:
    """Characters, the first at ``begun`` milliseconds, the others two apart."""
    for number, character in enumerate(text):
        press(target, Qt.Key(ord(character.upper())), character, begun + _APART_MS * number)


def press(target: QWidget, key: Qt.Key, text: str, at: int) -> None:
    """One key goes down and up at ``at`` milliseconds."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(at)
        QApplication.sendEvent(target, event)


def now() -> int:
    """The present moment of the keyboard, in milliseconds."""
    return round(monotonic() * 1000)
