"""The tables of a round as cards; people are dragged from one to another, with what that does said meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.rotation.moving import Laid
from eventdesk.ui.rotation.painting import CARD, CardDelegate
from eventdesk.ui.rotation.pane import row
from eventdesk.ui.rotation.rows import SEAT_MIME, CardsModel
from eventdesk.ui.rotation.seating import TableCard
from eventdesk.ui.rotation.side import SeatSide


class CardList(QListView):
    """Cards side by side, as many in a row as fit, sharing the width.

    Signals:
        hovered: (registration, table) while somebody is dragged over a card; ("", "") when they left.
        dropped: (registration, table).
    """

    hovered = Signal(str, str)
    dropped = Signal(str, str)

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
        self.setAcceptDrops(True)
        # A view that lets nothing be moved within it keeps drops from its viewport.
        self.viewport().setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the width among the cards of a row."""
        # Two points less: the view starts a new row when a row is filled to the last one.
        width = self.viewport().width() - 2
        in_a_row = max(1, width // CARD.width())
        self.setGridSize(QSize(width // in_a_row, CARD.height()))
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Let people be dragged here."""
        if event.mimeData().hasFormat(SEAT_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """Say which card somebody is over."""
        self._scroll_near(event.position().toPoint().y())
        table = self._table_at(event)
        self.hovered.emit(_dragged(event), table)
        if table:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 (Qt's name)
        """Say that they left."""
        self.hovered.emit("", "")
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Say where they were let go."""
        table = self._table_at(event)
        self.hovered.emit("", "")
        if table:
            event.acceptProposedAction()
            self.dropped.emit(_dragged(event), table)

    def _table_at(self, event: QDropEvent) -> str:
        card = self.indexAt(event.position().toPoint()).data(CardsModel.CARD)
        return card.id if isinstance(card, TableCard) else ""

    def _scroll_near(self, y: int) -> None:
        """Go on to the tables above or below while somebody is held near the edge."""
        step = -14 if y < 30 else 14 if y > self.viewport().height() - 30 else 0
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step)


def _dragged(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(SEAT_MIME).data()).decode()


class CardsView(QWidget):
    """The tables of a round; who sits at the chosen one, beside."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._laid: Laid | None = None
        self._at = 0
        self._over = ("", "")
        self.model = CardsModel(self)
        self.list = CardList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CardDelegate(look.theme, self.list))
        self.side = SeatSide(look)
        self._said = label("label", wrap=True)
        self._said.setObjectName("rotation.drag.effect")
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.list, 1)
        left.addWidget(self._said)
        self._said.hide()
        self._unseated = button(look.icons, self._on_unseated, icon="users", role="quiet")
        self._unseated.setObjectName("rotation.unseated")
        self._unseated.hide()
        left.addLayout(row(self._unseated, 1))
        body = row(left, self.side, spacing=12)
        body.setStretch(0, 1)
        self.setLayout(body)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.hovered.connect(self._on_hovered)
        self.list.dropped.connect(self.side.change)
        self.list.activated.connect(self._on_activated)
        self.side.aimed.connect(self.model.aim)
        look.theme.changed.connect(self.list.viewport().update)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self.list.setAccessibleName(self.tr("Tables of this round"))
        self.side.retranslate()
        self.model.touch()
        self.list.viewport().update()
        self._tell()

    def show_round(self, laid: Laid, at: int) -> None:
        """Show the tables of a round (counted from 0); the chosen table stays chosen."""
        chosen = self._chosen
        self._laid, self._at = laid, at
        cards = laid.view.cards[at] if at < len(laid.view.cards) else ()
        self.model.show_cards(cards)
        if chosen is not None and self._chosen is None:
            self.choose(chosen.id)
        self._tell()

    def choose(self, table: str) -> None:
        """Choose a table (id)."""
        place = next((n for n, card in enumerate(self.model.cards) if card.id == table), -1)
        if place >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(place), flag)

    @property
    def _chosen(self) -> TableCard | None:
        card = self.list.currentIndex().data(CardsModel.CARD) if self.list.currentIndex().isValid() else None
        return card if isinstance(card, TableCard) else None

    def _on_current(self, index: QModelIndex, before: QModelIndex) -> None:
        self._tell()

    def _on_unseated(self) -> None:
        """Show who has no seat: no table is chosen then."""
        self.list.setCurrentIndex(QModelIndex())
        self.list.clearSelection()
        self._tell()
        self.side.step_in()

    def _on_activated(self, _: QModelIndex) -> None:
        """Enter on a table goes on to its people."""
        self.side.step_in()

    def _on_hovered(self, who: str, table: str) -> None:
        if (who, table) == self._over:
            return
        self._over = (who, table)
        self.model.aim(table)
        said = self.side.effect_at(who, table) if table else ""
        self._said.setText(said)
        self._said.setVisible(bool(who))

    def _tell(self) -> None:
        missing = len(self._laid.unseated(self._at)) if self._laid is not None else 0
        self._unseated.setVisible(bool(missing) and self._chosen is not None)
        name_button(self._unseated, self.tr("%n without a seat", "", missing))
        self.side.show_table(self._chosen, self.model.cards, self._laid, self._at)
