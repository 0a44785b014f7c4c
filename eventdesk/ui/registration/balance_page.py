"""Who is missing: the register by zone beside the people of the territory, and by category, as bars."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from eventdesk.core.registration.balance import Balance, Part
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.theme import Theme

_THICK, _THIN, _GAP = 9.0, 5.0, 3.0
_ROOMY = 860
"""From this width on zones and categories stand side by side."""


class Bars(QWidget):
    """Two bars: the share of the register above, the share of the territory's people below it (or none)."""

    def __init__(self, theme: Theme, share: float, territory: float | None, full: float) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumWidth(64)
        self._share, self._territory, self._full = share, territory, max(full, 0.01)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as both bars."""
        return QSize(120, int(_THICK + _THIN + _GAP) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw both on a line as long as the largest share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._bar(painter, 0, _THICK, self._share, "accent")
        if self._territory is not None:
            self._bar(painter, _THICK + _GAP, _THIN, self._territory, "edge")

    def _bar(self, painter: QPainter, top: float, height: float, share: float, role: str) -> None:
        painter.setPen(self._theme.colour("line"))
        width = self.width() * min(1.0, share / self._full)
        if width > 0:
            painter.fillRect(QRectF(0, top, max(2.0, width), height), self._theme.colour(role))


class BalancePage(QWidget):
    """Zones and categories.

    Signals:
        zone_wanted, category_wanted: show the people of one.
    """

    zone_wanted = Signal(str)
    category_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._balance: Balance | None = None
        self._legend, self._rest = label("muted", wrap=True), label("muted", wrap=True)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(14)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._legend)
        column.addWidget(area, 1)
        column.addWidget(self._rest)

    def retranslate(self) -> None:
        """Words of every bar."""
        if self._balance is not None:
            self._draw(self._balance)

    def show_balance(self, balance: Balance) -> None:
        """Show the register beside its territory."""
        if balance != self._balance:
            self._balance = balance
            self._draw(balance)

    def _draw(self, balance: Balance) -> None:
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        people = self.tr("%n participants confirmed", "", balance.people)
        counted = self.tr("thin bar and brackets: the inhabitants ({0})").format(balance.counted)
        self._legend.setText(f"{people} · {counted}" if balance.counted else people)
        zones, categories = self.tr("Zones"), self.tr("Categories")
        self._cards.addWidget(self._card(zones, balance.zones, self.zone_wanted), 3)
        self._cards.addWidget(self._card(categories, balance.categories, self.category_wanted), 2)
        self._rest.setText(self._others(balance))
        self._rest.setVisible(bool(self._rest.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Side by side where there is room, else one below the other."""
        super().resizeEvent(event)
        across = self.width() >= _ROOMY
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def _card(self, head: str, parts: tuple[Part, ...], wanted: SignalInstance) -> QWidget:
        card = Card(margin=14)
        card.column.addWidget(label("heading", head))
        if not parts:
            card.column.addWidget(label("muted", self.tr("Nothing is known yet."), wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        full = max((max(part.share, part.territory or 0) for part in parts), default=1.0)
        for row, part in enumerate(parts):
            self._add(grid, row, part, full, wanted)
        card.column.addLayout(grid)
        card.column.addStretch(1)
        return card

    def _add(self, grid: QGridLayout, row: int, part: Part, full: float, wanted: SignalInstance) -> None:
        show = button(self._look.icons, partial(wanted.emit, part.name), role="section")
        name_button(show, part.name, self.tr("Show the people of {0}").format(part.name))
        number = self._look.words.number
        share = self.tr("{0} %").format(number(part.share * 100))
        if part.territory is not None:
            share = self.tr("{0} ({1} %)").format(share, number(part.territory * 100))
        missing = self.tr("%n missing", "", part.missing) if part.short else ""
        bars = Bars(self._look.theme, part.share, part.territory, full)
        bars.setAccessibleName(" · ".join(filter(None, (part.name, number(part.people), share, missing))))
        people, shares, short = label("label", number(part.people)), label("small", share), label("small", missing)
        people.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        short.setProperty("tone", "warn")
        for column, widget in enumerate((show, bars, people, shares, short)):
            grid.addWidget(widget, row, column)

    def _others(self, balance: Balance) -> str:
        parts = []
        if balance.outside:
            parts.append(self.tr("%n from outside the territory", "", balance.outside))
        if balance.unknown:
            parts.append(self.tr("%n without a municipality", "", balance.unknown))
        if balance.without_category:
            parts.append(self.tr("%n without a category", "", balance.without_category))
        return " · ".join(parts)
