"""Ctrl+K: jump to a person or a command by typing a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tasks import Tasks
from eventdesk.ui.shell.parts import FileState, Find, Found, ScreenEntry

_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Command:
    """Something the program can do at once."""

    words: str
    icon: str
    run: Callable[[], object]
    keys: str = ""


def matching(words: str, commands: Sequence[Command]) -> list[Command]:
    """The commands that hold every typed word, those that begin with the first one before the others."""
    typed = fold(words).split()
    found = [command for command in commands if all(word in fold(command.words) for word in typed)]
    return sorted(found, key=lambda command: not fold(command.words).startswith(typed[0] if typed else ""))


def visits(entries: Iterable[ScreenEntry], visit: Callable[[str], object]) -> list[Command]:
    """One command for each page."""
    return [
        Command(entry.title(), entry.icon or "chevron-right", partial(visit, entry.key), entry.shortcut)
        for entry in entries
    ]


def buttons_of(page: QWidget | None) -> list[Command]:
    """One command for each button that can be pressed on this page."""
    return [
        Command(made.accessibleName(), "chevron-right", made.click, str(made.property("keys") or ""))
        for made in (page.findChildren(QPushButton) if page is not None else ())
        if made.isVisible() and made.isEnabled() and made.text() and made.accessibleName()
    ]


def event_commands(
    state: FileState, choose: Callable[[str], object], further: Callable[[], object], day: Callable[[date | None], str]
) -> list[Command]:
    """One command for each other event of the open file, and one to add an event; none without an open event."""
    if not state.event:
        return []
    icon = "calendar-event"
    named = QCoreApplication.translate("jump", "Event: {0}")
    others = [
        Command(named.format(event.name), icon, partial(choose, event.id), day(event.day))
        for event in state.events
        if event.id != state.current
    ]
    return [*others, Command(QCoreApplication.translate("jump", "New event of this process…"), icon, further)]


def on_pages(find: Find, there: set[str]) -> Find:
    """The same finder, without what no page could show."""

    def found(words: str) -> list[Found]:
        return [thing for thing in find(words) if thing.screen in there]

    return found


class JumpDialog(QDialog):
    """A line to type in and what it finds: commands at once, people as the reading lane gives them.

    Signals:
        found: ``Found``, the person (or whatever a finder gave) that was chosen.
    """

    found = Signal(object)

    def __init__(
        self, icons: Icons, commands: Sequence[Command], finders: Sequence[Find], tasks: Tasks | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._commands = tuple(commands)
        self._finders = tuple(finders)
        self._tasks = tasks
        self._words = ""
        self._things: list[Command | Found] = []
        self.setWindowTitle(self.tr("Jump to"))
        self.resize(600, 430)
        self._line = SearchLine(icons)
        self._line.name(self.tr("Type a name or a command"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Found"))
        self._hint = label("small", self.tr("Arrow keys to choose, Enter to go, Esc to close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(10)
        for part in (self._line, self._list, self._hint):
            column.addWidget(part)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._on_typed)
        self._line.searched.connect(self._on_searched)
        self._list.itemActivated.connect(self._on_chosen)
        self._list.itemClicked.connect(self._on_chosen)
        self._on_typed("")
        self._line.setFocus()

    def _on_typed(self, words: str) -> None:
        self._words = words.strip()
        self._show([*matching(words, self._commands)])

    def _on_searched(self, words: str) -> None:
        # The line waits a little before it asks: the person may have gone, and the file been closed, meanwhile.
        if words and self._finders and self._tasks is not None and self.isVisible():
            finders = self._finders
            self._tasks.read(lambda: (words, [found for find in finders for found in find(words)]), self._on_found)

    def _on_found(self, answer: tuple[str, list[Found]]) -> None:
        words, people = answer
        if words == self._words:
            self._show([*people, *matching(words, self._commands)])

    def _show(self, things: list[Command | Found]) -> None:
        self._things = things[:_AT_MOST]
        self._list.clear()
        for thing in self._things:
            line = thing.keys if isinstance(thing, Command) else thing.line
            item = QListWidgetItem(f"{thing.words}   {line}" if line else thing.words)
            item.setIcon(self._icons.icon(thing.icon, "muted"))
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _on_chosen(self) -> None:
        number = self._list.currentRow()
        if not 0 <= number < len(self._things):
            return
        thing = self._things[number]
        self.accept()
        if isinstance(thing, Command):
            thing.run()
        else:
            self.found.emit(thing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Arrows and Enter work on the list while the line keeps the focus."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._things:
            self._list.setCurrentRow((self._list.currentRow() + step) % len(self._things))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen()
            return True
        return False
