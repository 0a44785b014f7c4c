"""For somebody who asks where to go: a name or a theme typed, the tables with room that are new to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from eventdesk.core.rotation.seating import TableAnswer
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.rotation import day_words, words
from eventdesk.ui.rotation.day_state import Asker, AskIndex, RoomRow, advice_for
from eventdesk.ui.rotation.pane import Tools, row
from eventdesk.ui.rotation.state import Shown

_WISH = 3


class AskPage(QWidget):
    """Where there is room; for a person or a theme found by name, where to send them."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._shown: Shown | None = None
        self._round = ""
        self._index: AskIndex | None = None
        self._asker = Asker()
        self._hits: tuple[Asker, ...] = ()
        self._line = SearchLine(tools.look.icons)
        self._line.setObjectName("rotation.ask")
        self._found = QListWidget()
        self._found.setObjectName("rotation.ask.found")
        self._found.hide()
        self._head = label("heading", wrap=True)
        self._head.setObjectName("rotation.ask.head")
        self._visited = label("muted", wrap=True)
        self._visited.setObjectName("rotation.ask.visited")
        self._sit = button(tools.look.icons, self._on_sit, icon="check")
        self._sit.setObjectName("rotation.ask.sit")
        self._model: RowsModel[RoomRow] = RowsModel(_columns(), lambda made: made.id)
        self._list = TableView(self._model, tools.look.theme, sortable=False)
        self._list.table.setObjectName("rotation.ask.tables")
        self._list.setMinimumHeight(150)
        head = row(self._head, self._sit)
        head.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._line)
        column.addWidget(self._found)
        column.addLayout(head)
        column.addWidget(self._visited)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._line)
        self._line.searched.connect(self._on_searched)
        self._line.submitted.connect(self._on_submitted)
        self._line.left_down.connect(self._on_down)
        self._found.itemClicked.connect(self._on_item)
        self._found.itemActivated.connect(self._on_item)
        self._list.chosen.connect(self._allow)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._line.name(self.tr("Who asks, or for which theme? Type a name"))
        self._found.setAccessibleName(self.tr("People and themes found"))
        self._list.name(
            self.tr("Tables with room"), self.tr("Table"), self.tr("Theme"), self.tr("Room"), self.tr("Wish"),
            self.tr("Where it stands"),
        )  # fmt: skip
        name_button(self._sit, self.tr("They go there"), self.tr("Note this person at the table chosen"))
        self._tell()

    def fill(self, shown: Shown, round_id: str) -> None:
        """Show where there is room in a round."""
        self._shown, self._round = shown, round_id
        self._index = None
        self._tell()

    def _tell(self) -> None:
        if self._shown is None:
            return
        rows = advice_for(self._shown, self._asker, self._round)
        self._model.show_rows(rows)
        self._list.table.setColumnHidden(_WISH, not any(made.rank for made in rows))
        self._list.table.setColumnHidden(_WISH + 1, not any(made.place for made in rows))
        self._head.setText(self._said(rows))
        visited = self._shown.sat.tables_of(self._asker.registration) if self._asker.registration else ()
        numbers = [t.number for s in visited if (t := self._shown.setup.table(s.table)) is not None]
        told = ", ".join(str(number) for number in dict.fromkeys(numbers))
        self._visited.setText(self.tr("Was already at table {0}.").format(told) if told else "")
        self._visited.setVisible(bool(told))
        self._allow()

    def _said(self, rows: Sequence[RoomRow]) -> str:
        seats = day_words.COUNTED.free_seats(sum(made.free for made in rows))
        if not rows:
            return self.tr("No table has room")
        if self._asker.name:
            return self.tr("For {0}: {1}").format(self._asker.name, seats)
        return self.tr("Where there is room: {0}").format(seats)

    def _allow(self, _: object = None) -> None:
        self._sit.setVisible(bool(self._asker.registration))
        self._sit.setEnabled(self._list.current is not None)

    def _on_searched(self, text: str) -> None:
        if self._shown is None:
            return
        if self._index is None:
            self._index = AskIndex(self._shown)
        self._hits = self._index.find(text) if text else ()
        self._found.clear()
        for hit in self._hits:
            kind = self.tr("theme") if hit.theme else self.tr("person")
            self._found.addItem(QListWidgetItem(f"{hit.name} · {kind}"))
        self._found.setVisible(bool(self._hits))
        if self._hits:
            self._found.setCurrentRow(0)
            self._found.setFixedHeight(min(200, len(self._hits) * self._found.sizeHintForRow(0) + 8))
        elif not text:
            self._ask(Asker())

    def _on_submitted(self, text: str) -> None:
        if text and self._hits:
            self._ask(self._hits[0])

    def _on_down(self) -> None:
        (self._found if self._found.isVisible() else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_item(self, item: QListWidgetItem) -> None:
        self._ask(self._hits[self._found.row(item)])

    def _ask(self, asker: Asker) -> None:
        self._asker = asker
        self._found.hide()
        self._tell()
        if asker.name and self._model.rows:
            self._list.choose(self._model.rows[0].id)

    def _on_sit(self) -> None:
        chosen: RoomRow | None = self._list.current
        if chosen is None or not self._asker.registration:
            return
        work = partial(self._tools.seating.see, self._tools.event, chosen.id, self._round, self._asker.registration)
        said = self.tr("{0} noted at table {1}.").format(self._asker.name, chosen.number)
        self._tools.saver.save(work, said, done=self._on_seen)

    def _on_seen(self, _: TableAnswer) -> None:
        self._line.clear()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)


def _columns() -> tuple[Column[RoomRow], ...]:
    return (
        Column("number", lambda made: words.table(made.number), width=110),
        Column("theme", lambda made: made.theme or "–"),
        Column("room", day_words.room, width=200),
        Column("wish", lambda made: words.wish(made.rank), width=110),
        Column("place", lambda made: made.place, width=150),
    )
