"""What can be said of one element of a layout: place, type, colours, words, images."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.badges.drafting import in_family
from eventdesk.core.badges.ink import Box, Family, Weight
from eventdesk.core.badges.layout import BY_ROLE, Element, Kind
from eventdesk.core.badges.typeset import Align, Valign
from eventdesk.ui.badges.logos import Logos
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.fields import FormRow, padded
from eventdesk.ui.kit.icons import Icons

_MEASURES = ("x", "y", "w", "h")
_WORDLESS = frozenset({Kind.QR, Kind.LOGO, Kind.BAND, Kind.NO_PHOTO})
_ONE_LINE = frozenset({Kind.CODE, Kind.SHORT, Kind.AGENDA})
_INKS = ("#000000", "#444444", "#ffffff", "#1d4e89", "#0b6b3a", "#8a1c4a", "#a33a00")
_OTHER = "other"
_TYPEFACES = ("Noto Sans", "Noto Serif", "Noto Sans Condensed", "Atkinson Hyperlegible Next")
"""Their names, in the order of ``Family``."""


class ColourChoice(QComboBox):
    """A colour: that of the role, a usual one, another one.

    Signals:
        settled: a person chose.
    """

    settled = Signal()

    def __init__(self, *, none: bool) -> None:
        """``none``: no colour at all may be chosen."""
        super().__init__()
        for value in (*(("",) if none else ()), BY_ROLE, *_INKS, _OTHER):
            self._add(value)
        self.activated.connect(self._on_activated)
        self._chosen = ""

    @property
    def colour(self) -> str:
        """The colour: #rrggbb, "role", or empty."""
        return self._chosen

    def choose(self, colour: str) -> None:
        """Show a colour, silently."""
        self._chosen = colour
        if self.findData(colour) < 0:
            self.insertItem(self.count() - 1, _swatch(colour), colour, colour)
        self.setCurrentIndex(self.findData(colour))

    def retranslate(self) -> None:
        """Words of what is no colour of its own."""
        for value, words in (
            ("", self.tr("none")), (BY_ROLE, self.tr("of the role")), (_OTHER, self.tr("another one…")),
        ):  # fmt: skip
            place = self.findData(value)
            if place >= 0:
                self.setItemText(place, words)

    def _add(self, value: str) -> None:
        if value.startswith("#"):
            self.addItem(_swatch(value), value, value)
        else:
            self.addItem("", value)

    def _on_activated(self, place: int) -> None:
        value = str(self.itemData(place))
        if value == _OTHER:
            picked = QColorDialog.getColor(QColor(self._chosen if self._chosen.startswith("#") else "#000000"), self)
            value = picked.name() if picked.isValid() else self._chosen
        self.choose(value)
        self.settled.emit()


