"""The import of a list: what it would do is seen, and corrected, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.registration.imports import ImportDone, Past, Unfinished
from eventdesk.core.registration.listing.grid import ListError
from eventdesk.core.registration.preview import NO_CHOICES, Choices, Preview
from eventdesk.core.registration.report import Says
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tasks import Task
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.kit.words import Words
from eventdesk.ui.registration.import_paste import Pasteboard, PathLine, files_in
from eventdesk.ui.registration.import_result import ResultView
from eventdesk.ui.registration.import_start import StartView
from eventdesk.ui.registration.import_state import report_name

SEPARATOR = ";"
_ENDINGS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.html"


class ImportsLists(Protocol):
    """The use cases of import that the page needs."""

    def preview(
        self,
        event: str,
        files: Sequence[Path],
        *,
        choices: Choices = ...,
        password: str = ...,
        progress: Progress | None = None,
    ) -> Preview:
        """What importing would do."""
        ...

    def apply(self, event: str, preview: Preview, *, progress: Progress | None = None) -> ImportDone:
        """Write a preview."""
        ...

    def offer_unfinished(self, event: str) -> list[Unfinished]:
        """Imports that were cut short."""
        ...

    def history(self, event: str) -> list[Past]:
        """Imports in force, the latest first."""
        ...

    def take_back(self, unit: str) -> None:
        """Undo an import."""
        ...

    def write_report(self, preview: Preview, path: Path, words: Says) -> Path:
        """What becomes of each row, as a workbook."""
        ...


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The window's words, as core asks for sentences."""

    words: Words

    def say(self, key: str, **values: object) -> str:
        return self.words.say(key, values)


