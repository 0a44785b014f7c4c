"""The check-in screen on a real event file, driven by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.core.checkin.model import Arrival, Departure, Refusal
from eventdesk.core.checkin.service import CheckIn
from eventdesk.core.shared.ids import random_id
from eventdesk.core.shared.ports import Ledger, Unit
from eventdesk.store.engine import CannotSave
from eventdesk.store.exchange import file_of
from eventdesk.store.file import Surroundings
from eventdesk.ui.checkin.desk import Desk
from eventdesk.ui.checkin.screen import CheckInScreen
from eventdesk.ui.checkin.state import Action, Order
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.toasts import Toast
from tests.ui.accessible import names, unnamed
from tests.ui.hall import Hall, fill

Settled = Callable[[], None]


def _line(screen: CheckInScreen) -> QLineEdit:
    return screen.findChild(QLineEdit, "checkin.scan")


def _table(screen: CheckInScreen, name: str) -> QTableView:
    return screen.findChild(QTableView, f"checkin.{name}")


def _column(table: QTableView, number: int) -> list[str]:
    model = table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def _press(screen: CheckInScreen, name: str) -> None:
    button = screen.findChild(QPushButton, f"checkin.{name}")
    assert button.isVisible() and button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _said(screen: CheckInScreen) -> str:
    return screen.findChild(QWidget, "banner").accessibleName()


def _arrivals(opened: OpenFile, hall: Hall) -> list[Arrival]:
    with opened.file.ledger.reading() as read:
        return read.find(Arrival, event=hall.event)


def _burst(target: QWidget, code: str) -> None:
    QTest.keyClicks(target, code)
    QTest.keyClick(target, Qt.Key.Key_Return)


def _type(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    before = line.text()
    for character in text:
        QTest.keyClick(line, character)
        before += character
        expected = before
        qtbot.waitUntil(lambda expected=expected: line.text() == expected)


def _enter(line: QWidget) -> None:
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_scan_shows_who_came_and_where_they_sit(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _burst(_line(screen), hall.codes[0])
    settled()
    assert _said(screen) == "Welcome. Maria Rossi. Table 1, round 1: Mobilità · piano terra\nRound 2: table 5"
    assert [arrival.registration for arrival in _arrivals(opened, hall)] == [hall.people[0].registration]
    assert _column(_table(screen, "scans"), 1) == ["Maria Rossi"]
    assert _line(screen).text() == ""


def test_a_second_scan_is_calm_and_writes_no_arrival(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for _ in range(2):
        _burst(_line(screen), hall.codes[0])
    settled()
    assert _said(screen).startswith("Already in. Maria Rossi. Came in at ")
    assert len(_arrivals(opened, hall)) == 1


def test_the_figures_follow(qtbot: QtBot, screen: CheckInScreen, hall: Hall, settled: Settled) -> None:
    for code in hall.codes[:2]:
        _burst(_line(screen), code)
    qtbot.waitUntil(lambda: {"6 Expected", "2 Arrived", "2 Inside now"} <= set(names(screen)))


def test_a_badge_is_heard_wherever_the_focus_is(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    table = _table(screen, "scans")
    table.setFocus()
    _burst(table, hall.codes[2])
    settled()
    assert len(_arrivals(opened, hall)) == 1


def test_a_hundred_bursts_while_a_name_is_typed_none_lost_none_doubled(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for number in range(94):
        hall.people.append(opened.register.add(hall.event, first="Ospite", last=f"Numero{number:03d}"))
    opened.register.issue_badges(hall.event)
    codes = [opened.register.badge_of(hall.event, person.registration) for person in hall.people]
    line, typing = _line(screen), iter("ferrero giuseppe")
    for number, code in enumerate(codes):
        if number % 6 == 3 and (key := next(typing, "")):
            QTest.keyClick(line, key)
        _burst(line, code)
    qtbot.waitUntil(lambda: len(_table(screen, "scans").model().sourceModel().rows) == len(codes), timeout=30_000)
    settled()
    assert [a.registration for a in _arrivals(opened, hall)] == [person.registration for person in hall.people]
    with opened.file.ledger.reading() as read:
        assert read.count(Refusal, event=hall.event) == 0
    assert line.text() == "ferrero giuseppe"


def test_three_hundred_codes_handed_over_at_once_are_all_kept_in_order(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    codes = hall.codes * 50
    for code in codes:
        screen.scanned(code)
    assert "Saving 300 scans…" in {label.text() for label in screen.findChildren(QLabel)}
    qtbot.waitUntil(lambda: screen.findChild(QLabel, "checkin.pending").text() == "", timeout=60_000)
    settled()
    with opened.file.ledger.reading() as read:
        written = read.count(Arrival, event=hall.event) + read.count(Refusal, event=hall.event)
    assert written == 300 and len(_arrivals(opened, hall)) == len(hall.people)


def test_a_code_typed_by_hand_and_enter_admits(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    line = _line(screen)
    line.setText(f"{hall.codes[1][:4]} {hall.codes[1][4:]}".lower())
    _enter(line)
    settled()
    assert [arrival.how for arrival in _arrivals(opened, hall)] == ["scan"] and line.text() == ""


def test_a_code_read_badly_is_an_answer_and_a_stored_refusal(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    line = _line(screen)
    line.setText("2" + hall.codes[1][:12])
    _enter(line)
    settled()
    assert _said(screen).startswith("Code not recognised")
    with opened.file.ledger.reading() as read:
        assert [r.outcome for r in read.find(Refusal, event=hall.event)] == ["unknown"]


def test_nobody_is_listed_before_something_is_typed(screen: CheckInScreen) -> None:
    assert not _table(screen, "found").isVisible()
    assert _table(screen, "found").model().rowCount() == 0


def test_typing_a_surname_and_enter_is_a_search_that_takes_the_only_one(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _type(qtbot, _line(screen), "dalo")
    _enter(_line(screen))
    qtbot.waitUntil(lambda: len(_arrivals(opened, hall)) == 1)
    settled()
    assert [(a.registration, a.how) for a in _arrivals(opened, hall)] == [(hall.people[2].registration, "search")]
    assert _line(screen).text() == ""


def test_homonyms_are_told_apart_and_enter_takes_neither(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _type(qtbot, _line(screen), "maria rossi")
    _enter(_line(screen))
    found = _table(screen, "found")
    qtbot.waitUntil(lambda: found.isVisible() and found.hasFocus())
    assert sorted(_column(found, 1)) == ["Comune di Pinerolo, Pinerolo", "Politecnico di Torino, Torino"]
    assert len(set(_column(found, 2))) == 2 and _arrivals(opened, hall) == []
    QTest.keyClick(found, Qt.Key.Key_Down)
    chosen = found.currentIndex().siblingAtColumn(2).data()
    QTest.keyClick(found, Qt.Key.Key_Return)
    settled()
    short = {person.registration: person.short for person in hall.people}
    assert [short[a.registration] for a in _arrivals(opened, hall)] == [chosen]


def test_a_slip_is_offered_but_not_taken_unseen(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _type(qtbot, _line(screen), "ferrera")
    _enter(_line(screen))
    found = _table(screen, "found")
    qtbot.waitUntil(found.isVisible)
    settled()
    assert _column(found, 0) == ["Giuseppe Ferrero"] and _arrivals(opened, hall) == []


def test_somebody_registered_meanwhile_is_found(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    opened.register.add(hall.event, first="Ada", last="Lovelace")
    settled()
    _type(qtbot, _line(screen), "lovela")
    qtbot.waitUntil(lambda: _column(_table(screen, "found"), 0) == ["Ada Lovelace"])


def test_somebody_renamed_meanwhile_is_found_by_the_new_name_only(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    opened.register.edit(hall.event, hall.people[4].registration, last="Zanetti")
    with qtbot.waitSignal(screen.kit.feed.grew):
        opened.register.edit(hall.event, hall.people[4].registration, first="Pino")
    _line(screen).setText("ferrero")
    found = _table(screen, "found")
    qtbot.waitUntil(found.isVisible)
    qtbot.waitUntil(lambda: _column(found, 0) == [])
    _line(screen).setText("zanetti")
    qtbot.waitUntil(lambda: _column(found, 0) == ["Pino Zanetti"])


def test_ctrl_z_takes_back_the_last_scan_wherever_the_focus_is(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for code in hall.codes[:2]:
        _burst(_line(screen), code)
    settled()
    QTest.keyClick(_line(screen), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert [a.registration for a in _arrivals(opened, hall)] == [hall.people[0].registration]
    assert _column(_table(screen, "scans"), 2) == ["Admitted, undone", "Admitted"]
    assert _said(screen).startswith("Ready")


def test_ctrl_z_in_a_half_typed_name_takes_back_typing_not_a_scan(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _burst(_line(screen), hall.codes[0])
    settled()
    _type(qtbot, _line(screen), "ro")
    QTest.keyClick(_line(screen), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert _line(screen).text() != "ro" and len(_arrivals(opened, hall)) == 1


def test_undo_of_a_line_chosen_in_the_list(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for code in hall.codes[:3]:
        _burst(_line(screen), code)
    settled()
    _table(screen, "scans").selectRow(2)
    _press(screen, "undo")
    settled()
    assert [a.registration for a in _arrivals(opened, hall)] == [p.registration for p in hall.people[1:3]]


def test_an_admission_by_name_can_be_undone_from_its_toast(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    toasts: list[Toast] = []
    screen.kit.toasts.told.connect(toasts.append)
    _type(qtbot, _line(screen), "bianchi")
    _enter(_line(screen))
    qtbot.waitUntil(lambda: bool(toasts))
    assert toasts[0].text == "Chiara Bianchi: admitted" and toasts[0].action is not None
    toasts[0].action()
    settled()
    assert _arrivals(opened, hall) == []


def test_check_out_of_somebody_found_by_name(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _burst(_line(screen), hall.codes[5])
    settled()
    _type(qtbot, _line(screen), "bianchi")
    qtbot.waitUntil(_table(screen, "found").isVisible)
    _table(screen, "found").selectRow(0)
    QTest.keyClick(_line(screen), Qt.Key.Key_F9)
    settled()
    with opened.file.ledger.reading() as read:
        assert [d.registration for d in read.find(Departure)] == [hall.people[5].registration]
    qtbot.waitUntil(lambda: {"1 Arrived", "0 Inside now"} <= set(names(screen)))
    assert _column(_table(screen, "scans"), 2) == ["Checked out", "Admitted"]


def test_two_check_outs_in_a_hurry_are_one(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _burst(_line(screen), hall.codes[0])
    settled()
    scans = _table(screen, "scans")
    for _ in range(2):
        scans.selectRow(scans.model().rowCount() - 1)
        QTest.keyClick(scans, Qt.Key.Key_F9)
    settled()
    with opened.file.ledger.reading() as read:
        assert read.count(Departure) == 1


def test_sounds_stay_muted_after_a_restart(screen: CheckInScreen, opened: OpenFile) -> None:
    _press(screen, "sound")
    assert '"checkin-muted": true' in opened.memory.read_text()


def test_two_desks_admit_the_same_badge_and_the_double_is_shown_calmly(
    qtbot: QtBot,
    screen: CheckInScreen,
    hall: Hall,
    opened: OpenFile,
    settled: Settled,
    tmp_path: Path,
    around: Surroundings,
) -> None:
    _press(screen, "exchange")
    path, out = screen.findChild(QLineEdit, "checkin.exchange.out.path"), tmp_path / "stick" / "first.journal"
    out.parent.mkdir()
    path.setText(str(out))
    _press(screen, "exchange.out.write")
    settled()
    with new_file(tmp_path / "other.eventdesk", desk="Desk 2", file_id=file_of(out), around=around) as other:
        other.exchange.take(out)
        other.checkin.scan(hall.event, hall.codes[0])
        other.exchange.export(tmp_path / "stick" / "second.journal")
    screen.scanned(hall.codes[0])
    screen.findChild(QLineEdit, "checkin.exchange.in.path").setText(str(tmp_path / "stick" / "second.journal"))
    _press(screen, "exchange.in.take")
    doubles = screen.findChild(QWidget, "checkin.doubles")
    qtbot.waitUntil(doubles.isVisible)
    assert "Maria Rossi" in doubles.accessibleName()
    assert "Desk 1" in doubles.accessibleName() and "Desk 2" in doubles.accessibleName()
    qtbot.waitUntil(lambda: "1 Arrived" in names(screen))
    assert len(_arrivals(opened, hall)) == 2


def test_a_folder_that_is_not_there_is_a_sentence_under_the_field(
    screen: CheckInScreen, settled: Settled, tmp_path: Path
) -> None:
    _press(screen, "exchange")
    path = screen.findChild(QLineEdit, "checkin.exchange.out.path")
    path.setText(str(tmp_path / "nowhere" / "x.journal"))
    _press(screen, "exchange.out.write")
    settled()
    assert "could not be written" in path.accessibleDescription() and path.text().endswith("x.journal")


def test_another_file_is_refused_with_a_sentence(screen: CheckInScreen, settled: Settled, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear desk")
    _press(screen, "exchange")
    path = screen.findChild(QLineEdit, "checkin.exchange.in.path")
    path.setText(str(tmp_path / "letter.txt"))
    _press(screen, "exchange.in.take")
    settled()
    assert path.accessibleDescription() == "letter.txt is not a journal file of EventDesk."


class FullDisk:
    """The real ledger on a disk that is full for a while."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.full = False
        self.reading = ledger.reading

    @contextmanager
    def writing(self, *, event: str = "", unit: str = "") -> Iterator[Unit]:
        if self.full:
            raise CannotSave(why="why:disk-full")
        with self._ledger.writing(event=event, unit=unit) as work:
            yield work


