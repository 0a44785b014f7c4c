"""A second screen for the queue: only the calm banner, large; the operator's screen keeps reasons and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventdesk.ui.checkin.screen import CheckInScreen
from eventdesk.ui.kit.banner import Banner, BannerView
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit

_QUEUE = "checkin-queue-screen"


class QueueView(QWidget):
    """The banner alone, on the whole of a screen. It takes no keys: scans stay the operator's."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._may_close = False
        self.banner = BannerView(kit.look.icons)
        self.banner.setProperty("reach", "far")
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.addWidget(self.banner, 1)

    def show_on(self, screen: QScreen) -> None:
        """Cover this screen."""
        self.setGeometry(screen.geometry())
        # Not showFullScreen, which takes the keyboard too.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def take_away(self) -> None:
        """Close it."""
        self._may_close = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Only whoever leaves reception mode closes it."""
        event.setAccepted(self._may_close)


class SecondScreen(QObject):
    """A button of reception mode: there while a second screen is, and remembered by this machine."""

    def __init__(
        self,
        kit: Kit,
        desk: CheckInScreen,
        memory: Memory,
        screens: Callable[[], Sequence[QScreen]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._desk = desk
        self._memory = memory
        self._screens = screens
        self._window = parent
        self.view: QueueView | None = None
        self.button = button(kit.look.icons, self._on_clicked, icon="presentation")
        self.button.setCheckable(True)
        self.button.setObjectName("checkin.queue")
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_screens)
        app.screenRemoved.connect(self._on_screens)

    def retranslate(self) -> None:
        """Words of the button."""
        words = self.tr("Second screen for the queue")
        name_button(
            self.button, words, self.tr("The queue reads only the calm answer there; reasons and notes stay here")
        )

    def begin(self) -> None:
        """Reception mode is on the screen: offer the other one, use it if it was used before."""
        self.button.setChecked(bool(self._memory.get(_QUEUE, False)))
        self._on_screens()

    def end(self) -> None:
        """Leave the other screen."""
        if self.view is not None:
            self._desk.tell_queue(None)
            self.view.take_away()
            self.view = None

    def _other(self) -> QScreen | None:
        mine = self._window.screen()
        every = list(self._screens())
        return next((screen for screen in every if screen is not mine), every[-1]) if len(every) > 1 else None

    def _on_screens(self, screen: QScreen | None = None) -> None:
        """A screen came or went: a banner never covers the operator's own."""
        self.end()
        other = self._other()
        self.button.setVisible(other is not None)
        if other is not None and self.button.isChecked():
            self.view = QueueView(self._kit)
            self._desk.tell_queue(self._show)
            self.view.show_on(other)

    def _show(self, banner: Banner) -> None:
        if self.view is not None:
            self.view.banner.show_banner(banner)

    def _on_clicked(self) -> None:
        self._memory.keep(_QUEUE, self.button.isChecked() or None)
        self._on_screens()
