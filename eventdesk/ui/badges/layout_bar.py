"""The bar above the drawing board: which layout, which side, what to add, undo, order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from eventdesk.core.badges.layout import Kind
from eventdesk.ui.kit.buttons import icon_button, name_icon_button
from eventdesk.ui.kit.icons import Icons

_ON_ELEMENT = ("under", "over", "remove")


class LayoutBar(QWidget):
    """Choices and buttons.

    Signals:
        layout_chosen: a layout was chosen; ``layout_name`` says which.
        side_chosen: the side's name.
        added: the kind of element wanted.
        wanted: "undo", "redo", "under", "over" or "remove".
    """

    layout_chosen = Signal()
    side_chosen = Signal(str)
    added = Signal(str)
    wanted = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._layouts, self._sides, self._add = QComboBox(), QComboBox(), QComboBox()
        self._buttons = {
            name: icon_button(icons, icon, self._on_button)
            for name, icon in (
                ("undo", "arrow-back-up"), ("redo", "arrow-forward-up"), ("under", "chevron-down"),
                ("over", "chevron-up"), ("remove", "trash"),
            )
        }  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for combo, wide, share in ((self._layouts, 16, 3), (self._sides, 6, 0), (self._add, 8, 1)):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(wide)
            row.addWidget(combo, share)
        for name, made in self._buttons.items():
            made.setObjectName(f"layouts.{name}")
            row.addWidget(made)
        self._layouts.setObjectName("layouts.layout")
        self._sides.setObjectName("layouts.side")
        self._add.setObjectName("layouts.add")
        self._layouts.currentIndexChanged.connect(self._on_layout)
        self._sides.currentIndexChanged.connect(self._on_side)
        self._add.activated.connect(self._on_add)

    @property
    def layout_name(self) -> str:
        """The layout chosen."""
        return str(self._layouts.currentData() or "")

    def retranslate(self, kinds: Mapping[Kind, str]) -> None:
        """Words of everything; ``kinds`` are the names of elements."""
        self._layouts.setAccessibleName(self.tr("Layout"))
        self._sides.setAccessibleName(self.tr("Side"))
        self._add.setAccessibleName(self.tr("Add an element"))
        names = {
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "under": self.tr("Draw it under the others"),
            "over": self.tr("Draw it over the others"),
            "remove": self.tr("Remove this element"),
        }
        for name, words in names.items():
            name_icon_button(self._buttons[name], words)
        with QSignalBlocker(self._add):
            self._add.clear()
            self._add.addItem(self.tr("Add…"), "")
            for kind, words in kinds.items():
                self._add.addItem(words, kind)

    def show_layouts(self, layouts: Sequence[tuple[str, str]], chosen: str) -> None:
        """The layouts as (name, words); the one chosen stays unless another one is named."""
        wanted = chosen or self.layout_name
        with QSignalBlocker(self._layouts):
            self._layouts.clear()
            for name, words in layouts:
                self._layouts.addItem(words, name)
            self._layouts.setCurrentIndex(max(0, self._layouts.findData(wanted)))

    def show_sides(self, sides: Sequence[str], chosen: str) -> None:
        """The sides of the layout; one alone is not asked for."""
        names = {"front": self.tr("Front"), "back": self.tr("Back"), "inside": self.tr("Inside")}
        with QSignalBlocker(self._sides):
            self._sides.clear()
            for side in sides:
                self._sides.addItem(names.get(side, side), side)
            self._sides.setCurrentIndex(self._sides.findData(chosen))
        self._sides.setVisible(len(sides) > 1)

    def show_state(self, *, past: bool, future: bool, element: bool) -> None:
        """What can be done now."""
        self._buttons["undo"].setEnabled(past)
        self._buttons["redo"].setEnabled(future)
        for name in _ON_ELEMENT:
            self._buttons[name].setEnabled(element)

    def _on_layout(self) -> None:
        self.layout_chosen.emit()

    def _on_side(self) -> None:
        self.side_chosen.emit(str(self._sides.currentData()))

    def _on_add(self, place: int) -> None:
        kind = str(self._add.itemData(place) or "")
        self._add.setCurrentIndex(0)
        if kind:
            self.added.emit(kind)

    def _on_button(self) -> None:
        name = next((name for name, made in self._buttons.items() if made is self.sender()), "")
        if name:
            self.wanted.emit(name)
