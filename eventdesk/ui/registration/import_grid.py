"""The rows of a list: what becomes of each, to be typed over in place, beside the raw grid of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.registration.lines import LineStatus
from eventdesk.core.registration.listing.mending import EDITABLE
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.import_state import HEADER, TITLE, LineRow, RawRow

Index = QModelIndex | QPersistentModelIndex
Words = Callable[[], Mapping[str, str]]

_TONES = {
    LineStatus.NEW: Tone.GOOD, LineStatus.UPDATED: Tone.GOOD, LineStatus.POSSIBLE: Tone.WARN,
    LineStatus.SKIPPED: Tone.BAD,
}  # fmt: skip
_FILLS = {
    "new": "good_fill", "updated": "selection", "possible": "warn_fill", "duplicate": "hover", "same": "panel",
    "skipped": "bad_fill", HEADER: "line", TITLE: "page",
}  # fmt: skip
_MARGIN_COLUMNS = 2
_ROW_HEIGHT = 30
_WIDEST = 220
_WIDTHS = {"first": 110, "last": 120, "email": 190, "phone": 130, "municipality": 120, "organisation": 140,
           "wishes": 170, "needs": 140, "note": 140}  # fmt: skip


def result_columns(status: Words) -> tuple[Column[LineRow], ...]:
    """Row, what becomes of it, the fields one can type over, why."""
    return (
        Column("place", text=lambda r: r.place, width=64),
        Column(
            "status",
            text=lambda r: status().get(r.status, r.status),
            tone=lambda r: _TONES.get(LineStatus(r.status), Tone.CALM),
            width=126,
        ),
        *(_field(name) for name in EDITABLE),
        Column("reason", text=lambda r: r.reason, width=260),
    )


def _field(name: str) -> Column[LineRow]:
    return Column(name, text=lambda r: str(getattr(r, name)), width=_WIDTHS[name])


class ResultModel(RowsModel[LineRow]):
    """The result of a list; fields of people can be typed over.

    Signals:
        typed: a row's ref, the field and the new text.
    """

    typed = Signal(str, str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Fields of people can be edited."""
        flags = super().flags(index)
        row = self.row_at(index)
        if row is not None and row.editable and self.columns[index.column()].key in EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell gives for a role; the editor begins with the cell's own words."""
        wanted = Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role
        return super().data(index, wanted)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Tell what was typed; the next preview shows it."""
        row = self.row_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None:
            return False
        field = self.columns[index.column()].key
        if str(value).strip() == str(getattr(row, field)).strip():
            return False
        self.typed.emit(row.ref, field, str(value))
        return True


class RawModel(QAbstractTableModel):
    """The file's own rows, coloured by what became of each; the first columns say it in words."""

    def __init__(self, theme: Theme, status: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._status = theme, status
        self._rows: list[RawRow] = []
        self._letters: list[str] = []
        self._heads = ("", "")

    def show_rows(self, rows: Sequence[RawRow], letters: Sequence[str]) -> None:
        """Show these rows under the spreadsheet's letters."""
        self.beginResetModel()
        self._rows, self._letters = list(rows), list(letters)
        self.endResetModel()

    def name(self, row: str, status: str) -> None:
        """The words over the first two columns."""
        self._heads = (row, status)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)

    def place_of(self, ref: str) -> int:
        """Where a row is; -1 when it is not there."""
        return next((place for place, row in enumerate(self._rows) if row.ref == ref), -1)

    def row_at(self, place: int) -> RawRow | None:
        """The row at a place; None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def ref_at(self, place: int) -> str:
        """The ref of the row at a place; empty outside."""
        row = self.row_at(place)
        return row.ref if row else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """The file's columns and two before them."""
        return 0 if parent.isValid() else len(self._letters) + _MARGIN_COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell gives for a role."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                text = self._text(row, index.column())
                return text if len(text) > _MARGIN_COLUMNS else None
            case Qt.ItemDataRole.BackgroundRole:
                return self._theme.colour(_FILLS.get(row.status, "panel"))
            case Qt.ItemDataRole.FontRole if row.status == HEADER:
                return self._theme.font(13, QFont.Weight.DemiBold)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 (Qt's name)
        """Letters over the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads[section] if section < _MARGIN_COLUMNS else self._letters[section - _MARGIN_COLUMNS]

    def _text(self, row: RawRow, column: int) -> str:
        if column < _MARGIN_COLUMNS:
            return row.place if column == 0 else self._status().get(row.status, "")
        place = column - _MARGIN_COLUMNS
        return row.cells[place].replace("\n", " ⏎ ") if place < len(row.cells) else ""


class _RawCells(QStyledItemDelegate):
    """Cells on the colour of their row: the style sheet would paint over a model's background."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell, then draw it as usual."""
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, index.data(Qt.ItemDataRole.BackgroundRole))
        super().paint(painter, option, index)


