"""Asking for a repair: from who was checked in, or from changes named one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.rotation import repair_words, words
from eventdesk.ui.rotation.came import Case, RepairAsked
from eventdesk.ui.rotation.day_state import open_from
from eventdesk.ui.rotation.pane import FIELD, Tools, row
from eventdesk.ui.rotation.picker import PeoplePicker
from eventdesk.ui.rotation.state import Shown, numbers_of


class RepairForm(QWidget):
    """What is known: who is there, from which round seats may change, which tables cannot be used.

    Signals:
        asked: ``RepairAsked``.
    """

    asked = Signal(object)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._shown: Shown | None = None
        self._picked = False
        icons = tools.look.icons
        self._case = Choice(tuple(Case))
        for made, key in zip(self._case.findChildren(QPushButton), Case, strict=True):
            made.setObjectName(f"rotation.repair.{key}")
        self._case.choose(Case.CAME)
        self._line = label("muted", wrap=True)
        self._line.setObjectName("rotation.repair.line")
        self._go = button(icons, self._on_go, icon="player-play", role="primary", shortcut="Ctrl+Return")
        self._go.setObjectName("rotation.repair.go")
        self._from = QComboBox()
        self._from.setObjectName("rotation.repair.from")
        self._late = QComboBox()
        self._late.setObjectName("rotation.repair.late")
        self._shut = QLineEdit()
        self._shut.setObjectName("rotation.repair.shut")
        for field in (self._from, self._late, self._shut):
            field.setFixedHeight(FIELD)
        self._from.setMinimumWidth(190)
        self._late.setMinimumWidth(210)
        self._away = PeoplePicker(icons, "rotation.repair")
        self._rows = (FormRow(self._from), FormRow(self._late), FormRow(self._shut))
        self._away_head = label("label")
        card = Card(margin=16)
        fields = row(*self._rows, spacing=16)
        fields.setStretch(2, 1)
        card.column.addLayout(fields)
        card.column.addWidget(self._away_head)
        card.column.addWidget(self._away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row(self._case, 1, self._go))
        column.addWidget(self._line)
        column.addWidget(card)
        column.addStretch(1)
        self._case.chosen.connect(self._on_case)
        self._from.activated.connect(self._on_from)
        self._shut.returnPressed.connect(self._on_go)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._case.name(self.tr("What to start from"), *(repair_words.case(key) for key in Case))
        first, late, shut = self._rows
        first.name(self.tr("Seats may change from"))
        late.name(self.tr("Who was not checked in"))
        shut.name(self.tr("Tables that cannot be used"))
        self._shut.setPlaceholderText(self.tr("none; or for example: 3, 7"))
        self._away_head.setText(self.tr("Not coming, or gone"))
        self._away.name(self.tr("Find people by name"), self.tr("People found"))
        name_button(self._go, self.tr("Work it out"), self.tr("Nothing changes before you have seen it"))
        self._offer()
        self._on_case()

    def fill(self, shown: Shown) -> None:
        """Know the rounds and the people; what was chosen stays."""
        self._shown = shown
        self._away.know(shown.problem.participants, shown.index)
        self._offer()

    def busy(self, *, yes: bool) -> None:
        """Nothing else is asked meanwhile."""
        self._go.setEnabled(not yes)

    def _offer(self) -> None:
        shown = self._shown
        if shown is None:
            return
        first, late = self._from.currentData(), self._late.currentData()
        self._from.clear()
        self._late.clear()
        self._late.addItem(self.tr("do not come"), 0)
        for place, turn in enumerate(shown.setup.rounds, start=1):
            self._from.addItem(words.round_name(turn.number, turn.starts), place)
            if place > 1:
                self._late.addItem(self.tr("come from round {0}").format(turn.number), place)
        if first is None or not self._picked:
            first = open_from(shown.setup, self._tools.clock(), running=False)
        self._from.setCurrentIndex(min(max(0, int(first) - 1), self._from.count() - 1))
        self._late.setCurrentIndex(max(0, self._late.findData(late)))

    def _on_from(self, _: int) -> None:
        self._picked = True

    def _on_case(self, _: str = "") -> None:
        case = Case(self._case.key)
        self._line.setText(repair_words.case_line(case))
        self._rows[1].setVisible(case is Case.CAME)

    def _on_go(self) -> None:
        shown = self._shown
        if shown is None or not self._go.isEnabled():
            return
        shut = self._rows[2]
        shut.wrong("")
        tables = {table.number: table.id for table in shown.setup.tables}
        numbers = numbers_of(self._shut.text())
        wrong = None if numbers is None else next((n for n in numbers if n not in tables), None)
        if numbers is None or wrong is not None:
            said = self.tr("There is no table {0}.").format(wrong)
            shut.wrong(self.tr("Numbers of tables, with commas between them.") if numbers is None else said)
            self._shut.setFocus()
            return
        case, first = Case(self._case.key), int(self._from.currentData() or 1)
        late = int(self._late.currentData() or 0) if case is Case.CAME else 0
        shut_ids = tuple(tables[n] for n in numbers)
        self.asked.emit(RepairAsked(case, first, late, self._away.chosen, shut_ids))
