"""A line for a workbook that is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.pathline import PathLine

_BOOKS = "Excel (*.xlsx *.xlsm)"


class BookLine(PathLine):
    """A line for a workbook that is there."""

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__(icons, name, _BOOKS)

    def browse_words(self) -> str:
        """What the button beside the line does."""
        return self.tr("Choose a workbook…")

    def ask_copy(self, title: str) -> Path | None:
        """Ask where a copy is to be saved; a free name beside the file is proposed."""
        proposed = free_name(self.path)
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), f"Excel (*{proposed.suffix})")
        return Path(chosen) if chosen else None

    def _on_browse(self) -> None:
        start = "" if self.empty else str(self.path)
        chosen, _ = QFileDialog.getOpenFileName(self, self._title, start, _BOOKS)
        if chosen:
            self.set_path(Path(chosen))
            self.submitted.emit()


def free_name(path: Path) -> Path:
    """A name beside ``path`` that no file has yet."""
    number = 2
    while (free := path.with_name(f"{path.stem} {number}{path.suffix}")).exists():
        number += 1
    return free
