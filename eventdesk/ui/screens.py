"""Where screens and services meet: what the screens need of an open file, and the entries of the side bar.

An entry's factory imports its screen when it is first visited: the window is there before the screens are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from eventdesk.core.shared.clock import system_now
from eventdesk.core.shared.ids import random_id
from eventdesk.ui.kit.memory import EventMemory, Memory
from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.shell.parts import Find, Found, OpenedFile, ScreenEntry

if TYPE_CHECKING:
    from eventdesk.core.badges.own import OwnThings
    from eventdesk.core.badges.paperwork import Paperwork
    from eventdesk.core.badges.printing import Printing
    from eventdesk.core.badges.service import Badges
    from eventdesk.core.checkin.guests import Guests
    from eventdesk.core.checkin.helpdesk import HelpDesk
    from eventdesk.core.checkin.paper import DeskPaper
    from eventdesk.core.checkin.service import CheckIn
    from eventdesk.core.checkin.supervisor import Supervisor
    from eventdesk.core.export.erasing import Erasing
    from eventdesk.core.export.service import Export
    from eventdesk.core.export.sync import Sync
    from eventdesk.core.notes.room import NotesRoom
    from eventdesk.core.programme.service import Programme
    from eventdesk.core.registration.imports import Imports
    from eventdesk.core.registration.register import Register
    from eventdesk.core.registration.room import RegisterRoom
    from eventdesk.core.rotation.floor import Floor
    from eventdesk.core.rotation.seating import Seating
    from eventdesk.core.rotation.service import Rotation
    from eventdesk.ui.badges.state import PageImage
    from eventdesk.ui.checkin.exchange import ExchangesFiles
    from eventdesk.ui.checkin.needs import Rehearses
    from eventdesk.ui.checkin.pictures import CodesIn
    from eventdesk.ui.notes.tools import ServesTables, Signs
    from eventdesk.ui.shell.differences import Compares

_OF_THE_EVENT = ("checkin-unsaved", "checkin-spot", "notes-draft", "notes-waiting", "notes-edit")
"""What screens keep in memory for one event: drafts, and the door the desk stands at. The rest is the desk's own."""


class Undoes(Protocol):
    """Takes back what one action wrote."""

    def undo(self, unit: str) -> object:
        """Take back the action with this unit."""
        ...


class Copies(Protocol):
    """Makes copies of the file."""

    def copy(self) -> object:
        """Make one now."""
        ...


class Services(OpenedFile, Protocol):
    """The use cases of an open file that screens are given, one attribute each, typed by the core's classes."""

    @property
    def memory(self) -> Path:
        """Where drafts and choices of this machine are kept."""
        ...

    @property
    def event(self) -> str:
        """The id of the event the window shows."""
        ...

    @property
    def programme(self) -> Programme:
        """Event, themes, tables, rounds."""
        ...

    @property
    def register(self) -> Register:
        """The people of an event."""
        ...

    @property
    def register_room(self) -> RegisterRoom:
        """The register with merges, waiting list, history, invitations."""
        ...

    @property
    def imports(self) -> Imports:
        """Registration lists."""
        ...

    @property
    def backups(self) -> Copies:
        """Copies of the file."""
        ...

    @property
    def rotation(self) -> Rotation:
        """Rules, table plans."""
        ...

    @property
    def floor(self) -> Floor:
        """The announced plan on the day."""
        ...

    @property
    def seating(self) -> Seating:
        """Who or how many really sit at the tables."""
        ...

    @property
    def checkin(self) -> CheckIn:
        """Scans and arrivals."""
        ...

    @property
    def helpdesk(self) -> HelpDesk:
        """Walk-ins, substitutions, delegations, corrections."""
        ...

    @property
    def supervisor(self) -> Supervisor:
        """What is behind the event's PIN."""
        ...

    @property
    def desk_paper(self) -> DeskPaper:
        """The desk's paper."""
        ...

    @property
    def codes_in(self) -> CodesIn:
        """The QR codes in a picture."""
        ...

    def rehearsal(self, language: str) -> Rehearses:
        """Invented people to try the desk with."""
        ...

    @property
    def notes_room(self) -> NotesRoom:
        """Idea cards, the centre, the tables' pages."""
        ...

    @property
    def lan(self) -> ServesTables:
        """Serves the tables' pages."""
        ...

    @property
    def make_join_sheets(self) -> Signs:
        """Prints the sheets that say how a table's phones join."""
        ...

    @property
    def badges(self) -> Badges:
        """Badges and table signs."""
        ...

    @property
    def paperwork(self) -> Paperwork:
        """Lists, signs, slips, certificates."""
        ...

    @property
    def printing(self) -> Printing:
        """The printers of this computer."""
        ...

    @property
    def own_things(self) -> OwnThings:
        """This machine's own label sheets, layouts and printers."""
        ...

    @property
    def page_image(self) -> PageImage:
        """Draws a page of a PDF."""
        ...

    @property
    def erasing(self) -> Erasing:
        """Erasing a person for good."""
        ...

    @property
    def export(self) -> Export:
        """Workbook, CSV files, open data."""
        ...

    @property
    def sync(self) -> Sync:
        """The workbook that comes back."""
        ...

    @property
    def undo(self) -> Undoes:
        """Undo of an action."""
        ...

    @property
    def exchange(self) -> ExchangesFiles:
        """Journal files for other desks."""
        ...

    @property
    def comparing(self) -> Compares:
        """Edits that did not know of each other."""
        ...


