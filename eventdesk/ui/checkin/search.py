"""The line where people are looked for, and what a choice among those found is for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from eventdesk.core.checkin.guests import Found, Guest, Guests
from eventdesk.ui.checkin.line import ScanLine
from eventdesk.ui.checkin.lists import Lists
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.checkin.state import Typed, kind_of
from eventdesk.ui.kit.tasks import Tasks


class Mode(StrEnum):
    """What a scan at this desk means."""

    COMING_IN = "in"
    GOING_OUT = "out"
    FROM_PAPER = "paper"


def order_of_code(mode: Mode, code: str) -> Order:
    """What a badge code asks for."""
    match mode:
        case Mode.COMING_IN:
            return Order(Action.SCAN, code)
        case Mode.GOING_OUT:
            return Order(Action.SCAN_OUT, code)
        case Mode.FROM_PAPER:
            return Order(Action.SCAN, code).with_values(how="paper")


def order_of_guest(mode: Mode, guest: Guest) -> Order:
    """What choosing somebody asks for."""
    match mode:
        case Mode.COMING_IN:
            return Order(Action.ADMIT, guest.registration, guest.name)
        case Mode.GOING_OUT:
            return Order(Action.LEAVE, guest.registration, guest.name)
        case Mode.FROM_PAPER:
            return Order(Action.ADMIT, guest.registration, guest.name).with_values(how="paper")


class Search(QObject):
    """Keeps line and list of people together.

    Signals:
        ordered: ``Order`` of a code or of somebody chosen.
        emptied: Enter in the empty line.
    """

    ordered = Signal(object)
    emptied = Signal()

    def __init__(
        self,
        tasks: Tasks,
        guests: Guests,
        line: ScanLine,
        lists: Lists,
        read: Callable[[str], str],
        parent: QObject,
    ) -> None:
        """``read`` gives the badge code that a scanner's keys meant on this keyboard, or nothing."""
        super().__init__(parent)
        self._tasks = tasks
        self._read = read
        self._guests = guests
        self._line = line
        self._lists = lists
        self._pick: Callable[[Guest], object] | None = None
        self.mode = Mode.COMING_IN
        line.searched.connect(self._on_searched)
        line.submitted.connect(self._on_submitted)
        line.left_down.connect(lists.step_in)
        lists.picked.connect(self._on_picked)

    @property
    def picking(self) -> bool:
        """Whether the next choice is for something else than coming in."""
        return self._pick is not None

    def pick(self, chosen: Callable[[Guest], object] | None) -> None:
        """Have the next choice go to ``chosen``; None: choices mean coming in again."""
        self._pick = chosen

    def again(self) -> None:
        """Search again: people have changed."""
        if self._lists.searching:
            self._search()

    def focus(self) -> None:
        """The line is ready for typing."""
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def take_text(self) -> str:
        """What is typed, taken out of the line."""
        text = self._line.text().strip()
        self._line.clear()
        return text

    def back(self) -> None:
        """Empty line, last scans."""
        self._line.clear()
        self._lists.show_scans()
        self._lists.forget_choice()
        self.focus()

    def _on_searched(self, text: str) -> None:
        if text:
            self._search()
        else:
            self._lists.show_scans()

    def _search(self) -> None:
        self._tasks.read(partial(self._guests.find, self._line.text().strip()), self._on_found)

    def _on_found(self, found: Found) -> None:
        if found.text and found.text == self._line.text().strip():
            self._lists.show_found(found.guests)

    def _on_submitted(self, text: str) -> None:
        # A scanner slow enough to pass for a person types into the line: its keys are read as those of any other.
        text = self._read(text) or text
        match kind_of(text):
            case Typed.CODE:
                self._line.clear()
                self.ordered.emit(order_of_code(self.mode, text))
            case Typed.WORDS:
                self._tasks.read(partial(self._guests.find, text), self._on_sent)
            case Typed.NOTHING:
                self.emptied.emit()

    def _on_sent(self, found: Found) -> None:
        """Enter takes the only best one; else it goes on into the list, where a person chooses."""
        if found.text != self._line.text().strip():
            return
        self._on_found(found)
        if found.unique is not None:
            self._on_picked(found.unique)
        elif found.guests:
            self._lists.step_in()

    def _on_picked(self, guest: Guest) -> None:
        chosen, self._pick = self._pick, None
        if chosen is not None:
            chosen(guest)
        else:
            self.ordered.emit(order_of_guest(self.mode, guest))
