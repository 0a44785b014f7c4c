"""The register: search, filters, everybody in a table, and beside it the details of one or a change of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eventdesk.core.programme.model import Event, Theme, Venue
from eventdesk.core.registration.finding import found, offers
from eventdesk.core.registration.model import Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Note, label
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.bulk import BulkEditor, SelectionBar
from eventdesk.ui.registration.details import Around, PersonDetails
from eventdesk.ui.registration.filters import FilterPanel
from eventdesk.ui.registration.people_rows import GIVE_WAY, PersonColumn, person_columns

_ROOMY = 1010
"""From this width on every column has room."""


class RegisterPage(QWidget):
    """Everybody of the event.

    Signals:
        compare_wanted: look at the pairs that seem to be one person.
        shown_changed: other people are shown now.
    """

    compare_wanted = Signal()
    shown_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: tuple[PersonRow, ...] = ()
        self._shown: tuple[PersonRow, ...] = ()
        self._around = Around()
        self._pairs = 0
        icons = look.icons
        self.search = SearchLine(icons)
        self._toggle = QPushButton()
        self._toggle.setCheckable(True)
        icons.dress(self._toggle, "chevron-down", "text", 16)
        self._alike = Note(icons)
        self._compare = button(icons, self.compare_wanted.emit, role="quiet")
        self._alike.layout().addWidget(self._compare)  # type: ignore[union-attr]  # a note has its row
        self.filters = FilterPanel(icons)
        self._found = label("muted", wrap=True)
        self.bar = SelectionBar(look)
        self.model = RowsModel(person_columns(), lambda row: row.registration)
        self.table = TableView(self.model, look.theme)
        self.table.choose_many()
        self.details = PersonDetails(look)
        self.bulk = BulkEditor(look)
        parts = ((self.search, "search"), (self.table, "table"), (self._toggle, "filters"), (self._compare, "compare"))
        for part, name in parts:
            part.setObjectName(f"registration.{name}")
        self._lay_out()
        self._connect()
        self.filters.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.search, 1)
        top.addWidget(self._toggle)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(top)
        for part in (self.filters, self._alike, self._found, self.bar):
            left.addWidget(part)
        left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self.details)
        row.addWidget(self.bulk)

    def _connect(self) -> None:
        self.search.searched.connect(self._show)
        self.search.left_down.connect(self.table.setFocus)
        self._toggle.toggled.connect(self._on_toggled)
        self.filters.changed.connect(self._show)
        self.table.opened.connect(self._on_opened)
        self.table.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.bar.edit_wanted.connect(self._on_edit_many)
        self.details.left.connect(self.search.setFocus)
        self.details.shown.connect(self._on_details)
        self.bulk.shown.connect(self._on_bulk)

    def retranslate(self) -> None:
        """Words of every part."""
        self.search.name(self.tr("Search by name, organisation, municipality, e-mail or code"))
        self.table.name(
            self.tr("Participants"), self.tr("Code"), self.tr("Participant"), self.tr("Organisation"),
            self.tr("Municipality"), self.tr("Role"), self.tr("To note"), self.tr("Status"),
        )  # fmt: skip
        name_button(self._compare, self.tr("Compare…"))
        for part in (self.filters, self.bar, self.details, self.bulk):
            part.retranslate()
        self.show_pairs(self._pairs)
        self._show()

    def show_people(
        self,
        people: Sequence[PersonRow],
        themes: Sequence[Theme],
        venues: Sequence[Venue],
        events: Sequence[Event],
        points: int,
    ) -> None:
        """Show the register as it is now."""
        self._people = tuple(people)
        self._around = Around(tuple(themes), tuple(venues), self._people, points)
        self.filters.offer(offers(self._people), themes, venues)
        self.bar.offer(events)
        self._show()
        if self.details.row is not None:
            here = self.details.row.registration
            self.details.refreshed(next((row for row in self._people if row.registration == here), None))

    def show_pairs(self, count: int) -> None:
        """How many pairs look like one person."""
        self._pairs = count
        said = self.tr("%n pairs look like one person entered twice.", "", count) if count else ""
        self._alike.say(said, Tone.WARN)

    @property
    def people(self) -> tuple[PersonRow, ...]:
        """Everybody."""
        return self._people

    @property
    def shown(self) -> tuple[PersonRow, ...]:
        """Those who suit search and filters."""
        return self._shown

    @property
    def selected(self) -> list[PersonRow]:
        """Those who are selected."""
        return self.table.selected

    def open(self, registration: str) -> bool:
        """Show somebody's details; false when they are not in the register."""
        row = next((person for person in self._people if person.registration == registration), None)
        if row is None:
            return False
        if row not in self._shown:
            self.search.clear()
            self.filters.clear()
            self._show()
        self.table.choose(registration)
        self._on_opened(row)
        return True

    def open_new(self) -> None:
        """An empty form."""
        self.bulk.close_form()
        self.details.edit(None, self._around)

    def narrow(self, **filters: str) -> None:
        """Show those who suit these filters."""
        self.search.clear()
        self._toggle.setChecked(True)
        self.filters.choose(**filters)

    def _show(self) -> None:
        wanted = replace(self.filters.filter, text=self.search.text().strip())
        self._shown = tuple(found(self._people, wanted))
        self.model.show_rows(self._shown)
        self._found.setText(self._counts(narrowed=bool(wanted.text or wanted.narrows)))
        words = self.tr("Filters ({0})").format(wanted.narrows) if wanted.narrows else self.tr("Filters")
        name_button(self._toggle, words, self.tr("Narrow the list by zone, category, theme, status, what is missing"))
        self._on_selected()
        self.shown_changed.emit()

    def _counts(self, *, narrowed: bool) -> str:
        people = self._shown
        by_status = {status: sum(row.status == status for row in people) for status in Status}
        parts = [self.tr("%n confirmed", "", by_status[Status.REGISTERED])]
        if by_status[Status.WAITING]:
            parts.append(self.tr("%n waiting", "", by_status[Status.WAITING]))
        if by_status[Status.CANCELLED]:
            parts.append(self.tr("%n called off", "", by_status[Status.CANCELLED]))
        if badges := sum(bool(row.badge) for row in people):
            parts.append(self.tr("%n with a badge code", "", badges))
        said = " · ".join(parts)
        if not narrowed:
            return said
        number = self._look.words.number
        return self.tr("{0} of {1} found: {2}").format(number(len(people)), number(len(self._people)), said)

    def _on_toggled(self, shown: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self.filters.setVisible(shown)

    def _on_selected(self) -> None:
        count = len(self.selected)
        self.bar.select(count)
        if not self.bulk.isHidden():
            self.bulk.select(count)

    def _on_opened(self, row: PersonRow) -> None:
        self.bulk.hide()
        self.details.edit(row, self._around)

    def _on_edit_many(self) -> None:
        self.details.hide()
        self.bulk.edit(len(self.selected), self._around.venues)

    def _on_details(self, shown: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self._make_room(beside=shown or not self.bulk.isHidden())

    def _on_bulk(self, shown: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self._make_room(beside=shown or not self.details.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Columns come and go with the room there is."""
        super().resizeEvent(event)
        self._make_room(beside=not (self.details.isHidden() and self.bulk.isHidden()))

    def _make_room(self, *, beside: bool) -> None:
        narrow = self.width() < _ROOMY
        for column in GIVE_WAY:
            self.table.table.setColumnHidden(column, beside)
        if not beside:
            self.table.table.setColumnHidden(PersonColumn.ROLE, narrow)
            self.table.table.setColumnHidden(PersonColumn.MUNICIPALITY, False)
