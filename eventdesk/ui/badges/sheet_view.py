"""A label sheet, drawn to scale with its measures; what is wrong is seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from eventdesk.core.badges.sheet import Sheet
from eventdesk.ui.badges.sheet_state import wrong_labels
from eventdesk.ui.kit.theme import Theme

_MARGIN = 14.0
_MOST = 400
"""More labels than that are not drawn: the numbers were mistyped."""


class SheetView(QWidget):
    """The paper and its labels, numbered in the order they are filled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet: Sheet | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(160, 200))
        theme.changed.connect(self.update)

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw another sheet."""
        self._sheet = sheet
        wrong = len(wrong_labels(sheet)) if sheet.count <= _MOST else sheet.count
        said = self.tr("{0} labels, {1} of them wrong") if wrong else self.tr("{0} labels")
        self.setAccessibleName(said.format(sheet.count, wrong))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paper, labels, numbers."""
        sheet = self._sheet
        if sheet is None or min(*sheet.paper, *sheet.label) <= 0 or not 0 < sheet.count <= _MOST:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, down = sheet.paper
        scale = min((self.width() - 2 * _MARGIN) / across, (self.height() - 2 * _MARGIN) / down)
        left, top = (self.width() - across * scale) / 2, (self.height() - down * scale) / 2
        colour, wrong = self._theme.colour, wrong_labels(sheet)
        painter.setPen(QPen(colour("edge"), 1))
        painter.setBrush(colour("page"))
        painter.drawRect(QRectF(left, top, across * scale, down * scale))
        painter.setFont(self._theme.font(12))
        for index in range(sheet.count):
            box = sheet.label_box(index)
            place = QRectF(left + box.x * scale, top + box.y * scale, box.w * scale, box.h * scale)
            bad = index in wrong
            painter.setPen(QPen(colour("bad" if bad else "edge"), 2 if bad else 1))
            painter.setBrush(colour("bad_fill" if bad else "panel"))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            painter.setPen(colour("bad" if bad else "muted"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"✕ {index + 1}" if bad else str(index + 1))
        painter.end()
