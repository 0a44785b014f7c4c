"""Opening, making and closing the event file, in lanes; the kit of the open one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic

from PySide6.QtCore import QObject, Signal

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.courier import Courier
from eventdesk.ui.kit.feed import Feed
from eventdesk.ui.kit.parts import Kit, Look
from eventdesk.ui.kit.scanner import Scanner
from eventdesk.ui.kit.tasks import Task, Tasks
from eventdesk.ui.kit.toasts import Toasts
from eventdesk.ui.shell.parts import F, FileState, NewEvent, Notice, Parts
from eventdesk.ui.shell.settings import Settings


class Files(QObject, Generic[F]):
    """Holds the open event file.

    Signals:
        opened: a file is open; ``kit`` and ``file`` are there.
        closing: the open file is about to be closed; screens must go now.
        closed: no file is open.
        failed: ``EventDeskError`` of an opening; what was open before is closed.
        noticed: ``Notice`` of the open file.
    """

    opened = Signal()
    closing = Signal()
    closed = Signal()
    failed = Signal(object)
    noticed = Signal(object)

    def __init__(
        self, parts: Parts[F], settings: Settings, look: Look, toasts: Toasts, scanner: Scanner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._settings = settings
        self._look = look
        self._toasts = toasts
        self._scanner = scanner
        self._courier = Courier(self)
        self._tasks = Tasks(parts.saving, parts.reading, parts.thinking, self)
        self._file: F | None = None
        self._kit: Kit | None = None
        self._wanted: Path | None = None

    @property
    def file(self) -> F | None:
        """The open file."""
        return self._file

    @property
    def kit(self) -> Kit | None:
        """The kit of the open file."""
        return self._kit

    @property
    def path(self) -> Path | None:
        """Where the open file is."""
        return self._file.path if self._file is not None else None

    @property
    def opening(self) -> bool:
        """Whether a file is being opened or made now."""
        return bool(self._tasks.running)

    @property
    def busy(self) -> int:
        """How many tasks are under way on the open file."""
        return len(self._kit.tasks.running) if self._kit is not None else 0

    @property
    def at_stake(self) -> int:
        """How many of them closing would stop half-way: what is only read is no loss, what is saved is saved first."""
        return self._kit.tasks.thinking if self._kit is not None else 0

    def open(self, path: Path) -> Task:
        """Open a file instead of the one that is open."""
        self.close()
        self._wanted = path
        desk = self._settings.now.desk
        return self._tasks.save(lambda: self._parts.open_file(path, desk), self._on_opened, self._on_failed)

    def make(self, new: NewEvent) -> Task:
        """Make a new event and open it."""
        self.close()
        self._wanted = new.path
        return self._tasks.save(lambda: self._parts.new_file(new), self._on_opened, self._on_failed)

    def demo(self) -> Task:
        """Make the demo event, then open it."""
        self.close()
        folder, language = self._parts.demo_folder, self._look.words.language

        def work(progress: Progress) -> Path:
            return self._parts.make_demo(folder, language, progress)

        return self._tasks.think(work, self._on_demo_made, self._on_failed)

    def ask_state(self, done: Callable[[FileState], object]) -> None:
        """Ask what the side bar says of the open file."""
        file = self._file
        if self._kit is not None and file is not None:
            self._kit.tasks.read(lambda: self._parts.state(file), done)

    def choose(self, event: str, done: Callable[[None], object]) -> None:
        """Have the window show another event of the open file, behind everything handed to the saving lane before."""
        file = self._file
        if self._kit is not None and file is not None:
            self._kit.tasks.save(lambda: self._parts.choose(file, event), done)

    def start(self, new: NewEvent, done: Callable[[None], object], failed: Callable[[EventDeskError], object]) -> None:
        """Add an event to the open file, and have the window show it."""
        file = self._file
        if self._kit is not None and file is not None:
            self._kit.tasks.save(lambda: self._parts.start(file, new), done, failed)

    def back_up_to(self, folder: str) -> None:
        """Tell the open file where its second copies go."""
        file = self._file
        if self._kit is not None and file is not None:
            self._kit.tasks.save(lambda: self._parts.backup_to(file, folder))

    def close(self, *, wait: bool = False) -> None:
        """Close the open file, behind everything handed to the saving lane before; ``wait`` until it is done."""
        file, kit = self._file, self._kit
        if file is None or kit is None:
            return
        self.closing.emit()
        self._scanner.enable(on=False)
        kit.tasks.close()
        kit.feed.close()
        self._file = self._kit = None
        # Reads that are under way end first: a read after the closing would open the file again.
        read = self._parts.reading.submit(_nothing)

        def closing() -> None:
            read.result()
            file.close()

        ended = self._parts.saving.submit(closing)
        kit.tasks.deleteLater()
        kit.feed.deleteLater()
        self.closed.emit()
        if wait:
            ended.result()

    def _on_opened(self, file: F) -> None:
        parts = self._parts
        self._file = file
        tasks = Tasks(parts.saving, parts.reading, parts.thinking, self)
        self._kit = Kit(self._look, tasks, Feed(file.bus, self), self._toasts, self._scanner)
        self._settings.opened(file.path)
        self._scanner.enable(on=True)
        if self._settings.now.backup_folder:
            self.back_up_to(self._settings.now.backup_folder)
        self.opened.emit()
        file.on_notice(self._on_notice)

    def _on_notice(self, notice: Notice) -> None:
        self._courier.post(lambda: self.noticed.emit(notice))

    def _on_demo_made(self, path: Path) -> None:
        self.open(path)

    def _on_failed(self, error: EventDeskError) -> None:
        self.failed.emit(error)


def _nothing() -> None:
    """Runs when the lane has done everything before."""
