"""The check-in screen on a real event file, driven by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.checkin.model import Arrival, Departure, Refusal
from eventdesk.ui.checkin.screen import CheckInScreen
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.toasts import Toast
from eventdesk.ui.shell.help import on_page
from tests.ui.accessible import names, unnamed
from tests.ui.burst import burst
from tests.ui.checkin.volunteer import arrivals, column, enter, line, press, said, table, type_slowly
from tests.ui.hall import Hall

Settled = Callable[[], None]


def test_a_scan_shows_who_came_and_where_they_sit(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    burst(line(screen), hall.codes[0])
    settled()
    assert said(screen) == "Welcome. Maria Rossi. Table 1, round 1: Mobilità · piano terra\nRound 2: table 5"
    assert [arrival.registration for arrival in arrivals(opened, hall)] == [hall.people[0].registration]
    assert column(table(screen, "scans"), 1) == ["Maria Rossi"]
    assert line(screen).text() == ""


def test_a_second_scan_is_calm_and_writes_no_arrival(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for _ in range(2):
        burst(line(screen), hall.codes[0])
    settled()
    assert said(screen).startswith("Already in. Maria Rossi. Came in at ")
    assert len(arrivals(opened, hall)) == 1


def test_the_figures_follow(qtbot: QtBot, screen: CheckInScreen, hall: Hall, settled: Settled) -> None:
    for code in hall.codes[:2]:
        burst(line(screen), code)
    qtbot.waitUntil(lambda: {"6 Expected", "2 Arrived", "2 Inside now"} <= set(names(screen)))


def test_a_badge_is_heard_wherever_the_focus_is(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    scans = table(screen, "scans")
    scans.setFocus()
    burst(scans, hall.codes[2])
    settled()
    assert len(arrivals(opened, hall)) == 1


def test_fifty_bursts_while_a_name_is_typed_none_lost_none_doubled(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for number in range(44):
        hall.people.append(opened.register.add(hall.event, first="Ospite", last=f"Numero{number:03d}"))
    opened.register.issue_badges(hall.event)
    codes = [opened.register.badge_of(hall.event, person.registration) for person in hall.people]
    field, typing = line(screen), iter("ferrero giuseppe")
    for number, code in enumerate(codes):
        if number % 3 == 1 and (key := next(typing, "")):
            QTest.keyClick(field, key)
        burst(field, code)
    qtbot.waitUntil(lambda: len(table(screen, "scans").model().rows) == len(codes), timeout=30_000)
    settled()
    assert [a.registration for a in arrivals(opened, hall)] == [person.registration for person in hall.people]
    with opened.file.ledger.reading() as read:
        assert read.count(Refusal, event=hall.event) == 0
    assert field.text() == "ferrero giuseppe"


def test_a_hundred_and_twenty_codes_handed_over_at_once_are_all_kept_in_order(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    codes = hall.codes * 20
    for code in codes:
        screen.scanned(code)
    assert "Saving 120 scans…" in {label.text() for label in screen.findChildren(QLabel)}
    qtbot.waitUntil(lambda: screen.findChild(QLabel, "checkin.pending").text() == "", timeout=60_000)
    settled()
    with opened.file.ledger.reading() as read:
        written = read.count(Arrival, event=hall.event) + read.count(Refusal, event=hall.event)
    assert written == 120 and len(arrivals(opened, hall)) == len(hall.people)


def test_a_code_typed_by_hand_and_enter_admits(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    field = line(screen)
    field.setText(f"{hall.codes[1][:4]} {hall.codes[1][4:]}".lower())
    enter(field)
    settled()
    assert [arrival.how for arrival in arrivals(opened, hall)] == ["scan"] and field.text() == ""


def test_a_code_read_badly_is_an_answer_and_a_stored_refusal(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    field = line(screen)
    field.setText("2" + hall.codes[1][:12])
    enter(field)
    settled()
    assert said(screen).startswith("Not read well")
    with opened.file.ledger.reading() as read:
        assert [r.outcome for r in read.find(Refusal, event=hall.event)] == ["half_read"]


def test_nobody_is_listed_before_something_is_typed(screen: CheckInScreen) -> None:
    assert not table(screen, "found").isVisible()
    assert table(screen, "found").model().rowCount() == 0


def test_an_event_without_people_says_what_to_do_first(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile
) -> None:
    def said(beginning: str) -> bool:
        return any(words.startswith(beginning) for words in names(screen))

    assert said("No scans yet")
    opened.register.cancel(hall.event, [person.registration for person in hall.people])
    qtbot.waitUntil(lambda: said("Nobody is expected yet: bring in the list"))


def test_typing_a_surname_and_enter_is_a_search_that_takes_the_only_one(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    type_slowly(qtbot, line(screen), "dalo")
    enter(line(screen))
    qtbot.waitUntil(lambda: len(arrivals(opened, hall)) == 1)
    settled()
    assert [(a.registration, a.how) for a in arrivals(opened, hall)] == [(hall.people[2].registration, "search")]
    assert line(screen).text() == ""


def test_homonyms_are_told_apart_and_enter_takes_neither(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    type_slowly(qtbot, line(screen), "maria rossi")
    enter(line(screen))
    found = table(screen, "found")
    qtbot.waitUntil(lambda: found.isVisible() and found.hasFocus())
    assert sorted(column(found, 1)) == ["Comune di Pinerolo, Pinerolo", "Politecnico di Torino, Torino"]
    assert len(set(column(found, 2))) == 2 and arrivals(opened, hall) == []
    QTest.keyClick(found, Qt.Key.Key_Down)
    chosen = found.currentIndex().siblingAtColumn(2).data()
    QTest.keyClick(found, Qt.Key.Key_Return)
    settled()
    short = {person.registration: person.short for person in hall.people}
    assert [short[a.registration] for a in arrivals(opened, hall)] == [chosen]


def test_a_slip_is_offered_but_not_taken_unseen(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    type_slowly(qtbot, line(screen), "ferrera")
    enter(line(screen))
    found = table(screen, "found")
    qtbot.waitUntil(found.isVisible)
    settled()
    assert column(found, 0) == ["Giuseppe Ferrero"] and arrivals(opened, hall) == []


def test_somebody_registered_meanwhile_is_found(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    opened.register.add(hall.event, first="Ada", last="Lovelace")
    settled()
    type_slowly(qtbot, line(screen), "lovela")
    qtbot.waitUntil(lambda: column(table(screen, "found"), 0) == ["Ada Lovelace"])


def test_somebody_renamed_meanwhile_is_found_by_the_new_name_only(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    opened.register.edit(hall.event, hall.people[4].registration, last="Zanetti")
    with qtbot.waitSignal(screen.kit.feed.grew):
        opened.register.edit(hall.event, hall.people[4].registration, first="Pino")
    line(screen).setText("ferrero")
    found = table(screen, "found")
    qtbot.waitUntil(found.isVisible)
    qtbot.waitUntil(lambda: column(found, 0) == [])
    line(screen).setText("zanetti")
    qtbot.waitUntil(lambda: column(found, 0) == ["Pino Zanetti"])


def test_ctrl_z_takes_back_the_last_scan_wherever_the_focus_is(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for code in hall.codes[:2]:
        burst(line(screen), code)
    settled()
    hint = screen.findChild(QLabel, "checkin.undoable")
    assert hint.isVisible() and hint.text().startswith("Ctrl+Z undoes · ")
    QTest.keyClick(line(screen), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert [a.registration for a in arrivals(opened, hall)] == [hall.people[0].registration]
    assert column(table(screen, "scans"), 2) == ["Admitted, undone", "Admitted"]
    assert not screen.findChild(QLabel, "checkin.undoable").isVisible()
    assert said(screen).startswith("Ready")


def test_ctrl_z_in_a_half_typed_name_takes_back_typing_not_a_scan(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    burst(line(screen), hall.codes[0])
    settled()
    type_slowly(qtbot, line(screen), "ro")
    QTest.keyClick(line(screen), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert line(screen).text() != "ro" and len(arrivals(opened, hall)) == 1


def test_undo_of_a_line_chosen_in_the_list(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    for code in hall.codes[:3]:
        burst(line(screen), code)
    settled()
    table(screen, "scans").selectRow(2)
    press(screen, "undo")
    settled()
    assert [a.registration for a in arrivals(opened, hall)] == [p.registration for p in hall.people[1:3]]


def test_an_admission_by_name_can_be_undone_from_its_toast(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    toasts: list[Toast] = []
    screen.kit.toasts.told.connect(toasts.append)
    type_slowly(qtbot, line(screen), "bianchi")
    enter(line(screen))
    qtbot.waitUntil(lambda: bool(toasts))
    assert toasts[0].text == "Chiara Bianchi: admitted" and toasts[0].action is not None
    toasts[0].action()
    settled()
    assert arrivals(opened, hall) == []


def test_check_out_of_somebody_found_by_name(
    qtbot: QtBot, screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    burst(line(screen), hall.codes[5])
    settled()
    type_slowly(qtbot, line(screen), "bianchi")
    qtbot.waitUntil(table(screen, "found").isVisible)
    table(screen, "found").selectRow(0)
    QTest.keyClick(line(screen), Qt.Key.Key_F9)
    settled()
    with opened.file.ledger.reading() as read:
        assert [d.registration for d in read.find(Departure)] == [hall.people[5].registration]
    qtbot.waitUntil(lambda: {"1 Arrived", "0 Inside now"} <= set(names(screen)))
    assert column(table(screen, "scans"), 2) == ["Checked out", "Admitted"]


def test_two_check_outs_in_a_hurry_are_one(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    burst(line(screen), hall.codes[0])
    settled()
    scans = table(screen, "scans")
    for _ in range(2):
        scans.selectRow(scans.model().rowCount() - 1)
        QTest.keyClick(scans, Qt.Key.Key_F9)
    settled()
    with opened.file.ledger.reading() as read:
        assert read.count(Departure) == 1


def test_sounds_stay_muted_after_a_restart(screen: CheckInScreen, opened: OpenFile) -> None:
    press(screen, "sound")
    assert '"checkin-muted": true' in opened.memory.read_text()


def test_models_keep_their_promises(qtbot: QtBot, screen: CheckInScreen, hall: Hall, settled: Settled) -> None:
    models = [table(screen, name).model() for name in ("scans", "found")]
    testers = [QAbstractItemModelTester(model, screen) for model in models]
    for code in hall.codes[:3]:
        screen.scanned(code)
    settled()
    line(screen).setText("rossi")
    qtbot.waitUntil(lambda: models[1].rowCount() == 2)
    line(screen).setText("bianchi")
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
    keys = [key for key, _ in on_page(screen)]
    assert {"F9", "F10", "F11", "F12", "Ctrl+F", "Ctrl+N", "Ctrl+I", "Ctrl+M", "Ctrl+Z", "Ctrl+3"} <= set(keys)
    assert len(keys) == len(set(keys))
    line(screen).setText("rossi")
    qtbot.waitUntil(table(screen, "found").isVisible)
    assert unnamed(screen) == []
    QTest.keyClick(line(screen), Qt.Key.Key_F10)
    assert unnamed(screen) == []


def test_the_language_changes_what_is_already_on_the_screen(
    qtbot: QtBot, kit: Kit, screen: CheckInScreen, hall: Hall, settled: Settled
) -> None:
    screen.scanned(hall.codes[0])
    settled()
    kit.look.words.set_language("it")
    qtbot.waitUntil(lambda: said(screen).startswith("Può entrare. Maria Rossi. Tavolo 1, turno 1"))
    assert column(table(screen, "scans"), 2) == ["Accredito"]


@pytest.mark.parametrize("language", ["it", "en"])
def test_it_fits_a_small_window_and_a_laptop_at_twice_the_size_whatever_was_opened(
    kit: Kit, screen: CheckInScreen, settled: Settled, language: str
) -> None:
    kit.look.words.set_language(language)
    for opened in ("overview", "walk_in", "setup_button", "setup.close"):
        press(screen, opened)
        settled()
        settled()  # what was read asks for its room a moment later
        hint = screen.minimumSizeHint()
        assert hint.width() <= 960 - 216, opened
        assert hint.height() <= 540, opened
