"""Open data: who publishes, where to; then a folder with the files and their metadata."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.export.opendata import HolderMissing, Publisher
from eventdesk.core.export.service import OpenDone
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.export.book import Exports
from eventdesk.ui.kit.buttons import Choice, button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.opening import open_file
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tone import Tone

_FIELDS = ("holder", "code", "contact", "address")
_LANGUAGES = ("it", "en")


class OpenDataPart(QWidget):
    """Write open data. Who publishes is remembered on this computer."""

    def __init__(self, kit: Kit, event: str, exports: Exports, folder: Path, memory: Memory) -> None:
        """``folder`` is where the folder is proposed to be made."""
        super().__init__()
        self._kit, self._event, self._exports, self._memory = kit, event, exports, memory
        icons = kit.look.icons
        self.save = button(icons, self._on_save, icon="file-export", role="primary", shortcut="Ctrl+S")
        self._about = label("muted", wrap=True)
        self._fields = {key: QLineEdit(str(memory.get(f"open-data.{key}", ""))) for key in _FIELDS}
        self._rows = {key: FormRow(field) for key, field in self._fields.items()}
        self._language = Choice(_LANGUAGES)
        self._language_row = FormRow(self._language)
        self._folder = QLineEdit(str(folder / "open-data"))
        self._browse = icon_button(icons, "folder-open", self._on_browse)
        self._folder_row = FormRow(self._folder)
        self._progress = ProgressPanel(icons, kit.look.words)
        self._note = Note(icons)
        self._language.choose(kit.look.words.language)
        names = {"save": self.save, "folder": self._folder, "browse": self._browse, "language": self._language}
        for name, part in {**names, **self._fields}.items():
            part.setObjectName(f"export.open-data.{name}")
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.column.addWidget(self._about)
        for pair in (("holder", "code"), ("contact", "address")):
            row = QHBoxLayout()
            row.setSpacing(18)
            for key in pair:
                row.addWidget(self._rows[key], 1)
            card.column.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._language_row)
        row.addSpacing(20)
        row.addWidget(self._folder_row, 1)
        row.addWidget(self._browse)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (card, self._progress, self._note):
            column.addWidget(part)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self.save, self.tr("Save open data"), self.tr("Write the files and their metadata into a folder"))
        self._about.setText(
            self.tr(
                "Counts by zone, age, category and gender without groups under 5, themes, and the cards as they were "
                "written: read the cards before publishing them. With the metadata public catalogues ask for "
                "(Frictionless, DCAT-AP_IT)."
            )
        )
        self._rows["holder"].name(self.tr("Body that publishes"))
        self._rows["code"].name(self.tr("Its code in IndicePA"))
        self._rows["contact"].name(self.tr("E-mail for questions"))
        self._rows["address"].name(self.tr("Web address of the folder"))
        self._fields["address"].setPlaceholderText(self.tr("if it is known already"))
        self._language_row.name(self.tr("Language"))
        self._language.name(self.tr("Language"), "Italiano", "English")
        self._folder_row.name(self.tr("Folder"))
        name_icon_button(self._browse, self.tr("Choose a folder…"))
        self._progress.retranslate()

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)

    def _on_save(self) -> None:
        missing = "" if self._folder.text().strip() else self.tr("Write which folder the files go to.")
        self._folder_row.wrong(missing)
        self._rows["holder"].wrong("")
        self._note.say("")
        if missing or self._progress.busy:
            return
        for key, field in self._fields.items():
            self._memory.keep(f"open-data.{key}", field.text().strip())
        task = self._kit.tasks.think(self._writing(), self._on_saved, self._leave_to_next)
        self._progress.follow(task, self.tr("Reading the event…"))
        task.failed.connect(self._on_failed)  # after the panel: the sentence stands where it belongs, once

    def _writing(self) -> partial[OpenDone]:
        publisher = Publisher(*(self._fields[key].text().strip() for key in _FIELDS))
        return partial(self._write, Path(self._folder.text().strip()).expanduser(), publisher, self._language.key)

    def _write(self, folder: Path, publisher: Publisher, language: str, progress: Progress) -> OpenDone:
        return self._exports.open_data(self._event, folder, publisher, language, progress=progress)

    def _on_saved(self, done: OpenDone) -> None:
        words = self.tr("%n file(s) are in {0}", "", len(done.paths)).format(done.folder)
        self._progress.say(words, label=self.tr("Open folder"), action=partial(open_file, done.folder))
        said = {"amount": len(done.withheld), "rows": ", ".join(done.withheld[:12])}
        self._note.say(self._kit.look.words.say("notice:withheld", said) if done.withheld else "", Tone.WARN)

    def _leave_to_next(self, _: EventDeskError) -> None:
        """``_on_failed`` says it."""

    def _on_failed(self, error: EventDeskError) -> None:
        if isinstance(error, Cancelled):
            return
        self._progress.dismiss()
        row = self._rows["holder"] if isinstance(error, HolderMissing) else self._folder_row
        row.wrong(self._kit.look.words.error(error))
