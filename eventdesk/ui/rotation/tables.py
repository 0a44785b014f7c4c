"""Tables: added in one go, several chosen and changed together, taken away."""

from __future__ import annotations

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox

from eventdesk.core.programme.service import MOST_TABLES
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.pane import FIELD, Pane, Tools, beside, row, spin
from eventdesk.ui.rotation.rows import table_columns
from eventdesk.ui.rotation.state import Shown, TableRow, table_rows
from eventdesk.ui.rotation.strip import ChangeStrip

_TURNS = "*"


class TablesPane(Pane):
    """The list of tables, a line to add more, and a strip that changes those chosen."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        icons = tools.look.icons
        self._count = spin("rotation.table.count", 1, MOST_TABLES, 1)
        self._low = spin("rotation.table.low", 0, 200, 8)
        self._high = spin("rotation.table.high", 1, 200, 11)
        self._theme = QComboBox()
        self._theme.setObjectName("rotation.table.theme")
        self._theme.setMinimumWidth(120)
        self._theme.setFixedHeight(FIELD)
        self._add = button(icons, self._on_add, icon="plus")
        self._add.setObjectName("rotation.table.add")
        self._new = [FormRow(part) for part in (self._count, self._low, self._high, self._theme)]
        self._model: RowsModel[TableRow] = RowsModel(table_columns(self._access), lambda table: table.id)
        self._list = TableView(self._model, tools.look.theme)
        self._list.table.setObjectName("rotation.tables")
        self._list.choose_many()
        self._list.setMinimumHeight(130)
        self._wrong = Note(icons)
        self._strip = ChangeStrip(tools)
        add_line = beside(self._new[3], self._add)
        self.column.addLayout(row(*self._new[:3], add_line, spacing=14))
        self.column.addWidget(self._wrong)
        self.column.addWidget(self._list, 1)
        self.column.addWidget(self._strip)
        self._list.table.selectionModel().selectionChanged.connect(self._on_selection)
        self._delete_key = QShortcut("Del", self._list.table, self._strip.remove)

    def retranslate(self) -> None:
        """Put words on every widget."""
        count, low, high, theme = self._new
        count.name(self.tr("New ta&bles"))
        low.name(self.tr("Seats, from"))
        high.name(self.tr("to"))
        theme.name(self.tr("Theme"))
        name_button(self._add, self.tr("Add tables"))
        self._list.name(
            self.tr("Tables"), self.tr("Table"), self.tr("Theme"), self.tr("Seats"), self.tr("Accessible"),
            self.tr("Venue"),
        )  # fmt: skip
        self._offer_themes()
        self._strip.retranslate()

    def fill(self, shown: Shown) -> None:
        """Show the tables."""
        super().fill(shown)
        self._model.show_rows(table_rows(shown.setup))
        self._list.table.setColumnHidden(4, not any(table.venue for table in shown.setup.tables))
        self._offer_themes()
        self._strip.fill(shown)
        self._on_selection()

    def _access(self, table: TableRow) -> str:
        return self.tr("yes") if table.accessible else self.tr("no")

    def _offer_themes(self) -> None:
        themes = self.shown.setup.themes if self.shown else ()
        chosen = self._theme.currentData() if self._theme.count() > 1 else None
        self._theme.clear()
        if len(themes) > 1:
            self._theme.addItem(self.tr("Themes take turns"), _TURNS)
        for theme in themes:
            self._theme.addItem(theme.name, theme.id)
        self._theme.addItem(self.tr("No theme yet"), "")
        self._theme.setCurrentIndex(0 if chosen is None else max(0, self._theme.findData(chosen)))

    def _on_selection(self) -> None:
        self._strip.show_tables(self._list.selected)

    def _on_add(self) -> None:
        self._wrong.say("")
        count, low, high, theme = (
            self._count.value(), self._low.value(), self._high.value(), self._theme.currentData(),
        )  # fmt: skip
        known = tuple(t.id for t in self.shown.setup.themes) if self.shown else ()
        themes = known if theme == _TURNS else (theme,) if theme else ()
        programme, event = self.tools.programme, self.tools.event
        self.tools.saver.save(
            lambda: programme.add_tables(event, count, themes=themes, low=low, high=high),
            self.tr("%n tables added.", "", count),
            failed=self._on_failed,
        )

    def _on_failed(self, error: EventDeskError) -> None:
        self._wrong.say(self.tools.look.words.error(error), Tone.BAD)
