"""A table as a card: its number and theme, how full it is, painted rather than built so that hundreds stay fluid."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from eventdesk.ui.kit.tables import Index
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.rows import CardsModel
from eventdesk.ui.rotation.seating import TableCard

CARD = QSize(146, 100)
"""The least a card needs, in points; the view shares out what is left of a row."""
_MARGIN = 4.0
_PAD = 12.0
_BAR = 6.0


def share(card: TableCard) -> float:
    """How much of a table's seats is taken, 0 to 1."""
    return min(1.0, card.taken / card.high) if card.high else 0.0


def colour_role(card: TableCard) -> str:
    """The colour of a card's bar: its word says the same."""
    if card.closed:
        return "muted"
    return "accent" if card.fits else "bad"


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of ``CardsModel``."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """All cards have the size of the view's grid."""
        view = self.parent()
        return view.gridSize() if isinstance(view, QListView) else CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card."""
        card = index.data(CardsModel.CARD)
        if card is None:
            return
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        focus, target = bool(state & QStyle.StateFlag.State_HasFocus), bool(index.data(CardsModel.TARGET))
        self._frame(painter, box, card, selected=selected, focus=focus, target=target)
        self._words(painter, box.adjusted(_PAD, 9, -_PAD, -10), card)
        painter.restore()

    def _frame(
        self, painter: QPainter, box: QRectF, card: TableCard, *, selected: bool, focus: bool, target: bool
    ) -> None:
        edge = "accent" if selected or target else "line" if card.fits else "bad"
        painter.setPen(
            QPen(self._theme.colour("focus" if focus else edge), 2.0 if selected or focus or target else 1.0)
        )
        painter.setBrush(self._theme.colour("selection" if selected or target else "page" if card.closed else "panel"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9, 9)

    def _words(self, painter: QPainter, box: QRectF, card: TableCard) -> None:
        ink = self._theme.colour("muted" if card.closed else "text")
        self._line(painter, box, words.table(card.number), ink, self._theme.font(15, QFont.Weight.DemiBold))
        self._line(painter, box, words.card_sign(card), self._theme.colour("muted"), self._theme.font(12), right=True)
        second = box.adjusted(0, 21, 0, 0)
        self._line(painter, second, card.theme, self._theme.colour("muted"), self._theme.font(13))
        bar = QRectF(box.left(), box.bottom() - 26, box.width(), _BAR)
        self._bar(painter, bar, card)
        third = QRectF(box.left(), box.bottom() - 17, box.width(), 19)
        figure = "" if card.closed else words.card_figure(card)
        role = "bad" if not card.fits else "muted"
        small = self._theme.font(13)
        self._line(painter, third, figure, ink, self._theme.font(13, QFont.Weight.Medium))
        self._line(painter, third, words.card_state(card), self._theme.colour(role), small, right=not card.closed)

    def _line(
        self, painter: QPainter, box: QRectF, text: str, colour: QColor, font: QFont, *, right: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignTop, fitting)

    def _bar(self, painter: QPainter, bar: QRectF, card: TableCard) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if card.closed:
            return
        painter.setBrush(self._theme.colour(colour_role(card)))
        full = QRectF(bar.left(), bar.top(), max(_BAR, bar.width() * share(card)), bar.height())
        painter.drawRoundedRect(full, _BAR / 2, _BAR / 2)
