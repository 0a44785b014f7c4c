"""What tests of the badge screen share: an event, a printer that is a folder, the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from eventdesk.core.badges.errors import PrinterFailed
from eventdesk.core.badges.printing import Given, PrinterNow, Printing
from eventdesk.core.badges.states import JobState, PrinterState
from eventdesk.core.shared.ids import random_id
from eventdesk.ui.badges.screen import BadgesScreen
from eventdesk.ui.badges.state import Services
from eventdesk.ui.kit.memory import Memory


class Tray:
    """A printer whose paper is a folder; ``broken`` refuses."""

    def __init__(self, folder):
        self.folder, self.broken, self.printed = folder, False, []
        self.job, self.state = 0, JobState.QUEUED

    def printers(self):
        return (PrinterNow("Office", usual=True), PrinterNow("Roll", PrinterState.STOPPED))

    def send(self, printer, file, title, progress, duplex=None):
        if self.broken:
            raise PrinterFailed(printer=printer)
        copy = self.folder / f"printed{len(self.printed)}.pdf"
        copy.write_bytes(file.read_bytes())
        self.printed.append((printer, copy))
        return Given(PrinterState.STOPPED if printer == "Roll" else PrinterState.READY, self.job)

    def state_of(self, printer, job):
        return self.state


@pytest.fixture
def event(opened):
    made = opened.programme.start("Prova").id
    opened.programme.add_tables(made, 3)
    for number in range(12):
        opened.register.add(made, first=f"Ada {number}", last="Rossi")
    return made


@pytest.fixture
def tray(tmp_path):
    return Tray(tmp_path)


@pytest.fixture
def services(opened, event, tray, tmp_path):
    printing = Printing(opened.badges, tray, opened.own_things, tmp_path / "jobs", random_id, opened.around.now)
    return Services(
        event, opened.badges, opened.paperwork, printing, opened.own_things,
        opened.register.reissue, opened.page_image, tmp_path, Memory(tmp_path / "memory.json"),
    )  # fmt: skip


@pytest.fixture
def screen(kit, services, qtbot):
    made = BadgesScreen(kit, services)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show()
    yield made
    made.close()


def part(screen, kind, name):
    return screen.findChild(kind, name)


def click(screen, qtbot, name):
    qtbot.mouseClick(part(screen, QPushButton, name), Qt.MouseButton.LeftButton)
