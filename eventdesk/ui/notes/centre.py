"""The centre: which table sent what, what was read, what the tables left, words to all of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.notes.centre import CentreView
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, EmptyState, label
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.asking import AskingPanel
from eventdesk.ui.notes.centre_state import LeftRow, Standing, TableRow, left_rows, silent_tables, table_rows
from eventdesk.ui.notes.filters import Filters
from eventdesk.ui.notes.rows import CardWords, row_id
from eventdesk.ui.notes.state import CardRow, rows_of
from eventdesk.ui.notes.tools import Pane, Shown, Tools

_LOOK_MS = 20_000
"""Nobody has to write for a table to fall silent: the list looks at the clock by itself."""


class CentrePane(Pane):
    """Tables at the left, what they sent at the right."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        look = tools.kit.look
        self._rows: list[CardRow] = []
        self._sums = label("muted", wrap=True)
        self._sums.setObjectName("notes.centre.sums")
        self._ask = button(look.icons, self._on_ask, icon="help")
        self._asking = AskingPanel(tools)
        self._asking.hide()
        self._asking.left.connect(self._on_asked)
        self._tables_model: RowsModel[TableRow] = RowsModel(self._table_columns(), lambda row: row.id, self)
        self._tables = TableView(self._tables_model, look.theme)
        self._tables.table.setObjectName("notes.centre.tables")
        self._what = Choice(("cards", "left"))
        self._filters = Filters(look, "notes.centre", ("table", "theme"))
        self._model = RowsModel(CardWords(look.words.say, look.words.time, self._is_unread).few(), row_id, self)
        self._cards = TableView(self._model, look.theme)
        self._cards.table.setObjectName("notes.centre.cards")
        self._left_model: RowsModel[LeftRow] = RowsModel(_left_columns(), lambda row: row.id, self)
        self._left = TableView(self._left_model, look.theme)
        self._left.table.setObjectName("notes.centre.left")
        self._reading = _Reading()
        self._read = button(look.icons, self._on_read, icon="check", role="primary", shortcut="Ctrl+Return")
        self._empty = EmptyState(look.icons, "notes")
        self._pages = QStackedWidget()
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._lay_out()
        self._connect()

    def _table_columns(self) -> tuple[Column[TableRow], ...]:
        return (
            Column("number", lambda row: str(row.number), lambda row: row.number, width=70),
            Column("received", lambda row: str(row.received), lambda row: row.received, width=78, right=True),
            Column("standing", self._standing, lambda row: row.standing, tone=lambda row: row.standing.tone),
        )

    def _standing(self, row: TableRow) -> str:
        words = self.tools.kit.look.words
        if row.standing is Standing.WORKING:
            return self.tr("%n to read", "", row.unread) if row.unread else words.time(row.last)
        return words.say(f"notes:table-{row.standing}")

    def _is_unread(self, row: CardRow) -> bool:
        return self.shown is not None and row.card.id in self.shown.view.unread

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sums, 1)
        head.addWidget(self._ask)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        over = QHBoxLayout()
        over.setSpacing(12)
        over.addWidget(self._what)
        over.addStretch(1)
        over.addWidget(self._read)
        for page in (self._empty, self._cards, self._left):
            self._pages.addWidget(page)
        column.addLayout(over)
        column.addWidget(self._filters)
        column.addWidget(self._pages, 1)
        column.addWidget(self._reading)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._tables)
        self._split.addWidget(right)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([310, 620])
        self._split.setHandleWidth(14)
        self.column.addLayout(head)
        self.column.addWidget(self._asking)
        self.column.addWidget(self._split, 1)
        self._what.choose("cards")
        for name, named in (("ask", self._ask), ("read", self._read), ("what", self._what)):
            named.setObjectName(f"notes.centre.{name}")

    def _connect(self) -> None:
        self._filters.changed.connect(self._show_wanted)
        self._what.chosen.connect(self._show_wanted)
        self._tables.chosen.connect(self._on_table)
        self._cards.chosen.connect(self._on_card)
        self._left.chosen.connect(self._on_left)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._asking.retranslate()
        self._filters.retranslate()
        name_button(self._ask, self.tr("Ask the tables…"), self.tr("A question or a word on the pages of all tables"))
        name_button(self._read, self.tr("Mark as read"), self.tr("Tell the tables that the cards shown were read"))
        self._what.name(self.tr("What the tables sent"), self.tr("Cards"), self.tr("Three messages"))
        self._tables.name(self.tr("Tables"), self.tr("Table"), self.tr("Cards"), self.tr("State"))
        self._cards.name(self.tr("Cards"), self.tr("Table"), self.tr("Card"), self.tr("State"))
        self._left.name(
            self.tr("What the tables left of each round"), self.tr("Table"), self.tr("Round"), self.tr("Messages"),
            self.tr("Not agreed"),
        )  # fmt: skip
        self._reading.setAccessibleName(self.tr("The whole card"))
        self._show()
        if self._what.key == "cards":
            self._on_card(self._cards.current)

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        super().fill(shown)
        self._rows = rows_of(shown.view.cards, shown.view.setup)
        self._filters.show_setup(shown.view.setup)
        self._asking.fill(shown)
        self._left_model.show_rows(left_rows(shown.view))
        self._show()
        self._look.start()

    def _show(self) -> None:
        if self.shown is not None:
            self._on_look()
            self._show_wanted()

    def _on_look(self) -> None:
        if self.shown is None:
            return
        rows = table_rows(self.shown.view, self.tools.now())
        self._tables_model.show_rows(rows)
        self._say_sums(self.shown.view, silent_tables(rows))

    def _say_sums(self, view: CentreView, silent: list[int]) -> None:
        number = self.tools.kit.look.words.number
        words = [
            self.tr("{0} received = {1} active + {2} withdrawn").format(
                number(view.received), number(view.active), number(view.withdrawn)
            ),
            self.tr("%n to read", "", len(view.unread)),
        ]
        if silent:
            words.append(self.tr("silent: {0}").format(", ".join(map(str, silent))))
        self._sums.setText(" · ".join(words))

    @property
    def _wanted_cards(self) -> list[CardRow]:
        wanted = self._filters.wanted
        return [row for row in self._rows if wanted.keeps(row)]

    def _show_wanted(self) -> None:
        if self.shown is None:
            return
        of_cards = self._what.key == "cards"
        rows = self._wanted_cards
        self._model.show_rows(rows)
        self._model.touch()
        self._filters.setVisible(of_cards)
        self._read.setVisible(of_cards)
        unread = self.shown.view.unread
        self._read.setEnabled(any(row.card.id in unread for row in rows))
        there = bool(rows) if of_cards else bool(self._left_model.rows)
        self._pages.setCurrentWidget((self._cards if of_cards else self._left) if there else self._empty)
        self._say_empty(of_cards=of_cards)
        if not there:
            self._reading.clear()

    def _say_empty(self, *, of_cards: bool) -> None:
        if not of_cards:
            self._empty.name(
                self.tr("No messages yet"),
                self.tr("Five minutes before a round ends, the tables' pages ask for three messages."),
            )
        elif self._rows:
            self._empty.name(
                self.tr("No card fits the search"), self.tr("Empty the search or choose other filters to see more.")
            )
        else:
            self._empty.name(
                self.tr("No cards yet"), self.tr("What the tables send appears here by itself, from phones and desks.")
            )

    def _on_table(self, row: TableRow | None) -> None:
        if row is not None:
            self._filters.choose_table(row.id)

    def _on_card(self, row: CardRow | None) -> None:
        if row is None:
            self._reading.clear()
        else:
            now = row.card.now
            apart = [version.text for version in row.card.apart]
            self._reading.show_words(now.title, now.text, apart, " · ".join(self._about(row)))

    def _about(self, row: CardRow) -> list[str]:
        words, now = self.tools.kit.look.words, row.card.now
        parts = [words.say(f"card-kind:{now.kind}"), row.theme, now.place, words.time(row.at)]
        parts += [self.tr("%n in favour", "", now.support)] if now.support else []
        parts += [words.say(f"notes:via-{now.via}")] if now.via else []
        return [part for part in parts if part]

    def _on_left(self, row: LeftRow | None) -> None:
        if row is None:
            self._reading.clear()
        else:
            listed = "\n".join(f"{n}. {words}" for n, words in enumerate(row.messages, 1) if words)
            self._reading.show_words("", listed, [], row.not_agreed)

    def _on_read(self) -> None:
        cards = [row.card for row in self._wanted_cards if row.card.withdrawn is None]
        mark = partial(self.tools.room.centre.mark_read, self.tools.event, cards)
        self.tools.kit.tasks.save(mark, self._on_marked)

    def _on_marked(self, _: None) -> None:
        self.tools.kit.toasts.tell(self.tr("The tables see that their cards were read."), tone=Tone.GOOD)

    def _on_ask(self) -> None:
        self._asking.show()
        self._ask.setEnabled(False)
        self._asking.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_asked(self) -> None:
        self._asking.hide()
        self._ask.setEnabled(True)


def _left_columns() -> tuple[Column[LeftRow], ...]:
    return (
        Column("table", lambda row: str(row.table), lambda row: row.table, width=64),
        Column("round", lambda row: str(row.round or ""), lambda row: row.round, width=64),
        Column("messages", lambda row: row.text, tone=lambda row: Tone.WARN if row.apart else Tone.CALM),
        Column("not_agreed", lambda row: row.not_agreed, width=180),
    )


class _Reading(Card):
    """The words of the card chosen, whole: a list shows one line of them."""

    def __init__(self) -> None:
        super().__init__(margin=12)
        self._parts: tuple[QLabel, ...] = (label("heading", wrap=True), label("", wrap=True), label("muted", wrap=True))
        for part in self._parts:
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMaximumHeight(200)
        self.hide()

    def show_words(self, head: str, words: str, apart: list[str], foot: str) -> None:
        """Show a heading, the words, what was written without knowing of them, and a line below."""
        whole = "\n— — —\n".join([words, *apart])
        for part, said in zip(self._parts, (head, whole, foot), strict=True):
            part.setText(said)
            part.setVisible(bool(said))
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self.hide()
