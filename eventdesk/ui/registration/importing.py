"""The import of a list: what it would do is seen, and corrected, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.registration.imports import ImportDone, Unfinished
from eventdesk.core.registration.preview import NO_CHOICES, Choices, Line, LineStatus, Preview
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.buttons import Choice, button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import EmptyState, FigureRow, Note
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tasks import Task
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.columns import ColumnsView
from eventdesk.ui.registration.rows import line_columns
from eventdesk.ui.registration.state import (
    ALL,
    LineRow,
    column_rows,
    decisions_for,
    has_refusals,
    line_rows,
    problems_in_words,
    with_decision,
    with_mapping,
)

SEPARATOR = ";"
_FIGURES = (LineStatus.NEW, LineStatus.UPDATED, LineStatus.SAME, LineStatus.POSSIBLE, LineStatus.SKIPPED)
_FILTERS = (ALL, *(str(status) for status in LineStatus))
_REFUSALS = ("import", "no_contact", "skip")
_DECISIONS = ("same", "new", "take", "leave")
_ENDINGS = "*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt"


class ImportsLists(Protocol):
    """The use cases of import that the page needs."""

    def preview(
        self, event: str, files: Sequence[Path], *, choices: Choices = ..., progress: Progress | None = None
    ) -> Preview:
        """What importing would do."""
        ...

    def apply(self, event: str, preview: Preview, *, progress: Progress | None = None) -> ImportDone:
        """Write a preview."""
        ...

    def offer_unfinished(self, event: str) -> list[Unfinished]:
        """Imports that were cut short."""
        ...


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
        self._choices = NO_CHOICES
        self._preview: Preview | None = None
        self._reading: Task | None = None
        self._statuses: dict[str, str] = {}
        icons = kit.look.icons
        self._line = QLineEdit()
        self._browse = icon_button(icons, "folder-open", self._on_browse)
        self._read = button(icons, self._on_read, icon="eye")
        self._file_row = FormRow(self._line)
        self._progress = ProgressPanel(icons, kit.look.words)
        self._figures = FigureRow(tuple(str(status) for status in _FIGURES))
        self._note = Note(icons)
        self._refusals = QComboBox()
        self._refusals_row = FormRow(self._refusals)
        self._section = Choice(("people", "columns"))
        self._filter = QComboBox()
        self._model = RowsModel(line_columns(lambda: self._statuses), lambda row: row.ref)
        self._lines = TableView(self._model, kit.look.theme)
        self._columns = ColumnsView(kit.look.words.say)
        self._decide = {key: button(icons, partial(self._on_decide, key)) for key in _DECISIONS}
        self._back = button(icons, self.left.emit, icon="arrow-back-up")
        self._import = button(icons, self._on_import, icon="check", role="primary", shortcut="Ctrl+Return")
        self._empty = EmptyState(icons, "file-spreadsheet")
        self._sections = QStackedWidget()
        self._result = QWidget()
        self._name_parts()
        self._lay_out()
        self._connect()
        self._show_result()

    def _name_parts(self) -> None:
        parts = {
            "path": self._line, "browse": self._browse, "read": self._read, "refusals": self._refusals,
            "section": self._section, "filter": self._filter, "lines": self._lines, "back": self._back,
            "apply": self._import, **self._decide,
        }  # fmt: skip
        for name, part in parts.items():
            part.setObjectName(f"registration.import.{name}")

    def _lay_out(self) -> None:
        file_line = QHBoxLayout()
        file_line.addWidget(self._file_row, 1)
        for part in (self._browse, self._read):
            file_line.addWidget(part)
        bar = QHBoxLayout()
        bar.addWidget(self._section)
        bar.addStretch(1)
        bar.addWidget(self._filter)
        people = QWidget()
        below = QVBoxLayout(people)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._lines, 1)
        decisions = QHBoxLayout()
        for part in self._decide.values():
            decisions.addWidget(part)
        decisions.addStretch(1)
        below.addLayout(decisions)
        self._sections.addWidget(people)
        self._sections.addWidget(self._columns)
        result = QVBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.setSpacing(12)
        result.addWidget(self._figures)
        result.addWidget(self._note)
        result.addWidget(self._refusals_row, 0, Qt.AlignmentFlag.AlignLeft)
        result.addLayout(bar)
        result.addWidget(self._sections, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(file_line)
        column.addWidget(self._progress)
        column.addWidget(self._result, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)
        self.setFocusProxy(self._line)

    def _connect(self) -> None:
        for key in _FILTERS:
            self._filter.addItem("", key)
        for key in _REFUSALS:
            self._refusals.addItem("", key)
        self._section.choose("people")
        self._line.returnPressed.connect(self._on_read)
        self._section.chosen.connect(self._on_section)
        self._filter.currentIndexChanged.connect(self._show_lines)
        self._refusals.currentIndexChanged.connect(self._on_refusals)
        self._lines.chosen.connect(self._on_line)
        self._columns.chosen.connect(self._on_column)

    def retranslate(self) -> None:
        """Words of everything."""
        self._file_row.name(
            self.tr("List"),
            self.tr("Excel, LibreOffice, CSV or text; several files are parted by a semicolon, or dropped here."),
        )
        name_icon_button(self._browse, self.tr("Choose a list…"))
        name_button(self._read, self.tr("Read the list"))
        name_button(self._back, self.tr("Back to participants"))
        name_button(self._import, self.tr("Import"), self.tr("Write these people into the register"))
        self._say_decisions()
        self._say_statuses()
        self._section.name(self.tr("Show"), self.tr("People"), self.tr("Columns"))
        self._refusals_row.name(self.tr("People who did not consent to the use of their data"))
        self._say_refusals()
        self._lines.name(
            self.tr("Rows of the list"), self.tr("Row"), self.tr("Name"), self.tr("E-mail"), self.tr("Organisation"),
            self.tr("What becomes of it"), self.tr("Why"),
        )  # fmt: skip
        self._empty.name(
            self.tr("Choose a registration list"),
            self.tr("You will see what it would do, and can correct it, before anything is written."),
        )
        self._progress.retranslate()
        self._show_result()

    def _say_decisions(self) -> None:
        name_button(self._decide["same"], self.tr("The same person"))
        name_button(self._decide["new"], self.tr("Another person"))
        name_button(self._decide["take"], self.tr("Take in all the same"))
        name_button(self._decide["leave"], self.tr("Leave out"))

    def _say_statuses(self) -> None:
        self._statuses = {
            "new": self.tr("New"),
            "updated": self.tr("Updated"),
            "same": self.tr("No change"),
            "duplicate": self.tr("Repeated"),
            "possible": self.tr("To decide"),
            "skipped": self.tr("Left out"),
        }
        self._figures.name(
            new=self.tr("To be added"),
            updated=self.tr("To be updated"),
            same=self.tr("Unchanged"),
            possible=self.tr("To be decided"),
            skipped=self.tr("To be left out"),
        )
        self._filter.setAccessibleName(self.tr("Show rows"))
        self._filter.setItemText(0, self.tr("All rows"))
        for number, status in enumerate(LineStatus, start=1):
            self._filter.setItemText(number, self._statuses[status])

    def _say_refusals(self) -> None:
        said = (self.tr("Import them"), self.tr("Import them without e-mail and telephone"), self.tr("Leave them out"))
        for number, words in enumerate(said):
            self._refusals.setItemText(number, words)

    def start(self, files: Sequence[Path] = ()) -> None:
        """Begin anew, with these files if any."""
        self._choices, self._preview = NO_CHOICES, None
        self._line.setText(f" {SEPARATOR} ".join(str(file) for file in files))
        self._progress.dismiss()
        self._show_result()
        self._line.setFocus()
        if files:
            self._on_read()

    @property
    def files(self) -> list[Path]:
        """The files written in the line."""
        return [Path(part.strip()).expanduser() for part in self._line.text().split(SEPARATOR) if part.strip()]

    def _on_browse(self) -> None:
        kind = self.tr("Lists ({0})").format(_ENDINGS)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Registration lists"), "", kind)
        if chosen:
            self.start([Path(name) for name in chosen])

    def _on_read(self) -> None:
        self._file_row.wrong("" if self.files else self.tr("Write or choose the list’s file first."))
        if self.files:
            self._choices = NO_CHOICES
            self._look()

    def _look(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        work = partial(self._preview_of, self.files, self._choices)
        self._reading = self._kit.tasks.think(work, self._on_preview, self._on_unreadable)
        self._progress.follow(self._reading, self.tr("Reading the list…"))

    def _preview_of(self, files: Sequence[Path], choices: Choices, progress: Progress) -> Preview:
        return self._imports.preview(self._event, files, choices=choices, progress=progress)

    def _on_preview(self, preview: Preview) -> None:
        self._preview, self._reading = preview, None
        self._show_result()

    def _on_unreadable(self, error: EventDeskError) -> None:
        self._reading = None
        if error.key != "cancelled":
            self._progress.dismiss()
            self._file_row.wrong(self._kit.look.words.error(error))

    def _show_result(self) -> None:
        preview = self._preview
        self._result.setVisible(preview is not None)
        self._empty.setVisible(preview is None)
        self._import.setVisible(preview is not None)
        if preview is None:
            return
        words = self._kit.look.words
        counts = dict(preview.counts)
        counts["same"] += counts["duplicate"]
        self._figures.show_figures(**{str(status): words.number(counts[status]) for status in _FIGURES})
        columns = column_rows(preview, words.say)
        told = problems_in_words(preview, words.say)
        if preview.asked:
            asked = sum(column.asked for column in columns)
            told.insert(0, self.tr("%n column(s) need a decision: see “Columns”.", "", asked))
        self._note.say("\n".join(told), Tone.WARN)
        self._refusals_row.setVisible(has_refusals(preview))
        self._columns.show_columns(columns)
        people = counts["new"] + counts["updated"]
        self._import.setEnabled(people > 0)
        name_button(
            self._import, self.tr("Import %n person(s)", "", people) if people else self.tr("Nothing to import")
        )
        self._show_lines()

    def _show_lines(self) -> None:
        if self._preview is not None:
            status = str(self._filter.currentData() or ALL)
            self._model.show_rows(line_rows(self._preview, self._kit.look.words.say, status))
        self._on_line(self._lines.current)

    def _on_section(self, key: str) -> None:
        self._sections.setCurrentIndex(("people", "columns").index(key))
        self._filter.setVisible(key == "people")

    def _on_line(self, row: LineRow | None) -> None:
        line = self._line_of(row)
        offered = decisions_for(line)
        for key, part in self._decide.items():
            part.setVisible(key in offered)

    def _line_of(self, row: LineRow | None) -> Line | None:
        if row is None or self._preview is None:
            return None
        return next((line for line in self._preview.lines if line.ref == row.ref), None)

    def _on_decide(self, decision: str) -> None:
        row = self._lines.current
        line = self._line_of(row)
        if line is not None:
            self._choices = with_decision(self._choices, row, line, decision)
            self._look()

    def _on_column(self, key: str, field: str) -> None:
        self._choices = with_mapping(self._choices, key, field)
        self._look()

    def _on_refusals(self) -> None:
        chosen = str(self._refusals.currentData())
        if self._preview is not None and chosen != self._choices.refusals:
            self._choices = replace(self._choices, refusals=chosen)
            self._look()

    def _on_import(self) -> None:
        if self._preview is None or self._progress.busy:
            return
        task = self._kit.tasks.save_long(partial(self._write, self._preview), self._on_done)
        self._progress.follow(task, self.tr("Making a backup…"))

    def _write(self, preview: Preview, progress: Progress) -> ImportDone:
        self._before()
        return self._imports.apply(self._event, preview, progress=progress)

    def _on_done(self, done: ImportDone) -> None:
        self._preview = None
        self._show_result()
        self.done.emit(done)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Files may be dropped anywhere on the page."""
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Read what was dropped."""
        self.start(_dropped(event.mimeData()))


def _dropped(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
