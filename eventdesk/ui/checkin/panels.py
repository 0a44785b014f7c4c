"""The panels of the check-in screen, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eventdesk.core.checkin.guests import Guest, Guests
from eventdesk.core.checkin.tally import Tally
from eventdesk.core.checkin.view import View
from eventdesk.core.programme.model import in_order
from eventdesk.core.shared.clock import Now
from eventdesk.ui.checkin.camera import CameraPanel
from eventdesk.ui.checkin.exchange import ExchangePanel
from eventdesk.ui.checkin.group import GroupPanel
from eventdesk.ui.checkin.lists import Lists
from eventdesk.ui.checkin.needs import DeskFile
from eventdesk.ui.checkin.person import PersonPanel
from eventdesk.ui.checkin.rows import GuestWords
from eventdesk.ui.checkin.see import SeePanel
from eventdesk.ui.checkin.setup import SetupPanel
from eventdesk.ui.checkin.walkin import WalkInPanel
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit


@dataclass(frozen=True, slots=True)
class _More:
    """What is shown of one person."""

    guest: Guest | None
    first_round: str
    has_pin: bool


class Panels(QObject):
    """Opens panels in the lists' place and keeps the one that is open up to date.

    Signals:
        ordered: ``Order`` of any of them.
        wanted: ``(what, Guest)`` of the panel of one person.
        asked: what was asked for on the panel of this desk.
        changed: the choices of this desk are others now.
        scanned: a code the camera saw.
        left: back to the lists.
    """

    ordered = Signal(object)
    wanted = Signal(object)
    asked = Signal(str)
    changed = Signal()
    scanned = Signal(str)
    left = Signal()

    def __init__(
        self,
        kit: Kit,
        event: str,
        file: DeskFile,
        guests: Guests,
        tally: Tally,
        memory: Memory,
        now: Now,
        lists: Lists,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._event = event
        self._file = file
        self._guests = guests
        self._tally = tally
        self._memory = memory
        self._now = now
        self._lists = lists
        self._walk_in: WalkInPanel | None = None
        self._person: PersonPanel | None = None
        self._group: GroupPanel | None = None
        self._see: SeePanel | None = None
        self._setup: SetupPanel | None = None
        self._exchange: ExchangePanel | None = None
        self._camera: CameraPanel | None = None

    def walk_in(self, name: str, instead: Guest | None = None) -> None:
        """The line for somebody who is not registered, begun with what was typed."""
        if self._walk_in is None:
            self._walk_in = WalkInPanel(self._kit, partial(self._guests.find, limit=3), self._themes)
            self._walk_in.ordered.connect(self.ordered)
            self._walk_in.left.connect(self.left)
        self._walk_in.begin(name, instead)
        self._lists.show_panel(self._walk_in)

    def walk_in_wrong(self, sentence: str, *, full: bool) -> bool:
        """Say on the line why it could not be done; false when it is not open."""
        if self._walk_in is None or self._lists.panel is not self._walk_in:
            return False
        self._walk_in.wrong(sentence, full=full)
        return True

    def person(self, registration: str) -> None:
        """Everything else about one person."""
        self._kit.tasks.read(partial(self._more, registration), self._on_more)

    def group(self, name: str) -> None:
        """A delegation."""
        self._kit.tasks.read(partial(self._guests.of_group, name), partial(self._on_group, name))

    def see(self) -> None:
        """The overview."""
        if self._see is None:
            self._see = SeePanel(self._kit)
            self._see.opened.connect(self.person)
            self._see.left.connect(self.left)
        self._lists.show_panel(self._see)
        self._look()

    def setup(self) -> None:
        """This desk."""
        if self._setup is None:
            self._setup = SetupPanel(self._kit, self._event, self._file, self._memory)
            self._setup.changed.connect(self.changed)
            self._setup.wanted.connect(self.asked)
            self._setup.left.connect(self.left)
        self._setup.begin()
        self._lists.show_panel(self._setup, self._this_desk)

    def exchange(self, proposed: Path) -> None:
        """Exchange with another desk by file."""
        if self._exchange is None:
            self._exchange = ExchangePanel(self._kit, self._file.exchange, proposed, self.left.emit)
        self._lists.show_panel(self._exchange, self._with_another)

    def camera(self) -> None:
        """What a camera sees. Raises NoCamera."""
        if self._camera is None:
            self._camera = CameraPanel(self._kit, self._file.codes_in)
            self._camera.scanned.connect(self.scanned)
            self._camera.left.connect(self.left)
        self._camera.begin()
        self._lists.show_panel(self._camera)

    def _this_desk(self) -> str:
        return self.tr("This desk")

    def _with_another(self) -> str:
        return self.tr("Exchange with another desk")

    def catch_up(self) -> None:
        """Read again what the open panel shows."""
        shown = self._lists.panel
        if shown is None:
            return
        if shown is self._see:
            self._look()
        elif shown is self._group and self._group is not None:
            self.group(self._group.group)
        elif shown is self._person and self._person is not None and self._person.guest is not None:
            self.person(self._person.guest.registration)

    @property
    def reason(self) -> str:
        """The reason written on the panel of one person."""
        return self._person.reason if self._person is not None else ""

    def _themes(self) -> Sequence[str]:
        return [theme.name for theme in in_order(list(self._file.programme.setup(self._event).themes))]

    def _more(self, registration: str) -> _More:
        rounds = sorted(self._file.programme.setup(self._event).rounds, key=lambda r: r.number)
        first = rounds[0].id if len(rounds) > 1 else ""
        return _More(self._guests.get(registration), first, self._file.supervisor.has_pin(self._event))

    def _on_more(self, more: _More) -> None:
        if more.guest is None:
            return
        if self._person is None:
            self._person = PersonPanel(self._kit)
            self._person.ordered.connect(self.ordered)
            self._person.wanted.connect(self.wanted)
            self._person.left.connect(self.left)
        if self._lists.panel is not self._person:
            self._person.forget()
        self._person.show_guest(more.guest, more.first_round, has_pin=more.has_pin)
        if self._lists.panel is not self._person:
            self._lists.show_panel(self._person)

    def _on_group(self, name: str, guests: Sequence[Guest]) -> None:
        if self._group is None:
            words = self._kit.look.words
            self._group = GroupPanel(self._kit, GuestWords(words.say, words.time))
            self._group.ordered.connect(self.ordered)
            self._group.left.connect(self.left)
        self._group.show_group(name, guests)
        if self._lists.panel is not self._group:
            self._lists.show_panel(self._group)

    def _look(self) -> None:
        self._kit.tasks.read(self._seen, self._on_seen)

    def _seen(self) -> View:
        self._tally.catch_up()
        return self._file.checkin.look(self._event, self._tally, self._now())

    def _on_seen(self, view: View) -> None:
        if self._see is not None:
            self._see.show_view(view)
