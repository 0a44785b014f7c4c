"""Badges one by one: who has which, when it was printed; one printed again, a lost one replaced."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from eventdesk.core.badges.face import Print
from eventdesk.core.badges.service import USUAL_LANGUAGE
from eventdesk.core.badges.states import JobState
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.codes import grouped
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.badges.output import PrinterChoice
from eventdesk.ui.badges.sending import Sending
from eventdesk.ui.badges.state import BadgeRow, Services, matching, rows_of
from eventdesk.ui.badges.tab import Tab
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, EmptyState, FigureRow, label
from eventdesk.ui.kit.fields import FormRow, SearchLine
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.kit.words import Words

_MOST_PRINTS = 5
_ORGANISATION = 1
"""The column's number."""
_ROOM_FOR_BOTH = 860
"""Points of the page below which names would be cut."""


def state_words(row: BadgeRow, words: Words) -> str:
    """Whether a badge was printed, in words; where it is in the printer's queue, when that is known."""
    if row.where:
        return words.say(f"spool:{row.where}")
    if not row.face.code:
        return QCoreApplication.translate("PeopleTab", "no code yet")
    if not row.prints:
        return QCoreApplication.translate("PeopleTab", "not printed")
    if row.out_of_date:
        return QCoreApplication.translate("PeopleTab", "changed since printing")
    return words.moment(row.last)


def _tone(row: BadgeRow) -> Tone:
    return Tone.WARN if row.out_of_date or row.where in (JobState.HELD, JobState.FAILED) else Tone.CALM


