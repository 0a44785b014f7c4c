"""The screen of participants: the register, who waits, who is missing, invitations, and the import of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from eventdesk.core.export.erasing import Erasing
from eventdesk.core.programme.model import Event
from eventdesk.core.programme.service import Setup
from eventdesk.core.registration.balance import balance
from eventdesk.core.registration.imports import ImportDone, Unfinished
from eventdesk.core.registration.merging import Pair
from eventdesk.core.registration.model import Status
from eventdesk.core.registration.register import Changed, PersonRow
from eventdesk.core.registration.room import RegisterRoom
from eventdesk.core.registration.waiting import Waiting
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import EmptyState, Note
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.balance_page import BalancePage
from eventdesk.ui.registration.deeds import Deeds
from eventdesk.ui.registration.erasing import Erasures
from eventdesk.ui.registration.importing import ImportPage, ImportsLists
from eventdesk.ui.registration.invitations_page import InvitationsPage
from eventdesk.ui.registration.merge_page import MergePage
from eventdesk.ui.registration.register_page import RegisterPage
from eventdesk.ui.registration.waiting_page import WaitingPage

_PARTS = ("register", "waiting", "balance", "invitations")


@dataclass(frozen=True, slots=True)
class Given:
    """What the screen is given beside its kit. ``rule`` keeps people together or apart at the tables; ``folder`` is
    where a folder of invitations is proposed.
    """

    room: RegisterRoom
    imports: ImportsLists
    setup: Callable[[str], Setup]
    events: Callable[[], list[Event]]
    rule: Callable[[str, str, Sequence[str]], object]
    undo: Callable[[str], object]
    backup: Callable[[], object]
    folder: Path
    erasing: Erasing


@dataclass(frozen=True, slots=True)
class _Fetched:
    people: list[PersonRow]
    setup: Setup
    events: list[Event]
    waiting: Waiting
    unfinished: list[Unfinished]


class ParticipantsScreen(Screen):
    """Who is registered."""

    def __init__(self, kit: Kit, event: str, given: Given) -> None:
        super().__init__(kit)
        self._event, self._given, self._room = event, given, given.room
        self._pairs: list[Pair] = []
        self._pair: tuple[str, str] | None = None
        self._waiting = Waiting((), (), ())
        icons = kit.look.icons
        self._to_import = button(icons, self._on_import, icon="upload", shortcut="Ctrl+I")
        self._new = button(icons, self._on_new, icon="user-plus", role="primary", shortcut="Ctrl+N")
        self._first_import = button(icons, self._on_import, icon="upload", role="primary")
        self._part = Choice(_PARTS)
        self._part.choose("register")
        self._unfinished = Note(icons)
        self._register, self._wait = RegisterPage(kit.look), WaitingPage(kit.look)
        self._balance, self._merge = BalancePage(kit.look), MergePage(kit.look)
        self._invitations = InvitationsPage(kit.look, given.folder)
        self._empty = EmptyState(icons, "users", self._first_import)
        self._page = ImportPage(kit, event, given.imports, given.backup)
        self._pages = QStackedWidget()
        self._erasures = Erasures(kit, given.erasing, self)
        self._deeds = Deeds(kit, event, given.room, given.undo, self._invitations, self)
        for name, part in (("import", self._to_import), ("new", self._new), ("first", self._first_import)):
            part.setObjectName(f"registration.{name}")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_button(self._to_import)
        self.add_button(self._new)
        self.body.addWidget(self._part)
        self.body.addWidget(self._unfinished)
        pages = (self._register, self._wait, self._balance, self._invitations, self._merge, self._empty, self._page)
        for page in pages:
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        details, bar, deeds = self._register.details, self._register.bar, self._deeds
        self._part.chosen.connect(self._on_part)
        self._register.compare_wanted.connect(self._on_compare)
        self._register.shown_changed.connect(self._count_shown)
        details.saved.connect(self._on_save)
        details.status_wanted.connect(self._on_status)
        details.removal_wanted.connect(self._on_remove)
        details.erasure_wanted.connect(self._on_erase)
        self._erasures.done.connect(details.close_form)
        details.reveal_wanted.connect(self._on_reveal)
        details.history_wanted.connect(self._on_history)
        details.events_wanted.connect(self._on_events)
        details.back_wanted.connect(self._on_take_back)
        details.enrol_wanted.connect(self._on_enrol_one)
        self._register.bulk.saved.connect(self._on_bulk)
        bar.merge_wanted.connect(self._on_merge_selected)
        bar.wanted.connect(self._on_selection)
        bar.enrol_wanted.connect(self._on_enrol_many)
        self._merge.merged.connect(self._on_merged)
        self._merge.parted.connect(self._on_parted)
        self._merge.left.connect(self._on_back)
        self._wait.answered.connect(deeds.answer)
        self._wait.limited.connect(deeds.limit)
        self._wait.opened.connect(self.jump)
        self._balance.zone_wanted.connect(self._on_zone)
        self._balance.category_wanted.connect(self._on_category)
        self._invitations.wanted.connect(self._on_invite)
        deeds.place_free.connect(self._on_place_free)
        self._page.done.connect(self._on_imported)
        self._page.left.connect(self._on_back)

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Participants")

    @property
    def unsaved(self) -> bool:
        """Whether somebody's details or a list that was read are not saved yet."""
        importing = self._pages.currentWidget() is self._page
        return self._register.details.unsaved or (importing and self._page.unsaved)

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._to_import, self.tr("Import a list"))
        name_button(self._first_import, self.tr("Import a list"))
        name_button(self._new, self.tr("New participant"))
        self._empty.name(
            self.tr("Nobody is registered yet"), self.tr("Import the registration list, or add people by hand.")
        )
        for page in (self._register, self._wait, self._balance, self._invitations, self._merge, self._page):
            page.retranslate()
        self._name_parts()

    def concerned(self, fact: JournalGrew) -> bool:
        """People, registrations, badges, merges, the waiting list, the programme and imports are shown here."""
        return fact.concerns(
            "person", "registration", "badge_issued", "badge_revoked", "merged", "distinct", "promoted", "event",
            "venue", "theme", "import_begun", "import_finished",
        )  # fmt: skip

    def refresh(self) -> None:
        """Fetch everybody."""
        self.kit.tasks.read(self._fetch, self._on_people)

    def jump(self, what: str) -> None:
        """Show one registration."""
        self._on_back()
        self._register.open(what)

    def scanned(self, code: str) -> bool:
        """A badge read here opens its person."""
        row = next((person for person in self._register.people if person.badge == code), None)
        if row is None or self._pages.currentWidget() is self._page:
            return False
        self.jump(row.registration)
        return True

    def _fetch(self) -> _Fetched:
        return _Fetched(
            self._room.register.people(self._event),
            self._given.setup(self._event),
            [event for event in self._given.events() if event.id != self._event],
            self._room.waiting.state(self._event),
            self._given.imports.offer_unfinished(self._event),
        )

    def _on_people(self, fetched: _Fetched) -> None:
        setup, self._waiting = fetched.setup, fetched.waiting
        points = len(setup.event.preference_points)
        self._register.show_people(fetched.people, setup.themes, setup.venues, fetched.events, points)
        self._wait.show_state(fetched.waiting)
        self._balance.show_balance(balance(fetched.people, self._room.territory))
        files = ", ".join(file for left in fetched.unfinished for file in left.files)
        words = self.tr("An import of {0} was cut short: import the same list again to finish it.").format(files)
        self._unfinished.say(words if files else "", Tone.WARN)
        self._name_parts()
        if self._pages.currentWidget() not in (self._page, self._merge):
            self._settle()
        # Comparing everybody with everybody takes as long as the rest together: the list is there before.
        self.kit.tasks.read(partial(self._room.merging.possible, self._event), self._on_pairs)

    def _on_pairs(self, pairs: list[Pair]) -> None:
        self._pairs = pairs
        self._register.show_pairs(len(pairs))

    def _name_parts(self) -> None:
        waiting = len(self._waiting.queue)
        said = self.tr("Waiting list ({0})").format(waiting) if waiting else self.tr("Waiting list")
        words = (self.tr("Register"), said, self.tr("Balance"), self.tr("Invitations"))
        self._part.name(self.tr("What to look at"), *words)

    def _settle(self) -> None:
        chosen = {
            "register": self._register, "waiting": self._wait, "balance": self._balance,
            "invitations": self._invitations,
        }[self._part.key]  # fmt: skip
        nobody = not self._register.people and self._register.details.isHidden()
        self._show_page(self._empty if nobody and chosen is self._register else chosen)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        apart = page in (self._page, self._merge)
        self._part.setVisible(not apart)
        for made in (self._to_import, self._new):
            made.setVisible(not apart)

    def _count_shown(self) -> None:
        confirmed = sum(row.status == Status.REGISTERED for row in self._register.people)
        shown = sum(row.status == Status.REGISTERED for row in self._register.shown)
        self._invitations.count(confirmed, shown)

    def _on_part(self, _: str) -> None:
        self._settle()

    def _on_new(self) -> None:
        self._part.choose("register")
        self._show_page(self._register)
        self._register.open_new()

    def _on_save(self, fields: Mapping[str, Any]) -> None:
        row, register = self._register.details.row, self._room.register
        if row is None:
            self.kit.tasks.save(partial(register.add, self._event, **fields), self._on_added, self._on_unsaved)
        else:
            work = partial(register.change, self._event, row.registration, **fields)
            self.kit.tasks.save(work, self._on_saved, self._on_unsaved)

    def _on_added(self, row: PersonRow) -> None:
        words = self.tr("{0} is on the waiting list: every place is taken") if row.status == Status.WAITING else ""
        self.kit.toasts.tell((words or self.tr("{0} is saved")).format(row.name), tone=Tone.GOOD)
        self._register.details.close_form()

    def _on_saved(self, changed: Changed) -> None:
        self._deeds.tell(self.tr("{0} is saved").format(changed.row.name), changed.unit)
        self._register.details.close_form()

    def _on_unsaved(self, error: EventDeskError) -> None:
        self._register.details.wrong(self.kit.look.words.error(error))

    def _on_status(self, status: str) -> None:
        if row := self._register.details.row:
            self._deeds.set_status(status, [row])
            self._register.details.close_form()

    def _on_remove(self) -> None:
        if row := self._register.details.row:
            self._deeds.remove([row])
            self._register.details.close_form()

    def _on_erase(self) -> None:
        if row := self._register.details.row:
            self._erasures.ask(row.registration)

    def _on_reveal(self) -> None:
        if row := self._register.details.row:
            work = partial(self._room.revealing.reveal, self._event, row.registration)
            self.kit.tasks.save(work, self._register.details.show_legal)

    def _on_history(self) -> None:
        if row := self._register.details.row:
            work = partial(self._room.history.of, self._event, row.registration)
            self.kit.tasks.read(work, self._register.details.show_history)

    def _on_events(self) -> None:
        if row := self._register.details.row:
            self.kit.tasks.read(partial(self._others, row.person), self._register.details.show_events)

    def _others(self, person: str) -> list[Any]:
        return [at for at in self._room.enrolling.events_of(person) if at.event != self._event]

    def _on_take_back(self, reference: str) -> None:
        if row := self._register.details.row:
            self._deeds.take_back(row, reference, self._on_history)

    def _on_enrol_one(self, event: str) -> None:
        if row := self._register.details.row:
            self._deeds.enrol([row], event, self._on_events)

    def _on_enrol_many(self, event: str) -> None:
        self._deeds.enrol(self._register.selected, event)

    def _on_bulk(self, fields: Mapping[str, Any]) -> None:
        self._register.bulk.wrong("")
        self._deeds.change_many(self._register.selected, fields, self._on_not_changed)

    def _on_not_changed(self, error: EventDeskError) -> None:
        self._register.bulk.wrong(self.kit.look.words.error(error))

    def _on_selection(self, action: str) -> None:
        chosen = self._register.selected
        if action in ("together", "apart"):
            rule = partial(self._given.rule, self._event, action, [row.registration for row in chosen])
            self._deeds.keep(action, len(chosen), rule)
        elif action == "remove":
            self._deeds.remove(chosen)
        else:
            self._deeds.set_status(str(Status.CANCELLED if action == "cancel" else Status.REGISTERED), chosen)

    def _on_merge_selected(self) -> None:
        chosen = self._register.selected
        if len(chosen) == 2:
            self._compare(chosen[0].registration, chosen[1].registration)

    def _on_compare(self) -> None:
        if self._pairs:
            self._compare(self._pairs[0].kept, self._pairs[0].other)

    def _compare(self, one: str, other: str) -> None:
        self._pair = (one, other)
        self.kit.tasks.read(partial(self._room.merging.preview, self._event, one, other), self._on_preview)

    def _on_preview(self, preview: Any) -> None:
        known = {frozenset((pair.kept, pair.other)): number for number, pair in enumerate(self._pairs, 1)}
        number = known.get(frozenset((preview.kept, preview.other)), 0)
        self._merge.show_pair(preview, number, len(self._pairs) if number else 0)
        self._show_page(self._merge)

    def _on_merged(self, choices: Mapping[str, bool]) -> None:
        if self._pair and (seen := self._merge.preview):
            self._deeds.merge(self._pair, choices, seen, self._after_pair)

    def _on_parted(self) -> None:
        if self._pair and (seen := self._merge.preview):
            self._deeds.part(self._pair, seen, self._after_pair)

    def _after_pair(self) -> None:
        """The next pair, until none is left."""
        decided = frozenset(self._pair or ())
        self._pairs = [pair for pair in self._pairs if not decided & {pair.kept, pair.other}]
        if self._pairs and self._register.bar.isHidden():
            self._on_compare()
        else:
            self._on_back()

    def _on_zone(self, zone: str) -> None:
        self._part.choose("register")
        self._register.narrow(zone=zone)
        self._settle()

    def _on_category(self, category: str) -> None:
        self._part.choose("register")
        self._register.narrow(category=category)
        self._settle()

    def _on_invite(self, wanted: Any) -> None:
        people: Iterable[PersonRow] = self._register.people if wanted.whom == "all" else self._register.shown
        self._deeds.invite([row.registration for row in people], wanted)

    def _on_place_free(self) -> None:
        self._part.choose("waiting")
        self._settle()

    def _on_import(self) -> None:
        self._show_page(self._page)
        self._page.start()

    def _on_back(self) -> None:
        self._part.choose("register")
        self._settle()
        self._register.search.setFocus()

    def _on_imported(self, done: ImportDone) -> None:
        self._on_back()
        self._show_page(self._register)
        words = self.kit.look.words.say(
            "import:done",
            {"new": done.new, "updated": done.updated, "same": done.same, "held": done.held, "skipped": done.skipped},
        )
        if done.waiting:
            words = f"{words} {self.kit.look.words.say('import:waiting', {'count': done.waiting})}"
        self._deeds.tell(words, done.unit)
