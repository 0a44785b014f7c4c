"""Changing several tables at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit

from eventdesk.core.programme.model import Table
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.folding import fold, one_line
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.pane import FIELD, Tools, row, spin
from eventdesk.ui.rotation.state import Shown, TableRow, languages_of, numbers_of

_AS_IT_IS = "="


class ChangeStrip(Card):
    """Changes the chosen tables: what they share is shown, what differs stays as it is until chosen."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(margin=14)
        icons = tools.look.icons
        self._tools = tools
        self._tables: list[TableRow] = []
        self._shown: Shown | None = None
        self._head = label("label")
        self._theme, self._access, self._venue = QComboBox(), QComboBox(), QComboBox()
        self._low = spin("rotation.change.low", -1, 200, -1)
        self._high = spin("rotation.change.high", 0, 200, 0)
        self._venue.setEditable(True)
        for box, name in ((self._theme, "theme"), (self._access, "access"), (self._venue, "venue")):
            box.setObjectName(f"rotation.change.{name}")
            box.setMinimumWidth(96)
            box.setFixedHeight(FIELD)
        self._leader = QComboBox()
        self._leader.setObjectName("rotation.change.leader")
        self._leader.setFixedHeight(FIELD)
        self._place, self._languages, self._closed = QLineEdit(), QLineEdit(), QLineEdit()
        for line, name in ((self._place, "place"), (self._languages, "languages"), (self._closed, "closed")):
            line.setObjectName(f"rotation.change.{name}")
            line.setFixedHeight(FIELD)
        self._apply = button(icons, self._on_apply, icon="check")
        self._apply.setObjectName("rotation.change.save")
        self._remove = button(icons, self.remove, icon="trash")
        self._remove.setObjectName("rotation.change.remove")
        self._wrong = Note(icons)
        first = (self._theme, self._low, self._high, self._access)
        second = (self._venue, self._place, self._languages)
        third = (self._leader, self._closed)
        self._rows = [FormRow(part) for part in (*first, *second, *third)]
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.column.addLayout(row(self._head, 1, self._remove, self._apply))
        above = row(*self._rows[:4], spacing=14)
        above.setStretch(0, 1)
        below, last = row(*self._rows[4:7], spacing=14), row(*self._rows[7:], spacing=14)
        for at in range(3):
            below.setStretch(at, 1)
        last.setStretch(0, 1)
        last.setStretch(1, 1)
        for line in (above, below, last):
            self.column.addLayout(line)
        self.column.addWidget(self._wrong)

    def retranslate(self) -> None:
        """Put words on every widget."""
        theme, low, high, access, venue, place, languages, leader, closed = self._rows
        theme.name(self.tr("Theme"))
        low.name(self.tr("Seats, from"))
        high.name(self.tr("to"))
        access.name(self.tr("Accessible"))
        venue.name(self.tr("Venue"))
        place.name(self.tr("Where it stands"))
        languages.name(self.tr("Languages spoken"))
        leader.name(self.tr("Facilitator"))
        closed.name(self.tr("Not used in rounds"))
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
        self._name(tables)
        self._offer(self._theme, [(t.name, t.id) for t in self._shown.setup.themes], _shared(tables, "theme_id"))
        shared = _shared(tables, "accessible")
        answers = [(self.tr("yes"), "yes"), (self.tr("no"), "no")]
        self._offer(self._access, answers, None if shared is None else "yes" if shared else "no")
        self._offer(self._venue, [(v.name, v.id) for v in self._shown.setup.venues], _shared(tables, "venue_id"))
        low, high = _shared(tables, "low"), _shared(tables, "high")
        self._low.setValue(-1 if low is None else low)
        self._high.setValue(0 if high is None else high)
        self._write_in(self._place, _shared(tables, "place"), self.tr("Ground floor, by the window"))
        self._write_in(self._languages, _shared(tables, "languages"), self.tr("any; or for example: it, en"))
        self._write_in(self._closed, _shared(tables, "closed"), self.tr("none; or for example: 1, 3"))
        # Somebody leads one table: several are not given to them at once.
        self._rows[7].setVisible(len(tables) == 1)
        self._offer(self._leader, list(self._shown.facilitators), tables[0].leader if len(tables) == 1 else "")

    def _name(self, tables: list[TableRow]) -> None:
        if len(tables) == 1:
            self._head.setText(self.tr("Table {0}").format(tables[0].number))
            name_button(self._apply, self.tr("Change table {0}").format(tables[0].number))
        else:
            self._head.setText(self.tr("%n tables chosen", "", len(tables)))
            name_button(self._apply, self.tr("Change %n tables", "", len(tables)))

    def _offer(self, box: QComboBox, choices: list[tuple[str, str]], shared: Any) -> None:
        box.clear()
        if shared is None:
            box.addItem(self.tr("as they are"), _AS_IT_IS)
        if box is not self._access:
            nothing = {
                self._theme: self.tr("no theme"),
                self._venue: self.tr("no venue"),
                self._leader: self.tr("nobody yet"),
            }
            box.addItem(nothing[box], "")
        for words, key in choices:
            box.addItem(words, key)
        box.setCurrentIndex(0 if shared is None else max(0, box.findData(shared)))

    def _write_in(self, line: QLineEdit, shared: str | None, example: str) -> None:
        line.setPlaceholderText(self.tr("as they are") if shared is None else example)
        line.setText(shared or "")
        line.setModified(False)

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
        if self._place.isModified():
            fields["place"] = one_line(self._place.text())
        if self._languages.isModified():
            fields["languages"] = languages_of(self._languages.text())
        if len(self._tables) == 1:
            fields["facilitator"] = self._leader.currentData()
        if self._closed.isModified():
            closed = self._closed_rounds()
            if closed is None:
                self._rows[8].wrong(self.tr("Numbers of rounds, with commas between them."))
                self._closed.setFocus()
                return
            fields["closed_rounds"] = closed
        self._rows[8].wrong("")
        venue, new_venue = self._chosen_venue()
        if venue != _AS_IT_IS:
            fields["venue"] = venue
        ids = [table.id for table in self._tables]
        said = self.tr("%n tables changed.", "", len(ids))
        self._tools.saver.save(lambda: self._write(ids, fields, new_venue), said, failed=self._on_failed)

    def _closed_rounds(self) -> tuple[str, ...] | None:
        """The ids of the rounds typed; None when that cannot be read."""
        rounds = {turn.number: turn.id for turn in self._shown.setup.rounds} if self._shown else {}
        numbers = numbers_of(self._closed.text())
        if numbers is None or any(number not in rounds for number in numbers):
            return None
        return tuple(rounds[number] for number in numbers)

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
