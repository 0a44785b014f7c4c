"""The workbook and CSV files that leave: which words, how private, where to; and the files that went out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.core.export.clean import NAMED, Notice
from eventdesk.core.export.copies import Copy
from eventdesk.core.export.opendata import Publisher
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.records import Exported
from eventdesk.core.export.service import CsvDone, Done, OpenDone
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.export.rows import COLUMNS, SentRow, as_rows
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.opening import open_file
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.pathline import PathLine
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone

_PRIVACY = (Privacy.FULL, Privacy.PSEUDONYMISED, Privacy.ANONYMOUS)
_LANGUAGES = ("it", "en")
_FORMATS = ("xlsx", "ods")
_REMEMBERED = "export.privacy"


class Exports(Protocol):
    """The use cases of export that the screen needs."""

    def export(self, event: str, path: Path, options: Options = ..., *, progress: Progress | None = None) -> Done:
        """Write the workbook."""
        ...

    def export_csv(
        self, event: str, folder: Path, options: Options = ..., *, progress: Progress | None = None
    ) -> CsvDone:
        """Write each sheet as a CSV file."""
        ...

    def open_data(
        self, event: str, folder: Path, publisher: Publisher, language: str = ..., *, progress: Progress | None = None
    ) -> OpenDone:
        """Write open data."""
        ...

    def sent_out(self, event: str) -> list[Exported]:
        """The files that went out."""
        ...

    def copies(self, event: str) -> list[Copy]:
        """The files with people, and how many of those were erased since."""
        ...

    def everybody_told(self, event: str, file: str) -> None:
        """Whoever has this file was told of the erasures."""
        ...


Sent = tuple[list[Exported], list[Copy]]
"""The files that went out, and those that hold people."""


class BookPart(QWidget):
    """Choose, write, open.

    Signals:
        listed: the files that went out, the newest first, after they were read again.
    """

    listed = Signal(object)

    def __init__(self, kit: Kit, event: str, exports: Exports, folder: Path, memory: Memory) -> None:
        """``folder`` is where the workbook is proposed to be saved."""
        super().__init__()
        self._kit, self._event, self._exports, self._memory = kit, event, exports, memory
        icons = kit.look.icons
        self.csv = button(icons, self._on_csv, icon="file-export")
        self.save = button(icons, self._on_save, icon="file-spreadsheet", role="primary", shortcut="Ctrl+S")
        self._language, self._format = Choice(_LANGUAGES), Choice(_FORMATS)
        self._privacy = Choice([str(each) for each in _PRIVACY])
        self._meaning = label("muted", wrap=True)
        self._needs = QCheckBox()
        self._path = PathLine(icons, "export.file", "Excel (*.xlsx);;OpenDocument (*.ods)")
        self._path_row = FormRow(self._path)
        self._language_row, self._privacy_row = FormRow(self._language), FormRow(self._privacy)
        self._format_row = FormRow(self._format)
        self._progress = ProgressPanel(icons, kit.look.words)
        self._note = Note(icons)
        self._told = button(icons, self._on_told, icon="check")
        self._before = label("heading")
        self._model = RowsModel(COLUMNS, lambda row: row.id)
        self._table = TableView(self._model, kit.look.theme)
        names = (("csv", self.csv), ("save", self.save), ("needs", self._needs), ("before", self._table))
        more = (("language", self._language), ("privacy", self._privacy), ("format", self._format))
        for name, part in (*names, *more, ("told", self._told)):
            part.setObjectName(f"export.{name}")
        self._language.choose(kit.look.words.language)
        self._format.choose("xlsx")
        remembered = str(memory.get(_REMEMBERED, str(Privacy.PSEUDONYMISED)))
        self._privacy.choose(remembered if remembered in _PRIVACY else str(Privacy.PSEUDONYMISED))
        self._path.set_path(folder / "workbook.xlsx")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(28)
        for field in (self._language_row, self._format_row):
            row.addWidget(field)
        row.addStretch(1)
        for part in (self._privacy_row, self._meaning, self._needs):
            card.column.addWidget(part)
        card.column.addLayout(row)
        card.column.addWidget(self._path_row)
        head = QHBoxLayout()
        head.addWidget(self._before, 1)
        head.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self._progress)
        column.addWidget(self._note)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self._privacy.chosen.connect(self._on_privacy)
        self._format.chosen.connect(self._on_format)
        self._path.submitted.connect(self._on_save)
        self._table.chosen.connect(self._show_told)

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self.save, self.tr("Save workbook"), self.tr("Write everything to one file"))
        name_button(self.csv, self.tr("Save as CSV"), self.tr("Write each sheet as a CSV file into the same folder"))
        self._language_row.name(self.tr("Language"))
        self._language.name(self.tr("Language"), "Italiano", "English")
        self._format_row.name(self.tr("Format"))
        self._format.name(self.tr("Format"), "Excel", "OpenDocument")
        self._privacy_row.name(self.tr("People in it"))
        self._privacy.name(
            self.tr("People in it"), self.tr("With names"), self.tr("Under a code"), self.tr("Anonymous")
        )
        needs = self.tr("With needs and notes about people (food, access)")
        self._needs.setText(needs)
        self._needs.setAccessibleName(needs)
        self._path_row.name(self.tr("Save as"))
        self._path.name(self.tr("Save as"))
        self._before.setText(self.tr("Files that went out"))
        name_button(
            self._told, self.tr("Everybody was told"), self.tr("Whoever has this file knows, or no longer has it")
        )
        self._table.name(
            self.tr("Files that went out"), self.tr("When"), self.tr("File"), self.tr("People"), self.tr("In it"),
            self.tr("Erased since"),
        )  # fmt: skip
        self._progress.retranslate()
        self._on_shown_privacy()

    def refresh(self) -> None:
        """Fetch what went out."""
        self._kit.tasks.read(self._fetch, self._on_sent_out)

    def _fetch(self) -> Sent:
        return self._exports.sent_out(self._event), self._exports.copies(self._event)

    def _on_sent_out(self, sent: Sent) -> None:
        found, copies = sent
        kinds = {
            str(Privacy.FULL): self.tr("With names"),
            str(Privacy.PSEUDONYMISED): self.tr("Under a code"),
            str(Privacy.ANONYMOUS): self.tr("Anonymous"),
        }
        held = [copy for copy in copies if copy.erased]
        erased = {copy.last.id: self.tr("%n person(s) still in it", "", copy.erased) for copy in held}
        self._model.show_rows(as_rows(found, self._kit.look.words.moment, kinds, erased))
        for part in (self._before, self._table):
            part.setVisible(bool(found))
        told = self.tr(
            "%n file(s) still hold people who were erased since: sync them, and tell whoever has a copy.", "", len(held)
        )
        self._note.say(told if held else "", Tone.WARN)
        self._show_told(self._table.current)
        self.listed.emit(found[::-1])

    def _show_told(self, row: SentRow | None) -> None:
        self._told.setVisible(row is not None and bool(row.erased))

    def _on_told(self) -> None:
        row = self._table.current
        if row is not None:
            self._kit.tasks.save(partial(self._exports.everybody_told, self._event, row.file))

    @property
    def _options(self) -> Options:
        return Options(self._language.key, Privacy(self._privacy.key), self._needs.isChecked())

    def _on_privacy(self, key: str) -> None:
        self._memory.keep(_REMEMBERED, key)
        self._on_shown_privacy()

    def _on_shown_privacy(self) -> None:
        meanings = {
            str(Privacy.FULL): self.tr("Names, contacts and organisations: for the staff who organise the event."),
            str(Privacy.PSEUDONYMISED): self.tr(
                "A code in place of each name; only this event file can tell who it is: for sharing."
            ),
            str(Privacy.ANONYMOUS): self.tr(
                "No codes, and groups too small to hide anyone are left out: for publishing."
            ),
        }
        self._meaning.setText(meanings[self._privacy.key])
        self._needs.setEnabled(self._privacy.key == Privacy.FULL)

    def _on_format(self, key: str) -> None:
        if not self._path.empty:
            self._path.set_path(self._path.path.with_suffix(f".{key}"))

    def _on_save(self) -> None:
        if self._ready():
            path = self._path.path
            wanted = path if path.suffix else path.with_suffix(f".{self._format.key}")
            self._start(partial(self._write, wanted, self._options), self._on_saved)

    def _on_csv(self) -> None:
        if self._ready():
            self._start(partial(self._write_csv, self._path.path.parent, self._options), self._on_csv_saved)

    def _ready(self) -> bool:
        self._path_row.wrong(self.tr("Write where the file is to be saved.") if self._path.empty else "")
        return not self._path.empty and not self._progress.busy

    def _start(self, work: Callable[[Progress], object], done: Callable[..., object]) -> None:
        task = self._kit.tasks.think(work, done, self._leave_to_next)
        self._progress.follow(task, self.tr("Reading the event…"))
        task.failed.connect(self._on_failed)  # after the panel: the sentence stands where it belongs, once

    def _write(self, path: Path, options: Options, progress: Progress) -> Done:
        return self._exports.export(self._event, path, options, progress=progress)

    def _write_csv(self, folder: Path, options: Options, progress: Progress) -> CsvDone:
        return self._exports.export_csv(self._event, folder, options, progress=progress)

    def _on_saved(self, done: Done) -> None:
        words = self.tr("The workbook is in {0}").format(done.path)
        words += self._noticed(done.notices)
        self._progress.say(words, label=self.tr("Open"), action=partial(open_file, done.path))

    def _noticed(self, notices: Sequence[Notice]) -> str:
        changed = sum(notice.what != NAMED for notice in notices)
        lines = [self.tr("%n text(s) had to be changed to fit.", "", changed)] if changed else []
        lines += [
            self._kit.look.words.say("notice:named", {"sheet": n.sheet, "amount": n.amount, "row": n.row})
            for n in notices
            if n.what == NAMED
        ]
        return "".join(f"\n{line}" for line in lines)

    def _on_csv_saved(self, done: CsvDone) -> None:
        folder = done.paths[0].parent
        words = self.tr("%n CSV file(s) are in {0}", "", len(done.paths)).format(folder) + self._noticed(done.notices)
        self._progress.say(words, label=self.tr("Open folder"), action=partial(open_file, folder))

    def _leave_to_next(self, _: EventDeskError) -> None:
        """``_on_failed`` says it."""

    def _on_failed(self, error: EventDeskError) -> None:
        if isinstance(error, Cancelled):
            return
        self._progress.dismiss()
        self._path_row.wrong(self._kit.look.words.error(error))