def entries(kit: Kit, file: Services) -> tuple[ScreenEntry, ...]:
    """The screens of an open file, in the order of the side bar."""
    memory = EventMemory(file.memory, file.event, _OF_THE_EVENT)
    return (
        ScreenEntry("checkin", _checkin_title, "door-enter", lambda: _checkin(kit, file, memory), "F2"),
        ScreenEntry("registration", _registration_title, "users", lambda: _registration(kit, file), "F3"),
        ScreenEntry("rotation", _rotation_title, "layout-grid", lambda: _rotation(kit, file), "F4"),
        ScreenEntry("badges", _badges_title, "id-badge-2", lambda: _badges(kit, file, memory), "F5"),
        ScreenEntry("notes", _notes_title, "notes", lambda: _notes(kit, file, memory), "F6"),
        ScreenEntry("export", _export_title, "file-export", lambda: _export(kit, file, memory), "F8"),
        ScreenEntry("differences", _differences_title, "", lambda: _differences(kit, file)),
    )


def _registration_title() -> str:
    return QCoreApplication.translate("screens", "Participants")


def _registration(kit: Kit, file: Services) -> Page:
    from eventdesk.core.rotation.records import RuleKind
    from eventdesk.ui.registration.screen import Given, ParticipantsScreen

    def rule(event: str, kind: str, registrations: Sequence[str]) -> object:
        return file.rotation.add_rule(event, RuleKind(kind), registrations)

    given = Given(
        file.register_room, file.imports, file.programme.setup, file.programme.events, rule, file.undo.undo,
        file.backups.copy, file.path.parent, file.erasing,
    )  # fmt: skip
    return ParticipantsScreen(kit, file.event, given)


def _badges_title() -> str:
    return QCoreApplication.translate("screens", "Badges")


def _badges(kit: Kit, file: Services, memory: Memory) -> Page:
    from eventdesk.ui.badges.screen import BadgesScreen
    from eventdesk.ui.badges.state import Services as BadgeServices

    services = BadgeServices(
        file.event, file.badges, file.paperwork, file.printing, file.own_things,
        file.register.reissue, file.page_image, file.path.parent, memory,
    )  # fmt: skip
    return BadgesScreen(kit, services)


def _export_title() -> str:
    return QCoreApplication.translate("screens", "Export")


def _export(kit: Kit, file: Services, memory: Memory) -> Page:
    from eventdesk.ui.export.screen import ExportScreen

    event, folder = file.event, file.path.parent
    return ExportScreen(kit, event, file.export, file.sync, file.undo.undo, folder, memory)


def _differences_title() -> str:
    return QCoreApplication.translate("screens", "Edits to compare")


def _differences(kit: Kit, file: Services) -> Page:
    from eventdesk.ui.shell.differences import DifferencesScreen

    return DifferencesScreen(kit, file.comparing, file.undo.undo)


def _checkin_title() -> str:
    return QCoreApplication.translate("screens", "Check-in")


def _checkin(kit: Kit, file: Services, memory: Memory) -> Page:
    from eventdesk.ui.checkin.reception import Receptions
    from eventdesk.ui.checkin.screen import CheckInScreen

    event = file.event
    screen = CheckInScreen(kit, event, file, memory, system_now)
    receptions = Receptions(kit, event, file, memory, system_now, screen)
    screen.reception_wanted.connect(receptions.reception)
    screen.rehearsal_wanted.connect(receptions.rehearse)
    return screen


def _rotation_title() -> str:
    return QCoreApplication.translate("screens", "Tables and rounds")


def _inside(checkin: CheckIn, event: str) -> frozenset[str]:
    """The registrations of who is in now: who came and left again is not."""
    tally = checkin.tally(event)
    tally.load()
    return tally.inside


def _rotation(kit: Kit, file: Services) -> Page:
    from eventdesk.ui.rotation.screen import RotationScreen
    from eventdesk.ui.rotation.screen import Services as Given

    given = Given(
        file.programme, file.rotation, file.seating, file.floor, file.paperwork, file.register.people,
        partial(_inside, file.checkin), file.bus, file.undo.undo, file.path.parent,
    )  # fmt: skip
    return RotationScreen(kit, file.event, given, system_now)


def _notes_title() -> str:
    return QCoreApplication.translate("screens", "Notes")


def _notes(kit: Kit, file: Services, memory: Memory) -> Page:
    from eventdesk.ui.notes.screen import NotesScreen

    event, count, lan, signs = file.event, file.seating.count, file.lan, file.make_join_sheets
    room, undo, folder = file.notes_room, file.undo.undo, file.path.parent
    return NotesScreen(kit, event, room, undo, memory, random_id, system_now, count, lan, signs, folder)


def finders(file: Services) -> Sequence[Find]:
    """What Ctrl+K searches beside commands: people first."""
    return (_PeopleFinder(file).find,)


class _PeopleFinder:
    """Finds people by name, however it is typed; learns them when first asked, in the reading lane."""

    def __init__(self, file: Services) -> None:
        self._file = file
        self._guests: Guests | None = None

    def find(self, words: str) -> list[Found]:
        """The people meant by ``words``, best first."""
        if self._guests is None:
            self._guests = self._file.checkin.guests(self._file.event)
            self._guests.load()
        found = self._guests.find(words, limit=8).guests
        return [Found(guest.name, guest.organisation, "registration", guest.registration) for guest in found]
