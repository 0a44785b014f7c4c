"""What is not "welcome, next": by keys, on a real event file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.badges.states import JobState, PrinterState, Sent
from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.checkin.paper import BLANKS
from eventdesk.core.registration.model import BadgeRevoked, Person, Registration
from eventdesk.ui.checkin.orders import Action, Order, TooLate, Writer
from eventdesk.ui.checkin.reception import Receptions
from eventdesk.ui.checkin.screen import CheckInScreen
from eventdesk.ui.checkin.spool import Job, Spool, State
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.paper import PrinterFailed
from eventdesk.ui.kit.parts import Kit
from tests.ui.accessible import unnamed
from tests.ui.burst import burst
from tests.ui.checkin.volunteer import arrivals, column, enter, line, press, said, table, type_slowly
from tests.ui.hall import Hall

Settled = Callable[[], None]
_CTRL = Qt.KeyboardModifier.ControlModifier


def _field(screen: QWidget, name: str) -> QLineEdit:
    return screen.findChild(QLineEdit, f"checkin.{name}")


def _who(opened: OpenFile) -> list[str]:
    with opened.file.ledger.reading() as read:
        return [read.get(Person, a.person).name for a in read.find(Arrival)]


def _change(opened: OpenFile, hall: Hall, number: int, **fields: object) -> None:
    with opened.file.ledger.writing(event=hall.event) as unit:
        unit.change(unit.read.get(Registration, hall.people[number].registration), **fields)


def test_a_walk_in_by_keys_is_in_with_a_table_and_the_code_to_write_and_a_scan_meanwhile_is_not_lost(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    QTest.keyClick(line(screen), Qt.Key.Key_N, _CTRL)
    settled()
    name = _field(screen, "walkin.name")
    assert name.hasFocus() and unnamed(screen) == []
    name.setText("maria rossi")
    qtbot.waitUntil(screen.findChild(QWidget, "checkin.walkin.like").isVisible)
    name.setText("Rosa Esposito")
    burst(name, hall.codes[0])
    _field(screen, "walkin.organisation").setText("Pro Loco")
    enter(name)
    enter(name)
    settled()
    assert _who(opened) == ["Maria Rossi", "Rosa Esposito"]
    assert said(screen).startswith("Welcome. Rosa Esposito. Table ")
    aside = screen.findChild(QWidget, "checkin.aside").accessibleName()
    assert "Badge code to write: " in aside and line(screen).hasFocus()
    assert column(table(screen, "scans"), 2)[0] == "Walk-in"
    QTest.keyClick(line(screen), Qt.Key.Key_Z, _CTRL)
    settled()
    assert _who(opened) == ["Maria Rossi"] and len(opened.register.people(hall.event)) == 6


def test_a_minor_is_let_in_by_ctrl_enter_and_somebody_cancelled_with_a_reason_where_that_is_allowed(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _change(opened, hall, 0, minor=True)
    opened.register.cancel(hall.event, [hall.people[1].registration])
    opened.supervisor.allow_override(hall.event, "", allowed=True)
    screen.scanned(hall.codes[0])
    settled()
    assert said(screen).startswith("Look first. Maria Rossi") and _who(opened) == []
    QTest.keyClick(line(screen), Qt.Key.Key_Return, _CTRL)
    settled()
    screen.scanned(hall.codes[1])
    settled()
    press(screen, "anyway")
    _field(screen, "reason").setText("lo chiede il sindaco")
    enter(_field(screen, "reason"))
    settled()
    assert [a.override for a in arrivals(opened, hall)] == ["", "lo chiede il sindaco"]


def test_everything_else_about_one_person(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    screen.scanned(hall.codes[0])
    settled()
    QTest.keyClick(line(screen), Qt.Key.Key_I, _CTRL)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "checkin.person") is not None)
    settled()
    assert unnamed(screen) == []
    press(screen, "person.stays")
    _field(screen, "person.hour").setText("11.30")
    enter(_field(screen, "person.hour"))
    _field(screen, "person.reason").setText("persa")
    press(screen, "person.new_badge")
    settled()
    with opened.file.ledger.reading() as read:
        found = read.get(Registration, hall.people[0].registration)
        assert (found.stays_put, found.leaves_at) == (True, "11:30")
        assert [revoked.reason for revoked in read.find(BadgeRevoked)] == ["persa"]
    press(screen, "person.correct")
    type_slowly(qtbot, line(screen), "bianchi")
    enter(line(screen))
    qtbot.waitUntil(lambda: _who(opened) == ["Chiara Bianchi"])
    settled()
    screen.jump(hall.people[4].registration)
    settled()
    press(screen, "person.substitute")
    _field(screen, "walkin.name").setText("Ugo Neri")
    enter(_field(screen, "walkin.name"))
    settled()
    assert _who(opened) == ["Chiara Bianchi", "Ugo Neri"]
    assert said(screen).startswith("Welcome. Ugo Neri. Table 5, round 1")
    assert opened.checkin.scan(hall.event, hall.codes[4]).outcome == "revoked"


def test_a_delegation_is_ticked_and_more_of_it_are_named_later(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for number in (0, 2):
        _change(opened, hall, number, group="Unione")
    settled()
    screen.jump(hall.people[0].registration)
    settled()
    press(screen, "person.group")
    settled()
    people = screen.findChild(QListWidget, "checkin.group.list")
    qtbot.waitUntil(lambda: people.count() == 2)
    QTest.keyClick(people, Qt.Key.Key_Space)
    assert unnamed(screen) == []
    press(screen, "group.admit")
    settled()
    press(screen, "group.keep")
    settled()
    assert len(_who(opened)) == 2 and "Unione 3" in _who(opened)
    screen.findChild(QPushButton, "checkin.overview").click()
    settled()
    qtbot.waitUntil(lambda: column(table(screen, "see.attention"), 1) == ["Name still missing: Unione"])
    assert unnamed(screen) == []


def test_going_out_by_scans_and_codes_from_paper(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    QTest.keyClick(line(screen), Qt.Key.Key_3, _CTRL)
    for number in (0, 1):
        line(screen).setText(hall.people[number].short)
        enter(line(screen))
        settled()
    assert [a.how for a in arrivals(opened, hall)] == ["paper", "paper"]
    QTest.keyClick(line(screen), Qt.Key.Key_2, _CTRL)
    burst(line(screen), hall.codes[0])
    burst(line(screen), hall.codes[2])
    settled()
    with opened.file.ledger.reading() as read:
        assert [d.registration for d in read.find(Departure)] == [hall.people[0].registration]
    assert column(table(screen, "scans"), 2)[:2] == ["Was not in", "Checked out"]


def test_where_no_printer_works_what_to_write_stands_there_and_a_blank_badge_is_given_by_scanning_it(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled, tmp_path: Path
) -> None:
    press(screen, "setup_button")
    settled()
    screen.findChild(QCheckBox, "checkin.setup.by_hand").click()
    card = screen.findChild(QWidget, "checkin.byhand")
    type_slowly(qtbot, line(screen), "bianchi")
    enter(line(screen))
    code = hall.codes[5]
    written = f"Write on the badge: Chiara Bianchi, {code[:5]} {code[5:10]} {code[10:]}"
    qtbot.waitUntil(lambda: card.isVisible() and card.accessibleName() == written)
    assert unnamed(screen) == []
    sheet = opened.desk_paper.blank_badges(hall.event, tmp_path / "blank.pdf", sheets=1)
    page = pypdfium2.PdfDocument(sheet.path)[0].render(scale=3).to_pil()
    blanks = [found.text for found in zxingcpp.read_barcodes(page)]
    assert len(set(blanks)) == BLANKS
    burst(line(screen), blanks[0])
    qtbot.waitUntil(lambda: not card.isVisible())
    assert opened.checkin.scan(hall.event, blanks[0]).registration == hall.people[5].registration
    burst(line(screen), hall.codes[0])
    qtbot.waitUntil(lambda: "Maria Rossi" in card.accessibleName() and card.isVisible())
    burst(line(screen), hall.codes[2])
    qtbot.waitUntil(lambda: "Niccolò D'Alò" in card.accessibleName())
    assert len(arrivals(opened, hall)) == 3


def test_what_is_being_typed_about_a_person_stays_while_others_come_in(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    screen.jump(hall.people[0].registration)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "checkin.person") is not None)
    _field(screen, "person.reason").setText("persa in tr")
    _field(screen, "person.hour").setText("11")
    opened.checkin.scan(hall.event, hall.codes[3])
    settled()
    assert (_field(screen, "person.reason").text(), _field(screen, "person.hour").text()) == ("persa in tr", "11")


def test_this_desk_writes_its_list_and_reception_mode_is_calm_and_left_with_the_pin(
    qtbot: QtBot,
    kit: Kit,
    screen: CheckInScreen,
    hall: Hall,
    opened: OpenFile,
    settled: Settled,
    tmp_path: Path,
) -> None:
    press(screen, "setup_button")
    settled()
    assert unnamed(screen) == []
    _field(screen, "setup.folder").setText(str(tmp_path))
    enter(_field(screen, "setup.folder"))
    qtbot.waitUntil(lambda: [file.suffix for file in tmp_path.glob("*paper*")] == [".pdf"], timeout=20_000)
    _field(screen, "setup.pin").setText("2468")
    enter(_field(screen, "setup.pin"))
    settled()
    opened.register.cancel(hall.event, [hall.people[1].registration])
    memory, two_screens = Memory(opened.memory), QGuiApplication.screens() * 2
    receptions = Receptions(kit, hall.event, opened, memory, opened.around.now, screen, lambda: two_screens)
    receptions.reception()
    qtbot.waitUntil(lambda: receptions.window is not None)
    settled()
    window = receptions.window
    kit.scanner.scanned.emit(hall.codes[1])
    settled()
    assert said(window.desk) == "Please see the help desk" and unnamed(window) == []
    assert "Maria Rossi" in window.desk.findChild(QWidget, "checkin.aside").accessibleName()
    press(window, "queue")
    queue = window.second.view
    assert queue.isVisible() and queue.banner.accessibleName() == "Please see the help desk"
    assert said(window.desk).startswith("Not admitted. Maria Rossi")
    two_screens.pop()
    QGuiApplication.instance().screenRemoved.emit(two_screens[0])
    assert window.second.view is None and said(window.desk) == "Please see the help desk"
    window.close()
    assert window.isVisible()
    for pin, gone in (("1111", False), ("2468", True)):
        _field(window, "leave.pin").setText(pin)
        enter(_field(window, "leave.pin"))
        qtbot.waitUntil(lambda gone=gone: (receptions.window is None) == gone)
        settled()


def test_a_rehearsal_writes_nothing_to_the_event(
    qtbot: QtBot, kit: Kit, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    receptions = Receptions(kit, hall.event, opened, Memory(opened.memory), opened.around.now, screen)
    before = opened.file.state()
    receptions.rehearse()
    qtbot.waitUntil(lambda: receptions.window is not None, timeout=20_000)
    settled()
    window = receptions.window
    window.desk.scanned(receptions._rehearsed.cases[0].code)
    settled()
    assert said(window.desk).startswith("Welcome. Anna Prova")
    folder = receptions._rehearsed.file.path.parent
    window.findChild(QPushButton, "checkin.leave").click()
    qtbot.waitUntil(lambda: receptions.window is None)
    settled()
    assert not folder.exists() and opened.file.state() == before


def test_another_printer_takes_over_and_what_none_took_is_told(qtbot: QtBot, kit: Kit, settled: Settled) -> None:
    tried: list[tuple[str, str]] = []

    def print_one(registration: str, printer: str, reason: str, progress: object) -> Sent:
        tried.append((registration, printer))
        if printer == "broken" or registration == "cursed":
            raise PrinterFailed(printer=printer)
        return Sent(printer, 1, state=PrinterState.STOPPED if registration == "held" else PrinterState.READY)

    owner = QWidget()
    qtbot.addWidget(owner)
    spool = Spool(kit.tasks, print_one, owner)
    spool.add("a", "Ada")
    spool.printers = ("broken", "good")
    for registration in ("a", "held", "cursed"):
        spool.add(registration, registration)
    qtbot.waitUntil(lambda: len(tried) == 6)
    settled()
    assert [(job.state, job.printer) for job in spool.jobs] == [
        (State.SENT, "good"),
        (State.HELD, "good"),
        (State.FAILED, "good"),
    ]
    assert [job.name for job in spool.troubled] == ["held", "cursed"] and spool.state_of("held") == "held"


def test_a_badge_is_followed_in_the_queue_and_taken_out_of_that_of_a_printer_that_has_stopped(
    qtbot: QtBot, kit: Kit
) -> None:
    taken: list[Sent] = []
    seen: list[tuple[str, str]] = []

    def print_one(registration: str, printer: str, reason: str, progress: object) -> Sent:
        return Sent(printer, 1, job=1 + len(seen))

    def state_of(sent: Sent) -> JobState:
        if spool.jobs[-1].registration == "b" and not taken[1:]:
            return JobState.CANCELLED
        return JobState.HELD if sent.printer == "stopped" else JobState.PRINTED

    def take_back(sent: Sent) -> bool:
        taken.append(sent)
        return True

    def note(job: Job) -> None:
        seen.append((str(job.state), job.printer))

    owner = QWidget()
    qtbot.addWidget(owner)
    spool = Spool(kit.tasks, print_one, owner, state_of, take_back)
    spool.changed.connect(note)
    given_up: list[Sent] = []
    spool.given_up.connect(given_up.append)
    spool.printers = ("stopped", "good")
    spool.add("a", "Ada")
    qtbot.waitUntil(lambda: spool.state_of("a") == State.PRINTED)
    moves = [state for state, _ in seen]
    assert moves == ["waiting", "printing", "queued", "held", "waiting", "printing", "queued", "printed"]
    assert (seen[-1][1], [sent.printer for sent in taken]) == ("good", ["stopped"])
    # Somebody cancelled it at the printer: that is told, not undone.
    spool.add("b", "Bruno")
    qtbot.waitUntil(lambda: spool.state_of("b") == State.FAILED)
    assert [(job.name, job.error.key) for job in spool.troubled if job.error] == [("Bruno", "badges:printer-failed")]
    assert [sent.printer for sent in given_up] == ["stopped"]
    taken.append(taken[0])
    spool.again()
    qtbot.waitUntil(lambda: spool.state_of("b") == State.PRINTED)
    assert spool.troubled == ()


def test_a_scan_of_a_while_ago_is_taken_back_by_whoever_has_the_pin(opened: OpenFile, hall: Hall) -> None:
    unit = opened.checkin.scan(hall.event, hall.codes[0]).unit
    opened.supervisor.set_pin(hall.event, "2468")
    writer = Writer(hall.event, opened.checkin, opened.helpdesk, opened.supervisor, opened.undo.undo)
    with pytest.raises(TooLate):
        writer.write(Order(Action.UNDO, unit).with_values(late="yes"))
    writer.write(Order(Action.UNDO, unit))
    assert _who(opened) == []
