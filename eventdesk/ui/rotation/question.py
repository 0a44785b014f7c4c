"""The one question of this screen: before an announced plan is replaced, in figures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.seating import Moves


class PublishQuestion(QMessageBox):
    """Says how many people move, and how many of them are here, before another plan is published."""

    def __init__(self, moves: Moves, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rotation.sure")
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setWindowTitle(self.tr("Publish another plan?"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words.moves(moves))
        self.setInformativeText(
            self.tr("The plan in force is replaced on every desk. Printed badges keep the old tables.")
        )
        self._yes = self.addButton(self.tr("Publish"), QMessageBox.ButtonRole.AcceptRole)
        self._yes.setObjectName("rotation.sure.publish")
        keep = self.addButton(self.tr("Keep the plan in force"), QMessageBox.ButtonRole.RejectRole)
        keep.setObjectName("rotation.sure.keep")
        self.setDefaultButton(keep)
        self.setEscapeButton(keep)

    def sure(self) -> bool:
        """Ask; whether to publish."""
        self.exec()
        return self.clickedButton() is self._yes
