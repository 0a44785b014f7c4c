"""Table mode: one laptop at one table, the whole screen, keyboard only; Enter makes the next card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from eventdesk.core.notes.intake import Outcome, Receipt
from eventdesk.core.notes.model import CardKind, Via
from eventdesk.core.notes.tables import RoundTimes, round_times
from eventdesk.core.programme.model import Table
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Note, label
from eventdesk.ui.kit.fields import padded
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.box import CardBox
from eventdesk.ui.notes.leaving import LeavingForm
from eventdesk.ui.notes.picker import Picker
from eventdesk.ui.notes.state import CardRow, Draft, from_memory, rows_of, to_memory
from eventdesk.ui.notes.table_state import Clock, clock_of, under_way
from eventdesk.ui.notes.tools import Shown, Tools

_DRAFT = "notes-table-mode"
_KEEP_MS = 400
"""At most this much typing can be lost, in a crash."""
_LAST = 4
_BOX = 184
"""Points: five lines of large words."""
_UNCOUNTED = -1


class TableMode(QWidget):
    """A window of its own. What is typed is kept on this machine until its card is durable.

    Signals:
        written: ``Draft`` that Enter sent.
        left: the window is closed.
    """

    written = Signal(object)
    left = Signal()

    def __init__(self, tools: Tools, table: Table) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self._tools, self._table = tools, table
        self._shown: Shown | None = None
        self._times: tuple[RoundTimes, ...] = ()
        look = tools.kit.look
        self._head = label("title", wrap=True)
        self._question = label("heading", wrap=True)
        self._clock = QLabel()
        self._clock.setProperty("role", "figure")
        self._round = Picker(7)
        self._round.picked.connect(self._on_round)
        self._people = padded(QSpinBox())
        self._people.setRange(_UNCOUNTED, 99)
        self._people.setSpecialValueText("–")
        self._people.setValue(_UNCOUNTED)
        self._people.editingFinished.connect(self._on_count)
        self._people_label = label("muted")
        self._people_label.setBuddy(self._people)
        self._kind = Picker(14)
        self._kind.picked.connect(self._keep_soon)
        self._box = CardBox(5)
        self._box.setProperty("role", "large")
        self._box.setFixedHeight(_BOX)
        self._said = Note(look.icons)
        self._hint = label("muted", wrap=True)
        self._lines = [label("", wrap=True) for _ in range(_LAST)]
        self._leaving = LeavingForm(tools, Via.DESK)
        self._leaving.hide()
        self._leaving.done.connect(self._on_left_saved)
        self._close = button(look.icons, self.close, icon="x", shortcut="Ctrl+W")
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keep.timeout.connect(self._on_keep)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._on_tick)
        self._lay_out()
        self._box.sent.connect(self.send)
        self._box.textChanged.connect(self._keep_soon)
        self._box.numbered.connect(self._on_numbered)
        self.retranslate()
        self._restore()
        look.words.changed.connect(self.retranslate)
        self._tick.start()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(18)
        top.addWidget(self._head, 1)
        top.addWidget(self._clock)
        top.addWidget(self._round)
        top.addWidget(self._people_label)
        top.addWidget(self._people)
        top.addWidget(self._close)
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(self._hint, 1)
        below.addWidget(self._kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 28, 40, 28)
        column.setSpacing(16)
        column.addLayout(top)
        for part in (self._question, self._box):
            column.addWidget(part)
        column.addLayout(below)
        column.addWidget(self._said)
        column.addWidget(self._leaving)
        for line in self._lines:
            column.addWidget(line)
        column.addStretch(1)
        self.setFocusProxy(self._box)
        for name, named in (
            ("text", self._box), ("kind", self._kind), ("round", self._round), ("people", self._people),
            ("close", self._close), ("clock", self._clock),
        ):  # fmt: skip
            named.setObjectName(f"notes.mode.{name}")

    def retranslate(self) -> None:
        """Put words on every widget."""
        say = self._tools.kit.look.words.say
        self.setWindowTitle(say("notes:table", {"table": self._table.number}))
        self._kind.offer([(str(kind), f"{n}  {say(f'card-kind:{kind}')}") for n, kind in enumerate(CardKind, 1)])
        self._kind.setAccessibleName(self.tr("Kind of card"))
        self._kind.setToolTip(self.tr("Alt and a number choose the kind"))
        self._round.setAccessibleName(self.tr("Round"))
        self._people_label.setText(self.tr("At the table"))
        self._people.setAccessibleName(self.tr("People at the table in this round"))
        self._box.setAccessibleName(self.tr("Words of the card"))
        self._box.setPlaceholderText(self.tr("What was said at the table. No names of people."))
        self._hint.setText(self.tr("Enter: next card · Shift+Enter: new line · Alt+1…8: kind of card"))
        name_button(self._close, self.tr("Leave"), self.tr("Leave table mode; nothing typed is lost"))
        self._leaving.retranslate()
        if self._shown is not None:
            self._offer_rounds(self._shown)
        self._describe()

    def _offer_rounds(self, shown: Shown) -> None:
        say = self._tools.kit.look.words.say
        rounds = [(each.id, say("notes:round", {"round": each.number})) for each in shown.view.setup.rounds]
        self._round.offer([("", say("notes:no-round")), *rounds])

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        first = self._shown is None
        self._shown = shown
        setup = shown.view.setup
        self._times = round_times(setup.rounds, setup.event.day, self._tools.now())
        self._offer_rounds(shown)
        if first:
            self._round.choose(under_way(self._times, self._tools.now()) or self._kept.round)
        self._describe()
        self._on_tick()

    def _describe(self) -> None:
        say = self._tools.kit.look.words.say
        parts = [say("notes:table", {"table": self._table.number})]
        if self._shown is not None:
            theme = self._shown.view.setup.theme(self._table.theme)
            parts += [theme.name] if theme else []
            self._question.setText(theme.question if theme else "")
            self._show_people(self._shown)
            mine = [row for row in rows_of(self._shown.view.cards, self._shown.view.setup) if self._is_mine(row)]
            self._show_last(mine)
        self._question.setVisible(bool(self._question.text()))
        self._head.setText(" · ".join(parts))

    def _is_mine(self, row: CardRow) -> bool:
        return row.card.first.table == self._table.id and row.card.withdrawn is None

    def _show_last(self, mine: list[CardRow]) -> None:
        words = self._tools.kit.look.words
        for at, line in enumerate(self._lines):
            row = mine[at] if at < len(mine) else None
            kind = words.say(f"card-kind:{row.card.now.kind}") if row else ""
            line.setText(f"{words.time(row.at)}  {kind}: {row.text}" if row else "")
            # The last five minutes are for the messages: one card is enough to see that the last one is there.
            line.setVisible(row is not None and (at == 0 or self._leaving.isHidden()))

    def _show_people(self, shown: Shown) -> None:
        if not self._people.hasFocus():
            self._people.blockSignals(True)
            self._people.setValue(shown.people.get((self._table.id, self._round.key), _UNCOUNTED))
            self._people.blockSignals(False)

    # the clock

    def _on_tick(self) -> None:
        times = next((each for each in self._times if each.id == self._round.key), None)
        clock = clock_of(times, self._tools.now())
        self._show_clock(clock)

    def _show_clock(self, clock: Clock) -> None:
        self._clock.setText(clock.text)
        self._clock.setVisible(bool(clock.text))
        self._clock.setAccessibleName(self.tr("Time left: {0}").format(clock.text))
        if clock.asking and self._leaving.isHidden():
            self._leaving.begin(self._table.id, self._round.key, self._shown)
            self._leaving.show()
            self._describe()
        elif not clock.asking:
            self._leaving.hide()

    def _on_round(self) -> None:
        self._leaving.hide()
        self._on_tick()
        self._on_keep()
        if self._shown is not None:
            self._show_people(self._shown)

    # writing

    @property
    def _draft(self) -> Draft:
        return Draft(self._box.words, self._table.id, self._round.key, self._kind.key or CardKind.IDEA)

    @property
    def _kept(self) -> Draft:
        return from_memory(self._tools.memory.get(f"{_DRAFT}-{self._table.id}", {}))

    def _restore(self) -> None:
        kept = self._kept
        self._box.write(kept.text)
        self._kind.choose(kept.kind)

    def _on_numbered(self, number: int) -> None:
        if 1 <= number <= len(CardKind):
            self._kind.choose(list(CardKind)[number - 1])
            self._keep_soon()

    def send(self) -> None:
        """Send what is written and make room for the next card."""
        draft = self._draft
        if draft.text.strip():
            self._box.clear()
            self._on_keep()
            self.written.emit(draft)

    def _on_left_saved(self, receipt: Receipt) -> None:
        words = self._tools.kit.look.words
        if receipt.outcome is Outcome.REFUSED:
            self._said.say(words.say(receipt.why), Tone.BAD)
        else:
            self._said.say(self.tr("The table's messages are saved."), Tone.GOOD)

    def say(self, sentence: str) -> None:
        """Something could not be saved; empty: all is well."""
        self._said.say(sentence, Tone.BAD)

    def give_back(self, draft: Draft, sentence: str) -> None:
        """A card could not be taken as it is: its words go back into the box, before what was typed since."""
        self._box.write(f"{draft.text}\n{self._box.words}".strip())
        self.say(sentence)

    def _keep_soon(self) -> None:
        if not self._keep.isActive():
            self._keep.start()

    def _on_keep(self) -> None:
        self._keep.stop()
        self._tools.memory.keep(f"{_DRAFT}-{self._table.id}", to_memory(self._draft))

    def _on_count(self) -> None:
        people = self._people.value()
        before = self._shown.people.get((self._table.id, self._round.key)) if self._shown is not None else None
        if people not in (_UNCOUNTED, before):
            count = partial(self._tools.count, self._tools.event, self._table.id, self._round.key, people)
            self._tools.kit.tasks.save(count)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the draft."""
        self._on_keep()
        self._leaving.keep_now()
        self.left.emit()
        super().closeEvent(event)
