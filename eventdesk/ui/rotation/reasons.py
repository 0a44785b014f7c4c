"""Why here? The reasons for a seat, and the other tables with what each would cost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.effect import Change
from eventdesk.core.rotation.why import Alternative, Why
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.rotation import moving_words, words
from eventdesk.ui.rotation.moving import tone_of
from eventdesk.ui.rotation.pane import row


class WhyView(QWidget):
    """The answer to "Why here?".

    Signals:
        closed: enough of it.
        wanted: a tuple of ``Change``: the alternative chosen.
    """

    closed = Signal()
    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._why: Why | None = None
        self._name = ""
        self._setup: Setup | None = None
        self._held = False
        icons = look.icons
        self._back = button(icons, self._on_back, icon="chevron-left", role="quiet")
        self._back.setObjectName("rotation.why.back")
        self._head = label("heading", wrap=True)
        self._head.setObjectName("rotation.why.head")
        self._said = label(wrap=True)
        self._said.setObjectName("rotation.why.said")
        self._others = label("label")
        self._model: RowsModel[Alternative] = RowsModel(
            (
                Column("table", self._named, width=96),
                Column("partner", lambda other: other.partner_name or "–", width=150),
                Column("effect", lambda o: moving_words.effect(o.effect), tone=lambda o: tone_of(o.effect)),
            ),
            lambda other: other.table,
        )
        self._list = TableView(self._model, look.theme, sortable=False)
        self._list.table.setObjectName("rotation.why.others")
        self._list.setMinimumHeight(120)
        self._do = button(icons, self._on_do, icon="check")
        self._do.setObjectName("rotation.why.do")
        card = Card(margin=16)
        card.column.addWidget(self._head)
        card.column.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row(self._back, 1))
        column.addWidget(card)
        column.addLayout(row(self._others, 1, self._do))
        column.addWidget(self._list, 1)
        self._list.chosen.connect(self._allow)

    def retranslate(self) -> None:
        """Put words on every widget."""
        name_button(self._back, self.tr("Back to the tables"))
        name_button(self._do, self.tr("Do this"), self.tr("Move as in the line chosen"))
        self._others.setText(self.tr("What another table would do, the best first"))
        self._list.name(self.tr("Other tables"), self.tr("Table"), self.tr("In exchange with"), self.tr("What it does"))
        self._tell()

    def show_why(self, why: Why, name: str, setup: Setup, *, held: bool) -> None:
        """Show why somebody of this name sits where they sit; ``held``: nothing can be changed there."""
        self._why, self._name, self._setup, self._held = why, name, setup, held
        self._model.show_rows(why.alternatives)
        self._tell()

    def _named(self, other: Alternative) -> str:
        table = self._setup.table(other.table) if self._setup else None
        return words.table(table.number) if table else "–"

    def _tell(self) -> None:
        why, setup = self._why, self._setup
        if why is None or setup is None:
            return
        table = setup.table(why.table or "")
        number = setup.rounds[why.round].number if why.round < len(setup.rounds) else why.round + 1
        place = words.table(table.number) if table else words.seat(None)
        self._head.setText(f"{self._name} · {words.round_name(number)} · {place}")
        theme = setup.theme(why.theme)
        said = moving_words.why(why, theme.name if theme else "", self._look.words.say)
        self._said.setText("\n".join(line for line in said if line))
        self._allow()

    def _allow(self, _: object = None) -> None:
        self._do.setEnabled(self._list.current is not None and not self._held)

    def _on_back(self) -> None:
        self.closed.emit()

    def _on_do(self) -> None:
        other: Alternative | None = self._list.current
        why = self._why
        if other is None or why is None:
            return
        changes = [Change(why.registration, why.round, other.table)]
        if other.partner:
            changes.append(Change(other.partner, why.round, why.table))
        self.wanted.emit(tuple(changes))
        self.closed.emit()
