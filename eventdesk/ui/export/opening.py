"""Files that are there: a line to choose one, and the system's program to open it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from eventdesk.ui.kit.buttons import icon_button, name_icon_button
from eventdesk.ui.kit.icons import Icons


def open_file(path: Path) -> None:
    """Open it with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class BookLine(QWidget):
    """A line for a workbook that is there.

    Signals:
        submitted: Enter was pressed, or a file was chosen.
    """

    submitted = Signal()

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__()
        self._title = ""
        self.setObjectName(name)
        self._line = QLineEdit()
        self._line.setObjectName(f"{name}.path")
        self._line.returnPressed.connect(self.submitted)
        self._browse = icon_button(icons, "folder-open", self._on_browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._browse)
        self.setFocusProxy(self._line)

    def name(self, words: str) -> None:
        """What is chosen: the accessible name and the dialog's title."""
        self._title = words
        self._line.setAccessibleName(words)
        name_icon_button(self._browse, self.tr("Choose a workbook…"))

    @property
    def path(self) -> Path:
        """The file written in the line."""
        return Path(self._line.text().strip()).expanduser()

    @property
    def empty(self) -> bool:
        """Whether nothing is written in the line."""
        return not self._line.text().strip()

    def set_path(self, path: Path) -> None:
        """Write a file into the line."""
        self._line.setText(str(path))
        self._line.setCursorPosition(0)

    def ask_copy(self, title: str) -> Path | None:
        """Ask where a copy is to be saved; a free name beside the file is proposed."""
        proposed = free_name(self.path)
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), f"Excel (*{proposed.suffix})")
        return Path(chosen) if chosen else None

    def _on_browse(self) -> None:
        start = "" if self.empty else str(self.path)
        chosen, _ = QFileDialog.getOpenFileName(self, self._title, start, "Excel (*.xlsx *.xlsm)")
        if chosen:
            self.set_path(Path(chosen))
            self.submitted.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            name_icon_button(self._browse, self.tr("Choose a workbook…"))
        super().changeEvent(event)


def free_name(path: Path) -> Path:
    """A name beside ``path`` that no file has yet."""
    number = 2
    while (free := path.with_name(f"{path.stem} {number}{path.suffix}")).exists():
        number += 1
    return free
