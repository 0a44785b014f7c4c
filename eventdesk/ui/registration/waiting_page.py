"""The waiting list: places, whom to call now, what was answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from eventdesk.core.registration.model import Answer
from eventdesk.core.registration.places import Places
from eventdesk.core.registration.waiting import Called, Waiter, Waiting
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import padded
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.people_rows import waiter_columns
from eventdesk.ui.registration.saying import answer_words
from eventdesk.ui.registration.sections import Section

_MOST_PLACES = 100_000
_SHOWN_CALLS = 12
_ANSWERS = (Answer.YES, Answer.NO, Answer.UNKNOWN)


class WaitingPage(QWidget):
    """Whom to call when a place becomes free.

    Signals:
        answered: the registration and the answer (a tuple).
        limited: the venue (empty: the event) and how many places it has (a tuple).
        opened: the registration whose details are wanted.
    """

    answered = Signal(tuple)
    limited = Signal(tuple)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        icons = look.icons
        self._state = Waiting((), (), ())
        self._shown: Waiter | None = None
        self._places = Card(margin=14)
        self._places_head = label("heading")
        self._spins: dict[str, tuple[QSpinBox, QLabel]] = {}
        self._parts: list[QWidget] = []
        self._call = Card(margin=14)
        self._call_head, self._who, self._contact = (
            label("heading"),
            label("figure", wrap=True),
            label("muted", wrap=True),
        )
        self._buttons = {
            answer: button(
                icons, partial(self._on_answer, answer), icon=icon, role="primary" if answer is Answer.YES else ""
            )
            for answer, icon in zip(_ANSWERS, ("check", "x", "clock"), strict=True)
        }
        for answer, made in self._buttons.items():
            made.setObjectName(f"registration.waiting.{answer}")
        self._note = Note(icons)
        self._model = RowsModel(waiter_columns(look.words), lambda waiter: waiter.registration)
        self._table = TableView(self._model, look.theme, sortable=False)
        self._table.setObjectName("registration.waiting.table")
        self._calls = Section(icons, "registration.waiting.calls")
        self._told = label("", wrap=True)
        self._lay_out()
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self._on_opened)

    def _lay_out(self) -> None:
        self._places.column.addWidget(self._places_head)
        row = QHBoxLayout()
        texts = QVBoxLayout()
        for part in (self._call_head, self._who, self._contact):
            texts.addWidget(part)
        row.addLayout(texts, 1)
        for answer in _ANSWERS:
            row.addWidget(self._buttons[answer])
        self._call.column.addLayout(row)
        self._calls.body.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (self._places, self._call, self._note):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(card)
        column.addWidget(self._table, 1)
        column.addWidget(self._calls)
        column.addStretch()

    def retranslate(self) -> None:
        """Words of every part."""
        self._places_head.setText(self.tr("Places"))
        name_button(self._buttons[Answer.YES], self.tr("Comes"), self.tr("The place is theirs"))
        name_button(self._buttons[Answer.NO], self.tr("Does not come"), self.tr("Off the waiting list"))
        name_button(self._buttons[Answer.UNKNOWN], self.tr("Not reached"), self.tr("Others are called first"))
        self._table.name(
            self.tr("Waiting list"), self.tr("Participant"), self.tr("Contact"), self.tr("Zone and category"),
            self.tr("Since"), self.tr("Calls"),
        )  # fmt: skip
        self._draw()

    def show_state(self, state: Waiting) -> None:
        """Show the list as it is now; who was chosen stays chosen while they wait."""
        before = [p.venue for p in self._state.places]
        self._state = state
        self._model.show_rows(state.queue)
        if before != [p.venue for p in state.places]:
            self._make_places()
        self._draw()

    def _draw(self) -> None:
        for places in self._state.places:
            self._say_places(places)
        waiting = {waiter.registration: waiter for waiter in self._state.queue}
        chosen = self._table.current
        self._shown = waiting.get(chosen.registration) if chosen else None
        self._shown = self._shown or self._state.next or next(iter(self._state.queue), None)
        self._show_call()
        self._calls.setVisible(bool(self._state.calls))
        self._calls.name(self.tr("Answers so far"), str(len(self._state.calls)))
        self._told.setText("\n".join(self._told_line(call) for call in self._state.calls[:_SHOWN_CALLS]))
        self._table.setVisible(bool(self._state.queue))

    def _show_call(self) -> None:
        who = self._shown
        self._call.setVisible(who is not None)
        if who is None:
            self._note.say(self._nobody(), Tone.CALM)
            return
        self._note.say("")
        self._call_head.setText(
            self.tr("Call now: a place is free") if who.can_come else self.tr("No place is free yet")
        )
        self._who.setText(who.name)
        self._contact.setText(" · ".join(filter(None, (who.phone, who.email, who.venue or who.zone, who.category))))
        self._buttons[Answer.YES].setEnabled(who.can_come)

    def _nobody(self) -> str:
        if any(places.limited for places in self._state.places):
            return self.tr("Nobody is waiting. Who registers when every place is taken appears here.")
        return self.tr("Set how many places there are: who registers beyond them waits here, first come first.")

    def _make_places(self) -> None:
        for part in self._parts:
            self._places.column.removeWidget(part)
            part.deleteLater()
        self._spins, self._parts = {}, []
        for places in self._state.places:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            spin = padded(QSpinBox())
            spin.setRange(0, _MOST_PLACES)
            spin.setFixedWidth(150)
            spin.setKeyboardTracking(False)
            spin.setObjectName(f"registration.places.{places.venue or 'event'}")
            spin.editingFinished.connect(partial(self._on_limit, places.venue))
            said = label("muted")
            row.addWidget(label("", places.name, wrap=True), 1)
            row.addWidget(said)
            row.addWidget(spin)
            self._spins[places.venue] = (spin, said)
            self._places.column.addWidget(line)
            self._parts.append(line)

    def _say_places(self, places: Places) -> None:
        spin, said = self._spins[places.venue]
        spin.setSpecialValueText(self.tr("No limit"))
        spin.setSuffix(self.tr(" places"))
        spin.setAccessibleName(self.tr("Places: {0}").format(places.name))
        if not spin.hasFocus():
            spin.setValue(places.capacity)
        parts = [self.tr("%n registered", "", places.taken)]
        if places.over:
            parts.append(self.tr("%n beyond the places", "", places.over))
        elif places.limited:
            parts.append(self.tr("%n free", "", places.free))
        if places.waiting:
            parts.append(self.tr("%n waiting", "", places.waiting))
        said.setText(" · ".join(parts))

    def _told_line(self, call: Called) -> str:
        said = self.tr("not reached") if call.answer == Answer.UNKNOWN else answer_words(call.answer)
        words = self._look.words
        return " · ".join(filter(None, (words.moment(call.at), f"{call.name}: {said}", call.desk)))

    def _on_limit(self, venue: str) -> None:
        spin, _ = self._spins[venue]
        before = next((p.capacity for p in self._state.places if p.venue == venue), 0)
        if spin.value() != before:
            self.limited.emit((venue, spin.value()))

    def _on_answer(self, answer: Answer) -> None:
        if self._shown is not None:
            self.answered.emit((self._shown.registration, answer))

    def _on_chosen(self, _: object) -> None:
        self._draw()

    def _on_opened(self, waiter: Waiter) -> None:
        self.opened.emit(waiter.registration)
