"""On the day: counting, where there is room, who came and what to change, what the day leaves."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget

from eventdesk.core.programme.paper_codes import PaperCode, read_paper_code
from eventdesk.core.programme.service import Setup
from eventdesk.ui.kit.buttons import Choice
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.advising import AskPage
from eventdesk.ui.rotation.counting import CountPage
from eventdesk.ui.rotation.day_state import ALL_DAY, clock_of_the_day, round_now
from eventdesk.ui.rotation.pane import FIELD, Pane, Tools, row
from eventdesk.ui.rotation.record import RecordPage
from eventdesk.ui.rotation.repair_page import RepairPage
from eventdesk.ui.rotation.state import Shown


class DayPage(StrEnum):
    """The pages of the day."""

    COUNTS = "counts"
    REPAIR = "repair"
    ASK = "ask"
    RECORD = "record"


_Page = CountPage | RepairPage | AskPage | RecordPage
_PAGES: dict[DayPage, Callable[[Tools], _Page]] = {
    DayPage.COUNTS: CountPage,
    DayPage.REPAIR: RepairPage,
    DayPage.ASK: AskPage,
    DayPage.RECORD: RecordPage,
}


class DayPane(Pane):
    """One page at a time, for one round."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._picked = False
        self._which = Choice(tuple(DayPage))
        for made, key in zip(self._which.findChildren(QPushButton), DayPage, strict=True):
            made.setObjectName(f"rotation.day.{key}")
        self._which.choose(DayPage.COUNTS)
        self._rounds = QComboBox()
        self._rounds.setObjectName("rotation.day.round")
        self._rounds.setFixedHeight(FIELD)
        self._rounds.setMinimumWidth(164)
        self._pages: dict[DayPage, _Page] = {}
        self._stack = QStackedWidget()
        self.column.addLayout(row(self._which, 1, self._rounds))
        self.column.addWidget(self._stack, 1)
        self._which.chosen.connect(self._on_which)
        self._rounds.activated.connect(self._on_round)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._which.name(
            self.tr("What to do"),
            self.tr("Counts"),
            self.tr("Fit and repair"),
            self.tr("Where there is room"),
            self.tr("Record"),
        )
        self._rounds.setAccessibleName(self.tr("Round"))
        for page in self._pages.values():
            page.retranslate()
        self._offer_rounds()

    def fill(self, shown: Shown) -> None:
        """Show the round chosen; until one is, the one under way."""
        super().fill(shown)
        self._offer_rounds()
        self._tell()

    @property
    def page(self) -> DayPage:
        """The page shown."""
        return DayPage(self._which.key)

    @property
    def round(self) -> str:
        """The round shown (id); empty at an event without rounds."""
        return str(self._rounds.currentData() or ALL_DAY)

    def visit(self, page: DayPage) -> None:
        """Show a page."""
        self._which.choose(page)
        self._tell()

    def scanned(self, code: str) -> bool:
        """A badge was read: noted at the table whose people are being counted. The code of a paper that lies on a table
        chooses that table.
        """
        counts = self._pages.get(self.page)
        if not isinstance(counts, CountPage) or self.shown is None:
            return False
        paper = read_paper_code(code)
        if paper is None:
            return counts.scanned(code)
        return paper.tag == self.shown.setup.event.tag and self._go_to(paper, counts, self.shown.setup)

    def _go_to(self, paper: PaperCode, counts: CountPage, setup: Setup) -> bool:
        """Choose the table of a paper, and its round where it has one. Whether they are there."""
        table = next((made.id for made in setup.tables if made.number == paper.table), "")
        turn = next((made.id for made in setup.rounds if made.number == paper.round), "")
        if table and turn:
            self._picked = True
            self._rounds.setCurrentIndex(self._rounds.findData(turn))
            self._tell()
        if table:
            counts.choose(table)
        return bool(table)

    def _offer_rounds(self) -> None:
        if self.shown is None:
            return
        rounds = self.shown.setup.rounds
        chosen = (
            self._rounds.currentData()
            if self._picked
            else round_now(rounds, clock_of_the_day(self.shown.setup, self.tools.clock()))
        )
        self._rounds.clear()
        for turn in rounds:
            self._rounds.addItem(words.round_name(turn.number, turn.starts), turn.id)
        self._rounds.setCurrentIndex(max(0, self._rounds.findData(chosen)))

    def _tell(self) -> None:
        key = self.page
        if key not in self._pages:
            made = _PAGES[key](self.tools)
            self._pages[key] = made
            self._stack.addWidget(made)
            made.retranslate()
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        if self.shown is None:
            return
        if isinstance(page, CountPage | AskPage):
            page.fill(self.shown, self.round)
        else:
            page.fill(self.shown)
        self._rounds.setVisible(isinstance(page, CountPage | AskPage) and bool(self.shown.setup.rounds))

    def _on_which(self, _: str) -> None:
        self._tell()
        self._pages[self.page].setFocus()

    def _on_round(self, _: int) -> None:
        self._picked = True
        self._tell()
