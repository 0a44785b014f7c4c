"""What leaves the file and comes back: workbooks, other desks, copies."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from eventdesk.bootstrap.lazily import write_report
from eventdesk.bootstrap.papers import Papers
from eventdesk.machine import app_data, sentences

if TYPE_CHECKING:
    from eventdesk.core.export.erasing import Erasing
    from eventdesk.core.export.service import Export
    from eventdesk.core.export.sync import Sync
    from eventdesk.core.registration.comparing import Comparing
    from eventdesk.core.registration.imports import Imports
    from eventdesk.store.backup import Backups
    from eventdesk.store.exchange import Exchange
    from eventdesk.store.undo import Undo


class Elsewhere(Papers):
    """Export, sync, exchange, copies, undo."""

    @cached_property
    def export(self) -> Export:
        """The Excel workbook and CSV files."""
        from eventdesk.core.export.service import Export
        from eventdesk.spreadsheets.writing import WorkbookWriter

        return Export(
            self._ledger,
            self.around.new_id,
            WorkbookWriter(),
            sentences,
            self.around.now,
            self._erased,
            desk=self.file.ledger.actor,
        )

    def _erased(self) -> frozenset[str]:
        """The ids of the people and records that were erased."""
        with self._ledger.reading() as read:
            return read.erased()

    def forget_erased(self) -> None:
        """Delete former states of workbooks in which somebody erased still stands."""
        if self._erased():
            self.sync.forget_erased()

    @cached_property
    def erasing(self) -> Erasing:
        """Erasing a person for good."""
        from eventdesk.core.export.erasing import Erasing

        return Erasing(self._ledger, self._renew_copies)

    def _renew_copies(self) -> tuple[str, ...]:
        self.forget_erased()
        return self.backups.renew()

    @cached_property
    def sync(self) -> Sync:
        """The Excel workbook that comes back."""
        from eventdesk.core.export.sync import Sync
        from eventdesk.spreadsheets.syncing import WorkbookFiles

        return Sync(
            self._ledger,
            self.around.new_id,
            WorkbookFiles(app_data() / "backups" / "workbooks"),
            sentences,
            self.around.now,
            self._erased,
            desk=self.file.ledger.actor,
        )

    @cached_property
    def undo(self) -> Undo:
        """Undo of an action."""
        from eventdesk.store.undo import Undo

        return Undo(self._ledger)

    @cached_property
    def comparing(self) -> Comparing:
        """Edits that did not know of each other."""
        from eventdesk.core.registration.comparing import Comparing
        from eventdesk.store.apart import EditsApart

        return Comparing(self._ledger, EditsApart(self._ledger), sentences)

    @cached_property
    def exchange(self) -> Exchange:
        """Journal files for other desks."""
        from eventdesk.bootstrap.settled import SettledExchange

        sent = self.file.sent if self.file.writable else None
        made = SettledExchange(self._ledger, self.file.file_id, sent, self._blobs)
        made.settle = self._settle_merges
        return made

    def _settle_merges(self) -> object:
        return self.register_room.merging.settle()

    @cached_property
    def backups(self) -> Backups:
        """Copies of the live file."""
        from eventdesk.store.backup import Backups

        # Two events may have files of one name: each has its folder, or one would push out the other's copies.
        folder = f"{self.file.path.stem} {self.file.file_id[:8]}"
        return Backups(self.file.path, app_data() / "backups" / folder, self.around.now)

    @cached_property
    def imports(self) -> Imports:
        """Registration lists: preview and import."""
        from eventdesk.core.registration.imports import Around, Imports
        from eventdesk.spreadsheets.reading import ReadingRoom

        around = Around(
            self._unprintable,
            write_report,
            self._take_back,
            lambda: self.around.now().date(),
            self.file.remember,
            self.file.recall,
        )
        return Imports(self._ledger, self.around.new_id, secrets.randbelow, ReadingRoom(), self.zones, around=around)

    def _unprintable(self, names: Iterable[str]) -> Mapping[str, str]:
        return self.badges.unprintable(names)

    def _take_back(self, unit: str) -> object:
        return self.undo.undo(unit)
