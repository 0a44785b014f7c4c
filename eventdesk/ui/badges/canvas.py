"""The drawing board of the layout editor: elements are picked, dragged, pulled at their edges, nudged by keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QCursor, QImage, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsPixmapItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
)

from eventdesk.core.badges.drafting import GRID, Edge, pulled, snapped
from eventdesk.core.badges.ink import Box
from eventdesk.ui.kit.theme import Theme

_ROUND = 6.0
"""Millimetres of desk around the badge."""
_HANDLE = 9
"""Side of a handle in pixels; it is caught a little outside too."""
_PAPER, _FRAME = "#ffffff", "#8a94a0"
_FINE = 0.1
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS = {
    Edge.LEFT: Qt.CursorShape.SizeHorCursor,
    Edge.RIGHT: Qt.CursorShape.SizeHorCursor,
    Edge.TOP: Qt.CursorShape.SizeVerCursor,
    Edge.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Edge.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Edge.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Edge.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Edge.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
    Edge.ALL: Qt.CursorShape.SizeAllCursor,
}


@dataclass(frozen=True, slots=True)
class Pull:
    """An element's box as it is pulled. ``key`` is the same while one gesture lasts."""

    index: int
    box: Box
    key: str


class Canvas(QGraphicsView):
    """Shows a face's picture and a frame for each element, in mm.

    Signals:
        picked: the place of the element chosen, -1 for none.
        pulled: ``Pull``.
        wanted: "remove", "undo" or "redo".
    """

    picked = Signal(int)
    pulled = Signal(object)
    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._boxes: tuple[Box, ...] = ()
        self._wrong: Mapping[int, str] = {}
        self._area = Box(0, 0, 90, 54)
        self._index = -1
        self._drag: tuple[Edge, Box, QPointF] | None = None
        self._gesture = 0
        self._guides: tuple[float | None, float | None] = (None, None)
        scene = QGraphicsScene(self)
        self.setScene(scene)
        self._paper = QGraphicsRectItem()
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._frames: list[QGraphicsItem] = []
        scene.addItem(self._paper)
        scene.addItem(self._picture)
        self._paper.setBrush(QBrush(QColor(_PAPER)))
        self._paper.setPen(_pen(_FRAME, 1))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._paint)
        self._paint()

    def show_face(self, area: Box, boxes: Sequence[Box], index: int, wrong: Mapping[int, str]) -> None:
        """Draw the frames of a face's elements; ``wrong`` ones are marked."""
        self._boxes, self._index, self._wrong = tuple(boxes), index, wrong
        if area != self._area:
            self._area = area
            self._picture.setPixmap(QPixmap())
            self._fit()
        self._paper.setRect(QRectF(0, 0, area.w, area.h))
        self._paint()

    def show_picture(self, width: int, height: int, rgb: bytes) -> None:
        """The face as it would be printed."""
        image = QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._picture.setScale(self._area.w / width)

    def _paint(self) -> None:
        """Frames anew: few enough for that."""
        scene = self.scene()
        for item in self._frames:
            scene.removeItem(item)
        colour = self._theme.colour
        self.setBackgroundBrush(QBrush(colour("hover")))
        self._frames = []
        for number, box in enumerate(self._boxes):
            chosen, bad = number == self._index, number in self._wrong
            pen = _pen("#b3261e" if bad else "#0b5cad" if chosen else _FRAME, 2 if chosen or bad else 1)
            pen.setStyle(Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine)
            self._frames.append(scene.addRect(QRectF(box.x, box.y, box.w, box.h), pen))
        upright, lying = self._guides
        guide = _pen("#c2185b", 1)
        if upright is not None:
            self._frames.append(scene.addLine(upright, -_ROUND, upright, self._area.h + _ROUND, guide))
        if lying is not None:
            self._frames.append(scene.addLine(-_ROUND, lying, self._area.w + _ROUND, lying, guide))
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:  # noqa: N802 (Qt's name)
        """Handles of the chosen element, of the same size however near one looks."""
        painter.save()
        painter.resetTransform()
        painter.setPen(QPen(QColor("#0b5cad"), 1.5))
        painter.setBrush(QColor(_PAPER))
        for point in self._handles().values():
            painter.drawRect(QRectF(point.x() - _HANDLE / 2, point.y() - _HANDLE / 2, _HANDLE, _HANDLE))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
        painter.restore()

    def _handles(self) -> dict[Edge, QPointF]:
        """Where the handles are, in pixels of the view."""
        if not 0 <= self._index < len(self._boxes):
            return {}
        box = self._boxes[self._index]
        xs = {"w": box.x, "": box.x + box.w / 2, "e": box.right}
        ys = {"n": box.y, "": box.y + box.h / 2, "s": box.bottom}
        points = {
            n + w: self.mapFromScene(QPointF(x, y)) for n, y in ys.items() for w, x in xs.items() if n + w
        }  # fmt: skip
        return {Edge(name): QPointF(point) for name, point in points.items()}

    def _edge_at(self, at: QPointF) -> Edge | None:
        """The handle under the pointer, or the chosen element itself."""
        for edge, point in self._handles().items():
            if max(abs(point.x() - at.x()), abs(point.y() - at.y())) <= _HANDLE:
                return edge
        return Edge.ALL if self._index >= 0 and self._index == self._element_at(at) else None

    def _element_at(self, at: QPointF) -> int:
        """The smallest element under the pointer, -1 for none: a name stays reachable over a band."""
        point = self.mapToScene(at.toPoint())
        here = Box(point.x(), point.y(), 0, 0)
        under = [n for n, box in enumerate(self._boxes) if box.holds(here)]
        return min(under, key=lambda n: self._boxes[n].w * self._boxes[n].h, default=-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Pick what is under the pointer and begin to pull it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        edge = self._edge_at(event.position())
        if edge is None:
            found = self._element_at(event.position())
            self.picked.emit(found)
            edge = Edge.ALL if found >= 0 else None
        if edge is not None and 0 <= self._index < len(self._boxes):
            self._gesture += 1
            self._drag = (edge, self._boxes[self._index], self.mapToScene(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Pull; with Alt nothing draws the element to its neighbours."""
        if self._drag is None:
            edge = self._edge_at(event.position())
            self.viewport().setCursor(QCursor(_CURSORS[edge] if edge else Qt.CursorShape.ArrowCursor))
            return
        edge, start, origin = self._drag
        by = self.mapToScene(event.position().toPoint()) - origin
        box = pulled(start, edge, by.x(), by.y(), self._area)
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not free:
            others = [other for number, other in enumerate(self._boxes) if number != self._index]
            snap = snapped(box, edge, others, self._area)
            box, self._guides = snap.box, (snap.upright, snap.lying)
        self.pulled.emit(Pull(self._index, box, f"drag {self._gesture}"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let go."""
        self._drag = None
        self._guides = (None, None)
        self._paint()

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the drawing's here, whatever the window means by these keys elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _wanted(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows move, with Shift they resize, with Ctrl finely; Page keys choose; Del removes."""
        wanted, key = _wanted(event), Qt.Key(event.key())
        if wanted:
            self.wanted.emit(wanted)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._boxes:
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self.picked.emit((self._index + step) % len(self._boxes))
        elif key == Qt.Key.Key_Escape and self._index >= 0:
            self.picked.emit(-1)
        elif key in _STEPS and 0 <= self._index < len(self._boxes):
            self._nudge(*_STEPS[key], event.modifiers())
        else:
            super().keyPressEvent(event)

    def _nudge(self, across: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        step = _FINE if modifiers & Qt.KeyboardModifier.ControlModifier else GRID
        resize = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        edge = Edge.BOTTOM_RIGHT if resize else Edge.ALL
        box = pulled(self._boxes[self._index], edge, across * step, down * step, self._area)
        self.pulled.emit(Pull(self._index, box, f"{'resize' if resize else 'move'} {self._index}"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The whole badge is always seen."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        around = QRectF(0, 0, self._area.w, self._area.h).adjusted(-_ROUND, -_ROUND, _ROUND, _ROUND)
        self.setSceneRect(around)
        self.fitInView(around, Qt.AspectRatioMode.KeepAspectRatio)


def _wanted(event: QKeyEvent) -> str:
    """What a key asks for beside moving."""
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return "remove"
    if control and event.key() == Qt.Key.Key_Z:
        return "redo" if shift else "undo"
    return "redo" if control and event.key() == Qt.Key.Key_Y else ""


def _pen(colour: str, width: int) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen
