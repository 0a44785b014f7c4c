"""Asking for a plan: what counts most, and under "advanced" how long, which seed, which mix."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eventdesk.core.rotation.ports import Objective
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.mixing import MixBox
from eventdesk.ui.rotation.pane import Tools, row, spin
from eventdesk.ui.rotation.state import Shown

_SECONDS = 10
_SEEDS = 999_999


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the solver. ``mix`` from 0 (fewest repeated meetings) to 1 (most diverse tables)."""

    objective: Objective
    seed: int
    seconds: float
    mix: float


class ProposeBox(QWidget):
    """What counts most, in a sentence, and the button that asks; with a plan there, all but the button is an option.

    ``lead`` stands at its left then: what is said of the plan; ``tail`` before the buttons.

    Signals:
        asked: ``Asked``.
    """

    asked = Signal(object)

    def __init__(self, tools: Tools, lead: QWidget, tail: QWidget) -> None:
        super().__init__()
        look = tools.look
        self._again = False
        self._possible = False
        self._busy = False
        self._lead, self._there = lead, False
        self._objective = Choice(tuple(Objective))
        for made, key in zip(self._objective.findChildren(QPushButton), Objective, strict=True):
            made.setObjectName(f"rotation.objective.{key}")
        self._objective.choose(Objective.BALANCED)
        self._line = label("muted", wrap=True)
        self._icons = look.icons
        self._more = button(look.icons, self._on_more, icon="settings", role="quiet")
        self._more.setObjectName("rotation.advanced")
        self._more.setCheckable(True)
        self._go = button(look.icons, self._on_go, icon="player-play", role="primary")
        self._go.setObjectName("rotation.propose")
        self._seconds = spin("rotation.seconds", 1, 600, _SECONDS)
        self._seed = spin("rotation.seed", 1, _SEEDS, 1, width=110)
        self._mix = MixBox(tools)
        self._rows = [FormRow(part) for part in (self._seconds, self._seed)]
        self._advanced = Card(margin=14)
        fields = row(spacing=24)
        for part in self._rows:
            fields.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        fields.addStretch(1)
        self._advanced.column.addWidget(self._mix)
        self._advanced.column.addLayout(fields)
        self._advanced.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._head = row(self._objective, lead, tail, self._more, self._go)
        self._head.setStretch(0, 1)
        self._head.setStretch(1, 1)
        column.addLayout(self._head)
        column.addWidget(self._line)
        column.addWidget(self._advanced)
        self._objective.chosen.connect(self._on_objective)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._objective.name(self.tr("What counts most"), *(words.objective(key) for key in Objective))
        name_button(self._more, self.tr("Advanced"))
        self._name_go()
        seconds, seed = self._rows
        seconds.name(self.tr("Seconds to search"), self.tr("Longer finds better plans."))
        seed.name(self.tr("Seed"), self.tr("Each number gives another plan."))
        self._mix.retranslate()
        self._on_objective()

    def fill(self, shown: Shown) -> None:
        """Show what the mix means at this event."""
        self._mix.fill(shown.mixing)

    def allow(self, *, possible: bool, again: bool) -> None:
        """Whether a plan can be asked for, and whether it would be another one."""
        if again is not self._again:
            # One primary button a page: with a draft on it that is Publish.
            self._icons.dress(self._go, "player-play", "text" if again else "on_accent", 18)
            self._go.setProperty("role", "" if again else "primary")
            self._go.style().unpolish(self._go)
            self._go.style().polish(self._go)
        self._possible, self._again = possible, again
        self._name_go()
        self._go.setEnabled(possible and not self._busy)

    def give_way(self, *, there: bool) -> None:
        """Take little room while there is a plan to look at."""
        if there is not self._there:
            # With a plan there, what counts most is an option among the others.
            column = self._advanced.column if there else self._head
            column.insertWidget(0, self._objective, 0 if there else 1)
        self._there = there
        self._shape()

    def busy(self, *, yes: bool) -> None:
        """Nothing else can be asked meanwhile."""
        self._busy = yes
        self._go.setEnabled(self._possible and not yes)

    def next_seed(self) -> None:
        """The next plan asked for is another one."""
        self._seed.setValue(self._seed.value() % _SEEDS + 1)

    def _name_go(self) -> None:
        name_button(self._go, self.tr("Propose another") if self._again else self.tr("Propose a plan"))

    def _on_objective(self, _: str = "") -> None:
        self._line.setText(words.objective_line(self._objective.key))

    def _on_more(self) -> None:
        self._shape()

    def _shape(self) -> None:
        more = self._more.isChecked()
        self._advanced.setVisible(more)
        self._line.setVisible(more or not self._there)
        self._lead.setVisible(self._there)

    def _on_go(self) -> None:
        objective = Objective(self._objective.key)
        self.asked.emit(Asked(objective, self._seed.value(), float(self._seconds.value()), self._mix.mix))
