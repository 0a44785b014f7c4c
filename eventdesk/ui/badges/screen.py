"""The badge screen: badges, one by one, other papers, and what they are printed on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from eventdesk.core.shared.bus import JournalGrew
from eventdesk.ui.badges.sending import Sending
from eventdesk.ui.badges.state import Services
from eventdesk.ui.badges.tab import Tab
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen

_PEOPLE = 1
"""The part that shows badges one by one."""


class BadgesScreen(Screen):
    """Its parts are made when they are first looked at."""

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self._services = services
        self._sending = Sending(kit, services)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("badges.tabs")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._makers: tuple[Callable[[], Tab], ...] = (
            self._badges, self._people, self._papers, self._printers, self._sheets, self._layouts,
        )  # fmt: skip
        self._parts: list[Tab | None] = [None] * len(self._makers)
        self._pages: list[QVBoxLayout] = []
        self._fresh: set[int] = set()
        for _ in self._makers:
            page = QWidget()
            page.setObjectName("scrolled")
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 12, 0, 0)
            self._pages.append(column)
            self._tabs.addTab(page, "")
        self.body.addWidget(self._sending)
        self.body.addWidget(self._tabs, 1)
        self._tabs.currentChanged.connect(self._on_turned)

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Badges")

    def retranslate(self) -> None:
        """Words of everything."""
        names = (
            self.tr("Badges"),
            self.tr("One by one"),
            self.tr("Other papers"),
            self.tr("Printers"),
            self.tr("Sheets"),
            self.tr("Layouts"),
        )
        for number, name in enumerate(names):
            self._tabs.setTabText(number, name)
        self._tabs.setAccessibleName(self.tr("What to print"))
        self._sending.retranslate()
        for part in self._parts:
            if part is not None:
                part.retranslate()

    def concerned(self, fact: JournalGrew) -> bool:
        """Whether any part is."""
        hit = {n for n, part in enumerate(self._parts) if part is not None and (fact.rebuilt or part.concerned(fact))}
        self._fresh -= hit
        return bool(hit)

    def refresh(self) -> None:
        """Refresh the part that is seen; the others when they are."""
        self._sending.refresh()
        self._show_part()

    def scanned(self, code: str) -> bool:
        """A badge that is scanned is shown one by one."""
        self._tabs.setCurrentIndex(_PEOPLE)
        part = self._parts[_PEOPLE]
        return part is not None and part.scanned(code)

    def jump(self, what: str) -> None:
        """Show somebody's badge: ``what`` is the registration."""
        self._tabs.setCurrentIndex(_PEOPLE)
        part = self._parts[_PEOPLE]
        if part is not None:
            part.jump(what)

    def _on_turned(self, number: int) -> None:
        for other, part in enumerate(self._parts):
            if part is not None and other != number:
                part.leave()
        if self.isVisible():
            self._show_part()

    def _show_part(self) -> None:
        number = self._tabs.currentIndex()
        part = self._parts[number]
        if part is None:
            part = self._parts[number] = self._makers[number]()
            self._pages[number].addWidget(part)
            part.changed.connect(self._on_changed)
            part.retranslate()
        if number not in self._fresh:
            self._fresh.add(number)
            part.refresh()

    def _on_changed(self) -> None:
        """Sheets, layouts or printers are others now: every part but the one that did it looks again when seen."""
        self._fresh &= {self._tabs.currentIndex()}

    def _badges(self) -> Tab:
        from eventdesk.ui.badges.jobs import BadgesTab

        return BadgesTab(self.kit, self._services, self._sending)

    def _people(self) -> Tab:
        from eventdesk.ui.badges.people import PeopleTab

        return PeopleTab(self.kit, self._services, self._sending)

    def _papers(self) -> Tab:
        from eventdesk.ui.badges.papers import PapersTab

        return PapersTab(self.kit, self._services, self._sending)

    def _printers(self) -> Tab:
        from eventdesk.ui.badges.printers import PrintersTab

        return PrintersTab(self.kit, self._services, self._sending)

    def _sheets(self) -> Tab:
        from eventdesk.ui.badges.sheets import SheetsTab

        return SheetsTab(self.kit, self._services)

    def _layouts(self) -> Tab:
        from eventdesk.ui.badges.layouts import LayoutsTab

        return LayoutsTab(self.kit, self._services)
