"""A delegation: tick who is here, keep places for those who will be named later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSpinBox, QWidget

from eventdesk.core.checkin.guests import Guest
from eventdesk.core.checkin.helpdesk import MOST_PLACES
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.checkin.rows import GuestWords
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import padded
from eventdesk.ui.kit.parts import Kit

_WHO = Qt.ItemDataRole.UserRole


class GroupPanel(Card):
    """The people of a delegation.

    Signals:
        ordered: ``Order`` to admit those ticked, or to keep places.
        left: go back to the lists.
    """

    ordered = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, words: GuestWords) -> None:
        super().__init__()
        self.setObjectName("checkin.group")
        self._words = words
        self._group = ""
        self._guests: Sequence[Guest] = ()
        icons = kit.look.icons
        self._head = label("heading", wrap=True)
        self._list = QListWidget()
        self._admit = button(icons, self._on_admit, icon="door-enter", role="primary")
        self._places = padded(QSpinBox(minimum=1, maximum=MOST_PLACES))
        self._keep = button(icons, self._on_keep, icon="plus")
        self._close = button(icons, self.left.emit, icon="x")
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._places)
        foot.addWidget(self._keep)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._admit)
        self.column.addWidget(self._head)
        self.column.addWidget(self._list, 1)
        self.column.addLayout(foot)
        names: tuple[tuple[str, QWidget], ...] = (
            ("list", self._list), ("admit", self._admit), ("places", self._places), ("keep", self._keep),
            ("close", self._close),
        )  # fmt: skip
        for name, part in names:
            part.setObjectName(f"checkin.group.{name}")
        self._list.itemChanged.connect(self._on_ticked)
        self.setFocusProxy(self._list)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of everything."""
        self._list.setAccessibleName(self.tr("People of the delegation"))
        self._places.setAccessibleName(self.tr("How many more, to be named later"))
        self._places.setToolTip(self.tr("How many more, to be named later"))
        name_button(self._keep, self.tr("Admit so many more, named later"))
        name_button(self._close, self.tr("Close"))
        self.show_group(self._group, self._guests)

    def _say(self) -> None:
        self._head.setText(self.tr("{0}: tick who is here").format(self._group))
        ticked = len(self._ticked())
        name_button(self._admit, self.tr("Admit %n", "", ticked))
        self._admit.setEnabled(bool(ticked))

    def show_group(self, group: str, guests: Sequence[Guest]) -> None:
        """Show a delegation; who is in is ticked for good."""
        kept = self._ticked() if group == self._group else set()
        self._group, self._guests = group, guests
        self._list.blockSignals(True)
        self._list.clear()
        for guest in guests:
            item = QListWidgetItem(f"{guest.name} · {self._words.standing(guest)}")
            item.setData(_WHO, guest.registration)
            free = Qt.ItemFlag.ItemIsUserCheckable if not guest.inside else Qt.ItemFlag.NoItemFlags
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | free)
            on = guest.inside or guest.registration in kept
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)
        if self._list.count():
            self._list.setCurrentRow(0)
        self._say()

    @property
    def group(self) -> str:
        """The delegation shown; empty before one was."""
        return self._group

    def _ticked(self) -> set[str]:
        items = [self._list.item(row) for row in range(self._list.count())]
        free = [item for item in items if item.flags() & Qt.ItemFlag.ItemIsUserCheckable]
        return {str(item.data(_WHO)) for item in free if item.checkState() is Qt.CheckState.Checked}

    def _on_ticked(self, item: QListWidgetItem) -> None:
        self._say()

    def _on_admit(self) -> None:
        who = [guest.registration for guest in self._guests if guest.registration in self._ticked()]
        if who:
            self.ordered.emit(Order(Action.GROUP, self._group, self._group).with_values(who=",".join(who)))

    def _on_keep(self) -> None:
        places = str(self._places.value())
        self.ordered.emit(Order(Action.PLACES, self._group, self._group).with_values(places=places))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
