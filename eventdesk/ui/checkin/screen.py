"""The check-in desk: scan, search, admit, check out, undo. Everything is there for the next second."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eventdesk.core.checkin.answers import Presence, ScanResult
from eventdesk.core.checkin.guests import Guests
from eventdesk.core.checkin.helpdesk import Full
from eventdesk.core.checkin.model import Outcome
from eventdesk.core.checkin.tally import Tally
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.checkin.beside import Beside
from eventdesk.ui.checkin.byhand import ByHand
from eventdesk.ui.checkin.desk import Desk
from eventdesk.ui.checkin.front import Front
from eventdesk.ui.checkin.head import Head
from eventdesk.ui.checkin.line import ScanLine
from eventdesk.ui.checkin.lists import Lists
from eventdesk.ui.checkin.needs import DeskFile
from eventdesk.ui.checkin.orders import Action, Order, Writer, Written, at
from eventdesk.ui.checkin.panels import Panels
from eventdesk.ui.checkin.pictures import picture_in
from eventdesk.ui.checkin.search import Mode, Search, order_of_code
from eventdesk.ui.checkin.setup import kept
from eventdesk.ui.checkin.state import Log, doubles_in_words, told_of, tone_of
from eventdesk.ui.checkin.wishes import Wishes
from eventdesk.ui.kit.banner import Banner
from eventdesk.ui.kit.buttons import Choice
from eventdesk.ui.kit.cards import FigureRow, Note
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tone import Tone

_WATCHED = frozenset({"arrival", "departure", "registration", "person"})
_STAYS = frozenset({Action.LIMIT, Action.NEW_BADGE, Action.NAME, Action.GROUP, Action.PLACES, Action.UNDO})
"""Orders after which an open panel stays open."""


class Purpose(Enum):
    """What a check-in screen is for: a desk in the window, reception mode in front of a queue, or trying it out."""

    DESK = auto()
    RECEPTION = auto()
    REHEARSAL = auto()


class CheckInScreen(Screen):
    """One desk. Scans and searches become orders to ``Desk``; what comes back becomes banner, list and figures.

    ``memory`` remembers this machine's choices.

    Signals:
        reception_wanted: full screen, only check-in.
        rehearsal_wanted: the same with invented people.
    """

    reception_wanted = Signal()
    rehearsal_wanted = Signal()

    def __init__(
        self,
        kit: Kit,
        event: str,
        file: DeskFile,
        memory: Memory,
        now: Now,
        purpose: Purpose = Purpose.DESK,
    ) -> None:
        super().__init__(kit)
        self._event = event
        self._file = file
        self._memory = memory
        self._now = now
        self._purpose = purpose
        self._guests: Guests = file.checkin.guests(event)
        self._tally: Tally = file.checkin.tally(event)
        self._anew = True
        self._touched: dict[str, frozenset[str]] = {}
        self._log = Log()
        self._presence = Presence(0, 0, 0, ())
        self._kept = kept(memory)
        writer = Writer(event, file.checkin, file.helpdesk, file.supervisor, file.undo.undo)
        self._desk = Desk(kit.tasks, writer.write, memory, self)
        self._head = Head(kit.look.icons, memory, self, full=purpose is Purpose.DESK)
        self._front = Front(kit, public=purpose is not Purpose.DESK)
        icons = kit.look.icons
        self._unsaved, self._doubles = Note(icons), Note(icons)
        self._figures = FigureRow(("expected", "arrived", "inside"))
        self._line = ScanLine(icons)
        self._mode = Choice(tuple(Mode))
        self._beside = Beside(kit, event, file, self)
        self._by_hand = ByHand(kit.tasks, partial(file.helpdesk.code_to_write, event))
        self._lists = Lists(kit.look, self._log, now, self._beside.spool.state_of)
        self._search = Search(kit.tasks, self._guests, self._line, self._lists, kit.scanner.read, self)
        self._panels = Panels(kit, event, file, self._guests, self._tally, memory, now, self._lists, self)
        self._wishes = Wishes(kit, file, self._panels, self._search, self._lists, self._beside, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._beside.follow(self._kept if purpose is not Purpose.REHEARSAL else None)
        self._by_hand.follow(on=self._kept.by_hand)
        self._on_badge()
        if purpose is Purpose.DESK:
            self._desk.resume()

    def _lay_out(self) -> None:
        for made in self._head.buttons:
            self.add_button(made)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._line, 1)
        line.addWidget(self._mode)
        for part in (self._front, self._by_hand, self._unsaved, self._beside.note, self._figures, self._wishes.note):
            self.body.addWidget(part)
        self.body.addLayout(line)
        self.body.addWidget(self._doubles)
        self.body.addWidget(self._lists, 1)
        self._figures.setVisible(self._purpose is Purpose.DESK)
        names: tuple[tuple[str, QWidget], ...] = (
            ("unsaved", self._unsaved), ("figures", self._figures), ("doubles", self._doubles),
            ("scan", self._line), ("mode", self._mode),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"checkin.{name}")
        self._mode.choose(Mode.COMING_IN)
        for number, made in enumerate(self._mode.findChildren(QPushButton), start=1):
            made.setProperty("keys", f"Ctrl+{number}")

    def _connect(self) -> None:
        self.kit.feed.grew.connect(self._on_grew)
        self._search.ordered.connect(self._on_ordered)
        self._search.emptied.connect(self._on_emptied)
        self._mode.chosen.connect(self._turn_to)
        for giver in (self._lists, self._front, self._panels, self._wishes):
            giver.ordered.connect(self._on_ordered)
        for asking in (self._head.wanted, self._panels.asked):
            asking.connect(self._wishes.asked)
        self._lists.more_wanted.connect(self._panels.person)
        for turning in (self._lists.turned, self._by_hand.turned):
            turning.connect(self._on_turned)
        self._lists.retry_wanted.connect(self._desk.retry)
        self._panels.wanted.connect(self._wishes.wanted)
        self._wishes.scanned.connect(self.scanned)
        self._wishes.reception_wanted.connect(self.reception_wanted)
        self._wishes.rehearsal_wanted.connect(self.rehearsal_wanted)
        self._panels.changed.connect(self._on_kept)
        self._panels.left.connect(self._wishes.back)
        self._panels.scanned.connect(self.scanned)
        self._desk.written.connect(self._on_written)
        self._desk.failed.connect(self._on_failed)
        self._desk.moved.connect(self._on_moved)
        self._beside.spool.changed.connect(self._on_badge)
        keys = [("F10", partial(self._wishes.asked, "exchange"))] if self._purpose is Purpose.DESK else []
        for number, mode in enumerate(Mode, start=1):
            keys.append((f"Ctrl+{number}", partial(self._turn_to, str(mode))))
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._search.focus)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Rehearsal") if self._purpose is Purpose.REHEARSAL else self.tr("Check-in")

    def keys(self) -> Sequence[tuple[str, str]]:
        """Keys of the desk that stand on no button."""
        return self._head.more_keys()

    def tell_queue(self, show: Callable[[Banner], object] | None) -> None:
        """Where the queue reads its banner, if not here."""
        self._front.tell_queue(show)

    def retranslate(self) -> None:
        """Words of everything, in the language of the moment."""
        self._figures.name(expected=self.tr("Expected"), arrived=self.tr("Arrived"), inside=self.tr("Inside now"))
        self._line.name(self.tr("Scan a badge, or type a name, an organisation or a code"))
        self._head.retranslate()
        self._mode.name(
            self.tr("What a scan means"),
            self.tr("Coming in"),
            self.tr("Going out"),
            self.tr("From paper"),
        )
        self._lists.retranslate()
        self._front.retranslate()
        self._say_presence()
        self._on_moved()

    # what is shown

    def concerned(self, fact: JournalGrew) -> bool:
        """Arrivals and departures change the figures, people change the search."""
        return fact.concerns(*_WATCHED)

    def refresh(self) -> None:
        """Fetch figures and doubles; have the search learn what is new."""
        touched, anew = self._touched, self._anew
        self._touched, self._anew = {}, False
        self.kit.tasks.read(partial(self._fetch, touched, anew=anew), self._on_presence)

    def _fetch(self, touched: Mapping[str, frozenset[str]], *, anew: bool) -> Presence:
        """Runs in the reading lane, as does every other use of search and tally."""
        registrations = touched.get("registration", frozenset())
        if anew:
            self._file.checkin.learn(self._event)
            self._guests.load()
            self._tally.load()
        else:
            self._guests.catch_up(people=touched.get("person", ()), registrations=registrations)
            self._tally.catch_up(
                arrivals=touched.get("arrival", ()),
                departures=touched.get("departure", ()),
                registrations=registrations,
            )
        return self._tally.presence()

    def _on_grew(self, fact: JournalGrew) -> None:
        self._anew = self._anew or fact.rebuilt
        for name in _WATCHED & fact.touched.keys():
            self._touched[name] = self._touched.get(name, frozenset()) | fact.touched[name]

    def _on_presence(self, presence: Presence) -> None:
        self._presence = presence
        self._say_presence()
        self._search.again()
        self._panels.catch_up()

    def _say_presence(self) -> None:
        words, now = self.kit.look.words, self._presence
        self._figures.show_figures(
            expected=words.number(now.expected), arrived=words.number(now.arrived), inside=words.number(now.inside)
        )
        self._lists.say_expected(now.expected)
        self._doubles.say(doubles_in_words(now.doubles, words.say, words.time))

    # orders, and what came of them

    def scanned(self, code: str) -> bool:
        """A badge was read: into the queue, whatever else is going on."""
        self._on_order(order_of_code(self._search.mode, code))
        return True

    def jump(self, what: str) -> None:
        """Show everything about one registration."""
        self._panels.person(what)

    def _on_order(self, order: Order) -> None:
        self._desk.order(at(self._by_hand.instead(order), self._kept.spot))

    def _on_ordered(self, order: Order) -> None:
        self._on_order(order)
        if order.action not in (*_STAYS, Action.WALK_IN, Action.SUBSTITUTE):
            self._wishes.back()

    def _on_written(self, done: tuple[Order, Written]) -> None:
        order, written = done
        if written.answer is not None:
            self._on_answer(order, written.answer)
        else:
            self._on_done(order, written)
        if order.action in (Action.WALK_IN, Action.SUBSTITUTE):
            self._wishes.back()
        elif order.action in _STAYS:
            self._panels.catch_up()

    def _on_answer(self, order: Order, answer: ScanResult) -> None:
        self._front.show_answer(answer)
        # The answer is painted at once; list and figures may follow.
        self._front.repaint()
        self._by_hand.answered(answer)
        self._log.scanned(answer)
        self._lists.show_log()
        self._lists.offer_undo(answer.unit)
        self._head.bell.ring(tone_of(answer.outcome))
        if answer.outcome is Outcome.ADMITTED:
            self._beside.admitted(answer)
            if order.action is not Action.SCAN:
                self._tell_undoable(self.tr("{0}: admitted").format(answer.name), answer.unit, answer.name)

    def _on_done(self, order: Order, written: Written) -> None:
        if order.action is Action.UNDO:
            self._undone(order)
            return
        if order.action is Action.LEAVE:
            self._log.left(self._now(), order.name, order.what, written.unit)
            self._lists.show_log()
        if order.action is Action.BLANK:
            self._by_hand.answered(None)
            self._head.bell.ring(Tone.GOOD)
        if order.action is Action.NEW_BADGE:
            self._beside.again(order.what, order.name, order.get("reason"))
        self._tell_undoable(told_of(order, written, self.kit.look.words.say), written.unit, order.name)

    def _undone(self, order: Order) -> None:
        self._log.undone(order.what)
        self._lists.undoable.forget()
        if self._front.answer is not None and self._front.answer.unit == order.what:
            self._on_emptied()
        self._lists.show_log()
        self.kit.toasts.tell(self.tr("{0}: undone").format(order.name))

    def _on_failed(self, failed: tuple[Order, EventDeskError]) -> None:
        order, error = failed
        sentence = self.kit.look.words.error(error)
        if order not in self._desk.unsaved:
            told = order.action in (Action.WALK_IN, Action.SUBSTITUTE)
            if not (told and self._panels.walk_in_wrong(sentence, full=isinstance(error, Full))):
                self.kit.toasts.tell(sentence, tone=Tone.BAD)
            self._head.bell.ring(Tone.BAD)
            return
        if order.action in (Action.WALK_IN, Action.SUBSTITUTE):
            self._wishes.back()  # it is kept here: written once more it would be there twice
        kept_here = self.tr("%n scans are kept here until they can be saved.", "", len(self._desk.unsaved))
        self._unsaved.say(f"{sentence} {kept_here}", Tone.BAD)
        self._head.bell.ring(Tone.BAD)

    def _on_moved(self) -> None:
        self._lists.say_waiting(self._desk.waiting, len(self._desk.unsaved))
        if not self._desk.unsaved:
            self._unsaved.say("")

    def _tell_undoable(self, sentence: str, unit: str, name: str) -> None:
        order = Order(Action.UNDO, unit, name)
        self.kit.toasts.tell(sentence, undo=partial(self._desk.order, order), tone=Tone.GOOD)

    def _on_kept(self) -> None:
        self._kept = kept(self._memory)
        self._beside.follow(self._kept)
        self._by_hand.follow(on=self._kept.by_hand)
        self._on_badge()

    def _on_badge(self, job: object = None) -> None:
        self._lists.show_badges(on=self._beside.spool.on)

    def _turn_to(self, mode: str) -> None:
        self._search.mode = Mode(mode)
        self._mode.choose(mode)
        self._search.focus()

    def _on_turned(self) -> None:
        """Figures make room for a panel, and for what is to be written on a badge."""
        panel = self._lists.panel is not None
        self._by_hand.step_aside(aside=panel)
        self._figures.setVisible(self._purpose is Purpose.DESK and not panel and not self._by_hand.waiting)

    def _on_emptied(self) -> None:
        self._front.show_answer(None)
        self._by_hand.answered(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """A picture of a badge may be dropped."""
        if picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Read the badges in the picture."""
        file = picture_in(event.mimeData())
        if file is not None:
            self._wishes.read_picture(file)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """The line is ready for typing."""
        super().showEvent(event)
        self._search.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Ctrl+Z takes back the last scan, Escape goes back to the line."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._lists.undo()
        elif event.key() == Qt.Key.Key_Escape:
            self._wishes.back()
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
