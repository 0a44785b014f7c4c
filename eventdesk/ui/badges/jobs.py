"""Badges: choose, see the true pages, print or save."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit

from eventdesk.core.badges.compose import FONT_PACK
from eventdesk.core.badges.errors import NothingToPrint
from eventdesk.core.badges.service import Made
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.badges.choices import Choices
from eventdesk.ui.badges.making import Make, Making
from eventdesk.ui.badges.output import Output
from eventdesk.ui.badges.pages import PagesCard
from eventdesk.ui.badges.sending import Sending
from eventdesk.ui.badges.state import ALL, Job, Services, make, remembered, said, to_remember
from eventdesk.ui.badges.tab import Tab
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.outlines import is_font
from eventdesk.ui.kit.parts import Kit

_CHOICES = "badges.choices"


class BadgesTab(Tab):
    """The badges of an event as pages."""

    def __init__(self, kit: Kit, services: Services, sending: Sending) -> None:
        super().__init__()
        self._kit, self._services, self._sending = kit, services, sending
        self._made: Made | None = None
        self._making = Making(kit, sending, self._work, self)
        catalogue = services.badges.catalogue
        self._choices = Choices(kit, catalogue, remembered(services.memory.get(_CHOICES, {}), catalogue))
        self._pages = PagesCard(kit, services.page_image, "id-badge-2")
        self._output = Output(kit, services, "badges", leading=True)
        self._printed, self._reason = QCheckBox(), QLineEdit()
        self._printed.setObjectName("badges.printed")
        self._reason.setObjectName("badges.reason")
        self._printed.setChecked(True)
        self._output.set_path(services.folder / "badges.pdf")
        self._font = button(kit.look.icons, self._on_font, icon="plus")
        self._font.setObjectName("badges.font")
        self._font.hide()
        self._lay_out()
        self._choices.changed.connect(self._making.soon)
        self._making.made.connect(self._on_made)
        self._making.failed.connect(self._on_not_made)
        self._output.print_wanted.connect(self._on_print)
        self._output.save_wanted.connect(self._on_save)
        self._output.printer_changed.connect(self._on_printer)
        self._corrected = ""

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._printed)
        below.addWidget(self._reason, 1)
        self._pages.column.insertWidget(2, self._font)
        self._pages.column.addWidget(self._output)
        self._pages.column.addLayout(below)
        self._choices.setFixedWidth(264)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._choices)
        row.addWidget(self._pages, 1)
        self._shape()

    def retranslate(self) -> None:
        """Words of everything."""
        self._printed.setText(self.tr("Note as printed when saved"))
        self._printed.setAccessibleName(self.tr("Note as printed when saved"))
        self._reason.setPlaceholderText(self.tr("Why they are printed again, if they are"))
        self._reason.setAccessibleName(self.tr("Why they are printed again, if they are"))
        self._making.retranslate()
        name_button(
            self._font,
            self.tr("Add a font…"),
            self.tr("A font file with Chinese, Japanese or Korean, such as Noto Sans CJK"),
        )
        self._choices.retranslate()
        self._pages.retranslate()
        self._output.retranslate()
        self._tell()

    def concerned(self, fact: JournalGrew) -> bool:
        """People, badges, seats and their names are on badges."""
        return fact.concerns(
            "person", "registration", "badge_issued", "badge_revoked", "plan_published", "theme", "table"
        )

    def refresh(self) -> None:
        """Make the pages anew."""
        self._output.printers.ask()
        self._choices.offer(self._services.badges.catalogue)
        self._making.soon()

    def leave(self) -> None:
        """Nothing is made for pages nobody sees."""
        self._making.stop()

    def _on_printer(self) -> None:
        """Another printer may have another correction."""
        printer = self._output.printer
        if self._services.own.adjustment(printer) != self._services.own.adjustment(self._corrected):
            self._making.soon()
        self._corrected = printer

    def _job(self) -> Job:
        return replace(self._choices.job, printer=self._output.printer)

    def _work(self) -> Make:
        job = self._job()
        self._services.memory.keep(_CHOICES, to_remember(job))
        return partial(make, self._services, job)

    def _on_made(self, made: Made) -> None:
        self._made = made
        self._pages.show_pages(made.path, made.pages)
        self._shape()
        self._tell()

    def _on_not_made(self, error: EventDeskError) -> None:
        self._made = None
        if isinstance(error, NothingToPrint):
            self._pages.show_nothing(*self._nothing())
        else:
            self._pages.show_error(self._kit.look.words.error(error))
        self._shape()

    def _shape(self) -> None:
        there = self._made is not None
        for part in (self._output, self._printed, self._reason):
            part.setVisible(there)
        self._output.set_ready(ready=there)

    def _tell(self) -> None:
        made = self._made
        if made is None:
            return
        badges = self.tr("%n badge(s)", "", len(made.badges))
        pages = self.tr("%n page(s)", "", made.pages)
        summary = self.tr("{0} on {1}, every code read back").format(badges, pages)
        self._pages.say(summary, [said(problem, self._kit.look.words.say) for problem in made.problems])
        self._font.setVisible(any(problem.key == FONT_PACK for problem in made.problems))

    def _on_font(self) -> None:
        kinds = self.tr("Fonts") + " (*.ttf *.otf *.ttc)"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add a font"), "", kinds)
        if chosen:
            self.add_font(Path(chosen))

    def add_font(self, file: Path) -> None:
        """Keep a font of a pack and make the pages with it."""
        try:
            content = file.read_bytes()
            if not is_font(content):
                self._output.wrong(self.tr("“{0}” is no font that can be used.").format(file.name))
                return
            self._services.own.keep_font(file.name, content)
        except OSError as error:
            self._output.wrong(error.strerror or str(error))
        except EventDeskError as error:
            self._output.wrong(self._kit.look.words.error(error))
        else:
            self._making.soon()

    def _nothing(self) -> tuple[str, str]:
        if self._choices.job.find:
            return self.tr("No badge has these words"), self.tr("Look for another name, organisation, role or code.")
        if self._choices.job.who == ALL:
            return self.tr("No badges yet"), self.tr("Register people or import a list first.")
        return self.tr("Nothing left to print"), self.tr("Choose “All” to print every badge again.")

    def _on_print(self, printer: str) -> None:
        if self._made is not None:
            self._sending.send(self._made, printer, self.tr("Badges"), self._reason.text().strip())

    def _on_save(self, path: Path) -> None:
        if self._made is not None:
            noted = self._made if self._printed.isChecked() else None
            self._sending.save(self._made.path, path, self._on_unsaved, noted)

    def _on_unsaved(self, error: EventDeskError) -> None:
        self._output.wrong(self._kit.look.words.error(error))
