"""What a table leaves of a round: its three messages, and what was not agreed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from eventdesk.core.notes.intake import Outcome, Receipt, Sent
from eventdesk.core.notes.model import TableMessages, Via
from eventdesk.core.notes.parcels import MOST_MESSAGES, MessagesParcel
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.notes.tools import Shown, Tools

_DRAFT = "notes-leaving"
_KEEP_MS = 400


class LeavingForm(Card):
    """Three lines and one more; Enter goes on, at the last line it saves. ``via`` is the way the words come in.

    Signals:
        done: ``Receipt``.
    """

    done = Signal(object)

    def __init__(self, tools: Tools, via: Via) -> None:
        super().__init__()
        self._tools, self._via, self._table, self._round = tools, via, "", ""
        self._based_on = ""
        self._head = label("heading", wrap=True)
        self._lines = [QLineEdit() for _ in range(MOST_MESSAGES + 1)]
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keep.timeout.connect(self.keep_now)
        self.column.addWidget(self._head)
        for number, line in enumerate(self._lines):
            line.setObjectName(f"notes.leaving.{via}{number}")
            line.returnPressed.connect(partial(self._on_enter, number))
            line.textEdited.connect(self._on_typed)
            self.column.addWidget(line)
        self._save = button(tools.kit.look.icons, self.send, icon="check", role="primary")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.column.addLayout(foot)
        self.column.addStretch(1)
        self.setFocusProxy(self._lines[0])

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._head.setText(self.tr("Three messages of the round, and what was not agreed"))
        names = [self.tr("Message {0}").format(number) for number in range(1, MOST_MESSAGES + 1)]
        for line, words in zip(self._lines, [*names, self.tr("What was not agreed")], strict=True):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        name_button(self._save, self.tr("Save the messages"))

    def begin(self, table: str, round_id: str, shown: Shown | None) -> None:
        """Show what a table left of a round so far, or what was being typed."""
        self._table, self._round = table, round_id
        known = _known(shown, table, round_id)
        self._based_on = known.id if known is not None else ""
        texts = (*known.messages, *[""] * MOST_MESSAGES)[:MOST_MESSAGES] if known is not None else ("",) * MOST_MESSAGES
        every = [*texts, known.not_agreed if known is not None else ""]
        kept = self._tools.memory.get(self._name, [])
        for line, text in zip(self._lines, kept if len(kept) == len(every) else every, strict=True):
            line.setText(str(text))

    @property
    def _name(self) -> str:
        return f"{_DRAFT}-{self._table}-{self._round}"

    def keep_now(self) -> None:
        """Keep what is typed on this machine."""
        self._keep.stop()
        texts = [line.text() for line in self._lines]
        if self._table:
            self._tools.memory.keep(self._name, texts if any(texts) else None)

    def _on_typed(self) -> None:
        """Keep it soon, however long the typing goes on."""
        if not self._keep.isActive():
            self._keep.start()

    def _on_enter(self, number: int) -> None:
        if number + 1 < len(self._lines):
            self._lines[number + 1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.send()

    def send(self) -> None:
        """Save the messages."""
        texts = [line.text().strip() for line in self._lines]
        if any(texts):
            made = self._tools.new_id()
            parcel = MessagesParcel(made, self._round, tuple(texts[:-1]), texts[-1], self._based_on)
            self._based_on = made
            self._tools.kit.tasks.save(partial(self._take, Sent(self._table, parcel, via=self._via)), self._on_saved)

    def _take(self, sent: Sent) -> Receipt:
        return self._tools.room.intake.take(self._tools.event, [sent])[0]

    def _on_saved(self, receipt: Receipt) -> None:
        self._keep.stop()
        if receipt.outcome is not Outcome.REFUSED:
            self._tools.memory.keep(self._name, None)
        self.done.emit(receipt)


def _known(shown: Shown | None, table: str, round_id: str) -> TableMessages | None:
    for state in shown.view.tables if shown is not None else ():
        for left in state.left:
            if state.table.id == table and left.now.round == round_id:
                return left.now
    return None
