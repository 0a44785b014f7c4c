"""The export screen: what leaves the program, the workbook that comes back, open data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QStackedWidget

from eventdesk.core.export.records import Exported
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.ui.export.book import BookPart, Exports
from eventdesk.ui.export.open_data import OpenDataPart
from eventdesk.ui.export.sync import SyncPart, Syncs
from eventdesk.ui.kit.buttons import Choice
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen

_PARTS = ("book", "sync", "open")


class ExportScreen(Screen):
    """Three pages under one title."""

    def __init__(
        self,
        kit: Kit,
        event: str,
        exports: Exports,
        sync: Syncs,
        undo: Callable[[str], object],
        folder: Path,
        memory: Memory,
    ) -> None:
        """``folder`` is where files are proposed to be saved; ``undo`` takes back an action by its unit."""
        super().__init__(kit)
        self._choice = Choice(_PARTS)
        self._choice.setObjectName("export.part")
        self._book = BookPart(kit, event, exports, folder, memory)
        self._sync = SyncPart(kit, sync, undo)
        self._open = OpenDataPart(kit, event, exports, folder, memory)
        self._stack = QStackedWidget()
        for part in (self._book, self._sync, self._open):
            self._stack.addWidget(part)
        for made in (self._book.csv, self._book.save, self._open.save):
            self.add_button(made)
        self.body.addWidget(self._choice)
        self.body.addWidget(self._stack, 1)
        self._choice.chosen.connect(self.show_part)
        self._book.listed.connect(self._on_listed)
        self._choice.choose("book")
        self.show_part("book")

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Export")

    def retranslate(self) -> None:
        """Words of everything."""
        self._choice.name(
            self.tr("What to do"), self.tr("Save a file"), self.tr("Bring a workbook back"), self.tr("Open data")
        )
        for part in (self._book, self._sync, self._open):
            part.retranslate()
        self.mark_stale()

    def show_part(self, key: str) -> None:
        """Show one of the pages: book, sync or open."""
        self._choice.choose(key)
        self._stack.setCurrentIndex(_PARTS.index(key))
        for made in (self._book.csv, self._book.save):
            made.setVisible(key == "book")
        self._open.save.setVisible(key == "open")
        for made in self._choice.findChildren(QPushButton):
            made.updateGeometry()  # what is chosen is bold, and wider

    def concerned(self, fact: JournalGrew) -> bool:
        """What went out is listed, and who of it was erased since."""
        return fact.concerns("exported", "person")

    def refresh(self) -> None:
        """Fetch what went out."""
        self._book.refresh()

    def _on_listed(self, found: Sequence[Exported]) -> None:
        """The workbook that last went out is likely the one that comes back."""
        books = (Path(fact.file) for fact in found if fact.file.endswith((".xlsx", ".xlsm")))
        newest = next((path for path in books if path.is_file()), None)
        if newest is not None:
            self._sync.propose(newest)
