"""The models of this screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from eventdesk.ui.rotation.rows import CardsModel, GridModel, ThemesModel, theme_columns
from eventdesk.ui.rotation.seating import PersonRow, Seat, TableCard
from eventdesk.ui.rotation.state import ThemeRow

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CARDS = tuple(TableCard(f"T{n}", n, "Acqua", 2, 4, taken=3, wished=2) for n in range(1, 5))
PEOPLE = tuple(PersonRow(f"P{n}", f"Anna {n}", f"anna {n}", (Seat(n, "Acqua", n % 2), None)) for n in range(1, 4))
THEMES = tuple(ThemeRow(f"A{n}", f"Tema {n}", 2, 4, 8, 3, 5) for n in range(3))


def test_cards_of_another_round_change_only_where_they_differ(qtbot: QtBot) -> None:
    model = CardsModel()
    QAbstractItemModelTester(model, _FATAL)
    model.show_cards(CARDS)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.show_cards((CARDS[0], replace(CARDS[1], taken=4), *CARDS[2:]))
    assert changed == [1]
    assert "4" in str(model.index(1).data())
    model.show_cards(CARDS[:2])
    assert model.rowCount() == 2


def test_the_grid_gives_a_seat_per_round_and_bold_where_a_wish_is_fulfilled(qtbot: QtBot) -> None:
    model = GridModel()
    QAbstractItemModelTester(model, _FATAL)
    model.name("Person", ("Round 1", "Round 2"))
    model.show_people(PEOPLE)
    assert [model.index(0, column).data() for column in range(3)] == ["Anna 1", "1 · Acqua", "–"]
    assert model.index(0, 1).data(Qt.ItemDataRole.FontRole) is not None
    assert model.index(1, 1).data(Qt.ItemDataRole.FontRole) is None
    assert "choice 1" in model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Round 2"
    model.show_people(PEOPLE[1:])
    assert model.rowCount() == 2
    model.name("Person", ("Round 1",))
    assert model.columnCount() == 2


def test_a_theme_typed_over_asks_for_another_name_and_changes_nothing_by_itself(qtbot: QtBot) -> None:
    model = ThemesModel(theme_columns(), lambda row: row.id)
    QAbstractItemModelTester(model, _FATAL)
    model.show_rows(THEMES)
    asked: list[tuple[str, str]] = []
    model.renamed.connect(lambda theme, name: asked.append((theme, name)))
    index = model.index(1, 0)
    assert index.flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(1, 1).flags() & Qt.ItemFlag.ItemIsEditable
    model.setData(index, "Suolo")
    model.setData(index, "  ")
    model.setData(index, "Tema 1")
    assert asked == [("A1", "Suolo")]
    assert index.data() == "Tema 1"
