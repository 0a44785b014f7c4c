"""The export screen: which words, how private, where to; then the file, and what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.records import Exported
from eventdesk.core.export.service import Done
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.export.rows import COLUMNS, as_rows
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.pathline import PathLine
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tables import RowsModel, TableView

_PRIVACY = (Privacy.FULL, Privacy.PSEUDONYMISED, Privacy.ANONYMOUS)
_LANGUAGES = ("it", "en")


class Exports(Protocol):
    """The use cases of export that the screen needs."""

    def export(self, event: str, path: Path, options: Options = ..., *, progress: Progress | None = None) -> Done:
        """Write the workbook."""
        ...

    def export_csv(
        self, event: str, folder: Path, options: Options = ..., *, progress: Progress | None = None
    ) -> tuple[Path, ...]:
        """Write each sheet as a CSV file."""
        ...

    def sent_out(self, event: str) -> list[Exported]:
        """The files that went out."""
        ...


class ExportScreen(Screen):
    """Choose, write, open."""

    def __init__(self, kit: Kit, event: str, exports: Exports, folder: Path) -> None:
        """``folder`` is where the workbook is proposed to be saved."""
        super().__init__(kit)
        self._event, self._exports = event, exports
        icons = kit.look.icons
        self._csv = button(icons, self._on_csv, icon="file-export")
        self._save = button(icons, self._on_save, icon="file-spreadsheet", role="primary", shortcut="Ctrl+S")
        self._language = Choice(_LANGUAGES)
        self._privacy = Choice([str(each) for each in _PRIVACY])
        self._meaning = label("muted", wrap=True)
        self._needs = QCheckBox()
        self._path = PathLine(icons, "export.file", "Excel (*.xlsx)")
        self._path_row = FormRow(self._path)
        self._language_row, self._privacy_row = FormRow(self._language), FormRow(self._privacy)
        self._progress = ProgressPanel(icons, kit.look.words)
        self._before = label("heading")
        self._model = RowsModel(COLUMNS, lambda row: row.id)
        self._table = TableView(self._model, kit.look.theme)
        names = (("csv", self._csv), ("save", self._save), ("needs", self._needs), ("before", self._table))
        for name, part in (*names, ("language", self._language), ("privacy", self._privacy)):
            part.setObjectName(f"export.{name}")
        self._language.choose(kit.look.words.language)
        self._privacy.choose(Privacy.FULL)
        self._path.set_path(folder / "workbook.xlsx")
        self._lay_out()
        self._privacy.chosen.connect(self._on_privacy)
        self._path.submitted.connect(self._on_save)

    def _lay_out(self) -> None:
        self.add_button(self._csv)
        self.add_button(self._save)
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(self._language_row)
        row.addWidget(self._privacy_row)
        row.addStretch(1)
        card.column.addLayout(row)
        card.column.addWidget(self._meaning)
        card.column.addWidget(self._needs)
        card.column.addWidget(self._path_row)
        below = QVBoxLayout()
        below.addWidget(self._before)
        below.addWidget(self._table, 1)
        self.body.addWidget(card)
        self.body.addWidget(self._progress)
        self.body.addLayout(below, 1)

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Export")

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._save, self.tr("Save workbook"), self.tr("Write everything to an Excel workbook"))
        name_button(self._csv, self.tr("Save as CSV"), self.tr("Write each sheet as a CSV file into the same folder"))
        self._language_row.name(self.tr("Language of the workbook"))
        self._language.name(self.tr("Language of the workbook"), "Italiano", "English")
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
        self._table.name(
            self.tr("Files that went out"), self.tr("When"), self.tr("File"), self.tr("People"), self.tr("In it")
        )
        self._progress.retranslate()
        self._say_meaning()
        self.mark_stale()

    def concerned(self, fact: JournalGrew) -> bool:
        """Only what went out is listed here."""
        return fact.concerns("exported")

    def refresh(self) -> None:
        """Fetch what went out."""
        self.kit.tasks.read(partial(self._exports.sent_out, self._event), self._on_sent_out)

    def _on_sent_out(self, found: Sequence[Exported]) -> None:
        kinds = {
            str(Privacy.FULL): self.tr("With names"),
            str(Privacy.PSEUDONYMISED): self.tr("Under a code"),
            str(Privacy.ANONYMOUS): self.tr("Anonymous"),
        }
        self._model.show_rows(as_rows(found, self.kit.look.words.moment, kinds))
        for part in (self._before, self._table):
            part.setVisible(bool(found))

    @property
    def _options(self) -> Options:
        return Options(self._language.key, Privacy(self._privacy.key), self._needs.isChecked())

    def _on_privacy(self, key: str) -> None:
        self._needs.setEnabled(key != Privacy.ANONYMOUS)
        self._say_meaning()

    def _say_meaning(self) -> None:
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

    def _on_save(self) -> None:
        if self._ready():
            path = self._path.path
            wanted = path if path.suffix else path.with_suffix(".xlsx")
            self._start(partial(self._write, wanted, self._options), self._on_saved)

    def _on_csv(self) -> None:
        if self._ready():
            self._start(partial(self._write_csv, self._path.path.parent, self._options), self._on_csv_saved)

    def _ready(self) -> bool:
        self._path_row.wrong(self.tr("Write where the file is to be saved.") if self._path.empty else "")
        return not self._path.empty and not self._progress.busy

    def _start(self, work: object, done: object) -> None:
        task = self.kit.tasks.think(work, done, self._on_failed)  # type: ignore[arg-type]
        self._progress.follow(task, self.tr("Reading the event…"))

    def _write(self, path: Path, options: Options, progress: Progress) -> Done:
        return self._exports.export(self._event, path, options, progress=progress)

    def _write_csv(self, folder: Path, options: Options, progress: Progress) -> tuple[Path, ...]:
        return self._exports.export_csv(self._event, folder, options, progress=progress)

    def _on_saved(self, done: Done) -> None:
        words = self.tr("The workbook is in {0}").format(done.path)
        if done.notices:
            words += "\n" + self.tr("%n text(s) had to be changed to fit.", "", len(done.notices))
        self._progress.say(words, label=self.tr("Open"), action=partial(_open, done.path))

    def _on_csv_saved(self, paths: tuple[Path, ...]) -> None:
        folder = paths[0].parent
        words = self.tr("%n CSV file(s) are in {0}", "", len(paths)).format(folder)
        self._progress.say(words, label=self.tr("Open folder"), action=partial(_open, folder))

    def _on_failed(self, error: EventDeskError) -> None:
        self._path_row.wrong(self.kit.look.words.error(error))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
