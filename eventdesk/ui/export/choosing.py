"""What a sync would do, in numbers and cell by cell, and the choices about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.core.export.sync import Preview
from eventdesk.ui.export.rows import sync_columns
from eventdesk.ui.export.sayings import SyncWords
from eventdesk.ui.export.state import (
    DECISIONS,
    GROUPS,
    MOST,
    Entry,
    Picks,
    counts_of,
    decided,
    entries_of,
    for_all,
)
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import FigureRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tables import RowsModel, TableView

_ALL = "all"
_FOR_ALL = {"conflict": ("", "excel", "ours"), "deleted": ("", "again", "out")}


class ChoosingPart(QWidget):
    """Figures, a list to filter, decisions about what is selected or about all.

    Signals:
        changed: a choice was made.
    """

    changed = Signal()

    def __init__(self, kit: Kit, words: SyncWords) -> None:
        super().__init__()
        self._kit, self._words = kit, words
        self._preview: Preview | None = None
        self.picks, self.entries = Picks(), list[Entry]()
        self._figures = FigureRow(GROUPS)
        self._filter, self._conflicts, self._deleted = QComboBox(), QComboBox(), QComboBox()
        self.model = RowsModel(sync_columns(words), lambda entry: entry.id)
        self.table = TableView(self.model, kit.look.theme)
        self._decide = {key: button(kit.look.icons, partial(self._on_decide, key)) for key in DECISIONS}
        boxes = {"filter": self._filter, "conflicts": self._conflicts, "deleted": self._deleted}
        for name, part in {**boxes, "table": self.table, **self._decide}.items():
            part.setObjectName(f"export.sync.{name}")
        self._fill_boxes()
        self._lay_out()
        self.table.choose_many()
        self._filter.currentIndexChanged.connect(self._show_entries)
        self._conflicts.activated.connect(self._on_all_conflicts)
        self._deleted.activated.connect(self._on_all_deleted)
        self.table.table.selectionModel().selectionChanged.connect(self._show_decisions)

    def _fill_boxes(self) -> None:
        for key in (_ALL, *GROUPS):
            self._filter.addItem("", key)
        for box, key in ((self._conflicts, "conflict"), (self._deleted, "deleted")):
            for word in _FOR_ALL[key]:
                box.addItem("", word)
        for box in (self._filter, self._conflicts, self._deleted):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        for box in (self._filter, self._conflicts, self._deleted):
            bar.addWidget(box)
        bar.addStretch(1)
        decisions = QHBoxLayout()
        for made in self._decide.values():
            decisions.addWidget(made)
        decisions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._figures)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addLayout(decisions)

    def retranslate(self) -> None:
        """Words of everything."""
        for key, made in self._decide.items():
            name_button(made, self._words.decision(key))
        groups = (
            self.tr("New from EventDesk"),
            self.tr("Edited in Excel"),
            self.tr("Changed in both"),
            self.tr("Rows deleted in Excel"),
            self.tr("Left as they are"),
        )
        self._figures.name(**dict(zip(GROUPS, groups, strict=True)))
        conflicts = (
            self.tr("Changed in both: choose one by one"),
            self.tr("Changed in both: Excel for all"),
            self.tr("Changed in both: EventDesk for all"),
        )
        deleted = (
            self.tr("Deleted rows: choose one by one"),
            self.tr("Deleted rows: put all back"),
            self.tr("Deleted rows: leave all out"),
        )
        for box, name, words in (
            (self._filter, self.tr("Show"), (self.tr("Show everything"), *groups)),
            (self._conflicts, self.tr("Cells changed in both"), conflicts),
            (self._deleted, self.tr("Rows deleted in Excel"), deleted),
        ):
            box.setAccessibleName(name)
            for number, said in enumerate(words):
                box.setItemText(number, said)
        self.table.name(
            self.tr("What a sync would do"), self.tr("Sheet"), self.tr("Row"), self.tr("Column"), self.tr("In Excel"),
            self.tr("In EventDesk"), self.tr("What becomes of it"),
        )  # fmt: skip

    def show_preview(self, preview: Preview | None, picks: Picks | None = None) -> None:
        """Show what a sync would do, with these choices (None: those made so far)."""
        self._preview = preview
        self.picks = self.picks if picks is None else picks
        self.entries = [] if preview is None else entries_of(preview, self.picks)
        counts = counts_of(self.entries)
        number = self._kit.look.words.number
        self._figures.show_figures(**{key: number(count) for key, count in counts.items()})
        for box, key, chosen in (
            (self._conflicts, "conflict", self.picks.conflicts),
            (self._deleted, "deleted", self.picks.deleted),
        ):
            box.setVisible(counts[key] > 0)
            box.setCurrentIndex(_FOR_ALL[key].index(chosen))
        self._show_entries()

    def _show_entries(self) -> None:
        group = str(self._filter.currentData() or _ALL)
        shown = [entry for entry in self.entries if group in (_ALL, entry.group)]
        self.model.show_rows(shown[:MOST])
        self._show_decisions()

    def _show_decisions(self) -> None:
        offered = {decision for entry in self.table.selected for decision in entry.decisions}
        for key, made in self._decide.items():
            made.setVisible(key in offered)

    def _choose(self, picks: Picks) -> None:
        self.show_preview(self._preview, picks)
        self.changed.emit()

    def _on_decide(self, decision: str) -> None:
        self._choose(decided(self.picks, self.table.selected, decision))

    def _on_all_conflicts(self) -> None:
        self._choose(for_all(self.picks, self.entries, "conflict", str(self._conflicts.currentData())))

    def _on_all_deleted(self) -> None:
        self._choose(for_all(self.picks, self.entries, "deleted", str(self._deleted.currentData())))
