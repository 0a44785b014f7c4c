"""Rules, by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton, QTableView

from eventdesk.bootstrap import OpenFile
from eventdesk.core.rotation.records import RuleKind
from eventdesk.ui.rotation.state import Section
from tests.ui.rotation.conftest import Hand

pytestmark = pytest.mark.usefixtures("hall")


def pick(hand: Hand, name: str) -> None:
    """Find somebody and take the first one found, by keys."""
    hand.write("rotation.rule.search", name)
    found = hand.find("rotation.rule.found")
    assert isinstance(found, QListWidget)
    hand.bot.waitUntil(lambda: found.isVisible() and found.count() > 0)
    hand.bot.keyClick(hand.find("rotation.rule.search"), Qt.Key.Key_Return)
    hand.rest()


def test_two_people_are_kept_apart(hand: Hand, opened: OpenFile, event: str) -> None:
    hand.visit(Section.RULES)
    pick(hand, "anna03")
    assert not hand.find("rotation.rule.add").isEnabled()
    pick(hand, "anna04")
    hand.click("rotation.rule.add")
    (rule,) = opened.rotation.rules(event)
    names = {person.id: person.name for person in opened.rotation.problem(event).participants}
    assert (rule.kind, [names[who] for who in rule.registrations]) == (
        RuleKind.APART,
        ["Anna03 Rossi", "Anna04 Rossi"],
    )
    hand.undo()
    assert opened.rotation.rules(event) == []


def test_somebody_never_sits_at_a_theme_in_a_round(hand: Hand, opened: OpenFile, event: str) -> None:
    hand.visit(Section.RULES)
    hand.click("rotation.rule.never")
    pick(hand, "anna10")
    for name, words in (("rotation.rule.place", "Theme: Scuola"), ("rotation.rule.round", "Round 2")):
        box = hand.find(name)
        assert isinstance(box, QComboBox)
        box.setCurrentText(words)
    hand.click("rotation.rule.add")
    (rule,) = opened.rotation.rules(event)
    setup = opened.programme.setup(event)
    assert (rule.kind, rule.theme, rule.round) == (RuleKind.NEVER, setup.themes[1].id, setup.rounds[1].id)


def test_a_rule_is_removed_and_comes_back_by_undo(hand: Hand, opened: OpenFile, event: str) -> None:
    people = [person.id for person in opened.rotation.problem(event).participants]
    opened.rotation.add_rule(event, RuleKind.TOGETHER, people[:3])
    hand.visit(Section.RULES)
    view = hand.find("rotation.rules")
    assert isinstance(view, QTableView) and view.model().rowCount() == 1
    place = view.visualRect(view.model().index(0, 0)).center()
    hand.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hand.click("rotation.rule.remove")
    assert opened.rotation.rules(event) == []
    hand.undo()
    assert len(opened.rotation.rules(event)) == 1


def test_somebody_chosen_is_taken_away_again(hand: Hand) -> None:
    hand.visit(Section.RULES)
    pick(hand, "anna03")
    chips = [chip for chip in hand.screen.findChildren(QPushButton) if chip.property("who")]
    assert len(chips) == 1
    hand.bot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    hand.rest()
    hand.click("rotation.rule.must")
    assert not hand.find("rotation.rule.add").isEnabled()


def test_themes_may_be_met_again_when_the_organiser_says_so(hand: Hand, opened: OpenFile, event: str) -> None:
    hand.visit(Section.RULES)
    hand.click("rotation.rule.once")
    assert not opened.programme.setup(event).event.theme_once
    hand.undo()
    assert opened.programme.setup(event).event.theme_once
