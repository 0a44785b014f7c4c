"""An event to set up, and its screen over a real event file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSpinBox, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.ids import random_id
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.toasts import Toast
from eventdesk.ui.rotation.screen import RotationScreen, Services
from eventdesk.ui.rotation.state import Section
from eventdesk.ui.screens import _inside
from tests.ui.pictures import settle

PEOPLE = 24
WISHES = (("Mobilità", "Scuola"), ("Scuola", "Acqua"), ("Acqua", "Mobilità"))


@pytest.fixture
def event(opened: OpenFile) -> str:
    """An event with people and nothing else; their wishes name three themes that are not there yet."""
    made = opened.programme.start("Assemblea")
    with opened.file.ledger.writing(event=made.id) as unit:
        for number in range(PEOPLE):
            person = Person(id=random_id(), first=f"Anna{number:02d}", last="Rossi", zone=f"Zona {number % 4}")
            unit.new(person)
            unit.new(Registration(id=random_id(), event=made.id, person=person.id, wishes=WISHES[number % 3]))
    return made.id


@pytest.fixture
def hall(opened: OpenFile, event: str) -> str:
    """The same event with three themes, six tables of 3 to 5 and two rounds."""
    themes = [opened.programme.add_theme(event, name).id for name in ("Mobilità", "Scuola", "Acqua")]
    opened.programme.add_tables(event, 6, themes=themes, low=3, high=5)
    opened.programme.set_rounds(event, 2, minutes=40)
    return event


@dataclass
class Hand:
    """Uses the screen as a person does: by mouse and keys."""

    bot: QtBot
    screen: RotationScreen
    settled: Callable[[], None]
    said: list[Toast]

    def find(self, name: str) -> QWidget:
        """The control of this name."""
        found = self.screen.findChild(QWidget, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        """Click a button that is there and can be clicked."""
        target = self.find(name)
        assert isinstance(target, QAbstractButton)
        assert target.isVisible() and target.isEnabled(), name
        self.bot.mouseClick(target, Qt.MouseButton.LeftButton)
        self.rest()

    def write(self, name: str, text: str, *, enter: bool = False) -> None:
        """Put the cursor into a field and type over what it holds."""
        field = self.find(name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        self.bot.keyClicks(field, text)
        if enter:
            self.bot.keyClick(field, Qt.Key.Key_Return)
        self.rest()

    def write_number(self, name: str, number: int) -> None:
        """Put a number into a spin box by its keys."""
        field = self.find(name)
        assert isinstance(field, QSpinBox)
        field.setFocus()
        field.selectAll()
        self.bot.keyClicks(field, str(number))
        self.rest()

    def visit(self, section: Section) -> None:
        """Click a tab."""
        tabs = self.find("rotation.sections")
        assert isinstance(tabs, QTabBar)
        place = tabs.tabRect(list(Section).index(section)).center()
        self.bot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=place)
        self.rest()

    def rest(self) -> None:
        """Wait until what was started is done and shown."""
        for _ in range(3):
            settle()
            self.settled()
            settle()
            self.bot.waitUntil(lambda: not self.screen.stale)
        self.settled()

    def undo(self) -> None:
        """Take back what the last toast offers to take back."""
        action = self.said[-1].action
        assert action is not None
        action()
        self.rest()


def build(kit: Kit, opened: OpenFile, event: str) -> RotationScreen:
    """The screen over an open file."""
    given = Services(
        opened.programme,
        opened.rotation,
        opened.seating,
        opened.floor,
        opened.paperwork,
        opened.register.people,
        partial(_inside, opened.checkin),
        opened.bus,
        opened.undo.undo,
        opened.path.parent,
    )
    return RotationScreen(kit, event, given, opened.around.now)


@pytest.fixture
def hand(qtbot: QtBot, kit: Kit, opened: OpenFile, event: str, settled: Callable[[], None]) -> Iterator[Hand]:
    """The screen shown, with what the event has by then."""
    screen = build(kit, opened, event)
    qtbot.addWidget(screen)
    said: list[Toast] = []
    kit.toasts.told.connect(said.append)
    screen.resize(964, 740)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    made = Hand(qtbot, screen, settled, said)
    made.rest()
    yield made
    kit.toasts.told.disconnect(said.append)
