"""Tables: added in one go, several chosen and changed together, taken away."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox

from eventdesk.core.programme.model import Table
from eventdesk.core.programme.service import MOST_TABLES
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.folding import fold, one_line
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.pane import FIELD, Pane, Tools, beside, row, spin
from eventdesk.ui.rotation.rows import table_columns
from eventdesk.ui.rotation.state import Shown, TableRow, table_rows

_AS_IT_IS = "="
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
        self._list.setMinimumHeight(170)
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


class ChangeStrip(Card):
    """Changes the chosen tables: what they share is shown, what differs stays as it is until chosen."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(margin=14)
        icons = tools.look.icons
        self._tools = tools
        self._tables: list[TableRow] = []
        self._shown: Shown | None = None
        self._head = label("label")
        self._theme = QComboBox()
        self._low = spin("rotation.change.low", -1, 200, -1)
        self._high = spin("rotation.change.high", 0, 200, 0)
        self._access = QComboBox()
        self._venue = QComboBox()
        self._venue.setEditable(True)
        for box, name in ((self._theme, "theme"), (self._access, "access"), (self._venue, "venue")):
            box.setObjectName(f"rotation.change.{name}")
            box.setMinimumWidth(100)
            box.setFixedHeight(FIELD)
        self._apply = button(icons, self._on_apply, icon="check")
        self._apply.setObjectName("rotation.change.save")
        self._remove = button(icons, self.remove, icon="trash")
        self._remove.setObjectName("rotation.change.remove")
        self._wrong = Note(icons)
        self._rows = [FormRow(part) for part in (self._theme, self._low, self._high, self._access, self._venue)]
        self.column.addLayout(row(self._head, 1, self._remove, self._apply))
        fields = row(*self._rows, spacing=14)
        fields.setStretch(0, 2)
        fields.setStretch(4, 2)
        self.column.addLayout(fields)
        self.column.addWidget(self._wrong)
        self.hide()

    def retranslate(self) -> None:
        """Put words on every widget."""
        theme, low, high, access, venue = self._rows
        theme.name(self.tr("Theme"))
        low.name(self.tr("Seats, from"))
        high.name(self.tr("to"))
        access.name(self.tr("Accessible"))
        venue.name(self.tr("Venue"))
        name_button(self._remove, self.tr("Remove"), self.tr("Remove the chosen tables (Delete)"))
        for field in (self._low, self._high):
            field.setSpecialValueText(self.tr("as is"))
        self.show_tables(self._tables)

    def fill(self, shown: Shown) -> None:
        """Know the themes and venues there are."""
        self._shown = shown

    def show_tables(self, tables: list[TableRow]) -> None:
        """Change these tables."""
        self._tables = tables
        self.setVisible(bool(tables))
        if not tables or self._shown is None:
            return
        self._wrong.say("")
        if len(tables) == 1:
            self._head.setText(self.tr("Table {0}").format(tables[0].number))
            name_button(self._apply, self.tr("Change table {0}").format(tables[0].number))
        else:
            self._head.setText(self.tr("%n tables chosen", "", len(tables)))
            name_button(self._apply, self.tr("Change %n tables", "", len(tables)))
        self._offer(self._theme, [(t.name, t.id) for t in self._shown.setup.themes], _shared(tables, "theme_id"))
        rooms = [(self.tr("yes"), "yes"), (self.tr("no"), "no")]
        shared = _shared(tables, "accessible")
        self._offer(self._access, rooms, None if shared is None else "yes" if shared else "no")
        self._offer(self._venue, [(v.name, v.id) for v in self._shown.setup.venues], _shared(tables, "venue_id"))
        low, high = _shared(tables, "low"), _shared(tables, "high")
        self._low.setValue(-1 if low is None else low)
        self._high.setValue(0 if high is None else high)

    def _offer(self, box: QComboBox, choices: list[tuple[str, str]], shared: Any) -> None:
        box.clear()
        if shared is None:
            box.addItem(self.tr("as they are"), _AS_IT_IS)
        if box is not self._access:
            box.addItem(self.tr("no theme") if box is self._theme else self.tr("no venue"), "")
        for words, key in choices:
            box.addItem(words, key)
        box.setCurrentIndex(0 if shared is None else max(0, box.findData(shared)))

    def _on_apply(self) -> None:
        self._wrong.say("")
        fields: dict[str, Any] = {}
        if self._theme.currentData() != _AS_IT_IS:
            fields["theme"] = self._theme.currentData()
        if self._access.currentData() != _AS_IT_IS:
            fields["accessible"] = self._access.currentData() == "yes"
        if self._low.value() >= 0:
            fields["min_seats"] = self._low.value()
        if self._high.value() > 0:
            fields["max_seats"] = self._high.value()
        venue, name = self._chosen_venue()
        if venue != _AS_IT_IS:
            fields["venue"] = venue
        ids = [table.id for table in self._tables]
        said = self.tr("%n tables changed.", "", len(ids))
        self._tools.saver.save(lambda: self._write(ids, fields, name), said, failed=self._on_failed)

    def _chosen_venue(self) -> tuple[str, str]:
        """The id of the venue typed or chosen, or empty and the name of a new one."""
        typed = one_line(self._venue.currentText())
        for at in range(self._venue.count()):
            if fold(self._venue.itemText(at)) == fold(typed):
                return str(self._venue.itemData(at)), ""
        return "", typed

    def _write(self, tables: list[str], fields: dict[str, Any], new_venue: str) -> None:
        programme = self._tools.programme
        if new_venue:
            fields = {**fields, "venue": programme.add_venue(self._tools.event, new_venue).id}
        programme.change_tables(tables, **fields)

    def remove(self) -> None:
        """Take the chosen tables away."""
        ids = [table.id for table in self._tables]
        if not ids:
            return
        programme = self._tools.programme
        said = self.tr("%n tables removed.", "", len(ids))
        self._tools.saver.save(lambda: [programme.retire(Table, table) for table in ids], said)

    def _on_failed(self, error: EventDeskError) -> None:
        self._wrong.say(self._tools.look.words.error(error), Tone.BAD)


def _shared(tables: list[TableRow], field: str) -> Any:
    """The value that all tables have in a field; None when they differ."""
    values = {getattr(table, field) for table in tables}
    return values.pop() if len(values) == 1 else None
