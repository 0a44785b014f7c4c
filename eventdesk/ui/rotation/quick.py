"""The first set-up of an event in one form: themes, tables, rounds, and their sums while they are typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from eventdesk.core.programme.model import Seating
from eventdesk.core.programme.service import MOST_ROUNDS, MOST_TABLES
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.mode import SeatingChoice
from eventdesk.ui.rotation.pane import Pane, Tools, row, spin, time_line
from eventdesk.ui.rotation.state import Quick, Shown, Sums, clock_of, round_times, tables_for, theme_lines

_WIDTH = 720


class QuickSetup(Pane):
    """What an empty event shows first.

    Signals:
        by_hand: the person would rather add things one by one.
        made: the set-up was written.
    """

    by_hand = Signal()
    made = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        icons = tools.look.icons
        self._touched = False
        self._head = label("heading")
        self._lead = label("muted", wrap=True)
        self._mode = SeatingChoice("rotation.quick.mode")
        self._themes = QPlainTextEdit()
        self._themes.setObjectName("rotation.quick.themes")
        self._themes.setTabChangesFocus(True)
        self._themes.setMinimumHeight(92)
        self._themes.setMaximumHeight(124)
        self._themes_row = FormRow(self._themes)
        self._tables = spin("rotation.quick.tables", 1, MOST_TABLES, 10)
        self._low = spin("rotation.quick.low", 0, 200, 8)
        self._high = spin("rotation.quick.high", 1, 200, 11)
        self._rounds = spin("rotation.quick.rounds", 1, MOST_ROUNDS, 3)
        self._starts = time_line("rotation.quick.starts")
        self._minutes = spin("rotation.quick.minutes", 0, 600, 40)
        self._gap = spin("rotation.quick.gap", 0, 600, 10)
        self._fields = [FormRow(f) for f in (self._tables, self._low, self._high)]
        self._times = [FormRow(f) for f in (self._rounds, self._starts, self._minutes, self._gap)]
        self._sums = Note(icons)
        self._sums.setObjectName("rotation.quick.sums")
        self._go = button(icons, self._on_go, icon="check", role="primary")
        self._go.setObjectName("rotation.quick.save")
        self._by_hand = button(icons, self._on_by_hand, role="quiet")
        self._by_hand.setObjectName("rotation.quick.by_hand")
        self._lay_out()
        for field in (self._tables, self._low, self._high, self._rounds):
            field.valueChanged.connect(self._count)
        self._tables.valueChanged.connect(self._on_touched)
        self._themes.textChanged.connect(self._count)
        self._mode.chosen.connect(self._count)

    def _lay_out(self) -> None:
        card = Card(margin=20)
        card.setMaximumWidth(_WIDTH)
        card.column.setSpacing(14)
        for part in (self._head, self._lead, self._mode, self._themes_row):
            card.column.addWidget(part)
        card.column.addLayout(row(*self._fields, 1, spacing=22))
        card.column.addLayout(row(*self._times, 1, spacing=22))
        card.column.addWidget(self._sums)
        card.column.addLayout(row(self._go, self._by_hand, 1))
        self.column.addWidget(card)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._head.setText(self.tr("Set up tables and rounds"))
        self._lead.setText(
            self.tr("The whole event in one go; everything can be changed afterwards, one table at a time.")
        )
        self._mode.retranslate()
        self._themes_row.name(self.tr("&Themes, one a line"), self.tr("Tables take turns: the 1st theme, the 2nd…"))
        tables, low, high = self._fields
        tables.name(self.tr("Ta&bles"))
        low.name(self.tr("Seats, at least"))
        high.name(self.tr("Seats, at most"))
        rounds, starts, minutes, gap = self._times
        rounds.name(self.tr("&Rounds"))
        starts.name(self.tr("First one at"))
        minutes.name(self.tr("Minutes each"))
        gap.name(self.tr("Minutes between"))
        name_button(self._go, self.tr("Set up"))
        name_button(self._by_hand, self.tr("Rather one by one"))
        self._count()

    def fill(self, shown: Shown) -> None:
        """Propose what is known: the themes people asked for, tables for those registered."""
        super().fill(shown)
        if not self._themes.toPlainText() and shown.unmatched:
            self._themes.setPlainText("\n".join(name for name, _ in shown.unmatched[:24]))
        if not self._touched and shown.problem.participants:
            number = tables_for(len(shown.problem.participants), self._low.value(), self._high.value())
            self._tables.setValue(min(MOST_TABLES, number))
            self._touched = False
        self._count()

    @property
    def quick(self) -> Quick:
        """What the form says."""
        return Quick(
            theme_lines(self._themes.toPlainText()),
            self._tables.value(),
            self._low.value(),
            self._high.value(),
            self._rounds.value(),
            clock_of(self._starts.text()),
            self._minutes.value(),
            self._gap.value(),
            self._mode.key,
        )

    def _on_by_hand(self) -> None:
        self.by_hand.emit()

    def _on_touched(self) -> None:
        self._touched = True

    def _count(self) -> None:
        quick = self.quick
        people = len(self.shown.problem.participants) if self.shown else 0
        fewest, most = quick.tables * quick.low, quick.tables * quick.high
        said = [words.sums(Sums(people, quick.tables, fewest, most, quick.rounds, len(quick.themes)))]
        tone = Tone.CALM
        if quick.low > quick.high:
            tone = Tone.BAD
            said.append(self.tr("The fewest seats cannot be more than the most."))
        elif people > most:
            tone = Tone.BAD
            said.append(self.tr("%n people would find no seat.", "", people - most))
        elif people and people < fewest:
            tone = Tone.WARN
            said.append(self.tr("Some tables would stay unused."))
        elif people:
            tone = Tone.GOOD
            said.append(self.tr("Everybody finds a seat in every round."))
        if quick.seating == Seating.ROTATING and quick.themes and len(quick.themes) < quick.rounds:
            tone = Tone.WARN if tone is not Tone.BAD else tone
            said.append(self.tr("There are fewer themes than rounds: nobody can meet a new theme in every round."))
        self._sums.say("\n".join((said[0], " ".join(said[1:]))).strip(), tone)
        self._go.setEnabled(quick.low <= quick.high)

    def _on_go(self) -> None:
        self._times[1].wrong("")
        if self._starts.text().strip() and not self.quick.starts:
            self._times[1].wrong(self.tr("A time is written 09:30."))
            self._starts.setFocus()
            return
        quick = self.quick
        self._go.setEnabled(False)
        self.tools.saver.save(
            lambda: self._write(quick), self.tr("Set up."), done=self._on_made, failed=self._on_failed
        )

    def _write(self, quick: Quick) -> None:
        programme, event = self.tools.programme, self.tools.event
        programme.change_event(event, seating=quick.seating)
        themes = [programme.add_theme(event, name).id for name in quick.themes]
        programme.add_tables(event, quick.tables, themes=themes, low=quick.low, high=quick.high)
        rounds = programme.set_rounds(event, quick.rounds, minutes=quick.minutes)
        times = round_times(quick.starts, quick.minutes, quick.gap, quick.rounds)
        for made, starts in zip(rounds, times, strict=True):
            if starts:
                programme.change_round(made.id, starts=starts)

    def _on_made(self, _: object) -> None:
        self._go.setEnabled(True)
        self.made.emit()

    def _on_failed(self, error: EventDeskError) -> None:
        self._go.setEnabled(True)
        self._sums.say(self.tools.look.words.error(error), Tone.BAD)
