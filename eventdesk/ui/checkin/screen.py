"""The check-in desk: scan, search, admit, check out, undo. Everything is there for the next second."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from eventdesk.core.checkin.answers import Presence, ScanResult
from eventdesk.core.checkin.guests import Found, Guests
from eventdesk.core.checkin.model import Outcome
from eventdesk.core.checkin.service import CheckIn
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.checkin.bell import Bell
from eventdesk.ui.checkin.desk import Desk
from eventdesk.ui.checkin.exchange import ExchangePanel, ExchangesFiles
from eventdesk.ui.checkin.line import ScanLine
from eventdesk.ui.checkin.lists import Lists
from eventdesk.ui.checkin.state import Action, Log, Order, Typed, doubles_in_words, kind_of, ready, shown_of, tone_of
from eventdesk.ui.kit.banner import Banner, BannerView
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import FigureRow, Note
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tone import Tone

_MUTED = "checkin-muted"


class CheckInScreen(Screen):
    """One desk. Scans and searches become orders to ``Desk``; what comes back becomes banner, list and figures.

    ``exchange_file`` is where a file for another desk is proposed; ``memory`` remembers whether sounds are on.
    """

    def __init__(
        self,
        kit: Kit,
        event: str,
        checkin: CheckIn,
        undo: Callable[[str], object],
        exchange: ExchangesFiles,
        exchange_file: Path,
        memory: Memory,
        now: Now,
    ) -> None:
        super().__init__(kit)
        self._event = event
        self._checkin = checkin
        self._memory = memory
        self._now = now
        self._guests: Guests = checkin.guests(event)
        self._anew, self._people, self._registrations = True, set[str](), set[str]()
        self._log = Log()
        self._presence = Presence(0, 0, 0, ())
        self._answer: ScanResult | None = None
        self._desk = Desk(kit.tasks, event, checkin, undo, memory, self)
        self._bell = Bell(self, muted=bool(memory.get(_MUTED, False)))
        icons = kit.look.icons
        self._sound = icon_button(icons, "volume", self._on_sound)
        self._exchange = button(icons, self._on_exchange, icon="refresh", shortcut="F10")
        self._banner = BannerView(icons)
        self._aside = Note(icons)
        self._unsaved = Note(icons)
        self._figures = FigureRow(("expected", "arrived", "inside"))
        self._doubles = Note(icons)
        self._line = ScanLine(icons)
        self._lists = Lists(kit.look, self._log, ExchangePanel(kit, exchange, exchange_file, self._on_exchange_left))
        self._lay_out()
        self._connect()
        self._desk.resume()

    def _lay_out(self) -> None:
        self.add_button(self._sound)
        self.add_button(self._exchange)
        for part in (self._banner, self._aside, self._unsaved, self._figures, self._line, self._doubles):
            self.body.addWidget(part)
        self.body.addWidget(self._lists, 1)
        names: tuple[tuple[str, QWidget], ...] = (
            ("aside", self._aside), ("unsaved", self._unsaved), ("figures", self._figures), ("doubles", self._doubles),
            ("scan", self._line), ("sound", self._sound), ("exchange", self._exchange),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"checkin.{name}")

    def _connect(self) -> None:
        self.kit.feed.grew.connect(self._on_grew)
        self._line.searched.connect(self._on_searched)
        self._line.submitted.connect(self._on_submitted)
        self._line.left_down.connect(self._lists.step_in)
        self._lists.ordered.connect(self._on_ordered)
        self._lists.retry_wanted.connect(self._desk.retry)
        self._desk.scanned.connect(self._on_answer)
        self._desk.left.connect(self._on_left)
        self._desk.undone.connect(self._on_undone)
        self._desk.failed.connect(self._on_failed)
        self._desk.moved.connect(self._on_moved)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._focus_line)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Check-in")

    def retranslate(self) -> None:
        """Words of everything, in the language of the moment."""
        self._figures.name(expected=self.tr("Expected"), arrived=self.tr("Arrived"), inside=self.tr("Inside now"))
        self._line.name(self.tr("Scan a badge, or type a name, an organisation or a code"))
        name_button(self._exchange, self.tr("Exchange with another desk"))
        self._lists.retranslate()
        self._say_answer()
        self._say_presence()
        self._on_moved()
        self._dress_sound()

    # what is shown

    def concerned(self, fact: JournalGrew) -> bool:
        """Arrivals and departures change the figures, people change the search."""
        return fact.concerns("arrival", "departure", "registration", "person")

    def refresh(self) -> None:
        """Fetch figures and doubles; have the search learn what is new."""
        fetch = partial(self._fetch, frozenset(self._people), frozenset(self._registrations), anew=self._anew)
        self._anew, self._people, self._registrations = False, set(), set()
        self.kit.tasks.read(fetch, self._on_presence)

    def _fetch(self, people: frozenset[str], registrations: frozenset[str], *, anew: bool) -> Presence:
        """Runs in the reading lane, as does every other use of the search."""
        if anew:
            self._guests.load()
        else:
            self._guests.catch_up(people=people, registrations=registrations)
        return self._checkin.presence(self._event)

    def _on_grew(self, fact: JournalGrew) -> None:
        self._anew = self._anew or fact.rebuilt
        self._people |= fact.touched.get("person", frozenset())
        self._registrations |= fact.touched.get("registration", frozenset())
        if fact.concerns("table", "theme", "round"):
            self.kit.tasks.save(self._checkin.seats_changed)

    def _on_presence(self, presence: Presence) -> None:
        self._presence = presence
        self._say_presence()
        if self._lists.searching:
            self._search()

    def _say_presence(self) -> None:
        words, now = self.kit.look.words, self._presence
        self._figures.show_figures(
            expected=words.number(now.expected), arrived=words.number(now.arrived), inside=words.number(now.inside)
        )
        self._lists.say_expected(now.expected)
        self._doubles.say(doubles_in_words(now.doubles, words.say, words.time))

    def _say_answer(self) -> None:
        words = self.kit.look.words
        shown = ready(words.say) if self._answer is None else shown_of(self._answer, words.say, words.time)
        table = self.tr("Table") if shown.table else ""
        self._banner.show_banner(Banner(shown.tone, shown.word, shown.headline, shown.detail, shown.table, table))
        self._aside.say(shown.aside, Tone.WARN)

    # scans, and what came of them

    def scanned(self, code: str) -> bool:
        """A badge was read: into the queue, whatever else is going on."""
        self._desk.order(Order(Action.SCAN, code))
        return True

    def _on_ordered(self, order: Order) -> None:
        self._desk.order(order)
        if order.action is not Action.UNDO:
            self._back_to_line()

    def _on_answer(self, answered: tuple[Order, ScanResult]) -> None:
        order, self._answer = answered
        self._log.scanned(self._answer)
        self._say_answer()
        self._lists.show_log()
        self._bell.ring(tone_of(self._answer.outcome))
        if order.action is Action.ADMIT and self._answer.outcome is Outcome.ADMITTED:
            self._tell_undoable(self.tr("{0}: admitted"), self._answer.unit, self._answer.name)

    def _on_left(self, answered: tuple[Order, str]) -> None:
        order, unit = answered
        self._log.left(self._now(), order.name, order.what, unit)
        self._lists.show_log()
        self._tell_undoable(self.tr("{0}: checked out"), unit, order.name)

    def _on_undone(self, order: Order) -> None:
        self._log.undone(order.what)
        if self._answer is not None and self._answer.unit == order.what:
            self._answer = None
            self._say_answer()
        self._lists.show_log()
        self.kit.toasts.tell(self.tr("{0}: undone").format(order.name))

    def _on_failed(self, failed: tuple[Order, EventDeskError]) -> None:
        sentence = self.kit.look.words.error(failed[1])
        if failed[0] not in self._desk.unsaved:
            self.kit.toasts.tell(sentence, tone=Tone.BAD)
            return
        kept = self.tr("%n scans are kept here until they can be saved.", "", len(self._desk.unsaved))
        self._unsaved.say(f"{sentence} {kept}", Tone.BAD)
        self._bell.ring(Tone.BAD)

    def _on_moved(self) -> None:
        self._lists.say_waiting(self._desk.waiting, len(self._desk.unsaved))
        if not self._desk.unsaved:
            self._unsaved.say("")

    def _tell_undoable(self, sentence: str, unit: str, name: str) -> None:
        order = Order(Action.UNDO, unit, name)
        self.kit.toasts.tell(sentence.format(name), undo=partial(self._desk.order, order), tone=Tone.GOOD)

    # search

    def _on_searched(self, text: str) -> None:
        if text:
            self._search()
        else:
            self._lists.show_scans()

    def _search(self) -> None:
        self.kit.tasks.read(partial(self._guests.find, self._line.text().strip()), self._on_found)

    def _on_found(self, found: Found) -> None:
        if found.text and found.text == self._line.text().strip():
            self._lists.show_found(found.guests)

    def _on_submitted(self, text: str) -> None:
        match kind_of(text):
            case Typed.CODE:
                self._line.clear()
                self._desk.order(Order(Action.SCAN, text))
            case Typed.WORDS:
                self.kit.tasks.read(partial(self._guests.find, text), self._on_sent)
            case Typed.NOTHING:
                self._answer = None
                self._say_answer()

    def _on_sent(self, found: Found) -> None:
        """Enter takes the only best one; else it goes on into the list, where a person chooses."""
        if found.text != self._line.text().strip():
            return
        self._on_found(found)
        if found.unique is not None:
            self._on_ordered(Order(Action.ADMIT, found.unique.registration, found.unique.name))
        elif found.guests:
            self._lists.step_in()

    # moving about

    def _back_to_line(self) -> None:
        self._line.clear()
        self._lists.show_scans()
        self._lists.forget_choice()
        self._focus_line()

    def _focus_line(self) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def _on_exchange(self) -> None:
        self._lists.show_panel()

    def _on_exchange_left(self) -> None:
        self._lists.show_scans(leave_panel=True)
        self._focus_line()

    def _on_sound(self) -> None:
        self._bell.muted = not self._bell.muted
        self._memory.keep(_MUTED, self._bell.muted)
        self._dress_sound()

    def _dress_sound(self) -> None:
        muted = self._bell.muted
        self.kit.look.icons.dress(self._sound, "volume-off" if muted else "volume", "muted", 18)
        name_icon_button(self._sound, self.tr("Turn the sounds on") if muted else self.tr("Turn the sounds off"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """The line is ready for typing."""
        super().showEvent(event)
        self._focus_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Ctrl+Z takes back the last scan, Escape goes back to the line."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._lists.undo()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_exchange_left()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z from the toasts while there is a scan of this desk to take back."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self._log.newest_to_undo is not None
        ):
            event.accept()
            return True
        return super().event(event)
