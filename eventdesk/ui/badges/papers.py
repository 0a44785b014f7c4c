"""Other papers of the event: choose one, see its true pages, print or save."""

from __future__ import annotations

from datetime import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QSpinBox, QTimeEdit, QVBoxLayout

from eventdesk.core.badges.errors import NobodyCame, NoPlan, NothingToPrint
from eventdesk.core.badges.job import Which
from eventdesk.core.badges.papermaking import LARGE, OF_PEOPLE, Paper, PaperOptions, make_paper
from eventdesk.core.badges.ports import Printed
from eventdesk.core.badges.service import USUAL_LANGUAGE, Made
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.badges.arrows import Arrows
from eventdesk.ui.badges.making import Make, Making
from eventdesk.ui.badges.output import Output
from eventdesk.ui.badges.pages import PagesCard
from eventdesk.ui.badges.sending import Sending
from eventdesk.ui.badges.state import Services
from eventdesk.ui.badges.tab import Tab
from eventdesk.ui.kit.cards import Card
from eventdesk.ui.kit.fields import FormRow, SearchLine, padded
from eventdesk.ui.kit.parts import Kit

_DESKS = frozenset({Paper.DESK_SIGNS})
_CARDS = frozenset({Paper.CARDS, Paper.PACKS})


class PapersTab(Tab):
    """Signs, packs, cards, lists, certificates."""

    def __init__(self, kit: Kit, services: Services, sending: Sending) -> None:
        super().__init__()
        self._kit, self._services, self._sending = kit, services, sending
        self._made: Printed | None = None
        self._names: dict[Paper, str] = {}
        self._list = QListWidget()
        self._large = QCheckBox()
        self._desks = padded(QSpinBox(minimum=1, maximum=26, value=3))
        self._cards = padded(QSpinBox(minimum=0, maximum=40, value=8))
        self._ended = padded(QTimeEdit())
        self._ended.setDisplayFormat("HH:mm")
        self._ended.setTime(QTime(18, 0))
        self._find = SearchLine(kit.look.icons)
        self._arrows = Arrows(kit.look.icons)
        self._rows = {
            name: FormRow(field)
            for name, field in (
                ("desks", self._desks), ("cards", self._cards), ("ended", self._ended), ("find", self._find),
            )
        }  # fmt: skip
        self._pages = PagesCard(kit, services.page_image, "notes")
        self._output = Output(kit, services, "papers", leading=False)
        self._making = Making(kit, sending, self._work, self)
        for name, part in (
            ("list", self._list), ("large", self._large), ("desks", self._desks), ("cards", self._cards),
            ("ended", self._ended), ("find", self._find),
        ):  # fmt: skip
            part.setObjectName(f"papers.{name}")
        for paper in Paper:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, paper)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        options = Card()
        options.setFixedWidth(256)
        options.column.addWidget(self._list, 1)
        options.column.addWidget(self._large)
        for field in self._rows.values():
            options.column.addWidget(field)
        options.column.addWidget(self._arrows)
        self._pages.column.addWidget(self._output)
        right = QVBoxLayout()
        right.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(options)
        row.addLayout(right, 1)
        self._shape()

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._on_paper)
        self._large.toggled.connect(self._making.soon)
        self._desks.valueChanged.connect(self._making.soon)
        self._cards.valueChanged.connect(self._making.soon)
        self._ended.timeChanged.connect(self._making.soon)
        self._find.searched.connect(self._making.soon)
        self._arrows.changed.connect(self._making.soon)
        self._making.made.connect(self._on_made)
        self._making.failed.connect(self._on_not_made)
        self._output.print_wanted.connect(self._on_print)
        self._output.save_wanted.connect(self._on_save)

    @property
    def paper(self) -> Paper:
        """The paper chosen."""
        return Paper(self._list.currentItem().data(Qt.ItemDataRole.UserRole))

    def retranslate(self) -> None:
        """Words of everything."""
        self._names = {
            Paper.TABLE_SIGNS: self.tr("Table signs"),
            Paper.PACKS: self.tr("Facilitator packs"),
            Paper.CARDS: self.tr("Paper idea cards"),
            Paper.SHEETS: self.tr("Table sheets"),
            Paper.DESK_SIGNS: self.tr("Desk signs by surname"),
            Paper.ARROWS: self.tr("Arrows"),
            Paper.SIGNATURES: self.tr("Signature sheet"),
            Paper.CERTIFICATES: self.tr("Attendance certificates"),
            Paper.PEOPLE: self.tr("List by surname"),
            Paper.TICKS: self.tr("Tick list"),
            Paper.TABLES: self.tr("Who sits at each table"),
            Paper.SLIPS: self.tr("Agenda slips"),
        }
        for number, paper in enumerate(Paper):
            self._list.item(number).setText(self._names[paper])
        self._list.setAccessibleName(self.tr("Papers"))
        self._large.setText(self.tr("Large print"))
        self._large.setAccessibleName(self.tr("Large print"))
        self._rows["desks"].name(self.tr("Registration desks"))
        self._rows["cards"].name(self.tr("Idea cards a table and round"))
        self._rows["ended"].name(self.tr("The event ended at"), self.tr("For who never checked out."))
        self._rows["find"].name(self.tr("Only people with these words"))
        self._find.name(self.tr("Name, organisation, role, code"))
        self._arrows.retranslate()
        self._making.retranslate()
        self._pages.retranslate()
        self._output.retranslate()
        self._propose()
        self._tell()

    def concerned(self, fact: JournalGrew) -> bool:
        """People, seats, tables and presence are on papers."""
        return fact.concerns(
            "person", "registration", "badge_issued", "plan_published", "seat_override", "theme", "table", "round",
            "arrival", "departure",
        )  # fmt: skip

    def refresh(self) -> None:
        """Make the pages anew."""
        self._output.printers.ask()
        self._making.soon()

    def leave(self) -> None:
        """Nothing is made for pages nobody sees."""
        self._making.stop()

    def _on_paper(self, number: int) -> None:
        self._shape()
        self._propose()
        self._making.soon()

    def _shape(self) -> None:
        """Only what concerns the paper is asked."""
        paper = self.paper
        self._large.setVisible(paper in LARGE)
        self._rows["find"].setVisible(paper in OF_PEOPLE)
        self._rows["desks"].setVisible(paper in _DESKS)
        self._rows["cards"].setVisible(paper in _CARDS)
        self._rows["ended"].setVisible(paper is Paper.CERTIFICATES)
        self._arrows.setVisible(paper is Paper.ARROWS)

    def _propose(self) -> None:
        """Propose a file for this paper; what a person wrote for another stays theirs."""
        name = self._names.get(self.paper, "").lower()
        self._output.set_path(self._services.folder / f"{name or self.paper}.pdf")

    def _work(self) -> Make:
        ended = self._ended.time()
        options = PaperOptions(
            which=Which(text=self._find.text().strip()) if self.paper in OF_PEOPLE else Which(),
            large=self._large.isChecked(),
            desks=self._desks.value(),
            ended=time(ended.hour(), ended.minute()),
            cards=self._cards.value(),
            arrows=self._arrows.arrows,
            language=str(self._services.memory.get("badges.choices", {}).get("language", USUAL_LANGUAGE)),
        )
        return partial(_make, self._services, self.paper, options)

    def _on_made(self, made: Printed) -> None:
        self._made = made
        self._pages.show_pages(made.path, made.pages)
        self._output.set_ready(ready=True)
        self._output.setVisible(True)
        self._tell()

    def _tell(self) -> None:
        if self._made is None:
            return
        pages = self.tr("%n page(s)", "", self._made.pages)
        codes = self.tr("every code read back") if self._made.codes_read else ""
        name = self._names.get(self.paper, "")
        self._pages.say(f"{name}: {', '.join(part for part in (pages, codes) if part)}")

    def _on_not_made(self, error: EventDeskError) -> None:
        self._made = None
        self._output.setVisible(False)
        words = self._kit.look.words.error(error)
        if isinstance(error, NoPlan):
            self._pages.show_nothing(words, self.tr("Publish a plan under “Tables and rounds” first."))
        elif isinstance(error, NobodyCame):
            self._pages.show_nothing(words, self.tr("Certificates are for those who checked in."))
        elif isinstance(error, NothingToPrint):
            self._pages.show_nothing(words, self._missing())
        else:
            self._pages.show_error(words)

    def _missing(self) -> str:
        if self.paper is Paper.ARROWS:
            return self.tr("Write what an arrow leads to.")
        if self.paper in (Paper.TABLE_SIGNS, Paper.CARDS, Paper.SHEETS):
            return self.tr("Set up tables under “Tables and rounds” first.")
        return self.tr("Register people or import a list first.")

    def _on_print(self, printer: str) -> None:
        if self._made is not None:
            made = Made(self._made.path, self._made.pages)
            self._sending.send(made, printer, self._names.get(self.paper, ""))

    def _on_save(self, path: Path) -> None:
        if self._made is not None:
            self._sending.save(self._made.path, path, self._on_unsaved, None)

    def _on_unsaved(self, error: EventDeskError) -> None:
        self._output.wrong(self._kit.look.words.error(error))


def _make(services: Services, paper: Paper, options: PaperOptions, path: Path, progress: Progress) -> Printed:
    if paper is Paper.SLIPS:
        services.badges.ensure_codes(services.event)
    return make_paper(services.paperwork, services.event, path, paper, options, progress)
