"""The welcome page: the demo event, a new event, a file, the recent files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import Tile
from eventdesk.ui.kit.cards import Note, label
from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tone import Tone

_SUFFIX = ".eventdesk"
_TILES_WIDTH = 560


class WelcomePage(Page):
    """What the window shows while no file is open, and for changing to another one.

    Signals:
        demo_wanted: make and open the demo event.
        new_wanted: say what the new event is.
        file_wanted: ``Path`` of the file to open.
    """

    demo_wanted = Signal()
    new_wanted = Signal()
    file_wanted = Signal(object)

    def __init__(self, look: Look, recent: Sequence[str], start_folder: Path) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._look = look
        self._recent_paths: tuple[str, ...] = ()
        self._start_folder = start_folder
        self._intro = label("muted", wrap=True)
        self.note = Note(look.icons)
        self.progress = ProgressPanel(look.icons, look.words)
        self._demo = Tile(look.icons, "player-play", self.demo_wanted.emit)
        self._new = Tile(look.icons, "file-plus", self.new_wanted.emit)
        self._open = Tile(look.icons, "folder-open", self._on_open)
        self._open.setShortcut(QKeySequence(QKeySequence.StandardKey.Open))
        self._open.setProperty("keys", "Ctrl+O")
        self._recent_label = label("heading")
        self._lately = QWidget()
        self._recent = QListWidget()
        self._recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._recent.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._recent.itemActivated.connect(self._on_recent)
        self._recent.itemClicked.connect(self._on_recent)
        for part, name in ((self._demo, "demo"), (self._new, "new"), (self._open, "open"), (self._recent, "recent")):
            part.setObjectName(f"welcome.{name}")
        self._lay_out()
        self.show_recent(recent)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._intro)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        choices = QWidget()
        choices.setMaximumWidth(_TILES_WIDTH)
        tiles = QVBoxLayout(choices)
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(14)
        for tile in (self._demo, self._new, self._open):
            tiles.addWidget(tile)
        tiles.addStretch(1)
        lately = QVBoxLayout(self._lately)
        lately.setContentsMargins(0, 0, 0, 0)
        lately.addWidget(self._recent_label)
        lately.addWidget(self._recent, 1)
        both = QHBoxLayout()
        both.setSpacing(22)
        both.addWidget(choices, 10)
        both.addWidget(self._lately, 10)
        both.addStretch(1)
        column.addLayout(both, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Welcome to EventDesk")

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._intro.setText(
            self.tr("Registration, rotating tables, badges, check-in and table notes of your event, also offline.")
        )
        self._demo.name(
            self.tr("Open the demo event"), self.tr("300 invented people, 30 tables: try everything, nothing is lost.")
        )
        self._new.name(self.tr("New event"), self.tr("Start from an empty event and import your registration list."))
        self._open.name(self.tr("Open a file"), self.tr("An .eventdesk file on this computer or on a stick."))
        self._recent_label.setText(self.tr("Recent files"))
        self._recent.setAccessibleName(self.tr("Recent files"))
        self._name_recent()

    def show_recent(self, recent: Sequence[str]) -> None:
        """List the files opened lately."""
        self._recent_paths = tuple(recent)
        self._name_recent()

    def say_wrong(self, sentence: str) -> None:
        """Show why a file could not be opened or made."""
        self.note.say(sentence, Tone.BAD)

    def set_busy(self, *, on: bool) -> None:
        """While a file is being opened or made nothing else can be chosen."""
        for part in (self._demo, self._new, self._open, self._recent):
            part.setEnabled(not on)

    def _name_recent(self) -> None:
        self._recent.clear()
        for name in self._recent_paths:
            path = Path(name)
            there = path.exists()
            when = self._look.words.moment(datetime.fromtimestamp(path.stat().st_mtime, UTC)) if there else ""
            line = self.tr("{0} · last saved {1}").format(path.parent.name, when) if there else self.tr("not found now")
            item = QListWidgetItem(f"{path.stem}\n{line}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setIcon(self._look.icons.icon("history", "muted"))
            item.setToolTip(name)
            if not there:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self._recent.addItem(item)
        self._lately.setVisible(bool(self._recent_paths))

    def _on_recent(self, item: QListWidgetItem) -> None:
        self.file_wanted.emit(Path(str(item.data(Qt.ItemDataRole.UserRole))))

    def _on_open(self) -> None:
        title, kind = self.tr("Open an event file"), self.tr("Event files (*{0})").format(_SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._start_folder), kind)
        if chosen:
            self.file_wanted.emit(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """An event file can be dropped here."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the file that was dropped."""
        path = _dropped(event)
        if path is not None:
            self.file_wanted.emit(path)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """The first thing to do has the focus."""
        super().showEvent(event)
        self._demo.setFocus(Qt.FocusReason.OtherFocusReason)


def _dropped(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix == _SUFFIX), None)
