"""The participants' screen on a real event file, by mouse and keyboard."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QRadioButton, QSpinBox

from eventdesk.core.registration.model import Revealed, Status
from eventdesk.core.rotation.records import RuleKind
from eventdesk.ui.registration.screen import Given, ParticipantsScreen
from tests.ui.accessible import unnamed

LIST = Path(__file__).parents[2] / "registration" / "data" / "04_ms_forms_en.xlsx"


@pytest.fixture
def event(opened):
    return opened.programme.start("Prova").id


@pytest.fixture
def toasts(kit):
    told = []
    kit.toasts.told.connect(told.append)
    return told


@pytest.fixture
def screen(kit, opened, event, qtbot, tmp_path):
    def rule(where, kind, registrations):
        return opened.rotation.add_rule(where, RuleKind(kind), registrations)

    given = Given(
        opened.register_room, opened.imports, opened.programme.setup, opened.programme.events, rule, opened.undo.undo,
        opened.backups.copy, tmp_path, opened.erasing,
    )  # fmt: skip
    made = ParticipantsScreen(kit, event, given)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show()
    yield made
    made.close()


def _part(screen, kind, name):
    return screen.findChild(kind, f"registration.{name}")


def _press(screen, qtbot, name):
    qtbot.mouseClick(_part(screen, QPushButton, name), Qt.MouseButton.LeftButton)


def _type(screen, qtbot, name, text):
    line = _part(screen, QLineEdit, name)
    line.clear()
    qtbot.keyClicks(line, text)
    return line


def _choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def _shows(screen, qtbot, count):
    qtbot.waitUntil(lambda: screen._register.model.rowCount() == count, timeout=10_000)


def test_an_empty_register_says_what_to_do_first_and_takes_a_list(screen, qtbot, opened, event, toasts):
    qtbot.waitUntil(lambda: screen._empty.isVisible())
    assert unnamed(screen) == []
    _press(screen, qtbot, "first")
    line = _type(screen, qtbot, "import.path", str(LIST))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    page = screen._page
    qtbot.waitUntil(lambda: page._preview is not None and page._reading is None, timeout=20_000)
    expected = page._preview.counts["new"]
    page.done.emit(opened.imports.apply(event, page._preview))
    _shows(screen, qtbot, expected)
    toasts[-1].action()
    qtbot.waitUntil(lambda: screen._empty.isVisible(), timeout=10_000)


def test_somebody_is_added_found_edited_revealed_cancelled_and_put_back(screen, opened, event, qtbot, settled, toasts):
    _press(screen, qtbot, "new")
    _press(screen, qtbot, "editor.save")
    qtbot.waitUntil(lambda: screen._register.details._wrong.isVisible(), timeout=5000)
    _type(screen, qtbot, "editor.first", "Zoe")
    _type(screen, qtbot, "editor.display", "Zo")
    qtbot.keyClick(_type(screen, qtbot, "editor.last", "D'Alo"), Qt.Key.Key_Return)
    _shows(screen, qtbot, 1)
    tester = QAbstractItemModelTester(screen._register.model)
    opened.programme.start("Seguito")
    opened.register.add(event, first="Ada", last="Neri", municipality="Ivrea")
    _shows(screen, qtbot, 2)
    _type(screen, qtbot, "search", "zo")
    _shows(screen, qtbot, 1)
    row = screen._register.model.rows[0]
    screen.jump(row.registration)
    assert not _part(screen, QLineEdit, "editor.last").isVisible()
    _press(screen, qtbot, "editor.reveal")
    qtbot.waitUntil(lambda: _part(screen, QLineEdit, "editor.last").isVisible(), timeout=5000)
    assert _part(screen, QLineEdit, "editor.last").text() == "D'Alo"
    with opened.file.ledger.reading() as read:
        assert read.count(Revealed, person=row.person) == 1
    _type(screen, qtbot, "editor.email", "zoe@example.org")
    role = _part(screen, QComboBox, "editor.role")
    turn = QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120)
    wheel = QWheelEvent(
        *turn, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(role, wheel)
    assert role.currentData() == "participant", "scrolling the form changes nothing"
    _choose(role, "interpreter")
    leader = _part(screen, QComboBox, "editor.follows")
    leader.setCurrentIndex(leader.findText("Ada Neri", Qt.MatchFlag.MatchStartsWith))
    _press(screen, qtbot, "editor.save")
    qtbot.waitUntil(lambda: any(r.email == "zoe@example.org" for r in screen._register.people), timeout=5000)
    after = next(r for r in screen._register.people if r.email)
    assert (after.role, after.last, bool(after.entry.follows)) == ("interpreter", "D'Alo", True)

    screen.jump(row.registration)
    screen._register.details._history_part.open()
    screen._register.details._events_part.open()
    qtbot.waitUntil(lambda: bool(screen._register.details._history.findChildren(QPushButton)), timeout=5000)
    qtbot.waitUntil(lambda: bool(screen._register.details._events.findChildren(QPushButton)), timeout=5000)
    assert unnamed(screen) == []
    screen._register.details._history.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: not any(r.role == "interpreter" for r in screen._register.people), timeout=5000)
    screen._register.details._events.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: len(opened.register.people(opened.programme.event("Seguito").id)) == 1, timeout=5000)
    settled()
    screen._register.details._status.trigger()
    qtbot.waitUntil(lambda: opened.register.people(event)[-1].status == Status.CANCELLED, timeout=5000)
    assert screen._register.details.isHidden()
    settled()
    toasts[-1].action()
    qtbot.waitUntil(lambda: opened.register.people(event)[-1].status == Status.REGISTERED, timeout=5000)
    del tester


def test_several_are_narrowed_changed_kept_together_and_merged(screen, opened, event, qtbot, settled, toasts):
    ivrea = [opened.register.add(event, last=last, municipality="Ivrea") for last in ("Neri", "Bosco", "Conti")]
    opened.register.add(event, first="Ada", last="Rossi", email="a@b.it")
    opened.register.add(event, first="Ada", last="Rosssi", email="a@b.it", phone="3471234567")
    _shows(screen, qtbot, 5)
    register = screen._register
    screen._balance.zone_wanted.emit("Eporediese")
    _shows(screen, qtbot, 3)
    assert register.filters.isVisible()
    register.table.table.selectAll()
    assert register.bar.isVisible()
    _press(screen, qtbot, "selection.edit")
    _choose(_part(screen, QComboBox, "bulk.field"), "group")
    qtbot.keyClick(_type(screen, qtbot, "bulk.text", "Delegazione"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: {r.entry.group for r in opened.register.people(event)} == {"Delegazione", ""}, timeout=5000)
    assert unnamed(screen) == []
    settled()
    register.bar.action("together").trigger()
    qtbot.waitUntil(lambda: len(opened.rotation.rules(event)) == 1, timeout=5000)
    assert set(opened.rotation.rules(event)[0].registrations) == {row.registration for row in ivrea}
    _press(screen, qtbot, "filters.clear")
    _shows(screen, qtbot, 5)
    register.table.table.clearSelection()
    qtbot.waitUntil(lambda: _part(screen, QPushButton, "compare").isVisible())
    _press(screen, qtbot, "compare")
    qtbot.waitUntil(lambda: screen._merge.isVisible(), timeout=5000)
    assert unnamed(screen) == []
    other = _part(screen, QRadioButton, "merge.last.other")
    other.click()
    wanted = other.text()
    _press(screen, qtbot, "merge.merge")
    _shows(screen, qtbot, 4)
    assert [r.last for r in screen._register.people if r.first == "Ada"] == [wanted]
    qtbot.waitUntil(lambda: register.isVisible())
    settled()
    toasts[-1].action()
    _shows(screen, qtbot, 5)


def test_places_waiting_list_and_invitations(screen, opened, event, qtbot, settled, toasts, tmp_path):
    rows = [opened.register.add(event, last=f"Neri{n}", phone=f"347123456{n}") for n in range(2)]
    _shows(screen, qtbot, 2)
    screen._part.choose("waiting")
    screen._on_part("waiting")
    spin = _part(screen, QSpinBox, "places.event")
    spin.setValue(2)
    spin.editingFinished.emit()
    qtbot.waitUntil(lambda: screen._waiting.places[0].capacity == 2, timeout=5000)
    late = opened.register.add(event, last="Attesa")
    qtbot.waitUntil(lambda: screen._wait._shown is not None, timeout=5000)
    assert not _part(screen, QPushButton, "waiting.yes").isEnabled()
    assert unnamed(screen) == []
    screen._deeds.set_status(str(Status.CANCELLED), [rows[0]])
    qtbot.waitUntil(lambda: "Attesa" in toasts[-1].text, timeout=5000)
    qtbot.waitUntil(lambda: _part(screen, QPushButton, "waiting.yes").isEnabled(), timeout=5000)
    _press(screen, qtbot, "waiting.yes")
    qtbot.waitUntil(
        lambda: (
            {r.registration: r.status for r in opened.register.people(event)}[late.registration] == Status.REGISTERED
        ),
        timeout=5000,
    )
    settled()
    screen._part.choose("invitations")
    screen._on_part("invitations")
    _type(screen, qtbot, "invitations.reply", "sede@example.org")
    _press(screen, qtbot, "invitations.write")
    qtbot.waitUntil(lambda: (tmp_path / "invitations").is_dir(), timeout=10_000)
    settled()
    with (tmp_path / "invitations" / "invitations.csv").open(encoding="utf-8-sig") as file:
        assert len(list(csv.reader(file))) == 3
    _press(screen, qtbot, "invitations.write")
    qtbot.waitUntil(lambda: "invitations" in screen._invitations._rows["folder"]._wrong.text(), timeout=5000)
    assert unnamed(screen) == []
    qtbot.waitUntil(lambda: any(r.badge for r in screen._register.people))
    badge = next(r.badge for r in screen._register.people if r.badge)
    assert screen.scanned(badge) and screen._register.details.isVisible() and not screen.scanned("22222")
