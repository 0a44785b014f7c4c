"""True pages of a PDF, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import icon_button, name_icon_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.icons import Icons

EDGE = "#a0a8b2"
"""The edge of white paper on a white card."""


class PagePreview(QWidget):
    """Shows a page as large as it fits, with buttons to turn pages.

    Signals:
        wanted: the number of the page to show, from 0.
    """

    wanted = Signal(int)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("badges.preview")
        self._pages = 0
        self._page = 0
        self._picture = QPixmap()
        self._sheet = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sheet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._sheet.setMinimumSize(QSize(160, 200))
        self._words = label("muted")
        self._before = icon_button(icons, "chevron-left", self._on_before)
        self._after = icon_button(icons, "chevron-right", self._on_after)
        self._before.setObjectName("badges.preview.before")
        self._after.setObjectName("badges.preview.after")
        foot = QHBoxLayout()
        foot.addStretch(1)
        for part in (self._before, self._words, self._after):
            foot.addWidget(part)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet, 1)
        column.addLayout(foot)
        self._settle()

    def retranslate(self) -> None:
        """Words of buttons and counter."""
        name_icon_button(self._before, self.tr("Page before"))
        name_icon_button(self._after, self.tr("Next page"))
        self._settle()

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages there are; 0 while there is nothing to show."""
        return self._pages

    def show_pages(self, pages: int) -> None:
        """There is a new document; its first pages are wanted."""
        self._pages = pages
        self._page = min(self._page, max(0, pages - 1))
        if not pages:
            self._picture = QPixmap()
            self._fit()
        self._settle()

    def show_page(self, width: int, height: int, rgb: bytes) -> None:
        """The picture of the page that was wanted."""
        image = QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._picture = QPixmap.fromImage(image)
        self._fit()

    def _settle(self) -> None:
        self._before.setEnabled(self._page > 0)
        self._after.setEnabled(self._page + 1 < self._pages)
        said = self.tr("Page {0} of {1}").format(self._page + 1, self._pages) if self._pages else ""
        self._words.setText(said)
        self._sheet.setAccessibleName(said or self.tr("No page yet"))

    def _turn(self, by: int) -> None:
        self._page += by
        self._settle()
        self.wanted.emit(self._page)

    def _on_before(self) -> None:
        self._turn(-1)

    def _on_after(self) -> None:
        self._turn(1)

    def _fit(self) -> None:
        if self._picture.isNull():
            self._sheet.clear()
            return
        ratio = self.devicePixelRatioF()
        room = self._sheet.size() * ratio
        fitted = self._picture.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        # White paper on a white card needs an edge.
        painter = QPainter(fitted)
        painter.setPen(QPen(QColor(EDGE), 1))
        painter.drawRect(fitted.rect().adjusted(0, 0, -1, -1))
        painter.end()
        fitted.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(fitted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the page as large as it fits."""
        super().resizeEvent(event)
        self._fit()