class Properties(QWidget):
    """The form of one element.

    Signals:
        edited: ``(Element, key)``: changes of the same key that follow each other are one.
    """

    edited = Signal(object, str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._element: Element | None = None
        self._box: dict[str, QDoubleSpinBox] = {name: _spin(0.5, 1200, 2) for name in _MEASURES}
        self._least, self._most = _spin(0.5, 400, 1), _spin(0.5, 400, 1)
        self._radius = _spin(0.2, 50, 1)
        self._lines = padded(QSpinBox(minimum=1, maximum=9))
        self._family, self._weight, self._align, self._valign = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self._colour, self._fill = ColourChoice(none=False), ColourChoice(none=True)
        self._hug, self._caps = QCheckBox(), QCheckBox()
        self._text = QLineEdit()
        self.logos = Logos(icons)
        for choice in (self._family, self._weight, self._align, self._valign, self._colour, self._fill):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(5)
        choices = ((self._family, Family), (self._weight, Weight), (self._align, Align), (self._valign, Valign))
        for combo, values in choices:
            for value in values:
                combo.addItem("", value)
        self._rows: dict[str, QWidget] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        pairs: tuple[tuple[str, QWidget], ...] = (
            *self._box.items(), ("least", self._least), ("most", self._most),
            ("family", self._family), ("weight", self._weight), ("align", self._align), ("valign", self._valign),
            ("colour", self._colour), ("fill", self._fill), ("lines", self._lines), ("radius", self._radius),
        )  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for number, (name, field) in enumerate(pairs):
            field.setObjectName(f"element.{name}")
            row = FormRow(field)
            row.setMinimumWidth(60)
            self._rows[name] = row
            grid.addWidget(row, number // 2, number % 2)
        column.addLayout(grid)
        self._rows["text"] = FormRow(self._text)
        self._text.setObjectName("element.text")
        for name, part in (("text", self._rows["text"]), ("hug", self._hug), ("caps", self._caps)):
            self._rows[name] = part
            column.addWidget(part)
        self._hug.setObjectName("element.hug")
        self._caps.setObjectName("element.caps")
        self._files = label("label")
        column.addWidget(self._files)
        column.addWidget(self.logos)

    def _connect(self) -> None:
        for spin in (*self._box.values(), self._least, self._most, self._radius):
            spin.valueChanged.connect(self._on_edited)
        self._lines.valueChanged.connect(self._on_edited)
        for combo in (self._family, self._weight, self._align, self._valign):
            combo.currentIndexChanged.connect(self._on_edited)
        for colour in (self._colour, self._fill):
            colour.settled.connect(self._on_edited)
        for box in (self._hug, self._caps):
            box.toggled.connect(self._on_edited)
        self._text.textEdited.connect(self._on_edited)
        self.logos.changed.connect(self._on_edited)

    def retranslate(self) -> None:
        """Words of everything."""
        words = {
            "x": self.tr("From left"), "y": self.tr("From top"), "w": self.tr("Width"), "h": self.tr("Height"),
            "least": self.tr("Smallest type"), "most": self.tr("Largest type"), "lines": self.tr("Lines at most"),
            "family": self.tr("Typeface"), "weight": self.tr("Weight"),
            "align": self.tr("Across"), "valign": self.tr("Down"),
            "colour": self.tr("Colour"), "fill": self.tr("Background"), "radius": self.tr("Round corners"),
            "text": self.tr("Words"),
        }  # fmt: skip
        for name, said in words.items():
            row = self._rows[name]
            if isinstance(row, FormRow):
                row.name(said)
        for combo, names in (
            (
                self._family,
                (
                    self.tr("usual"),
                    self.tr("serif"),
                    self.tr("narrow"),
                    self.tr("most legible"),
                    self.tr("of your own"),
                ),
            ),
            (self._weight, (self.tr("regular"), self.tr("bold"))),
            (self._align, (self.tr("left"), self.tr("centre"), self.tr("right"))),
            (self._valign, (self.tr("top"), self.tr("middle"), self.tr("bottom"))),
        ):
            for place, name in enumerate(names):
                combo.setItemText(place, name)
        for box, said in (
            (self._hug, self.tr("Background only behind the words")),
            (self._caps, self.tr("Capitals")),
        ):
            box.setText(said)
            box.setAccessibleName(said)
        for place, name in enumerate(_TYPEFACES):
            self._family.setItemData(place, name, Qt.ItemDataRole.ToolTipRole)
        self._files.setText(self.tr("Images, in order of protocol"))
        self._colour.retranslate()
        self._fill.retranslate()
        self.logos.retranslate()

    def show_element(self, element: Element | None) -> None:
        """Show an element, silently; None hides the form."""
        self.setVisible(element is not None)
        if element is None or element == self._element:
            self._element = element
            return
        self._element = element
        box = element.box
        values = ((self._box["x"], box.x), (self._box["y"], box.y), (self._box["w"], box.w), (self._box["h"], box.h))
        for spin, value in (*values, (self._least, element.size[0]), (self._most, element.size[1])):
            _set(spin, value)
        _set(self._radius, element.radius)
        with QSignalBlocker(self._lines):
            self._lines.setValue(element.lines)
        chosen = (
            (self._family, element.family), (self._weight, element.weight), (self._align, element.align),
            (self._valign, element.valign),
        )  # fmt: skip
        for combo, choice in chosen:
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(choice))
        self._colour.choose(element.colour)
        self._fill.choose(element.fill)
        for box_, on in ((self._hug, element.hug), (self._caps, element.caps)):
            with QSignalBlocker(box_):
                box_.setChecked(on)
        if self._text.text() != element.text:
            self._text.setText(element.text)
        self.logos.show_files(element.files)
        self._shape(element.kind)

    def _shape(self, kind: Kind) -> None:
        """Only what this kind of element has."""
        words = kind not in _WORDLESS
        for name in ("least", "most"):
            self._rows[name].setVisible(words or kind is Kind.NO_PHOTO)
        for name in ("align", "valign", "colour", "caps"):
            self._rows[name].setVisible(words and kind is not Kind.AGENDA)
        self._rows["family"].setVisible(words or kind is Kind.NO_PHOTO)
        self._rows["lines"].setVisible(words and kind not in _ONE_LINE)
        self._rows["weight"].setVisible(words and kind is not Kind.AGENDA)
        for name in ("fill", "radius"):
            self._rows[name].setVisible((words and kind not in (Kind.NAME, Kind.AGENDA)) or kind is Kind.BAND)
        self._rows["hug"].setVisible(words and kind not in (Kind.NAME, Kind.AGENDA))
        self._rows["text"].setVisible(kind is Kind.TEXT)
        self.logos.setVisible(kind is Kind.LOGO)
        self._files.setVisible(kind is Kind.LOGO)

    def _on_edited(self) -> None:
        element = self._element
        if element is None:
            return
        box = Box(*(self._box[name].value() for name in _MEASURES))
        made = replace(
            element,
            box=replace(box, w=max(box.w, 0.5), h=max(box.h, 0.5)),
            size=(self._least.value(), self._most.value()),
            radius=self._radius.value(),
            lines=self._lines.value(),
            family=Family(self._family.currentData()),
            weight=Weight(self._weight.currentData()),
            align=Align(self._align.currentData()),
            valign=Valign(self._valign.currentData()),
            colour=self._colour.colour,
            fill=self._fill.colour,
            hug=self._hug.isChecked(),
            caps=self._caps.isChecked(),
            text=self._text.text(),
            files=self.logos.files,
        )
        if made.family != element.family:
            made = in_family(made, made.family)
            for spin, value in ((self._least, made.size[0]), (self._most, made.size[1])):
                _set(spin, value)
        if made != element:
            sender = self.sender()
            self._element = made
            self.edited.emit(made, f"form {sender.objectName() if sender else ''}")


def _spin(step: float, most: float, decimals: int) -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setDecimals(decimals)
    made.setRange(0.0, most)
    made.setSingleStep(step)
    return padded(made)


def _set(spin: QDoubleSpinBox, value: float) -> None:
    with QSignalBlocker(spin):
        spin.setValue(value)


def _swatch(colour: str) -> QPixmap:
    made = QPixmap(14, 14)
    made.fill(QColor(colour))
    return made
