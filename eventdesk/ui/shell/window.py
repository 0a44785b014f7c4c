"""The main window: the side bar and the pages, each page made at its first visit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.toasts import Toasts, ToastStack
from eventdesk.ui.shell.notices import NoticeBar
from eventdesk.ui.shell.parts import ScreenEntry
from eventdesk.ui.shell.settings import Settings
from eventdesk.ui.shell.sidebar import SideBar

_USUAL = (1180, 740)
_LEAST = (800, 480)
"""A laptop of 1920 x 1080 at 200 % has 960 x 540 points."""
_NUMBERS_OF_A_RECTANGLE = 4


class MainWindow(QMainWindow):
    """Shows one page at a time.

    Signals:
        visited: the key of the page shown now.
        leaving: the window is asked to close; call ``allow_close`` before returning to let it.
    """

    visited = Signal(str)
    leaving = Signal()

    def __init__(self, look: Look, toasts: Toasts, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("EventDesk")
        self._look = look
        self._settings = settings
        self._may_close = False
        self._entries: dict[str, ScreenEntry] = {}
        self._pages: dict[str, Page] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self.side = SideBar(look.icons, look.words)
        self.side.visited.connect(self.visit)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        self.notices = NoticeBar(look)
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.notices)
        pages.addWidget(self._stack, 1)
        row.addLayout(pages, 1)
        self.setCentralWidget(centre)
        self.setMinimumSize(*_LEAST)
        self.toasts = ToastStack(toasts, look.icons, self._stack)
        self._restore()

    @property
    def page(self) -> Page | None:
        """The page shown now."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def key(self) -> str:
        """The key of the page shown now; empty when there is none."""
        return next((key for key, page in self._pages.items() if page is self._stack.currentWidget()), "")

    @property
    def entries(self) -> tuple[ScreenEntry, ...]:
        """The pages there are, in order."""
        return tuple(self._entries.values())

    def add(self, entry: ScreenEntry, *, own: bool = False) -> None:
        """Add a page; it is made when first visited. Without an icon it has no place in the side bar."""
        self._entries[entry.key] = entry
        if entry.icon:
            self.side.add(entry.key, entry.title, entry.icon, entry.shortcut, own=own)
        if entry.shortcut:
            shortcut = QShortcut(QKeySequence(entry.shortcut), self)
            shortcut.activated.connect(lambda: self.visit(entry.key))
            self._shortcuts[entry.key] = shortcut

    def remove(self, key: str) -> None:
        """Take a page away with everything on it."""
        del self._entries[key]
        if self.side.has(key):
            self.side.remove(key)
        if key in self._shortcuts:
            self._shortcuts.pop(key).deleteLater()
        page = self._pages.pop(key, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    def visit(self, key: str) -> Page:
        """Show a page, making it when it is not there yet."""
        if key not in self._pages:
            self._pages[key] = self._entries[key].factory()
            self._stack.addWidget(self._pages[key])
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self.side.show_current(key)
        self.visited.emit(key)
        return page

    def unsaved(self) -> str:
        """The title of a page on which something typed would be lost; empty when there is none."""
        return next((page.title() for page in self._pages.values() if page.unsaved), "")

    def hear_scan(self, code: str) -> bool:
        """Give a badge code to the page shown; false when it has no use for it."""
        page = self.page
        return isinstance(page, Screen) and page.scanned(code)

    def allow_close(self) -> None:
        """Let the window close: now, when it is being asked, and from now on."""
        self._may_close = True

    def _restore(self) -> None:
        remembered = self._settings.now
        area = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(_USUAL[0], area.width()), min(_USUAL[1], area.height()))
        if len(remembered.geometry) == _NUMBERS_OF_A_RECTANGLE:
            wanted = QRect(*remembered.geometry)
            if any(screen.availableGeometry().intersects(wanted) for screen in QGuiApplication.screens()):
                self.setGeometry(wanted)
        if remembered.maximized:
            self.showMaximized()

    def _remember(self) -> None:
        place = self.normalGeometry() if self.isMaximized() else self.geometry()
        geometry = (place.x(), place.y(), place.width(), place.height())
        self._settings.change(geometry=geometry, maximized=self.isMaximized())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask first; remember where the window was."""
        if not self._may_close:
            self.leaving.emit()
        if self._may_close:
            self._remember()
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.side.retranslate()
        super().changeEvent(event)
