"""What can be said of a whole layout: its name, its size, whether its back is printed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.badges.layout import Layout
from eventdesk.core.shared.folding import one_line
from eventdesk.ui.kit.fields import FormRow, padded

_LONGEST = 60
"""Letters of a name: it is a file's name too."""


class LabelForm(QWidget):
    """The form of a layout.

    Signals:
        titled: the name is another one.
        sized: width and height are others.
        backed: whether the back is printed.
    """

    titled = Signal(str)
    sized = Signal(float, float)
    backed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._title = QLineEdit()
        self._title.setMaxLength(_LONGEST)
        self._width, self._height = _side(), _side()
        self._back = QCheckBox()
        self.title_row = FormRow(self._title)
        self._width_row, self._height_row = FormRow(self._width), FormRow(self._height)
        for name, part in (
            ("title", self._title), ("width", self._width), ("height", self._height), ("back", self._back),
        ):  # fmt: skip
            part.setObjectName(f"layouts.{name}")
        sizes = QHBoxLayout()
        sizes.addWidget(self._width_row)
        sizes.addWidget(self._height_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title_row)
        column.addLayout(sizes)
        column.addWidget(self._back)
        self._title.textEdited.connect(self.titled)
        self._width.valueChanged.connect(self._on_sized)
        self._height.valueChanged.connect(self._on_sized)
        self._back.toggled.connect(self.backed)

    @property
    def title(self) -> str:
        """The name, on one line."""
        return one_line(self._title.text())

    def set_title(self, title: str) -> None:
        """Propose a name."""
        self._title.setText(title)
        self.title_row.wrong("")

    def retranslate(self) -> None:
        """Words of everything."""
        self.title_row.name(self.tr("Name of the layout"))
        self._width_row.name(self.tr("Width"))
        self._height_row.name(self.tr("Height"))
        self._back.setText(self.tr("Print the back too"))
        self._back.setAccessibleName(self.tr("Print the back too"))

    def show_layout(self, layout: Layout) -> None:
        """Show size and back of a layout, silently; those of a folded one are as they are."""
        for field, value in ((self._width, layout.size[0]), (self._height, layout.size[1])):
            with QSignalBlocker(field):
                field.setValue(value)
        with QSignalBlocker(self._back):
            self._back.setChecked(bool(layout.back))
        for part in (self._width_row, self._height_row, self._back):
            part.setVisible(len(layout.panels) == 1)

    def _on_sized(self) -> None:
        self.sized.emit(self._width.value(), self._height.value())


def _side() -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setDecimals(1)
    made.setRange(1.0, 1200.0)
    made.setSuffix(" mm")
    return padded(made)
