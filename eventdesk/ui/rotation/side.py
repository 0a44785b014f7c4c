"""Beside the tables: who sits at the chosen one, where somebody could move and what that does, why they sit there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QVBoxLayout, QWidget

from eventdesk.core.rotation.effect import Change
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import Column, TableView
from eventdesk.ui.rotation import moving_words, words
from eventdesk.ui.rotation.locking import LockWish, locks_of
from eventdesk.ui.rotation.moving import Laid, tone_of
from eventdesk.ui.rotation.pane import FIELD, row
from eventdesk.ui.rotation.rows import SeatedModel
from eventdesk.ui.rotation.seating import Seated, TableCard

_WIDTH = 292


class SeatSide(Card):
    """The people at a table, or those without a seat while no table is chosen; and what can be done with one of them.

    Signals:
        wanted: a tuple of ``Change``, to be made.
        asked: the registration whose seat is to be explained.
        locked: a ``LockWish``.
        aimed: the table (id) looked at as a target, "" none.
    """

    wanted = Signal(object)
    asked = Signal(str)
    locked = Signal(object)
    aimed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(margin=10)
        self.column.setSpacing(6)
        self.setFixedWidth(_WIDTH)
        self._card: TableCard | None = None
        self._laid: Laid | None = None
        self._cards: tuple[TableCard, ...] = ()
        self._at = 0
        icons = look.icons
        self._head = label("heading")
        self._head.setObjectName("rotation.side.head")
        self._theme = label("muted", wrap=True)
        self._model = SeatedModel(_columns(), lambda who: who.id)
        self._people = TableView(self._model, look.theme)
        self._people.setProperty("role", "")
        self._people.table.setObjectName("rotation.at_table")
        self._people.table.horizontalHeader().hide()
        self._people.table.verticalHeader().setDefaultSectionSize(30)
        self._people.table.setDragEnabled(True)
        self._people.setMinimumHeight(64)
        self._target = QComboBox()
        self._target.setObjectName("rotation.move.to")
        self._target.setFixedHeight(FIELD)
        self._target.setMinimumContentsLength(8)
        self._move = button(icons, self._on_move, icon="check")
        self._move.setObjectName("rotation.move.go")
        self._effect = Note(icons)
        self._effect.setObjectName("rotation.move.effect")
        self._why = button(icons, self._on_why, icon="help", shortcut="Ctrl+I")
        self._why.setObjectName("rotation.why")
        self._menu = QMenu(self)
        self._menu.setObjectName("rotation.lock.menu")
        self._lock = button(icons, self._on_lock, icon="lock", shortcut="Ctrl+L")
        self._lock.setObjectName("rotation.lock")
        self._lock.setMenu(self._menu)
        self._acts = QWidget()
        acts = QVBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(6)
        line = row(self._target, self._move, spacing=8)
        line.setStretch(0, 1)
        acts.addLayout(line)
        acts.addWidget(self._effect)
        for part in (self._head, self._theme):
            self.column.addWidget(part)
        self.column.addWidget(self._people, 1)
        self.column.addWidget(self._acts)
        self._foot = row(self._why, self._lock, spacing=8)
        self.column.addLayout(self._foot)
        self._people.chosen.connect(self._on_person)
        self._target.currentIndexChanged.connect(self._on_target)
        self._menu.aboutToShow.connect(self._on_menu)
        self._menu.triggered.connect(self._on_lock_chosen)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._people.name(self.tr("People at this table"), self.tr("Person"), self.tr("Wish"))
        self._target.setAccessibleName(self.tr("Move to which table"))
        name_button(self._move, self.tr("Move"), self.tr("Move this person to the table chosen"))
        name_button(self._why, self.tr("Why here?"), self.tr("Why this person sits at this table"))
        name_button(self._lock, self.tr("Lock"), self.tr("Keep this seat, this table or this round as it is"))
        self._offer()
        self._tell()

    def show_table(self, card: TableCard | None, cards: tuple[TableCard, ...], laid: Laid | None, at: int) -> None:
        """Show the people of a table in a round (counted from 0); None: who has no seat."""
        fresh = (card.id if card else "", at) != (self._card.id if self._card else "", self._at)
        self._card, self._cards, self._laid, self._at = card, cards, laid, at
        if laid is None:
            self._model.show_rows(())
        else:
            self._model.show_rows(laid.view.at(card.id, at) if card is not None else laid.unseated(at))
        if fresh:
            self._people.table.setCurrentIndex(self._model.index(-1, -1))
            self._people.table.clearSelection()
        self._offer()
        self._tell()

    def effect_at(self, who: str, table: str) -> str:
        """What moving somebody to a table in this round would do, in words; for a drag under way."""
        if self._laid is None or who not in self._laid.seats:
            return ""
        return moving_words.effect(self._laid.effect(who, self._at, table))

    def change(self, who: str, table: str) -> None:
        """Want this person at this table: what a drop does."""
        if self._laid is not None and who in self._laid.seats and self._laid.seats[who][self._at] != table:
            self.wanted.emit((Change(who, self._at, table),))

    @property
    def person(self) -> Seated | None:
        """Who is chosen."""
        found = self._people.current
        return found if isinstance(found, Seated) else None

    def step_in(self) -> None:
        """Go on from the tables to the people of the one chosen."""
        if self._model.rows:
            if self.person is None:
                self._people.table.selectRow(0)
            self._people.table.setFocus()

    def choose(self, who: str) -> None:
        """Choose somebody at the table shown."""
        self._people.choose(who)

    def _offer(self) -> None:
        """The tables somebody could move to, the chosen one kept."""
        chosen = self._target.currentData()
        here = self._card.id if self._card is not None else ""
        self._target.blockSignals(True)
        self._target.clear()
        self._target.addItem(self.tr("Move to…"), "")
        for card in self._cards:
            if card.id != here:
                named = words.table(card.number)
                self._target.addItem(f"{named} · {words.card_state(card)}", card.id)
        self._target.setCurrentIndex(max(0, self._target.findData(chosen)))
        self._target.blockSignals(False)

    def _tell(self) -> None:
        card, person = self._card, self.person
        none = card is None and not self._model.rows
        if card is not None:
            self._head.setText(words.table(card.number))
        else:
            self._head.setText("" if none else self.tr("Without a seat in this round"))
        self._head.setVisible(not none)
        place = " · ".join(part for part in (card.theme, card.venue) if part) if card is not None else ""
        self._theme.setText(self.tr("Choose a table to see who sits there.") if none else place)
        self._theme.setVisible(bool(self._theme.text()))
        self._people.setVisible(not none)
        held = person is not None and self._laid is not None and self._laid.holds(person.id, self._at)
        self._acts.setVisible(person is not None)
        self._target.setEnabled(not held)
        self._why.setVisible(person is not None and card is not None)
        self._lock.setVisible(card is not None)
        self._on_target()
        if held:
            self._effect.say(self.tr("This seat is locked, or its round is over."))

    def _on_person(self, _: object) -> None:
        self._target.setCurrentIndex(0)
        self._tell()

    def _on_target(self, _: int = 0) -> None:
        person, table = self.person, str(self._target.currentData() or "")
        possible = person is not None and bool(table) and self._target.isEnabled() and self._laid is not None
        self._move.setEnabled(possible)
        self.aimed.emit(table if possible else "")
        if not possible or person is None or self._laid is None:
            self._effect.say("")
            return
        made = self._laid.effect(person.id, self._at, table)
        self._effect.say(moving_words.effect(made), tone_of(made))

    def _on_move(self) -> None:
        person, table = self.person, str(self._target.currentData() or "")
        if person is not None and table:
            self._target.setCurrentIndex(0)
            self.change(person.id, table)

    def _on_why(self) -> None:
        if self.person is not None:
            self.asked.emit(self.person.id)

    # Locks

    def _on_lock(self) -> None:
        self._lock.showMenu()

    def _on_menu(self) -> None:
        if self._card is None or self._laid is None:
            return
        self._menu.clear()
        for wish in locks_of(self._laid.locks, self.person, self._card, self._laid.rounds[self._at]):
            action = QAction(self._menu)
            action.setText(words.lock_wish(wish))
            action.setCheckable(True)
            action.setChecked(bool(wish.lock))
            action.setData(wish)
            self._menu.addAction(action)

    def _on_lock_chosen(self, action: QAction) -> None:
        wish = action.data()
        if isinstance(wish, LockWish):
            self.locked.emit(wish)


def _columns() -> tuple[Column[Seated], ...]:
    return (
        Column("name", words.seated),
        Column("wish", lambda who: words.wish(who.rank), sort=lambda who: who.rank or None, width=88),
    )
