"""Proposing a plan, looking at it, publishing it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QMessageBox, QPushButton, QTabBar, QTableView

from eventdesk.bootstrap import OpenFile
from eventdesk.core.rotation.records import RuleKind
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.rotation.state import Section
from tests.ui.accessible import unnamed
from tests.ui.rotation.conftest import PEOPLE, Hand

pytestmark = pytest.mark.usefixtures("hall")
_COMPILING = 180_000
"""The first search ever on a computer waits for its code to be compiled."""


def propose(hand: Hand, seconds: int = 1) -> None:
    hand.visit(Section.PLAN)
    if not hand.find("rotation.seconds").isVisible():
        hand.click("rotation.advanced")
    hand.write_number("rotation.seconds", seconds)
    button = hand.find("rotation.propose")
    hand.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    hand.bot.waitUntil(button.isEnabled, timeout=_COMPILING)
    hand.rest()


def status(hand: Hand) -> str:
    label = hand.find("rotation.status")
    assert isinstance(label, QLabel)
    return label.text()


def tabs(hand: Hand) -> list[str]:
    plans = hand.find("rotation.plans")
    assert isinstance(plans, QTabBar)
    return [plans.tabText(place) for place in range(plans.count())]


def show_plan(hand: Hand, name: str) -> None:
    plans = hand.find("rotation.plans")
    assert isinstance(plans, QTabBar)
    place = plans.tabRect(tabs(hand).index(name)).center()
    hand.bot.mouseClick(plans, Qt.MouseButton.LeftButton, pos=place)
    hand.rest()


@pytest.fixture
def answer(qtbot: object) -> Iterator[dict[str, str]]:
    """Answers the question before another plan is published: by its button ``press``; notes what was ``asked``."""
    state = {"press": "rotation.sure.keep", "asked": ""}
    timer = QTimer(interval=20)

    def look() -> None:
        from PySide6.QtWidgets import QApplication

        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            state["asked"] = box.text()
            button = box.findChild(QAbstractButton, state["press"])
            assert button is not None
            button.click()

    timer.timeout.connect(look)
    timer.start()
    yield state
    timer.stop()


def test_a_plan_is_proposed_without_writing_anything_and_published_without_a_question(
    hand: Hand, opened: OpenFile, event: str
) -> None:
    propose(hand)
    assert opened.rotation.published(event) == []
    assert status(hand).startswith("Draft 1, not published yet: Balanced, seed 1")
    hand.click("rotation.publish")
    plan = opened.rotation.current(event)
    assert plan is not None and len(plan.rows) == PEOPLE
    assert opened.rotation.score_now(event).broken == 0
    assert status(hand).startswith("In force since 01/03/2026")
    assert not hand.find("rotation.publish").isVisible()
    hand.undo()
    assert opened.rotation.current(event) is None


def test_the_objective_explains_itself_in_one_sentence(hand: Hand) -> None:
    hand.visit(Section.PLAN)
    said = set()
    for key in ("balanced", "preferences", "mix"):
        hand.click(f"rotation.objective.{key}")
        labels = [
            made.text() for made in hand.screen.findChildren(QLabel) if made.isVisible() and len(made.text()) > 60
        ]
        said.add(labels[0])
    assert len(said) == 3


def test_cards_show_each_round_and_who_sits_at_a_table(hand: Hand) -> None:
    propose(hand)
    cards, rounds, people = (hand.find(f"rotation.{name}") for name in ("cards", "seats.round", "at_table"))
    assert isinstance(cards, QListView) and isinstance(rounds, QTabBar) and isinstance(people, QTableView)
    assert cards.model().rowCount() == 6
    assert not people.isVisible()
    cards.setFocus()
    hand.bot.keyClick(cards, Qt.Key.Key_Home)
    hand.rest()
    first = {people.model().index(row, 0).data() for row in range(people.model().rowCount())}
    assert 3 <= len(first) <= 5
    hand.bot.mouseClick(rounds, Qt.MouseButton.LeftButton, pos=rounds.tabRect(1).center())
    hand.rest()
    second = {people.model().index(row, 0).data() for row in range(people.model().rowCount())}
    assert not first & second, "a theme is met once, so nobody stays at table 1"


def test_the_grid_shows_everybody_and_finds_by_name(hand: Hand) -> None:
    propose(hand)
    hand.click("rotation.seats.people")
    grid = hand.find("rotation.grid")
    assert isinstance(grid, QTableView)
    assert (grid.model().rowCount(), grid.model().columnCount()) == (PEOPLE, 3)
    hand.write("rotation.seats.search", "anna07", enter=True)
    assert [grid.model().index(row, 0).data() for row in range(grid.model().rowCount())] == ["Anna07 Rossi"]


def test_another_plan_asks_in_figures_before_it_replaces_the_one_in_force(
    hand: Hand, opened: OpenFile, event: str, answer: dict[str, str]
) -> None:
    draft = opened.rotation.propose(event, seed=1, seconds=0.2)
    opened.rotation.publish(event, draft)
    here = [person.id for person in opened.rotation.problem(event).participants]
    for who in here[:4]:
        opened.checkin.admit(event, who)
    propose(hand)
    assert tabs(hand) == ["In force", "Draft 1", "Side by side"]
    hand.click("rotation.publish")
    hand.bot.waitUntil(lambda: bool(answer["asked"]))
    assert "people move to another table" in answer["asked"]
    assert "already here" in answer["asked"]
    assert len(opened.rotation.published(event)) == 1
    assert status(hand).startswith("Draft")
    answer["press"] = "rotation.sure.publish"
    hand.click("rotation.publish")
    hand.bot.waitUntil(lambda: len(opened.rotation.published(event)) == 2)
    hand.rest()
    assert status(hand).startswith("In force")


def test_both_plans_are_looked_at_and_the_draft_is_given_up(hand: Hand, opened: OpenFile, event: str) -> None:
    opened.rotation.publish(event, opened.rotation.propose(event, seed=1, seconds=0.2))
    propose(hand)
    show_plan(hand, "In force")
    assert status(hand).startswith("In force")
    assert not hand.find("rotation.publish").isVisible()
    show_plan(hand, "Side by side")
    beside = hand.find("rotation.beside")
    assert isinstance(beside, QTableView) and beside.isVisible()
    model = beside.model()
    assert [model.headerData(k, Qt.Orientation.Horizontal) for k in (1, 2)] == ["In force", "Draft 1"]
    assert [model.index(0, column).data() for column in range(3)] == ["Rules broken", "0", "0"]
    assert model.index(model.rowCount() - 1, 2).data().isdigit()
    show_plan(hand, "Draft 1")
    hand.click("rotation.discard")
    assert status(hand).startswith("In force")
    assert not hand.find("rotation.plans").isVisible()


def test_cancelling_keeps_the_best_plan_so_far(hand: Hand) -> None:
    hand.visit(Section.PLAN)
    hand.click("rotation.advanced")
    hand.write_number("rotation.seconds", 600)
    button = hand.find("rotation.propose")
    hand.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = hand.find("rotation.progress")
    assert isinstance(panel, ProgressPanel)
    hand.bot.waitUntil(lambda: "points" in panel.text or not panel.busy, timeout=_COMPILING)
    panel.cancel()
    hand.bot.waitUntil(button.isEnabled, timeout=_COMPILING)
    hand.rest()
    assert status(hand).startswith("Draft")


def test_what_makes_a_plan_impossible_is_said_and_leads_to_where_it_is_relaxed(
    hand: Hand, opened: OpenFile, event: str
) -> None:
    people = [person.id for person in opened.rotation.problem(event).participants]
    opened.rotation.add_rule(event, RuleKind.TOGETHER, people[:2])
    opened.rotation.add_rule(event, RuleKind.APART, people[:2])
    propose(hand)
    note = hand.find("rotation.note")
    assert isinstance(note, Note)
    assert "must sit together and apart" in note.accessibleName()
    assert all(name in note.accessibleName() for name in ("Anna00 Rossi", "Anna01 Rossi"))
    assert not hand.find("rotation.publish").isVisible()
    hand.click("rotation.relax")
    assert hand.screen.section is Section.RULES


def test_a_draft_older_than_the_set_up_says_so(hand: Hand, opened: OpenFile, event: str) -> None:
    propose(hand)
    opened.register.add(event, first="Zoë", last="Müller")
    hand.rest()
    note = hand.find("rotation.note")
    assert "1 person registered after this draft" in note.accessibleName()
    opened.programme.set_rounds(event, 1)
    hand.rest()
    assert "Tables or rounds have changed" in note.accessibleName()
    assert not hand.find("rotation.publish").isEnabled()


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_control_has_a_name_on_every_part(hand: Hand, kit: Kit, language: str) -> None:
    kit.look.words.set_language(language)
    propose(hand)
    for section in Section:
        hand.visit(section)
        assert unnamed(hand.screen) == []
        assert all(
            made.text() or made.accessibleName() for made in hand.screen.findChildren(QPushButton) if made.isVisible()
        )
