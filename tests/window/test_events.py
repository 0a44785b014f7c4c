"""A process with several events, in the window as it is built for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from eventdesk.ui.app import build
from eventdesk.ui.screens import finders
from eventdesk.ui.shell.jump import event_commands
from eventdesk.ui.shell.parts import NewEvent
from eventdesk.window import TablesServed, new_live, open_live, parts
from tests.ui.accessible import unnamed

PATIENCE_MS = 60_000


@pytest.fixture
def process(tmp_path: Path) -> Path:
    """A file with two events of the past, somebody in each."""
    live = new_live(NewEvent(tmp_path / "process.eventdesk", "Laboratorio", day=date(2020, 3, 1), desk="Desk 1"))
    plenary = live.opened.programme.start("Plenaria & festa", day=date(2020, 4, 1))
    live.opened.register.add(live.event, first="Ada", last="Bianchi")
    live.opened.register.add(plenary.id, first="Carlo", last="Dotti")
    live.close()
    return tmp_path / "process.eventdesk"


class Window:
    """The program's window, and what is seen in it."""

    def __init__(self, shell, qtbot) -> None:
        self.shell = shell
        self.until = lambda what: qtbot.waitUntil(what, timeout=PATIENCE_MS)
        self.button = shell.window.side.events

    def opens(self, path: Path) -> None:
        self.shell.open(path)
        self.until(lambda: self.shell.window.key == "checkin")

    def shows(self, event: str, *people: str) -> bool:
        tables = [table for table in self.shell.window.page.findChildren(QTableView) if table.isVisible()]
        models = [table.model() for table in tables]
        seen = [str(model.index(row, 1).data()) for model in models for row in range(model.rowCount())]
        return self.button.accessibleName() == f"Event: {event}" and seen == list(people)

    def menu(self) -> QMenu:
        """Open the menu from the page's entry, with the keyboard alone."""
        self.shell.window.activateWindow()
        self.until(self.shell.window.isActiveWindow)
        self.shell.window.side.focus(self.shell.window.key)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is self.button
        QTest.keyClick(self.button, Qt.Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def choose_next(self) -> None:
        menu = self.menu()
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def field(self, name: str) -> QWidget:
        return self.shell.window.page.findChild(QWidget, name)


@pytest.fixture
def window(qtbot, qapp, machine: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """The program as it is started, in English."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    shell = build(qapp, parts())
    shell._look.words.set_language("en")
    shell.show()
    yield Window(shell, qtbot)
    shell.window.allow_close()
    shell.window.close()
    shell.end()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")  # offscreen, at every menu
def test_another_event_is_chosen_or_added_by_keyboard_and_still_shown_after_the_next_start(window, process):
    window.opens(process)
    window.shell.window.visit("registration")
    window.until(lambda: window.shows("Laboratorio", "Ada Bianchi"))
    menu = window.menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Laboratorio\t01/03/2020"]
    menu.close()
    said = []
    window.shell.toasts.told.connect(lambda toast: said.append(toast.text))
    window.field("registration.new").click()
    QTest.keyClicks(QApplication.focusWidget(), "Bea")
    window.choose_next()
    assert said == ["Something on the page Participants is not saved yet. Save or close it, then choose the event."]
    QTest.keyClick(window.field("registration.editor"), Qt.Key.Key_Escape)
    window.choose_next()
    window.until(lambda: window.shows("Plenaria & festa", "Carlo Dotti"))
    assert window.shell.window.windowTitle() == "Plenaria & festa"
    (find,) = finders(window.shell.files.file)
    assert [thing.words for thing in find("carlo dotti")] == ["Carlo Dotti"] and not find("ada bianchi")
    window.opens(process)
    window.until(lambda: window.shell.window.windowTitle() == "Plenaria & festa")
    assert unnamed(window.shell.window.side) == []
    _add_another(window)


def _add_another(window: Window) -> None:
    window.choose_next()  # what follows the events
    assert window.shell.window.page.title() == "New event of this process"
    assert not window.field("new.file").isVisible() and not window.field("new.process").isVisible()
    QTest.keyClicks(window.field("new.name"), "Restituzione")
    goes_on = Event()
    window.shell.files.kit.tasks.think(lambda progress: goes_on.wait(PATIENCE_MS / 1000))
    QTest.keyClick(window.field("new.name"), Qt.Key.Key_Return)
    assert window.shell.window.key == "further"  # the long work ends first
    goes_on.set()
    window.until(lambda: window.shell.window.windowTitle() == "Restituzione")
    assert window.shell.window.key == "checkin"
    others = event_commands(window.shell._state, window.shell._change.choose, window.menu, str)
    assert [command.words for command in others][:2] == ["Event: Laboratorio", "Event: Plenaria & festa"]


def test_while_phones_write_at_the_tables_the_event_stays(process):
    live = open_live(process, "Desk 1")
    shown, other = (event.id for event in live.opened.programme.events())
    live.opened.lan.start(shown, "127.0.0.1", 0)
    with pytest.raises(TablesServed) as refused:
        live.choose(other)
    assert refused.value.values == {"event": "Laboratorio"} and live.event == shown
    live.opened.lan.stop()
    live.choose(other)
    live.close()
    again = open_live(process, "Desk 1")
    assert again.event == other
    again.close()
