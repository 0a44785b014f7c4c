"""A screen for the room, painted: large, dark, read from the last row. It scales with its size."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.rotation import room_words
from eventdesk.ui.rotation.room_state import (
    Named,
    RoomPage,
    RoomShown,
    RoundClock,
    Tile,
    countdown,
    grid_for,
    paged,
)

_TURN_MS = 9_000
"""How long a page of names stays: enough to find one's own among forty."""
_LEAST_TILE = 15.0
"""The lowest a tile may be, in hundredths of the screen's height."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class RoomView(QWidget):
    """Paints one page of what the room sees. Lengths are in hundredths of the height (``u``)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown, self._next = RoomShown(), RoomShown()
        self._clock = RoundClock()
        self._now: datetime | None = None
        self._page = RoomPage.TIMER
        self._leaf = 0
        self._turning = QTimer(self, interval=_TURN_MS)
        self._turning.timeout.connect(self._on_turn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, 135))

    @property
    def page(self) -> RoomPage:
        """The page shown."""
        return self._page

    @property
    def leaf(self) -> int:
        """Which leaf of a page that turns by itself is shown, counted from 0."""
        return self._leaf

    def show_page(self, page: RoomPage) -> None:
        """Show a page, from its first leaf."""
        if page is not self._page:
            self._page, self._leaf = page, 0
        self._tell()

    def show_room(self, shown: RoomShown, following: RoomShown) -> None:
        """Show this round; ``following`` is the one that is called next."""
        self._shown, self._next = shown, following
        self._tell()

    def show_clock(self, clock: RoundClock, now: datetime) -> None:
        """Show the time."""
        self._clock, self._now = clock, now
        if self._page in (RoomPage.TIMER, RoomPage.CALL):
            self.update()

    def turn(self) -> None:
        """Go on to the next leaf."""
        self._on_turn()

    def say(self) -> None:
        """Take the words of another language."""
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(room_words.page(self._page))
        self.setAccessibleDescription(room_words.title(self._page, self._shown, self._next))
        turns = self._page is not RoomPage.TIMER
        if turns and self.isVisible():
            self._turning.start()
        else:
            self._turning.stop()
        self.update()

    def _on_turn(self) -> None:
        self._leaf += 1
        self.update()

    def event(self, event: QEvent) -> bool:
        """Turn leaves only while seen."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._tell()
        return super().event(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the page."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), self._colour("page"))
        u = self.height() / 100
        box = QRectF(self.rect()).adjusted(5 * u, 4 * u, -5 * u, -4 * u)
        if self._page is RoomPage.TIMER:
            self._paint_timer(painter, box, u)
        else:
            self._paint_lists(painter, box, u)
        painter.end()

    def _colour(self, role: str) -> QColor:
        return self._theme.night(role)

    def _font(self, pixels: float, *, bold: bool = False) -> QFont:
        return self._theme.font(max(6, round(pixels)), QFont.Weight.DemiBold if bold else QFont.Weight.Normal)

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        size: float,
        role: str = "text",
        *,
        align: Qt.AlignmentFlag = _LEFT,
        bold: bool = False,
    ) -> None:
        font = self._font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(self._colour(role))
        painter.drawText(
            box, align, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
        )

    def _paint_timer(self, painter: QPainter, box: QRectF, u: float) -> None:
        self._text(painter, QRectF(box.left(), box.top(), box.width(), 6 * u), self._shown.event, 4 * u, "muted")
        named = room_words.round_title(self._shown)
        middle = QRectF(box.left(), box.top() + 12 * u, box.width(), 10 * u)
        self._text(painter, middle, named, 8 * u, align=_CENTRE, bold=True)
        now = self._now
        left = countdown(self._clock.remaining(now)) if now else ""
        over, soon = (self._clock.over(now), self._clock.soon(now)) if now else (False, False)
        size = min(44 * u, box.width() / 3.1)
        role = "warn" if over or soon else "text"
        self._text(
            painter, QRectF(box.left(), box.top() + 22 * u, box.width(), 50 * u), left, size, role,
            align=_CENTRE, bold=True,
        )  # fmt: skip
        said = room_words.clock_line(self._clock, now) if now else ""
        below = QRectF(box.left(), box.bottom() - 18 * u, box.width(), 9 * u)
        self._text(painter, below, said, 6 * u, role if over or soon else "muted", align=_CENTRE, bold=over)
        self._bar(painter, QRectF(box.left(), box.bottom() - 4 * u, box.width(), 2.4 * u), role)

    def _bar(self, painter: QPainter, box: QRectF, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("line"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self._now is None or not self._clock.total:
            return
        share = self._clock.remaining(self._now) / self._clock.total
        painter.setBrush(self._colour("accent" if role == "text" else role))
        if share > 0:
            full = QRectF(box.left(), box.top(), max(box.height(), box.width() * share), box.height())
            painter.drawRoundedRect(full, box.height() / 2, box.height() / 2)

    def _paint_lists(self, painter: QPainter, box: QRectF, u: float) -> None:
        calling = self._page is RoomPage.CALL
        shown = self._next if calling else self._shown
        title = room_words.title(self._page, self._shown, self._next)
        head = QRectF(box.left(), box.top(), box.width() - 26 * u, 8 * u)
        self._text(painter, head, title, 6 * u, "warn" if calling else "text", bold=True)
        body = QRectF(box.left(), box.top() + 11 * u, box.width(), box.height() - 11 * u)
        by_name = self._page is RoomPage.SEATS or (calling and not shown.free_seating)
        if by_name:
            leaf, leaves = self._paint_names(painter, body, u, shown.names)
        else:
            tiles = shown.tiles
            if self._page is not RoomPage.MAP:
                tiles = tuple(sorted((t for t in tiles if t.free), key=lambda t: (-t.free, t.number)))
            leaf, leaves = self._paint_tiles(painter, body, u, tiles)
        corner = QRectF(box.right() - 25 * u, box.top(), 25 * u, 8 * u)
        if calling and self._now is not None:
            self._text(painter, corner, f"{self._now:%H:%M}", 5 * u, align=_RIGHT, bold=True)
        elif leaves > 1:
            self._text(painter, corner, f"{leaf + 1} / {leaves}", 4 * u, "muted", align=_RIGHT)

    def _paint_names(self, painter: QPainter, box: QRectF, u: float, names: tuple[Named, ...]) -> tuple[int, int]:
        if not names:
            self._text(painter, box, room_words.nobody(), 5 * u, "muted", align=_CENTRE)
            return 0, 1
        gap = 5 * u
        columns = max(1, int((box.width() + gap) / (52 * u + gap)))
        rows = max(1, int(box.height() / (5.6 * u)))
        first, last, leaves = paged(len(names), columns * rows, self._leaf)
        wide, high = (box.width() - gap * (columns - 1)) / columns, box.height() / rows
        for place, named in enumerate(names[first:last]):
            left, top = box.left() + (place // rows) * (wide + gap), box.top() + (place % rows) * high
            line = QRectF(left, top, wide, high)
            self._text(painter, line.adjusted(0, 0, -9 * u, 0), named.name, 3.7 * u)
            self._text(painter, line, str(named.table), 4.2 * u, "accent", align=_RIGHT, bold=True)
            painter.fillRect(QRectF(left, top + high - 0.15 * u, wide, max(1.0, 0.15 * u)), self._colour("line"))
        return self._leaf % leaves, leaves

    def _paint_tiles(self, painter: QPainter, box: QRectF, u: float, tiles: tuple[Tile, ...]) -> tuple[int, int]:
        if not tiles:
            self._text(painter, box, room_words.no_room(), 5 * u, "muted", align=_CENTRE)
            return 0, 1
        columns, rows = grid_for(len(tiles), box.width(), min(box.height(), box.width()), _LEAST_TILE * u)
        first, last, leaves = paged(len(tiles), columns * rows, self._leaf)
        wide, high = box.width() / columns, min(box.height() / rows, 34 * u)
        for place, tile in enumerate(tiles[first:last]):
            left, top = box.left() + (place % columns) * wide, box.top() + (place // columns) * high
            self._tile(painter, QRectF(left, top, wide, high).adjusted(u, u, -u, -u), tile)
        return self._leaf % leaves, leaves

    def _tile(self, painter: QPainter, box: QRectF, tile: Tile) -> None:
        v = box.height() / 100
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("panel"))
        painter.drawRoundedRect(box, 6 * v, 6 * v)
        inner = box.adjusted(8 * v, 5 * v, -8 * v, -8 * v)
        top = QRectF(inner.left(), inner.top(), inner.width(), 40 * v)
        self._text(painter, top, str(tile.number), 36 * v, bold=True)
        said = room_words.tile(tile)
        role = "warn" if not tile.free else "good"
        number = QFontMetricsF(self._font(36 * v, bold=True)).horizontalAdvance(str(tile.number))
        self._text(painter, top.adjusted(number + 6 * v, 0, 0, 0), said, 17 * v, role, align=_RIGHT, bold=True)
        theme = QRectF(inner.left(), inner.top() + 42 * v, inner.width(), 26 * v)
        self._text(painter, theme, tile.theme or tile.place, 17 * v, "muted")
        bar = QRectF(inner.left(), inner.bottom() - 10 * v, inner.width(), 8 * v)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("line"))
        painter.drawRoundedRect(bar, 4 * v, 4 * v)
        if tile.taken and tile.high:
            painter.setBrush(self._colour("accent" if tile.free else "warn"))
            share = min(1.0, tile.taken / tile.high)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 4 * v, 4 * v)


class RoomWindow(QWidget):
    """The second window. Esc closes it, the arrows turn pages, Space stops and starts the clock.

    Signals:
        closed: it was closed.
        stepped: +1 or -1, another page is wanted.
        toggled: the clock is to be stopped or started.
    """

    closed = Signal()
    stepped = Signal(int)
    toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        # The program ends when its own window is closed, whether or not the room still sees this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.view = RoomView(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_on(self, screen: QScreen) -> None:
        """Fill this screen; with one screen only, be a window beside the program's own."""
        self.setWindowTitle(room_words.window())
        if len(QApplication.screens()) > 1:
            self.setGeometry(screen.geometry())
            self.showFullScreen()
        else:
            self.resize(960, 540)
            self.showNormal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc, Space and the arrows."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.close()
        elif key is Qt.Key.Key_Space:
            self.toggled.emit()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.stepped.emit(+1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.stepped.emit(-1)
        elif key is Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Say that it is gone."""
        self.closed.emit()
        super().closeEvent(event)
