"""A plan to look at: its tables as cards round by round, and a grid of people and rounds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.why import Why
from eventdesk.ui.kit.buttons import Choice
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.cards import CardsView
from eventdesk.ui.rotation.heat import HeatView
from eventdesk.ui.rotation.moving import Laid
from eventdesk.ui.rotation.pane import row
from eventdesk.ui.rotation.reasons import WhyView
from eventdesk.ui.rotation.rows import GridColumn, GridModel, best_round
from eventdesk.ui.rotation.seating import View, found_people

_GRID_ROW = 34
_TABLES, _PEOPLE, _MEETINGS = _WAYS = ("tables", "people", "meetings")


class SeatsView(QWidget):
    """Shows a plan laid out: by table, by person, or who meets whom; and why somebody sits where they sit.

    Signals:
        wanted: a tuple of ``Change``, to be made.
        asked: (registration, round from 0): their seat is to be explained.
        locked: a ``LockWish``.
    """

    wanted = Signal(object)
    asked = Signal(str, int)
    locked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._laid: Laid | None = None
        self._choice = Choice(_WAYS)
        for made, key in zip(self._choice.findChildren(QPushButton), _WAYS, strict=True):
            made.setObjectName(f"rotation.seats.{key}")
        self._choice.choose(_TABLES)
        self._rounds = QTabBar()
        self._rounds.setObjectName("rotation.seats.round")
        self._rounds.setExpanding(False)
        self._rounds.setDrawBase(False)
        self._search = SearchLine(look.icons)
        self._search.setObjectName("rotation.seats.search")
        self._search.setMaximumWidth(320)
        self.cards = CardsView(look)
        self.grid = GridView(look)
        self.heat = HeatView(look)
        self.why = WhyView(look)
        self._pages: dict[str, QWidget] = {_TABLES: self.cards, _PEOPLE: self.grid, _MEETINGS: self.heat}
        self._stack = QStackedWidget()
        for page in (*self._pages.values(), self.why):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(230)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row(self._choice, self._rounds, self._search, 1, spacing=16))
        column.addWidget(self._stack, 1)
        self._connect()
        self._on_choice()

    def _connect(self) -> None:
        self._choice.chosen.connect(self._on_choice)
        self._rounds.currentChanged.connect(self._on_round)
        self._search.searched.connect(self.grid.search)
        self._search.left_down.connect(self.grid.setFocus)
        self.grid.opened.connect(self._on_seat)
        self.cards.side.wanted.connect(self.wanted)
        self.cards.side.asked.connect(self._on_asked)
        self.cards.side.locked.connect(self.locked)
        self.why.wanted.connect(self.wanted)
        self.why.closed.connect(self._on_choice)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._choice.name(
            self.tr("How the plan is shown"), self.tr("By table"), self.tr("By person"), self.tr("Who meets whom")
        )
        self._rounds.setAccessibleName(self.tr("Round"))
        self._search.name(self.tr("Find a person"))
        for page in (self.cards, self.heat, self.why):
            page.retranslate()
        self._name_rounds()

    def show_laid(self, laid: Laid) -> None:
        """Show this plan, staying at the round that was looked at."""
        if laid is self._laid:
            return
        view, before = laid.view, self._laid.view if self._laid else None
        number = before.rounds[self._at] if before and before.rounds else 0
        self._laid = laid
        self._rounds.blockSignals(True)
        while self._rounds.count() > len(view.rounds):
            self._rounds.removeTab(self._rounds.count() - 1)
        while self._rounds.count() < len(view.rounds):
            self._rounds.addTab("")
        self._rounds.setCurrentIndex(best_round(view, number))
        self._rounds.blockSignals(False)
        self._name_rounds()
        self.cards.show_round(laid, self._at)
        self.grid.show_view(view)
        self.heat.show_meetings(laid.meetings)

    def show_why(self, why: Why, setup: Setup) -> None:
        """Answer "Why here?"."""
        if self._laid is None:
            return
        name = next((p.name for p in self._laid.problem.participants if p.id == why.registration), "")
        self.why.show_why(why, name, setup, held=self._laid.holds(why.registration, why.round))
        self._stack.setCurrentWidget(self.why)
        self.why.setFocus()

    @property
    def _at(self) -> int:
        return max(0, self._rounds.currentIndex())

    def _name_rounds(self) -> None:
        if self._laid is None:
            return
        view = self._laid.view
        named = [words.round_name(number, starts) for number, starts in zip(view.rounds, view.starts, strict=True)]
        for at, said in enumerate(named):
            self._rounds.setTabText(at, words.round_name(view.rounds[at]))
            self._rounds.setTabToolTip(at, said)
        self.grid.name(self.tr("Person"), self.tr("People and rounds"), tuple(named))

    def _on_choice(self, _: str = "") -> None:
        way = self._choice.key
        self._stack.setCurrentWidget(self._pages[way])
        self._rounds.setVisible(way == _TABLES)
        self._search.setVisible(way == _PEOPLE)

    def _on_round(self, at: int) -> None:
        if self._laid is not None and at >= 0:
            self.cards.show_round(self._laid, at)
            self._on_choice()

    def _on_asked(self, who: str) -> None:
        self.asked.emit(who, self._at)

    def _on_seat(self, who: str, at: int) -> None:
        """Go from the grid to the table of a seat."""
        table = self._laid.seats[who][at] if self._laid and who in self._laid.seats else None
        self._choice.choose(_TABLES)
        self._rounds.setCurrentIndex(at)
        self._on_choice()
        if table is not None:
            self.cards.choose(table)
            self.cards.side.choose(who)


class GridView(QFrame):
    """People × rounds. Bold: a theme the person asked for.

    Signals:
        opened: (registration, round from 0) of Enter or double click.
    """

    opened = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "table-card")
        self._look = look
        self._view: View | None = None
        self._text = ""
        self.model = GridModel(self)
        self.model.wear(look.theme.font(14, QFont.Weight.DemiBold))
        self.table = QTableView()
        self.table.setObjectName("rotation.grid")
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_GRID_ROW)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(130)
        header.setFixedHeight(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._legend = label("small")
        self._legend.setContentsMargins(13, 6, 13, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._legend)
        self.setFocusProxy(self.table)
        self.table.activated.connect(self._on_activated)

    def name(self, person: str, grid: str, rounds: tuple[str, ...]) -> None:
        """The words over the columns."""
        self.model.name(person, rounds)
        self.table.setAccessibleName(grid)
        self._tell()

    def show_view(self, view: View) -> None:
        """Show the people of a plan, as many as the search finds."""
        self._view = view
        self.search(self._text)

    def search(self, text: str) -> None:
        """Show only people with this name."""
        self._text = text
        if self._view is not None:
            self.model.show_people(found_people(self._view.people, text))
            self._tell()

    def _on_activated(self, index: QModelIndex) -> None:
        at = max(0, index.column() - GridColumn.FIRST_ROUND)
        self.opened.emit(self.model.rows[index.row()].id, at)

    def _tell(self) -> None:
        shown = self.tr("%n people", "", len(self.model.rows))
        self._legend.setText(
            self.tr("{0} · table and theme of each round; in bold a theme the person asked for").format(shown)
        )
