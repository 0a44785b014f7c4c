"""What every screen is: a page that knows when it is stale."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent

from eventdesk.core.shared.bus import JournalGrew
from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Kit

_GATHER_MS = 40
"""Facts that come together (an import's chunks) make one refresh."""


class Screen(Page):
    """A page over the open file.

    A subclass overrides ``title``, ``retranslate``, ``concerned`` and ``refresh``, and ``scanned`` when badges mean
    something on it. It is refreshed when first shown, and again after facts that concern it: soon while visible, at
    the next show otherwise.
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self._stale = True
        self._soon = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._soon.timeout.connect(self._refresh_if_visible)
        kit.feed.grew.connect(self._on_fact)

    def concerned(self, fact: JournalGrew) -> bool:
        """Whether what is shown may be out of date after ``fact``."""
        return True

    def refresh(self) -> None:
        """Fetch again what is shown: read the widgets, start a reading task."""

    def scanned(self, code: str) -> bool:
        """A badge was read while this screen is shown. Return true when it was taken."""
        return False

    def jump(self, what: str) -> None:
        """Show one thing of this screen (the id of a person, of a table): the target of Ctrl+K."""

    @property
    def stale(self) -> bool:
        """Whether what is shown is known to be out of date."""
        return self._stale

    def mark_stale(self) -> None:
        """Refresh: soon when visible, else when shown."""
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def _on_fact(self, fact: JournalGrew) -> None:
        if fact.rebuilt or self.concerned(fact):
            self.mark_stale()

    def _refresh_if_visible(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Catch up with what was missed."""
        super().showEvent(event)
        self._refresh_if_visible()
