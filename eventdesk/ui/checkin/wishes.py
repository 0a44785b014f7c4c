"""What is wanted of the desk beside scans: panels, a second person to choose, paper, pictures, reception."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eventdesk.core.checkin.guests import Guest
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.checkin.beside import Beside
from eventdesk.ui.checkin.camera import NoCamera
from eventdesk.ui.checkin.lists import Lists
from eventdesk.ui.checkin.needs import DeskFile
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.checkin.panels import Panels
from eventdesk.ui.checkin.pictures import codes_of_file
from eventdesk.ui.checkin.search import Search
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone


class Wishes(QObject):
    """Does what a button or panel asks for, or says who has to be chosen first.

    Signals:
        ordered: ``Order``.
        scanned: a code that was read in a picture.
        reception_wanted: full screen, only check-in.
        rehearsal_wanted: the same with invented people.
    """

    ordered = Signal(object)
    scanned = Signal(str)
    reception_wanted = Signal()
    rehearsal_wanted = Signal()

    def __init__(
        self,
        kit: Kit,
        file: DeskFile,
        panels: Panels,
        search: Search,
        lists: Lists,
        beside: Beside,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._file = file
        self._panels = panels
        self._search = search
        self._lists = lists
        self._beside = beside
        self.note = Note(kit.look.icons)
        self.note.setObjectName("checkin.picking")

    def back(self) -> None:
        """Back to the empty line and the last scans; nobody has to be chosen any more."""
        self.note.say("")
        self._search.pick(None)
        self._lists.show_scans(leave_panel=True)
        self._search.back()

    def asked(self, what: str) -> None:
        """A button asks for something."""
        match what:
            case "walk_in":
                self._panels.walk_in(self._search.take_text())
            case "overview":
                self._panels.see()
            case "setup":
                self._panels.setup()
            case "exchange":
                self._panels.exchange(self._file.path.with_suffix(".journal"))
            case "camera":
                self._camera()
            case "reception":
                self.reception_wanted.emit()
            case "rehearse":
                self.rehearsal_wanted.emit()
            case "leave_all":
                self.ordered.emit(Order(Action.LEAVE_ALL, "all", self.tr("Everybody")))
            case "sheet" | "list" | "blanks":
                self._beside.make(what, self._kit.look.words.language)

    def wanted(self, wish: tuple[str, Guest]) -> None:
        """Something is wanted for one person."""
        what, guest = wish
        match what:
            case "substitute":
                self._panels.walk_in("", guest)
            case "group":
                self._panels.group(guest.group)
            case "print":
                self._beside.again(guest.registration, guest.name, self._panels.reason)
            case "correct":
                self._pick(Action.CORRECT, guest, self.tr("Who was it really, not {0}? Search, then Enter."))
            case "swap":
                self._pick(Action.SWAP, guest, self.tr("Whose badge does {0} carry? Search, then Enter."))

    def read_picture(self, file: Path) -> None:
        """Read the badges in a picture file."""
        self._kit.tasks.think(partial(self._codes, file), self._on_codes)

    def _codes(self, file: Path, progress: Progress) -> Sequence[str]:
        """In a thinking lane."""
        return codes_of_file(file, self._file.codes_in)

    def _on_codes(self, codes: Sequence[str]) -> None:
        for code in codes:
            self.scanned.emit(self._kit.scanner.read(code) or code)

    def _camera(self) -> None:
        try:
            self._panels.camera()
        except NoCamera as error:
            self._kit.toasts.tell(self._kit.look.words.error(error), tone=Tone.WARN)

    def _pick(self, action: Action, guest: Guest, question: str) -> None:
        self.back()
        self.note.say(question.format(guest.name), Tone.WARN)
        self._search.pick(partial(self._on_picked, action, guest))

    def _on_picked(self, action: Action, guest: Guest, other: Guest) -> None:
        order = Order(action, guest.registration, guest.name)
        self.ordered.emit(order.with_values(other=other.registration, other_name=other.name))
