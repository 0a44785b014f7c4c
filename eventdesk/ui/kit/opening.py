"""Opens a file or a folder with the program the person uses for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> None:
    """Hand a file or folder to the system; nothing happens where it has no program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
