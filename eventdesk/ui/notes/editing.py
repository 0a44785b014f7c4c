"""One card: its words, the versions that did not know of each other, a change, a withdrawal."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from eventdesk.core.notes.model import CardKind
from eventdesk.core.notes.photos import Photos
from eventdesk.core.notes.service import LONGEST
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card as Panel
from eventdesk.ui.kit.cards import Note, label
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.box import CardBox
from eventdesk.ui.notes.photos import PhotoStrip
from eventdesk.ui.notes.picker import Picker
from eventdesk.ui.notes.state import CardRow, state_of

_EDIT = "notes-edit"
_KEEP_MS = 400


@dataclass(frozen=True, slots=True)
class Change:
    """Other words or another kind for a card as it was seen."""

    row: CardRow
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A card to take back, and why."""

    row: CardRow
    reason: str


class EditingPanel(Panel):
    """The card chosen in the list.

    Signals:
        changed: ``Change`` to be written.
        withdrawn: ``Withdrawal`` to be written.
        redacted: ``Withdrawal`` whose words are to be erased for good.
        left: back to writing.
    """

    changed = Signal(object)
    withdrawn = Signal(object)
    redacted = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, memory: Memory, photos: Photos) -> None:
        super().__init__()
        self._look = look = kit.look
        self._photos = PhotoStrip(kit, photos, editable=False)
        self._memory = memory
        self._row: CardRow | None = None
        self._head = label("heading")
        self._box = CardBox(3)
        self._others = Note(look.icons)
        self._wrong = Note(look.icons)
        self._kind = Picker()
        self._reason = QLineEdit()
        self._withdraw = button(look.icons, self._on_withdraw, icon="trash", role="danger")
        self._redact = button(look.icons, self._on_redact, role="quiet")
        self._close = button(look.icons, self.left.emit, icon="x")
        self._save = button(look.icons, self._on_save, icon="check", role="primary")
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._lay_out()
        self._box.sent.connect(self._on_save)
        self._box.left.connect(self.left)
        self._box.textChanged.connect(self._on_typed)
        self._reason.returnPressed.connect(self._on_withdraw)
        self._keep.timeout.connect(self._on_keep)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._reason, 1)
        for part in (self._withdraw, self._redact, self._close, self._save):
            foot.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._head, 3)
        head.addWidget(self._kind, 1)
        self.column.addLayout(head)
        for whole in (self._others, self._box, self._photos, self._wrong):
            self.column.addWidget(whole)
        self.column.addLayout(foot)
        self.column.addStretch(1)
        names: tuple[tuple[str, QWidget], ...] = (
            ("text", self._box), ("kind", self._kind), ("reason", self._reason), ("withdraw", self._withdraw),
            ("close", self._close), ("save", self._save), ("others", self._others), ("wrong", self._wrong),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"notes.edit.{name}")
        self.setFocusProxy(self._box)

    def retranslate(self) -> None:
        """Words of everything."""
        say = self._look.words.say
        self._kind.offer([(kind, say(f"card-kind:{kind}", None)) for kind in CardKind])
        self._kind.setAccessibleName(self.tr("Kind of card"))
        self._box.setAccessibleName(self.tr("Words of the card being edited"))
        self._reason.setAccessibleName(self.tr("Reason for withdrawing the card"))
        self._reason.setPlaceholderText(self.tr("Reason for withdrawing"))
        name_button(self._withdraw, self.tr("Withdraw"))
        self._photos.retranslate()
        name_button(
            self._redact, self.tr("Erase words…"), self.tr("For words that must not stay anywhere: a name, an insult")
        )
        name_button(self._close, self.tr("Close"), self.tr("Back to writing, without a change (Esc)"))
        name_button(self._save, self.tr("Save the change"))
        if self._row is not None:
            self._describe(self._row)

    @property
    def row(self) -> CardRow | None:
        """The card shown."""
        return self._row

    @property
    def kept(self) -> str:
        """The id of the version whose edit was interrupted; empty when none was."""
        return str(self._memory.get(_EDIT, {}).get("version", ""))

    def show_card(self, row: CardRow) -> None:
        """Show a card, with the words of an edit that was interrupted."""
        self._row = row
        kept = self._memory.get(_EDIT, {})
        words = str(kept.get("text", "")) if kept.get("version") == row.card.now.id else row.card.now.text
        self._box.write(words)
        self._kind.choose(row.card.now.kind)
        self._reason.clear()
        self._wrong.say("")
        gone = row.card.withdrawn is not None
        self._box.setReadOnly(gone)
        for part in (self._kind, self._withdraw, self._save):
            part.setEnabled(not gone)
        self._reason.setEnabled(not row.card.now.redacted)
        self._redact.setEnabled(not row.card.now.redacted)
        self._photos.show_photos(row.card.now.photos)
        self._photos.setVisible(bool(row.card.now.photos))
        self._describe(row)

    def forget(self) -> None:
        """The edit is over."""
        self._keep.stop()
        self._row = None
        self._memory.keep(_EDIT, None)

    def say_wrong(self, sentence: str) -> None:
        """Why it could not be written; the words stay."""
        self._wrong.say(sentence, Tone.BAD)

    def _describe(self, row: CardRow) -> None:
        say = self._look.words.say
        where = [say("notes:table", {"table": row.table})] if row.table else []
        where += [say("notes:round", {"round": row.round})] if row.round else []
        self._head.setText(self.tr("Card: {0}").format(" · ".join([*where, row.theme] if row.theme else where)))
        if row.card.withdrawn is not None:
            self._others.say(state_of(row, say), Tone.CALM)
            return
        others = "\n".join(f"“{version.text}”" for version in row.card.apart)
        sentence = self.tr(
            "Two edits did not know of each other; both are kept. The other one says: {0}. What you save stands for"
            " both."
        )
        self._others.say(sentence.format(others) if others else "", Tone.WARN)

    def _on_typed(self) -> None:
        if self._row is not None and not self._keep.isActive():
            self._keep.start()

    def _on_keep(self) -> None:
        row = self._row
        if row is not None and row.card.withdrawn is None:
            same = self._box.words == row.card.now.text
            self._memory.keep(_EDIT, None if same else {"version": row.card.now.id, "text": self._box.words})

    def _on_save(self) -> None:
        row, text = self._row, self._box.words.strip()
        if row is None or self._box.isReadOnly():
            return
        if not text or len(text) > LONGEST:
            self.say_wrong(self.tr("A card needs words, at most %n characters.", "", LONGEST))
        elif (text, self._kind.key) == (row.card.now.text, row.card.now.kind) and not row.card.apart:
            self.left.emit()
        else:
            self.changed.emit(Change(row, text, self._kind.key))

    def _on_withdraw(self) -> None:
        if self._row is None or not self._withdraw.isEnabled():
            return
        if self._reason.text().strip():
            self.withdrawn.emit(Withdrawal(self._row, self._reason.text().strip()))
        else:
            self.say_wrong(self.tr("Say why the card is withdrawn: it stays in the count with its reason."))
            self._reason.setFocus()

    def _on_redact(self) -> None:
        if self._row is None:
            return
        if self._reason.text().strip():
            self.redacted.emit(Withdrawal(self._row, self._reason.text().strip()))
        else:
            self.say_wrong(self.tr("Say why the words are erased: the reason stays in their place."))
            self._reason.setFocus()
