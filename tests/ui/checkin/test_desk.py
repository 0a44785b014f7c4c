"""Scans on their way to a disk that refuses them for a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.checkin.service import CheckIn
from eventdesk.core.shared.ids import random_id
from eventdesk.ui.checkin.desk import Desk
from eventdesk.ui.checkin.orders import Action, Order, Writer, Written
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from tests.ui.checkin.volunteer import arrivals
from tests.ui.full_disk import FullDisk
from tests.ui.hall import fill

Settled = Callable[[], None]


def _writer(opened: OpenFile, event: str, disk: FullDisk) -> Callable[[Order], Written]:
    checkin = CheckIn(disk, random_id)
    return Writer(event, checkin, opened.helpdesk, opened.supervisor, opened.undo.undo).write


def test_scans_on_a_full_disk_are_kept_and_saved_in_order_when_there_is_room(
    qtbot: QtBot, kit: Kit, opened: OpenFile, settled: Settled
) -> None:
    hall, disk, owner = fill(opened), FullDisk(opened.file.ledger), QWidget()
    qtbot.addWidget(owner)
    memory = Memory(opened.memory)
    desk = Desk(kit.tasks, _writer(opened, hall.event, disk), memory, owner)
    disk.full = True
    for code in hall.codes[:3]:
        desk.order(Order(Action.SCAN, code))
    settled()
    assert [order.what for order in desk.unsaved] == hall.codes[:3] and arrivals(opened, hall) == []
    disk.full = False
    desk.order(Order(Action.SCAN, hall.codes[3]))
    qtbot.waitUntil(lambda: len(arrivals(opened, hall)) == 4)
    settled()
    assert desk.unsaved == ()
    assert {a.registration for a in arrivals(opened, hall)} == {p.registration for p in hall.people[:4]}


def test_scans_unsaved_when_the_file_was_closed_are_saved_when_it_is_opened_again(
    qtbot: QtBot, kit: Kit, opened: OpenFile, settled: Settled
) -> None:
    hall, disk, owner = fill(opened), FullDisk(opened.file.ledger), QWidget()
    qtbot.addWidget(owner)

    def desk() -> Desk:
        memory = Memory(opened.memory)
        return Desk(kit.tasks, _writer(opened, hall.event, disk), memory, owner)

    disk.full = True
    before = desk()
    for code in hall.codes[:2]:
        before.order(Order(Action.SCAN, code))
    settled()
    disk.full = False
    after = desk()
    after.resume()
    settled()
    assert [a.registration for a in arrivals(opened, hall)] == [p.registration for p in hall.people[:2]]
    assert after.unsaved == () and Memory(opened.memory).get("checkin-unsaved") is None