def test_scans_on_a_full_disk_are_kept_and_saved_in_order_when_there_is_room(
    qtbot: QtBot, kit: Kit, opened: OpenFile, settled: Settled
) -> None:
    hall, disk, owner = fill(opened), FullDisk(opened.file.ledger), QWidget()
    qtbot.addWidget(owner)
    memory = Memory(opened.memory)
    desk = Desk(kit.tasks, hall.event, CheckIn(disk, random_id), opened.undo.undo, memory, owner)
    disk.full = True
    for code in hall.codes[:3]:
        desk.order(Order(Action.SCAN, code))
    settled()
    assert [order.what for order in desk.unsaved] == hall.codes[:3] and _arrivals(opened, hall) == []
    disk.full = False
    desk.order(Order(Action.SCAN, hall.codes[3]))
    qtbot.waitUntil(lambda: len(_arrivals(opened, hall)) == 4)
    settled()
    assert desk.unsaved == ()
    assert {a.registration for a in _arrivals(opened, hall)} == {p.registration for p in hall.people[:4]}


def test_scans_unsaved_when_the_file_was_closed_are_saved_when_it_is_opened_again(
    qtbot: QtBot, kit: Kit, opened: OpenFile, settled: Settled
) -> None:
    hall, disk, owner = fill(opened), FullDisk(opened.file.ledger), QWidget()
    qtbot.addWidget(owner)

    def desk() -> Desk:
        memory = Memory(opened.memory)
        return Desk(kit.tasks, hall.event, CheckIn(disk, random_id), opened.undo.undo, memory, owner)

    disk.full = True
    before = desk()
    for code in hall.codes[:2]:
        before.order(Order(Action.SCAN, code))
    settled()
    disk.full = False
    after = desk()
    after.resume()
    settled()
    assert [a.registration for a in _arrivals(opened, hall)] == [p.registration for p in hall.people[:2]]
    assert after.unsaved == () and Memory(opened.memory).get("checkin-unsaved") is None


