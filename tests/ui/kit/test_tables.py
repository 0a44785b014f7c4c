"""Tables change row by row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import Column, Role, RowsModel, TableView
from eventdesk.ui.kit.tone import Tone
from tests.ui.accessible import names, unnamed


@dataclass(frozen=True, slots=True)
class Guest:
    id: str
    name: str
    table: int = 0


COLUMNS = (
    Column[Guest]("name", lambda guest: guest.name),
    Column[Guest]("table", lambda guest: f"Table {guest.table}", sort=lambda guest: guest.table, right=True),
    Column[Guest](
        "state",
        lambda guest: "seated" if guest.table else "",
        tone=lambda guest: Tone.GOOD if guest.table else Tone.CALM,
    ),
)
ANNA, BRUNO, CARLA = Guest("a", "Anna", 3), Guest("b", "Bruno", 12), Guest("c", "Çarla", 1)


@pytest.fixture
def model(qapp: QApplication) -> RowsModel[Guest]:
    made = RowsModel(COLUMNS, lambda guest: guest.id)
    made.setProperty("tester", QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning))
    return made


def test_an_unchanged_list_changes_nothing(qtbot: QtBot, model: RowsModel[Guest]) -> None:
    model.show_rows([ANNA, BRUNO])
    signals = [model.rowsInserted, model.rowsRemoved, model.dataChanged, model.layoutChanged, model.modelReset]
    told: list[int] = []
    for number, signal in enumerate(signals):
        signal.connect(lambda *_, number=number: told.append(number))
    model.show_rows([ANNA, BRUNO])
    assert told == []


def test_one_arrival_inserts_one_row(qtbot: QtBot, model: RowsModel[Guest]) -> None:
    model.show_rows([ANNA, CARLA])
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        model.show_rows([ANNA, BRUNO, CARLA])
    assert inserted.args[1:] == [1, 1]


def test_one_change_touches_one_row(qtbot: QtBot, model: RowsModel[Guest]) -> None:
    model.show_rows([ANNA, BRUNO, CARLA])
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show_rows([ANNA, replace(BRUNO, table=5), CARLA])
    assert (changed.args[0].row(), changed.args[1].row()) == (1, 1)


def test_a_kept_index_follows_its_row_through_every_change(model: RowsModel[Guest]) -> None:
    model.show_rows([ANNA, BRUNO, CARLA])
    kept = QPersistentModelIndex(model.index(1, 1))
    model.show_rows([CARLA, Guest("d", "Dora"), BRUNO])
    assert kept.isValid() and kept.data(Role.ROW) == BRUNO and kept.row() == 2
    model.show_rows([CARLA])
    assert not kept.isValid()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000))
def test_any_list_can_follow_any_other(model: RowsModel[Guest], seed: int) -> None:
    chance = Random(seed)
    for _ in range(3):
        ids = chance.sample("abcdefghij", chance.randrange(11))
        rows = [Guest(name, name.upper(), chance.randrange(2)) for name in ids]
        model.show_rows(rows)
        assert list(model.rows) == rows


def test_tables_are_sorted_by_number_and_empty_cells_stay_last(
    qtbot: QtBot, look: Look, model: RowsModel[Guest]
) -> None:
    view = TableView(model, look.theme)
    qtbot.addWidget(view)
    model.show_rows([ANNA, BRUNO, CARLA, Guest("d", "Dora")])

    def shown() -> list[str]:
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    view.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert shown() == ["Bruno", "Anna", "Çarla", "Dora"]
    view.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert shown() == ["Anna", "Bruno", "Çarla", "Dora"]
    view.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert shown()[-1] == "Dora"
    view.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert shown()[-1] == "Dora"


def test_a_row_that_comes_or_changes_takes_its_sorted_place_and_keeps_its_selection(
    qtbot: QtBot, look: Look, model: RowsModel[Guest]
) -> None:
    view = TableView(model, look.theme)
    qtbot.addWidget(view)
    model.show_rows([BRUNO, ANNA])
    view.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    view.choose("b")
    model.show_rows([BRUNO, ANNA, CARLA])
    assert model.rows == (CARLA, ANNA, BRUNO)
    early = replace(BRUNO, table=2)
    model.show_rows([early, ANNA, CARLA])
    assert model.rows == (CARLA, early, ANNA)
    assert view.current == early
    view.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert model.rows == (early, ANNA, CARLA)


def test_enter_opens_the_current_row(qtbot: QtBot, look: Look, model: RowsModel[Guest]) -> None:
    view = TableView(model, look.theme)
    qtbot.addWidget(view)
    model.show_rows([ANNA, BRUNO])
    view.choose("b")
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args == [BRUNO] and view.current == BRUNO and view.selected == [BRUNO]


def test_the_selection_stays_with_its_row_when_others_come(qtbot: QtBot, look: Look, model: RowsModel[Guest]) -> None:
    view = TableView(model, look.theme)
    qtbot.addWidget(view)
    model.show_rows([BRUNO])
    view.choose("b")
    model.show_rows([ANNA, BRUNO])
    assert view.current == BRUNO


def test_table_and_cells_have_names_for_screen_readers(qtbot: QtBot, look: Look, model: RowsModel[Guest]) -> None:
    view = TableView(model, look.theme)
    qtbot.addWidget(view)
    model.show_rows([ANNA])
    with qtbot.waitExposed(view):
        view.show()
    assert unnamed(view) == ["Table: _Rows ()"]
    view.name("Guests", "Name", "Table", "State")
    assert unnamed(view) == []
    assert {"Guests", "Name: Anna", "Table: Table 3"} <= set(names(view))


def test_words_over_columns_change_with_the_language(qtbot: QtBot, model: RowsModel[Guest]) -> None:
    with qtbot.waitSignal(model.headerDataChanged):
        model.name("Nome", "Tavolo", "Stato")
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Tavolo"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
