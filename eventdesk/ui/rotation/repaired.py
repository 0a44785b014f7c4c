"""A repair to look at before it is applied: exactly who moves, from where to where; to be applied and printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import moving_words, repair_words, words
from eventdesk.ui.rotation.came import MoveLine, RepairShown, TableLine
from eventdesk.ui.rotation.pane import low, row

_PEOPLE, _TABLES = _WAYS = ("people", "tables")
_FEW = 4


class RepairView(QWidget):
    """The repair: figures, what closes, what cannot hold; the moves by person and by table.

    Signals:
        applied: the repair is to be put in force.
        left: another one is wanted.
        printed: ``people`` or ``tables``: that list is wanted on paper.
    """

    applied = Signal()
    left = Signal()
    printed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._made: RepairShown | None = None
        self._done = False
        icons = look.icons
        self._back = button(icons, self._on_back, icon="chevron-left", role="quiet")
        self._back.setObjectName("rotation.repair.back")
        self._print = button(icons, self._on_print, icon="printer", shortcut="Ctrl+P")
        self._print.setObjectName("rotation.repair.print")
        self._apply = button(icons, self._on_apply, icon="check", role="primary")
        self._apply.setObjectName("rotation.repair.apply")
        self._head = label("title", wrap=True)
        self._head.setObjectName("rotation.repair.head")
        self._detail = label("muted", wrap=True)
        self._detail.setObjectName("rotation.repair.detail")
        self._closings = label(wrap=True)
        self._closings.setObjectName("rotation.repair.closings")
        self._cannot = Note(icons)
        self._cannot.setObjectName("rotation.repair.cannot")
        self._way = Choice(_WAYS)
        for made, key in zip(self._way.findChildren(QPushButton), _WAYS, strict=True):
            made.setObjectName(f"rotation.repair.by.{key}")
        self._way.choose(_PEOPLE)
        self._moves: RowsModel[MoveLine] = RowsModel(_move_columns(), lambda move: move.id)
        self._lines: RowsModel[TableLine] = RowsModel(_table_columns(), lambda line: line.id)
        self._by_person = TableView(self._moves, look.theme)
        self._by_person.table.setObjectName("rotation.repair.moves")
        self._by_table = TableView(self._lines, look.theme, sortable=False)
        self._by_table.table.setObjectName("rotation.repair.tables")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._by_person)
        self._stack.addWidget(self._by_table)
        self._stack.setMinimumHeight(150)
        card = Card(margin=16)
        for part in (self._head, self._detail, self._closings):
            card.column.addWidget(part)
        low(card, self._cannot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row(self._back, 1, self._print, self._apply))
        column.addWidget(card)
        column.addWidget(self._cannot)
        column.addLayout(row(self._way, 1))
        column.addWidget(self._stack, 1)
        self._way.chosen.connect(self._on_way)

    def retranslate(self) -> None:
        """Put words on every widget."""
        name_button(self._back, self.tr("Back"), self.tr("Ask again; nothing changes"))
        name_button(self._apply, self.tr("Apply"), self.tr("Put these moves in force on every desk"))
        self._way.name(self.tr("How the moves are shown"), self.tr("Person by person"), self.tr("Table by table"))
        self._by_person.name(
            self.tr("Who moves"), self.tr("Round"), self.tr("Person"), self.tr("From"), self.tr("To"), self.tr("Why")
        )
        self._by_table.name(
            self.tr("Tables that change"), self.tr("Table"), self.tr("Leaving (to)"), self.tr("Arriving (from)")
        )
        self._tell()

    def show_repair(self, made: RepairShown) -> None:
        """Show a repair that was worked out."""
        self._made, self._done = made, False
        self._moves.show_rows(made.moves)
        self._lines.show_rows(made.tables)
        self._tell()

    def say_done(self) -> None:
        """It was put in force; its lists can still be printed."""
        self._done = True
        self._tell()

    def hold(self, *, yes: bool) -> None:
        """It is being put in force."""
        self._apply.setEnabled(not yes)

    @property
    def way(self) -> str:
        """By ``people`` or by ``tables``."""
        return self._way.key

    def _tell(self) -> None:
        made = self._made
        said = self.tr("Save the moves") if self.way == _PEOPLE else self.tr("Save the tables' lists")
        name_button(self._print, said, self.tr("Save this list as a PDF, to be read out or handed to the tables"))
        self._stack.setCurrentIndex(0 if self.way == _PEOPLE else 1)
        if made is None:
            return
        head = repair_words.head(made)
        self._head.setText(self.tr("In force: {0}").format(head) if self._done else head)
        self._detail.setText(repair_words.detail(made))
        lines = [repair_words.closing(shut) for shut in made.closings[:_FEW]]
        if len(made.closings) > _FEW:
            lines.append(self.tr("… and %n more tables close.", "", len(made.closings) - _FEW))
        lines += [repair_words.leader(table, name) for table, name in made.leaders]
        self._closings.setText("\n".join(lines))
        self._closings.setVisible(bool(lines))
        wrong = [self._look.words.say(cannot.key, cannot.values) for cannot in made.repair.cannot]
        more = [f"+{len(wrong) - _FEW}"] if len(wrong) > _FEW else []
        self._cannot.say("\n".join([*wrong[:_FEW], *more]), Tone.BAD)
        for part in (self._apply, self._print, self._way, self._stack):
            part.setVisible(not made.empty)
        self._apply.setVisible(not made.empty and not self._done)

    def _on_way(self, _: str) -> None:
        self._tell()

    def _on_back(self) -> None:
        self.left.emit()

    def _on_apply(self) -> None:
        self.applied.emit()

    def _on_print(self) -> None:
        self.printed.emit(self.way)


def _move_columns() -> tuple[Column[MoveLine], ...]:
    return (
        Column("round", lambda move: words.round_name(move.round), sort=lambda move: move.round, width=100),
        Column("person", repair_words.person),
        Column("from", lambda move: repair_words.place(move.before), sort=lambda move: move.before, width=110),
        Column("to", lambda move: repair_words.place(move.after), sort=lambda move: move.after, width=110),
        Column("why", lambda move: moving_words.reason(move.reason), width=190),
    )


def _table_columns() -> tuple[Column[TableLine], ...]:
    return (
        Column("table", repair_words.table_line, width=170),
        Column("leaving", lambda line: repair_words.people(line.leaving)),
        Column("arriving", lambda line: repair_words.people(line.arriving)),
    )
