"""Rounds: how many, when each starts, how long it lasts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSpinBox

from eventdesk.core.programme.model import Round
from eventdesk.core.programme.service import MOST_ROUNDS
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import day_words, words
from eventdesk.ui.rotation.mode import SeatingChoice
from eventdesk.ui.rotation.pane import Pane, Tools, row, spin, time_line
from eventdesk.ui.rotation.state import Shown, clock_of, ends_at, round_times


class RoundsPane(Pane):
    """A line that sets all rounds, and one line per round."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        icons = tools.look.icons
        self._mode = SeatingChoice("rotation.mode")
        self._count = spin("rotation.rounds.count", 1, MOST_ROUNDS, 3)
        self._starts = time_line("rotation.rounds.starts")
        self._minutes = spin("rotation.rounds.minutes", 0, 600, 40)
        self._gap = spin("rotation.rounds.gap", 0, 600, 10)
        self._fields = [FormRow(f) for f in (self._count, self._starts, self._minutes, self._gap)]
        self._go = button(icons, self._on_go, icon="check")
        self._go.setObjectName("rotation.rounds.save")
        self._wrong = Note(icons)
        self._card = Card(margin=18)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(4, 1)
        self._heads = [label("muted") for _ in range(4)]
        self._lines: list[RoundLine] = []
        for number, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, number)
        self._card.column.addLayout(self._grid)
        line = row(*self._fields, spacing=18)
        line.addWidget(self._go, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        self.column.addWidget(self._mode)
        self.column.addLayout(line)
        self.column.addWidget(self._wrong)
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        self._mode.chosen.connect(self._on_mode)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._mode.retranslate()
        count, starts, minutes, gap = self._fields
        count.name(self.tr("&Rounds"))
        starts.name(self.tr("First one at"))
        minutes.name(self.tr("Minutes each"))
        gap.name(self.tr("Minutes between"))
        name_button(self._go, self.tr("Set rounds"), self.tr("Have this many rounds, one after the other"))
        heads = (self.tr("Round"), self.tr("Starts"), self.tr("Minutes"), self.tr("Ends"))
        for head, said in zip(self._heads, heads, strict=True):
            head.setText(said)
        for line in self._lines:
            line.retranslate()

    def fill(self, shown: Shown) -> None:
        """Show the rounds."""
        before = self.shown
        super().fill(shown)
        self._mode.show_mode(shown.setup.event.seating)
        rounds = shown.setup.rounds
        if before is None or before.setup.rounds != rounds:
            self._propose(rounds)
        self._card.setVisible(bool(rounds))
        while len(self._lines) > len(rounds):
            self._lines.pop().leave(self._grid)
        while len(self._lines) < len(rounds):
            self._lines.append(RoundLine(self, self._grid, len(self._lines) + 1))
        for line, made in zip(self._lines, rounds, strict=True):
            line.show_round(made)

    def _propose(self, rounds: tuple[Round, ...]) -> None:
        """Put what is written into the line above, so that setting the rounds again changes nothing unasked."""
        if not rounds:
            return
        self._count.setValue(len(rounds))
        self._starts.setText(rounds[0].starts)
        self._minutes.setValue(rounds[0].minutes)
        if len(rounds) > 1 and rounds[0].starts and rounds[1].starts:
            first, second = (int(r.starts[:2]) * 60 + int(r.starts[3:]) for r in rounds[:2])
            self._gap.setValue(max(0, second - first - rounds[0].minutes))

    def _on_mode(self, mode: str) -> None:
        said = self.tr("How people sit: {0}.").format(day_words.seating(mode))
        programme, event = self.tools.programme, self.tools.event
        self.tools.saver.save(lambda: programme.change_event(event, seating=mode), said)

    def _on_go(self) -> None:
        self._fields[1].wrong("")
        typed = self._starts.text().strip()
        if typed and not clock_of(typed):
            self._fields[1].wrong(self.tr("A time is written 09:30."))
            self._starts.setFocus()
            return
        count, minutes, gap = self._count.value(), self._minutes.value(), self._gap.value()
        times = round_times(typed, minutes, gap, count)
        self.tools.saver.save(
            lambda: self._write(count, minutes, times), self.tr("%n rounds set.", "", count), failed=self.say_wrong
        )

    def _write(self, count: int, minutes: int, times: tuple[str, ...]) -> None:
        programme = self.tools.programme
        rounds = programme.set_rounds(self.tools.event, count, minutes=minutes)
        for made, starts in zip(rounds, times, strict=True):
            programme.change_round(made.id, starts=starts, minutes=minutes)

    def change(self, round_id: str, number: int, starts: str, minutes: int) -> None:
        """Write the start (HH:MM or empty) and the length of one round."""
        programme = self.tools.programme
        said = self.tr("Round {0} changed.").format(number)
        self.tools.saver.save(
            lambda: programme.change_round(round_id, starts=starts, minutes=minutes), said, failed=self.say_wrong
        )

    def say_wrong(self, error: EventDeskError) -> None:
        """Say what is wrong, on the page."""
        self._wrong.say(self.tools.look.words.error(error), Tone.BAD)

    def say_bad_time(self, *, bad: bool) -> None:
        """Say how a time is written."""
        self._wrong.say(self.tr("A time is written 09:30.") if bad else "", Tone.BAD)


class RoundLine:
    """One round in the grid: its start and minutes are written when the field is left."""

    def __init__(self, pane: RoundsPane, grid: QGridLayout, number: int) -> None:
        self._pane = pane
        self._round: Round | None = None
        self._name = label()
        self._starts = time_line(f"rotation.round.{number}.starts")
        self._minutes: QSpinBox = spin(f"rotation.round.{number}.minutes", 0, 600, 0)
        self._ends = label("muted")
        self._number = number
        for at, part in enumerate((self._name, self._starts, self._minutes, self._ends)):
            grid.addWidget(part, number, at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._starts.editingFinished.connect(self._on_edited)
        self._minutes.editingFinished.connect(self._on_edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Put words on the line."""
        named = words.round_name(self._number)
        self._name.setText(named)
        self._starts.setAccessibleName(words.starts_of(named))
        self._minutes.setAccessibleName(words.minutes_of(named))

    def show_round(self, made: Round) -> None:
        """Show a round; what is being typed stays."""
        if self._round is None or made.starts != self._round.starts or not self._starts.hasFocus():
            self._starts.setText(made.starts)
        if self._round is None or made.minutes != self._round.minutes or not self._minutes.hasFocus():
            self._minutes.setValue(made.minutes)
        self._round = made
        self._ends.setText(ends_at(made.starts, made.minutes) or "–")

    def leave(self, grid: QGridLayout) -> None:
        """Go away."""
        for part in (self._name, self._starts, self._minutes, self._ends):
            grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def _on_edited(self) -> None:
        made = self._round
        if made is None:
            return
        typed = self._starts.text().strip()
        starts = clock_of(typed)
        self._pane.say_bad_time(bad=bool(typed) and not starts)
        if typed and not starts:
            return
        self._starts.setText(starts)
        if (starts, self._minutes.value()) != (made.starts, made.minutes):
            self._pane.change(made.id, self._number, starts, self._minutes.value())
