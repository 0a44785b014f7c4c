"""Counting heads: a number and Enter for each table, badges scanned at the table chosen; planned beside seated."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.rotation.records import TableCount
from eventdesk.core.rotation.seating import MOST_PEOPLE, AtTable, TableAnswer
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import day_words as said_of
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.day_state import CountRow, count_rows, count_sums, next_to_count
from eventdesk.ui.rotation.pane import Tools, row
from eventdesk.ui.rotation.saving import Written
from eventdesk.ui.rotation.state import Shown

_PLANNED = 2
_BADGES = 4
_OFF = 5
_TONES = {
    AtTable.SEEN: Tone.GOOD,
    AtTable.MOVED: Tone.GOOD,
    AtTable.AGAIN: Tone.CALM,
    AtTable.REVOKED: Tone.BAD,
    AtTable.UNKNOWN: Tone.BAD,
}


class CountLine(QLineEdit):
    """Where the number is typed; Up and Down go to another table."""

    def __init__(self, page: CountPage) -> None:
        super().__init__()
        self._page = page
        self.setObjectName("rotation.count")
        self.setProperty("role", "figure")
        self.setValidator(QIntValidator(0, MOST_PEOPLE, self))
        self.setFixedSize(110, 48)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter writes the number and goes on, also without one; Up and Down choose the table before or after."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._page.enter()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._page.step(-1 if key is Qt.Key.Key_Up else +1)
        else:
            super().keyPressEvent(event)


class CountPage(QWidget):
    """The tables of a round, and the number to type for the one chosen."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._shown: Shown | None = None
        self._round = ""
        self._last: tuple[str, ...] = ()
        icons = tools.look.icons
        self._table = label("heading")
        self._table.setObjectName("rotation.count.table")
        self._hint = label("small", wrap=True)
        self._number = CountLine(self)
        self._said = Note(icons)
        self._said.setObjectName("rotation.count.said")
        self._undo = button(icons, self._on_undo, icon="arrow-back-up")
        self._undo.setObjectName("rotation.count.undo")
        self._undo.hide()
        self._sums = label("muted", wrap=True)
        self._sums.setObjectName("rotation.count.sums")
        self._model: RowsModel[CountRow] = RowsModel(_columns(), lambda made: made.id)
        self._list = TableView(self._model, tools.look.theme)
        self._list.table.setObjectName("rotation.count.tables")
        self._list.setMinimumHeight(150)
        self._lay_out()
        self._list.chosen.connect(self._on_chosen)
        self._list.opened.connect(self._on_opened)

    def _lay_out(self) -> None:
        card = Card(margin=14)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._table)
        texts.addWidget(self._hint)
        line = row(self._number, texts, spacing=16)
        line.setStretch(1, 1)
        card.column.addLayout(line)
        said = row(self._said, self._undo)
        said.setStretch(0, 1)
        card.column.addLayout(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(card)
        column.addWidget(self._sums)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._number)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._hint.setText(self.tr("How many sit there, then Enter for the next table. Badges scanned are noted here."))
        self._list.name(
            self.tr("Planned and seated"), self.tr("Table"), self.tr("Theme"), self.tr("Planned"), self.tr("Counted"),
            self.tr("Badges"), self.tr("Against plan"), self.tr("Now"),
        )  # fmt: skip
        name_button(self._undo, self.tr("Undo"), self.tr("Take back what was written last"))
        self._tell()

    def fill(self, shown: Shown, round_id: str) -> None:
        """Show the tables of a round."""
        if round_id != self._round:
            self._say("", Tone.CALM)
        self._shown, self._round = shown, round_id
        rows = count_rows(shown.setup, shown.plan, shown.sat, round_id)
        self._model.show_rows(rows)
        planned = any(made.planned is not None for made in rows)
        self._list.table.setColumnHidden(_PLANNED, not planned)
        self._list.table.setColumnHidden(_OFF, not planned)
        self._list.table.setColumnHidden(_BADGES, not any(made.badges for made in rows))
        if self._list.current is None and rows:
            self._list.choose(next_to_count(rows, ""))
        self._tell()

    def choose(self, table: str) -> None:
        """Count the people at this table (id)."""
        self._list.choose(table)
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Choose the table before or after in the list."""
        place = self._list.table.currentIndex().row() + by
        if 0 <= place < len(self._model.rows):
            self._list.choose(self._model.rows[place].id)

    def enter(self) -> None:
        """Write the number typed, if there is one, and go on to the next table."""
        current: CountRow | None = self._list.current
        if current is None:
            return
        typed = self._number.text()
        if typed:
            work = partial(self._tools.seating.count, self._tools.event, current.id, self._round, int(typed))
            self._tools.saver.save_quietly(work, self._on_counted, self._on_failed)
        self._list.choose(next_to_count(self._model.rows, current.id))

    def scanned(self, code: str) -> bool:
        """Note the holder of a badge at the table chosen. Whether there is one."""
        current: CountRow | None = self._list.current
        if current is None or self._shown is None:
            return False
        work = partial(self._tools.seating.scan, self._tools.event, current.id, self._round, code)
        self._tools.saver.save_quietly(work, self._on_scanned, self._on_failed)
        return True

    def _tell(self) -> None:
        current: CountRow | None = self._list.current
        self._number.setEnabled(current is not None)
        if current is None:
            self._table.setText(self.tr("No tables yet"))
            self._sums.setText("")
            return
        named = words.table(current.number)
        self._table.setText(f"{named} · {current.theme}" if current.theme else named)
        self._number.setAccessibleName(self.tr("People at table {0}").format(current.number))
        self._number.setPlaceholderText("–" if current.counted is None else str(current.counted))
        self._sums.setText(said_of.count_sums(count_sums(self._model.rows)))

    def _on_chosen(self, _: object) -> None:
        self._number.clear()
        self._tell()

    def _on_opened(self, _: object) -> None:
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_counted(self, written: Written[TableCount]) -> None:
        fact = written.result
        table = self._shown.setup.table(fact.table) if self._shown else None
        if table is None:
            return
        said = said_of.at_table(table.number, fact.count)
        tone = Tone.GOOD
        if fact.count > table.max_seats:
            more = self.tr("That is more than its {0} seats.").format(table.max_seats)
            said = f"{said} {more}"
            tone = Tone.WARN
        self._say(said, tone, written.units)

    def _on_scanned(self, written: Written[TableAnswer]) -> None:
        answer = written.result
        here, before = (self._number_of(table) for table in (answer.table, answer.before))
        self._say(said_of.seen(answer, here, before), _TONES[answer.outcome], written.units)

    def _number_of(self, table: str) -> int:
        found = self._shown.setup.table(table) if self._shown else None
        return found.number if found else 0

    def _on_failed(self, error: EventDeskError) -> None:
        self._say(self._tools.look.words.error(error), Tone.BAD)

    def _say(self, said: str, tone: Tone, units: tuple[str, ...] = ()) -> None:
        self._said.say(said, tone)
        self._last = units
        self._undo.setVisible(bool(units))

    def _on_undo(self) -> None:
        units, self._last = self._last, ()
        self._tools.saver.take_back(units)
        self._say("", Tone.CALM)


def _columns() -> tuple[Column[CountRow], ...]:
    def figure(count: int | None) -> str:
        return "–" if count is None else str(count)

    return (
        Column("number", lambda made: str(made.number), sort=lambda made: made.number, width=70),
        Column("theme", lambda made: made.theme or "–"),
        Column("planned", lambda made: figure(made.planned), sort=lambda made: made.planned, width=96, right=True),
        Column("counted", lambda made: figure(made.counted), sort=lambda made: made.counted, width=88, right=True),
        Column("badges", lambda made: str(made.badges or "–"), sort=lambda made: made.badges, width=80, right=True),
        Column("off", lambda made: said_of.against_plan(made.off), sort=lambda made: made.off, width=132, right=True),
        Column("now", said_of.standing, sort=lambda made: made.standing.value, tone=lambda made: made.tone, width=116),
    )