def test_models_keep_their_promises(qtbot: QtBot, screen: CheckInScreen, hall: Hall, settled: Settled) -> None:
    models = [_table(screen, name).model() for name in ("scans", "found")]
    testers = [QAbstractItemModelTester(model, screen) for model in models]
    for code in hall.codes[:3]:
        screen.scanned(code)
    settled()
    _line(screen).setText("rossi")
    qtbot.waitUntil(lambda: models[1].rowCount() == 2)
    _line(screen).setText("bianchi")
    qtbot.waitUntil(lambda: models[1].rowCount() == 1)
    assert len(testers) == 2


@pytest.mark.parametrize("language", ["it", "en"])
def test_everything_has_a_name_in_both_languages(
    qtbot: QtBot, kit: Kit, screen: CheckInScreen, hall: Hall, settled: Settled, language: str
) -> None:
    kit.look.words.set_language(language)
    screen.scanned(hall.codes[0])
    settled()
    assert unnamed(screen) == []
    _line(screen).setText("rossi")
    qtbot.waitUntil(_table(screen, "found").isVisible)
    assert unnamed(screen) == []
    _press(screen, "exchange")
    assert unnamed(screen) == []


def test_the_language_changes_what_is_already_on_the_screen(
    qtbot: QtBot, kit: Kit, screen: CheckInScreen, hall: Hall, settled: Settled
) -> None:
    screen.scanned(hall.codes[0])
    settled()
    kit.look.words.set_language("it")
    qtbot.waitUntil(lambda: _said(screen).startswith("Può entrare. Maria Rossi. Tavolo 1, turno 1"))
    assert _column(_table(screen, "scans"), 2) == ["Accredito"]


def test_it_fits_a_small_window(screen: CheckInScreen) -> None:
    hint = screen.minimumSizeHint()
    assert hint.width() <= 1024 - 216 and hint.height() <= 700
