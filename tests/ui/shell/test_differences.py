"""What two desks edited without knowing of each other is told, shown side by side, and settled with one key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import new_file
from eventdesk.core.registration.model import Person
from eventdesk.machine import resources
from eventdesk.store.file import Surroundings
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.shell.parts import NewEvent
from eventdesk.ui.shell.settings import Settings
from eventdesk.ui.shell.shell import Shell
from eventdesk.window import LiveFile, new_live, parts
from tests.ui.accessible import names, unnamed


def _edited_apart(tmp_path: Path, around: Surroundings) -> tuple[Path, Path]:
    """An event file of this desk and a journal file of another one: each changed the telephone of one person."""
    path, there, back = tmp_path / "here.eventdesk", tmp_path / "all.txt", tmp_path / "back.txt"
    live = new_live(NewEvent(path, "Ascolto", desk="Postazione 1"))
    ledger = live.opened.file.ledger
    with ledger.writing() as unit:
        unit.new(Person(id="p", first="Ada", last="Conti", phone="011 1"))
    live.opened.exchange.export(there)
    with new_file(
        tmp_path / "there.eventdesk", desk="Postazione 2", file_id=live.opened.file.file_id, around=around
    ) as other:
        other.exchange.take(there)
        with other.file.ledger.writing() as unit:
            unit.change(unit.read.get(Person, "p"), phone="011 2")
        other.exchange.export(back)
    with ledger.writing() as unit:
        unit.change(unit.read.get(Person, "p"), phone="011 3")
    live.close()
    return path, back


def test_edits_made_apart_are_told_compared_kept_and_taken_back(
    qapp: QApplication, qtbot: QtBot, look: Look, machine: Path, tmp_path: Path, around: Surroundings
) -> None:
    path, back = _edited_apart(tmp_path, around)
    wanted = parts()
    assert wanted.resources == resources()
    shell: Shell[LiveFile] = Shell(qapp, wanted, look, Settings(wanted.settings))
    window, notices = shell.window, shell.window.notices
    shell.show()
    shell.open(path)
    qtbot.waitUntil(lambda: shell.files.file is not None and window.key == "checkin")
    live = shell.files.file
    assert live is not None
    assert not notices.isVisible()
    assert live.opened.exchange.take(back).taken == 1
    qtbot.waitUntil(notices.isVisible)
    (compare,) = (b for b in notices.findChildren(QPushButton) if b.text().strip() == "Compare")
    qtbot.mouseClick(compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("011 2" in name for name in names(window.page)))
    assert unnamed(window) == []
    assert {"Ada Conti · telephone", "011 2", "011 3"} <= set(names(window.page))

    def phone() -> str:
        with live.opened.file.ledger.reading() as read:
            person = read.get(Person, "p")
        return person.phone if person else ""

    was = phone()
    other = next(number for number in ("011 2", "011 3") if number != was)
    (keep,) = (b for b in window.page.findChildren(QPushButton) if other in b.accessibleName())
    keep.setFocus()
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not notices.isVisible() and "Nothing to compare" in names(window.page))
    assert phone() == other
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: notices.isVisible() and phone() == was)
    shell.end()
    window.allow_close()
    window.close()
    window.deleteLater()
    shell.deleteLater()
