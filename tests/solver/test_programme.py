"""An integer programme gives the same worth however it is solved: from its relaxation, or in full."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from eventdesk.solver.programme import Programme


def seats_of(people: int, cost: list[int], room: list[int], pairs: list[tuple[int, int]]) -> Programme:
    """People take one seat each at tables with room; a pair does not share one of the first two tables."""
    tables = len(room)
    lp = Programme()
    x = lp.columns(np.zeros(people * tables), np.ones(people * tables), -np.array(cost[: people * tables], float))
    none = lp.columns(np.zeros(people), np.ones(people), np.full(people, -1000.0))
    who, table = np.divmod(np.arange(people * tables), tables)
    one = np.ones(people)
    lp.rows(
        np.concatenate([who, np.arange(people)]), np.concatenate([x, none]), np.ones(len(x) + people), one, one, people
    )
    lp.rows(table, x, 1.0 + (who % 3 == 0), np.full(tables, -np.inf), np.array(room, float), tables)
    for a, b in ((a, b) for a, b in pairs if a % people != b % people):
        both = np.array([x[a % people * tables + t] for t in (0, 1)] + [x[b % people * tables + t] for t in (0, 1)])
        lp.rows(np.zeros(4, np.int64), both, np.ones(4), np.full(1, -np.inf), np.ones(1), 1)
    return lp


@settings(max_examples=40, deadline=None)
@given(
    st.integers(2, 6),
    st.lists(st.integers(0, 9), min_size=24, max_size=24),
    st.lists(st.integers(1, 4), min_size=2, max_size=4),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=3),
)
def test_the_relaxation_leads_to_the_same_worth(
    people: int, cost: list[int], room: list[int], pairs: list[tuple[int, int]]
) -> None:
    full = seats_of(people, cost, room, pairs).maximise(10.0, gap=0.5)
    for slack in (0.25, 3.0):
        lead = seats_of(people, cost, room, pairs).maximise(10.0, gap=0.5, slack=slack)
        assert full is not None
        assert lead is not None
        worth = -np.array([*cost[: people * len(room)], *([1000] * people)], float)
        assert round(float(lead[0] @ worth)) == round(float(full[0] @ worth))
        assert lead[1] >= round(float(full[0] @ worth)) - 1e-6
