"""Moving people by hand, locks, reasons, who meets whom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QMenu, QPushButton, QTableView

from eventdesk.bootstrap import OpenFile
from eventdesk.core.rotation.effect import Effect
from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.beside import LINES, BesideModel, best_of
from eventdesk.ui.rotation.heat import HeatMap
from eventdesk.ui.rotation.meetings import meetings_of, shared_beginning
from eventdesk.ui.rotation.moving import side_by_side, tone_of
from eventdesk.ui.rotation.rows import SEAT_MIME
from eventdesk.ui.rotation.state import Section
from tests.ui.rotation.conftest import Hand
from tests.ui.rotation.test_plan import propose, status

FOUR = Problem(
    tuple(Participant(who, name=who.upper(), attributes=(f"Zona {n % 2}",)) for n, who in enumerate("abcd")),
    (SeatingTable("t", max=4), SeatingTable("u", max=4)),
    2,
    attributes=("zone",),
)
ROWS = {"a": ("t", "t"), "b": ("t", "t"), "c": ("u", "u"), "d": ("u", "t")}
PLAN = SeatPlan("", ("r1", "r2"), ROWS)


def test_who_meets_whom_is_counted_by_pair_and_by_group() -> None:
    made = meetings_of(PLAN, FOUR, (1, 2))
    assert (made.names, made.met, made.possible, made.repeated) == (("A", "B", "C", "D"), 4, 6, 1)
    assert made.cells == {(0, 1): 2, (2, 3): 1, (0, 3): 1, (1, 3): 1}
    assert [(pair.first, pair.second, pair.rounds) for pair in made.again] == [("A", "B", (1, 2))]
    assert made.groups[0].values == ("Zona 0", "Zona 1")
    assert made.groups[0].shares == ((0.0, 0.75), (0.75, 1.0))
    assert shared_beginning(made.groups[0].values) == len("Zona ")
    assert shared_beginning(("Ente",)) == 0
    crowded = meetings_of(PLAN, FOUR, (1, 2), cells=2)
    assert (crowded.bin, crowded.size, crowded.cells) == (2, 2, {(0, 0): 2, (1, 1): 1, (0, 1): 2})


def test_a_change_is_bad_when_it_breaks_a_rule_and_good_when_nothing_gets_worse() -> None:
    assert tone_of(Effect(broken={"over": 1, "under": -1})) is Tone.BAD
    assert tone_of(Effect(points=3, repeats=1)) is Tone.WARN
    assert tone_of(Effect(points=3)) is Tone.GOOD
    assert tone_of(Effect()) is Tone.CALM


def test_plans_side_by_side_mark_the_best_of_each_line() -> None:
    mixed = {**ROWS, "b": ("t", "u")}
    plans = side_by_side(FOUR, ROWS, {4: mixed})
    assert [(made.number, made.moved) for made in plans] == [(0, 0), (4, 1)]
    repeats = next(line for line in LINES if line.key == "repeats")
    assert best_of(plans, repeats) == {4}
    assert best_of(plans, next(line for line in LINES if line.key == "points")) == frozenset()
    model = BesideModel()
    model.show_plans(plans, ("In force", "Draft 4"), ("",) * (len(LINES) + 1))
    assert model.index(LINES.index(repeats), 2).data() == "✓ 0"
    assert model.index(len(LINES), 2).data() == "1"


def choose_first(hand: Hand) -> tuple[QTableView, str]:
    """Choose the first table and the first person at it; the list and the name."""
    cards, people = hand.find("rotation.cards"), hand.find("rotation.at_table")
    assert isinstance(cards, QListView) and isinstance(people, QTableView)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    cards.selectionModel().setCurrentIndex(cards.model().index(0, 0), flag)
    people.setFocus()
    people.selectRow(0)
    hand.rest()
    return people, str(people.model().index(0, 0).data())


def target(hand: Hand, place: int) -> QComboBox:
    box = hand.find("rotation.move.to")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(place)
    hand.rest()
    return box


@pytest.mark.usefixtures("hall")
def test_a_person_is_moved_by_keyboard_with_the_effect_said_before_and_it_can_be_undone(
    hand: Hand, opened: OpenFile, event: str
) -> None:
    opened.rotation.publish(event, opened.rotation.propose(event, seed=1, seconds=0.2))
    hand.rest()
    hand.visit(Section.PLAN)
    people, name = choose_first(hand)
    who = next(p.id for p in opened.rotation.problem(event).participants if p.name == name)
    before = opened.rotation.current(event).agenda(who)
    effect = hand.find("rotation.move.effect")
    assert isinstance(effect, Note) and not effect.isVisible()
    box = target(hand, 2)
    assert effect.isVisible() and effect.accessibleName()
    wanted = box.currentData()
    hand.click("rotation.move.go")
    assert opened.rotation.current(event).agenda(who)[0] == wanted
    hand.undo()
    assert opened.rotation.current(event).agenda(who) == before

    choose_first(hand)
    hand.click("rotation.why")
    said = hand.find("rotation.why.said")
    assert isinstance(said, QLabel)
    assert "at this table are new to them" in said.text()
    others = hand.find("rotation.why.others")
    assert isinstance(others, QTableView)
    others.selectRow(0)
    hand.click("rotation.why.do")
    assert opened.rotation.current(event).agenda(who) != before
    hand.undo()

    choose_first(hand)
    lock = hand.find("rotation.lock")
    assert isinstance(lock, QPushButton)
    menu = lock.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [
        f"{name} keeps this seat",
        "Everybody at table 1 stays in this round",
        "This whole round stays as it is",
    ]
    menu.actions()[0].trigger()
    hand.rest()
    assert [made.registration for made in opened.floor.locks(event)] == [who]
    assert people.model().index(0, 0).data() == f"{name} · locked"
    choose_first(hand)
    assert not hand.find("rotation.move.to").isEnabled()
    opened.register.add(event, first="Zoë", last="Müller")
    hand.rest()
    hand.click("rotation.unseated")
    head = hand.find("rotation.side.head")
    assert isinstance(head, QLabel) and head.text() == "Without a seat in this round"
    assert [people.model().index(row, 0).data() for row in range(people.model().rowCount())] == ["Zoë Müller"]
    seat = target(hand, 3).currentData()
    hand.click("rotation.move.go")
    zoe = next(p.id for p in opened.rotation.problem(event).participants if p.name == "Zoë Müller")
    assert opened.rotation.current(event).agenda(zoe)[0] == seat
    propose(hand)
    draft = hand.screen.part(Section.PLAN)._sketches.all[-1].draft
    assert draft.plan.agenda(who)[0] == before[0], "a new proposal keeps the locked seat"


@pytest.mark.usefixtures("hall")
def test_a_person_is_dragged_in_a_draft_and_the_draft_taken_back_step_by_step(hand: Hand) -> None:
    propose(hand)
    people, name = choose_first(hand)
    cards = hand.find("rotation.cards")
    assert isinstance(cards, QListView)
    mime = people.model().mimeData([people.model().index(0, 0)])
    assert isinstance(mime, QMimeData) and mime.hasFormat(SEAT_MIME)
    place = cards.visualRect(cards.model().index(3, 0)).center()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    hold = (copy, mime, left, none)
    QApplication.sendEvent(cards.viewport(), QDragEnterEvent(place, *hold))
    QApplication.sendEvent(cards.viewport(), QDragMoveEvent(place, *hold))
    effect = hand.find("rotation.drag.effect")
    assert isinstance(effect, QLabel) and effect.isVisible() and effect.text()
    before = hand.screen.part(Section.PLAN)._sketches.all[0].draft
    QApplication.sendEvent(cards.viewport(), QDropEvent(QPointF(place), *hold))
    hand.rest()
    assert not effect.isVisible()
    after = hand.screen.part(Section.PLAN)._sketches.all[0].draft
    assert sum(before.solution.assign[p] != after.solution.assign[p] for p in before.solution.assign) == 1
    assert "1 change by hand" in status(hand)
    assert name not in {people.model().index(row, 0).data() for row in range(people.model().rowCount())}
    hand.click("rotation.draft.undo")
    assert hand.screen.part(Section.PLAN)._sketches.all[0].draft == before
    hand.click("rotation.seats.meetings")
    heat = hand.find("rotation.heat")
    assert isinstance(heat, HeatMap) and not heat.grab().isNull()
    spoken = {heat.said_at(QPoint(x, 40)) for x in range(2, 200, 6)}
    assert any("do not meet" in said for said in spoken) and any("1 meeting" in said for said in spoken)
    by = hand.find("rotation.heat.by")
    assert isinstance(by, QComboBox)
    assert [by.itemText(k) for k in range(by.count())] == ["Everybody", "By zone"]
    hand.click("rotation.seats.people")
    grid = hand.find("rotation.grid")
    assert isinstance(grid, QTableView)
    grid.setCurrentIndex(grid.model().index(5, 2))
    grid.activated.emit(grid.currentIndex())
    hand.rest()
    assert cards.isVisible()
    chosen = hand.screen.part(Section.PLAN)._seats.cards.side.person
    assert chosen is not None and chosen.name == grid.model().index(5, 0).data()
