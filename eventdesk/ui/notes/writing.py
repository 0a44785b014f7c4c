"""Where cards are written: table, round and kind stay chosen, one box, Enter makes the next card."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from eventdesk.core.notes.model import CardKind
from eventdesk.core.notes.photos import Photos
from eventdesk.core.notes.service import LONGEST
from eventdesk.core.programme.service import Setup
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.box import CardBox
from eventdesk.ui.notes.details import Details
from eventdesk.ui.notes.photos import PhotoStrip
from eventdesk.ui.notes.picker import Picker
from eventdesk.ui.notes.state import Draft, from_memory, table_in_words, to_memory

_DRAFT = "notes-draft"
_KEEP_MS = 400
"""At most this much typing can be lost, in a crash."""
_COUNT_MS = 900
_UNCOUNTED = -1


class WritingPanel(Card):
    """A new card.

    Signals:
        written: ``Draft`` that Enter sent.
        counted: ``(table, round, people)`` when the count of people at the table was changed.
        placed: the id of the table chosen; empty for none.
        retry_wanted: have what could not be saved tried again.
    """

    written = Signal(object)
    counted = Signal(object)
    placed = Signal(str)
    retry_wanted = Signal()

    def __init__(self, kit: Kit, memory: Memory, photos: Photos) -> None:
        super().__init__()
        self._look = look = kit.look
        self._memory = memory
        self._setup: Setup | None = None
        self._counts: dict[tuple[str, str], int] = {}
        self._wanted = from_memory(memory.get(_DRAFT, {}))
        self._table, self._round, self._kind = Picker(), Picker(), Picker()
        self._people = QSpinBox()
        self._people.setRange(_UNCOUNTED, 99)
        self._people.setSpecialValueText("–")
        self._people.setValue(_UNCOUNTED)
        self._people.setMinimumWidth(86)
        self._people.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box = CardBox(3)
        self._wrong = Note(look.icons)
        self._pending = label("muted")
        self._hint = label("small")
        self._retry = button(look.icons, self.retry_wanted.emit, icon="refresh")
        self._write = button(look.icons, self.send, icon="check", role="primary")
        self._details = Details()
        self._photos = PhotoStrip(kit, photos)
        self._more = button(look.icons, self._on_more, icon="chevron-down", role="quiet")
        self._labels = {name: QLabel() for name in ("table", "round", "kind", "people")}
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._lay_out()
        self._connect()
        self._box.write(self._wanted.text)
        self._details.show_values(self._wanted)
        self._photos.show_photos(self._wanted.photos.split())
        self._show_details(self._wanted.detailed)
        self.say_waiting(0, 0)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(12)
        fields: tuple[tuple[str, QWidget, int], ...] = (
            ("table", self._table, 4), ("round", self._round, 2), ("kind", self._kind, 3), ("people", self._people, 0),
        )  # fmt: skip
        for name, field, stretch in fields:
            field.setObjectName(f"notes.{name}")
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(self._labels[name])
            column.addWidget(field)
            column.addStretch(1)
            self._labels[name].setBuddy(field)
            self._labels[name].setProperty("role", "label")
            choices.addLayout(column, stretch)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._hint)
        foot.addWidget(self._pending, 1)
        foot.addWidget(self._retry)
        foot.addWidget(self._more)
        foot.addWidget(self._write)
        self.column.addLayout(choices)
        self.column.addWidget(self._box)
        self.column.addWidget(self._details)
        self.column.addWidget(self._photos)
        self.column.addWidget(self._wrong)
        self.column.addLayout(foot)
        names: tuple[tuple[str, QWidget], ...] = (
            ("text", self._box), ("write", self._write), ("retry", self._retry), ("pending", self._pending),
            ("wrong", self._wrong), ("more", self._more),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"notes.{name}")
        self.setFocusProxy(self._box)

    def _connect(self) -> None:
        self._box.sent.connect(self.send)
        self._box.textChanged.connect(self._on_typed)
        self._details.typed.connect(self._on_typed)
        self._photos.changed.connect(self._on_photos)
        self._box.pictured.connect(self._photos.take_from)
        self._photos.failed.connect(self.say_failed)
        for picker in (self._table, self._round, self._kind):
            picker.picked.connect(self._on_picked)
        self._people.valueChanged.connect(self._count_soon.start)
        self._people.editingFinished.connect(self._on_count)
        self._count_soon.timeout.connect(self._on_count)
        self._keep.timeout.connect(self._on_keep)

    def retranslate(self) -> None:
        """Words of everything."""
        for name, words in (
            ("table", self.tr("Table")),
            ("round", self.tr("Round")),
            ("kind", self.tr("Kind")),
            ("people", self.tr("At the table")),
        ):
            self._labels[name].setText(words)
        for picker, words in (
            (self._table, self.tr("Table")),
            (self._round, self.tr("Round")),
            (self._kind, self.tr("Kind of card")),
            (self._people, self.tr("People at the table in this round")),
        ):
            picker.setAccessibleName(words)
            picker.setToolTip(words)
        self._box.setAccessibleName(self.tr("Words of the card"))
        self._box.setPlaceholderText(self.tr("What was said at the table. No names of people."))
        self._hint.setText(self.tr("Enter: next card · Shift+Enter: new line"))
        name_button(self._write, self.tr("Write the card"))
        name_button(self._retry, self.tr("Try again"))
        self._name_more()
        self._details.retranslate()
        self._photos.retranslate()
        self._offer()

    @property
    def draft(self) -> Draft:
        """What is written now."""
        place, support, tags = self._details.values
        return Draft(
            self._box.words,
            self._table.key,
            self._round.key,
            self._kind.key or CardKind.IDEA,
            place=place,
            support=support,
            tags=tags,
            photos=" ".join(self._photos.digests),
        )

    def show_setup(self, setup: Setup, counts: dict[tuple[str, str], int]) -> None:
        """Offer the tables and rounds there are; ``counts`` are people by table and round."""
        first = self._setup is None
        self._setup, self._counts = setup, counts
        self._offer()
        if first:
            self._choose(self._wanted)
        self._show_count()

    def send(self) -> None:
        """Send what is written and make room for the next card."""
        draft = self.draft
        if not draft.text.strip() and not draft.photos:
            return
        if len(draft.text.strip()) > LONGEST:
            self._wrong.say(self.tr("A card holds at most %n characters: split it.", "", LONGEST), Tone.BAD)
            return
        self._wrong.say("")
        self._box.clear()
        self._details.show_values(Draft())
        self._photos.show_photos(())
        self._on_keep()
        self.written.emit(draft)

    def give_back(self, draft: Draft, sentence: str) -> None:
        """A card could not be taken as it is: its words go back into the box, before what was typed since."""
        since = self._box.words
        self._box.write(f"{draft.text}\n{since}" if since else draft.text)
        if draft.detailed:
            self._details.show_values(draft)
            self._photos.show_photos(draft.photos.split())
        self._wrong.say(sentence, Tone.BAD)

    def say_failed(self, sentence: str) -> None:
        """Something could not be saved; empty: all is well again."""
        self._wrong.say(sentence, Tone.BAD)

    def say_waiting(self, waiting: int, unsaved: int) -> None:
        """How many cards are under way, and whether some could not be saved."""
        self._pending.setText(self.tr("Saving %n…", "", waiting) if waiting else "")
        self._retry.setVisible(bool(unsaved))

    def _offer(self) -> None:
        setup, say = self._setup, self._look.words.say
        self._kind.offer([(kind, say(f"card-kind:{kind}", None)) for kind in CardKind])
        if setup is None:
            return
        tables = [(table.id, table_in_words(setup, table.id, say)) for table in setup.tables]
        rounds = [(each.id, say("notes:round", {"round": each.number})) for each in setup.rounds]
        self._table.offer([("", say("notes:no-table", None)), *tables])
        self._round.offer([("", say("notes:no-round", None)), *rounds])

    def _name_more(self) -> None:
        # Not isVisible: the row may be meant to be seen before the page is.
        fewer = not self._details.isHidden()
        name_button(self._more, self.tr("Fewer fields") if fewer else self.tr("More fields"))

    def _on_more(self) -> None:
        self._show_details(self._details.isHidden())
        self._name_more()

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 (a state, not an option)
        self._details.setVisible(shown)
        self._photos.setVisible(shown)

    def _choose(self, draft: Draft) -> None:
        self._kind.choose(draft.kind)
        self._table.choose(draft.table)
        self._round.choose(draft.round)

    def _on_picked(self) -> None:
        self._on_keep()
        self._show_count()
        self.placed.emit(self._table.key)

    def _on_typed(self) -> None:
        if not self._keep.isActive():
            self._keep.start()

    def _on_photos(self) -> None:
        self._photos.show()
        self._on_typed()

    def _on_keep(self) -> None:
        self._keep.stop()
        if self._setup is not None:
            self._memory.keep(_DRAFT, to_memory(self.draft))

    def _show_count(self) -> None:
        self._people.setEnabled(bool(self._table.key))
        if not self._people.hasFocus():
            self._set_count(self._counts.get((self._table.key, self._round.key), _UNCOUNTED))

    def _set_count(self, people: int) -> None:
        self._people.blockSignals(True)
        self._people.setValue(people)
        self._people.blockSignals(False)

    def _on_count(self) -> None:
        self._count_soon.stop()
        place, people = (self._table.key, self._round.key), self._people.value()
        if place[0] and people != self._counts.get(place, _UNCOUNTED) and people != _UNCOUNTED:
            self._counts[place] = people
            self.counted.emit((*place, people))

    def keep_now(self) -> None:
        """Keep the draft at once: the page is left."""
        self._on_keep()
