"""Writing at a desk: one card after another, found again, edited, settled, withdrawn."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMessageBox, QPushButton, QStackedWidget

from eventdesk.core.notes.model import CardVersion
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.cards import EmptyState, label
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.editing import Change, EditingPanel, Withdrawal
from eventdesk.ui.notes.filters import Filters
from eventdesk.ui.notes.post import Post
from eventdesk.ui.notes.rows import CardWords, row_id
from eventdesk.ui.notes.state import CardRow, Counts, Draft, counts_of, rows_of
from eventdesk.ui.notes.tools import Pane, Shown, Tools
from eventdesk.ui.notes.writing import WritingPanel


class WritePane(Pane):
    """Where cards are written, above the list of all of them.

    Signals:
        table_chosen: the id of the table that cards are written for; empty for none.
    """

    table_chosen = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        kit = tools.kit
        self._rows: list[CardRow] = []
        self._counts = Counts()
        self._post = Post(kit.tasks, tools.event, tools.room.notes, tools.memory, tools.new_id, self)
        look = kit.look
        self._writing = WritingPanel(kit, tools.memory, tools.room.photos)
        self._editing = EditingPanel(kit, tools.memory, tools.room.photos)
        self._top = QStackedWidget()
        self._filters = Filters(look)
        self._sum = label("muted")
        self._sum.setObjectName("notes.counts")
        self._model = RowsModel(CardWords(look.words.say, look.words.time).columns(), row_id, self)
        self._table = TableView(self._model, look.theme)
        self._table.table.setObjectName("notes.cards")
        self._empty = EmptyState(look.icons, "notes")
        self._list = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for panel in (self._writing, self._editing):
            self._top.addWidget(panel)
        for page in (self._empty, self._table):
            self._list.addWidget(page)
        for part in (self._top, self._filters, self._sum):
            self.column.addWidget(part)
        self.column.addWidget(self._list, 1)

    def _connect(self) -> None:
        self._writing.written.connect(self._post.send)
        self._writing.retry_wanted.connect(self._post.retry)
        self._writing.counted.connect(self._on_counted)
        self._editing.changed.connect(self._on_change)
        self._editing.withdrawn.connect(self._on_withdrawal)
        self._editing.left.connect(self._back_to_writing)
        self._filters.changed.connect(self._show_wanted)
        self._filters.line.left_down.connect(self._table.setFocus)
        self._table.opened.connect(self._on_opened)
        self._post.saved.connect(self._on_saved)
        self._post.refused.connect(self._on_refused)
        self._post.failed.connect(self._on_failed)
        self._post.moved.connect(self._on_moved)
        self._editing.redacted.connect(self._on_redaction)
        self._writing.placed.connect(self.table_chosen)

    def retranslate(self) -> None:
        """Words of everything, in the language of the moment."""
        self._writing.retranslate()
        self._editing.retranslate()
        self._filters.retranslate()
        self._table.name(
            self.tr("Cards"),
            self.tr("Time"),
            self.tr("Table"),
            self.tr("Round"),
            self.tr("Kind"),
            self.tr("Card"),
            self.tr("State"),
        )
        self._on_moved()
        self._show_wanted()

    # what is shown

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        first = self.shown is None
        super().fill(shown)
        self._rows, self._counts = rows_of(shown.view.cards, shown.view.setup), counts_of(shown.view.cards)
        self._writing.show_setup(shown.view.setup, dict(shown.people))
        self._filters.show_setup(shown.view.setup)
        self._show_wanted()
        if first:
            self._post.resume()
            self._reopen_interrupted()

    def _reopen_interrupted(self) -> None:
        version = self._editing.kept
        interrupted = next((row for row in self._rows if version and row.card.now.id == version), None)
        if interrupted is not None:
            self._on_opened(interrupted)

    def _show_wanted(self) -> None:
        wanted = self._filters.wanted
        shown = [row for row in self._rows if wanted.keeps(row)]
        self._model.show_rows(shown)
        self._list.setCurrentWidget(self._table if shown else self._empty)
        if self._rows:
            self._empty.name(
                self.tr("No card fits the search"), self.tr("Empty the search or choose other filters to see more.")
            )
        else:
            self._empty.name(
                self.tr("No cards yet"), self.tr("Choose the table and the round above, write a card, press Enter.")
            )
        self._say_counts(len(shown))

    def _say_counts(self, shown: int) -> None:
        now, number = self._counts, self.tools.kit.look.words.number
        words = [
            self.tr("{0} received = {1} active + {2} withdrawn").format(
                number(now.received), number(now.active), number(now.withdrawn)
            )
        ]
        if shown != now.received:
            words.append(self.tr("{0} shown").format(number(shown)))
        if now.apart:
            words.append(self.tr("%n with two versions to look at", "", now.apart))
        self._sum.setText(" · ".join(words))
        self._sum.setVisible(bool(now.received))

    # writing

    def _on_moved(self) -> None:
        self._writing.say_waiting(self._post.waiting, self._post.unsaved)

    def _on_saved(self, version: CardVersion) -> None:
        if not self._post.unsaved:
            self._writing.say_failed("")

    def _on_failed(self, error: EventDeskError) -> None:
        kept = self.tr("%n cards are kept on this computer until they can be saved.", "", self._post.unsaved)
        self._writing.say_failed(f"{self.tools.kit.look.words.error(error)} {kept}")

    def _on_refused(self, refused: tuple[Draft, EventDeskError]) -> None:
        self._writing.give_back(refused[0], self.tools.kit.look.words.error(refused[1]))

    def _on_counted(self, counted: tuple[str, str, int]) -> None:
        self.tools.kit.tasks.save(partial(self.tools.count, self.tools.event, *counted))

    # editing

    def _on_opened(self, row: CardRow) -> None:
        self._editing.show_card(row)
        self._top.setCurrentWidget(self._editing)
        self._editing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_writing(self) -> None:
        self._editing.forget()
        self._top.setCurrentWidget(self._writing)
        self._writing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self, change: Change) -> None:
        notes, card = self.tools.room.notes, change.row.card
        edit = partial(notes.settle, card) if card.apart else partial(notes.edit, card.now)
        edit = partial(edit, change.text, kind=change.kind)
        self.tools.kit.tasks.save(edit, self._on_edited, self._on_not_written)

    def _on_edited(self, version: CardVersion) -> None:
        self._back_to_writing()
        self.tools.kit.toasts.tell(self.tr("The card was changed; its former words are kept."), tone=Tone.GOOD)

    def _on_withdrawal(self, withdrawal: Withdrawal) -> None:
        withdraw = partial(self.tools.room.notes.withdraw, withdrawal.row.card, withdrawal.reason)
        self.tools.kit.tasks.save(withdraw, self._on_withdrawn, self._on_not_written)

    def _on_withdrawn(self, unit: str) -> None:
        self._back_to_writing()
        self.tools.kit.toasts.tell(self.tr("The card was withdrawn."), undo=partial(self._on_undo, unit))

    def _on_undo(self, unit: str) -> None:
        self.tools.kit.tasks.save(partial(self.tools.undo, unit))

    def _on_not_written(self, error: EventDeskError) -> None:
        self._editing.say_wrong(self.tools.kit.look.words.error(error))

    def _on_redaction(self, redaction: Withdrawal) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("EventDesk")
        box.setText(self.tr("Erase the words of this card for good?"))
        box.setInformativeText(
            self.tr(
                "Every version of them and its photos are erased here and, when they exchange, at every desk. This"
                " cannot be undone. The card stays in the count, with the reason."
            )
        )
        erase: QPushButton = box.addButton(self.tr("Erase the words"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        if box.clickedButton() is erase:
            redact = partial(self.tools.room.notes.redact, redaction.row.card, redaction.reason)
            self.tools.kit.tasks.save(redact, self._on_redacted, self._on_not_written)
        box.deleteLater()

    def _on_redacted(self, _: object) -> None:
        self._back_to_writing()
        self.tools.kit.toasts.tell(self.tr("The words were erased."), tone=Tone.GOOD)

    def choose(self, card: str) -> None:
        """Show the card with this id."""
        self._table.choose(card)

    def take(self, draft: Draft) -> None:
        """Send a card written elsewhere (at a table)."""
        self._post.send(draft)

    @property
    def post(self) -> Post:
        """Cards on their way to the disk."""
        return self._post

    def take_keyboard(self) -> None:
        """The box is ready for typing."""
        panel = self._writing if self._editing.row is None else self._editing
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def table(self) -> str:
        """The id of the table that cards are written for; empty for none."""
        return self._writing.draft.table

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the draft when the page is left."""
        self._writing.keep_now()
        super().hideEvent(event)
