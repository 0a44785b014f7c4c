"""Erasing a person for good: the only thing here that asks first, because nothing can undo it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from eventdesk.core.export.erasing import Erased, Erasing, Erasure
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

_SHOWN = 6
"""Files named in the question; the rest is counted, and stands on the export page."""


class Erasures(QObject):
    """Asks, erases, tells who has copies.

    Signals:
        done: somebody was erased.
    """

    done = Signal()

    def __init__(self, kit: Kit, erasing: Erasing, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._erasing, self._parent = kit, erasing, parent
        self._registration = ""

    def ask(self, registration: str) -> None:
        """Begin with somebody: what erasing them would mean."""
        self._registration = registration
        self._kit.tasks.read(partial(self._erasing.preview, registration), self._on_preview)

    def _on_preview(self, seen: Erasure) -> None:
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("EventDesk")
        box.setText(self.tr("Erase {0} for good?").format(seen.name))
        box.setInformativeText(self._meaning(seen))
        erase = box.addButton(self.tr("Erase for good"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        if box.clickedButton() is erase:
            self._kit.tasks.save_long(self._erase, self._on_erased)
        box.deleteLater()

    def _meaning(self, seen: Erasure) -> str:
        lines = [
            self.tr(
                "Name, %n registrations, badges and arrivals are erased here and, when they exchange, at every desk."
                " This cannot be undone.",
                "",
                seen.registrations,
            )
        ]
        if seen.copies:
            names = ", ".join(Path(copy.file).name for copy in seen.copies[:_SHOWN])
            more = len(seen.copies) - _SHOWN
            if more > 0:
                names = f"{names}, {self.tr('and %n more', '', more)}"
            lines.append(self.tr("These files hold their data; tell whoever has one: {0}").format(names))
        return "\n\n".join(lines)

    def _erase(self, _: Progress) -> Erased:
        return self._erasing.erase(self._registration)

    def _on_erased(self, erased: Erased) -> None:
        self.done.emit()
        if erased.unreached:
            said = self.tr("Erased. The copies in {0} could not be replaced and still hold the data.")
            self._kit.toasts.tell(said.format(", ".join(erased.unreached)), tone=Tone.WARN)
        else:
            self._kit.toasts.tell(self.tr("Erased, also from this computer's copies."), tone=Tone.GOOD)
