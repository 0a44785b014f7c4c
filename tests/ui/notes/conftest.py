"""A notes screen over a real event file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.shared.clock import system_now
from eventdesk.core.shared.ids import random_id
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.notes.screen import NotesScreen
from tests.ui.hall import Hall, fill


@pytest.fixture
def hall(opened: OpenFile) -> Hall:
    """A small event with tables and rounds."""
    return fill(opened)


@pytest.fixture
def make(
    qtbot: QtBot, kit: Kit, opened: OpenFile, hall: Hall, settled: Callable[[], None]
) -> Callable[[], NotesScreen]:
    """Makes a screen, shown and settled; a second one is what a person sees after a restart."""

    def made() -> NotesScreen:
        screen = NotesScreen(
            kit,
            hall.event,
            opened.notes_room,
            opened.undo.undo,
            Memory(opened.memory),
            random_id,
            system_now,
            opened.seating.count,
            opened.lan,
            opened.make_join_sheets,
            opened.path.parent,
        )
        qtbot.addWidget(screen)
        screen.resize(964, 700)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        settled()
        return screen

    return made


@pytest.fixture
def screen(make: Callable[[], NotesScreen]) -> NotesScreen:
    """The screen, shown and settled."""
    return make()
