"""Setting up themes, tables and rounds by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QTableView

from eventdesk.bootstrap import OpenFile
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.rotation.state import Section
from tests.ui.rotation.conftest import Hand


def choose(hand: Hand, table: str, row: int) -> QTableView:
    view = hand.find(table)
    assert isinstance(view, QTableView)
    place = view.visualRect(view.model().index(row, 0)).center()
    hand.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hand.rest()
    return view


def names(opened: OpenFile, event: str) -> list[str]:
    return [theme.name for theme in opened.programme.setup(event).themes]


def test_an_empty_event_proposes_the_themes_people_asked_for_and_is_set_up_in_one_go(
    hand: Hand, opened: OpenFile, event: str
) -> None:
    themes = hand.find("rotation.quick.themes")
    assert isinstance(themes, QPlainTextEdit)
    assert set(themes.toPlainText().split("\n")) == {"Mobilità", "Scuola", "Acqua"}
    hand.write("rotation.quick.starts", "9.30")
    hand.click("rotation.quick.save")
    setup = opened.programme.setup(event)
    assert (len(setup.themes), len(setup.tables), len(setup.rounds)) == (3, 3, 3)
    assert [made.starts for made in setup.rounds] == ["09:30", "10:20", "11:10"]
    assert {table.theme for table in setup.tables} == {theme.id for theme in setup.themes}
    assert hand.screen.section is Section.TABLES


def test_a_whole_set_up_is_taken_back_by_one_undo(hand: Hand, opened: OpenFile, event: str) -> None:
    hand.click("rotation.quick.save")
    hand.undo()
    setup = opened.programme.setup(event)
    assert (setup.themes, setup.tables, setup.rounds) == ((), (), ())


def test_a_wrong_time_is_said_under_its_field_and_nothing_is_written(hand: Hand, opened: OpenFile, event: str) -> None:
    hand.write("rotation.quick.starts", "nove e mezza")
    hand.click("rotation.quick.save")
    field = hand.find("rotation.quick.starts")
    assert isinstance(field, QLineEdit)
    assert field.text() == "nove e mezza"
    assert "09:30" in field.accessibleDescription()
    assert opened.programme.setup(event).rounds == ()


def test_sums_in_the_form_say_at_once_when_people_find_no_seat(hand: Hand) -> None:
    tables = hand.find("rotation.quick.tables")
    assert isinstance(tables, QSpinBox)
    tables.setValue(1)
    sums = hand.find("rotation.quick.sums")
    assert isinstance(sums, Note)
    assert "13 people would find no seat" in sums.accessibleName()
    assert sums.property("tone") == "bad"


@pytest.mark.usefixtures("hall")
class TestThemes:
    def test_a_theme_is_added_by_enter_and_taken_back(self, hand: Hand, opened: OpenFile, event: str) -> None:
        hand.write("rotation.theme.name", "Montagna", enter=True)
        assert names(opened, event)[-1] == "Montagna"
        field = hand.find("rotation.theme.name")
        assert isinstance(field, QLineEdit) and field.text() == ""
        hand.undo()
        assert "Montagna" not in names(opened, event)

    def test_a_theme_is_renamed_in_its_cell(self, hand: Hand, opened: OpenFile, event: str) -> None:
        view = choose(hand, "rotation.themes", 0)
        hand.bot.keyClick(view, Qt.Key.Key_F2)
        editor = view.viewport().findChild(QLineEdit)
        assert editor is not None
        editor.selectAll()
        hand.bot.keyClicks(editor, "Muoversi")
        hand.bot.keyClick(editor, Qt.Key.Key_Return)
        hand.rest()
        assert names(opened, event)[0] == "Muoversi"

    def test_themes_are_put_in_another_order(self, hand: Hand, opened: OpenFile, event: str) -> None:
        choose(hand, "rotation.themes", 0)
        hand.click("rotation.theme.down")
        hand.click("rotation.theme.down")
        assert names(opened, event) == ["Scuola", "Acqua", "Mobilità"]
        assert not hand.find("rotation.theme.down").isEnabled()

    def test_a_removed_theme_leaves_its_tables_and_comes_back_by_undo(
        self, hand: Hand, opened: OpenFile, event: str
    ) -> None:
        view = choose(hand, "rotation.themes", 1)
        hand.bot.keyClick(view, Qt.Key.Key_Delete)
        hand.rest()
        assert names(opened, event) == ["Mobilità", "Acqua"]
        assert "2 tables" in hand.said[-1].text
        finding = hand.find("rotation.finding")
        assert "2 tables have no theme" in finding.accessibleName()
        hand.undo()
        assert names(opened, event) == ["Mobilità", "Scuola", "Acqua"]

    def test_wishes_that_name_no_theme_are_shown_and_become_one(self, hand: Hand, opened: OpenFile, event: str) -> None:
        opened.register.add(event, first="Zoë", last="Müller", wishes=("Montagna",))
        hand.rest()
        hand.click("rotation.theme.take")
        assert names(opened, event)[-1] == "Montagna"
        assert not hand.find("rotation.theme.take").isVisible()


@pytest.mark.usefixtures("hall")
class TestTables:
    def test_tables_are_added_with_the_next_numbers(self, hand: Hand, opened: OpenFile, event: str) -> None:
        hand.visit(Section.TABLES)
        hand.write_number("rotation.table.count", 3)
        hand.click("rotation.table.add")
        tables = opened.programme.setup(event).tables
        assert [table.number for table in tables] == list(range(1, 10))
        assert len({table.theme for table in tables[6:]}) == 3

    def test_several_tables_are_changed_together_and_what_differs_stays(
        self, hand: Hand, opened: OpenFile, event: str
    ) -> None:
        hand.visit(Section.TABLES)
        view = choose(hand, "rotation.tables", 0)
        hand.bot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        before = [table.theme for table in opened.programme.setup(event).tables]
        hand.write_number("rotation.change.high", 7)
        venue = hand.find("rotation.change.venue")
        assert isinstance(venue, QComboBox)
        venue.setEditText("Palazzo")
        hand.click("rotation.change.save")
        setup = opened.programme.setup(event)
        assert {(table.min_seats, table.max_seats) for table in setup.tables} == {(3, 7)}
        assert [table.theme for table in setup.tables] == before
        assert [made.name for made in setup.venues] == ["Palazzo"]
        assert {table.venue for table in setup.tables} == {setup.venues[0].id}
        hand.undo()
        assert {table.max_seats for table in opened.programme.setup(event).tables} == {5}

    def test_where_a_table_stands_and_its_languages_are_written(self, hand: Hand, opened: OpenFile, event: str) -> None:
        hand.visit(Section.TABLES)
        choose(hand, "rotation.tables", 1)
        hand.write("rotation.change.place", "Sala rossa")
        hand.write("rotation.change.languages", "IT, en")
        hand.click("rotation.change.save")
        table = opened.programme.setup(event).tables[1]
        assert (table.place, table.languages) == ("Sala rossa", ("it", "en"))
        assert opened.programme.setup(event).tables[0].languages == ("it",)

    def test_a_table_is_given_its_facilitator_and_rests_in_a_round(
        self, hand: Hand, opened: OpenFile, event: str
    ) -> None:
        ida = opened.register.add(event, first="Ida", last="Guida", role="facilitator").registration
        hand.rest()
        hand.visit(Section.TABLES)
        choose(hand, "rotation.tables", 1)
        leader = hand.find("rotation.change.leader")
        assert isinstance(leader, QComboBox)
        leader.setCurrentText("Ida Guida")
        hand.write("rotation.change.closed", "2, 9")
        hand.click("rotation.change.save")
        line = hand.find("rotation.change.closed")
        assert "Numbers of rounds" in line.accessibleDescription()
        hand.write("rotation.change.closed", "2")
        hand.click("rotation.change.save")
        setup = opened.programme.setup(event)
        assert (setup.tables[1].facilitator, setup.tables[1].closed_rounds) == (ida, (setup.rounds[1].id,))

    def test_limits_that_make_no_sense_are_said_on_the_page(self, hand: Hand, opened: OpenFile, event: str) -> None:
        hand.visit(Section.TABLES)
        choose(hand, "rotation.tables", 0)
        hand.write_number("rotation.change.low", 9)
        hand.click("rotation.change.save")
        notes = [note for note in hand.screen.findChildren(Note) if note.isVisible()]
        assert any(note.property("tone") == "bad" for note in notes)
        assert opened.programme.setup(event).tables[0].min_seats == 3

    def test_removed_tables_come_back_by_undo(self, hand: Hand, opened: OpenFile, event: str) -> None:
        hand.visit(Section.TABLES)
        choose(hand, "rotation.tables", 2)
        hand.click("rotation.change.remove")
        assert [table.number for table in opened.programme.setup(event).tables] == [1, 2, 4, 5, 6]
        hand.undo()
        assert len(opened.programme.setup(event).tables) == 6


@pytest.mark.usefixtures("hall")
class TestRounds:
    def test_all_rounds_are_set_from_one_line(self, hand: Hand, opened: OpenFile, event: str) -> None:
        hand.visit(Section.ROUNDS)
        hand.write_number("rotation.rounds.count", 3)
        hand.write("rotation.rounds.starts", "14")
        hand.click("rotation.rounds.save")
        rounds = opened.programme.setup(event).rounds
        assert [(made.starts, made.minutes) for made in rounds] == [("14:00", 40), ("14:50", 40), ("15:40", 40)]

    def test_one_round_is_changed_in_its_line(self, hand: Hand, opened: OpenFile, event: str) -> None:
        hand.visit(Section.ROUNDS)
        hand.write("rotation.round.2.starts", "11.15", enter=True)
        assert [made.starts for made in opened.programme.setup(event).rounds] == ["", "11:15"]


@pytest.mark.usefixtures("hall")
def test_sums_and_an_impossible_set_up_are_seen_at_once(hand: Hand, opened: OpenFile, event: str) -> None:
    sums = hand.find("rotation.sums")
    assert isinstance(sums, QLabel)
    assert sums.text() == "6 tables · 18–30 seats a round · 24 people to seat · 3 themes · 2 rounds"
    for number in range(10):
        opened.register.add(event, first="Ospite", last=f"Numero {number}")
    hand.rest()
    finding = hand.find("rotation.finding")
    assert "34 people but only 30 seats a round. Add 1 tables" in finding.accessibleName()
