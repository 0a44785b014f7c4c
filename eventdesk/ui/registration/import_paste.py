"""A list from the clipboard: copied cells become a file that is read like any other, and is gone afterwards."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)


class Pasteboard:
    """Copied cells as a file in a folder of its own."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def files(self, data: QMimeData, name: str) -> list[Path]:
        """The copied files, or one called ``name`` with the copied cells; none when nothing there is a list."""
        files = files_in(data)
        if files:
            return files
        html, text = table_in(data), data.text() if data.hasText() else ""
        if not html and not is_table(text):
            return []
        self.clear()
        self._folder = tempfile.TemporaryDirectory(prefix="eventdesk-", ignore_cleanup_errors=True)
        path = Path(self._folder.name) / f"{name}.{'html' if html else 'txt'}"
        whole = f'<html><meta charset="utf-8">{html}</html>' if html else text
        path.write_text(whole, encoding="utf-8", newline="")
        return [path]

    def holds(self, paths: Iterable[str]) -> bool:
        """Whether one of these files is the pasted one."""
        return self._folder is not None and any(path.startswith(self._folder.name) for path in paths)

    def clear(self) -> None:
        """Take the file away: it holds people's data."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def files_in(data: QMimeData) -> list[Path]:
    """The files that were copied or are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def table_in(data: QMimeData) -> str:
    """The table among what was copied, as HTML: it keeps merged cells and line breaks inside cells."""
    html = data.html() if data.hasHtml() else ""
    return html if _TABLE.search(html) else ""


def is_table(text: str) -> bool:
    """Whether copied text has several lines or cells; a single word or path is not a list."""
    return "\t" in text.strip() or "\n" in text.strip()


class PathLine(QLineEdit):
    """The line for the list's file; cells pasted here are a list, not a path.

    Signals:
        pasted: cells or files were pasted.
    """

    pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Ctrl+V with cells in the clipboard reads them."""
        data = QApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and (
            files_in(data) or table_in(data) or is_table(data.text() if data.hasText() else "")
        ):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)
