"""The help sheet: every shortcut on one page (F1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.page import Page

Shortcuts = Sequence[tuple[str, str]]
"""Pairs of a key ("Ctrl+K") and what it does, in words."""


def everywhere() -> Shortcuts:
    """The shortcuts that work on every page."""
    return (
        ("F1", QCoreApplication.translate("HelpSheet", "This sheet")),
        ("Ctrl+K", QCoreApplication.translate("HelpSheet", "Jump to a person or a command")),
        ("Ctrl+Z", QCoreApplication.translate("HelpSheet", "Undo what the last message offers to undo")),
        ("Ctrl+Q", QCoreApplication.translate("HelpSheet", "Close EventDesk")),
        ("Tab", QCoreApplication.translate("HelpSheet", "Go on to the next field or button")),
        ("Esc", QCoreApplication.translate("HelpSheet", "Empty the search, close what is open")),
    )


def on_page(page: QWidget | None) -> Shortcuts:
    """The shortcuts of the buttons of a page, and those it has beside them."""
    if page is None:
        return ()
    found = [(str(made.property("keys") or ""), made.accessibleName()) for made in page.findChildren(QPushButton)]
    found += page.keys() if isinstance(page, Page) else ()
    # A key is told once: a panel that was opened may have a button for it too.
    return tuple({keys: (keys, words) for keys, words in reversed(found) if keys and words}.values())[::-1]


class HelpSheet(QDialog):
    """Groups of shortcuts."""

    def __init__(self, icons: Icons, groups: Sequence[tuple[str, Shortcuts]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(560, 520)
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        line = 0
        for head, shortcuts in groups:
            if not shortcuts:
                continue
            grid.addWidget(label("heading", head), line, 0, 1, 2)
            for keys, words in shortcuts:
                line += 1
                native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
                grid.addWidget(label("label", native), line, 0)
                grid.addWidget(label(text=words, wrap=True), line, 1)
            line += 1
            grid.setRowMinimumHeight(line, 10)
            line += 1
        grid.setRowStretch(line, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("Shortcuts"))
        close = button(icons, self.accept, role="primary")
        name_button(close, self.tr("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(label("title", self.tr("Keyboard")))
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()
