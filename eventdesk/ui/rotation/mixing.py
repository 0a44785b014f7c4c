"""What the mix means at this event: a slider between new meetings and diverse tables, and what people differ in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSlider, QSpinBox, QVBoxLayout, QWidget

from eventdesk.core.rotation.gather import ATTRIBUTES, CHOICES
from eventdesk.core.rotation.records import Mixing
from eventdesk.ui.kit.cards import label
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.pane import FIELD, Tools, row, spin

_STEPS = 10
_IN_A_ROW = 4


class MixBox(QWidget):
    """The slider and a weight for each attribute; what is changed is kept with the event."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._known = Mixing(id="")
        self._head = label("label")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("rotation.mix")
        self._slider.setRange(0, _STEPS)
        self._slider.setValue(_STEPS // 2)
        self._slider.setPageStep(1)
        self._slider.setMinimumWidth(160)
        self._slider.setFixedHeight(FIELD)
        self._ends = (label("small"), label("small"))
        self._line = label("small")
        self._weights: dict[str, QSpinBox] = {key: spin(f"rotation.weight.{key}", 0, 9, 1, width=64) for key in CHOICES}
        self._names = {key: label("small") for key in CHOICES}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for place, key in enumerate(CHOICES):
            line, at = place // _IN_A_ROW, 2 * (place % _IN_A_ROW)
            grid.addWidget(self._names[key], line, at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._weights[key], line, at + 1)
            self._weights[key].editingFinished.connect(self._keep)
        grid.setColumnStretch(2 * _IN_A_ROW, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        slider = row(self._ends[0], self._slider, self._ends[1], 1)
        column.addLayout(slider)
        column.addWidget(self._line)
        column.addLayout(grid)
        self._slider.sliderReleased.connect(self._keep)
        self._slider.actionTriggered.connect(self._keep_later)

    @property
    def mix(self) -> float:
        """From 0 (fewest repeated meetings) to 1 (most diverse tables)."""
        return self._slider.value() / _STEPS

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._head.setText(self.tr("What the mix means"))
        self._slider.setAccessibleName(self.tr("From fewest repeated meetings to most diverse tables"))
        self._ends[0].setText(self.tr("new meetings"))
        self._ends[1].setText(self.tr("diverse tables"))
        self._line.setText(self.tr("What people at a table should differ in, from 0 (does not matter) to 9:"))
        for key in CHOICES:
            self._names[key].setText(words.differing(key))
            self._weights[key].setAccessibleName(words.differing(key))

    def fill(self, mixing: Mixing) -> None:
        """Show what the event says, unless it is being changed here."""
        if mixing == self._known:
            return
        self._known = mixing
        self._slider.setValue(round(mixing.mix * _STEPS))
        for key, field in self._weights.items():
            weight = mixing.weights.get(key, int(key in ATTRIBUTES))
            field.setValue(int(weight) if isinstance(weight, int) else 0)

    def _keep_later(self, _: int) -> None:
        if not self._slider.isSliderDown():
            # The value follows the signal.
            self._slider.setValue(self._slider.sliderPosition())
            self._keep()

    def _keep(self) -> None:
        weights = {key: field.value() for key, field in self._weights.items()}
        usual = {key: int(key in ATTRIBUTES) for key in CHOICES} | dict(self._known.weights)
        if weights == usual and self.mix == self._known.mix:
            return
        rotation, event, mix = self._tools.rotation, self._tools.event, self.mix
        self._tools.saver.save(lambda: rotation.set_mixing(event, weights=weights, mix=mix), "", done=self._on_kept)

    def _on_kept(self, mixing: Mixing) -> None:
        self._known = mixing
