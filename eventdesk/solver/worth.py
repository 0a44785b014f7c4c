"""What a seat is worth to a repair besides rules and moves: wishes, new acquaintances, the mix at the table."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.day import Day

Ints = NDArray[Any]
_POINT, _REPEAT, _MISFIT = 3.0, 2.0, 1.0


def worth(day: Day, stay: Ints, k: Ints, u: Ints, t: Ints) -> Ints:
    """float[X]: the worth of seating unit ``u[x]`` at table ``t[x]`` in open round ``k[x]``, beside who stays there.

    Whole numbers; an estimate, as those who move do not see each other. ``stay`` int[O, U] is where each unit stays.
    """
    c = day.c
    points = c.points[u, c.theme[t]].astype(float)
    seat = stay[:, c.unit_of]
    seat = np.where(c.present[day.rounds] == 1, seat, -1)
    value = _POINT * points
    tables = stay.max(initial=0) + 1
    for row in range(len(day.rounds)):
        mine = np.flatnonzero(k == row)
        if not len(mine):
            continue
        here = np.flatnonzero(seat[row] >= 0)
        counts = _counts(day, seat[row], here)
        for unit in np.unique(u[mine]):
            at = mine[u[mine] == unit]
            for p in c.units[unit]:
                again = _meetings(seat, row, int(p), here, int(max(tables, t.max() + 1)))
                value[at] -= _REPEAT * again[t[at]] + _MISFIT * _worse(day, counts, int(p), t[at])
    return np.asarray(np.clip(value, -15.0, 15.0))


def _meetings(seat: Ints, row: int, person: int, here: Ints, tables: int) -> Ints:
    """int[T]: how many of those who stay at each table ``person`` meets in another round."""
    met = np.zeros(seat.shape[1], bool)
    for other in range(len(seat)):
        if other != row and seat[other, person] >= 0:
            met |= seat[other] == seat[other, person]
    met[person] = False
    known = here[met[here]]
    return np.bincount(seat[row, known], minlength=tables)


def _counts(day: Day, seat: Ints, here: Ints) -> tuple[Ints, Ints, Ints]:
    """How many of each value stay at each table, how many people, and the share of each value of everybody."""
    c = day.c
    tables = len(c.theme)
    counts = np.zeros((tables, c.values), np.int64)
    size = np.bincount(seat[here], minlength=tables)
    for a in range(c.value.shape[1]):
        np.add.at(counts, (seat[here], c.value[here, a]), 1)
    share = counts.sum(axis=0) / max(1, len(here))
    return counts, size, share


def _worse(day: Day, counted: tuple[Ints, Ints, Ints], person: int, tables: Ints) -> Ints:
    """How many attributes of ``person`` a table has enough of, less those it lacks."""
    counts, size, share = counted
    v = day.c.value[person]
    weights = np.array(day.task.problem.weights or (1,) * len(v), float)
    ideal = (size[tables] + 1)[:, None] * share[v][None]
    have = counts[tables[:, None], v[None]]
    enough, lacks = have >= np.ceil(ideal - 1e-9), have + 1 <= np.floor(ideal + 1e-9)
    return np.asarray((enough.astype(float) - lacks) @ weights)
