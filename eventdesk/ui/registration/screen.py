"""The screen of participants: the register, somebody's details beside it, the import of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.registration.imports import ImportDone, Unfinished
from eventdesk.core.registration.model import Role, Status
from eventdesk.core.registration.register import PersonRow, Register
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import EmptyState, FigureRow, Note, label
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.editor import PersonEditor
from eventdesk.ui.registration.importing import ImportPage, ImportsLists
from eventdesk.ui.registration.rows import person_columns
from eventdesk.ui.registration.state import counts_of, matching

_MUNICIPALITY = 3
"""The column that gives way to somebody's details."""


@dataclass(frozen=True, slots=True)
class _Fetched:
    people: list[PersonRow]
    unfinished: list[Unfinished]


class ParticipantsScreen(Screen):
    """Who is registered."""

    def __init__(
        self,
        kit: Kit,
        event: str,
        register: Register,
        imports: ImportsLists,
        undo: Callable[[str], object],
        backup: Callable[[], object],
    ) -> None:
        super().__init__(kit)
        self._event, self._register, self._imports, self._undo = event, register, imports, undo
        self._people: list[PersonRow] = []
        self._statuses: dict[str, str] = {}
        icons = kit.look.icons
        self._to_import = button(icons, self._on_import, icon="upload", shortcut="Ctrl+I")
        self._new = button(icons, self._on_new, icon="user-plus", role="primary", shortcut="Ctrl+N")
        self._first_import = button(icons, self._on_import, icon="upload", role="primary")
        self._figures = FigureRow(("registered", "waiting", "cancelled", "badges"))
        self._unfinished = Note(icons)
        self._search = SearchLine(icons)
        self._found = label("muted")
        self._model = RowsModel(person_columns(lambda: self._statuses), lambda row: row.registration)
        self._table = TableView(self._model, kit.look.theme)
        self._editor = PersonEditor(icons)
        self._empty = EmptyState(icons, "users", self._first_import)
        self._list, self._pages = QWidget(), QStackedWidget()
        self._page = ImportPage(kit, event, imports, backup)
        for name, part in (
            ("import", self._to_import), ("new", self._new), ("first", self._first_import),
            ("search", self._search), ("table", self._table),
        ):  # fmt: skip
            part.setObjectName(f"registration.{name}")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_button(self._to_import)
        self.add_button(self._new)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._search)
        left.addWidget(self._found)
        left.addWidget(self._table, 1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self._editor)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._unfinished)
        column.addWidget(self._figures)
        column.addLayout(row, 1)
        for page in (self._list, self._empty, self._page):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._search.searched.connect(self._show)
        self._search.left_down.connect(self._table.setFocus)
        self._table.opened.connect(self._on_opened)
        self._editor.saved.connect(self._on_save)
        self._editor.status_wanted.connect(self._on_status)
        self._editor.left.connect(self._search.setFocus)
        self._page.done.connect(self._on_imported)
        self._page.left.connect(self._on_back)
        self._editor.shown.connect(self._on_editor_shown)

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Participants")

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._to_import, self.tr("Import a list"))
        name_button(self._first_import, self.tr("Import a list"))
        name_button(self._new, self.tr("New participant"))
        self._statuses = {
            Status.REGISTERED: self.tr("Confirmed"),
            Status.WAITING: self.tr("Waiting"),
            Status.CANCELLED: self.tr("Called off"),
        }
        self._figures.name(
            registered=self.tr("Registered"),
            waiting=self.tr("Waiting list"),
            cancelled=self.tr("Cancelled"),
            badges=self.tr("With a badge code"),
        )
        self._search.name(self.tr("Search by name, organisation, municipality, e-mail or code"))
        self._table.name(
            self.tr("Participants"), self.tr("Code"), self.tr("Participant"), self.tr("Organisation"),
            self.tr("Municipality"), self.tr("Status"),
        )  # fmt: skip
        self._editor.retranslate(role_words)
        self._empty.name(
            self.tr("Nobody is registered yet"), self.tr("Import the registration list, or add people by hand.")
        )
        self._page.retranslate()
        self._show()

    def concerned(self, fact: JournalGrew) -> bool:
        """People, registrations, badges and imports are shown here."""
        return fact.concerns(
            "person", "registration", "badge_issued", "badge_revoked", "import_begun", "import_finished"
        )

    def refresh(self) -> None:
        """Fetch everybody."""
        self.kit.tasks.read(self._fetch, self._on_people)

    def jump(self, what: str) -> None:
        """Show one registration."""
        self._on_back()
        self._search.clear()
        self._table.choose(what)
        row = next((person for person in self._people if person.registration == what), None)
        if row is not None:
            self._editor.edit(row)

    def _fetch(self) -> _Fetched:
        return _Fetched(self._register.people(self._event), self._imports.offer_unfinished(self._event))

    def _on_people(self, fetched: _Fetched) -> None:
        self._people = fetched.people
        files = ", ".join(file for left in fetched.unfinished for file in left.files)
        words = self.tr("An import of {0} was cut short: import the same list again to finish it.").format(files)
        self._unfinished.say(words if files else "", Tone.WARN)
        if self._pages.currentWidget() is not self._page:
            self._settle()
        self._show()

    def _settle(self) -> None:
        shown = self._list if self._people or self._editor.isVisibleTo(self._list) else self._empty
        self._pages.setCurrentWidget(shown)
        for part in (self._to_import, self._new):
            part.setVisible(True)

    def _show(self) -> None:
        counts, words = counts_of(self._people), self.kit.look.words
        self._figures.show_figures(
            registered=words.number(counts.registered),
            waiting=words.number(counts.waiting),
            cancelled=words.number(counts.cancelled),
            badges=words.number(counts.badges),
        )
        typed = self._search.text().strip()
        found = matching(self._people, typed)
        self._found.setText(self.tr("%n found", "", len(found)))
        self._found.setVisible(bool(typed))
        self._model.show_rows(found)

    def _on_editor_shown(self, shown: bool) -> None:  # noqa: FBT001 (a signal's argument)
        # Beside the form there is no room for every column.
        self._table.table.setColumnHidden(_MUNICIPALITY, shown)

    def _on_new(self) -> None:
        self._pages.setCurrentWidget(self._list)
        self._editor.edit(None)

    def _on_opened(self, row: PersonRow) -> None:
        self._editor.edit(row)

    def _on_save(self, fields: Mapping[str, Any]) -> None:
        row = self._editor.row
        if row is None:
            work = partial(self._register.add, self._event, **fields)
        else:
            work = partial(self._register.edit, self._event, row.registration, **fields)
        self.kit.tasks.save(work, self._on_saved, self._on_unsaved)

    def _on_saved(self, row: PersonRow) -> None:
        self.kit.toasts.tell(self.tr("{0} is saved").format(row.name), tone=Tone.GOOD)
        self._editor.close_form()

    def _on_unsaved(self, error: EventDeskError) -> None:
        self._editor.wrong(self.kit.look.words.error(error))

    def _on_status(self, status: str) -> None:
        row = self._editor.row
        if row is not None:
            change = self._register.cancel if status == Status.CANCELLED else self._register.restore
            self.kit.tasks.save(partial(_changed, change, self._event, row), self._on_status_changed)
            self._editor.close_form()

    def _on_status_changed(self, changed: tuple[str, PersonRow]) -> None:
        unit, row = changed
        cancelled = row.status == Status.REGISTERED
        words = self.tr("{0}: registration cancelled") if cancelled else self.tr("{0}: registration restored")
        self.kit.toasts.tell(words.format(row.name), undo=partial(self._undo_unit, unit))

    def _undo_unit(self, unit: str) -> None:
        self.kit.tasks.save(partial(self._undo, unit))

    def _on_import(self) -> None:
        self._pages.setCurrentWidget(self._page)
        for part in (self._to_import, self._new):
            part.setVisible(False)
        self._page.start()

    def _on_back(self) -> None:
        self._settle()
        self._search.setFocus()

    def _on_imported(self, done: ImportDone) -> None:
        self._pages.setCurrentWidget(self._list)
        for part in (self._to_import, self._new):
            part.setVisible(True)
        words = self.kit.look.words.say(
            "import:done",
            {"new": done.new, "updated": done.updated, "same": done.same, "held": done.held, "skipped": done.skipped},
        )
        self.kit.toasts.tell(words, undo=partial(self._undo_unit, done.unit) if done.unit else None, tone=Tone.GOOD)
        self._search.setFocus()


def _changed(change: Callable[[str, Iterable[str]], str], event: str, row: PersonRow) -> tuple[str, PersonRow]:
    return change(event, [row.registration]), row


def role_words(role: str) -> str:
    """A role in the language of the moment."""
    return {
        Role.PARTICIPANT: QCoreApplication.translate("roles", "Participant"),
        Role.FACILITATOR: QCoreApplication.translate("roles", "Facilitator"),
        Role.NOTE_TAKER: QCoreApplication.translate("roles", "Note-taker"),
        Role.SPEAKER: QCoreApplication.translate("roles", "Speaker"),
        Role.GUEST: QCoreApplication.translate("roles", "Guest"),
        Role.PRESS: QCoreApplication.translate("roles", "Press"),
        Role.OBSERVER: QCoreApplication.translate("roles", "Observer"),
        Role.INTERPRETER: QCoreApplication.translate("roles", "Interpreter"),
        Role.COMPANION: QCoreApplication.translate("roles", "Companion"),
        Role.STAFF: QCoreApplication.translate("roles", "Staff"),
    }[Role(role)]
