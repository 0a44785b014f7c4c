"""The three-way merge against a model so simple that it can be believed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from eventdesk.core.export.book import Value
from eventdesk.core.export.merge import Choices, Content, Kind, Settled, Side, merge, settle

COLUMNS = ("name", "zone", "seat")
EDITABLE = frozenset({"name", "zone"})
ROWS = ("A", "B", "C", "D")
VALUES = st.sampled_from(["", "uno", "due", "tre"])
ROW = st.fixed_dictionaries(dict.fromkeys(COLUMNS, VALUES))
TABLE = st.dictionaries(st.sampled_from(ROWS), ROW)
SIDES = st.dictionaries(st.tuples(st.sampled_from(ROWS), st.sampled_from(COLUMNS)), st.sampled_from(list(Side)))
SUBSET = st.frozensets(st.sampled_from(ROWS))
CHOICES = st.builds(Choices, st.booleans(), st.booleans(), SIDES, SUBSET, SUBSET, SUBSET)

Table = dict[str, dict[str, str]]


@dataclass
class Remembered:
    """A base that simply holds what was written."""

    table: Table
    out: frozenset[str] = frozenset()

    def rows(self) -> Collection[str]:
        return self.table

    def left_out(self) -> Collection[str]:
        return self.out

    def matches(self, row: str, column: str, value: Value) -> bool | None:
        return self.table[row][column] == (value or "") if row in self.table else None


def _content(table: Mapping[str, Mapping[str, str]]) -> Content:
    return Content(frozenset(COLUMNS), table)


@given(TABLE, TABLE, TABLE)
def test_each_cell_is_what_the_three_values_say(base: Table, excel: Table, ours: Table) -> None:
    merged = merge(_content(excel), ours, Remembered(base), EDITABLE)
    found = {(d.row, d.column): d.kind for d in merged.differences}
    for row in ROWS:
        for column in COLUMNS:
            if row not in excel or row not in ours or excel[row][column] == ours[row][column]:
                expected = None
            elif row in base and base[row][column] == excel[row][column]:
                expected = Kind.NEWS
            elif column not in EDITABLE:
                expected = Kind.FIXED
            elif row in base and base[row][column] == ours[row][column]:
                expected = Kind.EDIT
            else:
                expected = Kind.CONFLICT
            assert found.get((row, column)) is expected


@given(TABLE, TABLE, TABLE)
def test_each_row_is_somewhere(base: Table, excel: Table, ours: Table) -> None:
    merged = merge(_content(excel), ours, Remembered(base), EDITABLE)
    assert set(merged.added) == set(ours) - set(excel) - set(base)
    assert set(merged.deleted) == (set(ours) & set(base)) - set(excel)
    assert set(merged.gone) == (set(excel) & set(base)) - set(ours)
    assert set(merged.foreign) == set(excel) - set(base) - set(ours)


def _applied(excel: Table, ours: Table, base: Remembered, settled: Settled) -> tuple[Table, Table, Remembered]:
    """File, event and what is remembered after a sync."""
    event = {row: dict(cells) for row, cells in ours.items()}
    for d in settled.edits:
        event[d.row][d.column] = str(d.excel or "")
    file = {row: dict(cells) for row, cells in excel.items() if row not in settled.clears}
    for d in settled.writes:
        file[d.row][d.column] = str(d.ours or "")
    for row in settled.adds:
        file[row] = dict(event[row])
    waiting = {(d.row, d.column) for d in settled.open}
    remembered: Table = {}
    for row in event:
        if row in file:
            old = base.table.get(row, {})
            remembered[row] = {c: old.get(c, "?") if (row, c) in waiting else event[row][c] for c in COLUMNS}
        elif row in base.table and row not in settled.left_out:
            remembered[row] = base.table[row]
    for row in file:
        if row in base.table and row not in event:
            remembered[row] = base.table[row]
    return file, event, Remembered(remembered, settled.left_out)


@given(TABLE, TABLE, TABLE, CHOICES)
def test_nothing_is_overwritten_that_was_not_chosen(base: Table, excel: Table, ours: Table, choices: Choices) -> None:
    remembered = Remembered(base)
    settled = settle(merge(_content(excel), ours, remembered, EDITABLE), choices)
    file, event, _ = _applied(excel, ours, remembered, settled)
    for row in set(excel) & set(ours):
        for column in COLUMNS:
            was, is_now = excel[row][column], file[row][column]
            if was != is_now and not (row in base and base[row][column] == was):
                chosen = choices.sides.get((row, column)) is Side.EVENTDESK
                assert chosen or (column not in EDITABLE and choices.restore)
            if ours[row][column] != event[row][column] and not (row in base and base[row][column] == ours[row][column]):
                assert choices.sides.get((row, column)) is Side.EXCEL
    for row in set(excel) - set(file):
        assert row not in ours
        assert row in base


@settings(max_examples=300)
@given(TABLE, TABLE, TABLE, CHOICES)
def test_a_second_sync_has_only_what_was_left_open(base: Table, excel: Table, ours: Table, choices: Choices) -> None:
    remembered = Remembered(base)
    first = settle(merge(_content(excel), ours, remembered, EDITABLE), choices)
    file, event, remembered = _applied(excel, ours, remembered, first)
    again = merge(_content(file), event, remembered, EDITABLE)
    assert {(d.row, d.column) for d in again.differences} == {(d.row, d.column) for d in first.open}
    assert {(d.row, d.column, d.kind) for d in again.differences} == {(d.row, d.column, d.kind) for d in first.open}
    assert again.added == ()
    assert set(again.deleted) == set(ours) - set(file) - first.left_out


@given(TABLE, TABLE, st.lists(st.tuples(TABLE, TABLE), max_size=4))
def test_when_conflicts_are_settled_both_sides_come_to_say_the_same(
    file: Table, event: Table, steps: list[tuple[Table, Table]]
) -> None:
    base = Remembered({})
    for edits, changes in [*steps, ({}, {})]:
        file |= {row: cells for row, cells in edits.items() if row in file}
        event = event | changes
        merged = merge(_content(file), event, base, EDITABLE)
        sides = {(d.row, d.column): Side.EXCEL for d in merged.of(Kind.CONFLICT)}
        settled = settle(merged, Choices(restore=True, sides=sides, add_again=frozenset(merged.deleted)))
        file, event, base = _applied(file, event, base, settled)
    assert {row: file[row] for row in event} == event


def test_a_formula_in_our_cell_stays() -> None:
    content = Content(frozenset(COLUMNS), {"A": {"name": "x", "zone": "", "seat": ""}}, frozenset({("A", "name")}))
    merged = merge(content, {"A": {"name": "y", "zone": "", "seat": ""}}, Remembered({"A": {"name": "x"}}), EDITABLE)
    settled = settle(merged, Choices(restore=True, sides={("A", "name"): Side.EVENTDESK}))
    assert [d.kind for d in settled.open] == [Kind.FORMULA]
    assert settled.writes == ()


def test_a_row_with_notes_beside_it_is_cleared_only_if_chosen_or_erased() -> None:
    row = dict.fromkeys(COLUMNS, "x")
    merged = merge(_content({"A": row, "B": row}), {}, Remembered({"A": row, "B": row}), EDITABLE)
    known = {"A", "B"}
    assert settle(merged, Choices(), withdrawn=known, noted={"A"}).clears == ("B",)
    assert settle(merged, Choices(clear=frozenset({"A"})), withdrawn=known, noted={"A"}).clears == ("A", "B")
    assert settle(merged, Choices(), withdrawn=known, noted={"A"}, erased={"A"}).clears == ("A", "B")


def test_a_row_this_desk_has_not_heard_of_is_not_cleared() -> None:
    row = dict.fromkeys(COLUMNS, "x")
    merged = merge(_content({"A": row}), {}, Remembered({"A": row}), EDITABLE)
    assert merged.gone == ("A",)
    assert settle(merged, Choices()).clears == ()


def test_a_row_left_out_is_not_asked_about_again() -> None:
    row = dict.fromkeys(COLUMNS, "x")
    base = Remembered({"A": row})
    settled = settle(merge(_content({}), {"A": row}, base, EDITABLE), Choices(leave_out=frozenset({"A"})))
    again = merge(_content({}), {"A": row}, Remembered({}, settled.left_out), EDITABLE)
    assert (again.added, again.deleted) == ((), ())


def test_a_column_taken_out_of_the_file_is_left_alone() -> None:
    content = Content(frozenset({"name"}), {"A": {"name": "x"}})
    merged = merge(content, {"A": {"name": "x", "zone": "Reno"}}, Remembered({}), EDITABLE)
    assert merged.differences == ()
