"""Label sheets: those that come with the program, and own ones, typed from a ruler and drawn while they are."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget, QSpinBox

from eventdesk.core.badges.catalogue import Catalogue
from eventdesk.core.badges.sheet import Sheet
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.folding import fold
from eventdesk.ui.badges.sheet_state import FIELDS, SheetDraft, draft_of, free_name
from eventdesk.ui.badges.sheet_view import SheetView
from eventdesk.ui.badges.state import Services
from eventdesk.ui.badges.tab import Tab
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow, padded
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

_LONGEST_MM = 1000.0
_COUNTS = ("columns", "rows")


class SheetsTab(Tab):
    """Choose a sheet to see it; measure another one and keep it."""

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__()
        self._kit, self._services = kit, services
        self._own: set[str] = set()
        icons = kit.look.icons
        self._list = QListWidget()
        self._new = button(icons, self._on_new, icon="plus")
        self._name = QLineEdit()
        self._name_row = FormRow(self._name)
        self._fields: dict[str, QDoubleSpinBox] = {name: _measure() for name in FIELDS}
        self._counts: dict[str, QSpinBox] = {name: padded(QSpinBox(minimum=1, maximum=40)) for name in _COUNTS}
        self._labels: dict[str, QLabel] = {name: label("small") for name in (*FIELDS, *_COUNTS)}
        self._note, self._source = Note(icons), label("small", wrap=True)
        self._keep = button(icons, self._on_keep, icon="check", role="primary")
        self._drop = button(icons, self._on_drop, icon="trash")
        self._view = SheetView(kit.look.theme)
        for name, part in (
            ("list", self._list), ("new", self._new), ("name", self._name), ("keep", self._keep), ("drop", self._drop),
            *self._fields.items(), *self._counts.items(),
        ):  # fmt: skip
            part.setObjectName(f"sheets.{name}")
        self._lay_out()
        self._list.currentRowChanged.connect(self._on_chosen)
        self._name.textChanged.connect(self._on_typed)
        for field in self._fields.values():
            field.valueChanged.connect(self._on_typed)
        for count in self._counts.values():
            count.valueChanged.connect(self._on_typed)

    def _lay_out(self) -> None:
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left, middle, right = Card(margin=12), Card(), Card()
        left.setFixedWidth(216)
        left.column.addWidget(self._list, 1)
        left.column.addWidget(self._new)
        middle.setFixedWidth(290)
        middle.column.addWidget(self._name_row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        names = (*FIELDS, *_COUNTS)
        for number, name in enumerate(names):
            row, column = divmod(number, 2)
            field = self._fields.get(name) or self._counts[name]
            self._labels[name].setBuddy(field)
            grid.addWidget(self._labels[name], 2 * row, column)
            grid.addWidget(field, 2 * row + 1, column)
        middle.column.addLayout(grid)
        middle.column.addWidget(self._note)
        middle.column.addWidget(self._source)
        middle.column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._drop)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        middle.column.addLayout(buttons)
        right.column.addWidget(self._view, 1)
        row_ = QHBoxLayout(self)
        row_.setContentsMargins(0, 0, 0, 0)
        row_.setSpacing(12)
        row_.addWidget(left)
        row_.addWidget(middle)
        row_.addWidget(right, 1)

    def retranslate(self) -> None:
        """Words of everything."""
        self._list.setAccessibleName(self.tr("Label sheets"))
        name_button(self._new, self.tr("New, like this"), self.tr("A sheet of your own, starting from this one"))
        name_button(self._keep, self.tr("Keep"), self.tr("Keep this sheet on this computer"))
        name_button(self._drop, self.tr("Remove"), self.tr("Remove this sheet of your own"))
        self._name_row.name(self.tr("Name"))
        words = {
            "paper_w": self.tr("Paper: width"),
            "paper_h": self.tr("Paper: height"),
            "label_w": self.tr("Label: width"),
            "label_h": self.tr("Label: height"),
            "left": self.tr("First label: from left"),
            "top": self.tr("First label: from top"),
            "pitch_w": self.tr("Step across"),
            "pitch_h": self.tr("Step down"),
            "columns": self.tr("Columns"),
            "rows": self.tr("Rows"),
        }
        tips = {
            "pitch_w": self.tr("From the left edge of a label to that of the next one"),
            "pitch_h": self.tr("From the top edge of a label to that of the one below"),
        }
        for name, said in words.items():
            field = self._fields.get(name) or self._counts[name]
            self._labels[name].setText(said)
            field.setAccessibleName(said)
            field.setToolTip(tips.get(name, said))
        sheet = self._sheet()
        if sheet is not None and self._source.text():
            self._tell_source(sheet)
        self._judge()

    def refresh(self) -> None:
        """List the sheets; the one shown stays."""
        if self._list.count() == 0:
            self._fill("")

    @property
    def _catalogue(self) -> Catalogue:
        return self._services.badges.catalogue

    @property
    def draft(self) -> SheetDraft:
        """What the form says."""
        measures = {name: field.value() for name, field in self._fields.items()}
        counts = {name: field.value() for name, field in self._counts.items()}
        return SheetDraft(self._name.text(), **measures, **counts)  # type: ignore[arg-type] # by name, one type each

    def _fill(self, chosen: str) -> None:
        """List every sheet, own ones first and marked."""
        sheets = self._catalogue.sheets
        shipped = {fold(sheet.name) for sheet in self._services.badges.shipped.sheets}
        self._own = {fold(sheet.name) for sheet in sheets} - shipped
        with QSignalBlocker(self._list):
            self._list.clear()
            for sheet in sheets:
                self._list.addItem(sheet.name)
                if fold(sheet.name) in self._own:
                    item = self._list.item(self._list.count() - 1)
                    item.setIcon(self._kit.look.icons.icon("edit", "accent"))
        names = [sheet.name for sheet in sheets]
        self._list.setCurrentRow(names.index(chosen) if chosen in names else 0)

    def _sheet(self) -> Sheet | None:
        item = self._list.currentItem()
        return next((s for s in self._catalogue.sheets if item and s.name == item.text()), None)

    def _on_chosen(self, row: int) -> None:
        sheet = self._sheet()
        if sheet is not None:
            self._show(draft_of(sheet), editable=fold(sheet.name) in self._own)
            self._tell_source(sheet)

    def _tell_source(self, sheet: Sheet) -> None:
        source = self.tr("Measures from {0}").format(sheet.source) if sheet.source else ""
        self._source.setText("\n".join(part for part in (source, sheet.note) if part))

    def _show(self, draft: SheetDraft, *, editable: bool) -> None:
        fields: dict[str, QDoubleSpinBox | QSpinBox] = {**self._fields, **self._counts}
        for name, field in fields.items():
            with QSignalBlocker(field):
                field.setValue(getattr(draft, name))
            field.setEnabled(editable)
        with QSignalBlocker(self._name):
            self._name.setText(draft.name)
        self._name.setEnabled(editable)
        self._keep.setVisible(editable)
        self._drop.setVisible(fold(draft.name) in self._own)
        self._judge()

    def _on_new(self) -> None:
        names = [sheet.name for sheet in self._catalogue.sheets]
        name = free_name(self.tr("My sheet"), names)
        self._show(draft_of(self.draft.sheet, name), editable=True)
        self._source.clear()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def _on_typed(self) -> None:
        self._judge()

    def _judge(self) -> None:
        """Draw what the form says, and say what is wrong with it."""
        draft = self.draft
        self._view.show_sheet(draft.sheet)
        shipped = [sheet.name for sheet in self._services.badges.shipped.sheets]
        problem = draft.problem(shipped) if self._name.isEnabled() else ""
        words = self._kit.look.words
        values = {"sheet": draft.name, "why": words.say(problem)}
        self._note.say(words.say("badges:bad-sheet", values) if problem else "", Tone.BAD)
        self._keep.setEnabled(not problem)

    def _on_keep(self) -> None:
        sheet = self.draft.sheet
        try:
            self._services.own.keep_sheet(sheet)
        except (EventDeskError, OSError) as error:
            words = self._kit.look.words
            self._note.say(words.error(error) if isinstance(error, EventDeskError) else str(error), Tone.BAD)
            return
        self._fill(sheet.name)
        self.changed.emit()
        self._kit.toasts.tell(self.tr("The sheet “{0}” is kept on this computer.").format(sheet.name), tone=Tone.GOOD)

    def _on_drop(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        self._dropped = sheet
        self._services.own.drop_sheet(sheet.name)
        self._fill("")
        self.changed.emit()
        self._kit.toasts.tell(self.tr("The sheet “{0}” was removed.").format(sheet.name), undo=self._undrop)

    def _undrop(self) -> None:
        self._services.own.keep_sheet(self._dropped)
        self._fill(self._dropped.name)
        self.changed.emit()


def _measure() -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setDecimals(2)
    made.setRange(0.0, _LONGEST_MM)
    made.setSingleStep(0.5)
    made.setSuffix(" mm")
    return padded(made)
