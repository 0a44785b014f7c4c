"""Tables: rows of frozen dataclasses, columns as data, changes row by row, a view with the look of the house."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.kit.tone import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 38


class Role(IntEnum):
    """What a model gives beside the words of a cell."""

    ROW = Qt.ItemDataRole.UserRole + 1
    TONE = Qt.ItemDataRole.UserRole + 2


def _calm(row: Any) -> Tone:
    return Tone.CALM


@dataclass(frozen=True)  # no slots: Column[Row](...) would not work on Python 3.11
class Column(Generic[R]):
    """One column. ``text`` gives the words of a cell; ``sort`` what it is ordered by (default: the folded words);
    ``tone`` colours words that already say the same; ``width`` in points, 0 shares what is left.
    """

    key: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    tone: Callable[[R], Tone] = _calm
    width: int = 0
    right: bool = False

    def rank(self, row: R) -> Any:
        """What a row is ordered by; None or empty comes last whichever the direction."""
        return self.sort(row) if self.sort else fold(self.text(row))


def _rank(pair: tuple[Any, Any]) -> Any:
    return pair[0]


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows known by an id. ``show_rows`` changes only what differs, so selection and scrolling stay.

    Headers are given by ``name`` and can change with the language.
    """

    def __init__(self, columns: Sequence[Column[R]], row_id: Callable[[R], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._row_id = row_id
        self._rows: list[R] = []
        self._headers = [column.key for column in self._columns]
        self._given: tuple[R, ...] = ()
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """The columns."""
        return self._columns

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows, in the order shown."""
        return tuple(self._rows)

    def name(self, *headers: str) -> None:
        """The words over the columns. Cells are read again, as their words may follow the language too."""
        self._headers = list(headers)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self.touch()
        self.sort(*self._order)

    def touch(self) -> None:
        """Have every cell read again."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show exactly these rows, in this order unless a column was chosen to sort by, changing what differs."""
        self._given = tuple(rows)
        rows = self._arranged()
        self._drop({self._row_id(row) for row in rows})
        kept = [self._row_id(row) for row in self._rows]
        have = set(kept)
        if kept != [self._row_id(row) for row in rows if self._row_id(row) in have]:
            self._reorder(rows)
        self._insert(rows)
        self._update(rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; -1 is the order they were given in."""
        self._order = (column, order)
        arranged = self._arranged()
        if [self._row_id(row) for row in arranged] != [self._row_id(row) for row in self._rows]:
            self._reorder(arranged)

    def _arranged(self) -> Sequence[R]:
        number, order = self._order
        if not 0 <= number < len(self._columns):
            return self._given
        ranked = [(self._columns[number].rank(row), row) for row in self._given]
        full = [pair for pair in ranked if pair[0] is not None and pair[0] != ""]
        empty = [row for rank, row in ranked if rank is None or rank == ""]
        full.sort(key=_rank, reverse=order is Qt.SortOrder.DescendingOrder)
        return [*(row for _, row in full), *empty]

    def _drop(self, wanted: set[str]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._row_id(self._rows[last]) in wanted:
                last -= 1
                continue
            first = last
            while first > 0 and self._row_id(self._rows[first - 1]) not in wanted:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _reorder(self, rows: Sequence[R]) -> None:
        place = {self._row_id(row): number for number, row in enumerate(rows)}
        self.layoutAboutToBeChanged.emit()
        before = [self._row_id(row) for row in self._rows]
        self._rows.sort(key=lambda row: place[self._row_id(row)])
        now = {self._row_id(row): number for number, row in enumerate(self._rows)}
        old = self.persistentIndexList()
        self.changePersistentIndexList(old, [self.index(now[before[i.row()]], i.column()) for i in old])
        self.layoutChanged.emit()

    def _insert(self, rows: Sequence[R]) -> None:
        have = {self._row_id(row) for row in self._rows}
        at = 0
        while at < len(rows):
            end = at
            while end < len(rows) and self._row_id(rows[end]) not in have:
                end += 1
            if end > at:
                self.beginInsertRows(QModelIndex(), at, end - 1)
                self._rows[at:at] = rows[at:end]
                self.endInsertRows()
            at = end + 1

    def _update(self, rows: Sequence[R]) -> None:
        last = len(self._columns) - 1
        for number, row in enumerate(rows):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, last))

    def row_at(self, index: Index) -> R | None:
        """The row of an index; None outside the table."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, row_id: str) -> int:
        """Where the row with this id is; -1 when it is not there."""
        return next((n for n, row in enumerate(self._rows) if self._row_id(row) == row_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell gives for a role."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._headers[index.column()]}: {column.text(row)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Role.ROW:
                return row
            case Role.TONE:
                return str(column.tone(row))
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 (Qt's name)
        """The words over a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class _Cells(QStyledItemDelegate):
    """Cells: room at the sides, words in their tone, no dotted frame around the current cell."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 (Qt's name)
        """Put the tone's colour into the option."""
        super().initStyleOption(option, index)
        tone = index.data(Role.TONE)
        colour = self._theme.tone(Tone(tone) if tone else Tone.CALM)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, colour)


class TableView(QFrame):
    """A table in a card: whole rows are chosen, sorted by their header, opened by Enter or double click.

    Signals:
        opened: the row (your dataclass) of Enter or double click.
        chosen: the row that is current now, or None.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, model: RowsModel[Any], theme: Theme, *, sortable: bool = True, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "table-card")
        self.model = model
        self.table = _Rows(self)
        self.table.setModel(model)
        self.table.setItemDelegate(_Cells(theme, self.table))
        self.table.setSortingEnabled(sortable)
        if sortable:
            self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.table)
        self._size_columns()
        self.setFocusProxy(self.table)
        theme.changed.connect(self.table.viewport().update)
        self.table.entered_row.connect(self._on_opened)
        self.table.doubleClicked.connect(self._on_opened)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)

    def name(self, words: str, *headers: str) -> None:
        """The accessible name of the table, and the words over its columns."""
        self.table.setAccessibleName(words)
        self.model.name(*headers)

    @property
    def current(self) -> Any:
        """The row that is current, or None."""
        return self.table.currentIndex().data(Role.ROW) if self.table.currentIndex().isValid() else None

    @property
    def selected(self) -> list[Any]:
        """The rows that are selected, in the order shown."""
        indexes = sorted(self.table.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(Role.ROW) for index in indexes]

    def choose(self, row_id: str) -> None:
        """Make the row with this id current and show it."""
        place = self.model.place_of(row_id)
        if place >= 0:
            index = self.model.index(place, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def choose_many(self) -> None:
        """Let several rows be selected."""
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def _size_columns(self) -> None:
        header = self.table.horizontalHeader()
        for number, column in enumerate(self.model.columns):
            if column.width:
                self.table.setColumnWidth(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(Role.ROW))

    def _on_current(self, index: QModelIndex, before: QModelIndex) -> None:
        self.chosen.emit(index.data(Role.ROW) if index.isValid() else None)


class _Rows(QTableView):
    """The view inside ``TableView``."""

    entered_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(60)
        header.setFixedHeight(40)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter opens the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
