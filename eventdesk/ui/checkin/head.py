"""The buttons at the right of the page's title."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eventdesk.ui.checkin.bell import Bell
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.memory import Memory

_MUTED = "checkin-muted"


class Head(QObject):
    """Sound, walk-in, overview, reception, desk.

    Signals:
        wanted: one of walk_in, overview, reception, setup.
    """

    wanted = Signal(str)

    def __init__(self, icons: Icons, memory: Memory, parent: QWidget, *, full: bool) -> None:
        """Not ``full``: only what is for the queue's side of the desk."""
        super().__init__(parent)
        self._icons = icons
        self._memory = memory
        self._full = full
        self.bell = Bell(parent, muted=bool(memory.get(_MUTED, False)))
        self.sound = icon_button(icons, "volume", self._on_sound)
        self.walk_in = button(icons, self._on_walk_in, icon="user-plus")
        self.overview = button(icons, self._on_overview, icon="eye")
        self.reception = icon_button(icons, "presentation", self._on_reception)
        self.setup = button(icons, self._on_setup, icon="settings")
        for name, part in (
            ("sound", self.sound), ("walk_in", self.walk_in), ("overview", self.overview),
            ("reception", self.reception), ("setup_button", self.setup),
        ):  # fmt: skip
            part.setObjectName(f"checkin.{name}")

        keys = {self.walk_in: "Ctrl+N", self.overview: "F12", self.reception: "F11", self.setup: "Ctrl+M"}
        for made, key in keys.items():
            shown = full or made is self.walk_in
            if shown:
                made.setProperty("keys", key)
                # A button's own shortcut clicks it a tenth of a second later.
                QShortcut(QKeySequence(key), parent).activated.connect(made.clicked)
        self.buttons = (self.sound, *(made for made in keys if full or made is self.walk_in))

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self.walk_in, self.tr("Walk-in"), self.tr("Somebody who is not registered"))
        name_button(self.overview, self.tr("Overview"))
        name_icon_button(self.reception, self.tr("Reception mode: the whole screen, only check-in (F11)"))
        tip = self.tr("Venue, printer, paper, exchange, rehearsal")
        name_button(self.setup, self.tr("This desk…"), tip)
        self._dress_sound()

    def more_keys(self) -> tuple[tuple[str, str], ...]:
        """Keys that stand on no button of the page, with what they do."""
        exchange = (("F10", self.tr("Exchange with another desk, by a file")),) if self._full else ()
        return (
            ("Return", self.tr("Admit the only one found, or who is chosen in the list")),
            ("Down", self.tr("From the line into the list")),
            ("Ctrl+F", self.tr("Back to the line, wherever the cursor is")),
            *exchange,
        )

    def _on_walk_in(self) -> None:
        self.wanted.emit("walk_in")

    def _on_overview(self) -> None:
        self.wanted.emit("overview")

    def _on_reception(self) -> None:
        self.wanted.emit("reception")

    def _on_setup(self) -> None:
        self.wanted.emit("setup")

    def _on_sound(self) -> None:
        self.bell.muted = not self.bell.muted
        self._memory.keep(_MUTED, self.bell.muted)
        self._dress_sound()

    def _dress_sound(self) -> None:
        muted = self.bell.muted
        self._icons.dress(self.sound, "volume-off" if muted else "volume", "muted", 18)
        on, off = self.tr("Turn the sounds on"), self.tr("Turn the sounds off")
        name_icon_button(self.sound, on if muted else off)
