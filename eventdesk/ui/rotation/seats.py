"""A plan to look at: its tables as cards round by round, and a grid of people and rounds."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QListView,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from eventdesk.ui.kit.buttons import Choice
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.painting import CARD, CardDelegate
from eventdesk.ui.rotation.pane import row
from eventdesk.ui.rotation.rows import CardsModel, GridModel, best_round
from eventdesk.ui.rotation.seating import Seated, TableCard, View, found_people

_SIDE = 270
_GRID_ROW = 34
_TABLES, _PEOPLE = "tables", "people"


class SeatsView(QWidget):
    """Shows a ``View``: by table, or by person."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: View | None = None
        self._choice = Choice((_TABLES, _PEOPLE))
        for made, key in zip(self._choice.findChildren(QPushButton), (_TABLES, _PEOPLE), strict=True):
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
        self._stack = QStackedWidget()
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self.grid)
        self._stack.setMinimumHeight(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row(self._choice, self._rounds, self._search, 1, spacing=16))
        column.addWidget(self._stack, 1)
        self._choice.chosen.connect(self._on_choice)
        self._rounds.currentChanged.connect(self._on_round)
        self._search.searched.connect(self.grid.search)
        self._search.left_down.connect(self.grid.setFocus)
        self._on_choice()

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._choice.name(self.tr("How the plan is shown"), self.tr("By table"), self.tr("By person"))
        self._rounds.setAccessibleName(self.tr("Round"))
        self._search.name(self.tr("Find a person"))
        self.cards.retranslate()
        self._name_rounds()

    def show_view(self, view: View) -> None:
        """Show this plan, staying at the round that was looked at."""
        number = self._view.rounds[self._at] if self._view and self._view.rounds else 0
        self._view = view
        self._rounds.blockSignals(True)
        while self._rounds.count() > len(view.rounds):
            self._rounds.removeTab(self._rounds.count() - 1)
        while self._rounds.count() < len(view.rounds):
            self._rounds.addTab("")
        self._rounds.setCurrentIndex(best_round(view, number))
        self._rounds.blockSignals(False)
        self._name_rounds()
        self.cards.show_round(view, self._at)
        self.grid.show_view(view)

    @property
    def _at(self) -> int:
        return max(0, self._rounds.currentIndex())

    def _name_rounds(self) -> None:
        if self._view is None:
            return
        pairs = zip(self._view.rounds, self._view.starts, strict=True)
        named = [words.round_name(number, starts) for number, starts in pairs]
        for at, said in enumerate(named):
            self._rounds.setTabText(at, said)
        self.grid.name(self.tr("Person"), self.tr("People and rounds"), tuple(named))

    def _on_choice(self, _: str = "") -> None:
        by_person = self._choice.key == _PEOPLE
        self._stack.setCurrentIndex(1 if by_person else 0)
        self._rounds.setVisible(not by_person)
        self._search.setVisible(by_person)

    def _on_round(self, at: int) -> None:
        if self._view is not None and at >= 0:
            self.cards.show_round(self._view, at)


class CardList(QListView):
    """Cards side by side, as many in a row as fit, sharing the width."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rotation.cards")
        self.setProperty("role", "cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the width among the cards of a row."""
        # Two points less: the view starts a new row when a row is filled to the last one.
        width = self.viewport().width() - 2
        in_a_row = max(1, width // CARD.width())
        self.setGridSize(QSize(width // in_a_row, CARD.height()))
        super().resizeEvent(event)


class CardsView(QWidget):
    """The tables of a round; who sits at the chosen one, beside."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: View | None = None
        self._at = 0
        self.model = CardsModel(self)
        self.list = CardList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CardDelegate(look.theme, self.list))
        self._side = Card(margin=10)
        self._side.setFixedWidth(_SIDE)
        self._head = label("heading")
        self._theme = label("muted", wrap=True)
        self._hint = label("muted", wrap=True)
        columns: tuple[Column[Seated], ...] = (
            Column("name", lambda who: who.name),
            Column("wish", lambda who: words.wish(who.rank), sort=lambda who: who.rank or None, width=92),
        )
        self._people = TableView(RowsModel(columns, lambda who: who.id), look.theme)
        self._people.setProperty("role", "")
        self._people.table.setObjectName("rotation.at_table")
        self._people.table.horizontalHeader().hide()
        self._people.table.verticalHeader().setDefaultSectionSize(30)
        for part in (self._head, self._theme, self._hint):
            self._side.column.addWidget(part)
        self._side.column.addWidget(self._people, 1)
        self._side.column.addStretch(0)
        self.setLayout(row(self.list, self._side, spacing=12))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        look.theme.changed.connect(self.list.viewport().update)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self.list.setAccessibleName(self.tr("Tables of this round"))
        self._people.name(self.tr("People at this table"), self.tr("Person"), self.tr("Wish"))
        self._hint.setText(self.tr("Choose a table to see who sits there."))
        self.model.touch()
        self.list.viewport().update()
        self._tell()

    def show_round(self, view: View, at: int) -> None:
        """Show the tables of a round (counted from 0); the chosen table stays chosen."""
        chosen = self._chosen
        self._view, self._at = view, at
        cards = view.cards[at] if at < len(view.cards) else ()
        self.model.show_cards(cards)
        if chosen is not None and self._chosen is None:
            self._choose(chosen.id)
        self._tell()

    @property
    def _chosen(self) -> TableCard | None:
        card = self.list.currentIndex().data(CardsModel.CARD) if self.list.currentIndex().isValid() else None
        return card if isinstance(card, TableCard) else None

    def _choose(self, table: str) -> None:
        place = next((n for n, card in enumerate(self.model.cards) if card.id == table), -1)
        if place >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(place), flag)

    def _on_current(self, index: QModelIndex, before: QModelIndex) -> None:
        self._tell()

    def _tell(self) -> None:
        card = self._chosen
        for part in (self._head, self._theme, self._people):
            part.setVisible(card is not None)
        self._hint.setVisible(card is None)
        if card is None or self._view is None:
            return
        self._head.setText(words.table(card.number))
        place = " · ".join(part for part in (card.theme, card.venue) if part)
        self._theme.setText(place)
        self._theme.setVisible(bool(place))
        self._people.model.show_rows(self._view.at(card.id, self._at))


class GridView(QFrame):
    """People × rounds. Bold: a theme the person asked for."""

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

    def _tell(self) -> None:
        shown = self.tr("%n people", "", len(self.model.rows))
        self._legend.setText(
            self.tr("{0} · table and theme of each round; in bold a theme the person asked for").format(shown)
        )
