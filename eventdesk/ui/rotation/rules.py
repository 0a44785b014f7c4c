"""Rules: who sits apart or together, who must or must never sit somewhere, whether themes are met again."""

from __future__ import annotations

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QWidget

from eventdesk.core.rotation.records import RuleKind, SeatingRule
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.pane import Pane, Tools, low, row
from eventdesk.ui.rotation.picker import PeoplePicker
from eventdesk.ui.rotation.rows import rule_columns
from eventdesk.ui.rotation.state import RuleRow, Shown, rule_rows

_PLACED = (RuleKind.MUST, RuleKind.NEVER)
_TWO = 2


class RulesPane(Pane):
    """A form for a new rule, and the rules there are."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        icons = tools.look.icons
        self._once = QCheckBox()
        self._once.setObjectName("rotation.rule.once")
        self._head = label("heading")
        self._kind = Choice(tuple(RuleKind))
        for made, kind in zip(self._kind.findChildren(QPushButton), RuleKind, strict=True):
            made.setObjectName(f"rotation.rule.{kind}")
        self._line = label("muted", wrap=True)
        self._people = PeoplePicker(icons)
        self._place = QComboBox()
        self._place.setObjectName("rotation.rule.place")
        self._round = QComboBox()
        self._round.setObjectName("rotation.rule.round")
        self._place_row, self._round_row = FormRow(self._place), FormRow(self._round)
        self._where = QWidget()
        self._where.setLayout(row(self._place_row, self._round_row, 1, spacing=14))
        self._wrong = Note(icons)
        self._add = button(icons, self._on_add, icon="plus")
        self._add.setObjectName("rotation.rule.add")
        self._model: RowsModel[RuleRow] = RowsModel(rule_columns(), lambda rule: rule.id)
        self._list = TableView(self._model, tools.look.theme, sortable=False)
        self._list.table.setObjectName("rotation.rules")
        self._list.setMinimumHeight(130)
        self._none = label("muted", wrap=True)
        self._count = label("heading")
        self._remove = button(icons, self._on_remove, icon="trash")
        self._remove.setObjectName("rotation.rule.remove")
        self._lay_out()
        self._kind.choose(RuleKind.APART)
        self._kind.chosen.connect(self._on_kind)
        self._people.changed.connect(self._allow)
        self._place.currentIndexChanged.connect(self._allow)
        self._list.chosen.connect(self._allow)
        self._once.clicked.connect(self._on_once)
        self._delete_key = QShortcut("Del", self._list.table, self._on_remove)

    def _lay_out(self) -> None:
        card = Card(margin=16)
        card.column.addLayout(row(self._head, 1))
        card.column.addLayout(row(self._kind, 1))
        card.column.addWidget(self._line)
        card.column.addWidget(self._people)
        card.column.addWidget(self._where)
        card.column.addWidget(self._wrong)
        card.column.addLayout(row(self._add, 1))
        low(card, self._none, self._once)
        self.column.addLayout(row(self._once, 1))
        self.column.addWidget(card)
        self.column.addWidget(self._none)
        self.column.addLayout(row(self._count, 1, self._remove))
        self.column.addWidget(self._list, 1)
        self.column.addStretch(0)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._once.setText(self.tr("Everybody meets a theme at most once"))
        self._head.setText(self.tr("New rule"))
        self._kind.name(self.tr("What the rule asks for"), *(words.rule_kind(kind) for kind in RuleKind))
        self._people.name(self.tr("Find people by name"), self.tr("People found"))
        self._place_row.name(self.tr("Table or theme"))
        self._round_row.name(self.tr("Round"))
        name_button(self._add, self.tr("Add rule"))
        self._list.name(self.tr("Rules"), self.tr("Rule"), self.tr("People"), self.tr("Where"))
        self._none.setText(self.tr("No rules yet. Wheelchairs, languages and venues are respected without one."))
        name_button(self._remove, self.tr("Remove rule"), self.tr("Remove the chosen rule (Delete)"))
        self._tell_count()
        self._offer()
        self._on_kind()

    def fill(self, shown: Shown) -> None:
        """Show the rules."""
        before = self.shown
        super().fill(shown)
        rules = rule_rows(shown.rules, shown.setup, shown.problem)
        self._model.show_rows(rules)
        self._list.setVisible(bool(rules))
        self._remove.setVisible(bool(rules))
        self._count.setVisible(bool(rules))
        self._tell_count()
        self._none.setVisible(not rules)
        self._once.setChecked(shown.setup.event.theme_once)
        self._people.know(shown.problem.participants, shown.index)
        if before is None or before.setup != shown.setup:
            self._offer()
        self._allow()

    def _tell_count(self) -> None:
        self._count.setText(self.tr("%n rules", "", len(self._model.rows)))

    def _offer(self) -> None:
        """The tables, themes and rounds there are, keeping what was chosen."""
        if self.shown is None:
            return
        place, round_ = self._place.currentData(), self._round.currentData()
        self._place.clear()
        for theme in self.shown.setup.themes:
            self._place.addItem(self.tr("Theme: {0}").format(theme.name), f"theme {theme.id}")
        for table in self.shown.setup.tables:
            self._place.addItem(self.tr("Table {0}").format(table.number), f"table {table.id}")
        self._round.clear()
        self._round.addItem(self.tr("any round"), "")
        for made in self.shown.setup.rounds:
            self._round.addItem(words.round_name(made.number, made.starts), made.id)
        self._place.setCurrentIndex(max(0, self._place.findData(place)))
        self._round.setCurrentIndex(max(0, self._round.findData(round_)))

    def _on_kind(self, _: str = "") -> None:
        kind = RuleKind(self._kind.key)
        self._where.setVisible(kind in _PLACED)
        self._line.setText(
            {
                RuleKind.APART: self.tr("These people never sit at the same table."),
                RuleKind.TOGETHER: self.tr("These people sit at the same table in every round."),
                RuleKind.MUST: self.tr("These people sit there: at a table in every round, at a theme at least once."),
                RuleKind.NEVER: self.tr("These people never sit there."),
            }[kind]
        )
        self._allow()

    def _allow(self) -> None:
        kind, chosen = RuleKind(self._kind.key), len(self._people.chosen)
        placed = kind in _PLACED
        self._add.setEnabled(chosen >= (1 if placed else _TWO) and (not placed or self._place.count() > 0))
        self._remove.setEnabled(self._list.current is not None)

    def _on_add(self) -> None:
        self._wrong.say("")
        kind, people = RuleKind(self._kind.key), self._people.chosen
        table = theme = round_ = ""
        if kind in _PLACED:
            what, _, place = str(self._place.currentData()).partition(" ")
            table, theme = (place, "") if what == "table" else ("", place)
            round_ = str(self._round.currentData() or "")
        rotation, event = self.tools.rotation, self.tools.event
        self.tools.saver.save(
            lambda: rotation.add_rule(event, kind, people, table=table, theme=theme, round_=round_),
            self.tr("Rule added."),
            done=self._on_added,
            failed=self._on_failed,
        )

    def _on_added(self, _: SeatingRule) -> None:
        self._people.clear()

    def _on_failed(self, error: EventDeskError) -> None:
        self._wrong.say(self.tools.look.words.error(error), Tone.BAD)

    def _on_remove(self) -> None:
        current: RuleRow | None = self._list.current
        if current is not None:
            self.tools.saver.save(lambda: self.tools.rotation.remove_rule(current.id), self.tr("Rule removed."))

    def _on_once(self) -> None:
        once = self._once.isChecked()
        said = self.tr("Themes are met at most once.") if once else self.tr("Themes may be met again.")
        programme, event = self.tools.programme, self.tools.event
        self.tools.saver.save(lambda: programme.change_event(event, theme_once=once), said)
