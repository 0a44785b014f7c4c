"""The workbook that comes back: see what a sync would do, cell by cell, choose, then do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.core.export.merge import Choices
from eventdesk.core.export.ports import ChangedMeanwhile, FileInUse
from eventdesk.core.export.sync import Preview, Synced
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.export.choosing import ChoosingPart
from eventdesk.ui.export.locked import LockedNote
from eventdesk.ui.export.opening import BookLine
from eventdesk.ui.export.sayings import SyncWords, troubles
from eventdesk.ui.export.state import Picks, choices_of, counts_of, undecided
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import EmptyState, Note
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.opening import open_file
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tone import Tone

_WAITS_MS = 1_500
"""How often a file that is open elsewhere is looked at."""


class Syncs(Protocol):
    """The use cases of sync that the page needs."""

    def preview(self, path: Path, progress: Progress | None = None) -> Preview:
        """What a sync would do."""
        ...

    def apply(
        self,
        path: Path,
        choices: Mapping[str, Choices] | None = None,
        *,
        save_as: Path | None = None,
        preview: Preview | None = None,
        progress: Progress | None = None,
    ) -> Synced:
        """Do it."""
        ...

    def in_use(self, path: Path) -> str:
        """Who has the file open."""
        ...


class SyncPart(QWidget):
    """Choose the workbook, look, choose, apply.

    Signals:
        synced: what was done.
    """

    synced = Signal(object)

    def __init__(self, kit: Kit, sync: Syncs, undo: Callable[[str], object]) -> None:
        """``undo`` takes back an action by its unit."""
        super().__init__()
        self.setObjectName("export.sync.part")
        self.setAcceptDrops(True)
        self._kit, self._sync, self._undo = kit, sync, undo
        self._preview: Preview | None = None
        self._tried: Callable[[], object] = self._on_look
        self._unit = ""
        icons = kit.look.icons
        self._words = SyncWords(self)
        self._path = BookLine(icons, "export.sync.file")
        self._path_row = FormRow(self._path)
        self._look = button(icons, self._on_look, icon="eye")
        self._progress = ProgressPanel(icons, kit.look.words)
        self._locked = LockedNote(icons)
        self._note = Note(icons)
        self._choosing = ChoosingPart(kit, self._words)
        self._empty = EmptyState(icons, "refresh")
        self._back = button(icons, self._on_undo, icon="arrow-back-up")
        self._copy = button(icons, self._on_copy, icon="file-plus")
        self._without = button(icons, self._on_without)
        self._apply = button(icons, self._on_apply, icon="check", role="primary", shortcut="Ctrl+Return")
        self._timer = QTimer(self, interval=_WAITS_MS)
        self._name_parts()
        self._lay_out()
        self._connect()
        self._show()

    def _name_parts(self) -> None:
        parts = {"look": self._look, "undo": self._back, "copy": self._copy}
        parts |= {"without": self._without, "apply": self._apply}
        for name, part in parts.items():
            part.setObjectName(f"export.sync.{name}")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._path_row, 1)
        line.addWidget(self._look)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        for made in (self._copy, self._without, self._apply):
            foot.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        for part in (self._progress, self._locked, self._note):
            column.addWidget(part)
        column.addWidget(self._choosing, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)
        self.setFocusProxy(self._path)

    def _connect(self) -> None:
        self._path.submitted.connect(self._on_look)
        self._choosing.changed.connect(self._show)
        self._locked.again.connect(self._on_again)
        self._locked.waited.connect(self._timer.start)
        self._locked.stopped.connect(self._timer.stop)
        self._locked.copied.connect(self._on_copy)
        self._timer.timeout.connect(self._on_timer)

    def retranslate(self) -> None:
        """Words of everything."""
        self._path_row.name(
            self.tr("Workbook people worked in"), self.tr("A workbook that EventDesk wrote; it can be dropped here.")
        )
        self._path.name(self.tr("Workbook people worked in"))
        name_button(self._look, self.tr("Compare"), self.tr("See what a sync would do; nothing is written"))
        self._words.retranslate()
        self._choosing.retranslate()
        name_button(self._back, self.tr("Undo what was taken from Excel"))
        name_button(self._copy, self.tr("Save as new…"), self.tr("Write the result beside it, leave this file alone"))
        name_button(
            self._without, self.tr("Without Excel’s edits"), self.tr("Bring the file up to date, take nothing from it")
        )
        self._locked.retranslate()
        self._progress.retranslate()
        self._choosing.show_preview(self._preview)
        self._show()

    def propose(self, path: Path) -> None:
        """Write the workbook that was last exported into the line, unless one is there."""
        if self._path.empty:
            self._path.set_path(path)

    def start(self, path: Path) -> None:
        """Look at a workbook."""
        self._path.set_path(path)
        self._on_look()

    def _on_look(self) -> None:
        self._path_row.wrong(self.tr("Write or choose the workbook’s file first.") if self._path.empty else "")
        if self._path.empty or self._progress.busy:
            return
        self._put(None, Picks())
        self._note.say("")
        self._compare()

    def _compare(self) -> None:
        self._begin(partial(self._sync.preview, self._path.path), self._on_preview, self._on_look)

    def _begin(
        self, work: Callable[[Progress], object], done: Callable[..., object], tried: Callable[[], object]
    ) -> None:
        self._tried = tried
        self._locked.leave()
        self._timer.stop()
        task = self._kit.tasks.think(work, done, self._leave_to_next)
        self._progress.follow(task, self.tr("Reading the workbook…"))
        task.failed.connect(self._on_failed)  # after the panel: the sentence stands where it belongs, once
        self._show()

    def _put(self, preview: Preview | None, picks: Picks | None = None) -> None:
        self._preview = preview
        self._choosing.show_preview(preview, picks)

    def _leave_to_next(self, _: EventDeskError) -> None:
        """``_on_failed`` says it."""

    def _on_preview(self, preview: Preview) -> None:
        self._put(preview)
        self._locked.end()
        missing = self.tr("Not in the file any more, and left out: {0}.").format(", ".join(preview.missing))
        if not self._note.isVisibleTo(self):
            self._note.say(missing if preview.missing else "")
        self._show()

    def _on_failed(self, error: EventDeskError) -> None:
        self._show()
        if isinstance(error, Cancelled):
            return
        self._progress.dismiss()
        if isinstance(error, FileInUse):
            self._locked.show_note(self._kit.look.words.error(error))
            return
        self._locked.end()
        if isinstance(error, ChangedMeanwhile):
            self._note.say(self._kit.look.words.error(error), Tone.WARN)
            self._compare()
        else:
            self._path_row.wrong(self._kit.look.words.error(error))

    def _on_again(self) -> None:
        self._tried()

    def _on_timer(self) -> None:
        self._kit.tasks.read(partial(self._sync.in_use, self._path.path), self._on_in_use)

    def _on_in_use(self, by: str) -> None:
        if not by and self._timer.isActive():
            self._tried()

    def _on_apply(self) -> None:
        self._write(take=True)

    def _on_without(self) -> None:
        self._write(take=False)

    def _on_copy(self) -> None:
        path = self._path.ask_copy(self.tr("Save as new"))
        if path is not None:
            self._write(take=True, save_as=path)

    def _write(self, *, take: bool, save_as: Path | None = None) -> None:
        preview = self._preview
        if preview is None or self._progress.busy:
            return
        choices = choices_of(preview, self._choosing.picks, take=take)
        work = partial(self._applied, preview, choices, save_as)
        self._begin(work, self._on_synced, partial(self._write, take=take, save_as=save_as))

    def _applied(
        self, preview: Preview, choices: Mapping[str, Choices], save_as: Path | None, progress: Progress
    ) -> Synced:
        return self._sync.apply(preview.path, choices, save_as=save_as, preview=preview, progress=progress)

    def _on_synced(self, done: Synced) -> None:
        words = self._words.done(done)
        self._unit = done.unit
        self._locked.end()
        self._note.say(troubles(done, self._kit.look.words.say), Tone.WARN)
        self._progress.say(words, label=self.tr("Open"), action=partial(open_file, done.path))
        if done.unit:
            self._kit.toasts.tell(words, undo=self._on_undo, tone=Tone.GOOD)
        self._path.set_path(done.path)
        self._put(None, Picks())
        self._kit.tasks.think(partial(self._sync.preview, done.path), self._on_preview, self._on_failed)
        self.synced.emit(done)

    def _on_undo(self) -> None:
        unit, self._unit = self._unit, ""
        if unit:
            self._kit.tasks.save(partial(self._undo, unit), self._on_undone)

    def _on_undone(self, _: object) -> None:
        self._note.say(self.tr("What was taken from Excel was taken back in EventDesk. The file still holds it."))
        self._compare()

    def _show(self) -> None:
        entries = self._choosing.entries
        self._choosing.setVisible(bool(entries))
        self._empty.setVisible(not entries and not self._progress.busy)
        self._show_empty()
        self._show_buttons()

    def _show_empty(self) -> None:
        if self._preview is None:
            head = self.tr("Choose the workbook that comes back")
            line = self.tr("You will see what a sync would do, cell by cell, before anything is written.")
        else:
            head = self.tr("Workbook and event say the same")
            line = self.tr("There is nothing to write and nothing to take.")
        self._empty.name(head, line)

    def _show_buttons(self) -> None:
        entries = self._choosing.entries
        waiting, counts = undecided(entries), counts_of(entries)
        said = self.tr("Apply; %n choice(s) left for later", "", waiting) if waiting else self.tr("Apply")
        name_button(self._apply, said, self.tr("Write what is new into the workbook, take its edits into EventDesk"))
        for made in (self._apply, self._copy):
            made.setVisible(bool(entries))
        self._without.setVisible(counts["edit"] + counts["conflict"] > 0)
        self._back.setVisible(bool(self._unit))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """A file may be dropped anywhere on the page."""
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Look at what was dropped."""
        self.start(_dropped(event.mimeData())[0])


def _dropped(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
