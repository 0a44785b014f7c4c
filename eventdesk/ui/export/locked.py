"""A file that is open in another program: wait for it, try again, or save a copy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tone import Tone


class LockedNote(QWidget):
    """Says who has the file, and offers what can be done. Hidden while nobody has.

    Signals:
        again: try now. waited: try as soon as the file is free. stopped: wait no more. copied: save a copy instead.
    """

    again = Signal()
    waited = Signal()
    stopped = Signal()
    copied = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._note = Note(icons)
        self._sentence = ""
        self._waiting = False
        self._wait = button(icons, self._on_wait, icon="clock")
        self._again = button(icons, self.again.emit, icon="refresh")
        self._copy = button(icons, self.copied.emit, icon="file-plus")
        for name, part in (("wait", self._wait), ("again", self._again), ("copy", self._copy)):
            part.setObjectName(f"export.locked.{name}")
        row = QHBoxLayout()
        for part in (self._wait, self._again, self._copy):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        column.addLayout(row)
        self.hide()

    def retranslate(self) -> None:
        """Words of the buttons."""
        words = self.tr("Stop waiting") if self._waiting else self.tr("Wait until it is closed")
        name_button(self._wait, words)
        name_button(self._again, self.tr("Try again"))
        name_button(self._copy, self.tr("Save a copy…"))
        waiting = self.tr("Waiting until the file is closed; it is then brought up to date by itself.")
        self._note.say(f"{self._sentence}\n{waiting}" if self._waiting else self._sentence, Tone.WARN)

    def show_note(self, sentence: str) -> None:
        """Say who has the file."""
        self._sentence = sentence
        self.retranslate()
        self.show()
        if self._waiting:
            self.waited.emit()

    def leave(self) -> None:
        """The file is being tried: hide, but remember whether somebody waits."""
        self.hide()

    def end(self) -> None:
        """Nobody waits any more."""
        self._waiting = False
        self.hide()

    def _on_wait(self) -> None:
        self._waiting = not self._waiting
        self.retranslate()
        (self.waited if self._waiting else self.stopped).emit()
