"""The day: counting heads, badges at a table, where there is room, what the day leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QListWidget, QTabBar, QTableView

from eventdesk.bootstrap import OpenFile
from eventdesk.core.programme.model import Round, Seating
from eventdesk.core.programme.paper_codes import PaperCode, PaperKind
from eventdesk.core.registration.model import BadgeIssued
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.rotation.state import Section
from tests.ui.accessible import unnamed
from tests.ui.rotation.conftest import Hand

pytestmark = pytest.mark.usefixtures("hall")


def text(hand: Hand, name: str) -> str:
    label = hand.find(name)
    assert isinstance(label, QLabel)
    return label.text()


def cells(hand: Hand, name: str) -> list[list[str]]:
    table = hand.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    columns = [c for c in range(model.columnCount()) if not table.isColumnHidden(c)]
    return [[str(model.index(r, c).data()) for c in columns] for r in range(model.rowCount())]


def count(hand: Hand, *numbers: str) -> None:
    line = hand.find("rotation.count")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    for number in numbers:
        hand.bot.keyClicks(line, number)
        hand.bot.keyClick(line, Qt.Key.Key_Return)
    hand.rest()


def test_with_free_seating_heads_are_counted_by_number_and_enter_and_badges_noted(
    hand: Hand, opened: OpenFile, event: str, kit: Kit
) -> None:
    hand.visit(Section.ROUNDS)
    hand.click("rotation.mode.free")
    assert opened.programme.event().seating == Seating.FREE
    hand.visit(Section.DAY)
    assert text(hand, "rotation.count.table") == "Table 1 · Mobilità"
    count(hand, "4", "7", "")
    assert text(hand, "rotation.count.table") == "Table 4 · Mobilità", "Enter alone goes on"
    said = hand.find("rotation.count.said")
    assert isinstance(said, Note)
    assert said.accessibleName() == "Table 2: 7 people. That is more than its 5 seats."
    assert cells(hand, "rotation.count.tables")[:3] == [
        ["1", "Mobilità", "4", "1 free"],
        ["2", "Scuola", "7", "too many"],
        ["3", "Acqua", "–", "not counted"],
    ]
    assert text(hand, "rotation.count.sums") == "2 of 6 tables counted · 11 people seated"
    hand.click("rotation.count.undo")
    turn = opened.programme.setup(event).rounds[0].id
    tables = opened.programme.setup(event).tables
    assert opened.seating.sat(event).at(tables[1].id, turn).people is None

    opened.register.issue_badges(event)
    hand.rest()
    with opened.file.ledger.reading() as read:
        badge = read.find(BadgeIssued, event=event)[0]
    assert hand.screen.scanned(badge.code)
    hand.rest()
    assert said.accessibleName().endswith("is at table 4.")
    assert opened.seating.sat(event).at(tables[3].id, turn).seen == (badge.registration,)

    sheet = PaperCode(opened.programme.event().tag, PaperKind.SHEET, 6, 1).text
    assert hand.screen.scanned(sheet), "a paper that lies on a table chooses it"
    assert text(hand, "rotation.count.table") == "Table 6 · Acqua"
    assert not hand.screen.scanned(PaperCode("2222", PaperKind.SHEET, 6, 1).text), "a paper of another event"

    hand.click("rotation.day.ask")
    rooms = cells(hand, "rotation.ask.tables")
    assert [row[0] for row in rooms] == ["Table 2", "Table 3", "Table 5", "Table 6", "Table 4", "Table 1"]
    name = next(p.name for p in opened.rotation.problem(event).participants if p.id == badge.registration)
    hand.write("rotation.ask", name, enter=True)
    assert text(hand, "rotation.ask.head").startswith(f"For {name}:")
    assert text(hand, "rotation.ask.visited") == "Was already at table 4."
    assert "Table 4" not in {row[0] for row in cells(hand, "rotation.ask.tables")}
    hand.click("rotation.ask.sit")
    assert len(opened.seating.sat(event).tables_of(badge.registration)) == 2
    hand.write("rotation.ask", "acqua")
    found = hand.find("rotation.ask.found")
    assert isinstance(found, QListWidget)
    hand.bot.waitUntil(lambda: found.count() > 0 and found.item(0).text() == "Acqua · theme")

    hand.click("rotation.day.record")
    assert cells(hand, "rotation.record.themes")[0] == ["Mobilità", "4"]
    for language in ("it", "en"):
        kit.look.words.set_language(language)
        hand.rest()
        assert unnamed(hand.screen) == []


def test_planned_is_not_seated_both_are_shown_side_by_side(hand: Hand, opened: OpenFile, event: str) -> None:
    opened.rotation.publish(event, opened.rotation.propose(event, seed=1, seconds=0.2))
    setup = opened.programme.setup(event)
    turn = setup.rounds[1]
    opened.seating.count(event, setup.tables[0].id, turn.id, 2)
    who = opened.rotation.current(event).at(setup.tables[0].id, turn.id)[0]
    opened.seating.see(event, setup.tables[5].id, turn.id, who)
    hand.rest()
    hand.visit(Section.DAY)
    rounds = hand.find("rotation.day.round")
    assert isinstance(rounds, QComboBox)
    rounds.setFocus()
    hand.bot.keyClick(rounds, Qt.Key.Key_Down)
    hand.rest()
    row = cells(hand, "rotation.count.tables")[0]
    assert row[2:] == [row[2], "2", "–", f"{int(row[2]) - 2} fewer", "few"]
    assert text(hand, "rotation.count.sums") == "1 of 6 tables counted · 2 people seated · 24 planned"
    hand.click("rotation.day.record")
    hand.click("rotation.record.show.people")
    assert cells(hand, "rotation.record.people")[0][2] == "6 (planned: 1)"
    papers = hand.screen.part(Section.DAY).tools.papers
    papers.ask = lambda proposed: opened.path.with_name(proposed.name)
    hand.click("rotation.record.save")
    hand.click("rotation.record.show.themes")
    hand.click("rotation.record.save")
    saved = {path.name for path in opened.path.parent.glob("*.pdf")}
    assert saved == {"Who was seen at which table.pdf", "People at the tables (in brackets planned).pdf"}
    hand.visit(Section.PLAN)
    rounds_of_plan, cards = hand.find("rotation.seats.round"), hand.find("rotation.cards")
    assert isinstance(rounds_of_plan, QTabBar) and isinstance(cards, QListView)
    rounds_of_plan.setCurrentIndex(1)
    assert "2 counted" in cards.model().index(0, 0).data()


def test_an_event_without_rounds_is_counted_all_day_and_its_clock_runs_on(
    hand: Hand, opened: OpenFile, event: str
) -> None:
    for turn in opened.programme.setup(event).rounds:
        opened.programme.retire(Round, turn.id)
    opened.programme.change_event(event, seating=Seating.FREE)
    hand.rest()
    hand.visit(Section.PLAN)
    hand.click("rotation.relax")
    assert hand.screen.section is Section.DAY
    assert not hand.find("rotation.day.round").isVisible()
    hand.visit(Section.ROOM)
    hand.click("rotation.room.start")
    hand.visit(Section.DAY)
    count(hand, "4")
    assert opened.seating.sat(event).at(opened.programme.setup(event).tables[0].id, "").people == 4
    hand.visit(Section.ROOM)
    assert hand.find("rotation.room.start").text().strip() == "Stop", "a count does not stop the clock"
