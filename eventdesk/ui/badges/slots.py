"""A started sheet, drawn small: a click or the arrow keys say which label is the first free one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from eventdesk.core.badges.sheet import Sheet, SheetKind
from eventdesk.ui.kit.theme import Theme

_TALL = 128
_NOTHING = Sheet("", (210, 297), (210, 297), (210, 297), (0, 0), kind=SheetKind.PAGE)


class SlotPicker(QWidget):
    """The labels of a sheet; those before the first free one are crossed out.

    Signals:
        chosen: the first free label, from 0.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet = _NOTHING
        self._first = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @property
    def first(self) -> int:
        """The first free label, from 0."""
        return self._first

    def show_sheet(self, sheet: Sheet) -> None:
        """Another sheet, of which every label is free."""
        self._sheet, self._first = sheet, 0
        self._say()

    def choose(self, index: int) -> None:
        """Make a label the first free one."""
        index = min(max(0, index), self._sheet.count - 1)
        if index != self._first:
            self._first = index
            self._say()
            self.chosen.emit(index)

    def _say(self) -> None:
        said = self.tr("Label {0} of {1}").format(self._first + 1, self._sheet.count)
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self.update()

    def _scale(self) -> float:
        across, down = self._sheet.paper
        return min((self.width() - 4) / across, (self.height() - 4) / down)

    def _label(self, index: int) -> QRectF:
        scale, box = self._scale(), self._sheet.label_box(index)
        return QRectF(2 + box.x * scale, 2 + box.y * scale, box.w * scale, box.h * scale)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as a small sheet."""
        return QSize(160, _TALL)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The label under the pointer is the first free one."""
        found = [n for n in range(self._sheet.count) if self._label(n).contains(event.position())]
        if found:
            self.choose(found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrow keys move from label to label."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._sheet.columns,
            Qt.Key.Key_Up: -self._sheet.columns,
            Qt.Key.Key_Home: -self._sheet.count,
            Qt.Key.Key_End: self._sheet.count,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(self._first + step)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show that the focus is gone."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paper, labels, crosses over those that are gone, the first free one filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, scale = self._theme.colour, self._scale()
        across, down = self._sheet.paper
        painter.setPen(QPen(colour("focus" if self.hasFocus() else "edge"), 2 if self.hasFocus() else 1))
        painter.setBrush(colour("panel"))
        painter.drawRect(QRectF(2, 2, across * scale, down * scale))
        for index in range(self._sheet.count):
            box = self._label(index).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour("edge"), 1))
            painter.setBrush(colour("accent") if index == self._first else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 2, 2)
            if index < self._first:
                painter.drawLine(box.topLeft(), box.bottomRight())
                painter.drawLine(box.bottomLeft(), box.topRight())
        painter.end()
