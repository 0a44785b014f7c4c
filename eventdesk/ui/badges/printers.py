"""What each printer needs: a correction measured on its alignment page, and what single badges come out on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTemporaryDir
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.badges.alignment import Measured, adjustment_for, after, crosses
from eventdesk.core.badges.errors import BadMeasures
from eventdesk.core.badges.own import PrinterSetup
from eventdesk.core.badges.ports import Printed
from eventdesk.core.badges.service import USUAL_LANGUAGE, Made
from eventdesk.core.badges.sheet import Adjustment, Sheet
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.badges.output import PrinterChoice
from eventdesk.ui.badges.sending import Sending
from eventdesk.ui.badges.slots import SlotPicker
from eventdesk.ui.badges.state import Services
from eventdesk.ui.badges.tab import Tab
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow, padded
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

_MEASURES = ("left", "top", "second_left", "second_top")


class PrintersTab(Tab):
    """One printer at a time."""

    def __init__(self, kit: Kit, services: Services, sending: Sending) -> None:
        super().__init__()
        self._kit, self._services, self._sending = kit, services, sending
        self._scratch = QTemporaryDir()
        self._shown: str | None = None
        icons = kit.look.icons
        self.printers = PrinterChoice(kit, services, "printers.printer")
        self._printer_row = FormRow(self.printers)
        self._sheet, self._single, self._layout = QComboBox(), QComboBox(), QComboBox()
        self._sheet_row, self._single_row, self._layout_row = (
            FormRow(self._sheet), FormRow(self._single), FormRow(self._layout)
        )  # fmt: skip
        self._next = SlotPicker(kit.look.theme)
        self._next_row = FormRow(self._next)
        self._align_head, self._single_head = label("heading"), label("heading")
        self._steps, self._result = label("muted", wrap=True), Note(icons)
        self._measures: dict[str, QDoubleSpinBox] = {name: _measure() for name in _MEASURES}
        self._rows = {name: FormRow(field) for name, field in self._measures.items()}
        self._page = button(icons, self._on_page, icon="printer")
        self._keep = button(icons, self._on_keep, icon="check", role="primary")
        self._forget = button(icons, self._on_forget, icon="trash")
        for name, part in (
            ("sheet", self._sheet), ("single", self._single), ("layout", self._layout), ("next", self._next),
            ("page", self._page), ("keep", self._keep), ("forget", self._forget), *self._measures.items(),
        ):  # fmt: skip
            part.setObjectName(f"printers.{name}")
        for combo in (self._sheet, self._single, self._layout):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(16)
        self._lay_out()
        self.printers.settled.connect(self._show)
        self._sheet.currentIndexChanged.connect(self._on_sheet)
        self._single.currentIndexChanged.connect(self._on_single)
        self._layout.currentIndexChanged.connect(self._keep_single)
        self._next.chosen.connect(self._keep_single)
        for field in self._measures.values():
            field.valueChanged.connect(self._judge)

    def _lay_out(self) -> None:
        align, single = Card(), Card()
        align.column.addWidget(self._align_head)
        align.column.addWidget(self._steps)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._sheet_row, 1)
        align.column.addLayout(first)
        align.column.addWidget(self._page)
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, name in enumerate(_MEASURES):
            grid.addWidget(self._rows[name], number // 2, number % 2)
        align.column.addLayout(grid)
        align.column.addWidget(self._result)
        buttons = QHBoxLayout()
        buttons.addWidget(self._forget)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        align.column.addLayout(buttons)
        align.column.addStretch(1)
        single.column.addWidget(self._single_head)
        for part in (self._single_row, self._layout_row, self._next_row):
            single.column.addWidget(part)
        single.column.addStretch(1)
        cards = QWidget()
        cards.setObjectName("scrolled")
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(align, 3)
        row.addWidget(single, 2)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._printer_row)
        column.addWidget(scroll, 1)

    def retranslate(self) -> None:
        """Words of everything."""
        self._printer_row.name(self.tr("Printer"))
        self.printers.retranslate()
        self._align_head.setText(self.tr("Alignment"))
        self._steps.setText(
            self.tr(
                "Print the alignment page, measure its two crosses with a ruler from the paper’s left and top edges, "
                "and type the four numbers. Every page for this printer is then corrected."
            )
        )
        self._sheet_row.name(self.tr("Alignment page of"))
        name_button(self._page, self.tr("Print the alignment page"), self.tr("With the correction kept now, if any"))
        self._rows["left"].name(self.tr("First cross: from left"))
        self._rows["top"].name(self.tr("First cross: from top"))
        self._rows["second_left"].name(self.tr("Second cross: from left"))
        self._rows["second_top"].name(self.tr("Second cross: from top"))
        name_button(self._keep, self.tr("Keep the correction"))
        name_button(self._forget, self.tr("No correction"))
        self._single_head.setText(self.tr("Single badges at the desk"))
        self._single_row.name(self.tr("Come out on"), self.tr("What lies in this printer during check-in."))
        self._layout_row.name(self.tr("Layout"))
        self._next_row.name(self.tr("Next free label"))
        self._fill()
        self._fill_layouts(self._setup.layout)
        self._judge()

    def refresh(self) -> None:
        """Ask for the printers; sheets and layouts may be others."""
        self.printers.ask()
        self._fill()

    @property
    def _setup(self) -> PrinterSetup:
        return self._services.own.printer(self.printers.printer)

    @property
    def _aligned(self) -> Sheet:
        return self._services.badges.catalogue.sheet(self._sheet.currentData())

    def _fill(self) -> None:
        """The sheets to choose from."""
        catalogue = self._services.badges.catalogue
        for combo, first in ((self._sheet, ""), (self._single, self.tr("By its paper"))):
            chosen = combo.currentData()
            with QSignalBlocker(combo):
                combo.clear()
                if first:
                    combo.addItem(first, "")
                for sheet in catalogue.sheets:
                    if sheet.label[1] or first:
                        combo.addItem(sheet.name, sheet.name)
                combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def _show(self) -> None:
        """What is known of the printer."""
        there, setup = bool(self.printers.printer), self._setup
        with QSignalBlocker(self._single):
            self._single.setCurrentIndex(max(0, self._single.findData(setup.sheet)))
        self._fill_layouts(setup.layout)
        self._show_next(setup.next_label)
        for part in (self._page, self._single, self._layout, self._next, *self._measures.values()):
            part.setEnabled(there)
        if self.printers.printer != self._shown:
            # Another printer: what was typed was another one's.
            self._shown = self.printers.printer
            self._on_sheet()
        self._judge()

    def _fill_layouts(self, chosen: str) -> None:
        catalogue = self._services.badges.catalogue
        name, language = self._single.currentData(), self._kit.look.words.language
        fitting = catalogue.layouts_for(catalogue.sheet(name)) if name else ()
        with QSignalBlocker(self._layout):
            self._layout.clear()
            self._layout.addItem(self.tr("The one that fits best"), "")
            for layout in fitting:
                self._layout.addItem(layout.title.get(language, layout.name), layout.name)
            self._layout.setCurrentIndex(max(0, self._layout.findData(chosen)))
        self._layout_row.setVisible(bool(name))

    def _show_next(self, label_: int) -> None:
        name = self._single.currentData()
        sheet = self._services.badges.catalogue.sheet(name) if name else None
        many = sheet is not None and sheet.count > 1
        self._next_row.setVisible(many)
        if sheet is not None and many:
            with QSignalBlocker(self._next):
                self._next.show_sheet(sheet)
                self._next.choose(label_)

    def _on_single(self) -> None:
        self._fill_layouts("")
        self._show_next(0)
        self._keep_single()

    def _keep_single(self) -> None:
        if self.printers.printer:
            setup = replace(
                self._setup,
                sheet=self._single.currentData() or "",
                layout=self._layout.currentData() or "",
                next_label=self._next.first if not self._next_row.isHidden() else 0,
            )
            self._services.own.keep_printer(self.printers.printer, setup)

    def _on_sheet(self) -> None:
        """The numbers to start from are those the crosses should have."""
        if not self._sheet.currentData():
            return
        wanted = crosses(self._aligned)
        values = (*wanted.first, *wanted.second)
        for field, value in zip(self._measures.values(), values, strict=True):
            with QSignalBlocker(field):
                field.setValue(value)
        self._judge()

    def _judge(self) -> None:
        """Say what the typed numbers mean, or what is kept when they say nothing."""
        there = bool(self.printers.printer)
        kept = self._setup.adjustment
        self._forget.setEnabled(there and kept != Adjustment())
        try:
            found = self._typed()
        except BadMeasures as error:
            self._result.say(self._kit.look.words.error(error), Tone.BAD)
            self._keep.setEnabled(False)
            return
        self._keep.setEnabled(there and found != Adjustment())
        shown = after(kept, found)
        if shown == Adjustment():
            self._result.say(self.tr("No correction: the page comes out where it should."))
        else:
            head = self.tr("Kept for this printer.") if found == Adjustment() else self.tr("To be kept:")
            self._result.say(f"{head} {self._said(shown)}", Tone.GOOD if found == Adjustment() else Tone.CALM)

    def _said(self, fix: Adjustment) -> str:
        values = {
            "right": fix.right, "down": fix.down, "across": fix.scale[0] * 100, "along": fix.scale[1] * 100
        }  # fmt: skip
        return self._kit.look.words.say("badges:adjusted", values)

    def _typed(self) -> Adjustment:
        """What the typed numbers still ask for beside the correction the page was printed with."""
        left, top, second_left, second_top = (field.value() for field in self._measures.values())
        return adjustment_for(self._aligned, Measured((left, top), (second_left, second_top)))

    def _on_keep(self) -> None:
        kept = self._setup.adjustment
        self._services.own.keep_adjustment(self.printers.printer, after(kept, self._typed()))
        self.changed.emit()
        self._on_sheet()
        self._kit.toasts.tell(self.tr("The correction is kept. Print the page again to see that it is right."))

    def _on_forget(self) -> None:
        self._services.own.keep_adjustment(self.printers.printer, Adjustment())
        self.changed.emit()
        self._on_sheet()

    def _on_page(self) -> None:
        path = Path(self._scratch.path()) / "alignment.pdf"
        work = partial(_alignment, self._services, self._aligned, self._setup.adjustment, path)
        self._sending.follow(self._kit.tasks.think(work, self._on_made), self.tr("Preparing the page…"))

    def _on_made(self, made: Printed) -> None:
        self._sending.send(Made(made.path, made.pages), self.printers.printer, self.tr("Alignment page"))


def _alignment(services: Services, sheet: Sheet, fix: Adjustment, path: Path, progress: Progress) -> Printed:
    language = str(services.memory.get("badges.choices", {}).get("language", USUAL_LANGUAGE))
    return services.paperwork.make_alignment(path, sheet, adjustment=fix, language=language)


def _measure() -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setDecimals(1)
    made.setRange(0.0, 1000.0)
    made.setSingleStep(0.1)
    made.setSuffix(" mm")
    return padded(made)
