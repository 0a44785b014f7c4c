"""The rehearsal's lights: one for each table, green when its trial card came."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from eventdesk.ui.kit.buttons import button
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.words import Words
from eventdesk.ui.notes.centre_state import Light

_ACROSS = 4
_SIGNS = {"paper": ("notes", "text"), "ready": ("circle-check", "good"), "waiting": ("clock", "muted")}


class Lights(QWidget):
    """A button for each table, with an icon and a word: ready, waiting, on paper.

    Signals:
        chosen: the id of the table a person chose.
    """

    chosen = Signal(str)

    def __init__(self, icons: Icons, words: Words) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._icons, self._words = icons, words
        self._shown: tuple[Light, ...] = ()
        self._made: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_lights(self, lights: Sequence[Light]) -> None:
        """Show these; the table chosen stays chosen."""
        if [light.table for light in lights] != list(self._made):
            self._make(lights)
        self._shown = tuple(lights)
        self.retranslate()

    def _make(self, lights: Sequence[Light]) -> None:
        for old in self._made.values():
            self._group.removeButton(old)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = {}
        for place, light in enumerate(lights):
            made = button(self._icons, partial(self.chosen.emit, light.table), icon="clock", role="light")
            made.setCheckable(True)
            made.setObjectName(f"notes.light.{light.number}")
            self._group.addButton(made)
            self._made[light.table] = made
            self._grid.addWidget(made, place // _ACROSS, place % _ACROSS)

    def retranslate(self) -> None:
        """Words and icon of every light."""
        say = self._words.say
        for light in self._shown:
            made = self._made[light.table]
            state = "paper" if light.on_paper else "ready" if light.green else "waiting"
            icon, colour = {
                "paper": ("notes", "text"),
                "ready": ("circle-check", "good"),
                "waiting": ("clock", "muted"),
            }[state]
            self._icons.dress(made, icon, colour, 18)
            made.setText(f" {light.number} · {say(f'notes:light-{state}')}")
            made.setAccessibleName(say("notes:light", {"table": light.number, "state": say(f"notes:light-{state}")}))
