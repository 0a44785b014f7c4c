"""Cards in files: a spreadsheet for each table to fill in, and what comes back from it or from a phone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.core.notes.files import Taken
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.opening import open_file
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.notes.tools import Tools

_SAVED = ".json"


class FiledCards(QWidget):
    """Two buttons, and what came of them."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        look = tools.kit.look
        self._sheets = button(look.icons, self._on_sheets, icon="file-spreadsheet")
        self._take = button(look.icons, self._on_take, icon="upload")
        self._panel = ProgressPanel(look.icons, look.words)
        self._folder = tools.folder
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._sheets)
        row.addWidget(self._take)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._panel)
        self._panel.dismiss()
        for name, named in (("sheets", self._sheets), ("take", self._take), ("panel", self._panel)):
            named.setObjectName(f"notes.files.{name}")

    def retranslate(self) -> None:
        """Put words on every widget."""
        name_button(
            self._sheets,
            self.tr("Spreadsheets for the tables…"),
            self.tr("One for each table, to fill in where neither pages nor paper work"),
        )
        name_button(
            self._take,
            self.tr("Take in files…"),
            self.tr("Filled spreadsheets, or files saved by phones; taking one twice doubles nothing"),
        )

    def _on_sheets(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the spreadsheets go"), str(self._folder))
        if chosen:
            self.write(Path(chosen))

    def write(self, folder: Path) -> None:
        """Write a spreadsheet for each table into a folder."""
        self._folder, tools = folder, self._tools
        language = tools.kit.look.words.language

        def work(progress: Progress) -> int:
            return len(tools.room.files.write_forms(tools.event, folder, language=language, progress=progress))

        self._panel.follow(tools.kit.tasks.think(work, self._on_written), self.tr("Writing the spreadsheets…"))

    def _on_written(self, count: int) -> None:
        self._panel.say(
            self.tr("%n spreadsheets written.", "", count), label=self.tr("Open the folder"), action=self._on_open
        )

    def _on_open(self) -> None:
        open_file(self._folder)

    def _on_take(self) -> None:
        kinds = self.tr("Spreadsheets and saved cards (*.xlsx *.ods *.json)")
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Take in files"), str(self._folder), kinds)
        self.take([Path(name) for name in chosen])

    def take(self, paths: Sequence[Path]) -> None:
        """Take in these files; what was taken of the first stays when a later one is refused."""
        if not paths:
            return
        tools, files = self._tools, self._tools.room.files

        def work(progress: Progress) -> Taken:
            sum_of = Taken()
            for path in paths:
                read = files.read_saved if path.suffix.casefold() == _SAVED else files.read_form
                taken = read(tools.event, path, progress=progress)
                sum_of = Taken(
                    sum_of.received + taken.received,
                    sum_of.known + taken.known,
                    sum_of.refused + taken.refused,
                    sum_of.bad_photos + taken.bad_photos,
                )
            return sum_of

        task = tools.kit.tasks.save_long(work, self._on_taken, self._on_failed)
        self._panel.follow(task, self.tr("Taking in the files…"))

    def _on_taken(self, taken: Taken) -> None:
        say = self._tools.kit.look.words.say
        parts = [say("notes:taken", {"received": taken.received, "known": taken.known})]
        if taken.refused:
            why = "; ".join(say(key) for key in dict.fromkeys(taken.refused))
            parts.append(say("notes:taken-refused", {"count": len(taken.refused), "why": why}))
        if taken.bad_photos:
            parts.append(say("notes:taken-photos", {"count": taken.bad_photos}))
        self._panel.say(" · ".join(parts))

    def _on_failed(self, error: EventDeskError) -> None:
        """The panel says it."""

    def take_from(self, mime: QMimeData) -> bool:
        """Take in what was dropped; whether it was files."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        self.take(paths)
        return bool(paths)
