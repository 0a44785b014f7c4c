"""Table models of this screen: themes that are renamed in place, tables, rules, and the grid of people and rounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont

from eventdesk.ui.kit.tables import Column, Index, RowsModel
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.seating import PersonRow, Seated, TableCard, View
from eventdesk.ui.rotation.state import RuleRow, TableRow, ThemeRow


class ThemesModel(RowsModel[ThemeRow]):
    """The themes, in the organiser's order; a name is changed in its cell.

    Signals:
        renamed: (id of the theme, what was typed).
    """

    renamed = Signal(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        known = super().flags(index)
        return known | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == 0 else known

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name as it is, for editing it."""
        return super().data(index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Ask for another name; the row changes once it is written."""
        row = self.row_at(index)
        if role == Qt.ItemDataRole.EditRole and row is not None and str(value).strip() not in ("", row.name):
            self.renamed.emit(row.id, str(value))
        return False


def theme_columns() -> tuple[Column[ThemeRow], ...]:
    """The columns of the themes."""
    return (
        Column("name", lambda row: row.name),
        Column("tables", lambda row: str(row.tables), width=90, right=True),
        Column("seats", lambda row: words.seats(row.fewest, row.most), width=140, right=True),
        Column("wished", lambda row: str(row.first), width=150, right=True),
    )


def table_columns(access: Callable[[TableRow], str]) -> tuple[Column[TableRow], ...]:
    """The columns of the tables; ``access`` says whether a wheelchair finds room."""
    return (
        Column("number", lambda row: str(row.number), sort=lambda row: row.number, width=90),
        Column("theme", lambda row: row.theme or "–"),
        Column("seats", lambda row: words.seats(row.low, row.high), sort=lambda row: (row.low, row.high), width=100),
        Column("access", access, width=120),
        Column("venue", lambda row: row.venue or "–", width=130),
    )


def rule_columns() -> tuple[Column[RuleRow], ...]:
    """The columns of the rules."""
    return (
        Column("kind", lambda row: words.rule_kind(row.kind), width=140),
        Column("people", words.rule_people),
        Column("place", words.rule_place, width=220),
    )


class CardsModel(QAbstractListModel):
    """The tables of one round, as cards. Another round or plan changes what differs."""

    CARD = Qt.ItemDataRole.UserRole + 1
    TARGET = Qt.ItemDataRole.UserRole + 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[TableCard, ...] = ()
        self._target = ""

    @property
    def cards(self) -> tuple[TableCard, ...]:
        """The cards shown."""
        return self._cards

    def show_cards(self, cards: tuple[TableCard, ...]) -> None:
        """Show these cards; where the tables are the same ones, only those that differ change."""
        if [card.id for card in cards] != [card.id for card in self._cards]:
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()
            return
        before, self._cards = self._cards, cards
        for number, (old, new) in enumerate(zip(before, cards, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def aim(self, table: str) -> None:
        """Show this table (id) as the one somebody would be moved to; "" none."""
        before, self._target = self._target, table
        for number, card in enumerate(self._cards):
            if before != table and card.id in (before, table):
                self.dataChanged.emit(self.index(number), self.index(number))

    def touch(self) -> None:
        """Have every card read again: the language changed."""
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """How many cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card, and its words."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return words.card(card)
        if role == self.TARGET:
            return card.id == self._target
        return card if role == self.CARD else None


SEAT_MIME = "application/x-eventdesk-seat"


class SeatedModel(RowsModel[Seated]):
    """The people at a table; each can be dragged to another."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged."""
        known = super().flags(index)
        return known | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else known

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        """A seat."""
        return [SEAT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 (Qt's name)
        """The registration dragged."""
        made = QMimeData()
        row = self.row_at(indexes[0]) if indexes else None
        if row is not None:
            made.setData(SEAT_MIME, row.id.encode())
        return made


class GridColumn(IntEnum):
    """Columns of the grid before its rounds."""

    PERSON = 0
    FIRST_ROUND = 1


class GridModel(QAbstractTableModel):
    """People × rounds. Rows are made when they are looked at: thousands cost nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PersonRow, ...] = ()
        self._rounds: tuple[str, ...] = ()
        self._person = ""
        self._wished = QFont()

    @property
    def rows(self) -> tuple[PersonRow, ...]:
        """The rows shown."""
        return self._rows

    def name(self, person: str, rounds: tuple[str, ...]) -> None:
        """The words over the columns."""
        if len(rounds) != len(self._rounds):
            self.beginResetModel()
            self._person, self._rounds = person, rounds
            self.endResetModel()
            return
        self._person, self._rounds = person, rounds
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(rounds))

    def wear(self, wished: QFont) -> None:
        """The font of seats that fulfil a wish."""
        self._wished = wished

    def show_people(self, rows: tuple[PersonRow, ...]) -> None:
        """Show these people: another plan, or another search."""
        if rows is self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """How many people."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """The name and every round."""
        return 0 if parent.isValid() else GridColumn.FIRST_ROUND + len(self._rounds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name or a seat."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if index.column() == GridColumn.PERSON:
            spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return row.name if role in spoken else None
        at = index.column() - GridColumn.FIRST_ROUND
        given = row.seats[at] if at < len(row.seats) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.seat(given)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return words.seat_aloud(given)
            case Qt.ItemDataRole.FontRole if given is not None and given.rank:
                return self._wished
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 (Qt's name)
        """The words over a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        if section == GridColumn.PERSON:
            return self._person
        at = section - GridColumn.FIRST_ROUND
        return self._rounds[at] if 0 <= at < len(self._rounds) else None


def best_round(view: View, number: int) -> int:
    """The place of a round by its number, the first when it is not there."""
    return view.rounds.index(number) if number in view.rounds else 0
