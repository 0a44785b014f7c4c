"""Screens for the room: what the second window shows, the round's clock and its bell."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QPushButton, QVBoxLayout

from eventdesk.core.programme.model import Round
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.rotation import room_words, words
from eventdesk.ui.rotation.bell import RoomBell
from eventdesk.ui.rotation.day_state import ALL_DAY, clock_of_the_day, round_now
from eventdesk.ui.rotation.pane import FIELD, Pane, Tools, row, spin
from eventdesk.ui.rotation.room_state import RoomPage, RoomShown, after, clock_for, countdown, room_of
from eventdesk.ui.rotation.room_view import RoomView, RoomWindow
from eventdesk.ui.rotation.state import Shown

_TICK_MS = 200
_MINUTES = 30
_AT_END, _SOON = 3, 1
"""Strokes of the bell when a round ends, and five minutes before."""


class RoomPane(Pane):
    """Chooses what the room sees, shows it small, and keeps the clock."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        look = tools.look
        self._window: RoomWindow | None = None
        self._round: str | None = None
        self._rooms: tuple[RoomShown, RoomShown] = (RoomShown(), RoomShown())
        self._clock = clock_for(_MINUTES)
        self._told = ""
        self.bell = RoomBell(self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        icons = look.icons
        self._which = Choice(tuple(RoomPage))
        for made, key in zip(self._which.findChildren(QPushButton), RoomPage, strict=True):
            made.setObjectName(f"rotation.room.{key}")
        self._which.choose(RoomPage.TIMER)
        self._preview = RoomView(look.theme)
        self._preview.setObjectName("rotation.room.preview")
        self._preview.setMinimumHeight(220)
        self._screen = QComboBox()
        self._screen.setObjectName("rotation.room.screen")
        self._screen.setFixedHeight(FIELD)
        self._open = button(icons, self._on_open, icon="presentation", role="primary", shortcut="Ctrl+R")
        self._open.setObjectName("rotation.room.open")
        self._rounds = QComboBox()
        self._rounds.setObjectName("rotation.room.round")
        self._rounds.setFixedHeight(FIELD)
        self._rounds.setMinimumWidth(164)
        self._minutes = spin("rotation.room.minutes", 1, 600, _MINUTES)
        self._time = label("figure")
        self._time.setObjectName("rotation.room.time")
        self._line = label("muted")
        self._start = button(icons, self.toggle, icon="player-play", shortcut="Ctrl+Space")
        self._plus = button(icons, self._on_plus, icon="plus", shortcut="Ctrl+M")
        self._next = button(icons, self._on_next, icon="chevron-right", shortcut="Ctrl+N")
        self._ring = button(icons, self._on_ring, icon="volume", shortcut="Ctrl+B")
        self._mute = button(icons, self._on_mute, role="quiet")
        self._icons = icons
        named = (("start", self._start), ("plus", self._plus), ("next", self._next), ("ring", self._ring))
        for name, made in (*named, ("mute", self._mute)):
            made.setObjectName(f"rotation.room.{name}")
        self._keys = label("small", wrap=True)
        self._lay_out()
        self._which.chosen.connect(self._on_which)
        self._rounds.activated.connect(self._on_round)
        self._minutes.valueChanged.connect(self._on_minutes)

    def _lay_out(self) -> None:
        self.column.addLayout(row(self._which, 1))
        side = Card(margin=14)
        side.setFixedWidth(292)
        self._fields = (FormRow(self._rounds), FormRow(self._minutes), FormRow(self._screen))
        side.column.addLayout(row(self._fields[0], self._fields[1], 1))
        side.column.addWidget(self._time)
        side.column.addWidget(self._line)
        grid = QGridLayout()
        grid.setSpacing(8)
        places = ((self._start, 0, 0, 2), (self._plus, 1, 0, 1), (self._next, 1, 1, 1), (self._ring, 2, 0, 1))
        for made, line, at, wide in (*places, (self._mute, 2, 1, 1)):
            grid.addWidget(made, line, at, 1, wide)
        side.column.addLayout(grid)
        side.column.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._preview, 1)
        left.addLayout(row(self._open, self._keys, spacing=14))
        side.column.addWidget(self._fields[2])
        body = row(left, side, spacing=12)
        body.setStretch(0, 1)
        self.column.addLayout(body, 1)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._which.name(self.tr("What the room sees"), *(room_words.page(key) for key in RoomPage))
        turn, minutes, screen = self._fields
        turn.name(self.tr("Round"))
        minutes.name(self.tr("Minutes"))
        screen.name(self.tr("Screen"))
        name_button(self._plus, self.tr("1 minute"), self.tr("One minute more"))
        name_button(self._next, self.tr("Next"), self.tr("Go on to the next round; its clock waits to be started"))
        name_button(self._ring, self.tr("Ring"), self.tr("Ring the bell now"))
        self._say_mute()
        self._keys.setText(self.tr("In the room screen: Esc closes, Space stops the clock, ← → another page."))
        self._say_open()
        self._offer()
        self._preview.say()
        if self._window is not None:
            self._window.view.say()
        self._show_clock()

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        super().fill(shown)
        first = self._round is None
        known = {turn.id for turn in shown.setup.rounds} or {ALL_DAY}
        if self._round not in known:
            self._round = round_now(shown.setup.rounds, clock_of_the_day(shown.setup, self.tools.clock()))
        self._offer()
        if first:
            self._set_clock()
        self._show_room()

    @property
    def open(self) -> bool:
        """Whether the second window is there."""
        return self._window is not None

    def toggle(self) -> None:
        """Start the clock, or stop it."""
        now = self.tools.clock()
        if self._clock.over(now):
            self._set_clock()
        self._clock = self._clock.pause(now) if self._clock.running else self._clock.start(now)
        self._tick.start()
        self._told = ""
        self._show_clock()

    def shut(self) -> None:
        """Close the second window."""
        if self._window is not None:
            self._window.close()

    # What the room sees

    def _offer(self) -> None:
        if self.shown is None:
            return
        self._rounds.clear()
        for turn in self.shown.setup.rounds:
            self._rounds.addItem(words.round_name(turn.number, turn.starts), turn.id)
        self._rounds.setCurrentIndex(max(0, self._rounds.findData(self._at)))
        self._fields[0].setVisible(bool(self.shown.setup.rounds))
        self._next.setVisible(bool(self.shown.setup.rounds))
        self._next.setEnabled(after(self.shown.setup.rounds, self._at) != self._at)
        chosen = self._screen.currentIndex()
        self._screen.clear()
        screens = QApplication.screens()
        for number, screen in enumerate(screens, start=1):
            size = screen.size()
            self._screen.addItem(f"{number} · {size.width()} × {size.height()}")
        self._screen.setCurrentIndex(chosen if 0 <= chosen < len(screens) else len(screens) - 1)
        self._fields[2].setVisible(len(screens) > 1)

    def _show_room(self) -> None:
        if self.shown is None:
            return
        following = after(self.shown.setup.rounds, self._at)
        self._rooms = (room_of(self.shown, self._at), room_of(self.shown, following))
        for view in self._views():
            view.show_room(*self._rooms)
            view.show_page(RoomPage(self._which.key))
        self._show_clock()

    def _views(self) -> tuple[RoomView, ...]:
        return (self._preview,) if self._window is None else (self._preview, self._window.view)

    def _on_which(self, _: str) -> None:
        self._show_room()

    def _on_step(self, by: int) -> None:
        pages = list(RoomPage)
        self._which.choose(pages[(pages.index(RoomPage(self._which.key)) + by) % len(pages)])
        self._show_room()

    def _on_open(self) -> None:
        if self._window is not None:
            self.shut()
            return
        self._window = RoomWindow(self.tools.look.theme)
        self._window.closed.connect(self._on_closed)
        self._window.stepped.connect(self._on_step)
        self._window.toggled.connect(self.toggle)
        self.destroyed.connect(self._window.deleteLater)
        self._window.show_on(QApplication.screens()[max(0, self._screen.currentIndex())])
        self._say_open()
        self._show_room()

    def _on_closed(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
        self._window = None
        self._say_open()

    def _say_open(self) -> None:
        said = self.tr("Open the room screen") if self._window is None else self.tr("Close the room screen")
        name_button(self._open, said)

    # The clock

    @property
    def _at(self) -> str:
        return self._round or ALL_DAY

    @property
    def _turn(self) -> Round | None:
        rounds = self.shown.setup.rounds if self.shown else ()
        return next((turn for turn in rounds if turn.id == self._at), None)

    def _set_clock(self) -> None:
        turn = self._turn
        if turn is not None and turn.minutes:
            self._minutes.setValue(turn.minutes)
        self._clock = clock_for(self._minutes.value())
        self._tick.stop()
        self._told = ""
        self._show_clock()

    def _show_clock(self) -> None:
        now = self.tools.clock()
        self._time.setText(countdown(self._clock.remaining(now)))
        self._line.setText(room_words.clock_line(self._clock, now))
        name_button(self._start, self.tr("Stop") if self._clock.running else self.tr("Start"))
        for view in self._views():
            view.show_clock(self._clock, now)

    def _on_tick(self) -> None:
        now = self.tools.clock()
        told = "over" if self._clock.over(now) else "soon" if self._clock.soon(now) else ""
        if told and told != self._told and self._clock.running:
            self._told = told
            self.bell.ring(_AT_END if told == "over" else _SOON)
        if told == "over":
            self._clock = self._clock.pause(now)
            self._tick.stop()
        self._show_clock()

    def _on_plus(self) -> None:
        over = self._clock.over(self.tools.clock())
        self._clock = self._clock.plus(1, self.tools.clock())
        if over and not self._clock.running:
            self._clock = self._clock.start(self.tools.clock())
            self._tick.start()
        self._told = ""
        self._show_clock()

    def _on_next(self) -> None:
        if self.shown is not None:
            self._go_to(after(self.shown.setup.rounds, self._at))

    def _on_round(self, _: int) -> None:
        self._go_to(str(self._rounds.currentData() or ALL_DAY))

    def _go_to(self, round_id: str) -> None:
        self._round = round_id
        self._offer()
        self._set_clock()
        self._show_room()

    def _on_minutes(self, minutes: int) -> None:
        if not self._clock.running:
            self._clock = clock_for(minutes)
            self._show_clock()

    def _on_ring(self) -> None:
        muted, self.bell.muted = self.bell.muted, False
        self.bell.ring(1)
        self.bell.muted = muted

    def _on_mute(self) -> None:
        self.bell.muted = not self.bell.muted
        self._say_mute()

    def _say_mute(self) -> None:
        self._icons.dress(self._mute, "volume-off" if self.bell.muted else "volume", "accent", 18)
        said = self.tr("Bell: off") if self.bell.muted else self.tr("Bell: on")
        name_button(self._mute, said, self.tr("Whether the bell rings at the end of a round"))
