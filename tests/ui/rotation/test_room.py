"""Screens for the room: the clock, the bell, the seats by surname, the map, on a window of their own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.programme.model import Round
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.rotation.bell import RoomBell, bell_samples, write_bell
from eventdesk.ui.rotation.room_state import (
    Named,
    RoomPage,
    RoomShown,
    Tile,
    after,
    clock_for,
    countdown,
    grid_for,
    listed_names,
    paged,
)
from eventdesk.ui.rotation.room_view import RoomView, RoomWindow
from eventdesk.ui.rotation.state import Section
from tests.ui.rotation.conftest import Hand

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def later(minutes: float) -> datetime:
    return AT + timedelta(minutes=minutes)


def test_a_round_is_counted_down_paused_and_given_a_minute_more() -> None:
    clock = clock_for(40)
    assert countdown(clock.remaining(AT)) == "40:00" and not clock.running
    clock = clock.start(AT)
    assert countdown(clock.remaining(later(10.5))) == "29:30"
    standing = clock.pause(later(10.5))
    assert countdown(standing.remaining(later(30))) == "29:30"
    assert countdown(standing.plus(1, later(30)).remaining(later(31))) == "30:30"
    again = standing.start(later(30))
    assert again.start(later(31)) == again, "starting twice is harmless"
    assert (again.soon(later(50)), again.soon(later(55)), again.over(later(60))) == (False, True, True)
    assert countdown(again.plus(1, later(60)).remaining(later(60))) == "01:00"
    assert clock.plus(-90, AT).remaining(AT) == timedelta()


def test_pages_follow_each_other_in_a_ring_and_tiles_stay_large_enough() -> None:
    assert [paged(100, 42, page)[:2] for page in range(4)] == [(0, 42), (42, 84), (84, 100), (0, 42)]
    assert paged(0, 42, 3) == (0, 0, 1)
    for count, width in ((1, 1600.0), (12, 1600.0), (300, 1600.0), (30, 900.0)):
        columns, rows = grid_for(count, width, 900.0, 135.0)
        assert columns * rows >= count or 900 / rows >= 135
        assert 900 / rows >= 130


def test_people_are_listed_by_surname_unless_another_name_is_all_that_may_be_shown() -> None:
    def person(first: str, last: str, name: str = "") -> SimpleNamespace:
        return SimpleNamespace(registration=first, name=name or f"{first} {last}", first=first, last=last)

    people = [person("Ada", "Zoli"), person("Bea", "Àlvaro"), person("Carla", "Rossi", "Suor Maria")]
    assert list(listed_names(people).values()) == ["Àlvaro Bea", "Suor Maria", "Zoli Ada"]


def test_the_round_after_the_last_is_the_last() -> None:
    rounds = (Round(id="a", number=1), Round(id="b", number=2))
    assert (after(rounds, "a"), after(rounds, "b"), after(rounds, "?"), after((), "")) == ("b", "b", "a", "")


def test_the_bell_rings_as_often_as_asked_and_never_when_muted(qtbot: QtBot, qapp: QApplication, tmp_path) -> None:
    assert max(bell_samples()[:2000]) > 8_000 > max(bell_samples()[-2000:])
    write_bell(tmp_path / "bell.wav")
    assert (tmp_path / "bell.wav").stat().st_size > 60_000
    rung: list[int] = []
    bell = RoomBell(qapp, lambda: rung.append(1))
    bell._again.setInterval(1)
    bell.ring(3)
    qtbot.waitUntil(lambda: len(rung) == 3)
    bell.muted = True
    bell.ring(3)
    assert len(rung) == 3
    bell.deleteLater()


def test_every_page_is_painted_at_any_size_and_says_what_it_is(qtbot: QtBot, look: Look) -> None:
    view = RoomView(look.theme)
    qtbot.addWidget(view)
    names = tuple(Named(f"Persona {n:03d}", n % 30 + 1, "Acqua") for n in range(200))
    tiles = tuple(Tile(n + 1, "Acqua e territorio", n % 12, 10) for n in range(90))
    shown = RoomShown("Assemblea", 1, 3, "09:00", names, tiles)
    view.show_room(shown, RoomShown("Assemblea", 2, 3, "10:00", names, tiles))
    view.show_clock(clock_for(40).start(AT), later(36))
    said = {}
    for page in RoomPage:
        view.show_page(page)
        for width, height in ((1280, 720), (320, 240)):
            view.resize(width, height)
            assert not view.grab().isNull()
        said[page] = view.accessibleDescription()
    assert said[RoomPage.SEATS] == "Round 1 · Your table"
    assert said[RoomPage.CALL] == "Round 2 at 10:00: please go to your table"
    first = view.grab().toImage()
    view.turn()
    assert view.grab().toImage() != first, "the next leaf of names"
    view.show_room(RoomShown(), RoomShown())
    assert not view.grab().isNull()


def test_the_room_screen_is_opened_from_the_page_and_kept_in_step(hall: str, hand: Hand, opened: OpenFile) -> None:
    opened.rotation.publish(hall, opened.rotation.propose(hall, seed=1, seconds=0.2))
    hand.rest()
    hand.visit(Section.ROOM)
    hand.click("rotation.room.open")
    window = next(made for made in QApplication.topLevelWidgets() if isinstance(made, RoomWindow))
    assert window.isVisible()
    hand.bot.keyClick(window, Qt.Key.Key_Right)
    assert window.view.page is RoomPage.SEATS
    hand.bot.keyClick(window, Qt.Key.Key_Space)
    time = hand.find("rotation.room.time")
    assert isinstance(time, QLabel)
    hand.bot.waitUntil(lambda: time.text() < "40:00")
    hand.click("rotation.room.plus")
    assert time.text() > "40:00"
    hand.click("rotation.room.next")
    assert time.text() == "40:00"
    turn = opened.programme.setup(hall).rounds[1]
    assert window.view.accessibleDescription() == "Round 2 · Your table"
    assert not hand.find("rotation.room.next").isEnabled()
    table = opened.programme.setup(hall).tables[0].id
    opened.seating.count(hall, table, turn.id, 1)
    hand.rest()
    hand.bot.keyClick(window, Qt.Key.Key_Escape)
    hand.rest()
    assert not any(isinstance(made, RoomWindow) and made.isVisible() for made in QApplication.topLevelWidgets())
