"""Hidden cells, audited by another method: linear programming over all that is shown."""

from __future__ import annotations

import highspy
from hypothesis import given, settings
from hypothesis import strategies as st

from eventdesk.core.export.hiding import ABSENT, ARRIVED, Hidden
from eventdesk.core.export.privacy import SMALL
from eventdesk.core.export.suppression import TOTAL, Cell, range_of, suppressed, with_totals

COUNTS = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 9, 14, 40])
TABLES = st.integers(1, 5).flatmap(
    lambda rows: st.integers(1, 4).flatmap(
        lambda columns: st.lists(COUNTS, min_size=rows * columns, max_size=rows * columns).map(
            lambda values: {(f"r{n // columns}", f"c{n % columns}"): value for n, value in enumerate(values)}
        )
    )
)


def _bounds(table: dict[Cell, int], hidden: frozenset[Cell], cell: Cell) -> tuple[float, float]:
    """What somebody who knows every shown cell, and that counts are not negative, can say of a hidden one."""
    solver = highspy.Highs()
    solver.silent()
    cells = {c: solver.addVariable(0, 1e4 if c in hidden else v) for c, v in table.items()}
    for other, count in table.items():
        if other not in hidden:
            solver.addConstr(cells[other] == count)
    rows, columns = ({c[side] for c in table} for side in (0, 1))
    for row in rows:
        solver.addConstr(sum(cells[row, c] for c in columns - {TOTAL}) == cells[row, TOTAL])
    for column in columns:
        solver.addConstr(sum(cells[r, column] for r in rows - {TOTAL}) == cells[TOTAL, column])
    found = []
    for sense in (solver.minimize, solver.maximize):
        sense(cells[cell])
        found.append(solver.val(cells[cell]))
    return found[0], found[1]


@settings(max_examples=12, deadline=None)
@given(TABLES)
def test_no_small_count_can_be_worked_out_from_what_is_shown(counts: dict[Cell, int]) -> None:
    table, hidden = with_totals(counts), suppressed(counts)
    for cell, count in table.items():
        if 0 < count < SMALL:
            assert cell in hidden
            least, most = _bounds(table, hidden, cell)
            assert most - least >= SMALL - 1e-6


@settings(max_examples=6, deadline=None)
@given(TABLES)
def test_ranges_by_flow_are_those_of_linear_programming(counts: dict[Cell, int]) -> None:
    table, hidden = with_totals(counts), suppressed(counts)
    for cell in list(hidden)[:3]:
        least, most = _bounds(table, hidden, cell)
        found = range_of(table, hidden, cell, 9_999)
        assert found[0] == round(least)
        assert found[1] == round(most) or most >= 9_000


@given(TABLES)
def test_where_no_count_is_small_everything_is_shown(counts: dict[Cell, int]) -> None:
    large = {cell: count * SMALL for cell, count in counts.items()}
    assert suppressed(large) == frozenset()


def test_totals_stay_where_others_can_hide_a_count() -> None:
    counts = {("A", "x"): 3, ("A", "y"): 30, ("B", "x"): 20, ("B", "y"): 40, ("C", "x"): 9, ("C", "y"): 8}
    assert suppressed(counts) == {("A", "x"), ("A", "y"), ("C", "x"), ("C", "y")}


def test_a_single_small_count_takes_its_totals_with_it() -> None:
    assert suppressed({("A", "x"): 3}) == {("A", "x"), ("A", TOTAL), (TOTAL, "x"), (TOTAL, TOTAL)}


@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_what_other_tables_tell_of_the_total_gives_nothing_away(counts: dict[Cell, int]) -> None:
    table, hidden = with_totals(counts), suppressed(counts, {(TOTAL, TOTAL)})
    if (TOTAL, TOTAL) not in hidden:  # else nothing of the other tables is shown
        ranges = [range_of(table, hidden, cell, SMALL) for cell, count in table.items() if 0 < count < SMALL]
        assert [(least, most) for least, most in ranges if most - least < SMALL] == []


def test_with_few_absent_no_table_tells_of_arrivals() -> None:
    zones = {("A", ARRIVED): 27, ("A", ABSENT): 3, ("B", ARRIVED): 30, ("B", ABSENT): 0}
    ages = {("18-34", ARRIVED): 20, ("18-34", ABSENT): 1, ("35+", ARRIVED): 37, ("35+", ABSENT): 2}
    hidden = Hidden(
        {"zone": zones, "age": ages}, {("registered", ARRIVED): 57, ("registered", ABSENT): 3, ("waiting", ABSENT): 20}
    )
    assert hidden.cells("zone") >= {("A", ARRIVED), ("B", ARRIVED), (TOTAL, ARRIVED)}
    assert hidden.cells("age") >= {("18-34", ARRIVED), ("35+", ARRIVED)}
    assert hidden.cells("zone").isdisjoint({("A", TOTAL), ("B", TOTAL)})
    assert hidden.cells("age").isdisjoint({("18-34", TOTAL), ("35+", TOTAL), (TOTAL, TOTAL)})
    assert hidden.figures(dict.fromkeys(("walk_ins", "twice", "moved"), 0)) == {"arrived", "absent"}
