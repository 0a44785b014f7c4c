"""A check-in screen over a real event file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.ui.checkin.screen import CheckInScreen
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from tests.ui.hall import Hall, fill


@pytest.fixture
def hall(opened: OpenFile) -> Hall:
    """A small event with people."""
    return fill(opened)


@pytest.fixture
def screen(
    qtbot: QtBot, kit: Kit, opened: OpenFile, hall: Hall, settled: Callable[[], None]
) -> Iterator[CheckInScreen]:
    """The screen, shown and settled, with the scanner listening."""
    made = CheckInScreen(kit, hall.event, opened, Memory(opened.memory), opened.around.now)
    qtbot.addWidget(made)
    kit.scanner.enable(on=True)
    kit.scanner.scanned.connect(made.scanned)
    made.resize(964, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    settled()
    yield made
    kit.scanner.scanned.disconnect(made.scanned)
