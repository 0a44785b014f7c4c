"""What is printed, on what, in which order: the form at the left of the badges."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from eventdesk.core.badges.catalogue import Catalogue
from eventdesk.core.badges.imposition import Duplex
from eventdesk.core.badges.job import Order
from eventdesk.core.badges.sheet import Sheet
from eventdesk.ui.badges.slots import SlotPicker
from eventdesk.ui.badges.state import ALL, CHANGED, EITHER, LANGUAGES, UNPRINTED, WHO, Job
from eventdesk.ui.kit.cards import Card
from eventdesk.ui.kit.fields import FormRow, SearchLine, padded
from eventdesk.ui.kit.parts import Kit

_ORDERS = (Order.SURNAME, Order.TABLE, Order.BOX, Order.ORGANISATION, Order.ROLE)


class Choices(Card):
    """The form.

    Signals:
        changed: something was chosen; ``job`` says what.
    """

    changed = Signal()

    def __init__(self, kit: Kit, catalogue: Catalogue, job: Job) -> None:
        super().__init__(margin=4)
        self._words = kit.look.words
        self._catalogue = catalogue
        self._find = SearchLine(kit.look.icons)
        self._who, self._sheet, self._layout = QComboBox(), QComboBox(), QComboBox()
        self._order, self._duplex, self._language = QComboBox(), QComboBox(), QComboBox()
        self._boxes = padded(QSpinBox(minimum=1, maximum=26))
        self._first = SlotPicker(kit.look.theme)
        self._separators, self._marks = QCheckBox(), QCheckBox()
        self._rows: dict[str, FormRow] = {}
        self._lay_out()
        for who in WHO:
            self._who.addItem("", who)
        for order in _ORDERS:
            self._order.addItem("", order)
        for edge in Duplex:
            self._duplex.addItem("", edge)
        for language in LANGUAGES:
            self._language.addItem("", language)
        self._set(job)
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("who", self._who), ("find", self._find), ("sheet", self._sheet), ("layout", self._layout),
            ("first", self._first), ("order", self._order), ("boxes", self._boxes),
        )  # fmt: skip
        for name, field in rows:
            field.setObjectName(f"badges.{name}")
            self._rows[name] = FormRow(field)
            column.addWidget(self._rows[name])
        for name, box in (("separators", self._separators), ("marks", self._marks)):
            box.setObjectName(f"badges.{name}")
            column.addWidget(box)
        for name, field in (("duplex", self._duplex), ("language", self._language)):
            field.setObjectName(f"badges.{name}")
            self._rows[name] = FormRow(field)
            column.addWidget(self._rows[name])
        column.addStretch(1)
        for combo in (self._who, self._sheet, self._layout, self._order, self._duplex, self._language):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(14)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.column.addWidget(scroll)

    def _connect(self) -> None:
        self._sheet.currentIndexChanged.connect(self._on_sheet)
        self._order.currentIndexChanged.connect(self._on_shape)
        self._layout.currentIndexChanged.connect(self._on_shape)
        for combo in (self._who, self._duplex, self._language):
            combo.currentIndexChanged.connect(self.changed)
        for box in (self._separators, self._marks):
            box.toggled.connect(self.changed)
        self._first.chosen.connect(self.changed)
        self._boxes.valueChanged.connect(self.changed)
        self._find.searched.connect(self._on_found)

    @property
    def job(self) -> Job:
        """What is chosen now."""
        return Job(
            sheet=self._sheet.currentData(),
            layout=self._layout.currentData() or "",
            who=self._who.currentData(),
            find=self._find.text().strip(),
            order=Order(self._order.currentData()),
            boxes=self._boxes.value(),
            separators=self._separators.isChecked(),
            first=self._first.first + 1,
            crop_marks=self._marks.isChecked(),
            duplex=Duplex(self._duplex.currentData()),
            language=self._language.currentData(),
        )

    def offer(self, catalogue: Catalogue) -> None:
        """Sheets and layouts to choose from may be others now."""
        job = self.job
        self._catalogue = catalogue
        names = {sheet.name for sheet in catalogue.sheets}
        with QSignalBlocker(self):
            self._set(job if job.sheet in names else Job(catalogue.sheets[0].name, who=job.who, find=job.find))

    def retranslate(self) -> None:
        """Words of every field."""
        self._rows["who"].name(self.tr("Badges"))
        self._rows["find"].name(self.tr("Only those with these words"))
        self._find.name(self.tr("Name, organisation, role, code"))
        self._rows["sheet"].name(self.tr("Label sheet or roll"))
        self._rows["layout"].name(self.tr("Layout"))
        self._rows["order"].name(self.tr("Order"))
        self._rows["boxes"].name(self.tr("Boxes"), self.tr("The surnames are shared out as on the desks’ signs."))
        self._rows["first"].name(self.tr("First free label"), self.tr("Click on it, or use the arrow keys."))
        self._rows["duplex"].name(self.tr("Two sides: the paper turns along"))
        self._rows["language"].name(self.tr("Language on the badges"))
        said = {
            ALL: self.tr("All"),
            UNPRINTED: self.tr("Not printed yet"),
            CHANGED: self.tr("Changed since printing"),
            EITHER: self.tr("Not printed yet, or changed"),
        }
        for number, who in enumerate(WHO):
            self._who.setItemText(number, said[who])
        orders = (
            self.tr("By surname"), self.tr("By first table"), self.tr("By box"), self.tr("By organisation"),
            self.tr("By role"),
        )  # fmt: skip
        for number, words in enumerate(orders):
            self._order.setItemText(number, words)
        self._duplex.setItemText(0, self.tr("the long edge"))
        self._duplex.setItemText(1, self.tr("the short edge"))
        self._language.setItemText(0, self.tr("Italian"))
        self._language.setItemText(1, self.tr("English"))
        for box, words in (
            (self._marks, self.tr("Crop marks")),
            (self._separators, self.tr("A label between letters")),
        ):
            box.setText(words)
            box.setAccessibleName(words)
        self._fill_layouts()
        self._shape()

    def _set(self, job: Job) -> None:
        with QSignalBlocker(self._sheet):
            self._sheet.clear()
            for sheet in self._catalogue.sheets:
                self._sheet.addItem(sheet.name, sheet.name)
            self._sheet.setCurrentIndex(max(0, self._sheet.findData(job.sheet)))
        self._fill_layouts(job.layout)
        for combo, value in ((self._order, job.order), (self._duplex, job.duplex), (self._language, job.language)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(value)))
        self._separators.setChecked(job.separators)
        self._marks.setChecked(job.crop_marks)
        self._boxes.setValue(job.boxes)
        self._first.show_sheet(self._chosen_sheet())
        self._shape()

    def _chosen_sheet(self) -> Sheet:
        return self._catalogue.sheet(self._sheet.currentData())

    def _on_sheet(self) -> None:
        self._fill_layouts()
        self._first.show_sheet(self._chosen_sheet())
        self._on_shape()

    def _on_shape(self) -> None:
        self._shape()
        self.changed.emit()

    def _on_found(self, words: str) -> None:
        self.changed.emit()

    def _shape(self) -> None:
        """Only what concerns the choice is asked."""
        order = self._order.currentData()
        self._rows["boxes"].setVisible(order == Order.BOX)
        self._rows["first"].setVisible(self._chosen_sheet().count > 1)
        self._marks.setVisible(self._chosen_sheet().count > 1)
        layout = next((x for x in self._catalogue.layouts if x.name == self._layout.currentData()), None)
        self._rows["duplex"].setVisible(bool(layout and layout.back))

    def _fill_layouts(self, wanted: str | None = None) -> None:
        chosen = self._layout.currentData() if wanted is None else wanted
        with QSignalBlocker(self._layout):
            self._layout.clear()
            self._layout.addItem(self.tr("The one that fits best"), "")
            for layout in self._catalogue.layouts_for(self._chosen_sheet()):
                self._layout.addItem(layout.title.get(self._words.language, layout.name), layout.name)
            self._layout.setCurrentIndex(max(0, self._layout.findData(chosen)))
