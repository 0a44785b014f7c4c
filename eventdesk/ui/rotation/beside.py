"""Plans side by side: the same figures in a column each, the best of each line marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout

from eventdesk.core.rotation.score import Score
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import Index
from eventdesk.ui.rotation.moving import Beside


@dataclass(frozen=True, slots=True)
class Line:
    """A figure that plans are compared by; ``more`` is better, or less."""

    key: str
    of: Callable[[Score], int]
    more: bool = False


LINES = (
    Line("broken", lambda score: score.broken),
    Line("points", lambda score: score.points, more=True),
    Line("first", lambda score: score.first, more=True),
    Line("served", lambda score: score.served, more=True),
    Line("repeats", lambda score: score.repeats),
    Line("most_meetings", lambda score: score.most_meetings),
    Line("distinct", lambda score: score.distinct, more=True),
    Line("misfit", lambda score: score.misfit),
)


def best_of(plans: Sequence[Beside], line: Line) -> frozenset[int]:
    """The numbers of the plans that are best in a figure; nobody when all are the same."""
    figures = {made.number: line.of(made.score) for made in plans}
    if len(set(figures.values())) < 2:
        return frozenset()
    best = max(figures.values()) if line.more else min(figures.values())
    return frozenset(number for number, figure in figures.items() if figure == best)


class BesideModel(QAbstractTableModel):
    """Figures × plans; the last line says how many people sit elsewhere than in the plan in force."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[Beside, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._lines: tuple[str, ...] = ()
        self._best: list[frozenset[int]] = []
        self._bold = QFont()

    def wear(self, best: QFont) -> None:
        """The font of the best figures."""
        self._bold = best

    def show_plans(self, plans: tuple[Beside, ...], heads: tuple[str, ...], lines: tuple[str, ...]) -> None:
        """Show these plans; ``heads`` names them, ``lines`` the figures."""
        self.beginResetModel()
        self._plans, self._heads, self._lines = plans, heads, lines
        self._best = [best_of(plans, line) for line in LINES]
        self.endResetModel()

    @property
    def plans(self) -> tuple[Beside, ...]:
        """The plans shown."""
        return self._plans

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """The figures."""
        return 0 if parent.isValid() or not self._plans else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's way)
        """The name of the figure and every plan."""
        return 0 if parent.isValid() else 1 + len(self._plans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A figure; the best ones bold and ticked."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        if index.column() == 0:
            return self._lines[index.row()] if role == Qt.ItemDataRole.DisplayRole else None
        plan = self._plans[index.column() - 1]
        best = index.row() < len(LINES) and plan.number in self._best[index.row()]
        if role == Qt.ItemDataRole.FontRole and best:
            return self._bold
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.row() == len(LINES):
            return "–" if plan.moved is None or not plan.number else str(plan.moved)
        figure = LINES[index.row()].of(plan.score)
        return f"✓ {figure}" if best else str(figure)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 (Qt's name)
        """The name of a plan."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal or not section:
            return None
        return self._heads[section - 1] if section <= len(self._heads) else None


class BesideView(QFrame):
    """The table of plans.

    Signals:
        opened: the number of the plan to look at (0: the one in force).
    """

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "table-card")
        self.model = BesideModel(self)
        self.model.wear(look.theme.font(14, QFont.Weight.DemiBold))
        self.table = QTableView()
        self.table.setObjectName("rotation.beside")
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(36)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(120)
        header.setFixedHeight(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setWordWrap(False)
        self._legend = label("small", wrap=True)
        self._legend.setContentsMargins(13, 6, 13, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._legend)
        self.setFocusProxy(self.table)
        self.table.activated.connect(self._on_opened)

    def show_plans(self, plans: tuple[Beside, ...], heads: tuple[str, ...]) -> None:
        """Show these plans under these names."""
        words = (
            self.tr("Rules broken"),
            self.tr("Preference points"),
            self.tr("First choice granted"),
            self.tr("At least one choice granted"),
            self.tr("Meetings repeated"),
            self.tr("Most meetings of two people"),
            self.tr("Pairs who meet"),
            self.tr("Seats out of balance"),
            self.tr("People who sit elsewhere than now"),
        )
        self.table.setAccessibleName(self.tr("Plans side by side"))
        self._legend.setText(self.tr("✓ marks the best of a line. Enter or a double click shows that plan."))
        self.model.show_plans(plans, heads, words)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self.opened.emit(self.model.plans[index.column() - 1].number)
