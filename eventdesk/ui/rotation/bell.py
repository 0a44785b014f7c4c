"""A bell heard in a room: made here, played by what the system has, the computer's beep where it has nothing."""

from __future__ import annotations

import shutil
import sys
import wave
from array import array
from collections.abc import Callable
from math import exp, pi, sin
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, QTimer
from PySide6.QtWidgets import QApplication

_RATE = 22_050
_SECONDS = 1.8
_PARTIALS = ((1.0, 1.0, 2.2), (2.0, 0.5, 3.4), (2.99, 0.32, 5.0), (4.2, 0.18, 8.0))
"""Frequency beside the lowest, strength, and how fast it dies away: a small bell of bronze."""
_LOWEST = 880.0
_APART_MS = 1_000
_PLAYERS = (("afplay",), ("pw-play",), ("paplay",), ("aplay", "-q"))

Play = Callable[[], None]


def bell_samples() -> array[int]:
    """One stroke of the bell: 16-bit samples, 22,050 a second."""
    loudest = sum(strength for _, strength, _ in _PARTIALS)
    return array(
        "h",
        (
            round(
                30_000
                / loudest
                * sum(s * exp(-fade * k / _RATE) * sin(2 * pi * _LOWEST * f * k / _RATE) for f, s, fade in _PARTIALS)
            )
            for k in range(int(_RATE * _SECONDS))
        ),
    )


def write_bell(path: Path) -> None:
    """Write the stroke as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        samples = bell_samples()
        if sys.byteorder == "big":
            samples.byteswap()
        file.writeframes(samples.tobytes())


class RoomBell(QObject):
    """Rings unless muted. ``play`` makes the sound of one stroke; without it the system's player does."""

    def __init__(self, parent: QObject, play: Play | None = None) -> None:
        super().__init__(parent)
        self.muted = False
        self._play = play or self._sound
        self._folder: QTemporaryDir | None = None
        self._left = 0
        self._again = QTimer(self, interval=_APART_MS)
        self._again.timeout.connect(self._ring)

    def ring(self, times: int = 1) -> None:
        """Ring so many strokes, a second apart."""
        self._left = 0 if self.muted else times
        self._ring()

    def _ring(self) -> None:
        if self._left > 0:
            self._play()
            self._left -= 1
        if self._left:
            self._again.start()
        else:
            self._again.stop()

    def _sound(self) -> None:
        path = self._file()
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return
        player = next((made for made in _PLAYERS if shutil.which(made[0])), None)
        if player is None or not QProcess.startDetached(player[0], [*player[1:], str(path)])[0]:
            QApplication.beep()

    def _file(self) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / "bell.wav"
        if not path.exists():
            write_bell(path)
        return path
