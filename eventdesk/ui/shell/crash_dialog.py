"""The dialog shown when something in the program broke: what is safe, what to do now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.opening import open_file


class CrashDialog(QDialog):
    """Says what happened, what is safe, and what to do now."""

    def __init__(self, icons: Icons, report: str, path: Path | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._report = report
        self._path = path
        self.setWindowTitle("EventDesk")
        self.setMinimumWidth(560)
        sign = QLabel()
        icons.picture(sign, "alert-triangle", "warn", 36)
        head = label("heading", self.tr("Something in EventDesk did not work"), wrap=True)
        safe = label(
            text=self.tr("Everything saved so far is safe, and what you typed is still on the page."), wrap=True
        )
        now = self.tr("You can go on. If it happens again, close EventDesk and open it anew: nothing is lost.")
        where = self.tr("A report without personal data was saved: {0}").format(path.name) if path else ""
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Report"))
        self._text.setTabChangesFocus(True)
        self._text.hide()
        texts = QVBoxLayout()
        for words in (head, safe, label(text=now, wrap=True), label("small", where, wrap=True)):
            texts.addWidget(words)
        top = QHBoxLayout()
        top.setSpacing(18)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        self._go_on = button(icons, self.accept, role="primary")
        self._show = button(icons, self._on_show, icon="eye")
        self._folder = button(icons, self._on_folder, icon="folder-open")
        self._folder.setVisible(path is not None)
        name_button(self._go_on, self.tr("Go on"))
        name_button(self._show, self.tr("Show the report"))
        name_button(self._folder, self.tr("Open its folder"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._show)
        buttons.addWidget(self._folder)
        buttons.addStretch(1)
        buttons.addWidget(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(self._text, 1)
        column.addLayout(buttons)
        self._go_on.setDefault(True)
        self._go_on.setFocus()

    def _on_show(self) -> None:
        self._text.setVisible(not self._text.isVisible())
        self.adjustSize()

    def _on_folder(self) -> None:
        if self._path is not None:
            open_file(self._path.parent)
