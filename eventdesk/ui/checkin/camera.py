"""A camera that reads badges: what it sees, and each code once. Needs Qt's multimedia, an optional extra."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.checkin.pictures import CodesIn, codes_of
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.parts import Kit

_LOOKS_EVERY_MS = 120
"""Eight looks a second: a badge held up for a moment is read, and the computer has time for the rest."""
_AGAIN_SECONDS = 4.0
"""A badge that stays before the camera is read once; held up again later it is a new scan."""


class NoCamera(EventDeskError):
    """There is no camera, or the extra for cameras is not installed."""

    key = "camera-none"


class Eye(Protocol):
    """Something that sees."""

    def start(self, seen: Callable[[QImage], object]) -> None:
        """Begin to see; every picture goes to ``seen``. Raises NoCamera."""
        ...

    def stop(self) -> None:
        """See no more."""
        ...


class QtEye(QObject):
    """The computer's camera, by Qt's multimedia."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: tuple[Any, ...] = ()

    def start(self, seen: Callable[[QImage], object]) -> None:
        """Begin to see."""
        try:
            media: Any = importlib.import_module("PySide6.QtMultimedia")
        except ImportError as error:
            raise NoCamera from error
        device = media.QMediaDevices.defaultVideoInput()
        if device.isNull():
            raise NoCamera
        camera, session, sink = media.QCamera(device, self), media.QMediaCaptureSession(self), media.QVideoSink(self)
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(partial(_on_frame, seen))
        self._parts = (camera, session, sink)
        camera.start()

    def stop(self) -> None:
        """Free the camera for others."""
        for part in self._parts[:1]:
            part.stop()
        for part in self._parts:
            part.deleteLater()
        self._parts = ()


def _on_frame(seen: Callable[[QImage], object], frame: Any) -> None:
    seen(frame.toImage())


class CameraPanel(Card):
    """Shows what the camera sees and reads the badges in it.

    Signals:
        scanned: a code that was seen.
        left: go back to the lists.
    """

    scanned = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, codes_in: CodesIn, eye: Eye | None = None, clock: Callable[[], float] = monotonic):
        super().__init__()
        self.setObjectName("checkin.camera")
        self._kit = kit
        self._codes_in = codes_in
        self._clock = clock
        self._eye = eye or QtEye(self)
        self._image: QImage | None = None
        self._looking = False
        self._seen: dict[str, float] = {}
        self._view = QLabel()
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view.setMinimumHeight(120)
        self._words = label("muted", wrap=True)
        self._close = button(kit.look.icons, self.left.emit, icon="x")
        self._close.setObjectName("checkin.camera.close")
        self._look_soon = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._look_soon.timeout.connect(self._on_look)
        foot = QHBoxLayout()
        foot.addWidget(self._words, 1)
        foot.addWidget(self._close)
        self.column.addWidget(self._view, 1)
        self.column.addLayout(foot)
        self.setFocusProxy(self._close)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of everything."""
        self._view.setAccessibleName(self.tr("What the camera sees"))
        self._words.setText(self.tr("Hold the badge before the camera, a hand's breadth away."))
        name_button(self._close, self.tr("Close"))

    def begin(self) -> None:
        """Switch the camera on. Raises NoCamera."""
        self._eye.start(self._on_image)
        self._look_soon.start()

    def _on_image(self, image: QImage) -> None:
        self._image = image
        small = image.scaled(self._view.size(), Qt.AspectRatioMode.KeepAspectRatio)
        # People find themselves in a mirror; the code is read from the picture as it is.
        self._view.setPixmap(QPixmap.fromImage(small.flipped(Qt.Orientation.Horizontal)))

    def _on_look(self) -> None:
        image, self._image = self._image, None
        if image is not None and not self._looking:
            self._looking = True
            self._kit.tasks.think(partial(self._codes, image), self._on_codes, self._on_failed)

    def _codes(self, image: QImage, progress: Progress) -> Sequence[str]:
        """In a thinking lane."""
        return codes_of(image, self._codes_in)

    def _on_codes(self, codes: Sequence[str]) -> None:
        self._looking = False
        now = self._clock()
        for text in codes:
            code = self._kit.scanner.read(text)
            if code and now - self._seen.get(code, float("-inf")) > _AGAIN_SECONDS:
                self.scanned.emit(code)
            if code:
                self._seen[code] = now

    def _on_failed(self, error: EventDeskError) -> None:
        self._looking = False

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """A camera that nobody looks at is off."""
        super().hideEvent(event)
        self._look_soon.stop()
        self._eye.stop()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