class ImportPage(QWidget):
    """Choose a list, see what it would do, correct it, import it.

    Signals:
        done: what was written.
        left: back to the participants.
    """

    done = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, event: str, imports: ImportsLists, before: Callable[[], object]) -> None:
        """``before`` makes a backup; it runs in the saving lane just before the import is written."""
        super().__init__()
        self.setObjectName("registration.import.page")
        self.setAcceptDrops(True)
        self._kit, self._event, self._imports, self._before = kit, event, imports, before
        self._choices, self._password = NO_CHOICES, ""
        self._preview: Preview | None = None
        self._written: Preview | None = None
        self._reading: Task | None = None
        self._pasteboard = Pasteboard()
        icons = kit.look.icons
        self._line = PathLine()
        self._browse = icon_button(icons, "folder-open", self._on_browse)
        self._read = button(icons, self._on_read, icon="eye")
        self._file_row = FormRow(self._line)
        self._secret = QLineEdit()
        self._unlock = button(icons, self._on_unlock, icon="check")
        self._secret_row = FormRow(self._secret)
        self._locked = QWidget()
        self._progress = ProgressPanel(icons, kit.look.words)
        self._start = StartView(icons, kit.look.words)
        self._result = ResultView(kit.look)
        self._pages = QStackedWidget()
        self._back = button(icons, self._on_back, icon="arrow-back-up")
        self._report = button(icons, self._on_report, icon="file-export")
        self._import = button(icons, self._on_import, icon="check", role="primary", shortcut="Ctrl+Return")
        self._paste_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        self._name_parts()
        self._lay_out()
        self._connect()
        self._show_result()

    def _name_parts(self) -> None:
        parts = {
            "path": self._line, "browse": self._browse, "read": self._read, "password": self._secret,
            "unlock": self._unlock, "back": self._back, "report": self._report, "apply": self._import,
        }  # fmt: skip
        for name, part in parts.items():
            part.setObjectName(f"registration.import.{name}")

    def _lay_out(self) -> None:
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        file_line, lock_line, foot = QHBoxLayout(), QHBoxLayout(self._locked), QHBoxLayout()
        lock_line.setContentsMargins(0, 0, 0, 0)
        for line, parts in (
            (file_line, (self._file_row, self._browse, self._read)),
            (lock_line, (self._secret_row, self._unlock)),
        ):
            for part in parts:
                line.addWidget(part, int(part in (self._file_row, self._secret_row)))
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._report)
        foot.addWidget(self._import)
        self._pages.addWidget(self._start)
        self._pages.addWidget(self._result)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(file_line)
        column.addWidget(self._locked)
        column.addWidget(self._progress)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        self._locked.hide()
        self.setFocusProxy(self._line)

    def _connect(self) -> None:
        self._line.returnPressed.connect(self._on_read)
        self._line.pasted.connect(self._on_paste)
        self._secret.returnPressed.connect(self._on_unlock)
        self._paste_keys.activated.connect(self._on_paste)
        self._start.paste.connect(self._on_paste)
        self._start.finish.connect(self._on_finish)
        self._start.undo.connect(self._on_undo)
        self._result.changed.connect(self._on_changed)

    def retranslate(self) -> None:
        """Words of everything."""
        name_icon_button(self._browse, self.tr("Choose a list…"))
        name_button(self._read, self.tr("Read the list"))
        name_button(self._back, self.tr("Back to participants"))
        name_button(self._report, self.tr("Save the report…"), self.tr("The list’s rows with what becomes of each"))
        name_button(self._import, self.tr("Import"), self.tr("Write these people into the register"))
        self._secret_row.name(self.tr("Password of the list"), self.tr("It opens the file and is not kept."))
        name_button(self._unlock, self.tr("Open"))
        self._start.retranslate()
        self._result.retranslate()
        self._progress.retranslate()
        self._show_result()

    def start(self, files: Sequence[Path] = ()) -> None:
        """Begin anew, with these files if any."""
        self._choices, self._preview, self._password = NO_CHOICES, None, ""
        self._line.setText(f" {SEPARATOR} ".join(str(file) for file in files))
        self._file_row.wrong("")
        self._locked.hide()
        self._progress.dismiss()
        self._result.begin()
        self._show_result()
        self._fetch()
        self._line.setFocus()
        if files:
            self._on_read()

    @property
    def unsaved(self) -> bool:
        """Whether a list was read and not imported yet."""
        return self._preview is not None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Look for imports that were cut short."""
        super().showEvent(event)
        self._fetch()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """What was pasted does not stay on the disk."""
        super().hideEvent(event)
        if not self.isVisible() and self._preview is None:
            self._pasteboard.clear()

    def _fetch(self) -> None:
        self._kit.tasks.read(self._fetched, self._on_fetched)

    def _fetched(self) -> tuple[list[Unfinished], list[Past]]:
        return self._imports.offer_unfinished(self._event), self._imports.history(self._event)

    def _on_fetched(self, found: tuple[list[Unfinished], list[Past]]) -> None:
        self._start.show_imports(*found)

    @property
    def files(self) -> list[Path]:
        """The files written in the line."""
        return [Path(part.strip()).expanduser() for part in self._line.text().split(SEPARATOR) if part.strip()]

    def _on_browse(self) -> None:
        kind = self.tr("Lists ({0})").format(_ENDINGS)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Registration lists"), "", kind)
        if chosen:
            self.start([Path(name) for name in chosen])

    def _on_paste(self) -> None:
        files = self._pasteboard.files(QApplication.clipboard().mimeData(), self.tr("Pasted list"))
        if files:
            self.start(files)
        else:
            self._file_row.wrong(self.tr("Nothing that was copied is a list: copy the cells with their header first."))

    def _on_read(self) -> None:
        self._file_row.wrong("" if self.files else self.tr("Write or choose the list’s file first."))
        if self.files:
            self._choices, self._password = NO_CHOICES, ""
            self._result.begin()
            self._look()

    def _on_changed(self, choices: Choices) -> None:
        self._choices = choices
        self._look()

    def _look(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        work = partial(self._preview_of, self.files, self._choices, self._password)
        self._reading = self._kit.tasks.think(work, self._on_preview, self._on_unreadable)
        self._progress.follow(self._reading, self.tr("Reading the list…"))
        self._reading.failed.connect(self._hush)  # after the panel's own: the sentence stands at its field

    def _preview_of(self, files: Sequence[Path], choices: Choices, password: str, progress: Progress) -> Preview:
        return self._imports.preview(self._event, files, choices=choices, password=password, progress=progress)

    def _on_preview(self, preview: Preview) -> None:
        if preview.choices != self._choices:
            return  # decisions have gone on since; theirs is on its way
        self._preview, self._reading = preview, None
        self._locked.hide()
        self._secret.clear()
        self._show_result()

    def _on_unreadable(self, error: EventDeskError) -> None:
        if error.key == "cancelled":
            return
        self._reading = None
        asked = isinstance(error, ListError) and error.wants_password
        sentence = self._kit.look.words.error(error)
        self._locked.setVisible(asked)
        self._file_row.wrong("" if asked else sentence)
        self._secret_row.wrong(sentence if asked else "")
        if asked:
            self._secret.setFocus()
            self._secret.selectAll()

    def _hush(self, error: EventDeskError) -> None:
        if error.key != "cancelled":
            self._progress.dismiss()

    def _on_unlock(self) -> None:
        self._password = self._secret.text()
        self._look()

    def _show_result(self) -> None:
        preview = self._preview
        self._pages.setCurrentWidget(self._start if preview is None else self._result)
        for part in (self._import, self._report):
            part.setVisible(preview is not None)
        tip = self.tr(
            "Excel, LibreOffice, CSV or text; several files are parted by a semicolon, or dropped here; "
            "copied cells can be pasted."
        )
        self._file_row.name(self.tr("List"), tip if preview is None else "")
        if preview is None:
            return
        self._result.show_preview(preview)
        people = preview.counts["new"] + preview.counts["updated"]
        self._import.setEnabled(people > 0)
        name_button(
            self._import, self.tr("Import %n person(s)", "", people) if people else self.tr("Nothing to import")
        )

    def _on_import(self) -> None:
        if self._preview is None or self._progress.busy or self._result.ask_what_must_be_asked():
            return
        task = self._kit.tasks.save_long(partial(self._write, self._preview), self._on_done)
        self._progress.follow(task, self.tr("Making a backup…"))

    def _write(self, preview: Preview, progress: Progress) -> ImportDone:
        self._before()
        return self._imports.apply(self._event, preview, progress=progress)

    def _on_done(self, done: ImportDone) -> None:
        self._written, self._preview = self._preview, None
        self._pasteboard.clear()
        self._show_result()
        self.done.emit(done)
        words = self.tr("The report tells what became of each row of the list.")
        self._kit.toasts.offer(words, self.tr("Save the report…"), self._on_report, tone=Tone.CALM)

    def _on_report(self) -> None:
        preview = self._preview or self._written
        if preview is None:
            return
        named = report_name(preview, self.tr("import report"))
        beside = preview.paths and not self._pasteboard.holds(preview.paths)
        folder = Path(preview.paths[0]).parent if beside else Path()
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Report of the import"), str(folder / named), self.tr("Workbook (*.xlsx)")
        )
        if chosen:
            self.save_report(preview, Path(chosen))

    def save_report(self, preview: Preview, path: Path) -> None:
        """Write the report of a preview, away from the window's thread."""
        path = path if path.suffix else path.with_suffix(".xlsx")
        self._kit.tasks.think(partial(self._write_report, preview, path), self._on_reported)

    def _write_report(self, preview: Preview, path: Path, progress: Progress) -> Path:
        return self._imports.write_report(preview, path, _Spoken(self._kit.look.words))

    def _on_reported(self, path: Path) -> None:
        self._kit.toasts.tell(self.tr("Report saved: {0}").format(path.name), tone=Tone.GOOD)

    def _on_finish(self, left: Unfinished) -> None:
        there = [path for path in left.paths if path.is_file()]
        if there and len(there) == len(left.paths):
            self.start(there)
        else:
            words = self.tr("Choose {0} again: it is no longer where it was.")
            self._file_row.wrong(words.format(", ".join(left.files)))
            self._on_browse()

    def _on_undo(self, unit: str) -> None:
        self._kit.tasks.save(partial(self._imports.take_back, unit), self._on_undone)

    def _on_undone(self, _: object) -> None:
        self._kit.toasts.tell(self.tr("The import was undone."), tone=Tone.GOOD)
        self._fetch()

    def _on_back(self) -> None:
        self._pasteboard.clear()
        self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Files may be dropped anywhere on the page."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Read what was dropped."""
        self.start(files_in(event.mimeData()))
