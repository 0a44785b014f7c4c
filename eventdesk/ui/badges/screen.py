"""The badge screen: what will be printed is seen as true pages before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from eventdesk.core.badges.compose import Problem
from eventdesk.core.badges.errors import NothingToPrint
from eventdesk.core.badges.service import Made
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.badges.choices import Choices
from eventdesk.ui.badges.preview import PagePreview
from eventdesk.ui.badges.state import ALL, MakesBadges, PageImage, keep, make
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, EmptyState, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.pathline import PathLine
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tasks import Task
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.kit.words import Words

_DPI = 110.0
_PAUSE_MS = 250
_TOLD = 3
"""Names that do not fit: so many are told, the others counted."""


class BadgesScreen(Screen):
    """Choose, look, save."""

    def __init__(self, kit: Kit, event: str, badges: MakesBadges, page_image: PageImage, folder: Path) -> None:
        """``folder`` is where the PDF is proposed to be saved."""
        super().__init__(kit)
        self._event, self._badges, self._page_image = event, badges, page_image
        self._scratch = QTemporaryDir()
        self._numbers = count(1)
        self._made: Made | None = None
        self._tried = False
        self._making: Task | None = None
        self._again = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._again.timeout.connect(self._make)
        icons = kit.look.icons
        self._signs = button(icons, self._on_signs, icon="printer")
        self._save = button(icons, self._on_save, icon="file-export", role="primary", shortcut="Ctrl+S")
        self._choices = Choices(badges.catalogue, kit.look.words)
        self._preview = PagePreview(icons)
        self._summary = label("heading", wrap=True)
        self._problems = Note(icons)
        self._progress = ProgressPanel(icons, kit.look.words)
        self._path = PathLine(icons, "badges.file", "PDF (*.pdf)")
        self._path_row = FormRow(self._path)
        self._printed = QCheckBox()
        self._printed.setChecked(True)
        self._empty = EmptyState(icons, "id-badge-2")
        self._signs.setObjectName("badges.signs")
        self._save.setObjectName("badges.save")
        self._printed.setObjectName("badges.printed")
        self._path.set_path(folder / "badges.pdf")
        self._lay_out()
        self._choices.changed.connect(self._again.start)
        self._preview.wanted.connect(self._draw)
        self._path.submitted.connect(self._on_save)

    def _lay_out(self) -> None:
        self.add_button(self._signs)
        self.add_button(self._save)
        left, right = QVBoxLayout(), Card()
        left.addWidget(self._choices, 1)
        right.column.addWidget(self._summary)
        right.column.addWidget(self._problems)
        right.column.addWidget(self._preview, 1)
        right.column.addWidget(self._empty, 1)
        right.column.addWidget(self._path_row)
        right.column.addWidget(self._printed)
        self._choices.setFixedWidth(270)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(left)
        row.addWidget(right, 1)
        self.body.addWidget(self._progress)
        self.body.addLayout(row, 1)

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Badges")

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._save, self.tr("Save badges"), self.tr("Save the badges as a PDF"))
        name_button(self._signs, self.tr("Table signs"), self.tr("Save a sign for each table beside the badges"))
        self._path_row.name(self.tr("Save as"))
        self._path.name(self.tr("Save as"))
        self._printed.setText(self.tr("Note these badges as printed"))
        self._printed.setAccessibleName(self.tr("Note these badges as printed"))
        self._choices.retranslate()
        self._preview.retranslate()
        self._progress.retranslate()
        self._say_empty()
        self._tell()

    def concerned(self, fact: JournalGrew) -> bool:
        """People, badges, seats and their names are on badges."""
        return fact.concerns(
            "person", "registration", "badge_issued", "badge_revoked", "plan_published", "theme", "table"
        )

    def refresh(self) -> None:
        """Make the pages anew."""
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Pages that were about to be made are made when the screen is seen again."""
        if self._again.isActive():
            self._again.stop()
            self.mark_stale()
        super().hideEvent(event)

    def _make(self) -> None:
        if self._making is not None:
            self._making.cancel()
        path = Path(self._scratch.path()) / f"{next(self._numbers)}.pdf"
        work = partial(make, self._badges, self._event, self._choices.job, path)
        self._making = self.kit.tasks.think(work, self._on_made, self._on_not_made)
        self._progress.follow(self._making, self.tr("Preparing the pages…"))
        self._tell()

    def _on_made(self, made: Made) -> None:
        if self._made is not None and self._made.path != made.path:
            self._made.path.unlink(missing_ok=True)
        self._made, self._making, self._tried = made, None, True
        self._preview.show_pages(made.pages)
        self._tell()
        self._draw(self._preview.page)

    def _on_not_made(self, error: EventDeskError) -> None:
        if isinstance(error, Cancelled):
            return
        self._made, self._making, self._tried = None, None, True
        self._preview.show_pages(0)
        self._progress.dismiss()
        self._tell()
        if not isinstance(error, NothingToPrint):
            self._problems.say(self.kit.look.words.error(error), Tone.BAD)

    def _tell(self) -> None:
        made = self._made
        self._preview.setVisible(made is not None)
        self._empty.setVisible(self._tried and made is None and self._making is None)
        for part in (self._path_row, self._printed, self._summary):
            part.setVisible(made is not None)
        self._save.setEnabled(made is not None)
        self._say_empty()
        if made is None:
            self._problems.say("")
            return
        badges = self.tr("%n badge(s)", "", len(made.badges))
        pages = self.tr("%n page(s)", "", made.pages)
        self._summary.setText(self.tr("{0} on {1}, every code read back").format(badges, pages))
        told = [_said(problem, self.kit.look.words) for problem in made.problems[:_TOLD]]
        if len(made.problems) > _TOLD:
            told.append(self.tr("and %n more", "", len(made.problems) - _TOLD))
        self._problems.say("\n".join(told), Tone.WARN)

    def _say_empty(self) -> None:
        if self._choices.job.who == ALL:
            head, line = self.tr("No badges yet"), self.tr("Register people or import a list first.")
        else:
            head, line = self.tr("Nothing left to print"), self.tr("Choose “All” to print every badge again.")
        self._empty.name(head, line)

    def _draw(self, page: int) -> None:
        if self._made is not None:
            work = partial(self._page_image, self._made.path, page, _DPI)
            self.kit.tasks.read(work, self._on_drawn)

    def _on_drawn(self, picture: tuple[int, int, bytes]) -> None:
        self._preview.show_page(*picture)

    def _on_save(self) -> None:
        if self._made is None or not self._saveable():
            return
        task = self.kit.tasks.save(self._saving(self._made, self._path.path), self._on_saved, self._on_unsaved)
        self._progress.follow(task, self.tr("Saving…"))

    def _saveable(self) -> bool:
        self._path_row.wrong(self.tr("Write where the file is to be saved.") if self._path.empty else "")
        return not self._path.empty

    def _saving(self, made: Made, wanted: Path) -> Callable[[], Path]:
        printed = self._printed.isChecked()

        def save() -> Path:
            kept = keep(made.path, wanted if wanted.suffix else wanted.with_suffix(".pdf"))
            if printed:
                self._badges.mark_printed(self._event, made.badges)
            return kept

        return save

    def _on_saved(self, path: Path) -> None:
        self._saved(path, self.tr("The badges are in {0}").format(path))

    def _on_unsaved(self, error: EventDeskError) -> None:
        self._path_row.wrong(self.kit.look.words.error(error))

    def _on_signs(self) -> None:
        if not self._saveable():
            return
        wanted = self._path.path.with_name(self.tr("table signs") + ".pdf")
        work = partial(self._make_signs, wanted)
        self._progress.follow(self.kit.tasks.think(work, self._on_signs_saved), self.tr("Preparing the pages…"))

    def _make_signs(self, wanted: Path, progress: Progress) -> Path:
        return self._badges.table_signs(self._event, wanted, progress=progress).path

    def _on_signs_saved(self, path: Path) -> None:
        self._saved(path, self.tr("The table signs are in {0}").format(path))

    def _saved(self, path: Path, words: str) -> None:
        self._progress.say(words, label=self.tr("Open"), action=partial(_open, path))


def _said(problem: Problem, words: Words) -> str:
    values = {k: words.say(v) if isinstance(v, str) and v.startswith("why:") else v for k, v in problem.values.items()}
    return words.say(problem.key, {"name": problem.name, **values})


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
