"""The map of who meets whom, painted once as a picture: thousands of people cost no more than a few."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.meetings import Again, Groups, Meetings, shared_beginning, who_at
from eventdesk.ui.rotation.pane import FIELD, row

_EVERYBODY = ""
_SIDE = 300
_LEAST_CELL = 26


class HeatMap(QWidget):
    """Paints ``Meetings``: everybody by everybody, or groups by groups."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._made = Meetings()
        self._groups: Groups | None = None
        self._image: QImage | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(200, 200))
        theme.changed.connect(self._forget)

    def show_meetings(self, made: Meetings, groups: Groups | None) -> None:
        """Show this map; ``groups`` instead of everybody when given."""
        if made is self._made and groups is self._groups:
            return
        self._made, self._groups = made, groups
        self._forget()

    def _forget(self) -> None:
        self._image = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the map."""
        painter = QPainter(self)
        if self._groups is not None:
            self._paint_groups(painter, self._groups)
        elif self._made.size:
            if self._image is None:
                self._image = self._picture()
            painter.drawImage(self._square(), self._image)
        painter.end()

    def _square(self) -> QRectF:
        side = min(self.width(), self.height()) - 2
        return QRectF(1, 1, side, side)

    def _picture(self) -> QImage:
        """One point a cell; drawn larger without smoothing."""
        made, theme = self._made, self._theme
        image = QImage(made.size, made.size, QImage.Format.Format_RGB32)
        image.fill(theme.colour("panel"))
        paper, once, again = theme.colour("panel"), theme.colour("accent"), theme.colour("bad")
        most = made.most
        if made.bin == 1:
            shades = {times: (again if times > 1 else once).rgb() for times in range(most + 1)}
        else:
            shades = {times: _between(paper, once, 0.25 + 0.75 * times / most).rgb() for times in range(most + 1)}
        for (a, b), times in made.cells.items():
            image.setPixel(a, b, shades[times])
            image.setPixel(b, a, shades[times])
        line = theme.colour("line")
        for k in range(made.size):
            image.setPixelColor(k, k, line)
        return image

    def _paint_groups(self, painter: QPainter, groups: Groups) -> None:
        small = self._theme.font(12)
        metrics = QFontMetricsF(small)
        count, same = len(groups.values), shared_beginning(groups.values)
        names = min(150.0, max((metrics.horizontalAdvance(v or "–") for v in groups.values), default=0.0) + 8)
        cell = max(8.0, min((self.width() - names) / count, (self.height() - 22) / count)) if count else 8.0
        most = max((s for line in groups.shares for s in line if s is not None), default=0.0) or 1.0
        for i, line in enumerate(groups.shares):
            top = 20 + i * cell
            painter.setFont(small)
            painter.setPen(self._theme.colour("text"))
            named = metrics.elidedText(groups.values[i] or "–", Qt.TextElideMode.ElideRight, names - 6)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, names - 6, cell), side, named)
            short = metrics.elidedText(groups.values[i][same:] or "–", Qt.TextElideMode.ElideRight, cell)
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(QRectF(names + i * cell, 0, cell, 18), Qt.AlignmentFlag.AlignCenter, short)
            for j, share in enumerate(line):
                box = QRectF(names + j * cell, top, cell - 1, cell - 1)
                strength = 0.0 if share is None else share / most
                painter.fillRect(box, _between(self._theme.colour("panel"), self._theme.colour("accent"), strength))
                if share is not None and cell >= _LEAST_CELL:
                    ink = "on_accent" if strength > 0.62 else "text"
                    painter.setPen(self._theme.colour(ink))
                    painter.setFont(self._theme.font(12, QFont.Weight.Medium))
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{round(share * 100)}%")

    def event(self, event: QEvent) -> bool:
        """Say under the pointer who it is."""
        if isinstance(event, QHelpEvent):
            said = self.said_at(event.pos())
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def said_at(self, place: QPoint) -> str:
        """Who and how often, under a point of the map of everybody; empty beside it."""
        square, made = self._square(), self._made
        if self._groups is not None or not made.size or not square.contains(place.toPointF()):
            return ""
        a = min(made.size - 1, int((place.x() - square.x()) / square.width() * made.size))
        b = min(made.size - 1, int((place.y() - square.y()) / square.height() * made.size))
        times = made.cells.get((min(a, b), max(a, b)), 0)
        if made.bin == 1:
            return "" if a == b else words.meeting(made.names[a], made.names[b], times)
        return words.meetings_between(who_at(made, a), who_at(made, b), times)


def _between(low: QColor, high: QColor, share: float) -> QColor:
    share = min(1.0, max(0.0, share))
    return QColor(
        round(low.red() + (high.red() - low.red()) * share),
        round(low.green() + (high.green() - low.green()) * share),
        round(low.blue() + (high.blue() - low.blue()) * share),
    )


class HeatView(QWidget):
    """The map, what it counts in figures, and the pairs who meet again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._made = Meetings()
        self.map = HeatMap(look.theme)
        self.map.setObjectName("rotation.heat")
        self._by = QComboBox()
        self._by.setObjectName("rotation.heat.by")
        self._by.setFixedHeight(FIELD)
        self._sums = label(wrap=True)
        self._sums.setObjectName("rotation.heat.sums")
        self._legend = label("small", wrap=True)
        self._model: RowsModel[Again] = RowsModel(
            (
                Column("pair", lambda pair: f"{pair.first} – {pair.second}"),
                Column("rounds", lambda pair: ", ".join(map(str, pair.rounds)), sort=lambda p: p.rounds, width=78),
            ),
            lambda pair: pair.id,
        )
        self._again = TableView(self._model, look.theme)
        self._again.table.setObjectName("rotation.heat.again")
        side = Card(margin=12)
        side.setFixedWidth(_SIDE)
        for part in (self._by, self._sums, self._legend):
            side.column.addWidget(part)
        side.column.addWidget(self._again, 1)
        side.column.addStretch(0)
        column = QVBoxLayout()
        column.addWidget(self.map, 1)
        body = row(column, side, spacing=12)
        body.setStretch(0, 1)
        self.setLayout(body)
        self._by.activated.connect(self._tell)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._by.setAccessibleName(self.tr("Who is compared"))
        self._again.name(self.tr("Pairs who meet more than once"), self.tr("Who meets again"), self.tr("Rounds"))
        self.map.setAccessibleName(self.tr("Who meets whom"))
        self._offer()
        self._tell()

    def show_meetings(self, made: Meetings) -> None:
        """Show this map."""
        if made is not self._made:
            self._made = made
            self._model.show_rows(made.again)
            self._offer()
            self._tell()

    def _offer(self) -> None:
        chosen = self._by.currentData()
        self._by.clear()
        self._by.addItem(self.tr("Everybody"), _EVERYBODY)
        for groups in self._made.groups:
            self._by.addItem(words.attribute(groups.attribute), groups.attribute)
        self._by.setCurrentIndex(max(0, self._by.findData(chosen)))

    def _tell(self, _: int = 0) -> None:
        made, number = self._made, self._look.words.number
        chosen = next((g for g in made.groups if g.attribute == self._by.currentData()), None)
        self.map.show_meetings(made, chosen)
        said = self.tr("{0} of {1} possible pairs meet.").format(number(made.met), number(made.possible))
        again = self.tr("%n pairs meet more than once.", "", made.repeated)
        self._sums.setText(f"{said} {again}")
        self.map.setAccessibleDescription(self._sums.text())
        self._again.setVisible(bool(made.again))
        if chosen is not None:
            self._legend.setText(self.tr("How many of the possible pairs between two groups meet."))
        elif made.bin > 1:
            self._legend.setText(
                self.tr(
                    "People in the order of their first table, %n to a point; the darker, the more meet.", "", made.bin
                )
            )
        else:
            self._legend.setText(
                self.tr("People in the order of their first table. A point: the two meet; red: more than once.")
            )