class RowsView(QSplitter):
    """Result and raw grid beside each other; choosing a row on one side shows it on the other.

    Signals:
        typed: a row's ref, the field and the text typed over it.
        chosen: the ref of the row that is current now (empty: none).
        pointed: the raw row that is current now (``RawRow`` or None).
    """

    typed = Signal(str, str, str)
    chosen = Signal(str)
    pointed = Signal(object)

    def __init__(self, theme: Theme, status: Words) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("registration.import.rows")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(10)
        self.model = ResultModel(result_columns(status), lambda row: row.ref)
        self.result = TableView(self.model, theme)
        self.result.setObjectName("registration.import.lines")
        self.result.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.raw_model = RawModel(theme, status)
        self.raw = QTableView()
        self.raw.setObjectName("registration.import.raw")
        self.raw.setModel(self.raw_model)
        self.addWidget(self.result)
        self.addWidget(_framed(self.raw))
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self._dress()
        theme.changed.connect(self.raw.viewport().update)
        self.model.typed.connect(self.typed)
        self.result.chosen.connect(self._on_result)
        self.raw.selectionModel().currentRowChanged.connect(self._on_raw)

    def _dress(self) -> None:
        self.raw.setItemDelegate(_RawCells(self.raw))
        self.raw.setShowGrid(False)
        self.raw.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.raw.setFrameShape(QFrame.Shape.NoFrame)
        self.raw.setWordWrap(False)
        self.raw.setTabKeyNavigation(False)
        self.raw.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.raw.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.raw.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.raw.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.raw.verticalHeader().hide()
        self.raw.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.raw.horizontalHeader().setHighlightSections(False)

    def name(self, words: str, raw: str, place: str, status: str, why: str, fields: Mapping[str, str]) -> None:
        """The accessible names of both tables, and the words over their columns."""
        self.result.name(words, place, status, *(fields[name] for name in EDITABLE), why)
        self.raw.setAccessibleName(raw)
        self.raw_model.name(place, status)

    def show_rows(self, rows: Sequence[LineRow], raw: Sequence[RawRow], letters: Sequence[str]) -> None:
        """Show the result and the raw rows."""
        current = self.result.current
        self.model.show_rows(rows)
        self.raw_model.show_rows(raw, letters)
        self._size_raw(raw, len(letters))
        if current is not None:
            self._show_raw(current.ref)

    def choose(self, ref: str) -> None:
        """Make a row current on both sides."""
        self.result.choose(ref)

    def _size_raw(self, raw: Sequence[RawRow], letters: int) -> None:
        metrics = self.raw.fontMetrics()
        self.raw.setColumnWidth(0, 56)
        self.raw.setColumnWidth(1, 126)
        for column in range(letters):
            texts = (row.cells[column] for row in raw[:60] if column < len(row.cells) and row.status != TITLE)
            widest = max((metrics.horizontalAdvance(text[:40]) for text in texts), default=40)
            self.raw.setColumnWidth(column + _MARGIN_COLUMNS, min(_WIDEST, widest + 30))

    def _on_result(self, row: LineRow | None) -> None:
        if row is not None:
            self._show_raw(row.ref)
        self.chosen.emit(row.ref if row is not None else "")

    def _show_raw(self, ref: str) -> None:
        place = self.raw_model.place_of(ref)
        if place >= 0 and self.raw.currentIndex().row() != place:
            self.raw.selectRow(place)

    def _on_raw(self, index: QModelIndex) -> None:
        ref = self.raw_model.ref_at(index.row()) if index.isValid() else ""
        self.pointed.emit(self.raw_model.row_at(index.row()) if index.isValid() else None)
        current = self.result.current
        if ref and (current is None or current.ref != ref):
            self.result.choose(ref)


def _framed(table: QTableView) -> QWidget:
    frame = QFrame()
    frame.setProperty("role", "table-card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(table)
    return frame
