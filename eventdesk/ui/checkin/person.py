"""More about one person: everything that is not "welcome, next"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.checkin.guests import Guest
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.checkin.rows import GuestWords
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.parts import Kit

_NO_LIMIT = "*"


class PersonPanel(Card):
    """What can be done for one person.

    Signals:
        ordered: ``Order`` about the person.
        wanted: ``(what, Guest)``: substitute, correct, swap, group or reprint need the screen's help.
        left: go back to the lists.
    """

    ordered = Signal(object)
    wanted = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.setObjectName("checkin.person")
        self._words = GuestWords(kit.look.words.say, kit.look.words.time)
        self._guest: Guest | None = None
        self._first_round = ""
        self._has_pin = False
        self._sent: list[QLineEdit] = []
        """What was ordered with the words of these: they have served once the person is shown again."""
        icons = kit.look.icons
        self._head = label("heading", wrap=True)
        self._line = label("muted", wrap=True)
        self._close = button(icons, self.left.emit, icon="x")
        self._confirm = button(icons, self._on_confirm, icon="door-enter", role="primary")
        self._leave = button(icons, self._on_leave, icon="door-exit")
        self._substitute = button(icons, self._on_substitute, icon="users")
        self._correct = button(icons, self._on_correct, icon="edit")
        self._swap = button(icons, self._on_swap, icon="refresh")
        self._group = button(icons, self._on_group, icon="users")
        self._stays = button(icons, self._on_stays, icon="check")
        self._first = button(icons, self._on_first, icon="clock")
        for toggle in (self._stays, self._first):
            toggle.setCheckable(True)
        self._hour, self._reason, self._name, self._pin = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._set_hour = button(icons, self._on_hour, icon="clock")
        self._new_badge = button(icons, self._on_new_badge, icon="id-badge-2")
        self._print = button(icons, self._on_print, icon="printer")
        self._set_name = button(icons, self._on_name, icon="edit")
        self._take_back = button(icons, self._on_take_back, icon="arrow-back-up", role="danger")
        for line, act in (
            (self._hour, self._on_hour), (self._name, self._on_name), (self._pin, self._on_take_back),
        ):  # fmt: skip
            line.returnPressed.connect(act)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._head)
        texts.addWidget(self._line)
        head.addLayout(texts, 1)
        for part in (self._leave, self._confirm, self._close):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        buttons = (self._substitute, self._correct, self._swap, self._stays, self._first, self._group)
        for number, part in enumerate(buttons):
            grid.addWidget(part, number // 3, number % 3)
        lines: tuple[tuple[QLineEdit, tuple[QPushButton, ...]], ...] = (
            (self._hour, (self._set_hour,)), (self._reason, (self._new_badge, self._print)),
            (self._name, (self._set_name,)), (self._pin, (self._take_back,)),
        )  # fmt: skip
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(grid)
        for line, acts in lines:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(line, 1)
            for act in acts:
                row.addWidget(act)
            column.addLayout(row)
        column.addStretch(1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(column)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addLayout(head)
        self.column.addWidget(self._scroll, 1)
        names: tuple[tuple[str, QWidget], ...] = (
            ("close", self._close), ("confirm", self._confirm), ("leave", self._leave),
            ("substitute", self._substitute), ("correct", self._correct), ("swap", self._swap),
            ("group", self._group), ("stays", self._stays), ("first", self._first), ("hour", self._hour),
            ("set_hour", self._set_hour), ("reason", self._reason), ("new_badge", self._new_badge),
            ("print", self._print), ("name", self._name), ("set_name", self._set_name), ("pin", self._pin),
            ("take_back", self._take_back),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"checkin.person.{name}")
        self.setFocusProxy(self._close)

    def retranslate(self) -> None:
        """Words of everything."""
        self._say()
        name_button(self._close, self.tr("Close"))
        name_button(self._confirm, self.tr("Let in"), self.tr("Somebody looked: let this person in"))
        name_button(self._leave, self.tr("Check out"))
        name_button(self._substitute, self.tr("Somebody else comes instead…"))
        name_button(self._correct, self.tr("It was somebody else…"), self.tr("The wrong person was admitted"))
        name_button(self._swap, self.tr("Swapped badges…"), self.tr("Carries somebody else's badge"))
        name_button(self._group, self.tr("The delegation…"))
        name_button(self._stays, self.tr("Stays at one table"))
        name_button(self._first, self.tr("First round only"))
        name_button(self._set_hour, self.tr("Leaves then"))
        name_button(self._new_badge, self.tr("New code"), self.tr("The badge was lost: the old code is refused"))
        name_button(self._print, self.tr("Print again"))
        name_button(self._set_name, self.tr("Give the name"))
        name_button(self._take_back, self.tr("Take back the arrival"))
        for line, words in (
            (self._hour, self.tr("Leaves at, such as 11:30; empty: stays to the end")),
            (self._reason, self.tr("Reason for a new badge")),
            (self._name, self.tr("Name and surname")),
            (self._pin, self.tr("Supervisor's PIN")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)

    def _say(self) -> None:
        guest = self._guest
        if guest is None:
            return
        self._head.setText(guest.name)
        standing = self._words.standing(guest)
        parts = (guest.organisation, guest.municipality, guest.group, guest.short, standing)
        self._line.setText(" · ".join(dict.fromkeys(part for part in parts if part)))

    def show_guest(self, guest: Guest, first_round: str, *, has_pin: bool) -> None:
        """Show somebody; ``first_round`` is the id of the first round. What is being typed about them stays."""
        before = self._guest
        self._guest, self._first_round, self._has_pin = guest, first_round, has_pin
        self._say()
        self._confirm.setVisible(not guest.inside)
        self._leave.setVisible(guest.inside)
        self._substitute.setEnabled(not guest.inside)
        for part in (self._correct, self._take_back, self._pin):
            part.setEnabled(guest.inside)
        for shown in (self._take_back, self._pin):
            shown.setVisible(guest.inside)
        self._pin.setVisible(guest.inside and has_pin)
        self._group.setVisible(bool(guest.group))
        for part in (self._name, self._set_name):
            part.setVisible(guest.unnamed)
        self._stays.setChecked(guest.stays_put)
        self._first.setEnabled(bool(first_round))
        self._first.setChecked(bool(first_round) and guest.only_rounds == (first_round,))
        if before is None or before.registration != guest.registration:
            self.forget()
        for line in self._sent:
            line.clear()
        self._sent.clear()
        if before is None or self._hour.text().strip() in (before.leaves_at, ""):
            self._hour.setText(guest.leaves_at)

    def forget(self) -> None:
        """Nothing is typed: somebody else is shown, or the panel was left."""
        self._sent.clear()
        for line in (self._hour, self._reason, self._name, self._pin):
            line.clear()

    @property
    def guest(self) -> Guest | None:
        """Whom it shows."""
        return self._guest

    def _order(self, action: Action, **values: str) -> None:
        if self._guest is not None:
            self.ordered.emit(Order(action, self._guest.registration, self._guest.name).with_values(**values))

    def _want(self, what: str) -> None:
        if self._guest is not None:
            self.wanted.emit((what, self._guest))

    def _on_confirm(self) -> None:
        self._order(Action.ADMIT, confirmed="yes")

    def _on_leave(self) -> None:
        self._order(Action.LEAVE)

    def _on_substitute(self) -> None:
        self._want("substitute")

    def _on_correct(self) -> None:
        self._want("correct")

    def _on_swap(self) -> None:
        self._want("swap")

    def _on_group(self) -> None:
        self._want("group")

    def _on_print(self) -> None:
        self._want("print")

    @property
    def reason(self) -> str:
        """The reason written for a new badge."""
        return self._reason.text().strip()

    def _on_stays(self) -> None:
        self._order(Action.LIMIT, stays_put="yes" if self._stays.isChecked() else "no")

    def _on_first(self) -> None:
        self._order(Action.LIMIT, only_rounds=self._first_round if self._first.isChecked() else _NO_LIMIT)

    def _on_hour(self) -> None:
        self._sent.append(self._hour)
        self._order(Action.LIMIT, leaves_at=self._hour.text().strip() or _NO_LIMIT)

    def _on_new_badge(self) -> None:
        self._sent.append(self._reason)
        self._order(Action.NEW_BADGE, reason=self.reason)

    def _on_name(self) -> None:
        self._sent.append(self._name)
        self._order(Action.NAME, name=self._name.text().strip())

    def _on_take_back(self) -> None:
        self._sent.append(self._pin)
        self._order(Action.TAKE_BACK, pin=self._pin.text())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