class PeopleTab(Tab):
    """The list of badges, and one of them beside it."""

    def __init__(self, kit: Kit, services: Services, sending: Sending) -> None:
        super().__init__()
        self._kit, self._services, self._sending = kit, services, sending
        self._rows: list[BadgeRow] = []
        self._wanted = ""
        self._lost_one = ("", "")
        icons = kit.look.icons
        self._figures = FigureRow(("badges", "printed", "missing", "changed"))
        self._search = SearchLine(icons)
        self._model = RowsModel(self._columns(), _id)
        self._table = TableView(self._model, kit.look.theme)
        self._empty = EmptyState(icons, "id-badge-2")
        self._name, self._code = label("heading", wrap=True), label("muted", wrap=True)
        self._state = label(wrap=True)
        self._history = label("small", wrap=True)
        self._reason = QLineEdit()
        self._reason_row = FormRow(self._reason)
        self.printers = PrinterChoice(kit, services, "badges.one.printer")
        self._printer_row = FormRow(self.printers)
        self._print = button(icons, self._on_print, icon="printer", role="primary")
        self._lost = button(icons, self._on_lost, icon="refresh", role="danger")
        for name, part in (
            ("search", self._search), ("table", self._table), ("reason", self._reason),
            ("print", self._print), ("lost", self._lost),
        ):  # fmt: skip
            part.setObjectName(f"badges.one.{name}")
        self._lay_out()
        self._search.searched.connect(self._show)
        self._search.left_down.connect(self._table.setFocus)
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self._on_opened)
        self.printers.settled.connect(self._tell)
        sending.sent.connect(self._on_sent)
        sending.moved.connect(self._on_moved)

    def _columns(self) -> tuple[Column[BadgeRow], ...]:
        words = self._kit.look.words
        return (
            Column("name", text=lambda row: row.face.name, sort=lambda row: row.face.sort_name.casefold()),
            Column("organisation", text=lambda row: row.face.organisation),
            Column("short", text=lambda row: row.face.short, width=122),
            Column("state", text=lambda row: state_words(row, words), tone=_tone, width=180),
        )

    def _lay_out(self) -> None:
        self._card = Card()
        self._card.setFixedWidth(264)
        for part in (self._name, self._code, self._state, self._history, self._reason_row, self._printer_row):
            self._card.column.addWidget(part)
        self._card.column.addWidget(self._print)
        self._card.column.addStretch(1)
        self._card.column.addWidget(self._lost)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._figures)
        left.addWidget(self._search)
        left.addWidget(self._table, 1)
        left.addWidget(self._empty, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self._card)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Where there is no room for both, the whole name is worth more than the organisation."""
        super().resizeEvent(event)
        self._table.table.setColumnHidden(_ORGANISATION, event.size().width() < _ROOM_FOR_BOTH)

    def retranslate(self) -> None:
        """Words of everything."""
        self._figures.name(
            badges=self.tr("Badges"),
            printed=self.tr("Printed"),
            missing=self.tr("Not printed yet"),
            changed=self.tr("Changed since"),
        )
        self._search.name(self.tr("Search by name, organisation, role or code"))
        self._table.name(
            self.tr("Badges"), self.tr("Name"), self.tr("Organisation"), self.tr("Code"), self.tr("Printed"),
        )  # fmt: skip
        self._reason_row.name(self.tr("Why"), self.tr("Kept with the badge: lost, damaged, wrong name…"))
        self._printer_row.name(self.tr("Printer"))
        self.printers.retranslate()
        name_button(
            self._lost,
            self.tr("Lost: new code"),
            self.tr("The old code is refused from now on; the new badge is printed at once"),
        )
        self._empty.name(self.tr("No badges yet"), self.tr("Register people or import a list first."))
        self._show()

    def concerned(self, fact: JournalGrew) -> bool:
        """People, badges, seats, and what was printed."""
        return fact.concerns(
            "person", "registration", "badge_issued", "badge_revoked", "badge_printed", "plan_published"
        )

    def refresh(self) -> None:
        """Fetch everybody."""
        self.printers.ask()
        self._kit.tasks.read(partial(rows_of, self._services, self._language()), self._on_rows)

    def scanned(self, code: str) -> bool:
        """Show whose badge this is."""
        self.jump(code)
        return True

    def jump(self, what: str) -> None:
        """Show a badge by its code or its registration, as soon as the list is there."""
        self._search.clear()
        self._wanted = what
        self._choose_wanted()

    def _language(self) -> str:
        return str(self._services.memory.get("badges.choices", {}).get("language", USUAL_LANGUAGE))

    def _on_rows(self, rows: list[BadgeRow]) -> None:
        self._rows = rows
        self._show()
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        found = next((row for row in self._rows if self._wanted in (row.id, row.face.code)), None)
        if self._wanted and found:
            self._wanted = ""
            self._show()
            self._table.choose(found.id)

    def _show(self, words: str = "") -> None:
        rows = [replace(row, where=self._sending.where(row.id)) for row in self._rows]
        text = self._search.text().strip()
        self._model.show_rows(matching(rows, text) if text else rows)
        number = self._kit.look.words.number
        self._figures.show_figures(
            badges=number(len(rows)),
            printed=number(sum(bool(row.prints) for row in rows)),
            missing=number(sum(not row.prints for row in rows)),
            changed=number(sum(row.out_of_date for row in rows)),
        )
        self._table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._tell()

    def _on_chosen(self, row: BadgeRow | None) -> None:
        self._reason.clear()
        self._tell()

    def _on_opened(self, row: BadgeRow) -> None:
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        row: BadgeRow | None = self._table.current
        for part in (self._code, self._state, self._history, self._reason_row, self._printer_row, self._print):
            part.setVisible(row is not None)
        self._lost.setVisible(row is not None and bool(row.face.code))
        if row is None:
            self._name.setText(self.tr("Choose a badge") if self._rows else "")
            return
        self._name.setText(row.face.name)
        self._code.setText("\n".join(part for part in (row.face.role_word, grouped(row.face.code)) if part))
        self._state.setText(state_words(row, self._kit.look.words))
        self._history.setText("\n".join(self._printed(p) for p in row.prints[-_MOST_PRINTS:]))
        self._history.setVisible(bool(row.prints))
        self._reason_row.setVisible(bool(row.face.code))
        name_button(self._print, self.tr("Print again") if row.prints else self.tr("Print this badge"))
        self._print.setEnabled(bool(self.printers.printer))

    def _printed(self, one: Print) -> str:
        moment = self._kit.look.words.moment(one.at)
        return self.tr("{0}: {1}").format(moment, one.reason or self.tr("printed"))

    def _on_print(self) -> None:
        row: BadgeRow | None = self._table.current
        if row is not None:
            self._sending.one(row.id, self.printers.printer, self._reason.text().strip(), self._language())

    def _on_lost(self) -> None:
        row: BadgeRow | None = self._table.current
        if row is None:
            return
        reason = self._reason.text().strip()
        if not reason:
            self._reason_row.wrong(self.tr("Say why: lost, stolen, damaged…"))
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._reason_row.wrong("")
        self._lost_one = (row.id, reason)
        work = partial(self._services.reissue, self._services.event, row.id, reason)
        self._kit.tasks.save(work, self._on_reissued, self._on_refused)

    def _on_reissued(self, code: str) -> None:
        registration, reason = self._lost_one
        if not self.printers.printer:
            self._kit.toasts.tell(self.tr("The old code is refused from now on. The badge has a new one: print it."))
            return
        self._sending.one(registration, self.printers.printer, reason, self._language())

    def _on_refused(self, error: EventDeskError) -> None:
        self._reason_row.wrong(self._kit.look.words.error(error))

    def _on_sent(self, sent: object) -> None:
        self._reason.clear()

    def _on_moved(self, moved: object) -> None:
        self._show()


def _id(row: BadgeRow) -> str:
    return row.id
