"""Fitting the plan to who came, and repairing it: asked, looked at, printed, applied, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView

from eventdesk.bootstrap import OpenFile
from eventdesk.ui.rotation.came import Case, RepairAsked, situation_of
from eventdesk.ui.rotation.papers import Paper
from eventdesk.ui.rotation.state import Section, numbers_of
from tests.ui.accessible import unnamed
from tests.ui.rotation.conftest import PEOPLE, Hand
from tests.ui.rotation.test_day import cells, text


def test_the_situation_follows_from_who_was_checked_in_or_from_who_is_named() -> None:
    asked = RepairAsked(Case.CAME, 2, late=0, away=("c",), shut=("t",))
    made = situation_of(asked, {"a", "b", "c"}, {"a", "c"}, 3)
    assert (made.away, dict(made.late), made.shut) == ({"b", "c"}, {}, {("t", 2), ("t", 3)})
    late = situation_of(RepairAsked(Case.CAME, 1, late=2), {"a", "b"}, {"a"}, 3)
    assert (late.away, dict(late.late)) == (frozenset(), {"b": 2})
    led = situation_of(RepairAsked(Case.CAME, 1), {"a", "b", "led"}, {"a"}, 3, {"led"})
    assert led.away == {"b"}, "facilitators who do not come through the desk are there"
    assert situation_of(RepairAsked(Case.CAME, 1), {"a", "one", "two"}, {"one"}, 3, {"one", "two"}).away == {"a", "two"}
    named = situation_of(RepairAsked(Case.CHANGES, 1, away=("b",)), {"a", "b"}, {"a"}, 3)
    assert (named.away, dict(named.late)) == ({"b"}, {})


def test_numbers_are_read_however_they_are_separated() -> None:
    assert numbers_of("3, 7;7 12") == (3, 7, 12)
    assert numbers_of("") == ()
    assert numbers_of("3 and 7") is None


@pytest.mark.usefixtures("hall")
def test_the_plan_is_fitted_to_who_came_shown_exactly_printed_applied_and_undone(
    hand: Hand, opened: OpenFile, event: str, tmp_path: Path
) -> None:
    hand.visit(Section.DAY)
    hand.click("rotation.day.repair")
    assert not hand.find("rotation.repair.go").isVisible(), "there is no plan yet"
    opened.rotation.publish(event, opened.rotation.propose(event, seed=1, seconds=0.2))
    people = [p.id for p in opened.rotation.problem(event).participants]
    for who in people[: PEOPLE // 2 + 1]:
        opened.checkin.admit(event, who)
    opened.checkin.leave(event, people[PEOPLE // 2])
    hand.rest()
    before = opened.rotation.current(event)

    hand.write("rotation.repair.shut", "99")
    hand.click("rotation.repair.go")
    shut = hand.find("rotation.repair.shut")
    assert isinstance(shut, QLineEdit) and "no table 99" in shut.accessibleDescription()
    shut.clear()
    hand.click("rotation.repair.go")
    head = text(hand, "rotation.repair.head")
    assert "already here" in head
    closings = hand.find("rotation.repair.closings")
    assert isinstance(closings, QLabel) and "closes in round" in closings.text()
    moves = hand.find("rotation.repair.moves")
    assert isinstance(moves, QTableView)
    rows = cells(hand, "rotation.repair.moves")
    assert all(row[0] in ("Round 1", "Round 2") and row[2] != row[3] for row in rows)
    assert any(row[1].endswith("· here") for row in rows)
    assert opened.rotation.current(event) == before, "nothing is written before it is applied"
    assert unnamed(hand.screen) == []

    papers = hand.screen.part(Section.PLAN).tools.papers
    papers.ask = lambda proposed: tmp_path / proposed.name
    hand.click("rotation.repair.print")
    hand.click("rotation.repair.by.tables")
    hand.click("rotation.repair.print")
    assert len(list(tmp_path.glob("*.pdf"))) == 2

    hand.click("rotation.repair.apply")
    after = opened.rotation.current(event)
    assert after != before
    assert {len(at) for at in after.tables(after.rounds[0]).values()} <= {3, 4, 5}
    assert not hand.find("rotation.repair.apply").isVisible()
    assert text(hand, "rotation.repair.head").startswith("In force: ")
    hand.undo()
    assert opened.rotation.current(event) == before
    hand.click("rotation.repair.back")
    hand.click("rotation.repair.changes")
    hand.write("rotation.repair.search", "anna00", enter=True)
    hand.click("rotation.repair.go")
    assert text(hand, "rotation.repair.detail").startswith("The seat of 1 person falls free.")

    hand.visit(Section.PLAN)
    assert hand.find("rotation.print").isVisible()
    papers.save(Paper.PEOPLE)
    hand.rest()
    assert (tmp_path / "List by surname.pdf").exists()
