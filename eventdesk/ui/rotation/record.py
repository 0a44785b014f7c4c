"""What the day leaves: how many people each theme drew over time, and who was seen at which table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import EmptyState, label
from eventdesk.ui.kit.tables import Index
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.rotation import day_words, words
from eventdesk.ui.rotation.day_state import Draw, SeenRow, draw_of, seen_rows
from eventdesk.ui.rotation.pane import Tools, row
from eventdesk.ui.rotation.record_paper import counts_paper, people_paper
from eventdesk.ui.rotation.state import Shown

_THEMES, _PEOPLE = "themes", "people"
_ROW = 36


class DrawModel(QAbstractTableModel):
    """Themes × moments: how many people."""

    SHARE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draw = Draw(())
        self._heads: tuple[str, ...] = ()

    def show_draw(self, draw: Draw, heads: tuple[str, ...]) -> None:
        """Show these figures; ``heads`` is the word over the themes and one for each moment."""
        if draw == self._draw and heads == self._heads:
            return
        self.beginResetModel()
        self._draw, self._heads = draw, heads
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """How many themes."""
        return 0 if parent.isValid() else len(self._draw.themes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """The theme and every moment."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A theme's name, or people; how large the figure is beside the largest, for its bar."""
        if not index.isValid() or index.row() >= len(self._draw.themes):
            return None
        theme = self._draw.themes[index.row()]
        if index.column() == 0:
            return theme.name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        people = theme.people[index.column() - 1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(people)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{theme.name}, {self._heads[index.column()]}: {people}"
            case self.SHARE:
                return people / self._draw.most
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 (Qt's name)
        """The words over a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._heads[section] if section < len(self._heads) else None


class _Bars(QStyledItemDelegate):
    """A bar behind each figure, as long as its share of the largest."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the bar, then the figure."""
        share = index.data(DrawModel.SHARE)
        if share:
            box = QRectF(option.rect).adjusted(6, 6, -10, -6)
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selection"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(box.left(), box.top(), max(4.0, box.width() * share), box.height()), 4, 4)
            painter.restore()
        super().paint(painter, option, index)


class SeenModel(QAbstractTableModel):
    """People × rounds: where they were seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SeenRow, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._with_plan = False

    def show_rows(self, rows: tuple[SeenRow, ...], heads: tuple[str, ...], *, with_plan: bool) -> None:
        """Show these people; ``heads`` is the word over the names and one for each round."""
        if (rows, heads) == (self._rows, self._heads):
            return
        self.beginResetModel()
        self._rows, self._heads, self._with_plan = rows, heads, with_plan
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """How many people."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """The name and every round."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name, or the tables of a round."""
        if not index.isValid() or index.row() >= len(self._rows) or role != Qt.ItemDataRole.DisplayRole:
            return None
        made = self._rows[index.row()]
        if index.column() == 0:
            return made.name
        return day_words.seen_seat(*made.seats[index.column() - 1], with_plan=self._with_plan)

    headerData = DrawModel.headerData  # noqa: N815 (Qt's name)


class RecordPage(QWidget):
    """What drew people, and who was seen where."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._shown: Shown | None = None
        look = tools.look
        self._which = Choice((_THEMES, _PEOPLE))
        for made, key in zip(self._which.findChildren(QPushButton), (_THEMES, _PEOPLE), strict=True):
            made.setObjectName(f"rotation.record.show.{key}")
        self._which.choose(_THEMES)
        self._sums = label("muted", wrap=True)
        self._sums.setObjectName("rotation.record.sums")
        self.draw, self.seen = DrawModel(self), SeenModel(self)
        self._themes, self._people = _grid(self.draw), _grid(self.seen)
        self._themes.setObjectName("rotation.record.themes")
        self._people.setObjectName("rotation.record.people")
        self._themes.setItemDelegate(_Bars(look.theme, self._themes))
        look.theme.changed.connect(self._themes.viewport().update)
        self._empty = EmptyState(look.icons, "history")
        self._stack = QStackedWidget()
        for part in (_card(self._themes), _card(self._people), self._empty):
            self._stack.addWidget(part)
        self._stack.setMinimumHeight(200)
        self._save = button(look.icons, self._on_save, icon="printer", shortcut="Ctrl+P")
        self._save.setObjectName("rotation.record.save")
        head = row(self._which, self._sums, self._save, spacing=14)
        head.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._which.chosen.connect(self._on_which)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._which.name(self.tr("What is shown"), self.tr("Themes over time"), self.tr("Who was where"))
        name_button(self._save, self.tr("Save the record"), self.tr("Save what is shown as a PDF, table by table"))
        self._themes.setAccessibleName(self.tr("People at each theme over time"))
        self._people.setAccessibleName(self.tr("Who was seen at which table"))
        self._tell()

    def fill(self, shown: Shown) -> None:
        """Show what is known."""
        self._shown = shown
        self._tell()

    def _tell(self) -> None:
        shown = self._shown
        if shown is None:
            return
        draw, rows = draw_of(shown.setup, shown.sat), seen_rows(shown)
        rounds = tuple(words.round_name(turn.number) for turn in shown.setup.rounds) or (self.tr("All day"),)
        moments = tuple(words.round_name(number) for number in draw.rounds)
        moments = moments or tuple(self._tools.look.words.time(at) for at in draw.moments)
        self.draw.show_draw(draw, (self.tr("Theme"), *moments))
        self._themes.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.seen.show_rows(rows, (self.tr("Person"), *rounds), with_plan=shown.plan is not None)
        by_person = self._which.key == _PEOPLE
        nothing = not (rows if by_person else draw.rounds or draw.moments)
        self._stack.setCurrentIndex(2 if nothing else int(by_person))
        self._save.setVisible(not nothing)
        self._sums.setText("" if nothing or not by_person else day_words.seen_sums(rows))
        if by_person:
            said = self.tr("Scan badges at the tables, under Counts: who was where is noted then.")
            self._empty.name(self.tr("Nobody was seen at a table yet"), said)
        else:
            said = self.tr("Count the people at the tables, under Counts: what drew them is shown then.")
            self._empty.name(self.tr("Nobody has counted yet"), said)

    def _on_save(self) -> None:
        shown = self._shown
        if shown is None:
            return
        rounds = tuple(words.round_name(turn.number) for turn in shown.setup.rounds) or (self.tr("All day"),)
        on_paper = day_words.record_on_paper(rounds, with_plan=shown.plan is not None)
        if self._which.key == _PEOPLE:
            made = people_paper(seen_rows(shown), on_paper, shown.setup.event.name)
        else:
            made = counts_paper(shown, on_paper)
        self._tools.papers.save_list(made.title, made)

    def _on_which(self, _: str) -> None:
        self._tell()


def _grid(model: QAbstractTableModel) -> QTableView:
    made = QTableView()
    made.setModel(model)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setTabKeyNavigation(False)
    made.setCornerButtonEnabled(False)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = made.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(_ROW)
    header = made.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(84)
    header.setFixedHeight(40)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return made


def _card(inner: QWidget) -> QFrame:
    made = QFrame()
    made.setProperty("role", "table-card")
    column = QVBoxLayout(made)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(inner)
    return made
