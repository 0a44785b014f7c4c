"""A line for a file's place, with a button that opens the system's dialog: it works by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from eventdesk.ui.kit.buttons import icon_button, name_icon_button
from eventdesk.ui.kit.icons import Icons


class PathLine(QWidget):
    """Where a file is saved to. ``kind`` is a file dialog's filter, such as ``PDF (*.pdf)``.

    Signals:
        submitted: Enter was pressed in the line.
    """

    submitted = Signal()

    def __init__(self, icons: Icons, name: str, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self._title = ""
        self.setObjectName(name)
        self._line = QLineEdit()
        self._line.setObjectName(f"{name}.path")
        self._line.returnPressed.connect(self.submitted)
        self._browse = icon_button(icons, "folder-open", self._on_browse)
        self._browse.setObjectName(f"{name}.browse")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._browse)
        self.setFocusProxy(self._line)

    def name(self, words: str) -> None:
        """What is saved there: the accessible name and the dialog's title."""
        self._title = words
        self._line.setAccessibleName(words)
        name_icon_button(self._browse, self.browse_words())

    def browse_words(self) -> str:
        """What the button beside the line does."""
        return self.tr("Choose where…")

    @property
    def path(self) -> Path:
        """The place written in the line."""
        return Path(self._line.text().strip()).expanduser()

    @property
    def empty(self) -> bool:
        """Whether nothing is written in the line."""
        return not self._line.text().strip()

    def set_path(self, path: Path) -> None:
        """Write a place into the line."""
        self._line.setText(str(path))
        self._line.setCursorPosition(0)

    def _on_browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self._title, self._line.text(), self._kind)
        if chosen:
            self.set_path(Path(chosen))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            name_icon_button(self._browse, self.browse_words())
        super().changeEvent(event)
