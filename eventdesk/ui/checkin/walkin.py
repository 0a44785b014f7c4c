"""Somebody who is not registered, or comes instead of somebody else: one line, Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from eventdesk.core.checkin.guests import Found, Guest
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

_PAUSE_MS = 150
_LIKE = 3
"""People of a like name who are told: more would hide the form."""


class WalkInPanel(Card):
    """Name, organisation, municipality, theme, consent.

    Signals:
        ordered: ``Order`` to register and admit.
        left: go back to the lists.
    """

    ordered = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, find: Callable[[str], Found], themes: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self.setObjectName("checkin.walkin")
        icons = kit.look.icons
        self._kit = kit
        self._find = find
        self._themes_of = themes
        self._instead: Guest | None = None
        self._head = label("heading", wrap=True)
        self._name, self._organisation, self._municipality = QLineEdit(), QLineEdit(), QLineEdit()
        self._theme = QComboBox()
        self._consent = QCheckBox()
        self._reason = QLineEdit()
        self._rows = [FormRow(f) for f in (self._name, self._organisation, self._municipality, self._theme)]
        self._reason_row = FormRow(self._reason)
        self._like = Note(icons)
        self._save = button(icons, self._on_save, icon="user-plus", role="primary")
        self._close = button(icons, self.left.emit, icon="x")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._lay_out()
        self._name.textChanged.connect(self._on_typed)
        for line in (self._name, self._organisation, self._municipality, self._reason):
            line.returnPressed.connect(self._on_save)
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        for row, share in zip(self._rows, (4, 3, 3, 3), strict=True):
            line.addWidget(row, share, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._consent)
        foot.addStretch(1)
        for part in (self._close, self._save):
            foot.addWidget(part)
        self.column.addWidget(self._head)
        self.column.addLayout(line)
        self.column.addWidget(self._reason_row)
        self.column.addLayout(foot)
        self.column.addWidget(self._like)
        self.column.addStretch(1)
        self._reason_row.hide()
        names: tuple[tuple[str, QWidget], ...] = (
            ("name", self._name), ("organisation", self._organisation), ("municipality", self._municipality),
            ("theme", self._theme), ("consent", self._consent), ("reason", self._reason), ("save", self._save),
            ("close", self._close), ("like", self._like),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"checkin.walkin.{name}")
        self.setFocusProxy(self._name)

    def retranslate(self) -> None:
        """Words of everything."""
        name, organisation, municipality, theme = self._rows
        name.name(self.tr("Name and surname"))
        organisation.name(self.tr("Organisation"))
        municipality.name(self.tr("Municipality"))
        theme.name(self.tr("Theme"))
        self._reason_row.name(self.tr("Reason to admit although there is no more room"))
        self._consent.setText(self.tr("Has read the privacy notice and consents"))
        name_button(self._close, self.tr("Close"))
        if self._theme.count():
            self._theme.setItemText(0, self.tr("Any theme"))
        self._say()

    def _say(self) -> None:
        if self._instead is None:
            self._head.setText(self.tr("Somebody who is not registered"))
            name_button(self._save, self.tr("Register and admit"))
        else:
            self._head.setText(self.tr("Somebody who comes instead of {0}").format(self._instead.name))
            name_button(self._save, self.tr("Register in that place and admit"))

    def begin(self, name: str, instead: Guest | None = None) -> None:
        """Start anew with what was typed in the search; ``instead`` is whose place is taken."""
        self._instead = instead
        self._save.setEnabled(True)
        for line in (self._organisation, self._municipality, self._reason):
            line.clear()
        self._name.setText(name)
        self._consent.setChecked(False)
        self._reason_row.hide()
        for row in self._rows:
            row.wrong("")
        self._rows[3].setVisible(instead is None)
        self._kit.tasks.read(self._themes_of, self._on_themes)
        self._say()

    def wrong(self, sentence: str, *, full: bool) -> None:
        """It could not be done: what was typed stays. ``full``: with a reason it can, where that is allowed."""
        self._save.setEnabled(True)
        if full:
            self._reason_row.show()
            self._reason_row.wrong(sentence)
        else:
            self._rows[0].wrong(sentence)

    def _on_themes(self, themes: Sequence[str]) -> None:
        self._theme.clear()
        self._theme.addItem(self.tr("Any theme"), "")
        for theme in themes:
            self._theme.addItem(theme, theme)

    def _on_typed(self, text: str) -> None:
        self._rows[0].wrong("")
        self._pause.start()

    def _on_pause(self) -> None:
        text = self._name.text().strip()
        if len(text) < _LIKE or self._instead is not None:
            self._like.say("")
        else:
            self._kit.tasks.read(partial(self._find, text), self._on_like)

    def _on_like(self, found: Found) -> None:
        """Say who of this name is registered already: they should be admitted, not registered again."""
        if found.text != self._name.text().strip():
            return
        people = [_in_words(guest) for guest in found.guests[:_LIKE]]
        sentence = self.tr("Registered already: {0}. If it is one of them, close and search for the name.")
        self._like.say(sentence.format("; ".join(people)) if people else "", Tone.WARN)

    def _on_save(self) -> None:
        if not self._save.isEnabled():
            return  # a second Enter while the first is being written
        if not self._name.text().strip():
            self._rows[0].wrong(self.tr("Write at least a name."))
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        action = Action.SUBSTITUTE if self._instead else Action.WALK_IN
        what = self._instead.registration if self._instead else "new"
        name = " ".join(self._name.text().split())
        order = Order(action, what, name).with_values(
            name=name,
            organisation=self._organisation.text().strip(),
            municipality=self._municipality.text().strip(),
            theme=str(self._theme.currentData() or "") if self._instead is None else "",
            consent="yes" if self._consent.isChecked() else "",
            override=self._reason.text().strip(),
        )
        self._save.setEnabled(False)
        self.ordered.emit(order)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _in_words(guest: Guest) -> str:
    return ", ".join(part for part in (guest.name, guest.organisation or guest.municipality) if part)
