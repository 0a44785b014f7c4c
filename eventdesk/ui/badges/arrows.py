"""Which arrows are wanted: where each points and what it leads to."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from eventdesk.core.badges.wayfinding import Way
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.icons import Icons

_MOST = 6
_PAUSE_MS = 400


class Arrows(QWidget):
    """A line for each arrow; another one is added below.

    Signals:
        changed: an arrow is another one.
    """

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._ways: list[QComboBox] = []
        self._texts: list[QLineEdit] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._more = button(icons, self._on_more, icon="plus", role="quiet")
        self._more.setObjectName("papers.arrows.more")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._add()
        self._add()

    @property
    def arrows(self) -> tuple[tuple[Way, str], ...]:
        """The arrows that lead somewhere."""
        pairs = zip(self._ways, self._texts, strict=True)
        return tuple((Way(way.currentData()), text.text().strip()) for way, text in pairs if text.text().strip())

    def retranslate(self) -> None:
        """Words of everything."""
        signs = {
            Way.LEFT: self.tr("← left"), Way.RIGHT: self.tr("→ right"),
            Way.AHEAD: self.tr("↑ ahead"), Way.BACK: self.tr("↓ back"),
        }  # fmt: skip
        for number, (way, text) in enumerate(zip(self._ways, self._texts, strict=True), start=1):
            for place, key in enumerate(Way):
                way.setItemText(place, signs[key])
            way.setAccessibleName(self.tr("Arrow {0} points").format(number))
            text.setAccessibleName(self.tr("Arrow {0} leads to").format(number))
            text.setPlaceholderText(self.tr("Leads to…"))
        name_button(self._more, self.tr("Another arrow"))

    def _add(self) -> None:
        number = len(self._ways)
        way, text = QComboBox(), QLineEdit()
        for key in Way:
            way.addItem("", key)
        way.setMinimumContentsLength(7)
        way.setObjectName(f"papers.arrows.way{number}")
        text.setObjectName(f"papers.arrows.text{number}")
        way.currentIndexChanged.connect(self._pause.start)
        text.textChanged.connect(self._pause.start)
        self._ways.append(way)
        self._texts.append(text)
        self._grid.removeWidget(self._more)
        self._grid.addWidget(way, number, 0)
        self._grid.addWidget(text, number, 1)
        self._grid.addWidget(self._more, number + 1, 0, 1, 2)
        self._more.setVisible(number + 1 < _MOST)

    def _on_more(self) -> None:
        self._add()
        self.retranslate()
        self._texts[-1].setFocus()
