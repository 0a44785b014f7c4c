"""Table notes: cards written here, the centre's view of all tables, phones at the tables, paper."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar

from eventdesk.core.notes.room import NotesRoom
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.ids import NewId
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.notes.centre import CentrePane
from eventdesk.ui.notes.keying import KeyingPane
from eventdesk.ui.notes.phones import PhonesPane
from eventdesk.ui.notes.state import Draft
from eventdesk.ui.notes.table_mode import TableMode
from eventdesk.ui.notes.tools import Pane, ServesTables, Shown, Signs, Tools
from eventdesk.ui.notes.write import WritePane

_CONCERNS = (
    "card_version", "card_withdrawn", "cards_read", "table_prompt", "table_messages", "table_count", "trial_card",
    "rehearsal_begun", "table_on_paper", "table_pass", "table", "theme", "round",
)  # fmt: skip


class Section(StrEnum):
    """The parts of the page."""

    WRITE = "write"
    CENTRE = "centre"
    PHONES = "phones"
    PAPER = "paper"


class NotesScreen(Screen):
    """The notes of one event. ``memory`` keeps drafts, ``count`` writes how many people sit at a table, ``lan`` serves
    the tables' pages, ``signs`` prints what brings phones there into ``folder``.
    """

    def __init__(
        self,
        kit: Kit,
        event: str,
        room: NotesRoom,
        undo: Callable[[str], object],
        memory: Memory,
        new_id: NewId,
        now: Now,
        count: Callable[[str, str, str, int], object],
        lan: ServesTables,
        signs: Signs,
        folder: Path,
    ) -> None:
        super().__init__(kit)
        self._tools = Tools(kit, event, room, memory, new_id, now, undo, count, lan, signs, folder)
        self._mode: TableMode | None = None
        self._shown: Shown | None = None
        self._sections = QTabBar()
        self._sections.setObjectName("notes.sections")
        self._sections.setExpanding(False)
        self._sections.setDrawBase(False)
        for key in Section:
            self._sections.setTabData(self._sections.addTab(key), key)
        self._write = WritePane(self._tools)
        self._panes: dict[Section, Pane] = {
            Section.WRITE: self._write,
            Section.CENTRE: CentrePane(self._tools),
            Section.PHONES: PhonesPane(self._tools),
            Section.PAPER: KeyingPane(self._tools),
        }
        self._behind: set[Pane] = set()
        self._stack = QStackedWidget()
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        self._at_table = button(kit.look.icons, self._on_table_mode, icon="keyboard", shortcut="Ctrl+T")
        self._at_table.setObjectName("notes.mode")
        self.add_button(self._at_table)
        self.body.addWidget(self._sections)
        self.body.addWidget(self._stack, 1)
        self._sections.currentChanged.connect(self._on_section)
        self._write.table_chosen.connect(self._on_table)
        self._write.post.refused.connect(self._on_refused)
        self._write.post.failed.connect(self._on_failed)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Notes")

    def retranslate(self) -> None:
        """Words of everything, in the language of the moment."""
        names = {
            Section.WRITE: self.tr("Write"),
            Section.CENTRE: self.tr("Centre"),
            Section.PHONES: self.tr("Phones"),
            Section.PAPER: self.tr("Paper"),
        }
        for place, key in enumerate(Section):
            self._sections.setTabText(place, names[key])
        self._sections.setAccessibleName(self.tr("Parts of this page"))
        name_button(
            self._at_table, self.tr("Table mode"), self.tr("One laptop at one table: the whole screen, keyboard only")
        )
        for pane in self._panes.values():
            pane.retranslate()

    def concerned(self, fact: JournalGrew) -> bool:
        """Everything that comes from tables, and what cards are filed under."""
        return fact.concerns(*_CONCERNS)

    def refresh(self) -> None:
        """Fetch what the tables sent."""
        self.kit.tasks.read(self._fetch, self._on_fetched)

    def _fetch(self) -> Shown:
        tools = self._tools
        return Shown(
            tools.room.centre.view(tools.event), tools.room.notes.head_counts(tools.event), dict(tools.lan.contacts())
        )

    def _on_fetched(self, shown: Shown) -> None:
        self._shown = shown
        self._behind = set(self._panes.values())
        # Cards on their way are sent again from the writing part, whichever part is seen.
        self._fill(self._write)
        self._fill(self._panes[self.section])
        if self._mode is not None:
            self._mode.fill(shown)
        self._on_table(self._write.table)

    def _fill(self, pane: Pane) -> None:
        if self._shown is not None and pane in self._behind:
            self._behind.discard(pane)
            pane.fill(self._shown)

    @property
    def section(self) -> Section:
        """The part shown."""
        return Section(self._sections.tabData(self._sections.currentIndex()))

    def visit(self, section: Section) -> None:
        """Show a part."""
        self._sections.setCurrentIndex(list(Section).index(section))

    def _on_section(self) -> None:
        pane = self._panes[self.section]
        self._stack.setCurrentWidget(pane)
        self._fill(pane)
        self._at_table.setVisible(self.section is Section.WRITE)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self.section is Section.WRITE:
            self._write.take_keyboard()
        elif self.section is Section.PAPER:
            self._panes[Section.PAPER].setFocus()

    def scanned(self, code: str) -> bool:
        """A paper's code goes where it is keyed in, whichever part is shown."""
        keying = self._panes[Section.PAPER]
        self._fill(keying)
        if not keying.scanned(code):
            return False
        self.visit(Section.PAPER)
        return True

    def jump(self, what: str) -> None:
        """Show the card with this id."""
        self.visit(Section.WRITE)
        self._write.choose(what)

    # one laptop at a table

    def _on_table(self, table: str) -> None:
        self._at_table.setEnabled(bool(table) and self._mode is None)

    def _on_table_mode(self) -> None:
        table = self._shown.view.setup.table(self._write.table) if self._shown is not None else None
        if table is None or self._shown is None:
            return
        self._mode = TableMode(self._tools, table)
        self._mode.written.connect(self._write.take)
        self._mode.left.connect(self._on_mode_left)
        self._mode.fill(self._shown)
        self._mode.showFullScreen()
        self._mode.activateWindow()
        self._mode.setFocus()
        self._on_table(table.id)

    def _on_mode_left(self) -> None:
        self._mode = None
        self._on_table(self._write.table)

    def _on_refused(self, refused: tuple[Draft, EventDeskError]) -> None:
        if self._mode is not None:
            self._mode.give_back(refused[0], self.kit.look.words.error(refused[1]))

    def _on_failed(self, error: EventDeskError) -> None:
        if self._mode is not None:
            self._mode.say(self.kit.look.words.error(error))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """The box is ready for typing."""
        super().showEvent(event)
        self._take_keyboard()
