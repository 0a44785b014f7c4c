"""What is printed, on what, in which order: the form at the left of the badge screen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from eventdesk.core.badges.catalogue import Catalogue
from eventdesk.core.badges.job import Order
from eventdesk.ui.badges.state import ALL, CHANGED, UNPRINTED, WHO, Job
from eventdesk.ui.kit.cards import Card
from eventdesk.ui.kit.fields import FormRow, padded
from eventdesk.ui.kit.words import Words

_ORDERS = (Order.SURNAME, Order.TABLE, Order.ORGANISATION, Order.ROLE)


class Choices(Card):
    """The form.

    Signals:
        changed: something was chosen; ``job`` says what.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__()
        self._words = words
        self._catalogue = catalogue
        self._who, self._sheet, self._layout, self._order = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self._first = padded(QSpinBox(minimum=1, maximum=200))
        self._marks = QCheckBox()
        self._rows = {}
        fields = (
            ("who", self._who), ("sheet", self._sheet), ("layout", self._layout),
            ("order", self._order), ("first", self._first),
        )  # fmt: skip
        for name, field in fields:
            field.setObjectName(f"badges.{name}")
            self._rows[name] = FormRow(field)
            self.column.addWidget(self._rows[name])
        self._marks.setObjectName("badges.marks")
        self.column.addWidget(self._marks)
        self.column.addStretch(1)
        for combo in (self._who, self._sheet, self._layout, self._order):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(16)
        for sheet in catalogue.sheets:
            self._sheet.addItem(sheet.name, sheet.name)
        for who in WHO:
            self._who.addItem("", who)
        for order in _ORDERS:
            self._order.addItem("", order)
        self._fill_layouts()
        self._sheet.currentIndexChanged.connect(self._on_sheet)
        for combo in (self._who, self._layout, self._order):
            combo.currentIndexChanged.connect(self.changed)
        self._first.valueChanged.connect(self.changed)
        self._marks.toggled.connect(self.changed)

    @property
    def job(self) -> Job:
        """What is chosen now."""
        return Job(
            sheet=self._sheet.currentData(),
            layout=self._layout.currentData() or "",
            who=self._who.currentData(),
            order=Order(self._order.currentData()),
            first=self._first.value(),
            crop_marks=self._marks.isChecked(),
        )

    def retranslate(self) -> None:
        """Words of every field."""
        self._rows["who"].name(self.tr("Badges"))
        self._rows["sheet"].name(self.tr("Label sheet"))
        self._rows["layout"].name(self.tr("Layout"))
        self._rows["order"].name(self.tr("Order"))
        self._rows["first"].name(self.tr("First free label"), self.tr("On a started sheet, from the top left."))
        self._marks.setText(self.tr("Crop marks"))
        self._marks.setAccessibleName(self.tr("Crop marks"))
        said = {ALL: self.tr("All"), UNPRINTED: self.tr("Not printed yet"), CHANGED: self.tr("Changed since printing")}
        for number, who in enumerate(WHO):
            self._who.setItemText(number, said[who])
        orders = (self.tr("By surname"), self.tr("By first table"), self.tr("By organisation"), self.tr("By role"))
        for number, words in enumerate(orders):
            self._order.setItemText(number, words)
        self._fill_layouts()

    def _on_sheet(self) -> None:
        self._fill_layouts()
        self.changed.emit()

    def _fill_layouts(self) -> None:
        wanted = self._layout.currentData()
        with QSignalBlocker(self._layout):
            self._layout.clear()
            self._layout.addItem(self.tr("The one that fits best"), "")
            for layout in self._catalogue.layouts_for(self._catalogue.sheet(self._sheet.currentData())):
                self._layout.addItem(layout.title.get(self._words.language, layout.name), layout.name)
            self._layout.setCurrentIndex(max(0, self._layout.findData(wanted)))
